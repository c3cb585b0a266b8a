"""How the words in the find bar are meant; no Qt, so it can be tested without a window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from speechreader.model.search import Folding, Mode, Query

#: Each group of differences by the word it is remembered with.
GROUPS: dict[str, Folding] = {
    "script": Folding.SCRIPT,
    "width": Folding.WIDTH,
    "case": Folding.CASE,
    "shapes": Folding.SHAPES,
    "zero": Folding.ZERO,
}
#: So many queries are remembered.
KEPT = 20


@dataclass(frozen=True, slots=True)
class Options:
    """`exact` passes over no differences, whatever `folding` holds for the time when it is off again."""

    exact: bool = False
    regex: bool = False
    notes: bool = False
    folding: Folding = Folding.ALL

    def query(self, words: str) -> Query:
        """`words` as these options mean them."""
        mode = Mode.REGEX if self.regex else Mode.LITERAL
        return Query(words, mode, Folding.NONE if self.exact else self.folding)

    def with_group(self, group: Folding, on: bool) -> Options:
        """The same with one group passed over or not; asking for one ends the exact form."""
        if self.exact:
            return replace(self, exact=False, folding=group) if on else self
        folding = self.folding | group if on else self.folding & ~group
        return replace(self, folding=folding)

    def folds(self, group: Folding) -> bool:
        """Whether differences of `group` are passed over now."""
        return not self.exact and group in self.folding

    def loosest(self) -> Options:
        """The same with all differences passed over."""
        return replace(self, exact=False, folding=Folding.ALL)

    def to_text(self) -> str:
        """As it stands in the settings."""
        on = [name for name in ("exact", "regex", "notes") if getattr(self, name)]
        return " ".join([*on, *(name for name, group in GROUPS.items() if group in self.folding)])


def from_text(text: str) -> Options:
    """What `to_text` wrote; words that are not known are passed over."""
    words = set(text.split())
    folding = Folding.NONE
    for name, group in GROUPS.items():
        if name in words:
            folding |= group
    return Options("exact" in words, "regex" in words, "notes" in words, folding)


def remembered(history: Iterable[str], words: str) -> list[str]:
    """`history`, the latest first, with `words` at its head."""
    return [words, *(one for one in history if one != words)][:KEPT]
