"""The window itself: language, theme, panels, focus, palette, dialogs, faults."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, settle, type_words

from speechreader.app import language
from speechreader.app import settings as keys
from speechreader.app.actions import ACTIONS, MENUS
from speechreader.app.workspace import Workspace
from speechreader.model.span import Span
from speechreader.ui.application import LIBRARY_REFUSED, Application
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.dialogs.information import Information
from speechreader.ui.dialogs.palette import Palette
from speechreader.ui.dialogs.settings import SettingsDialog
from speechreader.ui.dialogs.shortcuts import Shortcuts
from speechreader.ui.widgets.buttons import IconButton, key_text

D = TypeVar("D", bound=QDialog)
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def _open_dialog(program: Application, kind: type[D]) -> D:
    return next(dialog for dialog in program.window.findChildren(kind) if dialog.isVisible())


def _menu_actions(program: Application) -> set[str]:
    found: set[str] = set()
    menus = [action.menu() for action in program.window.menuBar().actions()]
    while menus:
        for action in menus.pop().actions():
            if action.menu():
                menus.append(action.menu())
            elif not action.isSeparator():
                found.add(action.objectName())
    return found


def test_every_action_has_a_handler_and_stands_in_menu_and_palette(program: Application) -> None:
    window = program.window
    ids = {action.id for action in ACTIONS}
    handled = set(window.actions_._handlers) | {action.id for action in ACTIONS if action.choice}
    assert handled == ids
    assert _menu_actions(program) == ids
    palette = Palette(window, window.actions_, program.look)
    assert len(palette.titles()) == len(ACTIONS)
    palette.close()
    assert window.menuBar().actions()[0].text() == MENUS[0].title


def test_theme_switch_reaches_page_and_panels(program: Application) -> None:
    light = program.window.grab().toImage()
    program.window.actions_["theme-dark"].trigger()
    dark = program.window.grab().toImage()
    for x, y in ((6, 130), (300, 500), (330, 60)):
        assert light.pixelColor(x, y).lightness() > 200
        assert dark.pixelColor(x, y).lightness() < 60
    assert program.window.actions_["theme-dark"].isChecked()
    assert not program.window.actions_["theme-light"].isChecked()


def test_language_switch_keeps_speech_and_place(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = {("actions", "File"): "文件", ("library", "Library"): "资料库"}
    monkeypatch.setattr(
        "speechreader.ui.application._lookup",
        lambda *_, **__: lambda context, text: words.get((context, text)),
    )
    for _ in range(2):
        qtbot.keyClick(program.window.reader, Qt.Key.Key_PageDown)
    qtbot.wait(150)
    speech, place = program.desk.speech.summary.id, program.window.reader.place()
    program.settings.set(keys.LANGUAGE, "zh_CN")
    settle(program, qtbot)
    window = program.window
    assert window.menuBar().actions()[0].text() == "文件"
    assert window.library.list.accessibleName() == "资料库"
    assert program.desk.speech.summary.id == speech
    assert window.reader.place() == place
    assert window.library.list.model().rowCount() == 3
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not window.left_shown()


def test_f9_and_f6_walk_and_fold_the_panels(program: Application, qtbot: QtBot) -> None:
    window = program.window
    window.library.list.setFocus()
    stops = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        stops.append(window.focusWidget())
    assert stops == [window.outline.tree, window.reader, window.library.list]
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is window.reader
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not window.left.isVisible()
    assert window.reader.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.left.isVisible()


def test_low_window_shares_the_left_panel_by_tabs(program: Application, qtbot: QtBot) -> None:
    window = program.window
    window.resize(1400, 720)
    qtbot.wait(20)
    assert window.library.isVisible()
    assert not window.outline.isVisible()
    qtbot.mouseClick(window.left._chips[1], Qt.MouseButton.LeftButton)
    assert window.outline.isVisible()
    assert not window.library.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert window.library.field.hasFocus()
    window.resize(1400, 900)
    qtbot.wait(20)
    assert window.outline.isVisible()


def test_narrow_window_makes_the_left_panel_a_drawer(program: Application, qtbot: QtBot) -> None:
    window = program.window
    window.resize(1100, 900)
    window.actions_.run("cleaning")
    qtbot.wait(20)
    assert not window.left_shown()
    width = window.reader.width()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.left_shown()
    assert window.reader.width() == width
    rows = window.library.list
    at = rows.visualRect(rows.model().index(1, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle(program, qtbot)
    assert not window.left_shown()
    window.resize(1500, 900)
    qtbot.wait(20)
    assert window.left_shown()


def test_palette_runs_a_command_by_its_name(program: Application, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_P, CONTROL_SHIFT)
    palette = next(p for p in program.window.findChildren(Palette) if p.isVisible())
    type_words(palette.field, "larger")
    assert palette.titles() == ["Read › Larger text"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert program.settings.get(keys.TEXT_SIZE) == 20


def test_palette_says_that_no_command_has_the_words(program: Application, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_P, CONTROL_SHIFT)
    palette = next(p for p in program.window.findChildren(Palette) if p.isVisible())
    assert not palette.nothing.isVisible()
    type_words(palette.field, "qqq")
    assert palette.nothing.isVisible()
    assert not palette.list.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.field.selectAll()
    type_words(palette.field, "larger")
    assert palette.list.isVisible()
    assert not palette.nothing.isVisible()
    palette.close()


def test_a_long_sentence_at_the_foot_stays_in_the_window(
    program: Application, qtbot: QtBot
) -> None:
    window = program.window
    window.resize(1100, 700)
    qtbot.wait(20)
    window.toast.say("Saved.")
    low = window.toast.height()
    window.toast.say("The library is no longer where it was. " * 6)
    shown = window.toast.geometry()
    assert window.toast.parentWidget().rect().contains(shown)
    assert shown.height() > low
    window.toast.say("Saved.")
    assert window.toast.height() == low
    assert window.toast.width() < 300
    window.toast.hide()


def test_question_mark_shows_all_keys(program: Application, qtbot: QtBot) -> None:
    program.window.reader.setFocus()
    qtbot.keyClick(program.window.reader, "?")
    sheet = _open_dialog(program, Shortcuts)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_question_mark_in_a_field_is_a_letter(program: Application, qtbot: QtBot) -> None:
    field = program.window.library.field
    field.setFocus()
    qtbot.keyClick(field, "?")
    assert field.text() == "?"
    assert not [d for d in program.window.findChildren(Shortcuts) if d.isVisible()]


def test_information_corrects_and_gives_back(program: Application, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_I, CONTROL)
    settle(program, qtbot)
    dialog = _open_dialog(program, Information)
    found = dialog.fields["speaker"].text()
    dialog.fields["speaker"].selectAll()
    type_words(dialog.fields["speaker"], "周知远")
    assert dialog.resets["speaker"].isVisible()
    qtbot.keyClick(dialog.fields["speaker"], Qt.Key.Key_Return)
    settle(program, qtbot)
    assert program.desk.speech.metadata.speaker == "周知远"
    assert "周知远" in program.window.reader.toPlainText()
    assert any(row.speaker == "周知远" for row in program.desk.rows)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow, timeout=2000)
    qtbot.keyClick(program.window, Qt.Key.Key_I, CONTROL)
    settle(program, qtbot)
    dialog = _open_dialog(program, Information)
    qtbot.mouseClick(dialog.resets["speaker"], Qt.MouseButton.LeftButton)
    assert dialog.fields["speaker"].text() == found
    qtbot.keyClick(dialog.fields["speaker"], Qt.Key.Key_Return)
    settle(program, qtbot)
    assert program.desk.speech.metadata.speaker == (found or None)


def test_an_unclear_date_is_refused_in_words(program: Application, qtbot: QtBot) -> None:
    before = program.desk.speech.metadata.date
    program.desk.set_metadata(program.desk.speech.summary.id, {"date": "去年冬天"})
    settle(program, qtbot)
    assert program.desk.speech.metadata.date == before
    assert program.window.toast.isVisible()
    assert "date" in program.window.toast.sentence()


def test_settings_take_effect_at_once(program: Application, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_Comma, CONTROL)
    dialog = _open_dialog(program, SettingsDialog)
    switch = dialog.fields["traces"]
    switch.setFocus()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert program.settings.get(keys.TRACES) is True
    assert program.window.actions_["traces"].isChecked()
    number = dialog.fields["text_size"].field
    number.setFocus()
    qtbot.keyClick(number, Qt.Key.Key_Up)
    assert program.settings.get(keys.TEXT_SIZE) == 20
    number.selectAll()
    qtbot.keyClicks(number, "24")
    assert program.settings.get(keys.TEXT_SIZE) == 24
    number.set_value(99)
    assert program.settings.get(keys.TEXT_SIZE) == 32
    dialog.close()


def test_about_says_where_the_library_is(program: Application, qtbot: QtBot) -> None:
    program.window.actions_.run("about")
    dialog = next(d for d in program.window.findChildren(QDialog) if d.isVisible())
    (copy,) = (b for b in dialog.findChildren(QPushButton) if b.text() == "Copy")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert str(program.library) in copied
    assert "SQLite" in copied
    dialog.close()


def test_full_screen_and_back(program: Application, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_F11)
    assert program.window.isFullScreen()
    qtbot.keyClick(program.window, Qt.Key.Key_F11)
    assert not program.window.isFullScreen()


def test_a_locked_library_is_said_and_ends_with_status_3(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    with Workspace.open(tmp_path / "library.sqlite"):
        program = start()
        qtbot.waitUntil(lambda: bool(program.window.findChildren(QMessageBox)), timeout=5000)
        box = program.window.findChildren(QMessageBox)[0]
        assert box.text()
        assert program.code == LIBRARY_REFUSED
        box.close()


@pytest.mark.log_expected("a job of the library failed")
def test_a_fault_is_logged_said_and_can_be_copied(program: Application, qtbot: QtBot) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("for this test")

    program.runner.submit(broken)
    settle(program, qtbot)
    toast = program.window.toast
    assert "fault" in toast.sentence()
    qtbot.mouseClick(toast._button, Qt.MouseButton.LeftButton)
    assert "ZeroDivisionError" in QGuiApplication.clipboard().text()


def test_copy_takes_the_selected_words(program: Application, qtbot: QtBot) -> None:
    window = program.window
    assert not window.actions_["copy"].isEnabled()
    qtbot.keyClick(window.reader, Qt.Key.Key_A, CONTROL)
    assert window.actions_["copy"].isEnabled()
    window.actions_.run("copy")
    assert "服务职工" in QGuiApplication.clipboard().text()
    assert window.status.selected.text().endswith("selected")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("dark", "theme-dark"),
        ("Undo", "undo"),
        ("Theme › Light", "theme-light"),
        ("level 2", "mark-2"),
    ],
)
def test_palette_puts_the_named_command_first(program: Application, typed: str, first: str) -> None:
    palette = Palette(program.window, program.window.actions_, program.look)
    palette.field.setText(typed)
    assert palette._model.item(0).data(Qt.ItemDataRole.UserRole) == first
    palette.close()


def test_palette_prefers_titles_to_help_in_chinese(
    program: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = {
        "Like the system": "跟随系统",
        "Dark": "深色",
        "Light or dark as the system is.": "浅色或深色",
    }
    language.install(lambda _, text: words.get(text))
    palette = Palette(program.window, program.window.actions_, program.look)
    palette.field.setText("深色")
    assert palette._model.item(0).data(Qt.ItemDataRole.UserRole) == "theme-dark"
    palette.close()


def test_tab_in_information_goes_through_the_fields_and_enter_saves(
    program: Application, qtbot: QtBot
) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_I, CONTROL)
    settle(program, qtbot)
    dialog = _open_dialog(program, Information)
    dialog.fields["title"].setText("另一个题名")
    dialog.fields["title"].setFocus()
    walked = []
    for _ in range(6):
        walked.append(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert walked == list(dialog.fields.values())
    assert dialog.focusWidget() is dialog.resets["title"]
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    assert buttons["Save"].isDefault()
    assert not any(button.autoDefault() for button in dialog.resets.values())
    dialog.close()


def test_information_grows_when_hints_appear(program: Application, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_I, CONTROL)
    settle(program, qtbot)
    dialog = _open_dialog(program, Information)
    before = dialog.height()
    fields = list(dialog.fields.values())
    gaps = [b.y() - a.geometry().bottom() for a, b in pairwise(fields)]
    for field in fields:
        field.setText("另一个" * 30)
    qtbot.wait(20)
    after = [b.y() - a.geometry().bottom() for a, b in pairwise(fields)]
    assert dialog.height() > before
    assert all(now >= then >= 4 for now, then in zip(after, gaps, strict=True))
    dialog.close()


def test_language_switch_reaches_the_open_settings(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = {("settings", "Settings"): "设置"}
    monkeypatch.setattr(
        "speechreader.ui.application._lookup",
        lambda *_, **__: lambda context, text: words.get((context, text)),
    )
    program.window.actions_.run("settings")
    box = _open_dialog(program, SettingsDialog).fields["language"]
    box.setFocus()
    box.setCurrentIndex(box.findData("zh_CN"))
    box.activated.emit(box.currentIndex())
    settle(program, qtbot)
    dialog = _open_dialog(program, SettingsDialog)
    assert dialog.windowTitle() == "设置"
    assert dialog.focusWidget() is dialog.fields["language"]
    assert len([d for d in program.window.findChildren(SettingsDialog) if d.isVisible()]) == 1
    dialog.close()


def test_arrow_keys_are_shown_as_arrows(program: Application) -> None:
    assert key_text("Alt+Left") == "Alt+←"
    assert key_text("Alt+Shift+Right") == "Alt+Shift+→"
    assert key_text("PgDown") == "PgDown"
    assert key_text("Ctrl++") == "Ctrl++"
    assert program.window.actions_["back"].text() == "Back\tAlt+←"
    back = next(
        b for b in program.window.strip.findChildren(IconButton) if b.accessibleName() == "Back"
    )
    assert "Back  Alt+←" in back.toolTip()


def test_the_main_button_of_a_dialog_has_room_for_its_words(
    program: Application, qtbot: QtBot
) -> None:
    dialog = Dialog(program.window, "For this test")
    button = dialog.add_button("Read the first", main=True)
    dialog.show()
    drawn = QFont(button.font())
    assert drawn.bold()
    assert button.width() >= QFontMetrics(drawn).horizontalAdvance(button.text()) + 28
    dialog.close()


@pytest.mark.parametrize("name", ["overview", "trash"])
def test_f6_leads_into_the_list_of_the_right_panel(
    program: Application, qtbot: QtBot, name: str
) -> None:
    window, desk = program.window, program.desk
    speech = desk.speech.summary.id
    for span in (Span(0, 3), Span(0, 4)):
        desk.change(lambda w, s=span: w.marks.add(speech, s)[1])
    settle(program, qtbot)
    desk.change(lambda w: w.marks.remove([desk.marks[0].id]))
    window.show_right(name)
    settle(program, qtbot)
    window.reader.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.focusWidget() is window.right.current().list


def test_f6_shows_the_panel_it_reaches(program: Application, qtbot: QtBot) -> None:
    window = program.window
    window.library.list.setFocus()
    accent = QColor(program.look.theme.accent)
    for panel in (window.outline, window.reader, window.library):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        corner = panel.mapTo(window, panel.rect().topLeft())
        assert window.grab().toImage().pixelColor(corner.x() + 1, corner.y() + 40) == accent
        assert window.grab().toImage().pixelColor(corner.x() + 40, corner.y() + 1) == accent
    window.reader.setFocus()
    assert not program.commands.walk.ring.isVisible()


def test_tab_goes_round_within_a_panel(program: Application, qtbot: QtBot) -> None:
    window = program.window
    window.library.list.setFocus()
    seen = set()
    for _ in range(12):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.add(window.focusWidget())
    assert {window.library.list, window.library.field, window.library.sort} <= seen
    assert all(window.library.isAncestorOf(widget) for widget in seen)
    window.library.list.setFocus()
    qtbot.keyClick(window.library.list, Qt.Key.Key_Tab)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert window.library.list.hasFocus()


def test_with_no_speech_in_a_small_window_the_library_is_there(
    program: Application, qtbot: QtBot
) -> None:
    window = program.window
    window.resize(1100, 700)
    window.actions_.run("cleaning")
    qtbot.wait(20)
    assert window.drawer
    assert not window.left_shown()
    program.commands.remove()
    settle(program, qtbot)
    assert window.library.list.isVisible()
    corner = window.toast.mapTo(window, window.toast.rect().center())
    corner.setX(window.toast.mapTo(window, window.toast.rect().topLeft()).x() + 4)
    assert window.childAt(corner) is window.toast
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not window.left_shown()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.library.list.hasFocus()
    qtbot.keyClick(window.library.list, Qt.Key.Key_Down)
    qtbot.keyClick(window.library.list, Qt.Key.Key_Return)
    settle(program, qtbot)
    assert program.desk.speech is not None
    assert not window.left_shown()


def test_the_drawer_leaves_its_button_free(program: Application, qtbot: QtBot) -> None:
    window = program.window
    window.resize(1100, 700)
    window.actions_.run("cleaning")
    qtbot.wait(20)
    name = window.actions_["left-panel"].text()
    button = next(b for b in window.strip.findChildren(IconButton) if b.accessibleName() == name)
    for shown in (True, False):
        at = button.mapTo(window, button.rect().center())
        assert window.childAt(at) is button
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert window.left_shown() == shown
