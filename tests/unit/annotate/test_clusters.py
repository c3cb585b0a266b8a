"""No mark begins or ends inside what a reader takes for one character."""

from __future__ import annotations

import pytest

from speechreader.annotate.clusters import is_boundary, snap
from speechreader.model.span import Span


@pytest.mark.parametrize(
    "whole",
    [
        "e\u0301", "国\u20dd", "葛\U000e0101", "①\ufe0f", "👍🏽", "👩\u200d👩\u200d👧", "🇨🇳", "각",
        "\u1100\u1161\u11a8", "1\ufe0f\u20e3", "ｶﾞ", "a\u0323\u0302", "か\u3099", "\r\n", "की",
    ],
)  # fmt: skip
def test_what_is_seen_as_one_is_marked_as_one(whole: str) -> None:
    text = f"前{whole}后"
    end = 1 + len(whole)
    assert [at for at in range(len(text) + 1) if is_boundary(text, at)] == [0, 1, end, end + 1]
    for at in range(1, end):
        assert snap(text, Span(at, at + 1)) == Span(1, end)


def test_neighbours_that_only_stand_together_are_two() -> None:
    for text in ("工会", "🇨🇳🇫🇷", "\n\u0301", "一\u200d二", "𠀀𠀁", "ab", "각하"):
        inner = [at for at in range(1, len(text)) if is_boundary(text, at)]
        assert len(inner) == 1, text


def test_a_flood_of_joining_marks_does_not_stall() -> None:
    text = "甲" + "\u0301" * 100_000
    assert snap(text, Span(50_000, 50_001)).end <= 50_100
