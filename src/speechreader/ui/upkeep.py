"""What is done for the library while nobody waits for it: everything into the one file, and copies of it."""

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

    A copy that fails is told once; after that the library is only kept whole.
    """

    def __init__(self, window: MainWindow, idle: int = IDLE) -> None:
        super().__init__(window)
        self._runner = runner = window.desk.runner
        self._working = self._failed = False
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
            self._runner.submit(checkpoint if self._failed else back_up, failed=self._trouble)

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
