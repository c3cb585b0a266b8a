"""Ctrl+C before anything has begun: an end without a word.

Until a command or the window can tidy up after itself there is nothing to tidy up, and an exception in the midst of
an import would only become a trace, or a fault in a library that is just being loaded.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

from speechreader.cli.status import STOPPED


@contextmanager
def quiet() -> Generator[None, None, None]:
    """Let Ctrl+C end the process at once with STOPPED, unless it is told to be ignored (nohup, «&» in a script)."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:
        signal.signal(signal.SIGINT, _end)
    try:
        yield
    finally:
        if signal.getsignal(signal.SIGINT) is _end:
            signal.signal(signal.SIGINT, before)


def as_exception() -> None:
    """From here on Ctrl+C is a KeyboardInterrupt: what has begun can be brought to an end."""
    if signal.getsignal(signal.SIGINT) is _end:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _end(_signal: int, _frame: FrameType | None) -> None:
    os._exit(STOPPED)
