"""What is done with the selected rows of the list, all of them as one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from speechreader.app.language import translate
from speechreader.model.annotation import COLOURS, MarkStyle
from speechreader.ui.clipboard import PlainWords
from speechreader.ui.notes import shapes
from speechreader.ui.notes.overview import excerpts
from speechreader.ui.notes.overview.picker import Picker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speechreader.app.marks import TagCount
    from speechreader.app.workspace import Workspace
    from speechreader.model.annotation import Mark, MarkId
    from speechreader.model.changes import Changes
    from speechreader.ui.desk import Desk
    from speechreader.ui.notes.overview.model import OverviewModel
    from speechreader.ui.notes.overview.view import OverviewView


class Batch(QObject):
    """Recolours, tags, copies and deletes. `removed` says how many marks went into the trash."""

    removed = Signal(int)

    def __init__(self, desk: Desk, view: OverviewView, model: OverviewModel) -> None:
        super().__init__(view)
        self._desk, self._view, self._model = desk, view, model
        foot, rows = view.foot, view.list
        foot.swatches.chosen.connect(self.recolour)
        foot.tag.clicked.connect(self.ask_tags)
        foot.copy.clicked.connect(self.copy)
        foot.remove.clicked.connect(self.remove)
        rows.copy_asked.connect(self.copy)
        rows.delete_asked.connect(self.remove)
        rows.key_asked.connect(lambda key: self.recolour(int(key)))

    def marks(self) -> list[Mark]:
        """The marks that are selected, each once."""
        return self._model.marks(self._view.list.selected_rows())

    def recolour(self, colour: int) -> None:
        """Give the selected marks a colour."""
        self._change(lambda workspace, ids: workspace.marks.restyle(ids, colour=colour))

    def restyle(self, style: MarkStyle) -> None:
        """Give the selected marks a style."""
        self._change(lambda workspace, ids: workspace.marks.restyle(ids, style=style))

    def tag(self, name: str, on: bool) -> None:
        """Give the selected marks a tag, or take it from them."""
        add, remove = ((name,), ()) if on else ((), (name,))
        self._change(lambda workspace, ids: workspace.marks.tag(ids, add=add, remove=remove))

    def remove(self) -> None:
        """Move the selected marks to the trash."""
        count = len(self.marks())
        self._change(
            lambda workspace, ids: workspace.marks.remove(ids), lambda: self.removed.emit(count)
        )

    def copy(self) -> None:
        """Copy the selected marks as text, under their speeches and headings."""
        entries = self._model.entries(self._view.list.selected_rows())
        if entries:
            missing = translate("overview", "Place not found")
            words = excerpts.as_plain(excerpts.blocks(entries, missing))
            QGuiApplication.clipboard().setMimeData(PlainWords(words))

    def ask_tags(self) -> None:
        """Offer the tags of the library, to be given or taken; first it is read which there are."""
        if self.marks():
            self._desk.runner.submit(lambda workspace, _: workspace.marks.tags(), self._offer)

    def fill(self, menu: QMenu) -> None:
        """Put what can be done into a menu."""
        colours = menu.addMenu(translate("overview", "Colour"))
        theme = self._view.look.theme
        for colour in COLOURS:
            icon = shapes.shape_icon(colour, theme.mark(colour).strong)
            name = f"{self._view.colour_name(colour)}\t{colour}"
            colours.addAction(icon, name, partial(self.recolour, colour))
        styles = menu.addMenu(translate("overview", "Style"))
        for style, name in self._view.filters.styles():
            styles.addAction(name, partial(self.restyle, style))
        menu.addAction(translate("overview", "Tags…"), self.ask_tags)
        menu.addSeparator()
        menu.addAction(translate("overview", "Copy"), self.copy)
        menu.addAction(translate("overview", "Delete"), self.remove)

    def _offer(self, tags: Sequence[TagCount]) -> None:
        marks = self.marks()
        if not marks:
            return
        held = Counter(tag for mark in marks for tag in mark.annotation.tags)
        state = Qt.CheckState
        states = {
            tag: state.Checked if n == len(marks) else state.PartiallyChecked
            for tag, n in held.items()
        }
        first = sorted(tags, key=lambda tag: (tag.name not in held, -tag.marks, tag.name))
        counts = {tag.name: tag.marks for tag in first}
        picker = Picker(self._view.look, counts, states, parent=self._view, new=True)
        picker.toggled.connect(self.tag)
        foot = self._view.foot
        picker.open_at(foot.tag if foot.isVisible() else self._view.field)

    def _change(
        self,
        work: Callable[[Workspace, list[MarkId]], Changes],
        then: Callable[[], object] = lambda: None,
    ) -> None:
        ids = [mark.id for mark in self.marks()]
        if ids:
            self._desk.change(lambda workspace: work(workspace, ids), then)
