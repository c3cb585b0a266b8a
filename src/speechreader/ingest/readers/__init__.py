"""One module per file format, and which endings they read.

A reader takes the decoded text and says which characters are marks of its format, which lines it marks as
headings, and what the file declares of itself; the words stay where they are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from speechreader.ingest.readers import markdown, plain
from speechreader.ingest.readers.marked import Marked
from speechreader.model.errors import UserError


@dataclass(frozen=True, slots=True)
class Reader:
    """How files of one format are read."""

    media_type: str
    read: Callable[[str], Marked]


_PLAIN = Reader(plain.MEDIA_TYPE, plain.read)
_MARKDOWN = Reader(markdown.MEDIA_TYPE, markdown.read)
_READERS = {".txt": _PLAIN, ".text": _PLAIN, ".md": _MARKDOWN, ".markdown": _MARKDOWN}
#: Endings of the files that an import of a folder takes.
SUFFIXES = frozenset(_READERS)


def reader_for(name: str) -> Reader:
    """The reader for a file name; one without an ending is plain text.

    Raises:
        UserError: format_unknown with the ending.
    """
    suffix = PurePath(name).suffix.lower()
    if not _is_ending(suffix):
        return _PLAIN
    if suffix not in _READERS:
        raise UserError("format_unknown", ending=suffix)
    return _READERS[suffix]


def _is_ending(suffix: str) -> bool:
    """«2.工作报告» has no ending: one is short and of Latin letters and digits."""
    word = suffix[1:]
    return 0 < len(word) <= 10 and word.isascii() and word.isalnum() and not word.isdigit()
