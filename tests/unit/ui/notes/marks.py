"""Marks made by hand, for tests that need no library."""

from __future__ import annotations

from speechreader.model.annotation import (
    Anchor,
    AnchorState,
    Annotation,
    Candidate,
    Mark,
    MarkId,
    MarkStyle,
    Quote,
)
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId, SpeechSummary
from speechreader.ui.notes.overview.filtering import Entry, entry_of


def _speech(number: int, title: str, speaker: str | None, date: str | None) -> SpeechSummary:
    return SpeechSummary(SpeechId(number), title, speaker, date, None, None, 100, 0.0, "", "a.txt")


SPEECHES = {
    1: _speech(1, "在甲会上的讲话", "林远舟", "2024-05-08"),
    2: _speech(2, "在乙会上的讲话", "顾明溪", "2025-09-16"),
    3: _speech(3, "无名讲话", None, None),
}


def mark(  # noqa: PLR0913 - every part of a mark may matter to a test
    number: int,
    quote: str,
    *,
    speech: int = 1,
    start: int | None = None,
    note: str = "",
    tags: tuple[str, ...] = (),
    colour: int = 1,
    style: MarkStyle = MarkStyle.HIGHLIGHT,
    outline: tuple[str, ...] = (),
    created: str = "2025-03-20",
    state: AnchorState = AnchorState.SAME,
    candidates: tuple[Span, ...] = (),
) -> Mark:
    """A mark that stands at `start`, by default at ten times its number."""
    at = 10 * number if start is None else start
    anchor = Anchor(Span(at, at + len(quote)), Quote(quote), outline=outline)
    stamp = f"{created}T08:00:00Z"
    annotation = Annotation(anchor, style, colour, stamp, stamp, note, tags)
    places = tuple(Candidate(span, 0.7) for span in candidates)
    name = f"urn:uuid:{number}"
    return Mark(MarkId(number), SpeechId(speech), name, annotation, state, None, places)


def entry(number: int, quote: str, *, speech: int = 1, **more: object) -> Entry:
    """The entry of such a mark."""
    return entry_of(mark(number, quote, speech=speech, **more), SPEECHES[speech])  # type: ignore[arg-type]
