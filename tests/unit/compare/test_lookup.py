"""Pieces of texts and the places they lead to."""

from __future__ import annotations

import random

from speechreader.compare import lookup
from speechreader.compare.lookup import BLOCK, PART, Asked, Hits, Texts
from speechreader.compare.prepared import Prepared

SENTENCE = "把职工的急难愁盼一条一条记下来，逐项办到心坎上，办不了的当面说清楚。"


def foreign(length: int, seed: int) -> str:
    """Characters in no order that any sentence has."""
    rng = random.Random(seed)
    return "".join(chr(rng.randint(0x4E00, 0x9FA5)) for _ in range(length))


def fed(query: str, texts: list[tuple[int, str]], *, sealed: bool) -> Asked:
    """A query that was told of texts, given with their first blocks: as a segment, or each alone."""
    asked = Asked.of(Prepared(query))
    parts = [(f + n * PART, p) for f, text in texts for n, p in enumerate(lookup.pack(text))]
    if sealed:
        asked.feed(list(lookup.bucketed(parts)))
    else:
        for first, part in parts:
            asked.feed_fresh(first, part)
    return asked


def test_segments_and_single_texts_say_the_same() -> None:
    texts = [(0, foreign(500, 1) + SENTENCE), (17, SENTENCE + foreign(300, 2)), (40, SENTENCE)]
    found = [fed(SENTENCE, texts, sealed=sealed).found() for sealed in (True, False)]
    told = [sorted(zip(*(column.tolist() for column in one), strict=True)) for one in found]
    assert told[0] == told[1]
    assert {block for _, block in told[0]} >= {16, 17, 40}


def test_about_half_of_all_pieces_are_noted() -> None:
    text = foreign(20_000, 3)
    noted = sum(len(part) // 4 for part in lookup.pack(text))
    assert 0.45 < noted / len(text) < 0.55


def test_a_sentence_is_found_where_it_stands_and_nowhere_across_two_texts() -> None:
    one = foreign(400, 4) + SENTENCE[:17]
    two = SENTENCE[17:] + foreign(400, 5)
    three = foreign(320, 6) + SENTENCE + foreign(320, 7)
    firsts = [0, lookup.blocks_of(len(one)), 0]
    firsts[2] = firsts[1] + lookup.blocks_of(len(two))
    bodies = list(zip(firsts, (one, two, three), strict=True))
    texts = Texts([(first, first + lookup.blocks_of(len(body))) for first, body in bodies])
    best, *others = Hits(fed(SENTENCE, bodies, sealed=True), texts).places(5)
    assert texts.numbers([best.first, best.last]) == [2, 2]
    assert best.first <= firsts[2] + 320 // BLOCK <= best.last
    assert best.votes > 0.9
    for place in others:
        assert len(set(texts.numbers([place.first, place.last]))) == 1
        assert place.votes < 0.9


def test_script_width_and_punctuation_do_not_matter() -> None:
    texts = Texts([(0, 2)])
    other = "把職工的急難愁盼、一條一條記下來；逐項辦到心坎上。辦不了的，當面說清楚！"
    [place, *_] = Hits(fed(other, [(0, SENTENCE)], sealed=False), texts).places(3)
    assert place.votes > 0.9


def test_texts_that_are_gone_have_no_say() -> None:
    hits = Hits(fed(SENTENCE, [(0, SENTENCE), (9, SENTENCE)], sealed=True), Texts([(9, 11)]))
    assert [place.first for place in hits.places(5)] == [9]


def test_the_text_with_most_of_a_long_query_comes_first() -> None:
    bodies = [foreign(2_000, seed) for seed in range(20, 26)]
    query = foreign(500, 30) + bodies[4][300:900] + foreign(500, 31) + bodies[1][0:250]
    firsts = [100 * number for number in range(6)]
    texts = Texts([(first, first + lookup.blocks_of(2_000)) for first in firsts])
    hits = Hits(fed(query, list(zip(firsts, bodies, strict=True)), sealed=True), texts)
    assert hits.texts(10) == [4, 1]


def test_a_very_long_text_is_packed_in_parts_and_found_in_the_last() -> None:
    body = foreign(BLOCK * PART + 5_000, 8) + SENTENCE
    assert len(lookup.pack(body)) == 2
    texts = Texts([(7, 7 + 2 * PART)])
    [place, *_] = Hits(fed(SENTENCE, [(7, body)], sealed=True), texts).places(1)
    at = 7 + body.index(SENTENCE) // BLOCK
    assert place.first <= at <= place.last


def test_nothing_leads_nowhere() -> None:
    texts = Texts([])
    for query in ("", "好", "好人好", foreign(30, 9)):
        hits = Hits(fed(query, [], sealed=True), texts)
        assert hits.places(5) == []
        assert hits.texts(5) == []
