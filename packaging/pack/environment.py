"""The environment in which the program is packed: only what is locked for that, and the program as its wheel."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from pack.places import PYTHON, ROOT, VENV, Stop, run, say

_LOCKS = [ROOT / "requirements" / f"{name}.txt" for name in ("build", "pack")]
_STAMP = VENV / "stamp"
#: What the packed program is made of: a change in one of these makes a build old.
_SOURCES = ("src", "resources", "corpus", "packaging", "requirements/pack.txt", "pyproject.toml")
#: Of these, what only looks at a build.
_LOOKS_ON = ("packaging/pack/smoke.py",)
_QUIET = (
    "--quiet",
    "--no-input",
    "--disable-pip-version-check",
    "--no-deps",
    "--no-build-isolation",
)
#: Nothing of a person's own Python gets into an environment or a build.
_OWN = ("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "VIRTUAL_ENV")


class Unavailable(Stop):
    """The environment cannot be made on this machine, as without its packages or an index."""


def keep_out() -> None:
    """Forget, for this process and all that it starts, where a person keeps modules of their own."""
    for name in _OWN:
        os.environ.pop(name, None)
    os.environ["PYTHONNOUSERSITE"] = "1"


def inside() -> bool:
    """Whether this very process runs in the environment."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def ensure() -> None:
    """Make the environment where it is missing, does not run, or is older than its locks.

    Errors:
        Unavailable: it cannot be made; pip or venv have said why.
    """
    wanted = hashlib.sha256(b"".join(path.read_bytes() for path in _LOCKS)).hexdigest()
    if _STAMP.exists() and _STAMP.read_text() == wanted and _runs():
        return
    say("Making the environment in which the program is packed: build/pack/venv")
    try:
        run(sys.executable, "-m", "venv", "--clear", VENV)
        for lock in _LOCKS:
            run(PYTHON, "-P", "-m", "pip", "install", *_QUIET, "--require-hashes", "-r", lock)
    except Stop as stop:
        raise Unavailable(
            "build/pack/venv could not be made, as the lines above say. "
            "It needs Python's venv module and the package index."
        ) from stop
    _STAMP.write_text(wanted)


def go_on(script: str, *arguments: str) -> int:
    """Run `script` again, in the environment; its exit status."""
    return subprocess.run([PYTHON, script, *arguments], check=False).returncode


def install_program() -> None:
    """Put the program into the environment, as its wheel has it."""
    run(PYTHON, "-P", "-m", "pip", "install", *_QUIET, "--force-reinstall", ROOT)


def fingerprint(*more: str) -> str:
    """What a build is made of, as one number; `more` are its options."""
    total = hashlib.sha256("\0".join((sys.version, *more)).encode())
    for path in sorted(_files()):
        total.update(f"{path.relative_to(ROOT).as_posix()}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _runs() -> bool:
    """Whether its Python still starts: the one it was made from may be gone."""
    try:
        done = subprocess.run([PYTHON, "-c", "import pip"], capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def _files() -> Iterator[Path]:
    for name in _SOURCES:
        start = ROOT / name
        if start.is_file():
            yield start
        for folder, folders, files in os.walk(start):
            folders[:] = [f for f in folders if f != "__pycache__"]
            found = (Path(folder, file) for file in files)
            yield from (p for p in found if p.relative_to(ROOT).as_posix() not in _LOOKS_ON)
