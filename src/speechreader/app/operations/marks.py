"""Making marks, and changing what they look like and say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from speechreader.annotate.describe import Describer
from speechreader.app.corrections import apply_corrections
from speechreader.model.annotation import (
    COLOURS,
    Anchor,
    AnchorState,
    Annotation,
    MarkId,
    MarkStyle,
    Motivation,
)
from speechreader.model.changes import Changes
from speechreader.model.errors import UserError
from speechreader.model.outline import Heading
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.store import marks, seals, speeches
from speechreader.store.library import Library
from speechreader.store.packing import storable
from speechreader.store.rows import Recorder
from speechreader.store.speeches import now

MAX_NOTE = 100_000


class Wish(NamedTuple):
    """What a person wants of a new mark; the fields are those of `Annotation`."""

    style: MarkStyle
    colour: int
    note: str
    tags: tuple[str, ...]
    motivation: Motivation


class Page(NamedTuple):
    """The present text of a speech, ready for anchors to be made on it."""

    revision: int
    describer: Describer
    outline: tuple[Heading, ...]

    def anchor(self, span: Span) -> Anchor:
        """The anchor of `span`, blanks at its ends left out, whole characters taken in.

        Errors:
            UserError: mark_empty.
        """
        words = _without_blanks(self.describer.text, span)
        try:
            return self.describer.describe(words)
        except ValueError as fault:  # characters that cannot be seen
            raise UserError("mark_empty") from fault


def page_of(library: Library, speech: SpeechId, *, also_removed: bool = False) -> Page:
    """The present text of a speech with its outline, a person's corrections applied.

    Errors:
        UserError: speech_missing.
    """
    revision, body = speeches.present_text(library, speech, also_removed=also_removed)
    detected = speeches.headings(library, revision)
    corrections = speeches.outline_corrections(library, speech)
    outline = apply_corrections(body, detected, corrections)
    return Page(revision, Describer(body, outline), outline)


def _without_blanks(text: str, span: Span) -> Span:
    start, end = span.start, min(span.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        raise UserError("mark_empty")
    return Span(start, end)


def add(
    library: Library, recorder: Recorder, speech: SpeechId, span: Span, wish: Wish, iri: str
) -> Changes:
    """Make a mark on `span` of the present text.

    Errors:
        UserError: speech_missing, mark_empty, note_too_long, and those of a tag.
    """
    from speechreader.app.operations.tags import put_tags

    page = page_of(library, speech)
    time = now()
    annotation = Annotation(
        anchor=page.anchor(span),
        style=wish.style,
        colour=wish.colour,
        created=time,
        modified=time,
        note=checked_note(wish.note),
        motivation=wish.motivation,
    )
    record = marks.record_of(speech, page.revision, annotation, iri)
    mark = MarkId(recorder.insert("mark", seals.sealed(record)))
    put_tags(library, recorder, mark, wish.tags)
    return Changes(marks=(speech,))


def restyle(
    library: Library,
    recorder: Recorder,
    ids: Sequence[MarkId],
    style: MarkStyle | None,
    colour: int | None,
) -> Changes:
    """Give marks another style, another colour (a ValueError where there is none of it) or both; None leaves it.

    Errors:
        UserError: mark_missing; then none is changed.
    """
    if colour is not None and colour not in COLOURS:
        raise ValueError(f"not a colour: {colour}")
    looks: dict[str, Any] = {}
    if style is not None:
        looks["style"] = style.value
    if colour is not None:
        looks["colour"] = colour
    return change(recorder, [(row, looks) for row in live(library, ids)])


def set_note(library: Library, recorder: Recorder, mark: MarkId, text: str) -> Changes:
    """Write the note of a mark; "" takes it away.

    Errors:
        UserError: mark_missing, note_too_long.
    """
    note = {"note": checked_note(text)}
    return change(recorder, [(row, note) for row in live(library, [mark])])


def resize(library: Library, recorder: Recorder, mark: MarkId, span: Span) -> Changes:
    """Put a mark on `span` of the present text; a person did so, and nothing is in doubt any more.

    Errors:
        UserError: mark_missing, mark_empty, speech_missing.
    """
    (row,) = live(library, [mark])
    page = page_of(library, SpeechId(row["speech"]))
    return change(recorder, [(row, placed_at(page, span))])


def placed_at(page: Page, span: Span) -> dict[str, Any]:
    """The columns of a mark that a person put on `span`.

    Errors:
        UserError: mark_empty.
    """
    return {
        **marks.anchored(page.anchor(span), page.revision),
        **marks.placed(AnchorState.SAME),
    }


def remove(library: Library, recorder: Recorder, ids: Sequence[MarkId]) -> Changes:
    """Put marks into the trash; their rows stay.

    Errors:
        UserError: mark_missing; then none is removed.
    """
    return _move(recorder, live(library, ids), now())


def restore(library: Library, recorder: Recorder, ids: Sequence[MarkId]) -> Changes:
    """Take marks out of the trash, as they were.

    Errors:
        UserError: mark_missing; then none is restored.
    """
    return _move(recorder, _found(library, ids, gone=True), None)


def _move(recorder: Recorder, rows: Iterable[dict[str, Any]], when: str | None) -> Changes:
    return change(recorder, [(row, {"removed_at": when}) for row in rows], touch=False)


def live(library: Library, ids: Iterable[MarkId]) -> list[dict[str, Any]]:
    """The rows of marks that are not in the trash, each once.

    Errors:
        UserError: mark_missing.
    """
    return _found(library, ids, gone=False)


def _found(library: Library, ids: Iterable[MarkId], *, gone: bool) -> list[dict[str, Any]]:
    wanted = tuple(dict.fromkeys(ids))
    found = marks.records(library, wanted)
    for mark in wanted:
        if mark not in found or (found[mark]["removed_at"] is not None) != gone:
            raise UserError("mark_missing", mark=mark)
    return [found[mark] for mark in wanted]


def change(
    recorder: Recorder,
    rows: Iterable[tuple[dict[str, Any], dict[str, Any]]],
    *,
    touch: bool = True,
) -> Changes:
    """Set columns of marks, each given as its row and what is new; `touch` says that a person changed the mark.

    A row in which nothing is new stays as it is, its time too.
    """
    time = {"modified": now()} if touch else {}
    changed = [
        (row, seals.sealed({**row, **new, **time}))
        for row, new in rows
        if any(row[name] != value for name, value in new.items())
    ]
    recorder.change("mark", changed)
    return Changes(marks=tuple(sorted({SpeechId(row["speech"]) for row, _ in changed})))


def checked_note(text: str) -> str:
    """A note as it is stored; one of blanks alone is none.

    Errors:
        UserError: note_too_long.
    """
    note = storable(text).replace("\r\n", "\n").replace("\r", "\n")
    if len(note) > MAX_NOTE:
        raise UserError("note_too_long", limit=MAX_NOTE)
    return note if note.strip() else ""
