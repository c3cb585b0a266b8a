from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import claimed, recorded, speech

from speechreader.ingest.rules import counters


@pytest.mark.parametrize(
    "line",
    [
        "浏览次数：1123 次",
        "阅读 408",
        "字体：[大 中 小]",
        "【打印】【关闭】",
        "点击量: 77",
        "分享到：微信",
        "扫一扫",
    ],
)
def test_counters_and_buttons_are_taken(line: str) -> None:
    assert len(claimed(counters, head=[line])) == 1
    assert len(claimed(counters, foot=[line])) == 1


@pytest.mark.parametrize(
    "line",
    [
        "全市职工夜校的点击量：2300万次，比上年多了四成。",
        "人均阅读量 12 本",
        "会议室大小不一，字体大小要统一。",
    ],
)
def test_statistics_of_the_body_stay(line: str) -> None:
    assert claimed(counters, body=[line]) == []


def test_a_line_that_also_names_the_source_is_the_byline() -> None:
    assert claimed(counters, head=["来源：青石工人报 浏览次数：31"]) == []


def test_the_recorded_line_is_exact() -> None:
    text = speech(above=["浏览次数：88"])
    [edit] = recorded(counters, text)
    assert edit.removed == "浏览次数：88\n"
    assert edit.raw.start == 0
