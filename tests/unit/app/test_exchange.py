"""Marks out of one library and into another."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests import fakes
from tests.fakes import SPEECH

from speechreader.app.exchange import FORMATS
from speechreader.app.workspace import Workspace
from speechreader.model.annotation import AnchorState, Mark, MarkStyle, Motivation
from speechreader.model.errors import UserError
from speechreader.model.exchange import NotesReport, iri_of
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId

pytestmark = pytest.mark.usefixtures("ingest")
TEXT = SPEECH.replace("同志们：", "同志们😀：")
OTHER = "在𠀀山的讲话\n今年要办好夜校。明年还要办好夜校。"
READABLE = ("jsonld", "jsonl")


@pytest.fixture
def ingest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speeches are read by the stand-in, files of notes by the real thing."""
    for name in ("ingest.pipeline", "outline.detect"):
        monkeypatch.setitem(sys.modules, f"speechreader.{name}", fakes)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        workspace.import_text(TEXT, "讲话")
        yield workspace


@pytest.fixture
def second(tmp_path: Path) -> Iterator[Workspace]:
    """Another library, in which the same speech has another number."""
    with Workspace.open(tmp_path / "second.sqlite") as workspace:
        workspace.import_text(OTHER, "别的讲话")
        workspace.import_text(TEXT, "讲话")
        yield workspace


def speech_of(workspace: Workspace, words: str = "云州") -> SpeechId:
    return next(s.id for s in workspace.speeches() if words in s.title)


def span_of(workspace: Workspace, words: str, title: str = "云州") -> Span:
    start = workspace.speech(speech_of(workspace, title)).body.index(words)
    return Span(start, start + len(words))


def mark(workspace: Workspace, words: str, **more: Any) -> Mark:
    number, _ = workspace.marks.add(speech_of(workspace), span_of(workspace, words), **more)
    return next(m for m in workspace.marks.all() if m.id == number)


@pytest.fixture
def marked(workspace: Workspace) -> Workspace:
    mark(workspace, "全年走访", note="好", tags=("走访", "待查"), colour=3)
    mark(workspace, "走访职工三千人次", style=MarkStyle.WAVY)
    mark(workspace, "同志们😀", motivation=Motivation.BOOKMARKING)
    return workspace


def words(mark: Mark) -> str:
    return mark.annotation.anchor.quote.exact


def told(mark: Mark) -> Mark:
    """A mark without the numbers that belong to its library."""
    return replace(mark, id=0, speech=0)


@pytest.fixture
def put(tmp_path: Path) -> Callable[[object], Path]:
    """Write a value as JSON, or a text as it is."""

    def write(value: object) -> Path:
        path = tmp_path / "incoming.json"
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def foreign(exact: str, source: str = "", position: tuple[int, int] | None = None, **more: object):
    """An annotation of another program; with `source` "" it is about the speech by its title."""
    selectors: list[object] = [{"type": "TextQuoteSelector", "exact": exact}]
    if position:
        start, end = position
        selectors.append({"type": "TextPositionSelector", "start": start, "end": end})
    title = {} if source else {"document": {"title": ["在云州市总工会全体会议上的讲话"]}}
    target = {"source": source or "urn:a:page", "selector": selectors}
    return {"id": f"urn:n:{exact}", "type": "Annotation", "target": target, **title, **more}


# -- our own files --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", READABLE)
def test_marks_are_the_same_in_the_other_library(
    name: str, marked: Workspace, second: Workspace, tmp_path: Path
) -> None:
    (path,) = marked.exchange.write(name, tmp_path / "notes")
    report, changes = second.exchange.read(path)
    assert report == NotesReport(added=3)
    assert changes.marks == (speech_of(second),)
    assert [told(m) for m in second.marks.all()] == [told(m) for m in marked.marks.all()]
    assert "".join(second.exchange.pieces(name)) == path.read_text("utf-8")


@pytest.mark.parametrize("name", READABLE)
def test_marks_in_doubt_stay_in_doubt_in_the_same_way(
    name: str, marked: Workspace, second: Workspace, put: Callable[[object], Path]
) -> None:
    lines = [json.loads(line) for line in "".join(marked.exchange.pieces("jsonl")).splitlines()]
    lines[1] |= {"state": "moved", "was": "全年走访"}
    lines[2] |= {"state": "ambiguous", "candidates": [[3, 6, 0.7]], "heading": 9}
    lines[3] |= {"state": "orphan", "exact": "从前的话", "settled": True, "section": ["一、甲"]}
    for number in (2, 3):
        lines[number] |= dict.fromkeys(
            ("start_codepoint", "end_codepoint", "start_utf16", "end_utf16")
        )
    for number in (1, 2, 3):
        lines[number]["id"] = iri_of(str(number))
    marked.marks.remove([m.id for m in marked.marks.all()])
    report, _ = marked.exchange.read(put("\n".join(json.dumps(line) for line in lines)))
    assert (report.added, len(report.unplaced), report.refused) == (3, 2, ())
    states = {m.state for m in marked.marks.all()}
    assert states == {AnchorState.MOVED, AnchorState.AMBIGUOUS, AnchorState.ORPHAN}
    report, _ = second.exchange.read(put("".join(marked.exchange.pieces(name))))
    assert report.added == 3
    assert [told(m) for m in second.marks.all()] == [told(m) for m in marked.marks.all()]
    assert len(second.marks.unsettled(speech_of(second))) == 2
    assert "".join(second.exchange.pieces("jsonl")) == "".join(marked.exchange.pieces("jsonl"))


@pytest.mark.parametrize("name", READABLE)
def test_importing_twice_changes_nothing(name: str, marked: Workspace, tmp_path: Path) -> None:
    (path,) = marked.exchange.write(name, tmp_path / "notes")
    before, label = marked.marks.all(), marked.history.undo_label
    report, changes = marked.exchange.read(path)
    assert report == NotesReport(merged=3)
    assert changes.marks == ()
    assert marked.marks.all() == before
    assert marked.history.undo_label == label


def test_an_import_is_one_step(marked: Workspace, second: Workspace, tmp_path: Path) -> None:
    (path,) = marked.exchange.write("jsonl", tmp_path / "notes")
    second.exchange.read(path)
    assert second.history.undo_label == "Import notes"
    second.undo()
    assert second.marks.all() == ()
    second.redo()
    assert [told(m) for m in second.marks.all()] == [told(m) for m in marked.marks.all()]


def soon() -> str:
    """A time after all that a test writes, which another clock may well show."""
    return (datetime.now(UTC) + timedelta(minutes=20)).strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.mark.parametrize(
    ("modified", "updated"),
    [(soon(), 1), ("1999-01-01T00:00:00Z", 0), ("2999-01-01T00:00:00Z", 0)],
    ids=["newer", "older", "to come"],
)
def test_the_newer_one_of_two_counts(
    modified: str, updated: int, marked: Workspace, put: Callable[[object], Path]
) -> None:
    lines = [json.loads(line) for line in "".join(marked.exchange.pieces("jsonl")).splitlines()]
    item = next(line for line in lines[1:] if line["note"] == "好")
    item |= {"note": "更好", "tags": ["待查", "新"], "colour": 5, "modified": modified}
    item |= {"exact": "服务职工", "start_codepoint": None, "end_codepoint": None}
    item |= {"start_utf16": None, "end_utf16": None, "prefix": "", "suffix": ""}
    report, _ = marked.exchange.read(put("\n".join(json.dumps(line) for line in lines)))
    assert (report.merged, report.updated, report.added) == (3, updated, 0)
    found = next(m for m in marked.marks.all() if m.iri == item["id"])
    after = ("更好", ("待查", "新"), 5, "服务职工")
    before = ("好", ("走访", "待查"), 3, "全年走访")
    made = found.annotation
    assert (made.note, made.tags, made.colour, words(found)) == (after if updated else before)


def test_a_newer_note_does_not_take_the_place_away(
    marked: Workspace, put: Callable[[object], Path]
) -> None:
    lines = [json.loads(line) for line in "".join(marked.exchange.pieces("jsonl")).splitlines()]
    item = next(line for line in lines[1:] if line["note"] == "好")
    item |= {
        "note": "更好",
        "modified": soon(),
        "exact": "别处的文字",
        "prefix": "",
    }
    item |= {"suffix": "", "text_sha256": "0" * 64}
    marked.exchange.read(put("\n".join(json.dumps(line) for line in lines)))
    found = next(m for m in marked.marks.all() if m.iri == item["id"])
    assert (found.annotation.note, words(found), found.state) == (
        "更好",
        "全年走访",
        AnchorState.SAME,
    )


def test_a_mark_in_the_trash_comes_back(marked: Workspace, tmp_path: Path) -> None:
    (path,) = marked.exchange.write("jsonl", tmp_path / "notes")
    before = marked.marks.all()
    marked.marks.remove([before[0].id])
    report, _ = marked.exchange.read(path)
    assert (report.added, report.merged) == (1, 2)
    assert marked.marks.all() == before


def test_the_same_file_in_another_speech_makes_marks_of_its_own_once(
    marked: Workspace, tmp_path: Path
) -> None:
    marked.import_text(f"另一篇讲话\n{TEXT}", "另一篇")
    other = speech_of(marked, "另一篇")
    (path,) = marked.exchange.write("jsonld", tmp_path / "notes")
    assert marked.exchange.read(path, other)[0].added == 3
    assert marked.exchange.read(path, other)[0].merged == 3
    assert len(marked.marks.of(other)) == 3
    assert sorted(map(words, marked.marks.of(other))) == sorted(
        map(words, marked.marks.of(speech_of(marked)))
    )


def test_marks_of_a_text_with_other_words_are_found_by_theirs(
    marked: Workspace, tmp_path: Path
) -> None:
    """The speech has its title in common only: offsets shift, and a word changed."""
    changed = TEXT.replace("同志们😀：", "同志们：\n大家好。").replace("三千人次", "四千人次")
    (path,) = marked.exchange.write("jsonld", tmp_path / "notes")
    with Workspace.open(tmp_path / "third.sqlite") as third:
        third.import_text(changed, "讲话")
        report, _ = third.exchange.read(path)
        assert report.added == 3
        found = {m.annotation.style: m for m in third.marks.all()}
        edited = found[MarkStyle.WAVY]
        assert (edited.state, words(edited), edited.was) == (
            AnchorState.EDITED,
            "走访职工四千人次",
            "走访职工三千人次",
        )
        body = third.speech(speech_of(third)).body
        assert all(m.span is None or m.span.of(body) == words(m) for m in third.marks.all())


# -- foreign files --------------------------------------------------------------------------------


def test_a_foreign_quote_is_anchored(workspace: Workspace, put: Callable[[object], Path]) -> None:
    report, _ = workspace.exchange.read(put(foreign("走访职工", bodyValue="好", tags=["甲"])))
    assert report == NotesReport(added=1)
    (found,) = workspace.marks.all()
    assert found.span == span_of(workspace, "走访职工")
    assert (found.state, found.annotation.note) == (AnchorState.SAME, "好")
    assert workspace.exchange.read(put(foreign("走访职工")))[0].merged == 1


@pytest.mark.parametrize("more", [{}, {"id": "https://example.org/1"}, {"created": "2999-01-01"}])
def test_a_file_that_tells_no_time_never_overwrites_what_was_written_since(
    workspace: Workspace, put: Callable[[object], Path], more: dict[str, object]
) -> None:
    file = put(foreign("走访职工", bodyValue="原注", **more))
    workspace.exchange.read(file)
    (mark,) = workspace.marks.all()
    workspace.marks.set_note(mark.id, "后来写的注")
    with workspace._library.atomic():  # that was long ago
        workspace._library.write("UPDATE mark SET modified = '2001-01-01T00:00:00Z'")
    report, changes = workspace.exchange.read(file)
    assert (report, changes.marks) == (NotesReport(merged=1), ())
    assert [one.annotation.note for one in workspace.marks.all()] == ["后来写的注"]


@pytest.mark.parametrize("units", ["codepoint", "utf16"])
def test_offsets_decide_between_equal_words_in_either_unit(
    units: str, second: Workspace, put: Callable[[object], Path]
) -> None:
    other = speech_of(second, "山的")
    body = second.speech(other).body
    at = body.rindex("夜校")
    start = at + 1 if units == "utf16" else at  # one 𠀀 before it
    path = put(foreign("夜校", position=(start, start + 2)))
    assert second.exchange.read(path, other)[0] == NotesReport(added=1)
    (found,) = second.marks.all()
    assert found.span == Span(at, at + 2)


def test_words_that_stand_twice_are_offered_and_not_guessed(
    second: Workspace, put: Callable[[object], Path]
) -> None:
    other = speech_of(second, "山的")
    report, _ = second.exchange.read(put(foreign("办好夜校")), other)
    assert [(u.exact, u.code) for u in report.unplaced] == [("办好夜校", "note_words_repeat")]
    (found,) = second.marks.all()
    assert (found.state, found.span, len(found.candidates)) == (AnchorState.AMBIGUOUS, None, 2)


def test_words_that_are_not_there_become_an_orphan_with_everything(
    workspace: Workspace, put: Callable[[object], Path]
) -> None:
    item = foreign("完全没有这样的句子", bodyValue="很重要", position=(4, 8))
    report, _ = workspace.exchange.read(put(item))
    assert [(u.exact, u.code) for u in report.unplaced] == [
        ("完全没有这样的句子", "note_words_missing")
    ]
    (found,) = workspace.marks.all()
    assert (found.state, found.annotation.note) == (AnchorState.ORPHAN, "很重要")
    assert words(found) == "完全没有这样的句子"


@pytest.mark.parametrize(
    ("position", "code"), [((9000, 9004), "note_past_the_end"), ((1, 5), "note_offsets_wrong")]
)
def test_wrong_offsets_are_told_and_the_words_decide(
    position: tuple[int, int],
    code: str,
    workspace: Workspace,
    put: Callable[[object], Path],
) -> None:
    report, _ = workspace.exchange.read(put(foreign("走访职工", position=position)))
    assert [item.code for item in report.remarks] == [code]
    assert workspace.marks.all()[0].span == span_of(workspace, "走访职工")


def test_a_mark_of_an_unknown_speech_is_told_and_nothing_guessed(
    second: Workspace, put: Callable[[object], Path]
) -> None:
    items = [foreign("走访职工", "urn:somewhere:else"), foreign("同志们")]
    report, _ = second.exchange.read(put(items))
    assert [(r.item, r.code) for r in report.refused] == [(1, "note_source_unknown")]
    assert report.added == 1


def test_a_title_that_two_speeches_have_is_no_answer(
    workspace: Workspace, put: Callable[[object], Path]
) -> None:
    workspace.import_text(TEXT + "再说一句。", "又一篇")
    report, _ = workspace.exchange.read(put(foreign("走访职工")))
    assert [r.code for r in report.refused] == ["note_source_unclear"]


# -- what is wrong --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"bodyValue": "长" * 1_000_000}, "note_too_long"),
        ({"tags": ["长" * 10_000]}, "tag_too_long"),
        ({"tags": ["甲,乙"]}, "tag_comma"),
        ({"tags": ["甲，乙"]}, "tag_comma"),
        ({"tags": ["  "]}, "tag_empty"),
    ],
)
def test_what_no_mark_may_hold_is_told_and_the_others_come_in(
    changes: dict[str, object],
    code: str,
    workspace: Workspace,
    put: Callable[[object], Path],
) -> None:
    items = [foreign("走访职工", **changes), foreign("同志们")]
    report, _ = workspace.exchange.read(put(items))
    assert [(r.item, r.code) for r in report.refused] == [(1, code)]
    assert (report.added, [words(m) for m in workspace.marks.all()]) == (1, ["同志们"])
    assert [tag.name for tag in workspace.marks.tags()] == []


def test_of_equal_ids_the_first_counts(workspace: Workspace, put: Callable[[object], Path]) -> None:
    items = [foreign("走访职工", id="urn:n:1"), foreign("同志们", id="urn:n:1")]
    report, _ = workspace.exchange.read(put(items))
    (refused,) = report.refused
    assert (refused.item, refused.code, refused.details) == (2, "note_id_twice", (("first", 1),))
    assert [words(m) for m in workspace.marks.all()] == ["走访职工"]


def test_a_quote_that_nobody_can_see_is_none(
    workspace: Workspace, put: Callable[[object], Path]
) -> None:
    report, _ = workspace.exchange.read(put(foreign("\u200b")))
    assert [r.code for r in report.refused] == ["note_without_quote"]


def test_a_quote_longer_than_the_text_is_an_orphan(
    workspace: Workspace, put: Callable[[object], Path]
) -> None:
    report, _ = workspace.exchange.read(put(foreign("走访职工" * 20_000)))
    assert [u.code for u in report.unplaced] == ["note_words_missing"]


def test_half_a_file_brings_in_nothing(
    marked: Workspace, second: Workspace, put: Callable[[object], Path]
) -> None:
    whole = "".join(marked.exchange.pieces("jsonl"))
    for half in (whole[:-200], "\n".join(whole.split("\n")[:2])):
        with pytest.raises(UserError, match="notes_"):
            second.exchange.read(put(half))
    assert second.marks.all() == ()


def test_a_speech_that_is_not_there_takes_nothing(
    workspace: Workspace, put: Callable[[object], Path]
) -> None:
    with pytest.raises(UserError, match="speech_missing"):
        workspace.exchange.read(put(foreign("同志们")), SpeechId(99))


def test_a_library_that_cannot_be_written_says_so(
    workspace: Workspace, put: Callable[[object], Path]
) -> None:
    workspace.close()
    with Workspace.open(workspace.path, read_only=True) as closed:
        with pytest.raises(UserError, match="library_read_only"):
            closed.exchange.read(put(foreign("同志们")))
        assert "".join(closed.exchange.pieces("jsonld"))


# -- out ------------------------------------------------------------------------------------------


def test_in_a_folder_a_reading_has_a_file_for_each_speech(
    marked: Workspace, tmp_path: Path
) -> None:
    marked.import_text(OTHER, "别的讲话")
    marked.marks.add(speech_of(marked, "山的"), Span(0, 3))
    folder = tmp_path / "out"
    folder.mkdir()
    marked.exchange.write("markdown", folder)
    marked.exchange.write("csv", folder)
    names = ["notes.csv", "在云州市总工会全体会议上的讲话.md", "在𠀀山的讲话.md"]
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)


@pytest.mark.parametrize("name", FORMATS)
def test_only_one_speech_goes_out_where_one_is_named(name: str, marked: Workspace) -> None:
    marked.import_text(OTHER, "别的讲话")
    marked.marks.add(speech_of(marked, "山的"), Span(0, 3))
    text = "".join(marked.exchange.pieces(name, speech_of(marked)))
    assert "云州" in text
    assert "𠀀山" not in text


def test_the_file_of_a_speech_names_it(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert workspace.exchange.speech_of_file(path) == speech_of(workspace)
    path.write_text("别的。", encoding="utf-8")
    with pytest.raises(UserError, match="speech_not_stored"):
        workspace.exchange.speech_of_file(path)


def test_a_check_counts_states_and_names_what_is_in_doubt(
    marked: Workspace, put: Callable[[object], Path]
) -> None:
    assert marked.exchange.check().doubtful == ()
    marked.exchange.read(put(foreign("完全没有这样的句子")))
    found = marked.exchange.check()
    assert found.states == {"same": 3, "moved": 0, "edited": 0, "ambiguous": 0, "orphan": 1}
    assert [words(m) for m in found.doubtful] == ["完全没有这样的句子"]
    assert (found.review, found.wrong) == ((), ())


def test_an_orphan_that_came_in_finds_its_words_once_the_text_has_them(
    workspace: Workspace, put: Callable[[object], Path]
) -> None:
    workspace.exchange.read(put(foreign("夜校办了三十个班次", bodyValue="等着")))
    speech = speech_of(workspace)
    workspace.correct_text(speech, span_of(workspace, "三千人次"), "三千人次，夜校办了三十个班次")
    (found,) = workspace.marks.of(speech)
    assert found.span == span_of(workspace, "夜校办了三十个班次")
    assert found.annotation.note == "等着"
    workspace.undo()
    assert workspace.marks.of(speech)[0].state is AnchorState.ORPHAN
