"""Collecting reference cycles on the thread of the window, and on no other."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

#: Milliseconds between two looks.
INTERVAL = 1000


class Garbage(QObject):
    """While it lives, Python's collector runs only here, between two events of the window.

    By itself it runs on whatever thread happens to make objects. A widget that hangs in a cycle would then be
    destroyed by the lane of the library, under the hands of the window: a crash now and then that leaves no trace.
    The thresholds are Python's own.
    """

    def __init__(self, parent: QObject, interval: int = INTERVAL) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=interval)
        self._timer.timeout.connect(look)
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()


def look() -> None:
    """Collect the oldest generation that is due, as Python does when it collects by itself."""
    due = (n for n in (2, 1, 0) if gc.get_count()[n] > gc.get_threshold()[n])
    generation = next(due, None)
    if generation is not None:
        gc.collect(generation)
