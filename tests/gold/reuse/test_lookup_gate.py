"""The gate of «Where else?»: sentences of a made library, edited in known ways, must lead back to where they stand.

The measurement at full size is in `tests/bench/bench_reuse.py`; here the library is small and the same every time.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from tests.bench.speeches import speeches
from tests.gold.reuse.planted import EDITS, fits, words_of
from tests.stock import Stock

from speechreader.app.reuse import by_likeness
from speechreader.model.reuse import Likeness
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.text.han_variants import HAN_VARIANTS

SPEECHES, EACH, FIRST = 150, 20, 20
#: Shares of the queries of each kind that must find their place; below them something has broken.
LEAST = {
    **dict.fromkeys(("exact", "punct", "number", "sub10", "reorder", "split", "indel"), 1.0),
    "sub20": 0.95,
    "sub35": 0.75,
    "heavy": 0.8,
}
TRADITIONAL = {ord(pair[0]): pair[1] for pair in HAN_VARIANTS.split()}


class Query(NamedTuple):
    """A sentence and where it was taken from."""

    words: str
    speech: SpeechId
    span: Span


@pytest.fixture(scope="module")
def made(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Stock, dict[str, list[Query]]]]:
    stock = Stock.at(tmp_path_factory.mktemp("gold") / "library.sqlite")
    texts = [(stock.add(text), text) for text in speeches(SPEECHES, 2_000, seed=5)]
    rng = random.Random(6)
    queries: dict[str, list[Query]] = {kind: [] for kind in EDITS}
    for kind, edit in EDITS.items():
        while len(queries[kind]) < EACH:
            speech, text = rng.choice(texts)
            places = list(re.finditer(r"[^。！？\n]{20,90}[。！？]", text))
            place = rng.choice(places) if places else None
            if place and fits(kind, place[0]):
                queries[kind].append(Query(edit(place[0], rng), speech, Span(*place.span())))
    yield stock, queries
    stock.workspace.close()


def found(stock: Stock, query: Query) -> bool:
    places = by_likeness(stock.workspace.reuse.places(query.words).places)[:FIRST]
    return any(p.speech == query.speech and p.span.overlaps(query.span) for p in places)


@pytest.mark.slow
def test_the_true_place_is_among_the_first_twenty(
    made: tuple[Stock, dict[str, list[Query]]], capsys: pytest.CaptureFixture[str]
) -> None:
    stock, queries = made
    shares = {kind: sum(found(stock, q) for q in some) / EACH for kind, some in queries.items()}
    with capsys.disabled():
        print("\nrecall@20: " + "  ".join(f"{kind} {share:.2f}" for kind, share in shares.items()))
    assert {kind: share for kind, share in shares.items() if share < LEAST[kind]} == {}
    assert sum(shares.values()) / len(shares) >= 0.93


@pytest.mark.slow
def test_traditional_characters_find_the_same(
    made: tuple[Stock, dict[str, list[Query]]],
) -> None:
    stock, queries = made
    for query in queries["exact"]:
        other = query.words.translate(TRADITIONAL)
        one, two = stock.workspace.reuse.places(query.words), stock.workspace.reuse.places(other)
        assert [(p.speech, p.span, p.kind) for p in one.places] == [
            (p.speech, p.span, p.kind) for p in two.places
        ]


@pytest.mark.slow
def test_words_in_no_order_are_no_more_than_perhaps(
    made: tuple[Stock, dict[str, list[Query]]],
) -> None:
    """The words of a sentence shuffled: what is claimed of it is claimed of any text of the genre."""
    stock, queries = made
    rng = random.Random(7)
    claimed = 0
    for query in queries["exact"]:
        words = list(words_of(query.words))
        shuffled = "".join(rng.sample(words, len(words)))
        places = stock.workspace.reuse.places(shuffled).places
        assert not {Likeness.IDENTICAL, Likeness.NEAR} & {p.kind for p in places}
        claimed += any(p.kind is Likeness.REWORDED for p in places)
    assert claimed <= 2


@pytest.mark.slow
def test_a_speech_made_of_others_names_them(made: tuple[Stock, dict[str, list[Query]]]) -> None:
    """A fifth of it from each of two: both come first, with about that share."""
    stock, _ = made
    givers = [SpeechId(11), SpeechId(77)]
    own = next(speeches(1, 1_200, seed=99))
    parts = [stock.workspace.speech(giver).body[300:700] for giver in givers]
    speech = stock.add(own + "\n" + "\n".join(parts), date="2030")
    first = stock.workspace.reuse.sources(speech).sources[:2]
    assert {source.speech for source in first} == set(givers)
    length = len(own) + 800
    assert all(0.8 * 400 / length < source.share < 2 * 400 / length for source in first)
    stock.remove(speech)
