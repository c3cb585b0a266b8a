"""A speech and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import NewType

from speechreader.model.cleaning import Edit, Notice, OffsetMap
from speechreader.model.outline import Heading, OutlineCorrection

SpeechId = NewType("SpeechId", int)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the text says of itself; None where it does not say.

    `date` is ISO 8601, as exact as the text is: YYYY, YYYY-MM or YYYY-MM-DD. `genre` is one of 报告 讲话 致辞
    总结 意见 … as the title names it.
    """

    title: str | None = None
    speaker: str | None = None
    date: str | None = None
    occasion: str | None = None
    source: str | None = None
    genre: str | None = None

    @classmethod
    def field_names(cls) -> tuple[str, ...]:
        """The names of the fields, in the order in which they are shown."""
        return tuple(f.name for f in fields(cls))


@dataclass(frozen=True, slots=True)
class Original:
    """原件: the file as it came. `sha256` is of the bytes; `size` in bytes; `encoding` is a Python codec name."""

    name: str
    sha256: str
    size: int
    media_type: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What ingest makes of one file: original, metadata, clean body and the way there.

    Paragraphs of the body are parted by one newline. `raw` is the decoded original; `offsets` leads from it
    to the body and lists what cleaning did.
    """

    original: Original
    metadata: Metadata
    raw: str
    body: str
    offsets: OffsetMap
    outline: tuple[Heading, ...]
    notices: tuple[Notice, ...]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What cleaning did, in raw order."""
        return self.offsets.edits


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a body, independent of any layout: paragraph index and code points into it."""

    paragraph: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class SpeechSummary:
    """One row of the library list. `characters` counts the body without blanks; `progress` is 0..1 (furthest read)."""

    id: SpeechId
    title: str
    speaker: str | None
    date: str | None
    occasion: str | None
    genre: str | None
    characters: int
    progress: float
    added: str
    file: str


@dataclass(frozen=True, slots=True)
class OpenedSpeech:
    """Everything the reader shows of one speech.

    `metadata` and `outline` have the person's corrections applied; `detected` is the metadata as cleaning found
    it. `place` is where reading stopped. `raw` is the decoded original.
    """

    summary: SpeechSummary
    metadata: Metadata
    detected: Metadata
    body: str
    outline: tuple[Heading, ...]
    corrections: tuple[OutlineCorrection, ...]
    raw: str
    offsets: OffsetMap
    notices: tuple[Notice, ...]
    original: Original
    place: Place
