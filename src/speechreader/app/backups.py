"""When copies of the library are taken, and how one takes its place again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from speechreader.app import paths
from speechreader.app.workspace import Workspace
from speechreader.model.errors import UserError
from speechreader.store import migrations
from speechreader.store.backup import backups_in, restore_file, when
from speechreader.store.library import Library

#: A library that changed gets another automatic copy after this time, not sooner.
INTERVAL = timedelta(minutes=30)


def list_backups(library: Path | None = None) -> list[Path]:
    """The automatic copies of a library, newest first."""
    return backups_in(paths.backup_dir(paths.library_path(library)))


def back_up_if_due(workspace: Workspace) -> Path | None:
    """Take a copy if the library changed since the last one and that is old enough.

    Errors:
        UserError: backup_failed, disk_full, library_moved.
    """
    done = list_backups(workspace.path)
    # The main file lags behind its log until the next checkpoint.
    workspace.checkpoint()
    try:
        changed = datetime.fromtimestamp(workspace.path.stat().st_mtime, UTC)
    except FileNotFoundError as fault:
        raise UserError("library_moved", file=str(workspace.path)) from fault
    if done:
        last = when(done[0])
        if changed <= last or datetime.now(UTC) - last < INTERVAL:
            return None
    return workspace.back_up() if workspace.speeches() or done else None


def restore_library(backup: Path, library: Path | None = None) -> Path | None:
    """Make `backup` the library. Where the library that was there went; None if there was none.

    Errors:
        UserError: library_locked, backup_missing, backup_damaged, library_newer,
        library_unwritable.
    """
    path = paths.library_path(library)
    _must_be_free(path)
    return restore_file(backup, path, migrations.newest())


def _must_be_free(path: Path) -> None:
    """Refuse while another program has the library open; a damaged or foreign file may go."""
    if not path.exists():
        return
    try:
        Library.open(path).close()
    except UserError as fault:
        if fault.code == "library_locked":
            raise
