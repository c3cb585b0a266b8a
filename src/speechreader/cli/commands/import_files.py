"""`import`: files and folders into the library."""

from __future__ import annotations

import signal
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from speechreader.app.language import translate
from speechreader.app.messages import sentence, short_name, skip_reason, visible_name
from speechreader.cli import status
from speechreader.cli.output import say, say_json, tell
from speechreader.model.changes import ImportReport

NAME = "import"


def describe(parser: ArgumentParser) -> None:
    """Arguments and help."""
    parser.description = translate(
        "cli", "Imports files and folders (with everything below them) into the library."
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path)
    parser.add_argument("--json", action="store_true", help=translate("cli", "answer as JSON"))


def run(arguments: Namespace) -> int:
    """Import, with progress on a terminal; Ctrl+C stops after the file that is being read."""
    from speechreader.app.workspace import Workspace
    from speechreader.cli import shapes

    with Workspace.open(arguments.library) as workspace, _stoppable() as stop:
        report, _ = workspace.import_paths(
            arguments.paths, progress=_progress, cancelled=stop.requested
        )
    _tell(report)
    if arguments.json:
        say_json(shapes.of_import(report))
    else:
        for item in report.added:
            say(f"{item.id}\t{item.title}")
    return status.IN_PART if report.failed or report.cancelled else status.DONE


class _Stop:
    """Whether Ctrl+C was pressed.

    Pressed twice it ends the program at once, whole speeches stored.
    """

    def __init__(self) -> None:
        self.pressed = False

    def requested(self) -> bool:
        return self.pressed

    def press(self, _signal: int, _frame: FrameType | None) -> None:
        if self.pressed:
            raise KeyboardInterrupt
        self.pressed = True


@contextmanager
def _stoppable() -> Generator[_Stop, None, None]:
    stop = _Stop()
    before = signal.signal(signal.SIGINT, stop.press)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


def _progress(done: int, total: int, name: str) -> None:
    if not sys.stderr.isatty():
        return
    # One line that is written over; \x1b[K clears what a longer name left.
    sys.stderr.write(f"\r{done}/{total} {short_name(name)}\x1b[K" if name else "\r\x1b[K")
    sys.stderr.flush()


def _tell(report: ImportReport) -> None:
    for item in report.skipped:
        tell(f"{visible_name(item.file)}: {skip_reason(item)}")
    for item in report.failed:
        tell(sentence(item))
    if report.cancelled:
        tell(translate("cli", "Stopped; what was imported by then is in the library."))
    tell(
        translate(
            "cli",
            "Added {added}, updated {updated}, skipped {skipped}, refused {failed}.",
            added=sum(not item.updated for item in report.added),
            updated=sum(item.updated for item in report.added),
            skipped=len(report.skipped),
            failed=len(report.failed),
        )
    )
