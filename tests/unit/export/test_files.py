"""Files that are there whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from speechreader.export.files import apart, file_name, write_files
from speechreader.model.errors import UserError


def breaking_off() -> Iterator[str]:
    yield "一半"
    raise RuntimeError("a fault in the middle")


def test_a_file_is_written_as_utf8_with_its_own_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert write_files({path: ["甲\r\n", "乙\n"]}) == (path,)
    assert path.read_bytes() == "甲\r\n乙\n".encode()


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("旧", encoding="utf-8")
    with pytest.raises(UserError, match="export_exists"):
        write_files({path: ["新"]})
    assert path.read_text("utf-8") == "旧"
    write_files({path: ["新"]}, replace=True)
    assert path.read_text("utf-8") == "新"


def test_a_fault_leaves_nothing_behind_and_replaces_nothing(tmp_path: Path) -> None:
    first, second = tmp_path / "a.md", tmp_path / "b.md"
    second.write_text("旧", encoding="utf-8")
    with pytest.raises(RuntimeError):
        write_files({first: ["新"], second: breaking_off()}, replace=True)
    assert [path.name for path in tmp_path.iterdir()] == ["b.md"]
    assert second.read_text("utf-8") == "旧"


def test_one_that_is_there_keeps_all_from_being_written(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("旧", encoding="utf-8")
    with pytest.raises(UserError, match="export_exists"):
        write_files({tmp_path / "a.md": ["新"], tmp_path / "b.md": ["新"]})
    assert not (tmp_path / "a.md").exists()


@pytest.mark.parametrize("name", ["missing/a.md", "a" * 300])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    if len(name) > 255 and os.name != "posix":
        pytest.skip("names are shorter there")
    with pytest.raises(UserError) as told:
        write_files({tmp_path / name: ["甲"]})
    assert told.value.code == "export_unwritable"
    assert told.value.details["reason"]
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_and_keeps_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    path = tmp_path / "a.md"
    path.write_text("旧", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="disk_full"):
        write_files({path: ["新"]}, replace=True)
    assert [(one.name, one.read_text("utf-8")) for one in tmp_path.iterdir()] == [("a.md", "旧")]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="export_is_folder"):
        write_files({tmp_path: ["甲"]}, replace=True)


@pytest.mark.parametrize("start", [b"SQLite format 3\0", b"\x37\x7f\x06\x82"])
def test_a_library_is_never_replaced(tmp_path: Path, start: bytes) -> None:
    path = tmp_path / "library.sqlite"
    path.write_bytes(start + b"pages")
    with pytest.raises(UserError, match="export_over_library"):
        write_files({path: ["甲"]}, replace=True)
    assert path.read_bytes() == start + b"pages"


@pytest.mark.skipif(os.name != "posix", reason="pipes have no such names there")
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(UserError, match="export_not_file"):
        write_files({path: ["甲"]}, replace=True)
    assert path.is_fifo()


@pytest.mark.skipif(os.name != "posix", reason="links and rights are others there")
def test_a_link_stays_one_and_its_file_keeps_its_rights(tmp_path: Path) -> None:
    file, link = tmp_path / "folder" / "a.md", tmp_path / "b.md"
    file.parent.mkdir()
    file.write_text("旧", encoding="utf-8")
    file.chmod(0o600)
    link.symlink_to(file)
    with pytest.raises(UserError, match="export_exists"):
        write_files({link: ["新"]})
    write_files({link: ["新"]}, replace=True)
    assert link.is_symlink()
    assert file.read_text("utf-8") == "新"
    assert file.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in file.parent.iterdir()] == ["a.md"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("在夜校的讲话", "在夜校的讲话.md"),
        ("a/b\\c:d?\n\u202ee", "a b c d e.md"),
        ("con", "_con.md"),
        ("COM1.附件", "_COM1.附件.md"),
        ("contents", "contents.md"),
        (" ..", "notes.md"),
        ("", "notes.md"),
        ("讲" * 100, "讲" * 60 + ".md"),
    ],
)
def test_a_title_becomes_a_name_on_every_system(title: str, name: str) -> None:
    assert file_name(title, ".md") == name
    assert len(name.encode()) < 255


def test_equal_names_get_numbers() -> None:
    assert apart(["甲.md", "A.md", "a.md", "a.md"]) == ["甲.md", "A.md", "a (2).md", "a (3).md"]
