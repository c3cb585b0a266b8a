"""Marks as a text to be read or copied."""

from __future__ import annotations

from tests.unit.ui.notes.marks import entry

from speechreader.model.annotation import AnchorState
from speechreader.ui.notes.overview.excerpts import Kind, as_markdown, as_plain, blocks

ENTRIES = [
    entry(
        1, "把“实事”办好", outline=("一、回顾", "（一）服务"), note="第一行\n第二行", tags=("提法",)
    ),
    entry(2, "建好阵地", outline=("一、回顾", "（二）建设")),
    entry(3, "找不到的话", outline=("一、回顾",), state=AnchorState.ORPHAN),
    entry(4, "*星号*", speech=2),
]


def test_headings_are_named_once_each_where_they_begin() -> None:
    found = [(b.text, b.level) for b in blocks(ENTRIES, "无处") if b.kind is Kind.HEADING]
    assert found == [("一、回顾", 1), ("（一）服务", 2), ("（二）建设", 2), ("无处", 1)]


def test_each_speech_begins_with_its_title_and_origin() -> None:
    found = [b.text for b in blocks(ENTRIES, "") if b.kind in (Kind.TITLE, Kind.ORIGIN)]
    assert found == [
        "在甲会上的讲话", "林远舟　2024-05-08", "在乙会上的讲话", "顾明溪　2025-09-16",
    ]  # fmt: skip


def test_plain_text() -> None:
    assert as_plain(blocks(ENTRIES[:1], "")) == (
        "在甲会上的讲话\n林远舟　2024-05-08\n\n一、回顾\n\n（一）服务\n\n"
        "“把‘实事’办好”\n　　第一行\n　　第二行\n　　#提法"
    )


def test_markdown_takes_the_words_of_a_speech_as_words() -> None:
    text = as_markdown(blocks(ENTRIES[3:], ""))
    assert text == "# 在乙会上的讲话\n\n顾明溪　2025-09-16\n\n> \\*星号\\*"


def test_a_quote_of_two_paragraphs_stays_one_quote_in_markdown() -> None:
    assert "> 甲\n> 乙" in as_markdown(blocks([entry(1, "甲\n乙")], ""))
