"""The JSON-LD against what the W3C model demands."""

from __future__ import annotations

import json
import re
from typing import Any

from hypothesis import given
from tests.unit.export.notes.helpers import BODY, MARKS, SHEET, SOURCE, sheets

from speechreader.export.notes.web_annotation import write
from speechreader.model.exchange import NoteSheet

MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
    "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip
IRI = re.compile(r"[a-z][a-z0-9+.-]*:\S+")
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def collection(*sheets: NoteSheet) -> dict[str, Any]:
    return json.loads("".join(write(sheets)))


def must_be_annotation(item: dict[str, Any], body: str) -> None:
    """The MUSTs of the W3C Web Annotation Data Model for what we write."""
    assert IRI.fullmatch(item["id"])
    assert item["type"] == "Annotation"
    assert item["motivation"]
    assert set(item["motivation"]) <= MOTIVATIONS
    assert DATE_TIME.fullmatch(item["created"])
    assert DATE_TIME.fullmatch(item["modified"])
    for part in item.get("body", []):
        assert part["type"] == "TextualBody"
        assert isinstance(part["value"], str)
        assert part["purpose"] in MOTIVATIONS
    must_be_target(item["target"], body)
    assert item["stylesheet"]["type"] == "CssStylesheet"
    assert f".{item['target']['styleClass']} " in item["stylesheet"]["value"]


def must_be_target(target: dict[str, Any], body: str) -> None:
    assert target["type"] == "SpecificResource"
    assert IRI.fullmatch(target["source"])
    quote, *positions = target["selector"]
    assert quote["type"] == "TextQuoteSelector"
    assert quote["exact"]
    for position in positions:
        assert position["type"] == "TextPositionSelector"
        assert 0 <= position["start"] <= position["end"] <= len(body)
        assert body[position["start"] : position["end"]] == quote["exact"]


def must_be_collection(found: dict[str, Any]) -> None:
    assert "http://www.w3.org/ns/anno.jsonld" in found["@context"]
    assert IRI.fullmatch(found["id"])
    assert found["type"] == "AnnotationCollection"
    page = found["first"]
    assert IRI.fullmatch(page["id"])
    assert page["type"] == "AnnotationPage"
    assert page["startIndex"] == 0
    assert found["total"] == len(page["items"])


def test_a_collection_keeps_to_the_model() -> None:
    found = collection(SHEET)
    must_be_collection(found)
    for item in found["first"]["items"]:
        must_be_annotation(item, BODY)
    ids = [found["id"], found["first"]["id"], *(item["id"] for item in found["first"]["items"])]
    assert len(set(ids)) == len(ids)


@given(sheets())
def test_whatever_was_marked_keeps_to_the_model(sheet: NoteSheet) -> None:
    found = collection(sheet)
    must_be_collection(found)
    for item in found["first"]["items"]:
        must_be_annotation(item, sheet.body)


def test_our_own_terms_are_declared() -> None:
    found = collection(SHEET)
    declared = found["@context"][1]
    assert IRI.fullmatch(declared["speechreader"])
    keys = {key for item in found["first"]["items"] for key in item}
    assert all(key.startswith("speechreader:") for key in keys if ":" in key)


def test_note_and_tags_are_bodies_of_their_own() -> None:
    item = collection(SHEET)["first"]["items"][0]
    assert item["motivation"] == ["highlighting", "commenting", "tagging"]
    assert [(part["purpose"], part["value"]) for part in item["body"]] == [
        ("commenting", MARKS[0].annotation.note),
        ("tagging", "夜校"),
        ("tagging", "待查"),
    ]


def test_a_mark_in_doubt_has_its_quote_and_no_position() -> None:
    item = collection(SHEET)["first"]["items"][4]
    assert [s["type"] for s in item["target"]["selector"]] == ["TextQuoteSelector"]
    assert item["speechreader:state"] == "ambiguous"
    assert item["speechreader:candidates"][0]["speechreader:score"] == 0.7


def test_the_speeches_are_described_once() -> None:
    (told,) = collection(SHEET)["speechreader:sources"]
    assert told["id"] == SOURCE.iri
    assert told["speechreader:speaker"] == "周砚书"
