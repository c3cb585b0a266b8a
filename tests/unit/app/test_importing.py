"""What an import adds, skips, updates and refuses."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests import fakes
from tests.fakes import SPEECH

from speechreader.app import importing, paths
from speechreader.app.importing import shared_paragraphs
from speechreader.app.searching import Search
from speechreader.app.workspace import Workspace
from speechreader.model.changes import Changes, ImportReport
from speechreader.model.errors import UserError
from speechreader.model.outline import OutlineChange
from speechreader.model.speech import SpeechId

pytestmark = pytest.mark.usefixtures("ingest")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        yield workspace


@pytest.fixture
def take(workspace: Workspace, tmp_path: Path) -> Callable[..., ImportReport]:
    """Write a text to a file and import that."""

    def act(text: str, name: str = "a.txt") -> ImportReport:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return workspace.import_paths([path])[0]

    return act


def test_a_folder_is_imported_whole_and_in_order(
    workspace: Workspace, speeches_of: Callable[..., Path]
) -> None:
    report, changes = workspace.import_paths([speeches_of(40)])
    assert [Path(item.file).name for item in report.added] == [f"{n:03}.txt" for n in range(40)]
    assert changes == Changes(added=tuple(item.id for item in report.added))
    assert len(workspace.speeches()) == 40


def test_an_import_of_many_leaves_the_index_in_one_part(
    workspace: Workspace, speeches_of: Callable[..., Path]
) -> None:
    report, _ = workspace.import_paths([speeches_of(40)])
    assert len(report.added) == 40
    assert workspace._library.one("SELECT count(DISTINCT segid) FROM ix_pair_idx") == (1,)


def test_an_import_of_few_does_not_wait_for_the_index_of_many(
    workspace: Workspace, speeches_of: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    monkeypatch.setattr(Search, "tidy", lambda _: steps.append("step") or True)
    workspace.import_paths([speeches_of(3)])
    assert len(steps) == 3
    asked = iter([False, False, False, False, True])
    workspace.import_paths([speeches_of(4)], cancelled=lambda: next(asked))
    assert len(steps) == 3


def test_a_disk_that_fills_behind_an_import_does_not_lose_its_report(
    workspace: Workspace, speeches_of: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Search) -> bool:
        raise UserError("disk_full")

    monkeypatch.setattr(Search, "tidy", full)
    report, changes = workspace.import_paths([speeches_of(3)])
    assert len(report.added) == len(changes.added) == 3


def test_the_same_bytes_are_skipped_and_named(take: Callable[..., ImportReport]) -> None:
    first = take(SPEECH).added[0]
    (skipped,) = take(SPEECH, "copy.txt").skipped
    assert (skipped.reason, skipped.same_as, skipped.same_as_title) == (
        "same_bytes",
        first.id,
        first.title,
    )


def test_the_same_text_in_other_bytes_is_skipped(take: Callable[..., ImportReport]) -> None:
    first = take(SPEECH).added[0]
    (skipped,) = take("导航 别处\n" + SPEECH.split("\n", 1)[1], "other.txt").skipped
    assert (skipped.reason, skipped.same_as) == ("same_text", first.id)


def test_a_removed_speech_comes_back_with_its_corrections(
    workspace: Workspace, take: Callable[..., ImportReport]
) -> None:
    speech = take(SPEECH).added[0].id
    workspace.set_metadata(speech, {"title": "新题"})
    workspace.remove([speech])
    (again,) = take(SPEECH, "copy.txt").added
    assert (again.id, again.title, again.updated) == (speech, "新题", False)
    workspace.undo()
    assert workspace.speeches() == ()


NEWER = SPEECH.replace("三千", "三千五百").replace("导航 首页 要闻", "导航 首页 图片")


def test_a_newer_text_of_the_same_file_keeps_a_persons_work(
    workspace: Workspace, take: Callable[..., ImportReport]
) -> None:
    speech = take(SPEECH).added[0].id
    workspace.set_metadata(speech, {"speaker": "某人"})
    opened = workspace.speech(speech)
    workspace.correct_outline(speech, opened.outline[3], OutlineChange.SET_LEVEL, 2)
    workspace.put_back(speech, [opened.offsets.edits[1].raw])
    (item,) = take(NEWER).added
    assert (item.id, item.updated) == (speech, True)
    now = workspace.speech(speech)
    assert "三千五百" in now.body
    assert now.metadata.speaker == "某人"
    assert [h.level for h in now.outline] == [1, 2, 2, 2]
    assert now.body.endswith("导航 上一篇 下一篇")
    assert workspace.original_bytes(speech) == NEWER.encode()


def test_a_put_back_piece_whose_words_are_gone_is_given_up_and_undo_has_it_again(
    workspace: Workspace, take: Callable[..., ImportReport]
) -> None:
    speech = take(SPEECH).added[0].id
    workspace.put_back(speech, [workspace.speech(speech).offsets.edits[0].raw])
    before = workspace.speech(speech)
    take(NEWER)
    assert workspace.put_back_pieces(speech) == ()
    assert "导航" not in workspace.speech(speech).body
    workspace.undo()
    assert workspace.speech(speech) == before


def test_going_back_to_the_older_file_is_an_update_too(
    workspace: Workspace, take: Callable[..., ImportReport]
) -> None:
    speech = take(SPEECH).added[0].id
    take(NEWER)
    (item,) = take(SPEECH).added
    assert (item.id, item.updated) == (speech, True)
    assert workspace.speech(speech).raw == SPEECH
    assert take(NEWER, "elsewhere.txt").skipped[0].same_as == speech


def test_another_text_under_the_same_path_is_another_speech(
    workspace: Workspace, take: Callable[..., ImportReport]
) -> None:
    first = take(SPEECH).added[0].id
    (item,) = take("另一篇讲话\n同志们：\n一、新的任务\n完全不同。").added
    assert item.id != first
    assert not item.updated
    assert len(workspace.speeches()) == 2


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("甲\n乙\n丙\n丁", "甲\n乙\n丙\n丁", 1),
        ("甲\n乙\n丙\n丁", "甲\n乙\n戊\n己", 0.5),
        ("甲\n乙", "丙", 0),
        ("甲\n甲\n乙", "甲\n丙\n丁", 1 / 3),
    ],
)
def test_the_share_of_common_paragraphs(one: str, other: str, share: float) -> None:
    assert shared_paragraphs(one, other) == pytest.approx(share)


def test_a_bad_file_is_refused_and_the_others_go_on(
    workspace: Workspace, speeches_of: Callable[..., Path]
) -> None:
    folder = speeches_of(5)
    (folder / "001.txt").write_bytes(b"")
    (folder / "003.txt").write_bytes(b"\0\1\2")
    report, _ = workspace.import_paths([folder, folder / "missing.txt"])
    assert [(Path(item.file).name, item.code) for item in report.failed] == [
        ("001.txt", "file_empty"),
        ("003.txt", "file_binary"),
        ("missing.txt", "file_missing"),
    ]
    assert len(report.added) == len(workspace.speeches()) == 3


def test_a_fault_of_ours_costs_one_file_and_leaves_nothing_of_it(
    workspace: Workspace,
    speeches_of: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    folder = speeches_of(3)
    real = importing.finding.title_of
    monkeypatch.setattr(
        importing.finding, "title_of", lambda lib, n: 1 // 0 if n == 2 else real(lib, n)
    )
    report, _ = workspace.import_paths([folder])
    monkeypatch.undo()
    assert (Path(report.failed[0].file).name, report.failed[0].code) == ("001.txt", "file_internal")
    assert len(workspace.speeches()) == len(report.added)
    assert {record.levelno for record in caplog.records} == {logging.ERROR}


def test_progress_tells_each_file_and_the_end(
    workspace: Workspace, speeches_of: Callable[..., Path]
) -> None:
    told: list[tuple[int, int, str]] = []
    workspace.import_paths([speeches_of(20)], progress=lambda *args: told.append(args))
    assert [(done, total) for done, total, _ in told] == [(n, 20) for n in range(21)]
    assert told[7][2].endswith("007.txt")
    assert told[-1][2] == ""


def test_stopping_leaves_what_was_whole(
    workspace: Workspace, speeches_of: Callable[..., Path]
) -> None:
    asked = iter(range(100))
    report, changes = workspace.import_paths([speeches_of(30)], cancelled=lambda: next(asked) >= 20)
    assert report.cancelled
    assert len(report.added) == len(changes.added) == len(workspace.speeches()) == 20


def test_an_import_is_one_step_however_many_transactions_it_took(
    workspace: Workspace, speeches_of: Callable[..., Path]
) -> None:
    workspace.import_paths([speeches_of(40)])
    workspace.undo()
    assert workspace.speeches() == ()
    assert not workspace.history.can_undo


def test_an_import_that_adds_nothing_is_no_step(
    workspace: Workspace, take: Callable[..., ImportReport]
) -> None:
    take(SPEECH)
    workspace.undo()
    workspace.redo()
    take(SPEECH)
    workspace.undo()
    assert workspace.speeches() == ()


def test_pasted_text_without_a_home_for_its_characters_is_mended_and_noted(
    workspace: Workspace,
) -> None:
    report, _ = workspace.import_text("题目\n正\ud800文。", "粘贴")
    opened = workspace.speech(report.added[0].id)
    assert opened.body == "题目\n正\ufffd文。"
    assert [notice.code for notice in opened.notices] == ["surrogates_replaced"]


def test_pasted_nothing_is_refused_by_name(workspace: Workspace) -> None:
    with pytest.raises(UserError) as caught:
        workspace.import_text("", "粘贴")
    assert (caught.value.code, caught.value.details["file"]) == ("file_empty", "粘贴")


def test_reading_a_file_without_storing_it_leaves_the_library_alone(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SPEECH, encoding="utf-8")
    assert workspace.inspect(path).raw == SPEECH
    assert workspace.speeches() == ()


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for path in fakes.write_speeches(folder, 3):
        path.rename(path.with_suffix(".md"))
    monkeypatch.setattr(paths, "corpus_dir", lambda: folder)
    return folder


def test_the_speeches_of_the_program_come_once(workspace: Workspace, bundled: Path) -> None:
    changes = workspace.add_bundled()
    assert len(changes.added) == len(workspace.speeches()) == 3
    workspace.remove([SpeechId(2)])
    assert workspace.add_bundled() == Changes()
    assert len(workspace.speeches()) == 2
    # Where the program lies is no business of the library, which may be carried elsewhere.
    stored = workspace._library.rows("SELECT DISTINCT path FROM original")
    assert stored == [(None,)]


def test_a_speech_that_a_newer_program_brings_is_added(workspace: Workspace, bundled: Path) -> None:
    workspace.add_bundled()
    (bundled / "new.md").write_text("新的一篇\n同志们。", encoding="utf-8")
    assert len(workspace.add_bundled().added) == 1


def test_the_speeches_of_the_program_cannot_be_undone_by_accident(
    workspace: Workspace, bundled: Path
) -> None:
    workspace.add_bundled()
    assert not workspace.history.can_undo


def test_another_library_is_called_what_it_is(workspace: Workspace, tmp_path: Path) -> None:
    Workspace.open(tmp_path / "other.srlib").close()
    Workspace.open(tmp_path / "plain.txt").close()
    report, _ = workspace.import_paths([tmp_path / "other.srlib", tmp_path / "plain.txt"])
    assert [item.code for item in report.failed] == ["file_is_library", "file_is_library"]


def test_the_library_itself_is_refused_and_stays_locked(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closing a file gives up all locks that the process has on it, so it must not even be opened."""
    link = tmp_path / "link.txt"
    link.hardlink_to(workspace.path)
    read: list[Path] = []
    monkeypatch.setattr(importing, "read_path", read.append)
    report, _ = workspace.import_paths([workspace.path, link])
    assert [item.code for item in report.failed] == ["file_is_library", "file_is_library"]
    assert read == []
