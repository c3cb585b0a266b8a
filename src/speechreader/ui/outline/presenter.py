"""The outline panel and the desk brought together: jump, follow, correct."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Signal

from speechreader.app.language import translate
from speechreader.model.outline import Heading, OutlineChange
from speechreader.model.speech import OpenedSpeech
from speechreader.ui.desk import Desk
from speechreader.ui.outline.model import HEADING_ROLE, OutlineModel
from speechreader.ui.outline.view import OutlineView

if TYPE_CHECKING:
    from speechreader.model.annotation import Mark
    from speechreader.model.changes import Changes

#: Outlines up to this many headings come fully open; longer ones with their first two levels.
OPEN_FULLY = 80
DEEPEST = 6


class OutlinePresenter(QObject):
    """Shows the outline of the open speech. `jump_asked` carries a body offset, or None for the title."""

    jump_asked = Signal(object)
    chosen_changed = Signal()

    def __init__(self, desk: Desk, view: OutlineView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self.model = OutlineModel()
        self.model.setParent(self)
        self._following = False
        self._shut: set[str] = set()
        view.tree.setModel(self.model)
        self._connect()
        self._show(desk.speech)
        self._take_marks(desk.marks)

    def _connect(self) -> None:
        view, desk = self._view, self._desk
        view.field.textChanged.connect(self._filter)
        view.field.left_down.connect(self._into_tree)
        view.field.entered.connect(self._into_tree)
        view.tree.chosen.connect(self._chosen)
        view.tree.collapsed.connect(self._collapsed)
        view.tree.expanded.connect(self._expanded)
        view.tree.selectionModel().currentChanged.connect(self.chosen_changed)
        desk.opened.connect(self._opened)
        desk.updated.connect(self._updated)
        desk.closed.connect(self._closed)
        desk.marks_changed.connect(self._take_marks)

    def follow(self, offset: int, *, before_text: bool = False) -> None:
        """Make the heading over the body offset current and keep it in view, without taking the focus."""
        index = self.model.at(offset, before_text=before_text)
        while (
            index.isValid()
            and index.parent().isValid()
            and not self._view.tree.isExpanded(index.parent())
        ):
            index = index.parent()
        if index.isValid() and index != self._view.tree.currentIndex():
            self._view.tree.setCurrentIndex(index)
            self._view.tree.scrollTo(index)

    def heading(self) -> Heading | None:
        """The heading that a command is about."""
        return self._view.tree.heading()

    def change_level(self, by: int) -> None:
        """Promote (-1) or demote (+1) the current heading."""
        heading = self.heading()
        if heading is not None and 1 <= heading.level + by <= DEEPEST:
            self._desk.correct_outline(heading, OutlineChange.SET_LEVEL, heading.level + by)

    def confirm(self) -> None:
        """Say that the current heading is one, of the level it has."""
        self.change_level(0)

    def unmark(self) -> None:
        """Say that the current heading is none."""
        heading = self.heading()
        if heading is not None:
            self._desk.correct_outline(heading, OutlineChange.NOT_A_HEADING)

    def expand_all(self) -> None:
        """Open all branches."""
        self._view.tree.expandAll()

    def collapse_all(self) -> None:
        """Close all branches."""
        self._view.tree.collapseAll()

    def _opened(self, opened: OpenedSpeech, _place: object) -> None:
        self._shut = set()
        self._view.field.clear()
        self._show(opened)

    def _updated(self, opened: OpenedSpeech, _changes: Changes) -> None:
        heading = self.heading()
        self._show(opened)
        if heading is not None:
            self._view.tree.setCurrentIndex(self.model.at(heading.span.start))

    def _closed(self) -> None:
        self._show(None)

    def _take_marks(self, marks: tuple[Mark, ...]) -> None:
        self.model.set_marks(sorted(mark.span.start for mark in marks if mark.span is not None))
        self._view.tree.viewport().update()

    def _show(self, opened: OpenedSpeech | None) -> None:
        self.model.set_outline(opened.outline if opened else None)
        self._open_branches()
        self._view.more.setEnabled(opened is not None)
        self._view.search.setEnabled(opened is not None)
        if opened is None:
            self._view.say(
                translate("outline", "Open a speech: its “一、（一）1.” become the outline.")
            )
        elif not opened.outline:
            self._view.say(
                translate(
                    "outline",
                    "No headings were found. Mark one on the page with the right mouse button.",
                )
            )
        else:
            self._view.say("")

    def _open_branches(self) -> None:
        tree, indexes = self._view.tree, self.model.all_indexes()
        self._following = True
        for index in indexes:
            heading = index.data(HEADING_ROLE)
            fits = len(indexes) <= OPEN_FULLY or heading.level < 2
            tree.setExpanded(index, fits and _key(heading) not in self._shut)
        self._following = False

    def _filter(self, words: str) -> None:
        self.model.set_filter(words)
        self._open_branches()

    def _into_tree(self) -> None:
        if self.model.rowCount():
            tree = self._view.tree
            if not tree.currentIndex().isValid():
                tree.setCurrentIndex(self.model.index(0, 0))
            tree.setFocus()

    def _chosen(self, heading: Heading | None) -> None:
        self.jump_asked.emit(heading.span.start if heading else None)

    def _collapsed(self, index: QModelIndex) -> None:
        if not self._following:
            self._shut.add(_key(index.data(HEADING_ROLE)))

    def _expanded(self, index: QModelIndex) -> None:
        if not self._following:
            self._shut.discard(_key(index.data(HEADING_ROLE)))


def _key(heading: Heading | None) -> str:
    return heading.words if heading else ""
