"""The filter of the comparison among the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speechreader.app import settings as keys
from speechreader.ui.compare.kinds import SWITCHES, Filter, Formulas

if TYPE_CHECKING:
    from speechreader.app.settings import Settings


def load(settings: Settings) -> Filter:
    """The filter as it was left."""
    off = settings.get(keys.COMPARE_OFF).split()
    return Filter(
        frozenset(shown for shown in SWITCHES if shown.value not in off),
        Formulas(settings.get(keys.COMPARE_FORMULAS)),
        settings.get(keys.COMPARE_SHORTEST),
        settings.get(keys.COMPARE_LIKENESS) / 100,
    )


def save(settings: Settings, shown: Filter) -> None:
    """Keep the filter."""
    off = " ".join(kind.value for kind in SWITCHES if kind not in shown.kinds)
    settings.set(keys.COMPARE_OFF, off)
    settings.set(keys.COMPARE_FORMULAS, shown.formulas.value)
    settings.set(keys.COMPARE_SHORTEST, keys.COMPARE_SHORTEST.within(shown.shortest))
    settings.set(keys.COMPARE_LIKENESS, keys.COMPARE_LIKENESS.within(round(100 * shown.likeness)))
