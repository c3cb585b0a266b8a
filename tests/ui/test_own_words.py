"""The words that a person adds, through the window."""

from __future__ import annotations

from pytestqt.qtbot import QtBot
from tests.ui.conftest import settle

from speechreader.ui.application import Application
from speechreader.ui.search.own_words import OwnWordsDialog


def _opened(program: Application, qtbot: QtBot) -> OwnWordsDialog:
    program.window.actions_.run("own-words")
    settle(program, qtbot)
    found = program.window.findChildren(OwnWordsDialog)
    return next(dialog for dialog in found if dialog.isVisible())


def test_words_are_kept_and_shown_again(program: Application, qtbot: QtBot) -> None:
    dialog = _opened(program, qtbot)
    assert dialog.field.toPlainText() == ""
    dialog.field.setPlainText("山城夜校\n\n娘家人\n")
    dialog.keep.click()
    settle(program, qtbot)
    again = _opened(program, qtbot)
    assert again.field.toPlainText() == "山城夜校\n娘家人"
    again.reject()


def test_what_cannot_be_a_word_is_told_and_nothing_is_lost(
    program: Application, qtbot: QtBot
) -> None:
    dialog = _opened(program, qtbot)
    dialog.field.setPlainText("山城夜校\n字")
    dialog.keep.click()
    settle(program, qtbot)
    assert dialog.isVisible()
    assert dialog.trouble.isVisible()
    assert "字" in dialog.trouble.text()
    dialog.reject()
