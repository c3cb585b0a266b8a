"""The installer of Windows."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from pack.bundle import Wanted
from pack.places import DIST, RECIPES, WORK, run, say, version

#: Where Inno Setup installs its compiler, for all or for one person.
_USUAL = ("ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA")


def installer(wanted: Wanted, built: Path) -> Path | None:
    """An installer; None, with a line on what is missing, where it cannot be made.

    Errors:
        Stop: the compiler of Inno Setup failed.
    """
    compiler = _compiler()
    if not compiler:
        say("No installer: Inno Setup 6 is missing on this machine (ISCC.exe).")
        return None
    say("Packing: installer (Inno Setup)")
    run(
        compiler,
        f"/DVersion={version()}",
        f"/DBuilt={built}",
        f"/DOutput={DIST}",
        RECIPES / "windows" / "speechreader.iss",
        log=WORK / "installer.log",
    )
    return DIST / f"speechreader-{version()}-windows-setup.exe"


def _compiler() -> str | None:
    folders = [Path(os.environ[name]) for name in _USUAL if name in os.environ]
    usual = [
        folder / place / "Inno Setup 6" / "ISCC.exe"
        for folder in folders
        for place in ("", "Programs")
    ]
    return shutil.which("ISCC") or next((str(path) for path in usual if path.is_file()), None)
