"""From bytes to JSON values, whatever the bytes are; every way to fail has its reason."""

from __future__ import annotations

import json
from typing import NoReturn

from speechreader.model.errors import UserError

_BOMS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
#: A first line of names with so many commas is the head of a table.
_HEAD, _COMMAS = 1000, 3


def text_of(data: bytes, name: str) -> str:
    """The text of a file, UTF-8 or with the mark of another UTF at its head; blank ends cut off.

    Raises:
        UserError: notes_empty, notes_not_text.
    """
    encoding = _BOMS.get(data[:2], "utf-8-sig")
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as fault:
        raise UserError("notes_not_text", file=name) from fault
    if not text.strip():
        raise UserError("notes_empty", file=name)
    return text.strip()


def parsed(text: str, name: str, line: int = 1) -> object:
    """The JSON value that `text` is; `line` is the line of the file at which it begins.

    Raises:
        UserError: notes_not_json, notes_broken_off, notes_too_deep.
    """
    if text[0] not in "{[":
        head, end, _ = text[:_HEAD].partition("\n")
        code = "notes_are_table" if end and head.count(",") >= _COMMAS else "notes_not_json"
        raise UserError(code, file=name, line=line)
    try:
        return json.loads(text, parse_constant=_no_number)
    except RecursionError as fault:
        raise UserError("notes_too_deep", file=name) from fault
    except json.JSONDecodeError as fault:
        at = line + fault.lineno - 1
        ended = fault.pos >= len(text) or fault.msg.startswith("Unterminated string")
        code = "notes_broken_off" if ended else "notes_not_json"
        raise UserError(code, file=name, line=at) from fault
    except ValueError as fault:  # a number of thousands of figures, or none (NaN)
        raise UserError("notes_not_json", file=name, line=line) from fault


def _no_number(constant: str) -> NoReturn:
    raise ValueError(constant)
