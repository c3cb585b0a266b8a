"""Everything inside has its licence, with the text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from speechreader.app import licences as module
from speechreader.app import packages, paths
from speechreader.app.licences import (
    NOT_INSIDE,
    PARTS,
    Part,
    as_text,
    licences,
    system_library,
    write_licences,
)
from speechreader.app.packages import version_of

ROOT = Path(__file__).resolve().parents[3]
TEXTS = ROOT / "resources" / "licences"


def locked() -> set[str]:
    """The distributions that the program is run with."""
    lines = (ROOT / "requirements" / "run.txt").read_text("utf-8")
    return set(re.findall(r"^([a-z0-9-]+)==", lines, re.MULTILINE))


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_distribution_that_the_program_runs_with_stands_in_the_list() -> None:
    listed = {plain(name) for part in PARTS if not part.optional for name in part.distributions}
    assert listed == locked() - NOT_INSIDE


def test_every_part_has_a_text_of_its_own_terms() -> None:
    found = {one.name: one for one in licences()}
    assert set(found) == {part.name for part in PARTS if not part.optional}
    for one in found.values():
        assert len(one.text) > 400, one.name
        assert one.licence, one.name
    for part in PARTS:
        if part.distributions and not part.optional:
            assert found[part.name].version == version_of(part.distributions[0])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("SpeechReader 讲话阅读器", "SpeechReader contributors"),
        ("示例讲话 Example speeches", "CC0 1.0"),
        ("Qt, PySide6", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("Qt, PySide6", "TERMS AND CONDITIONS"),
        ("Qt, PySide6", "may replace them"),
        ("Qt, PySide6", "The FreeType Project"),
        ("Python", "PYTHON SOFTWARE FOUNDATION LICENSE"),
        ("SQLite", "public domain"),
        ("jieba 结巴分词", "Sun Junyi"),
        ("NumPy", "NumPy Developers"),
        ("RapidFuzz", "Max Bachmann"),
        ("sqlite-utils", "Apache License"),
        ("Unicode", "UNICODE LICENSE V3"),
    ],
)
def test_the_text_is_the_one_it_should_be(name: str, words: str) -> None:
    (text,) = (one.text for one in licences() if one.name == name)
    assert words in text


def test_our_own_terms_are_those_of_the_checkout() -> None:
    assert (TEXTS / "SpeechReader.txt").read_text("utf-8") == (ROOT / "LICENSE").read_text("utf-8")


def test_no_text_lies_there_that_nothing_shows() -> None:
    shown = {text for part in PARTS for text in part.texts} | {"Python.txt"}
    assert {path.name for path in TEXTS.iterdir()} == shown


def test_a_python_without_its_terms_gets_those_we_keep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sysconfig.get_path", lambda _: str(ROOT / "nowhere" / "lib"))
    (text,) = (one.text for one in licences() if one.name == "Python")
    assert text.strip() == (TEXTS / "Python.txt").read_text("utf-8").strip()


def test_a_packed_program_reads_what_was_written_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "licences"
    system = system_library("libodd", "1.2", "All yours.")
    written = write_licences(folder, [system])
    monkeypatch.setattr(paths, "licences_dir", lambda: folder)
    monkeypatch.setattr(packages, "version_of", lambda _: None)  # a packed program cannot ask
    monkeypatch.setattr(module, "version_of", lambda _: None)
    assert licences() == written
    assert licences()[-1] == system
    files = {entry["file"] for entry in json.loads((folder / "index.json").read_text("utf-8"))}
    assert files | {"index.json"} == {path.name for path in folder.iterdir()}
    assert all(re.fullmatch(r"\d\d-[A-Za-z0-9-]+\.txt", file) for file in files)


def test_nothing_is_packed_without_a_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bare = Part("nothing", "MIT", "", distributions=("a-distribution-that-is-not-there",))
    monkeypatch.setattr(module, "PARTS", (*PARTS, bare))
    with pytest.raises(LookupError, match="nothing"):
        write_licences(tmp_path)


def test_all_of_them_fit_into_one_text() -> None:
    found = licences()
    text = as_text(found)
    assert all(one.text.strip() in text and one.name in text for one in found)


def test_whatever_is_packed_beside_the_code_has_a_licence_line() -> None:
    assert "CC0-1.0" in (ROOT / "corpus" / "LICENSE").read_text("utf-8")
    assert "CC0" in (ROOT / "resources" / "formulas.txt").read_text("utf-8").partition("\n")[0]
    # The words for jieba and the pictures bear no line of their own; the program's covers them.
    assert "word lists" in PARTS[0].note
    assert "pictures" in PARTS[0].note
