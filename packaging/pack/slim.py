"""Makes libraries smaller before they are packed: without symbols, and ICU without the languages of others."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from pack import icu

Entry = tuple[str, str, str]  #: PyInstaller's: place in the bundle, file, kind

#: Left as they are: what was already moved about in the file by another tool is broken by strip.
_UNTOUCHED = "numpy.libs"
_ICU_DATA = "libicudata"


def slimmed(entry: Entry, folder: Path) -> Entry:
    """The entry, pointing at a smaller copy in `folder`; itself where it must stay as it is."""
    place, file, kind = entry
    if kind not in ("BINARY", "EXTENSION") or _UNTOUCHED in file:
        return entry
    copy = folder / place
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, copy)
    shutil.copymode(file, copy)
    done = _without_languages(copy) if _ICU_DATA in copy.name else _without_symbols(copy)
    return (place, str(copy), kind) if done else entry


def _without_symbols(file: Path) -> bool:
    """25 MB in all that only a debugger reads."""
    if not shutil.which("strip"):
        return False
    return subprocess.run(["strip", file], capture_output=True, check=False).returncode == 0


def _without_languages(file: Path) -> bool:
    try:
        file.write_bytes(icu.smaller(file.read_bytes()))
    except icu.Unfit:
        return False
    return True
