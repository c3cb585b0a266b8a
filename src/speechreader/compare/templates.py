"""Sentences that are the same but for slots, and enumerations that answer each other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from speechreader.compare.figures import change, figure_around, figures_in, is_year
from speechreader.compare.prepared import fold
from speechreader.compare.sentence_pairs import sentence_pairs
from speechreader.model.comparison import (
    Figure,
    Item,
    ItemFate,
    Lists,
    Passage,
    PassageKind,
    Slot,
    SlotKind,
    Template,
    Variant,
)
from speechreader.model.span import Span

#: Characters of a slot, and the share of the pattern that must stay.
_LONGEST, _STAYING = 14, 0.5
SLOT = "…"
#: Marks that no slot holds: what goes over them is another sentence.
_BREAKS = frozenset("，。；：！？\n")
#: Characters that make a name.
_NAME = 2
#: Items that two enumerations have in common where they are one and the same.
_ALIKE = 2
#: Words that say which, and stand before 市, 县, 区 …
_POINTERS = frozenset("我全本各该")
#: An enumeration: three items or more, parted by 、 (the last perhaps by 和, 及 or 以及).
_FENCE = "，。；：！？,;:!?\n（）()"
_ITEM = f"[^、{_FENCE}]"
_LIST = re.compile(f"{_ITEM}{{1,20}}(?:、{_ITEM}{{1,20}}){{2,}}")
_LAST = re.compile("、|以及|(?<=.)和(?=.)|(?<=.)及(?=.)")


def templates(passages: Iterable[Passage], a: str, b: str) -> tuple[Template, ...]:
    """The sentences of passages that differ in a few short slots only, in order."""
    differing = (p for p in passages if p.kind is not PassageKind.IDENTICAL)
    parts = (part for passage in differing for part in sentence_pairs(passage, a, b))
    return tuple(template for part in parts if (template := _template(part, a, b)))


def _template(passage: Passage, a: str, b: str) -> Template | None:
    figures = list(figures_in(a, passage.a)), list(figures_in(b, passage.b))
    slots = _slots([v for v in passage.variants if not v.slight], figures, a, b)
    if not slots or any(_is_none(slot, a, b) for slot in slots):
        return None
    kept = len(passage.a) - sum(len(slot.a) for slot in slots)
    if kept < _STAYING * len(passage.a):
        return None
    parts: list[str] = []
    at = passage.a.start
    for slot in slots:
        parts += [a[at : slot.a.start], SLOT]
        at = slot.a.end
    return Template(passage.a, passage.b, "".join([*parts, a[at : passage.a.end]]), tuple(slots))


def _is_none(slot: Slot, a: str, b: str) -> bool:
    """Whether this is no substitution: too long, over a pause, or nothing on one side."""
    words = slot.a.of(a), slot.b.of(b)
    return any(not 0 < len(w) <= _LONGEST or not _BREAKS.isdisjoint(w) for w in words)


def _slots(
    variants: Sequence[Variant], figures: tuple[list[Figure], list[Figure]], a: str, b: str
) -> list[Slot]:
    slots: list[Slot] = []
    for variant in variants:
        one = figure_around(figures[0], variant.a) if variant.a.of(a) else None
        other = figure_around(figures[1], variant.b) if variant.b.of(b) else None
        if one and other:
            slots.append(
                Slot(SlotKind.FIGURE, one.span, other.span, one, other, change(one, other))
            )
        elif is_year(variant.a.of(a)) and is_year(variant.b.of(b)):
            slots.append(Slot(SlotKind.YEAR, variant.a, variant.b))
        else:
            back = _pointing(variant, a, b)
            one, other = variant.a, variant.b
            whole = Span(one.start - back, one.end), Span(other.start - back, other.end)
            slots.append(Slot(SlotKind.WORDS, *whole))
    return slots


def _pointing(variant: Variant, a: str, b: str) -> int:
    """1 where the word before belongs to what differs: 我市 against 我县 rather than 市 against 县."""
    if len(variant.a) != 1 or len(variant.b) != 1:
        return 0
    before = a[max(variant.a.start - 1, 0) : variant.a.start]
    return int(before in _POINTERS and b[max(variant.b.start - 1, 0) : variant.b.start] == before)


# -- enumerations


def lists(passages: Iterable[Passage], a: str, b: str) -> tuple[Lists, ...]:
    """Enumerations inside passages that have items in common, compared item by item."""
    return tuple(
        compared
        for passage in passages
        for one, other in _partners(_enumerations(a, passage.a), _enumerations(b, passage.b), a, b)
        if (compared := _compared(one, other, a, b))
    )


def _enumerations(text: str, span: Span) -> list[Span]:
    return [Span(*match.span()) for match in _LIST.finditer(text, span.start, span.end)]


def _partners(ones: list[Span], others: list[Span], a: str, b: str) -> Iterator[tuple[Span, Span]]:
    """Each enumeration with the one that has most of its items, two at least."""
    there = [_Seen.of(other, b) for other in others]
    for one in ones:
        seen = _Seen.of(one, a)
        rated = [(seen.in_common(other), -n) for n, other in enumerate(there)]
        best = max(rated, default=(0, 0))
        if best[0] >= _ALIKE:
            yield one, others[-best[1]]


@dataclass(frozen=True, slots=True)
class _Seen:
    """An enumeration as it is compared. Only the items between two 、 begin and end where it says."""

    words: str
    first: str
    inner: frozenset[str]
    last: str

    @classmethod
    def of(cls, span: Span, text: str) -> _Seen:
        """The enumeration that stands there."""
        items = [fold(item.of(text)) for item in _items(span, text)]
        return cls(fold(span.of(text)), items[0], frozenset(items[1:-1]), items[-1])

    def in_common(self, other: _Seen) -> int:
        """How many items both have, the first and the last with what is around them."""
        found = {item for item in self.inner if item in other.words}
        found |= {item for item in other.inner if item in self.words}
        first = _common_end(self.first, other.first) >= _NAME
        last = _common_start(self.last, other.last) >= _NAME
        return len(found) + first + last


def _items(span: Span, text: str) -> list[Span]:
    found: list[Span] = []
    at = span.start
    for match in _LAST.finditer(text, span.start, span.end):
        if match.group() != "、" and "、" in text[match.end() : span.end]:
            continue  # a word for «and» before the last pause belongs to an item
        found.append(Span(at, match.start()))
        at = match.end()
    return [*found, Span(at, span.end)]


def _compared(one: Span, other: Span, a: str, b: str) -> Lists | None:
    ones, others = _items(one, a), _items(other, b)
    _trim(ones, others, a, b)
    names = [fold(item.of(a)) for item in ones], [fold(item.of(b)) for item in others]
    if names[0] == names[1]:
        return None
    places = {name: j for j, name in reversed(list(enumerate(names[1])))}
    common = [(i, places[n]) for i, n in enumerate(names[0]) if n in places]
    stayed = _rising(common)
    items = [_item(i, places.get(n), stayed, (ones, others), a) for i, n in enumerate(names[0])]
    known = set(names[0])
    added = [
        Item(ItemFate.ADDED, o.of(b), None, o)
        for o, n in zip(others, names[1], strict=True)
        if n not in known
    ]
    return Lists(one, other, tuple(_put_in(items, added)))


def _put_in(items: list[Item], added: list[Item]) -> Iterator[Item]:
    """`items` with each of `added` before the first one that stands behind it in 乙."""
    waiting = deque(added)
    for item in items:
        while waiting and item.b and waiting[0].b and item.b > waiting[0].b:
            yield waiting.popleft()
        yield item
    yield from waiting


def _item(
    i: int,
    j: int | None,
    stayed: set[tuple[int, int]],
    sides: tuple[list[Span], list[Span]],
    a: str,
) -> Item:
    span = sides[0][i]
    if j is None:
        return Item(ItemFate.DROPPED, span.of(a), span, None)
    fate = ItemFate.KEPT if (i, j) in stayed else ItemFate.MOVED
    return Item(fate, span.of(a), span, sides[1][j])


def _trim(ones: list[Span], others: list[Span], a: str, b: str) -> None:
    """The first items without the words that lead to them, the last without those that follow.

    Where these begin is seen where both sides, or an item and another, have the same part.
    """
    for mine, theirs, text, other in ((ones, others, a, b), (others, ones, b, a)):
        names = [fold(item.of(other)) for item in theirs]
        first, last = mine[0], mine[-1]
        tail = max((_common_end(fold(first.of(text)), name) for name in names), default=0)
        if tail >= _NAME:
            mine[0] = Span(first.end - tail, first.end)
        head = max((_common_start(fold(last.of(text)), name) for name in names), default=0)
        if head >= _NAME:
            mine[-1] = Span(last.start, last.start + head)


def _common_start(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((i for i, (x, y) in enumerate(pairs) if x != y), min(len(one), len(other)))


def _common_end(one: str, other: str) -> int:
    return _common_start(one[::-1], other[::-1])


def _rising(pairs: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """The longest part of `pairs` (first numbers rise) whose second numbers rise, too."""
    # For each length of a chain: the least second number that ends one, and the number of the pair that does.
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [j]
        ends[at : at + 1] = [number]
    chain: set[tuple[int, int]] = set()
    number = ends[-1] if ends else -1
    while number >= 0:
        chain.add(pairs[number])
        number = before[number]
    return chain
