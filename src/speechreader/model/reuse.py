"""Where else something was said: places in other speeches, and the speeches that one draws on.

All spans count code points of the text they lie in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from speechreader.model.comparison import Variant
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId

#: From this share of common characters on two wordings are nearly the same.
NEAR: Final = 0.85
#: Two sentences follow each other if no more code points than this are between: a mark, a line break.
GAP: Final = 3


class Likeness(Enum):
    """How alike what was asked for and a place are."""

    IDENTICAL = "identical"  #: 相同: the same characters; marks, width and script may differ
    NEAR = "near"  #: 近同: a few characters differ
    REWORDED = "reworded"  #: 改写
    MAYBE = "maybe"  #: 疑似: much of the words, in no order; may be chance


class Direction(Enum):
    """Which of two speeches came first."""

    EARLIER = "earlier"
    LATER = "later"
    UNKNOWN = "unknown"  #: one of them has no date, or both have the same


@dataclass(frozen=True, slots=True)
class ReusePlace:
    """出处: a place of a live speech that says what was asked for.

    `asked` is the part of the query that it answers, `span` the place. `before`, `words` and `behind` are what stands
    there, `differing` the parts of `words` that are other words than in the query. `score` 0..1 is the share of
    characters in common. `own`: it is where the query was taken from.
    """

    speech: SpeechId
    title: str
    date: str | None
    speaker: str | None
    section: str
    asked: Span
    span: Span
    score: float
    kind: Likeness
    own: bool
    before: str
    words: str
    behind: str
    differing: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ReusePlaces:
    """The answer to «Where else?»: places, the earliest first, those without a date last.

    `searched` speeches were looked through; `waiting` were not, since the index does not know them yet. `more`:
    the limit was reached, and there may be more places.
    """

    query: str
    places: tuple[ReusePlace, ...]
    searched: int
    waiting: int = 0
    more: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """取材: a speech with which another one shares passages, set phrases aside.

    `share` is that of the other's characters that also stand in it, 0..1; `characters` their number.
    """

    speech: SpeechId
    title: str
    date: str | None
    speaker: str | None
    share: float
    characters: int
    passages: int
    direction: Direction


@dataclass(frozen=True, slots=True)
class Sources:
    """What a speech draws on and what draws on it: speeches by share, the largest first.

    `earlier` is the share of its characters that stand in any earlier one of them, 0..1.
    """

    speech: SpeechId
    sources: tuple[Source, ...]
    earlier: float
    searched: int
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What was found alike in one text: its place, how alike it is, and how the words differ from the query's."""

    asked: Span
    span: Span
    score: float
    kind: Likeness
    variants: tuple[Variant, ...] = ()

    def behind(self, offset: int) -> Found:
        """The same for a query that stands `offset` code points further on in a longer one."""
        moved = tuple(
            replace(v, a=Span(v.a.start + offset, v.a.end + offset)) for v in self.variants
        )
        asked = Span(self.asked.start + offset, self.asked.end + offset)
        return replace(self, asked=asked, variants=moved)

    def joined(self, other: Found) -> Found | None:
        """Both as one, where `other` follows next to at once in the query and in the text; otherwise None."""
        gaps = other.asked.start - self.asked.end, other.span.start - self.span.end
        if Likeness.MAYBE in (self.kind, other.kind) or not all(-1 <= gap <= GAP for gap in gaps):
            return None
        one, two = len(self.span), len(other.span)
        score = (self.score * one + other.score * two) / (one + two)
        kind = self.kind
        if other.kind is not kind:
            kind = Likeness.NEAR if score >= NEAR else Likeness.REWORDED
        return Found(
            Span(self.asked.start, other.asked.end),
            Span(self.span.start, other.span.end),
            round(score, 4),
            kind,
            self.variants + other.variants,
        )
