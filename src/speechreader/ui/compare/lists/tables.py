"""Which table stands under which tab."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from speechreader.model.comparison import Passage, Side
from speechreader.ui.compare.kinds import AT_FIRST, Filter, Shown, shown_as, shown_numbers
from speechreader.ui.compare.lists.cells import Table
from speechreader.ui.compare.lists.enumerations import enumeration_table
from speechreader.ui.compare.lists.figures import figure_table
from speechreader.ui.compare.lists.matter import Matter
from speechreader.ui.compare.lists.only import only_table
from speechreader.ui.compare.lists.passages import passage_table
from speechreader.ui.compare.lists.sections import section_table
from speechreader.ui.compare.lists.tabs import Tab
from speechreader.ui.compare.lists.templates import template_table
from speechreader.ui.compare.lists.words import word_table

if TYPE_CHECKING:
    from speechreader.app.pair_words import PairWords

#: Texts of more characters than this together are looked through for patterns when these are asked for.
_AT_ONCE = 120_000

_SIDES: Final = {Tab.ONLY_A: Side.A, Tab.ONLY_B: Side.B}
#: What is found inside of passages.
_INSIDE: Final = {
    Tab.TEMPLATES: template_table,
    Tab.FIGURES: figure_table,
    Tab.ENUMERATIONS: enumeration_table,
}


def table_of(
    tab: Tab,
    matter: Matter,
    shown: Filter,
    order: Side,
    kind: Shown | None = None,
    reasons: Mapping[int, tuple[str, str]] | None = None,
) -> Table:
    """The table of a tab: what the legend shows, passages and sections in the order of one side.

    `kind` leaves passages of that one kind only; `reasons` say why passages, by number, are set phrases.
    """
    if tab in (Tab.PASSAGES, Tab.DOTS):
        passages = matter.comparison.passages
        numbers = shown_numbers(matter.comparison, shown, order)
        return passage_table(matter, [n for n in numbers if _is(passages[n], kind)], reasons or {})
    if tab in _SIDES:
        return only_table(matter, _SIDES[tab], shown=Shown.ONLY in shown)
    if tab is Tab.SECTIONS:
        return section_table(matter, order)
    return _INSIDE[tab](matter, shown)


class Tables:
    """The tables of one comparison, each made when it is first asked for and kept until it is dropped.

    `shown`, `order`, `kind`, `reasons` (why passages, by number, are set phrases: in words, and as a fraction or ""),
    `words` and `functions` (whether function words are listed) are what they are made from: set them, then drop.
    """

    def __init__(self) -> None:
        self.matter: Matter | None = None
        self.shown: Filter = AT_FIRST
        self.order = Side.A
        self.kind: Shown | None = None
        self.reasons: Mapping[int, tuple[str, str]] = {}
        self.words: PairWords | None = None
        self.functions = False
        self._made: dict[Tab, Table] = {}

    def take(self, matter: Matter | None) -> None:
        """Another comparison, or none."""
        self.matter, self.reasons, self.words = matter, {}, None
        self._made.clear()

    def drop(self, *tabs: Tab) -> None:
        """These are to be made anew."""
        for tab in tabs:
            self._made.pop(tab, None)

    def is_made(self, tab: Tab) -> bool:
        """Whether it stands ready."""
        return tab in self._made

    def is_quick(self, tab: Tab) -> bool:
        """Whether a table costs next to nothing; others are made when they are looked at."""
        if self.matter is None or tab is Tab.WORDS:
            return False
        small = len(self.matter.a.body) + len(self.matter.b.body) <= _AT_ONCE
        return small or tab not in _INSIDE

    def of(self, tab: Tab) -> Table | None:
        """The table of a tab; None without a comparison."""
        if self.matter is None:
            return None
        if tab not in self._made:
            self._made[tab] = self._make(tab, self.matter)
        return self._made[tab]

    def _make(self, tab: Tab, matter: Matter) -> Table:
        if tab is Tab.WORDS:
            return word_table(self.words, self.order, functions=self.functions)
        return table_of(tab, matter, self.shown, self.order, self.kind, self.reasons)


def _is(passage: Passage, kind: Shown | None) -> bool:
    if kind is Shown.MOVED:
        return passage.moved and not passage.formula
    return kind is None or shown_as(passage) is kind
