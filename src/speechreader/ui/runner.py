"""The db lane: one worker thread that opens the library and alone talks to it; answers come on the UI thread."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from threading import Event, Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from speechreader.model.errors import Cancelled, UserError

log = logging.getLogger(__name__)

W = TypeVar("W")
T = TypeVar("T")


class Ticket(QObject):
    """One piece of work under way. Its signals arrive on the UI thread.

    `progress` carries done, total and a name. A cancelled ticket delivers nothing more unless `keep` was asked for:
    an import that is stopped still has its report to give.
    """

    progress = Signal(int, int, str)

    def __init__(self, group: str) -> None:
        super().__init__()
        self.group = group
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """Whether it was asked to stop; the work looks at this between its steps."""
        return self._cancelled.is_set()

    def report(self, done: int, total: int, name: str) -> None:
        """Tell how far the work is; called on the lane."""
        self.progress.emit(done, total, name)


class _Job(Generic[W, T]):
    def __init__(
        self,
        work: Callable[[W, Ticket], T],
        done: Callable[[T], None],
        failed: Callable[[UserError], None],
        ticket: Ticket,
        keep: bool,
    ) -> None:
        self.work, self.done, self.failed = work, done, failed
        self.ticket, self.keep = ticket, keep


class QtRunner(QObject, Generic[W]):
    """Runs jobs one after another on the lane and delivers their answers on the UI thread.

    A job of a `group` cancels the ones of the same group before it, and their late answers are dropped. A UserError
    goes to the job's `failed`, else to the signal `user_error`. Anything else is a bug: it goes to the log, and
    `bug` carries the report that a person can copy.
    """

    user_error = Signal(object)
    bug = Signal(str)
    ready = Signal(object)  #: the library is open; carries what opening it returned
    refused = Signal(object)  #: the library cannot be opened; carries the UserError
    idle = Signal()
    _answer = Signal(object)

    def __init__(self, opener: Callable[[], W], close: Callable[[W], None]) -> None:
        super().__init__()
        self._opener, self._closer = opener, close
        self._queue: SimpleQueue[_Job[W, object] | None] = SimpleQueue()
        self._groups: dict[str, Ticket] = {}
        self._waiting, self._gone = 0, False
        self._answer.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        # A daemon, for an unforeseen end of the UI thread must not leave a process without a window
        # that keeps the library from the next one. Every foreseen end waits for it in `close`.
        self._thread = Thread(target=self._lane, name="db lane", daemon=True)

    def start(self) -> None:
        """Start the lane; it opens the library first."""
        self._thread.start()

    def give_way(self, at_most: float) -> None:
        """Wait until the lane has done what was submitted so far, `at_most` so many seconds.

        Two threads that both compute lose more by handing the interpreter to and fro than one that waits.
        """
        done = Event()
        self.submit(lambda *_: done.set())
        done.wait(at_most)

    def submit(
        self,
        work: Callable[[W, Ticket], T],
        done: Callable[[T], None] = lambda _: None,
        *,
        failed: Callable[[UserError], None] | None = None,
        group: str = "",
        keep: bool = False,
    ) -> Ticket:
        """Have `work(workspace, ticket)` done on the lane and `done(answer)` called here.

        `keep` delivers the answer of a cancelled job too.
        """
        ticket = Ticket(group)
        if group:
            if group in self._groups:
                self._groups[group].cancel()
            self._groups[group] = ticket
        self._waiting += 1
        self._queue.put(_Job(work, done, failed or self.user_error.emit, ticket, keep))  # type: ignore[arg-type]
        return ticket

    def busy(self) -> bool:
        """Whether answers are still awaited."""
        return self._waiting > 0 and not self._gone

    def close(self) -> None:
        """Let the lane finish what was begun, close the library and end; returns when all that is done."""
        for ticket in self._groups.values():
            ticket.cancel()
        self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _lane(self) -> None:
        try:
            workspace = self._opener()
        except UserError as error:
            self._gone = True
            self.refused.emit(error)
            return
        except Exception:  # noqa: BLE001 - one of the three places
            self._gone = True
            self._report_bug()
            return
        self.ready.emit(workspace)
        while (job := self._queue.get()) is not None:
            self._run(workspace, job)
        try:
            self._closer(workspace)
        except Exception:  # noqa: BLE001 - one of the three places
            self._report_bug()

    def _run(self, workspace: W, job: _Job[W, object]) -> None:
        if job.ticket.cancelled() and not job.keep:
            self._answer.emit((job, None, None))
            return
        try:
            answer = job.work(workspace, job.ticket)
        except UserError as error:
            self._answer.emit((job, None, partial(job.failed, error)))
        except Cancelled:
            self._answer.emit((job, None, None))
        except Exception:  # noqa: BLE001 - one of the three places
            self._report_bug()
            self._answer.emit((job, None, None))
        else:
            self._answer.emit((job, answer, job.done))

    def _report_bug(self) -> None:
        report = traceback.format_exc()
        log.error("a job of the library failed\n%s", report)
        self.bug.emit(report)

    @Slot(object)
    def _deliver(self, answer: tuple[_Job[W, object], object, Callable[..., None] | None]) -> None:
        job, value, then = answer
        self._waiting -= 1
        try:
            if then is None or (job.ticket.cancelled() and not job.keep):
                return
            if then is job.done:
                then(value)
            else:
                then()
        finally:
            if not self._waiting:
                self.idle.emit()
