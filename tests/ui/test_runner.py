"""The db lane: order, groups, cancelling, faults, and a clean end."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from speechreader.model.errors import Cancelled, UserError
from speechreader.ui.runner import QtRunner, Ticket


@pytest.fixture
def runner(qapp: object) -> Iterator[QtRunner[list[str]]]:
    """A lane whose workspace is a list of what was done."""
    made: QtRunner[list[str]] = QtRunner(list, lambda workspace: workspace.append("closed"))
    made.start()
    yield made
    made.close()


def _wait(runner: QtRunner[list[str]], qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not runner.busy(), timeout=5000)


def test_work_is_done_on_the_lane_and_delivered_here(
    runner: QtRunner[list[str]], qtbot: QtBot
) -> None:
    seen: list[object] = []
    runner.submit(
        lambda _w, _t: current_thread().name, lambda name: seen.extend((name, current_thread()))
    )
    _wait(runner, qtbot)
    assert seen == ["db lane", main_thread()]


def test_jobs_run_in_order(runner: QtRunner[list[str]], qtbot: QtBot) -> None:
    seen: list[int] = []
    for n in range(20):
        runner.submit(lambda _w, _t, n=n: n, seen.append)
    _wait(runner, qtbot)
    assert seen == list(range(20))


def test_a_newer_job_of_a_group_replaces_the_older(
    runner: QtRunner[list[str]], qtbot: QtBot
) -> None:
    gate, seen = Event(), list[str]()
    runner.submit(lambda _w, _t: gate.wait(5))
    runner.submit(lambda _w, _t: "old", seen.append, group="open")
    runner.submit(lambda _w, _t: "new", seen.append, group="open")
    gate.set()
    _wait(runner, qtbot)
    assert seen == ["new"]


def test_a_cancelled_job_that_keeps_its_answer_gives_it(
    runner: QtRunner[list[str]], qtbot: QtBot
) -> None:
    seen, started = list[int](), Event()

    def work(_workspace: list[str], ticket: Ticket) -> int:
        started.set()
        while not ticket.cancelled():
            pass
        return 7

    ticket = runner.submit(work, seen.append, keep=True)
    started.wait(5)
    ticket.cancel()
    _wait(runner, qtbot)
    assert seen == [7]


def test_progress_arrives_here(runner: QtRunner[list[str]], qtbot: QtBot) -> None:
    told: list[tuple[int, int, str]] = []
    gate = Event()

    def work(_workspace: list[str], ticket: Ticket) -> None:
        gate.wait(5)
        ticket.report(1, 2, "甲")

    ticket = runner.submit(work)
    ticket.progress.connect(lambda *values: told.append(values))
    gate.set()
    _wait(runner, qtbot)
    assert told == [(1, 2, "甲")]


def test_a_user_error_goes_to_its_job_or_to_all(runner: QtRunner[list[str]], qtbot: QtBot) -> None:
    own, common = list[str](), list[str]()
    runner.user_error.connect(lambda error: common.append(error.code))

    def fail(*_: object) -> None:
        raise UserError("speech_missing")

    runner.submit(fail, failed=lambda error: own.append(error.code))
    runner.submit(fail)
    _wait(runner, qtbot)
    assert (own, common) == (["speech_missing"], ["speech_missing"])


def test_cancelled_work_is_no_fault(runner: QtRunner[list[str]], qtbot: QtBot) -> None:
    def stop(*_: object) -> None:
        raise Cancelled

    seen: list[str] = []
    runner.bug.connect(seen.append)
    runner.submit(stop, lambda _: seen.append("done"))
    _wait(runner, qtbot)
    assert seen == []


@pytest.mark.log_expected("a job of the library failed")
def test_a_fault_is_reported_and_the_lane_goes_on(
    runner: QtRunner[list[str]], qtbot: QtBot
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("for this test")

    reports, seen = list[str](), list[int]()
    runner.bug.connect(reports.append)
    runner.submit(broken)
    runner.submit(lambda _w, _t: 1, seen.append)
    _wait(runner, qtbot)
    qtbot.waitUntil(lambda: bool(reports), timeout=2000)
    assert "KeyError" in reports[0]
    assert seen == [1]


def test_closing_waits_for_what_was_begun_and_closes_the_workspace(qapp: object) -> None:
    done: list[str] = []
    runner: QtRunner[list[str]] = QtRunner(
        lambda: done, lambda workspace: workspace.append("closed")
    )
    runner.start()
    for n in range(3):
        runner.submit(lambda workspace, _t, n=n: workspace.append(str(n)))
    runner.close()
    runner.close()
    assert done == ["0", "1", "2", "closed"]


def test_a_library_that_cannot_be_opened_is_refused(qapp: object, qtbot: QtBot) -> None:
    def refuse() -> list[str]:
        raise UserError("library_locked")

    runner: QtRunner[list[str]] = QtRunner(refuse, lambda _: None)
    with qtbot.waitSignal(runner.refused, timeout=2000) as told:
        runner.start()
    assert told.args[0].code == "library_locked"
    assert not runner.busy()
    runner.close()
