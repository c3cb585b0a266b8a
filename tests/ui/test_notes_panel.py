"""Notes: written beside the text, kept whatever happens, found again, folded where there is no room."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, settle, type_words
from tests.ui.test_marking import (
    CONTROL,
    LEFT,
    SHIFT,
    mark,
    middle_of,
    popup,
    quotes,
    select,
    span_of,
)

from speechreader.model.annotation import (
    Anchor,
    AnchorState,
    Annotation,
    Candidate,
    Mark,
    MarkId,
    MarkStyle,
    Quote,
)
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.ui.application import Application
from speechreader.ui.notes.cards import Part
from speechreader.ui.notes.rich import Voice, plain_note, read_note, set_note
from speechreader.ui.notes.sieve import Sieve

WORDS = "一字之改，查一查最早出自哪一篇。"


@pytest.fixture
def wide(start: Start, stocked_library: Path, qtbot: QtBot) -> Application:
    """The program in a window that has room for the notes, which are shown."""
    program = start(stocked_library)
    program.window.resize(1500, 900)
    qtbot.keyClick(program.window, Qt.Key.Key_N, CONTROL | SHIFT)
    qtbot.wait(30)
    return program


def editor(program: Application):
    return program.commands.marks.writing.editor


def write(program: Application, qtbot: QtBot, words: str, note: str) -> Mark:
    """Mark `words` and write a note on them, with keys, up to Ctrl+Enter."""
    span = select(program, words)
    qtbot.keyClick(program.window.reader, Qt.Key.Key_N, CONTROL)
    settle(program, qtbot)
    assert editor(program).text.hasFocus()
    type_words(editor(program).text, note)
    qtbot.keyClick(editor(program).text, Qt.Key.Key_Return, CONTROL)
    settle(program, qtbot)
    return next(mark for mark in program.desk.marks if mark.span == span)


def click_card(program: Application, qtbot: QtBot, made: Mark, *, double: bool = False) -> None:
    column = program.window.notes.column
    at = column.box(made.id).center().toPoint()
    (qtbot.mouseDClick if double else qtbot.mouseClick)(column, LEFT, pos=at)


# Writing


def test_a_note_is_written_kept_and_there_after_a_restart(
    start: Start, stocked_library: Path, qtbot: QtBot
) -> None:
    first = start(stocked_library)
    first.window.resize(1500, 900)
    made = write(first, qtbot, "今天我们开会", WORDS)
    assert made.annotation.note == WORDS
    assert editor(first).isHidden()
    assert first.window.reader.hasFocus()
    assert first.window.right.name == "notes"
    first.window.close()
    second = start()
    assert [m.annotation.note for m in second.desk.marks] == [WORDS]


def test_a_half_written_note_is_kept_when_the_window_is_closed(
    start: Start, stocked_library: Path, qtbot: QtBot
) -> None:
    first = start(stocked_library)
    first.window.resize(1500, 900)
    select(first, "今天我们开会")
    qtbot.keyClick(first.window.reader, Qt.Key.Key_N, CONTROL)
    settle(first, qtbot)
    type_words(editor(first).text, WORDS)
    first.window.close()
    assert [m.annotation.note for m in start().desk.marks] == [WORDS]


@pytest.mark.parametrize("leave", ["rest", "focus", "escape", "speech", "panel"])
def test_typing_is_written_down_however_it_ends(
    wide: Application, qtbot: QtBot, leave: str
) -> None:
    made = mark(wide, qtbot, "今天我们开会")
    wide.commands.marks.write(made.id)
    type_words(editor(wide).text, WORDS)
    if leave == "rest":
        qtbot.waitUntil(lambda: wide.desk.marks[0].annotation.note == WORDS, timeout=4000)
    elif leave == "focus":
        wide.window.library.field.setFocus()
    elif leave == "escape":
        qtbot.keyClick(editor(wide).text, Qt.Key.Key_Escape)
    elif leave == "panel":
        wide.window.show_right("")
    else:
        home = wide.desk.speech.summary.id
        wide.commands.open(next(row.id for row in wide.desk.rows if row.id != home))
        settle(wide, qtbot)
        wide.commands.open(home)
    settle(wide, qtbot)
    assert [m.annotation.note for m in wide.desk.marks] == [WORDS]


def test_one_sitting_is_one_undo_step(wide: Application, qtbot: QtBot) -> None:
    made = mark(wide, qtbot, "今天我们开会")
    wide.commands.marks.write(made.id)
    for part in ("先写", "一半", "再写一半"):
        type_words(editor(wide).text, part)
        editor(wide).rested.emit()
        settle(wide, qtbot)
    qtbot.keyClick(editor(wide).text, Qt.Key.Key_Return, CONTROL)
    settle(wide, qtbot)
    assert wide.desk.marks[0].annotation.note == "先写一半再写一半"
    wide.window.actions_["undo"].trigger()
    settle(wide, qtbot)
    assert [m.annotation.note for m in wide.desk.marks] == [""]
    wide.window.actions_["redo"].trigger()
    settle(wide, qtbot)
    assert wide.desk.marks[0].annotation.note == "先写一半再写一半"
    assert wide.window.toast.isHidden()


def test_two_sittings_are_two_steps(wide: Application, qtbot: QtBot) -> None:
    made = mark(wide, qtbot, "今天我们开会")
    for part in ("先写", "后写"):
        wide.commands.marks.write(made.id)
        type_words(editor(wide).text, part)
        qtbot.keyClick(editor(wide).text, Qt.Key.Key_Return, CONTROL)
        settle(wide, qtbot)
    wide.window.actions_["undo"].trigger()
    settle(wide, qtbot)
    assert [m.annotation.note for m in wide.desk.marks] == ["先写"]


def test_a_note_that_is_too_long_is_refused_and_the_rest_stays(
    wide: Application, qtbot: QtBot
) -> None:
    made = mark(wide, qtbot, "今天我们开会")
    wide.commands.marks.write(made.id)
    type_words(editor(wide).text, WORDS)
    editor(wide).text.insertPlainText("长" * 100_001)
    assert editor(wide).note() == WORDS
    assert "100,000" in editor(wide).help.text()
    qtbot.keyClick(editor(wide).text, Qt.Key.Key_Return, CONTROL)
    settle(wide, qtbot)
    assert wide.desk.marks[0].annotation.note == WORDS


def test_an_emptied_note_is_taken_away_and_the_mark_stays(wide: Application, qtbot: QtBot) -> None:
    made = write(wide, qtbot, "今天我们开会", WORDS)
    wide.commands.marks.write(made.id)
    editor(wide).text.selectAll()
    qtbot.keyClick(editor(wide).text, Qt.Key.Key_Delete)
    qtbot.keyClick(editor(wide).text, Qt.Key.Key_Escape)
    settle(wide, qtbot)
    assert [m.annotation.note for m in wide.desk.marks] == [""]


def test_tags_are_added_by_enter_and_comma_and_taken_by_their_cross(
    wide: Application, qtbot: QtBot
) -> None:
    made = mark(wide, qtbot, "今天我们开会")
    qtbot.keyClick(wide.window.reader, Qt.Key.Key_T, CONTROL)
    field = editor(wide).tags.field
    assert field.hasFocus()
    for typed, end in (("提法", Qt.Key.Key_Return), ("数据", Qt.Key.Key_Comma)):
        type_words(field, typed)
        qtbot.keyClick(field, end)
        settle(wide, qtbot)
    assert wide.desk.marks[0].annotation.tags == ("提法", "数据")
    chips = editor(wide).tags.findChildren(QPushButton)
    chip = next(chip for chip in chips if chip.text().startswith("提法"))
    qtbot.mouseClick(chip, LEFT)
    settle(wide, qtbot)
    assert wide.desk.marks[0].annotation.tags == ("数据",)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    settle(wide, qtbot)
    assert wide.desk.marks[0].annotation.tags == ()
    assert wide.commands.marks.marking.chosen.id == made.id


def test_half_a_tag_is_taken_when_the_note_is_ended(wide: Application, qtbot: QtBot) -> None:
    mark(wide, qtbot, "今天我们开会")
    qtbot.keyClick(wide.window.reader, Qt.Key.Key_T, CONTROL)
    type_words(editor(wide).tags.field, "提法")
    qtbot.keyClick(editor(wide).tags.field, Qt.Key.Key_Return, CONTROL)
    settle(wide, qtbot)
    assert wide.desk.marks[0].annotation.tags == ("提法",)
    assert editor(wide).isHidden()


def test_tags_of_the_library_are_offered(wide: Application, qtbot: QtBot) -> None:
    first = mark(wide, qtbot, "今天我们开会")
    wide.commands.marks.marking.tag([first.id], ["提法"])
    settle(wide, qtbot)
    second = mark(wide, qtbot, "谈服务职工")
    wide.commands.marks.write(second.id, tags=True)
    settle(wide, qtbot)
    completer = editor(wide).tags.field.completer()
    assert completer.model().stringList() == ["提法"]


def test_enter_in_the_list_of_tags_takes_one_and_closes_the_list(
    wide: Application, qtbot: QtBot
) -> None:
    first = mark(wide, qtbot, "今天我们开会")
    wide.commands.marks.marking.tag([first.id], ["提法"])
    settle(wide, qtbot)
    second = mark(wide, qtbot, "谈服务职工")
    wide.commands.marks.write(second.id, tags=True)
    settle(wide, qtbot)
    field = editor(wide).tags.field
    type_words(field, "提")
    offered = field.completer().popup()
    assert offered.isVisible()
    qtbot.keyClick(offered, Qt.Key.Key_Down)
    qtbot.keyClick(offered, Qt.Key.Key_Return)
    settle(wide, qtbot)
    assert [m.annotation.tags for m in wide.desk.marks] == [("提法",), ("提法",)]
    assert not offered.isVisible()
    assert field.completer().model().stringList() == []  # it has that tag now


# In a narrow window


def test_without_room_the_note_is_written_over_the_page(program: Application, qtbot: QtBot) -> None:
    program.window.resize(1250, 900)
    qtbot.wait(20)
    made = mark(program, qtbot, "今天我们开会")
    qtbot.keyClick(program.window.reader, Qt.Key.Key_N, CONTROL)
    assert program.commands.marks.floating.isVisible()
    assert program.window.right.name == ""
    type_words(editor(program).text, WORDS)
    qtbot.keyClick(editor(program).text, Qt.Key.Key_Escape)
    settle(program, qtbot)
    assert program.commands.marks.floating.isHidden()
    assert program.desk.marks[0].annotation.note == WORDS
    qtbot.mouseClick(program.window.reader.viewport(), LEFT, pos=middle_of(program, "今天我们开会"))
    notes = popup(program).findChildren(QAbstractButton, "popupNote")
    assert [note.accessibleName() for note in notes if note.isVisible()] == [WORDS]
    assert made.id == program.commands.marks.marking.chosen.id


def test_the_notes_give_way_to_a_narrow_window_and_come_back(
    wide: Application, qtbot: QtBot
) -> None:
    wide.window.resize(1250, 900)
    qtbot.wait(20)
    assert wide.window.right.name == ""
    assert not wide.window.actions_["notes-panel"].isChecked()
    wide.window.resize(1500, 900)
    qtbot.wait(20)
    assert wide.window.right.name == "notes"
    assert wide.window.actions_["notes-panel"].isChecked()


# The panel


def test_cards_stand_level_with_their_lines_and_follow_the_page(
    wide: Application, qtbot: QtBot
) -> None:
    made = write(wide, qtbot, "今天我们开会", WORDS)
    write(wide, qtbot, "谢谢大家", WORDS)
    wide.window.reader.verticalScrollBar().setValue(0)
    qtbot.wait(30)
    column, reader = wide.window.notes.column, wide.window.reader

    def gap() -> float:
        card = column.mapToGlobal(column.box(made.id).topLeft().toPoint()).y() + 16
        line = reader.viewport().mapToGlobal(reader.mark_anchor(made.id).center().toPoint()).y()
        return abs(card - line)

    assert gap() <= 2
    reader.verticalScrollBar().setValue(90)
    qtbot.wait(30)
    assert gap() <= 2


def test_a_click_on_a_card_goes_there_and_a_double_click_writes(
    wide: Application, qtbot: QtBot
) -> None:
    write(wide, qtbot, "今天我们开会", WORDS)
    far = write(wide, qtbot, "谢谢大家", WORDS)
    wide.commands.marks.marking.choose(None)
    click_card(wide, qtbot, far)
    assert wide.commands.marks.marking.chosen.id == far.id
    assert wide.window.reader.span_visible(far.span)
    assert wide.commands.marks.notes.leader.isVisible()
    click_card(wide, qtbot, far, double=True)
    assert editor(wide).text.hasFocus()
    assert editor(wide).note() == WORDS


def test_arrows_walk_the_cards_and_enter_writes(wide: Application, qtbot: QtBot) -> None:
    first = mark(wide, qtbot, "今天我们开会")
    second = mark(wide, qtbot, "谈服务职工")
    column, marking = wide.window.notes.column, wide.commands.marks.marking
    marking.choose(None)
    column.setFocus()
    qtbot.keyClick(column, Qt.Key.Key_Down)
    assert marking.chosen.id == first.id
    qtbot.keyClick(column, Qt.Key.Key_Down)
    assert marking.chosen.id == second.id
    qtbot.keyClick(column, Qt.Key.Key_6)
    settle(wide, qtbot)
    assert marking.chosen.annotation.colour == 6
    qtbot.keyClick(column, Qt.Key.Key_Return)
    assert editor(wide).text.hasFocus()
    qtbot.keyClick(editor(wide).text, Qt.Key.Key_Escape)
    column.setFocus()
    qtbot.keyClick(column, Qt.Key.Key_Delete)
    settle(wide, qtbot)
    assert quotes(wide) == ["今天我们开会"]


def test_chips_tags_and_words_filter_the_cards(wide: Application, qtbot: QtBot) -> None:
    first = write(wide, qtbot, "今天我们开会", WORDS)
    second = mark(wide, qtbot, "谈服务职工")
    marks, panel = wide.commands.marks, wide.window.notes
    marks.marking.restyle([second.id], colour=3)
    marks.marking.tag([second.id], ["提法"])
    settle(wide, qtbot)

    def shown() -> list[int]:
        return [card.mark.id for card in panel.column.cards]

    assert shown() == [first.id, second.id]
    qtbot.mouseClick(panel.colours[3], LEFT)
    assert shown() == [second.id]
    assert panel.count.text() == "1 of 2"
    qtbot.mouseClick(panel.colours[3], LEFT)
    qtbot.mouseClick(panel.search, LEFT)
    type_words(panel.field, "最早出自")
    assert shown() == [first.id]
    type_words(panel.field, "不在")
    assert shown() == []
    assert panel.empty.isVisible()
    panel.field.clear()
    marks.notes._by_tag("提法")
    assert shown() == [second.id]
    assert panel.tag.isChecked()


def test_the_editor_opens_on_a_mark_that_the_filter_hides(wide: Application, qtbot: QtBot) -> None:
    made = mark(wide, qtbot, "今天我们开会")
    wide.window.notes.toggle_search()
    type_words(wide.window.notes.field, "不在")
    wide.commands.marks.write(made.id)
    assert editor(wide).isVisible()
    assert editor(wide).text.hasFocus()


def test_an_empty_panel_says_how_to_begin(wide: Application) -> None:
    assert wide.window.notes.empty.isVisible()
    assert "Ctrl+H" in wide.window.notes.empty._help.text()


def test_a_mark_whose_words_are_gone_stands_at_the_foot_with_its_note(
    wide: Application, qtbot: QtBot
) -> None:
    lost = write(wide, qtbot, "今天我们开会", WORDS)
    speech, where = (
        wide.desk.speech.summary.id,
        span_of(wide, "同志们：\n今天我们开会，谈服务职工。"),
    )
    wide.desk.change(lambda w: w.correct_text(speech, where, "天高云淡，望断南飞雁。"))
    settle(wide, qtbot)
    panel = wide.window.notes
    assert [(m.id, m.span) for m in wide.desk.marks] == [(lost.id, None)]
    assert [card.mark.annotation.note for card in panel.foot.cards.cards] == [WORDS]
    assert panel.column.cards == []
    assert panel.foot.isVisible()
    qtbot.waitUntil(panel.doubts.isVisible)
    assert panel.doubts.text() == "1 to review"
    qtbot.mouseClick(panel.doubts, LEFT)
    assert wide.window.right.name == "review"
    review = wide.commands.panels.review
    review.answer("orphan")
    review.apply()
    settle(wide, qtbot)
    assert "nothing to review" in wide.window.right.current().nothing.text()
    wide.window.show_right("notes")
    settle(wide, qtbot)
    assert len(panel.foot.cards.cards) == 1
    assert not panel.doubts.isVisible()


def test_the_card_of_a_mark_that_was_chosen_meanwhile_is_the_chosen_one(
    wide: Application, qtbot: QtBot
) -> None:
    first, second = mark(wide, qtbot, "今天我们开会"), mark(wide, qtbot, "谈服务职工")
    column = wide.window.notes.column
    assert column.chosen == second.id
    wide.window.show_right("overview")
    wide.commands.marks.marking.choose(first.id)
    wide.window.show_right("notes")
    settle(wide, qtbot)
    assert column.chosen == first.id


def test_a_card_in_doubt_offers_its_places_and_a_click_puts_the_mark_there(
    wide: Application, qtbot: QtBot
) -> None:
    made = mark(wide, qtbot, "今天我们开会")
    places = [span_of(wide, words) for words in ("谈服务职工", "谢谢大家")]
    doubtful = replace(
        wide.desk.marks[0],
        state=AnchorState.AMBIGUOUS,
        candidates=tuple(Candidate(place, 0.6) for place in places),
    )
    wide.desk._take_marks((doubtful,))
    qtbot.wait(30)
    column = wide.window.notes.column
    column.grab()  # where its buttons are is known when it is painted
    (card,) = column.cards
    boxes = [box for box, what in card.areas if what.part is Part.CHOICE]
    assert len(boxes) == 2
    assert wide.window.reader.marks_at(middle_of(wide, "今天我们开会")) == ()
    qtbot.mouseClick(column, LEFT, pos=boxes[1].center().toPoint())
    settle(wide, qtbot)
    assert [(m.id, m.span) for m in wide.desk.marks] == [(made.id, places[1])]


def test_undo_of_the_mark_under_the_editor_closes_it(wide: Application, qtbot: QtBot) -> None:
    made = mark(wide, qtbot, "今天我们开会")
    wide.commands.marks.write(made.id)
    wide.window.actions_["undo"].trigger()
    settle(wide, qtbot)
    assert wide.desk.marks == ()
    assert editor(wide).isHidden()


def test_the_wheel_over_the_cards_moves_the_page(wide: Application, qtbot: QtBot) -> None:
    from PySide6.QtCore import QCoreApplication, QPointF
    from PySide6.QtGui import QWheelEvent

    mark(wide, qtbot, "今天我们开会")
    column, bar = wide.window.notes.column, wide.window.reader.verticalScrollBar()
    before = bar.value()
    turn = QWheelEvent(
        QPointF(50, 50),
        QPointF(column.mapToGlobal(QPoint(50, 50))),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(column, turn)
    assert bar.value() > before


def test_nothing_of_the_last_line_is_hidden_behind_the_marks_without_a_place(
    wide: Application, qtbot: QtBot
) -> None:
    speech = wide.desk.speech.summary.id
    for words in ("今天我们开会", "谈服务职工"):
        mark(wide, qtbot, words)
    gone = span_of(wide, "今天我们开会，谈服务职工。")
    wide.desk.change(lambda w: w.correct_text(speech, gone, "天高云淡，望断南飞雁。"))
    settle(wide, qtbot)
    last = mark(wide, qtbot, "谢谢大家")
    wide.window.resize(1500, 420)
    bar = wide.window.reader.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.wait(50)
    panel = wide.window.notes
    assert panel.foot.isVisible()
    wide.commands.marks.notes.write(last.id)
    qtbot.wait(50)
    bar.setValue(bar.maximum())
    qtbot.wait(50)
    column = panel.column
    assert column.box(last.id).bottom() <= column.height()
    assert editor(wide).geometry().bottom() <= column.height()


# What a note says


@pytest.mark.parametrize(
    ("note", "voices"),
    [
        ("平常的话", [("平常的话", Voice.PLAIN)]),
        ("有**重**有*轻*", [("有", "plain"), ("重", "bold"), ("有", "plain"), ("轻", "emphasis")]),
        ("2 * 3 * 4", [("2 * 3 * 4", "plain")]),
        ("<b>&amp;", [("<b>&amp;", "plain")]),
        ("**没有完", [("**没有完", "plain")]),
    ],
)
def test_a_note_is_read_with_few_signs(note: str, voices: list[tuple[str, object]]) -> None:
    (paragraph,) = read_note(note)
    found = [(run.words, run.voice.value) for run in paragraph.runs]
    assert found == [(words, getattr(voice, "value", voice)) for words, voice in voices]


def test_lists_and_lines_of_a_note(qapp: object) -> None:
    note = "先说：\n- 一\n- **二**"
    assert [part.item for part in read_note(note)] == [False, True, True]
    assert plain_note(note) == "先说： 一 二"
    document = set_note(note, QFont(), "#000000", 200, 20)
    assert document.toPlainText() == "先说：\n•  一\n•  二"
    assert document.size().height() == 60


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=80))
def test_a_note_loses_nothing_but_its_signs(note: str) -> None:
    line = f"记{note}"  # no bullet at its beginning
    (paragraph,) = read_note(line)
    assert paragraph.words().replace("*", "") == line.replace("*", "")


def test_the_sieve_lets_through_what_has_colour_tag_and_every_word() -> None:
    anchor = Anchor(Span(0, 4), Quote("工會工作"))
    said = Annotation(anchor, MarkStyle.HIGHLIGHT, 3, "", "", note="ＡＢＣ 再查", tags=("提法",))
    made = Mark(MarkId(1), SpeechId(1), "urn:uuid:1", said)
    assert Sieve().open
    assert not Sieve(words="查").open
    passing = (Sieve(), Sieve(frozenset({3})), Sieve(tag="提法"), Sieve(words="abc 工作"))
    assert [sieve.admits(made) for sieve in passing] == [True] * 4
    stopping = (Sieve(frozenset({1, 2})), Sieve(tag="数据"), Sieve(words="abc 没有"))
    assert [sieve.admits(made) for sieve in stopping] == [False] * 3
