"""Pairs of texts with headings whose sections answer each other in a known way: kept, moved, merged, split, new."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from functools import cache

from tests.gold.reuse.planted import EDITS, Unrelated, texts

from speechreader.model.outline import Heading
from speechreader.model.span import Span

_NUMERALS = "一二三四五六七八九十"
_LIGHT = ("exact", "punct", "number", "sub10", "sub20", "indel")


@cache
def headings() -> tuple[str, ...]:
    """Top-level headings of the corpus, without their numbers."""
    found = re.findall(r"^[一二三四五六]、(.{6,24})$", "\n".join(texts()), re.MULTILINE)
    return tuple(dict.fromkeys(found))


@dataclass
class Section:
    """A heading and the sentences under it; `origins` are the sections of the first text it answers."""

    title: str
    sentences: list[str]
    origins: set[int] = field(default_factory=set)


@dataclass(frozen=True)
class Sectioned:
    """Two texts with their outlines and the pairs of sections that belong together."""

    a: str
    b: str
    outlines: tuple[list[Heading], list[Heading]]
    pairs: set[tuple[int, int]]


def make(seed: int, count: int = 7) -> Sectioned:
    rng = random.Random(f"sections {seed}")
    dealer = Unrelated(rng)
    titles = rng.sample(headings(), min(len(headings()), 2 * count + 6))
    ones = [Section(titles.pop(), dealer.deal(rng.randint(220, 420))) for _ in range(count)]
    return _pair(ones, _answers(ones, dealer, titles, rng))


def replaced(seed: int, count: int = 6) -> Sectioned:
    """The same order on both sides, but a third of the sections are others now: place alone proves nothing."""
    rng = random.Random(f"replaced {seed}")
    dealer = Unrelated(rng)
    titles = rng.sample(headings(), min(len(headings()), 2 * count + 6))
    ones = [Section(titles.pop(), dealer.deal(rng.randint(220, 420))) for _ in range(count)]
    others = [
        Section(titles.pop(), dealer.deal(rng.randint(220, 420)))
        if rng.random() < 0.35
        else Section(_title(one, titles, rng), _carried(one, dealer, rng), {number})
        for number, one in enumerate(ones)
    ]
    return _pair(ones, others)


def _pair(ones: list[Section], others: list[Section]) -> Sectioned:
    a, outline_a = _text(ones)
    b, outline_b = _text(others)
    pairs = {(i, j) for j, section in enumerate(others) for i in section.origins}
    return Sectioned(a, b, (outline_a, outline_b), pairs)


def _answers(
    ones: list[Section], dealer: Unrelated, titles: list[str], rng: random.Random
) -> list[Section]:
    others: list[Section] = []
    number = 0
    while number < len(ones):
        fate = rng.choice(("kept", "kept", "kept", "merged", "split", "dropped"))
        source = ones[number]
        if fate == "merged" and number + 1 < len(ones):
            words = _carried(source, dealer, rng) + _carried(ones[number + 1], dealer, rng)
            others.append(Section(_title(source, titles, rng), words, {number, number + 1}))
            number += 1
        elif fate == "split":
            words = _carried(source, dealer, rng, dropped=0.1)
            half = len(words) // 2
            for part in (words[:half], words[half:]):
                others.append(
                    Section(_title(source, titles, rng), part + dealer.deal(80), {number})
                )
        elif fate != "dropped":
            words = _carried(source, dealer, rng)
            others.append(Section(_title(source, titles, rng), words, {number}))
        number += 1
    others.append(Section(titles.pop(), dealer.deal(250)))
    if rng.random() < 0.5 and len(others) > 2:  # one of them stands elsewhere now
        others.insert(rng.randrange(len(others)), others.pop(rng.randrange(len(others))))
    return others


def _carried(
    source: Section, dealer: Unrelated, rng: random.Random, dropped: float = 0.45
) -> list[str]:
    """The sentences of a section as another year has them: some gone, most edited, others new."""
    words = [
        EDITS[rng.choice(_LIGHT)](sentence, rng)
        for sentence in source.sentences
        if rng.random() >= dropped
    ]
    return words + dealer.deal(rng.randint(60, 200))


def _title(source: Section, titles: list[str], rng: random.Random) -> str:
    if rng.random() < 0.4:
        return source.title
    return titles.pop() if titles and rng.random() < 0.5 else source.title[: len(source.title) // 2]


def _text(sections: list[Section]) -> tuple[str, list[Heading]]:
    text, outline = "各位代表：\n", []
    for section, numeral in zip(sections, _NUMERALS, strict=False):
        number = f"{numeral}、"
        span = Span(len(text), len(text) + len(number + section.title))
        outline.append(Heading(1, number, section.title, span, 1.0))
        text += f"{number}{section.title}\n" + "".join(section.sentences) + "\n"
    return text, outline


def score(shown: set[tuple[int, int]], gold: set[tuple[int, int]]) -> tuple[int, int, int]:
    """Right, shown and wanted pairs."""
    return len(shown & gold), len(shown), len(gold)
