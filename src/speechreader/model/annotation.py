"""A reader's marks, and how a mark holds on to its words while texts are corrected."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final, NewType

from speechreader.model.outline import Heading
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId

MarkId = NewType("MarkId", int)

#: The eight colours of a mark by number; names and shades belong to the theme.
COLOURS: Final = range(1, 9)


@dataclass(frozen=True, slots=True)
class Quote:
    """引文: words as their text writes them, with what stands before and behind them there.

    `prefix` and `suffix` may be empty, at the ends of a text or where a foreign mark brings none.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """锚点: where a mark stands in one revision, told in several ways that check each other.

    `span` counts code points of that revision. The context of `quote` is as long as it takes for the
    three parts together to stand in the speech only once. `occurrence` counts the equal words before
    it, from 0, of `occurrences` in all. `outline` are the headings above, outermost first, each as
    number and title. `paragraph` is the hash of the paragraph in which it starts; it does not
    change with blanks or with the width of characters.
    """

    span: Span
    quote: Quote
    occurrence: int = 0
    occurrences: int = 1
    outline: tuple[str, ...] = ()
    paragraph: str = ""


class AnchorState(Enum):
    """What became of a mark's words in another revision."""

    SAME = "same"  #: untouched, at the same place
    MOVED = "moved"  #: the identical words stand elsewhere now, together with what was around them
    EDITED = "edited"  #: the place is certain, the words changed
    AMBIGUOUS = "ambiguous"  #: there are places, and none is certain
    ORPHAN = "orphan"  #: the words are gone

    @property
    def placed(self) -> bool:
        """Whether a mark in this state may be painted."""
        return self in (AnchorState.SAME, AnchorState.MOVED, AnchorState.EDITED)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place a mark may belong to; `score` is 0..1, half for the words and half for their context."""

    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Carried:
    """What came of one anchor in another revision.

    `span` is set in the placed states only: a guess is never painted. `candidates` (ambiguous) are
    places to choose from, best first. `old` and `new` are the wordings, `new` None without a span.
    `heading` is the nearest surviving heading of the new revision, for marks without a place.
    """

    state: AnchorState
    span: Span | None
    old: str
    new: str | None = None
    candidates: tuple[Candidate, ...] = ()
    heading: Heading | None = None

    def __post_init__(self) -> None:
        if self.state.placed != (self.span is not None):
            raise ValueError(f"a mark that is {self.state.value} with the span {self.span}")


class MarkStyle(Enum):
    """How a mark looks."""

    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"
    WAVY = "wavy"
    DOTS = "dots"  #: 着重号, one under each character


class Motivation(Enum):
    """Why a mark was made, in the words of the W3C vocabulary."""

    HIGHLIGHTING = "highlighting"
    COMMENTING = "commenting"
    TAGGING = "tagging"
    BOOKMARKING = "bookmarking"


@dataclass(frozen=True, slots=True)
class Annotation:
    """标注: a mark with what its reader says of it.

    `colour` is one of `COLOURS`. `note` is Markdown-light text, "" for none. `created` and `modified`
    are ISO 8601 in UTC.
    """

    anchor: Anchor
    style: MarkStyle
    colour: int
    created: str
    modified: str
    note: str = ""
    tags: tuple[str, ...] = ()
    motivation: Motivation = Motivation.HIGHLIGHTING

    def __post_init__(self) -> None:
        if self.colour not in COLOURS:
            raise ValueError(f"not a colour: {self.colour}")


@dataclass(frozen=True, slots=True)
class Mark:
    """标注 as the library keeps it.

    `iri` names it for ever and everywhere (`urn:uuid:…`). The anchor of `annotation` is that of the revision in which
    the mark was last placed: the present one in the placed states, an older one otherwise. `state` says what the last
    change of the text did to it, until a person has looked at it (`SAME` again); `was` is its wording before that
    change (moved, edited), None otherwise. `candidates` (ambiguous) are places in the present text, best first;
    `heading` is the start of the nearest surviving heading there (ambiguous, orphan), None at the head of the text.
    """

    id: MarkId
    speech: SpeechId
    iri: str
    annotation: Annotation
    state: AnchorState = AnchorState.SAME
    was: str | None = None
    candidates: tuple[Candidate, ...] = ()
    heading: int | None = None

    @property
    def span(self) -> Span | None:
        """Where it stands in the present text; None where that is in doubt, and then nothing is painted."""
        return self.annotation.anchor.span if self.state.placed else None
