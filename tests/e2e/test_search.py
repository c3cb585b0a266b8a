"""Searching from the command line: numbers, lines, notes, words, and what a mistake says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.stock import Stock

from speechreader.model.outline import Heading
from speechreader.model.span import Span

ROOT = Path(__file__).resolve().parents[2]
FIRST = "一、组织\n职工之家建起来，职 工书屋办起来。\n二、任务\n推进改革。"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite"
    stock = Stock.at(path)
    headings = [
        Heading(1, "一、", "组织", Span(0, 4), 1.0),
        Heading(1, "二、", "任务", Span(23, 27), 1.0),
    ]
    one = stock.add(FIRST, *headings, date="2023-05", speaker="王某", title="甲讲话")
    stock.add("改革開放，互联网+职工。", date="2024", speaker="李某", title="乙讲话")
    stock.add("没有什么可找的。", title="丙讲话")
    at = FIRST.index("推进")
    stock.workspace.marks.add(one, Span(at, at + 4), note="再查職工数字", tags=("待查",))
    stock.workspace.close()
    return path


def run(library: Path, *arguments: str, language: str = "en") -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "speechreader", *arguments, "--library", str(library)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "SPEECHREADER_LANGUAGE": language},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done


def answer(library: Path, *arguments: str) -> Any:
    done = run(library, *arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_an_answer_has_the_shape_of_the_contract(library: Path) -> None:
    found = answer(library, "search", "职工")
    assert (found["query"], found["total_hits"], found["total_speeches"]) == ("职工", 3, 2)
    assert found["took_ms"] >= 0
    first = next(s for s in found["speeches"] if s["id"] == 1)
    assert (first["title"], first["date"], first["speaker"], first["hits"]) == (
        "甲讲话",
        "2023-05",
        "王某",
        2,
    )
    assert first["sections"] == [{"heading": "一、组织", "start": 0, "hits": 2}]
    assert [FIRST[a:b] for a, b in first["places"]] == ["职工", "职 工"]


def test_lines_show_each_hit_in_its_context(library: Path) -> None:
    found = answer(library, "search", "改革", "--kwic", "--width", "3", "--sort", "date")
    assert found["lines"] == [
        {"id": 1, "start": 30, "end": 32, "left": " 推进", "node": "改革", "right": "。", "section": "二、任务"},
        {"id": 2, "start": 0, "end": 2, "left": "", "node": "改革", "right": "開放，", "section": ""},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "hits"),
    [
        (("职工", "--speaker", "李某"), 1),
        (("职工", "--from", "2024"), 1),
        (("职工", "--to", "2023"), 2),
        (("职工", "--tag", "待查"), 2),
        (("职.", "--regex"), 3),
        (("互联网+", "--literal"), 1),
        (("开放", "--no-folding", "--from", "2023"), None),
        (("section:组织 职工",), 2),
        (("职工 -改革放",), 3),
    ],
)
def test_what_is_looked_through_can_be_chosen(
    library: Path, arguments: tuple[str, ...], hits: int | None
) -> None:
    done = run(library, "search", *arguments, "--count", "--json")
    assert done.returncode == (4 if hits is None else 0), done.stderr
    assert json.loads(done.stdout)["total_hits"] == (hits or 0)


def test_notes_are_searched_with_the_same_language(library: Path) -> None:
    found = answer(library, "search", "职工 tag:待查", "--in", "notes")
    assert [(n["speech"], n["note"], n["places"]) for n in found["notes"]] == [
        (1, "再查職工数字", [[2, 4]])
    ]
    assert run(library, "search", "无", "--in", "notes").returncode == 4


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (('"职工',), "The quotation mark at character 1 is never closed."),
        (("职工 OR",), "“OR” at character 4 needs a word on its other side."),
        (("(", "--regex"), "The regular expression is wrong at character 1"),
        (("职" * 10_000,), "The query is too long (at most 5000 characters)."),
        (("职工", "--limit", "0"), "is not a number from 1 on"),
        (("职工", "--from", "去年"), "“去年” is not a date."),
    ],
)
def test_a_mistake_is_one_sentence_and_no_answer(
    library: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = run(library, "search", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_a_runaway_expression_is_stopped(library: Path) -> None:
    stock = Stock.at(library)
    stock.add("工" * 80)
    stock.workspace.close()
    done = run(library, "search", "(工+)+会|(工+)+学", "--regex")
    assert done.returncode == 2
    assert "was stopped" in done.stderr


def test_what_is_not_there_is_said_with_what_is_nearly_there(library: Path) -> None:
    done = run(library, "search", "改格開放")
    assert done.returncode == 4
    assert "“改格開放” was not found." in done.stderr
    assert "There is: 改革开放" in done.stderr


def test_a_person_reads_lines_and_the_numbers_beside_them(library: Path) -> None:
    done = run(library, "search", "职工", "--kwic")
    assert "【职 工】书屋" in done.stdout
    assert "3 hits in 2 speeches" in done.stderr
    assert run(library, "search", "职工", "--count").stdout == "3 hits in 2 speeches\n"


def test_words_are_counted_compared_and_followed(library: Path) -> None:
    counted = answer(library, "words")
    counts = {word["word"]: word["count"] for word in counted["words"]}
    assert (counts["职工"], counts["职工之家"], counts["改革开放"]) == (1, 1, 1)
    assert counted["total_words"] == sum(counts.values())
    assert "。" not in counts
    key = answer(library, "words", "--keyness", "--speaker", "李某")
    assert key["keyness"][0]["here"] >= key["keyness"][0]["there"]
    followed = answer(library, "words", "职工")
    assert [(y["year"], y["hits"]) for y in followed["years"]] == [(2023, 2), (2024, 1), (None, 0)]
    assert {s["id"]: s["hits"] for s in followed["speeches"]} == {1: 2, 2: 1}
    refused = run(library, "words", "--keyness")
    assert (refused.returncode, refused.stdout) == (2, "")
