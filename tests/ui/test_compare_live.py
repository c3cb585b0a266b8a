"""The two pages of the comparison are as alive as the one: marks, notes, finding, copying, with keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from tests.ui.conftest import settle, type_words

from speechreader.app import settings as keys
from speechreader.model.annotation import Mark
from speechreader.model.comparison import Side
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.ui.application import Application
from speechreader.ui.compare.alive import LivePages
from speechreader.ui.compare.pane import ComparePane
from speechreader.ui.compare.view import SMALLER, CompareView
from speechreader.ui.notes.popup import NoteRow

A, B = Side.A, Side.B
KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def speech_of(program: Application, title: str) -> SpeechId:
    """The speech with `title` in its title."""
    return next(row.id for row in program.desk.rows if title in row.title)


@pytest.fixture
def view(program: Application, qtbot: QtBot) -> CompareView:
    """服务 beside 建设."""
    stage = program.window.stage
    with qtbot.waitSignal(stage.compare_view.presenter.comparison_changed, timeout=20_000):
        stage.compare(speech_of(program, "服务"), speech_of(program, "建设"))
    rest(program, qtbot)
    return stage.compare_view


@pytest.fixture
def live(program: Application, view: CompareView) -> LivePages:
    """Both pages with everything on them."""
    return program.commands.live


def rest(program: Application, qtbot: QtBot) -> None:
    """Wait until library and comparison have answered."""
    settle(program, qtbot)
    presenter = program.window.stage.compare_view.presenter
    qtbot.waitUntil(lambda: not presenter.busy and not program.runner.busy(), timeout=20_000)
    qtbot.wait(20)


def span_in(pane: ComparePane, words: str) -> Span:
    """Where `words` first stand in a page."""
    start = pane.page.body.index(words)
    return Span(start, start + len(words))


def select(pane: ComparePane, words: str) -> Span:
    """Select `words` in a page, which has the focus."""
    span = span_in(pane, words)
    pane.setFocus()
    pane.select_span(span)
    return span


def mark(program: Application, qtbot: QtBot, side: Side, words: str) -> Mark:
    """Mark `words` of one side by key."""
    pane = program.window.stage.compare_view.panes[side]
    span = select(pane, words)
    qtbot.keyClick(pane, KEY.Key_H, CONTROL)
    rest(program, qtbot)
    marks = program.commands.live.sheets[side].desk.marks
    return next(mark for mark in marks if mark.span == span)


def middle_of(pane: ComparePane, span: Span) -> QPoint:
    """The middle of the first line of `span`, in the viewport."""
    box = pane.boxes(span)[0]
    return box.translated(0, -pane.verticalScrollBar().value()).center().toPoint()


def stored(program: Application, title: str) -> list[str]:
    """The notes of a speech as the library has them."""
    speech, notes = speech_of(program, title), []
    program.runner.submit(
        lambda w, _: w.marks.of(speech), lambda m: notes.extend(x.annotation.note for x in m)
    )
    return notes


# -- marks ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("side", [A, B])
def test_a_key_marks_the_selection_of_the_page_with_the_focus(
    program: Application, qtbot: QtBot, live: LivePages, side: Side
) -> None:
    made = mark(program, qtbot, side, "第1个环节")
    assert live.marks[side].marking.chosen == made
    assert live.sheets[side.other].desk.marks == ()
    assert live.sheets[side].reader.selected_span() is None


def test_the_drag_of_the_mouse_brings_the_colours_and_one_click_marks(
    program: Application, qtbot: QtBot, view: CompareView, live: LivePages
) -> None:
    pane, popup = view.panes[B], live.marks[B].offers.popup
    span = span_in(pane, "今天座谈")
    box = pane.boxes(span)[0].translated(0, -pane.top)
    y = round(box.center().y())
    qtbot.mousePress(pane.viewport(), LEFT, pos=QPoint(round(box.left()) + 1, y))
    qtbot.mouseMove(pane.viewport(), box.center().toPoint())
    qtbot.mouseMove(pane.viewport(), QPoint(round(box.right()) - 1, y))
    qtbot.mouseRelease(pane.viewport(), LEFT, pos=QPoint(round(box.right()) - 1, y))
    assert pane.selected_span() == span
    assert popup.isVisible()
    popup.coloured.emit(3)
    rest(program, qtbot)
    made = live.sheets[B].desk.marks
    assert [(m.span, m.annotation.colour) for m in made] == [(span, 3)]


def test_a_digit_colours_and_delete_removes_on_the_page_with_the_focus(
    program: Application, qtbot: QtBot, view: CompareView, live: LivePages
) -> None:
    mark(program, qtbot, A, "第1个环节")
    mark(program, qtbot, B, "今天座谈")
    qtbot.keyClick(view.panes[B], KEY.Key_4)
    rest(program, qtbot)
    assert [m.annotation.colour for m in live.sheets[B].desk.marks] == [4]
    assert [m.annotation.colour for m in live.sheets[A].desk.marks] == [1]
    qtbot.keyClick(view.panes[B], KEY.Key_Delete)
    rest(program, qtbot)
    assert live.sheets[B].desk.marks == ()
    assert len(live.sheets[A].desk.marks) == 1
    assert program.window.toast.isVisible()
    qtbot.keyClick(view.panes[B], KEY.Key_Z, CONTROL)
    rest(program, qtbot)
    assert len(live.sheets[B].desk.marks) == 1


def test_an_end_is_moved_by_key(
    program: Application, qtbot: QtBot, view: CompareView, live: LivePages
) -> None:
    made = mark(program, qtbot, B, "今天座谈")
    assert made.span is not None
    qtbot.keyClick(view.panes[B], KEY.Key_BracketRight)
    qtbot.wait(1200)
    rest(program, qtbot)
    assert live.sheets[B].desk.marks[0].span == Span(made.span.start, made.span.end + 1)


def test_marks_made_here_are_on_the_page_of_the_reader(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    opened = program.desk.speech
    assert opened is not None
    side = A if view.presenter.speech_id(A) == opened.summary.id else B
    made = mark(program, qtbot, side, "第1个环节")
    assert [m.id for m in program.desk.marks] == [made.id]
    program.window.actions_.run("compare-close")
    assert program.window.reader.mark_anchor(made.id).isValid()


def test_one_speech_on_both_sides_shows_a_new_mark_on_both(
    program: Application, qtbot: QtBot
) -> None:
    stage, speech = program.window.stage, speech_of(program, "建设")
    stage.compare(speech, speech)
    rest(program, qtbot)
    made = mark(program, qtbot, B, "今天座谈")
    assert [m.id for m in program.commands.live.sheets[A].desk.marks] == [made.id]


# -- notes ------------------------------------------------------------------------------------------


def write(program: Application, qtbot: QtBot, side: Side, words: str, note: str) -> None:
    """Begin a note on `words` and leave it half written."""
    live = program.commands.live
    pane = live.sheets[side].reader
    assert isinstance(pane, ComparePane)
    select(pane, words)
    qtbot.keyClick(pane, KEY.Key_N, CONTROL)
    rest(program, qtbot)
    assert live.marks[side].floating.isVisible()
    type_words(live.marks[side].writing.editor.text, note)


def test_a_note_is_written_beside_its_words_and_found_again_by_a_click(
    program: Application, qtbot: QtBot, view: CompareView, live: LivePages
) -> None:
    write(program, qtbot, B, "今天座谈", "开场白")
    qtbot.keyClick(live.marks[B].writing.editor.text, KEY.Key_Escape)
    rest(program, qtbot)
    assert live.marks[B].floating.isHidden()
    assert view.panes[B].hasFocus()
    live.marks[B].marking.choose(None)
    at = middle_of(view.panes[B], span_in(view.panes[B], "今天座谈"))
    qtbot.mouseClick(view.panes[B].viewport(), LEFT, pos=at)
    popup = live.marks[B].offers.popup
    assert popup.isVisible()
    assert [row.accessibleName() for row in popup.findChildren(NoteRow)] == ["开场白"]


def test_esc_lets_go_of_the_chosen_mark_before_it_leads_away(
    program: Application, qtbot: QtBot, view: CompareView, live: LivePages
) -> None:
    mark(program, qtbot, B, "今天座谈")
    assert live.marks[B].marking.chosen is not None
    qtbot.keyClick(view.panes[B], KEY.Key_Escape)
    assert live.marks[B].marking.chosen is None
    assert program.window.stage.comparing()


def test_a_half_written_note_comes_back_with_its_removed_speech(
    program: Application, qtbot: QtBot, view: CompareView, live: LivePages
) -> None:
    write(program, qtbot, B, "今天座谈", "写到一半")
    program.window.actions_.run("remove")
    rest(program, qtbot)
    assert len(program.desk.rows) == 2
    assert view.presenter.speech_id(B) is None
    program.commands.teller.undo()
    rest(program, qtbot)
    notes = stored(program, "建设")
    settle(program, qtbot)
    assert notes == ["写到一半"]


@pytest.mark.parametrize("how", ["close", "swap", "open", "compare", "window", "language"])
def test_a_half_written_note_is_kept_whatever_happens_to_the_comparison(
    program: Application, qtbot: QtBot, view: CompareView, how: str
) -> None:
    write(program, qtbot, B, "今天座谈", "写到一半")
    stage = program.window.stage
    if how == "close":
        program.window.actions_.run("compare-close")
    elif how == "swap":
        program.window.actions_.run("compare-swap")
    elif how == "open":
        program.commands.open(speech_of(program, "致辞"))
    elif how == "compare":
        stage.compare(speech_of(program, "服务"), speech_of(program, "致辞"))
    elif how == "language":
        program.settings.set(keys.LANGUAGE, "zh_CN")
        qtbot.waitUntil(lambda: program.window.stage is not stage, timeout=5000)
    else:
        program.window.leaving.emit()
    settle(program, qtbot)
    notes = stored(program, "建设")
    settle(program, qtbot)
    assert notes == ["写到一半"]


def test_undo_shows_in_the_editor_and_in_the_library(
    program: Application, qtbot: QtBot, view: CompareView, live: LivePages
) -> None:
    write(program, qtbot, B, "今天座谈", "第一稿")
    live.marks[B].writing.keep()
    rest(program, qtbot)
    program.commands.teller.undo()
    rest(program, qtbot)
    assert live.marks[B].writing.editor.note() == ""
    assert [m.annotation.note for m in live.sheets[B].desk.marks] == [""]


def test_words_that_changed_meanwhile_are_not_marked(
    program: Application, qtbot: QtBot, view: CompareView, live: LivePages
) -> None:
    pane, speech = view.panes[B], view.presenter.speech_id(B)
    assert speech is not None
    body = pane.page.body
    span = span_in(pane, "今天座谈")
    program.desk.change(lambda w: w.correct_text(speech, Span(0, 3), "各位同志"))
    live.marks[B].marking.add(span, live.marks[B].marking.style, 1)
    rest(program, qtbot)
    assert pane.page.body != body
    assert live.sheets[B].desk.marks == ()
    assert "nothing was marked" in program.window.toast.sentence()


def test_words_are_corrected_in_either_page_and_marks_carried_over(
    program: Application, qtbot: QtBot, view: CompareView, live: LivePages
) -> None:
    made = mark(program, qtbot, B, "第1个环节")
    select(view.panes[B], "今天座谈")
    qtbot.keyClick(view.panes[B], KEY.Key_F2)
    dialog = QApplication.activeModalWidget() or next(
        w for w in QApplication.topLevelWidgets() if type(w).__name__ == "CorrectDialog"
    )
    dialog.field.setPlainText("今天我们座谈")
    dialog.apply.click()
    rest(program, qtbot)
    assert "今天我们座谈" in view.panes[B].page.body
    carried = live.sheets[B].desk.marks
    assert [m.id for m in carried] == [made.id]
    assert carried[0].span is not None
    assert carried[0].span.of(view.panes[B].page.body) == "第1个环节"
    assert view.presenter.comparison is not None


# -- finding ----------------------------------------------------------------------------------------


def test_find_is_about_the_page_with_the_focus_and_counts_both(
    program: Application, qtbot: QtBot, view: CompareView, live: LivePages
) -> None:
    for pane in view.panes.values():
        assert pane.page.body.count("第1个环节") > 1
    view.panes[B].setFocus()
    qtbot.keyClick(view.panes[B], KEY.Key_F, CONTROL)
    find = live.find
    assert find.is_open
    assert find.bar.field.hasFocus()
    type_words(find.bar.field, "第1个环节")
    qtbot.wait(50)
    here, there = (view.panes[s].page.body.count("第1个环节") for s in (B, A))
    assert len(view.panes[B].hits.spans) == here
    assert len(view.panes[A].hits.spans) == there
    assert find.bar.count.text() == f"1 of {here} · {there} in A"
    first = find.current
    qtbot.keyClick(find.bar.field, KEY.Key_Return)
    assert find.current == (first + 1) % here
    # The other page takes over with the focus.
    view.panes[A].setFocus()
    assert find.side is A
    qtbot.keyClick(view.panes[A], KEY.Key_F3)
    qtbot.wait(30)
    assert view.panes[A].hits.current is not None
    assert view.panes[B].hits.current is None
    # Esc closes the bar, and only then the comparison.
    qtbot.keyClick(view.panes[A], KEY.Key_Escape)
    assert not find.is_open
    assert program.window.stage.comparing()
    assert view.panes[A].hits.spans == view.panes[B].hits.spans == ()


def test_hits_in_one_side_only_say_where(
    program: Application, qtbot: QtBot, view: CompareView, live: LivePages
) -> None:
    view.panes[A].setFocus()
    program.window.actions_.run("find")
    type_words(live.find.bar.field, "今天座谈")
    qtbot.wait(50)
    assert "1" in live.find.bar.none.text()
    assert len(view.panes[B].hits.spans) == 1


def test_leaving_the_comparison_takes_its_hits_along(
    program: Application, qtbot: QtBot, view: CompareView, live: LivePages
) -> None:
    program.window.actions_.run("find")
    type_words(live.find.bar.field, "环节")
    program.window.actions_.run("compare-close")
    assert not live.find.is_open
    assert view.panes[A].hits.spans == ()
    program.window.actions_.run("find")
    assert program.commands.find.is_open


# -- copying, selecting, size, theme ----------------------------------------------------------------


def test_copy_select_all_and_quotation_are_those_of_the_page_with_the_focus(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    pane = view.panes[B]
    select(pane, "今天座谈")
    assert program.window.actions_["copy"].isEnabled()
    qtbot.keyClick(pane, KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "今天座谈"
    qtbot.keyClick(pane, KEY.Key_C, CONTROL | SHIFT)
    assert "今天座谈" in QGuiApplication.clipboard().text()
    assert "顾明溪" in QGuiApplication.clipboard().text()
    qtbot.keyClick(pane, KEY.Key_A, CONTROL)
    assert pane.selected_span() == Span(0, len(pane.page.body))


def test_text_size_is_one_for_all_pages(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    pane, before = view.panes[A], program.settings.get(keys.TEXT_SIZE)
    qtbot.keyClick(pane, KEY.Key_Equal, CONTROL)
    assert program.settings.get(keys.TEXT_SIZE) == before + 1
    assert pane.page_layout.em == before + 1 - SMALLER
    qtbot.keyClick(pane, KEY.Key_0, CONTROL)
    assert pane.page_layout.em == keys.TEXT_SIZE.default - SMALLER
    view.text_size_requested.emit(1)
    assert program.settings.get(keys.TEXT_SIZE) == keys.TEXT_SIZE.default + 1


def test_a_double_click_takes_the_word(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    pane = view.panes[B]
    span = span_in(pane, "座谈")
    qtbot.mouseDClick(pane.viewport(), LEFT, pos=middle_of(pane, span))
    assert pane.selected_span() == span


def test_headings_are_walked_in_the_page_with_the_focus(
    program: Application, qtbot: QtBot, view: CompareView, live: LivePages
) -> None:
    speech = view.presenter.speech(B)
    assert speech is not None
    starts = [heading.span.start for heading in speech.outline]
    view.panes[B].setFocus()
    seen = []
    for _ in range(4):
        program.window.actions_.run("next-heading")
        seen.append(live.sheets[B].reading.reading_offset())
    assert seen == starts[:4]
    program.window.actions_.run("previous-heading")
    assert live.sheets[B].reading.reading_offset() == starts[2]


def test_back_and_forward_are_those_of_the_comparison(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    actions, pane = program.window.actions_, view.panes[A]
    assert not actions["back"].isEnabled()
    view.walk.go_to(A, len(pane.page.body) // 2)
    away = pane.top
    assert actions["back"].isEnabled()
    assert away > 0
    qtbot.keyClick(pane, KEY.Key_Left, ALT)
    assert pane.top == 0
    assert actions["forward"].isEnabled()
    qtbot.keyClick(pane, KEY.Key_Right, ALT)
    assert pane.top == away


def test_selected_words_of_a_page_are_looked_up_in_the_library(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    select(view.panes[B], "今天座谈")
    qtbot.keyClick(view.panes[B], KEY.Key_K, CONTROL | SHIFT)
    settle(program, qtbot)
    assert program.window.stage.searching()
    assert program.window.search_box.text() == "今天座谈"


# -- menus and what is greyed out -------------------------------------------------------------------


def test_the_menu_of_a_selection_marks_and_opens(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    pane = view.panes[B]
    span = select(pane, "办好第2个环节")
    view.panes[B].context_requested.emit(pane.mapToGlobal(QPoint(50, 50)), span, 4)
    menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
    words = [action.text().split("\t")[0] for action in menu.actions()]
    for wanted in ("Highlight", "Copy as quotation", "Correct the text…", "Open in the reader"):
        assert wanted in words
    menu.actions()[-1].trigger()
    menu.close()
    settle(program, qtbot)
    opened = program.desk.speech
    assert opened is not None
    assert opened.summary.id == speech_of(program, "建设")
    assert not program.window.stage.comparing()
    assert program.window.reader.span_visible(span)


def test_what_the_hidden_panels_would_do_is_greyed_out(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    actions = program.window.actions_
    for name in ("left-panel", "notes-panel", "beside", "mark-1", "compare", "filter-library"):
        assert not actions[name].isEnabled(), name
    program.window.actions_.run("compare-close")
    for name in ("left-panel", "notes-panel", "beside", "mark-1", "compare", "filter-library"):
        assert actions[name].isEnabled(), name
    for name in ("compare-next", "compare-tie", "compare-swap", "compare-close", "compare-lists"):
        assert not actions[name].isEnabled(), name


# -- the focus --------------------------------------------------------------------------------------


def test_tab_goes_round_bars_and_pages_and_f6_from_panel_to_panel(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    a, b = view.panes[A], view.panes[B]
    a.setFocus()
    qtbot.keyClick(a, KEY.Key_Tab)
    assert b.hasFocus()
    qtbot.keyClick(b, KEY.Key_Tab, SHIFT)
    assert a.hasFocus()
    seen = [program.window.focusWidget()]
    for _ in range(60):
        qtbot.keyClick(program.window.focusWidget(), KEY.Key_Tab)
        seen.append(program.window.focusWidget())
    assert {a, b, view.head.swap, view.head.close_button} <= set(seen)
    assert seen.count(a) > 1  # it is a round
    a.setFocus()
    qtbot.keyClick(a, KEY.Key_F6)
    assert b.hasFocus()
    qtbot.keyClick(b, KEY.Key_F6, SHIFT)
    assert a.hasFocus()


def test_both_pages_say_what_they_are(program: Application, view: CompareView) -> None:
    assert view.panes[A].accessibleName() == "Text of A"
    assert view.panes[B].accessibleName() == "Text of B"


def test_esc_goes_from_the_inside_out(
    program: Application, qtbot: QtBot, view: CompareView, live: LivePages
) -> None:
    mark(program, qtbot, B, "今天座谈")
    pane = view.panes[B]
    program.window.actions_.run("find")
    type_words(live.find.bar.field, "环节")
    pane.setFocus()
    live.marks[B].offer()
    popup = live.marks[B].offers.popup
    assert popup.isVisible()
    view.presenter.choose(0)
    popup.show()
    qtbot.keyClick(pane, KEY.Key_Escape)
    assert popup.isHidden()
    assert live.find.is_open
    qtbot.keyClick(pane, KEY.Key_Escape)
    assert not live.find.is_open
    assert pane.selected_span() is not None  # the hit that the bar was at
    qtbot.keyClick(pane, KEY.Key_Escape)
    assert pane.selected_span() is None
    assert view.presenter.chosen is not None
    qtbot.keyClick(pane, KEY.Key_Escape)
    assert view.presenter.chosen is None
    assert program.window.stage.comparing()
    qtbot.keyClick(pane, KEY.Key_Escape)
    assert not program.window.stage.comparing()
    assert program.window.reader.hasFocus()
