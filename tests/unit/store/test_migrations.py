"""The schema and the steps that make it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from speechreader.model.errors import UserError
from speechreader.store import migrations as schema
from speechreader.store.backup import backups_in
from speechreader.store.library import Library
from speechreader.store.migrations import MIGRATIONS, Migration

DOCS = Path(__file__).resolve().parents[3] / "docs" / "storage.md"


def tables(library: Library) -> dict[str, set[str]]:
    """Table -> columns."""
    rows = library.rows(
        "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
        " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
        " AND m.name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')"
    )
    found: dict[str, set[str]] = {}
    for table, column in rows:
        found.setdefault(table, set()).add(column)
    return found


@pytest.fixture
def library(tmp_path: Path):
    library = Library.open(tmp_path / "library.sqlite")
    yield library
    library.close()


def test_every_table_is_strict(library: Library) -> None:
    loose = library.rows(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict"
        " AND name NOT LIKE 'sqlite_%'"
    )
    assert loose == []


def test_the_file_says_whose_it_is_and_how_old(library: Library) -> None:
    assert library.one("PRAGMA application_id") == (int.from_bytes(b"SpRd", "big"),)
    assert library.one("PRAGMA user_version") == (len(MIGRATIONS),)
    assert library.rows("SELECT name FROM migration ORDER BY rowid") == [
        (step.name,) for step in MIGRATIONS
    ]


def test_the_storage_page_describes_every_table_and_column(library: Library) -> None:
    page = DOCS.read_text("utf-8")
    described: dict[str, set[str]] = {}
    for section in re.split(r"^### ", page, flags=re.MULTILINE)[1:]:
        title = re.match(r"`(\w+)`", section)
        if title:
            described[title[1]] = set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE))
    assert described == tables(library)


def test_the_storage_page_says_what_each_loss_costs() -> None:
    sections = re.split(r"^### ", DOCS.read_text("utf-8"), flags=re.MULTILINE)[1:]
    silent = [s.split("\n")[0] for s in sections if s.startswith("`") and "**Loss:**" not in s]
    assert silent == []


def test_names_of_steps_are_never_reused() -> None:
    names = [step.name for step in MIGRATIONS]
    assert len(set(names)) == len(names)


def _add_note(db) -> None:
    db.table("note").create({"id": int, "text": str}, pk="id", strict=True)


def _fail(db) -> None:
    _add_note(db)
    db.execute("INSERT INTO bundled VALUES ('half', '')")
    db.execute("SELECT * FROM nowhere")


def _dangle(db) -> None:
    db.execute("INSERT INTO kept_piece VALUES (99, 0, 1, 'x')")


NEXT = (*MIGRATIONS, Migration("add_note", _add_note))


def test_a_step_is_run_once_and_a_verified_copy_is_taken_before(tmp_path: Path) -> None:
    path, backups = tmp_path / "library.sqlite", tmp_path / "backups"
    Library.open(path, backups=backups).close()
    assert backups_in(backups) == []
    for _ in range(2):
        library = Library.open(path, backups=backups, migrations=NEXT)
        assert "note" in tables(library)
        library.close()
    (copy,) = backups_in(backups)
    assert "before-add_note" in copy.name
    older = Library.open(copy)
    assert "note" not in tables(older)
    older.close()


@pytest.mark.parametrize("step", [_fail, _dangle])
def test_a_step_that_fails_leaves_the_library_as_it_was(tmp_path: Path, step) -> None:
    path = tmp_path / "library.sqlite"
    Library.open(path).close()
    with pytest.raises(UserError, match="migration_failed"):
        Library.open(path, migrations=(*MIGRATIONS, Migration("bad", step)))
    library = Library.open(path)
    assert "note" not in tables(library)
    assert library.rows("SELECT * FROM bundled") == []
    assert library.rows("SELECT * FROM kept_piece") == []
    library.close()


def test_rebuilding_a_table_does_not_empty_those_that_refer_to_it(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    library = Library.open(path)
    with library.atomic():
        library.write("INSERT INTO speech (id, added_at) VALUES (1, '')")
        library.write("INSERT INTO metadata_correction VALUES (1, 'title', 'x')")
    library.close()
    rebuild = Migration(
        "rebuild", lambda db: db.table("speech").transform(rename={"genre": "kind"})
    )
    library = Library.open(path, migrations=(*MIGRATIONS, rebuild))
    assert library.one("SELECT count(*) FROM metadata_correction") == (1,)
    assert library.one("PRAGMA foreign_keys") == (1,)
    library.close()


V1_SPEECH = """
INSERT INTO original VALUES (1, 'a', x'00', 1, '讲话.txt', NULL, 'text/plain', 'utf-8', '2024-01-01T00:00:00Z');
INSERT INTO speech (id, revision, title, added_at) VALUES (1, 1, '讲话', '2024-01-01T00:00:00Z');
INSERT INTO revision VALUES
    (1, 1, 1, '同志们', 'b', 3, 3, '{"raw":3,"names":[],"edits":[]}', '[]', '1', 'c', '2024-01-01T00:00:00Z');
INSERT INTO kept_piece VALUES (1, 0, 1, '同');
INSERT INTO metadata_correction VALUES (1, 'speaker', '某人');
"""


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_a_library_of_every_older_version_opens_with_all_that_was_in_it(
    tmp_path: Path, version: int
) -> None:
    path = tmp_path / "library.sqlite"
    library = Library.open(path, migrations=MIGRATIONS[:version])
    with library.atomic():
        for statement in V1_SPEECH.split(";\n"):
            library.write(statement)
    before = {t: library.rows(f"SELECT * FROM {t}") for t in tables(library) if t != "migration"}
    library.close()
    library = Library.open(path, backups=tmp_path / "backups")
    assert library.one("PRAGMA user_version") == (len(MIGRATIONS),)
    kept = {t: rows for t, rows in before.items() if not t.startswith("ix_")}
    assert {t: library.rows(f"SELECT * FROM {t}") for t in kept} == kept
    assert library.rows("SELECT * FROM mark") == []
    library.close()
    assert len(backups_in(tmp_path / "backups")) == len(MIGRATIONS) - version


def test_a_newer_library_is_refused_and_not_a_byte_changes(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    Library.open(path, migrations=NEXT).close()
    content = path.read_bytes()
    with pytest.raises(UserError, match="library_newer"):
        Library.open(path)
    assert path.read_bytes() == content
    assert [p.name for p in tmp_path.iterdir()] == ["library.sqlite"]


def test_an_older_library_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    Library.open(path).close()
    with pytest.raises(UserError, match="library_older"):
        Library.open(path, read_only=True, migrations=NEXT)


def test_newest_is_the_number_of_steps() -> None:
    assert schema.newest() == len(MIGRATIONS)
