"""The characters of Chinese prose by their part in a line, and which of them stay together.

Kinds, one letter each: H Han and other full-width, w letters and figures of a word, s blank, o opening mark,
c closing mark, p pause or stop, d dash, e ellipsis, n other sign that starts no line, b sign that ends none,
a ASCII mark that opens, z ASCII mark that closes, q straight quote.
"""

from __future__ import annotations

import re

_OPENING = "“‘（《「『【〔〈［｛〖«"
_CLOSING = "”’）》」』】〕〉］｝〗»"
_STOPS = "、，。；：！？．"
_NO_START = "·・•‧～℃％‰ー々〻ヽヾゝゞ′″〜"
_NO_END = "￥＄￡№＃"

#: Characters that Qt has to break itself: marks that join, right-to-left and complex scripts, controls.
COMPLEX = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0590-\u08ff\u0900-\u10ff\u1100-\u11ff\u1780-\u18af\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\u302a-\u302f\u3099\u309a"
    "\ua980-\ua9df\uaa00-\uaa7f\ud7b0-\ud7ff\ufb1d-\ufdff\ufe00-\ufe0f\ufe20-\ufe2f\ufe70-\ufeff"
    "\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff\t]"
)

#: A figure and what it counts stay on one line: 3865名, 1.86万人, 63.5%, 2025年.
MAGNITUDE = "多余几十百千万亿"
_COUNTED = (
    "(?:公里|公斤|平方米|立方米|千米|千瓦|人次|小时|分钟|周年"
    "|[个名人位家场次件项条篇座所年月日天周岁元吨米亩户套台辆批期届度种类倍村县区市省])"
)
_UNIT = re.compile(
    r"(?<![0-9０-９])[0-9０-９]+(?:[.,:：．—–~～-][0-9０-９]+)*"  # the parting is not optional: no backtracking
    f"(?:[%％‰℃°]|[多余几]?[十百千万亿]{{1,2}}{_COUNTED}?|[多余几]?{_COUNTED})"
)
_UNIT_LONGEST = 12
_DIGIT = re.compile("[0-9０-９]")

APOSTROPHE_IN_WORD = re.compile("(?<=[A-Za-z0-9])’(?=[A-Za-z0-9])")


class _Kinds(dict[int, str]):
    """Kind of each character, by code point; whatever is not listed counts as Han or as a letter."""

    def __missing__(self, code: int) -> str:
        wide = code >= 0x2E80 or 0x2460 <= code < 0x2600
        self[code] = kind = "H" if wide else "w"
        return kind


def _kind_table() -> _Kinds:
    table = _Kinds()
    listed = (
        (_OPENING, "o"), (_CLOSING, "c"), (_STOPS, "p"), ("—―", "d"), ("…⋯", "e"), (_NO_START, "n"),
        (_NO_END, "b"), ("([{<$#", "a"), (")]},.;:!?>", "z"), ("\"'", "q"), (" \u00a0\u3000", "s"),
        ("０１２３４５６７８９", "w"),
    )  # fmt: skip
    for characters, kind in listed:
        table.update((ord(c), kind) for c in characters)
    return table


_KINDS = _kind_table()
_EVERY = "Hwsocpdenbazq"
#: Two kinds between which a line never breaks.
TOGETHER = frozenset(
    [k + b for k in _EVERY for b in "cpenzs"]
    + [a + k for k in _EVERY for a in "oba"]
    + ["ww", "wq", "qw", "dd", "wa", "zw", "zq", "qa", "Hq", "qH", "qq", "wb", "za"]
)


def kinds_of(text: str) -> str:
    """The kinds of the characters of `text`, one letter each."""
    kinds = text.translate(_KINDS)
    if "’" in text:
        for match in APOSTROPHE_IN_WORD.finditer(text):
            kinds = kinds[: match.start()] + "w" + kinds[match.end() :]
    if "z" in kinds:  # A point or comma inside a figure or a name is part of the word.
        kinds = re.sub("(?<=w)z(?=w)", "w", kinds)
    return kinds


def inside_units(text: str) -> frozenset[int]:
    """The places inside a figure with its unit, where a line should not end."""
    if not _DIGIT.search(text):
        return frozenset()
    return frozenset(
        i
        for match in _UNIT.finditer(text)
        if match.end() - match.start() <= _UNIT_LONGEST
        for i in range(match.start() + 1, match.end())
    )
