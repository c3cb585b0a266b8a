"""Start: how long `speechreader --version` takes, beside the Python that runs it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 21
#: Seconds on top of 1.5 times the bare interpreter.
ALLOWANCE = 0.05

Row = tuple[str, object, object, object, object]


def seconds(arguments: list[str]) -> float:
    """How long a Python with `arguments` takes from start to end."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments], env=environment, stdout=subprocess.DEVNULL, check=True
    )
    return time.perf_counter() - start


def main() -> list[Row]:
    """Medians of interleaved runs, in seconds."""
    commands = {
        "bare": ["-c", "pass"],
        "version": ["-m", "speechreader", "--version"],
        "help": ["-m", "speechreader", "--help"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, arguments in commands.items():
            times[name].append(seconds(arguments))
    bare, version, usage = (median(times[name]) for name in commands)
    target = f"<= {1.5 * bare + ALLOWANCE:.3g} s"
    return [
        ("start, --version: s, to python -c pass", version, bare, version / bare, target),
        ("start, --help: s, to python -c pass", usage, bare, usage / bare, "-"),
    ]


if __name__ == "__main__":
    from tests.bench.__main__ import table

    print(table(main()))
