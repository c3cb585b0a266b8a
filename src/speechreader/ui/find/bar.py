"""The find bar: the field, which hit of how many, the way to the next one, and how the words are meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from speechreader.app.language import QT_TRANSLATE_NOOP, translate
from speechreader.model.search import Folding
from speechreader.ui.actions import Actions
from speechreader.ui.find.field import FindField
from speechreader.ui.find.hint import Hint
from speechreader.ui.find.options import Options
from speechreader.ui.look import Look
from speechreader.ui.widgets.buttons import Chip, IconButton
from speechreader.ui.widgets.text import PlainLabel, line, plain_tooltip

HEIGHT = 40
_FIELD = (120, 250)
_NOTE_ROW, _NOTE_ROWS = 26, 3
_CHEVRON = 12
_GROUPS = (
    (Folding.SCRIPT, QT_TRANSLATE_NOOP("find", "Simplified and traditional characters")),
    (Folding.WIDTH, QT_TRANSLATE_NOOP("find", "Full and half width")),
    (Folding.CASE, QT_TRANSLATE_NOOP("find", "Capital and small letters")),
    (Folding.SHAPES, QT_TRANSLATE_NOOP("find", "Shapes of quotation marks and dashes")),
    (Folding.ZERO, QT_TRANSLATE_NOOP("find", "〇 and 零")),
)


class FindBar(QFrame):
    """Only shows and tells; `asked` comes when other options are chosen, with the field's words as they stand.

    Its `hint` lies over what is in `over`. `note_asked` carries the number of a row among those given to `show_notes`.
    """

    asked = Signal(object)  #: Options
    scope_asked = Signal(bool)  #: only in the selection, or in the whole text
    note_asked = Signal(int)

    def __init__(self, look: Look, actions: Actions, over: QWidget) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._look, self._actions = look, actions
        self.options = Options()
        self.field = FindField(look)
        self.field.setMinimumWidth(_FIELD[0])
        self.field.setMaximumWidth(_FIELD[1])
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.count, self.none = PlainLabel("", "secondary"), PlainLabel("", "warn")
        self.close_button = IconButton(look, "close", translate("find", "Close  Esc"))
        self.hint = Hint(self, over)
        self.notes = NoteRows()
        self.notes.chosen.connect(self.note_asked)
        self.notes.left.connect(self.field.setFocus)
        self._make_chips()
        self._lay_out()
        self.show_options(self.options)
        self.show_count("")
        self.hide()

    def _make_chips(self) -> None:
        self.exact = _chip(
            translate("find", "Exact form"),
            translate("find", "Find the characters only as they are typed."),
        )
        self.regex = _chip(
            translate("find", "Regex"),
            translate("find", "The words are a regular expression, such as 第.{1,3}章."),
        )
        self.scope = _chip(
            translate("find", "Selection"),
            translate("find", "Find only in the words selected on the page."),
        )
        self.in_notes = _chip("", translate("find", "Find in the notes on this speech, too."))
        self.exact.clicked.connect(lambda on: self._choose(exact=on))
        self.regex.clicked.connect(lambda on: self._choose(regex=on))
        self.in_notes.clicked.connect(lambda on: self._choose(notes=on))
        self.scope.clicked.connect(self.scope_asked)
        menu = QMenu(self)
        self.groups: dict[Folding, QAction] = {}
        menu.addSection(translate("find", "Find as the same"))
        for group, words in _GROUPS:
            action = menu.addAction(translate("find", words))
            action.setCheckable(True)
            action.triggered.connect(lambda on, group=group: self._fold(group, on))
            self.groups[group] = action
        self.folding = IconButton(
            self._look, "down", translate("find", "Which forms are found as the same")
        )
        self.folding.setIconSize(QSize(_CHEVRON, _CHEVRON))
        self.folding.setMenu(menu)
        self.folding.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        for part in (self.count, self.none):
            part.setMinimumWidth(74)
            row.addWidget(part)
        for name, icon in (("find-previous", "up"), ("find-next", "down")):
            row.addWidget(IconButton(self._look, icon, action=self._actions[name]))
        upright = line("upright")
        upright.setFixedHeight(18)
        row.addWidget(upright)
        row.addWidget(self.exact)
        row.addWidget(self.folding)
        for chip in (self.regex, self.scope, self.in_notes):
            row.addWidget(chip)
        row.addStretch()
        row.addWidget(IconButton(self._look, "lines", action=self._actions["find-lines"]))
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.notes)
        self.setFixedHeight(HEIGHT)

    # -- showing -------------------------------------------------------------------------------

    def show_options(self, options: Options) -> None:
        """Show how the words are meant."""
        self.options = options
        self.exact.setChecked(options.exact)
        self.regex.setChecked(options.regex)
        self.in_notes.setChecked(options.notes)
        for group, action in self.groups.items():
            action.setChecked(options.folds(group))
        if not options.notes:
            self.show_notes(())

    def show_count(self, words: str, *, warn: bool = False) -> None:
        """Say which hit of how many, or with `warn` that there is none."""
        for label, shown in ((self.count, not warn), (self.none, warn)):
            label.setVisible(shown)
            label.setText(words if shown else "")

    def show_notes(self, rows: Sequence[tuple[str, str]]) -> None:
        """List notes with a hit: what each is on, and its words."""
        self.in_notes.setText(
            translate("find", "Notes {n}", n=f"{len(rows):,}")
            if rows
            else translate("find", "In notes")
        )
        self.notes.show_rows(rows)
        shown = min(len(rows), _NOTE_ROWS)
        self.setFixedHeight(HEIGHT + (shown * _NOTE_ROW + 6 if shown else 0))

    # -- asking --------------------------------------------------------------------------------

    def _choose(self, **changed: bool) -> None:
        old = self.options
        self.asked.emit(
            Options(
                changed.get("exact", old.exact),
                changed.get("regex", old.regex),
                changed.get("notes", old.notes),
                old.folding,
            )
        )

    def _fold(self, group: Folding, on: bool) -> None:
        self.asked.emit(self.options.with_group(group, on))


class NoteRows(QListWidget):
    """The notes that have hits; `chosen` on a click and on Enter, `left` on Esc."""

    chosen = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("find", "Notes with a hit"))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(lambda item: self.chosen.emit(self.row(item)))
        self.hide()

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """List `rows`."""
        self.clear()
        for quote, words in rows:
            item = QListWidgetItem(f"  {words}    〔{quote}〕")
            item.setSizeHint(QSize(0, _NOTE_ROW))
            item.setToolTip(plain_tooltip(words))
            self.addItem(item)
        self.setVisible(bool(rows))
        self.setFixedHeight(min(len(rows), _NOTE_ROWS) * _NOTE_ROW + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the note, Esc back to the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.chosen.emit(self.currentRow())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _chip(words: str, help_text: str) -> Chip:
    chip = Chip(words)
    chip.setToolTip(plain_tooltip(help_text))
    chip.setAccessibleDescription(help_text)
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return chip
