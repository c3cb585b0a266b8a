"""`inspect`: read one file without storing it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from speechreader.app.language import translate
from speechreader.cli import status
from speechreader.cli.output import say, say_json

NAME = "inspect"


def describe(parser: ArgumentParser) -> None:
    """Arguments and help."""
    parser.description = translate(
        "cli", "Reads one file without storing it: metadata, outline, text, what cleaning did."
    )
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--json", action="store_true", help=translate("cli", "answer as JSON"))


def run(arguments: Namespace) -> int:
    """Read the file and show it."""
    from speechreader.app.workspace import Workspace
    from speechreader.cli import shapes

    shape = shapes.of_reading(Workspace.inspect(arguments.file))
    if arguments.json:
        say_json(shape)
    else:
        show(shape)
    return status.DONE


def show(shape: dict[str, object]) -> None:
    """A speech in the shape of the contract, for a person's eyes."""
    _show_fields(shape)
    _show_outline(_items(shape["outline"]), str(shape["body"]))
    _show_cleaning(_items(shape["cleaning"]))
    for warning in _items(shape["warnings"]):
        say(f"! {warning['message']}")
    say("")
    say(str(shape["body"]))


def _items(value: object) -> list[dict[str, object]]:
    return value if isinstance(value, list) else []  # pyright: ignore[reportUnknownVariableType]


def _show_fields(shape: dict[str, object]) -> None:
    titles = {
        "id": translate("cli", "number"),
        "title": translate("cli", "title"),
        "speaker": translate("cli", "speaker"),
        "date": translate("cli", "date"),
        "occasion": translate("cli", "occasion"),
        "source": translate("cli", "source"),
        "genre": translate("cli", "genre"),
        "encoding": translate("cli", "encoding"),
    }
    for name, title in titles.items():
        if shape.get(name) is not None:
            say(f"{title}: {shape[name]}")


def _show_outline(headings: Iterable[dict[str, object]], body: str) -> None:
    say("")
    for heading in headings:
        indent = "  " * (int(str(heading["level"])) - 1)
        # As it stands in the text, with the blank that may part number and title.
        words = body[int(str(heading["start"])) : int(str(heading["end"]))]
        say(indent + words.strip().replace("\n", " "))


def _show_cleaning(edits: Iterable[dict[str, object]]) -> None:
    counts = Counter(str(edit["rule"]) for edit in edits)
    if counts:
        say("")
        done = ", ".join(f"{rule} {count}" for rule, count in counts.most_common())
        say(translate("cli", "cleaning: {done}", done=done))
