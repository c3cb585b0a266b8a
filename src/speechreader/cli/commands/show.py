"""`show`: one speech of the library, or a file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from speechreader.app.language import translate
from speechreader.cli import status
from speechreader.cli.commands import inspect
from speechreader.cli.output import say_json
from speechreader.cli.speech_id import speech_id

NAME = "show"


def describe(parser: ArgumentParser) -> None:
    """Arguments and help."""
    parser.description = translate(
        "cli", "Shows one speech: metadata, outline, text, what cleaning did."
    )
    parser.add_argument(
        "speech", metavar="ID", help=translate("cli", "number of a speech, or a file to be read")
    )
    parser.add_argument("--json", action="store_true", help=translate("cli", "answer as JSON"))


def run(arguments: Namespace) -> int:
    """Show the speech."""
    from speechreader.app.workspace import Workspace
    from speechreader.cli import shapes
    from speechreader.cli.present import open_present

    number = speech_id(arguments.speech)
    if number is None:
        shape: shapes.Json = {
            "id": None,
            **shapes.of_reading(Workspace.inspect(Path(arguments.speech))),
        }
    else:
        with open_present(arguments.library) as workspace:
            shape = shapes.of_speech(workspace.speech(number))
    if arguments.json:
        say_json(shape)
    else:
        inspect.show(shape)
    return status.DONE
