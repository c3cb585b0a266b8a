"""Words and numbers of the lists in the language of the interface."""

from __future__ import annotations

from speechreader.app.language import translate
from speechreader.model.comparison import Figure, ItemFate, Passage, Side, SlotKind
from speechreader.ui.compare.kinds import letter, name_of, shown_as


def kind_name(passage: Passage) -> str:
    """What a passage is, in one or two words."""
    return name_of(shown_as(passage))


def only_in(side: Side) -> str:
    """That only one side has it."""
    if side is Side.A:
        return translate("lists", "only in A")
    return translate("lists", "only in B")


def characters(text: str) -> int:
    """Characters of a text, blanks aside."""
    return len("".join(text.split()))


def percent(share: float) -> str:
    """A share: 46 %; what is more than nothing is at least 1 %."""
    return f"{max(1, round(share * 100)) if share > 0 else 0} %"


def growth(before: Figure, after: Figure, change: float | None) -> str:
    """By how much a figure is another one; "" where the two cannot be compared."""
    if change is None:
        return ""
    if before.is_share:
        points = _signed(f"{after.value - before.value:+.4g}")
        return translate("lists", "{points} points", points=points)
    return _signed(f"{change:+.1%}".replace("%", " %"))


def _signed(number: str) -> str:
    """A number with a true minus."""
    return number.replace("-", "−")


def fate_name(fate: ItemFate) -> str:
    """What became of an item of an enumeration."""
    names = {
        ItemFate.KEPT: translate("lists", "Kept"),
        ItemFate.DROPPED: translate("lists", "Dropped"),
        ItemFate.ADDED: translate("lists", "Added"),
        ItemFate.MOVED: translate("lists", "Moved"),
    }
    return names[fate]


def slot_name(kind: SlotKind) -> str:
    """What fills a slot."""
    names = {
        SlotKind.FIGURE: translate("lists", "Figure"),
        SlotKind.YEAR: translate("lists", "Year"),
        SlotKind.WORDS: translate("lists", "Words"),
    }
    return names[kind]


def place_name(side: Side, path: str) -> str:
    """A place as a screen reader says it: 甲 三、（二）."""
    return f"{letter(side)} {path}".strip()


def spoken(*parts: str) -> str:
    """Parts of a row in one sentence."""
    return translate("lists", ", ").join(part for part in parts if part)
