"""Words for counting: whole where they are known, the same text when joined."""

from __future__ import annotations

import pytest

from speechreader.text.words import Cutter, word_starts

TEXT = "建设1网+1证+1卡，推进供给侧结构性改革。"


@pytest.fixture(scope="module")
def bare() -> Cutter:
    return Cutter()


def test_pieces_give_the_text_again(bare: Cutter) -> None:
    assert "".join(bare.cut(TEXT)) == TEXT


def test_own_words_stay_whole_and_make_another_version(bare: Cutter) -> None:
    own = Cutter(["1网+1证+1卡", "供给侧结构性改革", " ", "改"])
    assert "1网+1证+1卡" not in bare.cut(TEXT)
    assert {"1网+1证+1卡", "供给侧结构性改革"} <= set(own.cut(TEXT))
    assert own.version != bare.version
    assert own.version == Cutter(["供给侧结构性改革", "1网+1证+1卡"]).version


def test_own_words_do_not_move_what_everybody_shares() -> None:
    before = word_starts(TEXT)
    Cutter(["推进供给"])
    assert word_starts(TEXT) == before


def test_words_begin_with_what_was_typed_the_commonest_first(bare: Cutter) -> None:
    found = bare.beginning("改革", 5)
    assert found[0] == "改革"
    assert all(word.startswith("改革") for word in found)
    assert bare.beginning("\U0010ffff", 5) == []
