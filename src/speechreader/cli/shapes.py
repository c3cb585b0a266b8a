"""The JSON shapes: a contract with scripts. Fields may be added, none renamed or dropped."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from speechreader.app.messages import explain, notice_text
from speechreader.model.changes import Failed, Imported, ImportReport, Skipped
from speechreader.model.cleaning import Edit, Notice
from speechreader.model.outline import Heading
from speechreader.model.speech import Metadata, OpenedSpeech, Reading, SpeechSummary

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


def of_list(summaries: Iterable[SpeechSummary]) -> Json:
    """The library."""
    return {
        "speeches": [
            {
                "id": s.id,
                "title": s.title,
                "speaker": s.speaker,
                "date": s.date,
                "occasion": s.occasion,
                "characters": s.characters,
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
