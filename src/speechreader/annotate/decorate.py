"""Overlapping marks as paint: disjoint runs with one fill and at most three lines below the text.

The top mark gives the fill; each mark, whatever lies over it, has a line of its own in a lane that it keeps for a whole
paragraph, so that every colour and extent can be read. Marks beyond three lanes are counted.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise

from speechreader.model.annotation import MarkStyle
from speechreader.model.span import Span

#: Lines that find room between two lines of text.
LANES = 3


@dataclass(frozen=True, slots=True)
class Stroke:
    """What is painted of an annotation; its place in a sequence of marks says what lies on top."""

    span: Span
    style: MarkStyle
    colour: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line under a run: `lane` 0..2 from the text down, and the number of its mark."""

    lane: int
    mark: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch in which the same marks lie.

    `fill` is the number of the highlight on top, None where there are lines only. `more` counts the
    marks that have no line here.
    """

    span: Span
    fill: int | None
    lines: tuple[Line, ...]
    more: int = 0


def lanes(spans: Sequence[Span]) -> list[int]:
    """A lane for each span, the first that is free at its start; earlier and longer ones choose first."""
    order = sorted(range(len(spans)), key=lambda i: (spans[i].start, -spans[i].end, i))
    free: list[int] = []
    busy: list[tuple[int, int]] = []
    chosen, count = [0] * len(spans), 0
    for i in order:
        while busy and busy[0][0] <= spans[i].start:
            heappush(free, heappop(busy)[1])
        if free:
            chosen[i] = heappop(free)
        else:
            chosen[i], count = count, count + 1
        heappush(busy, (spans[i].end, chosen[i]))
    return chosen


class _Sweep:
    """The marks that lie at the place that a walk through a paragraph has reached."""

    def __init__(self, marks: Sequence[Stroke], lane_of: dict[int, int]) -> None:
        self._marks = marks
        self._lane_of = lane_of
        self._open: set[int] = set()
        self._lines: dict[int, int] = {}
        self._fills: list[int] = []

    def begin(self, mark: int) -> None:
        self._open.add(mark)
        if self._lane_of[mark] < LANES:
            self._lines[self._lane_of[mark]] = mark
        if self._marks[mark].style is MarkStyle.HIGHLIGHT:
            heappush(self._fills, -mark)

    def end(self, mark: int) -> None:
        self._open.discard(mark)
        if self._lines.get(self._lane_of[mark]) == mark:
            del self._lines[self._lane_of[mark]]

    def run(self, span: Span) -> Run | None:
        if not self._open:
            return None
        while self._fills and -self._fills[0] not in self._open:
            heappop(self._fills)
        lines = tuple(Line(lane, mark) for lane, mark in sorted(self._lines.items()))
        fill = -self._fills[0] if self._fills else None
        return Run(span, fill, lines, len(self._open) - len(lines))


def decorate(marks: Sequence[Stroke], paragraph: Span) -> tuple[Run, ...]:
    """The disjoint runs, in order, that paint `marks` (lowest first) in one paragraph."""
    inside = [i for i, mark in enumerate(marks) if mark.span.overlaps(paragraph)]
    return _runs(marks, inside, paragraph)


def _runs(marks: Sequence[Stroke], inside: Sequence[int], paragraph: Span) -> tuple[Run, ...]:
    clipped = {
        i: Span(max(marks[i].span.start, paragraph.start), min(marks[i].span.end, paragraph.end))
        for i in inside
    }
    lane_of = dict(zip(inside, lanes([clipped[i] for i in inside]), strict=True))
    begins: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for i, span in clipped.items():
        begins.setdefault(span.start, []).append(i)
        ends.setdefault(span.end, []).append(i)
    places = sorted({*begins, *ends})
    sweep, runs = _Sweep(marks, lane_of), list[Run]()
    for at, following in pairwise(places):
        for mark in ends.get(at, ()):
            sweep.end(mark)
        for mark in begins.get(at, ()):
            sweep.begin(mark)
        run = sweep.run(Span(at, following))
        if run:
            runs.append(run)
    return tuple(runs)


def decorate_all(marks: Sequence[Stroke], paragraphs: Sequence[Span]) -> list[tuple[Run, ...]]:
    """The runs of every paragraph (in order, disjoint), without looking at all marks for each."""
    inside: list[list[int]] = [[] for _ in paragraphs]
    ends = [paragraph.end for paragraph in paragraphs]
    for i, mark in enumerate(marks):
        number = bisect_left(ends, mark.span.start + 1)
        while number < len(paragraphs) and paragraphs[number].start < mark.span.end:
            if mark.span.overlaps(paragraphs[number]):
                inside[number].append(i)
            number += 1
    return [_runs(marks, there, p) for there, p in zip(inside, paragraphs, strict=True)]


def marks_at(marks: Sequence[Stroke], at: int) -> list[int]:
    """The numbers of all marks that lie over the character at `at`, the topmost first."""
    return [i for i in range(len(marks) - 1, -1, -1) if marks[i].span.contains(at)]


def crowding(runs: Iterable[Run], span: Span) -> int:
    """The n of the «+n» beside a line of text: how many marks on it find no lane at the fullest place."""
    return max((run.more for run in runs if run.span.overlaps(span)), default=0)
