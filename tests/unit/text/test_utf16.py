"""Code points and UTF-16 units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechreader.text.utf16 import Utf16

TEXT = "同志们😀𠀀会"


@pytest.mark.parametrize(("offset", "units"), [(0, 0), (3, 3), (4, 5), (5, 7), (6, 8)])
def test_characters_beyond_the_first_plane_count_two(offset: int, units: int) -> None:
    assert Utf16(TEXT).units(offset) == units
    assert Utf16(TEXT).offset(units) == offset


@pytest.mark.parametrize("units", [4, 6, 9, 100, -1])
def test_no_offset_stands_inside_of_a_character_or_out_of_the_text(units: int) -> None:
    assert Utf16(TEXT).offset(units) is None


@given(st.text(st.characters(codec="utf-8"), max_size=40), st.data())
def test_both_ways_agree_with_the_encoding(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    units = len(text[:offset].encode("utf-16-le")) // 2
    assert Utf16(text).units(offset) == units
    assert Utf16(text).offset(units) == offset
