"""What the comparison asks of the whole library: its latest texts, and how many speeches say a phrase."""

from __future__ import annotations

from collections.abc import Sequence

from speechreader.search.grams import Lookup
from speechreader.store.library import Library


def latest(library: Library, most: int) -> list[tuple[int, str]]:
    """The present revisions of the `most` live speeches that came last, newest first: number and hash of the text.

    The hash tells whether a text was seen before, as part of whichever speech.
    """
    return library.rows(
        "SELECT r.id, r.sha256 FROM speech s JOIN revision r ON r.id = s.revision"
        " WHERE s.removed_at IS NULL ORDER BY s.id DESC LIMIT ?",
        (most,),
    )


def bodies(library: Library, revisions: Sequence[int]) -> list[tuple[str, str]]:
    """The texts of `revisions`, each behind its hash."""
    marks = ", ".join("?" * len(revisions))
    return library.rows(f"SELECT sha256, text FROM revision WHERE id IN ({marks})", revisions)


def speeches_with(library: Library, lookup: Lookup) -> tuple[int, int]:
    """How many speeches of the search index `lookup` finds, and how many it knows."""
    sql = f"SELECT count(*) FROM {lookup.table} WHERE {lookup.table} MATCH ?"
    (found,) = library.one(sql, (lookup.match,))
    (known,) = library.one("SELECT count(*) FROM ix_indexed")
    return found, known
