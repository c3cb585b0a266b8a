"""Lines below the text for marks that overlap."""

from __future__ import annotations

from speechreader.annotate.lanes import lanes
from speechreader.model.span import Span


def test_lanes_are_used_again_where_they_are_free() -> None:
    assert lanes([Span(0, 5), Span(3, 9), Span(5, 8), Span(9, 12)]) == [0, 1, 0, 0]


def test_the_longer_of_two_that_begin_together_is_nearer_to_the_text() -> None:
    assert lanes([Span(0, 5), Span(0, 9)]) == [1, 0]


def test_marks_on_one_another_lie_one_below_the_other() -> None:
    assert lanes([Span(i, 4000 - i) for i in range(1999)]) == list(range(1999))
