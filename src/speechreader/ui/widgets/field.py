"""A field that filters as one types: icon, words, count, and a cross that clears it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from speechreader.ui import icons
from speechreader.ui.look import Look
from speechreader.ui.widgets.text import PlainLabel


class FilterField(QLineEdit):
    """`left_down` on ↓: the person wants to go on into the list. `entered` on Enter. Esc clears."""

    left_down = Signal()
    entered = Signal()

    def __init__(self, look: Look, placeholder: str, icon: str = "filter") -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._sign = QAction(self)
        self._cross = QAction(self)
        self._cross.triggered.connect(self.clear)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self._count = PlainLabel("", "secondary")
        self._count.setParent(self)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._settle)
        look.changed.connect(self._recolour)
        self._recolour()
        self._settle()

    def set_count(self, text: str) -> None:
        """Show a count at the right end."""
        self._count.setText(text)
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears, ↓ goes on to the list, Enter does what the panel makes of it."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _settle(self) -> None:
        self._cross.setVisible(bool(self.text()))
        self._count.setVisible(bool(self.text()) and bool(self._count.text()))
        self._count.adjustSize()
        self.setTextMargins(0, 0, self._count.width() + 4 if self._count.text() else 0, 0)
        self._count.move(
            self.width() - self._count.width() - 34, (self.height() - self._count.height()) // 2
        )

    def _recolour(self) -> None:
        self._sign.setIcon(icons.icon(self._icon, self._look.theme, colour=self._look.theme.text_3))
        self._cross.setIcon(icons.icon("close", self._look.theme))
