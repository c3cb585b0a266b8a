"""Saved searches, the history of searches, and the words of marks that a search looks through."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, NamedTuple

from speechreader.model.annotation import MarkId
from speechreader.model.search import Filters, Folding, Mode, Query, SavedSearch, Scope
from speechreader.model.speech import SpeechId
from speechreader.store.library import Library
from speechreader.store.packing import storable
from speechreader.store.rows import Recorder
from speechreader.store.speeches import now

#: Searches that are remembered.
REMEMBERED = 100


class Noted(NamedTuple):
    """What a person wrote on one mark."""

    mark: MarkId
    speech: SpeechId
    note: str
    tags: tuple[str, ...]


def notes(library: Library) -> Iterator[Noted]:
    """Every live mark of a live speech that has a note or a tag, by speech and place."""
    tags: dict[int, list[str]] = {}
    for mark, name in library.rows(
        "SELECT mt.mark, t.name FROM mark_tag mt JOIN tag t ON t.id = mt.tag"
        " ORDER BY mt.mark, mt.position"
    ):
        tags.setdefault(mark, []).append(name)
    rows = library.rows(
        "SELECT m.id, m.speech, m.note FROM mark m JOIN speech s ON s.id = m.speech"
        " WHERE m.removed_at IS NULL AND s.removed_at IS NULL"
        " ORDER BY m.speech, m.start, m.id"
    )
    for mark, speech, note in rows:
        if note or mark in tags:
            yield Noted(mark, speech, note, tuple(tags.get(mark, ())))


def saved(library: Library) -> tuple[SavedSearch, ...]:
    """The saved searches, by name."""
    rows = library.rows(
        "SELECT name, query, mode, folding, scope, filters FROM saved_search ORDER BY name"
    )
    return tuple(
        SavedSearch(
            name, Query(query, Mode(mode), Folding(folding)), Scope(scope), _unpacked(filters)
        )
        for name, query, mode, folding, scope, filters in rows
    )


def put_saved(recorder: Recorder, search: SavedSearch) -> None:
    """Save a search, in the place of one of the same name."""
    recorder.put(
        "saved_search",
        {
            "name": storable(search.name),
            "query": storable(search.query.text),
            "mode": search.query.mode.value,
            "folding": search.query.folding.value,
            "scope": search.scope.value,
            "filters": json.dumps(asdict(search.filters)),
            "created_at": now(),
        },
    )


def delete_saved(recorder: Recorder, name: str) -> None:
    """Forget a saved search; nothing happens where there is none of that name."""
    recorder.delete("saved_search", {"name": storable(name)})


def _unpacked(filters: str) -> Filters:
    fields: dict[str, Any] = json.loads(filters)
    chosen = fields["speeches"]
    return Filters(
        tuple(fields["speakers"]),
        tuple(fields["genres"]),
        tuple(fields["tags"]),
        fields["since"],
        fields["until"],
        None if chosen is None else tuple(chosen),
    )


def remember(library: Library, query: Query) -> None:
    """Put a query at the head of the history, inside `atomic()`."""
    key = (storable(query.text), query.mode.value)
    library.write("DELETE FROM search_history WHERE query = ? AND mode = ?", key)
    library.write("INSERT INTO search_history VALUES (?, ?, ?)", (*key, now()))
    library.write(
        "DELETE FROM search_history WHERE rowid NOT IN"
        " (SELECT rowid FROM search_history ORDER BY rowid DESC LIMIT ?)",
        (REMEMBERED,),
    )


def history(library: Library) -> tuple[Query, ...]:
    """The queries of late, the last one first."""
    rows = library.rows("SELECT query, mode FROM search_history ORDER BY rowid DESC")
    return tuple(Query(text, Mode(mode)) for text, mode in rows)


def clear_history(library: Library) -> None:
    """Forget all queries, inside `atomic()`."""
    library.write("DELETE FROM search_history")
