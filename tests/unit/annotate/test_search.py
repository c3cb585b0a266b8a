"""Words of foreign marks looked for in a text."""

from __future__ import annotations

from speechreader.annotate.search import MARGIN, locate, winner
from speechreader.model.annotation import AnchorState, Quote
from speechreader.model.span import Span

TEXT = (
    "各级工会要把夜校办到车间里去，让职工下了班就能上课。\n"
    "去年全市开了二十六所夜校，办到了每一个园区。\n"
    "今年还要开二十所夜校，办到乡镇和街道去。"
)


def test_words_that_stand_there_once_are_found_without_context() -> None:
    found = locate(TEXT, Quote("让职工下了班就能上课"))
    assert found.state is AnchorState.SAME
    assert found.span == Span(15, 25)


def test_context_tells_equal_words_apart() -> None:
    found = locate(TEXT, Quote("夜校", "今年还要开二十所", "，办到乡镇和街道去。"))
    assert found.state is AnchorState.SAME
    assert found.span == Span(TEXT.rindex("夜校"), TEXT.rindex("夜校") + 2)


def test_equal_words_without_context_are_offered_not_chosen() -> None:
    found = locate(TEXT, Quote("夜校"))
    assert found.state is AnchorState.AMBIGUOUS
    assert found.span is None
    assert [TEXT[c.span.start : c.span.end] for c in found.candidates] == ["夜校"] * 3


def test_a_hint_decides_only_where_it_meets_the_words_exactly() -> None:
    second = TEXT.index("夜校", 20)
    found = locate(TEXT, Quote("夜校"), Span(second, second + 2))
    assert (found.state, found.span) == (AnchorState.SAME, Span(second, second + 2))
    for wrong in (Span(second + 1, second + 3), Span(0, 2), Span(5000, 5002)):
        assert locate(TEXT, Quote("夜校"), wrong).state is AnchorState.AMBIGUOUS


def test_a_hint_is_not_trusted_against_the_context() -> None:
    first = TEXT.index("夜校")
    quote = Quote("夜校", "今年还要开二十所", "，办到乡镇和街道去。")
    found = locate(TEXT, quote, Span(first, first + 2))
    assert found.span == Span(TEXT.rindex("夜校"), TEXT.rindex("夜校") + 2)


def test_of_very_many_equal_words_the_one_with_its_context_is_found() -> None:
    text = "工会，" * 200 + "基层工会强不强，职工说了算。" + "工会。" * 200
    found = locate(text, Quote("工会", "基层", "强不强，职工说了算"))
    assert (found.state, found.span) == (AnchorState.SAME, Span(602, 604))


def test_words_in_another_setting_are_the_same() -> None:
    found = locate("第 １２ 届\n“工匠” 大赛", Quote("第12届「工匠」大赛"))
    assert found.state is AnchorState.SAME
    assert found.span == Span(0, 14)


def test_words_changed_a_little_are_found_and_said_to_be_edited() -> None:
    found = locate(TEXT, Quote("今年还要新开二十所夜校，办到乡镇街道去"))
    assert found.state is AnchorState.EDITED
    assert found.new == "今年还要开二十所夜校，办到乡镇和街道去"


def test_words_that_are_not_there_are_an_orphan() -> None:
    for words in ("法律援助中心全年接待来访", "", "　", "法"):
        found = locate(TEXT, Quote(words))
        assert (found.state, found.span, found.candidates) == (AnchorState.ORPHAN, None, ())


def test_only_a_clear_winner_wins() -> None:
    assert winner([]) is None
    assert winner([(0.79, 0, 2)]) is None
    assert winner([(0.95, 0, 2), (0.95 - MARGIN / 2, 5, 7)]) is None
    assert winner([(0.95, 0, 2), (0.8, 5, 7)]) == (0.95, 0, 2)
