"""What a start opens, and how it hands that to a window that is open already."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from time import sleep

import pytest

from speechreader.app import opening
from speechreader.app.opening import (
    close_inbox,
    hand_over,
    inbox_of,
    is_library,
    open_inbox,
    sorted_out,
    take_out,
)
from speechreader.app.workspace import Workspace
from speechreader.model.errors import UserError


@pytest.fixture
def library(tmp_path: Path) -> Path:
    Workspace.open(tmp_path / "选.srlib").close()
    return tmp_path / "选.srlib"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("同志们：\n讲三点。", encoding="utf-8")
    return tmp_path / "a.txt"


# -- what is meant


def test_a_library_is_known_by_its_ending_and_by_its_first_bytes(
    library: Path, text: Path, tmp_path: Path
) -> None:
    plain = library.rename(tmp_path / "library.sqlite")
    foreign = tmp_path / "foreign.sqlite"
    foreign.write_bytes(b"SQLite format 3\0" + bytes(200))
    (tmp_path / "X.SRLIB").touch()
    assert [is_library(p) for p in (plain, tmp_path / "X.SRLIB")] == [True, True]
    assert [is_library(p) for p in (foreign, text, tmp_path, tmp_path / "no", Path("\0"))] == [
        False
    ] * 5


def test_files_go_into_the_library_that_is_named_with_them(library: Path, text: Path) -> None:
    assert sorted_out([text], None) == ([text], None)
    assert sorted_out([text], library) == ([text], library)
    assert sorted_out([library], None) == ([], library)
    assert sorted_out([text, library], None) == ([text], library)


def test_two_libraries_are_one_too_many(library: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.srlib"
    for given, named in (([library, other], None), ([library], other)):
        with pytest.raises(UserError, match="libraries_several"):
            sorted_out(given, named)


def test_a_library_that_is_not_there_is_not_made_by_a_double_click(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="library_missing"):
        sorted_out([tmp_path / "gone.srlib"], None)
    assert os.listdir(tmp_path) == []


# -- handing over


def serve(inbox: Path, took: list[list[Path]]) -> threading.Thread:
    """A window that looks into its inbox until it has found something."""

    def look() -> None:
        for _ in range(200):
            took.extend(take_out(inbox))
            if took:
                return
            sleep(0.01)

    thread = threading.Thread(target=look)
    thread.start()
    return thread


def test_the_open_window_gets_the_files_with_their_whole_paths(
    library: Path, text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = open_inbox(library)
    assert inbox is not None
    took: list[list[Path]] = []
    window = serve(inbox, took)
    monkeypatch.chdir(text.parent)
    assert hand_over([Path("a.txt"), Path("没有\udcff.txt")], library)
    window.join()
    assert took == [[text, text.parent / "没有\udcff.txt"]]
    close_inbox(inbox)
    assert not inbox.exists()


def test_a_start_without_files_only_calls_the_window(library: Path) -> None:
    inbox = open_inbox(library)
    assert inbox is not None
    took: list[list[Path]] = []
    window = serve(inbox, took)
    assert hand_over([], library)
    window.join()
    assert took == [[]]


def test_without_a_window_there_is_nobody_to_hand_to(library: Path, text: Path) -> None:
    assert not hand_over([text], library)
    assert not inbox_of(library).exists()


def test_a_window_that_died_is_not_waited_for(library: Path, text: Path) -> None:
    inbox = open_inbox(library)
    assert inbox is not None
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    (inbox / "owner").write_text(str(dead.pid), encoding="ascii")
    if sys.platform != "win32":
        assert not hand_over([text], library, patience=60)
    (inbox / "owner").unlink()
    assert not hand_over([text], library, patience=60)
    assert open_inbox(library) == inbox
    assert (inbox / "owner").read_text("ascii") == str(os.getpid())


def test_a_window_that_does_not_answer_is_given_up_and_nothing_is_left_for_it(
    library: Path, text: Path
) -> None:
    inbox = open_inbox(library)
    assert inbox is not None
    assert not hand_over([text], library, patience=0.05)
    assert os.listdir(inbox) == ["owner"]


def test_who_comes_when_the_window_closes_goes_on_by_himself(library: Path, text: Path) -> None:
    inbox = open_inbox(library)
    assert inbox is not None
    closing = threading.Timer(0.05, close_inbox, [inbox])
    closing.start()
    assert not hand_over([text], library, patience=0.3)
    closing.join()


def test_where_no_inbox_can_be_made_there_is_none(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox_of(library).write_bytes(b"a file of this name")
    assert open_inbox(library) is None
    assert not hand_over([], library)


def test_what_no_start_of_ours_has_laid_is_thrown_away(library: Path) -> None:
    inbox = open_inbox(library)
    assert inbox is not None
    for name, content in (
        ("1.json", b"{"),
        ("2.json", b"[]"),
        ("3.json", b'{"files": 7}'),
        ("4.json", b"\xff"),
    ):
        (inbox / name).write_bytes(content)
    assert take_out(inbox) == []
    assert [path.name for path in inbox.glob("*.json")] in ([], ["4.json"])


def test_a_usual_start_loads_nothing_for_it(library: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom speechreader.app import opening\n"
        "assert not opening.hand_over([], Path(sys.argv[1]))\n"
        "print([m for m in ('json', 'sqlite3', 'speechreader.store') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(library)],
        env={**os.environ, "PYTHONPATH": str(Path(opening.__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"
