"""Folding for search: texts made alike character for character, so that a place in the one is a place in the other.

What is looked for and what is looked through are folded the same way, each group of differences for itself.
No offset map is needed: `folded(text)[i]` stands for `text[i]`, always.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from speechreader.model.search import Folding
from speechreader.text.han_variants import HAN_VARIANTS
from speechreader.text.normalize import BLANK

#: Inside of a character class: everything that parts words without being one, line breaks and characters of no
#: width (U+200B … U+FEFF) included.
BLANKS = (
    BLANK + "\n\r\x0b\x0c\x1c-\x1f\x85\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad"
)

_QUOTES = "“”„‟‘’‚‛'「」『』〝〞〟＂＇｢｣﹁﹂﹃﹄«»＂"
_DASHES = "‐‑‒–—―─━－﹘﹣−⁃"
_DOTS = "•・‧∙⋅･●"
_TILDES = "～〜∼"
#: The cursive shapes of figures, punctuation and letters that East Asian fonts bring in a width of their own.
_WIDE = (*range(0xFF01, 0xFF5F), *range(0xFF61, 0xFFBF), *range(0xFFE0, 0xFFE7))
#: Han characters that stand a second time in Unicode: radicals and compatibility ideographs, common in PDFs.
_TWICE = (range(0x2E80, 0x2FD6), range(0xF900, 0xFADA), range(0x2F800, 0x2FA1E))
#: Below here lie all letters with two cases but a few scripts that no speech is written in.
_CASED = (range(0x41, 0x5B), range(0xC0, 0x590), range(0x10A0, 0x1100), range(0x1E00, 0x2000))


def folded(text: str, folding: Folding = Folding.ALL) -> str:
    """`text` with every group of `folding` folded; its length stays."""
    return text.translate(table(folding))


@cache
def table(folding: Folding) -> Mapping[int, str]:
    """For `str.translate`: code point -> the character it is folded to, where that is another one."""
    steps = [make() for group, make in _GROUPS if group in folding]
    result: dict[int, str] = {}
    for code in {code for step in steps for code in step}:
        char = chr(code)
        for step in steps:
            char = step.get(ord(char), char)
        if ord(char) != code:
            result[code] = char
    return result


@cache
def sources(folding: Folding) -> Mapping[str, str]:
    """Folded character -> all other characters that are folded to it."""
    result: dict[str, str] = {}
    for code, char in sorted(table(folding).items()):
        result[char] = result.get(char, "") + chr(code)
    return result


def parts_words(char: str) -> bool:
    """Whether a blank beside `char` (fully folded) may part two words.

    Between Han characters, and beside punctuation, a blank is layout. Between letters and figures it tells «1 2» from
    «12».
    """
    return char.isalnum() and (char < "\u2e80" or "\uac00" <= char <= "\ud7a3")


def _width() -> dict[int, str]:
    from unicodedata import normalize

    found = {code: normalize("NFKC", chr(code)) for code in _WIDE}
    return {code: char for code, char in found.items() if len(char) == 1 and char != chr(code)}


def _case() -> dict[int, str]:
    chars = (chr(code) for codes in _CASED for code in codes)
    return {ord(c): c.lower() for c in chars if c.lower() != c and len(c.lower()) == 1}


def _script() -> dict[int, str]:
    from unicodedata import normalize

    found = {ord(form): word[0] for word in HAN_VARIANTS.split() for form in word[1:]}
    for codes in _TWICE:
        for code in codes:
            char = normalize("NFKC", chr(code))
            if len(char) == 1 and char != chr(code):
                found[code] = found.get(ord(char), char)
    return found


def _shapes() -> dict[int, str]:
    found = dict.fromkeys(map(ord, _QUOTES), '"') | dict.fromkeys(map(ord, _DASHES), "-")
    return found | dict.fromkeys(map(ord, _DOTS), "·") | dict.fromkeys(map(ord, _TILDES), "~")


def _zero() -> dict[int, str]:
    return dict.fromkeys(map(ord, "零○◯"), "〇")


#: In the order in which they are applied.
_GROUPS = (
    (Folding.WIDTH, _width),
    (Folding.CASE, _case),
    (Folding.SCRIPT, _script),
    (Folding.SHAPES, _shapes),
    (Folding.ZERO, _zero),
)
