"""What a query means: a tree of frozen values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

#: Fields of a speech that a query may name.
FIELDS = ("title", "speaker", "tag", "note", "after", "before", "section")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Characters that follow one another.

    Between `parts[i]` and `parts[i + 1]` up to `gaps[i]` other characters of the same line may stand.
    """

    parts: tuple[str, ...]
    gaps: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Near:
    """Two phrases, in either order, with at most `distance` characters between them."""

    one: Phrase
    other: Phrase
    distance: int


@dataclass(frozen=True, slots=True)
class Regex:
    """A regular expression; `at` is where in the query it begins."""

    pattern: str
    at: int


@dataclass(frozen=True, slots=True)
class Field:
    """A speech whose field `name` (one of `FIELDS`) holds `value`; for after and before an ISO date."""

    name: str
    value: str
    at: int


@dataclass(frozen=True, slots=True)
class All:
    """All of these."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of these, or several."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """None of this."""

    node: Node


Leaf = Phrase | Near | Regex | Field
Node = Leaf | All | Either | Not


def leaves(node: Node) -> Iterator[Leaf]:
    """Everything below `node` that is not put together of others."""
    if isinstance(node, All | Either):
        for child in node.nodes:
            yield from leaves(child)
    elif isinstance(node, Not):
        yield from leaves(node.node)
    else:
        yield node


def wanted(node: Node) -> Iterator[Leaf]:
    """The leaves whose hits are shown: those that no «not» stands above."""
    if isinstance(node, All | Either):
        for child in node.nodes:
            yield from wanted(child)
    elif not isinstance(node, Not):
        yield node
