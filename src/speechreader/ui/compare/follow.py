"""Which place of one side is level with which of the other, reordered stretches followed to where they are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from speechreader.model.comparison import Comparison, Passage, ScrollMap, Side

#: Places are level at this height of the view, and a chosen passage is brought there.
LEVEL = 0.35
#: Passages that moved together may be so many characters apart.
_GAP = 200
#: What moved is followed from so many characters on: pages are not to jump for a phrase.
_LEAST = 60
#: Where one side says so many characters more than the other between two passages, the other one holds still.
_STILL = 40


class _Block(NamedTuple):
    """A stretch of one side that stands elsewhere on the other, with the map between them."""

    start: int
    end: int
    places: ScrollMap


class FollowMap:
    """The scroll map of a comparison, with the blocks of either side that moved."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._blocks = {side: list(_blocks(comparison, side)) for side in Side}
        self._maps = {side: _held(comparison.scroll, side) for side in Side}

    def other(self, offset: float, side: Side, chosen: Passage | None = None) -> float:
        """The place of the other side that is level with `offset` of `side`; inside `chosen` it is its own."""
        if chosen is not None and chosen.of(side).start <= offset <= chosen.of(side).end:
            return _map_of([chosen], side).other(offset)
        for block in self._blocks[side]:
            if block.start <= offset < block.end and self._leads_away(offset, side):
                return block.places.other(offset)
        return self._maps[side].other(offset)

    def _leads_away(self, offset: float, side: Side) -> bool:
        """Whether what moved answers a place best: something in common order may do so, too."""
        found = (p for p in self._comparison.at(int(offset), side) if not p.formula)
        best = next(found, None)
        return best is None or best.moved

    def has_partner(self, offset: float, side: Side) -> bool:
        """Whether something of the other side answers the words around a place."""
        near = (int(offset), int(offset) + 1)
        return any(self._comparison.partner(max(0, place), side).certain for place in near)


def _held(scroll: ScrollMap, side: Side) -> ScrollMap:
    """The map from `side` (as 甲) to the other one, which holds still while only `side` goes on.

    Before the next passage both go on in step again, so that nothing is leapt over.
    """
    here, there = (0, 1) if side is Side.A else (1, 0)
    knots = [(knot[here], knot[there]) for knot in scroll.knots]
    made = knots[:1]
    for low, high in pairwise(knots):
        width, other = high[0] - low[0], high[1] - low[1]
        if width - other > _STILL:
            made.append((high[0] - other, low[1]))
        made.append(high)
    return ScrollMap(tuple(made))


def _blocks(comparison: Comparison, side: Side) -> Iterator[_Block]:
    group: list[Passage] = []
    for passage in comparison.in_order(side):
        if passage.formula:
            continue
        if group and not (passage.moved and _goes_on(group[-1], passage, side)):
            yield from _block(group, side)
            group = []
        if passage.moved:
            group.append(passage)
    yield from _block(group, side)


def _goes_on(before: Passage, passage: Passage, side: Side) -> bool:
    here = passage.of(side).start - before.of(side).end
    there = passage.of(side.other).start - before.of(side.other).end
    return 0 <= here <= _GAP and 0 <= there <= _GAP


def _block(group: list[Passage], side: Side) -> Iterator[_Block]:
    if group and group[-1].of(side).end - group[0].of(side).start >= _LEAST:
        yield _Block(group[0].of(side).start, group[-1].of(side).end, _map_of(group, side))


def _map_of(group: list[Passage], side: Side) -> ScrollMap:
    """A map from `side` (as 甲) to the other one through starts and ends."""
    knots: list[tuple[float, float]] = []
    for passage in group:
        here, there = passage.of(side), passage.of(side.other)
        for knot in ((here.start, there.start), (here.end, there.end)):
            if not knots or (knot[0] > knots[-1][0] and knot[1] > knots[-1][1]):
                knots.append(knot)
    return ScrollMap(tuple(knots))


def level_height(top: float, largest: float, high: float) -> float:
    """The height of a view at which places are level: LEVEL, but at both ends of a text its ends are.

    `top` is where the view stands, `largest` where it stands at the end, `high` its height; all px.
    """
    level = LEVEL * high
    if top < level:
        return max(0.0, top)
    if largest - top < high - level:
        return max(level, high - (largest - top))
    return level
