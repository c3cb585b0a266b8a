"""Files that are there whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from speechreader.model.errors import UserError

#: Nowhere may a name hold these: the strictest system decides, for files travel.
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]+')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
#: Bytes of a name without its ending; systems take 255.
_LONGEST = 180
#: What the system reports where nothing more fits.
_NO_SPACE = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)
#: How a library begins, or a copy of one, and the log beside it.
_LIBRARIES = (b"SQLite format 3\0", b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")


def write_files(
    wanted: Mapping[Path, Iterable[str | bytes]], *, replace: bool = False
) -> tuple[Path, ...]:
    """Write files, texts as UTF-8, all of them or none.

    Each is written beside its place under another name, and given its own only when all are whole. A link stays
    one: the file it leads to is replaced, and keeps its rights. Never replaced are a library and what is no file.

    Raises:
        UserError: export_exists (unless `replace`), export_is_folder, export_not_file, export_over_library,
            export_unwritable, disk_full.
    """
    places = {path: Path(os.path.realpath(path)) for path in wanted}
    for path, place in places.items():
        with _told(path):
            _must_be_free(path, place, replace=replace)
    made: dict[Path, Path] = {}
    try:
        for path, pieces in wanted.items():
            made[path] = places[path].with_name(f".{uuid4().hex}.part")
            with _told(path):
                _write(made[path], pieces)
                if places[path].exists():
                    shutil.copymode(places[path], made[path])
        for path, part in made.items():
            with _told(path):
                os.replace(part, places[path])
    finally:
        for part in made.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)
    return tuple(wanted)


def _must_be_free(path: Path, place: Path, *, replace: bool) -> None:
    """Look whether `path`, which leads to `place`, may be written."""
    if place.is_dir():
        raise UserError("export_is_folder", file=str(path))
    if not os.path.lexists(path):
        return
    if path.exists() and not path.is_file():
        raise UserError("export_not_file", file=str(path))
    if not replace:
        raise UserError("export_exists", file=str(path))
    if path.exists() and _is_library(place):
        raise UserError("export_over_library", file=str(path))


def _is_library(place: Path) -> bool:
    with place.open("rb") as file:
        return file.read(len(_LIBRARIES[0])).startswith(_LIBRARIES)


def _write(path: Path, pieces: Iterable[str | bytes]) -> None:
    with path.open("xb") as file:
        file.writelines(p if isinstance(p, bytes) else p.encode("utf-8") for p in pieces)
        file.flush()
        os.fsync(file.fileno())


class _told:
    """Turns what the system reports about `path` into a UserError."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, fault: BaseException | None, _trace: object) -> None:
        if isinstance(fault, OSError) and fault.errno in _NO_SPACE:
            raise UserError("disk_full", file=str(self._path)) from fault
        if isinstance(fault, OSError):
            reason = fault.strerror or str(fault)
            raise UserError("export_unwritable", file=str(self._path), reason=reason) from fault


def file_name(title: str, suffix: str) -> str:
    """`title` as the name of a file on every system, with its ending."""
    words = " ".join(_FORBIDDEN.sub(" ", title).split()).strip(". ")
    words = words.encode("utf-8", "ignore")[:_LONGEST].decode("utf-8", "ignore").rstrip(". ")
    return f"{'_' if _DEVICES.match(words) else ''}{words or 'notes'}{suffix}"


def apart(names: Iterable[str]) -> list[str]:
    """`names`, with a number behind those that were there before; capitals make no difference."""
    taken: set[str] = set()
    found: list[str] = []
    for name in names:
        stem, point, ending = name.rpartition(".")
        number, tried = 1, name
        while tried.casefold() in taken:
            number += 1
            tried = f"{stem} ({number}){point}{ending}"
        taken.add(tried.casefold())
        found.append(tried)
    return found
