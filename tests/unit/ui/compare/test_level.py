"""Where in the view places are level: at rest in its upper half, at both ends of a text at its edge."""

from __future__ import annotations

from itertools import pairwise

from speechreader.ui.compare.follow import level_height


def test_the_ends_of_a_text_meet_the_edges_of_the_view() -> None:
    assert level_height(0, 5000, 800) == 0
    assert level_height(2500, 5000, 800) == 280
    assert level_height(5000, 5000, 800) == 800


def test_the_level_place_moves_on_with_every_step() -> None:
    places = [top + level_height(top, 5000, 800) for top in range(0, 5001, 10)]
    assert all(one < other for one, other in pairwise(places))


def test_a_text_that_fits_into_the_view_is_level_at_its_top() -> None:
    assert level_height(0, 0, 800) == 0
