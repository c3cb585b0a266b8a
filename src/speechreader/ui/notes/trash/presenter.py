"""The trash and the desk brought together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from speechreader.app.language import translate
from speechreader.ui.notes.trash.model import GoneMark, GoneSpeech, TrashModel

if TYPE_CHECKING:
    from speechreader.app.workspace import Workspace
    from speechreader.model.annotation import Mark
    from speechreader.model.changes import Changes
    from speechreader.model.speech import SpeechId, SpeechSummary
    from speechreader.ui.desk import Desk
    from speechreader.ui.notes.trash.view import TrashView


class _Gone(NamedTuple):
    speeches: tuple[SpeechSummary, ...]
    counts: dict[SpeechId, int]
    marks: tuple[Mark, ...]
    titles: dict[SpeechId, str]


class TrashPresenter(QObject):
    """Lists what was removed and brings it back. `restored` says how many things came back."""

    restored = Signal(int)

    def __init__(self, desk: Desk, view: TrashView) -> None:
        super().__init__(view)
        self._desk, self._view, self._shown = desk, view, False
        self.model = TrashModel()
        self.model.setParent(self)
        view.list.setModel(self.model)
        view.field.textChanged.connect(self._filter)
        view.field.left_down.connect(view.list.setFocus)
        view.field.entered.connect(view.list.setFocus)
        view.restore.clicked.connect(self.restore)
        view.list.restore_asked.connect(self.restore)
        view.list.menu_asked.connect(self._menu)
        view.list.doubleClicked.connect(lambda _: self.restore())
        view.list.selectionModel().selectionChanged.connect(self._selected)
        desk.changed.connect(self._changed)

    def set_shown(self, shown: bool) -> None:
        """The panel came or went; while it is away nothing is read for it."""
        self._shown = shown
        if shown:
            self._read()

    def restore(self) -> None:
        """Bring back what is selected: marks as one step, speeches with their marks as one step."""
        rows = self.model.rows(list(self._view.list.selected_rows()))
        speeches = [row.speech.id for row in rows if isinstance(row, GoneSpeech)]
        marks = [row.mark.id for row in rows if isinstance(row, GoneMark)]
        if speeches:
            self._desk.change(lambda workspace: workspace.restore(speeches))
        if marks:
            self._desk.change(lambda workspace: workspace.marks.restore(marks))
        if rows:
            self.restored.emit(len(rows))

    def _changed(self, changes: Changes) -> None:
        if self._shown and changes:
            self._read()

    def _read(self) -> None:
        self._desk.runner.submit(lambda workspace, _: _read(workspace), self._take, group="trash")

    def _take(self, gone: _Gone) -> None:
        row = self._view.list.currentIndex().row()
        self.model.fill(*gone)
        self._show(row)

    def _filter(self, typed: str) -> None:
        self.model.set_filter(typed)
        self._show(-1)

    def _show(self, row: int) -> None:
        view, total = self._view, self.model.total()
        view.list.measure()
        view.count.setText(f"{total:,}" if total else "")
        view.field.set_count(f"{self.model.shown():,}")
        if not total:
            view.say(
                translate("trash", "The trash is empty. Deleted marks and speeches are kept here.")
            )
        elif not self.model.shown():
            view.say(translate("trash", "Nothing in the trash has these words."))
        else:
            view.say("")
        if row > 0 and self.model.rowCount():
            view.list.choose_row(min(row, self.model.rowCount() - 1))
        self._selected()

    def _selected(self, *_: object) -> None:
        self._view.restore.setEnabled(any(self._view.list.selected_rows()))

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self._view)
        menu.addAction(translate("trash", "Restore"), self.restore)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


def _read(workspace: Workspace) -> _Gone:
    return _Gone(
        workspace.removed_speeches(),
        workspace.marks.counts(removed=True),
        workspace.marks.removed(),
        {row.id: row.title for row in workspace.speeches()},
    )
