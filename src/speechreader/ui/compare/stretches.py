"""One side of a comparison parted into stretches that do not overlap, each with what it is shown as."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from speechreader.model.comparison import Comparison, Passage, Side
from speechreader.ui.compare.kinds import Shown, is_shown, shown_as

#: The number of a stretch that belongs to no passage.
NOBODY = -1
_BLANK = -2


class Stretch(NamedTuple):
    """Characters `[start, end)` of one side; `number` is of its passage, NOBODY for what only this side says."""

    start: int
    end: int
    number: int
    shown: Shown


def stretches(
    comparison: Comparison, shown: frozenset[Shown], side: Side, length: int
) -> list[Stretch]:
    """What is to be seen on one side of `length` characters, in text order; of passages that overlap, the best."""
    owners = [_BLANK] * length
    if Shown.ONLY in shown:
        for only in comparison.only(side):
            if only.characters:
                owners[only.span.start : only.span.end] = [NOBODY] * len(only.span)
    passages = comparison.passages
    seen = [n for n, passage in enumerate(passages) if is_shown(passage, shown)]
    for number in sorted(seen, key=lambda n: _rank(passages[n], side), reverse=True):
        span = passages[number].of(side)
        owners[span.start : span.end] = [number] * len(span)
    found: list[Stretch] = []
    start = 0
    for owner, run in groupby(owners):
        end = start + sum(1 for _ in run)
        if owner != _BLANK:
            kind = Shown.ONLY if owner == NOBODY else shown_as(passages[owner])
            found.append(Stretch(start, end, owner, kind))
        start = end
    return found


def _rank(passage: Passage, side: Side) -> tuple[bool, bool, float, int]:
    """The best first: words before set phrases, in order before moved, more alike, shorter."""
    return passage.formula, passage.moved, -passage.score, len(passage.of(side))


def shared_share(comparison: Comparison, side: Side, start: int, end: int) -> float:
    """The share (0..1) of `[start, end)` that lies in passages, set phrases left out."""
    covered, behind = 0, start
    for passage in comparison.in_order(side):
        span = passage.of(side)
        if passage.formula or span.end <= behind:
            continue
        if span.start >= end:
            break
        covered += min(span.end, end) - max(span.start, behind)
        behind = min(span.end, end)
    return covered / max(1, end - start)
