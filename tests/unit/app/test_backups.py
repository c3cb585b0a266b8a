"""When copies are taken, and how one takes the place of the library."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from speechreader.app import backups
from speechreader.app.backups import back_up_if_due, list_backups, restore_library
from speechreader.app.workspace import Workspace
from speechreader.model.errors import UserError


@pytest.fixture
def workspace(tmp_path: Path, speeches_of: Callable[..., Path]) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        workspace.import_paths([speeches_of(3)])
        yield workspace


def age(copy: Path, minutes: int) -> None:
    """Rename a copy as if it had been taken so many minutes ago."""
    then = time.gmtime(time.time() - minutes * 60)
    copy.rename(copy.with_name(time.strftime("backup-%Y%m%d-%H%M%S.sqlite", then)))


def test_the_first_copy_is_taken_once_there_is_something_to_lose(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "empty.sqlite") as empty:
        assert back_up_if_due(empty) is None


def test_a_library_that_changed_is_copied_but_not_all_the_time(workspace: Workspace) -> None:
    first = back_up_if_due(workspace)
    assert first is not None
    assert back_up_if_due(workspace) is None
    age(first, 40)
    workspace.checkpoint()
    os.utime(workspace.path)
    assert back_up_if_due(workspace) is not None
    assert len(list_backups(workspace.path)) == 2


def test_a_library_that_did_not_change_is_not_copied_again(workspace: Workspace) -> None:
    first = back_up_if_due(workspace)
    assert first is not None
    age(first, 40)
    os.utime(workspace.path, (0, 0))
    assert back_up_if_due(workspace) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file where it is")
def test_where_the_library_was_moved_a_copy_says_so(workspace: Workspace) -> None:
    elsewhere = workspace.path.with_name("renamed.sqlite")
    workspace.path.rename(elsewhere)
    with pytest.raises(UserError, match="library_moved"):
        back_up_if_due(workspace)
    elsewhere.rename(workspace.path)


def test_a_copy_becomes_the_library_and_the_former_one_is_kept(workspace: Workspace) -> None:
    copy = workspace.back_up()
    workspace.remove([s.id for s in workspace.speeches()])
    workspace.close()
    aside = restore_library(copy, workspace.path)
    assert aside is not None
    for path, count in ((workspace.path, 3), (aside, 0)):
        with Workspace.open(path) as opened:
            assert len(opened.speeches()) == count


def test_a_damaged_library_is_replaced_and_kept(workspace: Workspace) -> None:
    copy = workspace.back_up()
    workspace.close()
    workspace.path.write_bytes(b"SQLite format 3\0 and then nothing")
    aside = restore_library(copy, workspace.path)
    assert aside is not None
    assert aside.read_bytes().endswith(b"nothing")
    with Workspace.open(workspace.path) as restored:
        assert len(restored.speeches()) == 3


def test_an_open_library_is_not_replaced(workspace: Workspace) -> None:
    copy = workspace.back_up()
    with pytest.raises(UserError, match="library_locked"):
        restore_library(copy, workspace.path)
    assert len(workspace.speeches()) == 3


def test_the_copies_of_a_library_are_listed_newest_first(workspace: Workspace) -> None:
    age(workspace.back_up(), 90)
    second = workspace.back_up()
    assert list_backups(workspace.path)[0] == second
    assert backups.list_backups(workspace.path.with_name("other.sqlite")) == []
