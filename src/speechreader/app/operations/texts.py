"""Correcting the words of a text.

A correction is a person's decision and is kept apart from the text it makes: it stands for a stretch of the
original, so that another cleaning and a newer file keep it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from speechreader.annotate.clusters import snap
from speechreader.app.operations.cleaning import around_pieces, read_again, revise
from speechreader.model.changes import Changes
from speechreader.model.cleaning import OffsetMap
from speechreader.model.errors import UserError
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.store import speeches
from speechreader.store.corrections import StoredCorrection, corrections, standing_at
from speechreader.store.library import Library
from speechreader.store.packing import raw_text
from speechreader.store.rows import Recorder
from speechreader.text.folding import BLANKS

MAX_LENGTH = 100_000
#: A character that shows.
_SEEN = re.compile(f"[^{BLANKS}]")
_BREAK = re.compile(r"[ \t\u3000]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])\s*")
_NO_CHARACTER = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def correct_text(
    library: Library, recorder: Recorder, speech: SpeechId, span: Span, words: str
) -> Changes:
    """Put `words` in the place of `span` of the body, in a new revision; marks are carried over.

    A line break in `words` begins a paragraph. An empty `span` inserts, empty `words` delete; a paragraph of which
    nothing is left goes with its break.

    Errors:
        UserError: speech_missing, correction_same, value_too_long, text_empty.
    """
    stored = speeches.load(library, speech)
    span, words = tidied(stored.body, span, words)
    wanted = stored.body[: span.start] + words + stored.body[span.end :]
    if wanted == stored.body:
        raise UserError("correction_same")
    if not _SEEN.search(wanted):
        raise UserError("text_empty")
    known = corrections(library, speech)
    place, put = grasped(stored.body, stored.offsets, known, span, words)
    older = [one for one in known if one.raw is not None and one.raw.overlaps(place)]
    for one in older:
        recorder.delete("text_correction", {"id": one.id})
    if older:  # words that are put back as the original has them need no correction any more
        data = speeches.original_bytes(library, speech)
        reading = around_pieces(library, speech, data, stored.original.name)
        if reading.body == wanted:
            return revise(library, recorder, stored, stored.original_id, reading)
    raw = raw_text(stored.body, stored.offsets)
    recorder.insert("text_correction", {"speech": speech, "put": put, **standing_at(raw, place)})
    return read_again(library, recorder, stored)


def tidied(body: str, span: Span, words: str) -> tuple[Span, str]:
    """What is to be replaced and by what, so that no paragraph is left empty and no character cut in two.

    Errors:
        UserError: value_too_long.
    """
    words = _BREAK.sub("\n", _NO_CHARACTER.sub("", words))
    if len(words) > MAX_LENGTH:
        raise UserError("value_too_long", field="text", limit=MAX_LENGTH)
    span = snap(body, Span(min(span.start, len(body)), min(span.end, len(body))))
    start, end = span.start, span.end
    opens = start == 0 or body[start - 1] == "\n"
    closes = end == len(body) or body[end] == "\n"
    words = words.lstrip("\n") if opens else words
    words = words.rstrip("\n") if closes else words
    if not words and opens and closes and end > start:
        if end < len(body):
            end += 1
        elif start > 0:
            start -= 1
    return Span(start, end), words


def grasped(
    body: str,
    offsets: OffsetMap,
    known: Iterable[StoredCorrection],
    span: Span,
    words: str,
) -> tuple[Span, str]:
    """The stretch of the original that `span` of the body stands for, and the words for all of it.

    It is never empty: something of the original must be there to be found again. What cleaning or an older
    correction put in is taken as a whole.
    """
    stretches = [one.raw for one in known if one.raw is not None]
    start, end = _with_neighbour(body, span)
    while True:
        before = (start, end)
        start, end, raw = _whole(offsets, start, end, len(body))
        for other in stretches:
            if other.overlaps(raw):
                place = offsets.clean_range(other)
                raw = Span(min(raw.start, other.start), max(raw.end, other.end))
                start, end = min(start, place.start), max(end, place.end)
        if (start, end) == before:
            return raw, body[start : span.start] + words + body[span.end : end]


def _with_neighbour(body: str, span: Span) -> tuple[int, int]:
    """Ends of `span`; where it is empty, with the character before it, or behind it at the head of a paragraph."""
    start, end = span.start, span.end
    if start < end:
        return start, end
    if start > 0 and body[start - 1] != "\n":
        return start - 1, end
    if end < len(body) and body[end] != "\n":
        return start, end + 1
    return max(start - 1, 0), end if start else min(end + 1, len(body))


def _whole(offsets: OffsetMap, start: int, end: int, length: int) -> tuple[int, int, Span]:
    """`start` and `end` drawn out to the ends of what was put in there, with the raw stretch for it.

    What was put in where nothing stood has no stretch of its own; it is held by its neighbours.
    """
    for index, edit in enumerate(offsets.edits):
        at = offsets.clean_start(index)
        if edit.put and at < end and start < at + len(edit.put):
            start, end = min(start, at), max(end, at + len(edit.put))
            if not len(edit.raw):
                start = max(start - 1, 0) if start == at else start
                end = min(end + 1, length) if end == at + len(edit.put) else end
    return start, end, Span(offsets.to_raw(start), _raw_end(offsets, end))


def _raw_end(offsets: OffsetMap, end: int) -> int:
    """The raw position behind the character of the body that stands before `end`."""
    for index, edit in enumerate(offsets.edits):
        at = offsets.clean_start(index)
        if edit.put and at < end <= at + len(edit.put):
            return edit.raw.end
    return offsets.to_raw(end - 1) + 1
