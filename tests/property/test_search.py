"""Exactness: what a search finds is what a plain look through every text finds, whatever happened to the texts."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stock import Stock

from speechreader.model.search import Folding, Mode, Query
from speechreader.model.speech import SpeechId
from speechreader.search.grams import squeezed
from speechreader.search.match import Document, Matcher
from speechreader.search.parse import parse
from speechreader.text.folding import BLANKS, folded, parts_words, table

#: Few enough that strings meet, odd enough that each trap is met: see the last line of each group.
COMMON = "工会职改革的"
SIGNS = "，。“”「」、（）％%+-—"
LATIN = "1２5GgＧxXＸé"
FORMS = "職會為爲为〇零髮发髪"
RARE = "𠮷𠮷𰻞吉e\u0301"
BLANK = "  \n\u3000\t\u200b"
ALPHABET = COMMON * 3 + SIGNS + LATIN + FORMS + RARE + BLANK
TEXTS = st.text(st.sampled_from(ALPHABET), min_size=1, max_size=60)
TERMS = st.text(st.sampled_from(ALPHABET), min_size=1, max_size=12)
FOLDINGS = st.sampled_from([Folding.ALL, Folding.ALL, Folding.NONE, *Folding])

_IS_BLANK = {
    chr(code) for code in range(0x10000) if __import__("re").match(f"[{BLANKS}]", chr(code))
}


def kept(text: str, folding: Folding) -> tuple[str, list[int]]:
    """`text` folded, without the blanks that part no words, and where each character of that stood."""
    characters: list[str] = []
    places: list[int] = []
    plain, key = folded(text, folding), folded(text)
    at = 0
    while at < len(text):
        end = at
        while end < len(text) and text[end] in _IS_BLANK:
            end += 1
        if end == at:
            characters.append(plain[at])
            places.append(at)
            at += 1
        else:
            inside = at > 0 and end < len(text)
            if inside and parts_words(key[at - 1]) and parts_words(key[end]):
                characters.append(" ")
                places.append(at)
            at = end
    return "".join(characters), places


def brute_force(
    texts: dict[SpeechId, str], term: str, folding: Folding
) -> set[tuple[int, int, int]]:
    """Every place of `term`, found by going through every text from left to right."""
    looked_for, _ = kept(term, folding)
    found: set[tuple[int, int, int]] = set()
    for speech, text in texts.items():
        plain, places = kept(text, folding)
        at = plain.find(looked_for)
        while at != -1:
            end = at + len(looked_for)
            found.add((speech, places[at], places[end - 1] + 1))
            at = plain.find(looked_for, end)
    return found


def searched(stock: Stock, query: Query) -> set[tuple[int, int, int]]:
    """The same, as a person gets it; on the way the numbers are compared with the hits."""
    page = stock.workspace.search.run(query, limit=1000)
    totals = stock.workspace.search.totals(query)
    hits = {(g.speech.id, hit.start, hit.end) for g in page.groups for hit in g.hits}
    assert totals.hits == len(hits)
    assert totals.by_speech == {group.speech.id: len(group.hits) for group in page.groups}
    return hits


class Session:
    """A library and what its texts are, changed at random."""

    def __init__(self, folder: Path, rng: random.Random) -> None:
        self.stock, self.rng = Stock.at(folder / "library.sqlite"), rng
        self.texts: dict[SpeechId, str] = {}
        self.gone: dict[SpeechId, str] = {}

    def change(self, text: str) -> None:
        act = self.rng.choice(["add", "add", "revise", "remove", "restore", "undo"])
        if act == "add" or not self.texts:
            self.texts[self.stock.add(text)] = text
        elif act == "revise":
            speech = self.rng.choice(sorted(self.texts))
            self.stock.revise(speech, text)
            self.texts[speech] = text
        elif act == "remove":
            speech = self.rng.choice(sorted(self.texts))
            self.stock.remove(speech)
            self.gone[speech] = self.texts.pop(speech)
        elif act == "restore" and self.gone:
            speech = self.rng.choice(sorted(self.gone))
            self.stock.workspace.restore([speech])
            self.texts[speech] = self.gone.pop(speech)
        elif act == "undo" and self.stock.workspace.history.can_undo:
            self._undo()

    def _undo(self) -> None:
        changes = self.stock.workspace.undo()
        for speech in changes.added:
            self.texts[speech] = self.gone.pop(speech)
        for speech in changes.removed:
            self.gone[speech] = self.texts.pop(speech)


@pytest.mark.slow
@settings(max_examples=40)
@given(
    st.lists(st.tuples(TEXTS, TERMS, FOLDINGS), min_size=5, max_size=40),
    st.randoms(use_true_random=False),
)
def test_a_search_finds_what_a_look_through_every_text_finds(
    steps: list[tuple[str, str, Folding]], rng: random.Random
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Path(folder), rng)
        for text, term, folding in steps:
            session.change(text)
            terms = [term, *pieces(session, rng)]
            for one in terms:
                if not squeezed(one):
                    continue
                query = Query(one, Mode.LITERAL, folding)
                assert searched(session.stock, query) == brute_force(session.texts, one, folding)
        assert session.stock.workspace.search.sample(random.Random(0))
        session.stock.workspace.close()


def pieces(session: Session, rng: random.Random) -> list[str]:
    """Strings that do occur, of each length."""
    found = []
    for length in (1, 2, 3, rng.randint(4, 12)):
        text = rng.choice([*session.texts.values(), ""])
        at = rng.randint(0, max(len(text) - length, 0))
        found.append(text[at : at + length])
    return found


@given(TEXTS, FOLDINGS)
def test_folding_keeps_every_place_and_says_the_same_twice(text: str, folding: Folding) -> None:
    once = folded(text, folding)
    assert len(once) == len(text)
    assert folded(once, folding) == once


def test_what_less_folding_makes_alike_all_folding_makes_alike() -> None:
    everything = "".join(map(chr, table(Folding.ALL)))
    for bits in range(Folding.ALL.value + 1):
        assert folded(folded(everything, Folding(bits))) == folded(everything)


NEARBY = st.text(alphabet="甲乙丙ab1 \n，", min_size=0, max_size=40)
PART = st.text(alphabet="甲乙丙ab1", min_size=1, max_size=3)


@settings(max_examples=60)
@given(st.lists(NEARBY, min_size=1, max_size=8), PART, PART, st.integers(0, 6))
def test_the_index_loses_nothing_that_stands_near(
    texts: list[str], one: str, other: str, distance: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        stock = Stock.at(Path(folder) / "library.sqlite")
        bodies = {stock.add(text): text for text in texts}
        gap = max(distance, 1)
        for words in (f'"{one}" NEAR/{distance} "{other}"', f'"{one}*{gap} {other}"'):
            query = Query(words)
            matcher = Matcher(parse(query))
            answers = zip(bodies, matcher.hits([*map(Document, bodies.values())]), strict=True)
            wanted = {(speech, *hit) for speech, hits in answers for hit in hits or ()}
            assert searched(stock, query) == wanted, words
        stock.workspace.close()
