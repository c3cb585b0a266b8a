"""What a file format says about its own text."""

from __future__ import annotations

from dataclasses import dataclass, field

from speechreader.ingest.draft import Cut
from speechreader.model.speech import Metadata


@dataclass(frozen=True, slots=True)
class Marked:
    """What a format marks.

    `cuts` take its marks out, `headings` are (raw offset of the words, depth), `metadata` is declared.
    """

    rule: str = ""
    cuts: tuple[Cut, ...] = ()
    headings: tuple[tuple[int, int], ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
