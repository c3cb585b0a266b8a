from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import claimed, recorded, speech

from speechreader.ingest.rules import captions


@pytest.mark.parametrize(
    "line",
    ["▲代表们步入会场", "图为大会现场", "（资料图片）", "[图片]", "记者 沈一舟 摄", "图1：会场"],
)
def test_captions_between_paragraphs_are_taken(line: str) -> None:
    assert len(claimed(captions, body=["同志们：", line, "今年的任务很重。"])) == 1


@pytest.mark.parametrize(
    "line",
    [
        "图书室要向一线职工开放。",
        "图的是什么？图的是职工脸上的笑容。",
        "▲这是今年最要紧的一件事，各级都要放在心上。",
        "图为职工服务之便，求为企业发展之利，" + "这就是我们办这件事的初心，" * 5,
    ],
)
def test_sentences_that_begin_alike_stay(line: str) -> None:
    assert claimed(captions, body=["同志们：", line]) == []


def test_captions_outside_the_body_are_left_to_the_rules_of_head_and_foot() -> None:
    assert claimed(captions, head=["图为大会现场"], foot=["图为大会现场"]) == []


def test_the_recorded_line_is_exact() -> None:
    text = speech(inside=["图为大会现场"])
    [edit] = recorded(captions, text)
    assert edit.removed == "图为大会现场\n"
    assert edit.raw.start == text.index("图为")
