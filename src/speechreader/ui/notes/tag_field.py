"""The tags of one mark: each with a cross, and a field that completes and adds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QWidget

from speechreader.app.language import translate
from speechreader.ui.widgets.text import plain_tooltip

_ROW, _GAP, _FIELD = 24, 4, 96
#: What ends a tag.
ENDS = (",", "，", "、")
_SHOWN = 14


class TagField(QWidget):
    """`added` and `removed` carry one tag. Enter or a comma ends a tag; Backspace in an empty field takes the last."""

    added = Signal(str)
    removed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tags: tuple[str, ...] = ()
        self._chips: list[QPushButton] = []
        self.field = _Line(self)
        self.field.setObjectName("tagField")
        self.field.setPlaceholderText(translate("notes", "Tag"))
        self.field.setAccessibleName(translate("notes", "Tags"))
        self._known: tuple[str, ...] = ()
        self._names = QStringListModel(self)
        self._completer = completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._complete, Qt.ConnectionType.QueuedConnection)
        self.field.setCompleter(completer)
        self.field.textEdited.connect(self._typed)
        self.field.ended.connect(self.finish)
        self.field.emptied.connect(self._take_last)
        self.setFocusProxy(self.field)

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show the tags of a mark."""
        if tuple(tags) == self.tags:
            return
        self.tags = tuple(tags)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(tag) for tag in self.tags]
        self._offer()
        self._place()

    def set_names(self, names: Sequence[str]) -> None:
        """The tags of the library, which the field completes."""
        self._known = tuple(names)
        self._offer()

    def _offer(self) -> None:
        """What the mark has already is not offered again."""
        self._names.setStringList([name for name in self._known if name not in self.tags])

    def finish(self) -> None:
        """Take what stands in the field as a tag."""
        words = " ".join(self.field.text().split())
        if (offered := self._completer.popup()) is not None:
            offered.hide()  # Enter in the list comes here first and leaves it open
        self.field.clear()
        if words and words not in self.tags:
            self.added.emit(words)

    def _complete(self, _words: str) -> None:
        self.finish()

    def _typed(self, words: str) -> None:
        if words.endswith(ENDS):
            self.field.setText(words[:-1])
            self.finish()

    def _take_last(self) -> None:
        if self.tags:
            self.removed.emit(self.tags[-1])

    def _chip(self, tag: str) -> QPushButton:
        shown = tag if len(tag) <= _SHOWN else f"{tag[:_SHOWN]}…"
        chip = QPushButton(f"{shown.replace('&', '&&')}  ×", self)
        chip.setObjectName("tagChip")
        chip.setToolTip(plain_tooltip(translate("notes", "Take the tag “{tag}” away", tag=tag)))
        chip.setAccessibleName(translate("notes", "Take the tag “{tag}” away", tag=tag))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(lambda: self.removed.emit(tag))
        chip.show()
        return chip

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row where it is full."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        x = y = 0
        for chip in self._chips:
            width = min(chip.sizeHint().width(), self.width())
            if x and x + width > self.width():
                x, y = 0, y + _ROW + _GAP
            chip.setGeometry(x, y + 2, width, _ROW - 4)
            x += width + _GAP
        if x and x + _FIELD > self.width():
            x, y = 0, y + _ROW + _GAP
        self.field.setGeometry(x, y, max(_FIELD, self.width() - x), _ROW)
        self.setFixedHeight(y + _ROW)


class _Line(QLineEdit):
    """`ended` on Enter, `emptied` on Backspace where nothing stands."""

    ended = Signal()
    emptied = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the tag; without one it is nobody's here."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and self.text().strip() and not control:
            self.ended.emit()
            return
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
            return
        super().keyPressEvent(event)
