"""`restore`: make a backup the library."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from speechreader.app.language import translate
from speechreader.cli import status
from speechreader.cli.output import tell

NAME = "restore"


def describe(parser: ArgumentParser) -> None:
    """Arguments and help."""
    parser.description = translate(
        "cli", "Makes a backup the library. The library that was there is kept under another name."
    )
    parser.add_argument("path", metavar="PATH", type=Path)


def run(arguments: Namespace) -> int:
    """Restore, and say where the former library is."""
    from speechreader.app.backups import restore_library

    aside = restore_library(arguments.path, arguments.library)
    if aside is not None:
        tell(translate("cli", "The former library is kept as “{file}”.", file=str(aside)))
    return status.DONE
