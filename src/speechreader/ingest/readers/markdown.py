"""Markdown as people save speeches in it: front matter, # headings, emphasis, links, quotes and rules.

Only marks that cannot be words of a speech are taken out; a text in which they mean something else stays readable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechreader.ingest.dates import find_date
from speechreader.ingest.draft import Cut
from speechreader.ingest.readers.marked import Marked
from speechreader.ingest.rules import invisible
from speechreader.model.speech import Metadata
from speechreader.text.normalize import shadow

MEDIA_TYPE = "text/markdown"

# Only fields, what belongs to them, and comments: a speech between two rules is no front matter. Each line fits in one
# way alone, so that a long one cannot be tried in many.
_FRONT = re.compile(
    r"\A\ufeff?---[ \t]*\n(?P<fields>(?:(?:\w[\w \t-]*:[^\n]*|[ \t#-][^\n]*)?\n)*?)"
    r"(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
_FIELD = re.compile(r"^(?P<key>[A-Za-z]+)[ \t]*:[ \t]*(?P<value>[^\n]*)$", re.M)
_HEADING = re.compile(r"^(?P<mark>#{1,6})[ \t]+(?P<words>[^\n]*)$", re.M)
_LINE_MARK = re.compile(r"^[ \t]*(?:>[ \t]?|[-*_](?:[ \t]*[-*_]){2,}[ \t]*$|```[^\n]*$)", re.M)
_STRONG = re.compile(r"(?P<mark>\*\*|__)(?=\S)(?P<words>[^\n*_]+?)(?<=\S)(?P=mark)")
_EMPHASIS = re.compile(
    r"(?<![*A-Za-z\d])(?P<mark>\*)(?=\S)(?P<words>[^\n*]+?)(?<=\S)(?P=mark)(?![*A-Za-z\d])"
)
#: What a declared value begins with when it is no plain words: nothing, a list, a mapping, a block of lines.
_NO_WORDS = re.compile(r"(?:null|~|[|>][-+\d]*)$|[\[{&*!]", re.I)
_ISO_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$")
#: A longer value is none that a person could want in a list.
LONGEST_VALUE = 400
_LINK = re.compile(r"!?\[(?P<words>[^\[\]\n]{0,400})\]\([^()\n]{0,2000}\)")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")


def read(text: str) -> Marked:
    """Find front matter, headings and inline marks; offsets are those of `text`."""
    front = _FRONT.match(text)
    body = front.end() if front else 0
    cuts = [Cut(0, body)] if front else []
    headings: list[tuple[int, int]] = []
    for match in _HEADING.finditer(text, body):
        words = match.start("words")
        end = words + len(_unclosed(match.group("words")))
        cuts += [Cut(match.start(), words), Cut(end, match.end())]
        headings.append((match.start("words"), len(match.group("mark"))))
    cuts += _inline(text, body)
    return Marked(
        rule="markdown",
        cuts=tuple(_disjoint(cuts)),
        headings=tuple(headings),
        metadata=_declared(front.group("fields")) if front else Metadata(),
    )


def _unclosed(words: str) -> str:
    """The words of a heading without the blanks and the # that may close it («C#» closes nothing)."""
    bare = words.rstrip(" \t")
    inner = bare.rstrip("#")
    return inner.rstrip(" \t") if inner.endswith((" ", "\t")) or not inner else bare


def _inline(text: str, body: int) -> Iterator[Cut]:
    for pattern in (_LINE_MARK, _ESCAPE):
        yield from (Cut(m.start(), m.end()) for m in pattern.finditer(text, body))
    for pattern in (_STRONG, _EMPHASIS):
        for m in pattern.finditer(text, body):
            yield Cut(m.start(), m.start("words"))
            yield Cut(m.end("words"), m.end())
    for m in _LINK.finditer(text, body):
        picture = m.group().startswith("!")
        yield Cut(m.start(), m.end() if picture else m.start("words"))
        if not picture:
            yield Cut(m.end("words"), m.end())


def _disjoint(cuts: list[Cut]) -> Iterator[Cut]:
    """Ascending cuts without those that overlap an earlier one, as happens where marks nest oddly."""
    at = 0
    for cut in sorted(cuts, key=lambda c: (c.start, c.end)):
        if cut.start >= at and cut.end > cut.start:
            yield cut
            at = cut.end


def _declared(fields: str) -> Metadata:
    known = {
        m.group("key").lower(): _value(m.group("key").lower(), m.group("value"))
        for m in _FIELD.finditer(fields)
    }
    return Metadata(**{name: known.get(name) for name in Metadata.field_names()})


def _value(key: str, declared: str) -> str | None:
    """What is declared, in plain words (for a date in ISO 8601), None if it is nothing that could be shown."""
    words = " ".join(invisible.without(declared).split())
    if _NO_WORDS.match(words):
        return None
    words = words.strip("\"'").strip()
    if key == "date":
        return words if _ISO_DATE.match(words) else find_date(shadow(words))
    return words if 0 < len(words) <= LONGEST_VALUE else None
