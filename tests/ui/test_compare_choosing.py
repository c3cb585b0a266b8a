"""Choosing the two speeches: the library's menu and selection, dragging, the key, the pair of last time, the call."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, settle

from speechreader.model.comparison import Side
from speechreader.model.speech import SpeechId
from speechreader.ui.application import Application
from speechreader.ui.compare.starting import PairAtStart

A, B = Side.A, Side.B
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def speech_of(program: Application, title: str) -> SpeechId:
    """The speech with `title` in its title."""
    return next(row.id for row in program.desk.rows if title in row.title)


def rest(program: Application, qtbot: QtBot) -> None:
    """Wait until library and comparison have answered."""
    settle(program, qtbot)
    presenter = program.window.stage.compare_view.presenter
    qtbot.waitUntil(lambda: not presenter.busy and not program.runner.busy(), timeout=20_000)
    qtbot.wait(20)


def pair(program: Application) -> tuple[SpeechId | None, SpeechId | None]:
    """What is compared."""
    presenter = program.window.stage.compare_view.presenter
    return presenter.speech_id(A), presenter.speech_id(B)


def row_at(program: Application, title: str) -> QPoint:
    """The middle of a row of the library."""
    rows, model = program.window.library.list, program.commands.library.model
    return rows.visualRect(model.index(model.row_of(speech_of(program, title)))).center()


def click(program: Application, qtbot: QtBot, title: str, *held: Qt.KeyboardModifier) -> None:
    """Click on a row of the library."""
    port = program.window.library.list.viewport()
    modifiers = held[0] if held else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(port, LEFT, modifiers, row_at(program, title))
    settle(program, qtbot)


def menu_of(program: Application, title: str) -> QMenu:
    """The menu of the right mouse button on a row."""
    rows = program.window.library.list
    rows.customContextMenuRequested.emit(row_at(program, title))
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())


def choose(menu: QMenu, words: str) -> None:
    """Choose an item."""
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


# -- the library ------------------------------------------------------------------------------------


def test_the_menu_of_a_row_compares_it_with_the_open_speech(
    program: Application, qtbot: QtBot
) -> None:
    opened = program.desk.speech
    assert opened is not None
    choose(menu_of(program, "致辞"), "Compare with the open speech")
    rest(program, qtbot)
    assert program.window.stage.comparing()
    assert pair(program) == (opened.summary.id, speech_of(program, "致辞"))


def test_the_open_speech_is_not_offered_to_be_compared_with_itself(
    program: Application, qtbot: QtBot
) -> None:
    menu = menu_of(program, "服务")
    assert not [action for action in menu.actions() if action.text().startswith("Compare")]
    menu.close()


def test_two_rows_are_selected_with_ctrl_and_compared_the_earlier_one_first(
    program: Application, qtbot: QtBot
) -> None:
    click(program, qtbot, "服务")
    click(program, qtbot, "致辞", CONTROL)
    opened = program.desk.speech
    assert opened is not None
    assert opened.summary.id == speech_of(program, "服务")  # Ctrl does not open
    assert len(program.commands.library.selected()) == 2
    choose(menu_of(program, "致辞"), "Compare these two")
    rest(program, qtbot)
    assert pair(program) == (speech_of(program, "致辞"), speech_of(program, "服务"))


def test_the_selection_outlives_what_is_written_of_reading(
    program: Application, qtbot: QtBot
) -> None:
    click(program, qtbot, "建设", CONTROL)
    before = {row.id for row in program.commands.library.selected()}
    assert len(before) == 2
    sort = program.window.library.sort.menu()
    next(action for action in sort.actions() if action.data() == "progress").trigger()
    program.window.reader.verticalScrollBar().setValue(2000)
    program.reading.keep_place()
    settle(program, qtbot)
    program.window.library.field.setText("在")
    assert {row.id for row in program.commands.library.selected()} == before


def test_several_speeches_are_removed_as_one_step(program: Application, qtbot: QtBot) -> None:
    click(program, qtbot, "建设", CONTROL)
    qtbot.keyClick(program.window.library.list, KEY.Key_Delete)
    settle(program, qtbot)
    assert [row.title for row in program.desk.rows] == ["在青禾市职工歌会上的致辞"]
    program.commands.teller.undo()
    settle(program, qtbot)
    assert len(program.desk.rows) == 3


# -- the key ----------------------------------------------------------------------------------------


def test_the_key_compares_two_selected_rows(program: Application, qtbot: QtBot) -> None:
    click(program, qtbot, "建设", CONTROL)
    qtbot.keyClick(program.window.library.list, KEY.Key_Backslash, CONTROL)
    rest(program, qtbot)
    assert set(pair(program)) == {speech_of(program, "服务"), speech_of(program, "建设")}


def test_with_nothing_open_the_chosen_row_waits_for_a_second_one(
    program: Application, qtbot: QtBot
) -> None:
    program.desk.remove([speech_of(program, "服务")])
    settle(program, qtbot)
    assert program.desk.speech is None
    program.window.library.list.setCurrentIndex(program.commands.library.model.index(0))
    program.window.actions_.run("compare")
    rest(program, qtbot)
    first = program.commands.library.model.index(0).data(Qt.ItemDataRole.UserRole)
    assert pair(program) == (first.id, None)
    chooser = program.window.stage.compare_view.chooser
    assert chooser is not None
    chooser.close()


def test_with_one_speech_only_that_is_said(program: Application, qtbot: QtBot) -> None:
    program.desk.remove([speech_of(program, "建设"), speech_of(program, "致辞")])
    settle(program, qtbot)
    program.window.actions_.run("compare")
    assert not program.window.stage.comparing()
    assert "only one speech" in program.window.toast.sentence()


def test_an_empty_library_has_nothing_to_compare(program: Application, qtbot: QtBot) -> None:
    program.desk.remove([row.id for row in program.desk.rows])
    settle(program, qtbot)
    assert not program.window.actions_["compare"].isEnabled()
    assert not program.window.actions_["compare-last"].isEnabled()


# -- dragging ---------------------------------------------------------------------------------------


def drag(program: Application, titles: list[str], x: float, *, drop: bool) -> bool:
    """Hold rows of the library over the page, at a share of its width; gives whether they are taken."""
    model = program.commands.library.model
    data = model.mimeData([model.index(model.row_of(speech_of(program, t))) for t in titles])
    ground = program.window.pages
    at = QPointF(ground.width() * x, ground.height() / 2)
    held = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(at.toPoint(), *held)
    QApplication.sendEvent(ground, enter)
    move = QDragMoveEvent(at.toPoint(), *held)
    QApplication.sendEvent(ground, move)
    if drop and move.isAccepted():
        QApplication.sendEvent(ground, QDropEvent(at, *held))
    return move.isAccepted()


@pytest.mark.parametrize(("x", "side"), [(0.2, A), (0.8, B)])
def test_a_row_dropped_on_a_half_of_the_page_stands_there(
    program: Application, qtbot: QtBot, x: float, side: Side
) -> None:
    opened = program.desk.speech
    assert opened is not None
    split = program.commands.split
    assert drag(program, ["建设"], x, drop=False)
    assert split.isVisible()
    assert split.side is side
    picture = split.grab().toImage()
    bright = picture.pixelColor(int(split.width() * x), 40)
    faint = picture.pixelColor(int(split.width() * (1 - x)), 40)
    assert bright != faint
    assert drag(program, ["建设"], x, drop=True)
    rest(program, qtbot)
    assert split.isHidden()
    assert program.window.stage.comparing()
    wanted = {side: speech_of(program, "建设"), side.other: opened.summary.id}
    assert pair(program) == (wanted[A], wanted[B])


def test_the_open_speech_and_strange_things_are_not_taken(
    program: Application, qtbot: QtBot
) -> None:
    assert not drag(program, ["服务"], 0.5, drop=True)
    assert program.commands.split.isHidden()
    data = QMimeData()
    data.setText("服务")
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(program.window.pages, event)
    assert program.commands.split.isHidden()
    assert not program.window.stage.comparing()


def test_two_rows_dropped_are_compared_with_each_other(program: Application, qtbot: QtBot) -> None:
    assert drag(program, ["建设", "致辞"], 0.5, drop=True)
    rest(program, qtbot)
    assert set(pair(program)) == {speech_of(program, "建设"), speech_of(program, "致辞")}


def test_a_drag_that_leaves_takes_its_frame_along(program: Application, qtbot: QtBot) -> None:
    assert drag(program, ["建设"], 0.3, drop=False)
    QApplication.sendEvent(program.window.pages, QDragLeaveEvent())
    assert program.commands.split.isHidden()
    assert not program.window.stage.comparing()


# -- the pair of last time --------------------------------------------------------------------------


def test_the_last_pair_is_offered_after_a_new_start(
    start: Start, stocked_library: Path, qtbot: QtBot
) -> None:
    first = start(stocked_library)
    assert not first.window.actions_["compare-last"].isEnabled()
    wanted = speech_of(first, "建设"), speech_of(first, "致辞")
    first.window.stage.compare(*wanted)
    rest(first, qtbot)
    first.window.close()
    again = start(stocked_library)
    assert again.window.actions_["compare-last"].isEnabled()
    again.window.actions_.run("compare-last")
    rest(again, qtbot)
    assert pair(again) == wanted


def test_a_pair_that_is_gone_is_not_offered(program: Application, qtbot: QtBot) -> None:
    program.window.stage.compare(speech_of(program, "建设"), speech_of(program, "致辞"))
    rest(program, qtbot)
    program.window.actions_.run("compare-close")
    assert program.window.actions_["compare-last"].isEnabled()
    program.desk.remove([speech_of(program, "致辞")])
    rest(program, qtbot)
    assert not program.window.actions_["compare-last"].isEnabled()


def test_the_same_pair_stands_as_it_was_left(program: Application, qtbot: QtBot) -> None:
    stage, wanted = program.window.stage, (speech_of(program, "服务"), speech_of(program, "建设"))
    stage.compare(*wanted)
    rest(program, qtbot)
    view = stage.compare_view
    view.walk.go_to(A, 900)
    top, found = view.panes[A].top, view.presenter.comparison
    assert top > 0
    program.window.actions_.run("compare-close")
    stage.compare(*wanted)
    rest(program, qtbot)
    assert view.presenter.comparison is found
    assert view.panes[A].top == top


# -- the call ---------------------------------------------------------------------------------------


def start_with(program: Application, qtbot: QtBot, a: int | Path, b: int | Path) -> None:
    """As `speechreader --compare A B` does it, in a window that is there already."""
    made = PairAtStart(program, (a, b))
    made._begin()
    settle(program, qtbot)


def test_the_window_opens_on_a_speech_and_a_file_that_is_imported_first(
    program: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "新讲话.txt"
    file.write_text("在青禾市总工会换届会上的讲话\n\n同志们：\n今天座谈，请大家提意见。\n", "utf-8")
    start_with(program, qtbot, int(speech_of(program, "建设")), file)
    rest(program, qtbot)
    assert program.window.stage.comparing()
    assert pair(program) == (speech_of(program, "建设"), speech_of(program, "新讲话"))
    # The same file once more is the speech that is there.
    start_with(program, qtbot, file, int(speech_of(program, "致辞")))
    rest(program, qtbot)
    assert pair(program) == (speech_of(program, "新讲话"), speech_of(program, "致辞"))
    assert len(program.desk.rows) == 4


def test_a_number_that_is_not_there_is_told_and_the_other_speech_opened(
    program: Application, qtbot: QtBot
) -> None:
    start_with(program, qtbot, int(speech_of(program, "致辞")), 977)
    settle(program, qtbot)
    assert not program.window.stage.comparing()
    assert "977" in program.window.toast.sentence()
    assert program.desk.speech is not None
    assert program.desk.speech.summary.id == speech_of(program, "致辞")


def test_an_unreadable_file_is_told(program: Application, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "空.txt"
    file.write_text("", "utf-8")
    start_with(program, qtbot, file, 977)
    assert not program.window.stage.comparing()
    assert "空.txt" in program.window.toast.sentence()
