"""What goes out comes in again, in both formats that can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.export.notes.helpers import MARKS, SHEET, SOURCE, as_incoming, known, sheets

from speechreader.export.notes import FORMATS
from speechreader.ingest.notes import parse_notes
from speechreader.model.exchange import NoteFile, NoteSheet, Offsets

READABLE = ("jsonld", "jsonl")


def there_and_back(name: str, *given: NoteSheet) -> NoteFile:
    text = "".join(FORMATS[name].write(given))
    return parse_notes(text.encode("utf-8"), f"notes.{name}")


@pytest.mark.parametrize("name", READABLE)
def test_every_kind_of_mark_comes_back_as_it_was(name: str) -> None:
    found = there_and_back(name, SHEET)
    assert found.refused == ()
    assert [known(m) for m in found.marks] == [as_incoming(m, i) for i, m in enumerate(MARKS, 1)]
    assert {(m.source.iri, m.source.sha256, m.source.title) for m in found.marks} == {
        (SOURCE.iri, SOURCE.sha256, SOURCE.title)
    }


def test_offsets_come_back_in_the_units_that_are_named() -> None:
    span = MARKS[1].annotation.anchor.span
    plain = Offsets(span.start, span.end, "codepoint")
    assert there_and_back("jsonld", SHEET).marks[1].offsets == (plain,)
    # One 😀 before the mark, one 𠀀 in it.
    units = Offsets(span.start + 1, span.end + 2, "utf16")
    assert there_and_back("jsonl", SHEET).marks[1].offsets == (plain, units)
    assert there_and_back("jsonl", SHEET).marks[4].offsets == ()


@pytest.mark.parametrize("name", READABLE)
@given(st.lists(sheets(), max_size=3))
def test_whatever_was_noted_comes_back(name: str, given: list[NoteSheet]) -> None:
    found = there_and_back(name, *given)
    expected = [(sheet, mark) for sheet in given for mark in sheet.marks]
    assert found.refused == ()
    assert [known(m) for m in found.marks] == [
        as_incoming(mark, number, sheet) for number, (sheet, mark) in enumerate(expected, 1)
    ]
    for incoming, (sheet, mark) in zip(found.marks, expected, strict=True):
        told = incoming.offsets[0]
        assert sheet.body[told.start : told.end] == mark.annotation.anchor.quote.exact


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_marks_make_the_same_file(name: str) -> None:
    write = FORMATS[name].write
    assert "".join(write([SHEET])) == "".join(write([SHEET]))


@pytest.mark.parametrize("name", FORMATS)
def test_no_marks_make_a_whole_file_too(name: str) -> None:
    assert "".join(FORMATS[name].write([]))
    if name in READABLE:
        assert there_and_back(name).marks == ()
