"""The search of the whole library, through the window."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import settle, type_words
from tests.ui.searching import find, rest, titles

from speechreader.app import settings as keys
from speechreader.model.search import Collocate, Collocates, Scope
from speechreader.model.span import Span
from speechreader.ui.application import Application
from speechreader.ui.search.groups import SectionRow
from speechreader.ui.search.help import SearchHelp
from speechreader.ui.search.page import SearchPage
from speechreader.ui.search.presenter import SearchPresenter
from speechreader.ui.search.saving import NameDialog

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def bodies(program: Application, qtbot: QtBot) -> dict[int, str]:
    """Every speech of the library."""
    found: list[dict[int, str]] = []
    program.runner.submit(
        lambda w, _: {row.id: w.speech(row.id).body for row in w.speeches()}, found.append
    )
    settle(program, qtbot)
    return found[0]


def test_typing_lists_the_speeches_with_exact_numbers(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = find(program, qtbot, "环节")
    QAbstractItemModelTester(page.results, QAbstractItemModelTester.FailureReportingMode.Fatal)
    counts = [body.count("环节") for body in bodies(program, qtbot).values()]
    assert page.head.numbers.text() == f"{sum(counts)} hits · {sum(map(bool, counts))} speeches"
    assert len(titles(page)) == sum(map(bool, counts))
    assert program.window.search_box.text() == "环节"


def test_the_box_of_the_menu_bar_shows_results_while_typing(
    program: Application, qtbot: QtBot
) -> None:
    box = program.window.search_box
    qtbot.mouseClick(box, LEFT)
    type_words(box, "歌声")
    rest(program, qtbot)
    assert program.window.stage.searching()
    assert titles(program.window.stage.search_page) == ["在青禾市职工歌会上的致辞"]
    assert box.hasFocus()


def test_a_newer_query_drops_the_answer_to_the_older(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = program.window.stage.search_page
    page.head.field.setText("环节")
    search.ask()
    page.head.field.setText("歌声")
    search.ask()
    rest(program, qtbot)
    assert titles(page) == ["在青禾市职工歌会上的致辞"]
    assert page.head.numbers.text().startswith("2 hits") or "1 hit" in page.head.numbers.text()


def test_enter_opens_at_the_hit_and_f3_walks_on_across_speeches(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = find(program, qtbot, "谢谢大家")
    order = [group.speech.id for group in search.groups]
    assert len(order) == 3
    qtbot.keyClick(page.head.field, KEY.Key_Return)
    assert page.result_list.hasFocus()
    qtbot.keyClick(page.result_list, KEY.Key_Return)
    settle(program, qtbot)
    reader = program.window.reader
    assert not program.window.stage.searching()
    for speech in (*order, order[0]):
        opened = program.desk.speech
        assert opened.summary.id == speech
        spans = list(reader.hits.spans)
        assert [span.of(opened.body) for span in spans] == ["谢谢大家"]
        assert reader.span_visible(spans[0])
        qtbot.keyClick(reader, KEY.Key_F3)
        settle(program, qtbot)
    qtbot.keyClick(reader, KEY.Key_F3, SHIFT)
    settle(program, qtbot)
    assert program.desk.speech.summary.id == order[0]
    assert program.window.toast.isVisible()
    qtbot.keyClick(reader, KEY.Key_F, CTRL | SHIFT)
    settle(program, qtbot)
    assert not program.window.toast.isVisible()


def test_f3_stays_in_a_speech_while_it_has_hits(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = find(program, qtbot, "环节")
    page.result_list.setFocus()
    qtbot.keyClick(page.result_list, KEY.Key_Return)
    settle(program, qtbot)
    first = program.desk.speech.summary.id
    qtbot.keyClick(program.window.reader, KEY.Key_F3)
    settle(program, qtbot)
    assert program.desk.speech.summary.id == first
    assert search.walker._current == 1
    assert "2 of" in program.window.toast.sentence()


def test_a_section_leads_to_its_first_hit(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = find(program, qtbot, "环节")
    rows = [page.results.row(i) for i in range(page.results.rowCount())]
    number = next(i for i, row in enumerate(rows) if isinstance(row, SectionRow) and row.hit > 1)
    row = rows[number]
    page.result_list.choose_row(number)
    page.result_list.setFocus()
    qtbot.keyClick(page.result_list, KEY.Key_Return)
    settle(program, qtbot)
    assert search.walker._current == row.hit
    assert program.window.reader.span_visible(row.found.hits[row.hit])


def test_esc_goes_back_to_the_text_and_the_results_are_kept(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = find(program, qtbot, "环节")
    qtbot.keyClick(page.head.field, KEY.Key_Return)
    qtbot.keyClick(page.result_list, KEY.Key_Escape)
    assert not program.window.stage.searching()
    assert program.window.reader.hasFocus()
    qtbot.keyClick(program.window.reader, KEY.Key_F, CTRL | SHIFT)
    settle(program, qtbot)
    assert titles(page)
    assert page.head.field.text() == "环节"


@pytest.mark.parametrize(
    ("query", "part"),
    [('"环节', "character 1"), ("(环节", "character 1"), ("环节 OR", "character 4")],
)
def test_a_malformed_query_gets_a_sentence_that_points_at_the_place(
    search: SearchPresenter, program: Application, qtbot: QtBot, query: str, part: str
) -> None:
    page = find(program, qtbot, query)
    assert page.nothing.isVisible()
    assert part in page.nothing.words()
    assert "▸" in page.nothing.words()
    page.nothing.links()[0].click()  # exactly these characters
    rest(program, qtbot)
    assert "was not found" in page.nothing.words()


def test_the_status_line_tells_of_rows_only_while_they_can_be_seen(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    told = program.window.status.elsewhere
    page = find(program, qtbot, "同志")
    search.show_lines(True)
    rest(program, qtbot)
    assert told.text().startswith("Row ")
    find(program, qtbot, "饕餮")
    assert page.nothing.isVisible()
    assert told.text() == "↑ ↓ rows   Enter opens   Esc back to the text"
    find(program, qtbot, "同志")
    qtbot.keyClick(page.line_list, KEY.Key_Down)
    qtbot.keyClick(page.line_list, KEY.Key_Return)  # before the arrow key has come to rest
    rest(program, qtbot)
    assert not program.window.stage.searching()
    assert told.text() == ""
    qtbot.keyClick(program.window.reader, KEY.Key_F, CTRL | SHIFT)
    assert told.text().startswith("Row 2 ")


def test_a_query_that_is_too_long_is_not_offered_to_be_taken_literally(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = program.window.stage.search_page
    QGuiApplication.clipboard().setText("工会改革" * 25_000)
    qtbot.keyClick(page.head.field, KEY.Key_V, CTRL)
    rest(program, qtbot)
    assert "5000" in page.nothing.words()
    assert [link.text() for link in page.nothing.links()] == ["How to search"]


def test_in_a_small_window_charts_and_filters_give_way_to_one_another_and_the_head_is_whole(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    program.window.resize(1100, 700)
    page = find(program, qtbot, "工会")
    assert page.filters.isVisible()
    assert not page.charts.isVisible()
    qtbot.mouseClick(page.shown.charts, LEFT)
    rest(program, qtbot)
    assert page.charts.isVisible()
    assert not page.filters.isVisible()
    page.head.show_numbers("1,234,567 hits • 10,000 speeches", 12.3)
    for lines in (False, True):
        search.show_lines(lines)
        rest(program, qtbot)
        for strip in (page.head, page.shown):
            assert strip.minimumSizeHint().width() <= strip.width()
    assert page.head.numbers.width() >= page.head.numbers.sizeHint().width()
    qtbot.mouseClick(page.shown.filters, LEFT)
    assert page.filters.isVisible()
    assert not page.charts.isVisible()
    program.window.resize(1500, 900)
    qtbot.wait(20)
    assert page.filters.isVisible()
    assert page.charts.isVisible()
    assert page.head.regex.text() == "Regex"


def test_not_found_says_what_was_looked_for_and_offers_the_nearest(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = find(program, qtbot, "歌生响起来")
    assert "“歌生响起来” was not found" in page.nothing.words()
    assert "All speeches" in page.nothing.words()
    link = next(link for link in page.nothing.links() if "歌声响起来" in link.text())
    link.click()
    rest(program, qtbot)
    assert titles(page) == ["在青禾市职工歌会上的致辞"]
    assert page.head.field.text() == "歌声响起来"


def test_filters_narrow_and_clearing_brings_all_back(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = find(program, qtbot, "谢谢大家")
    box = page.filters.genres._boxes["致辞"][0]
    qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
    rest(program, qtbot)
    assert titles(page) == ["在青禾市职工歌会上的致辞"]
    qtbot.mouseClick(page.filters.clear, LEFT)
    rest(program, qtbot)
    assert len(titles(page)) == 3
    page.filters.since.setFocus()
    qtbot.keyClicks(page.filters.since, "2023")
    rest(program, qtbot)
    assert len(titles(page)) == 2


def test_only_chosen_speeches_are_looked_through(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = find(program, qtbot, "谢谢大家")
    page.result_list.choose_row(1)
    row = page.results.row(1)
    search.leading.menu().actions()[-1].trigger()
    rest(program, qtbot)
    assert search.asked.filters.speeches == (row.found.speech.id,)
    assert len(titles(page)) == 1
    assert page.filters.only_chosen.isVisible()
    box = page.filters.only_chosen
    qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
    rest(program, qtbot)
    assert len(titles(page)) == 3


def test_order_newest_and_oldest(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = find(program, qtbot, "谢谢大家")
    seen = {}
    for order in ("newest", "oldest"):
        page.shown.choose(page.shown.order, order)
        page.shown.order.activated.emit(page.shown.order.currentIndex())
        rest(program, qtbot)
        seen[order] = [group.speech.date for group in search.groups]
    assert seen["newest"] == sorted(seen["newest"], reverse=True) == seen["oldest"][::-1]
    assert program.settings.get(keys.SEARCH_ORDER) == "oldest"


def _lines(search: SearchPresenter, program: Application, qtbot: QtBot, words: str) -> SearchPage:
    page = find(program, qtbot, words)
    qtbot.mouseClick(page.shown.lines, LEFT)
    rest(program, qtbot)
    assert page.line_list.isVisible()
    return page


def test_the_concordance_has_a_line_for_every_hit(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = _lines(search, program, qtbot, "环节")
    QAbstractItemModelTester(page.lines, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rest(program, qtbot)
    assert page.lines.rowCount() == search.totals.hits
    line = page.lines.line(0)
    assert line.node == "环节"
    assert line.left.endswith("个")
    spoken = page.lines.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "环节" in spoken
    assert line.speech.title in spoken


def test_lines_are_sorted_filtered_and_sampled(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = _lines(search, program, qtbot, "环节")
    page.shown.choose(page.shown.sort, "left2")
    page.shown.sort.activated.emit(page.shown.sort.currentIndex())
    rest(program, qtbot, 300)
    lefts = [page.lines.line(i).left[-2] for i in range(page.lines.rowCount())]
    assert lefts == sorted(lefts)
    page.shown.within.setFocus()
    type_words(page.shown.within, "第3个")
    rest(program, qtbot, 300)
    assert 0 < page.lines.rowCount() < search.totals.hits
    type_words(page.shown.within, "没有")
    rest(program, qtbot, 300)
    assert "No line has" in page.nothing.words()
    page.nothing.links()[0].click()
    rest(program, qtbot, 300)
    assert page.lines.rowCount() == search.totals.hits


def test_double_click_on_a_line_goes_to_the_text(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = _lines(search, program, qtbot, "环节")
    line = page.lines.line(3)
    at = page.line_list.visualRect(page.lines.index(3)).center()
    qtbot.mouseClick(page.line_list.viewport(), LEFT, pos=at)
    assert program.window.stage.searching()
    qtbot.mouseDClick(page.line_list.viewport(), LEFT, pos=at)
    settle(program, qtbot)
    opened, reader = program.desk.speech, program.window.reader
    assert opened.summary.id == line.speech.id
    assert reader.hits.spans[search.walker._current] == line.span
    assert len(reader.hits.spans) == opened.body.count("环节")


def test_the_passage_of_the_chosen_line_is_shown(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = _lines(search, program, qtbot, "歌声")
    rest(program, qtbot)
    assert page.preview.isVisible()
    text = page.preview.text
    start, end = text._hits[text._current]
    assert text.toPlainText()[start:end] == "歌声"
    assert page.preview.title.text() == "在青禾市职工歌会上的致辞"


def test_lines_are_copied_with_their_source_and_saved_as_csv(
    search: SearchPresenter, program: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    page = _lines(search, program, qtbot, "歌声")
    page.line_list.setFocus()
    qtbot.keyClick(page.line_list, KEY.Key_C, CTRL)
    words = QGuiApplication.clipboard().text()
    assert "歌声响起来" in words
    assert "（在青禾市职工歌会上的致辞，2022-10-01" in words
    search.lining.write_csv(tmp_path / "lines.csv")
    rest(program, qtbot)
    text = (tmp_path / "lines.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    assert len(rows) == 1 + page.lines.rowCount()
    assert "歌声" in rows[1]


def test_a_bar_keeps_the_lines_of_its_year_and_a_tick_goes_to_its_hit(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    program.window.resize(1700, 900)
    page = find(program, qtbot, "环节")
    rest(program, qtbot, 1000)
    years = page.charts.years
    assert [year.year for year in years.years if year.hits] == [2023, 2024]
    number = next(i for i, year in enumerate(years.years) if year.year == 2023)
    qtbot.mouseClick(years, LEFT, pos=years.boxes()[number].center().toPoint())
    rest(program, qtbot, 400)
    assert titles(page) == ["在青禾市基层工会建设座谈会上的讲话"]
    assert years.chosen_year == 2023
    assert "2023" in page.charts.year_words.text()
    places = page.charts.places
    one, hit = places.item(2)
    qtbot.mouseClick(places, LEFT, pos=places.boxes()[2].center().toPoint())
    settle(program, qtbot)
    assert program.desk.speech.summary.id == one.speech.id
    assert program.window.reader.hits.spans[search.walker._current] == one.hits[hit]


def test_charts_can_be_walked_by_keys_and_have_a_table_twin(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    program.window.resize(1700, 900)
    page = find(program, qtbot, "环节")
    rest(program, qtbot, 1000)
    years = page.charts.years
    years.setFocus()
    qtbot.keyClick(years, KEY.Key_Right)
    assert str(years.years[years.current].year) in years.accessibleName()
    page.charts._year_table()
    table = QApplication.activeModalWidget().table
    assert table.rowCount() == len(years.years)
    QApplication.activeModalWidget().accept()
    assert page.charts.words.rows
    word = page.charts.words.rows[0].word
    page.charts.words.chosen.emit(0)
    rest(program, qtbot, 300)
    assert page.shown.within.text() == word
    assert page.line_list.isVisible()


def test_a_search_is_saved_used_and_forgotten(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    find(program, qtbot, "环节")
    qtbot.keyClick(program.window, KEY.Key_S, CTRL | Qt.KeyboardModifier.AltModifier)
    dialog = program.window.findChild(NameDialog)
    dialog.field.setText(" ")
    dialog.save.click()
    settle(program, qtbot)
    assert dialog.trouble.isVisible()
    dialog.field.setText("环节提法")
    dialog.save.click()
    settle(program, qtbot)
    saved: list[tuple] = []
    program.runner.submit(lambda w, _: w.search.saved(), saved.append)
    settle(program, qtbot)
    assert [one.name for one in saved[0]] == ["环节提法"]
    find(program, qtbot, "歌声")
    menu = search.saving.build(saved[0])
    next(a for a in menu.actions() if a.text() == "环节提法").trigger()
    rest(program, qtbot)
    assert program.window.stage.search_page.head.field.text() == "环节"
    search.saving.forget("环节提法")
    settle(program, qtbot)
    program.runner.submit(lambda w, _: w.search.saved(), saved.append)
    settle(program, qtbot)
    assert saved[-1] == ()


def test_history_is_offered_below_the_empty_field(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = find(program, qtbot, "环节")
    qtbot.keyClick(page.head.field, KEY.Key_Return)
    settle(program, qtbot)
    find(program, qtbot, "歌声")
    page.head.field.setFocus()
    page.head.field.clear()
    qtbot.keyClick(page.head.field, KEY.Key_Down)
    settle(program, qtbot)
    assert search.fields.offers.isVisible()
    assert search.fields.offers.words() == ["环节"]
    qtbot.keyClick(page.head.field, KEY.Key_Down)
    qtbot.keyClick(page.head.field, KEY.Key_Return)
    rest(program, qtbot)
    assert page.head.field.text() == "环节"
    assert not search.fields.offers.isVisible()


def test_notes_and_tags_are_found_and_lead_to_the_mark(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    speech = next(row.id for row in program.desk.rows if "歌会" in row.title)
    at = bodies(program, qtbot)[speech].index("歌声")
    program.desk.change(
        lambda w: w.marks.add(speech, Span(at, at + 2), note="核对出处", tags=("产改",))[1]
    )
    settle(program, qtbot)
    page = program.window.stage.search_page
    qtbot.mouseClick(page.filters.notes, LEFT, pos=QPoint(8, 8))
    find(program, qtbot, "出处")
    assert search.asked.scope is Scope.NOTES
    assert page.head.numbers.text() == "1 note"
    page.result_list.setFocus()
    qtbot.keyClick(page.result_list, KEY.Key_Return)
    rest(program, qtbot)
    assert program.desk.speech.summary.id == speech
    assert program.window.reader.span_visible(Span(at, at + 2))


def test_selected_words_are_looked_up(program: Application, qtbot: QtBot) -> None:
    body = program.desk.speech.body
    at = body.index("服务职工")
    program.window.reader.select_span(Span(at, at + 4))
    settle(program, qtbot)
    qtbot.keyClick(program.window.reader, KEY.Key_K, CTRL | SHIFT)
    rest(program, qtbot)
    page = program.window.stage.search_page
    assert page.head.field.text() == "服务职工"
    assert titles(page) == ["在青禾市总工会服务职工推进会上的讲话"]


def test_folding_can_be_switched_off(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = find(program, qtbot, "環節")
    assert titles(page)
    page.head._fold_actions[0][1].trigger()
    rest(program, qtbot)
    assert "was not found" in page.nothing.words()
    link = next(link for link in page.nothing.links() if "differences" in link.text())
    link.click()
    rest(program, qtbot)
    assert titles(page)


def test_an_example_of_the_help_page_is_tried(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    search.help()
    dialog = program.window.findChild(SearchHelp)
    dialog._try("谢谢 OR 歌声")
    rest(program, qtbot)
    assert len(titles(program.window.stage.search_page)) == 3


def test_it_speaks_chinese_and_survives_another_language(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    find(program, qtbot, "环节")
    program.settings.set(keys.LANGUAGE, "zh_CN")
    rest(program, qtbot)
    assert not program.window.stage.searching()
    qtbot.keyClick(program.window.reader, KEY.Key_F, CTRL | SHIFT)
    find(program, qtbot, "环节")
    assert titles(program.window.stage.search_page)


def test_function_words_are_left_out_until_asked_for(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    page = find(program, qtbot, "谈心")
    rows = (
        Collocate("的", 9, 90, 30.0, 9.0),
        Collocate("职工", 8, 20, 20.0, 8.0),
        Collocate("和", 7, 70, 10.0, 7.0),
    )
    page.charts.show_collocates(Collocates(rows, 9, 9, 3))
    assert [row.word for row in page.charts.words.rows] == ["职工"]
    assert page.charts.isAncestorOf(page.charts.content)
    page.charts.content.click()
    assert [row.word for row in page.charts.words.rows] == ["的", "职工", "和"]
    assert program.settings.get(keys.SEARCH_CONTENT_WORDS) is False
    page.charts.content.click()
    assert [row.word for row in page.charts.words.rows] == ["职工"]
