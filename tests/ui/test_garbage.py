"""Cycles are collected on the thread of the window only."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from speechreader.ui.application import Application
from speechreader.ui.garbage import Garbage


class Knot:
    """A cycle that tells which thread takes it apart."""

    threads: list[object]

    def __init__(self, threads: list[object]) -> None:
        self.me, self.threads = self, threads

    def __del__(self) -> None:
        self.threads.append(current_thread())


def tie(threads: list[object]) -> None:
    for _ in range(3000):
        Knot(threads)


@pytest.fixture
def garbage(qapp: QObject) -> Iterator[Garbage]:
    made = Garbage(qapp, interval=20)
    yield made
    made.end()


def test_another_thread_never_takes_a_cycle_apart(garbage: Garbage, qtbot: QtBot) -> None:
    threads: list[object] = []
    lane = Thread(target=tie, args=(threads,))
    lane.start()
    lane.join()
    assert threads == []
    qtbot.waitUntil(lambda: len(threads) >= 2000, timeout=5000)
    assert set(threads) == {main_thread()}


def test_python_does_it_again_behind_the_end(garbage: Garbage) -> None:
    assert not gc.isenabled()
    garbage.end()
    assert gc.isenabled()


def test_the_program_has_it_while_its_window_is_open(program: Application) -> None:
    assert not gc.isenabled()
    program.window.close()
    assert gc.isenabled()
