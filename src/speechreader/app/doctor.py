"""What a person needs to know when something is wrong.

Versions, paths, the state of the library.
"""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass
from pathlib import Path

from speechreader import __version__
from speechreader.app import packs, paths
from speechreader.app.backups import list_backups
from speechreader.app.packages import version_of
from speechreader.model.errors import UserError
from speechreader.model.outline import Heading
from speechreader.store import index, reuse_index
from speechreader.store.check import Check, Source, check_library, clear_headings, sources
from speechreader.store.library import Library, sqlite_version
from speechreader.store.rows import Recorder
from speechreader.store.speeches import add_headings

#: Errors that say nothing of the state of the library, only that it is not to be had now and here.
_NOT_LOOKED_AT = (
    "library_locked",
    "library_newer",
    "library_older",
    "library_read_only",
    "library_unsaved",
    "disk_error",
    "disk_full",
)
_PACKAGES = ("PySide6-Essentials", "sqlite-utils", "platformdirs", "charset-normalizer", "jieba")


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the doctor found. `library_error` is set where the library could not be opened."""

    versions: dict[str, str]
    places: dict[str, str]
    checks: tuple[Check, ...]
    rebuilt: int
    library_error: UserError | None

    @property
    def sound(self) -> bool | None:
        """Whether nothing is wrong; None where the library could not be looked at to tell."""
        if any(check.found for check in self.checks):
            return False
        if self.library_error is None:
            return True
        return None if self.library_error.code in _NOT_LOOKED_AT else False


def examine(library: Path | None = None, *, repair: bool = False) -> Report:
    """Look at program and library.

    With `repair`, rebuild the derived tables first (texts are safe).
    """
    path = paths.library_path(library)
    checks: tuple[Check, ...] = ()
    rebuilt = 0
    error: UserError | None = None
    try:
        if paths.is_there(path):
            rebuilt, checks = _examined(path, repair=repair)
    except UserError as fault:
        error = fault
    return Report(versions(), places(path), (*_program(), *checks), rebuilt, error)


def _examined(path: Path, *, repair: bool) -> tuple[int, tuple[Check, ...]]:
    library = Library.open(path, read_only=not repair, backups=paths.backup_dir(path))
    try:
        rebuilt = rebuild(library) if repair else 0
        return rebuilt, check_library(library)
    finally:
        library.close()


def rebuild(library: Library) -> int:
    """Make the derived tables anew from originals and texts, and look up the marks that lost their place.

    The number of texts gone through.

    Errors:
        UserError: library_read_only, disk_full.
    """
    from speechreader.app.operations import links, review

    count = 0
    with library.atomic():
        clear_headings(library)
        for source in sources(library):
            add_headings(library, source.revision, _detected(source))
            count += 1
        review.place_again(library, Recorder(library))
        links.place_again(library, Recorder(library))
        index.empty(library)
        index.settle(library, most=-1)
        reuse_index.empty(library)
        reuse_index.settle(library, most=-1)
    return count


def _detected(source: Source) -> tuple[Heading, ...]:
    """The outline as an import would find it.

    From the text alone where the original gives another.
    """
    from speechreader.ingest.pipeline import read_bytes
    from speechreader.outline.detect import detect_outline

    try:
        reading = read_bytes(
            source.data, source.name, keep=source.kept, corrections=source.corrections
        )
    except UserError:
        return detect_outline(source.body)
    return reading.outline if reading.body == source.body else detect_outline(source.body)


def versions() -> dict[str, str]:
    """The versions of the program and of what it stands on, for the report and the About dialog."""
    found = {
        "SpeechReader": __version__,
        "Python": platform.python_version(),
        "SQLite": sqlite_version(),
        "system": platform.platform(),
        "frozen": str(bool(getattr(sys, "frozen", False))).lower(),
    }
    for package in _PACKAGES:
        found[package] = version_of(package) or "-"
    return found


def places(library: Path) -> dict[str, str]:
    """Where the program keeps its files."""
    backups = list_backups(library)
    pack = packs.installed()
    return {
        "library": str(library),
        "backups": str(paths.backup_dir(library)),
        "last backup": str(backups[0]) if backups else "-",
        "settings": str(paths.config_dir()),
        "log": str(paths.log_file()),
        "resources": str(paths.resource()),
        **({} if pack is None else {"speeches inside": f"{pack.name} ({pack.count})"}),
    }


def _program() -> tuple[Check, ...]:
    missing = [p for p in (paths.resource(), paths.corpus_dir()) if not p.is_dir()]
    return (Check("resources", tuple(str(path) for path in missing)),)
