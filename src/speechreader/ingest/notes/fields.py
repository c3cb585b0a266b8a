"""The fields of an item, each of the kind it must be; what is wrong is told by its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from enum import Enum
from typing import Any, TypeGuard, TypeVar, cast
from uuid import UUID

from speechreader.annotate.describe import LONGEST_CONTEXT
from speechreader.model.annotation import COLOURS, Candidate, Quote
from speechreader.model.errors import UserError
from speechreader.model.exchange import Offsets, iri_of
from speechreader.model.span import Span

Item = Mapping[str, Any]
Kind = TypeVar("Kind", bound=Enum)

#: Longest quotation taken, in code points: several whole speeches.
LONGEST_QUOTE = 100_000
_NO_CHARACTER = re.compile("[\0\ud800-\udfff]")
_UUID = re.compile(r"(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.IGNORECASE)


def wrong(field: str) -> UserError:
    """The error for a field that holds what does not belong there."""
    return UserError("note_field_wrong", field=field)


def as_item(value: object, field: str) -> Item:
    """`value` as an object.

    Raises:
        UserError: note_field_wrong.
    """
    if not isinstance(value, dict):
        raise wrong(field)
    return cast(Item, value)


def as_text(value: object, field: str) -> str:
    """`value` as a text, "" for null.

    Raises:
        UserError: note_field_wrong; note_characters_wrong for NUL and halves of characters.
    """
    if value is None:
        return ""
    if not isinstance(value, str):
        raise wrong(field)
    if _NO_CHARACTER.search(value):
        raise UserError("note_characters_wrong", field=field)
    return value


def text(item: Item, field: str) -> str:
    """A field as a text, "" where it is missing; errors as `as_text`."""
    return as_text(item.get(field), field)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether `value` is a list."""
    return isinstance(value, list)


def quote(item: Item) -> Quote:
    """The quote of an item, with as much of what is around it as is ever compared.

    Raises:
        UserError: note_without_quote, note_quote_too_long, and those of `as_text`.
    """
    exact, prefix, suffix = (text(item, part) for part in ("exact", "prefix", "suffix"))
    if not exact.strip():
        raise UserError("note_without_quote")
    if len(exact) > LONGEST_QUOTE:
        raise UserError("note_quote_too_long", limit=LONGEST_QUOTE)
    return Quote(exact, prefix[-LONGEST_CONTEXT:], suffix[:LONGEST_CONTEXT])


def as_list(value: object) -> list[Any]:
    """One or many, as JSON-LD has it: null is none, and what is no list is a list of one."""
    if value is None:
        return []
    return value if is_list(value) else [value]


def texts(value: object, field: str) -> tuple[str, ...]:
    """`value` as a list of texts; errors as `as_text`."""
    if value is not None and not is_list(value):
        raise wrong(field)
    return tuple(as_text(one, field) for one in as_list(value))


def integer(value: object, field: str) -> int:
    """`value` as a whole number.

    Raises:
        UserError: note_field_wrong.
    """
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong(field)
    return value


def number(value: object, field: str) -> int | None:
    """`value` as a whole number, None for null; errors as `integer`."""
    return None if value is None else integer(value, field)


def choice(value: object, kind: type[Kind], default: Kind, field: str) -> Kind:
    """`value` as one of `kind`, `default` for null.

    Raises:
        UserError: note_field_wrong.
    """
    if value is None:
        return default
    found = next((one for one in kind if one.value == value), None)
    if found is None:
        raise wrong(field)
    return found


def colour(value: object, field: str) -> int:
    """`value` as the number of a colour, 1 for null; errors as `integer`."""
    number = 1 if value is None else integer(value, field)
    if number not in COLOURS:
        raise wrong(field)
    return number


def offsets(start: object, end: object, units: str, field: str = "start") -> Offsets:
    """Two offsets in their order.

    Raises:
        UserError: note_field_wrong, note_offset_negative, note_end_before_start.
    """
    first, last = integer(start, field), integer(end, "end")
    if min(first, last) < 0:
        raise UserError("note_offset_negative", start=first, end=last)
    if last < first:
        raise UserError("note_end_before_start", start=first, end=last)
    return Offsets(first, last, units)


def candidates(found: Iterable[tuple[object, object, object]]) -> tuple[Candidate, ...]:
    """Places to choose from, each as start, end and score; errors as `offsets`."""
    made: list[Candidate] = []
    for start, end, value in found:
        place = offsets(start, end, "codepoint", "candidates")
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise wrong("candidates")
        made.append(Candidate(Span(place.start, place.end), float(value)))
    return tuple(made)


def time(value: object, field: str) -> str | None:
    """`value` as a time in UTC to the second, None for null.

    Raises:
        UserError: note_field_wrong, note_time_unclear.
    """
    written = as_text(value, field).strip()
    if not written:
        return None
    try:
        found = datetime.fromisoformat(written)
        found = found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as fault:
        raise UserError("note_time_unclear", field=field, value=written[:40]) from fault
    return found.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")


def name(value: object) -> str | None:
    """The name of a mark for ever and everywhere, None for null.

    A UUID stays what it is; from any other name one is made, the same each time.

    Raises:
        UserError: note_field_wrong, note_characters_wrong.
    """
    written = as_text(value, "id").strip()
    if not written:
        return None
    found = _UUID.fullmatch(written)
    return UUID(found[1]).urn if found else iri_of(written)
