"""What joins the two pages: a ribbon for each passage in view, bars and a curve for what moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from speechreader.app.language import translate
from speechreader.model.comparison import Passage, Side
from speechreader.ui.compare.correcting.words import signs_of
from speechreader.ui.compare.kinds import Shown, shown_as
from speechreader.ui.compare.lines import pen
from speechreader.ui.compare.pane import heading_number

if TYPE_CHECKING:
    from speechreader.model.comparison import Comparison
    from speechreader.ui.compare.pane import ComparePane
    from speechreader.ui.compare.presenter import ComparePresenter
    from speechreader.ui.look import Look

WIDE, NARROW = 104, 72
#: With more in view only edges are drawn at rest.
MOST_FILLED = 24
_NEIGHBOURS = 2
_CAP, _BAR, _CHIP = 4, 5, 18
#: Ribbons are drawn so many heights of the gutter beyond it.
_FAR = 1.5


class Ribbon(NamedTuple):
    """A passage in view: its upper and lower edge on both sides in the gutter, and its outline there."""

    number: int
    passage: Passage
    left: tuple[float, float]
    right: tuple[float, float]
    path: QPainterPath


class _Rows:
    """Passages by where they stand on one side, so that those in view are found at once."""

    def __init__(self, spans: Iterable[tuple[int, int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _, _ in self._spans]
        self._longest = max((end - start for start, end, _ in self._spans), default=0)

    def between(self, start: int, end: int) -> Iterator[int]:
        """The numbers of those that reach into a stretch of the body."""
        first = bisect_left(self._starts, start - self._longest)
        for _, stop, number in self._spans[first : bisect_left(self._starts, end)]:
            if stop > start:
                yield number


def _in_rows(comparison: Comparison, numbers: Iterable[int]) -> dict[Side, _Rows]:
    passages = [(number, comparison.passages[number]) for number in numbers]
    return {
        side: _Rows((p.of(side).start, p.of(side).end, number) for number, p in passages)
        for side in Side
    }


class Gutter(QWidget):
    """Stands between the pages, as high as they are. `asked` carries the number of a passage that was clicked."""

    asked = Signal(int)

    def __init__(
        self, look: Look, panes: Mapping[Side, ComparePane], presenter: ComparePresenter
    ) -> None:
        super().__init__()
        self._look, self._panes, self._presenter = look, panes, presenter
        self._ribbons: list[Ribbon] = []
        self._chips: list[QRectF] = []
        self._made_of: tuple[Comparison, list[int], Mapping[Side, _Rows]] | None = None
        self._headings: dict[tuple[int, Side], tuple[str, float]] = {}
        self.setFixedWidth(WIDE)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("compare", "What joins the two texts"))
        look.changed.connect(self.update)
        for pane in panes.values():
            pane.scrolled.connect(self.update)
        for changed in (
            presenter.comparison_changed,
            presenter.filter_changed,
            presenter.chosen_changed,
            presenter.hovered_changed,
        ):
            changed.connect(self._renew)

    def sizeHint(self) -> QSize:
        """As wide as it is set, of any height."""
        return QSize(self.width(), 200)

    def _renew(self, _value: object) -> None:
        self.update()

    # -- what is in view --------------------------------------------------------------------------

    def ribbons(self) -> list[Ribbon]:
        """The passages of which at least one place is in view, in reading order of 甲."""
        comparison = self._presenter.comparison
        if comparison is None:
            return []
        rows = self._rows_of(comparison, self._presenter.joined())
        views = {side: pane.in_view() for side, pane in self._panes.items()}
        near = {number for side in Side for number in rows[side].between(*views[side])}
        return [self._ribbon(number, comparison.passages[number]) for number in sorted(near)]

    def _rows_of(self, comparison: Comparison, joined: list[int]) -> Mapping[Side, _Rows]:
        if self._made_of is None or self._made_of[0] is not comparison:
            self._headings.clear()
            self._made_of = None
        if self._made_of is None or self._made_of[1] != joined:
            self._made_of = (comparison, joined, _in_rows(comparison, joined))
        return self._made_of[2]

    def _ribbon(self, number: int, passage: Passage) -> Ribbon:
        left = self._within(self._panes[Side.A].extent(passage.a))
        right = self._within(self._panes[Side.B].extent(passage.b))
        curve = _curve if passage.moved else _band
        return Ribbon(number, passage, left, right, curve(left, right, self.width()))

    def _within(self, edges: tuple[float, float]) -> tuple[float, float]:
        """Edges that are far out of view, brought nearer: what is dashed for a mile takes its time."""
        high = float(self.height())
        top, low = (max(-_FAR * high, min(edge, (1 + _FAR) * high)) for edge in edges)
        return top, low

    def at(self, point: QPointF) -> int | None:
        """The number of the passage whose ribbon, bar or curve is at `point`, the one on top."""
        for ribbon in reversed(self._ribbons):
            if ribbon.passage.moved:
                ends = (ribbon.left, 0), (ribbon.right, self.width() - _BAR)
                boxes = (QRectF(x - 3, top, _BAR + 6, low - top) for (top, low), x in ends)
                near = QRectF(point.x() - 3, point.y() - 3, 6, 6)
                if any(box.contains(point) for box in boxes) or ribbon.path.intersects(near):
                    return ribbon.number
            elif ribbon.path.contains(point):
                return ribbon.number
        return None

    # -- painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ribbons at rest, then moved ones, the hovered and the chosen one last."""
        theme = self._look.theme
        self._ribbons = self.ribbons()
        presenter = self._presenter
        last = (presenter.hovered, presenter.chosen)
        self._ribbons.sort(key=lambda r: (r.number in last, r.number == presenter.chosen))
        filled = self._filled()
        self._chips = []
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(theme.gutter))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for ribbon in self._ribbons:
                if ribbon.passage.moved:
                    self._draw_moved(painter, ribbon)
                else:
                    self._draw_band(painter, ribbon, fill=ribbon.number in filled)
            painter.setPen(QPen(QColor(theme.line_soft), 1))
            for x in (0.5, self.width() - 0.5):
                painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
            for ribbon in reversed(self._ribbons):  # the chosen one has its chips before others
                if ribbon.number == presenter.chosen:
                    self._draw_caps(painter, ribbon)
                if ribbon.passage.moved:
                    self._draw_chips(painter, ribbon)
                if signs := signs_of(ribbon.passage):
                    self._draw_signs(painter, ribbon, signs)

    def _draw_signs(self, painter: QPainter, ribbon: Ribbon, signs: str) -> None:
        """In the middle of a ribbon: that a person made it, or has noted something on it."""
        font = self._look.font(12)
        width = QFontMetricsF(font).horizontalAdvance(signs) + 10
        x, y = (self.width() - width) / 2, sum(ribbon.left + ribbon.right) / 4
        self._draw_plate(painter, QRectF(x, round(y - _CHIP / 2), width, _CHIP), signs, font)

    def _filled(self) -> set[int]:
        numbers = sorted(ribbon.number for ribbon in self._ribbons)
        if len(numbers) <= MOST_FILLED:
            return set(numbers)
        hovered = self._presenter.hovered
        if hovered not in numbers:
            return set()
        at = numbers.index(hovered)
        return set(numbers[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1])

    def _draw_band(self, painter: QPainter, ribbon: Ribbon, *, fill: bool) -> None:
        theme, presenter = self._look.theme, self._presenter
        strong = ribbon.number in (presenter.chosen, presenter.hovered)
        if strong:
            painter.fillPath(ribbon.path, QColor(theme.shared_selected))
        elif fill:
            rest = QColor(theme.ribbon)
            rest.setAlphaF(0.75)
            painter.fillPath(ribbon.path, rest)
        chosen = ribbon.number == presenter.chosen
        ink = QColor(theme.text_1 if chosen else theme.shared_line if strong else theme.ribbon_line)
        painter.setPen(pen(shown_as(ribbon.passage), ink, 1.75 if chosen else 1.25))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ends in zip(ribbon.left, ribbon.right, strict=True):
            painter.drawPath(_edge(*ends, self.width()))

    def _draw_moved(self, painter: QPainter, ribbon: Ribbon) -> None:
        theme, presenter = self._look.theme, self._presenter
        strong = ribbon.number in (presenter.chosen, presenter.hovered)
        chosen = ribbon.number == presenter.chosen
        bar = QColor(theme.text_2 if strong else theme.ribbon_line)
        for (top, low), x in ((ribbon.left, 0), (ribbon.right, self.width() - _BAR)):
            painter.fillRect(QRectF(x, top, _BAR, max(_BAR, low - top)), bar)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ink = QColor(theme.text_1 if strong else theme.shared_line)
        painter.setPen(pen(Shown.IDENTICAL, ink, 1.75 if chosen else 1.25))
        painter.drawPath(ribbon.path)

    def _draw_chips(self, painter: QPainter, ribbon: Ribbon) -> None:
        for side in Side:
            self._draw_chip(painter, ribbon, side)

    def _draw_chip(self, painter: QPainter, ribbon: Ribbon, side: Side) -> None:
        """The number of the other side's heading, beside the place that is in view, if there is room for it."""
        top, low = ribbon.left if side is Side.A else ribbon.right
        middle = (top + low) / 2
        if not -_CHIP < middle < self.height() + _CHIP:
            return
        words, width = self._heading(ribbon, side)
        if not words:
            return
        x = _BAR + 4 if side is Side.A else self.width() - _BAR - 4 - width
        box = QRectF(x, round(middle - _CHIP / 2), width, _CHIP)
        if any(box.intersects(other) for other in self._chips):
            return
        self._chips.append(box)
        self._draw_plate(painter, box, words, self._look.font(11))

    def _heading(self, ribbon: Ribbon, side: Side) -> tuple[str, float]:
        """The words of a chip, and how wide it is."""
        known = self._headings.get((ribbon.number, side))
        if known is None:
            place = ribbon.passage.of(side.other).start
            number = heading_number(self._presenter.speech(side.other), place)
            words = (f"→{number}" if side is Side.A else f"{number}←") if number else ""
            wide = QFontMetricsF(self._look.font(11)).horizontalAdvance(words) + 12
            known = self._headings[ribbon.number, side] = (words, wide)
        return known

    def _draw_plate(self, painter: QPainter, box: QRectF, words: str, font: QFont) -> None:
        theme = self._look.theme
        painter.setPen(QPen(QColor(theme.line_control), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setFont(font)
        painter.setPen(QColor(theme.text_1))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_caps(self, painter: QPainter, ribbon: Ribbon) -> None:
        theme = self._look.theme
        for (top, low), x, colour in (
            (ribbon.left, 0, theme.side_a),
            (ribbon.right, self.width() - _CAP, theme.side_b),
        ):
            painter.fillRect(QRectF(x, top, _CAP, max(_CAP, low - top)), QColor(colour))

    # -- the pointer ------------------------------------------------------------------------------

    def drawn(self) -> Iterator[Ribbon]:
        """What was painted last."""
        yield from self._ribbons

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which passage is under the pointer."""
        number = self.at(event.position())
        self._presenter.hover(number)
        shape = Qt.CursorShape
        self.setCursor(shape.ArrowCursor if number is None else shape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the passage."""
        number = self.at(event.position())
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit(number)

    def leaveEvent(self, _event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self._presenter.hover(None)


def _edge(left: float, right: float, width: float) -> QPainterPath:
    path = QPainterPath(QPointF(0, left))
    path.cubicTo(width / 2, left, width / 2, right, width, right)
    return path


def _band(left: tuple[float, float], right: tuple[float, float], width: float) -> QPainterPath:
    path = _edge(left[0], right[0], width)
    path.lineTo(width, right[1])
    path.cubicTo(width / 2, right[1], width / 2, left[1], 0, left[1])
    path.closeSubpath()
    return path


def _curve(left: tuple[float, float], right: tuple[float, float], width: float) -> QPainterPath:
    path = QPainterPath(QPointF(_BAR, sum(left) / 2))
    path.cubicTo(width / 2, sum(left) / 2, width / 2, sum(right) / 2, width - _BAR, sum(right) / 2)
    return path
