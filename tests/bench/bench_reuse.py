"""«Where else?»: time of a sentence and of a whole speech, recall, size and upkeep of the index, in one run.

`SPEECHREADER_BENCH_SPEECHES=10000 ./dev bench --only reuse` measures at full size; the default keeps to a minute.
Queries are sentences of the library, edited in known ways; the true place must be among the first twenty answers by
likeness. The baseline of a sentence is one reading of every text with a look for its first eight characters, which
finds verbatim places alone; that of a speech is what an import costs without this index.
Times are of the processor: other work on the machine does not count.
"""

from __future__ import annotations

import os
import random
import re
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.bench.speeches import speeches
from tests.gold.reuse.planted import EDITS, fits
from tests.stock import Stock

from speechreader.app.reuse import by_likeness
from speechreader.model.speech import SpeechId
from speechreader.store import reuse_index

COUNT = int(os.environ.get("SPEECHREADER_BENCH_SPEECHES", "400"))
GROUP = 50
#: Queries of each kind of edit, and answers among which the true place must be.
EACH, FIRST = 20, 20

Row = tuple[str, object, object, object, object]


class Query(NamedTuple):
    """A sentence, edited; where it was taken from."""

    kind: str
    words: str
    speech: SpeechId
    start: int
    end: int


def queries(texts: list[tuple[SpeechId, str]], seed: int = 3) -> list[Query]:
    """`EACH` sentences of 20 to 90 characters for each kind of edit."""
    rng = random.Random(seed)
    made: list[Query] = []
    for kind, edit in EDITS.items():
        count = 0
        while count < EACH:
            speech, text = rng.choice(texts)
            found = rng.choice(list(re.finditer(r"[^。！？\n]{20,90}[。！？]", text)) or [None])
            if found and fits(kind, found[0]):
                made.append(Query(kind, edit(found[0], rng), speech, *found.span()))
                count += 1
    return made


def milliseconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def p95(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]


def built(stock: Stock) -> tuple[list[tuple[SpeechId, str]], Row]:
    """The library, and what the index costs in each speech's transaction."""
    added: list[tuple[SpeechId, str]] = []
    texts = list(speeches(COUNT))
    hooks, stock.library.before_commit = stock.library.before_commit, []
    for start in range(0, COUNT, GROUP):
        with stock.library.atomic():
            added += [(stock.add(text, date=f"{2005 + len(added) % 20}"), text)
                      for text in texts[start : start + GROUP]]  # fmt: skip
    begun = time.process_time()
    while stock.workspace.reuse.catch_up():
        pass
    caught = (time.process_time() - begun) * 1000 / COUNT
    with_index, without = [], []
    for text in speeches(20, seed=9):
        stock.library.before_commit = []
        without.append(milliseconds(lambda t=text: stock.add(t)))
        while stock.workspace.reuse.catch_up():
            pass
        stock.library.before_commit = [reuse_index.settle_few]
        with_index.append(milliseconds(lambda t=text: stock.add(t)))
    stock.library.before_commit = hooks
    more = median(with_index) - median(without)
    name = f"index of one more speech, ms (catching up with {COUNT}: {caught:.2g} each)"
    return added, (name, more, median(without), more / 60, "<= 1 of 60 ms")


def size(stock: Stock, texts: list[tuple[SpeechId, str]]) -> Iterable[Row]:
    """What the index weighs, before and after idle moments, pages and all."""
    raw = sum(len(text.encode()) for _, text in texts)
    steps = [0.0]
    for name in ("index as caught up", "the same tidied"):
        pages = _pages(stock)
        yield (f"{name}, bytes to raw UTF-8", pages, raw, pages / raw, "<= 0.8")
        while True:
            begun = time.process_time()
            if not stock.workspace.reuse.tidy():
                break
            steps.append((time.process_time() - begun) * 1000)
    yield ("the longest idle step, ms", max(steps), "", "", "any")


def _pages(stock: Stock) -> int:
    """The bytes of all pages of the index, or of what stands in them where SQLite does not tell."""
    try:
        rows = stock.library._connection.execute("SELECT name, pgsize FROM dbstat('main', 1)")
        return sum(size for name, size in rows if "ix_reuse" in name)
    except sqlite3.OperationalError:
        return reuse_index.size(stock.library)


def sentences(stock: Stock, asked: list[Query]) -> Iterable[Row]:
    """Time and recall of single sentences, by kind of edit."""
    reuse = stock.workspace.reuse
    reuse.places(asked[0].words)  # what is loaded once
    times: list[float] = []
    hit: dict[str, list[bool]] = {}
    for query in asked:
        begun = time.process_time()
        answer = reuse.places(query.words)
        times.append((time.process_time() - begun) * 1000)
        best = by_likeness(answer.places)[:FIRST]
        there = any(
            p.speech == query.speech and p.span.start < query.end and query.start < p.span.end
            for p in best
        )
        hit.setdefault(query.kind, []).append(there)
    scans = [milliseconds(lambda q=q: _scan(stock, q.words[:8])) for q in asked[:5]]
    found = sum(map(sum, hit.values())) / len(asked)
    kinds = " ".join(f"{kind} {sum(h) / len(h):.2f}" for kind, h in hit.items())
    middle, scan = median(times), median(scans)
    yield (f"one sentence in {COUNT}, ms, median", middle, scan, middle / scan, "<= 50 ms")
    yield ("one sentence, ms, p95", p95(times), 50.0, p95(times) / 50, "<= 1")
    yield (f"true place among {FIRST} ({kinds})", found, 0.93, found / 0.93, ">= 1")


def _scan(stock: Stock, words: str) -> int:
    rows = stock.library._connection.execute("SELECT text FROM revision")
    return sum(words in text for (text,) in rows)


def whole(stock: Stock, texts: list[tuple[SpeechId, str]]) -> Iterable[Row]:
    """A speech of which parts were taken from three others: time, and whether these come first."""
    rng = random.Random(4)
    times: dict[float, list[float]] = {}
    found: dict[float, list[bool]] = {}
    fresh = speeches(40, seed=77)
    for share in (0.5, 0.2, 0.05):
        for _ in range(8):
            givers = rng.sample(texts, 3)
            body = next(fresh)
            for _, text in givers:
                part = text[1000 : 1000 + int(len(body) * share / 3)]
                at = body.find("。", rng.randrange(len(body) // 2)) + 1
                body = body[:at] + part + body[at:]
            speech = stock.add(body, date="2030")
            stock.workspace.comparing.wording()  # counted in idle moments
            begun = time.process_time()
            answer = stock.workspace.reuse.sources(speech)
            times.setdefault(share, []).append((time.process_time() - begun) * 1000)
            first = {source.speech for source in answer.sources[:20]}
            found.setdefault(share, []).extend(giver in first for giver, _ in givers)
    every = [t for some in times.values() for t in some]
    yield (f"whole speech in {COUNT}, ms, p95", p95(every), 1000.0, p95(every) / 1000, "<= 1")
    for share, hits in found.items():
        of = sum(hits) / len(hits)
        yield (f"its sources among 20, {share:.0%} in three parts", of, 1.0, of, "any")


def main() -> list[Row]:
    """Everything at the size of COUNT."""
    with tempfile.TemporaryDirectory() as folder:
        stock = Stock.at(Path(folder) / "library.sqlite")
        texts, added = built(stock)
        rows = [added, *size(stock, texts), *sentences(stock, queries(texts))]
        rows += whole(stock, texts)
        stock.workspace.close()
    return rows


if __name__ == "__main__":
    from tests.bench.__main__ import table

    print(table(main()))
