from __future__ import annotations

from speechreader.compare.prepared import Prepared, fold
from speechreader.model.span import Span


def test_only_words_and_figures_are_compared_each_at_its_place() -> None:
    side = Prepared("“一、”增长\n9.7%！")
    assert side.chars == "一增长97"
    assert [side.text[place] for place in side.place_list] == list(side.chars)


def test_width_case_and_script_are_folded_one_to_one() -> None:
    text = "２０２４年ＧＤＰ增長，發展"
    assert fold(text) == "2024年gdp增长,发展"
    assert Prepared(text).chars == "2024年gdp增长发展"


def test_a_letter_that_grows_in_lower_case_stays_one_character() -> None:
    assert len(fold("İstanbul")) == len("İstanbul")


def test_clauses_end_at_commas_but_not_inside_numbers() -> None:
    side = Prepared("投入1,200元，建成3所。再办：夜校")
    clauses = [
        side.chars[i:j] for i, j in zip(side.clause_list, side.clause_list[1:], strict=False)
    ]
    assert clauses == ["投入1200元", "建成3所", "再办", "夜校"]
    sentences = [side.chars[i] for i in side.sentence_list[:-1]]
    assert sentences == ["投", "再"]


def test_characters_beyond_the_basic_plane_take_part() -> None:
    side = Prepared("𠀀𠀁村😀办学")
    assert side.chars == "𠀀𠀁村办学"
    assert side.span(1, 3) == Span(1, 3)


def test_what_is_left_out_parts_sentences() -> None:
    side = Prepared("上句没有停顿二、下句", (Span(6, 8),))
    assert side.chars == "上句没有停顿下句"
    assert side.sentence_list == [0, 6, 8]


def test_a_text_without_words_has_none() -> None:
    side = Prepared("……\n")
    assert (side.length, side.chars, side.sentence_list) == (0, "", [0])


def test_a_span_of_the_text_is_found_among_the_compared_words() -> None:
    side = Prepared("一，二，三四")
    assert side.range_of(Span(1, 5)) == (1, 3)
