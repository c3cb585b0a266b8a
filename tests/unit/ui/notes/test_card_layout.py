"""Where the cards of notes stand: level with their lines, clear of each other, and none where it cannot be seen."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from speechreader.ui.notes.layout import GAP, Form, Wish, lay_out


def _wishes(numbers: list[tuple[int, int]]) -> list[Wish]:
    least = 34.0
    made = [Wish(float(y), least + more, least) for y, more in numbers]
    return sorted(made, key=lambda wish: wish.y)


_NUMBERS = st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 300)), max_size=60)


@given(_NUMBERS, st.integers(0, 100), st.integers(300, 1200))
def test_cards_never_overlap_and_the_chosen_one_keeps_its_place(
    numbers: list[tuple[int, int]], chosen: int, view: int
) -> None:
    wishes = _wishes(numbers)
    which = chosen % len(wishes) if wishes and chosen < 60 else None
    spots = lay_out(wishes, view=float(view), chosen=which)
    assert len(spots) == len(wishes)
    shown = [spot for spot in spots if spot.form is not Form.ABSENT]
    for above, below in pairwise(shown):
        assert above.y + above.height + GAP <= below.y + 1e-6
    assert sum(s.cards for s in spots if s.form is Form.GATHERED) == sum(
        s.form in (Form.GATHERED, Form.ABSENT) for s in spots
    )
    if which is not None:
        assert spots[which].y == wishes[which].y
        assert spots[which].form is Form.WHOLE


@given(_NUMBERS)
def test_without_a_chosen_card_none_is_pushed_beyond_the_view(
    numbers: list[tuple[int, int]],
) -> None:
    view, wishes = 800.0, _wishes(numbers)
    for wish, spot in zip(wishes, lay_out(wishes, view=view), strict=True):
        assert spot.y >= wish.y or spot.form is Form.ABSENT
        assert spot.y - wish.y <= view * 0.8 + 34 + 300 + 2 * GAP


def test_cards_with_room_stand_where_they_wish() -> None:
    wishes = [Wish(0, 60, 34), Wish(100, 60, 34), Wish(168, 60, 34)]
    assert [spot.y for spot in lay_out(wishes, view=600)] == [0, 100, 168]


def test_the_chosen_card_pushes_earlier_ones_up() -> None:
    wishes = [Wish(100, 60, 34), Wish(120, 60, 34), Wish(140, 60, 34)]
    assert [spot.y for spot in lay_out(wishes, view=600)] == [100, 168, 236]
    assert [spot.y for spot in lay_out(wishes, view=600, chosen=1)] == [52, 120, 188]


def test_no_card_is_lost_below_the_foot_of_the_page() -> None:
    wishes = [Wish(500, 60, 34), Wish(510, 60, 34), Wish(520, 60, 34)]
    spots = lay_out(wishes, view=600, foot=600)
    assert [spot.y for spot in spots] == [404, 472, 540]
    spots = lay_out(wishes, view=600, chosen=1, foot=600)
    assert [spot.y for spot in spots] == [404, 472, 540]
