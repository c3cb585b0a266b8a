"""The field of the find bar: Enter walks, Esc leaves, ↓ shows what was looked for before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from speechreader.app.language import translate
from speechreader.ui import icons
from speechreader.ui.look import Look

_SHOWN = 40


class FindField(QLineEdit):
    """`textChanged` comes only for committed words, not while an input method composes them.

    `stepped` carries 1 for Enter and -1 with Shift; `left` is told on Esc.
    """

    stepped = Signal(int)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.history: Sequence[str] = ()
        words = translate("find", "Find in the text")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self._sign, self._cross = QAction(self), QAction(self)
        self._cross.setToolTip(translate("find", "Clear"))
        self._cross.triggered.connect(self.clear)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(lambda words: self._cross.setVisible(bool(words)))
        self._cross.setVisible(False)
        look.changed.connect(self._recolour)
        self._recolour()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Esc and ↓ are the bar's, the rest edits."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Down:
            self.show_history()
        else:
            super().keyPressEvent(event)

    def show_history(self) -> None:
        """Offer what was looked for before, the latest first."""
        if not self.history:
            return
        menu = QMenu(self)
        menu.setObjectName("findHistory")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words in self.history:
            shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
            menu.addAction(shown.replace("&", "&&"), lambda w=words: self.take(w))
        menu.setMinimumWidth(self.width())
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        menu.setActiveAction(menu.actions()[0])

    def take(self, words: str) -> None:
        """Look for `words`."""
        self.setText(words)
        self.selectAll()
        self.setFocus()

    def _recolour(self) -> None:
        theme = self._look.theme
        self._sign.setIcon(icons.icon("search", theme, colour=theme.text_3))
        self._cross.setIcon(icons.icon("close", theme))
