"""Another text for a speech.

Pieces put back, taken out again, cleaned anew, or read from a newer file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from speechreader.app.corrections import find_quote, occurrence_of, trimmed
from speechreader.model.changes import Changes
from speechreader.model.cleaning import CORRECTION, OffsetMap
from speechreader.model.span import Span
from speechreader.model.speech import Place, Reading, SpeechId
from speechreader.store import speeches
from speechreader.store.corrections import (
    CONTEXT,
    WAITING,
    StoredCorrection,
    applied_corrections,
    corrections,
    standing_at,
)
from speechreader.store.library import Library
from speechreader.store.packing import raw_text, storable
from speechreader.store.rows import Patch, Recorder
from speechreader.store.speeches import StoredSpeech

#: Characters on each side of corrected words that must be the same to the letter in a newer file.
ADJACENT = 4


def put_back(
    library: Library, recorder: Recorder, speech: SpeechId, pieces: Iterable[Span]
) -> Changes:
    """Put pieces of the original (raw spans) back into the text.

    No rule may touch them from now on. A correction that a piece touches is taken back.

    Errors:
        UserError: speech_missing.
    """
    stored = speeches.load(library, speech)
    raw = raw_text(stored.body, stored.offsets)
    kept = [piece.raw for piece in speeches.kept_pieces(library, speech)]
    pieces = _take_corrections_back(library, recorder, stored, pieces)
    inside = [_graspable(piece, len(raw)) for piece in pieces if piece.start <= len(raw)]
    _keep(library, recorder, speech, raw, merged([*kept, *inside]))
    return read_again(library, recorder, stored)


def _take_corrections_back(
    library: Library, recorder: Recorder, stored: StoredSpeech, pieces: Iterable[Span]
) -> list[Span]:
    """Delete the corrections that `pieces` touch, so that the original is seen; the pieces that are more than that.

    A correction that waits (its words are in a piece that cleaning has) is for the words of the piece, and stays.
    """
    pieces = list(pieces)
    made = [edit.raw for edit in stored.offsets.edits if edit.rule == CORRECTION]
    for one in corrections(library, stored.id):
        raw = one.raw
        own = [edit for edit in made if raw and raw.start <= edit.start and edit.end <= raw.end]
        if raw and own and any(piece in own or piece.overlaps(raw) for piece in pieces):
            recorder.delete("text_correction", {"id": one.id})
    return [piece for piece in pieces if piece not in made]


def _graspable(piece: Span, length: int) -> Span:
    """`piece` within the original; a place where a break was put in becomes the two characters around."""
    if len(piece):
        return Span(piece.start, min(piece.end, length))
    return Span(max(piece.start - 1, 0), min(piece.end + 1, length))


def take_out_again(
    library: Library, recorder: Recorder, speech: SpeechId, pieces: Sequence[Span]
) -> Changes:
    """Let the rules have the put-back pieces that overlap `pieces` (raw spans) again.

    Errors:
        UserError: speech_missing.
    """
    stored = speeches.load(library, speech)
    for kept in speeches.kept_pieces(library, speech):
        if any(kept.raw.overlaps(piece) for piece in pieces):
            recorder.delete("kept_piece", {"speech": speech, "start": kept.raw.start})
    return read_again(library, recorder, stored)


def reclean(library: Library, recorder: Recorder, speech: SpeechId) -> Changes:
    """Clean a speech with the rules of today; nothing changes if they give the same text.

    Errors:
        UserError: speech_missing.
    """
    return read_again(library, recorder, speeches.load(library, speech))


def revise(
    library: Library, recorder: Recorder, stored: StoredSpeech, original_id: int, reading: Reading
) -> Changes:
    """Make `reading` the text of a speech, a person's corrections carried along."""
    revision = speeches.add_revision(library, stored.id, original_id, reading, cleaner())
    speeches.point_at(recorder, stored.id, revision, reading.metadata)
    metadata = (stored.id,) if reading.metadata != stored.detected else ()
    if revision == stored.revision:
        return Changes(metadata=metadata)
    if original_id == stored.original_id:
        _carry_outline(recorder, stored, reading)
    carried = _carry(library, recorder, stored.id)
    return replace(carried, metadata=metadata, outline=(stored.id,), text=(stored.id,))


def _carry(library: Library, recorder: Recorder, speech: SpeechId) -> Changes:
    # Aligning texts is imported when a text changed; most speeches of a large import are new.
    from speechreader.app.operations.carrying import carry_all

    return carry_all(library, recorder, speech)


def revise_from_file(
    library: Library,
    recorder: Recorder,
    stored: StoredSpeech,
    original_id: int,
    reading: Reading,
    data: bytes,
) -> Changes:
    """Make a newer file the text of a speech.

    Pieces that were put back are put back again if still there, and so are corrections.
    """
    pieces = speeches.kept_pieces(library, stored.id)
    length = stored.offsets.raw_length
    found = [nearest(reading.raw, p.text, p.raw.start / max(length, 1)) for p in pieces]
    spans = merged([span for span in found if span is not None])
    _keep(library, recorder, stored.id, reading.raw, spans)
    _find_corrections(library, recorder, stored.id, reading.raw)
    if spans or applied_corrections(library, stored.id):
        reading = around_pieces(library, stored.id, data, reading.original.name)
    return revise(library, recorder, stored, original_id, reading)


def _find_corrections(library: Library, recorder: Recorder, speech: SpeechId, raw: str) -> None:
    """Say where the corrections of a speech stand in another original; one whose words are not there waits."""
    taken: list[Span] = []
    for one in corrections(library, speech):
        place = same_place(raw, one)
        if place is None or any(place.overlaps(other) for other in taken):
            recorder.put("text_correction", {"id": one.id, **WAITING})
        else:
            taken.append(place)
            recorder.put("text_correction", {"id": one.id, **standing_at(raw, place)})


def same_place(raw: str, one: StoredCorrection) -> Span | None:
    """Where the words of a correction stand in `raw` with what stood around them, nearest to where they were.

    A few characters on each side must be the same to the letter: a newer file that has the better words
    itself must not get them twice.
    """
    best, at = (0, 0.0, -1), raw.find(one.was)
    while at != -1:
        end = at + len(one.was)
        before = _alike(raw[max(0, at - CONTEXT) : at][::-1], one.prefix[::-1])
        behind = _alike(raw[end : end + CONTEXT], one.suffix)
        if before >= min(ADJACENT, len(one.prefix)) and behind >= min(ADJACENT, len(one.suffix)):
            best = max(best, (before + behind + 1, -abs(at - one.share * len(raw)), at))
        at = raw.find(one.was, at + 1)
    return None if best[2] < 0 else Span(best[2], best[2] + len(one.was))


def _alike(text: str, other: str) -> int:
    """How many characters are the same at the beginning."""
    pairs = zip(text, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def carry_places(library: Library, patches: Iterable[Patch]) -> None:
    """Keep the reading position at its words where cleaning gave a speech another text."""
    for patch in patches:
        if patch.table != "speech" or not patch.before or not patch.after:
            continue
        old, new = patch.before["revision"], patch.after["revision"]
        if old != new and old is not None and new is not None:
            _carry_place(library, patch.after["id"], old, new)


def _carry_place(library: Library, speech: SpeechId, old: int, new: int) -> None:
    before, after = speeches.text_of(library, old), speeches.text_of(library, new)
    state = speeches.reading_state(library, speech)
    if before.original_id != after.original_id or state is None:
        return
    place, furthest = state
    moved = carried(before.offsets, after.offsets, offset_of(before.body, place))
    speeches.set_place(
        library,
        speech,
        place_of(after.body, min(moved, len(after.body))),
        carried(before.offsets, after.offsets, min(furthest, len(before.body))),
    )


def carried(before: OffsetMap, after: OffsetMap, offset: int) -> int:
    """A position in one text of an original as a position in another text of it."""
    return after.to_clean(before.to_raw(offset))


def offset_of(body: str, place: Place) -> int:
    """The code point in `body` at which a place stands.

    The end of it if it has fewer paragraphs.
    """
    start = 0
    for _ in range(place.paragraph):
        stop = body.find("\n", start)
        if stop == -1:
            return len(body)
        start = stop + 1
    return min(start + place.offset, len(body))


def place_of(body: str, offset: int) -> Place:
    """The place at which the code point `offset` of `body` stands."""
    return Place(body.count("\n", 0, offset), offset - (body.rfind("\n", 0, offset) + 1))


def merged(spans: Iterable[Span]) -> list[Span]:
    """`spans` in order, those that touch or overlap made one, empty ones left out."""
    result: list[Span] = []
    for span in sorted(s for s in spans if len(s)):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result


def nearest(text: str, words: str, share: float) -> Span | None:
    """The place of `words` in `text` that is nearest to the point `share` (0..1) of its length."""
    target, best, at = share * len(text), None, text.find(words)
    while at != -1:
        if best is None or abs(at - target) < abs(best - target):
            best = at
        at = text.find(words, at + 1)
    return None if best is None else Span(best, best + len(words))


def _keep(
    library: Library, recorder: Recorder, speech: SpeechId, raw: str, spans: Iterable[Span]
) -> None:
    """Make `spans` the put-back pieces of a speech."""
    wanted = {span.start: span for span in spans}
    for piece in speeches.kept_pieces(library, speech):
        if piece.raw.start not in wanted:
            recorder.delete("kept_piece", {"speech": speech, "start": piece.raw.start})
    for span in wanted.values():
        row = {
            "speech": speech,
            "start": span.start,
            "end": span.end,
            "text": storable(span.of(raw)),
        }
        recorder.put("kept_piece", row)


def read_again(library: Library, recorder: Recorder, stored: StoredSpeech) -> Changes:
    """Read the original once more, around the pieces that are put back and with the corrections."""
    data = speeches.original_bytes(library, stored.id)
    reading = around_pieces(library, stored.id, data, stored.original.name)
    if reading.raw != raw_text(stored.body, stored.offsets):
        # A newer way of decoding: the pieces must be found again by their words.
        return revise_from_file(library, recorder, stored, stored.original_id, reading, data)
    return revise(library, recorder, stored, stored.original_id, reading)


def around_pieces(library: Library, speech: SpeechId, data: bytes, name: str) -> Reading:
    """The bytes of a speech as the rules of today read them, with what a person put back and corrected."""
    from speechreader.ingest.pipeline import read_bytes

    # Without an encoding: the bytes are looked at as they were on import, so that the same text
    # comes out,
    # also for a file in two encodings.
    kept = frozenset(piece.raw for piece in speeches.kept_pieces(library, speech))
    better = applied_corrections(library, speech)
    return _without_false_alarm(read_bytes(data, name, keep=kept, corrections=better), kept)


def _without_false_alarm(reading: Reading, kept: Iterable[Span]) -> Reading:
    """`reading`, not called cut off where it ends in a line that a person put back.

    Links and notices, which is what stands there, end in no full stop.
    """
    last = reading.offsets.to_raw(max(len(reading.body.rstrip()) - 1, 0))
    if not any(piece.contains(last) for piece in kept):
        return reading
    notices = tuple(n for n in reading.notices if n.code != "truncated_end")
    return replace(reading, notices=notices)


def cleaner() -> str:
    """The version of the cleaning rules, as it is stored with every text they made."""
    from speechreader.ingest.pipeline import CLEANER_VERSION

    return str(CLEANER_VERSION)


def _carry_outline(recorder: Recorder, stored: StoredSpeech, reading: Reading) -> None:
    """Corrections of the outline hold on to their words by count.

    A piece put back above them changes the count, a correction of the text the words.
    """
    moved: list[tuple[dict[str, object], dict[str, object]]] = []
    for correction in stored.outline_corrections:
        span = find_quote(stored.body, correction.quote, correction.occurrence)
        place = None if span is None else _same_line(stored, reading, span)
        if place is None:
            continue
        key: dict[str, object] = {"speech": stored.id, "quote": correction.quote}
        key["occurrence"] = correction.occurrence
        row: dict[str, object] = {
            "speech": stored.id,
            "quote": place.of(reading.body),
            "occurrence": occurrence_of(reading.body, place),
            "change": correction.change.value,
            "level": correction.level,
        }
        if any(row[name] != value for name, value in key.items()):
            moved.append((key, row))
    for key, _ in moved:
        recorder.delete("outline_correction", key)
    for _, row in moved:
        recorder.put("outline_correction", row)


def _same_line(stored: StoredSpeech, reading: Reading, span: Span) -> Span | None:
    """Where the words of `span` stand in the new body, or what a person made of them there; None if they are gone."""
    start = carried(stored.offsets, reading.offsets, span.start)
    place = Span(start, start + len(span))
    if place.of(reading.body) == span.of(stored.body):
        return place
    raw = Span(stored.offsets.to_raw(span.start), stored.offsets.to_raw(span.end - 1) + 1)
    edits = (*stored.offsets.edits, *reading.offsets.edits)
    if not any(edit.rule == CORRECTION and edit.raw.overlaps(raw) for edit in edits):
        return None
    place = trimmed(reading.body, reading.offsets.clean_range(raw))
    return place if len(place) else None
