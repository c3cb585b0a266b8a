"""A person's corrections of texts: rows to values and back."""

from __future__ import annotations

from typing import Any, NamedTuple

from speechreader.model.cleaning import TextCorrection
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.store.library import Library
from speechreader.store.packing import storable

#: Characters of the original that are kept on each side of a correction, to find its place in a newer file.
CONTEXT = 32


class StoredCorrection(NamedTuple):
    """Better words for a stretch of the original.

    `raw` is where it stands in the original of the present text, None while its words are not there. `was` are
    those words, `prefix` and `suffix` what stood around them, `share` (0..1) how far down.
    """

    id: int
    raw: Span | None
    was: str
    put: str
    prefix: str
    suffix: str
    share: float


def corrections(library: Library, speech: SpeechId) -> tuple[StoredCorrection, ...]:
    """The corrections of a speech, oldest first."""
    rows = library.rows(
        'SELECT id, start, "end", was, put, prefix, suffix, share FROM text_correction'
        " WHERE speech = ? ORDER BY id",
        (speech,),
    )
    return tuple(
        StoredCorrection(number, None if start is None else Span(start, end), *rest)
        for number, start, end, *rest in rows
    )


def applied_corrections(library: Library, speech: SpeechId) -> tuple[TextCorrection, ...]:
    """The corrections whose words stand in the original of the present text."""
    return tuple(
        TextCorrection(one.raw, one.put)
        for one in corrections(library, speech)
        if one.raw is not None
    )


def standing_at(raw: str, place: Span) -> dict[str, Any]:
    """The columns of a correction that belongs to `place` of the original `raw`."""
    return {
        "start": place.start,
        "end": place.end,
        "was": storable(place.of(raw)),
        "prefix": storable(raw[max(0, place.start - CONTEXT) : place.start]),
        "suffix": storable(raw[place.end : place.end + CONTEXT]),
        "share": place.start / max(len(raw), 1),
    }


#: The columns of a correction whose words are not in the original: it waits until they come back.
WAITING: dict[str, Any] = {"start": None, "end": None}
