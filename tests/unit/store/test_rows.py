"""Recording rows, and taking the recording back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from speechreader.store.library import Library
from speechreader.store.rows import Recorder, apply, read


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.sqlite")
    with library.atomic():
        library.write("INSERT INTO speech (id, added_at) VALUES (1, 'then')")
        yield library
    library.close()


KEY = {"speech": 1, "field": "title"}


def title(library: Library) -> object:
    row = read(library, "metadata_correction", KEY)
    return row and row["value"]


def undo(library: Library, recorder: Recorder) -> None:
    apply(library, [patch.inverse() for patch in reversed(recorder.patches)])


def test_a_new_row_is_deleted_again(library: Library) -> None:
    recorder = Recorder(library)
    recorder.put("metadata_correction", {**KEY, "value": "甲"})
    assert title(library) == "甲"
    undo(library, recorder)
    assert read(library, "metadata_correction", KEY) is None


def test_a_changed_row_becomes_what_it_was(library: Library) -> None:
    Recorder(library).put("metadata_correction", {**KEY, "value": "甲"})
    recorder = Recorder(library)
    recorder.put("metadata_correction", {**KEY, "value": "乙"})
    undo(library, recorder)
    assert title(library) == "甲"


def test_a_deleted_row_comes_back(library: Library) -> None:
    Recorder(library).put("metadata_correction", {**KEY, "value": "甲"})
    recorder = Recorder(library)
    recorder.delete("metadata_correction", KEY)
    assert title(library) is None
    undo(library, recorder)
    assert title(library) == "甲"


def test_some_columns_leave_the_others_alone(library: Library) -> None:
    Recorder(library).put("speech", {"id": 1, "title": "甲"})
    row = read(library, "speech", {"id": 1})
    assert row is not None
    assert (row["title"], row["added_at"]) == ("甲", "then")


def test_what_changes_nothing_is_not_recorded(library: Library) -> None:
    Recorder(library).put("metadata_correction", {**KEY, "value": None})
    recorder = Recorder(library)
    recorder.put("metadata_correction", {**KEY, "value": None})
    recorder.delete("metadata_correction", {**KEY, "field": "date"})
    assert recorder.patches == []


def test_a_new_number_is_told_and_never_given_again(library: Library) -> None:
    recorder = Recorder(library)
    first = recorder.insert("tag", {"name": "甲"})
    undo(library, recorder)
    assert read(library, "tag", {"id": first}) is None
    again = Recorder(library)
    assert again.insert("tag", {"name": "乙"}) != first
    apply(library, recorder.patches)
    assert read(library, "tag", {"id": first}) == {"id": first, "name": "甲"}


def test_many_rows_are_changed_at_once_and_back(library: Library) -> None:
    numbers = [Recorder(library).insert("tag", {"name": name}) for name in "甲乙丙"]
    rows = [read(library, "tag", {"id": number}) or {} for number in numbers]
    recorder = Recorder(library)
    recorder.change("tag", [(rows[0], {**rows[0], "name": "丁"}), (rows[1], rows[1])])
    assert len(recorder.patches) == 1
    assert library.rows("SELECT name FROM tag ORDER BY id") == [("丁",), ("乙",), ("丙",)]
    undo(library, recorder)
    assert library.rows("SELECT name FROM tag ORDER BY id") == [("甲",), ("乙",), ("丙",)]
