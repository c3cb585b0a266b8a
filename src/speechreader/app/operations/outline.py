"""Correcting the outline of a speech."""

from __future__ import annotations

from speechreader.app.corrections import apply_corrections, occurrence_of, trimmed
from speechreader.model.changes import Changes
from speechreader.model.errors import UserError
from speechreader.model.outline import Heading, OutlineChange
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.store import speeches
from speechreader.store.library import Library
from speechreader.store.rows import Recorder

MAX_LENGTH = 400


def correct_outline(
    library: Library,
    recorder: Recorder,
    speech: SpeechId,
    target: Heading | Span,
    change: OutlineChange,
    level: int | None,
) -> Changes:
    """Keep a person's word on one heading, or on a stretch of the body that is to become one.

    Errors:
        UserError: speech_missing, heading_empty, heading_too_long.
    """
    stored = speeches.load(library, speech)
    span = trimmed(stored.body, target.span if isinstance(target, Heading) else target)
    if not span.of(stored.body):
        raise UserError("heading_empty")
    if len(span) > MAX_LENGTH:
        raise UserError("heading_too_long", limit=MAX_LENGTH)
    present = apply_corrections(stored.body, stored.headings, stored.outline_corrections)
    for other in _standing_at(present, span):
        _forget(recorder, speech, stored.body, other)
    recorder.put(
        "outline_correction",
        {
            "speech": speech,
            "quote": span.of(stored.body),
            "occurrence": occurrence_of(stored.body, span),
            "change": change.value,
            "level": (level or _level_at(present, span))
            if change is OutlineChange.SET_LEVEL
            else None,
        },
    )
    return Changes(outline=(speech,))


def _standing_at(present: tuple[Heading, ...], span: Span) -> list[Heading]:
    """Headings that the new word replaces although theirs are longer or shorter."""
    return [h for h in present if h.span.overlaps(span) and h.span != span]


def _forget(recorder: Recorder, speech: SpeechId, body: str, heading: Heading) -> None:
    key = {"quote": heading.span.of(body), "occurrence": occurrence_of(body, heading.span)}
    recorder.delete("outline_correction", {"speech": speech, **key})


def _level_at(present: tuple[Heading, ...], span: Span) -> int:
    """The level a heading has, so that saying nothing confirms it.

    A new one goes beside the one before it.
    """
    before = [h for h in present if h.span.start <= span.start]
    return before[-1].level if before else 1
