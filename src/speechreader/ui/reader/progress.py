"""Watches one view to learn how much of its speech has been read."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from speechreader.ui.reader.read import Read
from speechreader.ui.reader.scrolling import Scroller

#: What has been in view for so many milliseconds counts as read.
READING_TIME = 1000


class Progress(QObject):
    """Keeps a `Read` true to what `scroller` has in view. `grown` says how many characters have been read."""

    grown = Signal(int)

    def __init__(self, view: QWidget, scroller: Scroller) -> None:
        super().__init__(view)
        self._view, self._scroller = view, scroller
        self._read, self._told = Read(), 0
        self._stay = QTimer(self, singleShot=True, interval=READING_TIME)
        self._stay.timeout.connect(self._stayed)
        scroller.scrolled.connect(lambda: self._read.scrolled(*scroller.in_view()))
        scroller.moved.connect(self._moved)

    def restart(self, before: int) -> None:
        """Watch another speech, of which `before` characters have been read."""
        self._read, self._told = Read(before), before

    def report(self) -> None:
        """Say how much has been read, if it is more than was said last."""
        if self._read.characters > self._told:
            self._told = self._read.characters
            self.grown.emit(self._told)

    def _moved(self) -> None:
        if self._read.shown(*self._scroller.in_view()):
            self._stay.start()

    def _stayed(self) -> None:
        if self._view.isVisible():
            self._read.shown(*self._scroller.in_view())
            self._read.stayed()
            self.report()
