"""Where the ends of a mark may go."""

from __future__ import annotations

import pytest

from speechreader.model.span import Span
from speechreader.ui.reader.marks.resizing import End, next_character, resized, stepped

BODY = "甲乙e\u0301丙丁\n\n戊己👍🏽庚"


@pytest.mark.parametrize(
    ("end", "offset", "wanted"),
    [
        (End.END, 6, Span(1, 6)),
        (End.END, 3, Span(1, 2)),
        (End.END, 0, Span(1, 2)),
        (End.END, 8, Span(1, 6)),
        (End.END, 9, Span(1, 9)),
        (End.END, 11, Span(1, 10)),
        (End.END, 99, Span(1, 13)),
        (End.START, 0, Span(0, 5)),
        (End.START, 3, Span(2, 5)),
        (End.START, 5, Span(4, 5)),
        (End.START, 99, Span(4, 5)),
    ],
)
def test_an_end_goes_to_whole_characters_and_one_stays(end: End, offset: int, wanted: Span) -> None:
    assert resized(BODY, Span(1, 5), end, offset) == wanted


def test_a_mark_never_begins_with_a_break() -> None:
    assert resized(BODY, Span(4, 10), End.START, 6) == Span(8, 10)


@pytest.mark.parametrize(
    ("offset", "by", "wanted"),
    [(0, 1, 1), (2, 1, 4), (4, -1, 2), (6, 1, 9), (8, -1, 5), (0, -1, 0), (13, 1, 13), (10, 1, 12)],
)
def test_the_next_character_is_a_whole_one_and_no_break(offset: int, by: int, wanted: int) -> None:
    assert next_character(BODY, offset, by) == wanted


def test_steps_move_one_end_only() -> None:
    assert stepped(BODY, Span(1, 2), End.END, 1) == Span(1, 4)
    assert stepped(BODY, Span(1, 2), End.END, -1) == Span(1, 2)
    assert stepped(BODY, Span(1, 2), End.START, -1) == Span(0, 2)
    assert stepped(BODY, Span(1, 6), End.END, 1) == Span(1, 9)
