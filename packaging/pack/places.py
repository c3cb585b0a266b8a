"""Where packing reads and writes, and the few manners that all of it shares."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

ROOT = Path(__file__).resolve().parents[2]
RECIPES = ROOT / "packaging"
WORK = ROOT / "build" / "pack"
DIST = ROOT / "build" / "dist"
VENV = WORK / "venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

#: The moment that all packed files are given, unless SOURCE_DATE_EPOCH says another: 2026-01-01.
MOMENT = 1_767_225_600


class Stop(Exception):
    """The work cannot go on; the message is one sentence for the person at the keyboard."""


def say(text: str) -> None:
    """Print at once, so that our lines and those of the tools we start stay in order."""
    print(text, flush=True)


def moment() -> int:
    """Seconds since 1970 for every packed file: the same sources give the same bytes."""
    return int(os.environ.get("SOURCE_DATE_EPOCH") or MOMENT)


def system() -> str:
    """This system in the name of a file: linux-x86_64, windows-amd64, macos-arm64."""
    name = {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)
    return f"{name}-{platform.machine().lower()}"


def version() -> str:
    """The version of the program, read from its source."""
    source = (ROOT / "src" / "speechreader" / "__init__.py").read_text("utf-8")
    found = re.search(r'__version__ = "([^"]+)"', source)
    if not found:
        raise Stop("src/speechreader/__init__.py names no version.")
    return found[1]


def slug(name: str) -> str:
    """A name for files: no blanks and no signs that some file system does not take. Chinese stays."""
    return re.sub(r"[^\w.-]+", "-", name).strip("-.") or f"{zlib.crc32(name.encode()):08x}"


@contextmanager
def alone() -> Iterator[None]:
    """Wait until no other packing is at work in this checkout; where the system has no such lock, go on at once."""
    if fcntl is None:
        yield
        return
    WORK.mkdir(parents=True, exist_ok=True)
    with (WORK / "lock").open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another ./dev pack is at work here; waiting for it.")
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def clear(folder: Path) -> None:
    """Remove a folder that packing itself filled, below build/pack; nowhere else is anything removed without a look.

    Errors:
        Stop: it lies elsewhere.
    """
    if WORK.resolve() not in folder.resolve().parents:
        raise Stop(f"{folder} is not removed: it lies outside of {WORK}.")
    if folder.is_dir():
        shutil.rmtree(folder)


def run(*command: str | Path, log: Path | None = None, **environment: str) -> None:
    """Run a tool in the checkout; its output goes to `log`, or is shown.

    Errors:
        Stop: it failed; the end of its output is shown.
    """
    stream = log.open("wb") if log else None
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.STDOUT if stream else None,
            check=False,
        )
    finally:
        if stream:
            stream.close()
    if done.returncode:
        if log:
            say("\n".join(log.read_text("utf-8", "replace").splitlines()[-20:]))
        raise Stop(f"{Path(command[0]).name} failed; the lines above say why.")
