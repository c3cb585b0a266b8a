"""Offset maps and notices as compact JSON, and back."""

from __future__ import annotations

import json
import re
from typing import Any

from speechreader.model.cleaning import Edit, Notice, OffsetMap
from speechreader.model.span import Span

_SURROGATE = re.compile("[\ud800-\udfff]")


def pack_offsets(offsets: OffsetMap) -> str:
    """`{"raw": length, "names": [[rule, kind], …], "edits": [[name, start, removed, put], …]}`.

    An edit whose raw span is not as long as what it removed has the end of the span as a fifth
    item.
    """
    names: dict[tuple[str, str], int] = {}
    edits = [_packed(edit, names) for edit in offsets.edits]
    return _json({"raw": offsets.raw_length, "names": list(names), "edits": edits})


def _packed(edit: Edit, names: dict[tuple[str, str], int]) -> list[int | str]:
    name = names.setdefault((edit.rule, edit.kind), len(names))
    packed: list[int | str] = [name, edit.raw.start, edit.removed, edit.put]
    return packed if len(edit.removed) == len(edit.raw) else [*packed, edit.raw.end]


def unpack_offsets(packed: str) -> OffsetMap:
    """The offset map that `pack_offsets` packed."""
    data = json.loads(packed)
    names: list[list[str]] = data["names"]
    return OffsetMap(data["raw"], tuple(_unpacked(item, names) for item in data["edits"]))


def _unpacked(item: list[Any], names: list[list[str]]) -> Edit:
    name: int = item[0]
    start: int = item[1]
    removed: str = item[2]
    put: str = item[3]
    rule, kind = names[name]
    end: int = item[4] if len(item) > 4 else start + len(removed)
    return Edit(rule, kind, Span(start, end), removed, put)


def pack_notices(notices: tuple[Notice, ...]) -> str:
    """`[[code, {detail: value}], …]`."""
    return _json([[notice.code, dict(notice.details)] for notice in notices])


def unpack_notices(packed: str) -> tuple[Notice, ...]:
    """The notices that `pack_notices` packed."""
    return tuple(Notice(code, tuple(details.items())) for code, details in json.loads(packed))


def raw_text(body: str, offsets: OffsetMap) -> str:
    """The decoded original, put together again from the body and what cleaning took out of it."""
    pieces: list[str] = []
    here = 0
    for index, edit in enumerate(offsets.edits):
        start = offsets.clean_start(index)
        pieces += (body[here:start], edit.removed)
        here = start + len(edit.put)
    return "".join((*pieces, body[here:]))


def storable(text: str) -> str:
    """`text` as SQLite can hold it.

    Undecodable bytes of a file name and lone surrogates are written out.
    """
    return text.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "\\x00")


def title_from(name: str) -> str:
    """What a speech without a title is called: its file, the ending left out, marks that would not show written out."""
    stem = name.rpartition(".")[0].strip() or name
    if stem.isprintable():
        return stem
    from speechreader.text.normalize import (
        visible,
    )  # for odd names only: the first window waits for none of it

    return visible(stem)


def _json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # SQLite takes no lone surrogates; inside a JSON string they can be written as escapes.
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
