"""Guards against the Qt binding 6.12.0, which on Python 3.11 loses one reference to None per call.

None is mortal before Python 3.12: after a few thousand such calls the interpreter aborts. So the
lock stays on a version without the fault, and a later one is let in only if it passes here.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QSettings

CALLS = 1000
NOISE = 50


def lost(value: object, call: Callable[[], object]) -> int:
    """How many references to `value` are gone after many calls."""
    call()
    before = sys.getrefcount(value)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(value)


def test_a_call_without_result_keeps_the_references_to_none() -> None:
    thing = QObject()
    assert lost(None, lambda: thing.setObjectName("name")) < NOISE


def test_a_call_that_returns_none_keeps_the_references_to_it() -> None:
    thing = QObject()
    assert lost(None, thing.parent) < NOISE


@pytest.mark.parametrize("value", [True, False])
def test_a_setting_read_as_bool_keeps_the_references_to_it(tmp_path, value: bool) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("key", value)
    assert lost(value, lambda: settings.value("key", not value, bool)) < NOISE
