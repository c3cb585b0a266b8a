"""Importing in the window: drop, paste, menu; bad files; progress and cancel."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, settle, write_texts

from speechreader.app import language, paths
from speechreader.model.changes import Failed, ImportReport
from speechreader.ui.application import Application
from speechreader.ui.dialogs.import_summary import ImportSummary, sections


@pytest.fixture
def empty(start: Start) -> Application:
    """The program on an empty library."""
    return start()


def _mime(paths: list[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def _drag(program: Application, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPointF(300, 300).toPoint(), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(program.window, event)
    return event


def _drop(program: Application, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(300, 300), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(program.window, event)


def _summary(program: Application) -> ImportSummary:
    return next(d for d in program.window.findChildren(ImportSummary) if d.isVisible())


def test_empty_library_shows_three_ways_to_begin(empty: Application) -> None:
    welcome = empty.window.welcome
    assert welcome is not None
    assert welcome.isVisible()
    assert welcome.files.hasFocus()
    assert empty.window.status.place.text() == "No speech is open"


def test_dropped_folder_is_imported_and_the_first_is_opened(
    empty: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    write_texts(tmp_path / "in")
    data = _mime([tmp_path / "in"])
    assert _drag(empty, data).isAccepted()
    assert empty.window.drop.isVisible()
    _drop(empty, data)
    assert not empty.window.drop.isVisible()
    settle(empty, qtbot)
    assert len(empty.desk.rows) == 3
    assert empty.desk.speech is not None
    assert not empty.window.welcome.isVisible()
    summary = _summary(empty)
    assert summary.text().startswith("Imported 3 speeches")
    summary.close()


def test_a_drag_of_something_else_is_left_alone(empty: Application) -> None:
    data = QMimeData()
    data.setText("不是文件")
    assert not empty.window.drop.isVisible()
    _drag(empty, data)
    assert not empty.window.drop.isVisible()


def test_the_frame_goes_when_the_drag_leaves(empty: Application, tmp_path: Path) -> None:
    data = _mime(write_texts(tmp_path / "in"))
    _drag(empty, data)
    QApplication.sendEvent(empty.window, QDragLeaveEvent())
    assert not empty.window.drop.isVisible()


def test_bad_files_are_named_with_cause_and_the_others_go_on(
    empty: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = write_texts(tmp_path / "in")
    (tmp_path / "in" / "空.txt").write_bytes(b"")
    (tmp_path / "in" / "图.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (tmp_path / "in" / "副本.txt").write_bytes(paths[0].read_bytes())
    empty.commands.importing.take([tmp_path / "in"])
    settle(empty, qtbot)
    assert len(empty.desk.rows) == 3
    text = _summary(empty).text()
    assert "空.txt" in text
    assert "empty" in text
    assert "图.txt" in text
    assert "Skipped (1)" in text
    qtbot.mouseClick(
        _summary(empty).findChildren(type(empty.window.status.cancel))[0], Qt.MouseButton.LeftButton
    )
    assert "空.txt" in QGuiApplication.clipboard().text()
    _summary(empty).close()


def test_one_file_by_the_menu_opens_without_a_summary(
    program: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "新.txt"
    file.write_text(
        "在青禾市读书会上的讲话\n\n同志们：\n读书是一件要紧的事。\n谢谢大家。\n", encoding="utf-8"
    )
    qtbot.keyClick(program.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = program.window.findChild(QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(file))
    dialog.accept()
    settle(program, qtbot)
    assert "读书是一件要紧的事" in program.window.reader.toPlainText()
    assert program.desk.speech.summary.title in program.window.toast.sentence()


def test_the_same_file_again_opens_the_speech_there_is(
    program: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = write_texts(tmp_path / "again")
    program.commands.importing.take([paths[2]])
    settle(program, qtbot)
    assert len(program.desk.rows) == 3
    assert "歌会" in program.desk.speech.summary.title
    assert "Already" in program.window.toast.sentence()


def test_paste_makes_a_speech(program: Application, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(
        "在青禾市植树活动上的讲话\n\n同志们：\n种下一棵树，就是种下一份盼头。\n谢谢大家。\n"
    )
    program.window.reader.setFocus()
    qtbot.keyClick(program.window.reader, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(program, qtbot)
    assert len(program.desk.rows) == 4
    assert "植树" in program.desk.speech.summary.title


def test_paste_in_a_field_goes_into_the_field(program: Application, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("歌会")
    field = program.window.library.field
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(program, qtbot)
    assert field.text() == "歌会"
    assert len(program.desk.rows) == 3


def test_an_empty_clipboard_is_said(program: Application, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    program.window.actions_.run("import-clipboard")
    assert "clipboard" in program.window.toast.sentence()


def test_an_import_is_one_step_of_undo(program: Application, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(
        "在青禾市读书会上的讲话\n\n同志们：\n读书是一件要紧的事。\n谢谢大家。\n"
    )
    program.window.actions_.run("import-clipboard")
    settle(program, qtbot)
    assert len(program.desk.rows) == 4
    qtbot.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(program, qtbot)
    assert len(program.desk.rows) == 3


def test_progress_is_shown_only_when_it_lasts_and_can_be_cancelled(
    program: Application, qtbot: QtBot
) -> None:
    from speechreader.ui.runner import Ticket

    status, ticket = program.window.status, Ticket("import")
    status.follow(ticket)
    ticket.report(3, 10, "甲.txt")
    assert not status.is_working()
    qtbot.waitUntil(status.is_working, timeout=2000)
    assert "3 / 10" in status.work.text()
    qtbot.mouseClick(status.cancel, Qt.MouseButton.LeftButton)
    assert ticket.cancelled()
    status.finish()
    assert not status.is_working()
    assert status.place.isVisible()


def test_the_file_dialog_begins_where_the_last_import_was(
    program: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "texts"
    file = write_texts(folder)[0]
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    documents.mkdir(parents=True, exist_ok=True)
    program.window.actions_.run("import-files")
    dialog = program.window.findChild(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == documents
    assert dialog.labelText(QFileDialog.DialogLabel.LookIn) == "Folder:"
    assert dialog.labelText(QFileDialog.DialogLabel.FileType) == "Kind of file:"
    dialog.setDirectory(str(folder))
    dialog.selectFile(str(file))
    dialog.accept()
    settle(program, qtbot)
    program.window.actions_.run("import-folder")
    dialog = program.window.findChild(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == folder
    dialog.reject()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_a_card_of_the_first_page(
    empty: Application, qtbot: QtBot, key: Qt.Key
) -> None:
    qtbot.keyClick(empty.window.welcome.files, key)
    dialog = empty.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()


def test_undo_of_an_import_says_so_and_redo_opens_it_again(
    program: Application, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText(
        "在青禾市植树活动上的讲话\n\n同志们：\n种下一棵树。\n谢谢大家。\n"
    )
    program.commands.importing.paste()
    settle(program, qtbot)
    title = program.desk.speech.summary.title
    program.window.reader.setFocus()
    qtbot.keyClick(program.window.reader, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(program, qtbot)
    assert program.desk.speech is None
    toast = program.window.toast
    assert toast.isVisible()
    assert toast.sentence() == f"Undone: Import “{title}”"
    qtbot.mouseClick(toast._button, Qt.MouseButton.LeftButton)
    settle(program, qtbot)
    assert program.desk.speech.summary.title == title
    assert "种下一棵树" in program.window.reader.toPlainText()
    assert not toast.isVisible()


def test_no_blank_stands_behind_the_stop_of_a_chinese_reason(qapp: object) -> None:
    language.install(language.read_catalogue(paths.translation_file(language.CHINESE)))
    try:
        [(_, [(name, words)])] = sections(ImportReport((), (), (Failed("空.txt", "file_empty"),)))
    finally:
        language.install(None)
    assert name == "空.txt"
    assert "。" in words[:-1]
    assert "。 " not in words
