from __future__ import annotations

import pytest

from speechreader.model.span import Span


def test_it_covers_the_characters_between_its_ends() -> None:
    assert Span(1, 3).of("甲乙丙丁") == "乙丙"
    assert len(Span(1, 3)) == 2


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_ends_in_the_wrong_order_are_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_the_end_is_outside() -> None:
    span = Span(2, 4)
    assert [span.contains(i) for i in range(1, 6)] == [False, True, True, False, False]


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (Span(0, 2), Span(1, 3), True),
        (Span(0, 2), Span(2, 3), False),
        (Span(0, 9), Span(3, 4), True),
        (Span(2, 2), Span(0, 9), True),
        (Span(2, 2), Span(2, 2), False),
    ],
)
def test_two_overlap_when_they_share_a_place(one: Span, other: Span, shared: bool) -> None:
    assert one.overlaps(other) is shared
    assert other.overlaps(one) is shared


def test_an_empty_span_is_still_a_span() -> None:
    assert Span(0, 0)


def test_spans_are_ordered_by_place() -> None:
    assert sorted([Span(4, 5), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(4, 5)]
