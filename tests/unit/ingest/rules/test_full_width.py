from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import cleaned, edits

from speechreader.ingest.rules import full_width


def test_digits_letters_and_per_cent_become_usual_ones() -> None:
    assert (
        cleaned(full_width, "２０１９年增长３．５％，ＧＤＰ和ａｐｐ") == "2019年增长3．5%，GDP和app"
    )


@pytest.mark.parametrize(
    "text", ["（一）加油，干！", "：；？“”", "１"[:0] + "一二三", "①㈠Ⅳ", "　"]
)
def test_punctuation_keeps_its_width(text: str) -> None:
    assert cleaned(full_width, text) == text


def test_each_character_is_an_edit_of_its_own() -> None:
    assert edits(full_width, "共１２人") == [(1, 2, "1", "folded"), (2, 3, "2", "folded")]
