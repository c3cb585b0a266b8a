"""The licences (许可) of the program and of everything inside it, with their texts.

An installed program takes the texts from the metadata of the packages it stands on, and from
`resources/licences` where those bring none. A packed one carries them ready in `_data/licences`,
written by `write_licences` when it was packed: it can ask no metadata (`app/packages.py` says why).
"""

from __future__ import annotations

import json
import platform
import re
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from speechreader import __version__
from speechreader.app import paths
from speechreader.app.language import QT_TRANSLATE_NOOP
from speechreader.app.packages import version_of

if TYPE_CHECKING:
    from importlib.metadata import Distribution, PackagePath

INDEX = "index.json"
#: Names of files in an installed package that hold its terms.
_TERMS = ("licen", "copying", "notice", "authors", "copyright")
_SYSTEM_NOTE = QT_TRANSLATE_NOOP("licences", "A library of the system on which this was packed.")


@dataclass(frozen=True, slots=True)
class Part:
    """Something inside the program: `name`, the short name of its `licence`, and a `note` on what it does here.

    Its texts come from the installed `distributions`, or are the files `texts` of resources/licences where those
    bring none. An `optional` part is told of only where it is there.
    """

    name: str
    licence: str
    note: str
    distributions: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Licence:
    """One entry of the list: English `note` (context "licences"), whole `text`, version where one is known."""

    name: str
    version: str
    licence: str
    note: str
    text: str


_UTILS = QT_TRANSLATE_NOOP("licences", "Needed by sqlite-utils.")
PARTS: tuple[Part, ...] = (
    Part(
        "SpeechReader 讲话阅读器",
        "MIT",
        QT_TRANSLATE_NOOP("licences", "The program, its pictures and its word lists."),
        texts=("SpeechReader.txt",),
    ),
    Part(
        "示例讲话 Example speeches",
        "CC0-1.0",
        QT_TRANSLATE_NOOP("licences", "Written for this program; all in them is invented."),
    ),
    Part(
        "Qt, PySide6",
        "LGPL-3.0-only",
        QT_TRANSLATE_NOOP(
            "licences",
            "The window. Used unchanged; its libraries are files of their own and may be replaced, and their "
            "source is free for everybody, as the text says.",
        ),
        ("PySide6-Essentials", "shiboken6"),
        ("Qt-notice.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "Qt-parts.txt"),
    ),
    Part("Python", "PSF-2.0", QT_TRANSLATE_NOOP("licences", "The language it is written in.")),
    Part(
        "SQLite",
        "Public domain",
        QT_TRANSLATE_NOOP("licences", "The file of the library."),
        texts=("SQLite.txt",),
    ),
    Part(
        "sqlite-utils",
        "Apache-2.0",
        QT_TRANSLATE_NOOP("licences", "The tables of the library."),
        ("sqlite-utils",),
    ),
    Part(
        "jieba 结巴分词",
        "MIT",
        QT_TRANSLATE_NOOP("licences", "Cuts texts into words, for counting."),
        ("jieba",),
        ("jieba.txt",),
    ),
    Part(
        "NumPy",
        "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0",
        QT_TRANSLATE_NOOP("licences", "Arrays, for comparing."),
        ("numpy",),
    ),
    Part(
        "RapidFuzz",
        "MIT",
        QT_TRANSLATE_NOOP("licences", "How alike two passages are."),
        ("rapidfuzz",),
    ),
    Part(
        "charset-normalizer",
        "MIT",
        QT_TRANSLATE_NOOP("licences", "Helps to tell the encoding of a file."),
        ("charset-normalizer",),
    ),
    Part(
        "platformdirs",
        "MIT",
        QT_TRANSLATE_NOOP("licences", "Knows the folders of the system."),
        ("platformdirs",),
    ),
    Part(
        "Unicode",
        "Unicode-3.0",
        QT_TRANSLATE_NOOP("licences", "Which characters are written for one another; ICU in Qt."),
        texts=("Unicode-3.0.txt",),
    ),
    Part("click", "BSD-3-Clause", _UTILS, ("click",)),
    Part("click-default-group", "BSD-3-Clause", _UTILS, ("click-default-group",)),
    Part("pluggy", "MIT", _UTILS, ("pluggy",)),
    Part("python-dateutil", "BSD-3-Clause", _UTILS, ("python-dateutil",)),
    Part("sqlite-fts4", "Apache-2.0", _UTILS, ("sqlite-fts4",)),
    Part("tabulate", "MIT", _UTILS, ("tabulate",)),
    Part(
        "tzdata",
        "Apache-2.0",
        QT_TRANSLATE_NOOP("licences", "Needed by python-dateutil."),
        ("tzdata",),
    ),
    Part(
        "PyInstaller",
        "GPL-2.0-or-later WITH Bootloader-exception",
        QT_TRANSLATE_NOOP(
            "licences", "Starts the packed program; its exception lets it be part of any program."
        ),
        ("pyinstaller",),
        optional=True,
    ),
)
#: Distributions that the locked list names and that are no part of the program: pip stands there for the plugins of
#: sqlite-utils, which are switched off.
NOT_INSIDE = frozenset({"pip"})


def licences() -> tuple[Licence, ...]:
    """All of them, the program itself first."""
    packed = paths.licences_dir() / INDEX
    return _read(packed) if packed.is_file() else tuple(_collected())


def write_licences(folder: Path, system: Iterable[Licence] = ()) -> tuple[Licence, ...]:
    """Write what `licences` reads in a packed program: a list, and each text as a file that anyone can open.

    `system` are libraries that are packed along and that no Python package brings.

    Errors:
        LookupError: a part has no text, which must not be packed so.
    """
    folder.mkdir(parents=True, exist_ok=True)
    entries: list[dict[str, str]] = []
    found = (*_collected(packing=True), *system)
    for number, one in enumerate(found, start=1):
        if not one.text.strip():
            raise LookupError(f"no licence text for {one.name}")
        plain = re.sub(r"[^A-Za-z0-9]+", "-", one.name).strip("-")
        file = f"{number:02}-{plain}.txt"
        (folder / file).write_text(one.text, encoding="utf-8")
        entries.append(
            {
                "name": one.name,
                "version": one.version,
                "licence": one.licence,
                "note": one.note,
                "file": file,
            }
        )
    text = json.dumps(entries, ensure_ascii=False, indent=1)
    (folder / INDEX).write_text(text + "\n", encoding="utf-8")
    return found


def system_library(name: str, version: str, text: str) -> Licence:
    """The entry of a library that comes from the system on which the program is packed."""
    return Licence(name, version, "", _SYSTEM_NOTE, text)


def as_text(found: Iterable[Licence]) -> str:
    """All of them in one text, to be copied or printed."""
    return "\n\n".join(f"{_heading(one)}\n\n{one.text.strip()}\n" for one in found)


def _heading(one: Licence) -> str:
    line = " · ".join(part for part in (one.name, one.version, one.licence) if part)
    return f"{'=' * 100}\n{line}\n{'=' * 100}"


def _read(index: Path) -> tuple[Licence, ...]:
    entries = cast("list[dict[str, str]]", json.loads(index.read_text(encoding="utf-8")))
    return tuple(
        Licence(
            entry["name"],
            entry["version"],
            entry["licence"],
            entry["note"],
            (index.parent / entry["file"]).read_text(encoding="utf-8"),
        )
        for entry in entries
    )


def _collected(*, packing: bool = False) -> Iterator[Licence]:
    for part in PARTS:
        there = [name for name in part.distributions if version_of(name) is not None]
        if part.optional and not (packing and there):
            continue
        version = (version_of(there[0]) or "") if there else _version(part.name)
        texts = [_ours(name) for name in part.texts] or list(_theirs(part, there))
        yield Licence(part.name, version, part.licence, part.note, "\n\n".join(texts))


def _version(name: str) -> str:
    if name.startswith("SpeechReader"):
        return __version__
    if name == "Python":
        return platform.python_version()
    if name == "SQLite":
        from speechreader.store.library import sqlite_version

        return sqlite_version()
    return ""


def _ours(name: str) -> str:
    return paths.resource("licences", name).read_text(encoding="utf-8")


def _theirs(part: Part, there: Iterable[str]) -> Iterator[str]:
    """The texts that a part brings along itself."""
    if part.name == "Python":
        yield _of_python()
    elif not part.distributions:
        yield (paths.resource().parent / "corpus" / "LICENSE").read_text(encoding="utf-8")
    for name in there:
        from importlib.metadata import distribution

        yield from _of_distribution(distribution(name))


def _of_python() -> str:
    """The terms of the very Python that runs here; those we keep where it has come without them."""
    stdlib = Path(sysconfig.get_path("stdlib"))
    for file in (stdlib / "LICENSE.txt", stdlib.parent / "LICENSE.txt"):
        if file.is_file():
            return file.read_text(encoding="utf-8")
    return _ours("Python.txt")


def _of_distribution(found: Distribution) -> Iterator[str]:
    """The texts beside the metadata of a package, the main one first."""
    files = [
        file
        for file in found.files or ()
        if file.parts[0].endswith(".dist-info") and file.name.lower().startswith(_TERMS)
    ]
    for file in sorted(files, key=_rank):
        text = file.read_text(encoding="utf-8").strip()
        if text:
            place = "/".join(part for part in file.parts[1:-1] if part != "licenses")
            yield f"{place}/{file.name}\n\n{text}" if place else text


def _rank(file: PackagePath) -> tuple[int, bool, str]:
    return len(file.parts), not file.name.lower().startswith("licen"), str(file)
