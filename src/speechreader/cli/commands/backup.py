"""`backup`: a verified copy of the library."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from speechreader.app.language import translate
from speechreader.cli import status
from speechreader.cli.output import say

NAME = "backup"


def describe(parser: ArgumentParser) -> None:
    """Arguments and help."""
    parser.description = translate(
        "cli", "Writes a verified copy of the library and prints where it is."
    )
    parser.add_argument(
        "path",
        metavar="PATH",
        nargs="?",
        type=Path,
        help=translate("cli", "a file or folder; by default the folder of the backups"),
    )


def run(arguments: Namespace) -> int:
    """Copy the library."""
    from speechreader.cli.present import open_present

    with open_present(arguments.library) as workspace:
        say(str(workspace.back_up(arguments.path)))
    return status.DONE
