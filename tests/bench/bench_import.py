"""Import: megabytes of text per second through to the stored library, and whether that is linear in size."""

from __future__ import annotations

import hashlib
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from speechreader.app.workspace import Workspace
from speechreader.ingest.pipeline import read_file

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
MEGABYTE = 1_000_000
#: The least that is acceptable on one core, with everything stored.
TARGET = 2.0
ROUNDS = 3

Row = tuple[str, object, object, object, object]


def texts() -> list[str]:
    """The mess that speeches are found in."""
    return [read_file(path)[1].raw for path in sorted((CORPUS / "raw").glob("*.txt"))]


def write_folder(folder: Path, size: int) -> int:
    """About `size` bytes of different files in `folder`; their exact size."""
    folder.mkdir()
    sources, written, number = texts(), 0, 0
    while written < size:
        text = sources[number % len(sources)]
        # Another figure in every sentence: neither the same bytes nor the same text twice.
        data = text.replace("。", f"，共{number}件。").encode()
        (folder / f"{number:05}.txt").write_bytes(data)
        written += len(data)
        number += 1
    return written


def write_file(path: Path, size: int) -> int:
    """One text of about `size` bytes; its exact size."""
    body = "\n".join(texts())
    data = (body * (size // len(body.encode()) + 1)).encode()[:size]
    path.write_bytes(data.decode("utf-8", "ignore").encode())
    return path.stat().st_size


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def read_and_hash(place: Path) -> None:
    """What everybody pays who reads these files."""
    for path in sorted(place.rglob("*.txt")) if place.is_dir() else [place]:
        data = path.read_bytes()
        hashlib.sha256(data)
        data.decode("utf-8")


def store(place: Path, library: Path) -> None:
    """Import `place` into a library of its own."""
    with Workspace.open(library) as workspace:
        report, _ = workspace.import_paths([place])
    if report.failed or not report.added:
        raise RuntimeError(report)


def measure(place: Path, scratch: Path) -> tuple[float, float]:
    """Seconds for the import and for the baseline, interleaved, medians."""
    imports, baselines = [], []
    for number in range(ROUNDS):
        library = scratch / f"{place.name}-{number}.sqlite"
        baselines.append(seconds(lambda: read_and_hash(place)))
        imports.append(seconds(lambda library=library: store(place, library)))
    return median(imports), median(baselines)


def main() -> list[Row]:
    """Throughput of 1 and 4 MB in files and of one file of 0.5 and 2 MB."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        for what, write, sizes in (
            ("import, speeches", write_folder, (MEGABYTE, 4 * MEGABYTE)),
            ("import, one long text", write_file, (MEGABYTE // 2, 2 * MEGABYTE)),
        ):
            rates = []
            for size in sizes:
                place = scratch / (
                    f"{write.__name__}{size}" + (".txt" if write is write_file else "")
                )
                exact = write(place, size)
                own, base = measure(place, scratch)
                rates.append(exact / MEGABYTE / own)
                label = f"{what}, {exact / MEGABYTE:.1f} MB: MB/s, to reading and hashing"
                target = f">= {TARGET} MB/s"
                rows.append((label, rates[-1], exact / MEGABYTE / base, own / base, target))
            ratio = rates[0] / rates[1]
            rows.append((f"{what}: time per MB at 4x", 1 / rates[1], 1 / rates[0], ratio, "<= 1.3"))
    return rows


if __name__ == "__main__":
    from tests.bench.__main__ import table

    print(table(main()))
