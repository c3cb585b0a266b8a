"""The log says what happened, never what somebody reads."""

from __future__ import annotations

import errno
import faulthandler
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from speechreader.app import log


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    """A log; what the root logger and faulthandler had before comes back afterwards."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield tmp_path / "logs" / "speechreader.log"
    for handler in [h for h in root.handlers if h not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    faulthandler.enable()
    while log._crashes:
        log._crashes.pop().close()


def test_the_start_and_the_version_are_noted(file: Path) -> None:
    assert log.start(file)
    assert "SpeechReader" in file.read_text("utf-8")


def test_words_of_a_speech_do_not_reach_the_log(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    log.start(file)
    try:
        raise ValueError("同志们：今天开会")
    except ValueError:
        logging.getLogger("x").exception("标题 %s", "在大会上的讲话")
    text = file.read_text("utf-8")
    assert "ValueError: …：…" in text
    assert "讲话" not in text
    assert "test_log.py" in text


def test_a_folder_that_cannot_be_written_is_no_disaster(file: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x")
    assert log.start(tmp_path / "taken" / "x.log") is False


def test_debug_messages_are_noted_on_request(file: Path) -> None:
    log.start(file, debug=True)
    logging.getLogger("x").debug("detail")
    assert "detail" in file.read_text("utf-8")


def test_a_full_file_gives_way_and_three_older_ones_stay(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "MAX_BYTES", 300)
    log.start(file)
    for number in range(40):
        logging.getLogger("x").info("line %d", number)
    names = sorted(found.name for found in file.parent.glob("*.log*"))
    assert names == [file.name, *(f"{file.name}.{i}" for i in (1, 2, 3))]
    kept = [Path(f"{file}.{i}") for i in (3, 2, 1)]
    lines = "".join(part.read_text("utf-8") for part in (*kept, file)).splitlines()
    numbers = [int(line.rpartition(" ")[2]) for line in lines]
    assert numbers == list(range(numbers[0], 40))


def test_a_log_that_cannot_be_written_troubles_nobody(
    file: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def full(_: log.TurningFile) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    log.start(file)
    with monkeypatch.context() as disk:
        disk.setattr(log.TurningFile, "flush", full)
        logging.getLogger("x").info("line")
    assert capfd.readouterr() == ("", "")
