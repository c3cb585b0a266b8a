"""Correcting by hand what a comparison found: linking, unlinking, another kind, a note on a pair."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from speechreader.app.operations.carrying import Carriers, Rows
from speechreader.app.operations.marks import Page, checked_note, page_of
from speechreader.model.annotation import AnchorState, Carried
from speechreader.model.changes import Changes
from speechreader.model.errors import UserError
from speechreader.model.links import THE_SAME, Correction, Judged, LinkId, Pair, Ruling, likeness
from speechreader.model.speech import SpeechId
from speechreader.store import links, marks, speeches
from speechreader.store.library import Library
from speechreader.store.rows import Record, Recorder
from speechreader.store.seals import seal_of, sealed
from speechreader.store.speeches import now


def link(
    library: Library, recorder: Recorder, pair: Pair, kind: Judged | None, note: str
) -> Changes:
    """Say that two places answer each other; what was said of them before gives way, but for its note.

    Errors:
        UserError: speech_missing, mark_empty, link_words_changed, link_without_words, note_too_long.
    """
    pair = _in_order(pair)
    if not all(any(map(str.isalnum, words)) for words in _words(library, pair)):
        raise UserError("link_without_words")
    columns: dict[str, Any] = {"what": Ruling.LINK.value, "kind": _value(kind)}
    if note:
        columns["note"] = checked_note(note)
    known = said_of(library, pair)
    if known is None:
        return _insert(library, recorder, pair, columns)
    changed = _change(recorder, _row(library, known.id), columns)
    moved = _put_ends(recorder, known.id, _ends(library, pair))
    return changed if changed.links else _touched(pair) if moved else Changes()


def unlink(library: Library, recorder: Recorder, pair: Pair) -> Changes:
    """Say that two places do not answer each other.

    Errors:
        UserError: speech_missing, mark_empty, link_words_changed.
    """
    return _say(library, recorder, pair, {"what": Ruling.UNLINK.value})


def set_kind(library: Library, recorder: Recorder, pair: Pair, kind: Judged | None) -> Changes:
    """Say of what kind a passage is; None leaves it to the comparison again.

    Errors:
        UserError: speech_missing, mark_empty, link_words_changed.
    """
    return _say(library, recorder, pair, {"kind": _value(kind)})


def set_note(library: Library, recorder: Recorder, pair: Pair, text: str) -> Changes:
    """Write the note on a passage; "" takes it away.

    Errors:
        UserError: speech_missing, mark_empty, link_words_changed, note_too_long.
    """
    return _say(library, recorder, pair, {"note": checked_note(text)})


def remove(library: Library, recorder: Recorder, ids: Sequence[LinkId]) -> Changes:
    """Take corrections back; the comparison is as it was found. Their rows stay.

    Errors:
        UserError: link_missing; then none is taken back.
    """
    time = now()
    gone = [_change(recorder, _row(library, link), {"removed_at": time}) for link in ids]
    return _united(gone)


def said_of(library: Library, pair: Pair) -> Correction | None:
    """The correction that stands for nearly the same places of a pair, given in order; the likest."""
    places = pair.at_a, pair.at_b
    found = [
        (likeness(there, places), -one.id, one)
        for one in links.of_pair(library, pair.a, pair.b)
        if (there := one.places) is not None
    ]
    best = max(found, default=None, key=lambda it: it[:2])
    return best[2] if best is not None and best[0] >= THE_SAME else None


def _say(library: Library, recorder: Recorder, pair: Pair, columns: dict[str, Any]) -> Changes:
    """Set columns of what is said of a pair; a word that says nothing any more is taken back."""
    pair = _in_order(pair)
    _words(library, pair)
    known = said_of(library, pair)
    if known is None:
        return _insert(library, recorder, pair, {"what": Ruling.KEEP.value, **columns})
    row = _row(library, known.id)
    if row["what"] == Ruling.UNLINK.value:  # whoever sees a passage there sees another one
        row = {**row, "what": Ruling.KEEP.value}
    row = {**row, **columns}
    silent = row["what"] == Ruling.KEEP.value and not row["kind"] and not row["note"]
    when = {"removed_at": now()} if silent else {}
    return _change(recorder, _row(library, known.id), {**row, **when})


def _insert(library: Library, recorder: Recorder, pair: Pair, columns: dict[str, Any]) -> Changes:
    """A new correction of a pair, given in order; nothing where it would say nothing."""
    if columns["what"] == Ruling.KEEP.value and not columns.get("kind") and not columns.get("note"):
        return Changes()
    ends = _ends(library, pair)
    time = now()
    record = {
        "speech_a": pair.a,
        "speech_b": pair.b,
        "kind": None,
        "note": "",
        "created": time,
        "modified": time,
        "removed_at": None,
        **columns,
    }
    number = LinkId(recorder.insert("link", sealed(record)))
    _put_ends(recorder, number, ends)
    return _touched(pair)


def _ends(library: Library, pair: Pair) -> list[dict[str, Any]]:
    """The columns of both ends of `pair`, given in order.

    Errors:
        UserError: speech_missing, mark_empty.
    """
    made: list[dict[str, Any]] = []
    for side, speech, span in (("a", pair.a, pair.at_a), ("b", pair.b, pair.at_b)):
        page = page_of(library, speech)
        columns = links.end_of(page.anchor(span), page.revision)
        made.append({"side": side, "speech": speech, **columns})
    return made


def _put_ends(recorder: Recorder, number: LinkId, ends: Iterable[dict[str, Any]]) -> bool:
    """Put both ends of a correction where they belong; whether that changed anything."""
    before = len(recorder.patches)
    for end in ends:
        recorder.put("link_end", sealed({"link": number, **end}))
    return len(recorder.patches) > before


def _change(recorder: Recorder, row: dict[str, Any], new: Record) -> Changes:
    """Set columns of a correction and note the time; one in which nothing is new stays as it is."""
    if all(row[name] == value for name, value in new.items()):
        return Changes()
    after = {**row, **new}
    if after["removed_at"] == row["removed_at"]:
        after["modified"] = now()
    recorder.change("link", [(row, sealed(after))])
    return Changes(links=_both(row["speech_a"], row["speech_b"]))


def _row(library: Library, number: LinkId) -> dict[str, Any]:
    row = links.records(library, [number]).get(number)
    if row is None or row["removed_at"] is not None:
        raise UserError("link_missing", link=number)
    return row


def _in_order(pair: Pair) -> Pair:
    """`pair` with the smaller number first, as it is stored."""
    return pair if pair.a <= pair.b else pair.turned()


def _words(library: Library, pair: Pair) -> tuple[str, str]:
    """What stands at both places.

    Errors:
        UserError: speech_missing; link_words_changed, where the person who chose the places saw other words there.
    """
    a = pair.at_a.of(speeches.present_text(library, pair.a)[1])
    b = pair.at_b.of(speeches.present_text(library, pair.b)[1])
    if pair.words_a not in (None, a) or pair.words_b not in (None, b):
        raise UserError("link_words_changed")
    return a, b


def _value(kind: Judged | None) -> str | None:
    return None if kind is None else kind.value


def _touched(pair: Pair) -> Changes:
    return Changes(links=_both(pair.a, pair.b))


def _both(a: int, b: int) -> tuple[SpeechId, ...]:
    return tuple(sorted({SpeechId(a), SpeechId(b)}))


def _united(all_of_them: Iterable[Changes]) -> Changes:
    return Changes(links=tuple(sorted({speech for one in all_of_them for speech in one.links})))


# -- another text under a correction ------------------------------------------------------------


def carry_ends(library: Library, recorder: Recorder, carriers: Carriers, rows: Rows) -> Changes:
    """Carry the ends that stand in a speech, given as rows, to the text that it has by now."""
    page = carriers.page
    changed = [(row, sealed({**row, **_after(page, came)})) for row, came in carriers.carried(rows)]
    recorder.change("link_end", changed)
    touched = {LinkId(before["link"]) for before, after in changed if before != after}
    found = links.records(library, touched).values()
    return _united(Changes(links=_both(row["speech_a"], row["speech_b"])) for row in found)


def _after(page: Page, came: Carried) -> dict[str, Any]:
    """The columns of an end in the new text; one without a place keeps the anchor of its last one."""
    if came.span is None:
        return {"state": came.state.value}
    columns = links.end_of(page.describer.describe(came.span), page.revision)
    state = AnchorState.EDITED if came.state is AnchorState.EDITED else AnchorState.SAME
    return {**columns, "state": state.value}


def place_again(library: Library, recorder: Recorder) -> None:
    """Look up by their words the ends at whose place a damaged file has others; what is not found is an orphan.

    A row whose seal is broken keeps it, so that the damage goes on being told.
    """
    from speechreader.annotate.search import Locator

    put: list[tuple[Record, Record]] = []
    for row in links.misplaced(library):
        page = page_of(library, SpeechId(row["speech"]), also_removed=True)
        anchor = marks.anchor_of(row)
        came = Locator(page.describer.text).locate(anchor.quote, anchor.span)
        after = {**row, **_after(page, came)}
        put.append((row, sealed(after) if seal_of(row) == row["seal"] else after))
    recorder.change("link_end", put)
