"""The table for spreadsheets."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from tests.unit.export.notes.helpers import MARKS, SHEET, sheets

from speechreader.export.notes.csv_table import COLUMNS, guarded, write
from speechreader.model.exchange import NoteSheet


def rows(*sheets: NoteSheet) -> list[dict[str, str]]:
    text = "".join(write(sheets))
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_every_mark_is_a_row_with_all_columns() -> None:
    found = rows(SHEET)
    assert len(found) == len(MARKS)
    assert tuple(found[0]) == COLUMNS
    assert found[0]["exact"] == "夜校开了三十个班"
    assert json.loads(found[0]["tags"]) == ["夜校", "待查"]
    assert found[0]["section"] == "一、办好夜校"
    assert (found[0]["paragraph"], found[0]["color"]) == ("3", "yellow")
    assert int(found[1]["end_u16"]) == int(found[1]["end_cp"]) + 2
    assert found[4]["start_cp"] == ""


@pytest.mark.parametrize(
    "text", ["=1+2", " =1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "　=1"]
)
def test_no_cell_is_a_formula(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("cell", ["工会", "1+2", "“=1”", -5, None])
def test_other_cells_stay_as_they_are(cell: str | int | None) -> None:
    assert guarded(cell) == ("" if cell is None else str(cell))


@given(sheets())
def test_a_table_can_be_read_again_whatever_was_noted(sheet: NoteSheet) -> None:
    found = rows(sheet)
    assert [row["anno_id"] for row in found] == [mark.iri for mark in sheet.marks]
    assert [row["note"].removeprefix("'") for row in found] == [
        mark.annotation.note.removeprefix("'") for mark in sheet.marks
    ]
