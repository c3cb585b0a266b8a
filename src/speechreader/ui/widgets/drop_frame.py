"""Files dragged over the window: a dashed frame, and the paths when they are let go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from speechreader.ui.look import Look


class DropFrame(QWidget):
    """Lies over the whole window while files are dragged above it; `dropped` carries their paths."""

    dropped = Signal(object)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the drag events of the window."""
        if isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if event.type() == QEvent.Type.DragLeave:
            self.hide()
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.hide()
            event.acceptProposedAction()
            self.dropped.emit(local_paths(event.mimeData()))
            return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(QColor(self._look.theme.accent), 2, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), 8, 8)

    def _enter(self, event: QDragEnterEvent) -> bool:
        if event.type() != QEvent.Type.DragEnter or not local_paths(event.mimeData()):
            return False
        event.acceptProposedAction()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        return True


def local_paths(data: QMimeData | None) -> list[Path]:
    """The files and folders in what is dragged or pasted; an empty clipboard has no data at all."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data else []
