"""Whether a library is sound: what SQLite can tell, and what only our own hashes can."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from speechreader.model.cleaning import TextCorrection
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.store import index, links, marks, reuse_index, seals
from speechreader.store.corrections import applied_corrections
from speechreader.store.library import Library
from speechreader.store.packing import raw_text, unpack_offsets
from speechreader.store.speeches import seal_of, text_hash


@dataclass(frozen=True, slots=True)
class Check:
    """One question to the library.

    `found` names what is wrong, row by row, and is empty if nothing is.
    """

    name: str
    found: tuple[str, ...]


def check_library(library: Library) -> tuple[Check, ...]:
    """Ask everything. A flipped bit inside a text is seen by the hashes alone, not by SQLite."""
    questions: dict[str, Callable[[Library], Iterator[str]]] = {
        "integrity": _integrity,
        "foreign_keys": _foreign_keys,
        "originals": _originals,
        "revisions": _revisions,
        "headings": _headings,
        "marks": _marks,
        "links": _links,
        "anchors": _anchors,
        "index": _index,
        "reuse_index": _reuse_index,
    }
    return tuple(Check(name, tuple(ask(library))) for name, ask in questions.items())


def _integrity(library: Library) -> Iterator[str]:
    for (line,) in library.rows("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield line


def _index(library: Library) -> Iterator[str]:
    return index.faults(library, Random(0), speeches=100)


def _reuse_index(library: Library) -> Iterator[str]:
    return reuse_index.faults(library, Random(0), speeches=100)


def _foreign_keys(library: Library) -> Iterator[str]:
    for table, row, parent, _ in library.rows("PRAGMA foreign_key_check"):
        yield f"{table} {row} -> {parent}"


def _originals(library: Library) -> Iterator[str]:
    for (number,) in library.rows("SELECT id FROM original"):
        data, sha256, size = library.one(
            "SELECT data, sha256, size FROM original WHERE id = ?", (number,)
        )
        if hashlib.sha256(data).hexdigest() != sha256 or len(data) != size:
            yield f"original {number}"


def _revisions(library: Library) -> Iterator[str]:
    for (number,) in library.rows("SELECT id FROM revision"):
        text, sha256, seal, offsets, notices = library.one(
            "SELECT text, sha256, seal, offsets, notices FROM revision WHERE id = ?", (number,)
        )
        sound = text_hash(text) == sha256 and seal_of(text, offsets, notices) == seal
        # Only a sound map can be unpacked without surprises.
        if not sound or len(raw_text(text, unpacked := unpack_offsets(offsets))) != (
            unpacked.raw_length
        ):
            yield f"revision {number}"


def _headings(library: Library) -> Iterator[str]:
    rows = library.rows(
        "SELECT h.revision, h.position FROM ix_heading h JOIN revision r ON r.id = h.revision"
        ' WHERE h.start < 0 OR h."end" <= h.start OR h."end" > r.length OR h.level < 1'
    )
    for revision, position in rows:
        yield f"ix_heading {revision}/{position}"


def _marks(library: Library) -> Iterator[str]:
    for record in marks.all_records(library):
        if seals.seal_of(record) != record["seal"]:
            yield f"mark {record['id']}"


def _links(library: Library) -> Iterator[str]:
    for record in links.all_records(library):
        if seals.seal_of(record) != record["seal"]:
            yield f"link {record['id']}"
    for record in links.all_end_records(library):
        if seals.seal_of(record) != record["seal"]:
            yield f"link_end {record['link']}/{record['side']}"
    whole = "SELECT link FROM link_end GROUP BY link HAVING count(*) = 2"
    for (number,) in library.rows(f"SELECT id FROM link WHERE id NOT IN ({whole})"):
        yield f"link {number}"


def _anchors(library: Library) -> Iterator[str]:
    for record in marks.misplaced(library):
        yield f"mark {record['id']}"
    for record in links.misplaced(library):
        yield f"link_end {record['link']}/{record['side']}"


# -- rebuilding what is derived ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """A revision and what it was made from, with what a person put back and corrected by now."""

    revision: int
    data: bytes
    name: str
    body: str
    kept: frozenset[Span]
    corrections: tuple[TextCorrection, ...]


def sources(library: Library) -> Iterator[Source]:
    """Every revision, one at a time."""
    for (revision,) in library.rows("SELECT id FROM revision ORDER BY id"):
        speech, data, name, body = library.one(
            "SELECT r.speech, o.data, o.name, r.text FROM revision r"
            " JOIN original o ON o.id = r.original WHERE r.id = ?",
            (revision,),
        )
        kept, corrections = _kept(library, speech), applied_corrections(library, speech)
        yield Source(revision, data, name, body, kept, corrections)


def _kept(library: Library, speech: SpeechId) -> frozenset[Span]:
    rows = library.rows('SELECT start, "end" FROM kept_piece WHERE speech = ?', (speech,))
    return frozenset(Span(start, end) for start, end in rows)


def clear_headings(library: Library) -> None:
    """Empty the table of detected outlines, with rows of a damaged file that belong to no text; inside `atomic()`."""
    library.write("DELETE FROM ix_heading")
