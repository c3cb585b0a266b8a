"""Search: answers, numbers, concordance, size and upkeep of the index, beside other ways in one run.

`SPEECHREADER_BENCH_SPEECHES=10000 ./dev bench --only search` measures at full size; the default keeps to a minute.
With SPEECHREADER_BENCH_FOLDER the libraries are kept there and used again.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

from tests.bench.library import COUNT, library, seconds, texts
from tests.bench.peers import Peers
from tests.bench.speeches import queries, speeches
from tests.stock import Stock

from speechreader.app.concordance import View
from speechreader.model.search import Filters, KwicSort, Mode, Query

Row = tuple[str, object, object, object, object]
#: Of larger libraries so many texts are drawn from to find queries.
DRAWN = 10_000


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def p95(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]


def fresh(stock: Stock) -> None:
    """Forget the last answer, so that the same query is answered anew."""
    stock.workspace.search._last = None


def answers(stock: Stock, peers: Peers, asked: dict[str, list[str]]) -> list[Row]:
    """First fifty ranked speeches with all hits and snippets, by length and kind of query; each the best of three."""
    rows: list[Row] = []
    search = stock.workspace.search
    for kind, terms in asked.items():
        ways = peers.for_terms_of(int(kind[0]))
        ways["first"] = lambda term: search.first(Query(term, Mode.LITERAL))
        ways["own"] = lambda term: search.run(Query(term, Mode.LITERAL))
        times: dict[str, list[float]] = {name: [] for name in ways}
        for term in terms:
            rounds: dict[str, list[float]] = {name: [] for name in ways}
            for _ in range(3):
                for name, way in ways.items():
                    fresh(stock)
                    rounds[name].append(milliseconds(lambda w=way, t=term: w(t)))
            for name, found in rounds.items():
                times[name].append(min(found))
        at = {name: p95(found) for name, found in times.items()}
        own, first, scan = at.pop("own"), at.pop("first"), at.pop("file")
        beside = ", ".join(f"{name} {value:.2g}" for name, value in at.items())
        most = {"common": 0.15, "seldom": ""}.get(kind.split()[1], 0.01)
        target = f"<= {most}" if most else ""
        rows.append((f"50 ranked, {kind}, ms p95", own, scan, own / scan, target))
        fastest = min(at.values())
        rows.append((f"first 10, {kind} ({beside})", first, fastest, first / fastest, "<= 1"))
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


def upkeep(stock: Stock) -> list[Row]:
    """What the index adds to the storing of a speech."""
    more = list(speeches(30, seed=9))
    with_index = [milliseconds(lambda t=t: stock.add(t)) for t in more[:15]]
    hooks, stock.library.before_commit = stock.library.before_commit, []
    without = [milliseconds(lambda t=t: stock.add(t)) for t in more[15:]]
    stock.library.before_commit = hooks
    added = median(with_index) - median(without)
    return [("index of one more speech, ms", added, 15.0, added / 15, "<= 1")]


def costs(stock: Stock, peers: Peers, raw: int) -> list[Row]:
    """What the index and the peers weigh and took to be made."""
    sql = "SELECT sum(length(block)) FROM {}_data"
    size = sum(stock.library.one(sql.format(t))[0] for t in ("ix_pair", "ix_single"))
    rows: list[Row] = [
        (f"{COUNT} speeches stored and indexed, s", seconds(COUNT), "", "", ""),
        ("index as imported, bytes to raw UTF-8", size, raw, size / raw, "<= 1.35"),
    ]
    for name, (weight, spent) in peers.costs.items():
        rows.append(
            (f"{name}, bytes to raw UTF-8 (made in {spent:.3g} s)", weight, raw, weight / raw, "")
        )
    return rows


def main() -> list[Row]:
    """Everything at the size of COUNT."""
    with tempfile.TemporaryDirectory() as folder:
        path = shutil.copy(library(COUNT), Path(folder) / "library.sqlite")
        stock, some = Stock.at(path), []
        raw = 0
        for number, text in enumerate(texts(COUNT)):
            raw += len(text.encode())
            if number < DRAWN:
                some.append(text)
        asked, peers = queries(some), Peers(COUNT)
        rows = costs(stock, peers, raw)
        rows += answers(stock, peers, asked)
        rows += numbers(stock, peers, asked)
        rows += concordance(stock, asked)
        rows += upkeep(stock)
        stock.workspace.close()
    return rows


if __name__ == "__main__":
    from tests.bench.__main__ import table

    print(table(main()))
