"""The program as a person or a script runs it: processes, streams, exit statuses, JSON shapes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from tests.e2e.running import ROOT, Program, environment_in

from speechreader.app.workspace import Workspace

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")

MESS = """首页 > 要闻 > 领导讲话
在全市职工技能大赛开幕式上的讲话
（2024年5月16日）
周砚书
同志们：
今天，全市职工技能大赛开幕了。我代表市总工会，向大家表示热烈的祝贺！
一、提高认识，把技能大赛办好
技能是立身之本。全市各级工会要把大赛作为服 务职工的大事来抓。
二、精心组织，让职工得到实惠
要严格评判，公开公正。要加强宣传，弘扬工匠精神。
最后，预祝大赛圆满成功！
谢谢大家。
打印本页 关闭窗口
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An own home and an own library, in English."""
    return environment_in(tmp_path)


@pytest.fixture
def mess(tmp_path: Path) -> Path:
    path = tmp_path / "讲话.txt"
    path.write_text(MESS, encoding="utf-8")
    return path


@pytest.fixture
def program(environment: dict[str, str]) -> Program:
    return Program(environment)


INSPECT = {
    "title",
    "speaker",
    "date",
    "occasion",
    "source",
    "encoding",
    "genre",
    "body",
    "outline",
    "cleaning",
    "warnings",
}


def assert_inspect_shape(shape: dict[str, Any], raw: str) -> None:
    """What the contract says of `inspect --json`, and that its offsets are true."""
    assert set(shape) >= INSPECT
    for heading in shape["outline"]:
        assert set(heading) >= {"level", "number", "heading", "start", "end", "confidence"}
        assert shape["body"][heading["start"] : heading["end"]].startswith(heading["number"])
    for edit in shape["cleaning"]:
        assert set(edit) >= {"rule", "raw", "removed", "put"}
        assert raw[slice(*edit["raw"])] == edit["removed"]
    assert all(set(warning) >= {"code", "message"} for warning in shape["warnings"])


def test_inspect_reads_without_storing(program: Program, mess: Path, tmp_path: Path) -> None:
    shape = program.json("inspect", mess)
    assert (program.status, program.err) == (0, "")
    assert_inspect_shape(shape, MESS)
    assert shape["date"] == "2024-05-16"
    assert shape["speaker"] == "周砚书"
    assert [h["number"] for h in shape["outline"]] == ["一、", "二、"]
    assert "打印本页" not in shape["body"]
    assert not (tmp_path / "library.sqlite").exists()


def test_inspect_for_eyes_shows_fields_outline_and_text(program: Program, mess: Path) -> None:
    printed = program("inspect", mess)
    assert "speaker: 周砚书" in printed
    assert "\n一、提高认识" in printed
    assert "热烈的祝贺！" in printed


def test_the_way_of_a_speech_through_the_library(program: Program, mess: Path) -> None:
    imported = program.json("import", mess, mess.parent / "missing.txt")
    assert program.status == 1
    (added,) = imported["added"]
    assert set(added) >= {"id", "file", "title"}
    (failed,) = imported["failed"]
    assert set(failed) >= {"file", "error", "hint"}
    assert "missing.txt" in failed["error"]

    again = program.json("import", mess)
    assert program.status == 0
    (skipped,) = again["skipped"]
    assert set(skipped) >= {"file", "reason", "same_as"}
    assert skipped["same_as"] == added["id"]

    program("set", added["id"], "--title", "新题", "--date", "2024")
    assert program.status == 0
    (listed,) = program.json("list")["speeches"]
    assert set(listed) >= {"id", "title", "speaker", "date", "occasion", "characters"}
    assert (listed["title"], listed["date"], listed["speaker"]) == ("新题", "2024", "周砚书")
    program("set", added["id"], "--reset", "date")

    shown = program.json("show", added["id"])
    assert_inspect_shape(shown, MESS)
    assert (shown["id"], shown["title"], shown["date"]) == (added["id"], "新题", "2024-05-16")

    program("remove", added["id"])
    assert program.json("list") == {"speeches": []}
    assert program.json("import", mess)["added"][0]["id"] == added["id"]
    assert program.json("show", added["id"])["title"] == "新题"


def test_a_file_may_stand_where_a_number_is_expected(program: Program, mess: Path) -> None:
    shape = program.json("show", mess)
    assert_inspect_shape(shape, MESS)
    assert shape["id"] is None


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["show", "7"], 4),
        (["remove", "7"], 4),
        (["set", "7", "--title", "x"], 4),
        (["set", "7", "--date", "gestern"], 2),
        (["set", "7"], 2),
        (["inspect", "none.txt"], 4),
        (["restore", "none.sqlite"], 4),
        (["list", "--what"], 2),
    ],
)
def test_statuses_when_nothing_is_found_or_understood(
    program: Program, mess: Path, arguments: list[str], status: int
) -> None:
    program("import", mess)
    program(*arguments)
    assert program.status == status
    assert program.out == ""
    assert program.err.count("\n") == 1


def test_a_library_that_is_none_is_told_and_kept(program: Program, mess: Path) -> None:
    for arguments in (("list",), ("import", mess), ("doctor",), ("show", "1")):
        program(*arguments, "--library", mess)
        assert program.status == 3
        assert "not a SpeechReader library" in program.err
    assert mess.read_text("utf-8") == MESS


def test_a_library_named_wrongly_is_not_made(program: Program, tmp_path: Path) -> None:
    program("list", "--library", tmp_path / "typo.sqlite")
    assert program.status == 3
    assert not (tmp_path / "typo.sqlite").exists()


def test_the_own_library_may_be_new(program: Program) -> None:
    del program.environment["SPEECHREADER_LIBRARY"]
    assert program.json("list") == {"speeches": []}
    assert program.status == 0


def test_backup_and_restore(program: Program, mess: Path, tmp_path: Path) -> None:
    program("import", mess)
    copy = Path(program("backup").strip())
    assert copy.exists()
    program("backup", tmp_path / "mine.sqlite")
    program("backup", tmp_path / "mine.sqlite")
    assert program.status == 2
    (tmp_path / "library.sqlite").write_bytes(b"SQLite format 3\0 ruined")
    program("list")
    assert program.status == 3
    program("restore", copy)
    assert program.status == 0
    assert "former library is kept" in program.err
    assert len(program.json("list")["speeches"]) == 1


def test_doctor_says_that_all_is_well(program: Program, mess: Path) -> None:
    program("import", mess)
    report = program.json("doctor", "--repair")
    assert {check["name"] for check in report["checks"] if not check["ok"]} <= {"resources"}
    assert report["rebuilt"] == 1


def test_the_language_of_the_person_is_spoken(program: Program, tmp_path: Path) -> None:
    catalogue = ROOT / "resources" / "translations" / "speechreader_zh_CN.ts"
    if not catalogue.exists():
        pytest.skip("no translation yet")
    program("inspect", tmp_path / "none.txt", SPEECHREADER_LANGUAGE="zh_CN")
    assert "none.txt" in program.err
    assert "不" in program.err


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk"])
def test_the_output_is_utf8_whatever_the_system_says(
    program: Program, mess: Path, encoding: str
) -> None:
    assert "周砚书" in program("inspect", mess, PYTHONIOENCODING=encoding, PYTHONUTF8="0")


@POSIX
def test_names_that_are_no_text_are_told_readably(program: Program, tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/\xff\xfe\n.txt"
    Path(os.fsdecode(odd)).write_text(MESS, encoding="utf-8")
    report = program.json("import", tmp_path)
    assert len(report["added"]) == 1
    assert program.json("list")["speeches"][0]["title"] == "在全市职工技能大赛开幕式上的讲话"


@POSIX
def test_a_reader_that_goes_away_is_no_error(environment: dict[str, str], mess: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "speechreader", "inspect", str(mess), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )
    assert process.stdout is not None
    process.stdout.close()
    errors = process.stderr.read() if process.stderr else b""
    assert (process.wait(30), errors) == (0, b"")
    process.stderr.close()


@POSIX
@pytest.mark.slow
def test_ctrl_c_leaves_whole_speeches_and_says_so(
    program: Program, environment: dict[str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(400):
        text = MESS.replace("全市", f"全市第{number}次").replace("同志们：", "同志们：\n" * 20)
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "speechreader", "import", str(folder), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )
    log = Path(f"{environment['SPEECHREADER_LIBRARY']}-wal")
    deadline = time.monotonic() + 20
    while not (log.exists() and log.stat().st_size > 1_500_000) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    out, errors = process.communicate(timeout=30)
    report = json.loads(out)
    assert process.returncode == 1
    assert report["cancelled"]
    assert 0 < len(report["added"]) < 400
    assert b"Stopped" in errors
    assert len(program.json("list")["speeches"]) == len(report["added"])
    report = program.json("doctor")
    assert {check["name"] for check in report["checks"] if not check["ok"]} <= {"resources"}


@POSIX
@pytest.mark.parametrize("after", [0.0, 0.04, 0.12, 0.3, 1.5])
def test_ctrl_c_ends_the_window_without_a_word(environment: dict[str, str], after: float) -> None:
    """From the first line of the program on; before that Python itself would answer."""
    code = "print('on', flush=True); import sys; from speechreader.__main__ import main; sys.exit(main([]))"
    process = subprocess.Popen(
        [sys.executable, "-c", f"try:\n {code}\nexcept KeyboardInterrupt: sys.exit(130)"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"on\n"
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    try:
        _, errors = process.communicate(timeout=20)
    finally:
        process.kill()
    assert (process.returncode, errors) == (130, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="displays of X11")
def test_a_display_that_is_gone_is_one_sentence(environment: dict[str, str]) -> None:
    quiet = {
        k: v for k, v in environment.items() if k not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")
    }
    program = Program({**quiet, "DISPLAY": "unix:6543"})
    program()
    assert program.status == 1
    assert program.err == (
        "The display “unix:6543” does not answer. Check that it is running; the command line works: "
        "speechreader --help.\n"
    )


@POSIX
def test_paths_that_lead_nowhere_are_one_sentence(program: Program, tmp_path: Path) -> None:
    program("list", "--library", "~nobody-of-this-name/l.sqlite")
    assert program.status == 3
    assert program.err.count("\n") == 1
    assert "~nobody-of-this-name" in program.err
    program("inspect", "~nobody-of-this-name/讲话.txt")
    assert program.status == 4
    assert program.err.count("\n") == 1


@POSIX
@pytest.mark.parametrize(
    ("arguments", "status"),
    [(["list", "--library", "l.sqlite"], 3), (["inspect", "讲话.txt"], 4), (["list"], 3)],
)
def test_a_folder_that_is_gone_is_one_sentence(
    environment: dict[str, str], tmp_path: Path, arguments: list[str], status: int
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    code = "import os, sys; os.rmdir(os.getcwd()); from speechreader.__main__ import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=gone,
        env=environment,
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == status
    assert done.stderr.count(b"\n") == 1
    assert b"should not have happened" not in done.stderr


def test_the_version_costs_next_to_nothing(environment: dict[str, str]) -> None:
    code = (
        "import sys; sys.argv = ['speechreader', '--version']\n"
        "from speechreader.__main__ import main; main()\n"
        "print(sorted(m for m in sys.modules if m.startswith(('speechreader', 'argparse', 'json'))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    assert done.stdout.splitlines()[1] == "['speechreader', 'speechreader.__main__']"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [["list"], ["--help"], ["--version"], ["show", "1"]])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_output_that_cannot_be_written_is_told(
    program: Program, mess: Path, arguments: list[str], unbuffered: str
) -> None:
    program("import", mess)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "speechreader", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**program.environment, "PYTHONUNBUFFERED": unbuffered},
            check=False,
            timeout=60,
        )
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "The output cannot be written: No space left on device. Check where it is sent to.\n"
    )


def test_what_is_no_backup_is_called_that(program: Program, mess: Path) -> None:
    program("restore", mess)
    assert program.status == 3
    assert "is not a backup" in program.err


def test_a_title_cannot_be_empty_and_a_date_may_be_chinese(program: Program, mess: Path) -> None:
    program("import", mess)
    program("set", "1", "--title", " ", "--speaker", "某人")
    assert program.status == 2
    assert "--reset title" in program.err
    program("set", "1", "--date", "2023年3月5日")
    (listed,) = program.json("list")["speeches"]
    assert (listed["date"], listed["speaker"]) == ("2023-03-05", "周砚书")


def test_number_and_title_of_a_heading_keep_the_blank_between_them(
    program: Program, mess: Path
) -> None:
    mess.write_text(
        MESS.replace("一、提高", "第一部分 提高").replace("二、精心", "第二部分 精心"), "utf-8"
    )
    outline = program("inspect", mess).split("\n\n")[1]
    assert "第一部分 提高认识" in outline


def test_doctor_does_not_call_a_library_damaged_that_is_only_in_use(
    program: Program, mess: Path, tmp_path: Path
) -> None:
    program("import", mess)
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        workspace.speeches()
        report = program.json("doctor")
    assert program.status == 3
    assert (report["sound"], report["code"]) == (None, "library_locked")
    assert "open in another" in report["error"]
