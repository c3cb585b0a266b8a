"""Sentences that are the same but for slots, and enumerations that answer each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from speechreader.compare.figures import change, figure_around, figures_in, is_year
from speechreader.compare.prepared import fold
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
#: An enumeration: three items or more, parted by 、 (the last perhaps by 和, 及 or 以及).
_FENCE = "，。；：！？,;:!?\n（）()"
_ITEM = f"[^、{_FENCE}]"
_LIST = re.compile(f"{_ITEM}{{1,20}}(?:、{_ITEM}{{1,20}}){{2,}}")
_LAST = re.compile("、|以及|(?<=.)和(?=.)|(?<=.)及(?=.)")


def templates(passages: Iterable[Passage], a: str, b: str) -> tuple[Template, ...]:
    """The nearly equal passages that differ in a few short slots only, in order."""
    found = (_template(p, a, b) for p in passages if p.kind is not PassageKind.IDENTICAL)
    return tuple(template for template in found if template)


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
            slots.append(Slot(SlotKind.WORDS, variant.a, variant.b))
    return slots


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
    for one in ones:
        items = {fold(i.of(a)) for i in _items(one, a)}
        rated = [
            (len(items & {fold(i.of(b)) for i in _items(o, b)}), -n) for n, o in enumerate(others)
        ]
        best = max(rated, default=(0, 0))
        if best[0] >= 2:
            yield one, others[-best[1]]


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
    added = [j for j, name in enumerate(names[1]) if name not in names[0]]
    for j in added:
        before = next((k for k, item in enumerate(items) if item.b and item.b > others[j]), None)
        item = Item(ItemFate.ADDED, others[j].of(b), None, others[j])
        items.insert(len(items) if before is None else before, item)
    return Lists(one, other, tuple(items))


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
    best: list[list[tuple[int, int]]] = []
    for pair in pairs:
        before = [chain for chain in best if chain[-1][1] < pair[1]]
        best.append([*(max(before, key=len) if before else ()), pair])
    return set(max(best, key=len)) if best else set()
