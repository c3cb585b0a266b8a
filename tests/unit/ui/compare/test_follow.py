"""Places of one side and their partners: in order, moved, and where nothing answers."""

from __future__ import annotations

import pytest

from speechreader.model.comparison import (
    Comparison,
    Coverage,
    Only,
    Passage,
    PassageKind,
    ScrollMap,
    Side,
)
from speechreader.model.span import Span
from speechreader.ui.compare.follow import FollowMap


def passage(a: tuple[int, int], b: tuple[int, int], *, moved: bool = False) -> Passage:
    """A passage at two places."""
    return Passage(Span(*a), Span(*b), PassageKind.IDENTICAL, 1.0, 10, moved=moved)


def laid(*passages: Passage) -> Comparison:
    """A comparison of two texts of 1,000 characters, whose scroll map goes through what did not move."""
    knots = [(0.0, 0.0)]
    for one in passages:
        if not one.moved:
            knots += [(one.a.start, one.b.start), (one.a.end, one.b.end)]
    only = (Only(Span(0, 1), 1),)
    return Comparison(
        tuple(passages), (), only, only, Coverage(), ScrollMap((*knots, (1000.0, 1000.0)))
    )


def test_between_passages_places_are_interpolated() -> None:
    places = FollowMap(laid(passage((100, 200), (300, 400))))
    assert places.other(150, Side.A) == 350
    assert places.other(50, Side.A) == 150
    assert places.other(350, Side.B) == 150


def test_what_moved_is_followed_to_where_it_is() -> None:
    ordered, moved = passage((500, 600), (500, 600)), passage((700, 800), (100, 200), moved=True)
    places = FollowMap(laid(ordered, moved))
    assert places.other(750, Side.A) == 150
    assert places.other(150, Side.B) == 750
    assert places.other(690, Side.A) > 600  # outside of it, the order holds again


def test_passages_that_moved_together_are_followed_as_one() -> None:
    first = passage((700, 740), (100, 140), moved=True)
    second = passage((760, 800), (160, 200), moved=True)
    assert FollowMap(laid(first, second)).other(750, Side.A) == pytest.approx(150)


def test_a_phrase_that_moved_does_not_make_the_pages_jump() -> None:
    moved = passage((700, 710), (100, 110), moved=True)
    places = FollowMap(laid(moved))
    assert places.other(705, Side.A) == pytest.approx(705)
    assert places.other(705, Side.A, moved) == pytest.approx(105)  # unless it was chosen


def test_only_what_a_passage_holds_has_a_partner() -> None:
    places = FollowMap(laid(passage((100, 200), (300, 400))))
    assert places.has_partner(150, Side.A)
    assert not places.has_partner(250, Side.A)


def test_where_one_side_says_more_the_other_holds_still_and_then_goes_in_step() -> None:
    places = FollowMap(laid(passage((100, 200), (300, 400))))
    # 甲 has 800 characters more to go, 乙 has 600: 200 of them nothing answers.
    assert places.other(200, Side.A) == places.other(400, Side.A) == 400
    assert places.other(450, Side.A) == 450
    assert places.other(900, Side.A) == 900
    # 乙 says 200 characters more before the passage.
    assert places.other(0, Side.B) == places.other(200, Side.B) == 0
    assert places.other(250, Side.B) == 50


def test_what_is_in_order_is_followed_before_what_moved_to_the_same_place() -> None:
    ordered, moved = passage((100, 300), (100, 300)), passage((700, 800), (200, 300), moved=True)
    places = FollowMap(laid(ordered, moved))
    assert places.other(250, Side.B) == 250
