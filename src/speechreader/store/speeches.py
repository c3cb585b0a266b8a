"""Speeches in and out of the library: values of `model` to rows and back."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from speechreader.model.cleaning import Notice, OffsetMap
from speechreader.model.errors import UserError
from speechreader.model.outline import Heading, OutlineChange, OutlineCorrection
from speechreader.model.span import Span
from speechreader.model.speech import Metadata, Original, Place, Reading, SpeechId, SpeechSummary
from speechreader.store.library import Library, Row
from speechreader.store.packing import (
    pack_notices,
    pack_offsets,
    storable,
    title_from,
    unpack_notices,
    unpack_offsets,
)

if TYPE_CHECKING:
    from speechreader.store.rows import Recorder

METADATA_COLUMNS = ", ".join(f"s.{name}" for name in Metadata.field_names())


class KeptPiece(NamedTuple):
    """A stretch of the original that a person put back.

    `text` stands at `raw` and no rule may touch it.
    """

    raw: Span
    text: str


class StoredSpeech(NamedTuple):
    """A speech as it stands in the library, a person's corrections beside what was detected."""

    id: SpeechId
    revision: int
    original_id: int
    original: Original
    path: str | None
    detected: Metadata
    metadata_corrections: dict[str, str | None]
    body: str
    headings: tuple[Heading, ...]
    outline_corrections: tuple[OutlineCorrection, ...]
    offsets: OffsetMap
    notices: tuple[Notice, ...]
    place: Place


def now() -> str:
    """The present time as it is stored: UTC, to the second."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


# -- in -------------------------------------------------------------------------------------------


def add_original(library: Library, original: Original, data: bytes, path: str | None) -> int:
    """Store the bytes of a file, once; the id of their row."""
    found = library.maybe("SELECT id FROM original WHERE sha256 = ?", (original.sha256,))
    if found:
        return int(found[0])
    return library.write(
        "INSERT INTO original (sha256, data, size, name, path, media_type, encoding, added_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            original.sha256,
            data,
            original.size,
            storable(original.name),
            None if path is None else storable(path),
            original.media_type,
            original.encoding,
            now(),
        ),
    )


def add_speech(library: Library) -> SpeechId:
    """A new speech that has no text yet."""
    return SpeechId(library.write("INSERT INTO speech (added_at) VALUES (?)", (now(),)))


def add_revision(
    library: Library, speech: SpeechId, original_id: int, reading: Reading, cleaner: str
) -> int:
    """Store what ingest made of an original as a revision of `speech`.

    One that is there already is used again.
    """
    if "\0" in reading.body:
        raise ValueError("a text with NUL, behind which SQLite finds nothing")
    offsets, notices = pack_offsets(reading.offsets), pack_notices(reading.notices)
    seal = seal_of(reading.body, offsets, notices)
    found = library.maybe(
        "SELECT id FROM revision WHERE speech = ? AND original = ? AND seal = ?",
        (speech, original_id, seal),
    )
    if found:
        return int(found[0])
    revision = library.write(
        "INSERT INTO revision (speech, original, text, sha256, length, characters, offsets,"
        " notices, cleaner,"
        " seal, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            speech,
            original_id,
            reading.body,
            text_hash(reading.body),
            len(reading.body),
            characters(reading.body),
            offsets,
            notices,
            cleaner,
            seal,
            now(),
        ),
    )
    add_headings(library, revision, reading.outline)
    return revision


def add_headings(library: Library, revision: int, headings: Iterable[Heading]) -> None:
    """Store the detected outline of a revision."""
    library.write_many(
        "INSERT INTO ix_heading VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                revision,
                i,
                h.level,
                h.number,
                h.title,
                h.span.start,
                h.span.end,
                h.confidence,
                int(h.inline),
            )
            for i, h in enumerate(headings)
        ),
    )


def point_at(recorder: Recorder, speech: SpeechId, revision: int, detected: Metadata) -> None:
    """Make `revision` the text of `speech`.

    `detected` becomes what is known of it without a person's word.
    """
    fields = {name: getattr(detected, name) for name in Metadata.field_names()}
    recorder.put("speech", {"id": speech, "revision": revision, **fields})


def text_hash(body: str) -> str:
    """The SHA-256 of a text, by which the same text from other bytes is found."""
    import hashlib  # drags OpenSSL along, and reading needs no hash

    return hashlib.sha256(body.encode()).hexdigest()


def seal_of(body: str, offsets: str, notices: str) -> str:
    """The SHA-256 over everything a revision holds, by which a changed bit is found."""
    import hashlib

    return hashlib.sha256("\0".join((body, offsets, notices)).encode()).hexdigest()


def characters(body: str) -> int:
    """How many characters a text has, blanks not counted."""
    return len("".join(body.split()))


# -- out ------------------------------------------------------------------------------------------


_SUMMARY = (
    f"SELECT s.id, s.added_at, r.characters, r.length, o.name, coalesce(p.furthest, 0),"
    f" {METADATA_COLUMNS}"
    " FROM speech s JOIN revision r ON r.id = s.revision JOIN original o ON o.id = r.original"
    " LEFT JOIN reading_state p ON p.speech = s.id"
)


def summaries(library: Library, *, removed: bool = False) -> tuple[SpeechSummary, ...]:
    """The live speeches (or the removed ones), oldest first, a person's corrections applied."""
    corrections: dict[int, dict[str, str | None]] = {}
    for speech, field, value in library.rows(
        "SELECT speech, field, value FROM metadata_correction"
    ):
        corrections.setdefault(speech, {})[field] = value
    wanted = "NOT NULL" if removed else "NULL"
    rows = library.rows(f"{_SUMMARY} WHERE s.removed_at IS {wanted} ORDER BY s.id")
    return tuple(_summary(row, corrections.get(row[0], {})) for row in rows)


def summary(library: Library, speech: SpeechId) -> SpeechSummary:
    """The row of the list for one live speech.

    Errors:
        UserError: speech_missing.
    """
    row = library.maybe(f"{_SUMMARY} WHERE s.removed_at IS NULL AND s.id = ?", (speech,))
    if row is None:
        raise UserError("speech_missing", speech=speech)
    return _summary(row, metadata_corrections(library, speech))


def _summary(row: Row, corrections: dict[str, str | None]) -> SpeechSummary:
    speech, added, count, length, name, furthest, *detected = row
    known = dict(zip(Metadata.field_names(), detected, strict=True)) | corrections
    return SpeechSummary(
        id=speech,
        title=known["title"] or title_from(name),
        speaker=known["speaker"],
        date=known["date"],
        occasion=known["occasion"],
        genre=known["genre"],
        characters=count,
        progress=min(1.0, furthest / length) if length else 0.0,
        added=added,
        file=name,
    )


def load(library: Library, speech: SpeechId) -> StoredSpeech:
    """Everything the library has of one live speech.

    Errors:
        UserError: speech_missing, library_damaged.
    """
    row = library.maybe(
        "SELECT r.id, o.id, o.name, o.sha256, o.size, o.media_type, o.encoding, o.path, r.text,"
        " r.offsets,"
        f" r.notices, coalesce(p.paragraph, 0), coalesce(p.offset, 0), {METADATA_COLUMNS}"
        " FROM speech s JOIN revision r ON r.id = s.revision JOIN original o ON o.id = r.original"
        " LEFT JOIN reading_state p ON p.speech = s.id WHERE s.id = ? AND s.removed_at IS NULL",
        (speech,),
    )
    if row is None:
        raise UserError("speech_missing", speech=speech)
    revision, original_id, name, sha256, size, media_type, encoding, path, body, *rest = row
    offsets, notices, paragraph, offset, *detected = rest
    try:
        offset_map, notes = unpack_offsets(offsets), unpack_notices(notices)
    except (ValueError, LookupError, TypeError) as fault:  # what a flipped bit makes of JSON
        raise UserError("library_damaged", file=str(library.path)) from fault
    return StoredSpeech(
        id=speech,
        revision=revision,
        original_id=original_id,
        original=Original(name, sha256, size, media_type, encoding),
        path=path,
        detected=Metadata(*detected),
        metadata_corrections=metadata_corrections(library, speech),
        body=body,
        headings=headings(library, revision),
        outline_corrections=outline_corrections(library, speech),
        offsets=offset_map,
        notices=notes,
        place=Place(paragraph, offset),
    )


def metadata_corrections(library: Library, speech: SpeechId) -> dict[str, str | None]:
    """What a person said of the fields of a speech; None says that the field is to be empty."""
    return dict(
        library.rows("SELECT field, value FROM metadata_correction WHERE speech = ?", (speech,))
    )


def headings(library: Library, revision: int) -> tuple[Heading, ...]:
    """The detected outline of a revision."""
    rows = library.rows(
        'SELECT level, number, title, start, "end", confidence, inline FROM ix_heading'
        " WHERE revision = ?"
        " ORDER BY position",
        (revision,),
    )
    return tuple(Heading(lv, no, t, Span(s, e), c, bool(i)) for lv, no, t, s, e, c, i in rows)


def outline_corrections(library: Library, speech: SpeechId) -> tuple[OutlineCorrection, ...]:
    """What a person said of the headings of a speech."""
    rows = library.rows(
        "SELECT change, quote, occurrence, level FROM outline_correction WHERE speech = ?"
        " ORDER BY quote, occurrence",
        (speech,),
    )
    return tuple(OutlineCorrection(OutlineChange(c), q, n, level) for c, q, n, level in rows)


def present_text(
    library: Library, speech: SpeechId, *, also_removed: bool = False
) -> tuple[int, str]:
    """The number and the text of the present revision of a speech, of a live one unless `also_removed`.

    Errors:
        UserError: speech_missing.
    """
    row = library.maybe(
        "SELECT r.id, r.text FROM speech s JOIN revision r ON r.id = s.revision"
        " WHERE s.id = ? AND (? OR s.removed_at IS NULL)",
        (speech, int(also_removed)),
    )
    if row is None:
        raise UserError("speech_missing", speech=speech)
    return row[0], row[1]


class StoredText(NamedTuple):
    """The text of one revision and the way back to the original it was made from."""

    original_id: int
    body: str
    offsets: OffsetMap


def text_of(library: Library, revision: int) -> StoredText:
    """The text of a revision, the present one of its speech or an older one."""
    original_id, body, offsets = library.one(
        "SELECT original, text, offsets FROM revision WHERE id = ?", (revision,)
    )
    return StoredText(original_id, body, unpack_offsets(offsets))


def kept_pieces(library: Library, speech: SpeechId) -> tuple[KeptPiece, ...]:
    """The stretches of the original that a person put back, in raw order."""
    rows = library.rows(
        'SELECT start, "end", text FROM kept_piece WHERE speech = ? ORDER BY start', (speech,)
    )
    return tuple(KeptPiece(Span(start, end), text) for start, end, text in rows)


def original_bytes(library: Library, speech: SpeechId) -> bytes:
    """The file that the present text of a speech was made from, byte for byte.

    Errors:
        UserError: speech_missing.
    """
    row = library.maybe(
        "SELECT o.data FROM speech s JOIN revision r ON r.id = s.revision"
        " JOIN original o ON o.id = r.original"
        " WHERE s.id = ?",
        (speech,),
    )
    if row is None:
        raise UserError("speech_missing", speech=speech)
    return bytes(row[0])


def set_place(library: Library, speech: SpeechId, place: Place, furthest: int) -> None:
    """Remember where reading stopped, and how far it came (code points into the body)."""
    library.write(
        "INSERT OR REPLACE INTO reading_state VALUES (?, ?, ?, ?, ?)",
        (speech, place.paragraph, place.offset, furthest, now()),
    )


def reading_state(library: Library, speech: SpeechId) -> tuple[Place, int] | None:
    """Where reading stopped and how far it ever came; None for a speech that was not read yet."""
    row = library.maybe(
        "SELECT paragraph, offset, furthest FROM reading_state WHERE speech = ?", (speech,)
    )
    return None if row is None else (Place(row[0], row[1]), row[2])
