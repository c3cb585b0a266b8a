from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import claimed, recorded, speech

from speechreader.ingest.rules import signature


@pytest.mark.parametrize(
    "foot",
    [
        ["顾长河"],
        ["青石市总工会主席 顾长河", "2021年6月18日"],
        ["二〇二一年六月十八日"],
    ],
)
def test_name_and_date_right_below_the_speech_are_taken(foot: list[str]) -> None:
    assert claimed(signature, foot=foot) == foot


def test_a_name_far_below_is_none() -> None:
    assert claimed(signature, foot=["甲", "乙", "丙", "丁", "顾长河"]) == []


def test_nothing_is_taken_behind_a_long_line() -> None:
    long = "相关链接" * 15
    assert claimed(signature, foot=[long, "顾长河"]) == []


def test_name_and_date_in_the_head_are_left_to_the_byline() -> None:
    assert claimed(signature, head=["顾长河", "2021年6月18日"]) == []


def test_the_recorded_lines_are_exact() -> None:
    text = speech(below=["", "顾长河", "2021年6月18日"])
    [edit] = recorded(signature, text)
    assert edit.removed == "顾长河\n2021年6月18日"
    assert edit.raw.end == len(text)
