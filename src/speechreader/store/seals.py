"""The seal over a row of a person's work, by which a flipped bit is found."""

from __future__ import annotations

import json
from typing import Any

from speechreader.store.rows import Record

#: What a seal does not cover: the number, which a new row does not have yet, and the seal itself.
_OUTSIDE = frozenset({"id", "seal"})


def packed(value: object) -> str:
    """`value` as JSON without blanks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def sealed(record: Record) -> dict[str, Any]:
    """`record` with the seal over everything it holds."""
    return {**record, "seal": seal_of(record)}


def seal_of(record: Record) -> str:
    """The SHA-256 over all columns of a row but its number, by name in JSON."""
    import hashlib  # drags OpenSSL along, and reading needs no hash

    values = [record[name] for name in sorted(set(record) - _OUTSIDE)]
    return hashlib.sha256(packed(values).encode()).hexdigest()
