"""Takes the languages that the program does not speak out of the ICU data library, which Qt's core is linked with.

The library is nothing but one table of data (31 MB, most of it words and sorting orders of 200 languages) with the
frame of a shared library around it. Here the table is made anew from the items that are wanted, and the frame
closed again behind it. ICU allows this, and has a tool for it where its sources are at hand; a language that is
missing is answered as ICU's root language, which is made for that.
"""

from __future__ import annotations

import re
import struct

#: Items of the table are named «icudt73l/zone/zh.res»: folder, then language. What has no language always stays.
_LANGUAGE = re.compile(r"[^/]+/(?:\w+/)?([a-z]{2,3})(?:_\w+)?\.res$")
_KEPT = frozenset(("zh", "en"))
#: Scripts, named as languages are.
_SCRIPTS = "/translit/"

_PAGE = 0x1000
_LOAD, _DYNAMIC = 1, 2
_ELF64_LITTLE = b"\x7fELF\x02\x01"
_PROGRAM_HEADER = struct.Struct(
    "<IIQQQQQQ"
)  # type, flags, offset, address, physical, file, memory, alignment


Header = tuple[int, ...]


class Unfit(ValueError):
    """The file is not built as the ICU data library of the Qt wheels is; it is then packed as it came."""


def is_kept(name: str) -> bool:
    """Whether the item of this name stays in the table."""
    found = _LANGUAGE.match(name)
    return found is None or _SCRIPTS in name or found[1] in _KEPT


def smaller(library: bytes) -> bytes:
    """The library with the kept items only.

    Errors:
        Unfit: it has another form.
    """
    if not library.startswith(_ELF64_LITTLE):
        raise Unfit("no 64-bit ELF")
    start = library.find(b"CmnD") - 12  # ICU's signature of a common data file
    if start < 0 or start % 16 or library[start + 2 : start + 4] != b"\xda\x27":
        raise Unfit("no table")
    first, dynamic, others = _segments(library)
    table = _table(library[start : first[5]])
    end = start + len(table)
    moved = end + (dynamic[2] - end) % _PAGE
    body = library[:start] + table + bytes(moved - end)
    made = bytearray(body + library[dynamic[2] : dynamic[2] + dynamic[5]])
    for at, header in others:
        offset, size = header[2], header[5]
        if header == first:
            size = end
        elif offset == dynamic[2]:
            offset = moved
        elif offset + size > start:
            raise Unfit("something else lies behind the table")
        change = (*header[:2], offset, *header[3:5], size, size, header[7])
        _PROGRAM_HEADER.pack_into(made, at, *change)
    struct.pack_into("<Q", made, 40, 0)  # no section headers: only tools of developers read them
    struct.pack_into("<HHH", made, 58, 0, 0, 0)
    return bytes(made)


def _segments(library: bytes) -> tuple[Header, Header, list[tuple[int, Header]]]:
    """The segment with the table, the one behind it, and all with the place of their headers."""
    place = struct.unpack_from("<Q", library, 32)[0]
    size, count = struct.unpack_from("<HH", library, 54)
    headers = [
        (place + i * size, _PROGRAM_HEADER.unpack_from(library, place + i * size))
        for i in range(count)
    ]
    loads = [header for _, header in headers if header[0] == _LOAD]
    if len(loads) != 2 or loads[0][2] != 0 or loads[1][2] < loads[0][5]:
        raise Unfit("other segments")
    return loads[0], loads[1], headers


def _table(data: bytes) -> bytes:
    """The common data of ICU with the kept items: head, count, pairs of offsets (from the count on), names, items."""
    head = struct.unpack_from("<H", data)[0]
    count = struct.unpack_from("<I", data, head)[0]
    pairs = [struct.unpack_from("<II", data, head + 4 + i * 8) for i in range(count)]
    ends = [pair[1] for pair in pairs[1:]] + [len(data) - head]
    items: list[tuple[bytes, bytes]] = []
    for (name_at, data_at), end in zip(pairs, ends, strict=True):
        name = data[head + name_at : data.index(b"\0", head + name_at)]
        if is_kept(name.decode("ascii")):
            items.append((name, data[head + data_at : head + end]))
    names_at = 4 + 8 * len(items)
    names, content, pairs_made = bytearray(), bytearray(), bytearray()
    content_at = names_at + sum(len(name) + 1 for name, _ in items)
    content_at += -content_at % 16
    for name, item in items:
        content += bytes(-len(content) % 16)
        pairs_made += struct.pack("<II", names_at + len(names), content_at + len(content))
        names += name + b"\0"
        content += item
    names += bytes(content_at - names_at - len(names))
    return data[:head] + struct.pack("<I", len(items)) + bytes(pairs_made + names + content)
