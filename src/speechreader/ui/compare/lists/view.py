"""The lower panel of a comparison: seven lists of what came of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from speechreader.app.language import translate
from speechreader.model.comparison import Compared, Comparison
from speechreader.ui.compare.kinds import AT_FIRST, Shown
from speechreader.ui.compare.lists.cells import Goal, Row, Table, ToPassage, ToPlace
from speechreader.ui.compare.lists.columns import ColumnNames
from speechreader.ui.compare.lists.delegate import ListDelegate
from speechreader.ui.compare.lists.head import ListsHead
from speechreader.ui.compare.lists.leading import LeadingList
from speechreader.ui.compare.lists.matter import Matter
from speechreader.ui.compare.lists.model import ListModel
from speechreader.ui.compare.lists.nothing import Nothing
from speechreader.ui.compare.lists.tables import table_of
from speechreader.ui.compare.lists.tabs import Tab, tab_name
from speechreader.ui.look import Look
from speechreader.ui.widgets.text import line

#: Texts of more characters than this together are looked through for patterns when these are asked for.
_AT_ONCE = 120_000
_ON_DEMAND = (Tab.TEMPLATES, Tab.FIGURES, Tab.ENUMERATIONS)


class CompareLists(QWidget):
    """Passages, what only one side says, sections, patterns, figures, enumerations; each row leads to its place.

    `passage_chosen` carries the number of a passage; `span_chosen` a Side and a Span of it; `pair_chosen` a Span of 甲
    and one of 乙 that are to be level. `passage_hovered` carries a number or None. `text_asked` on Enter: the
    person wants to go on in the text. `export_asked` carries "html", "docx" or "csv".
    """

    passage_chosen = Signal(int)
    span_chosen = Signal(object, object)
    pair_chosen = Signal(object, object)
    passage_hovered = Signal(object)
    text_asked = Signal()
    export_asked = Signal(str)
    close_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._matter: Matter | None = None
        self._shown: frozenset[Shown] = AT_FIRST
        self._chosen: int | None = None
        self._tables: dict[Tab, Table] = {}
        self._waiting = ""
        self.head = ListsHead(look)
        self.model = ListModel()
        self.list = LeadingList(look)
        self.names = ColumnNames(look, self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ListDelegate(look))
        self.list.itemDelegate().setParent(self.list)
        self.nothing = Nothing(look)
        self._put_together()
        self._connect()
        self.show_nothing()

    def _put_together(self) -> None:
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("lists", "Lists of the comparison"))
        self.list.setParent(self)
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.names)
        column.addWidget(self.list, 1)
        self._pages = QStackedLayout()
        self._pages.addWidget(rows)
        self._pages.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(line())
        whole.addLayout(self._pages, 1)

    def _connect(self) -> None:
        head, rows = self.head, self.list
        head.tab_changed.connect(lambda _: self._show_table())
        head.kind_changed.connect(lambda: self._renew(Tab.PASSAGES))
        head.order_changed.connect(lambda: self._renew(Tab.PASSAGES, Tab.SECTIONS))
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
        self.nothing.clear_asked.connect(head.clear_filters)

    # -- what is listed -------------------------------------------------------------------------

    def show_comparison(self, comparison: Comparison, a: Compared, b: Compared) -> None:
        """List what came of laying `a` and `b` side by side."""
        self._matter, self._waiting, self._chosen = Matter(comparison, a, b), "", None
        self.head.report.setEnabled(True)
        self._renew(*Tab)

    def show_nothing(self, sentence: str = "") -> None:
        """There is no comparison (yet); `sentence` says why."""
        self._matter, self._waiting, self._chosen = None, sentence, None
        self.head.report.setEnabled(False)
        self._renew(*Tab)

    def set_shown(self, shown: frozenset[Shown]) -> None:
        """List only what the legend shows."""
        if shown != self._shown:
            self._shown = shown
            self._renew(*(tab for tab in Tab if tab is not Tab.SECTIONS))

    def choose(self, passage: int | None) -> None:
        """Make the row of a passage current, by its number, without leading anywhere."""
        self._chosen = passage
        self._follow_chosen()

    def _renew(self, *tabs: Tab) -> None:
        """Make tables anew; those that take time only when they are looked at."""
        for tab in tabs:
            self._tables.pop(tab, None)
        matter = self._matter
        small = matter is not None and len(matter.a.body) + len(matter.b.body) <= _AT_ONCE
        for tab in tabs:
            if small or (matter is not None and tab not in _ON_DEMAND):
                self._table(tab)
            else:
                self.head.tabs.set_count(tab, None)
        if self.head.tabs.tab() in tabs:
            self._show_table()
        self.head.fit()

    def _table(self, tab: Tab) -> Table | None:
        if self._matter is None:
            return None
        if tab not in self._tables:
            kind = self.head.chosen_kind()
            table = table_of(tab, self._matter, self._shown, self.head.order, kind)
            self._tables[tab] = table
            self.head.tabs.set_count(tab, table.count)
        return self._tables[tab]

    def _show_table(self) -> None:
        table = self._table(self.head.tabs.tab())
        self.model.fill(table)
        self.names.show_columns(table.columns if table else ())
        self.list.setAccessibleName(tab_name(self.head.tabs.tab()))
        self.list.scrollToTop()
        self._say()
        self._follow_chosen()

    def _filter(self, typed: str) -> None:
        self.model.set_filter(typed)
        self.head.field.set_count(f"{self.model.shown():,}" if self.model.filtered else "")
        self._say()
        self._follow_chosen()

    def _say(self) -> None:
        """Show the rows, or the sentence that stands in their place."""
        table = self._table(self.head.tabs.tab())
        if self.model.rowCount():
            self._pages.setCurrentIndex(0)
            self.setFocusProxy(self.list)
            return
        self.setFocusProxy(self.head.tabs)
        self._pages.setCurrentIndex(1)
        hidden = self.model.filtered or (
            self.head.tabs.tab() is Tab.PASSAGES and self.head.chosen_kind() is not None
        )
        if table is None:
            self.nothing.say(self._waiting)
        elif hidden:
            self.nothing.say(translate("lists", "Nothing here fits the filter."), filtered=True)
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
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

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
        self.text_asked.emit()

    def _go(self, goal: Goal) -> None:
        if isinstance(goal, ToPassage):
            self._chosen = goal.number
            self.passage_chosen.emit(goal.number)
        elif isinstance(goal, ToPlace):
            self.span_chosen.emit(goal.side, goal.span)
        else:
            self.pair_chosen.emit(goal.a, goal.b)

    def _hover(self, number: int) -> None:
        row = self.model.row(number)
        self.passage_hovered.emit(row.passage if row is not None else None)

    def _copy(self) -> None:
        row = self._row(self.list.currentIndex())
        if row is not None:
            QGuiApplication.clipboard().setText(row.copied)

    def _menu(self, where: QPoint) -> None:
        menu = self.row_menu()
        if menu is not None:
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
