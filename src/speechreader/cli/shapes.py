"""The JSON shapes: a contract with scripts. Fields may be added, none renamed or dropped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from speechreader.app.messages import explain, item_sentence, notice_text
from speechreader.model.annotation import Mark
from speechreader.model.changes import Failed, Imported, ImportReport, Skipped
from speechreader.model.cleaning import Edit, Notice
from speechreader.model.exchange import NotesReport, Refused, Unplaced
from speechreader.model.outline import Heading
from speechreader.model.speech import Metadata, OpenedSpeech, Reading, SpeechId, SpeechSummary

if TYPE_CHECKING:
    from speechreader.app.exchange import Check

Json = dict[str, Any]


def of_reading(reading: Reading) -> Json:
    """A file that was read and not stored."""
    return {
        **_metadata(reading.metadata, reading.original.encoding),
        **_text(reading.body, reading.outline, reading.edits, reading.notices),
    }


def of_speech(opened: OpenedSpeech) -> Json:
    """A speech of the library, a person's corrections applied."""
    return {
        "id": opened.summary.id,
        **_metadata(opened.metadata, opened.original.encoding),
        **_text(opened.body, opened.outline, opened.offsets.edits, opened.notices),
    }


def _metadata(metadata: Metadata, encoding: str) -> Json:
    return {
        "title": metadata.title,
        "speaker": metadata.speaker,
        "date": metadata.date,
        "occasion": metadata.occasion,
        "source": metadata.source,
        "encoding": encoding,
        "genre": metadata.genre,
    }


def _text(
    body: str, outline: Iterable[Heading], edits: Iterable[Edit], notices: Iterable[Notice]
) -> Json:
    return {
        "body": body,
        "outline": [_heading(heading) for heading in outline],
        "cleaning": [_edit(edit) for edit in edits],
        "warnings": [{"code": n.code, "message": notice_text(n)} for n in notices],
    }


def _heading(heading: Heading) -> Json:
    return {
        "level": heading.level,
        "number": heading.number,
        "heading": heading.title,
        "start": heading.span.start,
        "end": heading.span.end,
        "confidence": round(heading.confidence, 3),
    }


def _edit(edit: Edit) -> Json:
    return {
        "rule": edit.rule,
        "kind": edit.kind,
        "raw": [edit.raw.start, edit.raw.end],
        "removed": edit.removed,
        "put": edit.put,
    }


def of_list(summaries: Iterable[SpeechSummary], notes: Mapping[SpeechId, int]) -> Json:
    """The library; `notes` are the numbers of marks of speeches that have any."""
    return {
        "speeches": [
            {
                "id": s.id,
                "title": s.title,
                "speaker": s.speaker,
                "date": s.date,
                "occasion": s.occasion,
                "characters": s.characters,
                "notes": notes.get(s.id, 0),
            }
            for s in summaries
        ]
    }


def of_import(report: ImportReport) -> Json:
    """What came of an import."""
    return {
        "added": [_added(item) for item in report.added],
        "skipped": [_skipped(item) for item in report.skipped],
        "failed": [_failed(item) for item in report.failed],
        "cancelled": report.cancelled,
    }


def _added(item: Imported) -> Json:
    return {"id": item.id, "file": item.file, "title": item.title, "updated": item.updated}


def _skipped(item: Skipped) -> Json:
    return {"file": item.file, "reason": item.reason, "same_as": item.same_as}


def _failed(item: Failed) -> Json:
    cause, hint = explain(item)
    return {"file": item.file, "error": cause, "hint": hint, "code": item.code}


def of_notes(marks: Iterable[Mark]) -> Json:
    """Marks with their notes and tags."""
    return {"notes": [_note(mark) for mark in marks]}


def _note(mark: Mark) -> Json:
    """One mark; a mark in doubt has null for its offsets."""
    made, span = mark.annotation, mark.span
    return {
        "id": mark.id,
        "speech": mark.speech,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "exact": made.anchor.quote.exact,
        "state": mark.state.value,
        "style": made.style.value,
        "colour": made.colour,
        "note": made.note,
        "tags": list(made.tags),
        "motivation": made.motivation.value,
        "iri": mark.iri,
        "created": made.created,
        "modified": made.modified,
        "was": mark.was,
        "candidates": [[c.span.start, c.span.end] for c in mark.candidates],
    }


def of_notes_import(report: NotesReport) -> Json:
    """What came of an import of marks."""
    return {
        "added": report.added,
        "merged": report.merged,
        "updated": report.updated,
        "orphans": [_unplaced(item) for item in report.unplaced],
        "failed": [_refused(item) for item in report.refused],
        "remarks": [_refused(item) for item in report.remarks],
    }


def _unplaced(item: Unplaced) -> Json:
    return {
        "exact": item.exact,
        "reason": item_sentence(item.item, item.code),
        "item": item.item,
        "speech": item.speech,
        "code": item.code,
    }


def _refused(item: Refused) -> Json:
    told = item_sentence(item.item, item.code, dict(item.details))
    return {"item": item.item, "error": told, "code": item.code}


def of_notes_check(found: Check) -> Json:
    """Whether the marks stand on their words."""
    return {
        "sound": not found.doubtful and not found.wrong,
        "states": found.states,
        "doubtful": [_note(mark) for mark in found.doubtful],
        "review": [_note(mark) for mark in found.review],
        "wrong": [_note(mark) for mark in found.wrong],
    }
