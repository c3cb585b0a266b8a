"""Texts as the tokens of the index, and queries as expressions over them.

The index holds every pair of neighbouring characters, so that any string of two or more is a phrase of it, and
nothing is ever cut into words. Every character is written as one that SQLite's «ascii» tokenizer takes for a
letter, so no sign is lost and no syntax can be smuggled in. See docs/decisions/0008-search-index.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from speechreader.search.regex import literals
from speechreader.search.tree import All, Either, Near, Node, Not, Phrase, Regex
from speechreader.text.folding import BLANKS, folded, parts_words

#: Goes up whenever `squeezed` or `folded` give another result for some text: the index is then made anew.
VERSION = 1
#: Longer phrases are looked up by their beginning and then looked at.
MAX_PHRASE = 24
#: Of more words that must all be there, the first ones find the candidates.
MAX_PARTS = 40

_BLANK_RUN = re.compile(f"[{BLANKS}]+")
_BLANK = "\u3000"
#: ASCII signs as their full-width twins, controls as characters that Unicode promises never to use.
_ALPHABET = {
    **{code: chr(code + 0xFEE0) for code in range(0x21, 0x7F)},
    **{code: chr(0xFDD0 + code) for code in range(0x20)},
    0x20: _BLANK,
    0x7F: "\ufdef",
}


def squeezed(text: str) -> str:
    """`text` fully folded, blanks and line breaks left out where they part no words, else one blank."""
    plain = folded(text)

    def blank(found: re.Match[str]) -> str:
        start, end = found.span()
        inside = start > 0 and end < len(plain)
        return " " if inside and parts_words(plain[start - 1]) and parts_words(plain[end]) else ""

    return _BLANK_RUN.sub(blank, plain)


def spelled(text: str) -> str:
    """`text` (squeezed) in the alphabet of the index."""
    return text.translate(_ALPHABET)


def pairs(text: str) -> str:
    """The tokens of a squeezed text: each character with the next one, the last one alone."""
    letters = spelled(text)
    return " ".join(map("".join, pairwise(letters))) + f" {letters[-1:]}"


def singles(text: str) -> str:
    """The tokens of a squeezed text for the index of single characters: each once."""
    return " ".join(sorted(set(spelled(text))))


@dataclass(frozen=True, slots=True)
class Lookup:
    """What the index is asked for: `match` is an FTS5 expression over `table`.

    `exact`: it finds the very speeches that the query means, so that none needs to be looked at. Otherwise
    it finds them and maybe others. `term` is the squeezed string where the query is one only.
    """

    match: str
    table: str = "ix_pair"
    exact: bool = True
    term: str | None = None


def lookup(node: Node, *, folds_all: bool = True) -> Lookup | None:
    """The question to the index for `node`; None where the index cannot narrow anything down."""
    if isinstance(node, Phrase) and len(node.parts) == 1:
        term = squeezed(node.parts[0])
        if len(term) == 1:
            return Lookup(f'"{spelled(term)}"', "ix_single", folds_all, term)
        return Lookup(_phrase(term), "ix_pair", folds_all and len(term) <= MAX_PHRASE, term)
    found = _expression(node)
    return Lookup(found.match, "ix_pair", found.exact and folds_all) if found else None


def _phrase(term: str) -> str:
    if len(term) == 1:
        return f'"{spelled(term)}" *'
    letters = spelled(term[:MAX_PHRASE])
    return '"' + " ".join(map("".join, pairwise(letters))) + '"'


def _expression(node: Node) -> Lookup | None:
    if isinstance(node, Phrase):
        near = _near(node.parts, sum(node.gaps)) if len(node.parts) == 2 else None
        return near or _all_of(node.parts, exact=len(node.parts) == 1)
    if isinstance(node, Near):
        parts = (*node.one.parts, *node.other.parts)
        near = _near(parts, node.distance) if len(parts) == 2 else None
        return near or _all_of(parts, exact=False)
    if isinstance(node, Regex):
        return _all_of(tuple(map(folded, literals(node.pattern))), exact=False)
    if isinstance(node, All):
        return _intersection(node)
    return (
        _union(node) if isinstance(node, Either) else None
    )  # a field, a «not»: the index knows neither


def _union(node: Either) -> Lookup | None:
    found = [_expression(child) for child in node.nodes]
    known = [one for one in found if one]
    if len(known) < len(found):
        return None
    return Lookup(_joined(" OR ", known), exact=all(one.exact for one in known))


def _all_of(parts: tuple[str, ...], *, exact: bool) -> Lookup | None:
    terms = [term for term in map(squeezed, parts) if term]
    if not terms:
        return None
    exact = exact and all(len(term) <= MAX_PHRASE for term in terms)
    return Lookup(" AND ".join(map(_phrase, terms[:MAX_PARTS])), exact=exact)


def _near(parts: tuple[str, ...], distance: int) -> Lookup | None:
    """Both of two strings so near one another that `distance` characters and the blanks beside them may part them."""
    terms = list(map(squeezed, parts))
    if not all(0 < len(term) <= MAX_PHRASE for term in terms):
        return None
    # Blanks count nothing in a distance, and the index keeps one at most before and behind each character. The last
    # pair of a string is one token short of its end.
    tokens = 2 * distance + 2
    return Lookup(f"NEAR({' '.join(map(_phrase, terms))}, {tokens})", exact=False)


def _intersection(node: All) -> Lookup | None:
    found = [_expression(child) for child in node.nodes if not isinstance(child, Not)]
    known = [one for one in found if one][:MAX_PARTS]
    if not known:
        return None
    forbidden = [_expression(child.node) for child in node.nodes if isinstance(child, Not)]
    # Only what is certain may take speeches away; the rest is looked at in the texts.
    certain = [one for one in forbidden if one and one.exact]
    match = _joined(" AND ", known)
    for one in certain:
        match = f"({match}) NOT ({one.match})"
    whole = len(known) == len(found) and len(certain) == len(forbidden)
    return Lookup(match, exact=whole and all(one.exact for one in known))


def _joined(operator: str, lookups: list[Lookup]) -> str:
    return operator.join(f"({one.match})" for one in lookups)


def overlaps_itself(term: str) -> bool:
    """Whether two places of `term` can share characters (XX in XXX): SQLite counts both, a reader one."""
    return any(term.startswith(term[start:]) for start in range(1, len(term)))


def may_overlap(one: str, other: str) -> bool:
    """Whether a place of `one` and a place of `other` can share characters."""
    if one in other or other in one:
        return True
    return any(
        one.endswith(other[:n]) or other.endswith(one[:n])
        for n in range(1, min(len(one), len(other)))
    )
