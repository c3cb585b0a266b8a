"""The budgets and manners of the house, as far as a machine can keep them.

What ruff, import-linter and pyright can see is left to them (documentation, star and relative
imports, complexity, layers, types); here only stands that their settings leave nothing out.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "speechreader"
SOURCES = sorted(PACKAGE.rglob("*.py"))
PACKER = sorted((ROOT / "packaging").rglob("*.py"))
CODE = [*SOURCES, *PACKER, *sorted((ROOT / "tests").rglob("*.py")), ROOT / "dev"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

FUNCTION_LINES, FUNCTION_LINES_P90 = 60, 30
FILE_LINES, FILE_LINES_P90 = 600, 400
CLASS_LINES = 300

#: Where any exception may be caught: the excepthook, the runner, the per-file loop of an import.
CATCH_ALL = {"ui/application.py", "ui/runner.py", "app/importing.py"}

#: Texts that are what they are: their odd content is why they are here.
FOREIGN = ("corpus/", "tests/gold/documents/")
MADE = {".hypothesis", ".git", ".venv", "build", "dist", "__pycache__"}
SUFFIXES = {"", ".cfg", ".cmd", ".json", ".md", ".py", ".svg", ".toml", ".ts", ".txt", ".yml"}
URLS_IN_SOURCE = {"schemas.openxmlformats.org", "www.w3.org"}

#: Hosts that only a machine's settings may name, and helpers that are no part of the product;
#: written backwards, so that this page does not hold them itself.
UNWANTED = [
    word[::-1]
    for word in (
        "gro.ipyp", "gro.detsohnohtyp", "moc.sjmpn", "nc.ude.auhgnist.anut", "moc.nuyila.srorrim",
        "edualc", "ciporhtna", "tpgtahc", "ianepo", "tolipoc", "xedoc", "inimeg",
    )
]  # fmt: skip
MACHINE_PATH = re.compile(r"(?<![\w.~$}-])/(?:work|tmp|root|home)/\w")


def name(path: Path) -> str:
    """The path as a person would say it."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def lengths(path: Path, *kinds: type[ast.stmt]) -> Iterator[tuple[int, str]]:
    """Lines of every definition of these kinds, with its place."""
    for node in ast.walk(tree(path)):
        if isinstance(node, kinds):
            assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            yield lines, f"{name(path)}:{node.lineno} {node.name}"


def functions(paths: list[Path]) -> list[tuple[int, str]]:
    return [f for path in paths for f in lengths(path, ast.FunctionDef, ast.AsyncFunctionDef)]


def file_lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def p90(numbers: list[int]) -> int:
    return sorted(numbers)[int(len(numbers) * 0.9)]


def text_files() -> Iterator[tuple[str, str]]:
    """Every file of the checkout that we wrote, with its content."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [f for f in folders if f not in MADE and not f.endswith("_cache")]
        for path in (Path(folder) / file for file in files):
            if path.suffix in SUFFIXES and not name(path).startswith(FOREIGN):
                yield name(path), path.read_text("utf-8")


def test_functions_stay_short_enough_to_be_read_at_one_glance() -> None:
    found = functions(CODE)
    assert [place for lines, place in found if lines > FUNCTION_LINES] == []
    assert p90([lines for lines, _ in functions(SOURCES)]) <= FUNCTION_LINES_P90


def test_files_stay_within_their_budget() -> None:
    assert [name(path) for path in CODE if file_lines(path) > FILE_LINES] == []
    assert p90([file_lines(path) for path in SOURCES]) <= FILE_LINES_P90


def test_classes_stay_within_their_budget() -> None:
    found = [c for path in CODE for c in lengths(path, ast.ClassDef)]
    assert [place for lines, place in found if lines > CLASS_LINES] == []


def catches_all(handler: ast.ExceptHandler) -> bool:
    """Whether it swallows whatever comes; one that tidies up and raises again does not."""
    if isinstance(handler.body[-1], ast.Raise):
        return False
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    names = {one.id for one in caught if isinstance(one, ast.Name)}
    return handler.type is None or bool(names & {"Exception", "BaseException"})


def test_any_exception_is_caught_in_three_places_only() -> None:
    found = [
        f"{path.relative_to(PACKAGE).as_posix()}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and catches_all(node)
    ]
    assert [place for place in found if place.partition(":")[0] not in CATCH_ALL] == []


def test_documentation_and_imports_are_checked_everywhere_in_the_source() -> None:
    lint = PROJECT["tool"]["ruff"]["lint"]
    assert {"D", "F", "TID", "ANN", "BLE", "C90"} <= set(lint["select"])
    assert [p for p in lint["per-file-ignores"] if not p.startswith("tests/")] == []
    silenced = [name(p) for p in SOURCES if re.search(r"# ruff: noqa", p.read_text("utf-8"))]
    assert silenced == []


def test_what_outlives_the_inside_of_the_window_tells_methods_only() -> None:
    """A rebuilt window deletes its presenters: Qt then lets go of their methods, and never of a lambda."""
    bound = re.compile(r"\b_?(?:desk|runner|settings|look)\.\w+\.connect\(\s*lambda")
    found = [name(p) for p in SOURCES if bound.search(p.read_text("utf-8"))]
    assert [f for f in found if not f.endswith("ui/application.py")] == []


def packages() -> set[str]:
    return {path.parent.name for path in PACKAGE.glob("*/*.py")}


def test_every_package_but_ui_is_checked_strictly() -> None:
    strict = {Path(entry).name for entry in PROJECT["tool"]["basedpyright"]["strict"]}
    assert packages() - {"ui"} <= strict


def test_the_faces_are_kept_from_every_package_of_the_outside() -> None:
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    faces = next(c for c in contracts if c["name"].startswith("Faces"))
    outside = packages() & {"store", "ingest", "export"}
    assert {f"speechreader.{package}" for package in outside} <= set(faces["forbidden_modules"])


def test_no_file_names_a_machine_a_registry_or_a_helper() -> None:
    words = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in UNWANTED), re.IGNORECASE)
    found = [
        f"{place}: {match.group()}"
        for place, content in text_files()
        for match in [*words.finditer(content), *MACHINE_PATH.finditer(content)]
    ]
    assert found == []


def test_the_source_names_no_host() -> None:
    found = {
        f"{name(path)}: {host}"
        for path in SOURCES
        for host in re.findall(r"https?://([\w.-]+)", path.read_text("utf-8"))
        if host not in URLS_IN_SOURCE
    }
    assert found == set()


IMPORT_WITHOUT_QT = """
import importlib, sys
class NoQt:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, NoQt)
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


@pytest.mark.slow
def test_everything_but_the_window_works_where_qt_is_not_installed() -> None:
    parts = [path.relative_to(PACKAGE.parent).with_suffix("").parts for path in SOURCES]
    modules = [".".join(p).removesuffix(".__init__") for p in parts if p[1] != "ui"]
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORT_WITHOUT_QT, *modules],
        env=os.environ | {"PYTHONPATH": str(PACKAGE.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
