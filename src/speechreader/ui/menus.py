"""The menus of the right mouse button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from speechreader.app.language import translate
from speechreader.model.outline import Heading, OutlineChange
from speechreader.model.span import Span
from speechreader.ui.compare.entry import begin

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from speechreader.model.speech import SpeechId
    from speechreader.ui.commands import Commands
    from speechreader.ui.main_window import MainWindow

LEVELS = (1, 2, 3, 4)
#: Characters of a heading that a menu item names.
_NAMED = 16


class Menus(QObject):
    """Made of the actions of the table, and of what only the place under the pointer knows."""

    def __init__(self, window: MainWindow, commands: Commands) -> None:
        super().__init__(window.inside)
        self._window, self._commands = window, commands

    def library(self, at: QPoint) -> None:
        """For a row of the library."""
        self._commands.refresh()
        row = self._commands.library.chosen()
        menu = self._window.actions_.menu(self._window, "information", "", "remove")
        if row is not None:
            first = menu.actions()[0]
            opener = menu.addAction(
                translate("window", "Open"), lambda: self._commands.open(row.id)
            )
            menu.insertAction(first, opener)
            self._add_compare(menu, first, row.id)
        menu.popup(at)

    def _add_compare(self, menu: QMenu, before: QAction, row: SpeechId) -> None:
        """Two selected rows, or the row beside the open speech."""
        selected, opened = self._commands.library.selected(), self._window.desk.speech
        if len(selected) == 2:
            words = translate("compare", "Compare these two")
        elif len(selected) == 1 and opened is not None and opened.summary.id != row:
            words = translate("compare", "Compare with the open speech")
        else:
            return
        comparer = menu.addAction(words, lambda: begin(self._window, selected))
        menu.insertAction(before, comparer)
        menu.insertSeparator(before)

    def outline(self) -> QMenu:
        """For the whole outline."""
        ids = ("confirm-heading", "promote", "demote", "not-a-heading")
        return self._window.actions_.menu(
            self._window.outline, "expand-all", "collapse-all", "", *ids
        )

    def heading(self, at: QPoint) -> None:
        """For a row of the outline."""
        self._commands.refresh()
        heading = self._commands.outline.heading()
        if heading is None:
            return
        ids = ("confirm-heading", "not-a-heading", "", "promote", "demote")
        menu = self._window.actions_.menu(self._window, *ids)
        self._add_levels(menu, translate("window", "Change level"), heading)
        menu.popup(at)

    def page(self, at: QPoint, selection: Span | None, paragraph: int) -> None:
        """For the selection on the page, else for the paragraph under the pointer."""
        speech = self._window.desk.speech
        if speech is None:
            return
        self._commands.refresh()
        target = selection or self._commands.reading.paragraph(paragraph)
        self._choose_mark(at, selection)
        menu = self._window.actions_.menu(self._window, *self._marking(), "copy", "select-all", "")
        self._add_levels(menu, translate("window", "Mark as heading"), target)
        heading = next((h for h in speech.outline if h.span.overlaps(target)), None)
        if heading is not None:
            self._add_unmark(menu, heading)
        if selection is not None:
            menu.addAction(self._window.actions_["correct-text"])
        menu.addSeparator()
        menu.addAction(self._window.actions_["traces"])
        menu.addAction(self._window.actions_["beside"])
        menu.popup(at)

    def _choose_mark(self, at: QPoint, selection: Span | None) -> None:
        """Without a selection the mark under the pointer is what is meant."""
        port = self._window.reader.viewport()
        marks = self._window.reader.marks_at(port.mapFromGlobal(at)) if selection is None else ()
        self._commands.marks.marking.choose(marks[0] if marks else None)
        self._commands.refresh()

    def _marking(self) -> tuple[str, ...]:
        """The actions that mark, or that change the mark that is there."""
        marking = self._commands.marks.marking
        if marking.chosen is not None:
            return ("note", "tags", "highlight", "underline", "copy-quotation", "delete-mark", "",
                    "where-else", "")  # fmt: skip
        if self._window.reader.selected_span() is not None:
            return ("highlight", "underline", "note", "tags", "copy-quotation", "where-else", "")
        return ("bookmark", "")

    def _add_levels(self, menu: QMenu, title: str, target: Heading | Span) -> None:
        levels, desk = menu.addMenu(title), self._window.desk
        for level in LEVELS:
            levels.addAction(
                translate("actions", "Level {level}", level=level),
                lambda lv=level: desk.correct_outline(target, OutlineChange.SET_LEVEL, lv),
            )

    def _add_unmark(self, menu: QMenu, heading: Heading) -> None:
        words = heading.words[:_NAMED]
        name = translate("window", "Not a heading: {words}", words=words).replace("&", "&&")
        desk = self._window.desk
        menu.addAction(name, lambda: desk.correct_outline(heading, OutlineChange.NOT_A_HEADING))
