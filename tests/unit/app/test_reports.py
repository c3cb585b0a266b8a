"""The three reports of a comparison: whole files that open, say what a person said, and hide nothing silently."""

from __future__ import annotations

import csv
import io
import os
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from speechreader.app import comparing
from speechreader.model.comparison import Compared, Comparison, Passage
from speechreader.model.errors import UserError

BAD = '=1+1</title><script>alert("x")</script>&amp;\x0b'
FIRST = "全年走进企业三千人次，帮扶困难职工家庭四千二百户。"
OTHER = "全年走进企业四千人次，帮扶困难职工家庭五千一百户。"
A = Compared(BAD, f"同志们：\n<b>讲</b>几句话。\n{FIRST}\n=SUM(A1)是一句话。", ())
B = Compared("乙", f"朋友们：\n{OTHER}\n-2+3是另一句话。", (), speaker="<i>某人</i>")
NOTE = "两处是一回事。\n=1+1\n<b>记</b>"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def found() -> Comparison:
    """One passage, given its kind by hand, with a note."""
    comparison = comparing.compare(A, B, comparing.common_wording())
    (passage,) = [p for p in comparison.passages if p.a.of(A.body).startswith("全年")]
    said = replace(passage, by_hand=True, note=NOTE)
    passages = tuple(said if p is passage else p for p in comparison.passages)
    return replace(comparison, passages=passages)


def html(found: Comparison, remark: str = "") -> str:
    return "".join(str(piece) for piece in comparing.report("html", A, B, found, remark))


def document(found: Comparison, remark: str = "") -> ElementTree.Element:
    (content,) = comparing.report("docx", A, B, found, remark)
    assert isinstance(content, bytes)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "[Content_Types].xml"
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
        return ElementTree.fromstring(archive.read("word/document.xml"))


def table(found: Comparison) -> list[dict[str, str]]:
    text = "".join(str(piece) for piece in comparing.report("csv", A, B, found))
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:])))


class Tags(HTMLParser):
    """The tags of a page, and what would be loaded by it."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.loads += [name for name, _ in attrs if name in ("src", "href", "onclick", "onload")]


def test_markup_in_titles_bodies_and_notes_is_words(found: Comparison) -> None:
    page = html(found)
    tags = Tags()
    tags.feed(page)
    assert not tags.tags & {"script", "b", "i"}
    assert tags.loads == []
    assert "url(" not in page
    assert "@import" not in page
    assert "&lt;script&gt;" in page
    assert "&lt;b&gt;记&lt;/b&gt;" in page


def test_what_a_person_said_stands_in_the_remarks(found: Comparison) -> None:
    assert "corrected by hand" in html(found)
    assert "Note: 两处是一回事。" in html(found)
    words = "".join(node.text or "" for node in document(found).iter(f"{W}t"))
    assert "corrected by hand" in words
    assert "两处是一回事。" in words
    (row,) = [row for row in table(found) if row["note"]]
    assert (row["by_hand"], row["note"]) == ("1", NOTE)


def test_what_was_left_out_is_said(found: Comparison) -> None:
    assert "Not complete: 3." in html(found, "Not complete: 3.")
    words = [node.text for node in document(found, "Not complete: 3.").iter(f"{W}t")]
    assert "Not complete: 3." in words


def test_every_cell_of_the_word_table_has_a_paragraph_and_every_row_three_cells(
    found: Comparison,
) -> None:
    root = document(found)
    rows = list(root.iter(f"{W}tr"))
    assert len(rows) > 4
    for row in rows:
        cells = row.findall(f"{W}tc")
        assert len(cells) == 3
        assert all(cell.find(f"{W}p") is not None for cell in cells)
    body = root.find(f"{W}body")
    assert body is not None
    tags = [child.tag for child in body]
    assert tags[-1] == f"{W}sectPr"
    # Word takes a table at the end of a body, or two in a row, for damage.
    assert all(tags[n + 1] == f"{W}p" for n, tag in enumerate(tags) if tag == f"{W}tbl")


def test_properties_of_a_run_stand_in_the_order_of_the_schema(found: Comparison) -> None:
    order = [f"{W}{name}" for name in ("rFonts", "b", "sz", "u", "vertAlign", "lang")]
    for properties in document(found).iter(f"{W}rPr"):
        places = [order.index(child.tag) for child in properties]
        assert places == sorted(places)


def test_no_cell_of_the_spreadsheet_is_a_formula(found: Comparison) -> None:
    rows = table(found)
    texts = [row[name] for row in rows for name in ("a_text", "b_text", "note", "a_section")]
    assert any("=SUM" in text for text in texts)
    assert not any(text.lstrip().startswith(("=", "+", "-", "@")) for text in texts)


def test_each_row_of_the_spreadsheet_is_one_place(found: Comparison) -> None:
    for row in table(found):
        if row["kind"] == "only_a":
            assert A.body[int(row["a_start"]) : int(row["a_end"])] == row["a_text"].lstrip("'")
            assert (row["b_start"], row["b_text"]) == ("", "")
        if row["kind"] == "only_b":
            assert B.body[int(row["b_start"]) : int(row["b_end"])] == row["b_text"].lstrip("'")
            assert (row["a_start"], row["a_text"]) == ("", "")


def test_lines_tell_the_kinds_apart_on_paper(found: Comparison) -> None:
    page = html(found)
    printed = page[page.index("@media print") :]
    assert ".a .own, .b .own { background: none; }" in printed
    for style in ("dashed", "dotted", "wavy"):
        assert style in page


def test_a_report_that_cannot_be_written_leaves_nothing(found: Comparison, tmp_path: Path) -> None:
    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    there = tmp_path / "there.csv"
    there.write_text("old", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", broken)
        with pytest.raises(UserError, match="disk_full"):
            comparing.save_reports(
                {"html": tmp_path / "x.html", "csv": there}, A, B, found, replace=True
            )
    assert there.read_text("utf-8") == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["there.csv"]
    with pytest.raises(UserError, match="export_exists"):
        comparing.save_reports({"csv": there}, A, B, found)


def test_nothing_in_common_gives_whole_reports_too() -> None:
    a, b = Compared("甲", "天。", ()), Compared("乙", "", ())
    nothing = comparing.compare(a, b, comparing.common_wording())
    passages: tuple[Passage, ...] = nothing.passages
    assert passages == ()
    for style in comparing.FORMATS:
        assert list(comparing.report(style, a, b, nothing))
