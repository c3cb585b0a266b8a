"""A link over several paragraphs parted into what each of them says: so a reader sees which one has changed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from speechreader.compare.grid import SHORTEST, Box
from speechreader.compare.prepared import Prepared
from speechreader.compare.runs import Run

#: A place between two paragraphs in both texts, in the coordinates of compared words.
Cut = tuple[int, int]
Part = tuple[Box, list[Run]]


def at_paragraphs(box: Box, runs: list[Run], a: Prepared, b: Prepared) -> list[Part]:
    """The box, parted where both sides begin a paragraph at the same place of what they share.

    `runs` count from the corner of the box, as do those of each part. Neighbours that are equal stay together, and
    a part of less than `SHORTEST` characters, such as a heading, goes with what follows it.
    """
    inside = _starts(a, box.a0 + 1, box.a1 - 1) and _starts(b, box.b0 + 1, box.b1 - 1)
    if not inside or a.chars[box.a0 : box.a1] == b.chars[box.b0 : box.b1]:
        return [(box, runs)]
    first, last = (box.a0, box.b0), (box.a1, box.b1)
    cuts = [first, *_long_enough(_cuts(box, runs, a, b), first, last), last]
    equal = [a.chars[low[0] : high[0]] == b.chars[low[1] : high[1]] for low, high in pairwise(cuts)]
    kept = [cut for n, cut in enumerate(cuts[1:-1]) if not (equal[n] and equal[n + 1])]
    return [
        (
            Box(low[0], high[0], low[1], high[1]),
            list(_within(runs, _inside(low, box), _inside(high, box))),
        )
        for low, high in pairwise([first, *kept, last])
    ]


def _inside(cut: Cut, box: Box) -> Cut:
    return cut[0] - box.a0, cut[1] - box.b0


def _cuts(box: Box, runs: list[Run], a: Prepared, b: Prepared) -> Iterator[Cut]:
    """Where both sides begin a paragraph: inside a run that is one place; between two, first goes with first."""
    at_a, at_b = box.a0, box.b0
    for run in [*runs, Run(box.a1 - box.a0, box.b1 - box.b0, 0)]:
        x, y = box.a0 + run.a, box.b0 + run.b
        here, there = _starts(a, at_a, x), _starts(b, at_b, y)
        if len(here) == len(there):
            yield from zip(here, there, strict=True)
        inner = _starts(b, y + 1, y + run.size - 1)
        common = {start - y + x for start in inner}
        for start in _starts(a, x + 1, x + run.size - 1):
            if start in common:
                yield start, start - x + y
        at_a, at_b = x + run.size, y + run.size


def _starts(side: Prepared, low: int, high: int) -> list[int]:
    """The paragraphs that begin from `low` to `high`, both included."""
    starts = side.paragraphs
    return starts[bisect_left(starts, low) : bisect_right(starts, high)]


def _long_enough(cuts: Iterator[Cut], first: Cut, last: Cut) -> list[Cut]:
    kept = [first]
    for cut in cuts:
        if min(cut[0] - kept[-1][0], cut[1] - kept[-1][1]) >= SHORTEST:
            kept.append(cut)
    while len(kept) > 1 and min(last[0] - kept[-1][0], last[1] - kept[-1][1]) < SHORTEST:
        kept.pop()
    return kept[1:]


def _within(runs: list[Run], low: Cut, high: Cut) -> Iterator[Run]:
    """What lies of `runs` between two cuts, counted from the first."""
    for number in range(bisect_right(runs, low[0], key=_end), len(runs)):
        run = runs[number]
        if run.a >= high[0]:
            return
        start = max(0, low[0] - run.a, low[1] - run.b)
        end = min(run.size, high[0] - run.a, high[1] - run.b)
        if start < end:
            yield Run(run.a + start - low[0], run.b + start - low[1], end - start)


def _end(run: Run) -> int:
    return run.a + run.size
