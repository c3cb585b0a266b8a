"""Putting back what cleaning took, with the real rules on the mess that comes with the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from speechreader.app.workspace import Workspace
from speechreader.model.outline import OutlineChange
from speechreader.model.speech import SpeechId

RAW = sorted((Path(__file__).resolve().parents[2] / "corpus" / "raw").glob("*.txt"))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        yield workspace


@pytest.mark.parametrize("path", RAW, ids=[path.stem for path in RAW])
def test_each_removed_piece_comes_back_whole_and_goes_again(
    workspace: Workspace, path: Path
) -> None:
    speech = workspace.import_paths([path])[0].added[0].id
    before = workspace.speech(speech)
    removed = [edit for edit in before.offsets.edits if edit.kind == "removed"]
    assert removed
    for edit in removed[:4]:
        workspace.put_back(speech, [edit.raw])
        after = workspace.speech(speech)
        assert after.raw == before.raw
        assert edit.removed.strip() in after.body
        workspace.take_out_again(speech, [edit.raw])
        assert workspace.speech(speech).body == before.body
    # Where one rule is kept off a place, another may see something to do; in the end nothing is left.
    for _ in range(6):
        edits = workspace.speech(speech).offsets.edits
        if edits:
            workspace.put_back(speech, [edit.raw for edit in edits])
    assert workspace.speech(speech).body == before.raw
    while workspace.history.undo_label != "Import":
        workspace.undo()
    assert workspace.speech(speech) == before


@pytest.mark.parametrize("path", RAW[:3], ids=[path.stem for path in RAW[:3]])
def test_a_persons_outline_outlives_another_cleaning_and_a_newer_file(
    workspace: Workspace, path: Path, tmp_path: Path
) -> None:
    file = tmp_path / "speech.txt"
    file.write_bytes(path.read_bytes())
    speech = workspace.import_paths([file])[0].added[0].id
    opened = workspace.speech(speech)
    heading = opened.outline[0]
    workspace.correct_outline(speech, heading, OutlineChange.NOT_A_HEADING)
    removed = next(edit for edit in opened.offsets.edits if edit.kind == "removed")
    workspace.put_back(speech, [removed.raw])
    file.write_text(opened.raw + "\n又及：另有说明一则。\n", encoding="utf-8")
    (item,) = workspace.import_paths([file])[0].added
    assert (item.id, item.updated) == (speech, True)
    now = workspace.speech(speech)
    words = heading.span.of(opened.body)
    assert words in now.body
    assert words not in [h.span.of(now.body) for h in now.outline]
    assert len(now.outline) >= len(opened.outline) - 1
    assert removed.removed.strip() in now.body


WORDS = "我们要深入一线，把职工的冷暖放在心上，把实事一件一件办好。"
WHOLE = f"在工会工作会议上的讲话\n同志们：\n{WORDS * 8}\n谢谢大家。\n扫一扫在手机打开当前页\n"
CUT = WHOLE.replace("谢谢大家。\n", "").replace("办好。\n", "办好。下一步，让想 学\n")


def codes(workspace: Workspace, speech: SpeechId) -> list[str]:
    return [notice.code for notice in workspace.speech(speech).notices]


def test_a_last_line_that_a_person_put_back_does_not_break_off(workspace: Workspace) -> None:
    speech = workspace.import_text(WHOLE, "讲话.txt")[0].added[0].id
    (tail,) = [e for e in workspace.speech(speech).offsets.edits if "扫一扫" in e.removed]
    workspace.put_back(speech, [tail.raw])
    assert workspace.speech(speech).body.rstrip().endswith("扫一扫在手机打开当前页")
    assert codes(workspace, speech) == []


def test_a_text_that_breaks_off_is_still_reported_when_something_else_is_put_back(
    workspace: Workspace,
) -> None:
    speech = workspace.import_text(CUT, "讲话.txt")[0].added[0].id
    assert codes(workspace, speech) == ["truncated_end"]
    (blank,) = [e for e in workspace.speech(speech).offsets.edits if e.removed == " "]
    workspace.put_back(speech, [blank.raw])
    assert workspace.speech(speech).body.rstrip().endswith("让想 学")
    assert codes(workspace, speech) == ["truncated_end"]
