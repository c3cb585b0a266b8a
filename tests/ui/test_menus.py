"""The menus of the right mouse button."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from tests.ui.conftest import settle

from speechreader.model.outline import Heading
from speechreader.model.span import Span
from speechreader.ui.application import Application


def _menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu), timeout=2000)
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def _item(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if words in action.text())


def test_right_click_on_a_paragraph_marks_it(program: Application, qtbot: QtBot) -> None:
    reader = program.window.reader
    body = program.desk.speech.body
    paragraph = body.split("\n").index("今天我们开会，谈服务职工。")
    reader.context_requested.emit(QPoint(300, 300), None, paragraph)
    menu = _menu(qtbot)
    _item(_item(menu, "Mark as heading").menu(), "Level 2").trigger()
    menu.close()
    settle(program, qtbot)
    first = program.desk.speech.outline[0]
    assert (first.level, first.span.of(body)) == (2, "今天我们开会，谈服务职工。")


def test_right_click_on_a_heading_unmarks_it(program: Application, qtbot: QtBot) -> None:
    before = program.desk.speech.outline
    reader = program.window.reader
    reader.context_requested.emit(QPoint(300, 300), before[0].span, 0)
    menu = _menu(qtbot)
    _item(menu, "Not a heading").trigger()
    menu.close()
    settle(program, qtbot)
    assert before[0].span not in [heading.span for heading in program.desk.speech.outline]


def test_outline_menu_changes_the_level(program: Application, qtbot: QtBot) -> None:
    tree = program.window.outline.tree
    index = tree.model().all_indexes()[0]
    tree.customContextMenuRequested.emit(tree.visualRect(index).center())
    menu = _menu(qtbot)
    _item(_item(menu, "Change level").menu(), "Level 3").trigger()
    menu.close()
    settle(program, qtbot)
    assert program.desk.speech.outline[0].level == 3


def test_library_menu_opens_the_row_under_the_pointer(program: Application, qtbot: QtBot) -> None:
    rows = program.window.library.list
    at = rows.visualRect(rows.model().index(2, 0)).center()
    rows.customContextMenuRequested.emit(at)
    menu = _menu(qtbot)
    _item(menu, "Open").trigger()
    menu.close()
    settle(program, qtbot)
    assert "歌会" in program.desk.speech.summary.title


def test_confirm_is_offered_for_doubtful_headings_only(program: Application, qtbot: QtBot) -> None:
    window, model = program.window, program.window.outline.tree.model()
    sure = Heading(1, "一、", "确定", Span(0, 4), 0.9)
    unsure = Heading(1, "二、", "不定", Span(5, 9), 0.3)
    model.set_outline((sure, unsure))
    window.outline.tree.setCurrentIndex(model.all_indexes()[0])
    assert not window.actions_["confirm-heading"].isEnabled()
    window.outline.tree.setCurrentIndex(model.all_indexes()[1])
    assert window.actions_["confirm-heading"].isEnabled()
    assert window.outline.tree.heading() == unsure


def test_more_button_of_the_outline_expands_and_collapses(
    program: Application, qtbot: QtBot
) -> None:
    tree = program.window.outline.tree
    top = tree.model().all_indexes()[0]
    assert tree.isExpanded(top)
    _item(program.window.outline.more.menu(), "Collapse all").trigger()
    assert not tree.isExpanded(top)
    _item(program.window.outline.more.menu(), "Expand all").trigger()
    assert tree.isExpanded(top)
    qtbot.keyClick(tree, Qt.Key.Key_Home)
    assert tree.heading() is None
