"""From the installed program to a folder, or to one file, that starts without a Python."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Collection
from pathlib import Path

from pack.places import RECIPES, WORK, Stop, clear, moment, run, say

#: What lies in `_data` of every build and says that it is one, and of what it was made.
CARD = "build.json"
DATA = WORK / "data"
#: The application of macOS, in the folder build of that system.
APP = "SpeechReader.app"
#: Beside the executable it asks for everything to be kept there (`app/paths.py`).
PORTABLE = "portable"
#: All that a build of ours has at its top. What is more, such as the SpeechReader-Data of somebody, is not ours.
TOP = frozenset(
    {"speechreader", "speechreader.exe", "speechreader-window.exe", "_internal", APP, PORTABLE}
)
_LOG = WORK / "pyinstaller.log"


def starter(folder: Path) -> Path:
    """The executable of a folder build."""
    if (folder / APP).is_dir():
        return folder / APP / "Contents" / "MacOS" / "speechreader"
    return folder / ("speechreader.exe" if os.name == "nt" else "speechreader")


def data_of(folder: Path) -> Path:
    """The `_data` of a folder build."""
    app = folder / APP
    inside = app / "Contents" / "Resources" if app.is_dir() else folder / "_internal"
    return inside / "speechreader" / "_data"


def fingerprint_of(folder: Path) -> str | None:
    """Of what the build in `folder` was made; None where there is none of ours."""
    try:
        card = json.loads((data_of(folder) / CARD).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    found = card.get("fingerprint") if isinstance(card, dict) else None
    return found if isinstance(found, str) else None


def freeze(*, onefile: bool = False, icon: Path | None = None) -> Path:
    """Run PyInstaller on the recipe, with what lies in `DATA`; the folder in which it laid what it made.

    Errors:
        Stop: PyInstaller failed; the end of what it said is shown.
    """
    kind = "onefile" if onefile else "folder"
    say(f"Packing: {'one file' if onefile else 'a folder'} (PyInstaller, log in build/pack)")
    out = WORK / f"dist-{kind}"
    clear(out)
    run(
        sys.executable,
        *("-P", "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "INFO"),
        *("--workpath", WORK / f"work-{kind}", "--distpath", out, RECIPES / "speechreader.spec"),
        log=_LOG,
        PYTHONHASHSEED="0",  # sets are walked in the same order in every build
        SOURCE_DATE_EPOCH=str(moment()),
        PYINSTALLER_CONFIG_DIR=str(WORK / "cache"),
        SPEECHREADER_PACK_DATA=str(DATA),
        SPEECHREADER_PACK_ICON=str(icon or ""),
        SPEECHREADER_PACK_ONEFILE="1" if onefile else "",
    )
    return out


def put(made: Path, target: Path, inside: str = "") -> Path:
    """Move a build to its place; an older one of ours that stands there goes. `inside` is where it lies in both.

    Errors:
        Stop: what stands there is no build of ours and stays as it is; or it cannot be moved, as when the old
            program still runs on Windows.
    """
    must_be_ours(target, inside, {path.name for path in made.iterdir()})
    try:
        if target.is_dir():
            shutil.rmtree(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(made, target)
    except OSError as fault:
        raise Stop(
            f"{target} could not be replaced: {fault}. Does the old one still run?"
        ) from fault
    return target


def must_be_ours(target: Path, inside: str = "", around: Collection[str] | None = None) -> None:
    """Refuse to replace what packing did not make, or what more has been put into since.

    `around` are the names that may stand at the top of `target` where the build lies `inside`; None asks for none.

    Errors:
        Stop: something else stands there.
    """
    if not os.path.lexists(target):
        return
    if target.is_symlink() or fingerprint_of(target / inside) is None:
        raise Stop(
            f"{target} was not made by ./dev pack, so it is left alone. Move it away, then start again."
        )
    more = sorted(path.name for path in (target / inside).iterdir() if path.name not in TOP)
    if inside and around is not None:
        more += sorted(path.name for path in target.iterdir() if path.name not in around)
    if more:
        raise Stop(
            f"{target} holds more than was packed ({', '.join(more)}), so it is left alone. "
            "Move it away, then start again."
        )
