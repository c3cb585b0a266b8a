"""Equal pieces of three characters in two texts, each pair weighed by how rare the piece is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from speechreader.compare.prepared import Prepared
from speechreader.compare.rarity import Rarity

if TYPE_CHECKING:
    from speechreader.compare.prepared import Integers
    from speechreader.compare.rarity import Weights

#: Characters in a seed.
GRAM = 3
#: A piece that stands more often in one text is paired in its order there, and not each with each.
MOST = 24
#: What such a pair weighs, as a share of its rarity.
_REPEATED = 0.25


@dataclass(frozen=True)
class Seeds:
    """Pairs of equal pieces: offsets in both texts, the rarity of the piece, and the weight of this pair."""

    a: Integers
    b: Integers
    rarity: Weights
    weight: Weights


def find_seeds(a: Prepared, b: Prepared, rarity: Rarity, own: int = 0) -> Seeds:
    """All pairs, at most 24 × 24 of one piece; `own` as in `Rarity.weights`."""
    import numpy as np

    order = np.argsort(b.grams, kind="stable")
    there = b.grams[order]
    at, left, count_b = matches(a.grams, there)
    if not at.size:
        none, weightless = np.zeros(0, dtype=np.int64), np.zeros(0)
        return Seeds(none, none, weightless, weightless)
    _, piece, counts = np.unique(a.grams[at], return_inverse=True, return_counts=True)
    count_a = counts[piece]
    rare = rarity.weights(a.grams[at], own)
    few = (count_a <= MOST) & (count_b <= MOST)
    seeds_a = np.repeat(at[few], count_b[few])
    within = np.arange(seeds_a.size) - np.repeat(
        np.cumsum(count_b[few]) - count_b[few], count_b[few]
    )
    seeds_b = order[np.repeat(left[few], count_b[few]) + within]
    seed_rarity = np.repeat(rare[few], count_b[few])
    weight = seed_rarity / np.sqrt(np.repeat((count_a * count_b)[few], count_b[few]))
    parts = [(seeds_a, seeds_b, seed_rarity, weight)]
    many = np.flatnonzero(~few & (rare > 0))
    if many.size:
        parts.append(_in_rank(many, piece, at, (order, left, count_b), rare))
    columns = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Seeds(*columns)


def matches(here: Integers, there: Integers) -> tuple[Integers, Integers, Integers]:
    """Offsets in `here` of what also stands in `there`, which is sorted; where there it begins, and how often."""
    import numpy as np

    if not here.size or not there.size:
        none = np.zeros(0, dtype=np.int64)
        return none, none, none
    begins = np.flatnonzero(np.concatenate(([True], there[1:] != there[:-1])))
    pieces = there[begins]
    number = np.minimum(np.searchsorted(pieces, here), pieces.size - 1)
    at = np.flatnonzero(pieces[number] == here)
    number = number[at]
    counts = np.diff(begins, append=there.size)
    return at, begins[number], counts[number]


def _in_rank(
    many: Integers,
    piece: Integers,
    at: Integers,
    there: tuple[Integers, Integers, Integers],
    rare: Weights,
) -> tuple[Integers, Integers, Weights, Weights]:
    """Frequent pieces: the first with the first, the second with the second; the fewer begin again."""
    import numpy as np

    order, left, count_b = there
    sorted_many = many[np.argsort(piece[many], kind="stable")]
    cuts = np.flatnonzero(np.diff(piece[sorted_many])) + 1
    ones: list[Integers] = []
    others: list[Integers] = []
    rarities: list[Weights] = []
    for group in np.split(sorted_many, cuts):
        first = group[0]
        size_b = int(count_b[first])
        rank = np.arange(max(group.size, size_b))
        ones.append(at[group][rank % group.size])
        others.append(order[left[first] : left[first] + size_b][rank % size_b])
        rarities.append(np.full(rank.size, rare[first]))
    rarity = np.concatenate(rarities)
    return np.concatenate(ones), np.concatenate(others), rarity, rarity * _REPEATED
