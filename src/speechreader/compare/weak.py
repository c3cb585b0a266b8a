"""Whole sentences that were reworded so much that their seeds lie too thin for the grid."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from speechreader.compare.grid import SHORTEST, Box
from speechreader.compare.prepared import Prepared
from speechreader.compare.seeds import matches

if TYPE_CHECKING:
    from speechreader.compare.prepared import Integers, Truths
    from speechreader.compare.rarity import Rarity, Weights

#: A pair of characters, or a single one, that stands in more sentences of 乙 says too little.
_MOST = 8
#: Two sentences are looked at if they are so near each other.
_SOMEWHAT = 0.2
#: How alike they must be then.
_ALIKE = 0.5
#: A sentence covered by this share or more needs nothing else.
_COVERED = 0.4
_MOST_PAIRS = 20_000
#: What is longer is a list or a table, and as a bag of characters like any other.
_LONGEST = 300
#: Two sentences that are each other's nearest by so much say the same in other words.
_NEAR = 0.38
#: Where every sentence has the same words, none of them weighs anything.
_TINY = 1e-9
#: What a pair of characters of set phrases weighs against another.
_SET = 0.7
#: What a single character weighs against a pair of them; pieces below this number are single ones.
_ALONE, _SINGLE = 0.6, 1 << 21


def weak_boxes(a: Prepared, b: Prepared, done: Iterable[Box], rarity: Rarity) -> list[Box]:
    """Pairs of sentences which no box of `done` covers, each sentence once.

    They are alike as wholes, or each other's nearest by far, whatever order their words stand in.
    """
    boxes = list(done)
    free_a = _free(a, [(box.a0, box.a1) for box in boxes])
    free_b = _free(b, [(box.b0, box.b1) for box in boxes])
    if not free_a.any() or not free_b.any():
        return []
    return _best(*_near(a, free_a, b, free_b, rarity), a, b)


def _near(
    a: Prepared, free_a: Truths, b: Prepared, free_b: Truths, rarity: Rarity
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Free sentences that are somewhat near, the nearest first; and those that are each other's nearest by far.

    Near is the cosine of pairs of characters and single ones, in whatever order they stand, each weighed by how few
    sentences have it.
    """
    import numpy as np

    (in_a, of_a), (in_b, of_b) = _pieces(a, free_a), _pieces(b, free_b)
    sentences = int(free_a.sum() + free_b.sum())
    kinds, squares = _squares(np.concatenate((of_a, of_b)), sentences, rarity)
    squares_a, squares_b = (squares[np.searchsorted(kinds, of)] for of in (of_a, of_b))
    length_a = np.sqrt(np.bincount(in_a, squares_a, minlength=free_a.size))
    length_b = np.sqrt(np.bincount(in_b, squares_b, minlength=free_b.size))
    use, left, count = matches(of_a, of_b)
    few = count <= _MOST
    use, left, count = use[few], left[few], count[few]
    within = np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count, count)
    cells = np.repeat(in_a[use], count) * free_b.size + in_b[np.repeat(left, count) + within]
    cells, which = np.unique(cells, return_inverse=True)
    ones, others = np.divmod(cells, free_b.size)
    lengths = np.maximum(length_a[ones] * length_b[others], _TINY)
    near = np.bincount(which, np.repeat(squares_a[use], count)) / lengths
    best_a, best_b = np.zeros(free_a.size), np.zeros(free_b.size)
    np.maximum.at(best_a, ones, near)
    np.maximum.at(best_b, others, near)
    some = np.flatnonzero(near >= _SOMEWHAT)
    some = some[np.argsort(-near[some], kind="stable")][:_MOST_PAIRS]
    most = np.flatnonzero((near >= _NEAR) & (near == best_a[ones]) & (near == best_b[others]))
    somewhat, mutual = (
        list(zip(ones[at].tolist(), others[at].tolist(), strict=True)) for at in (some, most)
    )
    return somewhat, mutual


def _pieces(side: Prepared, free: Truths) -> tuple[Integers, Integers]:
    """The pairs of characters and single ones of free sentences, in order: the sentence and the piece, each once."""
    import numpy as np

    lengths = np.diff(side.sentences)
    sentence = np.repeat(np.arange(lengths.size), lengths)
    alone, pairs = np.flatnonzero(np.repeat(free, lengths)), _free_offsets(side, free)
    pieces = np.concatenate((side.codes[alone], side.pairs[pairs]))
    keys = np.sort((pieces << 21) | sentence[np.concatenate((alone, pairs))])
    keys = keys[np.append(True, keys[1:] != keys[:-1])] if keys.size else keys
    return keys & (_SINGLE - 1), keys >> 21


def _squares(pieces: Integers, sentences: int, rarity: Rarity) -> tuple[Integers, Weights]:
    """The different `pieces` in order, and the squared weight of each by how many of `sentences` have it."""
    import numpy as np

    pieces = np.sort(pieces)
    begins = np.flatnonzero(np.append(True, pieces[1:] != pieces[:-1])[: pieces.size])
    kinds, spread = pieces[begins], np.diff(begins, append=pieces.size)
    # What stands in one sentence only is no rarer than what both of two have: else few sentences would be all unlike.
    weight = np.log((sentences + 2) / (np.maximum(spread, 2) + 1))
    weight[: np.searchsorted(kinds, _SINGLE)] *= _ALONE
    at = np.searchsorted(rarity.listed_pairs, kinds)
    weight[np.append(rarity.listed_pairs, -1)[at] == kinds] *= _SET
    return kinds, weight**2


def _free_offsets(side: Prepared, free: Truths) -> Integers:
    import numpy as np

    inside = np.repeat(free, np.diff(side.sentences))
    return np.flatnonzero(inside[:-1] & inside[1:])


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
    return (share < _COVERED) & (lengths >= SHORTEST) & (lengths <= _LONGEST)


def _best(
    pairs: list[tuple[int, int]], near: list[tuple[int, int]], a: Prepared, b: Prepared
) -> list[Box]:
    """The most alike of `pairs`, each sentence once; then those `near` each other that are left."""
    from rapidfuzz.fuzz import ratio

    rated: list[tuple[float, Box]] = []
    for one, other in pairs:
        box = _box(a, one, b, other)
        words = a.chars[box.a0 : box.a1], b.chars[box.b0 : box.b1]
        alike = max(ratio(*words) / 100, _shared(*words))
        if alike >= _ALIKE:
            rated.append((-alike, box))
    taken: set[tuple[str, int]] = set()
    found: list[Box] = []
    for box in [*(box for _, box in sorted(rated)), *(_box(a, i, b, j) for i, j in near)]:
        ends = {("a", box.a0), ("b", box.b0)}
        if taken.isdisjoint(ends):
            taken |= ends
            found.append(box)
    return found


def _box(a: Prepared, one: int, b: Prepared, other: int) -> Box:
    return Box(*a.sentence_list[one : one + 2], *b.sentence_list[other : other + 2])


def _shared(one: str, other: str) -> float:
    """Pairs of characters in common, of all (Dice)."""
    ones = {one[i : i + 2] for i in range(len(one) - 1)}
    others = {other[i : i + 2] for i in range(len(other) - 1)}
    return 2 * len(ones & others) / (len(ones) + len(others))
