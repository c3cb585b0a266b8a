"""From a speech to what the page shows: blocks with roles and run-in headings, and the plain document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from speechreader.ui.positions import Positions, showable
from speechreader.ui.reader.styles import Role

if TYPE_CHECKING:
    from speechreader.model.outline import Heading
    from speechreader.model.speech import Metadata, OpenedSpeech

_LEVELS = (Role.LEVEL_1, Role.LEVEL_2, Role.LEVEL_3, Role.LEVEL_4)


class RunIn(NamedTuple):
    """A heading inside a paragraph: `[start, end)` in code points of it; `number_end` parts number from title."""

    start: int
    number_end: int
    end: int
    role: Role


class Block(NamedTuple):
    """One block of the document: its words, its role and the headings that run in."""

    text: str
    role: Role
    run_ins: tuple[RunIn, ...] = ()


class Page(NamedTuple):
    """What a document holds: front blocks, then the paragraphs of the body. `positions` maps between them.

    `front_words` are the words of the front blocks as they are copied (without the brackets we put);
    `text` is what the document holds, one block a line.
    """

    blocks: tuple[Block, ...]
    positions: Positions
    body: str
    front_words: tuple[str, ...]
    text: str

    @property
    def front(self) -> int:
        """How many blocks stand before the body."""
        return self.positions.front_blocks


def make_page(opened: OpenedSpeech) -> Page:
    """Lay out `opened` as blocks."""
    front, words = front_blocks(opened.metadata)
    titles = tuple(block.text for block in front)
    positions = Positions(opened.body, titles)
    shown = showable(opened.body)
    body = body_blocks(opened.body, shown, positions, opened.outline)
    return Page((*front, *body), positions, opened.body, words, "\n".join((*titles, shown)))


def empty_page() -> Page:
    """A page without a speech."""
    return Page((Block("", Role.BODY),), Positions(""), "", (), "")


def front_blocks(metadata: Metadata) -> tuple[list[Block], tuple[str, ...]]:
    """Title, date in brackets and speaker, as far as known; and their bare words."""
    date = chinese_date(metadata.date) if metadata.date else ""
    lines = (
        (Role.TITLE, metadata.title or "", metadata.title or ""),
        (Role.DATE, f"（{date}）" if date else "", date),
        (Role.SPEAKER, metadata.speaker or "", metadata.speaker or ""),
    )
    known = [
        (role, " ".join(shown.split()), words) for role, shown, words in lines if shown.strip()
    ]
    return [Block(showable(shown), role) for role, shown, _ in known], tuple(w for *_, w in known)


def chinese_date(iso: str) -> str:
    """2025-03-18 as 2025年3月18日, as exact as it is given; anything else as it stands."""
    parts = iso.split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isdecimal() for part in parts):
        return iso
    return "".join(f"{int(part)}{unit}" for part, unit in zip(parts, "年月日", strict=False))


def body_blocks(
    body: str, shown: str, positions: Positions, outline: Iterable[Heading]
) -> list[Block]:
    """The paragraphs of `body`, with the words of `shown`, with the roles that `outline` gives them."""
    roles: dict[int, Role] = {}
    run_ins: dict[int, list[RunIn]] = {}
    for heading in outline:
        paragraph = positions.place(heading.span.start).paragraph
        role = _LEVELS[min(heading.level, len(_LEVELS)) - 1]
        whole = positions.span(paragraph)
        alone = heading.span.start == whole.start and _only_marks(
            body[heading.span.end : whole.end]
        )
        if role is Role.LEVEL_1 and alone and not heading.inline:
            roles[paragraph] = role
        else:
            run_ins.setdefault(paragraph, []).append(_run_in(heading, role, whole.start, whole.end))
    blocks = [Block(text, Role.BODY) for text in shown.split("\n")]
    for i in roles.keys() | run_ins.keys():
        blocks[i] = Block(blocks[i].text, roles.get(i, Role.BODY), tuple(run_ins.get(i, ())))
    return blocks


def _only_marks(rest: str) -> bool:
    return not re.search(r"\w", rest)


def _run_in(heading: Heading, role: Role, start: int, end: int) -> RunIn:
    first, last = heading.span.start - start, min(heading.span.end, end) - start
    return RunIn(first, min(first + len(heading.number), last), last, role)
