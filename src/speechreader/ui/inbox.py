"""What later starts were asked to open comes into the window that is open already."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from speechreader.app import opening
from speechreader.ui.main_window import MainWindow

#: How often (milliseconds) the inbox is looked into where the system tells of no change, as on some network drives.
_LOOK = 1000


class Inbox(QObject):
    """Watches the inbox of the library from its making until the window closes; `folder` is None where there is none.

    Files are imported as if they had been dropped on the window, which comes forward.
    """

    def __init__(self, window: MainWindow, library: Path) -> None:
        super().__init__(window)
        self._window = window
        self.folder = opening.open_inbox(library)
        if self.folder is None:
            return
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        if not self._watcher.addPath(str(self.folder)):
            clock = QTimer(self, interval=_LOOK)
            clock.timeout.connect(self._look)
            clock.start()
        window.closing.connect(self._close)
        self._look()  # what somebody laid there while the window came up

    def _look(self) -> None:
        requests = opening.take_out(self.folder) if self.folder is not None else []
        if requests:
            come_forward(self._window)
        files = [file for request in requests for file in request]
        if files:
            self._window.desk.import_paths(files)

    def _close(self) -> None:
        if self.folder is not None:
            opening.close_inbox(self.folder)
            self.folder = None


def come_forward(window: MainWindow) -> None:
    """Bring the window before the others; where the system does not let it, its button in the task bar blinks."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


def take_files_for(window: MainWindow, library: Path) -> None:
    """From here on `window` opens what other starts, and on macOS the system, ask of it."""
    Inbox(window, library)
    if sys.platform == "darwin":
        from speechreader.ui.mac import MacApplication

        application = QApplication.instance()
        if isinstance(application, MacApplication):
            application.give_files_to(window.desk.import_paths)
            window.closing.connect(lambda: application.give_files_to(None))
