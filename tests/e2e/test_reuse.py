"""`reuse` as a person or a script runs it: JSON, the lines of a terminal, shares, errors."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.e2e.running import Program, environment_in

from speechreader.app.workspace import Workspace

SAID = "把难处一条一条记下来，回去一件一件办，办成的销号，没办成的说明白是谁在等谁。"
OTHER = "要把难处一条一条记好，回去一件件办理，办成的销号，没办成的说清楚是谁在等谁。"
TEXTS = {
    "甲": ("2020年1月3日", f"先说一说夏天的汛情和大家的辛苦。{SAID}"),
    "乙": ("2018年6月7日", f"河边的柳树绿了，孩子们放起了风筝。{OTHER}"),
    "丙": ("2023年9月1日", f"{SAID}谁愿意到码头上去看一看，请到调度室报名。"),
    "丁": ("2019年5月1日", "老会员讲起从前的互助金，一人一角也凑得起一场病。"),
}


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """The program with a library of four speeches, numbered 1 to 4 as above."""
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        for title, (date, words) in TEXTS.items():
            text = f"在{title}会上的讲话\n（{date}）\n林远舟\n\n同志们：\n{words}\n"
            report, _ = workspace.import_text(text, f"{title}.txt")
            assert len(report.added) == 1
    return Program(environment_in(tmp_path))


def answer(program: Program, *arguments: object) -> Any:
    return json.loads(program("reuse", *arguments, "--json"))


def test_words_are_found_earliest_first(program: Program) -> None:
    found = answer(program, "--text", SAID)
    assert program.status == 0
    places = found["passages"]
    assert [place["id"] for place in places] == [2, 1, 3]
    assert [place["date"] for place in places] == ["2018-06-07", "2020-01-03", "2023-09-01"]
    assert [place["kind"] for place in places] == ["near", "identical", "identical"]
    assert places[1]["title"] == "在甲会上的讲话"
    assert places[1]["x"] == [0, len(SAID)]
    assert places[1]["score"] == 1.0
    body = json.loads(program("show", 1, "--json"))["body"]
    assert body[slice(*places[1]["span"])] == SAID
    assert found["searched"] == 4
    assert found["took_ms"] >= 0


@pytest.mark.parametrize("name", [lambda at: "1", lambda at: f"1:{at}-{at + len(SAID)}"])
def test_a_speech_and_a_part_of_it_leave_themselves_out(
    program: Program, name: Callable[[int], str]
) -> None:
    body = json.loads(program("show", 1, "--json"))["body"]
    at = body.index(SAID)
    found = answer(program, name(at))["passages"]
    assert sorted({place["id"] for place in found}) == [2, 3]
    for place in found:
        assert body[slice(*place["x"])].strip("。") == SAID.strip("。")


def test_a_file_is_looked_up_without_being_stored(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "新稿.txt"
    file.write_text(f"在戊会上的讲话\n\n同志们：\n雨后的山路还滑。{SAID}\n", encoding="utf-8")
    found = answer(program, file)["passages"]
    assert [place["id"] for place in found] == [2, 1, 3]
    assert len(json.loads(program("list", "--json"))["speeches"]) == 4


def test_shares_of_a_speech(program: Program) -> None:
    found = answer(program, 1, "--sources")
    by_id = {source["id"]: source for source in found["sources"]}
    assert set(by_id) == {2, 3}
    assert by_id[2]["direction"] == "earlier"
    assert by_id[3]["direction"] == "later"
    assert by_id[3]["share"] >= by_id[2]["share"] > 0.3
    assert by_id[3]["passages"] == 1
    assert found["earlier"] == pytest.approx(by_id[2]["share"])


def test_lines_for_a_person(program: Program) -> None:
    lines = program("reuse", "--text", SAID).splitlines()
    assert [line.split()[0] for line in lines] == ["2018-06-07", "2020-01-03", "2023-09-01"]
    assert "nearly identical" in lines[0]
    assert "identical" in lines[1]
    share, *sources = program("reuse", 1, "--sources").splitlines()
    assert "of this speech stands in earlier speeches" in share
    assert len(sources) == 2


def test_nothing_found_and_what_is_wrong_are_told_by_the_status(program: Program) -> None:
    assert answer(program, "--text", "这一句话谁都没有在任何地方说过")["passages"] == []
    assert program.status == 4
    program("reuse", "--text", "互助")
    assert program.status == 2
    assert "Too few words" in program.err
    program("reuse", "999999999999999999:1-9")
    assert program.status == 4
    program("reuse", 99)
    assert program.status == 4
    program("reuse")
    assert program.status == 2
    program("reuse", 1, "--limit", 0)
    assert program.status == 2
    program("reuse", "--text", SAID, "--limit", 2)
    assert program.status == 0
