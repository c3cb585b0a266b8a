"""Counting on after a first comparison, until all is known that the library can tell of set phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from speechreader.app.comparing import CommonWording
    from speechreader.app.workspace import Workspace
    from speechreader.ui.runner import QtRunner, Ticket


class Refining(QObject):
    """Counts texts in short jobs on the lane of the library, so that a mark is written between two of them.

    `counted` carries the `CommonWording` once it is complete. Stopped, it says nothing more.
    """

    counted = Signal(object)

    def __init__(self, runner: QtRunner[Workspace], parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._ticket: Ticket | None = None

    def start(self) -> None:
        """Count, and say so when nothing is left to be counted."""
        self._ticket = self._runner.submit(_count, self._take, group="compare-counting")

    def stop(self) -> None:
        """Nobody waits for it any longer; what was counted stays known."""
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

    def _take(self, wording: CommonWording) -> None:
        if wording.complete:
            self.counted.emit(wording)
        else:
            self.start()


def _count(workspace: Workspace, _: Ticket) -> CommonWording:
    """One short step; runs on the lane of the library."""
    workspace.comparing.count_some()
    return workspace.comparing.known()


def warm_up(_: None, __: Ticket) -> None:
    """Load what a comparison needs while the texts are read; runs on the lane of the comparison."""
    from speechreader.app.comparing import warm_up

    warm_up()
