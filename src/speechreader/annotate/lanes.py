"""Overlapping marks as lines below the text: each in a lane of its own, so that every extent can be read."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush

from speechreader.model.span import Span

#: Lines that find room between two lines of text; marks beyond them are counted.
LANES = 3


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
