"""The trash: what was deleted and removed, and the way back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.conftest import settle, type_words
from tests.ui.test_overview import MARKS, add_marks, speech_named

from speechreader.ui.application import Application
from speechreader.ui.notes.trash.model import GoneMark, GoneSpeech
from speechreader.ui.notes.trash.presenter import TrashPresenter
from speechreader.ui.notes.trash.view import TrashView
from speechreader.ui.notes.trash.words import removed_sentence

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def trash(program: Application, qtbot: QtBot) -> Iterator[TrashPresenter]:
    """Two deleted marks of the open speech, and a removed speech with one mark."""
    opened, other = speech_named(program, "服务"), speech_named(program, "基层")
    add_marks(program, qtbot, opened)
    add_marks(program, qtbot, other, MARKS[1:2])
    program.desk.change(
        lambda w: w.marks.remove([m.id for m in w.marks.of(opened) if m.annotation.note])
    )
    program.desk.remove([other])
    view = TrashView(program.look)
    view.resize(320, 700)
    qtbot.addWidget(view)
    presenter = TrashPresenter(program.desk, view)
    view.show()
    presenter.set_shown(True)
    settle(program, qtbot)
    yield presenter
    presenter.set_shown(False)


def _things(trash: TrashPresenter) -> list[str]:
    rows = trash.model.rows(range(trash.model.rowCount()))
    names = []
    for row in rows:
        if isinstance(row, GoneSpeech):
            names.append(f"{row.speech.title} {row.marks}")
        elif isinstance(row, GoneMark):
            names.append(row.mark.annotation.anchor.quote.exact)
    return names


def _row(trash: TrashPresenter, words: str) -> int:
    model = trash.model
    return next(i for i in range(model.rowCount()) if words in str(model.index(i).data()))


def test_it_lists_speeches_with_their_marks_and_deleted_marks(trash: TrashPresenter) -> None:
    things = _things(trash)
    assert things[0] == "在青禾市基层工会建设座谈会上的讲话 1"
    assert sorted(things[1:]) == sorted((MARKS[0][0], MARKS[3][0]))
    assert trash._view.count.text() == "3"


def test_a_mark_comes_back(trash: TrashPresenter, program: Application, qtbot: QtBot) -> None:
    rows = trash._view.list
    at = rows.visualRect(trash.model.index(_row(trash, "谢谢大家"))).center()
    qtbot.mouseClick(rows.viewport(), LEFT, pos=at)
    assert trash._view.restore.isEnabled()
    qtbot.mouseClick(trash._view.restore, LEFT)
    settle(program, qtbot)
    assert "谢谢大家" in [m.annotation.anchor.quote.exact for m in program.desk.marks]
    assert "谢谢大家" not in _things(trash)


def test_a_speech_comes_back_with_its_marks(
    trash: TrashPresenter, program: Application, qtbot: QtBot
) -> None:
    trash._view.list.choose_row(_row(trash, "基层"))
    trash.restore()
    settle(program, qtbot)
    back = speech_named(program, "基层")
    assert program.desk.counts[back] == 1
    assert len(_things(trash)) == 2


def test_enter_brings_back_what_is_chosen_and_a_click_does_not(
    trash: TrashPresenter, program: Application, qtbot: QtBot
) -> None:
    rows = trash._view.list
    at = rows.visualRect(trash.model.index(_row(trash, "谢谢大家"))).center()
    qtbot.mouseClick(rows.viewport(), LEFT, pos=at)
    settle(program, qtbot)
    assert "谢谢大家" in _things(trash)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    settle(program, qtbot)
    assert "谢谢大家" not in _things(trash)
    assert "谢谢大家" in [m.annotation.anchor.quote.exact for m in program.desk.marks]


def test_searching_the_trash(trash: TrashPresenter, qtbot: QtBot) -> None:
    type_words(trash._view.field, "最早")
    assert _things(trash) == [MARKS[0][0]]
    type_words(trash._view.field, "没有的话")
    assert trash._view.nothing.isVisible()
    qtbot.keyClick(trash._view.field, Qt.Key.Key_Escape)
    assert len(_things(trash)) == 3


def test_an_empty_trash_says_so(program: Application, qtbot: QtBot) -> None:
    view = TrashView(program.look)
    qtbot.addWidget(view)
    presenter = TrashPresenter(program.desk, view)
    view.show()
    presenter.set_shown(True)
    settle(program, qtbot)
    assert "empty" in view.nothing.text()
    assert not view.restore.isEnabled()


def test_the_sentence_for_a_removed_speech_names_its_marks() -> None:
    assert "14 marks" in removed_sentence(["甲"], 14)
    assert "1 mark;" in removed_sentence(["甲"], 1)
    assert "mark" not in removed_sentence(["甲"], 0)
