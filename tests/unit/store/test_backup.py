"""Copies of the library: taken, checked, thinned, restored."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from speechreader.model.errors import UserError
from speechreader.store.backup import backups_in, restore_file, thin, to_keep, verify
from speechreader.store.library import Library
from speechreader.store.migrations import newest

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.sqlite")
    with library.atomic():
        library.write("INSERT INTO bundled VALUES ('a', '')")
    yield library
    library.close()


def bundled(path: Path) -> list[str]:
    library = Library.open(path)
    names = [name for (name,) in library.rows("SELECT name FROM bundled")]
    library.close()
    return names


def test_a_copy_of_an_open_library_is_one_whole_file(library: Library, tmp_path: Path) -> None:
    copy = library.back_up(tmp_path / "backups")
    verify(copy)
    assert [p.name for p in copy.parent.iterdir()] == [copy.name]
    assert bundled(copy) == ["a"]


def test_a_copy_never_replaces_a_file(library: Library, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("x")
    with pytest.raises(UserError, match="backup_exists"):
        library.copy_to(tmp_path / "mine")
    assert (tmp_path / "mine").read_text() == "x"


def test_a_copy_into_a_folder_has_the_name_of_the_library(library: Library, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    assert library.copy_to(tmp_path / "stick").name == "library.sqlite"


def test_a_place_that_cannot_be_written_is_told(library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for work in (library.back_up, library.copy_to):
        with pytest.raises(UserError, match="backup_failed"):
            work(tmp_path / "file" / "below")


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_cut_copy_is_no_backup(library: Library, tmp_path: Path, share: float) -> None:
    copy = library.back_up(tmp_path / "backups")
    copy.write_bytes(copy.read_bytes()[: int(copy.stat().st_size * share)])
    with pytest.raises(UserError, match="backup_damaged"):
        verify(copy)


@pytest.mark.parametrize("content", [b"hello", "讲话稿。".encode() * 100, b""])
def test_a_file_that_was_never_a_library_is_no_backup(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    with pytest.raises(UserError, match="backup_foreign"):
        verify(tmp_path / "a.txt")


def test_the_database_of_another_program_is_no_backup(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.sqlite")) as other:
        other.execute("CREATE TABLE song (title)")
        other.commit()
    with pytest.raises(UserError, match="backup_foreign"):
        verify(tmp_path / "other.sqlite")


def test_restoring_keeps_the_former_library(library: Library, tmp_path: Path) -> None:
    copy = library.back_up(tmp_path / "backups")
    with library.atomic():
        library.write("INSERT INTO bundled VALUES ('b', '')")
    library.close()
    aside = restore_file(copy, library.path, newest())
    assert bundled(library.path) == ["a"]
    assert aside is not None
    assert bundled(aside) == ["a", "b"]


def test_the_log_of_the_former_library_never_lies_beside_the_restored_one(
    library: Library, tmp_path: Path
) -> None:
    copy = library.back_up(tmp_path / "backups")
    library.close()
    log = Path(f"{library.path}-wal")
    log.write_bytes(b"garbage")
    aside = restore_file(copy, library.path, newest())
    assert not log.exists()
    assert Path(f"{aside}-wal").read_bytes() == b"garbage"


def test_a_damaged_or_missing_backup_changes_nothing(library: Library, tmp_path: Path) -> None:
    library.close()
    content = library.path.read_bytes()
    bad = tmp_path / "bad.sqlite"
    bad.write_bytes(content[:-3000])
    for backup, code in ((bad, "backup_damaged"), (tmp_path / "none", "backup_missing")):
        with pytest.raises(UserError, match=code):
            restore_file(backup, library.path, newest())
    assert library.path.read_bytes() == content


def test_a_restored_library_may_be_where_none_was(library: Library, tmp_path: Path) -> None:
    copy = library.back_up(tmp_path / "backups")
    assert restore_file(copy, tmp_path / "new" / "library.sqlite", newest()) is None
    assert bundled(tmp_path / "new" / "library.sqlite") == ["a"]


def hours(*ago: float) -> list[datetime]:
    return [NOW - timedelta(hours=hour) for hour in ago]


@pytest.mark.parametrize(
    ("times", "kept"),
    [
        pytest.param(hours(0, 1, 2, 9.9), 4, id="all of today"),
        pytest.param(hours(11, 20, 33.9), 3, id="all of yesterday"),
        pytest.param(hours(-1, -1000), 2, id="from the future"),
        pytest.param(hours(35, 36, 37), 1, id="one of an older day"),
        pytest.param(hours(*(24 * day for day in range(2, 13))), 11, id="each of eleven days"),
        pytest.param([], 0, id="none"),
    ],
)
def test_what_is_kept(times: list[datetime], kept: int) -> None:
    assert len(to_keep(times, NOW)) == kept


def test_years_of_daily_backups_come_down_to_few_but_reach_far_back() -> None:
    times = hours(*(24 * day for day in range(1000)))
    kept = to_keep(times, NOW)
    assert 25 <= len(kept) <= 34
    assert NOW - min(kept) > timedelta(days=200)
    assert to_keep(kept, NOW) == kept


def test_thinning_touches_only_what_it_named(tmp_path: Path) -> None:
    for name in (
        "backup-20200101-010203.sqlite",
        "backup-20200101-090000-before-step.sqlite",
        "backup-mine.sqlite",
        "library.sqlite",
    ):
        (tmp_path / name).touch()
    thin(tmp_path, NOW)
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "backup-20200101-090000-before-step.sqlite",
        "backup-mine.sqlite",
        "library.sqlite",
    ]
    assert [p.name for p in backups_in(tmp_path)] == ["backup-20200101-090000-before-step.sqlite"]
