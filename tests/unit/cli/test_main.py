"""From arguments to a command, and from errors to an exit status."""

from __future__ import annotations

import argparse
import inspect
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from speechreader import __main__ as start
from speechreader import __version__
from speechreader.app import language
from speechreader.cli import commands, display, interrupts, main, status, words
from speechreader.cli.main import COMMANDS, module_of, parser_of, split
from speechreader.model.errors import UserError


@pytest.fixture(autouse=True)
def _no_log(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main, "_start_log", lambda *, debug: None)


@pytest.mark.parametrize(
    ("arguments", "command", "rest"),
    [
        ([], None, []),
        (["list"], "list", []),
        (["--library", "list", "list", "--json"], "list", ["--library", "list", "--json"]),
        (["--library=x", "show", "1"], "show", ["--library=x", "1"]),
        (["--debug", "import", "a"], "import", ["--debug", "a"]),
        (["./list"], None, ["./list"]),
        (["a.txt", "list"], None, ["a.txt", "list"]),
        (["--library"], None, ["--library"]),
    ],
)
def test_the_first_word_may_be_a_command(
    arguments: list[str], command: str | None, rest: list[str]
) -> None:
    assert split(arguments) == (command, rest)


def test_every_module_of_a_command_is_known() -> None:
    folder = Path(commands.__path__[0])
    files = {file.stem for file in folder.glob("*.py")} - {"__init__"}
    assert {module_of(command).__name__.rpartition(".")[2] for command in COMMANDS} == files


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_takes_a_library(command: str) -> None:
    parser = parser_of(command)
    assert parser.description
    assert "--library" in parser.format_help()


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_no_error(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main([command, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: speechreader {command}")


def test_the_help_of_the_program_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["--help"]) == 0
    printed = capsys.readouterr().out
    assert [command for command in COMMANDS if command not in printed] == []


@pytest.mark.parametrize("arguments", [["--version"], ["--debug", "--version"]])
def test_the_version_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(arguments) == 0
    assert capsys.readouterr().out == f"SpeechReader {__version__}\n"


@pytest.mark.parametrize("arguments", [["list", "--nothing"], ["import"], ["show"], ["--nothing"]])
def test_a_mistake_is_one_sentence_and_status_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert start.main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert "--help" in captured.err


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("speech_missing", 4),
        ("file_missing", 4),
        ("file_binary", 1),
        ("disk_full", 1),
        ("date_unclear", 2),
        ("library_locked", 3),
        ("library_damaged", 3),
        ("migration_failed", 3),
        ("backup_damaged", 3),
        ("backup_foreign", 3),
        ("output_unwritable", 1),
        ("title_empty", 2),
        ("backup_missing", 4),
    ],
)
def test_each_error_has_its_status(code: str, expected: int) -> None:
    assert status.status_of(UserError(code)) == expected


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[Path], Path | None]]:
    """A window that only notes how it was opened."""
    calls: list[tuple[list[Path], Path | None]] = []
    module = ModuleType("speechreader.ui.application")
    module.run = lambda paths, library: calls.append((paths, library)) or 0  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "speechreader.ui.application", module)
    return calls


def test_without_a_command_the_window_opens(window: list[tuple[list[Path], Path | None]]) -> None:
    assert start.main([]) == 0
    assert start.main(["--library", "l.sqlite", "a.txt", "b"]) == 0
    assert window == [([], None), ([Path("a.txt"), Path("b")], Path("l.sqlite"))]


def test_the_window_is_opened_on_two_speeches(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    calls: list[tuple[object, ...]] = []
    module = ModuleType("speechreader.ui.application")
    module.run = lambda *given: calls.append(given) or 0  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "speechreader.ui.application", module)
    file = tmp_path / "讲话.txt"
    file.write_text("同志们：大家好。", encoding="utf-8")
    assert start.main(["--compare", "12", str(file), "--library", "l.sqlite"]) == 0
    assert calls == [([], Path("l.sqlite"), (12, file))]
    assert start.main(["--compare", "12", str(tmp_path / "没有.txt")]) != 0
    assert "没有.txt" in capsys.readouterr().err
    assert start.main(["--compare", str(tmp_path), "12"]) != 0
    assert "is a folder" in capsys.readouterr().err
    assert start.main(["--compare", "12"]) == 2
    assert len(calls) == 1


def test_a_missing_window_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "speechreader.ui.application", None)
    assert start.main([]) == 1
    assert "cannot be opened" in capsys.readouterr().err


def test_ctrl_c_is_told_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(module_of("list"), "run", stop)
    assert start.main(["list"]) == 1
    assert capsys.readouterr().err == "Stopped.\n"


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("no_display")
def test_without_a_display_a_sentence_says_so(
    window: list[tuple[list[Path], Path | None]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert start.main([]) == 1
    assert capsys.readouterr().err == (
        "There is no display here for the window. The command line works: speechreader --help.\n"
    )
    assert window == []


@pytest.mark.usefixtures("no_display")
@pytest.mark.parametrize(
    ("system", "named"), [("win32", None), ("darwin", None), ("linux", "WAYLAND_DISPLAY")]
)
def test_where_there_is_a_display_the_window_opens(
    window: list[object], monkeypatch: pytest.MonkeyPatch, system: str, named: str | None
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    if named:
        monkeypatch.setenv(named, "wayland-0")
        monkeypatch.setitem(display._ASKED, named, lambda: True)
    assert start.main([]) == 0
    assert len(window) == 1


@pytest.mark.usefixtures("no_display")
@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_display_that_does_not_answer_is_told(
    window: list[object],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv(name, ":4711")
    monkeypatch.setitem(display._ASKED, name, lambda: False)
    assert start.main([]) == 1
    printed = capsys.readouterr().err
    assert printed.startswith("The display “:4711” does not answer. ")
    assert printed.count("\n") == 1
    assert window == []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert start.main([]) == 0


def test_a_library_that_may_not_be_read_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "l.sqlite"
    path.write_bytes(b"SQLite format 3\0")
    monkeypatch.setattr("speechreader.store.library.os.access", lambda *_: False)
    assert start.main(["list", "--library", str(path)]) == 3
    assert capsys.readouterr().err == (
        f"The library “{path}” cannot be opened or made: Permission denied. "
        "Choose a folder in which you may write (--library).\n"
    )


def test_ctrl_c_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.getsignal(signal.SIGINT)
    inside: list[object] = []
    monkeypatch.setattr(
        module_of("list"),
        "run",
        lambda _: inside.append(signal.getsignal(signal.SIGINT)) or 0,
    )
    assert start.main(["list"]) == 0
    assert inside == [signal.default_int_handler]
    assert signal.getsignal(signal.SIGINT) is before
    with interrupts.quiet():
        assert signal.getsignal(signal.SIGINT) is interrupts._end


def test_ctrl_c_that_is_to_be_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with interrupts.quiet():
            interrupts.as_exception()
            assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["imprt", "a.txt"], "the nearest command is “import”"),
        (["--library", "l.sqlite", "List"], "the nearest command is “list”"),
        (["whence", "工会"], "the commands are inspect, import"),
        (["讲话"], "“讲话” is neither a command nor a file"),
        ([""], "“” is neither"),
    ],
)
def test_a_first_word_that_is_neither_a_command_nor_a_path_is_a_mistake(
    window: list[object], capsys: pytest.CaptureFixture[str], arguments: list[str], named: str
) -> None:
    assert start.main(arguments) == 2
    printed = capsys.readouterr().err
    assert named in printed
    assert printed.count("\n") == 1
    assert window == []


@pytest.mark.parametrize("word", ["./list", "gone.txt", "folder/gone", "here"])
def test_what_is_a_path_or_looks_like_one_opens_the_window(
    window: list[tuple[list[Path], Path | None]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    word: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "here").mkdir()
    assert start.main([word]) == 0
    assert window == [([Path(word)], None)]


@pytest.fixture
def marked_words(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A language in which every word of argparse stands in corner brackets."""
    monkeypatch.setattr(main.output, "set_up", lambda: None)
    language.install(lambda context, text: f"「{text}」" if context == "argparse" else None)
    yield
    language.install(None)


@pytest.mark.usefixtures("marked_words")
def test_argparse_speaks_the_language_of_the_person(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["show", "--help"]) == 0
    printed = capsys.readouterr().out
    for word in ("usage: ", "positional arguments", "options", "show this help message and exit"):
        assert f"「{word}」" in printed
    assert start.main(["show", "1", "--nothing"]) == 2
    assert "「unrecognized arguments: --nothing」" in capsys.readouterr().err


def test_every_translated_word_is_one_that_argparse_says() -> None:
    source = inspect.getsource(argparse)
    unsaid = [w for w in words.WORDS if f"_('{w}')" not in source and f'_("{w}")' not in source]
    assert unsaid == []
