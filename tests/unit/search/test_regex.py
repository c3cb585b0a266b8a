"""Regular expressions: folded like the rest, and stopped when they run away."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from speechreader.model.errors import Cancelled, UserError
from speechreader.model.search import Folding
from speechreader.search import regex
from speechreader.search.regex import RegexProcess, literals, matches


@pytest.mark.parametrize(
    ("pattern", "text", "hits"),
    [
        ("工.会", "工总会", ["工总会"]),
        ("職工", "职工", ["职工"]),
        ("[０-９]+", "12件", ["12"]),
        ("（一）", "(一)（一）", ["(一)", "（一）"]),
        ("x+", "XXＸ", ["XXＸ"]),
        ("^乙", "甲\n乙", ["乙"]),
        ("a*", "bab", ["a"]),
        ("[—甲]", "-甲", ["-", "甲"]),
    ],
)
def test_an_expression_matches_what_folds_to_it(pattern: str, text: str, hits: list[str]) -> None:
    [spans] = matches(pattern, Folding.ALL, [text])
    assert [text[start:end] for start, end in spans] == hits


@pytest.mark.parametrize(
    ("pattern", "runs"),
    [
        ("工会.{2}改革", ["工会", "改革"]),
        ("工会?改", ["工", "改"]),
        ("工会|改革", []),
        (r"\d工会", ["工会"]),
        (r"\x41工会", []),
        ("(工会)?改革", ["改革"]),
        ("[工会]改革", ["改革"]),
        ("[]工]改", ["改"]),
        ("(?i)工会", []),
        ("会{2}工", ["工"]),
    ],
)
def test_what_every_match_holds_is_known_without_matching(pattern: str, runs: list[str]) -> None:
    assert literals(pattern) == runs


@pytest.fixture
def process() -> Iterator[RegexProcess]:
    process = RegexProcess()
    yield process
    process.close()


def test_the_process_answers_again_and_again(process: RegexProcess) -> None:
    assert process.matches("工.", Folding.ALL, ["工会", "无"]) == [[(0, 2)], []]
    assert process.matches("会", Folding.ALL, ["工会"]) == [[(1, 2)]]


def test_a_catastrophe_is_stopped_and_the_next_question_answered(
    process: RegexProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    process.matches("会", Folding.ALL, [""])
    monkeypatch.setattr(regex, "LIMIT", 0.3)
    begun = time.monotonic()
    with pytest.raises(UserError, match="query_regex_slow"):
        process.matches("(工+)+会", Folding.ALL, ["工" * 60])
    assert time.monotonic() - begun < 20
    assert process.matches("会", Folding.ALL, ["工会"]) == [[(1, 2)]]


@pytest.mark.skipif(not regex.COUNTED, reason="this system counts no work")
def test_an_expression_that_has_to_wait_for_the_processor_is_not_stopped(
    process: RegexProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    process.matches("会", Folding.ALL, [""])
    side = process._side
    assert side is not None
    monkeypatch.setattr(regex, "LIMIT", 0.5)
    os.kill(side.process.pid, signal.SIGSTOP)
    go_on = threading.Timer(1.5, os.kill, (side.process.pid, signal.SIGCONT))
    go_on.start()
    assert process.matches("会", Folding.ALL, ["工会"]) == [[(1, 2)]]
    go_on.join()


@pytest.mark.skipif(not regex.COUNTED, reason="this system counts no work")
def test_a_catastrophe_is_stopped_by_its_own_work(
    process: RegexProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    process.matches("会", Folding.ALL, [""])
    side = process._side
    assert side is not None
    monkeypatch.setattr(regex, "LIMIT", 0.3)
    monkeypatch.setattr(regex, "PATIENCE", 1000)
    with pytest.raises(UserError, match="query_regex_slow"):
        process.matches("(工+)+会", Folding.ALL, ["工" * 60])
    assert side.process.returncode == -signal.SIGPROF


def test_a_process_that_was_ended_is_told_and_another_one_started(
    process: RegexProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    process.matches("会", Folding.ALL, [""])
    running = process._side
    assert running is not None
    monkeypatch.setattr(type(running), "alive", True)  # as it was when we looked
    running.process.kill()
    running.process.wait()
    with pytest.raises(UserError, match="query_regex_slow"):
        process.matches("会", Folding.ALL, ["工会"])
    assert process.matches("会", Folding.ALL, ["工会"]) == [[(1, 2)]]


def test_a_person_who_types_on_need_not_wait(process: RegexProcess) -> None:
    process.matches("会", Folding.ALL, [""])
    with pytest.raises(Cancelled):
        process.matches("(工+)+会", Folding.ALL, ["工" * 60], lambda: True)
