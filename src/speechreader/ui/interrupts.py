"""Ctrl+C in the terminal closes the window as its own button does."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier


class Interrupts(QObject):
    """Calls `then` on Ctrl+C.

    Python looks at a signal only while it runs, and Qt's loop may wait for hours without it: the signal therefore
    writes into a socket that the loop listens to. A signal that is to be ignored (nohup) stays so.
    """

    def __init__(self, parent: QObject, then: Callable[[], object]) -> None:
        super().__init__(parent)
        self._then = then
        self._out, self._in = socket.socketpair()
        for end in (self._out, self._in):
            end.setblocking(False)
        self._listener = QSocketNotifier(self._out.fileno(), QSocketNotifier.Type.Read, self)
        self._listener.activated.connect(lambda: self._out.recv(64))
        self._before = signal.getsignal(signal.SIGINT)
        if self._before is not signal.SIG_IGN:
            signal.set_wakeup_fd(self._in.fileno(), warn_on_full_buffer=False)
            signal.signal(signal.SIGINT, self._come)

    def end(self) -> None:
        """Leave the signal as it was."""
        if self._before is not signal.SIG_IGN:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGINT, self._before)
        self._listener.setEnabled(False)
        self._in.close()
        self._out.close()

    def _come(self, _signal: int, _frame: FrameType | None) -> None:
        self._then()
