"""The tables of the search index, as the migration «search_index» makes them and a rebuild makes them anew."""

from __future__ import annotations

#: Derived, so that it may be dropped at any time. Contentless: the texts stand in `revision`, and to take one out of
#: the index its tokens are told once more. Only what is drawn from the text itself may go in, for the same reason.
_FULL_TEXT = (
    "CREATE VIRTUAL TABLE ix_pair USING fts5(tokens, content='', tokenize='ascii')",
    "CREATE VIRTUAL TABLE ix_single USING fts5(tokens, content='', tokenize='ascii', detail=none)",
    "CREATE VIRTUAL TABLE ix_vocabulary USING fts5vocab('ix_pair', 'row')",
)

_INDEXED = """
CREATE TABLE ix_indexed (
    speech INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    version INTEGER NOT NULL,
    tokens INTEGER NOT NULL
) STRICT
"""

_WAITING = "CREATE TABLE ix_waiting (speech INTEGER PRIMARY KEY) STRICT"

_WORDS = """
CREATE TABLE ix_words (
    speech INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    cutter TEXT NOT NULL,
    counts BLOB NOT NULL
) STRICT
"""

# Whatever changes what a speech's text is, by which way ever, is noted by the file itself, in the same transaction.
# OR IGNORE will not do: in a trigger the conflict rule of the outer statement holds.
_NOTED = (
    " BEGIN INSERT INTO ix_waiting SELECT new.id"
    " WHERE NOT EXISTS (SELECT 1 FROM ix_waiting WHERE speech = new.id); END"
)
_TRIGGERS = (
    "CREATE TRIGGER ix_speech_came AFTER INSERT ON speech" + _NOTED,
    "CREATE TRIGGER ix_speech_changed AFTER UPDATE OF revision, removed_at ON speech" + _NOTED,
    "CREATE TRIGGER ix_speech_gone AFTER DELETE ON speech" + _NOTED.replace("new.", "old."),
)

_SAVED = """
CREATE TABLE saved_search (
    name TEXT PRIMARY KEY NOT NULL,
    query TEXT NOT NULL,
    mode TEXT NOT NULL,
    folding INTEGER NOT NULL,
    scope TEXT NOT NULL,
    filters TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT
"""

_HISTORY = """
CREATE TABLE search_history (
    query TEXT NOT NULL,
    mode TEXT NOT NULL,
    searched_at TEXT NOT NULL,
    PRIMARY KEY (query, mode)
) STRICT
"""

FILL = "INSERT INTO ix_waiting SELECT id FROM speech"

#: In the order in which they are made; a rebuild drops `DERIVED` and makes them again.
FIRST = (*_FULL_TEXT, _INDEXED, _WAITING, _WORDS, *_TRIGGERS, _SAVED, _HISTORY, FILL)
DERIVED = ("ix_vocabulary", "ix_pair", "ix_single", "ix_indexed", "ix_waiting", "ix_words")
REBUILD = (
    *(f"DROP TABLE IF EXISTS {name}" for name in DERIVED),
    *_FULL_TEXT,
    _INDEXED,
    _WAITING,
    _WORDS,
    FILL,
)
