from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import cleaned, edits

from speechreader.ingest.rules import invisible


@pytest.mark.parametrize(
    "char",
    [
        "\u061c",
        "\u200b",
        "\u200e",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u00ad",
        "\x00",
        "\x1b",
        "\u2060",
        "\x7f",
    ],
)
def test_what_nobody_can_see_goes(char: str) -> None:
    assert cleaned(invisible, f"工{char}会{char}{char}") == "工会"


@pytest.mark.parametrize(
    "text",
    [
        "甲\n乙",
        "甲\t乙",
        "甲\u3000乙",
        "甲 乙",
        "葛\U000e0100城",
        "e\u0301",
        "“加油”……",
        "👷‍♀".replace("\u200d", ""),
    ],
)
def test_blanks_newlines_and_marks_that_belong_to_a_character_stay(text: str) -> None:
    assert cleaned(invisible, text) == text


def test_a_run_is_recorded_as_one_edit_at_its_place() -> None:
    assert edits(invisible, "甲\u200b\u200b乙\x00") == [(1, 3, "", "blank"), (4, 5, "", "blank")]
