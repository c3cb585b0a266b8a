"""Which table stands under which tab."""

from __future__ import annotations

from typing import Final

from speechreader.model.comparison import Passage, Side
from speechreader.ui.compare.kinds import Shown, shown_as, shown_numbers
from speechreader.ui.compare.lists.cells import Table
from speechreader.ui.compare.lists.enumerations import enumeration_table
from speechreader.ui.compare.lists.figures import figure_table
from speechreader.ui.compare.lists.matter import Matter
from speechreader.ui.compare.lists.only import only_table
from speechreader.ui.compare.lists.passages import passage_table
from speechreader.ui.compare.lists.sections import section_table
from speechreader.ui.compare.lists.tabs import Tab
from speechreader.ui.compare.lists.templates import template_table

_SIDES: Final = {Tab.ONLY_A: Side.A, Tab.ONLY_B: Side.B}
#: What is found inside of passages.
_INSIDE: Final = {
    Tab.TEMPLATES: template_table,
    Tab.FIGURES: figure_table,
    Tab.ENUMERATIONS: enumeration_table,
}


def table_of(
    tab: Tab, matter: Matter, shown: frozenset[Shown], order: Side, kind: Shown | None = None
) -> Table:
    """The table of a tab: what the legend shows, passages and sections in the order of one side.

    `kind` leaves passages of that one kind only.
    """
    if tab is Tab.PASSAGES:
        passages = matter.comparison.passages
        numbers = shown_numbers(matter.comparison, shown, order)
        return passage_table(matter, [n for n in numbers if _is(passages[n], kind)])
    if tab in _SIDES:
        return only_table(matter, _SIDES[tab], shown=Shown.ONLY in shown)
    if tab is Tab.SECTIONS:
        return section_table(matter, order)
    return _INSIDE[tab](matter, shown)


def _is(passage: Passage, kind: Shown | None) -> bool:
    if kind is Shown.MOVED:
        return passage.moved and not passage.formula
    return kind is None or shown_as(passage) is kind
