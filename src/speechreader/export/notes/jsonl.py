"""Our own format: JSON, one mark a line, everything that is known of it, both counts of offsets by name.

The first line says what the file is and how many marks it has, so that half a file is known as such.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from speechreader.export.notes.places import Places
from speechreader.model.annotation import Mark
from speechreader.model.exchange import JSONL_NAME, JSONL_VERSION, NoteSheet


def write(sheets: Sequence[NoteSheet]) -> Iterator[str]:
    """The head, then the marks of `sheets`."""
    count = sum(len(sheet.marks) for sheet in sheets)
    yield _line({"format": JSONL_NAME, "version": JSONL_VERSION, "marks": count})
    for sheet in sheets:
        places = Places(sheet)
        for mark in sheet.marks:
            yield _line(record(sheet, mark, places))


def record(sheet: NoteSheet, mark: Mark, places: Places) -> dict[str, Any]:
    """One mark; a mark in doubt has null for its offsets."""
    place, made, source = places.of(mark), mark.annotation, sheet.source
    span, units = place.span, place.units
    return {
        "id": mark.iri,
        "speech": source.iri,
        "title": source.title,
        "speaker": source.speaker,
        "date": source.date,
        "occasion": source.occasion,
        "source": source.origin,
        "text_sha256": source.sha256,
        "start_codepoint": span.start if span else None,
        "end_codepoint": span.end if span else None,
        "start_utf16": units.start if units else None,
        "end_utf16": units.end if units else None,
        "exact": made.anchor.quote.exact,
        "prefix": made.anchor.quote.prefix,
        "suffix": made.anchor.quote.suffix,
        "section": list(place.section),
        "paragraph": place.paragraph,
        "state": mark.state.value,
        "was": mark.was,
        "candidates": [[c.span.start, c.span.end, c.score] for c in mark.candidates],
        "heading": mark.heading,
        "settled": mark.id in sheet.settled,
        "style": made.style.value,
        "colour": made.colour,
        "motivation": made.motivation.value,
        "note": made.note,
        "tags": list(made.tags),
        "created": made.created,
        "modified": made.modified,
    }


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
