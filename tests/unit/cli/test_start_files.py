"""What a start without a command does with files, libraries, and a medium that cannot be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechreader import __main__ as start
from speechreader.app import opening, paths
from speechreader.app.opening import inbox_of
from speechreader.app.paths import Portable
from speechreader.app.workspace import Workspace
from speechreader.cli import main
from speechreader.model.errors import UserError

Opened = list[tuple[list[Path], Path | None]]


@pytest.fixture(autouse=True)
def _no_log(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main, "_start_log", lambda *, debug: None)


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """What a window that is open already was handed; it takes everything."""
    took: Opened = []

    def take(files: list[Path], library: Path | None) -> bool:
        took.append((files, library))
        return True

    monkeypatch.setattr(opening, "hand_over", take)
    return took


@pytest.fixture
def library(tmp_path: Path) -> Path:
    Workspace.open(tmp_path / "选.srlib").close()
    return tmp_path / "选.srlib"


def test_a_library_among_the_files_is_the_one_to_open(handed: Opened, library: Path) -> None:
    text = library.with_name("a.txt")
    text.write_text("同志们：", encoding="utf-8")
    assert start.main([str(library), str(text)]) == 0
    assert handed == [([text], library)]


def test_a_start_that_was_handed_over_needs_no_display(
    handed: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert start.main([]) == 0
    assert handed == [([], None)]


def test_two_libraries_are_refused_in_a_sentence(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start.main([str(library), "--library", "other.sqlite"]) == 1
    printed = capsys.readouterr().err
    assert "is a second library; a window has only one open. Open each by itself." in printed


def test_a_library_that_is_gone_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start.main([str(tmp_path / "gone.srlib")]) == 3
    assert "There is no library at" in capsys.readouterr().err
    assert not inbox_of(tmp_path / "gone.srlib").exists()


def test_a_command_says_that_the_data_is_not_beside_the_program(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    refused = Portable(tmp_path / "SpeechReader-Data", refused=True)
    monkeypatch.setattr(main, "portable", lambda: refused)
    assert start.main(["list"]) == 0
    assert "your own folders are used" in capsys.readouterr().err
    monkeypatch.setattr(main, "portable", lambda: refused._replace(refused=False))
    assert start.main(["list"]) == 0
    assert capsys.readouterr().err == ""


def test_the_words_are_for_a_place_that_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    from speechreader.app.messages import sentence

    assert paths.portable() is None
    told = sentence(UserError("portable_refused", file="E:/SpeechReader-Data"))
    assert told.startswith("“E:/SpeechReader-Data” beside the program cannot be written")
