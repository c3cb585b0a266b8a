"""The doctor sees what is wrong, and mends what is derived."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from speechreader import __version__
from speechreader.app.doctor import Report, examine
from speechreader.app.workspace import Workspace
from speechreader.model.annotation import AnchorState, Mark
from speechreader.model.span import Span
from speechreader.store.library import Library


@pytest.fixture
def library(tmp_path: Path, speeches_of: Callable[..., Path]) -> Path:
    path = tmp_path / "library.sqlite"
    with Workspace.open(path) as workspace:
        workspace.import_paths([speeches_of(3)])
    return path


def damage(path: Path, sql: str) -> None:
    library = Library.open(path)
    with library.atomic():
        library.write(sql)
    library.close()


def wrong(report: Report) -> list[str]:
    return [check.name for check in report.checks if check.found and check.name != "resources"]


def test_versions_and_places_are_told(library: Path) -> None:
    report = examine(library)
    assert report.versions["SpeechReader"] == __version__
    assert {"Python", "SQLite", "sqlite-utils"} <= set(report.versions)
    assert report.places["library"] == str(library)
    assert {"backups", "last backup", "settings", "log"} <= set(report.places)


def test_a_sound_library_is_sound(library: Path) -> None:
    assert wrong(examine(library)) == []


def test_no_library_yet_is_no_fault_and_none_is_made(tmp_path: Path) -> None:
    report = examine(tmp_path / "none.sqlite")
    assert report.library_error is None
    assert not (tmp_path / "none.sqlite").exists()


def test_a_library_that_cannot_be_opened_is_told_and_the_rest_as_well(library: Path) -> None:
    library.write_bytes(library.read_bytes()[:5000])
    report = examine(library)
    assert report.library_error is not None
    assert report.library_error.code == "library_damaged"
    assert not report.sound
    assert report.versions


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM ix_heading",
        "UPDATE ix_heading SET level = 0",
        "UPDATE ix_heading SET start = 9",
    ],
)
def test_the_outlines_are_made_anew_without_touching_the_texts(library: Path, sql: str) -> None:
    with Workspace.open(library) as workspace:
        before = [workspace.speech(s.id) for s in workspace.speeches()]
    damage(library, sql)
    report = examine(library, repair=True)
    assert (report.rebuilt, wrong(report)) == (3, [])
    with Workspace.open(library) as workspace:
        assert [workspace.speech(s.id) for s in workspace.speeches()] == before


def test_a_text_that_today_would_be_another_gets_the_outline_of_what_it_is(library: Path) -> None:
    damage(library, "UPDATE original SET data = CAST('别的' AS BLOB)")
    examine(library, repair=True)
    with Workspace.open(library) as workspace:
        assert len(workspace.speeches()) == 3
        assert len(workspace.speech(workspace.speeches()[0].id).outline) == 4


def test_a_changed_original_is_named_and_not_mended(library: Path) -> None:
    damage(library, "UPDATE original SET data = x'00' WHERE id = 2")
    (check,) = [c for c in examine(library, repair=True).checks if c.name == "originals"]
    assert check.found == ("original 2",)


def test_outlines_of_no_text_are_swept_out(library: Path) -> None:
    connection = sqlite3.connect(library)
    connection.execute("UPDATE ix_heading SET revision = 77 WHERE revision = 2")
    connection.commit()
    connection.close()
    assert wrong(examine(library)) == ["foreign_keys"]
    report = examine(library, repair=True)
    assert (report.rebuilt, wrong(report)) == (3, [])


def marked(path: Path) -> Mark:
    """A mark on the second speech of the library."""
    with Workspace.open(path) as workspace:
        speech = workspace.speeches()[1].id
        start = workspace.speech(speech).body.index("走访职工")
        workspace.marks.add(speech, Span(start, start + 4), note="好")
        return workspace.marks.of(speech)[0]


def test_a_mark_beside_its_words_is_put_on_them_again(library: Path) -> None:
    mark = marked(library)
    damage(library, 'UPDATE mark SET start = start + 3, "end" = "end" + 3')
    assert wrong(examine(library)) == ["marks", "anchors"]
    assert wrong(examine(library, repair=True)) == []
    with Workspace.open(library) as workspace:
        assert workspace.marks.of(mark.speech) == (mark,)


def test_a_mark_whose_words_are_nowhere_is_an_orphan_and_never_deleted(library: Path) -> None:
    mark = marked(library)
    damage(library, "UPDATE mark SET exact = '从未说过', prefix = '甲', suffix = '乙'")
    damage(library, "UPDATE speech SET removed_at = 'x' WHERE id = 2")
    report = examine(library, repair=True)
    assert wrong(report) == ["marks"]  # the damage is told for as long as it is there
    with Workspace.open(library) as workspace:
        (found,) = workspace.marks.of(mark.speech)
        assert (found.state, found.annotation.note) == (AnchorState.ORPHAN, "好")


def test_looking_changes_not_a_byte(library: Path) -> None:
    content = library.read_bytes()
    examine(library)
    assert library.read_bytes() == content


def test_of_a_library_that_another_program_has_open_nothing_is_known(library: Path) -> None:
    other = Library.open(library)
    report = examine(library)
    other.close()
    assert report.library_error is not None
    assert report.library_error.code == "library_locked"
    assert report.sound is None
