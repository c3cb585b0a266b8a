"""Two stretches of words laid side by side, character by character."""

from __future__ import annotations

from bisect import bisect_left
from math import isqrt
from typing import NamedTuple

#: Up to so many pairs of characters are laid side by side at once; the memory is an eighth of it, in bytes.
_AT_ONCE = 40_000_000
#: In longer stretches, pieces of this length that stand once on each side hold the rest together.
_ANCHOR = 12


class Run(NamedTuple):
    """`size` characters from `a` on one side equal those from `b` on the other."""

    a: int
    b: int
    size: int


def equal_runs(one: str, other: str) -> list[Run]:
    """What is equal, in order: a longest common subsequence (of long stretches nearly one)."""
    if one == other:
        return [Run(0, 0, len(one))] if one else []
    if len(one) * len(other) <= _AT_ONCE:
        return _opcodes(one, other)
    low = common_start(one, other)
    high = min(common_start(one[::-1], other[::-1]), min(len(one), len(other)) - low)
    inner = _anchored(one[low : len(one) - high], other[low : len(other) - high])
    runs = [Run(0, 0, low), *(Run(low + r.a, low + r.b, r.size) for r in inner)]
    runs.append(Run(len(one) - high, len(other) - high, high))
    return _joined([run for run in runs if run.size])


def common_start(one: str, other: str) -> int:
    """How many characters both begin with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _opcodes(one: str, other: str) -> list[Run]:
    from rapidfuzz.distance import Indel

    if not one or not other:
        return []
    blocks = Indel.opcodes(one, other).as_matching_blocks()
    return [Run(block.a, block.b, block.size) for block in blocks if block.size]


def _anchored(one: str, other: str) -> list[Run]:
    if len(one) * len(other) <= _AT_ONCE:
        return _opcodes(one, other)
    anchors = _anchors(one, other)
    runs: list[Run] = []
    a = b = 0
    for anchor in [*anchors, Run(len(one), len(other), 0)]:
        found = _sliced(one[a : anchor.a], other[b : anchor.b])
        runs += [Run(a + run.a, b + run.b, run.size) for run in found]
        if anchor.size:
            runs.append(anchor)
        a, b = anchor.a + anchor.size, anchor.b + anchor.size
    return runs


def _sliced(one: str, other: str) -> list[Run]:
    """What is too long for one piece and has nothing that stands once, slice by slice: it repeats itself."""
    parts = isqrt(len(one) * len(other) // _AT_ONCE) + 1
    runs: list[Run] = []
    for number in range(parts):
        (a, end_a), (b, end_b) = (
            (len(words) * number // parts, len(words) * (number + 1) // parts)
            for words in (one, other)
        )
        found = _opcodes(one[a:end_a], other[b:end_b])
        runs += [Run(a + run.a, b + run.b, run.size) for run in found]
    return runs


def _anchors(one: str, other: str) -> list[Run]:
    """Pieces that stand once on both sides, in the longest common order, without overlap."""
    here, there = _once(one), _once(other)
    pairs = [(at, there[piece]) for piece, at in here.items() if piece in there]
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, b) in enumerate(pairs):
        at = bisect_left(tails, b)
        before.append(last[at - 1] if at else -1)
        tails[at : at + 1] = [b]
        last[at : at + 1] = [number]
    chain: list[Run] = []
    number = last[-1] if last else -1
    while number >= 0:
        a, b = pairs[number]
        if not chain or (a + _ANCHOR <= chain[-1].a and b + _ANCHOR <= chain[-1].b):
            chain.append(Run(a, b, _ANCHOR))
        number = before[number]
    return chain[::-1]


def _once(text: str) -> dict[str, int]:
    """Where each piece of anchor length stands, of those that stand once; in text order."""
    places: dict[str, int] = {}
    for at in range(len(text) - _ANCHOR + 1):
        piece = text[at : at + _ANCHOR]
        places[piece] = -1 if piece in places else at
    return {piece: at for piece, at in places.items() if at >= 0}


def _joined(runs: list[Run]) -> list[Run]:
    """`runs` with those that follow each other at once made one."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and last.a + last.size == run.a and last.b + last.size == run.b:
            joined[-1] = Run(last.a, last.b, last.size + run.size)
        else:
            joined.append(run)
    return joined


def matched(runs: list[Run]) -> int:
    """How many characters of each side are equal."""
    return sum(run.size for run in runs)
