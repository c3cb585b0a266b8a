"""Corrections of comparisons in and out of the library: values of `model.links` to rows and back.

A correction is one row of `link` and two of `link_end`. The speech with the smaller number is on side «a».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from speechreader.model.annotation import Anchor, AnchorState
from speechreader.model.links import Correction, End, Judged, LinkId, Ruling
from speechreader.model.speech import SpeechId
from speechreader.store import marks
from speechreader.store.library import Library
from speechreader.store.rows import Record

COLUMNS = (
    *("id", "speech_a", "speech_b", "what", "kind", "note", "created", "modified", "removed_at"),
    "seal",
)
END_COLUMNS = (
    *("link", "side", "speech", "revision", "start", "end", "exact", "prefix", "suffix"),
    *("occurrence", "occurrences", "outline", "paragraph", "state", "seal"),
)
SIDES = ("a", "b")
_SELECT = "SELECT " + ", ".join(f'l."{name}"' for name in COLUMNS) + " FROM link l"
_ENDS = "SELECT " + ", ".join(f'e."{name}"' for name in END_COLUMNS) + " FROM link_end e"
_STATES = {state.value: state for state in AnchorState}
_RULINGS = {ruling.value: ruling for ruling in Ruling}
_KINDS = {kind.value: kind for kind in Judged}


# -- in -------------------------------------------------------------------------------------------


def end_of(anchor: Anchor, revision: int) -> dict[str, Any]:
    """The columns of an end that has a place in `revision`."""
    return {**marks.anchored(anchor, revision), "state": AnchorState.SAME.value}


# -- out, as rows ---------------------------------------------------------------------------------


def records(library: Library, ids: Iterable[LinkId]) -> dict[LinkId, dict[str, Any]]:
    """The rows of `ids`, those that there are, the ones taken back included."""
    found: dict[LinkId, dict[str, Any]] = {}
    for link in ids:
        row = library.maybe(f"{_SELECT} WHERE l.id = ?", (link,))
        if row is not None:
            found[link] = dict(zip(COLUMNS, row, strict=True))
    return found


def all_records(library: Library) -> Iterator[dict[str, Any]]:
    """The rows of all corrections, without their ends."""
    for row in library.rows(f"{_SELECT} ORDER BY l.id"):
        yield dict(zip(COLUMNS, row, strict=True))


def end_records(library: Library, speech: SpeechId) -> list[dict[str, Any]]:
    """The rows of all ends in a speech, those of corrections that were taken back included."""
    rows = library.rows(f"{_ENDS} WHERE e.speech = ? ORDER BY e.link, e.side", (speech,))
    return [dict(zip(END_COLUMNS, row, strict=True)) for row in rows]


def all_end_records(library: Library) -> Iterator[dict[str, Any]]:
    """The rows of all ends, those of one speech together."""
    for row in library.rows(f"{_ENDS} ORDER BY e.speech, e.link, e.side"):
        yield dict(zip(END_COLUMNS, row, strict=True))


def misplaced(library: Library) -> Iterator[dict[str, Any]]:
    """The rows of ends at whose place other words stand than theirs, which only damage can bring about."""
    return marks.misplaced(library, all_end_records(library))


# -- out, as corrections --------------------------------------------------------------------------


def of_pair(library: Library, a: SpeechId, b: SpeechId) -> tuple[Correction, ...]:
    """The corrections of a pair in the order in which they were made, `a` on the side of 甲.

    An end at whose place other words stand, which only a damaged file can bring about, is an orphan here.
    """
    low, high = sorted((a, b))
    rows = library.rows(
        f"{_SELECT} WHERE l.speech_a = ? AND l.speech_b = ? AND l.removed_at IS NULL ORDER BY l.id",
        (low, high),
    )
    if not rows:
        return ()
    texts = {speech: marks.present(library, speech)[1] for speech in (low, high)}
    ends = _ends_of_pair(library, low, high, texts)
    found: list[Correction] = []
    for row in rows:
        one = _correction(dict(zip(COLUMNS, row, strict=True)), ends)
        if one is not None:
            found.append(one if a == low else one.turned())
    return tuple(found)


def _ends_of_pair(
    library: Library, low: SpeechId, high: SpeechId, texts: dict[SpeechId, str]
) -> dict[tuple[int, str], End]:
    rows = library.rows(
        f"{_ENDS} JOIN link l ON l.id = e.link WHERE l.speech_a = ? AND l.speech_b = ?", (low, high)
    )
    found: dict[tuple[int, str], End] = {}
    for row in rows:
        record = dict(zip(END_COLUMNS, row, strict=True))
        text = texts.get(SpeechId(record["speech"]), "")
        found[record["link"], record["side"]] = _end(record, text)
    return found


def _end(record: Record, text: str) -> End:
    state = _STATES.get(record["state"], AnchorState.ORPHAN)
    end = End(SpeechId(record["speech"]), marks.anchor_of(record), state)
    if end.span is None or end.span.of(text) == end.anchor.quote.exact:
        return end
    return replace(end, state=AnchorState.ORPHAN)


def _correction(record: Record, ends: dict[tuple[int, str], End]) -> Correction | None:
    """A row with its ends; None where a damaged file has lost one of them, which the doctor tells."""
    one, other = (ends.get((record["id"], side)) for side in SIDES)
    if one is None or other is None:
        return None
    return Correction(
        LinkId(record["id"]),
        _RULINGS.get(record["what"], Ruling.KEEP),
        one,
        other,
        record["created"],
        record["modified"],
        _KINDS.get(record["kind"] or ""),
        record["note"],
    )
