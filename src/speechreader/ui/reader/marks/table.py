"""The marks of one speech by paragraph, as they lie over one another: no Qt, so it can be tested without a window."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice
from operator import attrgetter, gt
from typing import NamedTuple

from speechreader.annotate.lanes import lanes
from speechreader.model.annotation import AnchorState, Mark, MarkId, MarkStyle, Motivation
from speechreader.model.span import Span
from speechreader.ui.positions import Positions


class Laid(NamedTuple):
    """A mark as it lies on the page; `span` in the body. A bookmark has no paint on the words."""

    span: Span
    style: MarkStyle
    colour: int
    bookmark: bool
    created: str


class Sign(NamedTuple):
    """The shape of a mark in the margin: beside the line that holds code point `offset` of its paragraph."""

    offset: int
    mark: MarkId
    colour: int
    bookmark: bool


class Stretch(NamedTuple):
    """What of a mark lies in a paragraph: `[start, end)` in code points of the paragraph."""

    start: int
    end: int
    style: MarkStyle
    colour: int
    mark: MarkId


@dataclass(frozen=True)
class Sheet:
    """The marks of one paragraph: stretches from the lowest up, and signs by place."""

    over: tuple[Stretch, ...]
    signs: tuple[Sign, ...]

    @cached_property
    def lanes(self) -> list[int]:
        """The lane of each stretch, kept through all the lines of the paragraph."""
        return lanes([Span(stretch.start, stretch.end) for stretch in self.over])

    def signs_on(self, line: Span, *, last: bool) -> tuple[Sign, ...]:
        """The signs that stand beside `line`; the `last` line of a paragraph has those of its end, too."""
        end = line.end + 1 if last else line.end
        first = bisect_left(self.signs, line.start, key=_offset)
        return self.signs[first : bisect_left(self.signs, end, key=_offset)]

    def at(self, offset: int) -> tuple[MarkId, ...]:
        """The marks over the character at `offset`, the topmost first."""
        return tuple(s.mark for s in reversed(self.over) if s.start <= offset < s.end)


_offset: Callable[[Sign], int] = attrgetter("offset")

_BARE = Sheet((), ())


class MarkTable:
    """Knows which marks of one body lie where. Only paragraphs that are asked for are worked out.

    Holds the marks by place (`_starts`, and `_reach`: how far any mark up to there extends), the sheets made since they
    were given, and those of before: a sheet stays the same object until one of its own marks changes. One mark may be
    shown elsewhere for the time being.
    A shorter mark lies over a longer one, so that none is hidden; of equal ones the later lies on top. A mark whose
    quote is not what stands at its span is left out: it belongs to another text, and is never painted on a guess.
    """

    def __init__(self) -> None:
        self._positions, self._body = Positions(""), ""
        self._by_place: list[Mark] = []
        self._starts: list[int] = []
        self._reach: list[int] = []
        self._by_id: dict[MarkId, Mark] = {}
        self._moved: tuple[MarkId, Span] | None = None
        self._sheets: dict[int, Sheet] = {}
        self._before: dict[int, Sheet] = {}

    def set_text(self, body: str, positions: Positions) -> None:
        """Work on another text, which has no marks yet; the same text keeps its own."""
        if body != self._body:
            self.set_marks(())
            self._sheets, self._before = {}, {}
        self._body, self._positions = body, positions

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Have exactly `marks`, as far as they are placed."""
        orphan, ambiguous = AnchorState.ORPHAN, AnchorState.AMBIGUOUS
        # As `state.placed` has it, but without asking for that two thousand times.
        placed = [m for m in marks if m.state is not orphan and m.state is not ambiguous]
        starts = [mark.annotation.anchor.span.start for mark in placed]
        if any(map(gt, starts, islice(starts, 1, None))):
            placed.sort(key=_start_of)
            starts.sort()
        self._by_place, self._starts = placed, starts
        self._reach = list(accumulate([m.annotation.anchor.span.end for m in placed], max))
        self._by_id = {mark.id: mark for mark in self._by_place}
        self._moved = None
        self._renew()

    def put(self, mark: MarkId, span: Span) -> None:
        """Show one mark elsewhere for the time being; `set_marks` has the last word."""
        if mark in self._by_id:
            self._moved = (mark, span)
            self._renew()

    def _renew(self) -> None:
        self._before, self._sheets = self._before | self._sheets, {}

    # -- asking ------------------------------------------------------------------------------

    def __bool__(self) -> bool:
        """Whether there is any mark."""
        return bool(self._by_id)

    def sheet(self, paragraph: int) -> Sheet:
        """The marks of `paragraph`."""
        found = self._sheets.get(paragraph)
        if found is None:
            found = self._make(paragraph)
            before = self._before.get(paragraph)
            self._sheets[paragraph] = found = before if found == before and before else found
        return found

    def laid(self, mark: MarkId) -> Laid | None:
        """How `mark` lies on the page; None when it is not there."""
        known = self._by_id.get(mark)
        return self._lay(known) if known is not None else None

    def all_laid(self) -> list[Laid]:
        """How every mark lies on the page, in text order."""
        laid = [found for mark in self._by_place if (found := self._lay(mark)) is not None]
        return sorted(laid, key=lambda one: one.span.start)

    def at(self, offset: int) -> tuple[MarkId, ...]:
        """The marks over the character at body `offset`, the topmost first; no bookmarks."""
        place = self._positions.place(offset)
        return self.sheet(place.paragraph).at(place.offset)

    # -- making ------------------------------------------------------------------------------

    def _lay(self, mark: Mark) -> Laid | None:
        note = mark.annotation
        if self._moved is not None and self._moved[0] == mark.id:
            span = self._moved[1]
        elif note.anchor.span.of(self._body) != note.anchor.quote.exact:
            return None
        else:
            span = note.anchor.span
        bookmark = note.motivation is Motivation.BOOKMARKING
        return Laid(span, note.style, note.colour, bookmark, note.created)

    def _make(self, paragraph: int) -> Sheet:
        whole = self._positions.span(paragraph)
        here = [(mark, laid) for mark, laid in self._near(whole) if _touches(laid.span, whole)]
        if not here:
            return _BARE
        here.sort(key=lambda pair: (-len(pair[1].span), pair[1].created, pair[0]))
        over = tuple(
            Stretch(
                max(laid.span.start - whole.start, 0),
                min(laid.span.end, whole.end) - whole.start,
                laid.style,
                laid.colour,
                mark,
            )
            for mark, laid in here
            if not laid.bookmark and laid.span.start < whole.end and whole.start < laid.span.end
        )
        return Sheet(over, tuple(sorted(_signs(here, whole))))

    def _near(self, whole: Span) -> Iterator[tuple[MarkId, Laid]]:
        """Every mark that may touch `whole`."""
        first = bisect_left(self._reach, whole.start)
        last = bisect_right(self._starts, whole.end)
        near = self._by_place[first:last]
        if self._moved is not None and not any(mark.id == self._moved[0] for mark in near):
            near.append(self._by_id[self._moved[0]])
        for mark in near:
            laid = self._lay(mark)
            if laid is not None:
                yield mark.id, laid


def _start_of(mark: Mark) -> int:
    return mark.annotation.anchor.span.start


def _touches(span: Span, whole: Span) -> bool:
    return span.overlaps(whole) or whole.start <= span.start <= whole.end


def _signs(here: list[tuple[MarkId, Laid]], whole: Span) -> Iterator[Sign]:
    for mark, laid in here:
        if whole.start <= laid.span.start <= whole.end:
            yield Sign(laid.span.start - whole.start, mark, laid.colour, laid.bookmark)
