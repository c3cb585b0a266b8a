"""Overlapping marks as paint."""

from __future__ import annotations

from time import process_time

from speechreader.annotate.decorate import (
    Line,
    Run,
    Stroke,
    crowding,
    decorate,
    decorate_all,
    lanes,
    marks_at,
)
from speechreader.model.annotation import MarkStyle
from speechreader.model.span import Span

PAGE = Span(0, 100)


def highlight(start: int, end: int, colour: int = 1) -> Stroke:
    return Stroke(Span(start, end), MarkStyle.HIGHLIGHT, colour)


def underline(start: int, end: int) -> Stroke:
    return Stroke(Span(start, end), MarkStyle.UNDERLINE, 2)


def test_the_top_mark_fills_and_each_has_its_own_line() -> None:
    assert decorate([highlight(0, 10), highlight(5, 15)], PAGE) == (
        Run(Span(0, 5), 0, (Line(0, 0),)),
        Run(Span(5, 10), 1, (Line(0, 0), Line(1, 1))),
        Run(Span(10, 15), 1, (Line(1, 1),)),
    )


def test_an_underline_on_top_does_not_hide_the_fill() -> None:
    runs = decorate([highlight(0, 10), underline(4, 6)], PAGE)
    assert [run.fill for run in runs] == [0, 0, 0]
    assert [run.fill for run in decorate([underline(4, 6)], PAGE)] == [None]


def test_lanes_are_used_again_where_they_are_free() -> None:
    assert lanes([Span(0, 5), Span(3, 9), Span(5, 8), Span(9, 12)]) == [0, 1, 0, 0]


def test_the_longer_of_two_that_begin_together_is_nearer_to_the_text() -> None:
    assert lanes([Span(0, 5), Span(0, 9)]) == [1, 0]


def test_beyond_three_lines_marks_are_counted() -> None:
    runs = decorate([highlight(0, 10)] * 5, PAGE)
    assert runs == (Run(Span(0, 10), 4, (Line(0, 0), Line(1, 1), Line(2, 2)), 2),)
    assert crowding(runs, Span(0, 5)) == 2
    assert crowding(runs, Span(10, 20)) == 0


def test_a_mark_over_two_paragraphs_is_painted_in_both_and_not_between() -> None:
    first, second = decorate_all([highlight(5, 30)], [Span(0, 20), Span(21, 40)])
    assert [run.span for run in first] == [Span(5, 20)]
    assert [run.span for run in second] == [Span(21, 30)]
    assert decorate([highlight(5, 30)], Span(21, 40)) == second


def test_a_click_on_an_overlap_offers_every_mark_the_top_one_first() -> None:
    marks = [highlight(0, 10), underline(5, 15), highlight(8, 9)]
    assert marks_at(marks, 8) == [2, 1, 0]
    assert marks_at(marks, 9) == [1, 0]
    assert marks_at(marks, 20) == []


def test_nothing_marked_is_nothing_painted() -> None:
    assert decorate([], PAGE) == ()
    assert decorate([highlight(0, 5)], Span(5, 10)) == ()


def test_two_thousand_marks_on_one_another_are_no_more_work_than_side_by_side() -> None:
    over = [highlight(i, 4000 - i) for i in range(1999)]
    begin = process_time()
    runs = decorate(over, Span(0, 4000))
    assert process_time() - begin < 1
    assert len(runs) == 2 * 1999 - 1
    assert max(run.more for run in runs) == 1996
