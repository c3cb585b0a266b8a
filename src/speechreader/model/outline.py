"""The outline of a speech: its headings in document order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from speechreader.model.span import Span

#: Below this a heading is shown as doubtful (待核) in the tree.
DOUBTFUL_BELOW = 0.6
#: A number that ends in one of these brings its own room; no blank is shown behind it.
_ROOMY = "、，）：—"


@dataclass(frozen=True, slots=True)
class Heading:
    """层次标题: a numbered or marked heading of a body.

    `span` covers number and heading text in the body (code points). `number` is as the text writes it
    («一、», «（一）», «一是», «——», "" for an unnumbered one), `title` is the rest without closing
    punctuation. `level` counts from 1, the outermost numbering that this text uses. `confidence` is
    0..1; 1 means that a person said so. `inline` says that text of the same paragraph follows.
    """

    level: int
    number: str
    title: str
    span: Span
    confidence: float
    inline: bool = False

    @property
    def words(self) -> str:
        """Number and title in one line, with a blank between them where the text has one («第一章 总则»)."""
        if not self.number or self.number[-1] in _ROOMY:
            return self.number + self.title
        parted = self.title and len(self.span) > len(self.number) + len(self.title)
        return f"{self.number}{' ' if parted else ''}{self.title}"

    @property
    def doubtful(self) -> bool:
        """Whether a person should look at it."""
        return self.confidence < DOUBTFUL_BELOW


class OutlineChange(Enum):
    """What a person may say of a heading or a line."""

    SET_LEVEL = "set_level"  #: this is a heading, of this level (also confirms a doubtful one)
    NOT_A_HEADING = "not_a_heading"


@dataclass(frozen=True, slots=True)
class OutlineCorrection:
    """A person's word on one heading, kept apart from the detected outline and applied over it.

    The place is held by its words, so that it survives another cleaning of the same file:
    `quote` is the exact text of the heading (number included) and `occurrence` counts equal quotes
    before it in the body, from 0. `level` is set for SET_LEVEL.
    """

    change: OutlineChange
    quote: str
    occurrence: int
    level: int | None = None
