"""Opening a library that should be there."""

from __future__ import annotations

from pathlib import Path

from speechreader.app.paths import LIBRARY_NAME, data_dir, is_there, library_path
from speechreader.app.workspace import Workspace
from speechreader.model.errors import UserError


def open_present(library: Path | None) -> Workspace:
    """The library; one that was named wrongly is not made in passing. The person's own may be new.

    Errors:
        UserError: library_missing, and what `Workspace.open` knows.
    """
    path = library_path(library)
    if path != data_dir() / LIBRARY_NAME and not is_there(path):
        raise UserError("library_missing", file=str(path))
    return Workspace.open(path)
