"""What a double and a triple click take."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechreader.ui.reader.selecting import sentence_at, word_at

TEXT = "同志们：今天GDP增长5.5%。他说：“好！”然后\n第二段；完"


@pytest.mark.parametrize(
    ("inside", "word"),
    [("同", "同志"), ("们", "们"), ("D", "GDP"), ("5", "5.5%"), ("：", "："), ("长", "增长")],
)
def test_word(inside, word):
    assert word_at(TEXT, TEXT.index(inside)).of(TEXT) == word


@pytest.mark.parametrize(
    ("inside", "sentence"),
    [
        ("今", "同志们：今天GDP增长5.5%。"),
        ("好", "他说：“好！”"),
        ("然", "然后"),
        ("二", "第二段；"),
        ("完", "完"),
    ],
)
def test_sentence(inside, sentence):
    assert sentence_at(TEXT, TEXT.index(inside)).of(TEXT) == sentence


@given(st.text(alphabet="甲乙。！”a1 \n，", max_size=40), st.integers(0, 45))
def test_a_sentence_holds_the_place_and_stays_in_its_paragraph(text, offset):
    span = sentence_at(text, offset)
    assert "\n" not in span.of(text)
    if offset < len(text) and text[offset] not in " \n":
        assert span.contains(offset)


@given(st.text(alphabet="甲乙。！”a1 \n，", max_size=40), st.integers(0, 45))
def test_a_word_stays_in_its_paragraph(text, offset):
    span = word_at(text, offset)
    assert span.end <= max(len(text), 0)
    assert "\n" not in span.of(text)
