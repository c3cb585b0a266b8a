"""The terms of the libraries that come from the system on which the program is packed.

PyInstaller packs along what Qt and Python are linked with: xcb, fontconfig, GLib and so on. Debian and its relatives
know to which package a file belongs, and keep its copyright file, which is taken whole.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from speechreader.app.licences import Licence, system_library

_DOCUMENTS = Path("/usr/share/doc")
_COMMON = Path("/usr/share/common-licenses")
#: Libraries that lie among those of the system and come with Python packages or with Python itself, whose terms
#: stand in the list already.
_BROUGHT = re.compile(
    r"lib(Qt6|pyside6|shiboken6|python3|icu(data|i18n|uc)\.so\.7|gfortran-|quadmath-|scipy_openblas)"
)


def names_in(internal: Path) -> list[str]:
    """The libraries of the system in the folder `_internal` of a build."""
    found = (path.name for path in internal.glob("lib*.so*") if path.is_file())
    return sorted(name for name in found if not _BROUGHT.match(name))


def licences_of(names: Iterable[str]) -> list[Licence]:
    """One entry for each package of the system that brings some of `names`, then the texts that these refer to.

    Errors:
        LookupError: a library belongs to no package, or its package has no copyright file; packed without its
            terms it must not be. Systems without dpkg know of none.
    """
    wanted = list(names)
    owners = _owners(wanted)
    unknown = [name for name in wanted if name not in owners]
    if unknown:
        raise LookupError(f"no package is known for {', '.join(unknown)}")
    packages = sorted({owners[name] for name in wanted})
    found = [
        system_library(
            _titled(package, [name for name in wanted if owners[name] == package]),
            _version(package),
            _copyright(package),
        )
        for package in packages
    ]
    return [*found, *_referred_to(found)]


def _referred_to(found: list[Licence]) -> list[Licence]:
    """The long texts that copyright files only name, each once: the packed program must hold them itself."""
    named = {
        name
        for one in found
        for name in re.findall(rf"{_COMMON}/([A-Za-z]+(?:-\d+(?:\.\d+)*)?)", one.text)
    }
    files = [_COMMON / name for name in sorted(named) if (_COMMON / name).is_file()]
    return [system_library(file.name, "", file.read_text("utf-8", "replace")) for file in files]


def _titled(package: str, names: list[str]) -> str:
    return f"{package.partition(':')[0]} ({', '.join(name.partition('.so')[0] for name in names)})"


def _owners(names: list[str]) -> dict[str, str]:
    """The package of each library, for those that dpkg knows."""
    if not names or shutil.which("dpkg-query") is None:
        return {}
    patterns = [f"*/{name}" for name in names]
    told = _ask("dpkg-query", "--search", *patterns)
    owners: dict[str, str] = {}
    for line in told.splitlines():
        packages, _, place = line.partition(": ")
        if not packages.startswith("diversion by"):
            owners.setdefault(Path(place).name, packages.split(",")[0].strip())
    return owners


def _version(package: str) -> str:
    return _ask("dpkg-query", "--show", "--showformat=${Version}", package).strip()


def _copyright(package: str) -> str:
    file = _DOCUMENTS / package.partition(":")[0] / "copyright"
    if not file.is_file():
        raise LookupError(f"{package} has no copyright file")
    return file.read_text("utf-8", "replace")


def _ask(*command: str) -> str:
    # It ends with 1 where one of several names is unknown, and has told of the others all the same.
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout
