"""A person's word on the outline, laid over what was detected."""

from __future__ import annotations

import pytest
from tests.fakes import headings

from speechreader.app.corrections import (
    apply_corrections,
    find_quote,
    occurrence_of,
    trimmed,
)
from speechreader.model.outline import Heading, OutlineChange, OutlineCorrection
from speechreader.model.span import Span

BODY = """一、过去
（一）服务。说明
（二）组织。说明
二、今后
（一）服务。说明
结语
"""
SET, NOT = OutlineChange.SET_LEVEL, OutlineChange.NOT_A_HEADING


def levels(*corrections: OutlineCorrection, body: str = BODY) -> list[tuple[str, int]]:
    found = apply_corrections(body, headings(BODY), corrections)
    return [(h.number + h.title, h.level) for h in found]


def word(change: OutlineChange, quote: str, level: int | None = None, occurrence: int = 0):
    return OutlineCorrection(change, quote, occurrence, level)


PLAIN = [("一、过去", 1), ("（一）服务", 2), ("（二）组织", 2), ("二、今后", 1), ("（一）服务", 2)]


def test_without_a_word_the_outline_is_as_detected() -> None:
    assert levels() == PLAIN


def test_a_heading_moves_and_takes_those_below_it_along() -> None:
    assert levels(word(SET, "一、过去", 2)) == [
        ("一、过去", 2),
        ("（一）服务", 3),
        ("（二）组织", 3),
        ("二、今后", 1),
        ("（一）服务", 2),
    ]


def test_a_level_that_a_person_gave_does_not_move_along() -> None:
    found = levels(word(SET, "一、过去", 2), word(SET, "（二）组织", 2))
    assert found[1:3] == [("（一）服务", 3), ("（二）组织", 2)]


def test_levels_stay_within_reason() -> None:
    assert {level for _, level in levels(word(SET, "一、过去", 99))} <= set(range(1, 10))


def test_equal_words_are_told_apart_by_their_count() -> None:
    assert levels(word(NOT, "（一）服务", occurrence=1)) == PLAIN[:-1]
    assert levels(word(NOT, "（一）服务")) == [PLAIN[0], *PLAIN[2:]]


def test_a_person_is_certain() -> None:
    found = apply_corrections(BODY, headings(BODY), [word(SET, "一、过去", 1)])
    assert [h.confidence for h in found][:2] == [1.0, 0.9]


def test_a_line_becomes_a_heading_in_its_place() -> None:
    found = apply_corrections(BODY, headings(BODY), [word(SET, "结语", 1)])
    assert found[-1] == Heading(
        1, "", "结语", Span(BODY.index("结语"), BODY.index("结语") + 2), 1.0
    )


def test_the_number_of_a_marked_line_is_told_apart_and_running_text_is_noticed() -> None:
    body = "三、展望未来。我们要努力。"
    (found,) = apply_corrections(body, (), [word(SET, "三、展望未来", 2)])
    assert (found.number, found.title, found.inline) == ("三、", "展望未来", True)


def test_a_longer_selection_replaces_the_detected_heading() -> None:
    found = levels(word(SET, "（一）服务。说明", 1))
    assert found[1] == ("（一）服务。说明", 1)
    assert len(found) == 5


def test_words_that_are_gone_do_nothing() -> None:
    assert levels(word(SET, "没有这句", 1), word(NOT, "（一）服务", occurrence=2)) == PLAIN


@pytest.mark.parametrize("start", [0, 1, 2])
def test_a_quote_is_found_where_it_was_counted(start: int) -> None:
    body = "——————"
    span = Span(start, start + 4)
    assert find_quote(body, span.of(body), occurrence_of(body, span)) == span


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(0, 5), "一、过去"),
        (Span(0, 30), "一、过去"),
        (Span(4, 9), "（一）服"),
        (Span(4, 5), ""),
        (Span(3, 10_000), "去"),
    ],
)
def test_a_selection_is_cut_to_the_words_of_one_paragraph(span: Span, words: str) -> None:
    assert trimmed(BODY, span).of(BODY) == words
