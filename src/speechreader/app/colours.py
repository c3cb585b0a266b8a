"""The colours of marks by name: their usual ones, or those that a person gave them."""

from __future__ import annotations

from speechreader.app.language import QT_TRANSLATE_NOOP, translate
from speechreader.app.settings import COLOUR_NAMES, Settings

#: The usual name of each colour, from 1.
USUAL = (
    QT_TRANSLATE_NOOP("colours", "Yellow"),
    QT_TRANSLATE_NOOP("colours", "Green"),
    QT_TRANSLATE_NOOP("colours", "Blue"),
    QT_TRANSLATE_NOOP("colours", "Pink"),
    QT_TRANSLATE_NOOP("colours", "Purple"),
    QT_TRANSLATE_NOOP("colours", "Orange"),
    QT_TRANSLATE_NOOP("colours", "Cyan"),
    QT_TRANSLATE_NOOP("colours", "Grey"),
)
#: Characters that a name may have.
LONGEST = 24


def usual_name(colour: int) -> str:
    """What the colour (1 to 8) is called where nobody said otherwise."""
    return translate("colours", USUAL[colour - 1])


def colour_name(settings: Settings, colour: int) -> str:
    """What the colour (1 to 8) is called."""
    return settings.get(COLOUR_NAMES[colour - 1]) or usual_name(colour)


def name_colour(settings: Settings, colour: int, name: str) -> None:
    """Call the colour (1 to 8) `name`; a blank or its usual name gives it that one back."""
    name = " ".join(name.split())[:LONGEST]
    settings.set(COLOUR_NAMES[colour - 1], "" if name == usual_name(colour) else name)
