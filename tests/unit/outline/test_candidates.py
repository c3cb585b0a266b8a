from __future__ import annotations

from speechreader.outline.candidates import find_candidates, paragraphs_of
from speechreader.text.normalize import shadow


def found(text: str) -> list[tuple[str, bool]]:
    folded = shadow(text)
    candidates = find_candidates(folded, paragraphs_of(text))
    return [(text[c.marker.start : c.marker.end], c.inline) for c in candidates]


def test_paragraphs_leave_their_indents_and_line_ends_out() -> None:
    text = "　甲\n\n乙 "
    assert [span.of(text) for span in paragraphs_of(text)] == ["甲", "", "乙"]


def test_numbers_at_the_start_and_behind_a_stop_are_candidates() -> None:
    assert found("一、办学校。二是请师傅。") == [("一、", False), ("二是", True)]


def test_numbers_in_quotations_and_brackets_are_none() -> None:
    assert found("他说：“一是快。二是好。”我说好。三是省钱。") == [("三是", True)]
    assert found("（见前文。二是好。）后面。三是省钱。") == [("三是", True)]


def test_a_quotation_that_is_never_closed_covers_only_so_much() -> None:
    assert found("“" + "很长的话" * 60 + "。一是省钱。") == [("一是", True)]


def test_a_number_needs_words_behind_it() -> None:
    assert found("一、") == []
    assert found("一、二、三产业都要发展") == []


def test_what_stands_in_front_tells_whether_a_sentence_has_ended() -> None:
    text = shadow("他说“好。”一是要快；二是省钱")
    candidates = find_candidates(text, paragraphs_of(text))
    assert [c.after_sentence for c in candidates] == [True, False]
