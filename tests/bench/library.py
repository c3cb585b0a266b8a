"""The library of made speeches that the measurements of search share, built once for each size.

It stands in the folder that SPEECHREADER_BENCH_FOLDER names, to be used again; otherwise in a temporary one of the
process that measures. Nobody may write to it: measurements that do take a copy.
"""

from __future__ import annotations

import atexit
import os
import pickle
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from time import perf_counter

from tests.bench.speeches import speeches
from tests.stock import Stock

COUNT = int(os.environ.get("SPEECHREADER_BENCH_SPEECHES", "400"))
#: Speeches of one transaction, as an import has them.
GROUP = 50


@cache
def folder() -> Path:
    """Where libraries, texts and the tables of the peers are kept."""
    named = os.environ.get("SPEECHREADER_BENCH_FOLDER")
    if named:
        Path(named).mkdir(parents=True, exist_ok=True)
        return Path(named)
    made = Path(tempfile.mkdtemp(prefix="speechreader-bench-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def library(count: int) -> Path:
    """The library with `count` speeches, dated over fifteen years, as one import of them all leaves it."""
    path = folder() / f"library-{count}.sqlite"
    if not path.exists():
        _build(path, count)
    return path


def texts(count: int) -> Iterator[str]:
    """Its texts, in order."""
    library(count)
    with (folder() / f"texts-{count}.pickle").open("rb") as file:
        while True:
            try:
                yield from pickle.load(file)
            except EOFError:
                return


def seconds(count: int) -> float:
    """How long storing and indexing took when the library was built."""
    library(count)
    return float((folder() / f"seconds-{count}.txt").read_text())


def _build(path: Path, count: int) -> None:
    new, made, spent = path.with_suffix(".part"), speeches(count), 0.0
    new.unlink(missing_ok=True)
    stock = Stock.at(new)
    with path.with_name(f"texts-{count}.pickle").open("wb") as kept:
        for start in range(0, count, GROUP):
            group = list(islice(made, GROUP))
            begun = perf_counter()
            with stock.library.atomic():
                for number, text in enumerate(group, start=start):
                    stock.add(text, date=f"{2010 + number % 15}-0{1 + number % 9}")
            spent += perf_counter() - begun
            pickle.dump(group, kept)
    begun = perf_counter()
    for _ in range(count):
        if not stock.workspace.search.tidy():
            break
    spent += perf_counter() - begun
    stock.workspace.close()
    path.with_name(f"seconds-{count}.txt").write_text(str(spent))
    new.rename(path)
