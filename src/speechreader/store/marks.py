"""Marks in and out of the library: values of `model` to rows and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from speechreader.model.annotation import (
    COLOURS,
    Anchor,
    AnchorState,
    Annotation,
    Candidate,
    Mark,
    MarkId,
    MarkStyle,
    Motivation,
    Quote,
)
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.store.library import Library, Row
from speechreader.store.packing import storable
from speechreader.store.rows import Record
from speechreader.store.seals import packed

COLUMNS = (
    *("id", "speech", "revision", "start", "end", "exact", "prefix", "suffix"),
    *("occurrence", "occurrences", "outline", "paragraph", "style", "colour", "motivation"),
    *("note", "state", "was", "doubt", "settled", "iri", "created", "modified", "removed_at"),
    "seal",
)
_SELECT = "SELECT " + ", ".join(f'm."{name}"' for name in COLUMNS) + " FROM mark m"
_LIVE = f"{_SELECT} JOIN speech s ON s.id = m.speech AND s.removed_at IS NULL"
_PLACED = {state.value: state for state in AnchorState if state.placed}
_STYLES = {style.value: style for style in MarkStyle}
_MOTIVATIONS = {motivation.value: motivation for motivation in Motivation}


# -- in -------------------------------------------------------------------------------------------


def record_of(speech: SpeechId, revision: int, annotation: Annotation, iri: str) -> dict[str, Any]:
    """The row of a new mark, number and seal left out; tags have rows of their own."""
    return {
        "speech": speech,
        **anchored(annotation.anchor, revision),
        "style": annotation.style.value,
        "colour": annotation.colour,
        "motivation": annotation.motivation.value,
        "note": annotation.note,
        **placed(AnchorState.SAME),
        "iri": iri,
        "created": annotation.created,
        "modified": annotation.modified,
        "removed_at": None,
    }


def anchored(anchor: Anchor, revision: int) -> dict[str, Any]:
    """The columns of an anchor that counts in `revision`."""
    return {
        "revision": revision,
        "start": anchor.span.start,
        "end": anchor.span.end,
        "exact": anchor.quote.exact,
        "prefix": anchor.quote.prefix,
        "suffix": anchor.quote.suffix,
        "occurrence": anchor.occurrence,
        "occurrences": anchor.occurrences,
        "outline": packed(anchor.outline),
        "paragraph": anchor.paragraph,
    }


def placed(state: AnchorState, was: str | None = None) -> dict[str, Any]:
    """The columns of a mark that has a place; `was` is the wording that a person has not let go of yet."""
    return {"state": state.value, "was": was, "doubt": None, "settled": 0}


def doubtful(
    state: AnchorState, candidates: Iterable[Candidate] = (), heading: int | None = None
) -> dict[str, Any]:
    """The columns of a mark without a place. What it `was`, and whether a person has settled it, stay as they are."""
    places = [[c.span.start, c.span.end, c.score] for c in candidates]
    return {"state": state.value, "doubt": packed({"candidates": places, "heading": heading})}


# -- out, as rows ---------------------------------------------------------------------------------


def records(library: Library, ids: Iterable[MarkId]) -> dict[MarkId, dict[str, Any]]:
    """The rows of `ids`, those that there are, removed ones included."""
    found: dict[MarkId, dict[str, Any]] = {}
    for mark in ids:
        row = library.maybe(f"{_SELECT} WHERE m.id = ?", (mark,))
        if row is not None:
            found[mark] = dict(zip(COLUMNS, row, strict=True))
    return found


def records_of_speech(library: Library, speech: SpeechId) -> list[dict[str, Any]]:
    """The rows of all marks of a speech, removed ones included."""
    rows = library.rows(f"{_SELECT} WHERE m.speech = ? ORDER BY m.id", (speech,))
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def all_records(library: Library) -> Iterator[dict[str, Any]]:
    """The rows of all marks, those of removed speeches and removed ones included."""
    for (speech,) in library.rows("SELECT DISTINCT speech FROM mark ORDER BY speech"):
        yield from records_of_speech(library, SpeechId(speech))


def misplaced(
    library: Library, rows: Iterable[dict[str, Any]] | None = None
) -> Iterator[dict[str, Any]]:
    """The rows of marks at whose place other words stand than theirs, which only damage can bring about.

    With `rows`, those among them; the columns of an anchor and its state must be in them, those of a speech together.
    """
    texts: dict[int, tuple[int, str]] = {}
    for record in all_records(library) if rows is None else rows:
        speech = record["speech"]
        if speech not in texts:
            texts = {speech: present(library, speech)}
        revision, text = texts[speech]
        words = _span(record["start"], record["end"]).of(text)
        if record["state"] in _PLACED and (revision, words) != (
            record["revision"],
            record["exact"],
        ):
            yield record


def present(library: Library, speech: int) -> tuple[int, str]:
    """Number and text of the present revision of a speech, a removed one too."""
    sql = "SELECT r.id, r.text FROM speech s JOIN revision r ON r.id = s.revision WHERE s.id = ?"
    row = library.maybe(sql, (speech,))
    return (row[0], row[1]) if row else (0, "")


def anchor_of(record: Record) -> Anchor:
    """The anchor of a row."""
    return Anchor(
        span=_span(record["start"], record["end"]),
        quote=Quote(record["exact"], record["prefix"], record["suffix"]),
        occurrence=record["occurrence"],
        occurrences=record["occurrences"],
        outline=_path(record["outline"]),
        paragraph=record["paragraph"],
    )


def heading_of(record: Record) -> int | None:
    """Where the nearest surviving heading of a mark without a place begins."""
    return _doubt(record["doubt"])[1]


def id_of(library: Library, iri: str) -> MarkId | None:
    """The number of the mark that `iri` names, a removed one included."""
    row = library.maybe("SELECT id FROM mark WHERE iri = ?", (iri,))
    return None if row is None else MarkId(row[0])


def tag_id(library: Library, name: str) -> int | None:
    """The number of a tag."""
    row = library.maybe("SELECT id FROM tag WHERE name = ?", (storable(name),))
    return None if row is None else int(row[0])


def tags_on(library: Library, mark: MarkId) -> list[tuple[int, str, int]]:
    """Number, name and position of the tags of one mark, in their order."""
    return library.rows(
        "SELECT t.id, t.name, b.position FROM mark_tag b JOIN tag t ON t.id = b.tag"
        " WHERE b.mark = ? ORDER BY b.position, t.id",
        (mark,),
    )


def bearers(library: Library, tag: int) -> list[tuple[MarkId, SpeechId]]:
    """The marks that bear a tag, with their speeches, removed ones included."""
    return library.rows(
        "SELECT m.id, m.speech FROM mark_tag b JOIN mark m ON m.id = b.mark WHERE b.tag = ?"
        " ORDER BY m.id",
        (tag,),
    )


# -- out, as marks --------------------------------------------------------------------------------


def of_speech(library: Library, speech: SpeechId) -> tuple[Mark, ...]:
    """The marks of one speech in text order.

    One whose words do not stand at its place any more, which only a damaged file can bring about, is an orphan
    here: nothing is painted on wrong words.
    """
    found = _marks(
        library, f"{_SELECT} WHERE m.speech = ? AND m.removed_at IS NULL", (speech,), speech
    )
    _, text = present(library, speech)
    return tuple(sorted((_true_to(text, mark) for mark in found), key=_in_text_order))


def of_library(library: Library) -> tuple[Mark, ...]:
    """The marks of all live speeches, by speech and then in text order."""
    found = _marks(library, f"{_LIVE} WHERE m.removed_at IS NULL")
    return tuple(sorted(found, key=lambda mark: (mark.speech, *_in_text_order(mark))))


def removed(library: Library) -> tuple[Mark, ...]:
    """The removed marks of live speeches, those that went last first."""
    sql = f"{_LIVE} WHERE m.removed_at IS NOT NULL ORDER BY m.removed_at DESC, m.id DESC"
    return tuple(_marks(library, sql))


def settled(library: Library, speech: SpeechId) -> frozenset[MarkId]:
    """The marks of a speech that a person keeps as orphans."""
    rows = library.rows("SELECT id FROM mark WHERE speech = ? AND settled", (speech,))
    return frozenset(MarkId(number) for (number,) in rows)


def counts(library: Library, *, gone: bool = False) -> dict[SpeechId, int]:
    """How many marks each live speech has (with `gone`: each removed one); those without any left out."""
    rows = library.rows(
        "SELECT m.speech, count(*) FROM mark m JOIN speech s ON s.id = m.speech"
        " WHERE m.removed_at IS NULL AND (s.removed_at IS NOT NULL) = ? GROUP BY m.speech",
        (int(gone),),
    )
    return {SpeechId(speech): count for speech, count in rows}


def tag_counts(library: Library) -> list[tuple[str, int]]:
    """The tags that marks bear, by name, each with how many marks bear it."""
    return library.rows(
        "SELECT t.name, count(*) FROM tag t JOIN mark_tag b ON b.tag = t.id"
        " JOIN mark m ON m.id = b.mark JOIN speech s ON s.id = m.speech"
        " WHERE m.removed_at IS NULL AND s.removed_at IS NULL GROUP BY t.id ORDER BY t.name"
    )


def _marks(
    library: Library, sql: str, values: Iterable[object] = (), speech: SpeechId | None = None
) -> list[Mark]:
    tags = _tags(library, speech)
    return [_mark(row, tags.get(row[0], ())) for row in library.rows(sql, values)]


def _tags(library: Library, speech: SpeechId | None) -> dict[int, tuple[str, ...]]:
    """The tags of each mark that has any, of one speech or of all."""
    rows = library.rows(
        "SELECT b.mark, t.name FROM mark_tag b JOIN tag t ON t.id = b.tag"
        " JOIN mark m ON m.id = b.mark WHERE ? IS NULL OR m.speech = ?"
        " ORDER BY b.mark, b.position, t.id",
        (speech, speech),
    )
    found: dict[int, tuple[str, ...]] = {}
    for mark, name in rows:
        found[mark] = (*found.get(mark, ()), name)
    return found


def _mark(row: Row, tags: tuple[str, ...]) -> Mark:
    number, speech, _, start, end, exact, prefix, suffix, *rest = row
    occurrence, occurrences, outline, paragraph, style, colour, motivation, *rest = rest
    note, state, was, doubt, _, iri, created, modified, *_ = rest
    span = _span(start, end)
    anchor = Anchor(
        span, Quote(exact, prefix, suffix), occurrence, occurrences, _path(outline), paragraph
    )
    annotation = Annotation(
        anchor=anchor,
        style=_STYLES.get(style, MarkStyle.HIGHLIGHT),
        colour=colour if colour in COLOURS else COLOURS.start,
        created=created,
        modified=modified,
        note=note,
        tags=tags,
        motivation=_MOTIVATIONS.get(motivation, Motivation.HIGHLIGHTING),
    )
    if state in _PLACED:
        return Mark(number, speech, iri, annotation, _PLACED[state], was)
    candidates, heading = _doubt(doubt)
    lost = AnchorState.AMBIGUOUS if candidates else AnchorState.ORPHAN
    return Mark(number, speech, iri, annotation, lost, None, candidates, heading)


def _true_to(text: str, mark: Mark) -> Mark:
    """`mark`, or as an orphan where `text` has other words at its place."""
    span = mark.span
    if span is None or span.of(text) == mark.annotation.anchor.quote.exact:
        return mark
    return replace(mark, state=AnchorState.ORPHAN, was=None)


def _in_text_order(mark: Mark) -> tuple[int, int, int, int]:
    """Placed marks by their place, doubtful ones at their best candidate, orphans behind them all by heading."""
    if mark.state is AnchorState.ORPHAN:
        return 1, mark.heading or 0, 0, mark.id
    span = mark.span or mark.candidates[0].span
    return 0, span.start, span.end, mark.id


# -- what a flipped bit may have spoilt: such a row is read as well as it can be, and the doctor names it ----------


def _span(start: int, end: int) -> Span:
    return Span(start, end) if 0 <= start <= end else Span(0, 0)


@lru_cache(maxsize=4096)
def _path(packed: str) -> tuple[str, ...]:
    """An outline path; marks of one section share theirs."""
    try:
        return tuple(str(words) for words in json.loads(packed))
    except (ValueError, TypeError):
        return ()


def _doubt(packed: str | None) -> tuple[tuple[Candidate, ...], int | None]:
    """The candidates and the heading of a mark in doubt."""
    try:
        data = json.loads(packed or "{}")
        places = tuple(Candidate(Span(s, e), score) for s, e, score in data.get("candidates", ()))
        return places, data.get("heading")
    except (ValueError, TypeError, AttributeError):
        return (), None
