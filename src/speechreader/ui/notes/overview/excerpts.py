"""Marks as a text to be read or copied: speech, headings, quotes, notes. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from speechreader.model.annotation import Motivation
from speechreader.ui.notes.overview.filtering import Entry
from speechreader.ui.notes.overview.grouping import Missing, section_of

#: Characters that would be read as Markdown.
_MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#|~"})


class Kind(Enum):
    """What a block is."""

    TITLE = "title"
    ORIGIN = "origin"  #: speaker and date
    HEADING = "heading"
    QUOTE = "quote"
    NOTE = "note"
    TAGS = "tags"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph; `level` counts headings from 1, `entry` is the mark that quotes, notes and tags belong to."""

    kind: Kind
    text: str
    level: int = 0
    entry: Entry | None = None


def blocks(entries: Iterable[Entry], missing: str) -> Iterator[Block]:
    """The entries under their speeches and headings, in the order in which they come.

    `missing` is the heading of marks that stand nowhere in the present text.
    """
    speech, path = None, ()
    for entry in entries:
        if entry.mark.speech != speech:
            speech, path = entry.mark.speech, ()
            yield Block(Kind.TITLE, entry.title)
            if origin := "　".join(part for part in (entry.speaker, entry.date) if part):
                yield Block(Kind.ORIGIN, origin)
        key = section_of(entry)
        here = (missing,) if key is Missing.PLACE else key if isinstance(key, tuple) else ()
        same = next((i for i, (a, b) in enumerate(zip(path, here, strict=False)) if a != b), None)
        same = min(len(path), len(here)) if same is None else same
        for level, words in enumerate(here[same:], same + 1):
            yield Block(Kind.HEADING, words, level)
        path = here
        yield from _of(entry)


def _of(entry: Entry) -> Iterator[Block]:
    note = entry.mark.annotation
    yield Block(Kind.QUOTE, note.anchor.quote.exact, 0, entry)
    if note.note.strip():
        yield Block(Kind.NOTE, note.note.strip(), 0, entry)
    if note.tags:
        yield Block(Kind.TAGS, " ".join(f"#{tag}" for tag in note.tags), 0, entry)


def as_plain(parts: Iterable[Block]) -> str:
    """Blocks as plain text: quotes in quotation marks, notes indented below them."""
    lines: list[str] = []
    for part in parts:
        if part.kind in (Kind.TITLE, Kind.HEADING, Kind.QUOTE) and lines:
            lines.append("")
        if part.kind is Kind.QUOTE:
            lines.append(f"“{part.text.replace('“', '‘').replace('”', '’')}”")
        elif part.kind in (Kind.NOTE, Kind.TAGS):
            lines += [f"　　{line}" for line in part.text.splitlines()]
        else:
            lines.append(part.text)
    return "\n".join(lines)


def as_markdown(parts: Iterable[Block]) -> str:
    """Blocks as Markdown: headings, block quotes, paragraphs. Notes stay as their reader wrote them."""
    made: list[str] = []
    for part in parts:
        text = part.text.translate(_MARKDOWN)
        if part.kind is Kind.TITLE:
            made.append(f"# {text}")
        elif part.kind is Kind.HEADING:
            made.append(f"{'#' * min(6, part.level + 1)} {text}")
        elif part.kind is Kind.QUOTE:
            made.append("\n".join(f"> {line}" for line in text.splitlines()))
        else:
            made.append(part.text)
    return "\n\n".join(made)


def is_bookmark(entry: Entry) -> bool:
    """Whether it marks a place rather than words."""
    return entry.mark.annotation.motivation is Motivation.BOOKMARKING
