"""Marks on their way out of a library and into one, told without the library's own numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid5

from speechreader.model.annotation import (
    AnchorState,
    Candidate,
    Mark,
    MarkId,
    MarkStyle,
    Motivation,
    Quote,
)
from speechreader.model.outline import Heading
from speechreader.model.speech import SpeechId

#: Under this name our own terms and numbers are told apart from everybody else's.
NAMESPACE: Final = UUID("6b0f3c52-9d1e-5a87-8c44-2f7e51d0a9b3")

#: What the first line of our own format says.
JSONL_NAME, JSONL_VERSION = "speechreader-notes", 1

#: The colours of marks as files call them, the first for number 1.
COLOUR_NAMES: Final = (
    "yellow",
    "green",
    "blue",
    "pink",
    "purple",
    "orange",
    "cyan",
    "grey",
)


def iri_of(sha256: str) -> str:
    """The name of what has this hash: the same for the same bytes in every library."""
    return uuid5(NAMESPACE, sha256).urn


@dataclass(frozen=True, slots=True)
class Source:
    """Which speech a mark belongs to; None or "" where a file does not say.

    `iri` is made from the bytes of the original, `sha256` is of the text (UTF-8) that offsets count in.
    """

    iri: str = ""
    sha256: str = ""
    title: str = ""
    speaker: str | None = None
    date: str | None = None
    occasion: str | None = None
    origin: str | None = None

    def __str__(self) -> str:
        return self.title or self.iri


@dataclass(frozen=True, slots=True)
class NoteSheet:
    """The marks of one speech, with what is needed to write them down: text, outline, source.

    `settled` are those without a place that a person has decided to keep so.
    """

    source: Source
    body: str
    outline: tuple[Heading, ...]
    marks: tuple[Mark, ...]
    settled: frozenset[MarkId] = frozenset()


@dataclass(frozen=True, slots=True)
class Offsets:
    """Where a file says that a mark stands; not to be trusted, and so no `Span`.

    `units` are "codepoint", "utf16", or "" where the file does not say.
    """

    start: int
    end: int
    units: str = ""


@dataclass(frozen=True, slots=True)
class IncomingMark:
    """A mark as a file tells it: well formed, nothing of it believed yet.

    `item` counts the marks of the file from 1. `iri` is None where the file has no name for it that could
    stand in a library. `state`, `was`, `candidates`, `heading` and `settled` are of the text with the hash of
    `source`, and as those of `Mark`; `state` is None where a file knows nothing of them. Times are ISO 8601 in
    UTC, None where the file has none.
    """

    item: int
    iri: str | None
    source: Source
    quote: Quote
    offsets: tuple[Offsets, ...] = ()
    state: AnchorState | None = None
    was: str | None = None
    candidates: tuple[Candidate, ...] = ()
    heading: int | None = None
    settled: bool = False
    outline: tuple[str, ...] = ()
    style: MarkStyle = MarkStyle.HIGHLIGHT
    colour: int = 1
    note: str = ""
    tags: tuple[str, ...] = ()
    motivation: Motivation = Motivation.HIGHLIGHTING
    created: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """An item of a file that is wrong; `code` and `details` as in `UserError`, `item` counts from 1."""

    item: int
    code: str
    details: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class NoteFile:
    """What a file of marks holds; `format` as it is told to a person."""

    format: str
    marks: tuple[IncomingMark, ...] = ()
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A mark that came in without a place: its words, and `code` of the reason."""

    item: int
    speech: SpeechId
    exact: str
    code: str


@dataclass(frozen=True, slots=True)
class NotesReport:
    """What came of an import of marks.

    `added` are new; of those that were there already (`merged`) `updated` were older here and were changed.
    Unplaced ones count among the others, too. `remarks` are of items whose offsets were wrong and that were
    placed by their words.
    """

    added: int = 0
    merged: int = 0
    updated: int = 0
    unplaced: tuple[Unplaced, ...] = ()
    refused: tuple[Refused, ...] = ()
    remarks: tuple[Refused, ...] = ()
