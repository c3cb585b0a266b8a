"""The passage around the chosen hit, below the list."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)

from speechreader.app.language import translate
from speechreader.text.utf16 import Utf16
from speechreader.ui.look import Look
from speechreader.ui.search.excerpt import Passage
from speechreader.ui.widgets.buttons import IconButton, KeyCap
from speechreader.ui.widgets.shrinking import ShrinkingLabel
from speechreader.ui.widgets.text import PlainLabel

_INDENT = "　　"


class PassageText(QPlainTextEdit):
    """The words; hits have an outline, that of the chosen one is two pixels wide."""

    opened = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._hits: list[tuple[int, int]] = []
        self._current = 0
        self.setReadOnly(True)
        self.setObjectName("passage")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(look.song_font(17))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(translate("search", "The passage"))
        look.changed.connect(self.viewport().update)

    def show_passage(self, passage: Passage) -> None:
        """Show the paragraphs, the chosen hit in the middle."""
        text = passage.text
        units = Utf16(text)

        def shown(offset: int) -> int:
            return units.units(offset) + len(_INDENT) * (text.count("\n", 0, offset) + 1)

        self._hits = [(shown(hit.start), shown(hit.end)) for hit in passage.hits]
        self._current = passage.current
        self.setPlainText("\n".join(_INDENT + part for part in text.split("\n")))
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._hits[self._current][0])
        self.setTextCursor(cursor)
        self.centerCursor()
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens the speech here."""
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and boxes around the hits, one for each line of a hit."""
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number, (start, end) in enumerate(self._hits):
                width = 2 if number == self._current else 1
                painter.setPen(QPen(QColor(self._look.theme.accent), width))
                for box in self._boxes(start, end):
                    painter.drawRoundedRect(box.adjusted(-1.5, 0.5, 1.5, -0.5), 3, 3)

    def _boxes(self, start: int, end: int) -> list[QRectF]:
        boxes: list[QRectF] = []
        cursor = QTextCursor(self.document())
        for at in range(start, end):
            cursor.setPosition(at)
            left = self.cursorRect(cursor)
            cursor.setPosition(at + 1)
            right = self.cursorRect(cursor)
            if right.top() != left.top():
                right.moveLeft(left.left() + self.fontMetrics().horizontalAdvance("国"))
            box = QRectF(left.left(), left.top(), right.left() - left.left(), left.height())
            if boxes and boxes[-1].top() == box.top():
                boxes[-1] = boxes[-1].united(box)
            else:
                boxes.append(box)
        return boxes


class Preview(QFrame):
    """Where the passage stands, and its words. `open_asked` and `copy_asked` from its buttons."""

    open_asked = Signal()
    copy_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("page")
        self.title, self.source = ShrinkingLabel(), PlainLabel("", "secondary")
        self.title.setObjectName("panelTitle")
        self.copy = IconButton(look, "copy", translate("search", "Copy the line with its source"))
        self.open = QPushButton(translate("search", "Open the speech"))
        self.text = PassageText(look)
        head = QFrame()
        head.setObjectName("strip")
        head.setFixedHeight(40)
        row = QHBoxLayout(head)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self.source)
        row.addStretch(1)
        for part in (self.copy, self.open, KeyCap("Enter")):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        inner = QHBoxLayout()
        inner.setContentsMargins(48, 8, 24, 8)
        inner.addWidget(self.text)
        whole.addLayout(inner, 1)
        self.open.clicked.connect(self.open_asked)
        self.copy.clicked.connect(self.copy_asked)
        self.text.opened.connect(self.open_asked)

    def show_passage(self, passage: Passage) -> None:
        """Show a passage."""
        self.title.set_text(passage.title)
        self.source.setText(passage.source)
        self.text.show_passage(passage)
