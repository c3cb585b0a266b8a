"""A passage with its source: as a quotation for a text of one's own, and as a reference by GB/T 7714—2015.

What comes out is Chinese in every interface language: it goes into a Chinese manuscript. The choices
(type of document, what is missing) stand in docs/decisions/0007-citation.md.
"""

from __future__ import annotations

import re
from typing import Final

from speechreader.annotate.describe import path_to
from speechreader.model.span import Span
from speechreader.model.speech import Metadata, OpenedSpeech

#: 佚名 and 日期不详: what the standard has written where nothing is known.
NOBODY: Final = "佚名"
NO_DATE: Final = "[日期不详]"
#: A report is one of the standard's types; a speech is none of them, and so «other».
REPORT, OTHER = "R", "Z"
#: So many names are given, then 等.
NAMES = 3

_BETWEEN_NAMES = re.compile(r"[、，,；;]\s*")
_INWARD = str.maketrans("“”", "‘’")
_OUTWARD = str.maketrans("‘’“”", "“”‘’")
_TITLE_MARKS = str.maketrans("《》", "〈〉")


def quotation(speech: OpenedSpeech, span: Span) -> str:
    """The words of `span` in quotation marks, and a line that says where they stand."""
    return f"{quoted(span.of(speech.body))}\n{source_line(speech, span)}"


def source_line(speech: OpenedSpeech, span: Span) -> str:
    """——Speaker, title, date, headings above, number of the paragraph (or of the first and last)."""
    known = speech.metadata
    speaker = f"{known.speaker}：" if known.speaker else ""
    date = f"（{in_words(known.date)}）" if known.date else ""
    title = f"《{title_of(speech).translate(_TITLE_MARKS)}》{date}"
    places = [*path_to(speech.outline, span.start), paragraphs(speech.body, span)]
    return f"——{speaker}{title}，{'，'.join(places)}"


def gbt7714(speech: OpenedSpeech, span: Span | None = None) -> str:
    """The reference of a speech by GB/T 7714—2015, with the paragraph of `span` in the place of a page."""
    known = speech.metadata
    kind = REPORT if is_report(known) else OTHER
    place = f": {paragraphs(speech.body, span)}" if span is not None else ""
    published = ", ".join(part for part in (known.source, known.date or NO_DATE) if part)
    title = title_of(speech)
    occasion = known.occasion
    more = f": {occasion}" if occasion and occasion not in title else ""
    return f"{names(known.speaker)}. {title}{more}[{kind}]. {published}{place}."


def is_report(known: Metadata) -> bool:
    """Whether a speech is a report (工作报告 and the like), by its genre or else by its title."""
    return (known.genre or known.title or "").strip().endswith("报告")


def title_of(speech: OpenedSpeech) -> str:
    """The title as one line, without a full stop, which would end the field."""
    return " ".join(speech.summary.title.split()).rstrip("。. ")


def names(speaker: str | None) -> str:
    """The names of those who spoke, at most three, as the standard parts them."""
    found = [name for name in _BETWEEN_NAMES.split((speaker or "").strip()) if name]
    if not found:
        return NOBODY
    return ", ".join(found if len(found) <= NAMES else [*found[:NAMES], "等"])


def paragraphs(body: str, span: Span) -> str:
    """第3段, or 第3—5段; paragraphs count from 1, as they stand in the text."""
    words = span.of(body)
    start = span.start + len(words) - len(words.lstrip())
    first = body.count("\n", 0, start) + 1
    last = first + words.strip().count("\n")
    return f"第{first}段" if first == last else f"第{first}—{last}段"


def quoted(words: str) -> str:
    """`words` in “ ”: marks inside change to the other kind, each paragraph opens anew, the last one closes."""
    words = words.strip()
    paired = words.count("‘") == words.count("’")  # otherwise ’ may be an apostrophe
    inside = words.translate(_OUTWARD if paired else _INWARD)
    lines = [line.strip() for line in inside.split("\n") if line.strip()]
    return "\n".join(f"“{line}" for line in lines) + "”"


def in_words(date: str) -> str:
    """An ISO date (year, month or day) as Chinese text writes it: 2024年5月16日."""
    return "".join(
        f"{int(part)}{unit}" for part, unit in zip(date.split("-"), "年月日", strict=False)
    )
