"""A speech dragged from the library over the page: the half that it is held over says where it would stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from speechreader.app.language import translate
from speechreader.model.comparison import Side
from speechreader.ui.compare.kinds import letter
from speechreader.ui.library.model import dragged_speeches

if TYPE_CHECKING:
    from collections.abc import Callable

    from speechreader.model.speech import SpeechId
    from speechreader.ui.look import Look

_EDGE, _ROUND = 10, 8
#: How strongly the half is tinted that would take the speech, and the other one.
_TINT, _FAINT = 44, 14


class SplitDrop(QWidget):
    """Lies over `ground` while speeches are dragged above it, if `opened` gives one that they can stand beside.

    `dropped` carries the pair in the order of the sides.
    """

    dropped = Signal(object, object)

    def __init__(self, look: Look, ground: QWidget, opened: Callable[[], SpeechId | None]) -> None:
        super().__init__(ground)
        self._look, self._ground, self._opened = look, ground, opened
        self.side: Side | None = None
        self._speeches: list[SpeechId] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        ground.setAcceptDrops(True)
        ground.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dragged out of the library; files are for the window."""
        if watched is not self._ground:
            return False
        if event.type() == QEvent.Type.DragLeave and not self.isHidden():
            self._leave()
            return True
        if isinstance(event, QDragMoveEvent):  # an entering drag is one, too
            return self._over(event)
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            return self._drop(event)
        return False

    def _over(self, event: QDragMoveEvent) -> bool:
        speeches = dragged_speeches(event.mimeData())
        if not speeches:
            return False
        if self.pair(speeches, Side.B) is None:
            event.ignore()
            return True
        self._speeches = speeches
        left = event.position().x() < self._ground.width() / 2
        self.side = Side.A if left else Side.B
        self.setGeometry(self._ground.rect())
        self.show()
        self.raise_()
        self.update()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        speeches, side = dragged_speeches(event.mimeData()), self.side
        self._leave()
        pair = self.pair(speeches, side) if side is not None else None
        if pair is None:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(*pair)
        return True

    def _leave(self) -> None:
        self.side = None
        self.hide()

    def pair(self, speeches: list[SpeechId], side: Side) -> tuple[SpeechId, SpeechId] | None:
        """The speeches of 甲 and 乙 if these are dropped on `side`; None where they make no pair."""
        opened = self._opened()
        if len(speeches) == 2:
            return speeches[0], speeches[1]
        if len(speeches) != 1 or opened is None or speeches[0] == opened:
            return None
        return (speeches[0], opened) if side is Side.A else (opened, speeches[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Both halves, the one under the pointer more strongly, with what would stand there."""
        half = self.width() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for side, left in ((Side.A, 0.0), (Side.B, half)):
                room = QRectF(left, 0, half, self.height()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
                self._paint_half(painter, room, side)

    def _paint_half(self, painter: QPainter, room: QRectF, side: Side) -> None:
        theme, here = self._look.theme, side is self.side
        fill = QColor(theme.accent)
        fill.setAlpha(_TINT if here else _FAINT)
        painter.setBrush(fill)
        line = Qt.PenStyle.SolidLine if here else Qt.PenStyle.DashLine
        painter.setPen(QPen(QColor(theme.accent), 2 if here else 1, line))
        painter.drawRoundedRect(room, _ROUND, _ROUND)
        if not here:
            return
        words = translate("compare", "Compare: place it as {side}", side=letter(side))
        if len(self._speeches) == 2:
            words = translate("compare", "Compare these two")
        painter.setFont(self._look.font(15, bold=True))
        metrics = painter.fontMetrics()
        plate = QRectF(0, 0, metrics.horizontalAdvance(words) + 36, 38)
        plate.moveCenter(room.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(plate, _ROUND, _ROUND)
        painter.setPen(QColor(theme.accent))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)
