"""The program as a process: started as a person starts it, with a home and a library of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def environment_in(folder: Path) -> dict[str, str]:
    """An own home and an own library below `folder`, in English."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "HOME": str(folder / "home"),
        "XDG_DATA_HOME": str(folder / "home" / "data"),
        "XDG_STATE_HOME": str(folder / "home" / "state"),
        "SPEECHREADER_LIBRARY": str(folder / "library.sqlite"),
        "SPEECHREADER_LANGUAGE": "en",
    }


class Program:
    """Runs the program, `before` standing before all arguments; `status`, `out` and `err` are of the last run."""

    def __init__(self, environment: dict[str, str], *before: str) -> None:
        self.environment, self._before = environment, before

    def __call__(self, *arguments: object, **more: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "speechreader", *self._before, *map(str, arguments)],
            capture_output=True,
            env={**self.environment, **more},
            check=False,
            timeout=60,
        )
        self.status, self.out, self.err = (
            done.returncode,
            done.stdout.decode("utf-8"),
            done.stderr.decode("utf-8"),
        )
        assert "Traceback" not in self.err
        return self.out

    def json(self, *arguments: object) -> Any:
        return json.loads(self(*arguments, "--json"))
