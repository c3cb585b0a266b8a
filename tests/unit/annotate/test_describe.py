"""From a selection to an anchor."""

from __future__ import annotations

import pytest

from speechreader.annotate.describe import CONTEXT, Describer, describe, path_to
from speechreader.model.annotation import Quote
from speechreader.model.outline import Heading
from speechreader.model.span import Span

TEXT = "一、回顾\n（一）学习\n办夜校。\n二、打算\n办夜校。"


def heading(level: int, number: str, title: str) -> Heading:
    start = TEXT.index(number + title)
    return Heading(level, number, title, Span(start, start + len(number + title)), 1.0)


OUTLINE = (heading(1, "一、", "回顾"), heading(2, "（一）", "学习"), heading(1, "二、", "打算"))


def test_an_anchor_tells_its_place_in_several_ways() -> None:
    start = TEXT.rindex("夜校")
    anchor = describe(TEXT, Span(start, start + 2), OUTLINE)
    assert anchor.quote == Quote("夜校", TEXT[:start], "。")
    assert (anchor.occurrence, anchor.occurrences) == (1, 2)
    assert anchor.outline == ("二、打算",)
    first = describe(TEXT, Span(TEXT.index("夜校"), TEXT.index("夜校") + 2), OUTLINE)
    assert first.outline == ("一、回顾", "（一）学习")
    assert first.paragraph == anchor.paragraph


def test_a_heading_is_above_its_own_words() -> None:
    assert path_to(OUTLINE, TEXT.index("学习")) == ("一、回顾", "（一）学习")
    assert path_to((), 3) == ()


def test_context_grows_until_the_words_stand_there_once() -> None:
    block = "同样的话。" * 20
    text = f"甲{block}乙{block}丙"
    middle = 51
    short = describe(f"甲{block}", Span(0, 1)).quote
    assert len(short.suffix) == CONTEXT
    quote = describe(text, Span(middle, middle + 2)).quote
    assert len(quote.prefix) == middle
    assert len(quote.suffix) > CONTEXT
    assert text.count(quote.prefix + quote.exact + quote.suffix) == 1


def test_a_span_is_drawn_out_to_whole_characters() -> None:
    assert describe("国e\u0301歌", Span(2, 3)).span == Span(1, 3)


@pytest.mark.parametrize(("text", "span"), [("工会", Span(1, 3)), ("工 \n会", Span(1, 3))])
def test_a_span_outside_or_without_anything_to_see_is_refused(text: str, span: Span) -> None:
    with pytest.raises(ValueError, match="Span"):
        Describer(text).describe(span)


def test_words_that_repeat_endlessly_are_told_apart_by_their_number() -> None:
    text = "啊" * 20_000
    anchor = describe(text, Span(9_999, 10_000))
    assert (anchor.occurrence, anchor.occurrences) == (9_999, 20_000)
