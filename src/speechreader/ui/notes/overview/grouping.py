"""From the entries that a filter leaves to the rows of the list: sorted, and under headings. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from speechreader.model.annotation import AnchorState
from speechreader.ui.notes.overview.filtering import Entry


class Grouping(Enum):
    """What stands above the rows."""

    SECTION = "section"
    SPEECH = "speech"
    TAG = "tag"
    NONE = "none"


class Order(Enum):
    """What comes first."""

    PLACE = "place"  #: as it stands in the text
    LATEST = "latest"  #: made last, first


class Missing(Enum):
    """Headings for entries that have none; they get their words where they are shown."""

    PLACE = "place"  #: marks that stand nowhere in the present text
    HEADING = "heading"  #: before the first heading of a speech
    TAG = "tag"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Group:
    """A heading above rows: its path of words, outermost first, or what is missing; `count` rows stand under it."""

    path: tuple[str, ...]
    missing: Missing | None
    count: int


Row = Group | int  #: a heading, or the number of an entry
Key = tuple[str, ...] | Missing


def sorted_entries(entries: Iterable[Entry], order: Order) -> list[Entry]:
    """The entries (which come by place) in `order`."""
    if order is Order.PLACE:
        return list(entries)
    return sorted(entries, key=lambda e: (e.mark.annotation.created, int(e.mark.id)), reverse=True)


def section_of(entry: Entry) -> Key:
    """The headings above the mark; marks without a place stand under a heading of their own."""
    if not entry.mark.state.placed:
        return Missing.PLACE
    return entry.mark.annotation.anchor.outline or Missing.HEADING


def keys_of(entry: Entry, grouping: Grouping, *, library: bool) -> Sequence[Key]:
    """The headings under which an entry stands: one, or one for each of its tags.

    In the list of the whole `library` a section also names its speech.
    """
    if grouping is Grouping.TAG:
        return [(tag,) for tag in entry.mark.annotation.tags] or [Missing.TAG]
    if grouping is Grouping.SPEECH:
        return [(entry.title,) if entry.title else Missing.TITLE]
    key = section_of(entry)
    if library:
        return [(entry.title, *(key if isinstance(key, tuple) else ()))]
    return [key]


class Arrangement:
    """Puts numbers of entries under the headings of `grouping`. What stands above each entry is worked out once."""

    def __init__(self, entries: Sequence[Entry], grouping: Grouping, *, library: bool) -> None:
        self.entries, self.grouping, self.library = entries, grouping, library
        self._keys: list[Key] = []
        self._of: list[tuple[int, ...]] = []  #: the numbers of the headings above each entry
        if grouping is not Grouping.NONE:
            self._look_through()

    def rows(self, shown: Sequence[int]) -> list[Row]:
        """The rows for the entries numbered `shown`, in their order.

        Tags come by name; speeches and sections as their first entry does; what is missing comes last.
        """
        if self.grouping is Grouping.NONE:
            return list(shown)
        members: dict[int, list[int]] = {}
        for above, run in groupby(shown, self._of.__getitem__):
            numbers = list(run)
            for heading in above:
                members.setdefault(heading, []).extend(numbers)
        if [self._keys[heading] for heading in members] == [Missing.HEADING]:
            return list(shown)  # a speech without headings needs none here either
        rows: list[Row] = []
        for heading in sorted(members, key=self._rank) if self._ranked() else members:
            key, numbers = self._keys[heading], members[heading]
            missing = key if isinstance(key, Missing) else None
            rows.append(Group(key if isinstance(key, tuple) else (), missing, len(numbers)))
            rows += numbers
        return rows

    def _look_through(self) -> None:
        known: dict[tuple[int, Key], int] = {}
        same: dict[tuple[int, ...], tuple[int, ...]] = {}
        for entry in self.entries:
            # Two speeches may bear one title.
            where = 0 if self.grouping is Grouping.TAG else int(entry.mark.speech)
            above = tuple(
                known.setdefault((where, key), len(known))
                for key in keys_of(entry, self.grouping, library=self.library)
            )
            self._of.append(same.setdefault(above, above))  # runs compare by identity first
        self._keys = [key for _, key in known]

    def _ranked(self) -> bool:
        """Whether headings have an order of their own."""
        return self.grouping is Grouping.TAG or not self.library

    def _rank(self, heading: int) -> tuple[bool, str]:
        key = self._keys[heading]
        if self.grouping is Grouping.TAG:
            return isinstance(key, Missing), str(key)
        return key is Missing.PLACE, ""


def doubtful(entry: Entry) -> bool:
    """Whether the text changed under the mark, and nobody has put it right since."""
    return entry.mark.state is not AnchorState.SAME
