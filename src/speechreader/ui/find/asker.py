"""Has questions answered: short ones at once, the others on the lane, where a newer one stops the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from speechreader.model.errors import UserError
from speechreader.ui.find.looking import Ask, Found, find_here, look

if TYPE_CHECKING:
    from speechreader.app.searching import Search
    from speechreader.app.workspace import Workspace
    from speechreader.ui.runner import QtRunner, Ticket

#: Longer texts, and regular expressions, are looked through on the lane, so many milliseconds after the last key.
SHORT, PAUSE = 200_000, 120
#: After this many milliseconds without an answer it is said that one is awaited.
PATIENCE = 400


class Asker(QObject):
    """Tells `found` (Found) or `refused` (UserError) of the latest question only, `waiting` if that takes a while."""

    found = Signal(object)
    refused = Signal(object)
    waiting = Signal()

    def __init__(self, runner: QtRunner[Workspace], parent: QObject, group: str = "find") -> None:
        super().__init__(parent)
        self._runner, self._group = runner, group
        self._asked: Ask | None = None
        self._ticket: Ticket | None = None
        self._search: Search | None = None
        self._running = False
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._submit)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self.waiting)

    def ask(self, asked: Ask) -> None:
        """Have `asked` answered, and no other any more."""
        from speechreader.model.search import Mode  # not before the first question
        from speechreader.search.parse import parse

        self.cancel()
        found = None
        try:
            parse(asked.query)  # what is malformed is said at once
            if asked.query.mode is not Mode.REGEX and len(asked.body) <= SHORT:
                found = look(asked, find_here)
        except UserError as error:
            self.refused.emit(error)
            return
        if found is not None:
            self.found.emit(found)
            return
        self._asked = asked
        self._soon.start()
        self._patience.start()

    def cancel(self) -> None:
        """Nothing is asked any more."""
        self._soon.stop()
        self._patience.stop()
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None
            if self._running and self._search is not None:
                self._search.cancel()

    def awaited(self) -> bool:
        """Whether an answer is to come."""
        return self._soon.isActive() or self._ticket is not None

    def _submit(self) -> None:
        asked = self._asked
        assert asked is not None

        def work(workspace: Workspace, ticket: Ticket) -> Found:
            self._search, self._running = workspace.search, True
            find = workspace.search.find
            try:
                # A cancellation that came before `_running` was set is seen here.
                if ticket.cancelled():
                    return Found()
                return look(asked, lambda text, query, span: find(text, query, span=span))
            finally:
                self._running = False

        self._ticket = self._runner.submit(
            work, self._answered, failed=self._failed, group=self._group
        )

    def _answered(self, found: Found) -> None:
        self._end()
        self.found.emit(found)

    def _failed(self, error: UserError) -> None:
        if self._ticket is not None and not self._ticket.cancelled():
            self._end()
            self.refused.emit(error)

    def _end(self) -> None:
        self._patience.stop()
        self._ticket = None
