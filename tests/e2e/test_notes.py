"""`speechreader notes …` as a person or a script runs it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.e2e.running import Program
from tests.e2e.test_command_line import MESS, environment, mess, program

from speechreader.app.workspace import Workspace
from speechreader.model.span import Span

__all__ = ["environment", "mess", "program"]

NOTE = {"id", "speech", "start", "end", "exact", "state", "style", "colour", "note", "tags"}
WORDS = ("技能是立身之本", "热烈的祝贺", "工匠精神")


@pytest.fixture
def library(program: Program, mess: Path, tmp_path: Path) -> Path:
    """A library with one speech and three marks."""
    program("import", mess)
    path = tmp_path / "library.sqlite"
    with Workspace.open(path) as workspace:
        (speech,) = workspace.speeches()
        body = workspace.speech(speech.id).body
        for words in WORDS:
            at = body.index(words)
            place = Span(at, at + len(words))
            workspace.marks.add(speech.id, place, note=f"注：{words}", tags=("大赛",))
    return path


def run(program: Program, *arguments: object) -> Any:
    """The JSON answer of `notes …`."""
    return json.loads(program("notes", *arguments, "--json"))


@pytest.mark.usefixtures("library")
def test_the_list_has_the_shape_of_the_contract(program: Program, mess: Path) -> None:
    found = run(program, "list")["notes"]
    assert program.status == 0
    body = program.json("show", 1)["body"]
    for note in found:
        assert set(note) >= NOTE
        assert body[note["start"] : note["end"]] == note["exact"]
        assert (note["state"], note["tags"]) == ("same", ["大赛"])
    assert [note["exact"] for note in found] == sorted(WORDS, key=body.index)
    assert run(program, "list", "--speech", 1)["notes"] == found
    assert run(program, "list", "--speech", mess)["notes"] == found
    assert program.json("list")["speeches"][0]["notes"] == 3
    lines = program("notes", "list").splitlines()
    assert len(lines) == 3
    assert all("#大赛" in line for line in lines)


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("name", ["jsonld", "jsonl"])
def test_notes_go_to_an_empty_library_and_come_back(
    name: str, program: Program, mess: Path, tmp_path: Path
) -> None:
    path, other = tmp_path / "notes.out", tmp_path / "other.sqlite"
    assert program("notes", "export", "--format", name, "-o", path) == f"{path}\n"
    assert program("notes", "export", "--format", name) == path.read_text("utf-8")
    program("--library", other, "import", mess)
    answer = run(program, "import", path, "--library", other)
    assert (program.status, answer["added"], answer["merged"]) == (0, 3, 0)
    assert answer["orphans"] == answer["failed"] == []
    assert program("--library", other, "notes", "export", "--format", name) == path.read_text(
        "utf-8"
    )
    assert run(program, "import", path, "--library", other)["merged"] == 3


@pytest.mark.usefixtures("library")
def test_a_file_that_is_there_is_not_replaced_unless_asked(
    program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "a.md"
    path.write_text("旧", encoding="utf-8")
    program("notes", "export", "--format", "markdown", "-o", path)
    assert program.status == 2
    assert "is there already" in program.err
    assert path.read_text("utf-8") == "旧"
    program("notes", "export", "--format", "markdown", "-o", path, "--force")
    assert program.status == 0
    assert "> 工匠精神" in path.read_text("utf-8")


@pytest.mark.usefixtures("library")
def test_wrong_items_are_named_and_the_others_come_in(program: Program, tmp_path: Path) -> None:
    quote = {"type": "TextQuoteSelector", "exact": "精心组织"}
    backwards = {"type": "TextPositionSelector", "start": 9, "end": 3}
    items: list[dict[str, Any]] = [
        {"target": {"source": "urn:x", "selector": [quote]}},
        {"target": {"source": "urn:x", "selector": [quote, backwards]}},
        {"target": {"source": "urn:x", "selector": {**quote, "exact": "没有说过的话语"}}},
    ]
    path = tmp_path / "foreign.json"
    path.write_text(json.dumps(items), encoding="utf-8")
    answer = run(program, "import", path, "--speech", 1)
    assert program.status == 1
    assert answer["added"] == 2
    assert [(item["item"], item["error"][:7]) for item in answer["failed"]] == [(2, "Item 2:")]
    (orphan,) = answer["orphans"]
    assert orphan["exact"] == "没有说过的话语"
    assert "not in the text" in orphan["reason"]
    assert "Item 2:" in program.err
    answer = run(program, "import", path)
    assert program.status == 1
    assert {item["code"] for item in answer["failed"]} == {
        "note_source_unknown",
        "note_end_before_start",
    }


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    "content",
    ["", "不是批注", "[" * 100_000, '{"a": 1', "a,b,c,d\n1,2,3,4\n", '{"name": "x"}', MESS],
)
def test_a_file_that_is_none_is_told_in_one_sentence(
    content: str, program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "notes.json"
    path.write_text(content, encoding="utf-8")
    assert program("notes", "import", path, "--json") == ""
    assert program.status == 1
    assert program.err.count("\n") == 1
    assert "notes.json" in program.err
    assert len(run(program, "list")["notes"]) == 3


@pytest.mark.usefixtures("library")
def test_a_check_says_what_is_in_doubt(program: Program, tmp_path: Path) -> None:
    sound = run(program, "check")
    assert (program.status, sound["sound"], sound["states"]["same"]) == (0, True, 3)
    quote = {"type": "TextQuoteSelector", "exact": "没有说过的话语"}
    path = tmp_path / "foreign.json"
    path.write_text(json.dumps({"target": {"source": "urn:x", "selector": quote}}), "utf-8")
    program("notes", "import", path, "--speech", 1)
    found = run(program, "check")
    assert (program.status, found["sound"], found["states"]["orphan"]) == (1, False, 1)
    assert [note["exact"] for note in found["doubtful"]] == ["没有说过的话语"]
    assert "orphan" in program("notes", "check")


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 2),
        (("steal",), 2),
        (("export",), 2),
        (("export", "--format", "docx"), 2),
        (("list", "--speech", "99"), 4),
        (("export", "--format", "csv", "--speech", "99"), 4),
        (("list", "--speech", "missing.txt"), 4),
        (("import", "missing.jsonld"), 4),
        (("import", "."), 1),
    ],
)
def test_mistakes_have_their_status_and_a_sentence(
    arguments: tuple[str, ...], code: int, program: Program
) -> None:
    assert program("notes", *arguments) == ""
    assert program.status == code
    assert program.err.strip()


def test_a_file_of_a_speech_that_is_not_stored_has_no_notes(
    program: Program, library: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("在别处的讲话\n同志们：\n今天说几句别的话。\n", encoding="utf-8")
    program("notes", "list", "--speech", other)
    assert program.status == 4
    assert "not in the library" in program.err
    assert library.exists()


@pytest.mark.parametrize("action", ["list", "export", "import", "check"])
def test_every_action_has_help(action: str, program: Program) -> None:
    assert f"speechreader notes {action}" in program("notes", action, "--help")
    assert program.status == 0
