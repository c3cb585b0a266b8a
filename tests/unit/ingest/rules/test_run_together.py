from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import SPEECH, cleaned, edits

from speechreader.ingest.rules import run_together

PROSE = "".join(SPEECH[1:])


def test_a_title_glued_to_the_salutation_is_parted_from_it() -> None:
    title = "在青石市工会第五次代表大会上的讲话"
    text = f"{title}各位代表、同志们：{PROSE}"
    assert cleaned(run_together, text) == f"{title}\n各位代表、同志们：{PROSE}"
    assert edits(run_together, text) == [(len(title), len(title), "\n", "split")]


def test_parts_of_a_byline_in_front_of_the_salutation_are_parted() -> None:
    text = f"顾长河的讲话 发布时间：2021-06-18 来源：工人报 同志们：{PROSE}"
    lines = cleaned(run_together, text).split("\n")
    assert lines[:3] == ["顾长河的讲话", "发布时间：2021-06-18", "来源：工人报"]
    assert lines[3].startswith("同志们：")


@pytest.mark.parametrize(
    "foot", ["责任编辑：何小满", "相关文档：关于年会的通知", "本文来源：工人报"]
)
def test_a_foot_at_the_end_of_a_long_line_is_parted(foot: str) -> None:
    assert cleaned(run_together, PROSE + foot) == f"{PROSE}\n{foot}"


@pytest.mark.parametrize(
    "text",
    [
        "同志们：今天开会。",
        f"同志们：\n{PROSE}今天，我想对各位代表说：谢谢大家，谢谢同志们：你们辛苦了。",
        f"{PROSE}他对工友们说：来源于群众的办法，才是好办法。",
        "短短一行，同志们：好",
    ],
)
def test_addresses_inside_the_speech_and_short_lines_stay(text: str) -> None:
    assert cleaned(run_together, text) == text
