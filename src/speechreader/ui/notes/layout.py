"""Where the cards of notes stand: level with their lines as far as there is room. Pure numbers, in page pixels."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

#: Between two cards.
GAP = 8.0
#: Pushed further down than this share of the view, cards fold to their first line …
FOLD_AT = 0.4
#: … and further than this they gather in one row that only says how many they are.
GATHER_AT = 0.8


class Wish(NamedTuple):
    """A card that would like to stand at `y`: its `whole` height, and its `least`, which shows the first line."""

    y: float
    whole: float
    least: float


class Form(Enum):
    """How a card is shown."""

    WHOLE = "whole"
    LEAST = "least"
    GATHERED = "gathered"  #: the row that stands for this card and for those right after it
    ABSENT = "absent"  #: one that such a row stands for


class Spot(NamedTuple):
    """Where a card stands; `cards` is how many a gathered row stands for, itself included."""

    y: float
    height: float
    form: Form = Form.WHOLE
    cards: int = 1


def lay_out(
    wishes: Sequence[Wish], *, view: float, chosen: int | None = None, foot: float | None = None
) -> list[Spot]:
    """A spot for each wish, which are sorted by `y`.

    A card slides down until it is clear of the one before it. The `chosen` one stands where it wishes, whole: it pushes
    earlier ones up and later ones down. `view` is the height of what can be seen at once. Nothing stands below `foot`,
    if there is enough room above: what does could never be seen.
    """
    spots: list[Spot] = []
    if chosen is None:
        _slide(spots, wishes, view)
    else:
        _slide(spots, wishes[:chosen], view)
        spots.append(Spot(wishes[chosen].y, wishes[chosen].whole))
        _push_up(spots, chosen)
        _slide(spots, wishes[chosen + 1 :], view)
    last = len(spots) - 1
    while last >= 0 and spots[last].form is Form.ABSENT:
        last -= 1
    if foot is not None and last >= 0 and spots[last].y + spots[last].height > foot:
        spots[last] = spots[last]._replace(y=foot - spots[last].height)
        _push_up(spots, last)
    return spots


def _slide(spots: list[Spot], wishes: Sequence[Wish], view: float) -> None:
    """Add spots for `wishes` below those that are there."""
    free = max((spot.y + spot.height + GAP for spot in spots[-1:]), default=float("-inf"))
    if spots and spots[-1].form is Form.ABSENT:
        free = max(spot.y + spot.height for spot in spots) + GAP
    gathered: int | None = None
    for wish in wishes:
        pushed = free - wish.y
        if gathered is not None and pushed > view * FOLD_AT:
            row = spots[gathered]
            spots[gathered] = row._replace(cards=row.cards + 1)
            spots.append(Spot(row.y, 0.0, Form.ABSENT))
            continue
        gathered = None
        y = max(wish.y, free)
        if pushed > view * GATHER_AT:
            gathered = len(spots)
            spots.append(Spot(y, wish.least, Form.GATHERED))
        elif pushed > view * FOLD_AT and wish.least < wish.whole:
            spots.append(Spot(y, wish.least, Form.LEAST))
        else:
            spots.append(Spot(y, wish.whole))
        free = y + spots[-1].height + GAP


def _push_up(spots: list[Spot], below: int) -> None:
    """Move the spots before `below` up until each is clear of the next."""
    limit = spots[below].y
    for i in range(below - 1, -1, -1):
        spot = spots[i]
        if spot.form is Form.ABSENT:
            continue
        y = min(spot.y, limit - GAP - spot.height)
        if y == spot.y:
            break
        spots[i] = spot._replace(y=y)
        limit = y
