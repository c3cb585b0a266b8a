"""A table for spreadsheets.

It has a mark of UTF-8 at its head, as Excel needs it, and no cell that would be taken for a formula.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence

from speechreader.export.notes.places import Places
from speechreader.model.annotation import Mark
from speechreader.model.exchange import COLOUR_NAMES, NoteSheet, Source

COLUMNS = (
    "anno_id", "doc_id", "title", "speaker", "date", "section", "paragraph",
    "start_cp", "end_cp", "start_u16", "end_u16", "exact", "prefix", "suffix", "note", "tags",
    "color", "style", "motivation", "state", "created", "modified", "text_sha256",
)  # fmt: skip
#: What makes a spreadsheet calculate, at the head of a cell.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def write(sheets: Sequence[NoteSheet]) -> Iterator[str]:
    """The head, then one row a mark."""
    yield "\ufeff" + row(COLUMNS)
    for sheet in sheets:
        places = Places(sheet)
        for mark in sheet.marks:
            yield row([guarded(cell) for cell in _cells(sheet.source, mark, places)])


def _cells(source: Source, mark: Mark, places: Places) -> tuple[str | int | None, ...]:
    place, made = places.of(mark), mark.annotation
    return (
        mark.iri,
        source.iri,
        source.title,
        source.speaker,
        source.date,
        " / ".join(place.section),
        place.paragraph,
        place.span.start if place.span else None,
        place.span.end if place.span else None,
        place.units.start if place.units else None,
        place.units.end if place.units else None,
        made.anchor.quote.exact,
        made.anchor.quote.prefix,
        made.anchor.quote.suffix,
        made.note,
        json.dumps(made.tags, ensure_ascii=False),
        COLOUR_NAMES[made.colour - 1],
        made.style.value,
        made.motivation.value,
        mark.state.value,
        made.created,
        made.modified,
        source.sha256,
    )


def guarded(cell: str | int | None) -> str:
    """A cell as text; one that a spreadsheet would take for a formula gets a ' before it."""
    text = "" if cell is None else str(cell)
    if isinstance(cell, str) and (
        text.startswith(("\t", "\r")) or text.lstrip().startswith(_FORMULA)
    ):
        return f"'{text}"
    return text


def row(cells: Sequence[str]) -> str:
    """One line of a table."""
    line = io.StringIO()
    csv.writer(line).writerow(cells)  # ends lines with \r\n, as RFC 4180 has it
    return line.getvalue()
