"""What the tests of store and app share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests import fakes


@pytest.fixture
def ingest(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stand-in of ingest instead of the rules of cleaning."""
    for name in ("ingest.pipeline", "ingest.files", "outline.detect"):
        monkeypatch.setitem(sys.modules, f"speechreader.{name}", fakes)


@pytest.fixture
def speeches_of(tmp_path: Path, ingest: None) -> Callable[[int, int], Path]:
    """A folder with so many speeches of about so many hundred characters, read by the stand-in."""

    def make(count: int, size: int = 1) -> Path:
        folder = tmp_path / "speeches"
        folder.mkdir(exist_ok=True)
        fakes.write_speeches(folder, count, size)
        return folder

    return make
