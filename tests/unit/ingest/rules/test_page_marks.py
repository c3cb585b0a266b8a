from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import claimed, recorded, speech

from speechreader.ingest.rules import page_marks


@pytest.mark.parametrize(
    "line", ["— 3 —", "第 4 页 共 9 页", "12", "3/15", "- 7 -", "第五页", "Page 2 of 6"]
)
def test_page_numbers_on_lines_of_their_own_are_taken_anywhere(line: str) -> None:
    for zone in ("head", "body", "foot"):
        lines = ["同志们：", line, "今年的任务很重。"] if zone == "body" else [line]
        assert len(claimed(page_marks, **{zone: lines})) == 1


@pytest.mark.parametrize(
    "line",
    ["2019年", "增长12%", "12人", "第三页纸上写着三个字：靠实干。", "第五次代表大会", "1.", "一"],
)
def test_years_and_statistics_are_no_page_numbers(line: str) -> None:
    assert claimed(page_marks, body=["同志们：", line, "今年的任务很重。"]) == []


def test_a_header_that_every_page_repeats_is_taken_whatever_its_page_number() -> None:
    body = [
        "同志们：",
        "青石市总工会工作报告 1",
        "甲。",
        "青石市总工会工作报告 2",
        "乙。",
        "青石市总工会工作报告",
    ]
    assert claimed(page_marks, body=body) == [body[1], body[3], body[5]]


@pytest.mark.parametrize(
    "line", ["（热烈鼓掌）", "（掌声）", "劳动者万岁！", "一、加油干", "（全场起立）"]
)
def test_what_a_speech_says_three_times_stays(line: str) -> None:
    assert claimed(page_marks, body=["同志们：", line, "甲。", line, "乙。", line]) == []


def test_a_line_that_stands_twice_stays() -> None:
    assert claimed(page_marks, body=["同志们：", "手上有活", "甲。", "手上有活"]) == []


TABLE = ["县总工会", "已完成", "35", "市总工会", "已完成", "40", "区总工会", "已完成", "28"]


def test_the_cells_of_a_table_stay() -> None:
    assert claimed(page_marks, body=["同志们：", *TABLE, "今年的任务很重。"]) == []


def test_a_table_whose_figures_grow_stays() -> None:
    rows = ["培训人数 120", "培训人数 245", "培训人数 410"]
    assert claimed(page_marks, body=["同志们：", *rows, "今年的任务很重。"]) == []


PAGE = "把难处一件一件记下来，回去一件一件办好，让大家看得见变化。" * 10


def test_a_header_without_numbers_is_known_by_the_distance_of_pages() -> None:
    header = "青石市总工会第五次代表大会"
    body = ["同志们：", PAGE, header, PAGE, header, PAGE, header, PAGE]
    assert claimed(page_marks, body=body) == [header] * 3
    assert claimed(page_marks, body=["同志们：", header, "甲。", header, "乙。", header]) == []


def test_a_header_is_known_by_the_page_number_beside_it() -> None:
    pages = [line for n in (1, 2, 3) for line in ("青石市总工会", "", f"— {n} —", "短短的一页。")]
    taken = claimed(page_marks, body=["同志们：", *pages])
    assert taken == ["青石市总工会", "— 1 —", "青石市总工会", "— 2 —", "青石市总工会", "— 3 —"]


def test_page_numbers_at_the_distance_of_pages_are_taken_without_marks_too() -> None:
    body = ["同志们：", PAGE, "1", PAGE, "2", PAGE]
    assert claimed(page_marks, body=body) == ["1", "2"]


def test_the_recorded_line_is_exact() -> None:
    text = speech(inside=["", "— 3 —", ""])
    [edit] = recorded(page_marks, text)
    assert edit.removed == "— 3 —\n"
    assert edit.raw.start == text.index("— 3")
