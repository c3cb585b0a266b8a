"""Speeches that are handed out inside the executable (随附讲话).

A pack is a folder with two files: `library.sqlite`, a ready library (cleaned, outlined, indexed, with
the originals in it), and `pack.json`, which says what it is. `packaging` makes one with `build_pack`
and lays it where `paths.pack_dir()` looks: `_data/pack` in the executable. It is read there and never
written. A person's own library begins as a copy of it (`seed`); one that is there already is offered
what it was not offered before (`add_pack`), so that nothing comes back that was removed, and a newer
pack brings what is new in it. Where there is a pack, the example speeches stay out of the way.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

from speechreader import __version__
from speechreader.app import paths
from speechreader.model.errors import UserError
from speechreader.store import packs as shelf

if TYPE_CHECKING:
    from speechreader.app.importing import Incoming, Outcome, Tally
    from speechreader.app.workspace import Workspace
    from speechreader.model.changes import ImportReport
    from speechreader.store.library import Library

LIBRARY = "library.sqlite"
CARD = "pack.json"
#: Speeches to one transaction while a library takes a pack in.
_GROUP = 32


@dataclass(frozen=True, slots=True)
class Pack:
    """What `pack.json` says: the name, the version of the program that made it, how many speeches there are.

    `identity` is the same for the same files, whatever their order and names. `skipped` names files that
    were left out because the same text came twice; it is known only to who has just built the pack.
    """

    folder: Path
    name: str
    program: str
    count: int
    identity: str
    skipped: tuple[str, ...] = ()

    @property
    def library(self) -> Path:
        """The ready library."""
        return self.folder / LIBRARY


# -- making one -----------------------------------------------------------------------------------


def build_pack(sources: Iterable[Path], folder: Path, name: str = "") -> Pack:
    """Make a pack of files and folders (with everything below them) at `folder`; an older pack there gives way.

    One file that cannot be read stops it: a set that is handed out is whole, or whoever hands it out has
    taken the file from it knowingly. Without a `name` it is called after the first of the sources.

    Errors:
        UserError: pack_refused (its `list` names each file with its reason), pack_empty, pack_in_the_way, disk_full:
            what was at `folder` is there as before. export_unwritable: the older pack may be gone.
    """
    named = [Path(source) for source in sources]
    _must_be_free(folder)
    with TemporaryDirectory(prefix="speechreader-pack-") as scratch:
        made = Path(scratch) / LIBRARY
        report = _fill(made, named)
        ready = Path(scratch) / "pack"
        ready.mkdir()
        pack = Pack(
            folder=folder,
            name=name.strip() or _name_of(named),
            program=__version__,
            count=len(report.added),
            identity=_seal(made, ready / LIBRARY),
            skipped=tuple(item.file for item in report.skipped),
        )
        _write_card(pack, ready / CARD)
        _put(ready, folder)
    return pack


def _must_be_free(folder: Path) -> None:
    """Refuse a place where anything but an older pack stands: nothing that is not known may ever be deleted."""
    if not os.path.lexists(folder):
        return
    if folder.is_symlink() or not folder.is_dir():
        raise UserError("pack_in_the_way", file=str(folder))
    found = {entry.name for entry in folder.iterdir()}
    if found and (CARD not in found or found - {CARD, LIBRARY}):
        raise UserError("pack_in_the_way", file=str(folder))


def _name_of(sources: Sequence[Path]) -> str:
    first = sources[0].absolute()
    return first.name if first.is_dir() else first.stem


def _fill(path: Path, sources: Sequence[Path]) -> ImportReport:
    """A new library with all the speeches, its indexes up to date."""
    from speechreader.app.workspace import Workspace

    with Workspace.open(path) as workspace:
        report, _ = workspace.import_paths(sources)
        if report.failed:
            raise _refusal(report)
        if not report.added:
            raise UserError("pack_empty")
        _make_ready(workspace)
    return report


def _make_ready(workspace: Workspace) -> None:
    """All that a window does for a library in idle moments, done now: who gets the pack waits for nothing."""
    search, reuse = workspace.search, workspace.reuse
    while search.catch_up() or reuse.catch_up():
        pass
    while search.tidy() or reuse.tidy():
        pass
    while workspace.comparing.prepare():
        pass


def _refusal(report: ImportReport) -> UserError:
    from speechreader.app.messages import sentence

    lines = [f"- {sentence(item)}" for item in report.failed]
    total = len(report.failed) + len(report.added) + len(report.skipped)
    return UserError("pack_refused", count=len(lines), total=total, list="\n".join(lines))


def _seal(path: Path, target: Path) -> str:
    """Seal the library at `path` and put a verified copy of it at `target`, one plain file; its identity."""
    import hashlib

    from speechreader.store.library import Library

    library = Library.open(path)
    try:
        hashes = sorted(item.sha256 for item in shelf.packed(library))
        identity = hashlib.sha256("\n".join(hashes).encode()).hexdigest()[:32]
        shelf.seal(library, identity)
        library.copy_to(target)
    finally:
        library.close()
    return identity


def _write_card(pack: Pack, target: Path) -> None:
    told = {
        "name": pack.name,
        "program": pack.program,
        "count": pack.count,
        "identity": pack.identity,
    }
    target.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _put(ready: Path, folder: Path) -> None:
    """Lay the finished pack at `folder`, in the place of an older one, of which only the two files are deleted.

    The card comes last and goes first: without it there is no pack.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in (CARD, LIBRARY):
            (folder / name).unlink(missing_ok=True)
        for name in (LIBRARY, CARD):
            shutil.copyfile(ready / name, folder / name)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise UserError("export_unwritable", file=str(folder), reason=reason) from fault


# -- finding it -----------------------------------------------------------------------------------


@cache
def read_pack(folder: Path) -> Pack | None:
    """The pack in `folder`; None where there is none, or its card cannot be read."""
    try:
        told = cast("dict[str, object]", json.loads((folder / CARD).read_text(encoding="utf-8")))
        count = told["count"]
        if not isinstance(count, int):
            return None
        return Pack(folder, str(told["name"]), str(told["program"]), count, str(told["identity"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def installed() -> Pack | None:
    """The pack inside this program, if it has one."""
    return read_pack(paths.pack_dir())


# -- into a person's library ----------------------------------------------------------------------


def seed(library: Path) -> bool:
    """Begin the library at `library` as a copy of the pack, where neither a library nor a log of one is there.

    Whether that was done; where it cannot be, opening the library says why.
    """
    pack = installed()
    return pack is not None and shelf.copy_into_place(pack.library, library)


def add_pack(library: Library, pack: Pack, *, again: bool = False) -> Tally:
    """Add the speeches of `pack` that `library` was not offered before; with `again`, bring back all of them.

    Their texts come cleaned as they are. Not undoable.

    Errors:
        UserError: disk_full, disk_error; library_damaged, library_missing where the pack itself is spoilt.
    """
    from speechreader.app.importing import Tally

    offered: set[str] = set() if again else shelf.was_offered(library)
    tally = Tally()
    if pack.identity in offered:
        return tally
    source = shelf.open_frozen(pack.library)
    try:
        todo = [item for item in shelf.packed(source) if item.sha256 not in offered]
        for group in _groups(todo):
            with library.atomic():
                tally.outcomes += _take_over(library, source, group, again=again)
                shelf.note_offered(library, [item.sha256 for item in group])
    finally:
        source.close()
    with library.atomic():
        shelf.note_offered(library, [pack.identity])
    return tally


def _groups(items: Sequence[shelf.Packed]) -> Iterator[Sequence[shelf.Packed]]:
    for start in range(0, len(items), _GROUP):
        yield items[start : start + _GROUP]


def _take_over(
    library: Library, source: Library, group: Sequence[shelf.Packed], *, again: bool
) -> list[Outcome]:
    from speechreader.app.importing import store
    from speechreader.store.finding import by_bytes
    from speechreader.store.rows import Recorder

    outcomes: list[Outcome] = []
    for item in group:
        known = by_bytes(library, item.sha256)
        if known is not None and known.removed and not again:
            continue  # had by another way, and taken out by the person
        outcomes.append(store(library, Recorder(library), _incoming(source, item)))
    return outcomes


def _incoming(source: Library, item: shelf.Packed) -> Incoming:
    from speechreader.app.importing import Incoming
    from speechreader.store.speeches import original_bytes

    reading = shelf.reading_of(source, item.id)
    return Incoming(reading.original.name, None, original_bytes(source, item.id), reading)
