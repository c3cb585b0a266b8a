"""A sentence under the find bar, over the page, with ways on from there. The page does not move for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from speechreader.ui.widgets.buttons import LINK_INSET
from speechreader.ui.widgets.text import PlainLabel

#: A sentence that only tells what happened goes after so many milliseconds.
BRIEF = 2500
_WIDEST, _EDGE, _GAP = 520, 10, 6
Way = tuple[str, Callable[[], object]]


class Hint(QFrame):
    """Stands below the left end of `bar`, over everything in `over`."""

    def __init__(self, bar: QWidget, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("popup")
        self._bar, self._over = bar, over
        self._words, self._quiet = PlainLabel("", "warn", wrap=True), PlainLabel("", "secondary")
        self._links: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(12 - LINK_INSET, 8, 12, 9)
        column.setSpacing(4)
        for label in (self._words, self._quiet):
            label.setContentsMargins(LINK_INSET, 0, 0, 0)
            column.addWidget(label)
        self._row.addStretch()
        column.addLayout(self._row)
        self._clock = QTimer(self, singleShot=True, interval=BRIEF)
        self._clock.timeout.connect(self.hide)
        bar.installEventFilter(self)
        self.hide()

    def warn(self, sentence: str, ways: Sequence[Way] = ()) -> None:
        """Say what is wrong until something else is looked for, with links that lead on."""
        self._say(self._words, sentence, ways)
        self._clock.stop()

    def tell(self, sentence: str) -> None:
        """Say what happened, for a moment."""
        self._say(self._quiet, sentence, ())
        self._clock.start()

    def sentence(self) -> str:
        """What it says; empty while it is not shown."""
        label = self._quiet if self._words.isHidden() else self._words
        return "" if self.isHidden() else label.text()

    def links(self) -> list[QPushButton]:
        """The ways that it offers."""
        return list(self._links)

    def _say(self, label: PlainLabel, sentence: str, ways: Sequence[Way]) -> None:
        for link in self._links:
            link.hide()
            self._row.removeWidget(link)
            link.deleteLater()
        self._links = [self._link(*way) for way in ways]
        self._words.setVisible(label is self._words)
        self._quiet.setVisible(label is self._quiet)
        label.setText(sentence)
        self.show()
        self.raise_()
        self._settle()

    def _link(self, words: str, then: Callable[[], object]) -> QPushButton:
        link = QPushButton(words, self)
        link.setObjectName("link")
        link.setAutoDefault(True)  # outside a dialog this only means that Enter presses it
        link.clicked.connect(lambda _=False: then())
        self._row.insertWidget(self._row.count() - 1, link)
        link.show()
        return link

    def _settle(self) -> None:
        wide = min(_WIDEST, self._over.width() - 2 * _EDGE)
        label = self._quiet if self._words.isHidden() else self._words
        natural = label.fontMetrics().horizontalAdvance(label.text()) + 32
        links = sum(link.sizeHint().width() + 2 for link in self._links) + 26
        width = min(wide, max(natural, links))
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            high = layout.totalHeightForWidth(width)
        else:  # words that do not wrap
            high = self.sizeHint().height()
        self.resize(width, high)
        foot = self._bar.mapTo(self._over, QPoint(0, self._bar.height()))
        self.move(foot.x() + _EDGE, foot.y() + _GAP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep below the bar, and go with it."""
        if event.type() == QEvent.Type.Hide:
            self.hide()
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and not self.isHidden():
            self._settle()
        return False
