from __future__ import annotations

import errno
import inspect
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from speechreader.ingest import files
from speechreader.ingest.files import find_files, load
from speechreader.model.changes import Failed
from speechreader.model.errors import UserError

POSIX = pytest.mark.skipif(os.name != "posix", reason="links, pipes and modes of POSIX")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two speeches, one of them a level down, and things that are none."""
    for name in (
        "乙.txt",
        "甲.md",
        "图.png",
        ".隐.txt",
        "下级/丙.TXT",
        ".缓存/丁.txt",
        "下级/说明.docx",
    ):
        path = tmp_path / "讲话" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("同志们：", "utf-8")
    return tmp_path / "讲话"


def found(*paths: Path) -> list[Path | Failed]:
    return list(find_files(paths))


def failure(path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        load(path)
    return caught.value


def test_a_folder_gives_its_known_files_sorted_without_hidden_ones(folder: Path) -> None:
    assert found(folder) == [folder / "下级/丙.TXT", folder / "乙.txt", folder / "甲.md"]


def test_a_named_file_is_given_whatever_it_is_called(folder: Path) -> None:
    named = [folder / ".隐.txt", folder / "图.png", folder / "乙.txt"]
    assert found(*named) == named


def test_a_missing_path_is_a_failure_and_the_others_go_on(folder: Path) -> None:
    gone, there = folder / "没有.txt", folder / "乙.txt"
    assert found(gone, there) == [Failed(str(gone), "file_missing"), there]


@pytest.mark.parametrize("name", ["a\0b.txt", "长" * 4000])
def test_a_name_that_cannot_be_is_a_failure(tmp_path: Path, name: str) -> None:
    [failed] = found(tmp_path / name)
    assert isinstance(failed, Failed)
    assert failed.code == "path_not_valid"
    assert failure(tmp_path / name).code == "path_not_valid"


@pytest.mark.parametrize(
    "name", ["讲话 (1).txt", "稿🎤.md", "a'b\"c.txt", "-rf.txt", "１２３　.txt", "x.y.txt"]
)
@POSIX
def test_odd_names_are_found_and_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes("加油".encode())
    assert found(tmp_path) == [path]
    assert load(path) == "加油".encode()


@POSIX
def test_a_folder_that_holds_a_link_to_itself_is_walked_once(folder: Path) -> None:
    (folder / "下级" / "回到上级").symlink_to(folder, target_is_directory=True)
    assert len(found(folder)) == 3


@POSIX
def test_a_link_to_a_folder_outside_the_named_one_is_told_and_not_followed(
    folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "讲话集"  # its name begins like that of the named folder
    elsewhere.mkdir()
    (elsewhere / "戊.txt").write_text("同志们：", "utf-8")
    link = folder / "下级" / "外面"
    link.symlink_to(elsewhere, target_is_directory=True)
    (folder / "下级" / "己.txt").symlink_to(elsewhere / "戊.txt")
    assert found(folder) == [
        folder / "下级/丙.TXT",
        Failed(str(link), "folder_link_outside"),
        folder / "下级/己.txt",
        folder / "乙.txt",
        folder / "甲.md",
    ]
    assert found(link) == [link / "戊.txt"]


@POSIX
def test_a_folder_that_is_named_by_a_link_is_walked(folder: Path, tmp_path: Path) -> None:
    link = tmp_path / "捷径"
    link.symlink_to(folder, target_is_directory=True)
    (folder / "同处").symlink_to(folder / "下级", target_is_directory=True)
    assert [path.name for path in found(link) if isinstance(path, Path)] == [
        "丙.TXT",
        "乙.txt",
        "甲.md",
    ]


@POSIX
def test_links_that_lead_in_a_circle_are_named_and_the_others_go_on(folder: Path) -> None:
    one, two = folder / "一.txt", folder / "二.txt"
    one.symlink_to(two)
    two.symlink_to(one)
    assert failure(one).code == "path_link_loop"
    assert found(one) == [Failed(str(one), "path_link_loop")]
    assert found(folder) == [
        Failed(str(one), "path_link_loop"),
        folder / "下级/丙.TXT",
        folder / "乙.txt",
        Failed(str(two), "path_link_loop"),
        folder / "甲.md",
    ]


def test_a_folder_named_twice_is_walked_once(folder: Path) -> None:
    assert len(found(folder, folder)) == 3
    assert len(found(folder, folder / "下级")) == 3


def test_a_folder_without_permission_is_a_failure_and_the_others_go_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def denied(path: str | Path) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "下级":
            raise PermissionError(errno.EACCES, "denied")
        return real(path)

    monkeypatch.setattr(files.os, "scandir", denied)
    given = found(folder)
    assert given[0] == Failed(
        str(folder / "下级"), "file_unreadable", (("reason", os.strerror(errno.EACCES)),)
    )
    assert given[1:] == [folder / "乙.txt", folder / "甲.md"]


def test_the_bytes_of_a_file_are_given_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "甲.txt"
    path.write_bytes(b"\x00\xff\r\n")
    assert load(path) == b"\x00\xff\r\n"


def test_what_is_no_file_is_refused_by_name(tmp_path: Path) -> None:
    assert failure(tmp_path).code == "file_is_folder"
    assert failure(tmp_path / "没有").code == "file_missing"


@POSIX
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    pipe = tmp_path / "管道.txt"
    os.mkfifo(pipe)
    assert failure(pipe).code == "file_not_regular"


def test_a_file_of_two_hundred_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(200 * 2**20)
    error = failure(path)
    assert (error.code, error.details) == ("file_too_large", {"size": 200, "limit": 24})


def test_a_file_of_the_largest_size_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 8)
    path = tmp_path / "甲.txt"
    path.write_bytes(b"12345678")
    assert load(path) == b"12345678"
    path.write_bytes(b"123456789")
    assert failure(path).code == "file_too_large"


def test_a_file_that_cannot_be_opened_gives_the_reason_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "甲.txt"
    path.write_bytes(b"1")

    def denied(name: str, flags: int) -> int:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(files.os, "open", denied)
    error = failure(path)
    assert error.code == "file_unreadable"
    assert error.details == {"reason": os.strerror(errno.EACCES)}


def seen_as(monkeypatch: pytest.MonkeyPatch, before: Path) -> None:
    """Whatever is looked at next looks like the file `before`: it has changed when it is read."""
    status = before.stat()
    monkeypatch.setattr(Path, "stat", lambda self: status)


def test_a_file_that_grew_since_it_was_looked_at_is_not_read_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, grown = tmp_path / "小.txt", tmp_path / "大.txt"
    small.write_bytes(b"1")
    with grown.open("wb") as file:
        file.truncate(200 * 2**20)
    seen_as(monkeypatch, small)
    error = failure(grown)
    assert (error.code, error.details) == ("file_too_large", {"size": 25, "limit": 24})


@POSIX
def test_a_pipe_that_took_the_place_of_a_file_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, pipe = tmp_path / "甲.txt", tmp_path / "管道.txt"
    file.write_bytes(b"1")
    os.mkfifo(pipe)
    seen_as(monkeypatch, file)
    assert load(pipe) == b""


def test_folders_may_lie_deeper_in_one_another_than_calls_can(tmp_path: Path) -> None:
    deepest = tmp_path.joinpath(*["d"] * 200)
    deepest.mkdir(parents=True)
    (deepest / "甲.txt").write_bytes(b"1")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 100)
    try:
        assert found(tmp_path) == [deepest / "甲.txt"]
    finally:
        sys.setrecursionlimit(limit)


def test_a_folder_whose_contents_may_be_listed_but_not_entered_is_a_failure(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.stat

    def denied(self: Path) -> os.stat_result:
        if self.name == "下级":
            raise PermissionError(errno.EACCES, "denied")
        return real(self)

    monkeypatch.setattr(Path, "stat", denied)
    given = found(folder)
    assert isinstance(given[0], Failed)
    assert (given[0].file, given[0].code) == (str(folder / "下级"), "file_unreadable")
    assert given[1:] == [folder / "乙.txt", folder / "甲.md"]
