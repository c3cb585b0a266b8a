"""The script `dev` and the locks that it installs from."""

from __future__ import annotations

import importlib.machinery
import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    """The script as a module; it has no suffix, so the usual import does not find it."""
    loader = importlib.machinery.SourceFileLoader("dev_script", str(ROOT / "dev"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("dev_script", loader))
    keep, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = keep
    return module


def source(folder: Path, text: str) -> Path:
    path = folder / "source.py"
    path.write_text(text, "utf-8")
    return path


def test_a_call_without_a_command_lists_all_commands(dev, capsys) -> None:
    assert dev.main([]) == 0
    printed = capsys.readouterr().out
    assert [name for name in dev.COMMANDS if f"  {name} " not in printed] == []


def test_an_unknown_command_is_a_mistake_and_lists_them_too(dev, capsys) -> None:
    assert dev.main(["tset"]) == 2
    assert "usage" in capsys.readouterr().out


def test_texts_with_values_and_texts_of_tables_are_found(dev, tmp_path) -> None:
    path = source(
        tmp_path, 'translate("a", "Added {n}", n=1)\nROW = QT_TRANSLATE_NOOP("b", "“x”\\n")'
    )
    assert list(dev.marked(path)) == [
        'QT_TRANSLATE_NOOP("a", "Added {n}")\n',
        'QT_TRANSLATE_NOOP("b", "“x”\\n")\n',
    ]


def test_a_text_looked_up_by_a_name_is_left_to_the_table_that_marks_it(dev, tmp_path) -> None:
    assert list(dev.marked(source(tmp_path, 'translate("a", row.title)'))) == []


@pytest.mark.parametrize("call", ['translate("a", f"Added {n}")', 'translate(CONTEXT, "Added")'])
def test_a_text_that_no_catalogue_could_hold_is_refused(dev, tmp_path, call: str) -> None:
    with pytest.raises(dev.Stop, match="literal"):
        list(dev.marked(source(tmp_path, call)))


def test_a_translation_counts_only_when_it_is_finished(dev, tmp_path) -> None:
    catalogue = tmp_path / "x.ts"
    texts = {"Open": "<translation>打开</translation>", "Old": '<translation type="unfinished"/>'}
    body = "".join(f"<message><source>{k}</source>{v}</message>" for k, v in texts.items())
    catalogue.write_text(f"<TS><context><name>menu</name>{body}</context></TS>", "utf-8")
    assert dev.messages(catalogue) == {("menu", "Open"): True, ("menu", "Old"): False}


def test_an_older_python_hears_that_it_is_too_old(dev, monkeypatch) -> None:
    monkeypatch.setattr(dev, "PYTHONS", ((2, 7),))
    monkeypatch.setattr(dev, "other_python", lambda: None)
    with pytest.raises(dev.Stop, match="is needed; this is"):
        dev.main(["doctor"])


def test_what_may_not_be_installed_is_printed_as_a_line_to_type(dev, monkeypatch, capsys) -> None:
    monkeypatch.setattr(dev, "apt_command", lambda: None)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert not dev.install_packages(["libegl1", "fonts-noto-cjk"])
    assert "sudo apt-get install -y libegl1 fonts-noto-cjk\n" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform != "linux", reason="packages of Debian")
def test_packing_asks_for_python_as_a_library_and_for_binutils(dev, monkeypatch) -> None:
    there = {"objdump"}
    monkeypatch.setattr(dev, "loadable", lambda name: "python" not in name)
    monkeypatch.setattr(dev.shutil, "which", lambda name: name if name in there else None)
    library = f"libpython3.{sys.version_info[1]}"
    assert dev.missing_pack_packages() == [library]
    there.clear()
    assert dev.missing_pack_packages() == [library, "binutils"]
    monkeypatch.setattr(dev, "loadable", lambda name: True)
    assert dev.missing_pack_packages() == ["binutils"]


def test_packing_starts_where_the_person_stands(dev, monkeypatch, tmp_path) -> None:
    script = tmp_path / "build.py"
    script.write_text("import os, sys; print(os.getcwd(), *sys.argv[1:]); sys.exit(7)", "utf-8")
    monkeypatch.setattr(dev, "PACKER", script)
    monkeypatch.setattr(dev, "missing_packages", list)
    monkeypatch.setattr(dev, "missing_pack_packages", list)
    monkeypatch.chdir(tmp_path)
    assert dev.main(["pack", "--speeches", "a.txt"]) == 7
    assert dev.main(["smoke"]) == 7  # what cannot be packed is not tried


@pytest.mark.parametrize(
    "lock", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda p: p.stem
)
def test_every_locked_package_is_pinned_and_hashed_and_no_index_is_named(lock: Path) -> None:
    content = lock.read_text("utf-8")
    entries = re.split(r"\n(?=\w)", content.strip())
    assert [
        e for e in entries if not re.match(r"[\w.-]+==[\w.]+ .*--hash=sha256:\w{64}", e, re.S)
    ] == []
    assert "://" not in content


@pytest.mark.skipif(sys.platform != "linux", reason="displays of Linux")
def test_a_display_that_is_gone_is_none(dev, monkeypatch, tmp_path) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert not dev.display()
    (tmp_path / "wayland-7").touch()
    assert dev.display()
    monkeypatch.delenv("WAYLAND_DISPLAY")
    monkeypatch.setenv("DISPLAY", "unix:6543")
    assert not dev.display()
