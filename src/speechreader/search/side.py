"""A second process of this program that answers questions, and can be ended while it does.

Python's own package for this stands on sockets, which the packed program does not hold; here are two pipes. What goes
through them is pickled: both ends are ours. Imported late, for reading needs none of it.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

#: The word on the command line of a packed program that makes it such a process; see __main__.py.
OPTION = "--regex-process"
_SOURCE = "import sys; sys.path.insert(0, sys.argv[1]); from speechreader.search import side; side.regex()"
#: On Windows: no console window for it.
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_END = object()


class Side:
    """The process, started by making one; `close` ends it. One question at a time, from one thread."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_WINDOW,
        )
        self._answers: SimpleQueue[object] = SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="side", daemon=True)
        self._reader.start()

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self.process.poll() is None

    def ask(self, question: object) -> None:
        """Send a question.

        Errors:
            OSError: the process is gone.
        """
        assert self.process.stdin is not None
        pickle.dump(question, self.process.stdin)
        self.process.stdin.flush()

    def answer(self, seconds: float) -> object:
        """The next answer, waited for so long.

        Errors:
            TimeoutError: it is not there yet.
            EOFError: the process is gone.
        """
        try:
            found = self._answers.get(timeout=seconds)
        except Empty as none:
            raise TimeoutError from none
        if found is _END:
            raise EOFError
        return found

    def close(self) -> None:
        """End the process, whatever it does."""
        self.process.kill()
        self.process.wait()
        self._reader.join()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(OSError):  # half a question may still wait to be written
                    pipe.close()

    def _read(self) -> None:
        assert self.process.stdout is not None
        try:
            while True:
                self._answers.put(pickle.load(self.process.stdout))
        except (EOFError, OSError, pickle.UnpicklingError):  # an end in the midst of an answer
            self._answers.put(_END)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, OPTION]
    return [sys.executable, "-P", "-c", _SOURCE, str(Path(__file__).resolve().parents[2])]


def regex() -> None:
    """Be the process for regular expressions, which the system ends when one takes too long."""
    import signal

    from speechreader.search.regex import matches_within

    if sys.platform != "win32":
        signal.signal(signal.SIGPROF, signal.SIG_DFL)  # whatever the parent makes of it
    serve(lambda question: matches_within(*question))


def serve(answer: Callable[[Any], object]) -> None:
    """Answer what comes in through the first stream until it ends; a first None says that it can begin."""
    import signal

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends us
    with open(0, "rb", closefd=False) as questions, open(1, "wb", closefd=False) as answers:
        said: object = None
        with suppress(EOFError, OSError):  # the parent is gone, or wants no more
            while True:
                pickle.dump(said, answers)
                answers.flush()
                said = answer(pickle.load(questions))
