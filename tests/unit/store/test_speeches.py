"""Values in and out of the library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.fakes import SPEECH, read_bytes

from speechreader.model.errors import UserError
from speechreader.model.speech import Metadata, Place, SpeechId
from speechreader.store import finding, speeches
from speechreader.store.check import check_library
from speechreader.store.library import Library
from speechreader.store.packing import raw_text
from speechreader.store.rows import Recorder

DATA = SPEECH.encode()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.sqlite")
    yield library
    library.close()


def add(library: Library, data: bytes = DATA, path: str | None = "/there/讲话.txt") -> SpeechId:
    reading = read_bytes(data, "讲话.txt")
    with library.atomic():
        original = speeches.add_original(library, reading.original, data, path)
        speech = speeches.add_speech(library)
        revision = speeches.add_revision(library, speech, original, reading, "1")
        speeches.point_at(Recorder(library), speech, revision, reading.metadata)
    return speech


def test_what_was_stored_is_loaded(library: Library) -> None:
    reading = read_bytes(DATA, "讲话.txt")
    stored = speeches.load(library, add(library))
    assert stored.original == reading.original
    assert stored.detected == reading.metadata
    assert stored.body == reading.body
    assert stored.headings == reading.outline
    assert stored.offsets == reading.offsets
    assert stored.notices == reading.notices
    assert raw_text(stored.body, stored.offsets) == reading.raw
    assert stored.place == Place(0, 0)


def test_the_original_comes_back_byte_for_byte(library: Library) -> None:
    assert speeches.original_bytes(library, add(library)) == DATA


def test_the_row_of_the_list_counts_characters_and_progress(library: Library) -> None:
    speech = add(library)
    body = speeches.load(library, speech).body
    with library.atomic():
        speeches.set_place(library, speech, Place(1, 2), len(body) // 2)
    (row,) = speeches.summaries(library)
    assert row == speeches.summary(library, speech)
    assert row.characters == len(body.replace("\n", ""))
    assert row.progress == pytest.approx(0.5, abs=0.01)
    assert speeches.load(library, speech).place == Place(1, 2)


def test_a_correction_shows_in_the_list_and_an_empty_title_falls_back_to_the_file(
    library: Library,
) -> None:
    speech = add(library)
    recorder = Recorder(library)
    key = {"speech": speech, "field": "title"}
    with library.atomic():
        recorder.put("metadata_correction", {**key, "value": "新题"})
    assert speeches.summary(library, speech).title == finding.title_of(library, speech) == "新题"
    with library.atomic():
        recorder.put("metadata_correction", {**key, "value": None})
    assert speeches.summary(library, speech).title == finding.title_of(library, speech) == "讲话"


def test_a_speech_that_is_not_there_is_told(library: Library) -> None:
    for ask in (speeches.load, speeches.summary, speeches.original_bytes):
        with pytest.raises(UserError, match="speech_missing"):
            ask(library, SpeechId(7))


def test_the_same_reading_is_the_same_revision(library: Library) -> None:
    speech = add(library)
    stored = speeches.load(library, speech)
    reading = read_bytes(DATA, "讲话.txt")
    with library.atomic():
        again = speeches.add_revision(library, speech, stored.original_id, reading, "2")
    assert again == stored.revision


def test_a_text_with_nul_is_never_stored(library: Library) -> None:
    reading = replace(read_bytes(DATA, "x"), body="甲\0乙", metadata=Metadata())
    with pytest.raises(ValueError, match="NUL"), library.atomic():
        speeches.add_revision(library, SpeechId(1), 1, reading, "1")


def test_a_name_with_undecodable_bytes_is_stored_readably(library: Library) -> None:
    reading = read_bytes(DATA, "讲\udcff话.txt")
    with library.atomic():
        speeches.add_original(library, reading.original, DATA, "/there/\udcff")
    assert library.one("SELECT name, path FROM original") == ("讲\\udcff话.txt", "/there/\\udcff")


def test_what_is_there_is_found_by_bytes_text_and_path(library: Library) -> None:
    speech = add(library)
    stored = speeches.load(library, speech)
    assert finding.by_bytes(library, stored.original.sha256) == finding.Known(speech, False, True)
    assert finding.by_text(library, speeches.text_hash(stored.body)) == speech
    assert finding.by_path(library, "/there/讲话.txt") == ((speech, stored.body),)
    assert finding.by_bytes(library, "0") is None
    assert finding.by_text(library, "0") is None
    assert finding.by_path(library, "/elsewhere") == ()


def test_a_sound_library_passes_every_check(library: Library) -> None:
    add(library)
    checks = check_library(library)
    asked = {"integrity", "foreign_keys", "originals", "revisions", "headings", "marks", "anchors"}
    assert asked <= {check.name for check in checks}
    assert [check for check in checks if check.found] == []


@pytest.mark.parametrize(
    ("damage", "check", "found"),
    [
        ("UPDATE original SET data = x'00'", "originals", "original 1"),
        ("UPDATE revision SET text = replace(text, '努力', '怒力')", "revisions", "revision 1"),
        (
            "UPDATE revision SET offsets = replace(offsets, '导航', '导舫')",
            "revisions",
            "revision 1",
        ),
        ('UPDATE ix_heading SET "end" = 99999 WHERE position = 1', "headings", "ix_heading 1/1"),
    ],
)
def test_each_kind_of_damage_is_named_by_its_row(
    library: Library, damage: str, check: str, found: str
) -> None:
    add(library)
    with library.atomic():
        library.write(damage)
    assert [(c.name, c.found) for c in check_library(library) if c.found] == [(check, (found,))]


def test_a_row_that_refers_to_nothing_is_named(library: Library) -> None:
    library.rows("PRAGMA foreign_keys = OFF")
    with library.atomic():
        library.write("INSERT INTO kept_piece VALUES (9, 0, 1, 'x')")
    (check,) = [c for c in check_library(library) if c.found]
    assert check.name == "foreign_keys"
    assert check.found[0].startswith("kept_piece")


def test_a_record_of_the_cleaning_that_cannot_be_read_is_damage(library: Library) -> None:
    speech = add(library)
    with library.atomic():
        library.write("UPDATE revision SET offsets = '{'")
    with pytest.raises(UserError, match="library_damaged"):
        speeches.load(library, speech)
