"""Questions to the library, one at a time: a newer one stops the older, and late answers are dropped."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from speechreader.model.search import Filters, Order, Query, Scope, SearchPage

if TYPE_CHECKING:
    from speechreader.app.searching import Search
    from speechreader.app.workspace import Workspace
    from speechreader.model.errors import UserError
    from speechreader.ui.runner import QtRunner, Ticket

T = TypeVar("T")
#: Work that is done sooner than this (milliseconds) shows no progress.
PATIENCE = 400
#: The questions that a person waits for; charts and offers come when they come.
_SHOWN = frozenset(("page", "totals", "lines", "hits"))
#: Speeches that are read at a time.
PAGE = 50


class Asked(NamedTuple):
    """What is looked for, where, and in which order speeches are listed."""

    query: Query = Query("")
    filters: Filters = Filters()
    scope: Scope = Scope.TEXT
    order: Order = Order.RANK


class Found(NamedTuple):
    """The first speeches of an answer, and how many seconds it took."""

    page: SearchPage
    seconds: float


class Asker(QObject):
    """Puts questions to `workspace.search` on the lane; `waiting` tells when an answer lasts, and when it is there.

    Questions of one `kind` take the place of each other; `stop` ends all of them.
    """

    waiting = Signal(bool)
    progress = Signal(int, int)  #: speeches looked through, of how many

    def __init__(self, runner: QtRunner[Workspace], parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._search: Search | None = None
        self._running = self._gone = False
        self._tickets: dict[str, Ticket] = {}
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(lambda: self.waiting.emit(True))

    def ask(
        self,
        kind: str,
        work: Callable[[Search], T],
        done: Callable[[T], None],
        failed: Callable[[UserError], None] | None = None,
    ) -> None:
        """Have `work` answered on the lane and `done(answer)` called here, unless something newer was asked."""

        def on_lane(workspace: Workspace, ticket: Ticket) -> T:
            self._search, self._running = workspace.search, True
            if kind in _SHOWN:
                workspace.search.tell(lambda done, total: ticket.report(done, total, ""))
            try:
                return work(workspace.search)
            finally:
                workspace.search.tell(None)
                self._running = False

        def arrived(answer: T) -> None:
            if not self._gone:
                self._over(kind)
                done(answer)

        def refused(error: UserError) -> None:
            if not self._gone:
                self._over(kind)
                (failed or self._runner.user_error.emit)(error)

        if self._gone:
            return
        if kind in _SHOWN:
            self._patience.start()
        ticket = self._runner.submit(on_lane, arrived, failed=refused, group=f"search-{kind}")
        ticket.progress.connect(
            lambda done, total: (
                self._tickets.get(kind) is ticket and self.progress.emit(done, total)
            )
        )
        self._tickets[kind] = ticket

    def quietly(
        self,
        work: Callable[[Workspace], T],
        done: Callable[[T], object] = lambda _: None,
        group: str = "",
    ) -> None:
        """Have `work` done without a word of waiting; typing on does not stop it."""

        def arrived(answer: T) -> None:
            if not self._gone:
                done(answer)

        self._runner.submit(lambda workspace, _: work(workspace), arrived, group=group)

    def leave(self) -> None:
        """The page goes: nothing is answered any more."""
        self._gone = True
        self.stop()

    def stop(self) -> None:
        """End everything that was asked; nothing of it is answered any more."""
        for ticket in self._tickets.values():
            ticket.cancel()
        # Only a search of ours is stopped: what else runs on the lane is somebody else's.
        if self._running and self._search is not None:
            self._search.cancel()
        self._tickets.clear()
        self._rest()

    def _over(self, kind: str) -> None:
        self._tickets.pop(kind, None)
        if not _SHOWN & self._tickets.keys():
            self._rest()

    def _rest(self) -> None:
        self._patience.stop()
        self.waiting.emit(False)


def first_page(asked: Asked, search: Search) -> Found:
    """The first speeches of an answer; runs on the lane."""
    start = monotonic()
    page = search.run(asked.query, asked.filters, order=asked.order, limit=PAGE)
    return Found(page, monotonic() - start)
