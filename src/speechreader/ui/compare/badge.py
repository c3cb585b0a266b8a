"""甲 and 乙 as small signs in the colours of their side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from speechreader.model.comparison import Side
from speechreader.ui.compare.kinds import letter

if TYPE_CHECKING:
    from speechreader.ui.look import Look


class Badge(QWidget):
    """A square with the letter of its side."""

    def __init__(self, look: Look, side: Side, size: int = 22) -> None:
        super().__init__()
        self._look, self._side = look, side
        self.setFixedSize(size, size)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, letter, and a line in the strong colour of the side."""
        theme, a = self._look.theme, self._side is Side.A
        box = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.side_a_words if a else theme.side_b_words))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor(theme.text_1))
            painter.setFont(self._look.font(round(self.height() * 0.58), bold=True))
            painter.drawText(
                box.adjusted(0, -1, 0, -1), Qt.AlignmentFlag.AlignCenter, letter(self._side)
            )
            line = QRectF(2, self.height() - 2, self.width() - 4, 2)
            painter.fillRect(line, QColor(theme.side_a if a else theme.side_b))
