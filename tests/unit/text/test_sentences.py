from __future__ import annotations

from itertools import pairwise

import pytest

from speechreader.text.normalize import shadow
from speechreader.text.sentences import ends_sentence, sentence_ends


def sentences(text: str) -> list[str]:
    ends = [0, *sentence_ends(shadow(text))]
    return [text[a:b] for a, b in pairwise(ends)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("加油。干！好吗？", ["加油。", "干！", "好吗？"]),
        ("他说：“加油！”我们都笑了。", ["他说：“加油！”", "我们都笑了。"]),
        ("（掌声。）好！！", ["（掌声。）", "好！！"]),
        ("真想啊……后来呢？", ["真想啊……", "后来呢？"]),
        ("加油，干；好", []),
        ("", []),
    ],
)
def test_a_sentence_ends_behind_its_stop_and_the_closing_marks(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_only_the_asked_stretch_is_looked_at() -> None:
    assert sentence_ends("甲。乙。丙。", 2, 4) == [4]


@pytest.mark.parametrize("text", ["加油。", "加油！”", "加油；", "如下：", "加油。）  ", "吗？"])
def test_stops_semicolons_and_colons_close_a_line(text: str) -> None:
    assert ends_sentence(shadow(text))


@pytest.mark.parametrize("text", ["加油", "加油，", "甲、", "", "“加油”"])
def test_anything_else_leaves_it_open(text: str) -> None:
    assert not ends_sentence(shadow(text))
