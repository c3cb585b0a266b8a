"""Esc where nobody else in the window had a use for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class Escape(QObject):
    """Tells `pressed` while `owner` is shown: keys that no child took come to the `window` itself."""

    pressed = Signal()

    def __init__(self, window: QWidget, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Esc before the window leaves full screen for it."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() != Qt.Key.Key_Escape or not self._owner.isVisible():
            return False
        self.pressed.emit()
        return True
