"""`list`: what the library has."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from speechreader.app.language import translate
from speechreader.cli import status
from speechreader.cli.output import say_json, table

NAME = "list"


def describe(parser: ArgumentParser) -> None:
    """Arguments and help."""
    parser.description = translate("cli", "Lists the speeches of the library.")
    parser.add_argument("--json", action="store_true", help=translate("cli", "answer as JSON"))


def run(arguments: Namespace) -> int:
    """Show one line a speech: number, date, characters, speaker, title."""
    from speechreader.cli import shapes
    from speechreader.cli.present import open_present

    with open_present(arguments.library) as workspace:
        found, notes = workspace.speeches(), workspace.marks.counts()
    if arguments.json:
        say_json(shapes.of_list(found, notes))
    else:
        table(
            [str(s.id), s.date or "-", str(s.characters), s.speaker or "-", s.title] for s in found
        )
    return status.DONE
