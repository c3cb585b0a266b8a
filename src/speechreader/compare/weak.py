"""Whole sentences that were reworded so much that their seeds lie too thin for the grid."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from speechreader.compare.grid import SHORTEST, Box
from speechreader.compare.prepared import Prepared
from speechreader.compare.seeds import matches

if TYPE_CHECKING:
    from speechreader.compare.prepared import Integers, Truths
    from speechreader.compare.rarity import Weights

#: A pair of characters that stands more often on one side says nothing.
_MOST = 8
#: Two sentences are looked at if their common pairs of characters weigh so much, absolutely and by length.
_SHARED, _SHARE = 2.0, 0.1
#: How alike they must be then.
_ALIKE = 0.5
#: A sentence covered by this share or more needs nothing else.
_COVERED = 0.4
_MOST_PAIRS = 20_000


def weak_boxes(a: Prepared, b: Prepared, done: Iterable[Box]) -> list[Box]:
    """Pairs of sentences which no box of `done` covers and that are alike as wholes; the best of each only."""
    import numpy as np

    boxes = list(done)
    free_a = _free(a, [(box.a0, box.a1) for box in boxes])
    free_b = _free(b, [(box.b0, box.b1) for box in boxes])
    if not free_a.any() or not free_b.any():
        return []
    at_a, at_b, weight = _pairs(a, free_a, b, free_b)
    in_a = np.searchsorted(a.sentences, at_a, "right") - 1
    in_b = np.searchsorted(b.sentences, at_b, "right") - 1
    pairs, which = np.unique(in_a * b.sentences.size + in_b, return_inverse=True)
    sums = np.bincount(which, weights=weight)
    ones, others = np.divmod(pairs, b.sentences.size)
    shorter = np.minimum(np.diff(a.sentences)[ones], np.diff(b.sentences)[others])
    strong = np.flatnonzero((sums >= _SHARED) & (sums >= _SHARE * shorter))
    strong = strong[np.argsort(-sums[strong], kind="stable")][:_MOST_PAIRS]
    return _best(list(zip(ones[strong].tolist(), others[strong].tolist(), strict=True)), a, b)


def _pairs(
    a: Prepared, free_a: Truths, b: Prepared, free_b: Truths
) -> tuple[Integers, Integers, Weights]:
    """Equal pairs of characters in free sentences: both offsets, and what they weigh together."""
    import numpy as np

    at_a, at_b = _free_offsets(a, free_a), _free_offsets(b, free_b)
    here, there = _bigrams(a, at_a), _bigrams(b, at_b)
    order = np.argsort(there, kind="stable")
    there, at_b = there[order], at_b[order]
    use, left, count_b = matches(here, there)
    _, kind, counts = np.unique(here[use], return_inverse=True, return_counts=True)
    few = (counts[kind] <= _MOST) & (count_b <= _MOST)
    use, count_a = use[few], counts[kind][few]
    left, count_b = left[few], count_b[few]
    within = np.arange(int(count_b.sum())) - np.repeat(np.cumsum(count_b) - count_b, count_b)
    weight = np.repeat(1 / np.sqrt(count_a * count_b), count_b)
    return np.repeat(at_a[use], count_b), at_b[np.repeat(left, count_b) + within], weight


def _free_offsets(side: Prepared, free: Truths) -> Integers:
    import numpy as np

    inside = np.repeat(free, np.diff(side.sentences))
    return np.flatnonzero(inside[:-1] & inside[1:])


def _bigrams(side: Prepared, at: Integers) -> Integers:
    return (side.codes[at] << 21) | side.codes[at + 1]


def _free(side: Prepared, ranges: list[tuple[int, int]]) -> Truths:
    """Which sentences are covered too little to be left alone, and long enough."""
    import numpy as np

    change = np.zeros(side.length + 1, dtype=np.int64)
    for start, end in ranges:
        change[start] += 1
        change[end] -= 1
    covered = np.concatenate(([0], np.cumsum(np.cumsum(change)[:-1] > 0)))
    lengths: Integers = np.diff(side.sentences)
    share = np.diff(covered[side.sentences]) / np.maximum(lengths, 1)
    return (share < _COVERED) & (lengths >= SHORTEST)


def _best(pairs: list[tuple[int, int]], a: Prepared, b: Prepared) -> list[Box]:
    from rapidfuzz.fuzz import ratio

    rated: list[tuple[float, Box]] = []
    for one, other in pairs:
        box = Box(*a.sentence_list[one : one + 2], *b.sentence_list[other : other + 2])
        words = a.chars[box.a0 : box.a1], b.chars[box.b0 : box.b1]
        alike = max(ratio(*words) / 100, _shared(*words))
        if alike >= _ALIKE:
            rated.append((-alike, box))
    taken: set[tuple[str, int]] = set()
    found: list[Box] = []
    for _, box in sorted(rated):
        ends = {("a", box.a0), ("b", box.b0)}
        if taken.isdisjoint(ends):
            taken |= ends
            found.append(box)
    return found


def _shared(one: str, other: str) -> float:
    """Pairs of characters in common, of all (Dice)."""
    ones = {one[i : i + 2] for i in range(len(one) - 1)}
    others = {other[i : i + 2] for i in range(len(other) - 1)}
    return 2 * len(ones & others) / (len(ones) + len(others))
