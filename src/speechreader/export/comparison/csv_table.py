"""The passages, and what only one side says, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from speechreader.export.comparison.table import Sheet
from speechreader.export.notes.csv_table import guarded
from speechreader.model.comparison import Only, Passage, Side

COLUMNS = (
    "kind", "moved", "formula", "score", "run", "a_start", "a_end", "b_start", "b_end",
    "a_section", "b_section", "a_text", "b_text", "by_hand", "note",
)  # fmt: skip


def write(sheet: Sheet) -> Iterator[str]:
    """The head, the passages in the order of 甲, then what only 甲 and only 乙 say."""
    yield "\ufeff" + _row(COLUMNS)
    for passage in sheet.comparison.passages:
        yield _row([guarded(cell) for cell in _passage(sheet, passage)])
    for side in Side:
        for item in sheet.comparison.only(side):
            if item.characters:
                yield _row([guarded(cell) for cell in _only(sheet, side, item)])


Cells = Sequence[str | int | None]


def _passage(sheet: Sheet, passage: Passage) -> Cells:
    a, b = passage.a, passage.b
    return (
        passage.kind.value,
        int(passage.moved),
        int(passage.formula),
        f"{passage.score:.3f}",
        passage.run,
        *(a.start, a.end, b.start, b.end),
        sheet.section_at(Side.A, a.start),
        sheet.section_at(Side.B, b.start),
        a.of(sheet.a.body),
        b.of(sheet.b.body),
        int(passage.by_hand),
        passage.note,
    )


def _only(sheet: Sheet, side: Side, item: Only) -> Cells:
    span = item.span
    section = sheet.section_at(side, span.start)
    words = span.of(sheet.side(side).body)
    start, end = span.start, span.end
    a = side is Side.A
    places = (start, end, None, None) if a else (None, None, start, end)
    texts = (section, None, words, None) if a else (None, section, None, words)
    return ("only_a" if a else "only_b", 0, 0, None, None, *places, *texts, 0, None)


def _row(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
