"""`notes`: list, export, import and check the marks and notes."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from speechreader.app.exchange import FORMATS
from speechreader.app.language import translate
from speechreader.cli import status
from speechreader.cli.output import say, say_json, table, tell, write_out

if TYPE_CHECKING:
    from speechreader.app.workspace import Workspace
    from speechreader.model.annotation import Mark
    from speechreader.model.exchange import NotesReport
    from speechreader.model.speech import SpeechId

NAME = "notes"
#: So much of a quotation or a note is shown in a line of the list.
_SHOWN = 24


def describe(parser: ArgumentParser) -> None:
    """Arguments and help."""
    parser.description = translate(
        "cli", "Lists, exports, imports and checks marks with their notes and tags."
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)

    def action(name: str, about: str) -> ArgumentParser:
        made = actions.add_parser(name, help=about, description=about, allow_abbrev=False)
        # As before the action; SUPPRESS, or the one that was not given here would undo that one.
        made.add_argument(
            "--library",
            metavar="FILE",
            type=Path,
            default=SUPPRESS,
            help=translate(
                "cli", "the library (otherwise SPEECHREADER_LIBRARY, or the data folder)"
            ),
        )
        made.add_argument(
            "--debug",
            action="store_true",
            default=SUPPRESS,
            help=translate("cli", "write more into the log"),
        )
        return made

    _describe_list(action("list", translate("cli", "Lists the marks in text order.")))
    _describe_export(action("export", translate("cli", "Writes the marks in an exchange format.")))
    _describe_import(
        action("import", translate("cli", "Brings in the marks of a JSON-LD or JSONL file."))
    )
    check = action("check", translate("cli", "Checks that every mark stands on its own words."))
    _add_json(check)


def _describe_list(parser: ArgumentParser) -> None:
    _add_speech(parser, translate("cli", "of this speech only (its number, or its file)"))
    _add_json(parser)


def _describe_export(parser: ArgumentParser) -> None:
    _add_speech(parser, translate("cli", "of this speech only (its number, or its file)"))
    parser.add_argument("--format", choices=FORMATS, required=True)
    parser.add_argument(
        "-o",
        "--output",
        metavar="PATH",
        type=Path,
        help=translate("cli", "a file or folder; by default standard output"),
    )
    parser.add_argument(
        "--force", action="store_true", help=translate("cli", "replace a file that is there")
    )


def _describe_import(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path)
    _add_speech(parser, translate("cli", "anchor everything in this speech (its number or file)"))
    _add_json(parser)


def _add_speech(parser: ArgumentParser, about: str) -> None:
    parser.add_argument("--speech", metavar="ID", help=about)


def _add_json(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=translate("cli", "answer as JSON"))


def run(arguments: Namespace) -> int:
    """Do what was asked for."""
    from speechreader.cli.present import open_present

    actions: dict[str, Callable[[Workspace, Namespace], int]] = {
        "list": _list,
        "export": _export,
        "import": _import,
        "check": _check,
    }
    with open_present(arguments.library) as workspace:
        return actions[arguments.action](workspace, arguments)


def _speech(workspace: Workspace, given: str | None) -> SpeechId | None:
    """The speech that was named by its number or by its file; None for all.

    Errors:
        UserError: speech_missing, speech_not_stored, file_missing and the like.
    """
    from speechreader.cli.speech_id import speech_id

    if given is None:
        return None
    number = speech_id(given)
    if number is None:
        return workspace.exchange.speech_of_file(Path(given))
    workspace.exchange.must_be_there(number)
    return number


# -- list -----------------------------------------------------------------------------------------


def _list(workspace: Workspace, arguments: Namespace) -> int:
    """One line a mark: number, speech, place, state, colour and style, words, note, tags."""
    from speechreader.cli import shapes

    speech = _speech(workspace, arguments.speech)
    found = workspace.marks.all() if speech is None else workspace.marks.of(speech)
    if arguments.json:
        say_json(shapes.of_notes(found))
    else:
        table(_row(mark) for mark in found)
    return status.DONE


def _row(mark: Mark) -> list[str]:
    from speechreader.app.colours import usual_name

    made = mark.annotation
    place = f"{mark.span.start}–{mark.span.end}" if mark.span else "–"
    return [
        str(mark.id),
        str(mark.speech),
        place,
        mark.state.value,
        f"{usual_name(made.colour)} {made.style.value}",
        _short(made.anchor.quote.exact),
        " ".join(f"#{tag}" for tag in made.tags),
        _short(made.note),
    ]


def _short(text: str) -> str:
    from speechreader.app.messages import visible_name

    line = visible_name(" ".join(text.split()))
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


# -- export ---------------------------------------------------------------------------------------


def _export(workspace: Workspace, arguments: Namespace) -> int:
    """To standard output, or to a file or folder that is then told."""
    speech = _speech(workspace, arguments.speech)
    if arguments.output is None:
        for piece in workspace.exchange.pieces(arguments.format, speech):
            write_out(piece)
        return status.DONE
    made = workspace.exchange.write(
        arguments.format, arguments.output, speech, replace=arguments.force
    )
    for path in made:
        say(str(path))
    return status.DONE


# -- import ---------------------------------------------------------------------------------------


def _import(workspace: Workspace, arguments: Namespace) -> int:
    """Each mark into its speech; what came of them."""
    from speechreader.cli import shapes

    speech = _speech(workspace, arguments.speech)
    report, _ = workspace.exchange.read(arguments.file, speech)
    if arguments.json:
        say_json(shapes.of_notes_import(report))
    _tell(report)
    return status.IN_PART if report.refused else status.DONE


def _tell(report: NotesReport) -> None:
    from speechreader.app.messages import item_sentence

    for refused in report.refused:
        tell(item_sentence(refused.item, refused.code, dict(refused.details)))
    for unplaced in report.unplaced:
        tell(f"“{_short(unplaced.exact)}”: {item_sentence(unplaced.item, unplaced.code)}")
    if report.remarks:
        tell(
            translate(
                "cli",
                "Placed by their words, for their offsets were wrong: {count}.",
                count=len(report.remarks),
            )
        )
    tell(
        translate(
            "cli",
            "Added {added}, there already {merged} (updated {updated}), without a place {orphans},"
            " refused {failed}.",
            added=report.added,
            merged=report.merged,
            updated=report.updated,
            orphans=len(report.unplaced),
            failed=len(report.refused),
        )
    )


# -- check ----------------------------------------------------------------------------------------


def _check(workspace: Workspace, arguments: Namespace) -> int:
    """How many marks are in which state; status 1 where the place of one is in doubt or wrong."""
    from speechreader.cli import shapes

    found = workspace.exchange.check()
    if arguments.json:
        say_json(shapes.of_notes_check(found))
    else:
        table([state, str(count)] for state, count in found.states.items())
        for title, marks in (
            (translate("cli", "on wrong words"), found.wrong),
            (translate("cli", "without a place"), found.doubtful),
            (translate("cli", "to be looked at"), found.review),
        ):
            for mark in marks:
                say(f"{title}: {'  '.join(_row(mark))}")
    return status.IN_PART if found.doubtful or found.wrong else status.DONE
