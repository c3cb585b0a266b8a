"""A text on its way from original to body: rules cut, the draft keeps every cut in the original's coordinates."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from speechreader.model.cleaning import Edit, OffsetMap
from speechreader.model.span import Span
from speechreader.text.normalize import shadow as shadow_of


@dataclass(frozen=True, slots=True)
class Cut:
    """A rule's wish: replace `[start, end)` of the draft's present text by `put`. Kinds as in `model.cleaning.Edit`."""

    start: int
    end: int
    put: str = ""
    kind: str = "removed"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the draft, newline left out; `text` is its shadow without blanks at either end."""

    start: int
    end: int
    text: str


class Draft:
    """The present text of one file, and the way back to its original.

    Attributes:
        raw: the decoded original; never changes.
        text: what stands after the cuts made so far.
        edits: those cuts, composed, disjoint and in order, in code points of `raw`.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.text = raw
        self.edits: tuple[Edit, ...] = ()
        #: The folded twin of `text`, of the same length.
        self.shadow = shadow_of(raw)

    def _cut(self, cuts: list[_Composed]) -> Draft:
        """The draft behind this one.

        Text and shadow are pieced together: folding all of it again would cost most of a rule's time.
        """
        behind = Draft.__new__(Draft)
        behind.raw = self.raw
        behind.edits = _merge(self.edits, cuts)
        behind.text = _without(self.text, cuts, str)
        behind.shadow = _without(self.shadow, cuts, shadow_of)
        return behind

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the present text."""
        found: list[Line] = []
        start = 0
        for line in self.shadow.split("\n"):
            found.append(Line(start, start + len(line), line.strip()))
            start += len(line) + 1
        return tuple(found)

    @cached_property
    def offsets(self) -> OffsetMap:
        """Original ↔ present text."""
        return OffsetMap(len(self.raw), self.edits)

    def apply(self, rule: str, cuts: Iterable[Cut], keep: frozenset[Span] = frozenset()) -> Draft:
        """The draft after `cuts` (ascending, disjoint), without those that would touch a kept span of the original."""
        return self.apply_all(((rule, cut) for cut in cuts), keep)

    def apply_all(
        self, cuts: Iterable[tuple[str, Cut]], keep: frozenset[Span] = frozenset()
    ) -> Draft:
        """As `apply`, for the cuts of several rules, each with its rule's name, ascending and disjoint together."""
        own = [
            edit
            for rule, cut in cuts
            for piece in self._around_removed(cut)
            if (edit := self._edit(rule, piece, keep)) is not None
        ]
        if not own:
            return self
        return self._cut(own)

    def _around_removed(self, cut: Cut) -> Iterator[Cut]:
        """A cut that mends the layout, in pieces around what was removed inside it: that stays a thing of its own."""
        start, put = cut.start, cut.put
        for i in range(*self._touched(cut)) if cut.kind != "removed" else ():
            if self.edits[i].kind == "removed" and not self.edits[i].put:
                yield Cut(start, self._by_clean[i], put, cut.kind)
                start, put = self._by_clean[i], ""
        yield Cut(start, cut.end, put, cut.kind)

    def _edit(self, rule: str, cut: Cut, keep: frozenset[Span]) -> _Composed | None:
        if self.text[cut.start : cut.end] == cut.put:
            return None
        first, last = self._touched(cut)
        inner = self.edits[first:last]
        put = cut.put
        raw_start = self._raw_at(cut.start, first)
        raw_end = self._raw_at(cut.end, last)
        if inner:
            # What an older cut put in and this one leaves at its edges.
            before = inner[0].put[: max(0, cut.start - self._by_clean[first])]
            put = before + put + inner[-1].put[max(0, cut.end - self._by_clean[last - 1]) :]
            raw_start = min(raw_start, inner[0].raw.start)
            raw_end = max(raw_end, inner[-1].raw.end)
        raw = Span(raw_start, raw_end)
        if any(raw.overlaps(kept) for kept in keep):
            return None
        edit = Edit(rule, cut.kind, raw, self.raw[raw_start:raw_end], put)
        return _Composed(edit, cut, first, last)

    @cached_property
    def _by_clean(self) -> list[int]:
        """Where each edit stands in the present text."""
        return [self.offsets.clean_start(i) for i in range(len(self.edits))]

    def _touched(self, cut: Cut) -> tuple[int, int]:
        """Index range of the edits that lie inside the cut.

        One at its very edge stays on its own, unless it put text there.
        """
        first = bisect_left(self._by_clean, cut.start)
        while first and self._by_clean[first - 1] + len(self.edits[first - 1].put) > cut.start:
            first -= 1
        while first < len(self.edits) and self._at_edge(first, cut.start):
            first += 1
        last = first
        while last < len(self.edits) and self._by_clean[last] < cut.end:
            last += 1
        return first, last

    def _at_edge(self, index: int, place: int) -> bool:
        return self._by_clean[index] == place and not self.edits[index].put

    def _raw_at(self, clean: int, index: int) -> int:
        """The original's offset of `clean`, given that edits before `index` stand in front of it."""
        if index == 0:
            return clean
        edit = self.edits[index - 1]
        behind = self._by_clean[index - 1] + len(edit.put)
        return edit.raw.end + clean - behind


@dataclass(frozen=True, slots=True)
class _Composed:
    """A cut with the edit it becomes and the index range of the older edits it absorbs."""

    edit: Edit
    cut: Cut
    first: int
    last: int


def _merge(old: tuple[Edit, ...], new: list[_Composed]) -> tuple[Edit, ...]:
    """Old edits without those absorbed by new ones, and the new ones, in raw order."""
    merged: list[Edit] = []
    at = 0
    for one in new:
        merged += old[at : one.first]
        if one.edit.removed != one.edit.put:  # a break put in and taken out again is nothing
            merged.append(one.edit)
        at = max(at, one.last)
    merged += old[at:]
    return tuple(merged)


def _without(text: str, cuts: list[_Composed], fold: Callable[[str], str]) -> str:
    parts: list[str] = []
    at = 0
    for one in cuts:
        parts += (text[at : one.cut.start], fold(one.cut.put))
        at = one.cut.end
    parts.append(text[at:])
    return "".join(parts)
