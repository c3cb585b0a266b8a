"""The bar over the lists: tabs, what filters and orders them, reports, close."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from speechreader.app.language import translate
from speechreader.model.comparison import Side
from speechreader.ui.compare.kinds import Shown, name_of
from speechreader.ui.compare.lists.tabs import HIGH, Tab, Tabs
from speechreader.ui.look import Look
from speechreader.ui.widgets.buttons import Chip, IconButton
from speechreader.ui.widgets.choice import Choice
from speechreader.ui.widgets.field import FilterField

_FIELD = (100, 230)
#: Gaps and margins of the bar together.
_GAPS = 72
#: Lists that can be read in the order of either side.
_ORDERED = (Tab.PASSAGES, Tab.SECTIONS, Tab.WORDS)
_OF_PASSAGES = (Tab.PASSAGES, Tab.DOTS)


class ListsHead(QWidget):
    """`tab_changed` (Tab), `kind_changed`, `order_changed`, `close_asked`.

    `export_asked` carries "html", "docx", "csv", or "words" for those of the distinctive words.
    """

    tab_changed = Signal(object)
    kind_changed = Signal()
    order_changed = Signal()
    export_asked = Signal(str)
    close_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(HIGH)
        self.order = Side.A
        self.tabs = Tabs(look)
        self.kind = Choice(look)
        self.kind.setAccessibleName(translate("lists", "Kind of passage"))
        self.kind.addItem(translate("lists", "All kinds"), None)
        for shown in (Shown.IDENTICAL, Shown.NEAR, Shown.REWORDED, Shown.MOVED, Shown.FORMULA):
            self.kind.addItem(name_of(shown), shown)
        self.functions = Chip(translate("lists", "Function words"))
        self.functions.setToolTip(translate("lists", "List words that only build sentences, too"))
        self.field = FilterField(look, translate("lists", "Filter"))
        self.order_button = QPushButton()
        self.order_button.setToolTip(translate("lists", "Reading order of the rows"))
        self.report = QPushButton(translate("lists", "Report…"))
        self.close_button = IconButton(look, "close", translate("lists", "Close the lists"))
        self._put_together()
        self._connect()
        self._name_order()
        self._tab_changed()

    def _put_together(self) -> None:
        self.field.setMinimumWidth(_FIELD[0])
        self.field.setMaximumWidth(_FIELD[1])
        self.tabs.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for button in (self.order_button, self.report):
            button.setAutoDefault(True)  # outside a dialog this only means that Enter presses it
        self.report.setMenu(self._report_menu())
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.kind)
        row.addWidget(self.functions)
        row.addWidget(self.field, 2)
        row.addWidget(self.order_button)
        row.addWidget(self.report)
        row.addWidget(self.close_button)

    def _report_menu(self) -> QMenu:
        menu = QMenu(self)
        for style, name in (
            ("html", translate("lists", "Report for the browser (HTML)…")),
            ("docx", translate("lists", "Comparison table (Word)…")),
            ("csv", translate("lists", "Passages for a spreadsheet (CSV)…")),
            ("words", translate("lists", "Distinctive words for a spreadsheet (CSV)…")),
        ):
            action = QAction(name, menu)
            action.triggered.connect(lambda _=False, chosen=style: self.export_asked.emit(chosen))
            menu.addAction(action)
        return menu

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._tab_changed)
        self.kind.currentIndexChanged.connect(lambda _: self.kind_changed.emit())
        self.order_button.clicked.connect(self._turn)
        self.close_button.clicked.connect(self.close_asked)

    def clear_filters(self) -> None:
        """Take away what hides rows: the words that were typed and the kind that was chosen."""
        self.field.clear()
        self.kind.setCurrentIndex(0)

    def chosen_kind(self) -> Shown | None:
        """The one kind of passage to be listed; None for all."""
        return self.kind.currentData()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the choice of a kind goes; the legend can do the same."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Find room for everything; the counts in the tabs take some, too, and are the first to go."""
        self.tabs.set_brief(False)
        self.tabs.set_brief(self.width() < self._wanted(kind=False))
        wide = self.width() >= self._wanted(kind=True)
        self.kind.setVisible(wide and self.tabs.tab() in _OF_PASSAGES)
        if not wide:
            self.kind.setCurrentIndex(0)  # nobody could see what hides the rows

    def _wanted(self, *, kind: bool) -> int:
        tab = self.tabs.tab()
        parts: list[QWidget] = [self.tabs, self.report, self.close_button]
        parts += [self.kind] if kind else []
        parts += [self.order_button] if tab in _ORDERED else []
        parts += [self.functions] if tab is Tab.WORDS else []
        return sum(part.sizeHint().width() for part in parts) + _FIELD[0] + _GAPS

    def set_order(self, side: Side) -> None:
        """Let the rows stand in the order of one side."""
        if side is not self.order:
            self._turn()

    def _turn(self) -> None:
        self.order = self.order.other
        self._name_order()
        self.order_changed.emit()

    def _name_order(self) -> None:
        words = (
            translate("lists", "Order of A"),
            translate("lists", "Order of B"),
        )
        self.order_button.setText(words[self.order is Side.B])

    def _tab_changed(self) -> None:
        tab = self.tabs.tab()
        self.fit()
        self.order_button.setVisible(tab in _ORDERED)
        self.functions.setVisible(tab is Tab.WORDS)
        self.tab_changed.emit(tab)


def link_button(words: str) -> QPushButton:
    """A button that looks like a link."""
    made = QPushButton(words)
    made.setObjectName("link")
    made.setAutoDefault(True)
    return made
