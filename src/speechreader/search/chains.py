"""Phrases with gaps, and words near one another: joined from the places of their parts, never by backtracking.

What an expression would try again and again is decided once for each place, so the time grows with the places and not
with their combinations. Distances count characters; blanks count nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from speechreader.text.folding import BLANKS

Spans = list[tuple[int, int]]

_ONE_BLANK = re.compile(f"[{BLANKS}]")
_LINE_END = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")


def everywhere(pattern: re.Pattern[str], text: str) -> Spans:
    """All places of `pattern`, those that share characters included; of each start the one."""
    found: Spans = []
    match = pattern.search(text)
    while match:
        found.append(match.span())
        match = pattern.search(text, match.start() + 1)
    return found


class Ruler:
    """Measures distances in one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _blanks(self) -> list[int]:
        return [match.start() for match in _ONE_BLANK.finditer(self._text)]

    @cached_property
    def _lines(self) -> list[int]:
        return [match.start() for match in _LINE_END.finditer(self._text)]

    def between(self, start: int, end: int) -> int:
        """Characters in `[start, end)` that are no blanks."""
        blanks = bisect_left(self._blanks, end) - bisect_left(self._blanks, start)
        return end - start - blanks

    def one_line(self, start: int, end: int) -> bool:
        """Whether no line ends in `[start, end)`."""
        return bisect_left(self._lines, start) == bisect_left(self._lines, end)


def chained(parts: Sequence[Spans], gaps: Sequence[int], ruler: Ruler) -> Spans:
    """Places where each of `parts` follows the one before on the same line, at most so many characters behind.

    From each start the shortest. All are given, also those that share characters.
    """
    ends = {start: end for start, end in parts[-1]}
    for part, gap in zip(reversed(parts[:-1]), reversed(gaps), strict=True):
        starts = sorted(ends)
        shorter: dict[int, int] = {}
        for start, end in part:
            best = _shortest(starts, ends, end, gap, ruler)
            if best is not None:
                shorter[start] = best
        ends = shorter
    return sorted(ends.items())


def _shortest(
    starts: list[int], ends: dict[int, int], after: int, gap: int, ruler: Ruler
) -> int | None:
    best: int | None = None
    for number in range(bisect_left(starts, after), len(starts)):
        start = starts[number]
        if not ruler.one_line(after, start) or ruler.between(after, start) > gap:
            break
        best = ends[start] if best is None else min(best, ends[start])
    return best


def near(one: Spans, other: Spans, distance: int, ruler: Ruler) -> Spans:
    """Passages from a place of the one to the next of the other, in either order, at most so far apart."""
    return sorted({*_before(one, other, distance, ruler), *_before(other, one, distance, ruler)})


def _before(one: Spans, other: Spans, distance: int, ruler: Ruler) -> Spans:
    starts = [start for start, _ in other]
    found: Spans = []
    for start, end in one:
        number = bisect_left(starts, end)
        if number < len(other) and ruler.between(end, other[number][0]) <= distance:
            found.append((start, other[number][1]))
    return found


def apart(spans: Spans) -> Spans:
    """Those of `spans` that share no character: the first, then the next behind its end; of one start the shorter."""
    result: Spans = []
    last = 0
    for start, end in sorted(spans):
        if start >= last:
            result.append((start, end))
            last = end
    return result
