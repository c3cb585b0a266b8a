"""How far the reading of one document agrees with an answer made by hand.

Every figure is a share of what could be right, so that more is always better, and is kept as a
fraction (`right` of `possible`) so that the documents of a set can be added up.

Texts are compared without layout: NFKC, one kind of quotation mark and of dash, no blanks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from speechreader.model.outline import Heading
from speechreader.model.speech import Reading

Gold = dict[str, Any]

#: Two headings, or two titles, at least this alike are the same one.
ALIKE = 0.8
#: A body may begin or end this many characters beside the place that the gold names.
SLACK = 2
#: So many characters of an excerpt say where a body begins or ends.
EDGE = 12
#: This many characters of an optional heading are enough to know it again.
BEGINNING = 5

_FOLDED = str.maketrans(
    dict.fromkeys("“”„‟〝〞「」『』", '"') | dict.fromkeys("‘’", "'") | dict.fromkeys("—―–−─━", "-")
)
_CLOSING = "。.!?;:,、…-\"'）)"


@dataclass(frozen=True, slots=True)
class Share:
    """So much right of so much that could be."""

    right: int = 0
    possible: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.possible + other.possible)

    @property
    def value(self) -> float:
        """From 0 to 1; 1 where there was nothing to get right."""
        return self.right / self.possible if self.possible else 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """The shares by figure. `found` counts headings right among those given, `wanted` those asked for."""

    shares: dict[str, Share] = field(default_factory=dict)
    found: Share = Share()
    wanted: Share = Share()

    def __add__(self, other: Score) -> Score:
        names = dict.fromkeys([*self.shares, *other.shares])
        nothing = Share()
        return Score(
            {n: self.shares.get(n, nothing) + other.shares.get(n, nothing) for n in names},
            self.found + other.found,
            self.wanted + other.wanted,
        )

    @property
    def outline(self) -> float:
        """The harmonic mean of precision and recall of the headings."""
        total = self.found.possible + self.wanted.possible
        return 2 * self.found.right / total if total else 1.0

    def figures(self) -> dict[str, float]:
        """All figures by name, the outline among them."""
        return {name: share.value for name, share in self.shares.items()} | {
            "outline": self.outline
        }


def folded(text: str | None) -> str:
    """A text with its blanks and lines, but in one form of every character, the invisible left out."""
    one_form = unicodedata.normalize("NFKC", text or "").translate(_FOLDED)
    return "".join(c for c in one_form if unicodedata.category(c) != "Cf")


def plain(text: str | None) -> str:
    """What is compared of a text: neither blanks nor lines."""
    return "".join(folded(text).split())


def score(gold: Gold, reading: Reading, *, metadata: bool = True) -> Score:
    """The score of one document; without `metadata` where its text holds none."""
    body, laid_out = plain(reading.body), folded(reading.body)
    shares = {
        "first": _share([any(begins_with(body, edge) for edge in _answers(gold, "body_first"))]),
        "last": _share([any(ends_with(body, edge) for edge in _answers(gold, "body_last"))]),
        "chrome out": _share(plain(excerpt) not in body for excerpt in gold["chrome"]),
        "kept": _share(plain(excerpt) in body for excerpt in gold["kept"]),
        "unbroken": _share(folded(excerpt) in laid_out for excerpt in gold["kept"]),
    }
    if metadata:
        said = reading.metadata
        shares["title"] = _share([_is(gold, "title", said.title, alike)])
        shares["speaker"] = _share([_is(gold, "speaker", said.speaker, str.__eq__)])
        shares["date"] = _share([_is(gold, "date", said.date, str.__eq__)])
    return _with_outline(shares, gold["outline"], reading.outline)


def _share(hits: Iterable[bool]) -> Share:
    told = list(hits)
    return Share(sum(told), len(told))


def _answers(gold: Gold, name: str) -> list[str | None]:
    """The right answers; None among them says that giving none is right."""
    return [gold.get(name), *gold.get(f"{name}_alt", [])]


def _is(gold: Gold, name: str, given: str | None, same: Callable[[str, str], bool]) -> bool:
    answers = _answers(gold, name)
    if given is None:
        return None in answers
    return any(answer is not None and same(_bare(answer), _bare(given)) for answer in answers)


def _bare(text: str) -> str:
    return plain(text).rstrip(_CLOSING)


def alike(one: str, other: str) -> bool:
    """Whether two texts, blanks and width apart, are nearly the same."""
    return similarity(_bare(one), _bare(other)) >= ALIKE


def similarity(one: str, other: str) -> float:
    """Share of the characters that two texts have in common in the same order."""
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return 0.0 if matcher.quick_ratio() < ALIKE else matcher.ratio()


def begins_with(body: str, edge: str | None) -> bool:
    """Whether `body` begins where `edge` does, `SLACK` characters more or less."""
    key = plain(edge)[:EDGE]
    slack = range(SLACK + 1)
    return any(body.startswith(key, n) or body.startswith(key[n:]) for n in slack)


def ends_with(body: str, edge: str | None) -> bool:
    """The same for the end, closing marks apart."""
    return begins_with(body.rstrip(_CLOSING)[::-1], _bare(edge or "")[::-1])


def _with_outline(shares: dict[str, Share], gold: list[Gold], given: Sequence[Heading]) -> Score:
    pairs = paired(gold, given)
    required = [(g, h) for g, h in pairs if not g.get("optional")]
    wanted = sum(not g.get("optional") for g in gold)
    counted = len(given) - (len(pairs) - len(required))
    shares["level"] = _share(h.level in (g["level"], *g.get("level_alt", [])) for g, h in required)
    return Score(shares, Share(len(required), counted), Share(len(required), wanted))


def paired(gold: list[Gold], given: Sequence[Heading]) -> list[tuple[Gold, Heading]]:
    """Gold items with the headings that are the same, in the order of both, as many as there can be.

    Of equally many pairs those are taken that hold more required items and more like words.
    """
    value = [[_value(g, h) for h in given] for g in gold]
    best = [[0.0] * (len(given) + 1) for _ in range(len(gold) + 1)]
    for i in reversed(range(len(gold))):
        for j in reversed(range(len(given))):
            together = value[i][j] + best[i + 1][j + 1] if value[i][j] else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    return list(_walk(gold, given, value, best))


def _walk(
    gold: list[Gold],
    given: Sequence[Heading],
    value: list[list[float]],
    best: list[list[float]],
) -> Iterable[tuple[Gold, Heading]]:
    i = j = 0
    while i < len(gold) and j < len(given):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            yield gold[i], given[j]
            i, j = i + 1, j + 1


def _value(gold: Gold, heading: Heading) -> float:
    """0 for two that are not the same; else how much the pair is worth in the alignment."""
    optional = bool(gold.get("optional"))
    alternatives = [gold["heading"], *gold.get("heading_alt", [])]
    like = max(_likeness(plain(words), heading, optional=optional) for words in alternatives)
    return 0.0 if like < ALIKE else like + (1 if optional else 100)


def _likeness(words: str, heading: Heading, *, optional: bool) -> float:
    """How much the words of a gold item are those of a heading, with or without its number."""
    forms = [_bare(heading.title), _bare(heading.number + heading.title)]
    words = words.rstrip(_CLOSING)
    short = min(len(words), len(forms[0]))
    if optional and short >= BEGINNING and words[:short] == forms[0][:short]:
        return 1.0
    return max(similarity(words, form) for form in forms)
