"""The page of the search: filters, head, rows with the passage below, charts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from speechreader.app.language import translate
from speechreader.ui.look import Look
from speechreader.ui.search.chart_panel import ChartPanel
from speechreader.ui.search.concordance import KwicModel, ResultList
from speechreader.ui.search.filters import FilterPanel
from speechreader.ui.search.groups import ResultsModel
from speechreader.ui.search.head import Head, Nothing, Shown
from speechreader.ui.search.painting import KwicDelegate, ResultsDelegate
from speechreader.ui.search.preview import Preview

#: In a narrower page the charts fold away, then the filters; below the first number there is room for one of them.
CHARTS_WIDTH, FILTERS_WIDTH = 1360, 1000


class SearchPage(QFrame):
    """Places the parts; `left` on Esc. Charts and filters give way where there is no room, until a person asks.

    Where both are asked for and only one has room, it is the one asked for last.
    """

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("page")
        self.filters, self.head, self.shown = FilterPanel(look), Head(look), Shown(look)
        self.charts, self.preview, self.nothing = ChartPanel(look), Preview(look), Nothing(look)
        self.results, self.lines = ResultsModel(), KwicModel()
        self.result_list = _list(look, self.results, ResultsDelegate(look))
        self.result_list.setAccessibleName(translate("search", "Speeches that were found"))
        self.line_list = _list(look, self.lines, KwicDelegate(look))
        self.line_list.setAccessibleName(translate("search", "Concordance"))
        self._wished: dict[str, bool] = {}
        self._put_together()
        self.shown.charts.clicked.connect(lambda: self._toggle("charts"))
        self.shown.filters.clicked.connect(lambda: self._toggle("filters"))

    def _put_together(self) -> None:
        self.rows = QStackedWidget()
        for part in (self.result_list, self.line_list, self.nothing):
            self.rows.addWidget(part)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.rows)
        self.split.addWidget(self.preview)
        self.split.setStretchFactor(0, 5)
        self.split.setStretchFactor(1, 2)
        self.preview.setMinimumHeight(120)
        self.preview.hide()
        middle = QVBoxLayout()
        middle.setSpacing(0)
        for part in (self.head, self.shown):
            middle.addWidget(part)
        middle.addWidget(self.split, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(1)
        whole.addWidget(self.filters)
        whole.addLayout(middle, 1)
        whole.addWidget(self.charts)

    def list(self) -> ResultList:
        """The list on show, or the one that would be."""
        return self.line_list if self.rows.currentWidget() is self.line_list else self.result_list

    def stops(self) -> list[tuple[QWidget, QWidget]]:
        """The parts that can be walked to, and the widget in each that takes the focus."""
        stops: list[tuple[QWidget, QWidget]] = [
            (self.head, self.head.field),
            (self.shown, self.shown.groups),
        ]
        links = self.nothing.links()
        if self.rows.currentWidget() is not self.nothing:
            stops.append((self.rows, self.list()))
        elif links:
            stops.append((self.nothing, links[0]))
        if not self.preview.isHidden():
            stops.append((self.preview, self.preview.text))
        if not self.charts.isHidden():
            stops.append((self.charts, self.charts.years))
        if not self.filters.isHidden():
            stops.append((self.filters, self.filters.text))
        return stops

    def show_rows(self, *, lines: bool) -> None:
        """Show results or concordance lines."""
        self.rows.setCurrentWidget(self.line_list if lines else self.result_list)

    def show_nothing(self) -> None:
        """Show the sentence instead of rows."""
        self.rows.setCurrentWidget(self.nothing)
        self.preview.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Charts give way first, then filters."""
        super().resizeEvent(event)
        self._settle()

    def _toggle(self, name: str) -> None:
        part = self.charts if name == "charts" else self.filters
        self._wished.pop(name, None)  # the last wish stands last
        self._wished[name] = part.isHidden()
        self._settle()

    def _settle(self) -> None:
        room = {"charts": self.width() >= CHARTS_WIDTH, "filters": self.width() >= FILTERS_WIDTH}
        shown = room | self._wished
        if all(shown.values()) and not room["charts"]:
            shown["filters" if list(self._wished)[-1] == "charts" else "charts"] = False
        self.charts.setVisible(shown["charts"])
        self.filters.setVisible(shown["filters"])


def _list(
    look: Look, model: ResultsModel | KwicModel, delegate: ResultsDelegate | KwicDelegate
) -> ResultList:
    made = ResultList(look)
    delegate.setParent(made)
    made.setItemDelegate(delegate)
    made.setModel(model)
    model.dataChanged.connect(lambda *_: made.viewport().update())
    model.rowsInserted.connect(lambda *_: made.measure())
    return made
