"""Which passages keep a common order, and how panes scroll level along them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from speechreader.compare.passages import Link
from speechreader.compare.prepared import Prepared
from speechreader.model.comparison import ScrollMap

#: Equal runs inside a passage from this length on hold the panes level.
_HOLDING = 8


def heaviest_chain(links: Sequence[Link]) -> set[int]:
    """Indexes of the links that rise on both sides and hold the most characters together."""
    order = sorted(range(len(links)), key=lambda i: (links[i].box.a0, -links[i].box.b0))
    ranks = {b: rank for rank, b in enumerate(sorted({link.box.b0 for link in links}), start=1)}
    best: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)  # a tree of maxima over b
    before: dict[int, int] = {}
    top = (0, -1)
    for i in order:
        rank = ranks[links[i].box.b0]
        weight, last = _highest(best, rank - 1)
        before[i] = last
        mine = (weight + links[i].size, i)
        _raise(best, rank, mine)
        top = max(top, mine, key=lambda found: found[0])
    chain: set[int] = set()
    at = top[1]
    while at >= 0:
        chain.add(at)
        at = before[at]
    return chain


def _highest(tree: list[tuple[int, int]], rank: int) -> tuple[int, int]:
    found = (0, -1)
    while rank:
        if tree[rank][0] > found[0]:
            found = tree[rank]
        rank &= rank - 1
    return found


def _raise(tree: list[tuple[int, int]], rank: int, value: tuple[int, int]) -> None:
    while rank < len(tree):
        if value[0] > tree[rank][0]:
            tree[rank] = value
        rank += rank & -rank


def scroll_map(chain: Iterable[Link], a: Prepared, b: Prepared) -> ScrollMap:
    """The map through the starts and ends of the links of `chain`, and their long equal runs."""
    end = float(len(a.text)), float(len(b.text))
    knots = [(0.0, 0.0)]

    def add(x: int, y: int) -> None:
        if knots[-1][0] < x < end[0] and knots[-1][1] < y < end[1]:
            knots.append((float(x), float(y)))

    for link in sorted(chain, key=lambda link: link.box):
        box = link.box
        add(a.place_list[box.a0], b.place_list[box.b0])
        for run in link.runs:
            if run.size >= _HOLDING:
                x, y = box.a0 + run.a, box.b0 + run.b
                add(a.place_list[x], b.place_list[y])
                add(a.place_list[x + run.size - 1] + 1, b.place_list[y + run.size - 1] + 1)
        add(a.place_list[box.a1 - 1] + 1, b.place_list[box.b1 - 1] + 1)
    return ScrollMap((*knots, end))
