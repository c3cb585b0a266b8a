"""Marks: made, changed, tagged, thrown away, and each of it taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fakes import SPEECH

from speechreader.app.marks import TagCount
from speechreader.app.workspace import Workspace
from speechreader.model.annotation import AnchorState, Mark, MarkId, MarkStyle, Motivation
from speechreader.model.changes import Changes
from speechreader.model.errors import UserError
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId

pytestmark = pytest.mark.usefixtures("ingest")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        yield workspace


@pytest.fixture
def speech(workspace: Workspace) -> SpeechId:
    report, _ = workspace.import_text(SPEECH, "讲话")
    return report.added[0].id


def span_of(workspace: Workspace, speech: SpeechId, words: str) -> Span:
    start = workspace.speech(speech).body.index(words)
    return Span(start, start + len(words))


def add(workspace: Workspace, speech: SpeechId, words: str, **more) -> MarkId:
    return workspace.marks.add(speech, span_of(workspace, speech, words), **more)[0]


def only(workspace: Workspace, speech: SpeechId) -> Mark:
    (mark,) = workspace.marks.of(speech)
    return mark


def quotes(marks: tuple[Mark, ...]) -> list[str]:
    return [mark.annotation.anchor.quote.exact for mark in marks]


def test_a_mark_holds_its_words_and_what_was_said_of_them(
    workspace: Workspace, speech: SpeechId
) -> None:
    number, changes = workspace.marks.add(
        speech,
        span_of(workspace, speech, "走访职工"),
        style=MarkStyle.WAVY,
        colour=3,
        note="记一笔",
        tags=["调研", " 工会 "],
    )
    mark = only(workspace, speech)
    assert changes == Changes(marks=(speech,))
    assert (mark.id, mark.speech, mark.state, mark.was) == (number, speech, AnchorState.SAME, None)
    assert mark.span == span_of(workspace, speech, "走访职工")
    assert mark.annotation.anchor.outline == ("一、过去一年的工作", "（一）服务职工")
    assert (mark.annotation.style, mark.annotation.colour) == (MarkStyle.WAVY, 3)
    assert (mark.annotation.note, mark.annotation.tags) == ("记一笔", ("调研", "工会"))
    assert mark.annotation.created == mark.annotation.modified
    assert mark.iri.startswith("urn:uuid:")
    assert workspace.history.undo_label == "Add mark"


def test_blanks_at_the_ends_are_left_out_and_whole_characters_taken_in(
    workspace: Workspace,
) -> None:
    report, _ = workspace.import_text("题目\n  好e\u0301听  \n再见", "x")
    speech = report.added[0].id
    body = workspace.speech(speech).body
    at = body.index("e")
    workspace.marks.add(speech, Span(at - 3, at + 1))
    assert quotes(workspace.marks.of(speech)) == ["好e\u0301"]


@pytest.mark.parametrize("words", ["\n", "\u200b"])
def test_a_selection_without_words_is_refused(workspace: Workspace, words: str) -> None:
    report, _ = workspace.import_text("题目\n再\u200b见", "x")
    speech = report.added[0].id
    with pytest.raises(UserError, match="mark_empty"):
        workspace.marks.add(speech, span_of(workspace, speech, words))
    with pytest.raises(UserError, match="mark_empty"):
        workspace.marks.add(speech, Span(500, 600))
    assert workspace.marks.of(speech) == ()


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"note": "长" * 100_001}, "note_too_long"),
        ({"tags": ["好", " \t "]}, "tag_empty"),
        ({"tags": ["好", "\u200b\ufeff "]}, "tag_empty"),
        ({"tags": ["长" * 101]}, "tag_too_long"),
        ({"tags": ["一，二"]}, "tag_comma"),
        ({"tags": ["one, two"]}, "tag_comma"),
        ({"tags": ["一\n二"]}, "tag_comma"),
    ],
)
def test_bad_notes_and_tags_leave_nothing_behind(
    workspace: Workspace, speech: SpeechId, more: dict[str, object], code: str
) -> None:
    with pytest.raises(UserError, match=code):
        add(workspace, speech, "走访", **more)
    assert workspace.marks.of(speech) == ()
    assert workspace.marks.tags() == ()
    assert workspace.history.undo_label == "Import"


def test_a_mark_on_a_speech_that_is_not_there_is_refused(
    workspace: Workspace, speech: SpeechId
) -> None:
    workspace.remove([speech])
    for number in (speech, SpeechId(99)):
        with pytest.raises(UserError, match="speech_missing"):
            workspace.marks.add(number, Span(0, 2))


def test_marks_are_listed_in_text_order_and_counted(workspace: Workspace, speech: SpeechId) -> None:
    other = workspace.import_text(SPEECH.replace("云州", "临江"), "y")[0].added[0].id
    for words in ("继续", "走访", "走访职工", "同志"):
        add(workspace, speech, words)
    add(workspace, other, "临江")
    assert quotes(workspace.marks.of(speech)) == ["同志", "走访", "走访职工", "继续"]
    assert quotes(workspace.marks.all()) == [*quotes(workspace.marks.of(speech)), "临江"]
    assert workspace.marks.counts() == {speech: 4, other: 1}
    workspace.remove([speech])
    assert quotes(workspace.marks.all()) == ["临江"]
    assert workspace.marks.counts() == {other: 1}
    assert workspace.marks.counts(removed=True) == {speech: 4}
    workspace.restore([speech])
    assert workspace.marks.counts() == {speech: 4, other: 1}


def test_a_tag_that_looks_like_another_is_the_other(workspace: Workspace, speech: SpeechId) -> None:
    first, second = (add(workspace, speech, words) for words in ("走访", "继续"))
    workspace.marks.tag([first], add=["好"])
    workspace.marks.tag([second], add=["\u200b好\u3000\ufeff"])
    assert workspace.marks.tags() == (TagCount("好", 2),)


@pytest.mark.parametrize("colour", [0, 9])
def test_a_colour_that_there_is_not_is_not_stored(
    workspace: Workspace, speech: SpeechId, colour: int
) -> None:
    mark = add(workspace, speech, "走访")
    with pytest.raises(ValueError, match="not a colour"):
        workspace.marks.restyle([mark], colour=colour)
    assert [m.annotation.colour for m in workspace.marks.of(speech)] == [1]


def test_marks_change_their_looks_together(workspace: Workspace, speech: SpeechId) -> None:
    ids = [add(workspace, speech, words) for words in ("走访", "继续")]
    changes = workspace.marks.restyle(ids, style=MarkStyle.DOTS, colour=8)
    looks = [(m.annotation.style, m.annotation.colour) for m in workspace.marks.of(speech)]
    assert (changes, looks) == (Changes(marks=(speech,)), [(MarkStyle.DOTS, 8)] * 2)
    workspace.marks.restyle(ids[:1], colour=2)
    assert [m.annotation.colour for m in workspace.marks.of(speech)] == [2, 8]
    workspace.undo()
    workspace.undo()
    looks = [(m.annotation.style, m.annotation.colour) for m in workspace.marks.of(speech)]
    assert looks == [(MarkStyle.HIGHLIGHT, 1)] * 2


def test_what_changes_nothing_is_no_step(workspace: Workspace, speech: SpeechId) -> None:
    mark = add(workspace, speech, "走访", note="好", tags=["甲"])
    before = only(workspace, speech)
    assert workspace.marks.restyle([mark], colour=1) == Changes()
    assert workspace.marks.set_note(mark, "好") == Changes()
    assert workspace.marks.tag([mark], add=["甲"], remove=["乙"]) == Changes()
    assert workspace.marks.rename_tag("甲", "甲") == Changes()
    assert workspace.marks.rename_tag("无", "有") == Changes()
    assert workspace.marks.delete_tag("无") == Changes()
    assert only(workspace, speech) == before
    assert workspace.history.undo_label == "Add mark"


def test_a_note_is_written_and_taken_away(workspace: Workspace, speech: SpeechId) -> None:
    mark = add(workspace, speech, "走访")
    workspace.marks.set_note(mark, "第一行\r\n- 第二行")
    assert only(workspace, speech).annotation.note == "第一行\n- 第二行"
    with pytest.raises(UserError, match="note_too_long"):
        workspace.marks.set_note(mark, "字" * 100_001)
    workspace.marks.set_note(mark, "  \n ")
    assert only(workspace, speech).annotation.note == ""
    workspace.undo()
    assert only(workspace, speech).annotation.note == "第一行\n- 第二行"


def test_a_note_with_broken_characters_is_stored_readable(
    workspace: Workspace, speech: SpeechId
) -> None:
    mark = add(workspace, speech, "走访")
    workspace.marks.set_note(mark, "甲\0乙\ud800丙")
    assert only(workspace, speech).annotation.note == "甲\\x00乙\\ud800丙"


def test_a_mark_is_resized(workspace: Workspace, speech: SpeechId) -> None:
    mark = add(workspace, speech, "走访")
    workspace.marks.resize(mark, span_of(workspace, speech, "全年走访职工"))
    assert quotes(workspace.marks.of(speech)) == ["全年走访职工"]
    with pytest.raises(UserError, match="mark_empty"):
        workspace.marks.resize(mark, Span(3, 3))
    workspace.undo()
    assert quotes(workspace.marks.of(speech)) == ["走访"]


def test_tags_are_given_taken_and_counted(workspace: Workspace, speech: SpeechId) -> None:
    one, two = (add(workspace, speech, words, tags=["甲"]) for words in ("走访", "继续"))
    workspace.marks.tag([one, two], add=["乙", "乙", "丙"])
    workspace.marks.tag([one], remove=["甲"])
    assert [m.annotation.tags for m in workspace.marks.of(speech)] == [
        ("乙", "丙"),
        ("甲", "乙", "丙"),
    ]
    counted = {tag.name: tag.marks for tag in workspace.marks.tags()}
    assert counted == {"甲": 1, "乙": 2, "丙": 2}
    workspace.marks.tag([two], remove=["甲"])
    assert {tag.name for tag in workspace.marks.tags()} == {"乙", "丙"}
    workspace.undo()
    assert workspace.marks.of(speech)[1].annotation.tags == ("甲", "乙", "丙")


def test_one_missing_mark_leaves_the_others_as_they_are(
    workspace: Workspace, speech: SpeechId
) -> None:
    mark = add(workspace, speech, "走访")
    marks = workspace.marks
    for change in (
        lambda: marks.restyle([mark, MarkId(9)], colour=2),
        lambda: marks.tag([mark, MarkId(9)], add=["甲"]),
        lambda: marks.remove([mark, MarkId(9)]),
        lambda: marks.restore([mark]),
        lambda: marks.set_note(MarkId(9), "x"),
        lambda: marks.resize(MarkId(9), Span(0, 1)),
    ):
        with pytest.raises(UserError, match="mark_missing"):
            change()
    assert only(workspace, speech).annotation.colour == 1
    assert workspace.marks.tags() == ()


def test_a_tag_is_renamed_everywhere(workspace: Workspace, speech: SpeechId) -> None:
    one, two = (add(workspace, speech, words, tags=["甲"]) for words in ("走访", "继续"))
    workspace.marks.remove([two])
    assert workspace.marks.rename_tag("甲", " 新  名 ") == Changes(marks=(speech,))
    assert workspace.marks.tags() == (TagCount("新 名", 1),)
    workspace.marks.restore([two])
    assert workspace.marks.tags() == (TagCount("新 名", 2),)
    for bad in ("", "a,b", "长" * 101):
        with pytest.raises(UserError, match="tag_"):
            workspace.marks.rename_tag("新 名", bad)
    assert one != two


def test_a_tag_is_merged_into_another_and_apart_again(
    workspace: Workspace, speech: SpeechId
) -> None:
    add(workspace, speech, "走访", tags=["甲", "丙", "乙"])
    add(workspace, speech, "继续", tags=["甲", "丁"])
    workspace.marks.rename_tag("甲", "乙")
    assert [m.annotation.tags for m in workspace.marks.of(speech)] == [("丙", "乙"), ("乙", "丁")]
    assert TagCount("乙", 2) in workspace.marks.tags()
    workspace.undo()
    assert [m.annotation.tags for m in workspace.marks.of(speech)] == [
        ("甲", "丙", "乙"),
        ("甲", "丁"),
    ]


def test_a_deleted_tag_leaves_its_marks(workspace: Workspace, speech: SpeechId) -> None:
    add(workspace, speech, "走访", tags=["甲", "乙"])
    assert workspace.marks.delete_tag("甲") == Changes(marks=(speech,))
    assert only(workspace, speech).annotation.tags == ("乙",)
    workspace.undo()
    assert only(workspace, speech).annotation.tags == ("甲", "乙")


def test_deleted_marks_lie_in_the_trash_and_come_back_as_they_were(
    workspace: Workspace, speech: SpeechId
) -> None:
    one, two = (add(workspace, speech, w, note="好", tags=["甲"]) for w in ("走访", "继续"))
    before = workspace.marks.of(speech)
    workspace.marks.remove([one, two])
    assert workspace.marks.of(speech) == ()
    assert [mark.id for mark in workspace.marks.removed()] == [two, one]
    assert (workspace.marks.counts(), workspace.marks.tags()) == ({}, ())
    with pytest.raises(UserError, match="mark_missing"):
        workspace.marks.set_note(one, "x")
    workspace.remove([speech])
    assert workspace.marks.removed() == ()
    workspace.restore([speech])
    workspace.marks.restore([two, one])
    assert workspace.marks.of(speech) == before
    assert workspace.marks.removed() == ()


def test_a_number_is_never_given_twice(workspace: Workspace, speech: SpeechId) -> None:
    one = add(workspace, speech, "走访")
    workspace.undo()
    two = add(workspace, speech, "继续")
    assert two != one
    workspace.undo()
    workspace.redo()
    assert only(workspace, speech).id == two


def test_a_bookmark_is_a_step_of_its_own_name(workspace: Workspace, speech: SpeechId) -> None:
    add(workspace, speech, "二、", motivation=Motivation.BOOKMARKING)
    assert only(workspace, speech).annotation.motivation is Motivation.BOOKMARKING
    assert workspace.history.undo_label == "Add bookmark"


def test_a_library_that_cannot_be_written_shows_its_marks_and_takes_none(
    tmp_path: Path, workspace: Workspace, speech: SpeechId
) -> None:
    mark = add(workspace, speech, "走访", note="好")
    workspace.close()
    with Workspace.open(tmp_path / "library.sqlite", read_only=True) as reading:
        assert only(reading, speech).annotation.note == "好"
        for change in (
            lambda: reading.marks.add(speech, Span(0, 2)),
            lambda: reading.marks.set_note(mark, "坏"),
            lambda: reading.correct_text(speech, Span(0, 1), "的"),
        ):
            with pytest.raises(UserError, match="library_read_only"):
                change()


def test_nothing_is_painted_where_a_damaged_file_has_other_words(
    workspace: Workspace, speech: SpeechId
) -> None:
    mark = add(workspace, speech, "走访职工")
    workspace.close()
    from speechreader.store.library import Library

    library = Library.open(workspace.path)
    with library.atomic():
        library.write('UPDATE mark SET start = start + 1, "end" = "end" + 1')
    library.close()
    with Workspace.open(workspace.path) as damaged:
        found = only(damaged, speech)
        assert (found.id, found.state, found.span) == (mark, AnchorState.ORPHAN, None)
        assert found.annotation.anchor.quote.exact == "走访职工"
