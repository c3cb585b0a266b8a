"""The line at the foot of the window, and the page without a speech."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, settle

from speechreader.ui.application import Application
from speechreader.ui.runner import Ticket
from speechreader.ui.widgets.blank import BlankPage
from speechreader.ui.widgets.buttons import KeyCap
from speechreader.ui.widgets.text import PlainLabel


def test_above_the_first_heading_the_place_is_called_as_in_the_outline(
    program: Application, qtbot: QtBot
) -> None:
    tree = program.window.outline.tree
    assert program.window.status.place.text() == tree.currentIndex().data() == "Title and meeting"
    program.commands.reading.next_heading(1)
    qtbot.wait(50)
    assert program.window.status.place.text() == tree.currentIndex().data()
    assert program.window.status.place.text().startswith("一、")


def test_a_blank_behind_a_number_is_shown_where_the_text_has_one(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    words = "把难处一件一件记下来，回去一件一件办好，让大家看得见变化。"
    chapters = "".join(f"第{n}章 办好夜校\n{words}\n" for n in "一二三")
    (tmp_path / "章.txt").write_text(f"工会章程\n\n同志们：\n{words}\n{chapters}", "utf-8")
    program = start()
    program.desk.import_paths([tmp_path / "章.txt"])
    settle(program, qtbot)
    program.commands.reading.open(program.desk.rows[0].id)
    settle(program, qtbot)
    program.commands.reading.next_heading(1)
    qtbot.wait(50)
    assert program.window.status.place.text() == "第一章 办好夜校"
    assert program.window.outline.tree.currentIndex().data() == "第一章 办好夜校"


def test_without_a_speech_the_keys_are_offered_and_nothing_is_said_of_reading(
    program: Application, qtbot: QtBot
) -> None:
    status = program.window.status
    assert not status.hint.isVisible()
    assert status.text_size.isVisible()
    program.commands.remove()
    settle(program, qtbot)
    assert status.hint.isVisible()
    assert [cap.text() for cap in status.hint.findChildren(KeyCap)] == ["?"]
    status.follow(Ticket("import"))
    qtbot.waitUntil(status.is_working, timeout=2000)
    status.finish()
    assert status.place.text() == "No speech is open"
    assert status.place.isVisible()
    assert [part.isVisible() for part in (status.read, status.percent, status.text_size)] == [
        False
    ] * 3


def test_the_page_without_a_speech_says_how_to_go_on(program: Application, qtbot: QtBot) -> None:
    program.commands.remove()
    settle(program, qtbot)
    page = program.window.findChild(BlankPage)
    assert page is not None
    assert page.isVisible()
    words = " ".join(label.text() for label in page.findChildren(PlainLabel))
    assert "Ctrl+L" in words
    qtbot.keyClick(program.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert program.window.library.field.hasFocus()
