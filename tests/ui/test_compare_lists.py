"""The lists under a comparison, with real keys and a real mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.ui.conftest import settle, type_words
from tests.unit.ui.compare_lists.test_tables import KEPT, MOVED, matter

from speechreader.app.pair_words import PairWord, PairWords
from speechreader.model.comparison import Side
from speechreader.model.span import Span
from speechreader.ui.application import Application, make_application
from speechreader.ui.compare.kinds import AT_FIRST, Filter, Formulas, Shown
from speechreader.ui.compare.lists.columns import places
from speechreader.ui.compare.lists.matter import Matter
from speechreader.ui.compare.lists.tabs import Tab
from speechreader.ui.compare.lists.view import CompareLists
from speechreader.ui.compare.presenter import ComparePresenter
from speechreader.ui.look import Look

LEFT = Qt.MouseButton.LeftButton
TIMES = (Span(0, 2), Span(4, 6), Span(8, 10))
WORDS = PairWords(
    (PairWord("茶山", TIMES, (), 20.0, 3.0), PairWord("铁路", (), TIMES, -7.0, -3.0)), (500, 500)
)


class Heard:
    """What the lists have said."""

    def __init__(self, lists: CompareLists) -> None:
        self.passages: list[int] = []
        self.places: list[tuple[Side, object]] = []
        self.pairs: list[tuple[object, object]] = []
        self.hovered: list[int | None] = []
        self.into_text = 0
        lists.passage_chosen.connect(self.passages.append)
        lists.span_chosen.connect(lambda side, span: self.places.append((side, span)))
        lists.pair_chosen.connect(lambda a, b: self.pairs.append((a, b)))
        lists.passage_hovered.connect(self.hovered.append)
        lists.text_asked.connect(self._enter)

    def _enter(self) -> None:
        self.into_text += 1


@pytest.fixture
def lists(qapp: object, qtbot: QtBot) -> CompareLists:
    make_application()
    look = Look()
    look.apply("light")
    made = CompareLists(look)
    qtbot.addWidget(made)
    made.resize(1400, 320)
    show(made, matter())
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def show(lists: CompareLists, some: Matter) -> None:
    lists.show_comparison(some.comparison, some.a, some.b)


def go_to(lists: CompareLists, tab: Tab, qtbot: QtBot) -> None:
    at = lists.head.tabs.tabRect(tab.value).center()
    qtbot.mouseClick(lists.head.tabs, LEFT, pos=at)
    assert lists.head.tabs.tab() is tab


def row_of(lists: CompareLists, words: str) -> int:
    model = lists.model
    rows = (model.row(n) for n in range(model.rowCount()))
    return next(n for n, row in enumerate(rows) if row and row.goal and words in row.hay)


def click(lists: CompareLists, row: int, qtbot: QtBot, x: int = 200) -> None:
    y = lists.list.visualRect(lists.model.index(row)).center().y()
    qtbot.mouseClick(lists.list.viewport(), LEFT, pos=QPoint(x, y))


def test_a_click_on_a_passage_leads_to_it(lists: CompareLists, qtbot: QtBot) -> None:
    heard = Heard(lists)
    click(lists, row_of(lists, MOVED[:8]), qtbot)
    (number,) = heard.passages
    passage = matter().comparison.passages[number]
    assert MOVED[:8] in matter().words(Side.A, passage.a)
    assert heard.into_text == 0


def test_arrows_lead_along_and_enter_goes_into_the_text(lists: CompareLists, qtbot: QtBot) -> None:
    heard = Heard(lists)
    click(lists, 0, qtbot)
    qtbot.keyClick(lists.list, Qt.Key.Key_Down)
    qtbot.keyClick(lists.list, Qt.Key.Key_End)
    rows = [lists.model.row(n) for n in (0, 1, lists.model.rowCount() - 1)]
    assert heard.passages == [row.passage for row in rows if row]
    qtbot.keyClick(lists.list, Qt.Key.Key_Return)
    assert heard.into_text == 1
    assert heard.passages[-2] == heard.passages[-1]


def test_the_focus_alone_leads_nowhere(lists: CompareLists, qtbot: QtBot) -> None:
    heard = Heard(lists)
    lists.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert lists.list.currentIndex().row() == 0
    assert heard.passages == []


def test_the_row_of_the_chosen_passage_is_current_and_leads_nowhere(
    lists: CompareLists, qtbot: QtBot
) -> None:
    heard = Heard(lists)
    row = lists.model.row(2)
    assert row is not None
    lists.choose(row.passage)
    assert lists.list.currentIndex().row() == 2
    go_to(lists, Tab.SECTIONS, qtbot)
    go_to(lists, Tab.PASSAGES, qtbot)
    assert lists.list.currentIndex().row() == 2
    lists.choose(None)
    assert heard.passages == []


def test_another_order_keeps_the_chosen_passage(lists: CompareLists, qtbot: QtBot) -> None:
    row = lists.model.row(0)
    assert row is not None
    lists.choose(row.passage)
    qtbot.mouseClick(lists.head.order_button, LEFT)
    assert lists.head.order_button.text() == "Order of B"
    here = lists.list.currentIndex().row()
    assert here > 0
    assert lists.model.row(here).passage == row.passage  # type: ignore[union-attr]


def test_words_filter_the_rows_and_can_be_cleared(lists: CompareLists, qtbot: QtBot) -> None:
    whole = lists.model.rowCount()
    type_words(lists.head.field, "山乡驿站")
    assert lists.model.rowCount() == 1
    type_words(lists.head.field, "没有的词")
    assert lists.nothing.sentence.isVisible()
    assert not lists.list.isVisible()
    qtbot.mouseClick(lists.nothing.clear, LEFT)
    assert lists.model.rowCount() == whole
    assert lists.list.isVisible()


def test_down_in_the_field_and_up_in_the_list_go_to_and_fro(
    lists: CompareLists, qtbot: QtBot
) -> None:
    lists.head.field.setFocus()
    qtbot.keyClick(lists.head.field, Qt.Key.Key_Down)
    assert lists.list.hasFocus()
    qtbot.keyClick(lists.list, Qt.Key.Key_Up)
    assert lists.head.tabs.hasFocus()
    qtbot.keyClick(lists.head.tabs, Qt.Key.Key_Right)
    assert lists.head.tabs.tab() is Tab.ONLY_A
    qtbot.keyClick(lists.head.tabs, Qt.Key.Key_Down)
    assert lists.list.hasFocus()


def test_one_kind_only(lists: CompareLists, qtbot: QtBot) -> None:
    passages = matter().comparison.passages
    whole = lists.model.rowCount()
    box = lists.head.kind
    box.setCurrentIndex(box.findData(Shown.IDENTICAL))
    found = [lists.model.row(n).passage for n in range(lists.model.rowCount())]  # type: ignore[union-attr]
    assert 0 < len(found) < whole
    assert all(passages[n or 0].kind.value == "identical" for n in found)
    lists.resize(800, 320)
    QTest.qWait(0)
    assert not box.isVisible()
    assert lists.model.rowCount() == whole


def test_every_tab_can_be_read_in_the_smallest_window(lists: CompareLists, qtbot: QtBot) -> None:
    for tab in Tab:
        lists.head.tabs.set_count(tab, 1234)
    lists.resize(1100, 320)
    qtbot.wait(30)
    last = lists.head.tabs.tabRect(Tab.DOTS.value)
    assert last.right() < lists.head.tabs.width()


def test_set_phrases_that_are_not_listed_say_how_to_list_them(
    lists: CompareLists, qtbot: QtBot
) -> None:
    box = lists.head.kind
    box.setCurrentIndex(box.findData(Shown.FORMULA))
    assert "Show" in lists.nothing.sentence.text()
    lists.set_shown(replace(AT_FIRST, formulas=Formulas.SHOWN))
    assert "Show" not in lists.nothing.sentence.text() or lists.model.rowCount()


def test_the_legend_filters_all_lists(lists: CompareLists, qtbot: QtBot) -> None:
    lists.set_shown(Filter(frozenset({Shown.IDENTICAL, Shown.MOVED})))
    whole = len(matter().comparison.passages)
    assert 0 < lists.model.rowCount() < whole
    assert lists.head.tabs.tabText(Tab.PASSAGES.value) == f"Passages {lists.model.rowCount()}"
    go_to(lists, Tab.ONLY_A, qtbot)
    assert "legend" in lists.nothing.sentence.text()
    lists.set_shown(AT_FIRST)
    assert lists.model.rowCount() > 0


def test_only_here_leads_to_its_place_and_over_to_its_counterpart(
    lists: CompareLists, qtbot: QtBot
) -> None:
    heard = Heard(lists)
    tab = next(
        tab
        for tab in (Tab.ONLY_A, Tab.ONLY_B)
        if any(r.beyond for r in lists._table(tab).rows())  # type: ignore[union-attr]
    )
    go_to(lists, tab, qtbot)
    number = next(
        n for n in range(lists.model.rowCount()) if getattr(lists.model.row(n), "beyond", None)
    )
    row = lists.model.row(number)
    assert row is not None
    lists.list.scrollTo(lists.model.index(number))
    click(lists, number, qtbot)
    assert heard.places == [(row.goal.side, row.goal.span)]  # type: ignore[union-attr]
    qtbot.keyClick(lists.list, Qt.Key.Key_Right)
    over = row.beyond
    assert over is not None
    assert heard.pairs == [(over.a, over.b)]  # type: ignore[union-attr]
    left, _ = places(lists.model.columns, lists.list.viewport().width())[row.beyond_at]
    click(lists, number, qtbot, round(left) + 20)
    assert len(heard.pairs) == 2
    assert len(heard.places) == 1


def test_heads_over_rows_are_passed_by(lists: CompareLists, qtbot: QtBot) -> None:
    go_to(lists, Tab.ONLY_A, qtbot)
    assert lists.model.row(0).goal is None  # type: ignore[union-attr]
    lists.list.setFocus()
    qtbot.keyClick(lists.list, Qt.Key.Key_Home)
    assert lists.list.currentIndex().row() == 1
    heard = Heard(lists)
    click(lists, 0, qtbot)
    assert heard.places == []


def test_sections_are_brought_level(lists: CompareLists, qtbot: QtBot) -> None:
    heard = Heard(lists)
    go_to(lists, Tab.SECTIONS, qtbot)
    assert lists.list.accessibleName() == "Sections"
    click(lists, row_of(lists, "一、回望走过的路"), qtbot)
    ((a, b),) = heard.pairs
    assert matter().words(Side.A, a).startswith("一、回望")  # type: ignore[arg-type]
    assert matter().words(Side.B, b).startswith("二、走过")  # type: ignore[arg-type]


def test_figures_lead_to_their_passage(lists: CompareLists, qtbot: QtBot) -> None:
    heard = Heard(lists)
    go_to(lists, Tab.FIGURES, qtbot)
    click(lists, 0, qtbot)
    (number,) = heard.passages
    passage = matter().comparison.passages[number]
    assert "5581" in matter().words(Side.A, passage.a)


def test_the_row_under_the_pointer_is_told(lists: CompareLists, qtbot: QtBot) -> None:
    heard = Heard(lists)
    rect = lists.list.visualRect(lists.model.index(1))
    qtbot.mouseMove(lists.list.viewport(), rect.center())
    assert heard.hovered[-1] == lists.model.row(1).passage  # type: ignore[union-attr]


def test_both_sides_of_a_row_are_copied(lists: CompareLists, qtbot: QtBot) -> None:
    click(lists, row_of(lists, KEPT[:8]), qtbot)
    qtbot.keyClick(lists.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.count(KEPT[:8]) == 2
    assert "\t" in copied


def test_the_menu_of_a_row(lists: CompareLists, qtbot: QtBot) -> None:
    assert lists.row_menu() is None
    heard = Heard(lists)
    click(lists, 1, qtbot)
    menu = lists.row_menu()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Go to this place", "Copy"]
    menu.actions()[0].trigger()
    assert heard.into_text == 1


@pytest.mark.parametrize("place", [0, 1, 2])
def test_reports_are_asked_for(lists: CompareLists, qtbot: QtBot, place: int) -> None:
    asked: list[str] = []
    lists.export_asked.connect(asked.append)
    menu = lists.head.report.menu()
    assert menu is not None
    menu.actions()[place].trigger()
    assert asked == [("html", "docx", "csv")[place]]


def test_without_a_comparison_there_is_a_sentence_and_no_report(
    lists: CompareLists, qtbot: QtBot
) -> None:
    lists.show_nothing("Comparing…")
    assert lists.nothing.sentence.text() == "Comparing…"
    assert not lists.head.report.isEnabled()
    assert lists.head.tabs.tabText(0) == "Passages"
    for tab in Tab:
        go_to(lists, tab, qtbot)
        assert lists.model.rowCount() == 0
    show(lists, matter())
    assert lists.head.report.isEnabled()


@pytest.mark.parametrize("theme", ["light", "dark", "paper"])
@pytest.mark.parametrize("tab", list(Tab))
def test_every_list_is_painted_in_the_colours_of_the_theme(
    lists: CompareLists, qtbot: QtBot, theme: str, tab: Tab
) -> None:
    lists.list._look.apply(theme)
    lists.set_words(WORDS)
    go_to(lists, tab, qtbot)
    painted = lists.dots if tab is Tab.DOTS else lists.list
    painted.setFocus()
    picture = painted.grab().toImage()
    wide, high = picture.width(), picture.height()
    colours = {
        picture.pixelColor(x, y).name() for x in range(0, wide, 2) for y in range(0, high, 2)
    }
    look = lists.list._look.theme
    expected = {look.panel}
    if tab in (Tab.FIGURES, Tab.TEMPLATES, Tab.ENUMERATIONS):
        expected |= {look.side_a_words, look.side_b_words}
    elif tab is Tab.SECTIONS:
        expected |= {look.shared_line, look.field}
    elif tab is Tab.WORDS:
        expected |= {look.side_a, look.side_b}
    elif tab is Tab.DOTS:
        expected |= {look.page}
    assert {colour.lower() for colour in expected} <= colours
    ink = QColor(look.body).lightness()
    if tab is not Tab.DOTS:  # there are words
        assert any(abs(QColor(colour).lightness() - ink) < 30 for colour in colours)


def test_it_lists_a_comparison_of_the_library_and_agrees_with_its_presenter(
    program: Application, lists: CompareLists, qtbot: QtBot
) -> None:
    presenter = ComparePresenter(program.desk)
    presenter.filter_changed.connect(lists.set_shown)
    presenter.chosen_changed.connect(lists.choose)
    lists.passage_chosen.connect(presenter.passage_chosen)
    first, second = (row.id for row in program.desk.rows[:2])
    presenter.compare(first, second)
    qtbot.waitUntil(lambda: presenter.comparison is not None, timeout=10_000)
    settle(program, qtbot)
    a, b = presenter.compared(Side.A), presenter.compared(Side.B)
    assert presenter.comparison is not None
    assert a is not None
    assert b is not None
    lists.show_comparison(presenter.comparison, a, b)
    numbers = [lists.model.row(n).passage for n in range(lists.model.rowCount())]  # type: ignore[union-attr]
    assert len(numbers) > 1
    assert numbers == presenter.numbers()
    click(lists, 0, qtbot)
    assert presenter.chosen == numbers[0]
    presenter.choose(numbers[-1])
    assert lists.list.currentIndex().row() == len(numbers) - 1
    presenter.set_shown(Filter(frozenset(), Formulas.HIDDEN))
    assert lists.model.rowCount() == 0
    assert "legend" in lists.nothing.sentence.text()


def test_the_focus_goes_to_the_rows_or_where_there_are_none_to_the_tabs(
    lists: CompareLists, qtbot: QtBot
) -> None:
    lists.setFocus()
    assert lists.list.hasFocus()
    type_words(lists.head.field, "没有的词")
    lists.setFocus()
    assert lists.head.tabs.hasFocus()
