"""Other ways to the same texts, which the search is measured beside; each kept in the folder of the library.

They answer like questions: which fifty speeches first, and how often the words stand in each, with the words around the
first place. None of them folds, keeps notes or is in one transaction with the texts.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import tantivy
from tests.bench.library import folder, library, texts

from speechreader.text.folding import folded
from speechreader.text.words import Cutter

#: A library of words takes long to cut (10,000 speeches some minutes); that peer is left out of larger ones.
MOST_CUT = int(os.environ.get("SPEECHREADER_BENCH_MOST_CUT", "1000"))
#: tantivy may use so much memory (bytes) while it indexes.
_HEAP = 256_000_000
FIRST = 50

Way = Callable[[str], object]


class Peers:
    """A scan of the file, a scan of memory, a trigram table, a table of words, tantivy over pairs of characters.

    `costs` says what each takes on disk (bytes) and took to be made (seconds), where that was done just now.
    """

    def __init__(self, count: int) -> None:
        self.count = count
        self.file_ = sqlite3.connect(f"file:{library(count)}?mode=ro&immutable=1", uri=True)
        self.texts = [folded(text) for text in texts(count)]
        self.costs: dict[str, tuple[int, float]] = {}
        self.trigrams = self._table("trigram", "fts5(body, content='', tokenize='trigram')", str)
        self.cutter = Cutter() if count <= MOST_CUT else None
        self.words_ = (
            self._table("words", "fts5(body, content='')", self._cut) if self.cutter else None
        )
        self.tantivy_ = self._tantivy()

    def _cut(self, text: str) -> str:
        assert self.cutter is not None
        return " ".join(self.cutter.cut(text))

    def _table(self, name: str, kind: str, tokens: Callable[[str], str]) -> sqlite3.Connection:
        path = folder() / f"{name}-{self.count}.sqlite"
        connection = sqlite3.connect(path)
        if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 't'").fetchall():
            begun = perf_counter()
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute(f"CREATE VIRTUAL TABLE t USING {kind}")
            rows = ((n, tokens(text)) for n, text in enumerate(self.texts))
            connection.executemany("INSERT INTO t (rowid, body) VALUES (?, ?)", rows)
            connection.commit()
            self.costs[name] = (path.stat().st_size, perf_counter() - begun)
        return connection

    def _tantivy(self) -> tantivy.Index:
        path = folder() / f"tantivy-{self.count}"
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("n", stored=True)
        for name in ("pair", "single"):
            builder.add_text_field(
                name, tokenizer_name="pieces", index_option="position" if name == "pair" else "freq"
            )
        schema, new = builder.build(), not path.exists()
        path.mkdir(exist_ok=True)
        index = tantivy.Index(schema, path=str(path))
        pieces = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        index.register_tokenizer("pieces", pieces)
        if new:
            self._fill(index, path)
        index.reload()
        return index

    def _fill(self, index: tantivy.Index, path: Path) -> None:
        begun = perf_counter()
        writer = index.writer(_HEAP)
        for n, text in enumerate(map(_solid, self.texts)):
            pairs = " ".join(a + b for a, b in pairwise(text))
            writer.add_document(tantivy.Document(n=n, pair=pairs, single=" ".join(text)))
        writer.commit()
        writer.wait_merging_threads()
        size = sum(part.stat().st_size for part in path.iterdir())
        self.costs["tantivy"] = (size, perf_counter() - begun)

    # -- asking ----------------------------------------------------------------------------------

    def file(self, term: str) -> None:
        """Every text read from the file and its hits counted; not even folded. The baseline of all ratios."""
        sum(text.count(term) for (text,) in self.file_.execute("SELECT text FROM revision"))

    def memory(self, term: str) -> None:
        """Every folded text in memory, its hits counted, the fifty with the most."""
        plain = folded(term)
        counts = [(text.count(plain), n) for n, text in enumerate(self.texts) if plain in text]
        self._shown([n for _, n in sorted(counts, reverse=True)[:FIRST]], plain)

    def trigram(self, term: str) -> None:
        self._asked(self.trigrams, folded(term))

    def words(self, term: str) -> None:
        assert self.cutter is not None
        assert self.words_ is not None
        self._asked(self.words_, " ".join(self.cutter.cut(folded(term))), folded(term))

    def tantivy(self, term: str) -> None:
        plain = folded(term)
        schema = self.tantivy_.schema
        if len(plain) == 1:
            query = tantivy.Query.term_query(schema, "single", plain)
        else:
            pairs = [a + b for a, b in pairwise(plain)]
            query = (
                tantivy.Query.phrase_query(schema, "pair", pairs)
                if len(pairs) > 1
                else tantivy.Query.term_query(schema, "pair", pairs[0])
            )
        searcher = self.tantivy_.searcher()
        found = searcher.search(query, FIRST).hits
        self._shown([searcher.doc(address)["n"][0] for _, address in found], plain)

    def _asked(self, table: sqlite3.Connection, phrase: str, term: str = "") -> None:
        sql = "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT ?"
        rows = table.execute(sql, (f'"{phrase}"', FIRST)).fetchall()
        self._shown([n for (n,) in rows], term or phrase)

    def _shown(self, numbers: list[int], term: str) -> list[tuple[int, str]]:
        """What a list shows of each: how many hits, and the words around the first."""
        rows: list[tuple[int, str]] = []
        for n in numbers:
            text = self.texts[n]
            at = max(text.find(term), 0)
            rows.append((text.count(term), text[max(at - 24, 0) : at + 72]))
        return rows

    def for_terms_of(self, length: int) -> dict[str, Way]:
        """Those that can answer: the trigram table finds nothing below three characters."""
        ways: dict[str, Way] = {"file": self.file, "memory": self.memory, "tantivy": self.tantivy}
        ways |= {"trigram": self.trigram} if length > 2 else {}
        return ways | ({"words": self.words} if self.cutter else {})


def _solid(text: str) -> str:
    return "".join(text.split())
