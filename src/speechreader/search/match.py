"""Finding the places of a query in texts.

Characters that follow one another become a pattern over the text as it is: each a class of all that fold to it,
blanks allowed where they part no words, nothing to be tried twice. So a hit is a span of the text itself. Hits never
overlap: of one phrase they are taken from left to right, of several the one that begins first wins, and the longer
one where two begin together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from speechreader.model.outline import Heading
from speechreader.model.search import Folding
from speechreader.search import chains
from speechreader.search.grams import overlaps_itself, squeezed
from speechreader.search.regex import RegexProcess, Spans
from speechreader.search.tree import (
    All,
    Either,
    Field,
    Leaf,
    Near,
    Node,
    Not,
    Phrase,
    Regex,
    leaves,
)
from speechreader.text.folding import BLANKS, folded, parts_words, sources

_BLANK = f"[{BLANKS}]"
_ANY_BLANKS = f"{_BLANK}*+"


@dataclass(frozen=True, slots=True)
class Card:
    """What the fields of a query look at; `date` is ISO 8601, as exact as it is known."""

    title: str = ""
    speaker: str = ""
    date: str | None = None
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One text to be looked through. `outline` is asked for only where a query names a section."""

    text: str
    card: Card = Card()
    outline: Callable[[], Sequence[Heading]] = tuple


class Matcher:
    """One query, ready to be put to any number of texts.

    Holds the tree and the folding. The process for regular expressions is handed in, for it outlives a query.
    """

    def __init__(
        self,
        tree: Node,
        folding: Folding = Folding.ALL,
        process: RegexProcess | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        self.tree, self.folding = tree, folding
        self._process, self._cancelled = process, cancelled
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._sections = [leaf for leaf in leaves(tree) if _is_section(leaf)]
        self._regexes = [leaf for leaf in leaves(tree) if isinstance(leaf, Regex)]

    @property
    def has_regex(self) -> bool:
        """Whether a regular expression is part of the query."""
        return bool(self._regexes)

    def hits(self, documents: Sequence[Document]) -> list[Spans | None]:
        """The hits in each of `documents`, in text order; None where one does not match at all.

        Errors:
            UserError: query_regex_slow.
            Cancelled: the person asked for something else.
        """
        found = self._matched_regexes(documents)
        answers: list[Spans | None] = []
        for number, document in enumerate(documents):
            one = _Look(self, document, {leaf: spans[number] for leaf, spans in found.items()})
            matches, hits = one.at(self.tree)
            single = isinstance(self.tree, Phrase | Near | Regex)  # in order already
            answers.append((hits if single else _merged(hits)) if matches else None)
        return answers

    def _matched_regexes(self, documents: Sequence[Document]) -> dict[Leaf, list[Spans]]:
        if not self._regexes:
            return {}
        texts = [document.text for document in documents]
        if self._process is None:
            raise RuntimeError("a regular expression needs a process to run in")
        return {
            leaf: self._process.matches(leaf.pattern, self.folding, texts, self._cancelled)
            for leaf in self._regexes
        }

    def places(self, leaf: Phrase | Near, text: str) -> Spans:
        """The places of a phrase or of two near one another in `text`, none sharing a character with another."""
        if isinstance(leaf, Phrase) and not leaf.gaps:
            return [found.span() for found in self._pattern(leaf.parts[0]).finditer(text)]
        ruler = chains.Ruler(text)
        if isinstance(leaf, Phrase):
            return chains.apart(self._everywhere(leaf, text, ruler))
        one, other = (self._everywhere(side, text, ruler) for side in (leaf.one, leaf.other))
        return chains.apart(chains.near(one, other, leaf.distance, ruler))

    def _everywhere(self, phrase: Phrase, text: str, ruler: chains.Ruler) -> Spans:
        parts = [self._all_places(part, text) for part in phrase.parts]
        return chains.chained(parts, phrase.gaps, ruler)

    def _all_places(self, part: str, text: str) -> Spans:
        pattern = self._pattern(part)
        if _overlaps(part):
            return chains.everywhere(pattern, text)
        return [found.span() for found in pattern.finditer(text)]

    def _pattern(self, part: str) -> re.Pattern[str]:
        found = self._patterns.get(part)
        if found is None:
            found = self._patterns[part] = re.compile(literal(part, self.folding))
        return found

    def holds(self, value: str, text: str) -> bool:
        """Whether a field with `text` holds `value`."""
        return _value_pattern(value, self.folding).search(text) is not None

    def ranges(self, document: Document) -> Spans | None:
        """The stretches in which sections allow hits; None where no section is named."""
        if not self._sections:
            return None
        outline, length = list(document.outline()), len(document.text)
        allowed = [(0, length)]
        for node in self.tree.nodes if isinstance(self.tree, All) else (self.tree,):
            bare = node.node if isinstance(node, Not) else node
            if isinstance(bare, Field) and bare.name == "section":
                inside = self._inside(bare.value, outline, length)
                allowed = _common(
                    allowed, _outside(inside, length) if isinstance(node, Not) else inside
                )
        return allowed

    def _inside(self, value: str, outline: Sequence[Heading], length: int) -> Spans:
        found: Spans = []
        for number, heading in enumerate(outline):
            if self.holds(value, f"{heading.number} {heading.title}"):
                later = (h.span.start for h in outline[number + 1 :] if h.level <= heading.level)
                found.append((heading.span.start, next(later, length)))
        return _joined(found)


class _Look:
    """One query and one document."""

    def __init__(self, matcher: Matcher, document: Document, regexes: dict[Leaf, Spans]) -> None:
        self._matcher, self._document, self._regexes = matcher, document, regexes
        self._ranges = matcher.ranges(document)

    def at(self, node: Node) -> tuple[bool, Spans]:
        """Whether `node` holds here, and its hits."""
        if isinstance(node, All):
            return self._all(node)
        if isinstance(node, Either):
            found = [self.at(child) for child in node.nodes]
            return any(holds for holds, _ in found), [
                s for holds, spans in found if holds for s in spans
            ]
        if isinstance(node, Not):
            if _is_section(node.node):
                return bool(self._ranges), []
            return not self.at(node.node)[0], []
        if isinstance(node, Field):
            return self._field(node), []
        spans = (
            self._regexes[node]
            if isinstance(node, Regex)
            else (self._matcher.places(node, self._document.text))
        )
        spans = spans if self._ranges is None else _within(spans, self._ranges)
        return bool(spans), spans

    def _all(self, node: All) -> tuple[bool, Spans]:
        spans: Spans = []
        for child in node.nodes:
            holds, more = self.at(child)
            if not holds:
                return False, []
            spans += more
        return True, spans

    def _field(self, field: Field) -> bool:
        card = self._document.card
        if field.name == "section":
            return bool(self._ranges)
        if field.name == "after":
            return card.date is not None and not_before(card.date, field.value)
        if field.name == "before":
            return card.date is not None and not_after(card.date, field.value)
        values = {
            "title": (card.title,),
            "speaker": (card.speaker,),
            "tag": card.tags,
            "note": card.notes,
        }[field.name]
        return any(self._matcher.holds(field.value, value) for value in values)


def not_before(date: str, since: str) -> bool:
    """Whether a speech of `date` may be of `since` or later, both as exact as they are."""
    return date[: len(since)] >= since[: len(date)]


def not_after(date: str, until: str) -> bool:
    """Whether a speech of `date` may be of `until` or earlier; the whole of a year or month named counts."""
    return date[: len(until)] <= until[: len(date)]


def _is_section(node: Node) -> bool:
    return isinstance(node, Field) and node.name == "section"


# -- patterns -------------------------------------------------------------------------------------


@lru_cache(maxsize=256)
def literal(text: str, folding: Folding) -> str:
    """The source of a regular expression for `text`: every spelling that folds to it, blanks aside."""
    other = sources(folding)
    result, last, blank = "", "", False
    for char, key in zip(folded(text, folding), folded(text), strict=True):
        if _is_blank(char):
            blank = True
            continue
        if last:
            apart = parts_words(last) and parts_words(key)
            result += (f"{_BLANK}++" if blank else "") if apart else _ANY_BLANKS
        forms = other.get(char, "")
        result += f"[{re.escape(char + forms)}]" if forms else re.escape(char)
        last, blank = key, False
    return result


@lru_cache(maxsize=256)
def _overlaps(part: str) -> bool:
    """Whether two places of `part` can share characters, whatever is folded."""
    return overlaps_itself(squeezed(part))


@lru_cache(maxsize=256)
def _value_pattern(value: str, folding: Folding) -> re.Pattern[str]:
    return re.compile(literal(value, folding))


def _is_blank(char: str) -> bool:
    return _ONE_BLANK.fullmatch(char) is not None


_ONE_BLANK = re.compile(_BLANK)


# -- spans ----------------------------------------------------------------------------------------


def _merged(spans: Iterable[tuple[int, int]]) -> Spans:
    """`spans` in order without those that overlap an earlier one."""
    result: Spans = []
    end = 0
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if span[0] >= end:
            result.append(span)
            end = span[1]
    return result


def _within(spans: Spans, ranges: Spans) -> Spans:
    return [s for s in spans if any(start <= s[0] and s[1] <= end for start, end in ranges)]


def _joined(ranges: Spans) -> Spans:
    """Ranges in order, those that touch or overlap made one."""
    result: Spans = []
    for start, end in sorted(ranges):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def _outside(ranges: Spans, length: int) -> Spans:
    edges = [0, *(edge for one in ranges for edge in one), length]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _common(one: Spans, other: Spans) -> Spans:
    found = [(max(a, c), min(b, d)) for a, b in one for c, d in other]
    return sorted((a, b) for a, b in found if a < b)
