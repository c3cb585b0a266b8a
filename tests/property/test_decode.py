"""What holds of decoding whatever the bytes: the text comes back, or the failure has a name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import any_text, bodies

from speechreader.ingest.decode import Decoded, decode
from speechreader.model.errors import UserError

ROOT = Path(__file__).resolve().parents[2]
SPEECHES = sorted(ROOT.glob("corpus/speeches/*.md"))
CODECS = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
REFUSALS = {"file_empty", "file_binary", "file_not_text"}


def decoded_or_refused(data: bytes) -> Decoded | None:
    """None for bytes that are refused for a reason that may be."""
    try:
        return decode(data)
    except UserError as error:
        if error.code not in REFUSALS:
            raise
    return None


@settings(max_examples=200)
@given(bodies, st.sampled_from(CODECS))
def test_chinese_text_comes_back_from_every_encoding(body: str, codec: str) -> None:
    text = "同志们：今天我们在这里开会。\n" + body
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("path", SPEECHES, ids=lambda path: path.stem)
def test_whole_speeches_come_back_without_a_word_of_doubt(path: Path, codec: str) -> None:
    text = path.read_text("utf-8")
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.notices) == (text, ())


@settings(max_examples=100)
@given(any_text.filter(str.strip))
def test_what_can_be_written_as_utf_8_is_read_as_utf_8(text: str) -> None:
    text = text.replace("\x00", "")
    decoded = decoded_or_refused(text.encode())
    if decoded is None:
        return
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").splitlines()
    # U+001C to U+001E part lines for Python alone.
    assert "".join(decoded.text.splitlines()) == "".join(lines)


@settings(max_examples=300)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_by_name(data: bytes) -> None:
    decoded = decoded_or_refused(data)
    if decoded is None:
        return
    assert "\r" not in decoded.text
    if not decoded.notices:
        assert data.decode(decoded.encoding)  # without an error, so nothing was lost in silence


@settings(max_examples=150)
@given(bodies, st.integers(1, 2))
def test_a_cut_end_is_read_and_named(body: str, lost: int) -> None:
    text = "同志们：今天我们在这里开会，向大家表示感谢" + body + "会"
    decoded = decode(text.encode()[:-lost])
    assert decoded.text == text[:-1] + "\ufffd"
    assert [notice.code for notice in decoded.notices] == ["invalid_bytes"]
