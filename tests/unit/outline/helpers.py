"""What the tests of the outline share."""

from __future__ import annotations

from collections.abc import Sequence

from speechreader.model.outline import Heading
from speechreader.outline.detect import detect_outline

#: A paragraph of prose that holds no numbering.
PROSE = (
    "这一年，机修车间的老师傅们带出了四十一名徒弟，把老线改成了新线。大家都说，这才是过日子的样子。"
)


def body(*paragraphs: str) -> str:
    """A body of these paragraphs; «…» at the end of one stands for prose behind it."""
    return "\n".join(p.replace("…", PROSE) for p in paragraphs)


def outline(*paragraphs: str, hints: Sequence[tuple[int, int]] = ()) -> tuple[Heading, ...]:
    return detect_outline(body(*paragraphs), hints)


def told(*paragraphs: str) -> list[tuple[int, str, str]]:
    """Level, number and title of each heading."""
    return [(h.level, h.number, h.title) for h in outline(*paragraphs)]


def titles(*paragraphs: str) -> list[str]:
    return [h.title for h in outline(*paragraphs)]
