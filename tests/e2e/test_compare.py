"""`compare` as a person or a script runs it: JSON, the lines of a terminal, reports, errors."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from tests.e2e.running import ROOT, Program, environment_in

from speechreader.app.workspace import Workspace
from speechreader.model.links import Pair
from speechreader.model.span import Span

ONE = """在全市夜校工作会议上的讲话
（2023年5月16日）
周砚书
同志们：
今天，全市夜校工作会议开幕了。
一、办好自己的学校
山城夜校开到车间门口，教员从劳模里请，学费由工会和企业各出一半。全年招收学员1200名，开设课程36门。
二、关心骑手的冷暖
江畔驿站通宵亮灯，骑手进门就能接热水、充电、换一件干衣裳。
"""
OTHER = """在全市夜校工作会议上的讲话
（2024年5月18日）
周砚书
同志们：
秋风从河面上吹过来，大家辛苦了。
一、夜里也有热水
江畔驿站通宵亮灯，骑手进门就能接热水、充电、换一件干衣裳。
二、学到真正的手艺
山城夜校开到车间门口，教员从劳模里请，学费由工会和企业各出一半。全年招收学员1500名，开设课程36门。
"""


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(environment_in(tmp_path), "compare")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    one, other = tmp_path / "一.txt", tmp_path / "二.txt"
    one.write_text(ONE, encoding="utf-8")
    other.write_text(OTHER, encoding="utf-8")
    return one, other


def words(shape: Any, side: str, span: list[int]) -> str:
    return shape[side]["body"][slice(*span)]


def test_two_files_are_compared_without_a_library(
    program: Program, files: tuple[Path, Path], tmp_path: Path
) -> None:
    shape = program.json(*files)
    assert (program.status, program.err) == (0, "")
    assert set(shape) >= {
        "a",
        "b",
        "sections",
        "passages",
        "coverage",
        "only_a",
        "only_b",
        "took_ms",
    }
    assert {(pair["a"], pair["b"]) for pair in shape["sections"]} == {(0, 1), (1, 0)}
    school = next(p for p in shape["passages"] if "夜校开到" in words(shape, "a", p["a"]))
    station = next(p for p in shape["passages"] if "驿站通宵" in words(shape, "a", p["a"]))
    assert set(school) >= {"a", "b", "kind", "moved", "formula", "score"}
    assert (school["kind"], school["numbers"], station["kind"]) == ("near", True, "identical")
    assert [school["moved"], station["moved"]].count(True) == 1
    assert words(shape, "a", station["a"]) == words(shape, "b", station["b"])
    assert not (tmp_path / "library.sqlite").exists()


def test_what_is_in_no_passage_is_only_here(program: Program, files: tuple[Path, Path]) -> None:
    shape = program.json(*files)
    for side in ("a", "b"):
        body, marks = shape[side]["body"], [0] * len(shape[side]["body"])
        for start, end in shape[f"only_{side}"]:
            marks[start:end] = [m + 1 for m in marks[start:end]]
        for passage in shape["passages"]:
            start, end = passage[side]
            marks[start:end] = [m + 10 for m in marks[start:end]]
        assert all(m == 1 or m % 10 == 0 for m in marks), body
        assert 0 not in marks
    cover = shape["coverage"]
    assert 0 < cover["a_in_b_without_formulas"] <= cover["a_in_b"] < 1


def test_what_was_corrected_by_hand_in_the_library_is_followed_and_reported(
    program: Program, files: tuple[Path, Path], tmp_path: Path
) -> None:
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        report, _ = workspace.import_paths(files)
        a, b = (item.id for item in report.added)
    before = program.json(a, b)
    spans = [Span(*before["passages"][0][side]) for side in "ab"]
    weather, hours = "江畔驿站通宵亮灯", "秋风从河面上吹过来"
    at = before["a"]["body"].index(weather), before["b"]["body"].index(hours)
    linked = Span(at[0], at[0] + len(weather)), Span(at[1], at[1] + len(hours))
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        workspace.links.unlink(Pair(a, spans[0], b, spans[1]))
        workspace.links.link(Pair(a, linked[0], b, linked[1]), note="都在夜里")
    after = program.json(a, b)
    places = [(tuple(p["a"]), tuple(p["b"])) for p in after["passages"]]
    assert (tuple(before["passages"][0]["a"]), tuple(before["passages"][0]["b"])) not in places
    (made,) = [p for p in after["passages"] if p["by_hand"]]
    assert (words(after, "a", made["a"]), words(after, "b", made["b"])) == (weather, hours)
    assert made["note"] == "都在夜里"
    turned = program.json(b, a)
    (mirror,) = [p for p in turned["passages"] if p["by_hand"]]
    assert (mirror["a"], mirror["b"]) == (made["b"], made["a"])
    program(a, b, "--html", tmp_path / "x.html")
    assert "都在夜里" in (tmp_path / "x.html").read_text("utf-8")
    assert all(not p["by_hand"] for p in program.json(*files)["passages"])


def test_speeches_of_the_library_are_named_by_number(
    program: Program, files: tuple[Path, Path], tmp_path: Path
) -> None:
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        report, _ = workspace.import_paths(files)
        one, other = (item.id for item in report.added)
    shape = program.json(one, other)
    assert (shape["a"]["id"], shape["b"]["id"]) == (one, other)
    assert shape["passages"] == program.json(one, files[1])["passages"]


def test_a_terminal_shows_shares_sections_and_passages(
    program: Program, files: tuple[Path, Path]
) -> None:
    lines = program(*files)
    assert "二、关心骑手的冷暖  ↔  一、夜里也有热水" in lines.splitlines()
    assert "of A stands in B" in lines
    assert "identical" in lines


def test_nothing_in_common_is_said_in_a_sentence(program: Program, tmp_path: Path) -> None:
    one, other = tmp_path / "甲.txt", tmp_path / "乙.txt"
    one.write_text("秋天的风从河面上吹过来，带着桂花的香气。\n" * 2, encoding="utf-8")
    other.write_text("老街两旁的梧桐落了叶，扫街人起得很早。\n" * 2, encoding="utf-8")
    assert "The two have no passage in common." in program(one, other)


class Checker(HTMLParser):
    """Counts tags that stay open, and what would be loaded from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loaded: list[str] = []
        self.classes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.open.append(tag)
        for name, value in attrs:
            if name in ("src", "href"):
                self.loaded.append(value or "")
            if name == "class":
                self.classes.update((value or "").split())

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_reports_are_written_whole_and_load_nothing(
    program: Program, files: tuple[Path, Path], tmp_path: Path
) -> None:
    paths = {style: tmp_path / f"report.{style}" for style in ("html", "docx", "csv")}
    given = [word for style, path in paths.items() for word in (f"--{style}", path)]
    assert program(*files, *given) == ""
    assert program.status == 0
    assert all(str(path) in program.err for path in paths.values())

    checker = Checker()
    page = paths["html"].read_text("utf-8")
    checker.feed(page)
    assert (checker.open, checker.loaded) == ([], [])
    assert {"identical", "near", "shared", "own", "alone"} <= checker.classes
    assert "1200名 → 1500名 (+25.0 %)" in page

    with zipfile.ZipFile(paths["docx"]) as archive:
        assert archive.testzip() is None
        parts = {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}
    text = "".join(parts["word/document.xml"].itertext())
    assert "江畔驿站通宵亮灯" in text
    assert "1200名 → 1500名" in text

    rows = list(csv.DictReader(io.StringIO(paths["csv"].read_text("utf-8-sig"))))
    assert {row["kind"] for row in rows} >= {"identical", "near", "only_a", "only_b"}
    identical = next(row for row in rows if row["kind"] == "identical")
    assert identical["a_text"].startswith("江畔驿站")
    assert (identical["a_section"], identical["b_section"]) == ("二、", "一、")


def test_a_report_replaces_no_file_unasked(
    program: Program, files: tuple[Path, Path], tmp_path: Path
) -> None:
    there = tmp_path / "report.html"
    there.write_text("mine", encoding="utf-8")
    program(*files, "--html", there)
    assert (program.status, there.read_text("utf-8")) == (2, "mine")
    program(*files, "--html", there, "--force")
    assert (program.status, "夜校" in there.read_text("utf-8")) == (0, True)
    program(*files, "--html", tmp_path / "x", "--csv", tmp_path / "x")
    assert program.status == 2
    assert not (tmp_path / "x").exists()


def test_what_is_not_there_is_named(program: Program, files: tuple[Path, Path]) -> None:
    program(files[0], files[0].with_name("无.txt"))
    assert program.status == 4
    assert "无.txt" in program.err
    program(files[0])
    assert program.status == 2


def test_a_speech_with_itself_is_one_passage(program: Program, files: tuple[Path, Path]) -> None:
    shape = program.json(files[0], files[0])
    assert [p["kind"] for p in shape["passages"]] == ["identical"]
    assert (shape["only_a"], shape["only_b"]) == ([], [])


def test_neither_the_window_nor_other_commands_load_arrays() -> None:
    code = (
        "import sys; import speechreader.__main__, speechreader.cli.commands.list_speeches,"
        " speechreader.cli.commands.compare, speechreader.app.workspace, speechreader.app.comparing;"
        " print(sorted({'numpy', 'rapidfuzz'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    assert done.stdout.strip() == "[]"
