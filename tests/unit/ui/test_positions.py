"""Places of a body against positions of a document, with characters of one and of two UTF-16 units."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from speechreader.model.speech import Place
from speechreader.ui.positions import Positions, showable, units

BODIES = st.text(alphabet="会，\n😀𠮷e\u0301a１", max_size=60)
FRONTS = st.lists(st.text(alphabet="题名😀（", max_size=8), max_size=3).map(tuple)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(BODIES, FRONTS)
def test_every_offset_stands_where_utf16_puts_it_and_comes_back(body, front):
    positions = Positions(body, front)
    before = sum(utf16(text) + 1 for text in front)
    for offset in range(len(body) + 1):
        position = positions.to_document(offset)
        assert position == before + utf16(body[:offset])
        assert positions.to_body(position) == offset


@given(BODIES)
def test_place_and_offset_are_inverse(body):
    positions = Positions(body)
    for offset in range(len(body) + 1):
        place = positions.place(offset)
        assert positions.offset(place) == offset
        assert place.paragraph == body[:offset].count("\n")


@given(BODIES)
def test_spans_of_the_paragraphs_are_the_paragraphs(body):
    positions = Positions(body)
    spans = [positions.span(i) for i in range(positions.paragraphs)]
    assert [span.of(body) for span in spans] == body.split("\n")


@given(BODIES, FRONTS)
def test_positions_never_go_backwards(body, front):
    positions = Positions(body, front)
    last = sum(utf16(text) + 1 for text in front) + utf16(body)
    found = [positions.to_body(position) for position in range(last + 3)]
    assert found == sorted(found)
    assert found[-1] == len(body)


def test_the_front_belongs_to_no_place_of_the_body():
    positions = Positions("正文", ("题名", "（2024年）"))
    assert positions.in_front(0)
    assert not positions.in_front(positions.to_document(0))
    assert positions.to_body(1) == 0


def test_the_middle_of_a_pair_counts_as_its_start():
    positions = Positions("a😀b")
    assert positions.to_body(2) == 1


def test_a_place_outside_is_drawn_to_the_nearest_end():
    positions = Positions("一二\n三")
    assert positions.offset(Place(9, 9)) == 4
    assert positions.offset(Place(0, 9)) == 2
    assert positions.place(99) == Place(1, 1)


@given(st.text(max_size=60))
def test_what_is_shown_has_as_many_characters_and_no_structure(text):
    shown = showable(text)
    assert len(shown) == len(text)
    assert not set(shown) & set("\r\u2028\u2029\ufdd0\ufdd1\ufffc\x00")
    assert units(shown) == utf16(shown)


def test_a_lone_surrogate_is_shown_as_a_stand_in():
    assert showable("甲\ud800乙") == "甲\ufffd乙"
