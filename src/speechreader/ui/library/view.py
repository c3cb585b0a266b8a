"""The library panel: head, filter, chips, list, and what stands there when there is nothing to list."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from speechreader.app.language import translate
from speechreader.model.speech import SpeechId, SpeechSummary
from speechreader.ui.library.delegate import LibraryDelegate
from speechreader.ui.library.model import SUMMARY_ROLE, LibraryModel
from speechreader.ui.look import Look
from speechreader.ui.widgets.buttons import Chip, IconButton
from speechreader.ui.widgets.field import FilterField
from speechreader.ui.widgets.text import PlainLabel, line

_SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_ALSO = QItemSelectionModel.SelectionFlag.Select
_NOT = QItemSelectionModel.SelectionFlag.NoUpdate


class LibraryList(QListView):
    """The list itself. `chosen` on click or Enter, `delete_asked` on Delete, `menu_asked` at a place."""

    chosen = Signal(object)
    delete_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setItemDelegate(LibraryDelegate(look))
        self.itemDelegate().setParent(self)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.setAccessibleName(translate("library", "Library"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        look.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete removes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens; with Ctrl or Shift it only selects."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers() & _SELECTING
        if plain and index == self.currentIndex():
            self._choose(index)

    def summary(self) -> SpeechSummary | None:
        """The row that is current."""
        found = self.currentIndex().data(SUMMARY_ROLE)
        return found if isinstance(found, SpeechSummary) else None

    def selected(self) -> list[SpeechSummary]:
        """The rows that are selected, from top to bottom; the current one where no other is."""
        rows = sorted(self.selectedIndexes(), key=QModelIndex.row)
        found = [index.data(SUMMARY_ROLE) for index in rows]
        chosen = [row for row in found if isinstance(row, SpeechSummary)]
        current = self.summary()
        return chosen or ([current] if current is not None else [])

    def select(self, speeches: Collection[SpeechId]) -> None:
        """Select the rows of `speeches` beside the current one."""
        model, selection = self.model(), self.selectionModel()
        for number in range(model.rowCount()):
            row = model.index(number, 0).data(SUMMARY_ROLE)
            if isinstance(row, SpeechSummary) and row.id in speeches:
                selection.select(model.index(number, 0), _ALSO)

    def _choose(self, index: QModelIndex) -> None:
        found = index.data(SUMMARY_ROLE) if index.isValid() else None
        if isinstance(found, SpeechSummary):
            self.chosen.emit(found.id)

    def _menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            if self.selectionModel().isSelected(index):  # the menu is about all that is selected
                self.selectionModel().setCurrentIndex(index, _NOT)
            else:
                self.setCurrentIndex(index)
            self.menu_asked.emit(self.viewport().mapToGlobal(at))


class LibraryView(QFrame):
    """The whole panel. `genres_changed` carries the chips that are on."""

    genres_changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.count = PlainLabel("", "count")
        self.sort = IconButton(look, "sort", translate("library", "Sort"))
        self.add = IconButton(look, "add", translate("library", "Import"))
        self.field = FilterField(look, translate("library", "Filter by title, date, speaker"))
        self.list = LibraryList(look)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setDragEnabled(True)
        self.list.setDragDropMode(QListView.DragDropMode.DragOnly)
        self._chips = QHBoxLayout()
        self._chip_row = QWidget()
        self._chip_row.setLayout(self._chips)
        self._chips.setContentsMargins(14, 0, 8, 8)
        self._chips.setSpacing(6)
        self._chip_row.hide()
        self.nothing = _Nothing()
        self._put_together()

    def _put_together(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(
            panel_head(translate("library", "Library"), self.count, self.sort, self.add)
        )
        holder = QHBoxLayout()
        holder.setContentsMargins(14, 0, 12, 8)
        holder.addWidget(self.field)
        whole.addLayout(holder)
        whole.addWidget(self._chip_row)
        whole.addWidget(line())
        whole.addWidget(self.nothing)
        whole.addWidget(self.list, 1)

    def show_genres(self, genres: list[str]) -> None:
        """Offer a chip for each genre where there are several; those that were on stay on."""
        on = self.genres()
        while (item := self._chips.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        for genre in genres if len(genres) > 1 else ():
            chip = Chip(genre)
            chip.setChecked(genre in on)
            chip.toggled.connect(self._tell_genres)
            self._chips.addWidget(chip)
        self._chips.addStretch()
        self._chip_row.setVisible(len(genres) > 1)

    def genres(self) -> frozenset[str]:
        """The genres whose chips are on."""
        chips = self._chip_row.findChildren(Chip)
        return frozenset(chip.text() for chip in chips if chip.isChecked())

    def clear_filter(self) -> None:
        """Show everything again."""
        self.field.clear()
        for chip in self._chip_row.findChildren(Chip):
            chip.setChecked(False)

    def show_state(self, model: LibraryModel) -> None:
        """Say how many there are, and if nothing is listed, why."""
        total, shown = model.total(), model.rowCount()
        filtered = bool(self.field.text() or self.genres())
        self.count.setText(_speeches(total))
        self.field.set_count(_speeches(shown) if filtered else "")
        self.list.setVisible(shown > 0)
        self.nothing.setVisible(shown == 0)
        self.nothing.say(filtered and total > 0)

    def choose(self, speech: SpeechId | None, model: LibraryModel) -> None:
        """Make the row of `speech` current, without opening it."""
        row = model.row_of(speech)
        index = model.index(row) if row >= 0 else QModelIndex()
        if index != self.list.currentIndex() or not self.list.selectionModel().isSelected(index):
            self.list.setCurrentIndex(index)

    def _tell_genres(self) -> None:
        self.genres_changed.emit(self.genres())


class _Nothing(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._words = PlainLabel("", "help", wrap=True)
        self.clear = QPushButton(translate("library", "Show all"))
        row = QVBoxLayout(self)
        row.setContentsMargins(14, 16, 14, 16)
        row.setSpacing(10)
        row.addWidget(self._words)
        row.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch()

    def say(self, filtered: bool) -> None:
        """Say why nothing is listed."""
        self._words.setText(
            translate(
                "library", "No speech has these words in its title, speaker, date or occasion."
            )
            if filtered
            else translate("library", "Imported speeches are listed here, the latest first.")
        )
        self.clear.setVisible(filtered)


def _speeches(number: int) -> str:
    if number == 1:
        return translate("library", "1 speech")
    return translate("library", "{n} speeches", n=f"{number:,}")


def panel_head(title: str, *parts: QWidget) -> QHBoxLayout:
    """The head of a panel: its title, then labels, then buttons at the right."""
    head = QHBoxLayout()
    head.setContentsMargins(14, 4, 8, 4)
    head.setSpacing(4)
    head.addWidget(PlainLabel(title, "panelTitle"))
    labels = [part for part in parts if isinstance(part, PlainLabel)]
    for label in labels:
        head.addWidget(label)
    head.addStretch()
    for part in parts:
        if part not in labels:
            head.addWidget(part)
    return head
