"""The dot plot with the card that says what a stroke stands for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from speechreader.ui.compare.dot_frame import Frame
from speechreader.ui.compare.dots import DotPlot
from speechreader.ui.compare.lists.dot_card import DotCard
from speechreader.ui.compare.lists.matter import Matter
from speechreader.ui.look import Look

#: The plot takes at most this share of the width; the words beside it want the rest.
_MOST = 0.62


class DotPage(QWidget):
    """Signals as those of the plot; `reason_of` gives why a passage is a set phrase."""

    passage_chosen = Signal(int)
    passage_hovered = Signal(object)

    def __init__(self, look: Look, reason_of: Callable[[int], str]) -> None:
        super().__init__()
        self._matter: Matter | None = None
        self._reason_of = reason_of
        self._chosen: int | None = None
        self._hovered: int | None = None
        self.plot, self.card = DotPlot(look), DotCard(look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.plot)
        row.addWidget(self.card, 1)
        self.setFocusProxy(self.plot)
        self.plot.passage_chosen.connect(self._chose)
        self.plot.passage_hovered.connect(self._hover)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The plot is as wide as its height bears."""
        super().resizeEvent(event)
        self.plot.setFixedWidth(Frame.width_for(self.height(), _MOST * self.width()))

    def show_matter(self, matter: Matter | None, numbers: Sequence[int]) -> None:
        """Plot these passages."""
        if matter is not self._matter:
            self._matter, self._chosen, self._hovered = matter, None, None
        self.plot.show_matter(matter, numbers)
        self._say()

    def choose(self, number: int | None) -> None:
        """A passage is chosen elsewhere."""
        self._chosen = number
        self.plot.choose(number)
        self._say()

    def hover(self, number: int | None) -> None:
        """A passage is under the pointer, here or elsewhere."""
        self._hovered = number
        self.plot.hover(number)
        self._say()

    def _chose(self, number: int) -> None:
        self._chosen = number
        self._say()
        self.passage_chosen.emit(number)

    def _hover(self, number: int | None) -> None:
        self.hover(number)
        self.passage_hovered.emit(number)

    def _say(self) -> None:
        number = self._chosen if self._hovered is None else self._hovered
        passage = self.plot.passage(number)
        reason = self._reason_of(number) if number is not None else ""
        self.card.show_passage(self._matter, passage, reason)
