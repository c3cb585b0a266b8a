"""`doctor`: versions, paths, and whether the library is sound."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from speechreader.app.language import translate
from speechreader.app.messages import explain, sentence
from speechreader.cli import status
from speechreader.cli.output import say, say_json, table, tell

if TYPE_CHECKING:
    from speechreader.app.doctor import Report

NAME = "doctor"


def describe(parser: ArgumentParser) -> None:
    """Arguments and help."""
    parser.description = translate("cli", "Checks the program and the library.")
    parser.add_argument(
        "--repair",
        action="store_true",
        help=translate("cli", "rebuild what is derived from the texts; the texts stay untouched"),
    )
    parser.add_argument("--json", action="store_true", help=translate("cli", "answer as JSON"))


def run(arguments: Namespace) -> int:
    """Examine everything and report it."""
    from speechreader.app.doctor import examine

    report = examine(arguments.library, repair=arguments.repair)
    if arguments.json:
        say_json(_shape(report))
    else:
        _show(report)
    if report.library_error is not None:
        tell(sentence(report.library_error))
        return status.status_of(report.library_error)
    return status.DONE if report.sound else status.LIBRARY


def _shape(report: Report) -> dict[str, Any]:
    error = report.library_error
    cause, hint = explain(error) if error else (None, None)
    return {
        "sound": report.sound,
        "versions": report.versions,
        "places": report.places,
        "checks": [
            {"name": c.name, "ok": not c.found, "found": list(c.found)} for c in report.checks
        ],
        "rebuilt": report.rebuilt,
        "error": cause,
        "hint": hint,
        "code": error.code if error else None,
    }


def _show(report: Report) -> None:
    table([*report.versions.items(), *report.places.items()])
    say("")
    good, bad = translate("cli", "sound"), translate("cli", "DAMAGED")
    table([check.name, bad if check.found else good] for check in report.checks)
    for check in report.checks:
        for line in check.found:
            say(f"  {check.name}: {line}")
    if report.rebuilt:
        say(translate("cli", "Outlines rebuilt: {count}.", count=report.rebuilt))
