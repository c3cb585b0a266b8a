"""What a person says of two places of a pair of speeches, over whatever a comparison finds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple, NewType

from speechreader.model.annotation import Anchor, AnchorState
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId

LinkId = NewType("LinkId", int)


class Ruling(Enum):
    """What is said of two places."""

    LINK = "link"  #: 建立对应: they answer each other, exactly these words
    UNLINK = "unlink"  #: 解除对应: they do not
    KEEP = "keep"  #: the passage found there has another kind, or a note


class Judged(Enum):
    """The kind of a passage in a person's judgement: those of `PassageKind`, and the set phrase."""

    IDENTICAL = "identical"
    NEAR = "near"
    REWORDED = "reworded"
    FORMULA = "formula"


class Pair(NamedTuple):
    """A place of 甲 and one of 乙, each a span of the present text of a speech.

    `words_a` and `words_b` are what stood there for the person who chose them; None where nobody looked.
    """

    a: SpeechId
    at_a: Span
    b: SpeechId
    at_b: Span
    words_a: str | None = None
    words_b: str | None = None

    def turned(self) -> Pair:
        """The same, with the two sides exchanged."""
        return Pair(self.b, self.at_b, self.a, self.at_a, self.words_b, self.words_a)


@dataclass(frozen=True, slots=True)
class End:
    """One of the two places; it holds on to its words as a mark does.

    `state` is `SAME` or `EDITED` where it has a place in the present text, `AMBIGUOUS` or `ORPHAN` where it has none.
    """

    speech: SpeechId
    anchor: Anchor
    state: AnchorState = AnchorState.SAME

    @property
    def span(self) -> Span | None:
        """Where it stands in the present text; None where that is in doubt."""
        return self.anchor.span if self.state.placed else None


@dataclass(frozen=True, slots=True)
class Correction:
    """改正: one decision on a pair, kept over later comparisons.

    `kind` is None where it stays as it was found, or is to be found. `note` is Markdown-light text, "" for none.
    """

    id: LinkId
    what: Ruling
    a: End
    b: End
    created: str
    modified: str
    kind: Judged | None = None
    note: str = ""

    def turned(self) -> Correction:
        """The same, with the two sides exchanged."""
        return replace(self, a=self.b, b=self.a)

    @property
    def places(self) -> tuple[Span, Span] | None:
        """Both places; None where one of them is in doubt."""
        one, other = self.a.span, self.b.span
        return None if one is None or other is None else (one, other)


def likeness(one: tuple[Span, Span], other: tuple[Span, Span]) -> float:
    """How far two pairs of places are the same, 0..1: what they share of the longer, on the side where that is less."""
    return min(_shared(mine, theirs) for mine, theirs in zip(one, other, strict=True))


def _shared(one: Span, other: Span) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / max(len(one), len(other), 1)


#: From this likeness on two pairs of places are taken for the same.
THE_SAME = 0.5
