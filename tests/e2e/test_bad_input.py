"""Files as they should not be: a sentence for each, the others go on, and nothing is stored by half."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from speechreader.app.doctor import examine
from speechreader.app.messages import ERRORS, sentence
from speechreader.app.workspace import Workspace
from speechreader.model.changes import ImportReport
from speechreader.model.speech import OpenedSpeech

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="links and permissions of POSIX")

SPEECH = """在全市工会工作会议上的讲话
同志们：
今天的会议，主要任务是总结去年的工作，安排今年的任务。下面，我讲两点意见。
一、去年的工作有了新的进展
全市各级工会服务大局、服务职工，办成了一批实事好事。
二、今年的任务要抓实抓细
要深入基层，把职工的冷暖放在心上。
让我们共同努力，谢谢大家。
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        yield workspace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good speech, which every import below must bring in."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(SPEECH, encoding="utf-8")
    return folder


def run(workspace: Workspace, *paths: Path) -> ImportReport:
    """Import, and see that the good one is in and that the library is sound."""
    report, _ = workspace.import_paths(paths)
    assert "good.txt" in [Path(item.file).name for item in report.added]
    assert len(workspace.speeches()) == len(report.added)
    for item in report.failed:
        assert item.code in ERRORS
        assert Path(item.file).name[:3] in sentence(item) or "\\" in sentence(item)
    workspace.close()
    found = examine(workspace.path)
    assert [c for c in found.checks if c.found and c.name != "resources"] == []
    return report


def refused(report: ImportReport) -> dict[str, str]:
    return {Path(item.file).name: item.code for item in report.failed}


def the_other(workspace: Workspace, report: ImportReport) -> OpenedSpeech:
    """The text of the one odd file that was taken in."""
    (item,) = [item for item in report.added if not item.file.endswith("good.txt")]
    with Workspace.open(workspace.path) as again:
        return again.speech(item.id)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b" \n\t\r\n" * 100, "file_empty"),
        (b"\xef\xbb\xbf", "file_no_words"),
        ("　\u200b\ufeff\n".encode() * 9, "file_no_words"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "file_binary"),
        (b"PK\x03\x04" + bytes(500), "file_binary"),
    ],
)
def test_what_is_no_text_is_refused(
    workspace: Workspace, folder: Path, content: bytes, code: str
) -> None:
    (folder / "bad.txt").write_bytes(content)
    assert refused(run(workspace, folder)) == {"bad.txt": code}


@pytest.mark.parametrize("seed", range(4))
def test_noise_harms_nothing(workspace: Workspace, folder: Path, seed: int) -> None:
    (folder / "noise.txt").write_bytes(random.Random(seed).randbytes(5000))
    report = run(workspace, folder)
    assert len(report.added) + len(report.failed) == 2


def test_a_huge_file_is_refused_without_being_read(workspace: Workspace, folder: Path) -> None:
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert refused(run(workspace, folder)) == {"huge.txt": "file_too_large"}


@pytest.mark.slow
def test_a_million_lines_are_a_text_like_any_other(workspace: Workspace, folder: Path) -> None:
    (folder / "long.txt").write_text(SPEECH + "好。\n" * 1_000_000, encoding="utf-8")
    report = run(workspace, folder)
    assert the_other(workspace, report).body.count("好。") == 1_000_000


@pytest.mark.parametrize("place", [0, 30, -1])
def test_nul_bytes_never_reach_the_library(workspace: Workspace, folder: Path, place: int) -> None:
    text = SPEECH[:place] + "\0" + SPEECH[place:]
    (folder / "nul.txt").write_text(text.replace("去年", "前年"), encoding="utf-8")
    report = run(workspace, folder)
    if report.failed:
        assert refused(report) == {"nul.txt": "file_binary"}
    else:
        assert "\0" not in the_other(workspace, report).body


def test_invalid_sequences_are_shown_and_told(workspace: Workspace, folder: Path) -> None:
    data = SPEECH.replace("去年", "前年").encode()
    (folder / "torn.txt").write_bytes(data[:200] + b"\xff\xfe" + data[200:])
    opened = the_other(workspace, run(workspace, folder))
    assert "\ufffd" in opened.body
    assert "invalid_bytes" in {notice.code for notice in opened.notices}


def test_two_encodings_in_one_file_are_both_read(workspace: Workspace, folder: Path) -> None:
    lines = SPEECH.replace("去年", "前年").split("\n")
    data = b"\n".join(
        line.encode("gb18030" if number == 6 else "utf-8") for number, line in enumerate(lines)
    )
    (folder / "mixed.txt").write_bytes(data)
    opened = the_other(workspace, run(workspace, folder))
    assert "要深入基层，把职工的冷暖放在心上。" in opened.body
    assert "mixed_encoding" in {notice.code for notice in opened.notices}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "big5hkscs", "utf-16"])
def test_every_encoding_gives_the_same_words(
    workspace: Workspace, folder: Path, encoding: str
) -> None:
    plain = SPEECH if encoding != "big5hkscs" else SPEECH_TRADITIONAL
    (folder / "other.txt").write_bytes(plain.replace("一批", "兩批").encode(encoding))
    opened = the_other(workspace, run(workspace, folder))
    assert "兩批" in opened.body
    assert "\ufffd" not in opened.raw


SPEECH_TRADITIONAL = """在全市工會工作會議上的講話
同志們：
今天的會議，主要任務是總結去年的工作，安排今年的任務。下面，我講兩點意見。
一、去年的工作有了新的進展
全市各級工會服務大局、服務職工，辦成了一批實事好事。
二、今年的任務要抓實抓細
要深入基層，把職工的冷暖放在心上。
讓我們共同努力，謝謝大家。
"""


def test_zero_width_and_direction_marks_do_no_harm(workspace: Workspace, folder: Path) -> None:
    text = SPEECH.replace("去年", "前\u200b年").replace("职工", "\u202e职工\u202c")
    (folder / "odd.txt").write_text(text, encoding="utf-8")
    opened = the_other(workspace, run(workspace, folder))
    assert opened.raw == text


@POSIX
@pytest.mark.parametrize(
    "name",
    ["讲 话\u3000一.txt", "a\nb.txt", "\u202etxt.txt", "-rf.txt", "%s{0}.txt", "长" * 80 + ".txt"],
)
def test_odd_names_are_names(workspace: Workspace, folder: Path, name: str) -> None:
    (folder / name).write_text(SPEECH.replace("去年", "前年"), encoding="utf-8")
    assert len(run(workspace, folder).added) == 2


# Root may read everything: the child becomes somebody else once an import has loaded everything.
IMPORT = """
import os, sys
from pathlib import Path
from speechreader.app.workspace import Workspace
from speechreader.ingest.readers import markdown
workspace = Workspace.open(Path(sys.argv[1]))
workspace.import_text("同志们：\\n今天只说一句话，说完就散会。", "first.txt")
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
report, _ = workspace.import_paths([Path(sys.argv[2])])
print(len(report.added), *sorted(f"{Path(i.file).name}:{i.code}" for i in report.failed))
"""


@POSIX
def test_what_may_not_be_read_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="speechreader-bad-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        for file in ("good.txt", "mine.txt"):
            (folder / file).write_text(SPEECH, encoding="utf-8")
        (folder / "mine.txt").chmod(0)
        (folder / "locked").mkdir(mode=0)
        library = tmp_path / "library.sqlite"
        done = subprocess.run(
            [sys.executable, "-c", IMPORT, str(library), name],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            check=False,
        )
        (folder / "locked").chmod(0o755)
    assert done.stderr == ""
    assert done.stdout == "1 locked:file_unreadable mine.txt:file_unreadable\n"


@POSIX
def test_links_that_lead_in_circles_end(workspace: Workspace, folder: Path) -> None:
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "up").symlink_to(folder, target_is_directory=True)
    (folder / "gone.txt").symlink_to("nowhere.txt")
    report = run(workspace, folder)
    assert len(report.added) == 1
    assert refused(report).get("loop.txt", "path_link_loop") == "path_link_loop"


@POSIX
def test_a_pipe_does_not_hang_the_import(workspace: Workspace, folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    assert (
        refused(run(workspace, folder, folder / "pipe.txt")).get("pipe.txt") == "file_not_regular"
    )


def test_other_formats_are_told_when_named_and_passed_over_in_folders(
    workspace: Workspace, folder: Path
) -> None:
    (folder / "table.xlsx").write_bytes(b"PK\x03\x04")
    report = run(workspace, folder, folder / "table.xlsx")
    assert refused(report) == {"table.xlsx": "format_unknown"}
