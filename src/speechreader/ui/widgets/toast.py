"""One sentence at the foot of the page, with a way back, that goes by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from speechreader.app.language import translate
from speechreader.ui.look import Look
from speechreader.ui.widgets.buttons import IconButton, KeyCap
from speechreader.ui.widgets.text import PlainLabel

SECONDS = 8
_ABOVE_FOOT, _EDGE = 24, 16


class Toast(QFrame):
    """Shown at the bottom centre of `ground`, over all that is in `over`; stays while pointer or focus is on it."""

    def __init__(self, look: Look, ground: QWidget, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("toast")
        self._ground, self._over = ground, over
        self._words = PlainLabel()
        self._button = QPushButton()
        self._button.setObjectName("link")
        self._button.clicked.connect(self._act)
        self._key = KeyCap("")
        self._then: Callable[[], object] = lambda: None
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 8, 6)
        row.setSpacing(8)
        for part in (self._words, self._button, self._key):
            row.addWidget(part)
        close = IconButton(look, "close", translate("toast", "Close"))
        close.clicked.connect(self.hide)
        row.addWidget(close)
        self._clock = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._clock.timeout.connect(self._go)
        ground.installEventFilter(self)
        self.hide()

    def say(
        self,
        sentence: str,
        button: str = "",
        then: Callable[[], object] = lambda: None,
        key: str = "",
    ) -> None:
        """Show `sentence`; with `button`, pressing it does `then`."""
        self._words.setText(sentence)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._key.setText(key)
        self._key.setVisible(bool(key))
        self._then = then
        self.show()
        self.raise_()
        self._settle()
        self._clock.start()

    def sentence(self) -> str:
        """What it says."""
        return self._words.text()

    def offers(self, *acts: Callable[[], object]) -> bool:
        """Whether its button does one of these."""
        return self._then in acts

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the foot of the ground when that changes its size."""
        if watched is self._ground and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._settle()
        return False

    def _settle(self) -> None:
        """As wide as its words if the window is, else in several lines; over the middle of the ground."""
        room = self._over.width() - 2 * _EDGE
        self._words.setWordWrap(False)
        self.adjustSize()
        layout = self.layout()
        if self.width() > room and layout is not None:
            self._words.setWordWrap(True)
            self.resize(room, layout.totalHeightForWidth(room))
        ground = self._ground
        left = (ground.width() - self.width()) // 2
        top = ground.height() - self.height() - _ABOVE_FOOT
        place = ground.mapTo(self._over, QPoint(left, top))
        place.setX(max(_EDGE, min(place.x(), self._over.width() - self.width() - _EDGE)))
        self.move(place)

    def _act(self) -> None:
        self.hide()
        self._then()

    def _go(self) -> None:
        if self.underMouse() or (
            self.isAncestorOf(self.focusWidget() or self) and self._button.hasFocus()
        ):
            self._clock.start()
        else:
            self.hide()
