"""An open library and the undo of one sitting: opening, closing, copies, taking back."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from speechreader.app import paths
from speechreader.store.library import Library

if TYPE_CHECKING:
    from speechreader.app.ledger import HistoryStatus, Ledger
    from speechreader.model.changes import Changes


class Session:
    """What any work on a library stands on; `Workspace` is the work.

    Holds `path` and `read_only` (also True where the file turned out not to be writable; writing
    then raises UserError library_read_only).
    """

    def __init__(self, library: Library) -> None:
        self._library = library

    @cached_property
    def _ledger(self) -> Ledger:
        from speechreader.app.ledger import Ledger

        return Ledger(self._library)

    @classmethod
    def open(cls, path: Path | None = None, *, read_only: bool = False) -> Self:
        """Open (or make) the library at `path`, by default the person's own.

        Errors:
            UserError: library_missing, library_unwritable, library_foreign, library_newer,
                library_older, library_damaged, library_locked, library_unsaved, migration_failed,
                disk_full, disk_error.
        """
        where = paths.library_path(path)
        if not read_only and paths.pack_dir().is_dir() and not paths.is_there(where):
            from speechreader.app import packs

            if where == paths.own_library():
                packs.seed(where)
        return cls(Library.open(where, read_only=read_only, backups=paths.backup_dir(where)))

    def close(self) -> None:
        """Bring everything into the one file and let go of it; closing twice is fine."""
        self._library.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The file of the library."""
        return self._library.path

    @property
    def read_only(self) -> bool:
        """Whether writing is refused."""
        return self._library.read_only

    def checkpoint(self) -> None:
        """Bring the main file up to date, so that a copy of it alone is whole; for idle moments."""
        self._library.checkpoint()

    def _must_write(self) -> None:
        with self._library.atomic():
            pass

    # -- undo ----------------------------------------------------------------------------------

    @property
    def history(self) -> HistoryStatus:
        """What can be undone and redone now."""
        return self._ledger.status()

    def undo(self) -> Changes:
        """Take the last operation back; nothing happens where there is none."""
        return self._ledger.undo()

    def redo(self) -> Changes:
        """Do the operation that was taken back last once more."""
        return self._ledger.redo()

    # -- safety --------------------------------------------------------------------------------

    def back_up(self, target: Path | None = None) -> Path:
        """A verified copy of the library: at `target`, or named by time in the backup folder.

        Errors:
            UserError: backup_failed, backup_exists.
        """
        if target is None:
            return self._library.back_up(paths.backup_dir(self.path))
        return self._library.copy_to(target)
