"""The numbering styles of the genre, as patterns on a shadow (see `text.normalize.shadow`).

GB/T 9704—2012 gives official documents 一、 （一） 1. （1）, Taiwan puts 壹、 above them; speeches add
一是, 一要, 第一，, 首先， and ——必须….
A marker is a style and an ordinal; whether it opens a heading is decided by `outline.detect` from its run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from speechreader.text.normalize import HAN
from speechreader.text.numerals import FORMAL_DIGITS, parse_numeral

_CN = "[一二三四五六七八九十廿百]{1,4}"
_SEQUENCE = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "第三": 3, "此外": 4, "最后": 9}


class Style(Enum):
    """A numbering style; `rank` orders the styles of GB/T 9704 from the outermost, None where usage is free."""

    PART = "第一部分"
    FORMAL = "壹、"
    CN = "一、"
    CN_PAREN = "（一）"
    ARABIC = "1."
    ARABIC_PAREN = "（1）"
    CIRCLED = "①"
    DECIMAL = "1.1"
    ORDINAL = "第一，"
    IS = "一是"
    MUST = "一要"
    WHICH = "其一"
    SEQUENCE = "首先"
    DASH = "——"
    PLAIN = ""
    MARKED = "#"

    @property
    def rank(self) -> int | None:
        """Place in the order that official documents keep; 0 is the outermost."""
        return _RANKS.get(self)

    @property
    def counted(self) -> bool:
        """Whether the items of this style carry ordinals that must go on from one another."""
        return self not in (Style.DASH, Style.PLAIN, Style.MARKED)


_RANKS = {
    Style.PART: 0,
    Style.FORMAL: 0,
    Style.CN: 1,
    Style.CN_PAREN: 2,
    Style.ARABIC: 3,
    Style.DECIMAL: 4,
    Style.ARABIC_PAREN: 4,
    Style.CIRCLED: 5,
}


#: The styles in which sections of official documents are numbered.
SECTIONS = (Style.PART, Style.FORMAL, Style.CN, Style.CN_PAREN)


@dataclass(frozen=True, slots=True)
class Marker:
    """A numbering found in a shadow: `[start, end)` covers it with the blanks behind; `ordinal` counts from 1."""

    style: Style
    ordinal: int
    start: int
    end: int


# Order matters: the first pattern that matches at a place names the style.
_PATTERNS: tuple[tuple[Style, str], ...] = (
    (
        Style.PART,
        rf"第(?P<part>{_CN}|\d{{1,2}}) ?(?:大?部分|章|篇|编|节|讲)(?!的|中|里|是) ?[、,:.]? *",
    ),
    (
        Style.ORDINAL,
        rf"第(?P<ordinal>{_CN}) ?"
        r"(?:(?:[个件句项种条步点大关层课堂道把张份]?"
        r"(?:方面|问题|意见|词|字|事|话|件事|句话|要求|希望|建议|任务|体会|感受|关键词|感悟|心愿)?)[,、:]"
        rf"|[个件句项种条步层课堂道把张份盏面][{HAN}]{{1,4}}[,、:]"
        r"|点?[是要]) *",
    ),
    (Style.WHICH, r"其(?P<which>[一二三四五六七八九])(?:[,、:]|是) *"),
    (Style.FORMAL, rf"(?P<formal>[{FORMAL_DIGITS}]{{1,3}}) ?[、.] *"),
    (Style.CN, rf"(?P<cn>{_CN}) ?(?:、|[.．](?!\d)) *"),
    (Style.CN_PAREN, rf"(?:\( ?(?P<paren>{_CN}) ?\)|(?P<enclosed>[㈠-㈩]))[、.]? *"),
    (Style.IS, rf"(?P<is>{_CN})(?:则)?是(?!否|非|不是) *"),
    (Style.MUST, rf"(?P<must>{_CN})(?:要|须|靠|抓|讲|在于)(?!素|点|道|求|务|领|件|地) *"),
    (Style.DECIMAL, r"(?P<decimal>\d{1,2}(?:\.\d{1,2}){1,2})(?![\d.%万亿元个倍‰])[、.]? *"),
    (Style.ARABIC_PAREN, r"\( ?(?P<bracketed>\d{1,2}) ?\)[、.]? *|(?P<half>\d{1,2})\)[、.]? *"),
    (Style.ARABIC, r"(?P<arabic>\d{1,2}) ?(?:、(?!\d\D)|[.:](?!\d)) *"),
    (Style.CIRCLED, r"(?P<circled>[①-⑳]) *"),
    (Style.SEQUENCE, r"(?P<sequence>首先|其次|再次|再者|此外|最后)(?:[,、:]|是|要) *"),
    (Style.DASH, r"(?P<dash>——+|--+) *"),
)
_MARKER = re.compile("|".join(f"(?P<{style.name}>{pattern})" for style, pattern in _PATTERNS))
#: The groups in which the number of a style may stand.
_NUMBERS = {style: re.findall(r"\(\?P<(\w+)>", pattern) for style, pattern in _PATTERNS}
#: Where a marker may stand inside a paragraph: just behind a mark that ends a clause or sentence.
_INLINE = re.compile(
    r"(?<=[。!?;:…”）)])(?= *(?:第|其|首先|再|此外|最后|[一二三四五六七八九十(①-⑳㈠-㈩\d]))"
)


def marker_at(shadow: str, start: int, end: int) -> Marker | None:
    """The marker that stands at `start` of the paragraph `[start, end)` of a shadow, if any."""
    match = _MARKER.match(shadow, start, end)
    if match is None or match.lastgroup is None:
        return None
    # The group that closes last is the outermost one, and those are named after the styles.
    style = Style[match.lastgroup]
    ordinal = _ordinal(style, match)
    if ordinal is None or ordinal > 60:
        return None
    return Marker(style, ordinal, start, match.end())


def inline_markers(shadow: str, start: int, end: int) -> list[Marker]:
    """Markers behind a stop inside the paragraph `[start, end)`; the one at its very start is left out."""
    found: list[Marker] = []
    for place in _INLINE.finditer(shadow, start + 1, end):
        at = place.end()
        while at < end and shadow[at] == " ":
            at += 1
        marker = marker_at(shadow, at, end)
        if marker is not None and marker.style not in (Style.DASH, Style.DECIMAL):
            found.append(marker)
    return found


def _ordinal(style: Style, match: re.Match[str]) -> int | None:
    if style is Style.DASH:
        return 1
    name = next(name for name in _NUMBERS[style] if match.start(name) >= 0)
    value = match.group(name)
    if name == "sequence":
        return _SEQUENCE[value]
    if name == "circled":
        return ord(value) - ord("①") + 1
    if name == "enclosed":
        return ord(value) - ord("㈠") + 1
    if name == "decimal":
        return int(value.rsplit(".", 1)[1])
    return parse_numeral(value)
