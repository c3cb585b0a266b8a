"""`remove`: take speeches out of the library."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from speechreader.app.language import translate
from speechreader.cli import status
from speechreader.cli.output import tell
from speechreader.cli.speech_id import stored_id

NAME = "remove"


def describe(parser: ArgumentParser) -> None:
    """Arguments and help."""
    parser.description = translate(
        "cli",
        "Takes speeches out of the library. Importing the same file again brings one back with"
        " everything that was done to it.",
    )
    parser.add_argument("speeches", metavar="ID", nargs="+")


def run(arguments: Namespace) -> int:
    """Remove them, all or none."""
    from speechreader.cli.present import open_present

    ids = list(dict.fromkeys(stored_id(given) for given in arguments.speeches))
    with open_present(arguments.library) as workspace:
        workspace.remove(ids)
    tell(translate("cli", "Removed {count}.", count=len(ids)))
    return status.DONE
