"""What is done for the library while nobody waits for it: everything into the one file, copies of it, its index."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from speechreader.app.workspace import Workspace
    from speechreader.model.errors import UserError
    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.runner import Ticket

#: The lane must have been idle for so long (milliseconds).
IDLE = 5000


class Upkeep(QObject):
    """After the start, and whenever the lane comes to rest after some work: a checkpoint, and a copy if one is due.

    Then the search index is brought up to date in short steps, between which a person's work goes first, and the
    first comparison is made ready. A copy that fails is told once; after that the library is only kept whole.
    """

    def __init__(self, window: MainWindow, idle: int = IDLE) -> None:
        super().__init__(window)
        self._runner = runner = window.desk.runner
        self._working = self._failed = self._sampled = False
        self._clock = QTimer(self, singleShot=True, interval=idle)
        self._clock.timeout.connect(self._work)
        runner.idle.connect(self._rest)
        window.closing.connect(self._clock.stop)
        self._clock.start()

    def _rest(self) -> None:
        if self._working:  # this was our own work, which needs none after it
            self._working = False
        else:
            self._clock.start()

    def _work(self) -> None:
        if not self._runner.busy():  # else it comes to rest later
            self._working = True
            work = checkpoint if self._failed else back_up
            self._runner.submit(work, lambda _: self._later(True), failed=self._trouble)

    def _later(self, more: bool) -> None:
        """Another step for the index once the lane has come to rest; after the last one, for comparisons."""
        QTimer.singleShot(0, self, self._index if more else self._know)

    def _index(self) -> None:
        if not self._runner.busy() and not self._clock.isActive():
            self._working = True
            step = keep_index if self._sampled else sample_index
            self._sampled = True
            self._runner.submit(step, self._later)

    def _know(self) -> None:
        if not self._runner.busy() and not self._clock.isActive():
            self._working = True
            self._runner.submit(know_wording, self._knew)

    def _knew(self, more: bool) -> None:
        if more:
            QTimer.singleShot(0, self, self._know)

    def _trouble(self, error: UserError) -> None:
        if not self._failed:
            self._failed = True
            self._runner.user_error.emit(error)


def back_up(workspace: Workspace, _: Ticket) -> Path | None:
    """A copy if one is due, after a checkpoint."""
    from speechreader.app.backups import back_up_if_due

    return back_up_if_due(workspace)


def checkpoint(workspace: Workspace, _: Ticket) -> None:
    """Everything into the one file."""
    workspace.checkpoint()


def sample_index(workspace: Workspace, _: Ticket) -> bool:
    """Once in a session: whether the index still says what the texts say. More is always to be done behind it."""
    workspace.search.sample()
    workspace.reuse.sample()
    return True


def keep_index(workspace: Workspace, _: Ticket) -> bool:
    """One short step for the search index; whether another is to follow."""
    search, reuse = workspace.search, workspace.reuse
    if search.catch_up() or reuse.catch_up():
        return True
    return search.tidy() or reuse.tidy()


def know_wording(workspace: Workspace, _: Ticket) -> bool:
    """One short step towards a first comparison without delay; whether another is to follow."""
    if workspace.comparing.prepare():
        return True
    import speechreader.ui.compare.below
    import speechreader.ui.compare.view  # noqa: F401  # loaded here, so that the window need not wait for it

    return False
