"""Lines, sections and numbers drawn from hits."""

from __future__ import annotations

import pytest

from speechreader.model.search import KwicSort
from speechreader.model.span import Span
from speechreader.search import kwic, spelling, statistics
from speechreader.search.grams import may_overlap, overlaps_itself, pairs, singles, squeezed


def test_context_is_one_line_and_no_longer_than_asked() -> None:
    assert kwic.context("一二三\n工会\n四五六", (4, 6), 3) == ("二三 ", "工会", " 四五")


def test_a_snippet_keeps_to_its_line_and_marks_what_it_shows() -> None:
    shown = kwic.snippet("前一行工会\n开头工会和工会", [(8, 10), (11, 13)])
    assert shown.text == "开头工会和工会"
    assert shown.hits == (Span(2, 4), Span(5, 7))


def test_a_snippet_without_hits_is_the_first_line() -> None:
    assert kwic.snippet("第一行\n第二行", []).text == "第一行"


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        (KwicSort.RIGHT_1, ["阿", "波", "次"]),
        (KwicSort.LEFT_1, ["次", "波", "阿"]),
    ],
)
def test_contexts_are_sorted_outwards_in_pinyin_order(sort: KwicSort, order: list[str]) -> None:
    texts = ["东工会波", "都工会阿", "大工会次"]
    found = sorted(texts, key=lambda text: kwic.context_key(text, (1, 3), sort))
    assert [text[-1] for text in found] == order


def test_the_second_character_decides_when_asked() -> None:
    texts = ["会阿次", "会次阿"]
    first = sorted(texts, key=lambda text: kwic.context_key(text, (0, 1), KwicSort.RIGHT_1))
    second = sorted(texts, key=lambda text: kwic.context_key(text, (0, 1), KwicSort.RIGHT_2))
    assert (first, second) == (["会阿次", "会次阿"], ["会次阿", "会阿次"])


def test_log_likelihood_compares_with_what_was_to_be_expected() -> None:
    # 6 and 24 times were to be expected: 2 (10 ln 10/6 + 20 ln 20/24).
    assert statistics.log_likelihood(10, 1000, 20, 4000) == pytest.approx(2.9237, abs=1e-3)
    assert statistics.log_likelihood(2, 1000, 20, 4000) < 0
    assert statistics.log_likelihood(0, 0, 5, 10) == 0


def test_log_dice_has_its_fixed_top() -> None:
    assert statistics.log_dice(5, 5, 5) == 14
    assert statistics.log_dice(5, 10, 10) == 13


def test_a_word_between_two_hits_counts_once_and_the_node_never() -> None:
    words = ["甲", "工会", "乙", "工会", "，", "丙"]
    assert statistics.window_words(words, [(1, 2), (3, 4)], 1) == {"甲": 1, "乙": 1}


def test_evenness() -> None:
    assert statistics.evenness([1] * 10, [5] * 10) == pytest.approx(1)
    assert statistics.evenness([10, *[0] * 9], [5] * 10) == pytest.approx(0.1)
    assert statistics.evenness([], []) == 0


def test_tokens_of_the_index() -> None:
    assert squeezed("改 革5 G\n開") == "改革5 g开"
    assert pairs("改革5") == "改革 革５ ５"
    assert singles("会工会") == "会 工"


def test_every_sign_is_a_letter_of_the_index() -> None:
    spelled = singles('"%(*\x01 a')
    assert all(char > "\x7f" or char == " " for char in spelled)
    assert len(spelled.split(" ")) == 7


def test_overlaps() -> None:
    assert overlaps_itself("xx")
    assert not overlaps_itself("工会")
    assert may_overlap("总工会", "会员")
    assert may_overlap("工会", "总工会")
    assert not may_overlap("工会", "改革")


def test_the_nearest_spellings_are_those_that_occur_most() -> None:
    stock = {"改*开放": {"改革开放": 9, "改进开放": 1}, "*割开放": {"切割开放": 2}}
    assert spelling.nearest("改割开放", lambda p: stock.get(p, {}), 2) == ("改革开放", "切割开放")
