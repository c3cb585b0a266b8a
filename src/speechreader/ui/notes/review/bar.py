"""The calm line above the page that says how many marks a change of the text has left to look at."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from speechreader.app.language import translate
from speechreader.ui import icons
from speechreader.ui.look import Look
from speechreader.ui.widgets.buttons import IconButton
from speechreader.ui.widgets.text import PlainLabel

HEIGHT = 36


class ReviewBar(QFrame):
    """Hidden while there is nothing to look at, and after it was closed, until there is more."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setFixedHeight(HEIGHT)
        self._look, self._count, self._closed_at = look, 0, 0
        self._sign = PlainLabel()
        self._words = PlainLabel()
        self.look_button = QPushButton(translate("review", "Look at them"))
        self.look_button.setObjectName("link")
        self.look_button.setAutoDefault(
            True
        )  # outside a dialog this only means that Enter presses it
        self.close_button = IconButton(look, "close", translate("review", "Later"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._words)
        row.addWidget(self.look_button)
        row.addStretch()
        row.addWidget(self.close_button)
        self.close_button.clicked.connect(self._close)
        look.changed.connect(self._recolour)
        self._recolour()
        self.hide()

    def show_count(self, count: int, *, panel: bool) -> None:
        """There are `count` marks to look at; nothing is said of it while the `panel` is there."""
        if count < self._closed_at or not count:
            self._closed_at = 0 if not count else min(self._closed_at, count)
        self._count = count
        self._words.setText(words_of(count))
        self.setVisible(count > self._closed_at and not panel)

    def forget(self) -> None:
        """Another speech: what was put off there does not count here."""
        self._closed_at = 0

    def sentence(self) -> str:
        """What it says."""
        return self._words.text()

    def _close(self) -> None:
        self._closed_at = self._count
        self.hide()

    def _recolour(self) -> None:
        warn, ratio = self._look.theme.warn, self.devicePixelRatioF()
        self._sign.setPixmap(icons.pixmap("warn", warn, 16, ratio))


def words_of(count: int) -> str:
    """How many marks there are to look at."""
    if count == 1:
        return translate("review", "The text has changed: 1 mark needs a look.")
    return translate("review", "The text has changed: {n} marks need a look.", n=f"{count:,}")
