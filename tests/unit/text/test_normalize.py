from __future__ import annotations

import pytest

from speechreader.text.normalize import BLANK, count_characters, shadow, squeeze, visible


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("２０１９年（上）：Ａ", "2019年(上):A"),
        ("讀報導發佈時間", "读报导发布时间"),
        ("「加油」『干』", "“加油”“干”"),
        ("甲\u3000乙\u00a0丙\t丁", "甲 乙 丙 丁"),
        ("——―─", "————"),
        ("加油。加油、加油，", "加油。加油、加油,"),
        ("甲\n乙", "甲\n乙"),
        ("𠀀𠀁", "𠀀𠀁"),
    ],
)
def test_the_shadow_folds_character_for_character(text: str, folded: str) -> None:
    assert shadow(text) == folded
    assert len(shadow(text)) == len(text)


def test_a_shadow_is_its_own_shadow() -> None:
    once = shadow("「２０１９」年，總工會－報告　稿")
    assert shadow(once) == once


def test_every_blank_becomes_a_plain_one() -> None:
    assert set(shadow("\u00a0\u1680\u2003\u202f\u205f\u3000\t ")) == {" "}
    assert "\n" not in BLANK


def test_squeezing_takes_blanks_and_newlines_and_nothing_else() -> None:
    assert squeeze(" 甲\u3000乙\n\t丙，\u2003") == "甲乙丙，"
    assert count_characters(" 甲\u3000乙\n\t丙，\u2003") == 4


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("讲话　一 (2).txt", "讲话　一 (2).txt"),
        ("a\nb\x1b\u202e\u200b", "a\\nb\\x1b\\u202e\\u200b"),
        ("\udcff", "\\udcff"),
    ],
)
def test_what_could_hide_in_a_name_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown
