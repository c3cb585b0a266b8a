"""Search: answers, numbers, concordance, size and upkeep of the index, against scans and other indexes of one run.

`SPEECHREADER_BENCH_SPEECHES=10000 ./dev bench --only search` measures at full size; the default keeps to a minute.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

from tests.bench.speeches import queries, speeches
from tests.stock import Stock

from speechreader.app.concordance import View
from speechreader.model.search import Filters, KwicSort, Mode, Query
from speechreader.text.folding import folded
from speechreader.text.words import Cutter

COUNT = int(os.environ.get("SPEECHREADER_BENCH_SPEECHES", "400"))
GROUP = 50
#: A library of words takes long to cut; its column is left out above so many speeches.
MOST_CUT = 1_000

Row = tuple[str, object, object, object, object]


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def p95(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]


class Peers:
    """Other ways to the same texts: a scan of the file, a scan of memory, a trigram table, a table of words."""

    def __init__(self, stock: Stock, texts: list[str]) -> None:
        self.stock = stock
        self.texts = [folded(text) for text in texts]
        self.tables = sqlite3.connect(":memory:")
        self.tables.execute("CREATE VIRTUAL TABLE tri USING fts5(t, tokenize='trigram')")
        self.tables.executemany("INSERT INTO tri VALUES (?)", ((t,) for t in self.texts))
        self.cutter = Cutter() if len(texts) <= MOST_CUT else None
        if self.cutter:
            cut = self.cutter.cut
            self.tables.execute("CREATE VIRTUAL TABLE cut USING fts5(t, content='')")
            self.tables.executemany(
                "INSERT INTO cut VALUES (?)", ((" ".join(cut(t)),) for t in self.texts)
            )

    def file(self, term: str) -> None:
        """Every text read from the file and its hits counted; not even folded."""
        connection = self.stock.library._connection
        sum(text.count(term) for (text,) in connection.execute("SELECT text FROM revision"))

    def memory(self, term: str) -> None:
        plain = folded(term)
        sum(plain in text for text in self.texts)

    def trigram(self, term: str) -> None:
        sql = "SELECT rowid FROM tri WHERE tri MATCH ? ORDER BY rank LIMIT 50"
        self.tables.execute(sql, (f'"{term}"',)).fetchall()

    def words(self, term: str) -> None:
        if self.cutter:
            phrase = " ".join(self.cutter.cut(folded(term)))
            sql = "SELECT rowid FROM cut WHERE cut MATCH ? ORDER BY rank LIMIT 50"
            self.tables.execute(sql, (f'"{phrase}"',)).fetchall()

    def for_terms_of(self, length: int) -> dict[str, Callable[[str], None]]:
        """The peers that can answer: the trigram table finds nothing below three, words are cut in small libraries."""
        peers = {"file": self.file, "memory": self.memory}
        peers |= {"trigram": self.trigram} if length > 2 else {}
        return peers | ({"words": self.words} if self.cutter else {})


def fresh(stock: Stock) -> None:
    """Forget the last answer, so that the same query is answered anew."""
    stock.workspace.search._last = None


def answers(stock: Stock, peers: Peers, asked: dict[str, list[str]]) -> list[Row]:
    """First fifty ranked speeches with all hits and snippets, by length and kind of query; each the best of three."""
    rows: list[Row] = []
    search = stock.workspace.search
    for kind, terms in asked.items():
        ways = peers.for_terms_of(int(kind[0]))
        times: dict[str, list[float]] = {name: [] for name in ("own", *ways)}
        for term in terms:
            query = Query(term, Mode.LITERAL)
            rounds: dict[str, list[float]] = {name: [] for name in times}
            for _ in range(3):
                for name, way in ways.items():
                    rounds[name].append(milliseconds(lambda w=way, t=term: w(t)))
                fresh(stock)
                rounds["own"].append(milliseconds(lambda q=query: search.run(q)))
            for name, found in rounds.items():
                times[name].append(min(found))
        most = 0.15 if kind.endswith("common") else 0.01
        own, scan = p95(times.pop("own")), p95(times.pop("file"))
        beside = ", ".join(f"{name} {p95(t):.2g}" for name, t in times.items())
        rows.append((f"50 ranked, {kind}, ms p95 ({beside})", own, scan, own / scan, f"<= {most}"))
    return rows


def numbers(stock: Stock, peers: Peers, asked: dict[str, list[str]]) -> list[Row]:
    """Totals of the library, queries of several words, filters."""
    search = stock.workspace.search
    one, other = asked["2 common"][:2]
    shapes = {
        "totals, 2 common": (Query(one, Mode.LITERAL), None, 0.3),
        "totals, 4 common": (Query(asked["4 common"][0], Mode.LITERAL), None, 0.3),
        "AND": (Query(f"{one} {other}"), Filters(), 0.15),
        "NEAR": (Query(f"{one} NEAR/10 {other}"), Filters(), 0.15),
        "date filter": (Query(one), Filters(since="2015", until="2016"), 0.15),
    }
    rows: list[Row] = []
    for name, (query, filters, most) in shapes.items():
        own, scans = [], []
        for _ in range(7):
            fresh(stock)
            scans.append(milliseconds(lambda: peers.file(one)))
            if filters is None:
                own.append(milliseconds(lambda q=query: search.totals(q)))
            else:
                own.append(milliseconds(lambda q=query, f=filters: search.run(q, f)))
        rows.append(
            (f"{name}, ms", median(own), median(scans), median(own) / median(scans), f"<= {most}")
        )
    return rows


def concordance(stock: Stock, asked: dict[str, list[str]]) -> list[Row]:
    """The first screen of a concordance by date, and one of 10,000 lines sorted by context."""
    search, query = stock.workspace.search, Query(asked["2 common"][0], Mode.LITERAL)

    def by(sort: KwicSort, filters: Filters) -> tuple[float, int]:
        fresh(stock)
        begun = time.perf_counter()
        lines = search.concordance(query, filters, View(sort=sort))
        lines.lines(0, 50)
        return (time.perf_counter() - begun) * 1000, len(lines)

    counts, chosen, total = search.totals(query).by_speech, [], 0
    for speech, hits in counts.items():
        if total < 10_000:
            chosen.append(speech)
            total += hits
    dated, lines = by(KwicSort.DATE, Filters())
    sorted_, some = by(KwicSort.RIGHT_1, Filters(speeches=tuple(chosen)))
    return [
        (f"concordance by date, {lines} lines, first 50, ms", dated, 150.0, dated / 150, "<= 1"),
        (f"concordance by context, {some} lines, ms", sorted_, 150.0, sorted_ / 150, "<= 1"),
    ]


def upkeep(stock: Stock, texts: list[str]) -> list[Row]:
    """What the index weighs, and what it adds to the storing of a speech."""
    raw = sum(len(text.encode()) for text in texts)
    sql = "SELECT sum(length(block)) FROM {}_data"
    size = sum(stock.library.one(sql.format(t))[0] for t in ("ix_pair", "ix_single"))
    rows: list[Row] = [("index as imported, bytes to raw UTF-8", size, raw, size / raw, "<= 1.35")]
    steps = [milliseconds(stock.workspace.search.tidy)]
    while stock.workspace.search._tidying:
        steps.append(milliseconds(stock.workspace.search.tidy))
    size = sum(stock.library.one(sql.format(t))[0] for t in ("ix_pair", "ix_single"))
    rows.append(
        (f"the same tidied ({sum(steps) / 1000:.2g} s idle)", size, raw, size / raw, "<= 1.35")
    )
    rows.append(("one step of that, ms p95", p95(steps), "", "", ""))
    more = list(speeches(30, seed=9))
    with_index = [milliseconds(lambda t=t: stock.add(t)) for t in more[:15]]
    hooks, stock.library.before_commit = stock.library.before_commit, []
    without = [milliseconds(lambda t=t: stock.add(t)) for t in more[15:]]
    stock.library.before_commit = hooks
    added = median(with_index) - median(without)
    rows.append(("index of one more speech, ms", added, 15.0, added / 15, "<= 1"))
    return rows


def main() -> list[Row]:
    """Everything at the size of COUNT."""
    with tempfile.TemporaryDirectory() as folder:
        stock = Stock.at(Path(folder) / "library.sqlite")
        texts = list(speeches(COUNT))
        begun = time.perf_counter()
        for start in range(0, COUNT, GROUP):
            with stock.library.atomic():
                for number, text in enumerate(texts[start : start + GROUP], start=start):
                    stock.add(text, date=f"{2010 + number % 15}-0{1 + number % 9}")
        built = time.perf_counter() - begun
        rows: list[Row] = [(f"{COUNT} speeches stored and indexed, s", built, "", "", "")]
        asked, peers = queries(texts), Peers(stock, texts)
        rows += answers(stock, peers, asked)
        rows += numbers(stock, peers, asked)
        rows += concordance(stock, asked)
        rows += upkeep(stock, texts)
        stock.workspace.close()
    return rows


if __name__ == "__main__":
    from tests.bench.__main__ import table

    print(table(main()))
