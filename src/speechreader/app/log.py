"""The log: a few rotating files for finding faults, without a word of the speeches."""

from __future__ import annotations

import faulthandler
import logging
import re
from contextlib import suppress
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path

from speechreader import __version__
from speechreader.app import paths

MAX_BYTES = 500_000
OLDER_FILES = 3
#: Two Chinese characters in a row may be somebody's text, whether a title or an exception's
#: argument.
_WORDS = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]{2,}")
_crashes: list[TextIOWrapper] = []


class DiscreetFormatter(logging.Formatter):
    """Writes records with every run of Chinese words replaced by «…»."""

    def format(self, record: logging.LogRecord) -> str:
        """The line (or lines, with a traceback) of a record."""
        return _WORDS.sub("…", super().format(record))


class TurningFile(logging.FileHandler):
    """A log file that gives way to a new one when it is full; `OLDER_FILES` of the old ones stay.

    As `logging.handlers` has it, whose sockets and pickles would hold up the window.
    """

    def __init__(self, file: Path) -> None:
        super().__init__(file, encoding="utf-8", delay=True)
        self._file = file

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record; a full file is turned over behind it."""
        try:
            super().emit(record)
            if self.stream and self.stream.tell() > MAX_BYTES:
                self.stream.close()
                self._turn()
                self.stream = self._open()
        except OSError:
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """A log that cannot be written, as on a full disk, is nothing to trouble a person with."""

    def _turn(self) -> None:
        names = [self._file, *(Path(f"{self._file}.{i}") for i in range(1, OLDER_FILES + 1))]
        # Where one cannot be moved (another program looks at it), the file just grows.
        with suppress(OSError):
            for newer, older in reversed(list(pairwise(names))):
                if newer.exists():
                    newer.replace(older)


def start(file: Path | None = None, *, debug: bool = False) -> bool:
    """Send the log to `file`, and the last words of a crash beside it.

    False where it cannot be written.
    """
    where = file or paths.log_file()
    try:
        where.parent.mkdir(parents=True, exist_ok=True)
        handler = TurningFile(where)
        _watch_crashes(where.with_suffix(".crash"))
    except OSError:
        return False
    handler.setFormatter(
        DiscreetFormatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s")
    )
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.DEBUG if debug else logging.INFO)
    logging.getLogger(__name__).info("SpeechReader %s starts", __version__)
    return True


def _watch_crashes(file: Path) -> None:
    """Let a fault inside Qt or SQLite leave the places of all threads.

    The file stays open for that.
    """
    stream = file.open("a", encoding="utf-8")
    faulthandler.enable(stream)
    _crashes.append(stream)
