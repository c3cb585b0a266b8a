"""Correcting the words of a text, and what outlives it: the original, other corrections, cleaning, newer files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fakes import SPEECH

from speechreader.app.operations.cleaning import same_place
from speechreader.app.workspace import Workspace
from speechreader.model.annotation import AnchorState
from speechreader.model.errors import UserError
from speechreader.model.outline import OutlineChange
from speechreader.model.span import Span
from speechreader.model.speech import Place, SpeechId
from speechreader.store.corrections import StoredCorrection

pytestmark = pytest.mark.usefixtures("ingest")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        yield workspace


@pytest.fixture
def speech(workspace: Workspace) -> SpeechId:
    return workspace.import_text(SPEECH, "讲话")[0].added[0].id


def body(workspace: Workspace, speech: SpeechId) -> str:
    return workspace.speech(speech).body


def correct(workspace: Workspace, speech: SpeechId, words: str, better: str) -> str:
    """Correct the first `words`; the body behind it, which is seen to be as wanted."""
    before = body(workspace, speech)
    start = before.index(words)
    workspace.correct_text(speech, Span(start, start + len(words)), better)
    after = body(workspace, speech)
    assert after == before.replace(words, better, 1)
    opened = workspace.speech(speech)
    assert opened.offsets.clean_length == len(opened.body)
    return after


def corrections(workspace: Workspace, speech: SpeechId) -> list[tuple[str, str]]:
    edits = workspace.speech(speech).offsets.edits
    return [(edit.removed, edit.put) for edit in edits if edit.rule == "correction"]


def test_a_word_is_corrected_and_all_else_stays(workspace: Workspace, speech: SpeechId) -> None:
    before = workspace.speech(speech)
    changes = workspace.correct_text(speech, Span(0, 1), "于")
    after = workspace.speech(speech)
    assert changes.text == (speech,)
    assert after.body == "于" + before.body[1:]
    assert (after.raw, after.original) == (before.raw, before.original)
    assert after.metadata == before.metadata
    assert corrections(workspace, speech) == [("在", "于")]
    assert workspace.history.undo_label == "Correct text"
    workspace.undo()
    assert workspace.speech(speech) == before
    workspace.redo()
    assert workspace.speech(speech) == after


def test_a_corrected_word_is_corrected_again_as_a_whole(
    workspace: Workspace, speech: SpeechId
) -> None:
    correct(workspace, speech, "走访职工", "走访慰问职工")
    correct(workspace, speech, "慰问", "看望")
    correct(workspace, speech, "望职工三", "望会员五")
    assert corrections(workspace, speech) == [("走访职工三", "走访看望会员五")]


def test_a_correction_that_goes_back_to_the_original_is_none(
    workspace: Workspace, speech: SpeechId
) -> None:
    before = body(workspace, speech)
    correct(workspace, speech, "走访", "家访")
    assert correct(workspace, speech, "家访", "走访") == before
    assert corrections(workspace, speech) == []
    correct(workspace, speech, "走访职工", "职工")
    correct(workspace, speech, "年职工三", "年走访职工三")
    assert corrections(workspace, speech) == []


def test_words_are_deleted_and_put_in(workspace: Workspace, speech: SpeechId) -> None:
    correct(workspace, speech, "三千人次", "")
    text = body(workspace, speech)
    for at in (text.index("职工。"), text.index("一、"), 0, len(text)):
        text = body(workspace, speech)
        workspace.correct_text(speech, Span(at, at), "新")
        assert body(workspace, speech) == text[:at] + "新" + text[at:]
    for _ in range(5):
        workspace.undo()
    assert corrections(workspace, speech) == []


def test_words_around_a_piece_that_was_cut_out(workspace: Workspace) -> None:
    report, _ = workspace.import_text("题目\n甲乙丙\n导航 首页\n丁戊己\n再见。", "x")
    speech = report.added[0].id
    assert body(workspace, speech) == "题目\n甲乙丙\n丁戊己\n再见。"
    correct(workspace, speech, "丙\n丁", "饼、钉")
    correct(workspace, speech, "饼、", "丙，")
    assert body(workspace, speech) == "题目\n甲乙丙，钉戊己\n再见。"
    chrome = next(e for e in workspace.speech(speech).offsets.edits if e.rule == "navigation")
    workspace.put_back(speech, [chrome.raw])
    assert body(workspace, speech) == "题目\n甲乙丙\n导航 首页\n丁戊己\n再见。"


def test_a_line_break_begins_a_paragraph_and_none_is_left_empty(
    workspace: Workspace, speech: SpeechId
) -> None:
    correct(workspace, speech, "。新建", "。\n新建") if "。新建" in SPEECH else None
    text = body(workspace, speech)
    start = text.index("我们要")
    workspace.correct_text(speech, Span(start, start + 3), "\r\n 大家\t\n\n　要 \n")
    assert body(workspace, speech) == text.replace("我们要", "大家\n要\n")
    line = body(workspace, speech).index("大家\n")
    workspace.correct_text(speech, Span(line, line + 2), "")
    assert body(workspace, speech) == text.replace("我们要", "要\n")
    text = body(workspace, speech)
    last = text.rindex("\n")
    workspace.correct_text(speech, Span(last + 1, len(text)), "")
    assert body(workspace, speech) == text[:last]
    first = text.index("\n")
    workspace.correct_text(speech, Span(0, first), " \n ")
    assert body(workspace, speech) == text[first + 1 : last]


def test_what_makes_no_sense_is_refused(workspace: Workspace, speech: SpeechId) -> None:
    text = body(workspace, speech)
    for span, words, code in (
        (Span(0, 2), text[:2], "correction_same"),
        (Span(3, 3), "", "correction_same"),
        (Span(3, 3), "\0\ud800", "correction_same"),
        (Span(900, 950), "", "correction_same"),
        (Span(0, len(text)), "", "text_empty"),
        (Span(0, len(text)), "\n \n", "text_empty"),
        (Span(0, len(text)), "\u200b\ufeff", "text_empty"),
        (Span(0, 2), "长" * 100_001, "value_too_long"),
    ):
        with pytest.raises(UserError, match=code):
            workspace.correct_text(speech, span, words)
    with pytest.raises(UserError, match="speech_missing"):
        workspace.correct_text(SpeechId(99), Span(0, 1), "x")
    assert body(workspace, speech) == text
    assert workspace.history.undo_label == "Import"


def test_a_character_is_not_cut_in_two(workspace: Workspace) -> None:
    report, _ = workspace.import_text("题目\ne\u0301e\u0301再见", "x")
    speech = report.added[0].id
    workspace.correct_text(speech, Span(4, 5), "a")
    assert body(workspace, speech) == "题目\nae\u0301再见"


def test_putting_a_correction_back_restores_the_original(
    workspace: Workspace, speech: SpeechId
) -> None:
    before = body(workspace, speech)
    correct(workspace, speech, "走访", "家访")
    correct(workspace, speech, "继续", "持续")
    first, second = (
        e.raw for e in workspace.speech(speech).offsets.edits if e.rule == "correction"
    )
    workspace.put_back(speech, [first])
    assert body(workspace, speech) == before.replace("继续", "持续")
    assert workspace.put_back_pieces(speech) == ()
    workspace.put_back(speech, [second])
    assert body(workspace, speech) == before
    workspace.undo()
    workspace.undo()
    assert "家访" in body(workspace, speech)
    assert "持续" in body(workspace, speech)


def test_cleaning_again_keeps_corrections(workspace: Workspace, speech: SpeechId) -> None:
    correct(workspace, speech, "走访", "家访")
    text = body(workspace, speech)
    workspace.put_back(speech, [workspace.speech(speech).offsets.edits[0].raw])
    assert body(workspace, speech) == "导航 首页 要闻\n" + text
    workspace.reclean(speech)
    assert body(workspace, speech) == "导航 首页 要闻\n" + text


def test_a_correction_of_a_piece_waits_while_cleaning_has_the_piece(
    workspace: Workspace, speech: SpeechId
) -> None:
    text = body(workspace, speech)
    chrome = workspace.speech(speech).offsets.edits[0].raw
    workspace.put_back(speech, [chrome])
    correct(workspace, speech, "首页", "封面")
    workspace.take_out_again(speech, [chrome])
    assert body(workspace, speech) == text
    workspace.put_back(speech, [chrome])
    assert body(workspace, speech).startswith("导航 封面 要闻\n")


def test_a_newer_file_keeps_corrections_where_their_words_are(
    workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(SPEECH, "utf-8")
    speech = workspace.import_paths([file])[0].added[0].id
    correct(workspace, speech, "走访职工", "家访会员")
    file.write_text(SPEECH.replace("同志们：", "同志们，朋友们：\n各位代表："), "utf-8")
    workspace.import_paths([file])
    assert "朋友们" in body(workspace, speech)
    assert "全年家访会员三千" in body(workspace, speech)
    file.write_text(SPEECH.replace("走访职工", "家访会员"), "utf-8")
    workspace.import_paths([file])
    assert "全年家访会员三千" in body(workspace, speech)
    assert corrections(workspace, speech) == []
    file.write_text(SPEECH.replace("继续", "持续"), "utf-8")
    workspace.import_paths([file])
    assert "全年家访会员三千" in body(workspace, speech)
    workspace.undo()
    workspace.undo()
    workspace.undo()
    assert corrections(workspace, speech) == [("走访职工", "家访会员")]


def test_a_file_that_has_the_better_words_itself_does_not_get_them_twice(
    workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(SPEECH, "utf-8")
    speech = workspace.import_paths([file])[0].added[0].id
    correct(workspace, speech, "新建基层", "新建和扩建基层")
    file.write_text(SPEECH.replace("新建基层", "新建和扩建基层"), "utf-8")
    workspace.import_paths([file])
    assert "新建和扩建基层工会" in body(workspace, speech)
    assert "扩建和扩建" not in body(workspace, speech)


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("前面的话很长，工会的事情很多", 7),
        ("前面的话很长，工会。前面的话很长，工会的事情很多", 17),
        ("前面的话很长，工会委员会的事情很多", None),
        ("后面的话很短。工会的事情很多", None),
        ("没有", None),
    ],
)
def test_the_place_of_corrected_words_in_a_newer_file(raw: str, found: int | None) -> None:
    one = StoredCorrection(1, None, "工会", "妇联", "面的话很长，", "的事情很多", 0.1)
    place = same_place(raw, one)
    assert place == (None if found is None else Span(found, found + 2))


def test_marks_are_carried_over_a_correction(workspace: Workspace, speech: SpeechId) -> None:
    text = body(workspace, speech)
    spans = [Span(text.index(w), text.index(w) + len(w)) for w in ("走访职工三千", "我们要继续")]
    for span in spans:
        workspace.marks.add(speech, span)
    before = workspace.marks.of(speech)
    changes = workspace.correct_text(speech, Span(spans[0].start, spans[0].start + 2), "上门访问")
    assert changes.marks == (speech,)
    edited, same = workspace.marks.of(speech)
    assert (edited.state, edited.was) == (AnchorState.EDITED, "走访职工三千")
    assert edited.annotation.anchor.quote.exact.endswith("职工三千")
    assert (same.state, same.span) == (
        AnchorState.SAME,
        Span(spans[1].start + 2, spans[1].end + 2),
    )
    workspace.undo()
    assert workspace.marks.of(speech) == before


def test_a_heading_that_a_person_set_keeps_its_level_when_its_words_are_corrected(
    workspace: Workspace, speech: SpeechId
) -> None:
    text = body(workspace, speech)
    start = text.index("我们要继续努力")
    line = Span(start, start + 7)
    workspace.correct_outline(speech, line, OutlineChange.SET_LEVEL, 2)
    correct(workspace, speech, "继续努力", "再接再厉")
    assert workspace.speech(speech).outline[-1].title == "我们要再接再厉"
    assert workspace.speech(speech).outline[-1].level == 2


def test_the_reading_place_stays_at_its_words(workspace: Workspace, speech: SpeechId) -> None:
    workspace.set_place(speech, Place(4, 2), 40)
    text = body(workspace, speech)
    place = workspace.speech(speech).place
    at = sum(len(p) + 1 for p in text.split("\n")[: place.paragraph]) + place.offset
    workspace.correct_text(speech, Span(0, 1), "各位代表\n在")
    moved = workspace.speech(speech).place
    assert moved.paragraph == place.paragraph + 1
    lines = body(workspace, speech).split("\n")
    assert lines[moved.paragraph][moved.offset :].startswith(text[at : at + 5])
