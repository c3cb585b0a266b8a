"""The shadow that anchors are compared by, and the way back from it."""

from __future__ import annotations

from speechreader.annotate.folded import Folded, same_words
from speechreader.model.span import Span


def test_blanks_line_ends_and_what_has_no_width_are_left_out() -> None:
    text = "\u3000\u3000职 工\u200b之\ufeff家\n“云朵”\u00a0小\u00ad屋"
    folded = Folded(text)
    assert folded.chars == "职工之家“云朵”小屋"
    assert [text[place] for place in folded.places] == list("职工之家“云朵”小屋")


def test_width_quotes_and_spelling_of_accents_fold() -> None:
    assert Folded("２０％，「é」").chars == Folded("20%,“e\u0301”").chars


def test_a_range_leads_back_to_whole_characters() -> None:
    text = "　e\u0301 会"
    folded = Folded(text)
    start, end = folded.range_of(Span(1, 3))
    assert folded.span_of(start, end) == Span(1, 3)
    assert folded.range_of(Span(0, 1)) == (0, 0)


def test_paragraphs_are_known_without_their_line_ends_and_empty_ones_are_not() -> None:
    folded = Folded("一\n\n 二三\n四")
    assert folded.paragraphs() == [(0, 1), (1, 3), (3, 4)]
    assert [folded.paragraph_at(i) for i in range(4)] == [0, 1, 1, 2]
    assert folded.paragraph_hash(1) == Folded("二　三").paragraph_hash(0) != ""
    assert folded.paragraph_hash(0) != folded.paragraph_hash(1)


def test_an_empty_text_has_no_paragraphs() -> None:
    folded = Folded(" \n")
    assert (folded.chars, folded.paragraphs(), folded.paragraph_hash(0)) == ("", [], "")


def test_words_are_the_same_whatever_their_setting_but_not_in_another_script() -> None:
    assert same_words("2024年，工会", "２０２４年,\n工 会")
    assert not same_words("讲话", "講話")
    assert not same_words("工会", "工会。")
