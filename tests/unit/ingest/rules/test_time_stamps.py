from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import claimed, recorded, speech

from speechreader.ingest.rules import time_stamps


@pytest.mark.parametrize(
    "line",
    [
        "2024-05-16 09:31:07",
        "办公室小何 2024-05-16 09:31:07",
        "[00:12:45]",
        "(03:10)",
        "发言人 1 00:31",
        "00:00:12,500 --> 00:00:17,000",
        "下午 3:20",
    ],
)
def test_senders_and_times_between_paragraphs_are_taken(line: str) -> None:
    assert len(claimed(time_stamps, body=["同志们：", line, "今年的任务很重。"])) == 1


@pytest.mark.parametrize(
    "line",
    [
        "会议从早上8:30开到晚上9:40，没有一个人离席。",
        "2024年5月16日",
        "比分是 3:2，我们赢了",
        "早上六点，工友们已经到了码头",
    ],
)
def test_sentences_with_times_stay(line: str) -> None:
    assert claimed(time_stamps, body=["同志们：", line]) == []


def test_the_recorded_line_is_exact() -> None:
    text = speech(inside=["办公室小何 2024-05-16 09:31:07"])
    [edit] = recorded(time_stamps, text)
    assert edit.removed == "办公室小何 2024-05-16 09:31:07\n"
    assert edit.raw.start == text.index("办公室")
