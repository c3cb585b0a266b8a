"""Which live speech is meant where something other than its number is said: a file's bytes, or a text."""

from __future__ import annotations

from speechreader.model.speech import SpeechId
from speechreader.store.library import Library


def by_original(library: Library) -> dict[str, SpeechId]:
    """The live speech for the hash of every file that one was ever made from; present files before former ones."""
    rows = library.rows(
        "SELECT o.sha256, s.id FROM revision r JOIN original o ON o.id = r.original"
        " JOIN speech s ON s.id = r.speech WHERE s.removed_at IS NULL"
        " ORDER BY s.revision = r.id, s.id DESC"
    )
    return dict(rows)  # of equal keys the last one stays


def by_text(library: Library) -> dict[str, SpeechId]:
    """The live speech for the hash of every text that one ever had; present texts before former ones."""
    rows = library.rows(
        "SELECT r.sha256, s.id FROM revision r JOIN speech s ON s.id = r.speech"
        " WHERE s.removed_at IS NULL ORDER BY s.revision = r.id, s.id DESC"
    )
    return dict(rows)
