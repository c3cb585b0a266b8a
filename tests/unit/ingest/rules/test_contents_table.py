from __future__ import annotations

from tests.unit.ingest.rules.helpers import claimed, recorded, speech

from speechreader.ingest.rules import contents_table

TABLE = ["目 录", "一、过去五年的工作……………………1", "二、今后五年的任务..............9"]


def test_entries_with_leaders_go_and_the_word_above_them() -> None:
    assert claimed(contents_table, head=TABLE) == [
        "目 录",
        "一、过去五年的工作……………………1",
        "二、今后五年的任务..............9",
    ]


def test_one_line_that_ends_in_dots_and_a_figure_is_no_table() -> None:
    assert claimed(contents_table, body=["一步、两步、三步……1", "目录"]) == []


def test_a_heading_without_leaders_stays() -> None:
    body = ["一、过去五年的工作", "目录外的事项一律取消。", "……说到这里，他哽咽了"]
    assert claimed(contents_table, body=body) == []


def test_the_table_is_recorded_as_one_piece() -> None:
    text = speech(above=TABLE)
    [edit] = recorded(contents_table, text)
    assert edit.removed == "\n".join(TABLE) + "\n"
    assert edit.raw.start == 0
