"""The steps of a session."""

from __future__ import annotations

from speechreader.app.history import History, Step
from speechreader.model.changes import Changes
from speechreader.model.speech import SpeechId
from speechreader.store.rows import Patch


def step(name: str) -> Step:
    return Step(name, (), Changes())


def labels(history: History) -> tuple[str | None, str | None]:
    undo, redo = history.next_undo(), history.next_redo()
    return undo and undo.label, redo and redo.label


def test_at_first_there_is_nothing_to_undo_or_redo() -> None:
    assert labels(History()) == (None, None)


def test_the_last_step_is_undone_first() -> None:
    history = History()
    history.push(step("a"))
    history.push(step("b"))
    assert labels(history) == ("b", None)
    history.undone()
    assert labels(history) == ("a", "b")
    history.redone()
    assert labels(history) == ("b", None)


def test_a_new_step_ends_what_could_be_redone() -> None:
    history = History()
    history.push(step("a"))
    history.undone()
    history.push(step("b"))
    assert labels(history) == ("b", None)


def test_the_oldest_step_goes_when_there_are_too_many() -> None:
    history = History(limit=3)
    for name in "abcd":
        history.push(step(name))
    for _ in range(3):
        history.undone()
    assert labels(history) == (None, "b")


def test_the_inverse_turns_rows_and_changes_around() -> None:
    first, second = (
        Patch("speech", None, {"id": 1}),
        Patch("speech", {"id": 1}, {"id": 1, "title": "甲"}),
    )
    one = SpeechId(1)
    inverse = Step("a", (first, second), Changes(added=(one,), text=(one,))).inverse()
    assert inverse.patches == (second.inverse(), first.inverse())
    assert inverse.changes == Changes(removed=(one,), text=(one,))
