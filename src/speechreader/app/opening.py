"""What a start is asked to open: files to import, or a library; and handing that to the window that is open already.

A library can be open once. Its window therefore has an inbox beside the library, a folder
`NAME.inbox`, from its first words until it is closed. A start that finds one lays its files there and
ends; where nobody takes them out (the window is gone and could not tidy up) it takes them back and
goes on. No socket is needed for that, and none is there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep

from speechreader.app.paths import library_path
from speechreader.model.errors import UserError

#: The ending of a library that is meant to be opened by a double click; the default one has a plainer name.
LIBRARY_SUFFIX = ".srlib"
#: So long (seconds) a start waits for the open window to take what it was handed: that may be busy coming up itself.
PATIENCE = 10.0
_OWNER = "owner"
_REQUEST = ".json"


def sorted_out(given: Sequence[Path], library: Path | None) -> tuple[list[Path], Path | None]:
    """Files and library of a start: a library among the files is the one to open, the others go into it.

    Errors:
        UserError: libraries_several, library_missing.
    """
    libraries = [path for path in given if is_library(path)]
    if not libraries:
        return list(given), library
    if library is not None or len(libraries) > 1:
        raise UserError("libraries_several", file=str(libraries[-1]))
    if not libraries[0].exists():
        raise UserError("library_missing", file=str(libraries[0]))
    return [path for path in given if path not in libraries], libraries[0]


def is_library(path: Path) -> bool:
    """Whether a file calls itself a library, or is one by its first bytes. Not for one that is open here.

    To close a file gives up all locks that this process has on it.
    """
    if path.suffix.lower() == LIBRARY_SUFFIX:
        return True
    from speechreader.store.header import APPLICATION_ID, read_header

    try:
        header = read_header(path) if path.is_file() else None
    except (OSError, ValueError, UserError):
        return False
    return header is not None and header.application_id == APPLICATION_ID


def inbox_of(library: Path) -> Path:
    """The folder in which the window of `library` finds what later starts were asked to open."""
    return library.with_name(f"{library.name}.inbox")


# -- the later start ------------------------------------------------------------------------------


def hand_over(
    files: Sequence[Path], library: Path | None = None, patience: float = PATIENCE
) -> bool:
    """Give `files` (or just a call to come forward) to the window that has `library` open; whether it took them."""
    inbox = inbox_of(library_path(library))
    if not inbox.is_dir() or not _owner_lives(inbox):
        return False
    request = _lay(inbox, files)
    if request is None:
        return False
    end = monotonic() + patience
    while monotonic() < end:
        if not request.exists():
            return True
        sleep(0.02)
    try:
        request.unlink()
    except FileNotFoundError:  # taken at the last moment
        return True
    except OSError:
        return False
    return False


def _owner_lives(inbox: Path) -> bool:
    """Whether the process that made the inbox still runs; True where that cannot be told."""
    try:
        return _runs(int((inbox / _OWNER).read_text("ascii")))
    except FileNotFoundError:
        return False
    except (OSError, ValueError, OverflowError):
        return True


def _runs(process: int) -> bool:
    if sys.platform == "win32":
        return _runs_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def _runs_on_windows(process: int) -> bool:
    """Asked by waiting for its end for no time at all; the signal 0 of other systems would end it there."""
    import ctypes

    synchronize, still_waiting = 0x0010_0000, 0x102
    system = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]
    handle = system.OpenProcess(synchronize, False, process)
    if not handle:
        return False
    try:
        return system.WaitForSingleObject(handle, 0) == still_waiting
    finally:
        system.CloseHandle(handle)


def _lay(inbox: Path, files: Iterable[Path]) -> Path | None:
    """A request in the inbox, there at once as a whole; None where none can be laid."""
    import json

    request = inbox / f"{os.getpid()}{_REQUEST}"
    part = request.with_suffix(".part")
    told = {"files": [os.path.abspath(file) for file in files]}
    try:
        part.write_text(json.dumps(told), encoding="ascii")
        part.replace(request)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        return None
    return request


# -- the window -----------------------------------------------------------------------------------


def open_inbox(library: Path) -> Path | None:
    """Make the inbox of `library`; None where none can be made."""
    inbox = inbox_of(library)
    try:
        inbox.mkdir(exist_ok=True)
        (inbox / _OWNER).write_text(str(os.getpid()), encoding="ascii")
    except OSError:
        return None
    return inbox


def take_out(inbox: Path) -> list[list[Path]]:
    """The requests that came: the files of each, none where the window is only to come forward."""
    import json

    found: list[list[Path]] = []
    for request in sorted(inbox.glob(f"*{_REQUEST}")):
        try:
            text = request.read_text("ascii")
            request.unlink()
            found.append([Path(str(file)) for file in json.loads(text)["files"]])
        except (OSError, ValueError, LookupError, TypeError):
            continue  # taken back, or nothing that a start of ours has laid
    return found


def close_inbox(inbox: Path) -> None:
    """Take the inbox away. A request that came too late stays: who laid it waits in vain, and goes on by itself."""
    with suppress(OSError):
        (inbox / _OWNER).unlink(missing_ok=True)
        inbox.rmdir()
