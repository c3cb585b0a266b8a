"""Writing to the terminal.

UTF-8 whatever the system says, JSON to standard output, messages to standard error.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager, suppress

from speechreader.app.language import CHINESE, install, late_catalogue, preferred_language
from speechreader.app.paths import translation_file
from speechreader.cli.status import IN_PART
from speechreader.model.errors import UserError


def set_up() -> None:
    """UTF-8 on every system, and the language of the person."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            # Started without a console, as from a Windows menu: what is said goes nowhere.
            setattr(sys, name, io.StringIO())
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A lone surrogate, in JSON as in a file name, becomes an escape instead of a crash.
            with suppress(OSError):  # of what waits to be written; the next line tells it
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    catalogue = translation_file(CHINESE)
    if preferred_language() == CHINESE and catalogue.is_file():
        install(late_catalogue(catalogue))


class Unwritable(Exception):
    """Standard output takes no more; the OSError that says why is its cause."""


def say(text: str) -> None:
    """A line of the answer, to standard output.

    Errors:
        Unwritable, BrokenPipeError.
    """
    with _writing():
        sys.stdout.write(f"{text}\n")


def write_out(text: str) -> None:
    """A piece of the answer as it is, to standard output; errors as `say`."""
    with _writing():
        sys.stdout.write(text)


@contextmanager
def _writing() -> Generator[None, None, None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise Unwritable from fault


def tell(text: str) -> None:
    """A line about the work, to standard error; where that takes none, there is nobody to tell."""
    with suppress(OSError):
        sys.stderr.write(f"{text}\n")


def say_json(value: object) -> None:
    """The answer as JSON."""
    import json

    say(json.dumps(value, ensure_ascii=False, indent=1))


def width(text: str) -> int:
    """Columns that `text` takes in a terminal; Chinese characters take two."""
    from unicodedata import east_asian_width

    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def table(rows: Iterable[Sequence[str]]) -> None:
    """Rows with their columns under one another; the last column is left ragged."""
    lines = list(rows)
    if not lines:
        return
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = [cell + " " * (w - width(cell)) for cell, w in zip(line, widths, strict=True)]
        say("  ".join(cells).rstrip())


def until_closed(work: Callable[[], int]) -> int:
    """Run `work`; where the reader of our output has gone away, stop without a word.

    Output that cannot be written for another reason is told.
    """
    try:
        status = work()
        with _writing():
            sys.stdout.flush()
    except BrokenPipeError:
        _let_go()
        return 0
    except Unwritable as fault:
        _let_go()
        tell(_why(fault))
        return IN_PART
    return status


def _let_go() -> None:
    # Python flushes once more at exit; that must find a place for what is left.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _why(fault: Unwritable) -> str:
    from speechreader.app.messages import sentence

    reason = getattr(fault.__cause__, "strerror", None) or str(fault.__cause__)
    return sentence(UserError("output_unwritable", reason=reason))
