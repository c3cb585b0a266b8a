"""All tags of the library: how many marks bear each, and how to rename, merge and delete them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from speechreader.app.language import translate
from speechreader.app.messages import sentence
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.notes.overview.filtering import fold
from speechreader.ui.notes.trash.words import marks_words
from speechreader.ui.widgets.choice import Choice
from speechreader.ui.widgets.field import FilterField
from speechreader.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from speechreader.app.marks import TagCount
    from speechreader.app.workspace import Workspace
    from speechreader.model.changes import Changes
    from speechreader.model.errors import UserError
    from speechreader.ui.desk import Desk
    from speechreader.ui.look import Look

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
#: Rows as high as those of the outline.
ROWS = "QListView::item { height: 28px; padding: 0 8px; }"
_NAME = Qt.ItemDataRole.UserRole


class TagsModel(QAbstractListModel):
    """Tags by name with their counts; those that have what is typed come up."""

    def __init__(self) -> None:
        super().__init__()
        self.all: Sequence[TagCount] = ()
        self._rows: list[TagCount] = []
        self._typed = ""

    def fill(self, tags: Sequence[TagCount]) -> None:
        """List other tags."""
        self.all = tags
        self.narrow(self._typed)

    def narrow(self, typed: str) -> None:
        """List the tags that have `typed` in them."""
        self.beginResetModel()
        self._typed = typed
        self._rows = [tag for tag in self.all if fold(typed.strip()) in fold(tag.name)]
        self.endResetModel()

    def count_of(self, name: str) -> int:
        """How many marks bear a tag; -1 where there is none of this name."""
        return next((tag.marks for tag in self.all if tag.name == name), -1)

    def row_of(self, name: str) -> int:
        """The row of a tag, or -1."""
        return next((i for i, tag in enumerate(self._rows) if tag.name == name), -1)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name with its count; the name alone."""
        if not 0 <= index.row() < len(self._rows):
            return None
        tag = self._rows[index.row()]
        if role == _NAME:
            return tag.name
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{tag.name}  ·  {marks_words(tag.marks)}"
        return None


class TagsList(QListView):
    """The list. `rename_asked` on F2 or Enter, `delete_asked` on Delete."""

    rename_asked = Signal()
    delete_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 and Enter rename, Delete deletes."""
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.rename_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """The field above filters."""

    def choose(self, row: int) -> None:
        """Make a row current, and it alone selected, whatever keys are held (Ctrl+Z comes here too)."""
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), command)


class TagsDialog(Dialog):
    """Every press of a button is one step that can be undone, here too (Ctrl+Z)."""

    def __init__(self, parent: QWidget, desk: Desk, look: Look) -> None:
        super().__init__(parent, translate("tags", "Tags"))
        self._desk, self._there = desk, True  # an answer may come after it was closed
        self.finished.connect(self._gone)
        self.model = TagsModel()
        self.model.setParent(self)
        self.field = FilterField(look, translate("tags", "Filter the tags"))
        self.list = TagsList()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumHeight(260)
        self.list.setStyleSheet(ROWS)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(translate("tags", "Tags"))
        self.rename = self._button(translate("tags", "Rename…"), self.ask_name)
        self.merge = self._button(translate("tags", "Merge into…"), self.ask_target)
        self.delete = self._button(translate("tags", "Delete"), self.delete_chosen)
        self.ask = _Ask(look)
        self.said = PlainLabel("", "help", wrap=True)
        self.add_button(translate("tags", "Close"), main=True).clicked.connect(self.accept)
        self._put_together()
        self._connect()
        self._read()

    def _put_together(self) -> None:
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.rename, self.merge, self.delete):
            buttons.addWidget(button)
        buttons.addStretch()
        self.body.addLayout(buttons)
        self.body.addWidget(self.ask)
        self.body.addWidget(self.said)
        self.ask.hide()

    def _connect(self) -> None:
        self.field.textChanged.connect(self._narrow)
        self.field.left_down.connect(self.list.setFocus)
        self.list.rename_asked.connect(self.ask_name)
        self.list.delete_asked.connect(self.delete_chosen)
        self.list.doubleClicked.connect(lambda _: self.ask_name())
        self.list.selectionModel().selectionChanged.connect(self._selected)
        self.ask.done.clicked.connect(self._take)
        self.ask.cancel.clicked.connect(self._leave)
        self.ask.name.textChanged.connect(self._warn)
        self.ask.target.currentTextChanged.connect(self._warn)
        self._desk.changed.connect(self._changed)
        for keys, press in (("Ctrl+Z", self._desk.undo), ("Ctrl+Shift+Z", self._desk.redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(press)

    def chosen(self) -> list[str]:
        """The tags that are selected, by name."""
        return sorted(index.data(_NAME) for index in self.list.selectedIndexes())

    # What a person asks for

    def ask_name(self) -> None:
        """Ask for another name of the selected tag."""
        names = self.chosen()
        if len(names) == 1:
            self.ask.ask_name(names[0])
            self._warn()
            self.grow()

    def ask_target(self) -> None:
        """Ask into which tag the selected ones go."""
        names = self.chosen()
        others = [tag.name for tag in self.model.all if tag.name not in names]
        targets = others if len(names) == 1 else [*names, *others]
        if names and targets:
            self.ask.ask_target(targets)
            self._warn()
            self.grow()

    def delete_chosen(self) -> None:
        """Take the selected tags from all marks; the marks stay."""
        names = self.chosen()
        if names:
            self._run(names, lambda workspace, name: workspace.marks.delete_tag(name))
            self._say(
                translate(
                    "tags", "Deleted: {names}. The marks are all there.", names=_joined(names)
                )
            )

    def _take(self) -> None:
        """Rename or merge, as it was asked."""
        names, target = self.chosen(), self.ask.answer()
        if self.ask.merging():
            names = [name for name in names if name != target]
        if names and target:
            self._run(names, lambda workspace, name: workspace.marks.rename_tag(name, target))
            self.field.clear()
        self._leave()

    def _run(self, names: Sequence[str], work: Callable[[Workspace, str], Changes]) -> None:
        """Do `work` with each tag; what goes wrong is said here."""
        for name in names:
            self._desk.change(
                lambda workspace, which=name: work(workspace, which), failed=self._fail
            )

    def _leave(self) -> None:
        self.ask.hide()
        self.list.setFocus()

    def _gone(self, _: int) -> None:
        self._there = False
        self._desk.changed.disconnect(self._changed)

    def _fail(self, error: UserError) -> None:
        if not self._there:
            self._desk.runner.user_error.emit(error)
            return
        self._say(sentence(error))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.grow()

    def _warn(self, *_: object) -> None:
        """Say what will happen before it does."""
        target, names = self.ask.answer(), self.chosen()
        words = ""
        if self.ask.merging():
            moved = [name for name in names if name != target]
            words = translate(
                "tags",
                "Marks tagged {names} will be tagged “{target}” instead.",
                names=_joined(moved),
                target=target,
            )
        elif names and target != names[0] and self.model.count_of(target) >= 0:
            words = translate(
                "tags",
                "There is a tag “{target}” already: both become one.",
                target=target,
            )
        self.ask.say(words)

    # What the library tells

    def _changed(self, changes: Changes) -> None:
        if changes:
            self._read()

    def _read(self) -> None:
        self._desk.runner.submit(
            lambda workspace, _: workspace.marks.tags(), self._fill, group="tags"
        )

    def _fill(self, tags: Sequence[TagCount]) -> None:
        if not self._there:
            return
        names, row = self.chosen(), self.list.currentIndex().row()
        self.model.fill(tags)
        found = self.model.row_of(names[0]) if names else row
        if self.model.rowCount():
            last = self.model.rowCount() - 1
            self.list.choose(max(0, min(found, last)))
        else:
            self._say(
                translate("tags", "There are no tags yet. Give a mark one, and it stands here.")
            )
        self._selected()

    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed)
        if self.model.rowCount():
            self.list.choose(0)
        self._selected()

    def _selected(self, *_: object) -> None:
        names = self.chosen()
        self.rename.setEnabled(len(names) == 1)
        self.merge.setEnabled(bool(names) and len(self.model.all) > 1)
        self.delete.setEnabled(bool(names))
        self.ask.hide()

    @staticmethod
    def _button(words: str, press: Callable[[], None]) -> QPushButton:
        made = QPushButton(words)
        made.setAutoDefault(False)
        made.clicked.connect(press)
        return made


class _Ask(QWidget):
    """One question below the list: another name, or the tag to merge into."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setAccessibleName(translate("tags", "New name"))
        self.target = Choice(look)
        self.target.setAccessibleName(translate("tags", "Merge into"))
        self.done = QPushButton()
        self.cancel = QPushButton(translate("tags", "Cancel"))
        for button in (self.done, self.cancel):
            button.setAutoDefault(False)
        self.words = PlainLabel("", "secondary", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.target, 1)
        row.addWidget(self.done)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.words)

    def merging(self) -> bool:
        """Whether it asks for a tag to merge into."""
        return not self.target.isHidden()

    def answer(self) -> str:
        """What was answered, blanks made one."""
        typed = self.target.currentText() if self.merging() else self.name.text()
        return " ".join(typed.split())

    def ask_name(self, name: str) -> None:
        """Ask for another name of `name`."""
        self.target.hide()
        self.name.show()
        self.done.setText(translate("tags", "Rename"))
        self.name.setText(name)
        self.show()
        self.name.selectAll()
        self.name.setFocus()

    def ask_target(self, targets: Sequence[str]) -> None:
        """Ask for one of `targets`."""
        self.name.hide()
        self.target.clear()
        self.target.addItems(list(targets))
        self.target.show()
        self.done.setText(translate("tags", "Merge"))
        self.show()
        self.target.setFocus()

    def say(self, words: str) -> None:
        """Say what will happen."""
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does it, Esc leaves the question."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancel.click()
        else:
            super().keyPressEvent(event)


def _joined(names: Sequence[str]) -> str:
    return "、".join(f"“{name}”" for name in names)
