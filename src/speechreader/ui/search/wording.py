"""Numbers and names in the words of the interface."""

from __future__ import annotations

import re

from speechreader.app.language import QT_TRANSLATE_NOOP, translate
from speechreader.model.search import Folding, KwicLine, KwicSort, Order

ORDERS = (
    (Order.RANK, QT_TRANSLATE_NOOP("search", "Best match first")),
    (Order.NEWEST, QT_TRANSLATE_NOOP("search", "Newest first")),
    (Order.OLDEST, QT_TRANSLATE_NOOP("search", "Oldest first")),
    (Order.HITS, QT_TRANSLATE_NOOP("search", "Most hits first")),
)
SORTS = (
    (KwicSort.NEWEST, QT_TRANSLATE_NOOP("search", "Date, newest first")),
    (KwicSort.DATE, QT_TRANSLATE_NOOP("search", "Date, oldest first")),
    (KwicSort.SPEAKER, QT_TRANSLATE_NOOP("search", "Speaker")),
    (KwicSort.SPEECH, QT_TRANSLATE_NOOP("search", "Position in the library")),
    (KwicSort.LEFT_1, QT_TRANSLATE_NOOP("search", "Left: 1st character")),
    (KwicSort.LEFT_2, QT_TRANSLATE_NOOP("search", "Left: 2nd character")),
    (KwicSort.LEFT_3, QT_TRANSLATE_NOOP("search", "Left: 3rd character")),
    (KwicSort.LEFT_WORD, QT_TRANSLATE_NOOP("search", "Left: word")),
    (KwicSort.RIGHT_1, QT_TRANSLATE_NOOP("search", "Right: 1st character")),
    (KwicSort.RIGHT_2, QT_TRANSLATE_NOOP("search", "Right: 2nd character")),
    (KwicSort.RIGHT_3, QT_TRANSLATE_NOOP("search", "Right: 3rd character")),
    (KwicSort.RIGHT_WORD, QT_TRANSLATE_NOOP("search", "Right: word")),
    (KwicSort.NODE, QT_TRANSLATE_NOOP("search", "The found words")),
)
FOLDINGS = (
    (Folding.SCRIPT, QT_TRANSLATE_NOOP("search", "Simplified and traditional alike")),
    (Folding.WIDTH, QT_TRANSLATE_NOOP("search", "Full and half width alike")),
    (Folding.CASE, QT_TRANSLATE_NOOP("search", "Capital and small letters alike")),
    (Folding.SHAPES, QT_TRANSLATE_NOOP("search", "Quotation marks and dashes alike")),
    (Folding.ZERO, QT_TRANSLATE_NOOP("search", "〇 and 零 alike")),
)
#: What no excerpt begins with.
_CLOSING = "，。；：、！？”’）》】…— "
_NUMBER = re.compile(r"[（(]?([一二三四五六七八九十百]{1,3}|\d{1,3})(?=[、.．）)]|$)")


def hits(number: int) -> str:
    """How many hits."""
    if number == 1:
        return translate("search", "1 hit")
    return translate("search", "{n} hits", n=f"{number:,}")


def speeches(number: int) -> str:
    """How many speeches."""
    if number == 1:
        return translate("search", "1 speech")
    return translate("search", "{n} speeches", n=f"{number:,}")


def without_closing(text: str) -> str:
    """`text` without the closing marks at its beginning."""
    return text.lstrip(_CLOSING)


def section_number(section: str) -> str:
    """The bare number of a heading: 三 of «三、办好», 二 of «（二）突出»; "" where it has none."""
    found = _NUMBER.match(section)
    return found.group(1) if found else ""


def spoken_line(line: KwicLine) -> str:
    """A concordance line as a screen reader says it, and as it is copied: words, then where they stand."""
    speech = line.speech
    source = "，".join(part for part in (speech.title, speech.date, line.section) if part)
    return f"{line.left}{line.node}{line.right}（{source}）"


def marked(query: str, at: int) -> str:
    """The query around character `at` (from 1), which stands between angle marks; "" where there is no such place."""
    if not 1 <= at <= len(query):
        return ""
    before, behind = query[max(0, at - 21) : at - 1], query[at : at + 20]
    dots = "…" if at > 21 else "", "…" if at + 20 < len(query) else ""
    return f"{dots[0]}{before}▸{query[at - 1]}◂{behind}{dots[1]}"
