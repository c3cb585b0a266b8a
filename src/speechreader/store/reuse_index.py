"""The index of reuse: kept in step with the texts, asked where pieces of a query stand (`compare.lookup`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random
from typing import NamedTuple

from speechreader.compare import lookup
from speechreader.model.speech import SpeechId
from speechreader.store.index import GROUP
from speechreader.store.library import Library
from speechreader.store.reuse_tables import REBUILD

#: So many texts that stand alone are put together into a segment, and so many segments of that size into one.
SEGMENT = 128
FANOUT = 16
#: Where more blocks than this are of texts that are gone, and they are the half of all, the index is made anew.
_DEAD = 100_000
#: SQLite takes no more values in one statement than this, with a wide margin.
_AT_ONCE = 1_000


class Indexed(NamedTuple):
    """A text in the index: the blocks `first` … `first + blocks` of the library are its."""

    first: int
    blocks: int
    speech: SpeechId
    revision: int


# -- keeping it in step ---------------------------------------------------------------------------


def settle(library: Library, most: int = GROUP) -> int:
    """Bring up to `most` waiting speeches into the index, inside `atomic()`; how many still wait."""
    if library.maybe("SELECT 1 FROM ix_reuse_text WHERE version <> ? LIMIT 1", (lookup.VERSION,)):
        empty(library)
    sql = "SELECT speech FROM ix_reuse_waiting ORDER BY speech LIMIT ?"
    for (speech,) in library.rows(sql, (most,)):
        _take_up(library, speech)
        library.write("DELETE FROM ix_reuse_waiting WHERE speech = ?", (speech,))
    if library.one("SELECT count(*) FROM ix_reuse_fresh")[0] >= SEGMENT:
        _put_together(library)
    return waiting(library)


def settle_few(library: Library) -> None:
    """What every commit does: nothing where no text changed, and nothing where very many did."""
    if 0 < waiting(library) <= GROUP:
        settle(library)


def waiting(library: Library) -> int:
    """How many speeches the index does not know as they are now."""
    return int(library.one("SELECT count(*) FROM ix_reuse_waiting")[0])


def _take_up(library: Library, speech: int) -> None:
    library.write("UPDATE ix_reuse_text SET live = 0 WHERE speech = ? AND live", (speech,))
    now = library.maybe(
        "SELECT r.id, r.text FROM speech s JOIN revision r ON r.id = s.revision"
        " WHERE s.id = ? AND s.removed_at IS NULL",
        (speech,),
    )
    if now is None:
        return
    revision, text = now
    known = library.maybe(
        "SELECT first FROM ix_reuse_text WHERE speech = ? AND revision = ?", (speech, revision)
    )
    if known:  # undone, or brought back
        library.write("UPDATE ix_reuse_text SET live = 1 WHERE first = ?", known)
        return
    (first,) = library.one("SELECT coalesce(max(first + blocks), 0) FROM ix_reuse_text")
    parts = lookup.pack(text)
    blocks = len(parts) * lookup.PART if len(parts) > 1 else lookup.blocks_of(len(text))
    if first + blocks > lookup.MOST_BLOCKS:
        return
    values = (first, blocks, speech, revision, lookup.VERSION)
    library.write("INSERT INTO ix_reuse_text VALUES (?, ?, ?, ?, ?, 1)", values)
    rows = ((first + number * lookup.PART, part) for number, part in enumerate(parts))
    library.write_many("INSERT INTO ix_reuse_fresh VALUES (?, ?)", rows)


def row(segment: int, bucket: int) -> int:
    """The number of the row in which a segment keeps a bucket."""
    return segment << lookup.BUCKET_BITS | bucket


def _put_together(library: Library) -> None:
    """Make a segment of the texts that stand alone."""
    fresh = library.rows("SELECT first, grams FROM ix_reuse_fresh ORDER BY first")
    _add_segment(library, len(fresh), lookup.bucketed(fresh))
    library.write("DELETE FROM ix_reuse_fresh")


def _add_segment(library: Library, texts: int, buckets: Iterable[tuple[int, bytes]]) -> None:
    segment = library.write("INSERT INTO ix_reuse_segment (texts) VALUES (?)", (texts,))
    rows = ((row(segment, bucket), postings) for bucket, postings in buckets)
    library.write_many("INSERT INTO ix_reuse VALUES (?, ?)", rows)


def tidy(library: Library) -> bool:
    """One step of making the index smaller and faster, inside `atomic()`; whether there was something to do."""
    (dead, live) = library.one(
        "SELECT coalesce(sum(blocks) FILTER (WHERE NOT live), 0),"
        " coalesce(sum(blocks) FILTER (WHERE live), 0) FROM ix_reuse_text"
    )
    if dead > max(live, _DEAD):
        empty(library)
        return True
    small = library.rows(
        "SELECT segment, texts FROM ix_reuse_segment WHERE texts < ? ORDER BY segment LIMIT ?",
        (SEGMENT * FANOUT, FANOUT),
    )
    if len(small) < FANOUT:
        return False
    segments = [segment for segment, _ in small]
    _add_segment(library, sum(texts for _, texts in small), _joined(library, segments))
    for segment in segments:
        library.write(
            "DELETE FROM ix_reuse WHERE bucket BETWEEN ? AND ?",
            (row(segment, 0), row(segment + 1, 0) - 1),
        )
        library.write("DELETE FROM ix_reuse_segment WHERE segment = ?", (segment,))
    return True


def _joined(library: Library, segments: list[int]) -> Iterator[tuple[int, bytes]]:
    """The buckets of segments, those of one number put together."""
    marks = ", ".join("?" * len(segments))
    for bucket in range(1 << lookup.BUCKET_BITS):
        rows = library.rows(
            f"SELECT postings FROM ix_reuse WHERE bucket IN ({marks}) ORDER BY bucket",
            [row(segment, bucket) for segment in segments],
        )
        if rows:
            yield bucket, b"".join(postings for (postings,) in rows)


def empty(library: Library) -> None:
    """Make the index anew, with nothing in it and everything waiting; inside `atomic()`."""
    for statement in REBUILD:
        library.write(statement)


# -- asking ---------------------------------------------------------------------------------------


def live_texts(library: Library) -> list[Indexed]:
    """The texts that are in the index and live, in the order of their blocks."""
    sql = "SELECT first, blocks, speech, revision FROM ix_reuse_text WHERE live ORDER BY first"
    return [Indexed(*found) for found in library.rows(sql)]


def feed(library: Library, query: lookup.Asked) -> None:
    """Tell `query` all that the index has of its pieces.

    Errors:
        Cancelled: the library was interrupted.
    """
    for (segment,) in library.rows("SELECT segment FROM ix_reuse_segment ORDER BY segment"):
        for start in range(0, len(query.buckets), _AT_ONCE):
            wanted = [row(segment, bucket) for bucket in query.buckets[start : start + _AT_ONCE]]
            marks = ", ".join("?" * len(wanted))
            sql = f"SELECT bucket, postings FROM ix_reuse WHERE bucket IN ({marks})"
            rows = library.rows(sql, wanted)
            query.feed([(number - row(segment, 0), postings) for number, postings in rows])
    for first, packed in library.rows("SELECT first, grams FROM ix_reuse_fresh ORDER BY first"):
        query.feed_fresh(first, packed)


def size(library: Library) -> int:
    """The bytes that the index takes, rows of the texts included."""
    (postings,) = library.one("SELECT coalesce(sum(length(postings) + 8), 0) FROM ix_reuse")
    (fresh,) = library.one("SELECT coalesce(sum(length(grams) + 8), 0) FROM ix_reuse_fresh")
    (texts,) = library.one("SELECT count(*) FROM ix_reuse_text")
    return int(postings + fresh + 40 * texts)


# -- looking whether it is in step ----------------------------------------------------------------


def faults(library: Library, random: Random, speeches: int = 5) -> Iterator[str]:
    """What is wrong with the index, as far as its lists and the pieces of `speeches` random texts tell."""
    yield from _miscounted(library)
    texts = live_texts(library)
    for text in random.sample(texts, min(speeches, len(texts))):
        (body,) = library.maybe("SELECT text FROM revision WHERE id = ?", (text.revision,)) or ("",)
        if not _holds(library, text, body):
            yield f"ix_reuse {text.speech}"


def _holds(library: Library, text: Indexed, body: str) -> bool:
    """Whether the index leads from the pieces of a text to its blocks, and from no others."""
    for number, part in enumerate(lookup.pack(body)):
        query = lookup.Asked.of_packed(part)
        feed(library, query)
        first = text.first + number * lookup.PART
        if not query.stands(first, min(first + lookup.PART, text.first + text.blocks), part):
            return False
    return True


def _miscounted(library: Library) -> Iterator[str]:
    """Speeches that the index lacks or has too many, among those that do not wait."""
    rows = library.rows(
        "SELECT s.id FROM speech s LEFT JOIN ix_reuse_text t ON t.speech = s.id AND t.live"
        " WHERE s.id NOT IN (SELECT speech FROM ix_reuse_waiting)"
        " AND iif(s.removed_at IS NULL, s.revision, NULL) IS NOT t.revision"
        " UNION SELECT t.speech FROM ix_reuse_text t WHERE t.live"
        " AND t.speech NOT IN (SELECT id FROM speech)"
        " AND t.speech NOT IN (SELECT speech FROM ix_reuse_waiting)"
    )
    for (speech,) in rows:
        yield f"ix_reuse_text {speech}"
