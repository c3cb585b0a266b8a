"""Rows of marks: what a flipped bit does to them, and how it is found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from speechreader.model.annotation import AnchorState, Candidate, MarkId, MarkStyle
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.store import marks, seals
from speechreader.store.check import check_library
from speechreader.store.library import Library
from speechreader.store.rows import Recorder

SPEECH = SpeechId(1)
ROW = {
    "speech": SPEECH,
    "revision": 1,
    "start": 0,
    "end": 2,
    "exact": "同志",
    "prefix": "",
    "suffix": "们",
    "occurrence": 0,
    "occurrences": 1,
    "outline": '["一、工作"]',
    "paragraph": "0123456789abcdef",
    "style": "wavy",
    "colour": 3,
    "motivation": "highlighting",
    "note": "好",
    **marks.placed(AnchorState.EDITED, "同学"),
    "iri": "urn:uuid:1",
    "created": "2024-01-01T00:00:00Z",
    "modified": "2024-01-02T00:00:00Z",
    "removed_at": None,
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.sqlite")
    with library.atomic():
        library.write("INSERT INTO original VALUES (1, '', x'', 0, 'x', NULL, '', '', '')")
        library.write("INSERT INTO speech (id, revision, added_at) VALUES (1, 1, '')")
        library.write(
            "INSERT INTO revision VALUES (1, 1, 1, '同志们', '', 3, 3, '', '', '', '', '')"
        )
        Recorder(library).insert("mark", seals.sealed(ROW))
    yield library
    library.close()


def spoil(library: Library, assignment: str) -> None:
    with library.atomic():
        library.write(f"UPDATE mark SET {assignment}")


def found(library: Library, name: str) -> tuple[str, ...]:
    (check,) = [check for check in check_library(library) if check.name == name]
    return check.found


def test_a_row_becomes_a_mark(library: Library) -> None:
    (mark,) = marks.of_speech(library, SPEECH)
    assert (mark.id, mark.iri, mark.state, mark.was) == (
        1,
        "urn:uuid:1",
        AnchorState.EDITED,
        "同学",
    )
    assert (mark.span, mark.annotation.style) == (Span(0, 2), MarkStyle.WAVY)
    assert mark.annotation.anchor.outline == ("一、工作",)
    assert marks.anchor_of(marks.records(library, [mark.id])[mark.id]) == mark.annotation.anchor


def test_a_doubt_is_kept_with_its_places(library: Library) -> None:
    row = marks.records(library, [MarkId(1)])[MarkId(1)]
    doubt = marks.doubtful(AnchorState.AMBIGUOUS, [Candidate(Span(1, 3), 0.75)], 7)
    with library.atomic():
        Recorder(library).change("mark", [(row, seals.sealed({**row, **doubt}))])
    (mark,) = marks.of_speech(library, SPEECH)
    assert (mark.state, mark.span, mark.was) == (AnchorState.AMBIGUOUS, None, None)
    assert (mark.candidates, mark.heading) == ((Candidate(Span(1, 3), 0.75),), 7)
    assert found(library, "marks") == found(library, "anchors") == ()


@pytest.mark.parametrize(
    "column", sorted(set(marks.COLUMNS) - {"id", "seal", "speech", "revision"})
)
def test_a_changed_value_in_any_column_is_found(library: Library, column: str) -> None:
    assert found(library, "marks") == ()
    numeric = column in ("start", "end", "occurrence", "occurrences", "colour", "settled")
    spoil(library, f'"{column}" = ' + ("7" if numeric else "'x'"))
    assert found(library, "marks") == ("mark 1",)


@pytest.mark.parametrize(
    "assignment",
    [
        "start = 5",
        "start = -1",
        "colour = 99",
        "style = 'bold'",
        "motivation = ''",
        "state = 'sane'",
        "state = 'orphan', doubt = '{\"candidates\":[[1'",
        "state = 'orphan', doubt = '[]'",
        "state = 'orphan', doubt = '{\"candidates\":[[3,1,0]]}'",
        "outline = 'x'",
        "outline = '7'",
        "exact = '同事'",
    ],
)
def test_a_spoilt_row_is_read_as_well_as_it_can_be(library: Library, assignment: str) -> None:
    spoil(library, assignment)
    (mark,) = marks.of_speech(library, SPEECH)
    assert mark.annotation.note == "好"
    assert mark.span in (None, Span(0, 2))
    assert marks.of_library(library)[0].id == mark.id
    assert found(library, "marks") == ("mark 1",)


def test_a_place_with_other_words_is_found(library: Library) -> None:
    spoil(library, 'start = 1, "end" = 3')
    assert found(library, "anchors") == ("mark 1",)
    spoil(library, "state = 'orphan'")
    assert found(library, "anchors") == ()
