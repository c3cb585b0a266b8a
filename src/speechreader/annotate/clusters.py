"""What a reader takes for one character, so that no mark begins or ends inside one.

The rules are those of UAX 29 that occur in prose: marks that join, variation selectors, Hangul syllables,
emoji with modifiers, joiners and flags.
"""

from __future__ import annotations

import re
from unicodedata import category

from speechreader.model.span import Span

#: Combining marks of all scripts are looked up; these join although Unicode files them elsewhere.
_JOINING = re.compile("[\u200c\u200d\uff9e\uff9f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_MARKS = frozenset(("Mn", "Me", "Mc"))
_PICTURE = re.compile(
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u27bf\u2934\u2935"
    "\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001f1e5\U0001f201-\U0001f3fa\U0001f400-\U0001faff]"
)
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")
_HANGUL_LEAD = re.compile("[\u1100-\u115f\ua960-\ua97c]")
_HANGUL_VOWEL_OR_TAIL = re.compile("[\u1160-\u11ff\ud7b0-\ud7fb]")
#: A boundary between two of these is one, which spares the look at nearly every place of a speech.
_PLAIN = re.compile("[\n -~\u3001-\u3029\u3400-\u9fff\uff01-\uff60]")
#: No character that a person sees is longer; a text made of joining marks alone must not stall us.
_LONGEST = 64


def _joins(character: str) -> bool:
    return bool(_JOINING.match(character)) or category(character) in _MARKS


def _base(text: str, at: int) -> str:
    """The character that the marks before `at` belong to."""
    stop = max(0, at - _LONGEST)
    at -= 1
    while at > stop and _joins(text[at]):
        at -= 1
    return text[at]


def _flags_before(text: str, at: int) -> int:
    start = at
    while start > 0 and at - start < _LONGEST and _FLAG.match(text[start - 1]):
        start -= 1
    return at - start


def is_boundary(text: str, at: int) -> bool:
    """Whether a new character begins at `at` (a code-point offset), as a reader counts characters."""
    if not 0 < at < len(text):
        return True
    before, behind = text[at - 1], text[at]
    if _PLAIN.match(behind) and before != "\u200d":
        return before != "\r" or behind != "\n"
    if _joins(behind):
        return before in "\r\n"
    if before == "\u200d" and _PICTURE.match(behind):
        return not _PICTURE.match(_base(text, at))
    if _FLAG.match(behind):
        return _flags_before(text, at) % 2 == 0
    return not _same_syllable(before, behind)


def _same_syllable(before: str, behind: str) -> bool:
    """Whether two parts of Hangul make, or go on with, one syllable."""
    if _HANGUL_LEAD.match(before):
        return bool(_HANGUL_LEAD.match(behind) or _HANGUL_VOWEL_OR_TAIL.match(behind)) or (
            "\uac00" <= behind <= "\ud7a3"
        )
    syllable = bool(_HANGUL_VOWEL_OR_TAIL.match(before)) or "\uac00" <= before <= "\ud7a3"
    return syllable and bool(_HANGUL_VOWEL_OR_TAIL.match(behind))


def snap(text: str, span: Span) -> Span:
    """`span` drawn out to the ends of the characters it begins and ends in."""
    start, end = span.start, span.end
    while start > 0 and span.start - start < _LONGEST and not is_boundary(text, start):
        start -= 1
    while end < len(text) and end - span.end < _LONGEST and not is_boundary(text, end):
        end += 1
    return Span(start, end)
