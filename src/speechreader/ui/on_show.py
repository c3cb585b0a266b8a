"""What is on show, one speech or two side by side: commands are about the page that has the focus."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from speechreader.app.actions import When
from speechreader.ui.compare.entry import last_pair

if TYPE_CHECKING:
    from speechreader.model.search import Query
    from speechreader.model.speech import SpeechId, SpeechSummary
    from speechreader.ui.actions import Handlers
    from speechreader.ui.commands import Commands
    from speechreader.ui.compare.alive import LivePages
    from speechreader.ui.find.presenter import FindPresenter
    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.notes.on_page import PageMarks
    from speechreader.ui.sheet import Sheet


class OnShow(QObject):
    """Knows the page of the open speech and, while there is a comparison, the two pages of that."""

    def __init__(self, window: MainWindow, commands: Commands) -> None:
        super().__init__(window.inside)
        self._window, self._commands = window, commands

    @cached_property
    def live(self) -> LivePages:
        """The two pages of the comparison, as alive as the one."""
        from speechreader.ui.compare.alive import LivePages

        commands, view = self._commands, self._window.stage.compare_view
        made = LivePages(self._window, view, commands.refresh)
        made.open_asked.connect(commands.open)
        made.size_asked.connect(commands.reading.change_size)
        return made

    def comparing(self) -> bool:
        """Whether two speeches stand side by side."""
        return self._window.stage.comparing()

    def marks(self) -> PageMarks:
        """The marks of the open speech, or of the one of two that has the focus."""
        return self.live.here if self.comparing() else self._commands.marks

    def sheet(self) -> Sheet:
        """The page of the open speech, or the one of two that has the focus."""
        return self.marks().sheet

    def find(self) -> FindPresenter:
        """The find bar over what is on show."""
        return self.live.find if self.comparing() else self._commands.find

    def row(self) -> SpeechSummary | None:
        """The speech that is chosen in the library, or that of the page with the focus where the library is away."""
        if not self.comparing():
            return self._commands.library.chosen()
        speech = self.sheet().desk.speech
        return speech.summary if speech is not None else None

    def rows(self) -> list[SpeechSummary]:
        """The same where several can be selected."""
        chosen = self.row()
        selected = [] if self.comparing() else self._commands.library.selected()
        return selected if chosen in selected else [chosen] if chosen is not None else []

    def facts(self) -> dict[When, bool]:
        """What of the conditions of actions is true."""
        window, marks, comparing = self._window, self.marks(), self.comparing()
        desk, heading = window.desk, self._commands.outline.heading()
        trail = window.stage.compare_view.walk if comparing else window.trail
        pair = last_pair(window.settings, desk.rows)
        return {
            When.SPEECH: marks.sheet.desk.speech is not None,
            When.ALONE: desk.speech is not None and not comparing,
            When.PANELS: not comparing,
            When.COMPARED: comparing,
            **(self.live.correcting.facts() if comparing else {}),
            When.COMPARABLE: bool(desk.rows) and not comparing,
            When.PAIRED: pair is not None and not comparing,
            When.ROW: self.row() is not None,
            When.HEADING: heading is not None and not comparing,
            When.DOUBTFUL: heading is not None and heading.doubtful and not comparing,
            **marks.facts(),
            When.CAN_UNDO: desk.steps.can_undo,
            When.CAN_REDO: desk.steps.can_redo,
            When.CAN_GO_BACK: trail.can_go(-1),
            When.CAN_GO_FORWARD: trail.can_go(1),
        }

    def handlers(self) -> Handlers:
        """What the actions do that are about one page whichever that is."""
        return {
            "find": lambda: self.find().open(),
            "find-next": lambda: self.find().step(1),
            "find-previous": lambda: self.find().step(-1),
            "find-lines": self._list_lines,
            "copy": self._copy,
            "select-all": self._select_all,
            "back": self._back,
            "forward": self._forward,
            "next-heading": lambda: self.sheet().reading.next_heading(1),
            "previous-heading": lambda: self.sheet().reading.next_heading(-1),
        }

    def _list_lines(self) -> None:
        self.find().list_lines(self._show_lines)

    def _show_lines(self, query: Query, speech: SpeechId) -> None:
        self._commands.search.list_lines(query, speech)

    def _copy(self) -> None:
        self.sheet().reader.copy()

    def _select_all(self) -> None:
        self.sheet().reader.selectAll()

    def _back(self) -> None:
        if self.comparing():
            self._window.stage.compare_view.walk.back()
        else:
            self._commands.reading.step(-1)

    def _forward(self) -> None:
        if self.comparing():
            self._window.stage.compare_view.walk.forward()
        else:
            self._commands.reading.step(1)
