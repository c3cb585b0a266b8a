"""Choosing the speech of one side: the library in a small window, filtered as one types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from speechreader.app.language import translate
from speechreader.ui.library.model import SUMMARY_ROLE, LibraryModel
from speechreader.ui.library.view import LibraryList
from speechreader.ui.widgets.field import FilterField
from speechreader.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from speechreader.model.speech import SpeechId, SpeechSummary
    from speechreader.ui.look import Look

_WIDTH, _HEIGHT = 380, 420


class Chooser(QFrame):
    """`chosen` carries the number of a speech; it closes then, as with Esc and a click elsewhere."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.field = FilterField(look, translate("compare", "Filter the library"))
        self.list = LibraryList(look)
        self.model = LibraryModel()
        self.model.setParent(self)
        self.list.setModel(self.model)
        self.nothing = PlainLabel(translate("compare", "No speech has these words."), "help")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 10, 10, 10)
        whole.setSpacing(8)
        for part in (self.field, self.nothing, self.list):
            whole.addWidget(part)
        self.field.textChanged.connect(self._filter)
        self.field.left_down.connect(self._into_list)
        self.field.entered.connect(self._first)
        self.list.chosen.connect(self._take)

    def open_at(
        self, point: QPoint, rows: Sequence[SpeechSummary], current: SpeechId | None
    ) -> None:
        """Show the library with its left upper corner at a global point."""
        self.model.set_rows(tuple(rows))
        self.field.clear()
        self._filter("")
        row = self.model.row_of(current)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
        self.move(point)
        self.show()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _filter(self, words: str) -> None:
        self.model.set_filter(words)
        self.nothing.setVisible(not self.model.rowCount())
        self.list.setVisible(bool(self.model.rowCount()))

    def _into_list(self) -> None:
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()

    def _first(self) -> None:
        if self.model.rowCount():
            self._take(self.model.index(0).data(SUMMARY_ROLE).id)

    def _take(self, speech: SpeechId) -> None:
        self.close()
        self.chosen.emit(speech)
