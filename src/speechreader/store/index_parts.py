"""Of how many parts the full-text index consists, and how large they are, as FTS5 notes it in its structure record."""

from __future__ import annotations

from collections.abc import Iterator

#: Behind the counter at the beginning: the mark of a newer kind of record, which tables like ours do not have.
_COUNTER, _NEWER = 4, b"\xff\x00\x00\x01"


def part_sizes(record: bytes) -> list[int] | None:
    """The pages of each part; None where the record is of a kind that is not known."""
    if record[_COUNTER : _COUNTER + len(_NEWER)] == _NEWER:
        return None
    numbers = _numbers(record[_COUNTER:])
    try:
        levels, _parts, _written = next(numbers), next(numbers), next(numbers)
        pages: list[int] = []
        for _ in range(levels):
            _merging, parts = next(numbers), next(numbers)
            for _ in range(parts):
                _part, first, last = next(numbers), next(numbers), next(numbers)
                pages.append(last - first + 1)
    except StopIteration:
        return None
    return pages


def _numbers(record: bytes) -> Iterator[int]:
    """The numbers of a record: seven bits a byte, the highest first, the eighth bit set where more follow."""
    value = 0
    for byte in record:
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            yield value
            value = 0
