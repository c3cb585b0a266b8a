"""Files of notes that are broken, wrong or made to do harm: each has its own sentence."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.export.notes.helpers import SHEET

from speechreader.app.messages import item_sentence, sentence
from speechreader.export.notes import FORMATS
from speechreader.ingest import notes
from speechreader.ingest.notes import jsonl, parse_notes, read_notes, web_annotation
from speechreader.model.errors import UserError

JSONL = "".join(FORMATS["jsonl"].write([SHEET])).encode()
JSONLD = "".join(FORMATS["jsonld"].write([SHEET])).encode()
ANNOTATION: dict[str, Any] = {
    "type": "Annotation",
    "target": {"source": "urn:x", "selector": {"type": "TextQuoteSelector", "exact": "工会"}},
}


def refused(data: bytes) -> str:
    with pytest.raises(UserError) as told:
        parse_notes(data, "a.json")
    assert "…" not in sentence(told.value)
    return told.value.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "notes_empty"),
        (b" \n\t", "notes_empty"),
        (b"\xef\xbb\xbf", "notes_empty"),
        (b"\xff\xff\x00\x01", "notes_not_text"),
        (b"\x89PNG\r\n\x1a\n", "notes_not_text"),
        ("工会".encode("gb18030"), "notes_not_text"),
        ("只是一句话。".encode(), "notes_not_json"),
        (b"{'single': 'quotes'}", "notes_not_json"),
        (b"[1, 2,]", "notes_not_json"),
        (b"[NaN]", "notes_not_json"),
        (b"[" + b"9" * 5000 + b"]", "notes_not_json"),
        (b'{"a": "unclosed', "notes_broken_off"),
        (b"[[[", "notes_broken_off"),
        (b"[" * 200_000, "notes_too_deep"),
        (b'{"a":' * 200_000, "notes_too_deep"),
        (b"{}", "notes_unknown"),
        (b'{"title": "a settings file"}', "notes_unknown"),
        (b"," * 1_000_000, "notes_not_json"),
        (b"anno_id,doc_id,title,exact\n1,2,3,4\n", "notes_are_table"),
        ("".join(FORMATS["csv"].write([SHEET])).encode(), "notes_are_table"),
    ],
)
def test_a_file_that_is_none_is_refused_whole(data: bytes, code: str) -> None:
    assert refused(data) == code


@pytest.mark.parametrize("data", [JSONL, JSONLD], ids=["jsonl", "jsonld"])
def test_no_half_of_a_file_is_taken_for_a_file(data: bytes) -> None:
    """Cut anywhere, also between two lines; only the last line end may be missing."""
    whole = len(data.rstrip())
    for end in [*range(1, whole, 37), *(i for i in range(whole) if data[i : i + 1] == b"\n")]:
        with pytest.raises(UserError):
            parse_notes(data[:end], "half")
    assert len(parse_notes(data[:whole], "whole").marks) == len(SHEET.marks)


def test_a_missing_line_is_told_with_both_counts() -> None:
    with pytest.raises(UserError) as told:
        parse_notes(b"\n".join(JSONL.split(b"\n")[:-2]), "a.jsonl")
    assert told.value.code == "notes_count_wrong"
    assert (told.value.details["told"], told.value.details["found"]) == ("6", 5)


def test_a_newer_version_is_left_alone() -> None:
    assert refused(JSONL.replace(b'"version":1', b'"version":2', 1)) == "notes_newer"


def test_a_line_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "LONGEST_LINE", 500)
    assert refused(JSONL.replace("好！".encode(), b"A" * 600)) == "notes_line_too_long"


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notes, "LARGEST", 1000)
    path = tmp_path / "a.json"
    path.write_bytes(b"[" + b" " * 1000)
    with pytest.raises(UserError, match="notes_too_large"):
        read_notes(path)


def test_more_items_than_anybody_makes_are_refused_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(web_annotation, "MOST", 3)
    assert refused(b"[1, 2, 3, 4]") == "notes_too_many"
    assert len(parse_notes(b"[1, 2, 3]", "a").refused) == 3


def test_a_folder_and_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="file_is_folder"):
        read_notes(tmp_path)
    with pytest.raises(UserError, match="file_missing"):
        read_notes(tmp_path / "a.jsonld")


def item_code(**changes: object) -> str:
    """Why our own line with some fields changed is refused; a second, sound one must come in."""
    lines = [json.loads(line) for line in JSONL.decode().splitlines()[:3]]
    lines[0]["marks"] = 2
    lines[1].update(changes)
    data = "\n".join(json.dumps(line) for line in lines).encode()
    found = parse_notes(data, "a.jsonl")
    assert [mark.item for mark in found.marks] == [2]
    (item,) = found.refused
    assert item.item == 1
    told = item_sentence(item.item, item.code, dict(item.details))
    assert told.startswith("Item 1: ")
    assert "…" not in told
    return item.code


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"start_codepoint": 9, "end_codepoint": 3}, "note_end_before_start"),
        ({"start_utf16": 9, "end_utf16": 3}, "note_end_before_start"),
        ({"start_codepoint": -3}, "note_offset_negative"),
        ({"start_codepoint": "3"}, "note_field_wrong"),
        ({"start_codepoint": 1.5}, "note_field_wrong"),
        ({"start_codepoint": True}, "note_field_wrong"),
        ({"end_codepoint": None}, "note_field_wrong"),
        ({"exact": ""}, "note_without_quote"),
        ({"exact": " \n"}, "note_without_quote"),
        ({"exact": None}, "note_without_quote"),
        ({"exact": "长" * 100_001}, "note_quote_too_long"),
        ({"exact": ["工会"]}, "note_field_wrong"),
        ({"note": 5}, "note_field_wrong"),
        ({"note": "a\0b"}, "note_characters_wrong"),
        ({"note": "\ud800"}, "note_characters_wrong"),
        ({"tags": "夜校"}, "note_field_wrong"),
        ({"tags": [1]}, "note_field_wrong"),
        ({"tags": ["\udfff"]}, "note_characters_wrong"),
        ({"colour": 9}, "note_field_wrong"),
        ({"colour": "yellow"}, "note_field_wrong"),
        ({"style": "blink"}, "note_field_wrong"),
        ({"state": ["same"]}, "note_field_wrong"),
        ({"created": "yesterday"}, "note_time_unclear"),
        ({"created": "0001-01-01T00:00:00+14:00"}, "note_time_unclear"),
        ({"modified": 1715851800}, "note_field_wrong"),
        ({"id": {"a": 1}}, "note_field_wrong"),
        ({"candidates": [[1, 2]]}, "note_field_wrong"),
        ({"candidates": [[1, 2, 7]]}, "note_field_wrong"),
        ({"candidates": [[9, 2, 0.5]]}, "note_end_before_start"),
        ({"candidates": 5}, "note_field_wrong"),
        ({"heading": "一、"}, "note_field_wrong"),
    ],
)
def test_a_wrong_item_is_told_by_its_number(changes: dict[str, object], code: str) -> None:
    assert item_code(**changes) == code


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"target": []}, "note_without_quote"),
        ({"target": None}, "note_without_quote"),
        ({"target": "urn:a:page"}, "note_without_quote"),
        ({"target": {"source": "urn:x"}}, "note_without_quote"),
        ({"target": {"source": "urn:x", "selector": "oops"}}, "note_without_quote"),
        (
            {"target": {"source": 5, "selector": ANNOTATION["target"]["selector"]}},
            "note_field_wrong",
        ),
        ({"body": 5}, "note_field_wrong"),
        ({"body": {"type": "TextualBody", "value": ["a"]}}, "note_field_wrong"),
        ({"id": 5}, "note_field_wrong"),
        ({"created": "soon"}, "note_time_unclear"),
        ({"tags": {"a": 1}}, "note_field_wrong"),
        ({"speechreader:candidates": [5]}, "note_field_wrong"),
    ],
)
def test_a_wrong_annotation_is_told_by_its_number(changes: dict[str, Any], code: str) -> None:
    data = json.dumps([ANNOTATION, {**ANNOTATION, **changes}]).encode()
    found = parse_notes(data, "a.json")
    assert [mark.item for mark in found.marks] == [1]
    assert [(item.item, item.code) for item in found.refused] == [(2, code)]


def test_an_item_that_is_no_object_is_told() -> None:
    found = parse_notes(json.dumps([5, None, [], "a", ANNOTATION]).encode(), "a.json")
    assert [item.item for item in found.refused] == [1, 2, 3, 4]
    assert [mark.item for mark in found.marks] == [5]


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(-9, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
_fields = st.sampled_from(
    (
        *("id", "type", "target", "body", "motivation", "created", "modified", "tags", "text"),
        *("uri", "document", "bodyValue", "speechreader:style", "speechreader:colour"),
        *("speechreader:state", "speechreader:candidates", "speechreader:section"),
    )
)


@given(st.dictionaries(_fields, _values), _values, _values)
def test_wrong_types_anywhere_never_bring_it_down(
    changes: dict[str, object], source: object, selector: object
) -> None:
    target = {"source": source, "selector": [selector, ANNOTATION["target"]["selector"]]}
    data = json.dumps([{**ANNOTATION, "target": target, **changes}]).encode()
    found = parse_notes(data, "a.json")
    assert {item.item for item in (*found.marks, *found.refused)} == {1}


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(UserError):  # and nothing else
        parse_notes(data, "a")
