"""The dot plot (点阵图): both speeches as axes, each passage a stroke where its two places meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from speechreader.app.language import translate
from speechreader.model.comparison import Passage, Side
from speechreader.ui.compare.dot_frame import Frame, Stroke, Strokes, draw_axes, draw_stroke

if TYPE_CHECKING:
    from speechreader.ui.compare.lists.matter import Matter
    from speechreader.ui.look import Look

_NEAR, _ZOOM, _STILL = 6.0, 1.25, 4
_KEYS = {
    Qt.Key.Key_Right: (Side.A, 1), Qt.Key.Key_Left: (Side.A, -1),
    Qt.Key.Key_Down: (Side.B, 1), Qt.Key.Key_Up: (Side.B, -1),
}  # fmt: skip


class DotPlot(QWidget):
    """甲 runs from left to right, 乙 from top to bottom; what keeps its order stands on a slope, what moved beside it.

    `passage_chosen` carries the number of a stroke that was clicked or walked to, `passage_hovered` a number or None,
    `place_asked` an offset of 甲 and one of 乙 on a click between the strokes. `entered` on Enter, `left` on Esc.
    Arrows walk in the order of 甲 (← →) or 乙 (↑ ↓), the wheel and + − zoom, a drag moves, 0 shows all.
    """

    passage_chosen = Signal(int)
    passage_hovered = Signal(object)
    place_asked = Signal(int, int)
    entered = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._matter: Matter | None = None
        self._numbers: Sequence[int] = ()
        self._views: Mapping[Side, tuple[float, float]] = {}
        self._strokes: list[Stroke] | None = None
        self._picture: QPixmap | None = None
        self._made_for: tuple[object, ...] = ()
        self._chosen: int | None = None
        self._hovered: int | None = None
        self._pressed: QPointF | None = None
        self._dragged = False
        self.frame = Frame()
        self._all = Strokes(None, self.frame)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("lists", "Dot plot of the two speeches"))
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As much as there is, down to a little."""
        return QSize(420, 200)

    # -- what is plotted --------------------------------------------------------------------------

    def show_matter(self, matter: Matter | None, numbers: Sequence[int]) -> None:
        """Plot these passages; another comparison is seen whole again."""
        if matter is not self._matter:
            lengths = (len(matter.a.body), len(matter.b.body)) if matter else (1, 1)
            self.frame = Frame(max(1, lengths[0]), max(1, lengths[1]))
            self._all = Strokes(matter, self.frame)
            self._chosen = self._hovered = None
        self._matter, self._numbers = matter, numbers
        self._renew()

    def set_views(self, views: Mapping[Side, tuple[float, float]]) -> None:
        """What of each speech is in view on its page, as body offsets."""
        self._views = views
        self.update()

    def choose(self, number: int | None) -> None:
        """A passage is chosen elsewhere."""
        self._chosen = number
        self.update()

    def hover(self, number: int | None) -> None:
        """A passage is under the pointer elsewhere."""
        if number != self._hovered:
            self._hovered = number
            self.update()

    def passage(self, number: int | None) -> Passage | None:
        """A passage by its number."""
        if self._matter is None or number is None:
            return None
        return self._matter.comparison.passages[number]

    def strokes(self) -> list[Stroke]:
        """What is drawn, in pixels."""
        if self._strokes is None:
            self.frame.fit(QRectF(self.rect()))
            self._strokes = self._all.of(self._numbers)
        return self._strokes

    def _renew(self) -> None:
        self._strokes = self._picture = None
        self.update()

    # -- painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Axes and strokes from a picture; what is in view, hovered and chosen over them."""
        theme = self._look.theme
        made_for = (self.size(), self.devicePixelRatioF(), theme, self.frame.seen)
        if self._picture is None or self._made_for != made_for:
            self._strokes = None
            self._picture, self._made_for = self._draw(), made_for
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawPixmap(0, 0, self._picture)
            painter.setClipRect(self.frame.box)
            self._draw_views(painter)
            for number in dict.fromkeys((self._hovered, self._chosen)):
                self._draw_strong(painter, number)
            painter.setClipping(False)
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self.frame.box.adjusted(-1, -1, 1, 1), 3, 3)

    def _draw(self) -> QPixmap:
        """All that stays while pages scroll and the pointer moves."""
        strokes, ratio = self.strokes(), self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self._look.theme.panel))
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._matter is not None:
                draw_axes(painter, self._look, self._matter, self.frame)
            painter.setClipRect(self.frame.box)
            ink = QColor(self._look.theme.shared_line)
            for stroke in strokes:
                draw_stroke(painter, stroke, ink)
        return picture

    def _draw_views(self, painter: QPainter) -> None:
        if len(self._views) < len(Side):
            return
        frame, accent = self.frame, QColor(self._look.theme.accent)
        (a0, a1), (b0, b1) = self._views[Side.A], self._views[Side.B]
        left, right = frame.x(a0), max(frame.x(a1), frame.x(a0) + 3)
        top, low = frame.y(b0), max(frame.y(b1), frame.y(b0) + 3)
        veil = QColor(accent)
        veil.setAlphaF(0.07)
        painter.fillRect(QRectF(left, frame.box.top(), right - left, frame.box.height()), veil)
        painter.fillRect(QRectF(frame.box.left(), top, frame.box.width(), low - top), veil)
        painter.setPen(QPen(accent, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(left, top, right - left, low - top), 2, 2)

    def _draw_strong(self, painter: QPainter, number: int | None) -> None:
        """A stroke in full ink, with a line to its place on each axis."""
        passage = self.passage(number)
        if passage is None or number is None:
            return
        theme, frame = self._look.theme, self.frame
        stroke = Stroke.of(number, passage, frame)
        middle = (stroke.start + stroke.end) / 2
        painter.setPen(QPen(QColor(theme.side_a), 1))
        painter.drawLine(QPointF(middle.x(), frame.box.top()), middle)
        painter.setPen(QPen(QColor(theme.side_b), 1))
        painter.drawLine(QPointF(frame.box.left(), middle.y()), middle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.page))
        painter.drawEllipse(middle, 6.5, 6.5)
        draw_stroke(painter, stroke, QColor(theme.text_1), strong=True)

    # -- the pointer ------------------------------------------------------------------------------

    def at(self, point: QPointF) -> int | None:
        """The number of the passage whose stroke is nearest to a point, if one is near."""
        found = [(stroke.distance(point), stroke.number) for stroke in self.strokes()]
        near = min(found, default=(_NEAR + 1, -1))
        return near[1] if near[0] <= _NEAR and self.frame.box.contains(point) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what is under the pointer; a drag moves what is enlarged."""
        point = event.position()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            by = point - self._pressed
            if self._dragged or hypot(by.x(), by.y()) > _STILL:
                self._dragged = True
                self._pressed = point
                self.frame.move(-by.x(), -by.y())
                self._renew()
            return
        number = self.at(point)
        if number != self._hovered:
            self.hover(number)
            self.passage_hovered.emit(number)
        shape = Qt.CursorShape
        self.setCursor(shape.ArrowCursor if number is None else shape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press becomes a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a stroke chooses its passage, one beside them leads to both places."""
        pressed, self._pressed = self._pressed, None
        point = event.position()
        if pressed is None or self._dragged:
            return
        number = self.at(point)
        if number is not None:
            self._choose(number)
        elif self.frame.box.contains(point) and self._matter is not None:
            self.place_asked.emit(*self.frame.offsets(point))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Beside the strokes: all is seen again; on one: on to the text."""
        if self.at(event.position()) is not None:
            self.entered.emit()
        else:
            self.frame.whole()
            self._renew()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer."""
        super().leaveEvent(event)
        self.hover(None)
        self.passage_hovered.emit(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Enlarge or lessen, the point under the pointer stays."""
        steps = event.angleDelta().y() / 120
        if steps:
            self.frame.zoom(_ZOOM**steps, event.position())
            self._renew()
        event.accept()

    # -- keys -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from passage to passage; + and − zoom, 0 shows all."""
        key = Qt.Key(event.key())
        if key in _KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._step(*_KEYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text() in ("+", "=", "-", "0"):
            self._zoom_by_key(event.text())
        else:
            super().keyPressEvent(event)

    def _zoom_by_key(self, typed: str) -> None:
        if typed == "0":
            self.frame.whole()
        else:
            chosen = next((s for s in self.strokes() if s.number == self._chosen), None)
            about = (chosen.start + chosen.end) / 2 if chosen else self.frame.box.center()
            self.frame.zoom(_ZOOM if typed != "-" else 1 / _ZOOM, about)
        self._renew()

    def _step(self, side: Side, by: int) -> None:
        if self._matter is None or not self._numbers:
            return
        passages = self._matter.comparison.passages
        order = sorted(self._numbers, key=lambda n: passages[n].of(side))
        if self._chosen not in order:
            self._choose(order[0 if by > 0 else -1])
            return
        at = order.index(self._chosen) + by
        if 0 <= at < len(order):
            self._choose(order[at])

    def _choose(self, number: int) -> None:
        passage = self.passage(number)
        self._chosen = number
        if passage is not None and self.frame.bring(passage):
            self._renew()
        self.update()
        self.passage_chosen.emit(number)
