"""The ground every test stands on: offscreen, an own home, and nothing unexpected in the log."""

from __future__ import annotations

import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

WITHOUT_QT = os.environ.get("SPEECHREADER_TEST_WITHOUT_QT") == "1"
HOME = Path(tempfile.mkdtemp(prefix="speechreader-tests-"))

# Before Qt, platformdirs or a child process can look: the same pixels everywhere, and never
# the files of the person who runs the tests.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(
    QT_SCALE_FACTOR="1",
    QT_FONT_DPI="96",
    QT_ENABLE_HIGHDPI_SCALING="0",
    HOME=str(HOME),
    USERPROFILE=str(HOME),
    APPDATA=str(HOME / "AppData" / "Roaming"),
    LOCALAPPDATA=str(HOME / "AppData" / "Local"),
    XDG_CONFIG_HOME=str(HOME / ".config"),
    XDG_DATA_HOME=str(HOME / ".local" / "share"),
    XDG_STATE_HOME=str(HOME / ".local" / "state"),
    XDG_CACHE_HOME=str(HOME / ".cache"),
    HYPOTHESIS_STORAGE_DIRECTORY=str(HOME / "hypothesis"),
)
for name in ("LIBRARY", "LANGUAGE", "TEST_WITHOUT_QT"):
    os.environ.pop(f"SPEECHREADER_{name}", None)
os.environ.pop("QT_STYLE_OVERRIDE", None)

settings.register_profile("ci", derandomize=True, database=None, deadline=None, print_blob=True)
settings.load_profile("ci")


class _NoQt:
    """An import finder that makes PySide6 look as if it were not installed."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"No module named {name!r} (blocked by the tests)", name=name)


if WITHOUT_QT:
    sys.meta_path.insert(0, _NoQt)
    collect_ignore = ["ui", "unit/test_qt_guard.py"]


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Where the Qt plugin is off, the strict configuration must know its settings all the same."""
    if not pluginmanager.hasplugin("pytest-qt"):
        for option in ("qt_api", "qt_log_level_fail"):
            parser.addini(option, "settings of the plugin that is switched off")
        parser.addini("qt_log_ignore", "as above", type="linelist")


def pytest_unconfigure() -> None:
    """The home of the tests goes when they are over."""
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(autouse=True)
def empty_home() -> Path:
    """The home folder of this test; what an earlier test left in it is gone."""
    for entry in HOME.iterdir():
        if entry.name not in {".cache", "hypothesis"}:
            shutil.rmtree(entry, ignore_errors=True)
    for entry in HOME.glob(".cache/*[sS]peech[rR]eader*"):
        shutil.rmtree(entry, ignore_errors=True)
    return HOME


class _Collector(logging.Handler):
    """Keeps every record that a person would have to look at."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A log record of WARNING or above fails the test, unless it is expected.

    Expected is what `@pytest.mark.log_expected("part of the message", …)` names, or anything in
    a test that asks for `caplog` and so looks at the log itself.
    """
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    marker = request.node.get_closest_marker("log_expected")
    parts: tuple[str, ...] = marker.args if marker else ()
    if "caplog" not in request.fixturenames:
        surprises = [m for m in collector.messages if not any(part in m for part in parts)]
        assert not surprises, "unexpected in the log: " + " | ".join(surprises)
    missing = [part for part in parts if not any(part in m for m in collector.messages)]
    assert not missing, f"expected in the log, but not there: {missing}"


if not WITHOUT_QT:

    @pytest.fixture(scope="session")
    def qapp(qapp):
        """The application of pytest-qt, once a Chinese font is known to be there."""
        from PySide6.QtGui import QFontDatabase

        if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
            pytest.exit("no Chinese font: run ./dev setup, or install fonts-noto-cjk", 3)
        return qapp
