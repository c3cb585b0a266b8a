"""The packed program: its size, and its start beside the same program from source and beside a bare window."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.bench_window import BARE, library_with_a_speech, until_said

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "dist" / "speechreader"
ROUNDS = 9
MEGABYTE = 1_000_000

Row = tuple[str, object, object, object, object]


def packed() -> Path | None:
    """The archive of an up-to-date folder build; None, with a line on why, where there can be none."""
    command = [sys.executable, str(ROOT / "packaging" / "build.py"), "folder", "archive"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"bundle: not measured. {done.stderr.strip()}", file=sys.stderr)
        return None
    made = FOLDER.parent.glob("speechreader-[0-9]*")
    return next((path for path in made if path.name.endswith((".tar.gz", ".zip"))), None)


def size(folder: Path) -> int:
    """The bytes of all files, each link counted as nothing."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


def starts(environment: dict[str, str]) -> dict[str, list[float]]:
    """Seconds to the first painted text in interleaved rounds, the first of which found cold files."""
    commands = {
        "bare": [sys.executable, "-c", BARE],
        "source": [sys.executable, "-m", "speechreader"],
        "folder": [str(FOLDER / "speechreader")],
        "folder again": [str(FOLDER / "speechreader")],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS + 1):
        for name, command in commands.items():
            times[name].append(until_said(command, environment)["painted"])
    return times


def main() -> list[Row]:
    """Sizes in megabytes, starts in milliseconds."""
    archive = packed()
    if archive is None:
        return []
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            "HOME": home,
            "QT_QPA_PLATFORM": "offscreen",
            "SPEECHREADER_LIBRARY": str(Path(home) / "library.sqlite"),
            "SPEECHREADER_BENCH_FIRST_PAINT": "1",
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        library_with_a_speech(environment)
        times = starts(environment)
    bare, source, folder, again = (1000 * statistics.median(t[1:]) for t in times.values())
    whole, packed_size = size(FOLDER) / MEGABYTE, archive.stat().st_size / MEGABYTE
    name = "bundle: start to first painted text, ms"
    return [
        ("bundle: folder, MB", whole, "-", "-", "<= 160 MB"),
        (f"bundle: {''.join(archive.suffixes[-2:])}, MB", packed_size, "-", "-", "<= 60 MB"),
        (f"{name} (baseline: a bare window from source)", folder, bare, folder / bare, "<= 1.8"),
        (f"{name} (baseline: from source)", folder, source, folder / source, "<= 1"),
        (
            f"{name}, the next start (baseline: the one before)",
            again,
            folder,
            again / folder,
            "<= 1",
        ),
    ]
