"""Where things stand on the dot plot, and how its axes and strokes are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from speechreader.model.comparison import Passage, Side
from speechreader.ui.compare.kinds import Shown, letter, shown_as
from speechreader.ui.compare.lines import pen

if TYPE_CHECKING:
    from speechreader.model.outline import Heading
    from speechreader.ui.compare.lists.matter import Matter
    from speechreader.ui.look import Look

_LEFT, _TOP, _RIGHT, _BOTTOM = 52, 26, 14, 12
#: The plot is never wider than so many times its height: slopes are to be seen as slopes.
_WIDEST = 2.4
_LEAST, _DASHED_FROM, _RING = 5.0, 16.0, 4.0
#: At most so much is enlarged: this share of a text fills the plot.
_CLOSEST = 0.01
#: How thick a stroke is that is too short for dashes.
_THICK = {Shown.IDENTICAL: 3.5, Shown.NEAR: 2.5, Shown.REWORDED: 1.5, Shown.FORMULA: 1.0}


class Frame:
    """The box of the plot, and the stretches of both texts that are seen in it (`seen`, as body offsets)."""

    def __init__(self, a: int = 1, b: int = 1) -> None:
        self._lengths = float(a), float(b)
        self.box = QRectF()
        self.seen = (0.0, self._lengths[0], 0.0, self._lengths[1])

    def fit(self, room: QRectF) -> None:
        """Take the room there is."""
        box = room.adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        box.setHeight(max(20.0, box.height()))
        box.setWidth(max(20.0, box.width()))
        self.box = box

    @staticmethod
    def width_for(height: float, most: float) -> int:
        """How wide a plot of some height is to be, with what stands around it, at most `most`."""
        return round(min(most, _WIDEST * (height - _TOP - _BOTTOM) + _LEFT + _RIGHT))

    def x(self, offset: float) -> float:
        """Where a place of 甲 stands."""
        low, high = self.seen[:2]
        return self.box.left() + (offset - low) / (high - low) * self.box.width()

    def y(self, offset: float) -> float:
        """Where a place of 乙 stands."""
        low, high = self.seen[2:]
        return self.box.top() + (offset - low) / (high - low) * self.box.height()

    def offsets(self, point: QPointF) -> tuple[int, int]:
        """The places of 甲 and of 乙 at a point."""
        a = self._at((point.x() - self.box.left()) / self.box.width(), self.seen[:2])
        b = self._at((point.y() - self.box.top()) / self.box.height(), self.seen[2:])
        return round(a), round(b)

    @staticmethod
    def _at(share: float, seen: tuple[float, float]) -> float:
        return seen[0] + min(1.0, max(0.0, share)) * (seen[1] - seen[0])

    def whole(self) -> None:
        """See all of both texts."""
        self.seen = (0.0, self._lengths[0], 0.0, self._lengths[1])

    def zoom(self, factor: float, about: QPointF) -> None:
        """Enlarge by `factor`; what stands at `about` stays there."""
        a = self._zoomed(self.seen[:2], factor, (about.x() - self.box.left()) / self.box.width(), 0)
        b = self._zoomed(self.seen[2:], factor, (about.y() - self.box.top()) / self.box.height(), 1)
        self.seen = (*a, *b)

    def _zoomed(
        self, seen: tuple[float, float], factor: float, share: float, axis: int
    ) -> tuple[float, float]:
        length, wide = self._lengths[axis], seen[1] - seen[0]
        share = min(1.0, max(0.0, share))
        now = min(length, max(wide / factor, length * _CLOSEST, 1.0))
        return self._kept(seen[0] + share * (wide - now), now, length)

    @staticmethod
    def _kept(low: float, wide: float, length: float) -> tuple[float, float]:
        low = min(max(0.0, low), length - wide)
        return low, low + wide

    def move(self, dx: float, dy: float) -> None:
        """See what is so many pixels to the right and below."""
        a0, a1, b0, b1 = self.seen
        a = self._kept(a0 + dx / self.box.width() * (a1 - a0), a1 - a0, self._lengths[0])
        b = self._kept(b0 + dy / self.box.height() * (b1 - b0), b1 - b0, self._lengths[1])
        self.seen = (*a, *b)

    def bring(self, passage: Passage) -> bool:
        """Let a passage be in sight; whether anything had to be moved for it."""
        a0, a1, b0, b1 = self.seen
        a, b = (passage.a.start + passage.a.end) / 2, (passage.b.start + passage.b.end) / 2
        if a0 <= a <= a1 and b0 <= b <= b1:
            return False
        across = self._kept(a - (a1 - a0) / 2, a1 - a0, self._lengths[0])
        down = self._kept(b - (b1 - b0) / 2, b1 - b0, self._lengths[1])
        self.seen = (*across, *down)
        return True


class Stroke(NamedTuple):
    """A passage as it is drawn, in pixels."""

    number: int
    start: QPointF
    end: QPointF
    shown: Shown
    moved: bool

    @classmethod
    def of(cls, number: int, passage: Passage, frame: Frame) -> Stroke:
        """Long enough to be seen, however short the passage."""
        start = QPointF(frame.x(passage.a.start), frame.y(passage.b.start))
        end = QPointF(frame.x(passage.a.end), frame.y(passage.b.end))
        by = end - start
        length = hypot(by.x(), by.y())
        if length < _LEAST:
            middle = (start + end) / 2
            half = by * (_LEAST / 2 / length) if length else QPointF(_LEAST / 3, _LEAST / 3)
            start, end = middle - half, middle + half
        moved = passage.moved and not passage.formula
        return cls(number, start, end, shown_as(passage), moved)

    def distance(self, point: QPointF) -> float:
        """How far a point is from it, px."""
        ax, ay = self.start.x(), self.start.y()
        dx, dy = self.end.x() - ax, self.end.y() - ay
        px, py = point.x() - ax, point.y() - ay
        share = min(1.0, max(0.0, (px * dx + py * dy) / (dx * dx + dy * dy)))
        return hypot(px - share * dx, py - share * dy)


class Strokes:
    """The strokes of a comparison in a frame; each is worked out once for what is seen of the texts."""

    def __init__(self, matter: Matter | None, frame: Frame) -> None:
        self._matter, self._frame = matter, frame
        self._made_for: tuple[object, ...] = ()
        self._known: dict[int, Stroke] = {}

    def of(self, numbers: Sequence[int]) -> list[Stroke]:
        """Those of these passages that are at least in part in sight."""
        if self._matter is None:
            return []
        made_for = self._frame.seen, self._frame.box.getRect()
        if self._made_for != made_for:
            self._made_for, self._known = made_for, {}
        passages = self._matter.comparison.passages
        for number in numbers:
            if number not in self._known:
                self._known[number] = Stroke.of(number, passages[number], self._frame)
        found = (self._known[number] for number in numbers)
        return [stroke for stroke in found if self._in_sight(stroke)]

    def _in_sight(self, stroke: Stroke) -> bool:
        box, (start, end) = self._frame.box, (stroke.start, stroke.end)
        across = end.x() >= box.left() and start.x() <= box.right()
        return across and end.y() >= box.top() and start.y() <= box.bottom()


def draw_stroke(painter: QPainter, stroke: Stroke, ink: QColor, *, strong: bool = False) -> None:
    """In the style of its kind; one too short for dashes by its thickness; a ring around what moved."""
    by = stroke.end - stroke.start
    long = hypot(by.x(), by.y()) >= _DASHED_FROM
    more = 1.0 if strong else 0.0
    if long:
        painter.setPen(pen(stroke.shown, ink, 2.0 + more))
    else:
        painter.setPen(QPen(ink, _THICK[stroke.shown] + more))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLine(stroke.start, stroke.end)
    if stroke.moved:
        painter.setPen(QPen(ink, 1.25 if strong else 0.75))
        painter.drawEllipse((stroke.start + stroke.end) / 2, _RING, _RING)


def draw_axes(painter: QPainter, look: Look, matter: Matter, frame: Frame) -> None:
    """The ground, lines where sections begin, their numbers outside, and the letters of both sides."""
    theme, box = look.theme, frame.box
    painter.fillRect(box, QColor(theme.page))
    painter.setFont(look.font(11))
    for side in Side:
        _draw_sections(painter, look, frame, side, matter.tops(side))
    painter.setPen(QPen(QColor(theme.line_firm), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    _draw_letters(painter, look, box)


def _draw_sections(
    painter: QPainter, look: Look, frame: Frame, side: Side, headings: Sequence[Heading]
) -> None:
    """A line for each section of one side, and its number where there is room behind the one before."""
    across, box, behind = side is Side.A, frame.box, -1e9
    low, high = (box.left(), box.right()) if across else (box.top(), box.bottom())
    starts = [heading.span.start for heading in headings]
    places = [round(frame.x(start) if across else frame.y(start)) + 0.5 for start in starts]
    for heading, at, end in zip(headings, places, [*places[1:], 1e9], strict=True):
        if at > high or end <= low:
            continue
        if at >= low:
            painter.setPen(QPen(QColor(look.theme.line_soft), 1))
            far = QPointF(at, box.bottom()) if across else QPointF(box.right(), at)
            painter.drawLine(_near(box, at, across), far)
        seen = max(at, low)  # one that began before what is in sight has its number at the edge
        if seen >= behind:
            painter.setPen(QColor(look.theme.text_3))
            words = heading.number.rstrip("、.．，") or heading.title[:3]
            behind = seen + _draw_number(painter, box, seen, words, across=across)


def _near(box: QRectF, at: float, across: bool) -> QPointF:
    return QPointF(at, box.top()) if across else QPointF(box.left(), at)


def _draw_number(painter: QPainter, box: QRectF, at: float, words: str, *, across: bool) -> float:
    """Write beside the box; gives how much room that took along the axis."""
    metrics = QFontMetricsF(painter.font())
    if across:
        wide = metrics.horizontalAdvance(words)
        if at + wide <= box.right():
            painter.drawText(QPointF(at + 2, box.top() - 7), words)
        return wide + 8
    room = QRectF(20, at - 1, box.left() - 27, 16)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, shown)
    return 16.0


def _draw_letters(painter: QPainter, look: Look, box: QRectF) -> None:
    theme = look.theme
    painter.setFont(look.font(11, bold=True))
    painter.setPen(QColor(theme.side_a))
    painter.drawText(QPointF(box.left() - 24, box.top() - 7), f"{letter(Side.A)} →")
    painter.setPen(QColor(theme.side_b))
    painter.drawText(QPointF(6, box.top() + 12), f"{letter(Side.B)} ↓")
