"""How macOS asks for a file to be opened: by an event to the program, not by its arguments."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QProcess
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from speechreader.app.opening import is_library


class MacApplication(QApplication):
    """Gives files to `then` from the moment there is one; those that came before wait for it.

    A library gets a window of its own, in a program of its own. An event filter would be asked for every event of the
    program; what is sent to the program itself comes here.
    """

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._waiting: list[Path] = []
        self._then: Callable[[list[Path]], object] | None = None

    def give_files_to(self, then: Callable[[list[Path]], object] | None) -> None:
        """Have `then` called with what is to be imported; None keeps it for later."""
        self._then = then
        if then is not None and self._waiting:
            waiting, self._waiting = self._waiting, []
            then(waiting)

    def event(self, event: QEvent) -> bool:
        """Take the question for a file; everything else goes its way."""
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        file = Path(event.file())
        if is_library(file):
            QProcess.startDetached(sys.executable, [str(file)])
        elif self._then is not None:
            self._then([file])
        else:
            self._waiting.append(file)
        return True
