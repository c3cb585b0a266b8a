"""Opening, locking, transactions and closing of the one file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from speechreader.model.errors import UserError
from speechreader.store.library import Library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "资料库" / "library.sqlite"


def add_bundled(library: Library, name: str) -> None:
    library.write("INSERT INTO bundled VALUES (?, '')", (name,))


def add_and_fail(library: Library, name: str) -> None:
    add_bundled(library, name)
    raise UserError("speech_missing")


def names(library: Library) -> list[str]:
    return [name for (name,) in library.rows("SELECT name FROM bundled ORDER BY name")]


def test_a_new_library_is_made_with_its_folder(path: Path) -> None:
    Library.open(path).close()
    assert path.exists()


def test_a_closed_library_is_one_file(path: Path) -> None:
    library = Library.open(path)
    with library.atomic():
        add_bundled(library, "a")
    library.close()
    assert [p.name for p in path.parent.iterdir()] == ["library.sqlite"]


def test_the_pragmas_that_keep_data_safe_are_on(path: Path) -> None:
    library = Library.open(path)
    values = {
        name: library.one(f"PRAGMA {name}")[0]
        for name in (
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "locking_mode",
            "trusted_schema",
        )
    }
    library.close()
    assert values == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "locking_mode": "exclusive",
        "trusted_schema": 0,
    }


def test_a_write_outside_a_transaction_is_a_bug(path: Path) -> None:
    library = Library.open(path)
    with pytest.raises(RuntimeError):
        add_bundled(library, "a")
    library.close()


def test_a_failing_block_stores_nothing(path: Path) -> None:
    library = Library.open(path)
    with pytest.raises(UserError), library.atomic():
        add_and_fail(library, "a")
    assert names(library) == []
    library.close()


def test_a_failing_inner_block_takes_back_only_itself(path: Path) -> None:
    library = Library.open(path)
    with library.atomic():
        add_bundled(library, "a")
        with pytest.raises(UserError), library.atomic():
            add_and_fail(library, "b")
        add_bundled(library, "c")
    assert names(library) == ["a", "c"]
    library.close()


def test_reading_only_refuses_to_write_with_a_sentence(path: Path) -> None:
    Library.open(path).close()
    library = Library.open(path, read_only=True)
    with pytest.raises(UserError, match="library_read_only"), library.atomic():
        add_bundled(library, "a")
    library.close()


def test_reading_only_does_not_make_a_library(path: Path) -> None:
    with pytest.raises(UserError, match="library_missing"):
        Library.open(path, read_only=True)
    assert not path.parent.exists()


def test_closing_twice_is_fine(path: Path) -> None:
    library = Library.open(path)
    library.close()
    library.close()


def test_after_a_checkpoint_a_copy_of_the_main_file_has_everything(path: Path) -> None:
    library = Library.open(path)
    with library.atomic():
        add_bundled(library, "a")
    library.checkpoint()
    copy = path.with_name("copy.sqlite")
    copy.write_bytes(path.read_bytes())
    library.close()
    copied = Library.open(copy)
    assert names(copied) == ["a"]
    copied.close()


@pytest.mark.parametrize("content", [b"not a database at all" * 20, b"SQLite format 4\0" * 20])
def test_a_file_that_is_no_library_is_refused_and_kept(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(UserError, match="library_foreign"):
        Library.open(path)
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_refused_and_kept(path: Path) -> None:
    library = Library.open(path)
    with library.atomic():
        library.write("PRAGMA application_id = 7")
    library.close()
    content = path.read_bytes()
    with pytest.raises(UserError, match="library_foreign"):
        Library.open(path)
    assert path.read_bytes() == content


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="library_foreign"):
        Library.open(tmp_path)


def test_a_place_below_a_file_cannot_be_a_library(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError, match="library_unwritable"):
        Library.open(tmp_path / "file" / "library.sqlite")


def test_a_start_that_was_cut_off_before_the_first_table_is_gone_on_with(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    Library.open(path).close()
    assert path.stat().st_size > 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file where it is")
def test_nothing_is_written_into_a_file_that_is_gone_and_all_is_well_when_it_is_back(
    path: Path,
) -> None:
    library = Library.open(path)
    with library.atomic():
        add_bundled(library, "a")
    elsewhere = path.with_name("renamed.sqlite")
    path.rename(elsewhere)
    with pytest.raises(UserError, match="library_moved"), library.atomic():
        add_bundled(library, "lost")
    assert names(library) == ["a"]
    elsewhere.rename(path)
    with library.atomic():
        add_bundled(library, "b")
    library.close()
    again = Library.open(path)
    assert names(again) == ["a", "b"]
    again.close()


@pytest.mark.parametrize("name", ["100%.sqlite", "a?b#c.sqlite", "云 州.sqlite", "a'b.sqlite"])
def test_odd_names_name_the_file_they_say(tmp_path: Path, name: str) -> None:
    Library.open(tmp_path / name).close()
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_reading_only_keeps_others_out_and_leaves_one_file_unchanged(path: Path) -> None:
    Library.open(path).close()
    content = path.read_bytes()
    library = Library.open(path, read_only=True)
    with pytest.raises(UserError, match="library_locked"):
        Library.open(path)
    library.close()
    assert [p.name for p in path.parent.iterdir()] == ["library.sqlite"]
    assert path.read_bytes() == content
