"""The lower panel of a comparison: lists of what came of it, and the dot plot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from speechreader.app.language import translate
from speechreader.model.comparison import Compared, Comparison, Side
from speechreader.model.span import Span
from speechreader.ui.compare.kinds import Filter, Formulas, Shown
from speechreader.ui.compare.lists.cells import (
    Goal,
    Row,
    Table,
    ToPair,
    ToPassage,
    ToPlace,
    ToPlaces,
)
from speechreader.ui.compare.lists.columns import ColumnNames
from speechreader.ui.compare.lists.delegate import ListDelegate
from speechreader.ui.compare.lists.dot_page import DotPage
from speechreader.ui.compare.lists.head import ListsHead
from speechreader.ui.compare.lists.leading import LeadingList
from speechreader.ui.compare.lists.matter import Matter
from speechreader.ui.compare.lists.model import ListModel
from speechreader.ui.compare.lists.nothing import Nothing
from speechreader.ui.compare.lists.tables import Tables
from speechreader.ui.compare.lists.tabs import Tab, tab_name
from speechreader.ui.look import Look
from speechreader.ui.widgets.text import line

if TYPE_CHECKING:
    from speechreader.app.pair_words import PairWords

#: Milliseconds until what nobody looks at follows the filter.
_LATER = 120
_ROWS, _NOTHING, _DOTS = range(3)


class CompareLists(QWidget):
    """Passages, what only one side says, sections, patterns, figures, enumerations; each row leads to its place.

    `passage_chosen` carries the number of a passage; `span_chosen` a Side and a Span of it; `pair_chosen` a Span of 甲
    and one of 乙 that are to be level. `place_chosen` carries a Side, the Spans of a word there and which of them is
    meant. `words_asked` wants `set_words`. `passage_hovered` carries a number or None. `text_asked` on Enter: the
    person wants to go on in the text. `export_asked` carries "html", "docx", "csv" or "words". `menu_made` carries the
    menu of a row (QMenu), to be added to, and the number of its passage or None.
    """

    passage_chosen = Signal(int)
    span_chosen = Signal(object, object)
    pair_chosen = Signal(object, object)
    place_chosen = Signal(object, object, int)
    words_asked = Signal()
    passage_hovered = Signal(object)
    text_asked = Signal()
    export_asked = Signal(str)
    close_asked = Signal()
    menu_made = Signal(object, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._tables = Tables()
        self._chosen: int | None = None
        self._place: tuple[ToPlaces, int] | None = None
        self._waiting = ""
        self._later = QTimer(self, singleShot=True, interval=_LATER)
        self._later.timeout.connect(self._count_all)
        self.head = ListsHead(look)
        self.model = ListModel()
        self.list = LeadingList(look)
        self.names = ColumnNames(look, self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ListDelegate(look))
        self.list.itemDelegate().setParent(self.list)
        self.nothing = Nothing(look)
        self.dots = DotPage(look, lambda number: self._tables.reasons.get(number, ("",))[0])
        self._put_together()
        self._connect()
        self.show_nothing()

    def _put_together(self) -> None:
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("lists", "Lists of the comparison"))
        self.list.setParent(self)
        rows = QWidget(self)  # a stack shows its first widget, which must be no window then
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.names)
        column.addWidget(self.list, 1)
        self._pages = QStackedLayout()
        self._pages.addWidget(rows)
        self._pages.addWidget(self.nothing)
        self._pages.addWidget(self.dots)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(line())
        whole.addLayout(self._pages, 1)

    def _connect(self) -> None:
        head, rows = self.head, self.list
        head.tab_changed.connect(lambda _: self._show_table())
        head.kind_changed.connect(lambda: self._renew(Tab.PASSAGES, Tab.DOTS))
        head.order_changed.connect(lambda: self._renew(Tab.PASSAGES, Tab.SECTIONS, Tab.WORDS))
        head.functions.toggled.connect(lambda _: self._renew(Tab.WORDS))
        head.field.textChanged.connect(self._filter)
        head.tabs.left_down.connect(self._into_list)
        head.field.left_down.connect(self._into_list)
        head.field.entered.connect(self._into_list)
        head.export_asked.connect(self.export_asked)
        head.close_asked.connect(self.close_asked)
        rows.led.connect(self._lead)
        rows.crossed.connect(self._cross)
        rows.entered_row.connect(self._enter)
        rows.left_up.connect(lambda: head.tabs.setFocus(Qt.FocusReason.BacktabFocusReason))
        rows.hovered_row.connect(self._hover)
        rows.copy_asked.connect(self._copy)
        rows.menu_asked.connect(self._menu)
        self._connect_dots()
        self.nothing.clear_asked.connect(head.clear_filters)

    def _connect_dots(self) -> None:
        dots, plot = self.dots, self.dots.plot
        dots.passage_chosen.connect(lambda number: self._go(ToPassage(number)))
        dots.passage_hovered.connect(self.passage_hovered)
        plot.place_asked.connect(lambda a, b: self._go(ToPair(Span(a, a), Span(b, b))))
        plot.entered.connect(self.text_asked)
        plot.left.connect(lambda: self.head.tabs.setFocus(Qt.FocusReason.BacktabFocusReason))

    # -- what is listed -------------------------------------------------------------------------

    def show_comparison(self, comparison: Comparison, a: Compared, b: Compared) -> None:
        """List what came of laying `a` and `b` side by side."""
        self._take(Matter(comparison, a, b), "")

    def show_nothing(self, sentence: str = "") -> None:
        """There is no comparison (yet); `sentence` says why."""
        self._take(None, sentence)

    def _take(self, matter: Matter | None, waiting: str) -> None:
        self._tables.take(matter)
        self._waiting, self._chosen, self._place = waiting, None, None
        self.head.report.setEnabled(matter is not None)
        self._renew(*Tab)
        self._count_all()

    def set_shown(self, shown: Filter) -> None:
        """List only what the legend shows."""
        if shown != self._tables.shown:
            stay = {Tab.SECTIONS, Tab.WORDS}
            if (Shown.ONLY in shown) is (Shown.ONLY in self._tables.shown):
                stay |= {Tab.ONLY_A, Tab.ONLY_B}
            self._tables.shown = shown
            self._renew(*(tab for tab in Tab if tab not in stay))

    @property
    def shown(self) -> Filter:
        """What is listed."""
        return self._tables.shown

    def set_words(self, words: PairWords) -> None:
        """The distinctive words, after `words_asked`."""
        self._tables.words = words
        self._renew(Tab.WORDS)

    def show_passages(self, side: Side) -> None:
        """List all passages that are shown, in the order of one side, and take the focus."""
        self.head.clear_filters()
        self.head.set_order(side)
        self.head.tabs.setCurrentIndex(Tab.PASSAGES.value)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_reasons(self, reasons: Mapping[int, tuple[str, str]]) -> None:
        """Say why passages, by their numbers, are set phrases: in words, and as a fraction or ""."""
        self._tables.reasons = reasons
        if self._tables.shown.formulas is Formulas.SHOWN:
            self._renew(Tab.PASSAGES)

    def choose(self, passage: int | None) -> None:
        """Make the row of a passage current, by its number, without leading anywhere."""
        self._chosen = passage
        self.dots.choose(passage)
        self._follow_chosen()

    def _renew(self, *tabs: Tab) -> None:
        """Have tables made anew: the one that is looked at now, the quick ones when nothing follows for a moment."""
        self._tables.order, self._tables.kind = self.head.order, self.head.chosen_kind()
        self._tables.functions = self.head.functions.isChecked()
        self._tables.drop(*tabs)
        if self.head.tabs.tab() in tabs:
            self._show_table()
        self._later.start()

    def _count_all(self) -> None:
        """Say behind every tab how much stands under it."""
        self._later.stop()
        for tab in Tab:
            if self._tables.is_quick(tab):
                self._table(tab)
            elif not self._tables.is_made(tab):
                self.head.tabs.set_count(tab, None)
        self.head.fit()

    def _table(self, tab: Tab) -> Table | None:
        table = self._tables.of(tab)
        if table is not None:
            waits = tab is Tab.WORDS and self._tables.words is None
            self.head.tabs.set_count(tab, None if waits else table.count)
        return table

    def _show_table(self) -> None:
        table = self._table(self.head.tabs.tab())
        self.model.fill(table)
        self.names.show_columns(table.columns if table else ())
        self.list.setAccessibleName(tab_name(self.head.tabs.tab()))
        self.list.scrollToTop()
        self._say()
        self._follow_chosen()
        if table is not None and self.head.tabs.tab() is Tab.WORDS and self._tables.words is None:
            self.words_asked.emit()

    def _filter(self, typed: str) -> None:
        self.model.set_filter(typed)
        self.head.field.set_count(f"{self.model.shown():,}" if self.model.filtered else "")
        self._say()
        self._follow_chosen()

    def _say(self) -> None:
        """Show the rows, or the sentence that stands in their place."""
        table = self._table(self.head.tabs.tab())
        if self.model.rowCount():
            dots = self.head.tabs.tab() is Tab.DOTS
            self._pages.setCurrentIndex(_DOTS if dots else _ROWS)
            self.setFocusProxy(self.dots if dots else self.list)
            self.dots.show_matter(self._tables.matter, self.model.passages() if dots else ())
            return
        self.setFocusProxy(self.head.tabs)
        self._pages.setCurrentIndex(_NOTHING)
        hidden = self.model.filtered or (
            self.head.tabs.tab() in (Tab.PASSAGES, Tab.DOTS) and self.head.chosen_kind() is not None
        )
        if table is None:
            self.nothing.say(self._waiting)
        elif hidden:
            self.nothing.say_hidden(self.head.chosen_kind(), self.shown)
        else:
            self.nothing.say(table.nothing)

    # -- choosing -------------------------------------------------------------------------------

    def _follow_chosen(self) -> None:
        here = self.model.row(self.list.currentIndex().row())
        if self._chosen is None or (here is not None and here.passage == self._chosen):
            return
        row = self.model.row_of_passage(self._chosen)
        if row is not None:
            self.list.choose_row(row)

    def _into_list(self) -> None:
        if self.model.rowCount():
            dots = self.head.tabs.tab() is Tab.DOTS
            (self.dots if dots else self.list).setFocus(Qt.FocusReason.TabFocusReason)

    def _row(self, index: QModelIndex) -> Row | None:
        return self.model.row(index.row())

    def _lead(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row is not None and row.goal is not None:
            self._go(row.goal)

    def _cross(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row is not None and row.beyond is not None:
            self._go(row.beyond)

    def _enter(self, index: QModelIndex) -> None:
        self._lead(index)
        row = self._row(index)
        if row is not None and not isinstance(row.goal, ToPlaces):
            self.text_asked.emit()

    def _go(self, goal: Goal) -> None:
        if isinstance(goal, ToPassage):
            self._chosen = goal.number
            self.passage_chosen.emit(goal.number)
        elif isinstance(goal, ToPlace):
            self.span_chosen.emit(goal.side, goal.span)
        elif isinstance(goal, ToPair):
            self.pair_chosen.emit(goal.a, goal.b)
        else:
            self._step(goal)

    def _step(self, goal: ToPlaces) -> None:
        """Go to the first of the places, or from one of them to the next."""
        at = self._place[1] + 1 if self._place is not None and self._place[0] == goal else 0
        self._place = goal, at % len(goal.spans)
        self.place_chosen.emit(goal.side, goal.spans, self._place[1])

    def _hover(self, number: int) -> None:
        row = self.model.row(number)
        self.passage_hovered.emit(row.passage if row is not None else None)

    def _copy(self) -> None:
        row = self._row(self.list.currentIndex())
        if row is not None:
            QGuiApplication.clipboard().setText(row.copied)

    def _menu(self, where: QPoint) -> None:
        menu, row = self.row_menu(), self._row(self.list.currentIndex())
        if menu is not None:
            self.menu_made.emit(menu, row.passage if row is not None else None)
            menu.popup(where)

    def row_menu(self) -> QMenu | None:
        """What can be done with the current row; None without one."""
        index = self.list.currentIndex()
        row = self._row(index)
        if row is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act, there in (
            (translate("lists", "Go to this place"), self._enter, True),
            (translate("lists", "Go to the counterpart"), self._cross, row.beyond is not None),
            (translate("lists", "Copy"), lambda _: self._copy(), True),
        ):
            if there:
                action = QAction(words, menu)
                action.triggered.connect(lambda _=False, do=act: do(index))
                menu.addAction(action)
        return menu
