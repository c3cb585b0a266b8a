"""One side of a comparison parted into stretches that do not overlap, each with what it is shown as."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from speechreader.model.comparison import Comparison, Passage, Side
from speechreader.ui.compare.kinds import Filter, Shown, is_shown, shown_as

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
    comparison: Comparison,
    shown: Filter,
    side: Side,
    length: int,
    seen: Sequence[int] | None = None,
) -> list[Stretch]:
    """What is to be seen on one side of `length` characters, in text order; of passages that overlap, the best.

    `seen` are the numbers of the passages that `shown` lets be seen, where they are known.
    """
    owners = [_BLANK] * length
    edges = {0, length}  # between two of them the owner is one and the same
    if Shown.ONLY in shown:
        for only in comparison.only(side):
            if only.characters:
                owners[only.span.start : only.span.end] = [NOBODY] * len(only.span)
                edges |= {only.span.start, only.span.end}
    passages = comparison.passages
    if seen is None:
        seen = [n for n, passage in enumerate(passages) if is_shown(passage, shown)]
    for number in sorted(seen, key=lambda n: _rank(passages[n], side), reverse=True):
        span = passages[number].of(side)
        owners[span.start : span.end] = [number] * len(span)
        edges |= {span.start, span.end}
    found: list[Stretch] = []
    for start, end in pairwise(sorted(edges)):
        owner = owners[start]
        if owner == _BLANK:
            continue
        if found and found[-1].end == start and found[-1].number == owner:
            found[-1] = found[-1]._replace(end=end)
        else:
            kind = Shown.ONLY if owner == NOBODY else shown_as(passages[owner])
            found.append(Stretch(start, end, owner, kind))
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
