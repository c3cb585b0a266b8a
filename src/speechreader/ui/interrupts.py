"""Ctrl+C in the terminal closes the window as its own button does."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

#: Milliseconds between two looks at the signal, on systems whose pipes Qt cannot listen to.
_LOOK = 250


class Interrupts(QObject):
    """Calls `then` on Ctrl+C.

    Python looks at a signal only while it runs, and Qt's loop may wait for hours without it: the signal therefore
    writes into a pipe that the loop listens to. No socket pair: the packed program holds no sockets. Windows knows
    no such pipe, there a timer lets Python look. A signal that is to be ignored (nohup) stays so.
    """

    def __init__(self, parent: QObject, then: Callable[[], object]) -> None:
        super().__init__(parent)
        self._then = then
        self._ends: tuple[int, ...] = ()
        self._before = signal.getsignal(signal.SIGINT)
        if self._before is signal.SIG_IGN:
            return
        if os.name == "posix":
            self._listen()
        else:
            self._timer = QTimer(self, interval=_LOOK)
            self._timer.timeout.connect(lambda: None)  # it is enough that Python runs
            self._timer.start()
        signal.signal(signal.SIGINT, self._come)

    def _listen(self) -> None:
        self._ends = out, into = os.pipe()
        for end in self._ends:
            os.set_blocking(end, False)
        self._listener = QSocketNotifier(out, QSocketNotifier.Type.Read, self)
        self._listener.activated.connect(lambda: os.read(out, 64))
        signal.set_wakeup_fd(into, warn_on_full_buffer=False)

    def end(self) -> None:
        """Leave the signal as it was."""
        if self._before is signal.SIG_IGN:
            return
        signal.signal(signal.SIGINT, self._before)
        if self._ends:
            signal.set_wakeup_fd(-1)
            self._listener.setEnabled(False)
            for end in self._ends:
                os.close(end)
        else:
            self._timer.stop()

    def _come(self, _signal: int, _frame: FrameType | None) -> None:
        self._then()
