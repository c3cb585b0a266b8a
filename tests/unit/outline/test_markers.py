from __future__ import annotations

import pytest

from speechreader.outline.markers import Style, inline_markers, marker_at
from speechreader.text.normalize import shadow


def found(text: str) -> tuple[Style, int, str] | None:
    folded = shadow(text)
    marker = marker_at(folded, 0, len(folded))
    return None if marker is None else (marker.style, marker.ordinal, text[marker.end :])


@pytest.mark.parametrize(
    ("text", "style", "ordinal"),
    [
        ("第一部分 加油干", Style.PART, 1),
        ("第三章 加油干", Style.PART, 3),
        ("一、加油干", Style.CN, 1),
        ("十二、加油干", Style.CN, 12),
        ("（一）加油干", Style.CN_PAREN, 1),
        ("(三) 加油干", Style.CN_PAREN, 3),
        ("㈡加油干", Style.CN_PAREN, 2),
        ("1.加油干", Style.ARABIC, 1),
        ("12、加油干", Style.ARABIC, 12),
        ("２．加油干", Style.ARABIC, 2),
        ("（1）加油干", Style.ARABIC_PAREN, 1),
        ("3)加油干", Style.ARABIC_PAREN, 3),
        ("②加油干", Style.CIRCLED, 2),
        ("1.2 加油干", Style.DECIMAL, 2),
        ("第一，加油干", Style.ORDINAL, 1),
        ("第二、加油干", Style.ORDINAL, 2),
        ("第三是加油干", Style.ORDINAL, 3),
        ("一是加油干", Style.IS, 1),
        ("二要加油干", Style.MUST, 2),
        ("其三，加油干", Style.WHICH, 3),
        ("首先，加油干", Style.SEQUENCE, 1),
        ("最后，加油干", Style.SEQUENCE, 9),
        ("——加油干", Style.DASH, 1),
    ],
)
def test_every_style_is_known_with_its_number(text: str, style: Style, ordinal: int) -> None:
    assert found(text) == (style, ordinal, "加油干")


@pytest.mark.parametrize(
    "text",
    [
        "加油干", "一", "一个好汉三个帮", "一是一，二是二"[1:], "1.5倍", "3.2%的增长", "2019年5月", "一点也不",
        "一道加油", "二要素", "首先进集体", "第一书记", "一否定", "", "百、", "第一季度的工作",
        "十四五", "两个一百年", "一心一意",
    ],
)  # fmt: skip
def test_words_and_figures_that_only_look_like_one_are_none(text: str) -> None:
    assert found(text) is None


def test_a_number_beyond_what_outlines_use_is_none() -> None:
    assert found("六十一、加油干") is None
    assert found("99、加油干") is None


def test_inside_a_paragraph_numbers_stand_behind_a_stop() -> None:
    text = shadow("我讲三点。一是快。二是好；三是省，四是稳。2019年")
    markers = inline_markers(text, 0, len(text))
    assert [(m.style, m.ordinal) for m in markers] == [(Style.IS, 1), (Style.IS, 2), (Style.IS, 3)]


def test_the_number_at_the_start_of_a_paragraph_is_not_inside_it() -> None:
    text = shadow("一是快。二是好。")
    assert [m.ordinal for m in inline_markers(text, 0, len(text))] == [2]


def test_ranks_follow_the_standard_of_official_documents() -> None:
    ranked = [Style.PART, Style.CN, Style.CN_PAREN, Style.ARABIC, Style.ARABIC_PAREN, Style.CIRCLED]
    ranks = [style.rank for style in ranked]
    assert None not in ranks
    assert ranks == sorted(ranks, key=lambda rank: rank or 0)
    assert len(set(ranks)) == len(ranks)
    assert {s.rank for s in (Style.IS, Style.MUST, Style.ORDINAL, Style.DASH)} == {None}
