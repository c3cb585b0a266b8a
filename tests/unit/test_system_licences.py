"""Libraries of the system that are packed along bring their terms."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def module() -> ModuleType:
    path = ROOT / "packaging" / "pack" / "system_licences.py"
    spec = importlib.util.spec_from_file_location("system_licences", path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_what_qt_and_python_bring_is_not_asked_of_the_system(
    module: ModuleType, tmp_path: Path
) -> None:
    brought = (
        "libQt6Core.so.6",
        "libpyside6.abi3.so.6.11",
        "libpython3.11.so.1.0",
        "libicudata.so.73",
    )
    for name in (
        *brought,
        "libscipy_openblas64_-32a4b2a6.so",
        "libX11.so.6",
        "libz.so.1",
        "note.txt",
    ):
        (tmp_path / name).touch()
    assert module.names_in(tmp_path) == ["libX11.so.6", "libz.so.1"]


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="no dpkg on this system")
def test_a_library_has_the_terms_of_its_package_and_the_texts_they_name(module: ModuleType) -> None:
    found = module.licences_of(["libc.so.6", "libgcc_s.so.1"])
    titles = [one.name for one in found]
    assert titles[0] == "libc6 (libc)"
    assert any(title.startswith("libgcc") for title in titles)
    assert "LGPL-2.1" in titles
    assert all(len(one.text) > 500 for one in found)
    assert found[0].version


def test_a_library_that_nobody_knows_is_not_packed_without_terms(module: ModuleType) -> None:
    with pytest.raises(LookupError, match="libnobodys"):
        module.licences_of(["libnobodys.so.1"])


def test_a_system_without_packages_knows_none(
    module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module.shutil, "which", lambda _: None)
    assert module.licences_of([]) == []
    with pytest.raises(LookupError, match="libc"):
        module.licences_of(["libc.so.6"])
