"""The search index: kept in step with the texts, asked for candidates and numbers. Nothing here reads a query."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log
from random import Random
from typing import NamedTuple

from speechreader.model.speech import SpeechId
from speechreader.search.grams import VERSION, Lookup, pairs, singles, spelled, squeezed
from speechreader.store.index_parts import part_sizes
from speechreader.store.index_tables import REBUILD
from speechreader.store.library import Library, Row

#: Speeches that one commit brings into the index by itself; more wait for an idle moment, and are scanned until then.
GROUP = 64

#: The share of the pages outside the largest part from which on the parts are put together.
_SCATTERED = 1 / 16

#: The constants of SQLite's bm25.
_K1, _B, _LEAST_IDF = 1.2, 0.75, 1e-6
#: How far a count drawn from a rank may lie from a whole number.
_DEVIATION = 1e-3


# -- keeping it in step ---------------------------------------------------------------------------


def settle(library: Library, most: int = GROUP) -> int:
    """Bring up to `most` waiting speeches into the index, inside `atomic()`; how many still wait."""
    (outdated,) = library.one("SELECT count(*) FROM ix_indexed WHERE version <> ?", (VERSION,))
    if outdated:
        empty(library)
    for (speech,) in library.rows("SELECT speech FROM ix_waiting ORDER BY speech LIMIT ?", (most,)):
        _take_up(library, speech)
        library.write("DELETE FROM ix_waiting WHERE speech = ?", (speech,))
    return waiting(library)


def settle_few(library: Library) -> None:
    """What every commit does: nothing where no text changed, and nothing where very many did."""
    if 0 < waiting(library) <= GROUP:
        settle(library)


def waiting(library: Library) -> int:
    """How many speeches the index does not know as they are now."""
    return int(library.one("SELECT count(*) FROM ix_waiting")[0])


def _take_up(library: Library, speech: int) -> None:
    old = library.maybe(
        "SELECT i.revision, r.text FROM ix_indexed i JOIN revision r ON r.id = i.revision"
        " WHERE i.speech = ?",
        (speech,),
    )
    new = library.maybe(
        "SELECT r.id, r.text FROM speech s JOIN revision r ON r.id = s.revision"
        " WHERE s.id = ? AND s.removed_at IS NULL",
        (speech,),
    )
    if old and new and old[0] == new[0]:
        return
    if old:
        _remove(library, speech, old[1])
    if new:
        _add(library, speech, *new)


def _add(library: Library, speech: int, revision: int, text: str) -> None:
    plain = squeezed(text)
    library.write("INSERT INTO ix_pair (rowid, tokens) VALUES (?, ?)", (speech, pairs(plain)))
    library.write("INSERT INTO ix_single (rowid, tokens) VALUES (?, ?)", (speech, singles(plain)))
    library.write(
        "INSERT INTO ix_indexed VALUES (?, ?, ?, ?)", (speech, revision, VERSION, len(plain))
    )


def _remove(library: Library, speech: int, text: str) -> None:
    """Take a text out by telling its tokens again; they must be the ones it was put in with."""
    plain = squeezed(text)
    for table, tokens in (("ix_pair", pairs(plain)), ("ix_single", singles(plain))):
        library.write(
            f"INSERT INTO {table} ({table}, rowid, tokens) VALUES ('delete', ?, ?)",
            (speech, tokens),
        )
    library.write("DELETE FROM ix_indexed WHERE speech = ?", (speech,))


def empty(library: Library) -> None:
    """Make the index anew, with nothing in it and everything waiting; inside `atomic()`."""
    for statement in REBUILD:
        library.write(statement)


def scattered(library: Library) -> bool:
    """Whether so much of the index stands beside its largest part that putting all together is worth the writing."""
    record = library.maybe("SELECT block FROM ix_pair_data WHERE id = 10")
    pages = part_sizes(record[0]) if record else None
    return pages is None or (len(pages) > 1 and sum(pages) - max(pages) > sum(pages) * _SCATTERED)


def merge(library: Library, pages: int) -> bool:
    """Put parts of the index together, inside `atomic()`; whether there was something to do.

    About as many pages are written as the number says; a negative one begins anew with all parts.
    """
    before = library.changes
    for table in ("ix_pair", "ix_single"):
        library.write(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)", (pages,))
    # A statement that merges nothing still counts as one change.
    return library.changes - before > 2


# -- looking whether it is ------------------------------------------------------------------------


def faults(library: Library, random: Random, speeches: int = 5, samples: int = 20) -> Iterator[str]:
    """What is wrong with the index, as far as `samples` pairs of `speeches` random speeches tell.

    A row put in or taken out with other tokens than its text has stays hidden from SQLite's own check.
    """
    yield from _miscounted(library)
    texts = [(speech, squeezed(text)) for speech, text in _some(library, random, speeches)]
    for speech, text in texts:
        for pair in _pairs_of(text, random, samples):
            if not _holds(library, speech, pair):
                yield f"ix_pair {speech}: {pair}"
                break
        other = random.choice(texts)[1]
        for pair in _pairs_of(other, random, samples):
            if pair not in text and _holds(library, speech, pair):
                yield f"ix_pair {speech}: {pair}"
                break


def _some(library: Library, random: Random, most: int) -> list[Row]:
    ids = [speech for (speech,) in library.rows("SELECT speech FROM ix_indexed ORDER BY speech")]
    sql = (
        "SELECT i.speech, r.text FROM ix_indexed i JOIN revision r ON r.id = i.revision"
        " WHERE i.speech = ?"
    )
    found = (library.maybe(sql, (one,)) for one in random.sample(ids, min(most, len(ids))))
    return [row for row in found if row]


def _miscounted(library: Library) -> Iterator[str]:
    """Speeches that the index lacks or has too many, among those that do not wait."""
    rows = library.rows(
        "SELECT s.id FROM speech s LEFT JOIN ix_indexed i ON i.speech = s.id"
        " WHERE s.id NOT IN (SELECT speech FROM ix_waiting)"
        " AND iif(s.removed_at IS NULL, s.revision, NULL) IS NOT i.revision"
        " UNION SELECT i.speech FROM ix_indexed i WHERE i.speech NOT IN (SELECT id FROM speech)"
        " AND i.speech NOT IN (SELECT speech FROM ix_waiting)"
        " UNION SELECT i.speech FROM ix_indexed i LEFT JOIN ix_pair_docsize d ON d.id = i.speech"
        " WHERE d.id IS NULL"
        " UNION SELECT d.id FROM ix_pair_docsize d LEFT JOIN ix_indexed i ON i.speech = d.id"
        " WHERE i.speech IS NULL"
    )
    for (speech,) in rows:
        yield f"ix_indexed {speech}"


def _pairs_of(text: str, random: Random, most: int) -> list[str]:
    if len(text) < 2:
        return []
    return [text[at : at + 2] for at in (random.randrange(len(text) - 1) for _ in range(most))]


def _holds(library: Library, speech: int, pair: str) -> bool:
    sql = "SELECT 1 FROM ix_pair WHERE ix_pair MATCH ? AND rowid = ?"
    return library.maybe(sql, (f'"{spelled(pair)}"', speech)) is not None


# -- asking; Cancelled where the library was interrupted -------------------------------------------


def ranked(library: Library, lookup: Lookup, most: int) -> list[SpeechId]:
    """The speeches that `lookup` finds, best first: often and in few words before seldom and in many."""
    table = lookup.table
    sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rank LIMIT ?"
    return [speech for (speech,) in library.rows(sql, (lookup.match, most))]


def latest(library: Library, lookup: Lookup, most: int) -> list[SpeechId]:
    """The speeches that `lookup` finds, the last imported first, at most so many; -1 gives all."""
    sql = (
        f"SELECT rowid FROM {lookup.table} WHERE {lookup.table} MATCH ? ORDER BY rowid DESC LIMIT ?"
    )
    return [speech for (speech,) in library.rows(sql, (lookup.match, most))]


def found(library: Library, lookup: Lookup) -> list[SpeechId]:
    """The speeches that `lookup` finds, as they stand in the library."""
    sql = f"SELECT rowid FROM {lookup.table} WHERE {lookup.table} MATCH ?"
    return [speech for (speech,) in library.rows(sql, (lookup.match,))]


def frequencies(library: Library, match: str) -> dict[SpeechId, int] | None:
    """How often the one phrase `match` stands in each speech that has it, overlapping places counted.

    Drawn from the ranks without reading a text: what bm25 makes of a count is undone. None where that does
    not give whole numbers, as it would with another bm25 than SQLite's.
    """
    size, average = library.one("SELECT count(*), avg(tokens) FROM ix_indexed")
    rows = library.rows(
        "SELECT i.speech, -bm25(ix_pair), i.tokens FROM ix_pair JOIN ix_indexed i"
        " ON i.speech = ix_pair.rowid WHERE ix_pair MATCH ?",
        (match,),
    )
    idf = max(log((size - len(rows) + 0.5) / (len(rows) + 0.5)), _LEAST_IDF)
    top, base, slope = idf * (_K1 + 1), _K1 * (1 - _B), _K1 * _B / (average or 1)
    result: dict[SpeechId, int] = {}
    for speech, score, tokens in rows:
        if score >= top:
            return None
        count = score * (base + slope * tokens) / (top - score)
        whole = round(count)
        if whole < 1 or abs(count - whole) > _DEVIATION * whole:
            return None
        result[speech] = whole
    return result


def occurrences(library: Library, term: str) -> int:
    """How often a squeezed term of one or two characters stands in the library, overlapping places counted."""
    letters = spelled(term)
    if len(term) == 2:
        sql = "SELECT cnt FROM ix_vocabulary WHERE term = ?"
        return sum(count for (count,) in library.rows(sql, (letters,)))
    sql = "SELECT sum(cnt) FROM ix_vocabulary WHERE term >= ? AND term < ?"
    after = chr(ord(letters) + 1)
    return int(library.rows(sql, (letters, after))[0][0] or 0)


class Text(NamedTuple):
    """The present text of a live speech."""

    speech: SpeechId
    revision: int
    body: str


def texts(library: Library, ids: Sequence[SpeechId]) -> list[Text]:
    """The texts of `ids`, in that order; those that are not live are left out."""
    marks = ", ".join("?" * len(ids))
    rows = library.rows(
        "SELECT s.id, r.id, r.text FROM speech s JOIN revision r ON r.id = s.revision"
        f" WHERE s.removed_at IS NULL AND s.id IN ({marks})",
        ids,
    )
    by_id = {row[0]: Text(*row) for row in rows}
    return [by_id[speech] for speech in ids if speech in by_id]


# -- words ----------------------------------------------------------------------------------------


def word_counts(
    library: Library, ids: Sequence[SpeechId], cutter: str
) -> Iterator[tuple[SpeechId, bytes]]:
    """The stored words of those of `ids` whose present text was cut by `cutter`."""
    for start in range(0, len(ids), GROUP):
        some = ids[start : start + GROUP]
        marks = ", ".join("?" * len(some))
        yield from library.rows(
            "SELECT w.speech, w.counts FROM ix_words w JOIN speech s ON s.id = w.speech"
            f" AND s.revision = w.revision WHERE w.cutter = ? AND w.speech IN ({marks})",
            (cutter, *some),
        )


def keep_word_counts(library: Library, text: Text, cutter: str, counts: bytes) -> None:
    """Store the words of a text, inside `atomic()`."""
    library.write(
        "INSERT OR REPLACE INTO ix_words VALUES (?, ?, ?, ?)",
        (text.speech, text.revision, cutter, counts),
    )
