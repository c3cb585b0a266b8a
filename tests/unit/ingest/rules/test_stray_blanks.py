from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import cleaned, edits

from speechreader.ingest.rules import stray_blanks


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("为职工提供法律咨 询服务。", "为职工提供法律咨询服务。"),
        ("组织职工建功　　立业，争当先锋。", "组织职工建功立业，争当先锋。"),
        ("今年 ，我们办了三件事 。", "今年，我们办了三件事。"),
        ("新增会员 2300 人。", "新增会员2300人。"),
        ("推广 app 报名。", "推广app报名。"),
    ],
)
def test_blanks_inside_words_and_sentences_go(text: str, whole: str) -> None:
    assert cleaned(stray_blanks, text) == whole


@pytest.mark.parametrize(
    "text",
    [
        "我们用的是 open source software 这一类。".replace(" 这", "这").replace("是 ", "是"),
        "第一部分 过去五年的工作",
        "第三章 会员",
        "大会的主题是“凝心聚力谋发展 真抓实干开新局”。",
        "凝心聚力谋发展 真抓实干开新局",
        "顾长河 何小满 沈一舟 罗定远",
        "机修 装配 铸造 锻压",
        "甲。\n　　乙。",
        "甲。 \n乙。",
    ],
)
def test_blanks_that_part_things_on_purpose_stay(text: str) -> None:
    assert cleaned(stray_blanks, text) == text


def test_the_blank_is_recorded_at_its_place() -> None:
    assert edits(stray_blanks, "法律咨 询，建功  立业。") == [
        (3, 4, "", "joined"),
        (8, 10, "", "joined"),
    ]
