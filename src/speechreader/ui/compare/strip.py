"""The overview of one side: the whole speech as a strip, a bar for each passage, a broken one for what only it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QToolTip, QWidget

from speechreader.model.comparison import Side
from speechreader.ui.compare.kinds import Formulas, Shown
from speechreader.ui.compare.stretches import NOBODY, Stretch
from speechreader.ui.widgets.text import plain_tooltip

if TYPE_CHECKING:
    from speechreader.ui.compare.pane import ComparePane
    from speechreader.ui.compare.presenter import ComparePresenter
    from speechreader.ui.look import Look

WIDTH = 14
_LEAST, _QUOTE = 3, 60
_BROKEN = 2


class OverviewStrip(QWidget):
    """As high as its page. `asked` carries the body offset to go to; a bar that was hit gives its start."""

    asked = Signal(int)

    def __init__(self, look: Look, pane: ComparePane, presenter: ComparePresenter) -> None:
        super().__init__()
        self._look, self._pane, self._presenter = look, pane, presenter
        self._picture: QPixmap | None = None
        self._made_for: tuple[object, ...] = ()
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        look.changed.connect(self.update)
        pane.scrolled.connect(self.update)
        presenter.comparison_changed.connect(self._renew)
        presenter.filter_changed.connect(self._renew)
        presenter.chosen_changed.connect(self._repaint)

    def _renew(self, _value: object) -> None:
        self._picture = None
        self.update()

    def _repaint(self, _value: object) -> None:
        self.update()

    def bars(self) -> list[tuple[QRectF, Stretch]]:
        """What stands on the strip, from the top."""
        sifted, length = self._presenter.sifted, len(self._pane.page.body)
        if sifted is None or not length:
            return []
        formulas = sifted.shown.formulas is Formulas.SHOWN
        scale = self.height() / length
        return [
            (
                QRectF(
                    4, round(s.start * scale), WIDTH - 7, max(_LEAST, (s.end - s.start) * scale)
                ),
                s,
            )
            for s in sifted.stretches(self._pane.side)
            if formulas or s.shown is not Shown.FORMULA
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars, the chosen one over them, and a box around what is in view."""
        theme = self._look.theme
        made_for = (self.size(), self.devicePixelRatioF(), theme, self._presenter.chosen)
        if self._picture is None or self._made_for != made_for:
            self._picture, self._made_for = self._draw(), made_for
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)
            self._draw_view(painter, QColor(theme.accent))

    def _draw(self) -> QPixmap:
        """All but what is in view: scrolling is not to draw hundreds of bars again."""
        theme, bars = self._look.theme, self.bars()
        own = QColor(theme.side_a if self._pane.side is Side.A else theme.side_b)
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(theme.panel))
        with QPainter(picture) as painter:
            for box, stretch in bars:
                if stretch.number == NOBODY:
                    self._draw_broken(painter, box, own)
                else:
                    painter.fillRect(box, QColor(theme.ribbon_line))
            for box, stretch in bars:
                if stretch.number == self._presenter.chosen:
                    painter.fillRect(box.adjusted(-1, 0, 1, 0), QColor(theme.text_2))
        return picture

    @staticmethod
    def _draw_broken(painter: QPainter, box: QRectF, ink: QColor) -> None:
        y = box.top()
        while y < box.bottom() - 0.5:
            painter.fillRect(QRectF(box.left() + 2, y, box.width() - 4, _BROKEN), ink)
            y += 2 * _BROKEN

    def _draw_view(self, painter: QPainter, ink: QColor) -> None:
        length = len(self._pane.page.body)
        if not length:
            return
        start, end = self._pane.in_view()
        scale = self.height() / length
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1.5))
        high = max(8.0, (end - start) * scale - 1.5)
        painter.drawRoundedRect(QRectF(1, start * scale + 0.75, WIDTH - 2, high), 3, 3)

    # -- the pointer ------------------------------------------------------------------------------

    def stretch_at(self, y: float) -> Stretch | None:
        """What stands at a height."""
        found = (s for box, s in self.bars() if box.top() - 1 <= y <= box.bottom() + 1)
        return next(found, None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() == Qt.MouseButton.LeftButton:
            stretch = self.stretch_at(event.position().y())
            self.asked.emit(stretch.start if stretch else self._offset(event.position().y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging scrolls."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.asked.emit(self._offset(event.position().y()))

    def _offset(self, y: float) -> int:
        length = len(self._pane.page.body)
        return max(0, min(length, round(y / max(1, self.height()) * length)))

    def event(self, event: QEvent) -> bool:
        """The words that a bar stands for, as its tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            stretch = self.stretch_at(event.pos().y())
            words = self._pane.page.body[stretch.start : stretch.end] if stretch else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(words, _QUOTE), self)
            return True
        return super().event(event)
