"""The reading page, driven with real keys and mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from speechreader.model.cleaning import Edit, OffsetMap
from speechreader.model.outline import Heading
from speechreader.model.span import Span
from speechreader.model.speech import (
    Metadata,
    OpenedSpeech,
    Original,
    Place,
    SpeechId,
    SpeechSummary,
)
from speechreader.ui.reader.view import ReaderView
from speechreader.ui.theme import THEMES

SENTENCES = (
    "全市各级工会坚持把职工放在心上，新建组织312家，覆盖47个乡镇（街道）。他说：“要实！”然后散会。"
)
BODY = "\n".join(f"第{i}段。" + SENTENCES * (1 + i % 4) for i in range(80))

START = Place(0)


def opened(body=BODY, outline=(), place=START, edits=(), raw=None, date="2025-03-18"):
    known = Metadata(title="在全体会议上的报告", date=date, speaker="周明远")
    summary = SpeechSummary(SpeechId(1), "报告", None, date, None, None, len(body), 0.0, "", "")
    original = Original("a.txt", "", 1, "text/plain", "utf-8")
    offsets = OffsetMap(len(raw or body), tuple(edits))
    return OpenedSpeech(
        summary, known, known, body, tuple(outline), (), raw or body, offsets, (), original, place
    )


@pytest.fixture
def view(qtbot):
    made = ReaderView()
    qtbot.addWidget(made)
    made.set_theme(THEMES["light"])
    made.set_motion(False)
    made.resize(860, 700)
    made.show_speech(opened())
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def point_of(view, offset):
    """The middle of the character at body `offset`, in the viewport."""
    box = view.boxes(Span(offset, offset + 1))[0]
    y = box.center().y() - view.verticalScrollBar().value()
    return QPoint(round(box.center().x()), round(y))


def settle(view, qtbot):
    qtbot.waitUntil(lambda: view.page_layout.settled, timeout=10_000)


def top_words(view):
    """The words that stand in the first visible line."""
    place = view.place()
    start = view.page.positions.offset(place)
    return BODY[start : start + 6]


def test_it_opens_at_the_place_where_reading_stopped(view):
    view.show_speech(opened(place=Place(40, 0)))
    assert view.place() == Place(40, 0)
    assert abs(point_of(view, view.page.positions.start(40)).y()) < 40


def test_a_place_near_the_end_is_reached_once_there_is_room(view):
    view.resize(860, 2000)
    view.go_to(Place(78, 0))
    assert view.place() != Place(78, 0)
    view.resize(860, 300)
    assert view.place() == Place(78, 0)


def test_a_place_can_be_brought_to_any_height(view):
    view.go_to(Place(50, 0), at=0.5)
    y = point_of(view, view.page.positions.start(50)).y()
    assert abs(y - view.viewport().height() / 2) < 40


def test_resizing_keeps_the_first_line(view, qtbot):
    view.go_to(Place(30, 60))
    place = view.place()
    at = view.page.positions.offset(place)
    for width in (640, 1100, 760, 860):
        view.resize(width, 700)
        line = view.page_layout.line_of(place.paragraph + view.page.front, place.offset)
        top = view.page_layout.line_top(place.paragraph + view.page.front, line)
        assert top - 2 <= view.verticalScrollBar().value() <= top + 34
    assert view.place() == place
    assert view.page.positions.offset(view.place()) == at


def test_size_theme_and_preset_keep_the_place(view, qtbot):
    view.go_to(Place(30, 0))
    for change in (
        lambda: view.set_text_size(28),
        lambda: view.set_theme(THEMES["dark"]),
        lambda: view.set_preset("gongwen"),
        lambda: view.set_column(28),
        lambda: view.set_preset("screen"),
    ):
        change()
        assert view.place() == Place(30, 0)


def test_idle_work_does_not_move_what_is_read(view, qtbot):
    view.go_to(Place(60, 0))
    view.set_text_size(23)
    before = view.place(), point_of(view, view.page.positions.start(60))
    settle(view, qtbot)
    assert (view.place(), point_of(view, view.page.positions.start(60))) == before


def test_the_place_is_told_while_scrolling(view, qtbot):
    with qtbot.waitSignal(view.place_changed) as told:
        view.go_to(Place(20, 0))
    assert told.args == [Place(20, 0)]


def test_what_is_scrolled_through_is_read_to_the_end_and_never_unread(view, qtbot):
    told = []
    view.read_to.connect(told.append)
    while view.seen_to() < len(BODY):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
    last = view.page.positions.offset(view.place())
    qtbot.waitUntil(lambda: told[-1:] == [last], timeout=1000)
    qtbot.waitUntil(lambda: told[-1:] == [len(BODY)], timeout=2000)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.wait(100)
    assert told == sorted(set(told))


@pytest.mark.parametrize("glides", [False, True])
def test_a_jump_there_and_back_reads_nothing(view, qtbot, glides):
    told = []
    view.set_motion(glides)
    view.read_to.connect(told.append)
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.wait(160)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.wait(160)
    view.go_to(Place(70, 0))
    view.set_text_size(21)
    qtbot.wait(100)
    view.go_to(Place(0, 0))
    qtbot.wait(100)
    assert told == []


def test_a_screen_that_stays_is_read_and_what_was_jumped_over_is_not(view, qtbot):
    view.go_to(Place(70, 0))
    settle(view, qtbot)
    with qtbot.waitSignal(view.read_to, timeout=2000) as told:
        pass
    assert told.args == [view.seen_to() - view.page.positions.start(70)]


def test_what_was_read_before_counts_on(view, qtbot):
    speech = opened(place=Place(40, 0))
    summary = replace(speech.summary, progress=0.5)
    view.show_speech(replace(speech, summary=summary))
    view.go_to(Place(70, 0))
    with qtbot.waitSignal(view.read_to, timeout=2000) as told:
        pass
    shown = view.seen_to() - view.page.positions.start(70)
    assert told.args == [round(len(BODY) / 2) + shown]


def test_page_down_overlaps_by_one_line_and_page_up_comes_back(view, qtbot):
    view.go_to(Place(10, 0))
    start = view.verticalScrollBar().value()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    moved = view.verticalScrollBar().value() - start
    height = view.viewport().height()
    assert height - 70 <= moved < height
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert abs(view.verticalScrollBar().value() - start) <= 34


def test_no_line_is_skipped_by_paging_through_the_text(view, qtbot):
    seen = 0
    view.go_to(Place(0, 0))
    for _ in range(400):
        first = view.page.positions.offset(view.place())
        assert first <= seen
        seen = view.seen_to()
        if seen == len(BODY):
            return
        qtbot.keyClick(view, Qt.Key.Key_Space)
    pytest.fail("the end was not reached")


def test_space_and_shift_space_turn_the_page(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.verticalScrollBar().value() > 500
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert view.verticalScrollBar().value() < 60


def test_home_and_end_reach_both_ends(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert view.viewport().rect().contains(point_of(view, len(BODY) - 1))
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0


def test_gliding_ends_where_a_jump_would(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    jumped = view.verticalScrollBar().value()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    view.set_motion(True)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() < jumped
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() == jumped, timeout=1000)


def drag(qtbot, view, start, end):
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, (start + end) / 2)
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def left_edge(view, offset):
    box = view.boxes(Span(offset, offset + 1))[0]
    y = box.center().y() - view.verticalScrollBar().value()
    return QPoint(round(box.left()) + 1, round(y))


def test_dragging_selects_and_ctrl_c_copies_the_plain_words(view, qtbot):
    drag(qtbot, view, left_edge(view, 4), left_edge(view, 100))
    assert view.selected_span() == Span(4, 100)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == BODY[4:100]


def test_a_drag_inside_the_selection_selects_anew(view, qtbot):
    view.select_span(Span(0, 200))
    drag(qtbot, view, left_edge(view, 20), left_edge(view, 30))
    assert view.selected_span() == Span(20, 30)


def test_everything_copied_is_title_date_speaker_and_the_body(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_span() == Span(0, len(BODY))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    front = "在全体会议上的报告\n2025年3月18日\n周明远\n"
    assert QGuiApplication.clipboard().text() == front + BODY


def test_characters_of_two_units_are_selected_whole(view, qtbot):
    body = "一😀二𠮷三\n四😀五"
    view.show_speech(opened(body))
    view.select_span(Span(1, 8))
    assert view.selected_span() == Span(1, 8)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == body[1:8]


def test_structure_characters_are_copied_as_they_are(view, qtbot):
    body = "一\u2028二\ufffc三\r四"
    view.show_speech(opened(body))
    view.select_span(Span(0, len(body)))
    mime = view.createMimeDataFromSelection()
    assert mime.text() == body
    assert not mime.hasHtml()


def test_double_click_takes_a_word_and_triple_click_the_sentence(view, qtbot):
    at = BODY.index("坚持", BODY.index("他说"))
    point = point_of(view, at)
    port = view.viewport()
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=point)
    assert view.selected_span().of(BODY) == "坚持"
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=point)
    taken = view.selected_span().of(BODY)
    assert (taken[:4], taken[-4:]) == ("全市各级", "街道）。")


def test_the_word_finder_can_be_set(view, qtbot):
    view.word_at = lambda text, offset: Span(offset, offset + 5)
    at = BODY.index("各级")
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, at))
    assert view.selected_span() == Span(at, at + 5)


def test_shift_and_arrows_select_on_the_page_that_is_seen(view, qtbot):
    view.go_to(Place(40, 0))
    start = view.page.positions.start(40)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_span() == Span(start, start + 3)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert 20 < len(view.selected_span()) < 45


def test_the_selection_is_told_as_a_span(view, qtbot):
    with qtbot.waitSignal(view.selection_changed) as told:
        view.select_span(Span(3, 9))
    assert told.args == [Span(3, 9)]


def test_selecting_does_not_scroll(view):
    view.go_to(Place(30, 0))
    y = view.verticalScrollBar().value()
    view.select_span(Span(0, 9))
    assert view.verticalScrollBar().value() == y
    assert not view.span_visible(Span(0, 9))


def test_nothing_can_be_typed_or_dropped(view, qtbot):
    before = view.toPlainText()
    qtbot.keyClicks(view, "abc")
    qtbot.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert view.toPlainText() == before
    assert not view.acceptDrops()
    assert not view.viewport().acceptDrops()
    assert not view.document().isUndoAvailable()


def test_ctrl_and_wheel_ask_for_another_size(view, qtbot):
    at = QPointF(100, 100)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.waitSignal(view.text_size_requested) as told:
        QApplication.sendEvent(view.viewport(), event)
    assert told.args == [1]
    assert view.verticalScrollBar().value() == 0


def test_the_context_menu_is_left_to_the_window(view, qtbot):
    view.select_span(Span(0, 3))
    point = point_of(view, view.page.positions.start(1))
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point)
    )
    with qtbot.waitSignal(view.context_requested) as told:
        QApplication.sendEvent(view.viewport(), event)
    assert told.args[1:] == [Span(0, 3), 1]


@pytest.mark.parametrize(("width", "scrolls"), [(1000, False), (640, False), (500, True)])
def test_the_page_scrolls_sideways_only_when_28_em_do_not_fit(view, width, scrolls):
    view.resize(width, 700)
    assert (view.horizontalScrollBar().maximum() > 0) is scrolls
    assert view.page_layout.left >= 48
    assert view.page_layout.column / 19 in range(28, 35)


def test_the_outline_can_change_without_moving_the_page(view):
    view.go_to(Place(30, 0))
    view.select_span(Span(5, 9))
    start = view.page.positions.start(2)
    heading = Heading(1, "", "第2段", Span(start, start + 4), 1.0, inline=True)
    view.refresh_outline(opened(outline=(heading,)))
    assert view.place() == Place(30, 0)
    assert view.selected_span() == Span(5, 9)
    assert view.page.blocks[2 + view.page.front].run_ins


def test_corrected_metadata_keeps_the_place_too(view):
    view.go_to(Place(30, 0))
    view.refresh_outline(opened(date=None))
    assert view.place() == Place(30, 0)
    assert view.page.front == 2


def test_clearing_leaves_an_empty_page(view):
    view.clear_speech()
    assert view.toPlainText() == ""
    assert view.selected_span() is None
    assert view.place() == Place(0, 0)


@pytest.mark.parametrize("body", ["", "\n", "一", "\n\n二\n", "e\u0301tude العربية 😀" * 40])
def test_odd_bodies_can_be_read(view, qtbot, body):
    view.show_speech(opened(body))
    view.grab()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_PageDown):
        qtbot.keyClick(view, key)
    view.select_span(Span(0, len(body)))
    view.grab()
    assert view.toPlainText().endswith(body)


def test_a_tooltip_names_rule_and_removed_text_plainly(view, qtbot):
    raw = "<b>导航</b>\n" + BODY
    view.show_speech(
        opened(raw=raw, edits=[Edit("navigation", "removed", Span(0, 10), raw[:10], "")])
    )
    view.set_traces(
        opened(raw=raw, edits=[Edit("navigation", "removed", Span(0, 10), raw[:10], "")])
    )
    (trace,) = view.traces.shown
    words = view.traces.words(trace)
    assert "Menus and site names" in words
    assert "&lt;b&gt;导航&lt;/b&gt;" in words
    point = left_edge(view, 0)
    help_event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    assert view.traces.tooltip(help_event)


def test_clicking_a_trace_names_its_edit(view, qtbot):
    raw = BODY[:8] + " " + BODY[8:]
    edits = [Edit("inner_blank", "joined", Span(8, 9), " ", "")]
    view.show_speech(opened(raw=raw, edits=edits))
    view.set_traces(opened(raw=raw, edits=edits))
    point = left_edge(view, 8) + QPoint(0, 11)
    with qtbot.waitSignal(view.trace_clicked) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert told.args == [0]
    view.set_traces(None)
    assert view.traces.at(point) is None


def test_a_flash_is_painted_once_and_goes(view, qtbot):
    port = view.viewport()
    settle(view, qtbot)
    plain = port.grab().toImage()
    view.flash(Span(0, 20))
    assert port.grab().toImage() != plain
    qtbot.waitUntil(lambda: port.grab().toImage() == plain, timeout=2000)


def test_the_selection_is_painted_in_the_tint_with_accent_ends(view):
    view.select_span(Span(3, 9))
    image = view.viewport().grab().toImage()
    theme = THEMES["light"]
    y = point_of(view, 5).y() - 11
    row = [image.pixelColor(x, y).name().upper() for x in range(image.width())]
    assert row.count(theme.accent) == 2
    assert row.count(theme.accent_tint) > 60


def test_an_exception_in_a_layout_callback_reaches_the_hook(view, monkeypatch):
    seen = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: seen.append(kind))
    monkeypatch.setattr(view.page_layout, "shape", lambda index: 1 / 0)
    view.viewport().grab()
    assert ZeroDivisionError in seen


def test_assistive_technology_can_read_it(view):
    from PySide6.QtGui import QAccessible

    face = QAccessible.queryAccessibleInterface(view)
    assert face.text(QAccessible.Text.Name)
    assert face.textInterface().characterCount() == len(view.toPlainText())


@pytest.mark.parametrize("preset", ["screen", "gongwen"])
def test_a_heading_of_level_1_has_one_look_alone_and_run_in(view, preset):
    body = "一、总的要求\n正文。\n二、几点意见。我们要抓好落实。"
    alone, run_in = body.index("一、"), body.index("二、")
    view.set_preset(preset)
    view.show_speech(
        opened(
            body,
            outline=(
                Heading(1, "一、", "总的要求", Span(alone, alone + 6), 1.0, inline=False),
                Heading(1, "二、", "几点意见", Span(run_in, run_in + 6), 1.0, inline=True),
            ),
        )
    )
    shown = [view.page_layout.shape(view.page.front + i).formats() for i in (0, 1, 2)]
    fonts = [formats[0].format.font() for formats in shown]  # The lists own what is in them.
    assert fonts[2].families() == fonts[0].families() != fonts[1].families()
    assert fonts[2].weight() == fonts[0].weight()
    assert fonts[2].pixelSize() == fonts[1].pixelSize()
