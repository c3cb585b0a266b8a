"""The marks of a library as a catalogue that is filtered while one types. Knows no Qt.

What is looked through is folded once, when the catalogue is made; a key then costs one pass over what the key before
it has left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from speechreader.model.annotation import Mark, MarkStyle
from speechreader.model.speech import SpeechSummary
from speechreader.text.normalize import shadow


def fold(text: str) -> str:
    """Scripts, widths and cases of letters made one, so that 职工 finds 職工."""
    return shadow(text).casefold()


@dataclass(frozen=True, slots=True)
class Entry:
    """A mark with what its speech says of itself ("" where it does not), and what is looked through, folded."""

    mark: Mark
    title: str
    speaker: str
    date: str
    haystack: str


def entry_of(mark: Mark, speech: SpeechSummary) -> Entry:
    """The entry of a mark of `speech`."""
    note = mark.annotation
    hay = fold("\n".join((note.anchor.quote.exact, note.note, *note.tags)))
    return Entry(mark, speech.title, speech.speaker or "", speech.date or "", hay)


class Dates(NamedTuple):
    """A range of dates as ISO texts of any exactness; "" leaves an end open. Both ends belong to it."""

    since: str = ""
    until: str = ""

    def holds(self, date: str) -> bool:
        """Whether `date` lies in the range; an unknown one only does where nothing is asked."""
        if not self.since and not self.until:
            return True
        if not date:
            return False
        return date >= self.since[: len(date)] and (
            not self.until or date[: len(self.until)] <= self.until
        )


ANY_TIME = Dates()


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked for; an empty part asks for nothing. Every word must be found; of a set, one member is enough.

    `spoken` is about the date of the speech, `marked` about the day on which the mark was made.
    """

    words: str = ""
    colours: frozenset[int] = frozenset()
    styles: frozenset[MarkStyle] = frozenset()
    tags: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    spoken: Dates = ANY_TIME
    marked: Dates = ANY_TIME

    def asks(self) -> bool:
        """Whether it leaves anything out."""
        return self != Filter()


class Found(NamedTuple):
    """What a filter leaves: numbers of entries in their order, and how many there would be of each colour."""

    entries: list[int]
    colours: Counter[int]


_Test = Callable[[Entry], bool]


class Catalogue:
    """Entries in the order in which they are shown. `narrow` remembers its last answer and goes on from there."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries: Sequence[Entry] = tuple(entries)
        self._hay = [entry.haystack for entry in self.entries]
        self._colours = [entry.mark.annotation.colour for entry in self.entries]
        self._facets: Filter | None = None
        self._left: list[int] = []  #: what the facets leave
        self._words, self._hits = "", list[int]()  #: what of these the words leave

    def __len__(self) -> int:
        return len(self.entries)

    def narrow(self, wanted: Filter) -> Found:
        """The entries that `wanted` leaves; the counts of colours are those without the choice of colours."""
        facets = replace(wanted, words="", colours=frozenset())
        if facets != self._facets:
            self._facets, self._left = facets, self._by_facets(facets)
            self._words, self._hits = "", self._left
        self._look_for(fold(wanted.words))
        counts = Counter(map(self._colours.__getitem__, self._hits))
        hits = self._hits
        if wanted.colours:
            colours, chosen = self._colours, wanted.colours
            hits = [i for i in hits if colours[i] in chosen]
        return Found(hits, counts)

    def _look_for(self, words: str) -> None:
        """Words that only grew longer can be among the last hits only."""
        hits = self._hits if words.startswith(self._words) else self._left
        hay = self._hay
        for word in dict.fromkeys(words.split()):
            hits = [i for i in hits if word in hay[i]]
        self._words, self._hits = words, hits

    def _by_facets(self, wanted: Filter) -> list[int]:
        tests = _tests(wanted)
        if not tests:
            return list(range(len(self.entries)))
        return [i for i, entry in enumerate(self.entries) if all(test(entry) for test in tests)]


def _tests(wanted: Filter) -> list[_Test]:
    tests: list[_Test] = []
    if wanted.styles:
        tests.append(lambda entry: entry.mark.annotation.style in wanted.styles)
    if wanted.tags:
        tests.append(lambda entry: not wanted.tags.isdisjoint(entry.mark.annotation.tags))
    if wanted.speakers:
        tests.append(lambda entry: entry.speaker in wanted.speakers)
    if wanted.spoken != ANY_TIME:
        tests.append(lambda entry: wanted.spoken.holds(entry.date))
    if wanted.marked != ANY_TIME:
        tests.append(lambda entry: wanted.marked.holds(entry.mark.annotation.created[:10]))
    return tests
