"""Where things are."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from speechreader.app import paths
from speechreader.model.errors import UserError


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    paths._root.cache_clear()
    paths.portable.cache_clear()
    yield
    paths._root.cache_clear()
    paths.portable.cache_clear()


def test_the_library_is_the_one_given_then_the_one_named_then_the_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert paths.library_path() == paths.data_dir() / "library.sqlite"
    monkeypatch.setenv("SPEECHREADER_LIBRARY", str(tmp_path / "named"))
    assert paths.library_path() == tmp_path / "named"
    assert paths.library_path(tmp_path / "given") == tmp_path / "given"


def test_a_relative_library_is_found_again_from_elsewhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.library_path(Path("x.sqlite")) == tmp_path / "x.sqlite"


def test_a_library_of_nobody_cannot_be_looked_for() -> None:
    with pytest.raises(UserError) as caught:
        paths.library_path(Path("~nobody-of-this-name/x.sqlite"))
    assert caught.value.code == "library_unreachable"
    assert caught.value.details == {"file": "~nobody-of-this-name/x.sqlite"}


def test_a_library_beside_a_folder_that_is_gone_cannot_be_looked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def gone() -> str:
        raise FileNotFoundError

    monkeypatch.setattr("os.getcwd", gone)
    with pytest.raises(UserError) as caught:
        paths.library_path(Path("x.sqlite"))
    assert caught.value.code == "library_unreachable"
    assert paths.library_path(tmp_path / "x.sqlite") == tmp_path / "x.sqlite"


def test_libraries_have_their_backups_apart(tmp_path: Path) -> None:
    own = paths.backup_dir(paths.library_path())
    one = paths.backup_dir(tmp_path / "a" / "library.sqlite")
    other = paths.backup_dir(tmp_path / "b" / "library.sqlite")
    assert len({own, one, other}) == 3
    assert tmp_path not in one.parents


def test_a_checkout_has_its_resources_at_the_root() -> None:
    root = Path(__file__).resolve().parents[3]
    assert paths.corpus_dir() == root / "corpus" / "speeches"
    assert paths.resource("icons") == root / "resources" / "icons"


def test_an_installed_program_has_them_inside(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "speechreader"
    (package / "app").mkdir(parents=True)
    (package / "_data" / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "app" / "paths.py"))
    assert paths.resource() == package / "_data" / "resources"


def test_a_frozen_program_has_them_where_it_was_unpacked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "pkg" / "app" / "paths.py"))
    assert paths.corpus_dir() == tmp_path / "corpus" / "speeches"


def test_nothing_is_made_by_asking() -> None:
    for folder in (paths.data_dir(), paths.config_dir(), paths.cache_dir(), paths.log_dir()):
        assert not folder.exists()


def test_a_library_that_cannot_be_looked_at_counts_as_there_so_that_opening_says_why(
    tmp_path: Path,
) -> None:
    assert not paths.is_there(tmp_path / "x.sqlite")
    assert paths.is_there(tmp_path)
    assert paths.is_there(tmp_path / ("长" * 300))


# -- everything beside the program


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a packed program in it, which is the one that runs."""
    folder = tmp_path / "E 盘"
    folder.mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "speechreader"))
    return folder


def test_without_a_word_a_packed_program_uses_the_persons_folders(stick: Path) -> None:
    assert paths.portable() is None
    assert stick not in paths.library_path().parents
    assert os.listdir(stick) == []


@pytest.mark.parametrize("asked", ["portable", "portable.txt", "SpeechReader-Data/"])
def test_asked_for_everything_lies_beside_the_program(stick: Path, asked: str) -> None:
    (stick / asked).mkdir() if asked.endswith("/") else (stick / asked).touch()
    data = stick / "SpeechReader-Data"
    assert paths.portable() == (data, False)
    library = paths.library_path()
    assert library == data / "library.sqlite"
    assert paths.config_dir() == data
    assert paths.backup_dir(library) == data / "backups"
    for place in (paths.cache_dir(), paths.log_file()):
        assert data in place.parents
    assert os.listdir(data) == []


def test_a_program_from_source_is_never_portable(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick / "portable").touch()
    monkeypatch.delattr(sys, "frozen")
    assert paths.portable() is None


def test_a_medium_that_cannot_be_written_sends_back_to_the_persons_folders(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick / "portable").touch()

    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "touch", refuse)
    assert paths.portable() == (stick / "SpeechReader-Data", True)
    assert stick not in paths.library_path().parents


def test_an_appimage_and_a_mac_program_are_single_things(
    stick: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mounted = tmp_path / "mounted"
    monkeypatch.setattr(sys, "executable", str(mounted / "usr" / "speechreader"))
    monkeypatch.setenv("APPIMAGE", str(stick / "SpeechReader.AppImage"))
    assert paths.program_place() == mounted / "usr"  # of another program that has started us
    monkeypatch.setenv("APPDIR", str(mounted))
    assert paths.program_place() == stick
    inside = stick / "SpeechReader.app" / "Contents" / "MacOS" / "speechreader"
    monkeypatch.setattr(sys, "executable", str(inside))
    assert paths.program_place() == stick


def test_a_stick_finds_its_library_under_another_letter(
    stick: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from speechreader.app.workspace import Workspace

    (stick / "portable").touch()
    with Workspace.open() as workspace:
        workspace.import_text("在职工大会上的讲话\n\n同志们：\n讲三点。", "讲话")
        workspace.back_up()
    moved = stick.rename(tmp_path / "F 盘")
    monkeypatch.setattr(sys, "executable", str(moved / "speechreader"))
    paths.portable.cache_clear()
    with Workspace.open() as workspace:
        assert len(workspace.speeches()) == 1
        assert workspace.path == moved / "SpeechReader-Data" / "library.sqlite"
    assert len(os.listdir(moved / "SpeechReader-Data" / "backups")) == 1
    data = (moved / "SpeechReader-Data" / "library.sqlite").read_bytes()
    assert "E 盘".encode() not in data
