"""What becomes of the marks of a speech that gets another text, and what a person says of it afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from speechreader.annotate.folded import same_words
from speechreader.annotate.search import Locator
from speechreader.app.operations.carrying import Carriers, Rows
from speechreader.app.operations.marks import Page, change, live, page_of, placed_at
from speechreader.model.annotation import AnchorState, Carried, MarkId
from speechreader.model.changes import Changes
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.store import marks, seals
from speechreader.store.library import Library
from speechreader.store.rows import Record, Recorder

MOVED, EDITED = AnchorState.MOVED, AnchorState.EDITED


def carry_marks(recorder: Recorder, carriers: Carriers, rows: Rows) -> Changes:
    """Carry the marks of a speech, given as rows, to the text that it has by now."""
    carried = [(row, _after(carriers.page, row, came)) for row, came in carriers.carried(rows)]
    return change(recorder, carried, touch=False)


def _after(page: Page, row: Record, carried: Carried) -> dict[str, Any]:
    """The columns of a mark in the new text."""
    if carried.span is None:
        heading = carried.heading.span.start if carried.heading else None
        if row["settled"]:  # a person keeps it as an orphan; only its words coming back change that
            return marks.doubtful(AnchorState.ORPHAN, (), heading)
        return marks.doubtful(carried.state, carried.candidates, heading)
    state, was = _pending(row, carried)
    return {
        **marks.anchored(page.describer.describe(carried.span), page.revision),
        **marks.placed(state, was),
    }


def _pending(row: Record, carried: Carried) -> tuple[AnchorState, str | None]:
    """What a person is to look at: the state, and the wording that was there when anybody last looked."""
    exact: str = row["exact"]
    was: str | None = row["was"]
    moved = carried.state is MOVED or (was is not None and same_words(was, exact))
    if was is None and carried.state in (MOVED, EDITED):
        was = exact
    if was is None:
        return AnchorState.SAME, None
    if not same_words(was, carried.new or ""):
        return EDITED, was
    return (MOVED, was) if moved else (AnchorState.SAME, None)


def place_again(library: Library, recorder: Recorder) -> Changes:
    """Look up by their words the marks at whose place a damaged file has others; what is not found is an orphan.

    A row whose seal is broken keeps it, so that the damage goes on being told.
    """
    put: list[tuple[Record, Record]] = []
    pages: dict[int, tuple[Page, Locator]] = {}
    for row in marks.misplaced(library):
        speech = SpeechId(row["speech"])
        if speech not in pages:
            page = page_of(library, speech, also_removed=True)
            pages = {speech: (page, Locator(page.describer.text))}
        page, locator = pages[speech]
        anchor = marks.anchor_of(row)
        after = {**row, **_after(page, row, locator.locate(anchor.quote, anchor.span))}
        put.append((row, seals.sealed(after) if seals.seal_of(row) == row["seal"] else after))
    recorder.change("mark", put)
    return Changes(marks=_united(SpeechId(row["speech"]) for row, _ in put))


def settle(
    library: Library, recorder: Recorder, decisions: Mapping[MarkId, Span | None]
) -> Changes:
    """Do what a person decided of marks: a place in the present text, or None for «leave it as it is».

    Left as it is, a placed mark is accepted, and one without a place becomes an orphan that is kept.

    Errors:
        UserError: mark_missing, mark_empty, speech_missing; then nothing is changed.
    """
    rows = {MarkId(row["id"]): row for row in live(library, decisions)}
    pages: dict[int, Page] = {}
    put: list[tuple[dict[str, Any], dict[str, Any]]] = []
    left: list[tuple[dict[str, Any], dict[str, Any]]] = []
    for mark, span in decisions.items():
        row = rows[mark]
        if span is None:
            left.append((row, _left(row)))
            continue
        speech = SpeechId(row["speech"])
        page = pages[speech] = pages.get(speech) or page_of(library, speech)
        put.append((row, placed_at(page, span)))
    one = change(recorder, put)
    other = change(recorder, left, touch=False)
    return Changes(marks=_united(one.marks, other.marks))


def _left(row: Record) -> dict[str, Any]:
    """The columns of a mark that a person leaves as it is."""
    state = AnchorState(row["state"])
    if state.placed:
        return marks.placed(AnchorState.SAME)
    return {
        **marks.doubtful(AnchorState.ORPHAN, (), marks.heading_of(row)),
        "was": None,
        "settled": 1,
    }


def _united(*groups: Iterable[SpeechId]) -> tuple[SpeechId, ...]:
    return tuple(sorted({speech for group in groups for speech in group}))
