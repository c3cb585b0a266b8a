"""Buttons: icons that follow the theme, chips, cards, key caps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from speechreader.ui import icons
from speechreader.ui.look import Look
from speechreader.ui.widgets.text import PlainLabel, plain_tooltip

#: So many pixels stand between the edge of a link and its words, as the style sheet has it.
LINK_INSET = 6
_NATIVE = QKeySequence.SequenceFormat.NativeText
#: Qt spells these out, in Chinese as 「左方向」.
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


class IconButton(QToolButton):
    """A flat button with an icon in the colours of the theme; its name is also its tooltip."""

    def __init__(
        self, look: Look, icon: str, name: str = "", *, action: QAction | None = None
    ) -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self.setIconSize(icons.icon_size())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoRaise(True)
        if action is not None:
            self._follow(action)
        else:
            self.setToolTip(plain_tooltip(name))
            self.setAccessibleName(name)
        look.changed.connect(self._recolour)
        self._recolour()

    def _follow(self, action: QAction) -> None:
        self._action = action
        self.setCheckable(action.isCheckable())
        self.clicked.connect(action.trigger)
        action.changed.connect(self._mirror)
        self._mirror()

    def _mirror(self) -> None:
        action = self._action
        self.setEnabled(action.isEnabled())
        self.setChecked(action.isChecked())
        keys = key_text(action.shortcut())
        name = action.text().partition("\t")[0].replace("&", "")
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(f"{name}  {keys}" if keys else name))

    def _recolour(self) -> None:
        self.setIcon(icons.icon(self._icon, self._look.theme, check=self.isCheckable()))


class Chip(QPushButton):
    """A small round-ended switch."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setObjectName("chip")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class KeyCap(PlainLabel):
    """A key as it stands on the keyboard."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "keyCap")
        self.setFixedHeight(18)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)


class Card(QPushButton):
    """A wide button of two lines: what happens, and a word on it; its key stands at the right."""

    def __init__(self, look: Look, icon: str, title: str, help_text: str, key: str = "") -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAutoDefault(True)  # outside a dialog this only means that Enter presses it
        self._look, self._icon = look, icon
        self.setAccessibleName(title)
        self.setAccessibleDescription(help_text)
        self._picture = PlainLabel()
        heading = PlainLabel(title)
        heading.setFont(look.font(14, bold=True))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(heading)
        words.addWidget(PlainLabel(help_text, "secondary"))
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 16, 0)
        row.setSpacing(16)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        if key:
            row.addWidget(KeyCap(key))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._recolour)
        self._recolour()

    def _recolour(self) -> None:
        accent, ratio = self._look.theme.accent, self.devicePixelRatioF()
        self._picture.setPixmap(icons.pixmap(self._icon, accent, 20, ratio))


def key_text(keys: QKeySequence | str) -> str:
    """A shortcut in the words of this system, arrow keys as they stand on the keyboard."""
    words = QKeySequence(keys).toString(_NATIVE)
    for name, arrow in _ARROWS.items():
        word = QKeySequence(name).toString(_NATIVE)
        if words == word or words.endswith(f"+{word}"):
            return words.removesuffix(word) + arrow
    return words
