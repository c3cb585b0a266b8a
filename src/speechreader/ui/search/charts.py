"""What is counted, as pictures painted in the window: years, places in each speech, words near the hits.

Each bar and tick leads to its lines, can be reached by the arrow keys and says itself to a screen reader.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from speechreader.app.language import translate
from speechreader.model.search import Collocate, Dispersion, YearCount
from speechreader.ui.look import Look
from speechreader.ui.search import wording
from speechreader.ui.widgets.text import elide_middle, plain_tooltip

_START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_END = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignCenter


class Chart(QWidget):
    """Items in painted boxes: one can be pointed at, gone to with the arrow keys, and chosen.

    `chosen` carries the number of the item.
    """

    chosen = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._name = look, name
        self.current = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        look.changed.connect(self.update)

    def boxes(self) -> list[QRectF]:
        """Where the items stand."""
        return []

    def words(self, number: int) -> str:
        """An item in words."""
        raise NotImplementedError

    def item_at(self, point: QPointF) -> int:
        """The item at a point, the nearest one within 4 pixels, or -1."""
        near = [
            (abs(box.center().x() - point.x()), number)
            for number, box in enumerate(self.boxes())
            if box.adjusted(-4, -4, 4, 4).contains(point)
        ]
        return min(near)[1] if near else -1

    def go_to(self, number: int) -> None:
        """Make an item current and say it."""
        if 0 <= number < len(self.boxes()):
            self.current = number
            self.setAccessibleName(f"{self._name}，{self.words(number)}")
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from item to item, Enter chooses."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.go_to(max(0, self.current + steps[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.current >= 0:
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        number = self.item_at(event.position())
        if number >= 0:
            self.go_to(number)
            self.chosen.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is pointed at."""
        number = self.item_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if number >= 0 else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        words = plain_tooltip(self.words(number)) if number >= 0 else ""
        QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        super().leaveEvent(event)
        QToolTip.hideText()

    def paint_focus(self, painter: QPainter) -> None:
        """The ring around the current item while the chart has the focus."""
        boxes = self.boxes()
        if self.hasFocus() and 0 <= self.current < len(boxes):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._look.theme.accent), 2))
            painter.drawRoundedRect(boxes[self.current].adjusted(-3, -3, 3, 3), 3, 3)


class YearChart(Chart):
    """Bars for hits in ten thousand characters of each year; an incomplete year is outlined."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("search", "Use over the years"))
        self.years: list[YearCount] = []
        self._incomplete: int | None = None
        self.chosen_year: int | None = None
        self.setFixedHeight(150)

    def show_years(
        self, years: Sequence[YearCount], incomplete: int | None, chosen: int | None
    ) -> None:
        """Show these years; `incomplete` is one that is not over, `chosen` the one that is looked at."""
        self.years = [year for year in years if year.year is not None]
        self._incomplete, self.chosen_year, self.current = incomplete, chosen, -1
        self.update()

    def boxes(self) -> list[QRectF]:
        """The bars; at least two pixels high, that they can be pointed at."""
        if not self.years:
            return []
        plot = self._plot()
        step = plot.width() / len(self.years)
        most = self._most()
        width = max(2.0, min(22.0, step * 0.66))
        made: list[QRectF] = []
        for number, year in enumerate(self.years):
            height = max(2.0 if year.hits else 1.0, plot.height() * year.per_ten_thousand / most)
            left = plot.left() + step * (number + 0.5) - width / 2
            made.append(QRectF(left, plot.bottom() - height, width, height))
        return made

    def item_at(self, point: QPointF) -> int:
        """The whole height over a year counts."""
        plot = self._plot()
        if not self.years or not plot.adjusted(0, -20, 0, 20).contains(point):
            return -1
        return min(
            len(self.years) - 1, int((point.x() - plot.left()) / plot.width() * len(self.years))
        )

    def words(self, number: int) -> str:
        """A year in words."""
        year = self.years[number]
        return translate(
            "search",
            "{year}: {hits} in {speeches}, {rate} per 10,000 characters",
            year=str(year.year),
            hits=wording.hits(year.hits),
            speeches=wording.speeches(year.matching),
            rate=f"{year.per_ten_thousand:.1f}",
        )

    def _plot(self) -> QRectF:
        return QRectF(self.rect()).adjusted(38, 22, -12, -24)

    def _most(self) -> float:
        return max((year.per_ten_thousand for year in self.years), default=0) or 1.0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grid, bars, years; nothing where nothing was counted."""
        if not self.years:
            return
        theme, plot, boxes = self._look.theme, self._plot(), self.boxes()
        with QPainter(self) as painter:
            painter.setFont(self._look.figures(11))
            for share in (0.0, 0.5, 1.0):
                y = round(plot.bottom() - plot.height() * share)
                painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), QColor(theme.line_soft))
                painter.setPen(QColor(theme.text_3))
                label = f"{self._most() * share:.1f}" if share else "0"
                painter.drawText(QRectF(0, y - 9, plot.left() - 6, 18), _END, label)
            every = max(1, -(-len(self.years) // 12))
            for number, (year, box) in enumerate(zip(self.years, boxes, strict=True)):
                self._bar(painter, year, box)
                if number % every == 0 or year.year == self.chosen_year:
                    self._label(painter, year, box, plot)
            self.paint_focus(painter)

    def _bar(self, painter: QPainter, year: YearCount, box: QRectF) -> None:
        theme, chosen = self._look.theme, year.year == self.chosen_year
        colour = QColor(theme.accent if chosen else theme.line_control)
        if year.year == self._incomplete:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, 0))
        else:
            painter.fillRect(box, colour)
        if chosen:
            painter.setPen(QColor(theme.text_1))
            top = QRectF(box.center().x() - 24, box.top() - 18, 48, 16)
            painter.drawText(top, _MIDDLE, f"{year.per_ten_thousand:.1f}")

    def _label(self, painter: QPainter, year: YearCount, box: QRectF, plot: QRectF) -> None:
        painter.setPen(QColor(self._look.theme.text_3))
        words = str(year.year)[2:] if len(self.years) > 6 else str(year.year)
        below = QRectF(box.center().x() - 24, plot.bottom() + 4, 48, 18)
        painter.drawText(below, _MIDDLE, words)


class DispersionChart(Chart):
    """A strip for each speech, with a tick for each hit and dashed bounds of its sections."""

    ROW = 40

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("search", "Places in each speech"))
        self.speeches: Sequence[Dispersion] = ()
        self._items: list[tuple[int, int]] = []

    def show_speeches(self, speeches: Sequence[Dispersion]) -> None:
        """Show these speeches."""
        self.speeches, self.current = speeches, -1
        self._items = [(i, k) for i, one in enumerate(speeches) for k in range(len(one.places))]
        self.setFixedHeight(self.ROW * len(speeches))
        self.update()

    def item(self, number: int) -> tuple[Dispersion, int]:
        """The speech of a tick, and the number of its hit."""
        speech, hit = self._items[number]
        return self.speeches[speech], hit

    def boxes(self) -> list[QRectF]:
        """The ticks."""
        made: list[QRectF] = []
        for row, hit in self._items:
            strip = self._strip(row)
            x = strip.left() + (strip.width() - 2) * self.speeches[row].places[hit]
            made.append(QRectF(x, strip.top(), 2, strip.height()))
        return made

    def words(self, number: int) -> str:
        """A tick in words."""
        one, hit = self.item(number)
        share = f"{one.places[hit] * 100:.0f}"
        return translate(
            "search", "{title}: {n} of {all}, at {share}%",
            title=one.speech.title, n=hit + 1, all=wording.hits(len(one.hits)), share=share,
        )  # fmt: skip

    def _strip(self, row: int) -> QRectF:
        return QRectF(14, row * self.ROW + 22, self.width() - 28, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Titles, strips, bounds, ticks; only of the rows that can be seen."""
        first = max(0, event.rect().top() // self.ROW)
        last = event.rect().bottom() // self.ROW
        with QPainter(self) as painter:
            for row, one in enumerate(self.speeches[first : last + 1], first):
                self._paint_row(painter, row, one)
            self.paint_focus(painter)

    def _paint_row(self, painter: QPainter, row: int, one: Dispersion) -> None:
        theme, strip = self._look.theme, self._strip(row)
        painter.setFont(self._look.figures(11))
        painter.setPen(QColor(theme.text_3))
        line = QRectF(strip.left(), strip.top() - 19, strip.width(), 18)
        number = wording.hits(len(one.hits))
        painter.drawText(line, _END, number)
        room = strip.width() - painter.fontMetrics().horizontalAdvance(number) - 12
        font = self._look.font(12)
        painter.setFont(font)
        painter.setPen(QColor(theme.text_1))
        painter.drawText(line, _START, elide_middle(QFontMetricsF(font), one.speech.title, room))
        painter.setBrush(QColor(theme.field))
        painter.setPen(QPen(QColor(theme.line_firm), 1))
        painter.drawRect(strip.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.setPen(QPen(QColor(theme.line_control), 1, Qt.PenStyle.DotLine))
        for share in one.sections:
            x = round(strip.left() + strip.width() * share) + 0.5
            painter.drawLine(QPointF(x, strip.top() + 1), QPointF(x, strip.bottom() - 1))
        for share in one.places:
            x = strip.left() + (strip.width() - 2) * share
            painter.fillRect(QRectF(x, strip.top(), 2, strip.height()), QColor(theme.accent))


class CollocateChart(Chart):
    """Words near the hits with bars for their strength."""

    ROW = 24

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("search", "Words near the hits"))
        self.rows: Sequence[Collocate] = ()
        self._dice = False

    def show_rows(self, rows: Sequence[Collocate], *, dice: bool) -> None:
        """Show these words, strongest first; bars for logDice or for the log-likelihood."""
        self.rows, self._dice, self.current = rows, dice, -1
        self.setFixedHeight(self.ROW * len(rows))
        self.update()

    def boxes(self) -> list[QRectF]:
        """The rows."""
        wide = self.width() - 28
        return [QRectF(14, i * self.ROW + 1, wide, self.ROW - 2) for i in range(len(self.rows))]

    def words(self, number: int) -> str:
        """A word with its numbers."""
        row = self.rows[number]
        return translate(
            "search",
            "{word}: {together} of {alone} near; log-likelihood {ll}, logDice {dice}",
            word=row.word, together=row.together, alone=row.alone,
            ll=f"{row.likelihood:.1f}", dice=f"{row.dice:.1f}",
        )  # fmt: skip

    def paintEvent(self, event: QPaintEvent) -> None:
        """Word, bar, number of times together."""
        theme = self._look.theme
        values = [row.dice if self._dice else row.likelihood for row in self.rows]
        most = max(values, default=1.0) or 1.0
        with QPainter(self) as painter:
            for row, value, box in zip(self.rows, values, self.boxes(), strict=True):
                painter.setFont(self._look.font(13))
                painter.setPen(QColor(theme.text_1))
                painter.drawText(box, _START, row.word)
                painter.setFont(self._look.figures())
                painter.setPen(QColor(theme.text_3))
                painter.drawText(box, _END, f"{row.together:,}")
                track = QRectF(box.left() + 96, box.center().y() - 3, box.width() - 150, 6)
                painter.fillRect(track, QColor(theme.line_soft))
                track.setWidth(track.width() * max(0.0, value / most))
                painter.fillRect(track, QColor(theme.line_control))
            self.paint_focus(painter)
