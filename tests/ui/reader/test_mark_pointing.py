"""Marks under the mouse and the keys: clicked, hovered, resized; words and sentences selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from tests.ui.reader.marked import (
    BODY,
    edge_of,
    mark,
    new_view,
    over,
    point_of,
    scrolled,
)

from speechreader.model.annotation import MarkStyle
from speechreader.model.span import Span
from speechreader.model.speech import Place
from speechreader.ui.reader import words
from speechreader.ui.reader.marks.handles import BURST

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LONG, SHORT = over("把职工放在心上"), over("放在")


@pytest.fixture
def view(qtbot):
    made = new_view(qtbot)
    made.set_marks([mark(1, LONG, 1), mark(2, SHORT, 3, MarkStyle.WAVY)])
    return made


@pytest.fixture
def dictionary(monkeypatch, qtbot):
    """Words are cut by a small dictionary of ours, which has been read."""
    known = {"把", "职工", "放在", "心上", "新建", "组织", "全市", "各级", "工会"}

    def cut(text):
        places, at = {0}, 0
        while at < len(text):
            at += next((n for n in (2, 1) if text[at : at + n] in known), 1)
            places.add(at)
        return frozenset(places)

    monkeypatch.setattr(words, "ready", lambda: True)
    monkeypatch.setattr(words, "word_starts", cut)


def told(signal):
    """Everything that `signal` says from now on."""
    heard = []
    signal.connect(lambda *what: heard.append(what))
    return heard


def mouse(view, kind, point, button, buttons):
    """One event of the mouse, as the system sends it."""
    at, plain = QPointF(view.viewport().mapToGlobal(point)), Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, QPointF(point), at, button, buttons, plain)
    QApplication.sendEvent(view.viewport(), event)


def move(view, point, buttons=LEFT):
    """The mouse moves, a button held down."""
    mouse(view, QEvent.Type.MouseMove, point, NONE, buttons)


def press_twice(qtbot, view, point):
    """A click and a second press, which Qt makes a double click; the button stays down."""
    qtbot.mouseClick(view.viewport(), LEFT, pos=point)
    mouse(view, QEvent.Type.MouseButtonDblClick, point, LEFT, LEFT)


def drag(qtbot, view, start, end):
    qtbot.mousePress(view.viewport(), LEFT, pos=start)
    move(view, (start + end) / 2)
    move(view, end)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=end)


# Clicks


def test_a_click_on_an_overlap_names_all_marks_the_topmost_first(view, qtbot):
    heard = told(view.mark_clicked)
    point = point_of(view, SHORT.start)
    qtbot.mouseClick(view.viewport(), LEFT, pos=point)
    assert heard == [((2, 1), view.viewport().mapToGlobal(point))]
    qtbot.mouseClick(view.viewport(), LEFT, pos=point_of(view, LONG.start))
    assert heard[1][0] == (1,)


def test_a_click_beside_marks_says_nothing_of_them(view, qtbot):
    heard = told(view.mark_clicked)
    qtbot.mouseClick(view.viewport(), LEFT, pos=point_of(view, LONG.start - 1))
    qtbot.mouseClick(view.viewport(), LEFT, pos=point_of(view, LONG.end))
    assert heard == []


def test_a_drag_over_a_mark_selects_and_is_no_click(view, qtbot):
    heard, finished = told(view.mark_clicked), told(view.selection_finished)
    drag(qtbot, view, edge_of(view, LONG.start), edge_of(view, LONG.end))
    assert heard == []
    assert view.selected_span() == LONG
    ((span, point),) = finished
    assert span == LONG
    bottom = max(box.bottom() for box in view.boxes(LONG)) - scrolled(view).y()
    at = view.viewport().mapFromGlobal(point)
    assert (at.x(), at.y()) == (edge_of(view, LONG.end).x(), round(bottom) + 9)


def test_a_shape_in_the_margin_is_a_click_on_its_mark_and_keeps_the_selection(view, qtbot):
    view.select_span(Span(3, 9))
    heard = told(view.mark_clicked)
    left, y = round(view.page_layout.left), point_of(view, LONG.start).y()
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(left - 21, y))
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(left - 35, y))
    assert [marks for marks, _ in heard] == [(1,), (2,)]
    assert view.selected_span() == Span(3, 9)


def test_a_click_that_ends_a_selection_tells_that_nothing_is_selected(view, qtbot):
    view.select_span(Span(3, 9))
    finished = told(view.selection_finished)
    qtbot.mouseClick(view.viewport(), LEFT, pos=point_of(view, 20))
    assert [span for span, _ in finished] == [None]


def test_marks_are_hovered_with_a_pointing_hand(view, qtbot):
    heard = told(view.marks_hovered)
    for point in (point_of(view, SHORT.start), point_of(view, LONG.start), point_of(view, 0)):
        move(view, point, NONE)
    assert [marks for (marks,) in heard] == [(2, 1), (1,), ()]
    assert view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor
    move(view, point_of(view, LONG.start), NONE)
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert heard[-1] == ((),)


def test_where_a_mark_stands_is_known_in_view_and_far_away(view):
    box = view.mark_anchor(2)
    shown = view.boxes(SHORT)[0].translated(-scrolled(view))
    assert (box.left(), box.right()) == (shown.left(), shown.right())
    assert abs(box.center().y() - shown.center().y()) < 2
    view.go_to(Place(20, 0))
    assert view.mark_anchor(2).bottom() < 0
    assert view.mark_anchor(99).isEmpty()


def test_scrolling_and_resizing_are_told(view, qtbot):
    heard = told(view.scrolled)
    view.verticalScrollBar().setValue(80)
    assert heard
    heard.clear()
    view.resize(700, 600)
    assert heard


# Resizing


def grip(view, offset, *, end):
    """The handle at an end of a mark: at the left edge of a character, or at the right one of that before."""
    edge = edge_of(view, offset)
    if not end:
        return edge
    box = view.boxes(Span(offset - 1, offset))[0].translated(-scrolled(view))
    return QPoint(round(box.right()), round(box.center().y()))


def test_a_handle_is_dragged_to_another_character(view, qtbot):
    heard = told(view.mark_resized)
    view.set_current_mark(1)
    drag(qtbot, view, grip(view, LONG.end, end=True), edge_of(view, LONG.end + 4))
    assert heard == [(1, Span(LONG.start, LONG.end + 4))]
    assert view.selected_span() is None
    drag(qtbot, view, grip(view, LONG.start, end=False), edge_of(view, LONG.start - 3))
    assert heard[1] == (1, Span(LONG.start - 3, LONG.end + 4))


def test_the_new_end_is_shown_while_it_is_dragged_until_the_library_answers(view, qtbot):
    view.set_current_mark(1)
    added = LONG.end + 2
    qtbot.mousePress(view.viewport(), LEFT, pos=grip(view, LONG.end, end=True))
    assert view.marks_at(point_of(view, added - 1)) == ()
    move(view, edge_of(view, added))
    assert view.marks_at(point_of(view, added - 1)) == (1,)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=edge_of(view, added))
    assert view.marks_at(point_of(view, added - 1)) == (1,)
    view.set_marks([mark(1, LONG)])
    assert view.marks_at(point_of(view, added - 1)) == ()


def test_without_an_answer_the_mark_goes_back_to_where_the_library_has_it(view, qtbot):
    view.set_current_mark(1)
    drag(qtbot, view, grip(view, LONG.end, end=True), edge_of(view, LONG.end + 2))
    qtbot.waitUntil(lambda: view.marks_at(point_of(view, LONG.end)) == (), timeout=3000)


def test_at_least_one_character_stays(view, qtbot):
    heard = told(view.mark_resized)
    view.set_current_mark(1)
    drag(qtbot, view, grip(view, LONG.end, end=True), edge_of(view, LONG.start - 5))
    assert heard == [(1, Span(LONG.start, LONG.start + 1))]


def test_characters_of_several_code_points_stay_whole(view, qtbot):
    word = over("一首")
    view.set_marks([mark(7, word)])
    view.set_current_mark(7)
    heard = told(view.mark_resized)
    start = BODY.index("e\u0301")
    drag(qtbot, view, grip(view, word.start, end=False), edge_of(view, start))
    assert heard == [(7, Span(start, word.end))]
    qtbot.keyClick(view, Qt.Key.Key_BraceRight)
    view.set_current_mark(None)
    assert heard[1] == (7, Span(start + 2, word.end))


def test_escape_gives_a_dragged_end_back(view, qtbot):
    heard = told(view.mark_resized)
    view.set_current_mark(1)
    qtbot.mousePress(view.viewport(), LEFT, pos=grip(view, LONG.end, end=True))
    move(view, edge_of(view, LONG.end + 4))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.marks_at(point_of(view, LONG.end)) == ()
    qtbot.mouseRelease(view.viewport(), LEFT, pos=edge_of(view, LONG.end + 4))
    assert heard == []


def test_a_burst_of_keys_is_one_change(view, qtbot):
    heard = told(view.mark_resized)
    view.set_current_mark(1)
    for key in (Qt.Key.Key_BracketRight, Qt.Key.Key_BracketRight, Qt.Key.Key_BracketLeft):
        qtbot.keyClick(view, key)
    qtbot.keyClick(view, Qt.Key.Key_BraceLeft)
    assert heard == []
    assert view.marks_at(point_of(view, LONG.end)) == (1,)
    qtbot.waitUntil(lambda: bool(heard), timeout=BURST * 4)
    assert heard == [(1, Span(LONG.start - 1, LONG.end + 1))]


def test_what_keys_have_begun_is_told_when_something_else_is_done(view, qtbot):
    heard = told(view.mark_resized)
    view.set_current_mark(1)
    qtbot.keyClick(view, Qt.Key.Key_BracketRight)
    view.set_current_mark(2)
    assert heard == [(1, Span(LONG.start, LONG.end + 1))]
    qtbot.keyClick(view, Qt.Key.Key_BracketRight)
    view.hide()
    assert heard[1] == (2, Span(SHORT.start, SHORT.end + 1))


def test_brackets_with_ctrl_go_by_words(view, qtbot, dictionary):
    heard = told(view.mark_resized)
    view.set_current_mark(1)
    qtbot.keyClick(view, Qt.Key.Key_BracketLeft, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_BraceRight, CTRL)
    view.set_current_mark(None)
    assert heard == [(1, over("职工放在"))]


def test_without_a_current_mark_brackets_do_nothing(view, qtbot):
    heard = told(view.mark_resized)
    qtbot.keyClick(view, Qt.Key.Key_BracketRight)
    view.set_current_mark(5)
    qtbot.keyClick(view, Qt.Key.Key_BracketRight)
    view.set_current_mark(None)
    assert heard == []


# Selecting


def test_a_double_click_takes_a_word_as_the_dictionary_cuts_it(view, qtbot, dictionary):
    qtbot.mouseDClick(view.viewport(), LEFT, pos=point_of(view, BODY.index("工放在")))
    assert view.selected_span() == over("职工")


def test_before_the_dictionary_is_read_a_double_click_does_not_wait(view, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(words, "ready", lambda: False)
    monkeypatch.setattr(words, "prepare", lambda: asked.append(1))
    monkeypatch.setattr(words, "word_starts", lambda _: pytest.fail("it would wait"))
    qtbot.mouseDClick(view.viewport(), LEFT, pos=point_of(view, BODY.index("全市")))
    assert view.selected_span() == over("全市")
    assert asked


def test_a_drag_after_a_double_click_goes_on_by_words(view, qtbot, dictionary):
    port, point = view.viewport(), point_of(view, BODY.index("放在"))
    press_twice(qtbot, view, point)
    finished = told(view.selection_finished)
    move(view, point_of(view, BODY.index("上，新")))
    assert view.selected_span() == over("放在心上")
    move(view, point_of(view, BODY.index("职工放")))
    assert view.selected_span() == over("职工放在")
    qtbot.mouseRelease(port, LEFT, pos=point)
    assert [span for span, _ in finished] == [over("职工放在")]
    move(view, point_of(view, BODY.index("上，新")), NONE)
    assert view.selected_span() == over("职工放在")


def test_a_drag_after_a_triple_click_goes_on_by_sentences(view, qtbot):
    port, point = view.viewport(), point_of(view, BODY.index("全市"))
    qtbot.mouseDClick(port, LEFT, pos=point)
    qtbot.mousePress(port, LEFT, pos=point)
    first = over("全市各级")
    assert view.selected_span() == Span(first.start, BODY.index("他说"))
    move(view, point_of(view, BODY.index("要落实")))
    assert view.selected_span() == Span(first.start, BODY.index("\n围绕"))
    qtbot.mouseRelease(port, LEFT, pos=point)


def test_ctrl_and_arrows_go_by_words_and_select_with_shift(view, qtbot, dictionary):
    view.select_span(Span(LONG.start, LONG.start + 1))
    finished = told(view.selection_finished)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right, CTRL | SHIFT)
    assert view.selected_span() == over("把职工放在")
    qtbot.keyClick(view, Qt.Key.Key_Left, CTRL | SHIFT)
    assert view.selected_span() == over("把职工")
    assert [span for span, _ in finished] == [
        over("把职工"),
        over("把职工放在"),
        over("把职工"),
    ]
    qtbot.keyClick(view, Qt.Key.Key_Right, CTRL)
    assert view.selected_span() is None
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert view.selected_span() == over("心")


def test_the_end_of_a_selection_by_keys_is_told_when_shift_is_let_go(view, qtbot):
    view.select_span(Span(0, 1))
    finished = told(view.selection_finished)
    key = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    QApplication.sendEvent(view, QKeyEvent(key[0], Qt.Key.Key_Shift, SHIFT))
    for _ in range(3):
        for kind in key:
            QApplication.sendEvent(view, QKeyEvent(kind, Qt.Key.Key_Right, SHIFT))
    assert finished == []
    QApplication.sendEvent(
        view, QKeyEvent(key[1], Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
    )
    ((span, point),) = finished
    assert span == view.selected_span() == Span(0, 4)
    assert view.viewport().mapFromGlobal(point).y() > point_of(view, 3).y()
    qtbot.keyClick(view, Qt.Key.Key_Shift)
    assert len(finished) == 1
