from __future__ import annotations

import pytest

from speechreader.ingest.decode import Decoded, decode
from speechreader.model.errors import UserError

TEXT = (
    "同志们：\n今年以来，全市各级工会组织坚持服务职工，办成了十二件实事，建成了三十个职工书屋。\n"
    "在这里，我代表市总工会向大家表示感谢！"
)
TRADITIONAL = (
    "各位鄉親、各位朋友：\n今天我們在這裡歡聚一堂，共同慶祝同鄉會成立五十週年，大家的心情都很激動。\n"
    "我代表理事會，向遠道而來的各位來賓表示熱烈的歡迎！"
)


def codes(decoded: Decoded) -> list[str]:
    return [notice.code for notice in decoded.notices]


def failure(data: bytes, encoding: str | None = None) -> UserError:
    with pytest.raises(UserError) as caught:
        decode(data, encoding)
    return caught.value


@pytest.mark.parametrize(
    ("codec", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
    ],
)
def test_simplified_text_is_read_in_every_encoding_it_comes_in(codec: str, named: str) -> None:
    assert decode(TEXT.encode(codec)) == Decoded(TEXT, named)


@pytest.mark.parametrize("mark", [b"\x00\x00\xfe\xff", b"\xfe\xff"])
def test_a_big_endian_mark_is_believed(mark: bytes) -> None:
    codec = "utf-32-be" if len(mark) == 4 else "utf-16-be"
    assert decode(mark + TEXT.encode(codec)) == Decoded(TEXT, codec)


@pytest.mark.parametrize("codec", ["big5", "gb18030", "utf-8", "utf-16-le"])
def test_traditional_text_is_read_too(codec: str) -> None:
    assert decode(TRADITIONAL.encode(codec)).text == TRADITIONAL


def test_big5_is_told_apart_from_gb18030() -> None:
    assert decode(TRADITIONAL.encode("big5")).encoding == "big5hkscs"
    assert decode(TRADITIONAL.encode("gb18030")).encoding == "gb18030"


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16-le"])
@pytest.mark.parametrize(
    "text", ["各位代表、同志们，大家上午好！", "职工是企业的主人，工会是职工的家。", "谢谢大家！"]
)
def test_a_sentence_is_enough(codec: str, text: str) -> None:
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize("text", ["Dear colleagues,\nwe begin.", "abc", "2019"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be"])
def test_latin_text_is_read_as_well(text: str, codec: str) -> None:
    assert decode(text.encode(codec)).text == text


def test_every_kind_of_line_end_becomes_one() -> None:
    assert decode("甲\r\n乙\r丙\u2028丁\x0c戊".encode()).text == "甲\n乙\n丙\n丁\n戊"


def test_text_that_breaks_off_inside_a_character_says_so() -> None:
    decoded = decode(TEXT.encode()[:-2])
    assert decoded.encoding == "utf-8"
    assert decoded.text == TEXT[:-1] + "\ufffd"
    assert [(n.code, dict(n.details)) for n in decoded.notices] == [
        ("invalid_bytes", {"count": "1"})
    ]


def test_a_line_in_another_encoding_is_read_and_reported() -> None:
    lines = [line.encode() for line in TEXT.split("\n")]
    foreign = "这一行是从别处粘贴来的，编码和大家不一样，我们也要认出来。"
    decoded = decode(b"\n".join([*lines, foreign.encode("gb18030"), *lines]))
    assert foreign in decoded.text
    assert [(n.code, dict(n.details)) for n in decoded.notices] == [
        ("mixed_encoding", {"lines": "1"})
    ]


def test_broken_sequences_in_utf_8_are_counted() -> None:
    data = TEXT.encode()
    cut = data.index("今年".encode())
    decoded = decode(data[:cut] + b"\xff" + data[cut:])
    assert decoded.text.replace("\ufffd", "") == TEXT
    assert codes(decoded) == ["invalid_bytes"]


def test_broken_sequences_in_gb18030_are_counted() -> None:
    data = TEXT.encode("gb18030") + b"\xff\xff\n" + TEXT.encode("gb18030")
    decoded = decode(data)
    assert decoded.encoding == "gb18030"
    assert codes(decoded) == ["invalid_bytes"]
    assert TEXT in decoded.text


def test_an_odd_byte_behind_utf_16_is_reported() -> None:
    decoded = decode(TEXT.encode("utf-16") + b"\x41")
    assert decoded.text.startswith(TEXT)
    assert codes(decoded) == ["invalid_bytes"]


def test_single_nul_bytes_inside_a_text_do_not_hinder() -> None:
    assert decode(b"\x00".join([TEXT.encode(), TEXT.encode()])).text == f"{TEXT}\x00{TEXT}"


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\x00" * 40, b"\r\n"])
def test_nothing_is_no_text(data: bytes) -> None:
    assert failure(data).code == "file_empty"


@pytest.mark.parametrize("data", ["\ufeff".encode(), "\ufeff".encode("utf-16-le")])
def test_a_mark_with_nothing_behind_it_is_no_words(data: bytes) -> None:
    assert decode(data).text == ""


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04aaaa", "Word/ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word 97–2003"),
        (b"\x89PNG\r\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"SQLite format 3\x00", "SQLite"),
        (b"{\\rtf1", "RTF"),
        (b"\x7fELF", "ELF"),
    ],
)
def test_a_file_of_another_kind_is_named(data: bytes, kind: str) -> None:
    error = failure(data + TEXT.encode())
    assert (error.code, error.details) == ("file_binary", {"kind": kind})


def test_bytes_that_are_no_text_in_any_encoding_are_refused_never_shown_as_mojibake() -> None:
    noise = bytes((i * 97 + i * i * 31) % 255 + 1 for i in range(4000))
    assert failure(noise).code in {"file_not_text", "file_binary"}
    assert failure(bytes(range(256)) * 30).code in {"file_not_text", "file_binary"}


@pytest.mark.parametrize(
    ("data", "char"),
    [
        (b"\xa6\xd9", "\ufe10"), (b"\xa6\xda", "\ufe12"), (b"\xa6\xdb", "\ufe11"),
        (b"\xa6\xdc", "\ufe13"), (b"\xa6\xdd", "\ufe14"), (b"\xa6\xde", "\ufe15"),
        (b"\xa6\xdf", "\ufe16"), (b"\xa6\xec", "\ufe17"), (b"\xa6\xed", "\ufe18"),
        (b"\xa6\xf3", "\ufe19"), (b"\xa8\xbc", "\u1e3f"), (b"\xfe\x59", "\u9fb4"),
        (b"\xfe\x61", "\u9fb5"), (b"\xfe\x66", "\u9fb6"), (b"\xfe\x67", "\u9fb7"),
        (b"\xfe\x6d", "\u9fb8"), (b"\xfe\x7e", "\u9fb9"), (b"\xfe\x90", "\u9fba"),
        (b"\xfe\xa0", "\u9fbb"),
    ],
)  # fmt: skip
def test_the_code_positions_of_the_2022_edition_are_public_characters(
    data: bytes, char: str
) -> None:
    decoded = decode(TEXT.encode("gb18030") + data)
    assert decoded.text == TEXT + char


def test_a_persons_choice_goes_before_every_guess() -> None:
    data = TEXT.encode("gb18030")
    assert decode(data, "gb18030").text == TEXT
    wrong = decode(data, "utf-8")
    assert wrong.encoding == "utf-8"
    assert codes(wrong) == ["invalid_bytes"]


def test_a_chosen_encoding_drops_its_mark() -> None:
    assert decode(TEXT.encode("utf-8-sig"), "utf-8").text == TEXT


def test_an_unknown_choice_is_said() -> None:
    assert failure(TEXT.encode(), "klingon").code == "encoding_unknown"


def test_an_archive_whose_mark_stands_inside_it_is_named() -> None:
    error = failure(b"speech.txt".ljust(257, b"\0") + b"ustar\x0000" + TEXT.encode())
    assert (error.code, error.details) == ("file_binary", {"kind": "TAR"})


def test_what_reads_like_no_text_and_holds_nul_is_binary() -> None:
    assert failure(bytes(range(128, 256)) * 20 + b"\0").code == "file_binary"
    assert failure(bytes(range(128, 256)) * 20).code == "file_not_text"


@pytest.mark.parametrize(("first", "second"), [("gb18030", "big5hkscs"), ("big5hkscs", "gb18030")])
def test_the_other_legacy_encoding_is_told_behind_the_sample_too(first: str, second: str) -> None:
    one, two = (TRADITIONAL if codec == "big5hkscs" else TEXT for codec in (first, second))
    two = two.partition("\n")[2]
    data = (one + "\n").encode(first) * 200 + two.encode(second)
    decoded = decode(data)
    assert decoded.encoding == first
    assert decoded.text == (one + "\n") * 200 + two
    assert [(n.code, n.details) for n in decoded.notices] == [("mixed_encoding", (("lines", "2"),))]


def test_a_rare_name_on_a_line_of_its_own_keeps_the_encoding_of_its_text() -> None:
    text = TEXT + "\n贺临江\n" + TEXT
    assert decode(text.encode("gb18030")) == Decoded(text, "gb18030")
