"""The index of reuse says what a look through every text says, whatever happened to the texts."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stock import Stock

from speechreader.app.history import History
from speechreader.compare import lookup
from speechreader.compare.lookup import Asked
from speechreader.compare.prepared import Prepared
from speechreader.model.speech import SpeechId
from speechreader.store import reuse_index

#: Few enough characters that pieces meet, with marks, blanks, variants and characters beyond the basic plane.
ALPHABET = "工会职改革的，。 \n職會ＧＧ5％𠮷"
TEXTS = st.text(st.sampled_from(ALPHABET), min_size=1, max_size=200)

Hit = tuple[SpeechId, int, int]


class Session:
    """A library and what its texts are, changed at random; segments are small here, so that there are many."""

    def __init__(self, folder: Path, rng: random.Random) -> None:
        self.stock, self.rng = Stock.at(folder / "library.sqlite"), rng
        self.texts: dict[SpeechId, str] = {}
        #: What the texts were before each step that undo can take back, and after those it took back.
        self.past: list[dict[SpeechId, str]] = []
        self.ahead: list[dict[SpeechId, str]] = []

    def change(self, text: str) -> None:
        act = self.rng.choice(
            ["add", "add", "revise", "remove", "restore", "undo", "redo", "tidy", "late"]
        )
        workspace = self.stock.workspace
        if act == "undo" and self.past:
            workspace.undo()
            self.ahead.append(self.texts)
            self.texts = self.past.pop()
        elif act == "redo" and self.ahead:
            workspace.redo()
            self.past.append(self.texts)
            self.texts = self.ahead.pop()
        elif act == "tidy":
            workspace.reuse.tidy()
            while workspace.reuse.catch_up():
                pass
        elif act == "remove" and self.texts:
            self._step()
            speech = self.rng.choice(sorted(self.texts))
            workspace.remove([speech])
            del self.texts[speech]
        elif act == "restore" and workspace.removed_speeches():
            self._step()
            speech = self.rng.choice([gone.id for gone in workspace.removed_speeches()])
            workspace.restore([speech])
            self.texts[speech] = workspace.speech(speech).body
        elif act == "revise" and self.texts:
            self._revise(text)
        elif act == "late":
            self._add_much(text)
        else:
            self._add(text)

    def _step(self) -> None:
        self.past.append(dict(self.texts))
        self.ahead.clear()

    # What the stock adds and revises is no step of undo, and what undo brings back is what it was then.

    def _add(self, text: str) -> None:
        speech = self.stock.add(text)
        for texts in (self.texts, *self.past, *self.ahead):
            texts[speech] = text

    def _add_much(self, text: str) -> None:
        """More at once than a commit takes in; they are taken in afterwards."""
        with self.stock.library.atomic():
            for number in range(3):
                self._add(text[number:] + "革")
        while self.stock.workspace.reuse.catch_up():
            pass

    def _revise(self, text: str) -> None:
        speech = self.rng.choice(sorted(self.texts))
        self.stock.revise(speech, text)
        self.texts[speech] = text
        self.past.clear()
        self.ahead.clear()
        self.stock.workspace._ledger._history = History()


def told(stock: Stock, query: str) -> set[Hit]:
    """Speech, key and block of each noted piece of `query`, as the index tells."""
    asked = Asked.of(Prepared(query))
    reuse_index.feed(stock.library, asked)
    live = reuse_index.live_texts(stock.library)
    numbers, blocks = asked.found()
    hits: set[Hit] = set()
    for number, block in zip(numbers.tolist(), blocks.tolist(), strict=True):
        for text in live:
            if text.first <= block < text.first + text.blocks:
                hits.add((text.speech, int(asked.keys[number]), block - text.first))
    return hits


def there(texts: dict[SpeechId, str], query: str) -> set[Hit]:
    """The same from the texts themselves."""
    keys = {int(key) for key in Asked.of(Prepared(query)).keys}
    hits: set[Hit] = set()
    for speech, text in texts.items():
        for part in lookup.pack(text):
            for number in memoryview(part).cast("I"):
                if number >> 12 in keys:
                    hits.add((speech, number >> 12, number & 0xFFF))
    return hits


@contextmanager
def small_segments() -> Iterator[None]:
    kept = reuse_index.SEGMENT, reuse_index.FANOUT, reuse_index.GROUP, reuse_index._DEAD
    reuse_index.SEGMENT, reuse_index.FANOUT, reuse_index.GROUP, reuse_index._DEAD = 3, 2, 2, 20
    try:
        yield
    finally:
        reuse_index.SEGMENT, reuse_index.FANOUT, reuse_index.GROUP, reuse_index._DEAD = kept


@pytest.mark.slow
@settings(max_examples=20)
@given(
    st.lists(st.tuples(TEXTS, TEXTS), min_size=5, max_size=30), st.randoms(use_true_random=False)
)
def test_the_index_tells_what_the_texts_tell(
    steps: list[tuple[str, str]], rng: random.Random
) -> None:
    with tempfile.TemporaryDirectory() as folder, small_segments():
        session = Session(Path(folder), rng)
        for text, query in steps:
            session.change(text)
            queries = [query, *session.texts.values()][:3]
            for one in queries:
                assert told(session.stock, one) == there(session.texts, one)
        assert session.stock.workspace.reuse.sample(random.Random(0))
        session.stock.workspace.close()


@given(TEXTS)
def test_half_of_the_pieces_of_a_text_are_noted_where_they_stand(text: str) -> None:
    prepared = Prepared(text)
    noted = [n & 0xFFF for part in lookup.pack(text) for n in memoryview(part).cast("I")]
    starts = {int(at) // lookup.BLOCK for at in prepared.places[: max(0, prepared.length - 3)]}
    assert set(noted) <= starts
    assert len(noted) <= max(0, prepared.length - 3)


@settings(max_examples=40)
@given(TEXTS, st.integers(0, 200), st.integers(12, 60))
def test_words_of_a_text_are_found_there(text: str, at: int, length: int) -> None:
    """Word for word, whatever is cut out of it, if it is long enough."""
    words = text[at : at + length]
    if Prepared(words).length <= 10:
        return
    with tempfile.TemporaryDirectory() as folder:
        stock = Stock.at(Path(folder) / "library.sqlite")
        speech = stock.add(text)
        found = stock.workspace.reuse.places(words).places
        spans = [place.span for place in found if place.score == 1.0]
        chars = Prepared(words).chars
        keys = Asked.of(Prepared(words)).keys
        assert any(Prepared(s.of(text)).chars == chars for s in spans) or not keys.size
        assert {place.speech for place in found} <= {speech}
        stock.workspace.close()
