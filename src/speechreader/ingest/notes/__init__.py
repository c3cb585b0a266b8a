"""Marks and notes of other libraries and other programs: JSON-LD of W3C Web Annotation, and our own JSONL.

`read_notes` tells which of them a file is and turns it into `IncomingMark`s. An item that is wrong is refused with its
reason; a file that cannot be read as a whole is refused as a whole. What belongs to which speech, and where, is not
decided here.
"""

from __future__ import annotations

from pathlib import Path

from speechreader.ingest import files
from speechreader.ingest.notes import jsonl, web_annotation
from speechreader.ingest.notes.parsing import text_of
from speechreader.model.errors import UserError
from speechreader.model.exchange import NoteFile

#: Largest file of marks read, in bytes: some two hundred thousand marks.
LARGEST = 256 * 1024 * 1024


def read_notes(path: Path) -> NoteFile:
    """What the file at `path` holds.

    Raises:
        UserError: file_missing, file_unreadable, file_is_folder and the like, notes_too_large, and what
            `parse_notes` knows.
    """
    try:
        data = files.load(path, LARGEST)
    except UserError as fault:
        code = "notes_too_large" if fault.code == "file_too_large" else fault.code
        raise UserError(code, **{**fault.details, "file": str(path)}) from fault
    return parse_notes(data, path.name)


def parse_notes(data: bytes, name: str) -> NoteFile:
    """What `data`, the bytes of a file called `name`, hold.

    Raises:
        UserError: notes_empty, notes_not_text, notes_not_json, notes_broken_off, notes_too_deep, notes_line_too_long,
            notes_newer, notes_count_wrong, notes_unknown.
    """
    text = text_of(data, name)
    parse = jsonl.parse if jsonl.is_ours(text) else web_annotation.parse
    return parse(text, name)
