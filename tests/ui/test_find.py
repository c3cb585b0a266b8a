"""Finding in the open speech through the real window: typing, walking, the options, the notes, and coming back."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, settle, type_words
from tests.ui.test_marking import CONTROL, LEFT, SHIFT, mark, select, span_of

from speechreader.app import settings as keys
from speechreader.model.search import Folding, Mode
from speechreader.model.span import Span
from speechreader.ui.application import Application
from speechreader.ui.find import asker
from speechreader.ui.find.bar import FindBar
from speechreader.ui.find.options import Options, from_text, remembered
from speechreader.ui.find.presenter import FindPresenter
from speechreader.ui.widgets.buttons import IconButton

Key = Qt.Key


def find_of(program: Application) -> FindPresenter:
    return program.commands.find


def bar_of(program: Application) -> FindBar:
    return program.commands.find.bar


def open_bar(program: Application, qtbot: QtBot) -> FindBar:
    qtbot.keyClick(program.window.reader, Key.Key_F, CONTROL)
    bar = bar_of(program)
    assert bar.isVisible()
    assert bar.field.hasFocus()
    return bar


def look_for(program: Application, qtbot: QtBot, words: str) -> FindBar:
    """Open the bar and commit `words` in its field."""
    bar = open_bar(program, qtbot)
    type_words(bar.field, words)
    return bar


def found(program: Application) -> list[str]:
    """The words that are outlined on the page."""
    body = program.desk.speech.body
    return [span.of(body) for span in program.window.reader.hits.spans]


def current(program: Application) -> Span:
    hits = program.window.reader.hits
    return hits.spans[hits.current]


def places(program: Application, words: str) -> list[int]:
    """Where `words` stand, counted by hand."""
    body = program.desk.speech.body
    return [i for i in range(len(body)) if body.startswith(words, i)]


def click_way(program: Application, qtbot: QtBot, words: str) -> None:
    """Click one of the links of the hint."""
    link = next(link for link in bar_of(program).hint.links() if link.text() == words)
    qtbot.mouseClick(link, LEFT)


# Typing and walking


def test_all_hits_are_outlined_counted_and_walked_through_with_a_wrap(
    program: Application, qtbot: QtBot
) -> None:
    bar = look_for(program, qtbot, "谈心")
    starts = places(program, "谈心")
    assert [span.start for span in program.window.reader.hits.spans] == starts
    assert bar.count.text() == f"1 of {len(starts)}"
    qtbot.keyClick(bar.field, Key.Key_Return)
    assert current(program).start == starts[1]
    assert bar.count.text() == f"2 of {len(starts)}"
    qtbot.keyClick(bar.field, Key.Key_Return, SHIFT)
    qtbot.keyClick(bar.field, Key.Key_Return, SHIFT)
    assert current(program).start == starts[-1]
    assert program.window.reader.span_visible(current(program))
    assert bar_of(program).hint.sentence() == "Past the beginning: on from the end."
    qtbot.keyClick(program.window.reader, Key.Key_F3)
    assert current(program).start == starts[0]
    assert bar_of(program).hint.sentence() == "Past the end: on from the beginning."
    qtbot.keyClick(program.window.reader, Key.Key_F3, SHIFT)
    assert current(program).start == starts[-1]


def test_results_come_with_each_committed_word_and_never_while_composing(
    program: Application, qtbot: QtBot
) -> None:
    bar = open_bar(program, qtbot)
    QCoreApplication.sendEvent(bar.field, QInputMethodEvent("fuwu", []))
    assert found(program) == []
    type_words(bar.field, "服务")
    assert set(found(program)) == {"服务"}
    type_words(bar.field, "职工推进会")
    assert found(program) == []
    assert bar.none.text() == "Not found"


def test_the_first_hit_is_the_one_from_where_one_reads(program: Application, qtbot: QtBot) -> None:
    reader = program.window.reader
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum() // 2)
    qtbot.wait(80)
    top = program.reading.offset_of(reader.place())
    look_for(program, qtbot, "谈心")
    assert current(program).start == next(i for i in places(program, "谈心") if i >= top)


def test_selected_words_are_the_query(program: Application, qtbot: QtBot) -> None:
    span = select(program, "记下来，回去")
    bar = open_bar(program, qtbot)
    assert bar.field.text() == "记下来，回去"
    assert current(program) == span
    assert len(found(program)) == len(places(program, "记下来，回去"))


def test_after_scrolling_elsewhere_the_next_hit_is_the_one_from_there(
    program: Application, qtbot: QtBot
) -> None:
    look_for(program, qtbot, "谈心")
    reader = program.window.reader
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum())
    qtbot.wait(80)
    top = program.reading.offset_of(reader.place())
    qtbot.keyClick(reader, Key.Key_F3)
    assert current(program).start == next(i for i in places(program, "谈心") if i >= top)


def test_a_word_broken_by_a_blank_in_the_source_is_found(
    start: Start, stocked_library, qtbot: QtBot
) -> None:
    program = start(stocked_library)
    program.commands.open(next(row.id for row in program.desk.rows if "基层" in row.title))
    settle(program, qtbot)
    look_for(program, qtbot, "意见和建议")
    assert len(found(program)) == 1


# Leaving


def test_esc_goes_back_to_the_page_at_the_hit_and_back_to_where_one_was(
    program: Application, qtbot: QtBot
) -> None:
    reader = program.window.reader
    before = reader.place()
    bar = look_for(program, qtbot, "谢谢大家")
    hit = current(program)
    qtbot.waitUntil(lambda: reader.span_visible(hit))
    assert reader.place() != before
    qtbot.keyClick(bar.field, Key.Key_Escape)
    assert bar.isHidden()
    assert reader.hasFocus()
    assert reader.selected_span() == hit
    assert found(program) == []
    assert not program.window.actions_["find"].isChecked()
    qtbot.keyClick(reader, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert reader.place() == before


def test_esc_on_the_page_closes_the_bar(program: Application, qtbot: QtBot) -> None:
    bar = look_for(program, qtbot, "谈心")
    program.window.reader.setFocus()
    qtbot.keyClick(program.window.reader, Key.Key_Escape)
    assert bar.isHidden()
    assert found(program) == []


def test_f3_takes_the_last_words_up_again_even_after_a_restart(
    start: Start, stocked_library, qtbot: QtBot
) -> None:
    first = start(stocked_library)
    bar = look_for(first, qtbot, "谈心")
    qtbot.mouseClick(bar.exact, LEFT)
    qtbot.keyClick(bar.field, Key.Key_Escape)
    first.window.close()
    second = start()
    qtbot.keyClick(second.window.reader, Key.Key_F3)
    assert bar_of(second).isVisible()
    assert bar_of(second).field.text() == "谈心"
    assert bar_of(second).options.exact
    assert set(found(second)) == {"谈心"}


def test_the_history_comes_with_the_down_key(program: Application, qtbot: QtBot) -> None:
    bar = open_bar(program, qtbot)
    for words in ("谈心", "职工"):
        bar.field.selectAll()
        type_words(bar.field, words)
        qtbot.keyClick(bar.field, Key.Key_Return)
    qtbot.keyClick(bar.field, Key.Key_Down)
    menu = bar.field.findChild(QMenu, "findHistory")
    assert [action.text() for action in menu.actions()] == ["职工", "谈心"]
    qtbot.keyClick(menu, Key.Key_Down)
    qtbot.keyClick(menu, Key.Key_Return)
    assert bar.field.text() == "谈心"
    assert set(found(program)) == {"谈心"}


def test_another_speech_is_looked_through_without_moving(
    program: Application, qtbot: QtBot
) -> None:
    look_for(program, qtbot, "谢谢大家")
    program.commands.open(next(row.id for row in program.desk.rows if "基层" in row.title))
    settle(program, qtbot)
    assert found(program) == ["谢谢大家"]
    assert program.window.reader.verticalScrollBar().value() == 0
    program.desk.remove([program.desk.speech.summary.id])
    settle(program, qtbot)
    assert bar_of(program).isHidden()


def test_a_correction_of_the_text_keeps_the_hits_on_their_words(
    program: Application, qtbot: QtBot
) -> None:
    look_for(program, qtbot, "谈心")
    speech, span = program.desk.speech.summary.id, span_of(program, "今天我们开会")
    program.desk.change(lambda workspace: workspace.correct_text(speech, span, "今天会议，先谈心"))
    settle(program, qtbot)
    assert [s.start for s in program.window.reader.hits.spans] == places(program, "谈心")
    assert "先谈心" in program.desk.speech.body


# Options


def test_other_forms_are_found_unless_the_exact_form_is_asked_for(
    program: Application, qtbot: QtBot
) -> None:
    bar = look_for(program, qtbot, "職工")
    assert set(found(program)) == {"职工"}
    qtbot.mouseClick(bar.exact, LEFT)
    assert found(program) == []
    hint = bar_of(program).hint
    assert hint.sentence() == "“職工” was not found."
    click_way(program, qtbot, "In any form")
    assert set(found(program)) == {"职工"}
    assert not bar.exact.isChecked()
    assert hint.sentence() == ""


def test_each_group_of_forms_has_its_own_switch(program: Application, qtbot: QtBot) -> None:
    bar = look_for(program, qtbot, "職工")
    bar.groups[Folding.SCRIPT].trigger()
    assert found(program) == []
    bar.field.selectAll()
    type_words(bar.field, "２０２４")
    assert bar.options.folds(Folding.WIDTH)
    bar.groups[Folding.SCRIPT].trigger()
    bar.field.selectAll()
    type_words(bar.field, "職工")
    assert set(found(program)) == {"职工"}


def test_only_the_selection_is_looked_through(program: Application, qtbot: QtBot) -> None:
    body = program.desk.speech.body
    span = Span(body.index("（一）"), body.index("（二）") + 40)
    program.window.reader.select_span(span)
    bar = open_bar(program, qtbot)
    assert bar.scope.isChecked()
    type_words(bar.field, "谈心")
    inside = [i for i in places(program, "谈心") if span.start <= i and i + 2 <= span.end]
    assert [s.start for s in program.window.reader.hits.spans] == inside
    bar.field.selectAll()
    type_words(bar.field, "谢谢大家")
    assert bar_of(program).hint.sentence() == "“谢谢大家” was not found in the selection."
    click_way(program, qtbot, "In the whole text")
    assert found(program) == ["谢谢大家"]
    assert not bar.scope.isChecked()


def test_without_a_selection_the_chip_says_what_to_do(program: Application, qtbot: QtBot) -> None:
    bar = look_for(program, qtbot, "谈心")
    qtbot.mouseClick(bar.scope, LEFT)
    assert not bar.scope.isChecked()
    hint = bar_of(program).hint
    assert hint.sentence() == "Select on the page where to look first."
    label = next(one for one in hint.findChildren(QLabel) if one.text() == hint.sentence())
    assert label.height() >= label.fontMetrics().height()
    assert hint.height() > label.height()
    assert found(program)


def test_a_regular_expression_finds_what_it_describes(program: Application, qtbot: QtBot) -> None:
    bar = look_for(program, qtbot, "第[1-3]条第[12]点")
    assert found(program) == []
    qtbot.mouseClick(bar.regex, LEFT)
    qtbot.waitUntil(lambda: len(found(program)) == 6, timeout=20_000)
    assert found(program)[:2] == ["第1条第1点", "第1条第2点"]


def test_a_malformed_expression_gets_a_sentence_that_points_at_the_place(
    program: Application, qtbot: QtBot
) -> None:
    bar = look_for(program, qtbot, "第(一")
    qtbot.mouseClick(bar.regex, LEFT)
    assert "wrong at character 2" in bar_of(program).hint.sentence()
    assert bar.none.text() == "Not searched"
    assert found(program) == []
    click_way(program, qtbot, "As plain words")
    assert not bar.regex.isChecked()


def test_a_runaway_expression_is_stopped_and_the_window_answers_meanwhile(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("speechreader.search.regex.LIMIT", 1.0)
    bar = open_bar(program, qtbot)
    qtbot.mouseClick(bar.regex, LEFT)
    bar.field.setText(r"(.*.*)*(.*.*)*(.*.*)*鸿雁")
    qtbot.waitUntil(lambda: bar.count.text() == "Searching…", timeout=5000)
    qtbot.waitUntil(lambda: "stopped" in bar_of(program).hint.sentence(), timeout=40_000)
    assert found(program) == []


def test_a_newer_query_stops_the_one_before(program: Application, qtbot: QtBot) -> None:
    bar = open_bar(program, qtbot)
    qtbot.mouseClick(bar.regex, LEFT)
    bar.field.setText(r"(.*.*)*(.*.*)*(.*.*)*鸿雁")
    qtbot.wait(asker.PAUSE + 50)
    bar.field.setText("谈心")
    qtbot.waitUntil(lambda: set(found(program)) == {"谈心"}, timeout=40_000)
    assert bar_of(program).hint.sentence() == ""


def test_long_texts_are_looked_through_beside_the_window(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asker, "SHORT", 10)
    look_for(program, qtbot, "谈心")
    assert found(program) == []  # not on this thread
    qtbot.waitUntil(lambda: bool(found(program)), timeout=10_000)
    assert [s.start for s in program.window.reader.hits.spans] == places(program, "谈心")


def test_odd_input_does_no_harm(program: Application, qtbot: QtBot) -> None:
    bar = open_bar(program, qtbot)
    for words in ('"', "\x00", "😀", "   ", "*", "a" * 20_000, "-x OR"):
        bar.field.setText(words)
        qtbot.wait(5)
        assert found(program) == []
    bar.field.setText("谈心")
    assert set(found(program)) == {"谈心"}


# Notes, marks and the ruler


def test_notes_are_found_too_and_lead_to_their_card(program: Application, qtbot: QtBot) -> None:
    program.window.resize(1600, 900)
    made = mark(program, qtbot, "把难处一条一条记下来")
    program.desk.change(lambda workspace: workspace.marks.set_note(made.id, "查一查鸿雁的出处"))
    settle(program, qtbot)
    bar = look_for(program, qtbot, "鸿雁")
    assert bar.notes.isHidden()
    click_way(program, qtbot, "In the notes, too")
    assert bar.in_notes.isChecked()
    assert bar.in_notes.text() == "Notes 1"
    assert bar_of(program).hint.sentence() == ""
    assert "查一查鸿雁的出处" in bar.notes.item(0).text()
    at = bar.notes.visualItemRect(bar.notes.item(0)).center()
    qtbot.mouseClick(bar.notes.viewport(), LEFT, pos=at)
    settle(program, qtbot)
    assert program.window.right.name == "notes"
    assert program.commands.marks.marking.chosen.id == made.id
    assert program.window.reader.span_visible(made.span)
    reader = program.window.reader
    reader.verticalScrollBar().setValue(300)
    program.desk.change(lambda workspace: workspace.marks.set_note(made.id, ""))
    settle(program, qtbot)
    assert bar.notes.isHidden()
    assert bar_of(program).hint.sentence() == "“鸿雁” was not found."


def test_a_click_on_a_tick_goes_to_its_hit(program: Application, qtbot: QtBot) -> None:
    bar = look_for(program, qtbot, "谈心")
    ruler = program.window.reader.hits.ruler
    last = max(ruler.ticks(), key=lambda tick: tick.y)
    qtbot.mouseClick(ruler, LEFT, pos=QPoint(6, last.y))
    assert current(program) == last.span
    assert program.window.reader.span_visible(last.span)
    assert bar.count.text() == f"{last.hit + 1} of {len(found(program))}"


def test_while_others_show_hits_f3_is_theirs(program: Application, qtbot: QtBot) -> None:
    steps: list[int] = []
    bar = look_for(program, qtbot, "谈心")
    find_of(program).lend(steps.append)
    assert bar.isHidden()
    qtbot.keyClick(program.window.reader, Key.Key_F3)
    qtbot.keyClick(program.window.reader, Key.Key_F3, SHIFT)
    assert steps == [1, -1]
    open_bar(program, qtbot)
    qtbot.keyClick(program.window.reader, Key.Key_F3)
    assert steps == [1, -1]


def test_from_the_search_of_the_library_the_key_leads_to_the_page(
    program: Application, qtbot: QtBot
) -> None:
    bar = look_for(program, qtbot, "谈心")
    qtbot.keyClick(program.window, Key.Key_F, CONTROL | SHIFT)
    settle(program, qtbot)
    program.window.stage.show_search()
    assert not bar.isVisible()
    qtbot.keyClick(program.window, Key.Key_F, CONTROL)
    assert bar.isVisible()
    assert bar.field.hasFocus()
    assert set(found(program)) == {"谈心"}


def test_the_bar_has_room_in_the_smallest_window_with_the_notes(
    program: Application, qtbot: QtBot
) -> None:
    program.window.resize(1100, 700)
    qtbot.keyClick(program.window, Key.Key_N, CONTROL | SHIFT)
    bar = look_for(program, qtbot, "谈心")
    qtbot.wait(30)
    for part in (bar.field, bar.exact, bar.regex, bar.scope, bar.in_notes, bar.close_button):
        assert bar.rect().contains(part.geometry()), part
    if sys.platform == "linux":
        assert bar.minimumSizeHint().width() <= bar.width()


def test_another_language_closes_the_bar_and_leaves_nothing_behind(
    program: Application, qtbot: QtBot
) -> None:
    look_for(program, qtbot, "谈心")
    program.settings.set(keys.LANGUAGE, "zh_CN")
    settle(program, qtbot)
    program.settings.set(keys.LANGUAGE, "en")
    settle(program, qtbot)
    assert "bar" not in program.commands.find.__dict__
    mark(program, qtbot, "今天我们开会")
    qtbot.keyClick(program.window.reader, Key.Key_F3)
    assert bar_of(program).field.text() == "谈心"
    assert set(found(program)) == {"谈心"}


# Without a window


@pytest.mark.parametrize(
    "options",
    [Options(), Options(exact=True, regex=True, notes=True), Options(folding=Folding.CASE)],
)
def test_options_are_remembered_as_they_are(options: Options) -> None:
    assert from_text(options.to_text()) == options
    assert from_text(f"{options.to_text()} unheard-of") == options


def test_asking_for_a_group_ends_the_exact_form() -> None:
    exact = Options(exact=True)
    assert exact.query("a").folding is Folding.NONE
    wide = exact.with_group(Folding.WIDTH, True)
    assert (wide.exact, wide.query("a").folding) == (False, Folding.WIDTH)
    assert Options(regex=True).query("a").mode is Mode.REGEX


def test_the_history_has_each_query_once_the_latest_first() -> None:
    history: list[str] = []
    for words in ("一", "二", "一", *map(str, range(30))):
        history = remembered(history, words)
    assert (history[0], len(history)) == ("29", 20)
    assert remembered(["二", "一"], "一") == ["一", "二"]


def test_the_hits_are_listed_as_lines_of_this_speech(program: Application, qtbot: QtBot) -> None:
    bar = look_for(program, qtbot, "谈心")
    count = len(found(program))
    assert count > 1
    [button] = [
        b for b in bar.findChildren(IconButton) if b.accessibleName() == "List the hits as lines"
    ]
    qtbot.mouseClick(button, LEFT)
    settle(program, qtbot)
    qtbot.wait(200)
    settle(program, qtbot)
    page = program.window.stage.search_page
    assert program.window.stage.searching()
    assert page.rows.currentWidget() is page.line_list
    assert page.lines.rowCount() == count
    assert page.head.field.text() == "谈心"
    assert page.filters.filters().speeches == (program.desk.speech.summary.id,)


def test_with_nothing_typed_listing_lines_opens_the_bar(program: Application, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window.reader, Key.Key_F, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert bar_of(program).isVisible()
    assert not program.window.stage.searching()
