"""From what was typed to what is meant. A mistake is an error that says where it stands.

The grammar, loosest first; `docs/search.md` explains it to people:

    either := all (("OR" | "|") all)*
    all    := near (["AND"] near)*
    near   := unary ["NEAR/n" unary]
    unary  := "-" unary | "(" either ")" | term
    term   := "…" | /regex/ | field:term | word
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NoReturn

from speechreader.model.errors import UserError
from speechreader.model.search import Mode, Query
from speechreader.search.tree import (
    FIELDS,
    All,
    Either,
    Field,
    Near,
    Node,
    Not,
    Phrase,
    Regex,
    leaves,
)
from speechreader.text.folding import BLANKS, folded

#: Characters of a query; a paragraph fits.
MAX_LENGTH = 5_000
#: Brackets and minus signs inside one another.
MAX_DEPTH = 50
#: Words, phrases and fields in one query.
MAX_TERMS = 200
#: Characters between two words that are called near, and the number where none is given.
MAX_DISTANCE, DISTANCE = 1_000, 10
#: Figures that are read of a distance: more than `MAX_DISTANCE` has, and fewer than take time.
_FIGURES = 10
#: Characters that one `*` stands for at most, and where no number follows it.
MAX_GAP, GAP = 100, 10

_OPENING, _CLOSING = '"“', '"”'
_BLANK = re.compile(f"[{BLANKS}]+")
_NEAR = re.compile(r"NEAR(?:/(\d+))?", re.ASCII)
_FIELD = re.compile(rf"({'|'.join(FIELDS)})[:：]")
_GAP = re.compile(r"\*(\d{0,9})", re.ASCII)
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
#: What no stored text holds, and SQLite takes for the end of a text or not at all.
_NO_CHARACTER = re.compile("[\0\ud800-\udfff]")
_OPERATORS = ("OR", "AND", "|")


def parse(query: Query) -> Node:
    """The tree of `query`.

    Errors:
        UserError: the codes that begin with query_; `at` counts characters of the query from 1.
    """
    if len(query.text) > MAX_LENGTH:
        raise UserError("query_too_long", limit=MAX_LENGTH, at=MAX_LENGTH + 1)
    if not _BLANK.sub("", query.text):
        raise UserError("query_empty", at=1)
    text = _NO_CHARACTER.sub("\ufffd", query.text)
    if query.mode is Mode.LITERAL:
        return Phrase((text,))
    if query.mode is Mode.REGEX:
        return _regex(text, 0)
    tree = _Parser(text).parse()
    if sum(1 for _ in leaves(tree)) > MAX_TERMS:
        raise UserError("query_too_many", limit=MAX_TERMS, at=1)
    _check_sections(tree, outermost=True)
    return tree


def _is_date(value: str) -> bool:
    """Whether `value` is a year, month or day that there is."""
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value + "-01-01"[len(value) - 4 :])
    except ValueError:
        return False
    return True


def _regex(pattern: str, at: int) -> Regex:
    from speechreader.search.regex import checked

    return Regex(checked(pattern, at), at)


def _check_sections(node: Node, *, outermost: bool) -> None:
    """A section limits where all the other words are looked for, so it must hold for all of them."""
    if isinstance(node, Field) and node.name == "section" and not outermost:
        raise UserError("query_section", at=node.at + 1)
    if isinstance(node, All):
        for child in node.nodes:
            bare = child.node if isinstance(child, Not) else child
            _check_sections(bare, outermost=outermost and not isinstance(bare, All | Either))
    elif isinstance(node, Either):
        for child in node.nodes:
            _check_sections(child, outermost=False)
    elif isinstance(node, Not):
        _check_sections(node.node, outermost=outermost and isinstance(node.node, Field))


@dataclass(slots=True)
class _Parser:
    """Recursive descent over `text`; `at` is the next character."""

    text: str
    at: int = 0
    depth: int = 0

    def parse(self) -> Node:
        tree = self._either()
        if self.at < len(self.text):
            self._fail("query_bracket_close", self.at)
        return tree

    # -- operators ----------------------------------------------------------------------------

    def _either(self) -> Node:
        nodes = [self._all()]
        while (start := self._operator("OR", "|")) is not None:
            nodes.append(self._operand(self._all_or_none(), start))
        return nodes[0] if len(nodes) == 1 else Either(tuple(nodes))

    def _all(self) -> Node:
        start = self._skip()
        return self._operand(self._all_or_none(), start)

    def _operand(self, node: Node | None, operator: int) -> Node:
        """`node`; where there is none, the operator (or bracket) that wanted it is told."""
        if node is None:
            word = self.text[operator : operator + 5].split(" ")[0].rstrip(")")
            self._fail("query_operand" if word else "query_empty", operator, operator=word)
        return node

    def _all_or_none(self) -> Node | None:
        nodes: list[Node] = []
        while True:
            start = self._operator("AND")
            if start is not None and not nodes:
                self._operand(None, start)
            node = self._near()
            if node is None:
                if start is not None:
                    self._operand(None, start)
                break
            nodes.append(node)
        if len(nodes) < 2:
            return nodes[0] if nodes else None
        return All(tuple(nodes))

    def _near(self) -> Node | None:
        one = self._unary()
        start = self._skip()
        found = _NEAR.match(self.text, start)
        if not found or not self._ends_word(found.end()):
            return one
        self.at = found.end()
        distance = int((found[1] or str(DISTANCE))[:_FIGURES])
        if distance > MAX_DISTANCE:
            self._fail("query_near_far", start, limit=MAX_DISTANCE)
        other = self._unary()
        if not isinstance(one, Phrase) or not isinstance(other, Phrase):
            self._fail("query_near", start)
        return Near(one, other, distance)

    def _unary(self) -> Node | None:
        start = self._skip()
        char = self.text[start : start + 1]
        if not char or char == ")" or self._peek(*_OPERATORS) is not None:
            return None
        if char == "-" and not self._blank_at(start + 1):
            return Not(self._nested(start, self._negated))
        if char == "(":
            return self._nested(start, self._bracket)
        return self._term()

    def _nested(self, start: int, rule: Callable[[int], Node]) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self._fail("query_too_deep", start, limit=MAX_DEPTH)
        self.at = start + 1
        node = rule(start)
        self.depth -= 1
        return node

    def _negated(self, start: int) -> Node:
        return self._operand(self._unary(), start)

    def _bracket(self, start: int) -> Node:
        inside = self._skip()
        if self.text[inside : inside + 1] in (")", ""):
            code = "query_bracket_empty" if inside < len(self.text) else "query_bracket_open"
            self._fail(code, start)
        node = self._either()
        if self.text[self.at : self.at + 1] != ")":
            self._fail("query_bracket_open", start)
        self.at += 1
        return node

    # -- terms --------------------------------------------------------------------------------

    def _term(self) -> Node:
        field = _FIELD.match(self.text, self.at)
        if field:
            return self._field(field[1], field.start(), field.end())
        if self.text[self.at] == "/":
            return self._slashed()
        near = _NEAR.match(self.text, self.at)
        if near and self._ends_word(near.end()):
            self._fail("query_near", self.at)
        return self._phrase()

    def _field(self, name: str, start: int, end: int) -> Field:
        self.at = end
        char = self.text[end : end + 1]
        if not char or self._blank_at(end) or char in "()":
            self._fail("query_field_empty", start, field=name)
        phrase = self._phrase()
        if len(phrase.parts) > 1:
            self._fail("query_field_gap", start, field=name)
        value = "".join(phrase.parts)
        value = folded(value) if name in ("after", "before") else value
        if name in ("after", "before") and not _is_date(value):
            self._fail("query_date", start, value=value)
        return Field(name, value, start)

    def _slashed(self) -> Regex:
        start, end = self.at, self.at + 1
        while end < len(self.text) and not (self.text[end] == "/" and self._ends_word(end + 1)):
            end += 2 if self.text[end] == "\\" else 1
        if end >= len(self.text):
            self._fail("query_regex_open", start)
        self.at = end + 1
        return _regex(self.text[start + 1 : end], start + 1)

    def _phrase(self) -> Phrase:
        start = self.at
        quoted = self.text[start] in _OPENING
        characters = self._quoted() if quoted else self._word()
        return self._with_gaps(characters, start)

    def _quoted(self) -> list[tuple[str, bool]]:
        start = self.at
        self.at += 1
        found: list[tuple[str, bool]] = []
        while self.at < len(self.text):
            if self.text[self.at] in _CLOSING:
                self.at += 1
                return found
            found.append(self._character())
        return self._fail("query_quote_open", start)

    def _word(self) -> list[tuple[str, bool]]:
        found: list[tuple[str, bool]] = []
        while self.at < len(self.text) and not self._ends_word(self.at):
            found.append(self._character())
        return found

    def _character(self) -> tuple[str, bool]:
        """The next character, and whether it stands for itself because a backslash is before it."""
        escaped = self.text[self.at] == "\\" and self.at + 1 < len(self.text)
        self.at += 2 if escaped else 1
        return self.text[self.at - 1], escaped

    def _with_gaps(self, characters: list[tuple[str, bool]], start: int) -> Phrase:
        """Cut at each `*`. At an end it says nothing and is left out."""
        plain = "".join("\0" if c == "*" and escaped else c for c, escaped in characters)
        parts: list[str] = [""]
        gaps: list[int] = []
        end = 0
        for found in _GAP.finditer(plain):
            gap = int(found[1] or GAP)
            if not 0 < gap <= MAX_GAP:
                self._fail("query_gap", start, limit=MAX_GAP)
            parts[-1] += plain[end : found.start()]
            end = found.end()
            if _BLANK.sub("", parts[-1]):
                parts.append("")
                gaps.append(gap)
        parts[-1] += plain[end:]
        if not _BLANK.sub("", parts[-1]):
            parts, gaps = parts[:-1], gaps[:-1]
        if not parts:
            self._fail("query_phrase_empty", start)
        return Phrase(tuple(part.replace("\0", "*") for part in parts), tuple(gaps))

    # -- characters ---------------------------------------------------------------------------

    def _skip(self) -> int:
        """Pass over blanks; where the next token begins."""
        found = _BLANK.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.at

    def _operator(self, *words: str) -> int | None:
        """Pass over one of `words`, if it comes next; where it stood."""
        start = self._skip()
        word = self._peek(*words)
        if word is None:
            return None
        self.at = start + len(word)
        return start

    def _peek(self, *words: str) -> str | None:
        for word in words:
            if self.text.startswith(word, self.at) and self._ends_word(self.at + len(word)):
                return word
        return None

    def _blank_at(self, at: int) -> bool:
        return at >= len(self.text) or _BLANK.match(self.text, at) is not None

    def _ends_word(self, at: int) -> bool:
        return self._blank_at(at) or self.text[at] in "()" or self.text[at] in _OPENING + _CLOSING

    def _fail(self, code: str, at: int, **details: str | int) -> NoReturn:
        raise UserError(code, at=at + 1, **details)
