"""Where things are."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechreader.app import paths
from speechreader.model.errors import UserError


@pytest.fixture(autouse=True)
def _fresh() -> None:
    paths._root.cache_clear()


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
