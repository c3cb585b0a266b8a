"""Our own format, one mark a line behind a head that tells how many there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechreader.ingest.notes import fields
from speechreader.ingest.notes.fields import Item
from speechreader.ingest.notes.parsing import parsed
from speechreader.model.annotation import AnchorState, MarkStyle, Motivation
from speechreader.model.errors import UserError
from speechreader.model.exchange import (
    JSONL_NAME,
    JSONL_VERSION,
    IncomingMark,
    NoteFile,
    Offsets,
    Refused,
    Source,
)

#: Longest line read, in characters: the longest note, all of it written as escapes, takes a quarter.
LONGEST_LINE = 4 * 1024 * 1024
_HEAD = re.compile(rf'\s*\{{[^\n{{}}]*"format"\s*:\s*"{JSONL_NAME}"')
_SEEN = 500


def is_ours(text: str) -> bool:
    """Whether the text of a file begins with our head."""
    return _HEAD.match(text[:_SEEN]) is not None


def parse(text: str, name: str) -> NoteFile:
    """The marks of a file in our own format.

    Raises:
        UserError: notes_newer, notes_count_wrong, notes_line_too_long, and what `parsed` knows; then no mark is read.
    """
    lines = _lines(text, name)
    head = fields.as_item(next(lines)[1], "{}")
    _check_version(head, name)
    marks: list[IncomingMark] = []
    refused: list[Refused] = []
    number = 0
    for number, item in lines:
        try:
            marks.append(mark_of(fields.as_item(item, "{}"), number))
        except UserError as fault:
            refused.append(Refused(number, fault.code, tuple(fault.details.items())))
    if head.get("marks") != number:
        told = str(head.get("marks", "?"))[:20]
        raise UserError("notes_count_wrong", file=name, told=told, found=number)
    return NoteFile("JSONL", tuple(marks), tuple(refused))


def _lines(text: str, name: str) -> Iterator[tuple[int, object]]:
    """Every line that is not blank, parsed, with its number among them from 0."""
    number = 0
    for at, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            raise UserError("notes_line_too_long", file=name, line=at)
        if line.strip():
            yield number, parsed(line.strip(), name, at)
            number += 1


def _check_version(head: Item, name: str) -> None:
    version = head.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise UserError("notes_not_json", file=name, line=1)
    if version > JSONL_VERSION:
        raise UserError("notes_newer", file=name)


def mark_of(item: Item, number: int) -> IncomingMark:
    """The mark that a line tells.

    Raises:
        UserError: note_… codes.
    """
    return IncomingMark(
        item=number,
        iri=fields.name(item.get("id")),
        source=_source(item),
        quote=fields.quote(item),
        offsets=_offsets(item),
        state=fields.choice(item.get("state"), AnchorState, AnchorState.SAME, "state"),
        was=fields.text(item, "was") or None,
        heading=fields.number(item.get("heading"), "heading"),
        settled=item.get("settled") is True,
        outline=fields.texts(item.get("section"), "section"),
        candidates=fields.candidates(_triples(item.get("candidates"))),
        style=fields.choice(item.get("style"), MarkStyle, MarkStyle.HIGHLIGHT, "style"),
        colour=fields.colour(item.get("colour"), "colour"),
        note=fields.text(item, "note"),
        tags=fields.texts(item.get("tags"), "tags"),
        motivation=fields.choice(
            item.get("motivation"), Motivation, Motivation.HIGHLIGHTING, "motivation"
        ),
        created=fields.time(item.get("created"), "created"),
        modified=fields.time(item.get("modified"), "modified"),
    )


def _source(item: Item) -> Source:
    return Source(
        iri=fields.text(item, "speech"),
        sha256=fields.text(item, "text_sha256"),
        title=fields.text(item, "title"),
    )


def _offsets(item: Item) -> tuple[Offsets, ...]:
    found: list[Offsets] = []
    for units in ("codepoint", "utf16"):
        start, end = item.get(f"start_{units}"), item.get(f"end_{units}")
        if start is not None or end is not None:
            found.append(fields.offsets(start, end, units, f"start_{units}"))
    return tuple(found)


def _triples(value: object) -> Iterator[tuple[object, object, object]]:
    for one in fields.as_list(value):
        if not fields.is_list(one) or len(one) != 3:
            raise fields.wrong("candidates")
        yield one[0], one[1], one[2]
