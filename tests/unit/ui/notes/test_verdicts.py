"""Decisions that are collected before any of them is done."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.ui.notes.marks import mark

from speechreader.app.marks import Decision
from speechreader.model.annotation import AnchorState, MarkId
from speechreader.model.span import Span
from speechreader.ui.notes.review.verdicts import Docket, Verdict

MOVED = mark(1, "甲", state=AnchorState.MOVED)
EDITED = mark(2, "乙", state=AnchorState.EDITED)
DOUBLE = mark(3, "丙", state=AnchorState.AMBIGUOUS, candidates=(Span(4, 5), Span(8, 9)))
LOST = mark(4, "丁", state=AnchorState.ORPHAN)


def _docket() -> Docket:
    docket = Docket()
    docket.set_marks((MOVED, EDITED, DOUBLE, LOST))
    return docket


def test_decisions_come_in_the_order_of_the_marks() -> None:
    docket = _docket()
    assert docket.orphan(LOST)
    assert docket.choose(DOUBLE, 1)
    docket.place(EDITED, Span(30, 32))
    assert docket.accept(MOVED)
    assert docket.decisions() == (
        Decision(MarkId(1)),
        Decision(MarkId(2), Span(30, 32)),
        Decision(MarkId(3), Span(8, 9)),
        Decision(MarkId(4)),
    )


def test_a_mark_without_a_place_cannot_be_accepted_and_one_with_a_place_not_given_up() -> None:
    docket = _docket()
    assert not docket.accept(DOUBLE)
    assert not docket.accept(LOST)
    assert not docket.orphan(MOVED)
    assert not docket.choose(DOUBLE, 2)
    assert docket.decided() == 0


def test_accepting_all_leaves_what_was_decided_and_what_has_no_place() -> None:
    docket = _docket()
    docket.place(MOVED, Span(7, 8))
    assert docket.accept_all((AnchorState.MOVED, AnchorState.EDITED)) == 1
    assert docket.decisions() == (Decision(MarkId(1), Span(7, 8)), Decision(MarkId(2)))


def test_taking_back() -> None:
    docket = _docket()
    docket.accept(MOVED)
    docket.undecide(MOVED.id)
    assert docket.decisions() == ()


def test_the_next_open_one_comes_from_the_top_again() -> None:
    docket = _docket()
    docket.accept(MOVED)
    assert docket.next_open(-1) == 1
    assert docket.next_open(3) == 1
    docket.accept(EDITED)
    docket.choose(DOUBLE, 0)
    docket.orphan(LOST)
    assert docket.next_open(0) == -1


def test_a_decision_falls_when_the_mark_stands_elsewhere_or_is_gone() -> None:
    docket = _docket()
    docket.accept(MOVED)
    docket.choose(DOUBLE, 0)
    anchor = replace(MOVED.annotation.anchor, span=Span(50, 51))
    elsewhere = replace(MOVED, annotation=replace(MOVED.annotation, anchor=anchor))
    docket.set_marks((elsewhere, DOUBLE))
    assert docket.ruling(MOVED.id) is None
    found = docket.ruling(DOUBLE.id)
    assert found is not None
    assert (found.verdict, found.candidate) == (Verdict.PLACE, 0)
    docket.set_marks(())
    assert docket.decisions() == ()
