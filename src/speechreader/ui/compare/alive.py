"""The two pages brought to life: marks, notes, finding and copying are about the one that has the focus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from speechreader.app.actions import ACTIONS
from speechreader.app.language import translate
from speechreader.model.comparison import Side
from speechreader.model.span import Span
from speechreader.ui.compare.correcting.commands import Correcting
from speechreader.ui.compare.finding import PairFind
from speechreader.ui.compare.pane_going import PaneGoing
from speechreader.ui.compare.side_desk import SideDesk
from speechreader.ui.notes.on_page import PageMarks
from speechreader.ui.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from speechreader.model.speech import Place, SpeechId
    from speechreader.ui.compare.view import CompareView
    from speechreader.ui.main_window import MainWindow

_ON_MARK = (
    *("note", "tags", "highlight", "underline", "copy-quotation", "delete-mark", ""),
    *("where-else", ""),
)
_ON_SELECTION = (
    *("highlight", "underline", "note", "tags", "copy-quotation", ""),
    *("where-else", "search-selection", ""),
)
_ON_PASSAGE = ("bookmark", "", "where-else", "")
_MENU = ("compare-partner", "compare-next", "compare-previous", "compare-tie", "")


class LivePages(QObject):
    """Belongs to the inside of one window and its comparison. `side` is the page that had the focus last.

    `open_asked` carries a speech and a place at which it is wanted alone.
    """

    open_asked = Signal(object, object)
    size_asked = Signal(int)

    def __init__(
        self, window: MainWindow, view: CompareView, refresh: Callable[[], object]
    ) -> None:
        super().__init__(window.inside)
        self._window, self._view, self._refresh = window, view, refresh
        self.side = Side.A
        self.sheets = {
            side: Sheet(pane, SideDesk(window.desk, view.presenter, side), PaneGoing(view, side))
            for side, pane in view.panes.items()
        }
        self.marks = {
            side: PageMarks(window, sheet, refresh) for side, sheet in self.sheets.items()
        }
        self.find = PairFind(window, view, self.marks)
        self.correcting = Correcting(window, view, refresh)
        self._connect()

    def _connect(self) -> None:
        window, view = self._window, self._view
        on_page = [window.actions_[action.id] for action in ACTIONS if action.on_page]
        for side, pane in view.panes.items():
            pane.addActions(on_page)
            pane.entered.connect(partial(self._entered, side))
            pane.selection_changed.connect(self._selected)
            pane.context_requested.connect(partial(self._menu, side))
            self.sheets[side].desk.closed.connect(self.marks[side].leave)
            self.sheets[side].desk.marks_changed.connect(self._refresh)
        view.escapes += [self.find.escape, self._let_go]
        view.text_size_requested.connect(self.size_asked)
        view.walk.trail_changed.connect(self._refresh)
        window.stage.currentChanged.connect(self._stage_changed)

    @property
    def sheet(self) -> Sheet:
        """The page that commands are about."""
        return self.sheets[self.side]

    @property
    def here(self) -> PageMarks:
        """Its marks."""
        return self.marks[self.side]

    def _entered(self, side: Side) -> None:
        self.side = side
        self.find.turn_to(side)
        self._selected(self.sheet.reader.selected_span())

    def _selected(self, _span: Span | None) -> None:
        span = self.sheet.reader.selected_span()
        self._window.status.show_selected(len(span) if span else 0)
        self._refresh()

    def _let_go(self) -> bool:
        """Esc lets go of a mark or a selection before it leads anywhere; gives whether there was one."""
        marking, reader = self.here.marking, self.sheet.reader
        span = reader.selected_span()
        if marking.chosen is None and span is None:
            return False
        marking.choose(None)
        if span is not None:
            reader.select_span(Span(span.end, span.end))
        return True

    def _stage_changed(self, _number: int) -> None:
        """What is half written is kept, and nothing stays behind over the other pages."""
        if not self._window.stage.comparing():
            for marks in self.marks.values():
                marks.leave()
            self.find.close(leave_page=True)

    # The menu of the right mouse button

    def _menu(self, side: Side, at: QPoint, selection: Span | None, paragraph: int) -> None:
        marks, sheet = self.marks[side], self.sheets[side]
        opened = sheet.desk.speech
        if opened is None:
            return
        sheet.reader.setFocus()
        if selection is None:
            found = sheet.reader.marks_at(sheet.reader.viewport().mapFromGlobal(at))
            marks.marking.choose(found[0] if found else None)
        self.correcting.point_at(side, at)
        self._refresh()
        chosen = marks.marking.chosen is not None
        plain = _ON_PASSAGE if self._view.presenter.passage() is not None else ("bookmark", "")
        ids = _ON_MARK if chosen else _ON_SELECTION if selection is not None else plain
        menu = self._window.actions_.menu(self._window, *ids, "copy", "select-all", "", *_MENU)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.correcting.fill(menu)
        if selection is not None:
            menu.addAction(self._window.actions_["correct-text"])
            menu.addSeparator()
        start = (
            selection.start if selection is not None else sheet.reading.paragraph(paragraph).start
        )
        menu.addAction(
            translate("compare", "Open in the reader"),
            lambda: self._open(opened.summary.id, sheet.reading.place_of(start)),
        )
        menu.popup(at)

    def _open(self, speech: SpeechId, place: Place) -> None:
        self.open_asked.emit(speech, place)
