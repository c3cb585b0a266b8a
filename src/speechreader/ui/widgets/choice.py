"""Choosing one of several values, and a number within bounds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from speechreader.app.language import translate
from speechreader.ui import icons
from speechreader.ui.look import Look
from speechreader.ui.widgets.buttons import IconButton


class Choice(QComboBox):
    """A combo box with our chevron."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and the chevron at its right end."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            colour = self._look.theme.text_2
            icons.draw(painter, "down", self.width() - 23, (self.height() - 14) / 2, colour)


class NumberField(QLineEdit):
    """A whole number within bounds; ↑ and ↓ step. `changed` carries it when it becomes another one.

    A spin box loses its text under a style sheet that draws its frame.
    """

    changed = Signal(int)

    def __init__(self, low: int, high: int, value: int) -> None:
        super().__init__(str(value))
        self._low, self._high, self._value = low, high, value
        self.setValidator(
            QIntValidator(0, 9999, self)
        )  # digits only; the bounds come when it is done
        self.textEdited.connect(self._typing)
        self.editingFinished.connect(self._typed)

    def value(self) -> int:
        """The number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Take `value`, or the nearest one within bounds."""
        value = max(self._low, min(self._high, value))
        self.setText(str(value))
        if value != self._value:
            self._value = value
            self.changed.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑ and ↓ step by one."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.set_value(self._value + (1 if event.key() == Qt.Key.Key_Up else -1))
        else:
            super().keyPressEvent(event)

    def _typing(self, text: str) -> None:
        if text and self._low <= int(text) <= self._high:
            self.set_value(int(text))

    def _typed(self) -> None:
        self.set_value(int(self.text() or self._value))


class Stepper(QWidget):
    """A number field with a button for less and one for more; `changed` carries the number."""

    changed = Signal(int)

    def __init__(self, look: Look, low: int, high: int, value: int) -> None:
        super().__init__()
        self.field = NumberField(low, high, value)
        self.field.setFixedWidth(64)
        self.field.changed.connect(self.changed)
        self.setFocusProxy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field)
        for icon, name, step in (
            ("down", translate("settings", "Less"), -1),
            ("up", translate("settings", "More"), 1),
        ):
            button = IconButton(look, icon, name)
            button.setAutoRepeat(True)
            button.clicked.connect(
                lambda _=False, by=step: self.field.set_value(self.field.value() + by)
            )
            row.addWidget(button)
        row.addStretch()
