"""The façade: what a person does, and taking it back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fakes import SPEECH

from speechreader.app.workspace import Workspace
from speechreader.model.changes import Changes
from speechreader.model.errors import UserError
from speechreader.model.outline import OutlineChange
from speechreader.model.span import Span
from speechreader.model.speech import OpenedSpeech, Place, SpeechId

pytestmark = pytest.mark.usefixtures("ingest")
SET, NOT = OutlineChange.SET_LEVEL, OutlineChange.NOT_A_HEADING


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        yield workspace


@pytest.fixture
def speech(workspace: Workspace) -> SpeechId:
    report, _ = workspace.import_text(SPEECH, "讲话")
    return report.added[0].id


def levels(opened: OpenedSpeech) -> list[int]:
    return [heading.level for heading in opened.outline]


def test_an_opened_speech_has_everything_that_is_shown(
    workspace: Workspace, speech: SpeechId
) -> None:
    opened = workspace.speech(speech)
    assert opened.summary == workspace.speeches()[0]
    assert opened.metadata == opened.detected
    assert opened.raw == SPEECH
    assert "导航" not in opened.body
    assert levels(opened) == [1, 2, 2, 1]
    assert opened.place == Place(0)
    assert workspace.original_bytes(speech) == SPEECH.encode()


def test_a_corrected_field_is_shown_beside_what_was_found(
    workspace: Workspace, speech: SpeechId
) -> None:
    changes = workspace.set_metadata(speech, {"title": " 新\n题 ", "date": None})
    opened = workspace.speech(speech)
    assert changes == Changes(metadata=(speech,))
    assert (opened.metadata.title, opened.metadata.date) == ("新 题", None)
    assert (opened.summary.title, opened.summary.date) == ("新 题", None)
    assert opened.detected.date == "2024-03-05"
    workspace.reset_metadata(speech, ["title"])
    assert workspace.speech(speech).metadata.title == opened.detected.title
    assert workspace.speech(speech).metadata.date is None


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"date": "2024-13"}, "date_unclear"),
        ({"date": "去年"}, "date_unclear"),
        ({"date": "2023-02-29"}, "date_unclear"),
        ({"date": "2023年2月29日"}, "date_unclear"),
        ({"date": "大约在2023年3月5日"}, "date_unclear"),
        ({"author": "x"}, "field_unknown"),
        ({"title": "长" * 1001}, "value_too_long"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused_whole(
    workspace: Workspace, speech: SpeechId, fields: dict[str, str], code: str
) -> None:
    with pytest.raises(UserError, match=code):
        workspace.set_metadata(speech, {"title": "新题", **fields})
    assert workspace.speech(speech).metadata.title != "新题"


@pytest.mark.parametrize("date", ["2024", "2024-05", "2024-02-29"])
def test_a_date_is_as_exact_as_it_is_known(
    workspace: Workspace, speech: SpeechId, date: str
) -> None:
    workspace.set_metadata(speech, {"date": date})
    assert workspace.speech(speech).metadata.date == date


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("2023年3月5日", "2023-03-05"),
        ("２０２３年３月", "2023-03"),
        ("二〇二三年三月五日", "2023-03-05"),
        ("2023.3.5", "2023-03-05"),
    ],
)
def test_a_date_may_be_written_as_speeches_write_it(
    workspace: Workspace, speech: SpeechId, written: str, stored: str
) -> None:
    workspace.set_metadata(speech, {"date": written})
    assert workspace.speech(speech).metadata.date == stored


def test_saying_what_was_found_anyway_is_no_step(workspace: Workspace, speech: SpeechId) -> None:
    title = workspace.speech(speech).detected.title
    assert workspace.set_metadata(speech, {"title": title}) == Changes()
    assert workspace.history.undo_label == "Import"


def test_the_outline_is_corrected_by_heading_and_by_selection(
    workspace: Workspace, speech: SpeechId
) -> None:
    opened = workspace.speech(speech)
    workspace.correct_outline(speech, opened.outline[0], SET, 2)
    assert levels(workspace.speech(speech)) == [2, 3, 3, 1]
    workspace.correct_outline(speech, opened.outline[3], NOT)
    assert levels(workspace.speech(speech)) == [2, 3, 3]
    start = opened.body.index("我们要")
    changes = workspace.correct_outline(speech, Span(start, start + 8), SET)
    assert changes == Changes(outline=(speech,))
    assert workspace.speech(speech).outline[-1].title == "我们要继续努力"


def test_confirming_a_heading_makes_it_certain_and_leaves_its_level(
    workspace: Workspace, speech: SpeechId
) -> None:
    heading = workspace.speech(speech).outline[1]
    workspace.correct_outline(speech, heading, SET)
    confirmed = workspace.speech(speech).outline[1]
    assert (confirmed.level, confirmed.confidence) == (heading.level, 1.0)


def test_unmarking_a_line_that_a_person_marked_takes_it_out(
    workspace: Workspace, speech: SpeechId
) -> None:
    start = workspace.speech(speech).body.index("我们要")
    workspace.correct_outline(speech, Span(start, start + 8), SET, 1)
    workspace.correct_outline(speech, workspace.speech(speech).outline[-1], NOT)
    assert levels(workspace.speech(speech)) == [1, 2, 2, 1]


def test_marking_fewer_words_replaces_the_longer_mark(
    workspace: Workspace, speech: SpeechId
) -> None:
    start = workspace.speech(speech).body.index("我们要")
    workspace.correct_outline(speech, Span(start, start + 8), SET, 1)
    workspace.correct_outline(speech, Span(start, start + 3), SET, 3)
    opened = workspace.speech(speech)
    assert [h.title for h in opened.outline[4:]] == ["我们要"]
    assert len(opened.corrections) == 1


@pytest.mark.parametrize(
    ("span", "code"), [(Span(0, 0), "heading_empty"), (Span(9**9, 9**9), "heading_empty")]
)
def test_no_words_are_no_heading(
    workspace: Workspace, speech: SpeechId, span: Span, code: str
) -> None:
    with pytest.raises(UserError, match=code):
        workspace.correct_outline(speech, span, SET, 1)


def test_a_whole_paragraph_of_a_long_text_is_no_heading(workspace: Workspace) -> None:
    report, _ = workspace.import_text("长" * 500, "x")
    with pytest.raises(UserError, match="heading_too_long"):
        workspace.correct_outline(report.added[0].id, Span(0, 500), SET, 1)


def test_a_piece_is_put_back_and_taken_out_again(workspace: Workspace, speech: SpeechId) -> None:
    before = workspace.speech(speech)
    piece = before.offsets.edits[0].raw
    changes = workspace.put_back(speech, [piece])
    after = workspace.speech(speech)
    assert speech in changes.text
    assert after.body.startswith("导航 首页 要闻\n")
    assert after.raw == before.raw
    assert [(p.raw, p.text) for p in workspace.put_back_pieces(speech)] == [
        (piece, "导航 首页 要闻\n")
    ]
    workspace.take_out_again(speech, [Span(piece.start, piece.start + 1)])
    assert workspace.speech(speech).body == before.body
    assert workspace.put_back_pieces(speech) == ()


def test_pieces_that_touch_are_kept_as_one_and_beyond_the_end_there_is_nothing(
    workspace: Workspace, speech: SpeechId
) -> None:
    workspace.put_back(speech, [Span(0, 4), Span(4, 8), Span(9, 9), Span(10_000, 10_005)])
    assert [p.raw for p in workspace.put_back_pieces(speech)] == [Span(0, 10)]


def test_corrections_hold_on_to_their_words_when_a_piece_comes_back(workspace: Workspace) -> None:
    """The piece holds the same words as a corrected heading, before it."""
    text = "导航 一、总结\n题目\n一、总结\n正文。\n一、总结\n结尾。"
    speech = workspace.import_text(text, "x")[0].added[0].id
    opened = workspace.speech(speech)
    workspace.correct_outline(speech, opened.outline[1], NOT)
    workspace.put_back(speech, [opened.offsets.edits[0].raw])
    after = workspace.speech(speech)
    assert [h.span.start for h in after.outline] == [after.body.index("一、总结\n正文")]
    workspace.undo()
    assert workspace.speech(speech).corrections[0].occurrence == 1


def test_the_reading_position_stays_at_its_words(workspace: Workspace, speech: SpeechId) -> None:
    opened = workspace.speech(speech)
    workspace.set_place(speech, Place(2, 3), 30)
    words = opened.body.split("\n")[2][3:]
    for act in (
        lambda: workspace.put_back(speech, [opened.offsets.edits[0].raw]),
        workspace.undo,
        workspace.redo,
    ):
        act()
        now = workspace.speech(speech)
        assert now.body.split("\n")[now.place.paragraph][now.place.offset :] == words


def test_progress_only_grows_and_is_no_step(workspace: Workspace, speech: SpeechId) -> None:
    workspace.set_place(speech, Place(3), 40)
    workspace.set_place(speech, Place(0), 2)
    opened = workspace.speech(speech)
    assert opened.place == Place(0)
    assert opened.summary.progress == pytest.approx(40 / len(opened.body))
    assert workspace.history.undo_label == "Import"


def test_removed_speeches_come_back_as_they_were(workspace: Workspace, speech: SpeechId) -> None:
    workspace.set_metadata(speech, {"title": "新题"})
    assert workspace.remove([speech]) == Changes(removed=(speech,))
    assert workspace.speeches() == ()
    assert [s.id for s in workspace.removed_speeches()] == [speech]
    with pytest.raises(UserError, match="speech_missing"):
        workspace.speech(speech)
    assert workspace.restore([speech]) == Changes(added=(speech,))
    assert workspace.speech(speech).metadata.title == "新题"


def test_removing_is_all_or_nothing(workspace: Workspace, speech: SpeechId) -> None:
    with pytest.raises(UserError, match="speech_missing"):
        workspace.remove([speech, SpeechId(99)])
    assert len(workspace.speeches()) == 1


def test_cleaning_again_by_the_same_rules_changes_nothing(
    workspace: Workspace, speech: SpeechId
) -> None:
    assert workspace.reclean(speech) == Changes()


def test_undoing_an_import_removes_and_redoing_brings_back(
    workspace: Workspace, speech: SpeechId
) -> None:
    assert workspace.undo() == Changes(removed=(speech,))
    assert workspace.speeches() == ()
    assert workspace.redo() == Changes(added=(speech,))
    assert workspace.speech(speech).raw == SPEECH


def test_where_there_is_nothing_to_undo_nothing_happens(workspace: Workspace) -> None:
    assert workspace.undo() == Changes()
    assert workspace.redo() == Changes()


def test_everything_is_there_after_opening_anew(workspace: Workspace, speech: SpeechId) -> None:
    workspace.correct_outline(speech, workspace.speech(speech).outline[0], SET, 2)
    before = workspace.speech(speech)
    workspace.close()
    with Workspace.open(workspace.path) as again:
        assert again.speech(speech) == before
        assert not again.history.can_undo


def test_a_library_that_is_only_read_can_be_shown_but_not_changed(
    workspace: Workspace, speech: SpeechId
) -> None:
    workspace.close()
    with Workspace.open(workspace.path, read_only=True) as reading:
        assert reading.read_only
        assert reading.speech(speech).raw == SPEECH
        reading.set_place(speech, Place(1), 5)
        assert reading.add_bundled() == Changes()
        with pytest.raises(UserError, match="library_read_only"):
            reading.import_text("新", "x")
        with pytest.raises(UserError, match="library_read_only"):
            reading.remove([speech])
