"""The tables of the index of reuse, as the migration «reuse_index» makes them and a rebuild makes them anew."""

from __future__ import annotations

# Derived, so that it may be dropped at any time. A text takes the next free blocks of the library and keeps them for
# ever; one that is no longer present has `live` 0, and what leads to its blocks is passed over.
_TEXT = """
CREATE TABLE ix_reuse_text (
    first INTEGER PRIMARY KEY,
    blocks INTEGER NOT NULL,
    speech INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    version INTEGER NOT NULL,
    live INTEGER NOT NULL
) STRICT
"""
_BY_SPEECH = "CREATE INDEX ix_reuse_text_speech ON ix_reuse_text (speech)"

# What came of late stands text by text, since a text would otherwise write to a thousand places of the file.
_FRESH = "CREATE TABLE ix_reuse_fresh (first INTEGER PRIMARY KEY, grams BLOB NOT NULL) STRICT"

# The rest stands by segments of many texts and in these by bucket, as one number: see `reuse_index.row`.
_POSTINGS = "CREATE TABLE ix_reuse (bucket INTEGER PRIMARY KEY, postings BLOB NOT NULL) STRICT"
_SEGMENT = """
CREATE TABLE ix_reuse_segment (segment INTEGER PRIMARY KEY, texts INTEGER NOT NULL) STRICT
"""

_WAITING = "CREATE TABLE ix_reuse_waiting (speech INTEGER PRIMARY KEY) STRICT"

# As for the search index (`index_tables`): the file itself notes what changes.
_NOTED = (
    " BEGIN INSERT INTO ix_reuse_waiting SELECT new.id"
    " WHERE NOT EXISTS (SELECT 1 FROM ix_reuse_waiting WHERE speech = new.id); END"
)
_TRIGGERS = (
    "CREATE TRIGGER ix_reuse_came AFTER INSERT ON speech" + _NOTED,
    "CREATE TRIGGER ix_reuse_changed AFTER UPDATE OF revision, removed_at ON speech" + _NOTED,
    "CREATE TRIGGER ix_reuse_gone AFTER DELETE ON speech" + _NOTED.replace("new.", "old."),
)

_FILL = "INSERT INTO ix_reuse_waiting SELECT id FROM speech"
_TABLES = (_TEXT, _BY_SPEECH, _FRESH, _POSTINGS, _SEGMENT, _WAITING)

#: In the order in which they are made.
FIRST = (*_TABLES, *_TRIGGERS, _FILL)
DERIVED = ("ix_reuse_text", "ix_reuse_fresh", "ix_reuse", "ix_reuse_segment", "ix_reuse_waiting")
REBUILD = (*(f"DROP TABLE IF EXISTS {name}" for name in DERIVED), *_TABLES, _FILL)
