"""Words for double clicks and steps by word."""

from __future__ import annotations

import pytest

from speechreader.model.span import Span
from speechreader.text.words import word_starts
from speechreader.ui.reader.words import next_word, word_by

BODY = "把职工放在心上，新建312家。\n  OK 全市"


def cut(text: str) -> frozenset[int]:
    """Pairs from the left."""
    return frozenset([*range(0, len(text), 2), len(text)])


def of_body(offset: int) -> str:
    return word_by(BODY, offset, cut).of(BODY)


def test_han_are_cut_inside_their_run_and_all_else_without_the_dictionary() -> None:
    assert [of_body(i) for i in (0, 1, 4, 6)] == ["把职", "把职", "在心", "上"]
    assert [of_body(i) for i in (7, 10, 11, 13, 18)] == ["，", "312", "312", "家", "OK"]
    assert word_by("", 0, cut) == Span(0, 0)
    assert word_by("好", 9, cut) == Span(0, 1)


def test_only_what_is_near_is_cut() -> None:
    asked = []

    def listen(text: str) -> frozenset[int]:
        asked.append(len(text))
        return cut(text)

    span = word_by("字" * 5000, 2500, listen)
    assert span.contains(2500)
    assert asked[0] <= 120


def test_the_dictionary_knows_words_that_pairs_do_not() -> None:
    assert word_by("把职工放在心上", 2, word_starts).of("把职工放在心上") == "职工"


def find(text: str, offset: int) -> Span:
    return word_by(text, offset, cut)


@pytest.mark.parametrize(
    ("offset", "by", "wanted"),
    [
        *[(0, 1, 2), (1, 1, 2), (7, 1, 8), (15, 1, 20), (20, 1, 23), (23, 1, 23)],
        *[(2, -1, 0), (1, -1, 0), (0, -1, 0), (10, -1, 8), (17, -1, 14), (23, -1, 21)],
    ],
)
def test_steps_stop_behind_and_before_words(offset: int, by: int, wanted: int) -> None:
    assert next_word(BODY, offset, by, find=find) == wanted
