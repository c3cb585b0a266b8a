"""Which face, size and space each part of a page gets: two tables, no Qt.

Sizes and heights are in multiples of the text size; `pitch` is the fixed distance of two lines.
"""

from __future__ import annotations

import sys
from enum import Enum
from typing import NamedTuple


class Family(Enum):
    """The four kinds of Chinese type."""

    SONG = "song"
    HEI = "hei"
    KAI = "kai"
    FANGSONG = "fangsong"


class Role(Enum):
    """What a block of the page is."""

    TITLE = "title"
    DATE = "date"
    SPEAKER = "speaker"
    BODY = "body"
    LEVEL_1 = "level_1"
    LEVEL_2 = "level_2"
    LEVEL_3 = "level_3"
    LEVEL_4 = "level_4"


class Style(NamedTuple):
    """How a block or a run-in heading is set. `ink` names a token of the theme; `indent` is in its own em."""

    family: Family = Family.SONG
    bold: bool = False
    size: float = 1.0
    pitch: float = 1.75
    above: float = 0.0
    below: float = 0.0
    indent: float = 2.0
    centred: bool = False
    ink: str = "body"


class Preset(NamedTuple):
    """One manner of setting a page.

    `column` is its usual width in em; `number_only` are the levels whose run-in style covers just the number.
    """

    name: str
    column: int
    styles: dict[Role, Style]
    number_only: frozenset[Role]

    @property
    def pitch(self) -> float:
        """The distance of lines of the body, in em."""
        return self.styles[Role.BODY].pitch


_SMALL = Style(size=16 / 19, pitch=28 / 19, indent=0, centred=True, ink="text_2")

SCREEN = Preset(
    "screen",
    34,
    {
        Role.TITLE: Style(
            bold=True, size=26 / 19, pitch=42 / 19, below=8 / 19, indent=0, centred=True
        ),
        Role.DATE: _SMALL,
        Role.SPEAKER: _SMALL,
        Role.BODY: Style(),
        Role.LEVEL_1: Style(
            Family.HEI, bold=True, size=20 / 19, pitch=34 / 19, above=20 / 19, below=6 / 19
        ),
        Role.LEVEL_2: Style(bold=True),
        Role.LEVEL_3: Style(bold=True),
        Role.LEVEL_4: Style(),
    },
    frozenset({Role.LEVEL_3, Role.LEVEL_4}),
)

_FORMAL = Style(Family.FANGSONG, pitch=1.8)

GONGWEN = Preset(
    "gongwen",
    28,
    {
        Role.TITLE: Style(
            bold=True, size=26 / 19, pitch=42 / 19, below=8 / 19, indent=0, centred=True
        ),
        Role.DATE: Style(Family.KAI, pitch=1.8, indent=0, centred=True),
        Role.SPEAKER: Style(Family.KAI, pitch=1.8, indent=0, centred=True),
        Role.BODY: _FORMAL,
        Role.LEVEL_1: Style(Family.HEI, pitch=1.8),
        Role.LEVEL_2: Style(Family.KAI, pitch=1.8),
        Role.LEVEL_3: Style(Family.FANGSONG, bold=True, pitch=1.8),
        Role.LEVEL_4: _FORMAL,
    },
    frozenset(),
)

PRESETS = {preset.name: preset for preset in (SCREEN, GONGWEN)}

#: Space between the front matter and the body, and around the page, in multiples of the text size.
AFTER_FRONT = 28 / 19
PAGE_TOP = 36 / 19
PAGE_BOTTOM = 96 / 19

_WINDOWS = {
    Family.SONG: ("Source Han Serif SC", "Noto Serif SC", "Noto Serif CJK SC", "SimSun"),
    Family.HEI: ("SimHei", "Microsoft YaHei"),
    Family.KAI: ("KaiTi",),
    Family.FANGSONG: ("FangSong",),
}
_MAC = {
    Family.SONG: ("Source Han Serif SC", "Noto Serif CJK SC", "Songti SC"),
    Family.HEI: ("Heiti SC", "PingFang SC"),
    Family.KAI: ("Kaiti SC",),
    Family.FANGSONG: ("STFangsong",),
}
_LINUX = {
    Family.SONG: (
        "Noto Serif CJK SC",
        "Source Han Serif SC",
        "Source Han Serif CN",
        "Noto Serif SC",
        "AR PL UMing CN",
    ),
    Family.HEI: (
        "Noto Sans CJK SC",
        "Source Han Sans SC",
        "Source Han Sans CN",
        "Noto Sans SC",
        "WenQuanYi Zen Hei",
        "WenQuanYi Micro Hei",
        "Droid Sans Fallback",
    ),
    Family.KAI: ("AR PL UKai CN", "FandolKai"),
    Family.FANGSONG: ("FandolFang", "FandolFang R"),
}


def families(family: Family, platform: str = sys.platform) -> tuple[str, ...]:
    """The font families to try for `family`, best first; Kai and Fangsong fall to Song, Song to Hei."""
    table = {"win32": _WINDOWS, "darwin": _MAC}.get(platform, _LINUX)
    if family is Family.SONG:
        return table[Family.SONG] + table[Family.HEI]
    if family is Family.HEI:
        return table[Family.HEI] + table[Family.SONG]
    return table[family] + table[Family.SONG] + table[Family.HEI]
