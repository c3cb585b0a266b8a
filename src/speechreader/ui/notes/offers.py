"""What the popup offers: for a selection, for one mark, for several that lie over one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from speechreader.app.colours import colour_name
from speechreader.app.language import translate
from speechreader.app.settings import POPUP
from speechreader.model.annotation import MarkId
from speechreader.model.span import Span
from speechreader.ui.notes.marking import Marking, is_bookmark
from speechreader.ui.notes.popup import OFFERED, Popup, Tool

if TYPE_CHECKING:
    from collections.abc import Callable

    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.reader.view import ReaderView

_BELOW = 9
_STYLES = ("underline", "wavy", "dots")
_MORE_OF_SELECTION = (
    *("tags", "bookmark", "", "copy-quotation", "copy-citation", "", "correct-text"),
    *("", "colour-7", "colour-8"),
)
_MORE_OF_MARK = (
    "copy-quotation",
    "copy-citation",
    "where-else",
    "",
    "highlight",
    "colour-7",
    "colour-8",
)


class Offers(QObject):
    """Shows the popup where something was selected or clicked on one page.

    `coloured` carries the colour that was pressed; `has_cards` says whether the notes are to be seen without it.
    """

    coloured = Signal(int)

    def __init__(
        self,
        window: MainWindow,
        reader: ReaderView,
        marking: Marking,
        has_cards: Callable[[], bool],
    ) -> None:
        super().__init__(window.inside)
        self._window, self._reader, self._marking = window, reader, marking
        self._has_cards = has_cards
        self.popup = Popup(window.look, reader, window.inside)
        self._by_mouse = False
        self._spot = QPoint()
        reader.viewport().installEventFilter(self)
        reader.installEventFilter(self)
        reader.selection_finished.connect(self._selected)
        reader.selection_changed.connect(self._changed)
        reader.mark_clicked.connect(self._clicked)
        reader.scrolled.connect(self._moved)
        self.popup.coloured.connect(self.coloured)
        self.popup.picked.connect(lambda mark: self.for_mark(mark, self._spot))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whether the mouse or the keys select."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self._by_mouse = True
            self.popup.hide()
        elif event.type() == QEvent.Type.KeyPress:
            self._by_mouse = False
        return False

    # When

    def _selected(self, span: Span | None, at: QPoint) -> None:
        if span is None:
            self.popup.hide()
        elif self._by_mouse and self._window.settings.get(POPUP):
            self.for_selection(span, at)

    def _changed(self, span: Span | None) -> None:
        if span is None or not self._by_mouse:
            self.popup.hide()

    def _moved(self) -> None:
        self.popup.hide()

    def _clicked(self, marks: tuple[MarkId, ...], at: QPoint) -> None:
        self._spot = self._under(marks[0], at)
        found = [mark for each in marks if (mark := self._marking.mark(each)) is not None]
        if len(found) > 1:
            self.popup.flip_above(at)
            self.popup.show_list(found, self._spot)
        elif found:
            self._marking.choose(found[0].id)
            if self._window.settings.get(POPUP):
                self.for_mark(found[0].id, self._spot)

    def by_key(self) -> None:
        """Show it on the selection or the chosen mark, whether it comes by itself or not."""
        span, chosen = self._reader.selected_span(), self._marking.chosen
        if span is not None:
            self.for_selection(span, self._below(span))
        elif chosen is not None and chosen.span is not None:
            self.for_mark(chosen.id, self._below(chosen.span))

    # What

    def for_selection(self, span: Span, at: QPoint) -> None:
        """Colours, lines, note, copying."""
        self._flip(span)
        tools = [
            *self._lines(),
            self._tool("note", "note", words=True),
            self._tool("copy", "copy"),
            self._tool("copy-quotation", "quote"),
            self._tool("where-else", "elsewhere"),
            self._more(_MORE_OF_SELECTION),
        ]
        self.popup.show_tools(self._names(), self._marking.colour, [tools], at)

    def for_mark(self, mark: MarkId, at: QPoint) -> None:
        """Another colour or line, the note, tags, away with it."""
        self._marking.choose(mark)
        found = self._marking.chosen
        if found is None:
            return
        if found.span is not None:
            self._flip(found.span)
        tools = [
            *([] if is_bookmark(found) else self._lines()),
            self._tool("note", "note", words=True),
            self._tool("tags", "tag"),
            self._tool("delete-mark", "remove"),
            self._more(_MORE_OF_MARK),
        ]
        note = "" if self._has_cards() else found.annotation.note
        write = self._action("note").trigger
        colour = found.annotation.colour
        self.popup.show_tools(self._names(), colour, [tools], at, note=note, write=write)

    def _names(self) -> list[str]:
        return [colour_name(self._window.settings, n) for n in range(1, OFFERED + 1)]

    def _lines(self) -> list[Tool]:
        menu = self._menu(_STYLES)
        more = Tool("down", translate("popup", "Kinds of lines"), lambda: None, menu=menu)
        return [self._tool("underline", "underline"), more]

    def _tool(self, action: str, icon: str, *, words: bool = False) -> Tool:
        made = self._action(action)
        name = made.text().partition("\t")[0].replace("&", "").removesuffix("…")
        return Tool(icon, name, made.trigger, words)

    def _more(self, ids: tuple[str, ...]) -> Tool:
        return Tool("more", translate("popup", "More"), lambda: None, menu=self._menu(ids))

    def _menu(self, ids: tuple[str, ...]) -> QMenu:
        return self._window.actions_.menu(self._window, *ids)

    def _action(self, action: str) -> QAction:
        return self._window.actions_[action]

    # Where

    def _flip(self, span: Span) -> None:
        reader = self._reader
        boxes = reader.boxes(Span(span.start, span.start + 1))
        top = round(boxes[0].top()) - reader.verticalScrollBar().value() if boxes else 0
        self.popup.flip_above(reader.viewport().mapToGlobal(QPoint(0, max(0, top))))

    def _below(self, span: Span) -> QPoint:
        """Under the last line of `span`, as far as that is in view."""
        reader = self._reader
        boxes, port = reader.boxes(span), reader.viewport()
        box = boxes[-1].translated(0, -reader.verticalScrollBar().value()) if boxes else None
        if box is None:
            return port.mapToGlobal(QPoint(0, 0))
        bottom = max(0, min(round(box.bottom()), port.height()))
        return port.mapToGlobal(QPoint(round(box.right()), bottom + _BELOW))

    def _under(self, mark: MarkId, at: QPoint) -> QPoint:
        """Under the line of `mark` that was clicked at `at`."""
        reader, found = self._reader, self._marking.mark(mark)
        port = reader.viewport()
        y = port.mapFromGlobal(at).y() + reader.verticalScrollBar().value()
        for box in reader.boxes(found.span) if found is not None and found.span else ():
            if box.top() - 4 <= y <= box.bottom() + 6:
                bottom = round(box.bottom()) - reader.verticalScrollBar().value() + _BELOW
                return QPoint(at.x() + 120, port.mapToGlobal(QPoint(0, bottom)).y())
        return at + QPoint(120, 2 * _BELOW)
