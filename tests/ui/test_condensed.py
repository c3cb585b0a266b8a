"""Condensed reading, and correcting the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot
from tests.ui.conftest import settle
from tests.ui.test_overview import add_marks, speech_named

from speechreader.model.span import Span
from speechreader.ui.application import Application
from speechreader.ui.dialogs.correct import around, open_correct
from speechreader.ui.notes.condensed import CondensedPresenter

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(program: Application, qtbot: QtBot) -> CondensedPresenter:
    """The page of the open speech with its four marks."""
    opened = speech_named(program, "服务")
    add_marks(program, qtbot, opened)
    presenter = CondensedPresenter(program.desk, program.window.pages, program.look)
    presenter.show_speech(opened)
    settle(program, qtbot)
    return presenter


def _words(page: CondensedPresenter) -> list[str]:
    return page.page.text.toPlainText().split("\n")


def test_quotes_and_notes_stand_under_their_headings(page: CondensedPresenter) -> None:
    words = _words(page)
    assert page.shown()
    assert words[0] == "在青禾市总工会服务职工推进会上的讲话"
    assert words.index("一、服务职工的第1件事") < words.index("办好第1个环节")
    assert words[words.index("同一线职工坐在一条板凳上谈心") + 1] == "查一查最早出处"
    assert page.page.count.text() == "4"


def test_markup_in_a_note_stays_text(
    page: CondensedPresenter, program: Application, qtbot: QtBot
) -> None:
    mark = program.desk.marks[0].id
    program.desk.change(lambda w: w.marks.set_note(mark, "<b>粗</b>&amp;"))
    settle(program, qtbot)
    assert "<b>粗</b>&amp;" in _words(page)


def test_a_note_is_set_as_in_its_card(
    page: CondensedPresenter, program: Application, qtbot: QtBot
) -> None:
    mark = program.desk.marks[0].id
    program.desk.change(lambda w: w.marks.set_note(mark, "说**要点**\n- 甲"))
    settle(program, qtbot)
    assert "说要点\u2028•  甲" in page.page.text.document().toRawText().split("\u2029")
    assert page.page.text.document().find("要点").charFormat().font().bold()
    assert not page.page.text.document().find("说").charFormat().font().bold()


def test_a_click_on_a_quote_goes_to_its_place(page: CondensedPresenter, qtbot: QtBot) -> None:
    asked: list[tuple] = []
    page.jump_asked.connect(lambda *where: asked.append(where))
    text = page.page.text
    found = text.document().find("谢谢大家")
    text.setTextCursor(QTextCursor(found.block()))
    text.ensureCursorVisible()
    at = text.cursorRect(QTextCursor(found.block())).center() + QPoint(20, 0)
    qtbot.mouseClick(text.viewport(), LEFT, pos=at)
    assert [span.of(page._desk.speech.body) for _, span, _ in asked] == ["谢谢大家"]
    assert not page.shown()


def test_all_is_copied_as_text_or_markdown(page: CondensedPresenter, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.page.copy_text, LEFT)
    assert "“办好第1个环节”" in QGuiApplication.clipboard().text()
    qtbot.mouseClick(page.page.copy_markdown, LEFT)
    assert "\n\n> 办好第1个环节" in QGuiApplication.clipboard().text()


def test_of_one_tag_only_its_marks_are_shown(
    page: CondensedPresenter, program: Application, qtbot: QtBot
) -> None:
    page.show_tag("数据")
    settle(program, qtbot)
    assert "办好第1个环节" in _words(page)
    assert "谢谢大家" not in _words(page)


def test_esc_goes_back_to_the_text(
    page: CondensedPresenter, program: Application, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.page.text, Qt.Key.Key_Escape)
    assert not page.shown()
    assert program.window.reader.isVisible()


def _open(program: Application, words: str):
    at = program.desk.speech.body.index(words)
    dialog = open_correct(program.window, program.desk, Span(at, at + len(words)))
    assert dialog is not None
    return dialog


def test_a_correction_is_applied_with_enter_and_can_be_undone(
    program: Application, qtbot: QtBot
) -> None:
    add_marks(program, qtbot, program.desk.speech.summary.id)
    before = program.desk.speech.body
    dialog = _open(program, "今天我们开会")
    assert "4 marks" in dialog.effect.text()
    assert not dialog.apply.isEnabled()
    dialog.field.setPlainText("今天我们座谈")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    settle(program, qtbot)
    assert program.desk.speech.body == before.replace("今天我们开会", "今天我们座谈", 1)
    assert len(program.desk.marks) == 4
    program.desk.undo()
    settle(program, qtbot)
    assert program.desk.speech.body == before


def test_a_refusal_stays_in_the_dialog(program: Application, qtbot: QtBot) -> None:
    dialog = _open(program, program.desk.speech.body)
    dialog.field.setPlainText("  ")
    qtbot.mouseClick(dialog.apply, LEFT)
    settle(program, qtbot)
    assert dialog.isVisible()
    assert dialog.trouble.isVisible()
    assert dialog.trouble.text()
    dialog.reject()


def test_without_words_nothing_opens(program: Application) -> None:
    assert open_correct(program.window, program.desk, None) is None


def test_the_sentence_around_the_words() -> None:
    body = "第一句。第二句有错字在里面。第三句。\n另一段。"
    at = body.index("错字")
    assert around(body, Span(at, at + 2)) == "第二句有【错字】在里面。"
    assert around(body, Span(0, 3)) == "【第一句】。"
