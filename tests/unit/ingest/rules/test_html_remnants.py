from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import cleaned, edits

from speechreader.ingest.rules import html_remnants


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("工友们：<br/>今天", "工友们：\n今天"),
        ("<p class='x'>工友们</p>今天", "\n工友们\n今天"),
        ("<strong>一、加油</strong>干", "一、加油干"),
        ('<span style="color:red">加油</span>', "加油"),
        ("甲&nbsp;乙", "甲\u00a0乙"),
        ("&ldquo;加油&rdquo;", "“加油”"),
        ("&#8212;&#x2014;", "——"),
    ],
)
def test_tags_go_and_entities_become_their_character(text: str, left: str) -> None:
    assert cleaned(html_remnants, text) == left


@pytest.mark.parametrize(
    "text",
    [
        "成本<一千元>二千元",
        "5 < 6 > 3",
        "R&D 投入增长",
        "A&B;公司",
        "<加油>",
        "甲&乙",
        "&nosuch;",
        "<span",
    ],
)
def test_signs_that_are_no_markup_stay(text: str) -> None:
    assert cleaned(html_remnants, text) == text


def test_what_was_done_is_recorded_exactly() -> None:
    assert edits(html_remnants, "甲<br>乙&amp;丙<b>丁</b>") == [
        (1, 5, "\n", "removed"),
        (6, 11, "&", "folded"),
        (12, 15, "", "removed"),
        (16, 20, "", "removed"),
    ]
