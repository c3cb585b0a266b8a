"""Where things are: the person's folders, and the resources that come with the program."""

from __future__ import annotations

import os
import sys
import zlib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from speechreader.model.errors import UserError

APPLICATION = "speechreader"
LIBRARY_VARIABLE = "SPEECHREADER_LIBRARY"
LIBRARY_NAME = "library.sqlite"
#: Where the wheel and the frozen build carry resources/ and corpus/; a checkout has both at its
#: root.
PACKAGED = "_data"
#: What asks for everything to be kept beside the executable, and the folder where it is kept then.
PORTABLE_FILES = ("portable", "portable.txt")
PORTABLE_FOLDER = "SpeechReader-Data"


def program_place() -> Path | None:
    """The folder that holds the executable as a person sees it; None for a program that is not packed.

    An AppImage and an application of macOS are single things to a person: what lies beside them counts.
    """
    if not getattr(sys, "frozen", False):
        return None
    inside = sys.executable.startswith(os.environ.get("APPDIR") or "\0")
    image = os.environ.get("APPIMAGE") if inside else None  # else one that started us
    folder = Path(image or sys.executable).absolute().parent
    if folder.name == "MacOS" and folder.parent.name == "Contents":
        return folder.parents[2]
    return folder


class Portable(NamedTuple):
    """Whether everything is kept beside the executable: in `folder`, unless that cannot be written (`refused`)."""

    folder: Path
    refused: bool


@cache
def portable() -> Portable | None:
    """The folder beside the executable for library, settings, backups, log and cache; None where nobody asked for it.

    Asked for by a file `portable` (or `portable.txt`) beside the executable, or by the folder itself.
    """
    place = program_place()
    if place is None:
        return None
    folder = place / PORTABLE_FOLDER
    if not folder.is_dir() and not any((place / name).is_file() for name in PORTABLE_FILES):
        return None
    return Portable(folder, refused=not _takes_files(folder))


def _takes_files(folder: Path) -> bool:
    """Whether files can be made in `folder`; asked by making one, for rights tell little on a stick or a CD."""
    probe = folder / f".{os.getpid()}.tmp"
    try:
        folder.mkdir(exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True


def _beside() -> Path | None:
    found = portable()
    return None if found is None or found.refused else found.folder


def data_dir() -> Path:
    """The folder of the default library and of the backups."""
    if beside := _beside():
        return beside
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False)


def config_dir() -> Path:
    """The folder of the settings."""
    if beside := _beside():
        return beside
    from platformdirs import user_config_path

    return user_config_path(APPLICATION, appauthor=False)


def cache_dir() -> Path:
    """A folder whose loss costs nothing but time."""
    if beside := _beside():
        return beside / "cache"
    from platformdirs import user_cache_path

    return user_cache_path(APPLICATION, appauthor=False)


def log_dir() -> Path:
    """The folder of the log."""
    if beside := _beside():
        return beside / "log"
    from platformdirs import user_log_path

    return user_log_path(APPLICATION, appauthor=False)


def log_file() -> Path:
    """The log that is being written."""
    return log_dir() / "speechreader.log"


def own_library() -> Path:
    """The library of the person, in the data folder."""
    return data_dir() / LIBRARY_NAME


def library_path(given: Path | None = None) -> Path:
    """The library to open.

    The one given, else SPEECHREADER_LIBRARY, else the one in the data folder.

    Errors:
        UserError: library_unreachable, where the path leads nowhere (~nobody, or from a folder that is gone).
    """
    named = given or os.environ.get(LIBRARY_VARIABLE) or own_library()
    try:
        return Path(named).expanduser().absolute()
    except (RuntimeError, OSError) as fault:
        raise UserError("library_unreachable", file=str(named)) from fault


def is_there(library: Path) -> bool:
    """Whether there is something at the path of a library.

    Also where that cannot be told (no permission, a name that cannot be): opening it says why.
    """
    try:
        return library.exists()
    except OSError:
        return True


def backup_dir(library: Path) -> Path:
    """The folder of the backups of `library`.

    Away from it so that one accident does not take both.
    """
    root = data_dir() / "backups"
    if library == own_library():
        return root
    mark = zlib.crc32(os.fsencode(library))  # no SHA, which would load OpenSSL at every start
    return root / f"{library.stem[:40]}-{mark:08x}"


@cache
def _root() -> Path:
    package = Path(__file__).resolve().parents[1]
    frozen = Path(getattr(sys, "_MEIPASS", package))
    for place in (package / PACKAGED, frozen / PACKAGED, frozen):
        if (place / "resources").is_dir():
            return place
    return package.parents[1]


def resource(*parts: str) -> Path:
    """A file or folder below resources/, whether it exists or not."""
    return _root().joinpath("resources", *parts)


def translation_file(language: str, suffix: str = "ts") -> Path:
    """The Qt Linguist file (.ts) or its compiled form (.qm) for `language`."""
    return resource("translations", f"speechreader_{language}.{suffix}")


def pack_dir() -> Path:
    """The speeches that somebody put into the executable (`app.packs`), whether there are any or not."""
    return _root() / "pack"


def licences_dir() -> Path:
    """The licences that a packed program carries ready; elsewhere there is no such folder."""
    return _root() / "licences"


def corpus_dir() -> Path:
    """The speeches that come with the program."""
    return _root() / "corpus" / "speeches"
