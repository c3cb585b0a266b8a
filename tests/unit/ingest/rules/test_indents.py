from __future__ import annotations

from tests.unit.ingest.rules.helpers import cleaned, edits

from speechreader.ingest.rules import indents


def test_one_newline_is_left_between_paragraphs_and_nothing_around_them() -> None:
    assert cleaned(indents, "\n\u3000\u3000甲。 \n\n \t\n\u3000\u3000乙。\n\n") == "甲。\n乙。"


def test_blanks_inside_a_line_stay() -> None:
    assert cleaned(indents, "第一部分 工作\n甲 乙  丙") == "第一部分 工作\n甲 乙  丙"


def test_a_clean_text_is_not_touched() -> None:
    assert edits(indents, "甲。\n乙。") == []


def test_each_stretch_is_recorded_at_its_place() -> None:
    assert edits(indents, " 甲\n\n乙 ") == [
        (0, 1, "", "blank"),
        (2, 4, "\n", "blank"),
        (5, 6, "", "blank"),
    ]


def test_a_text_of_blanks_becomes_empty() -> None:
    assert cleaned(indents, " \n\u3000\n") == ""
