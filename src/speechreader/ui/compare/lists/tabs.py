"""The tabs over the lists: a name and how much stands under it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar

from speechreader.app.language import translate
from speechreader.model.comparison import Side
from speechreader.ui.compare.lines import draw_dots
from speechreader.ui.look import Look
from speechreader.ui.widgets.rows import START

HIGH, _DOTS, _GAP = 40, 12, 7
#: Beside a name, and where there is little room.
_PAD, _TIGHT = 10, 6


class Tab(Enum):
    """The lists, in the order of their tabs."""

    PASSAGES = 0
    ONLY_A = 1
    ONLY_B = 2
    SECTIONS = 3
    TEMPLATES = 4
    FIGURES = 5
    ENUMERATIONS = 6
    WORDS = 7
    DOTS = 8


#: Reasons for a focus that came by key.
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_SIDES = {Tab.ONLY_A: Side.A, Tab.ONLY_B: Side.B}


def tab_name(tab: Tab) -> str:
    """The name of a list."""
    names = {
        Tab.PASSAGES: translate("lists", "Passages"),
        Tab.ONLY_A: translate("lists", "Only in A"),
        Tab.ONLY_B: translate("lists", "Only in B"),
        Tab.SECTIONS: translate("lists", "Sections"),
        Tab.TEMPLATES: translate("lists", "Patterns"),
        Tab.FIGURES: translate("lists", "Figures"),
        Tab.ENUMERATIONS: translate("lists", "Enumerations"),
        Tab.WORDS: translate("lists", "Key words"),
        Tab.DOTS: translate("lists", "Dot plot"),
    }
    return names[tab]


class Tabs(QTabBar):
    """One tab for each list; arrows walk through them while they have the focus."""

    left_down = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._counts: dict[Tab, int | None] = {}
        self._ring = False  # the focus came by key
        self._brief = False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("lists", "Lists of the comparison"))
        for tab in Tab:
            self.addTab(tab_name(tab))
        look.changed.connect(self.update)
        self.currentChanged.connect(lambda _: self._measure_anew() if self._brief else None)

    def tab(self) -> Tab:
        """The one that is chosen."""
        return Tab(self.currentIndex())

    def set_count(self, tab: Tab, count: int | None) -> None:
        """Say how much stands under a tab; None says nothing."""
        if self._counts.get(tab) == count:
            return
        self._counts[tab] = count
        name = tab_name(tab)
        # The text is what a screen reader says; it also makes Qt measure the tab anew.
        self.setTabText(tab.value, name if count is None else f"{name} {count:,}")

    def set_brief(self, brief: bool) -> None:
        """Stand closer, and leave the counts out, but that of the chosen tab, where there is little room."""
        if brief != self._brief:
            self._brief = brief
            self._measure_anew()

    def _measure_anew(self) -> None:
        for tab in Tab:  # Qt measures a tab when its text is set
            self.setTabText(tab.value, self.tabText(tab.value) + " ")
            self.setTabText(tab.value, self.tabText(tab.value).rstrip())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A focus that came by key is shown."""
        self._ring = event.reason() in _BY_KEY
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↓ goes on to the rows (`left_down`); arrows walk through the tabs."""
        self._ring = True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as name and count."""
        return QSize(round(self._width(Tab(index))), HIGH)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """No tab is cut; what finds no room is scrolled to."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tabs; the chosen one is bold over a line of the accent."""
        with QPainter(self) as painter:
            for tab in Tab:
                self._paint(painter, tab, QRectF(self.tabRect(tab.value)))

    def _width(self, tab: Tab) -> float:
        bold = QFontMetricsF(self._look.font(13, bold=True))
        wide = 2 * self._pad() + bold.horizontalAdvance(tab_name(tab))
        if self._count(tab):
            figures = QFontMetricsF(self._look.figures())
            wide += _GAP + figures.horizontalAdvance(self._count(tab))
        return wide + (_DOTS if tab in _SIDES else 0)

    def _pad(self) -> int:
        return _TIGHT if self._brief else _PAD

    def _count(self, tab: Tab) -> str:
        count = self._counts.get(tab)
        left_out = self._brief and tab is not self.tab()
        return "" if count is None or left_out else f"{count:,}"

    def _paint(self, painter: QPainter, tab: Tab, box: QRectF) -> None:
        theme, current = self._look.theme, tab is self.tab()
        x = box.left() + self._pad()
        if tab in _SIDES:
            ink = theme.side_a if _SIDES[tab] is Side.A else theme.side_b
            middle = box.center().y()
            draw_dots(painter, x + 2, middle - 9, middle + 9, QColor(ink))
            x += _DOTS
        font = self._look.font(13, bold=current)
        painter.setFont(font)
        painter.setPen(QColor(theme.text_1 if current else theme.text_2))
        painter.drawText(QRectF(x, box.top(), box.width(), box.height()), START, tab_name(tab))
        x += QFontMetricsF(font).horizontalAdvance(tab_name(tab)) + _GAP
        painter.setFont(self._look.figures())
        painter.setPen(QColor(theme.text_3))
        painter.drawText(QRectF(x, box.top(), 60, box.height()), START, self._count(tab))
        if current:
            line = QRectF(box.left() + 6, box.bottom() - 2, box.width() - 12, 2)
            painter.fillRect(line, QColor(theme.accent))
            if self.hasFocus() and self._ring:
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(3, 5, -3, -5), 6, 6)
