"""Places, offsets and characters of a body."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from speechreader.model.span import Span
from speechreader.model.speech import Place
from speechreader.ui.counting import BodyCount

BODIES = st.text("字a \n，𠀀", max_size=60)


@given(BODIES)
def test_place_and_offset_are_inverse(body: str) -> None:
    count = BodyCount(body)
    for offset in range(len(body) + 1):
        assert count.offset_of(count.place_of(offset)) == offset


@given(BODIES, st.data())
def test_characters_before_leave_out_blanks(body: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(body)))
    assert BodyCount(body).characters_before(offset) == len("".join(body[:offset].split()))
    assert BodyCount(body).total == len("".join(body.split()))


def test_paragraphs_without_their_line_ends() -> None:
    count = BodyCount("一段\n\n三段")
    assert [count.paragraph(n) for n in range(3)] == [Span(0, 2), Span(3, 3), Span(4, 6)]
    assert count.paragraph(99) == Span(4, 6)


def test_a_place_beyond_the_end_is_the_end() -> None:
    assert BodyCount("一段").offset_of(Place(7, 7)) == 2
