"""What the library has already: the questions that an import asks before it adds anything."""

from __future__ import annotations

from dataclasses import dataclass

from speechreader.model.speech import SpeechId
from speechreader.store.library import Library
from speechreader.store.packing import storable, title_from


@dataclass(frozen=True, slots=True)
class Known:
    """A speech that an incoming file is or was.

    `current` tells whether its present text comes from these bytes.
    """

    id: SpeechId
    removed: bool
    current: bool


def by_bytes(library: Library, sha256: str) -> Known | None:
    """The speech that has an original with this hash; a live one before a removed one."""
    row = library.maybe(
        "SELECT s.id, s.removed_at IS NOT NULL AS gone, max(now.original = o.id) AS current"
        " FROM original o JOIN revision r ON r.original = o.id JOIN speech s ON s.id = r.speech"
        " JOIN revision now ON now.id = s.revision"
        " WHERE o.sha256 = ? GROUP BY s.id ORDER BY gone, current DESC, s.id LIMIT 1",
        (sha256,),
    )
    return None if row is None else Known(row[0], bool(row[1]), bool(row[2]))


def by_text(library: Library, sha256: str) -> SpeechId | None:
    """The live speech whose present text has this hash."""
    row = library.maybe(
        "SELECT s.id FROM revision r JOIN speech s ON s.revision = r.id"
        " WHERE r.sha256 = ? AND s.removed_at IS NULL ORDER BY s.id",
        (sha256,),
    )
    return None if row is None else row[0]


def by_path(library: Library, path: str) -> tuple[tuple[SpeechId, str], ...]:
    """The live speeches that came from the file at `path`.

    Each with its present text, the newest first.
    """
    return tuple(
        library.rows(
            "SELECT s.id, now.text FROM speech s JOIN revision now ON now.id = s.revision"
            " WHERE s.removed_at IS NULL AND s.id IN (SELECT r.speech FROM original o"
            " JOIN revision r ON r.original = o.id WHERE o.path = ?) ORDER BY s.id DESC",
            (storable(path),),
        )
    )


def title_of(library: Library, speech: SpeechId) -> str:
    """The title of a speech as the list shows it.

    Corrected, detected, else the name of its file.
    """
    row = library.maybe(
        "SELECT c.field IS NOT NULL, c.value, s.title, o.name"
        " FROM speech s JOIN revision r ON r.id = s.revision JOIN original o ON o.id = r.original"
        " LEFT JOIN metadata_correction c ON c.speech = s.id AND c.field = 'title' WHERE s.id = ?",
        (speech,),
    )
    if row is None:
        return ""
    said, value, detected, name = row
    return (value if said else detected) or title_from(name)


def bundled_names(library: Library) -> set[str]:
    """The speeches of the program that were offered to this library once, removed ones included."""
    return {name for (name,) in library.rows("SELECT name FROM bundled")}
