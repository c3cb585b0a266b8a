"""Outline, jumps, back and forward, places, sizes: by mouse and keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, settle, type_words

from speechreader.app import settings as keys
from speechreader.model.outline import Heading
from speechreader.model.span import Span
from speechreader.ui.application import Application
from speechreader.ui.outline.model import HEADING_ROLE, OutlineModel


def _index(program: Application, words: str):
    model = program.window.outline.tree.model()
    return next(i for i in model.all_indexes() if words in i.data())


def _click(program: Application, qtbot: QtBot, words: str) -> None:
    tree = program.window.outline.tree
    index = _index(program, words)
    tree.scrollTo(index)
    qtbot.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center()
    )
    qtbot.wait(20)


def _current(program: Application) -> str:
    return program.window.outline.tree.currentIndex().data()


def _read_at(program: Application) -> int:
    return program.commands.reading.offset_of(program.window.reader.place())


def test_outline_nests_as_the_text_does(program: Application) -> None:
    model = program.window.outline.tree.model()
    assert model.index(0, 0).data() == "Title and meeting"
    second = _index(program, "第2件事")
    assert model.rowCount(second) == 3
    assert model.index(0, 0, second).data().startswith("（一）")


def test_click_in_the_outline_jumps_there(program: Application, qtbot: QtBot) -> None:
    _click(program, qtbot, "第3件事")
    heading = _index(program, "第3件事").data(HEADING_ROLE)
    assert _read_at(program) == heading.span.start
    assert "第3件事" in _current(program)
    assert "第3件事" in program.window.status.place.text()


def test_a_heading_near_the_end_is_current_after_the_jump(
    program: Application, qtbot: QtBot
) -> None:
    last = program.window.outline.tree.model().all_indexes()[-1].data(HEADING_ROLE)
    program.commands.reading.jump_to_offset(last.span.start)
    assert program.window.outline.tree.heading() == last


def test_outline_follows_the_scrolling_without_taking_the_focus(
    program: Application, qtbot: QtBot
) -> None:
    reader = program.window.reader
    reader.setFocus()
    assert _current(program) == "Title and meeting"
    for _ in range(3):
        qtbot.keyClick(reader, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: _current(program) != "Title and meeting", timeout=2000)
    heading = program.window.outline.tree.heading()
    assert heading is not None
    assert heading.span.start <= _read_at(program)
    assert reader.hasFocus()


def test_alt_left_and_right_go_back_and_forward(program: Application, qtbot: QtBot) -> None:
    window = program.window
    _click(program, qtbot, "第3件事")
    there = _read_at(program)
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.wait(20)
    assert _read_at(program) == 0
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.wait(20)
    assert _read_at(program) == there


def test_back_returns_to_the_speech_before(program: Application, qtbot: QtBot) -> None:
    first = program.desk.speech.summary.id
    other = next(row.id for row in program.desk.rows if row.id != first)
    program.commands.reading.open(other)
    settle(program, qtbot)
    assert program.desk.speech.summary.id == other
    qtbot.keyClick(program.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(program, qtbot)
    assert program.desk.speech.summary.id == first


def test_alt_down_goes_to_the_next_heading(program: Application, qtbot: QtBot) -> None:
    outline = program.desk.speech.outline
    for heading in outline[:3]:
        qtbot.keyClick(program.window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        qtbot.wait(20)
        assert program.window.outline.tree.heading() == heading
    qtbot.keyClick(program.window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.wait(20)
    assert program.window.outline.tree.heading() == outline[1]


def _levels(program: Application) -> list[int]:
    return [heading.level for heading in program.desk.speech.outline]


def test_demote_undo_redo_by_keys(program: Application, qtbot: QtBot) -> None:
    window, before = program.window, _levels(program)
    _click(program, qtbot, "第2件事")
    keys_ = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.outline.tree, Qt.Key.Key_Right, keys_)
    settle(program, qtbot)
    changed = _index(program, "第2件事").data(HEADING_ROLE)
    assert changed.level == 2
    assert changed.confidence == 1
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(program, qtbot)
    assert _levels(program) == before
    redo = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, redo)
    settle(program, qtbot)
    assert _index(program, "第2件事").data(HEADING_ROLE).level == 2


def test_undo_works_while_the_page_has_the_focus(program: Application, qtbot: QtBot) -> None:
    before = _levels(program)
    _click(program, qtbot, "第2件事")
    program.commands.outline.unmark()
    settle(program, qtbot)
    assert len(_levels(program)) == len(before) - 1
    program.window.reader.setFocus()
    qtbot.keyClick(program.window.reader, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(program, qtbot)
    assert _levels(program) == before


def test_delete_takes_a_heading_out_and_keeps_the_place(program: Application, qtbot: QtBot) -> None:
    _click(program, qtbot, "第2件事")
    place, body = program.window.reader.place(), program.desk.speech.body
    qtbot.keyClick(program.window.outline.tree, Qt.Key.Key_Delete)
    settle(program, qtbot)
    assert not any("第2件事" in i.data() for i in program.window.outline.tree.model().all_indexes())
    assert program.desk.speech.body == body
    assert program.window.reader.place() == place


def test_selected_words_become_a_heading(program: Application, qtbot: QtBot) -> None:
    body = program.desk.speech.body
    start = body.index("今天我们开会")
    program.window.reader.select_span(Span(start, start + 6))
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(program.window.reader, Qt.Key.Key_1, modifiers)
    settle(program, qtbot)
    first = program.desk.speech.outline[0]
    assert (first.span, first.level) == (Span(start, start + 6), 1)


def test_filtering_the_outline_keeps_what_stands_above(program: Application, qtbot: QtBot) -> None:
    view = program.window.outline
    qtbot.mouseClick(view.search, Qt.MouseButton.LeftButton)
    assert view.field.hasFocus()
    type_words(view.field, "第2个环节")
    shown = [index.data() for index in view.tree.model().all_indexes()]
    assert sum("第2个环节" in words for words in shown) == 6
    assert any("第2件事" in words for words in shown)
    qtbot.keyClick(view.field, Qt.Key.Key_Escape)
    assert len(view.tree.model().all_indexes()) == len(program.desk.speech.outline)


def test_text_size_by_keys_is_shown_and_bounded(program: Application, qtbot: QtBot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(program.window, Qt.Key.Key_Plus, control)
    assert program.settings.get(keys.TEXT_SIZE) == 20
    assert "20" in program.window.status.text_size.text()
    for _ in range(10):
        qtbot.keyClick(program.window, Qt.Key.Key_Minus, control)
    assert program.settings.get(keys.TEXT_SIZE) == 14
    qtbot.keyClick(program.window, Qt.Key.Key_0, control)
    assert program.settings.get(keys.TEXT_SIZE) == 19


def test_restart_remembers_speech_place_theme_and_layout(
    start: Start, stocked_library: Path, qtbot: QtBot
) -> None:
    first = start(stocked_library)
    speech = next(row.id for row in first.desk.rows if "基层" in row.title)
    first.commands.reading.open(speech)
    settle(first, qtbot)
    _click(first, qtbot, "第2件事")
    place = first.window.reader.place()
    with qtbot.waitSignal(first.window.reader.read_to, timeout=3000):
        pass  # What stays in view for a while counts as read.
    first.settings.set(keys.THEME, "dark")
    qtbot.keyClick(first.window, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    first.window.close()
    second = start()
    assert second.desk.speech.summary.id == speech
    assert second.window.reader.place() == place
    assert second.look.theme.name == "dark"
    assert second.window.cleaning.isVisible()
    assert second.desk.speech.summary.progress > 0


def test_status_says_where_and_how_much(program: Application, qtbot: QtBot) -> None:
    speech = program.desk.speech
    qtbot.waitUntil(lambda: program.window.status.percent.text() not in ("", "0%"), timeout=3000)
    assert f"{speech.summary.characters:,}" in program.window.status.read.text()
    reader = program.window.reader
    while reader.seen_to() < len(speech.body):
        qtbot.keyClick(reader, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: program.window.status.percent.text() == "100%", timeout=3000)


def test_jumping_to_the_end_and_back_is_not_reading(program: Application, qtbot: QtBot) -> None:
    reader, status = program.window.reader, program.window.status
    qtbot.waitUntil(lambda: status.percent.text() not in ("", "0%"), timeout=3000)
    before = status.percent.text()
    _click(program, qtbot, "第6件事")
    qtbot.keyClick(reader, Qt.Key.Key_End)
    qtbot.wait(100)
    program.commands.reading.step(-1)
    program.commands.reading.step(-1)
    qtbot.wait(100)
    assert status.percent.text() == before


def _heading(level: int, number: str, start: int) -> Heading:
    return Heading(level, number, "标题", Span(start, start + 3), 0.9)


@pytest.mark.parametrize("levels", [[1, 2, 2, 1], [2, 3, 1], [3, 1, 4, 2], [1, 1, 1]])
def test_outline_model_keeps_the_rules_of_qt(qapp: object, levels: list[int]) -> None:
    model = OutlineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    headings = tuple(_heading(level, f"{i}.", 10 * i) for i, level in enumerate(levels, 1))
    model.set_outline(headings)
    assert [i.data(HEADING_ROLE) for i in model.all_indexes()] == list(headings)
    assert model.at(10 * len(levels) + 5).data(HEADING_ROLE) == headings[-1]
    assert model.at(0).data(HEADING_ROLE) is None
    model.set_filter("2.")
    assert model.at(999).data(HEADING_ROLE) == headings[1]
    model.set_outline(None)
    assert model.all_indexes() == []


def test_outline_path_is_outermost_first(qapp: object) -> None:
    model = OutlineModel()
    one, two, three = _heading(1, "一、", 0), _heading(2, "（一）", 10), _heading(1, "二、", 20)
    model.set_outline((one, two, three))
    assert model.path(15) == (one, two)
    assert model.path(25) == (three,)
