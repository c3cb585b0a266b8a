"""A text changes under its marks: what each becomes, what a person says of it, and all of it taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from speechreader.app.marks import Decision
from speechreader.app.workspace import Workspace
from speechreader.model.annotation import AnchorState, Mark, MarkId
from speechreader.model.errors import UserError
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId

pytestmark = pytest.mark.usefixtures("ingest")
SAME, MOVED, EDITED = AnchorState.SAME, AnchorState.MOVED, AnchorState.EDITED
AMBIGUOUS, ORPHAN = AnchorState.AMBIGUOUS, AnchorState.ORPHAN

BEFORE = """在云州市工会代表大会上的讲话
同志们：
一、过去一年的工作
全年走访职工三千人次，帮助困难家庭六百二十户，处理来信来访一百余件。
新建基层工会二十家，培训骨干四百名，职工书屋覆盖到每一个乡镇。
河湾片区的老旧厂房改造按期完工，首批工人已经搬进新的宿舍楼。
二、今年的任务
我们要把维护职工合法权益放在第一位，每个季度公布一次办理结果。
夜班司机的休息点要在入冬之前全部建好，热水和充电桩一样不能少。
请各位代表认真讨论，把基层的真实声音带到会上来。
"""
AFTER = """在云州市工会代表大会上的讲话
同志们：
一、过去一年的工作
河湾片区的老旧厂房改造按期完工，首批工人已经搬进新的宿舍楼。
全年走访职工三千人次，帮助困难家庭六百二十户，处理来信来访一百余件。
新建基层工会三十家，培训骨干四百名，职工书屋覆盖到每一个乡镇。
二、今年的任务
我们要把维护职工合法权益放在第一位，每个季度公布一次办理结果。
请各位代表认真讨论，把基层的真实声音带到会上来。
"""
#: The words of a mark and what becomes of it between the two files.
FATES = {
    "帮助困难家庭": SAME,
    "老旧厂房改造": MOVED,
    "基层工会二十家": EDITED,
    "夜班司机的休息点": ORPHAN,
}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        yield workspace


class Desk:
    """A file that is imported, changed and imported again."""

    def __init__(self, workspace: Workspace, file: Path, text: str = BEFORE) -> None:
        self.workspace, self.file = workspace, file
        self.speech = self.write(text)

    def write(self, text: str) -> SpeechId:
        self.file.write_text(text, "utf-8")
        report, _ = self.workspace.import_paths([self.file])
        return report.added[0].id

    def span(self, words: str) -> Span:
        start = self.workspace.speech(self.speech).body.index(words)
        return Span(start, start + len(words))

    def mark(self, words: str) -> MarkId:
        return self.workspace.marks.add(self.speech, self.span(words), note=words)[0]

    def marks(self) -> dict[str, Mark]:
        """By the words of their note."""
        return {m.annotation.note: m for m in self.workspace.marks.of(self.speech)}

    def states(self) -> dict[str, AnchorState]:
        return {words: mark.state for words, mark in self.marks().items()}

    def unsettled(self) -> set[str]:
        return {m.annotation.note for m in self.workspace.marks.unsettled(self.speech)}


@pytest.fixture
def desk(workspace: Workspace, tmp_path: Path) -> Desk:
    desk = Desk(workspace, tmp_path / "讲话.txt")
    for words in FATES:
        desk.mark(words)
    return desk


def test_a_newer_file_tells_of_each_mark_what_became_of_it(desk: Desk) -> None:
    desk.write(AFTER)
    body = desk.workspace.speech(desk.speech).body
    marks = desk.marks()
    assert desk.states() == FATES
    assert desk.unsettled() == set(FATES) - {"帮助困难家庭"}
    shown = {w: m.span.of(body) for w, m in marks.items() if m.span}
    assert shown == {
        "帮助困难家庭": "帮助困难家庭",
        "老旧厂房改造": "老旧厂房改造",
        "基层工会二十家": "基层工会三十家",
    }
    was = {words: mark.was for words, mark in marks.items()}
    assert was["老旧厂房改造"] == "老旧厂房改造"
    assert was["基层工会二十家"] == "基层工会二十家"
    assert was["帮助困难家庭"] is was["夜班司机的休息点"] is None
    orphan = marks["夜班司机的休息点"]
    assert orphan.heading == body.index("二、今年")
    assert orphan.annotation.anchor.quote.exact == "夜班司机的休息点"
    assert marks["基层工会二十家"].annotation.anchor.quote.exact == "基层工会三十家"


def test_the_step_says_whose_marks_it_touched(desk: Desk) -> None:
    desk.file.write_text(AFTER, "utf-8")
    _, changes = desk.workspace.import_paths([desk.file])
    assert changes.marks == changes.text == (desk.speech,)
    assert desk.workspace.undo().marks == (desk.speech,)


def test_taking_the_newer_file_back_takes_back_what_it_did_to_marks(desk: Desk) -> None:
    before = desk.workspace.marks.of(desk.speech)
    desk.write(AFTER)
    after = desk.workspace.marks.of(desk.speech)
    desk.workspace.undo()
    assert desk.workspace.marks.of(desk.speech) == before
    desk.workspace.redo()
    assert desk.workspace.marks.of(desk.speech) == after


def test_words_that_come_back_get_their_marks_back(desk: Desk) -> None:
    desk.write(AFTER)
    desk.write(BEFORE.replace("六百二十户", "六百二十一户"))
    states = desk.states()
    assert states["夜班司机的休息点"] is states["基层工会二十家"] is SAME
    assert desk.marks()["基层工会二十家"].was is None
    assert desk.marks()["夜班司机的休息点"].span == desk.span("夜班司机的休息点")


def test_an_edit_that_nobody_looked_at_yet_keeps_its_first_wording(desk: Desk) -> None:
    desk.write(AFTER)
    desk.write(AFTER.replace("三十家", "三十五家"))
    mark = desk.marks()["基层工会二十家"]
    assert (mark.state, mark.was) == (EDITED, "基层工会二十家")
    assert mark.annotation.anchor.quote.exact == "基层工会三十五家"
    desk.write(AFTER.replace("三十家", "三十五家").replace("四百名", "五百名"))
    mark = desk.marks()["基层工会二十家"]
    assert (mark.state, mark.was) == (EDITED, "基层工会二十家")


def test_an_edit_that_was_accepted_is_the_same_from_then_on(desk: Desk) -> None:
    desk.write(AFTER)
    desk.workspace.marks.settle([Decision(desk.marks()["基层工会二十家"].id)])
    desk.write(AFTER.replace("四百名", "五百名"))
    assert desk.states()["基层工会二十家"] is SAME
    assert "基层工会二十家" not in desk.unsettled()


def test_words_that_may_stand_somewhere_else_now_are_a_question(
    workspace: Workspace, tmp_path: Path
) -> None:
    desk = Desk(workspace, tmp_path / "x.txt")
    mark = desk.mark("夜班司机的休息点")
    line = "夜班司机的休息点要在入冬之前全部建好，热水和充电桩一样不能少。\n"
    asked = "有人问起夜班司机的休息点。也有人又问起夜班司机的休息点。\n"
    desk.write(BEFORE.replace(line, asked))
    found = desk.marks()["夜班司机的休息点"]
    body = workspace.speech(desk.speech).body
    assert (found.id, found.state, found.span) == (mark, AMBIGUOUS, None)
    assert found.candidates
    assert {c.span.of(body) for c in found.candidates} == {"夜班司机的休息点"}
    place = found.candidates[-1].span
    workspace.marks.settle([Decision(mark, place)])
    found = desk.marks()["夜班司机的休息点"]
    assert (found.state, found.span, found.candidates) == (SAME, place, ())
    workspace.undo()
    assert desk.marks()["夜班司机的休息点"].state is AMBIGUOUS
    workspace.marks.settle([Decision(mark)])
    found = desk.marks()["夜班司机的休息点"]
    assert (found.state, found.candidates, desk.unsettled()) == (ORPHAN, (), set())


def test_a_review_is_one_step(desk: Desk) -> None:
    desk.write(AFTER)
    before = desk.workspace.marks.of(desk.speech)
    marks = desk.marks()
    place = desk.span("把基层的真实声音")
    decisions = [
        Decision(marks["老旧厂房改造"].id),
        Decision(marks["基层工会二十家"].id, desk.span("基层工会")),
        Decision(marks["夜班司机的休息点"].id, place),
    ]
    changes = desk.workspace.marks.settle(decisions)
    settled = desk.workspace.marks.of(desk.speech)
    assert changes.marks == (desk.speech,)
    assert {m.state for m in settled} == {SAME}
    assert desk.marks()["夜班司机的休息点"].span == place
    assert desk.unsettled() == set()
    desk.workspace.undo()
    assert desk.workspace.marks.of(desk.speech) == before
    desk.workspace.redo()
    assert desk.workspace.marks.of(desk.speech) == settled


def test_a_kept_orphan_is_not_asked_about_again_until_its_words_come_back(desk: Desk) -> None:
    desk.write(AFTER)
    orphan = desk.marks()["夜班司机的休息点"]
    desk.workspace.marks.settle([Decision(orphan.id)])
    assert desk.states()["夜班司机的休息点"] is ORPHAN
    assert "夜班司机的休息点" not in desk.unsettled()
    desk.write(AFTER.replace("四百名", "五百名"))
    assert desk.states()["夜班司机的休息点"] is ORPHAN
    assert "夜班司机的休息点" not in desk.unsettled()
    desk.write(BEFORE.replace("四百名", "五百名"))
    assert desk.states()["夜班司机的休息点"] is SAME
    desk.write(AFTER.replace("四百名", "六百名"))
    assert "夜班司机的休息点" in desk.unsettled()


def test_one_wrong_decision_leaves_all_as_they_were(desk: Desk) -> None:
    desk.write(AFTER)
    before = desk.workspace.marks.of(desk.speech)
    orphan = desk.marks()["夜班司机的休息点"].id
    good = Decision(desk.marks()["老旧厂房改造"].id)
    for bad in (Decision(MarkId(99)), Decision(orphan, Span(4, 4))):
        with pytest.raises(UserError, match="mark_"):
            desk.workspace.marks.settle([good, bad])
    assert desk.workspace.marks.of(desk.speech) == before


def test_marks_in_the_trash_are_carried_too(desk: Desk) -> None:
    moved = desk.marks()["老旧厂房改造"].id
    desk.workspace.marks.remove([moved])
    desk.write(AFTER)
    desk.workspace.marks.restore([moved])
    assert desk.marks()["老旧厂房改造"].span == desk.span("老旧厂房改造")
    assert desk.states()["老旧厂房改造"] is MOVED


def test_putting_back_what_cleaning_removed_keeps_every_mark(
    workspace: Workspace, tmp_path: Path
) -> None:
    desk = Desk(workspace, tmp_path / "x.txt", "导航 首页\n" + BEFORE)
    for words in FATES:
        desk.mark(words)
    opened = workspace.speech(desk.speech)
    changes = workspace.put_back(desk.speech, [opened.offsets.edits[0].raw])
    assert changes.marks == (desk.speech,)
    assert desk.states() == dict.fromkeys(FATES, SAME)
    assert {w: m.span for w, m in desk.marks().items()} == {w: desk.span(w) for w in FATES}
    workspace.take_out_again(desk.speech, [opened.offsets.edits[0].raw])
    assert {w: m.span for w, m in desk.marks().items()} == {w: desk.span(w) for w in FATES}


def test_a_removed_speech_that_comes_again_as_a_newer_file_brings_its_marks(desk: Desk) -> None:
    desk.workspace.remove([desk.speech])
    desk.write(BEFORE)
    assert desk.states() == dict.fromkeys(FATES, SAME)


def test_nothing_is_painted_on_other_words_whatever_the_file_becomes(desk: Desk) -> None:
    """The core is measured elsewhere; here it is its wiring: what is painted is what the anchor says."""
    lines = BEFORE.splitlines(keepends=True)
    for number in range(1, len(lines)):
        text = "".join([lines[0], *lines[number:], *lines[1:number]])
        assert desk.write(text.replace("工会", f"工会{number}", 1)) == desk.speech
        body = desk.workspace.speech(desk.speech).body
        placed = {w: mark for w, mark in desk.marks().items() if mark.state in (SAME, MOVED)}
        assert placed
        for words, mark in placed.items():
            assert mark.span is not None
            assert mark.span.of(body) == words
