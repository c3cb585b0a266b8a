"""Where things are: the person's folders, and the resources that come with the program."""

from __future__ import annotations

import os
import sys
import zlib
from functools import cache
from pathlib import Path

from speechreader.model.errors import UserError

APPLICATION = "speechreader"
LIBRARY_VARIABLE = "SPEECHREADER_LIBRARY"
LIBRARY_NAME = "library.sqlite"
#: Where the wheel and the frozen build carry resources/ and corpus/; a checkout has both at its
#: root.
PACKAGED = "_data"


def data_dir() -> Path:
    """The folder of the default library and of the backups."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False)


def config_dir() -> Path:
    """The folder of the settings."""
    from platformdirs import user_config_path

    return user_config_path(APPLICATION, appauthor=False)


def cache_dir() -> Path:
    """A folder whose loss costs nothing but time."""
    from platformdirs import user_cache_path

    return user_cache_path(APPLICATION, appauthor=False)


def log_dir() -> Path:
    """The folder of the log."""
    from platformdirs import user_log_path

    return user_log_path(APPLICATION, appauthor=False)


def log_file() -> Path:
    """The log that is being written."""
    return log_dir() / "speechreader.log"


def library_path(given: Path | None = None) -> Path:
    """The library to open.

    The one given, else SPEECHREADER_LIBRARY, else the one in the data folder.

    Errors:
        UserError: library_unreachable, where the path leads nowhere (~nobody, or from a folder that is gone).
    """
    named = given or os.environ.get(LIBRARY_VARIABLE) or data_dir() / LIBRARY_NAME
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
    if library == data_dir() / LIBRARY_NAME:
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


def corpus_dir() -> Path:
    """The speeches that come with the program."""
    return _root() / "corpus" / "speeches"
