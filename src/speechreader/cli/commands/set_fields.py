"""`set`: correct what is known of a speech."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from speechreader.app.language import translate
from speechreader.cli import status
from speechreader.cli.speech_id import stored_id
from speechreader.model.errors import UserError
from speechreader.model.speech import Metadata

NAME = "set"


def describe(parser: ArgumentParser) -> None:
    """Arguments and help."""
    parser.description = translate(
        "cli",
        "Corrects what is known of a speech. An empty value says that there is none; only the title"
        " cannot be empty.",
    )
    parser.add_argument("speech", metavar="ID")
    for name in Metadata.field_names():
        parser.add_argument(f"--{name}", metavar="TEXT")
    parser.add_argument(
        "--reset",
        metavar="FIELD",
        action="append",
        default=[],
        choices=Metadata.field_names(),
        help=translate("cli", "go back to what was found in the text"),
    )


def run(arguments: Namespace) -> int:
    """Set and reset the fields that were named."""
    from speechreader.cli.present import open_present

    given = {name: getattr(arguments, name) for name in Metadata.field_names()}
    fields = {name: value for name, value in given.items() if value is not None}
    if not fields and not arguments.reset:
        arguments.parser.error(translate("cli", "name at least one field, such as --title"))
    if not fields.get("title", "-").strip():
        raise UserError("title_empty")
    speech = stored_id(arguments.speech)
    with open_present(arguments.library) as workspace:
        if arguments.reset:
            workspace.reset_metadata(speech, arguments.reset)
        if fields:
            workspace.set_metadata(speech, fields)
    return status.DONE
