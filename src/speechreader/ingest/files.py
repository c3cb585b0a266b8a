"""Which files to read, and their bytes; whatever cannot be read is refused with its reason."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from speechreader.ingest.readers import SUFFIXES
from speechreader.model.changes import Failed
from speechreader.model.errors import UserError

#: Largest file read, in bytes: some hundred times the longest speech; what is larger is no speech.
LARGEST = 24 * 1024 * 1024


def find_files(paths: Iterable[Path]) -> Iterator[Path | Failed]:
    """The files to import: those named, and in folders all with a known ending.

    Folders are walked in sorted order, each once however links lead to it; hidden files are left out. A link to a
    folder outside the named one is a failure (folder_link_outside): who names a folder means what lies in it.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            is_folder = stat.S_ISDIR(path.stat().st_mode)
        except (OSError, ValueError) as error:
            yield _failed(path, error)
            continue
        if is_folder:
            yield from _in_folder(path, seen)
        else:
            yield path


def _in_folder(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path | Failed]:
    root = os.path.realpath(folder)
    # A stack of our own: folders may lie deeper in one another than calls can.
    waiting: list[tuple[Path | Failed, bool]] = [(folder, True)]
    while waiting:
        found, is_folder = waiting.pop()
        if isinstance(found, Failed) or not is_folder:
            yield found
            continue
        try:
            waiting += reversed(_entries(found, root, seen))
        except OSError as error:
            yield _failed(found, error)


def _entries(
    folder: Path, root: str, seen: set[tuple[int, int]]
) -> list[tuple[Path | Failed, bool]]:
    """What is to be imported of one folder, in order, each with whether it is a folder itself."""
    status = folder.stat()
    if (status.st_dev, status.st_ino) in seen:
        return []
    seen.add((status.st_dev, status.st_ino))
    found: list[tuple[Path | Failed, bool]] = []
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.startswith("."):
            continue
        path = Path(entry.path)
        try:
            is_folder = entry.is_dir()
        except OSError as error:
            found.append((_failed(path, error), False))
            continue
        if is_folder and _leaves(entry, root):
            found.append((Failed(str(path), "folder_link_outside"), False))
            continue
        if is_folder or path.suffix.lower() in SUFFIXES:
            found.append((path, is_folder))
    return found


def _leaves(entry: os.DirEntry[str], root: str) -> bool:
    """Whether a folder is a link (or a junction of Windows) to a place that is not below `root`."""
    junction = getattr(entry, "is_junction", None)  # known from Python 3.12 on
    if not entry.is_symlink() and not (junction is not None and junction()):
        return False
    target = os.path.realpath(entry.path)
    return target != root and not target.startswith(root.rstrip(os.sep) + os.sep)


def load(path: Path, largest: int | None = None) -> bytes:
    """The bytes of a file of at most `largest` (or LARGEST) bytes.

    Raises:
        UserError: file_missing, file_unreadable, path_link_loop, file_is_folder, file_not_regular, file_too_large.
    """
    largest = LARGEST if largest is None else largest
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UserError(
                "file_not_regular" if not stat.S_ISDIR(status.st_mode) else "file_is_folder"
            )
        if status.st_size > largest:
            raise _too_large(status.st_size, largest)
        data = _read(path, largest)
    except (OSError, ValueError) as error:
        code, details = _reason(error)
        raise UserError(code, **details) from error
    if len(data) > largest:
        raise _too_large(len(data), largest)
    return data


def _read(path: Path, largest: int) -> bytes:
    """All bytes of a file, and at most one more than `largest`.

    What was looked at a moment ago may have grown since, or be a pipe now, and some files of the system have no end:
    never read without a limit, never wait.
    """
    with open(path, "rb", opener=_without_waiting) as file:
        return file.read(largest + 1) or b""


def _without_waiting(name: str, flags: int) -> int:
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _too_large(size: int, largest: int) -> UserError:
    """With the size rounded up, so that it is never told to be the limit itself."""
    return UserError("file_too_large", size=-(-size // 2**20), limit=largest // 2**20)


def _failed(path: Path, error: OSError | ValueError) -> Failed:
    code, details = _reason(error)
    return Failed(str(path), code, tuple(details.items()))


def _reason(error: OSError | ValueError) -> tuple[str, dict[str, str]]:
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOENT, errno.ENOTDIR):
        return "file_missing", {}
    if number == errno.ELOOP:
        return "path_link_loop", {}
    if number == errno.ENAMETOOLONG or number is None:
        return "path_not_valid", {}
    return "file_unreadable", {"reason": os.strerror(number)}
