"""Where seeds lie dense: boxes of both texts that have to do with each other, in whatever order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from speechreader.compare.seeds import GRAM, Seeds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speechreader.compare.prepared import Integers

#: Side of a cell, in characters.
CELL = 14
#: Weight of a cell with its eight neighbours from which on it counts.
_DENSE = 2.2
#: Cells so near belong together.
_NEAR = 2
#: What a box must have: rarity of its distinct pieces, share of each side in seeds, characters.
_ENOUGH = 3.0
_COVERED = 0.25
SHORTEST = 10


class Box(NamedTuple):
    """Half-open ranges of characters of both texts."""

    a0: int
    a1: int
    b0: int
    b1: int


def find_boxes(seeds: Seeds) -> list[Box]:
    """The boxes, in no order that means anything."""
    import numpy as np

    if not seeds.a.size:
        return []
    width = int(seeds.b.max()) // CELL + 2 * _NEAR + 1
    keys = (seeds.a // CELL) * width + seeds.b // CELL + _NEAR
    cells, cell_of = np.unique(keys, return_inverse=True)
    sums = np.bincount(cell_of, weights=seeds.weight)
    around = sums.copy()
    for step in (1, width - 1, width, width + 1):
        low, high = _neighbours(cells, step)
        around[low] += sums[high]
        around[high] += sums[low]
    dense = around >= _DENSE
    if not dense.any():
        return []
    groups = np.full(cells.size, -1, dtype=np.int64)
    groups[dense] = _components(cells[dense], width)
    group = groups[cell_of]
    inside = np.flatnonzero(group >= 0)
    return list(_boxes(seeds, inside, group[inside]))


def _neighbours(cells: Integers, step: int) -> tuple[Integers, Integers]:
    """Indexes of all pairs of cells whose numbers differ by `step`."""
    import numpy as np

    at = np.searchsorted(cells, cells + step)
    found = np.flatnonzero(cells[np.minimum(at, cells.size - 1)] == cells + step)
    return found, at[found]


def _components(cells: Integers, width: int) -> Integers:
    """The number of the connected group of each cell."""
    import numpy as np

    steps = [*range(1, _NEAR + 1)]
    steps += [row * width + d for row in range(1, _NEAR + 1) for d in range(-_NEAR, _NEAR + 1)]
    pairs = [_neighbours(cells, step) for step in steps]
    low = np.concatenate([pair[0] for pair in pairs])
    high = np.concatenate([pair[1] for pair in pairs])
    label = np.arange(cells.size)
    while True:
        ones, others = label[low], label[high]
        differ = ones != others
        if not differ.any():
            return label
        low, high = low[differ], high[differ]
        small = np.minimum(ones[differ], others[differ])
        large = np.maximum(ones[differ], others[differ])
        np.minimum.at(label, large, small)
        while True:  # every label points to the smallest it is known to be connected with
            further = label[label]
            if (further == label).all():
                break
            label = further


def _boxes(seeds: Seeds, inside: Integers, group: Integers) -> Iterator[Box]:
    import numpy as np

    order = np.lexsort((seeds.a[inside], group))
    inside, group = inside[order], group[order]
    at = seeds.a[inside]
    new = np.concatenate(([True], (group[1:] != group[:-1]) | (at[1:] != at[:-1])))
    starts = np.flatnonzero(np.concatenate(([True], group[1:] != group[:-1])))
    ends = np.concatenate((starts[1:], [group.size]))
    rarity = np.add.reduceat(np.where(new, seeds.rarity[inside], 0.0), starts)
    low_a, high_a = at[starts], at[ends - 1] + GRAM
    others = seeds.b[inside]
    low_b = np.minimum.reduceat(others, starts)
    high_b = np.maximum.reduceat(others, starts) + GRAM
    long = (high_a - low_a >= SHORTEST) & (high_b - low_b >= SHORTEST)
    for i in np.flatnonzero(long & (rarity >= _ENOUGH)).tolist():
        box = Box(int(low_a[i]), int(high_a[i]), int(low_b[i]), int(high_b[i]))
        here = slice(int(starts[i]), int(ends[i]))
        covered_a = _covered(at[here][new[here]])
        covered_b = _covered(np.unique(others[here]))
        share = min(covered_a / (box.a1 - box.a0), covered_b / (box.b1 - box.b0))
        if share >= _COVERED:
            yield box


def _covered(starts: Integers) -> int:
    """How many characters the pieces at these rising offsets cover."""
    import numpy as np

    return GRAM + int(np.minimum(np.diff(starts), GRAM).sum())
