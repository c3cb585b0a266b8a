"""Offset maps and notices as JSON."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from speechreader.model.cleaning import Edit, Notice, OffsetMap
from speechreader.model.span import Span
from speechreader.store.packing import (
    pack_notices,
    pack_offsets,
    raw_text,
    storable,
    title_from,
    unpack_notices,
    unpack_offsets,
)

TEXT = st.text(st.characters(codec=None) | st.sampled_from("导航 咨询\n\0\ud800𠮷"), max_size=12)


@st.composite
def cleanings(draw: st.DrawFn) -> tuple[str, str, OffsetMap]:
    """An original, its body, and the map between them."""
    raw, body, edits = "", "", []
    for _ in range(draw(st.integers(0, 6))):
        kept, removed, put = draw(TEXT), draw(TEXT.filter(bool)), draw(TEXT)
        start = len(raw) + len(kept)
        rule = draw(st.sampled_from(["navigation", "stray_blanks"]))
        edits.append(Edit(rule, "removed", Span(start, start + len(removed)), removed, put))
        raw, body = raw + kept + removed, body + kept + put
    rest = draw(TEXT)
    return raw + rest, body + rest, OffsetMap(len(raw + rest), tuple(edits))


@given(cleanings())
def test_an_offset_map_comes_back_as_it_was(cleaning: tuple[str, str, OffsetMap]) -> None:
    packed = pack_offsets(cleaning[2])
    assert unpack_offsets(packed) == cleaning[2]
    packed.encode("utf-8")


@given(cleanings())
def test_the_original_is_put_together_again(cleaning: tuple[str, str, OffsetMap]) -> None:
    raw, body, offsets = cleaning
    assert raw_text(body, offsets) == raw


def test_an_edit_that_shortens_what_it_removed_keeps_its_span() -> None:
    offsets = OffsetMap(100, (Edit("r", "removed", Span(5, 90), "导航…", ""),))
    assert unpack_offsets(pack_offsets(offsets)) == offsets


def test_notices_come_back_as_they_were() -> None:
    notices = (Notice("truncated_end", (("end", "我们要，"),)), Notice("mixed_encoding"))
    assert unpack_notices(pack_notices(notices)) == notices


@given(TEXT)
def test_whatever_a_name_holds_it_can_be_stored(name: str) -> None:
    stored = storable(name)
    stored.encode("utf-8")
    assert "\0" not in stored


def test_a_speech_without_a_title_is_called_like_its_file_and_nothing_hides_in_it() -> None:
    assert title_from("2.年会 讲话.txt") == "2.年会 讲话"
    assert title_from("讲话") == "讲话"
    assert title_from(" .txt") == " .txt"
    assert title_from("\x1b[31m甲\n乙\u202e.txt") == "\\x1b[31m甲\\n乙\\u202e"
