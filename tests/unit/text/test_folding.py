from __future__ import annotations

import pytest

from speechreader.model.search import Folding
from speechreader.text.folding import folded, parts_words, sources, table
from speechreader.text.han_variants import HAN_VARIANTS


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("職工會為爲黨髮", "职工会为为党发"),
        ("ＡｂＣ１２％（）", "abc12%()"),
        ("「四個」『意識』‘x’", '"四个""意识""x"'),
        ("——―－-", "-----"),
        ("二零一九○", "二〇一九〇"),
        ("買·提•肉", "买·提·肉"),
        ("⼯會\uf9e4", "工会理"),
        ("ÉéŞΣ", "ééşσ"),
        ("。、；", "。、;"),
    ],
)
def test_everything_at_once(text: str, plain: str) -> None:
    assert folded(text) == plain


@pytest.mark.parametrize("text", ["İ", "ﬁ", "㈱", "…", "①", "²"])
def test_what_would_become_two_characters_or_another_meaning_stays(text: str) -> None:
    assert folded(text) == text


def test_every_form_is_one_character_and_stands_once() -> None:
    forms = [form for word in HAN_VARIANTS.split() for form in word[1:]]
    heads = [word[0] for word in HAN_VARIANTS.split()]
    assert len(set(forms)) == len(forms)
    assert len(set(heads)) == len(heads)
    assert not set(forms) & set(heads)
    assert len(forms) > 2500


def test_sources_are_the_way_back() -> None:
    found = {(ord(form), char) for char, forms in sources(Folding.ALL).items() for form in forms}
    assert found == set(table(Folding.ALL).items())


def test_blanks_part_words_of_letters_and_figures_only() -> None:
    assert [c for c in "a1é한会。%+〇" if parts_words(c)] == ["a", "1", "é", "한"]
