"""From arguments to a command or the window, and from errors to an exit status."""

from __future__ import annotations

import logging
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType, TracebackType
from typing import NoReturn

from speechreader import __version__
from speechreader.app.language import translate
from speechreader.app.paths import portable
from speechreader.cli import interrupts, output, status, words
from speechreader.model.errors import UserError

PROGRAM = "speechreader"
#: In the order of the help. Known by name alone, so that the window starts without their modules.
COMMANDS = (
    *(
        "inspect",
        "import",
        "list",
        "show",
        "remove",
        "set",
        "notes",
        "compare",
        "reuse",
        "search",
        "words",
    ),
    *("backup", "restore", "doctor"),
)
#: Opens the window on files and a library; handed in from above, for this package knows no window.
#: With two speeches behind them, by number or file, it compares these.
Window = Callable[..., int]
#: Options that may stand before the command, and how many words each takes.
_BEFORE = {"--library": 1, "--debug": 0, "--compare": 2}


class Parser(ArgumentParser):
    """An argument parser that tells a mistake in one sentence."""

    def error(self, message: str) -> NoReturn:
        """End with status 2."""
        output.tell(
            translate(
                "cli", "{message}; see “{program} --help”.", message=message, program=self.prog
            )
        )
        raise SystemExit(status.USAGE)

    def _print_message(self, message: str, file: object = None) -> None:
        # Help and version; argparse would pass over what cannot be written.
        output.say(message.removesuffix("\n"))


def run(arguments: Sequence[str], open_window: Window) -> int:
    """Do what `arguments` say; the exit status."""
    output.set_up()
    words.speak()
    return output.until_closed(lambda: _run(arguments, open_window))


def _run(arguments: Sequence[str], open_window: Window) -> int:
    command, rest = split(arguments)
    try:
        given = _parsed(command, rest)
    except SystemExit as end:  # --help, --version or a mistake; our caller flushes the streams
        return end.code if isinstance(end.code, int) else status.USAGE
    _start_log(debug=given.debug)
    try:
        if command is None:
            return open_window(given.paths, given.library, *_pair(given.compare))
        _tell_where()
        interrupts.as_exception()
        return module_of(command).run(given)
    except UserError as error:
        from speechreader.app.messages import sentence

        output.tell(sentence(error))
        return status.status_of(error)
    except KeyboardInterrupt:
        output.tell(translate("cli", "Stopped."))
        return status.IN_PART


def _tell_where() -> None:
    """Say it where the data is not beside the program as it was asked for; the window says it by itself."""
    beside = portable()
    if beside is not None and beside.refused:
        from speechreader.app.messages import sentence

        output.tell(sentence(UserError("portable_refused", file=str(beside.folder))))


def split(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """The command, if the first word that is no option is one, and everything else."""
    at = 0
    while at < len(arguments) and arguments[at].startswith("-"):
        at += 1 + _BEFORE.get(arguments[at], 0)
    if at < len(arguments) and arguments[at] in COMMANDS:
        return arguments[at], [*arguments[:at], *arguments[at + 1 :]]
    return None, list(arguments)


def _parsed(command: str | None, rest: list[str]) -> Namespace:
    if command:
        return parser_of(command).parse_args(rest)
    if not rest:  # the usual start: no parser, and no words of it to be looked up
        return Namespace(paths=[], library=None, debug=False, compare=None)
    parser = window_parser()
    given = parser.parse_args(rest)
    if given.paths and not _may_be_path(given.paths[0]):
        parser.error(_not_understood(given.paths[0]))
    given.paths = [Path(path) for path in given.paths]
    return given


def _pair(names: list[str] | None) -> list[tuple[int | Path, ...]]:
    """The two speeches that the window is to compare, if it is.

    Errors:
        UserError: file_missing, file_is_folder.
    """
    return [tuple(map(_speech, names))] if names else []


def _speech(name: str) -> int | Path:
    from speechreader.cli.speech_id import speech_id

    number, path = speech_id(name), Path(name)
    if number is not None:
        return int(number)
    if not path.exists():
        raise UserError("file_missing", file=name)
    if path.is_dir():
        raise UserError("file_is_folder", file=name)
    return path


def _may_be_path(word: str) -> bool:
    """Whether a first word that is no command can be meant as a file or folder."""
    separators = {".", "/", os.sep, os.altsep or os.sep}
    return os.path.lexists(word) or any(separator in word for separator in separators)


def _not_understood(word: str) -> str:
    from difflib import get_close_matches

    from speechreader.app.messages import visible_name

    near = get_close_matches(word.lower(), COMMANDS, 1)
    if near:
        return translate(
            "cli",
            "“{word}” is neither a command nor a file; the nearest command is “{command}”",
            word=visible_name(word),
            command=near[0],
        )
    return translate(
        "cli",
        "“{word}” is neither a command nor a file; the commands are {commands}",
        word=visible_name(word),
        commands=", ".join(COMMANDS),
    )


@cache
def module_of(command: str) -> ModuleType:
    """The module of a command, which has `describe` and `run`."""
    from speechreader.cli.commands import (
        backup,
        compare,
        doctor,
        import_files,
        inspect,
        list_speeches,
        notes,
        remove,
        restore,
        reuse,
        search,
        set_fields,
        show,
        words,
    )

    modules = (
        inspect,
        import_files,
        list_speeches,
        show,
        remove,
        set_fields,
        notes,
        compare,
        reuse,
        search,
        words,
        backup,
        restore,
        doctor,
    )
    return next(module for module in modules if command == module.NAME)


def parser_of(command: str) -> ArgumentParser:
    """The parser of one command."""
    parser = Parser(prog=f"{PROGRAM} {command}", allow_abbrev=False)
    _add_common(parser)
    module_of(command).describe(parser)
    return parser


def window_parser() -> ArgumentParser:
    """The parser for a call without a command, whose help lists the commands."""
    parser = Parser(
        prog=PROGRAM,
        allow_abbrev=False,
        description=translate("cli", "Opens the window; files and folders are imported first."),
        epilog=translate(
            "cli",
            "Commands: {commands}. “{program} COMMAND --help” says more.",
            commands=", ".join(COMMANDS),
            program=PROGRAM,
        ),
    )
    _add_common(parser)
    parser.add_argument(
        "--version",
        action="version",
        version=f"SpeechReader {__version__}",
        help=translate("cli", "show the version and exit"),
    )
    parser.add_argument(
        "--compare",
        nargs=2,
        metavar=("A", "B"),
        help=translate(
            "cli", "show two speeches side by side: numbers of the library, or files to be imported"
        ),
    )
    # As they were typed: ./list is a file, and a Path of it would be the word «list».
    parser.add_argument("paths", metavar="PATH", nargs="*")
    return parser


def _add_common(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--library",
        metavar="FILE",
        type=Path,
        help=translate("cli", "the library (otherwise SPEECHREADER_LIBRARY, or the data folder)"),
    )
    parser.add_argument(
        "--debug", action="store_true", help=translate("cli", "write more into the log")
    )
    parser.set_defaults(parser=parser)


def _start_log(*, debug: bool) -> None:
    from speechreader.app import log

    log.start(debug=debug)
    sys.excepthook = _unforeseen


def _unforeseen(
    kind: type[BaseException], fault: BaseException, trace: TracebackType | None
) -> None:
    """A bug: everything to the log, one sentence to the person."""
    from speechreader.app.paths import log_file

    logging.getLogger(__name__).critical("unforeseen", exc_info=(kind, fault, trace))
    output.tell(
        translate("cli", "This should not have happened; “{file}” says more.", file=str(log_file()))
    )
