"""Marking: select, mark, find the mark again, change it, take it back; and what the popup does and leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, settle

from speechreader.app import settings as keys
from speechreader.model.annotation import Mark, MarkStyle, Motivation
from speechreader.model.span import Span
from speechreader.ui.application import Application
from speechreader.ui.notes.swatch import ColourButton

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def span_of(program: Application, words: str) -> Span:
    """Where `words` first stand in the open speech."""
    start = program.desk.speech.body.index(words)
    return Span(start, start + len(words))


def select(program: Application, words: str) -> Span:
    """Select `words` on the page, which has the focus."""
    span = span_of(program, words)
    program.window.reader.setFocus()
    program.window.reader.select_span(span)
    return span


def mark(program: Application, qtbot: QtBot, words: str, key: Qt.Key = Qt.Key.Key_H) -> Mark:
    """Mark `words` by key, and give the mark."""
    span = select(program, words)
    qtbot.keyClick(program.window.reader, key, CONTROL)
    settle(program, qtbot)
    return next(mark for mark in program.desk.marks if mark.span == span)


def quotes(program: Application) -> list[str]:
    """The words of all marks, in text order."""
    body = program.desk.speech.body
    return [mark.span.of(body) for mark in program.desk.marks]


def middle_of(program: Application, words: str) -> QPoint:
    """The middle of `words` on the page, in pixels of the viewport."""
    reader = program.window.reader
    box = reader.boxes(span_of(program, words))[0]
    return box.translated(0, -reader.verticalScrollBar().value()).center().toPoint()


def drag_over(program: Application, qtbot: QtBot, words: str) -> None:
    """Select `words`, which stand in one line, with the mouse."""
    reader = program.window.reader
    box = reader.boxes(span_of(program, words))[0]
    box.translate(0, -reader.verticalScrollBar().value())
    port, y = reader.viewport(), round(box.center().y())
    start, end = QPoint(round(box.left()) + 1, y), QPoint(round(box.right()) - 1, y)
    qtbot.mousePress(port, LEFT, pos=start)
    qtbot.mouseMove(port, (start + end) / 2)
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, LEFT, pos=end)


def popup(program: Application):
    return program.commands.marks.offers.popup


def button(program: Application, name: str) -> QAbstractButton:
    """The button of the popup with this name."""
    found = popup(program).findChildren(QAbstractButton)
    return next(b for b in found if b.accessibleName() == name and not b.isHidden())


def test_a_key_marks_the_selection_and_the_page_shows_it(
    program: Application, qtbot: QtBot
) -> None:
    made = mark(program, qtbot, "今天我们开会")
    assert quotes(program) == ["今天我们开会"]
    assert (made.annotation.style, made.annotation.colour) == (MarkStyle.HIGHLIGHT, 1)
    assert program.window.reader.selected_span() is None
    fill = QColor(program.look.theme.mark(1).fill).name()
    box = program.window.reader.boxes(made.span)[0]
    shown = program.window.reader.viewport().grab().toImage()
    y = round(box.top()) + 2
    inside = {shown.pixelColor(x, y).name() for x in range(round(box.left()), round(box.right()))}
    beyond = {shown.pixelColor(round(box.right()) + x, y).name() for x in range(20, 60)}
    assert fill in inside
    assert fill not in beyond
    assert program.window.status.saved.text().startswith("Saved")


@pytest.mark.parametrize(
    ("action", "style"),
    [("underline", MarkStyle.UNDERLINE), ("wavy", MarkStyle.WAVY), ("dots", MarkStyle.DOTS)],
)
def test_each_style_can_be_given_to_words_and_to_a_mark(
    program: Application, qtbot: QtBot, action: str, style: MarkStyle
) -> None:
    select(program, "谈服务职工")
    program.window.actions_[action].trigger()
    settle(program, qtbot)
    assert program.desk.marks[0].annotation.style is style
    program.window.actions_["highlight"].trigger()
    settle(program, qtbot)
    assert [m.annotation.style for m in program.desk.marks] == [MarkStyle.HIGHLIGHT]


def test_the_popup_comes_when_the_drag_ends_and_one_click_marks(
    program: Application, qtbot: QtBot
) -> None:
    drag_over(program, qtbot, "今天我们开会")
    shown = popup(program)
    assert shown.isVisible()
    assert program.window.reader.hasFocus()
    words = program.window.reader.boxes(span_of(program, "今天我们开会"))[0]
    top = shown.mapTo(program.window, QPoint()).y()
    foot = (
        program.window.reader.viewport().mapTo(program.window, QPoint(0, round(words.bottom()))).y()
    )
    assert 0 < top - foot <= 12
    qtbot.mouseClick(button(program, "Green"), LEFT)
    settle(program, qtbot)
    assert shown.isHidden()
    assert [m.annotation.colour for m in program.desk.marks] == [2]
    drag_over(program, qtbot, "谈服务职工")
    ringed = [b.colour for b in shown.findChildren(ColourButton) if b.ringed and b.isVisible()]
    assert ringed == [2]


def test_the_popup_flips_above_the_words_at_the_foot_of_the_page(
    program: Application, qtbot: QtBot
) -> None:
    reader = program.window.reader
    last = next(
        place
        for place in range(reader.seen_to() - 1, 0, -1)
        if reader.boxes(Span(place, place + 1))[0].bottom() < reader.viewport().height() - 4
    )
    words = program.desk.speech.body[last - 4 : last].rpartition("\n")[2]
    span = Span(last - len(words), last)
    reader.select_span(span)
    program.commands.marks.offers.by_key()
    box = reader.boxes(span)[0]
    shown = popup(program)
    foot = shown.mapTo(reader.viewport().window(), QPoint(0, shown.height())).y()
    assert foot <= reader.viewport().mapTo(program.window, QPoint(0, round(box.top()))).y()


def test_the_popup_takes_neither_focus_nor_copy_nor_typing(
    program: Application, qtbot: QtBot
) -> None:
    drag_over(program, qtbot, "今天我们开会")
    QGuiApplication.clipboard().setText("before")
    qtbot.keyClick(program.window.reader, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "今天我们开会"
    assert popup(program).isVisible()
    qtbot.keyClick(program.window.reader, Qt.Key.Key_Right, SHIFT)
    assert len(program.window.reader.selected_span()) != len("今天我们开会")
    assert popup(program).isHidden()
    assert program.desk.marks == ()


def test_arrows_and_enter_walk_the_popup_and_escape_closes_it(
    program: Application, qtbot: QtBot
) -> None:
    drag_over(program, qtbot, "今天我们开会")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(program.window.reader, key)
    settle(program, qtbot)
    assert [m.annotation.colour for m in program.desk.marks] == [3]
    drag_over(program, qtbot, "谈服务职工")
    qtbot.keyClick(program.window.reader, Qt.Key.Key_Escape)
    assert popup(program).isHidden()
    assert len(program.desk.marks) == 1


def test_the_popup_can_be_switched_off_and_called_by_key(
    start: Start, stocked_library: Path, qtbot: QtBot
) -> None:
    program = start(stocked_library, POPUP=False)
    drag_over(program, qtbot, "今天我们开会")
    assert popup(program).isHidden()
    qtbot.keyClick(program.window.reader, Qt.Key.Key_M, CONTROL)
    assert popup(program).isVisible()


def test_a_keyboard_selection_brings_no_popup_by_itself(program: Application, qtbot: QtBot) -> None:
    program.window.reader.select_span(span_of(program, "今天"))
    for _ in range(3):
        qtbot.keyClick(program.window.reader, Qt.Key.Key_Right, SHIFT)
    qtbot.wait(700)
    assert popup(program).isHidden()


def test_digits_colour_the_selection_and_then_the_mark(program: Application, qtbot: QtBot) -> None:
    reader = program.window.reader
    select(program, "今天我们开会")
    qtbot.keyClick(reader, Qt.Key.Key_4)
    settle(program, qtbot)
    assert [m.annotation.colour for m in program.desk.marks] == [4]
    for key, colour in ((Qt.Key.Key_8, 8), (Qt.Key.Key_1, 1)):
        qtbot.keyClick(reader, key)
        settle(program, qtbot)
        assert [m.annotation.colour for m in program.desk.marks] == [colour]
    assert program.settings.get(keys.MARK_COLOUR) == 1


def test_digits_in_a_field_are_digits(program: Application, qtbot: QtBot) -> None:
    mark(program, qtbot, "今天我们开会")
    field = program.window.library.field
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_3)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    settle(program, qtbot)
    assert [m.annotation.colour for m in program.desk.marks] == [1]


def test_delete_moves_to_the_trash_with_a_way_back(program: Application, qtbot: QtBot) -> None:
    mark(program, qtbot, "今天我们开会")
    qtbot.keyClick(program.window.reader, Qt.Key.Key_Delete)
    settle(program, qtbot)
    assert program.desk.marks == ()
    toast = program.window.toast
    assert toast.isVisible()
    assert "trash" in toast.sentence()
    qtbot.mouseClick(toast._button, LEFT)
    settle(program, qtbot)
    assert quotes(program) == ["今天我们开会"]


def test_a_way_back_goes_when_it_would_take_back_another_step(
    program: Application, qtbot: QtBot
) -> None:
    mark(program, qtbot, "今天我们开会")
    qtbot.keyClick(program.window.reader, Qt.Key.Key_Delete)
    settle(program, qtbot)
    assert program.window.toast.isVisible()
    mark(program, qtbot, "谢谢大家")
    assert not program.window.toast.isVisible()


def test_undo_and_redo_name_their_steps_and_bring_marks_back(
    program: Application, qtbot: QtBot
) -> None:
    mark(program, qtbot, "今天我们开会")
    qtbot.keyClick(program.window.reader, Qt.Key.Key_5)
    settle(program, qtbot)
    undo = program.window.actions_["undo"]
    for colours in ([1], []):
        assert undo.text().removeprefix("Undo").strip()
        qtbot.keyClick(program.window, Qt.Key.Key_Z, CONTROL)
        settle(program, qtbot)
        assert [m.annotation.colour for m in program.desk.marks] == colours
    for colours in ([1], [5]):
        qtbot.keyClick(program.window, Qt.Key.Key_Z, CONTROL | SHIFT)
        settle(program, qtbot)
        assert [m.annotation.colour for m in program.desk.marks] == colours


def test_a_click_on_a_mark_chooses_it_and_the_popup_changes_it(
    program: Application, qtbot: QtBot
) -> None:
    made = mark(program, qtbot, "今天我们开会")
    program.commands.marks.marking.choose(None)
    port = program.window.reader.viewport()
    qtbot.mouseClick(port, LEFT, pos=middle_of(program, "今天我们开会"))
    assert program.commands.marks.marking.chosen.id == made.id
    qtbot.mouseClick(button(program, "Purple"), LEFT)
    settle(program, qtbot)
    assert program.desk.marks[0].annotation.colour == 5
    qtbot.mouseClick(port, LEFT, pos=middle_of(program, "今天我们开会"))
    qtbot.mouseClick(button(program, "Delete mark"), LEFT)
    settle(program, qtbot)
    assert program.desk.marks == ()


def test_a_click_on_an_overlap_offers_the_marks_first(program: Application, qtbot: QtBot) -> None:
    outer = mark(program, qtbot, "今天我们开会，谈服务职工")
    inner = mark(program, qtbot, "我们开会")
    port = program.window.reader.viewport()
    program.commands.marks.marking.choose(None)
    qtbot.mouseClick(port, LEFT, pos=middle_of(program, "开会，谈"))
    qtbot.mouseClick(port, LEFT, pos=middle_of(program, "我们开会"))
    rows = [b for b in popup(program).findChildren(QAbstractButton) if b.isVisible()]
    assert sorted(row.text() for row in rows) == ["今天我们开会，谈服务职工", "我们开会"]
    qtbot.mouseClick(next(row for row in rows if row.text().startswith("今天")), LEFT)
    assert program.commands.marks.marking.chosen.id == outer.id != inner.id
    assert button(program, "Delete mark").isVisible()


def test_a_mark_is_resized_by_key_and_the_step_can_be_undone(
    program: Application, qtbot: QtBot
) -> None:
    made = mark(program, qtbot, "今天我们")
    assert program.commands.marks.marking.chosen.id == made.id
    for _ in "开会":
        qtbot.keyClick(program.window.reader, Qt.Key.Key_BracketRight)
    qtbot.waitUntil(lambda: quotes(program) != ["今天我们"], timeout=4000)
    assert quotes(program) == ["今天我们开会"]
    qtbot.keyClick(program.window, Qt.Key.Key_Z, CONTROL)
    settle(program, qtbot)
    assert quotes(program) == ["今天我们"]


def test_a_bookmark_comes_and_goes_at_the_paragraph_that_is_read(
    program: Application, qtbot: QtBot
) -> None:
    qtbot.keyClick(program.window.reader, Qt.Key.Key_D, CONTROL)
    settle(program, qtbot)
    assert [m.annotation.motivation for m in program.desk.marks] == [Motivation.BOOKMARKING]
    assert quotes(program)[0] == program.desk.speech.body.partition("\n")[0][:20]
    qtbot.keyClick(program.window.reader, Qt.Key.Key_D, CONTROL)
    settle(program, qtbot)
    assert program.desk.marks == ()


def test_next_and_previous_mark_go_round_the_text_and_back_returns(
    program: Application, qtbot: QtBot
) -> None:
    mark(program, qtbot, "今天我们开会")
    mark(program, qtbot, "谢谢大家")
    marking = program.commands.marks.marking
    marking.choose(None)
    program.window.reader.setFocus()
    qtbot.keyClick(program.window, Qt.Key.Key_F7)
    assert marking.chosen.span == span_of(program, "今天我们开会")
    qtbot.keyClick(program.window, Qt.Key.Key_F7)
    settle(program, qtbot)
    assert marking.chosen.span == span_of(program, "谢谢大家")
    assert program.window.reader.span_visible(marking.chosen.span)
    qtbot.keyClick(program.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.wait(50)
    assert program.window.reader.place().paragraph == 0
    qtbot.keyClick(program.window, Qt.Key.Key_F7, SHIFT)
    assert marking.chosen.span == span_of(program, "今天我们开会")


def test_marks_are_there_after_a_restart(start: Start, stocked_library: Path, qtbot: QtBot) -> None:
    first = start(stocked_library)
    mark(first, qtbot, "今天我们开会")
    first.window.close()
    second = start()
    assert quotes(second) == ["今天我们开会"]
    assert second.window.reader.marks_at(middle_of(second, "今天我们开会")) == (
        second.desk.marks[0].id,
    )


def test_blank_words_are_not_marked_and_the_reason_is_told(
    program: Application, qtbot: QtBot
) -> None:
    body = program.desk.speech.body
    start = body.index("\n")
    program.window.reader.select_span(Span(start, start + 1))
    program.window.actions_["highlight"].trigger()
    settle(program, qtbot)
    assert program.desk.marks == ()
    assert program.window.toast.isVisible()


def test_copy_as_quotation_brings_the_source_along(program: Application, qtbot: QtBot) -> None:
    select(program, "今天我们开会")
    qtbot.keyClick(program.window, Qt.Key.Key_C, CONTROL | SHIFT)
    copied = QGuiApplication.clipboard().text()
    assert "今天我们开会" in copied.partition("\n")[0]
    assert "推进会上的讲话" in copied
    program.window.actions_["copy-citation"].trigger()
    assert "林远舟" in QGuiApplication.clipboard().text()


def test_actions_know_when_they_can_be_used(program: Application, qtbot: QtBot) -> None:
    actions = program.window.actions_

    def able() -> tuple[bool, ...]:
        return tuple(
            actions[name].isEnabled() for name in ("highlight", "delete-mark", "correct-text")
        )

    assert able() == (False, False, False)
    select(program, "今天")
    assert able() == (True, False, True)
    mark(program, qtbot, "今天我们开会")
    assert able() == (True, True, False)


def test_marks_of_the_library_row_and_of_the_outline_are_counted(
    program: Application, qtbot: QtBot
) -> None:
    from speechreader.ui.library.model import MARKS_ROLE
    from speechreader.ui.outline.model import MARKS_ROLE as IN_SECTION

    outline = program.window.outline.tree.model()
    first = outline.index_of(outline._in_order[0])
    assert not first.data(IN_SECTION)
    mark(program, qtbot, "办好第2个环节")
    mark(program, qtbot, "今天我们开会")
    rows = program.window.library.list.model()
    assert [rows.index(i).data(MARKS_ROLE) for i in range(3)] == [2, 0, 0]
    assert first.data(IN_SECTION) == 1
    assert first.data(Qt.ItemDataRole.DisplayRole).startswith("一、")
    assert outline.index(0, 0).data(IN_SECTION) == 1


def test_colours_can_be_named_and_the_popup_says_so(program: Application, qtbot: QtBot) -> None:
    from speechreader.ui.notes.colour_names import ColourNames

    program.window.actions_["colour-names"].trigger()
    dialog = program.window.findChild(ColourNames)
    field = dialog.fields[2]
    field.selectAll()
    qtbot.keyClicks(field, "Claims")
    dialog.accept()
    drag_over(program, qtbot, "今天我们开会")
    assert button(program, "Claims").isVisible()
    assert button(program, "Yellow").isVisible()
