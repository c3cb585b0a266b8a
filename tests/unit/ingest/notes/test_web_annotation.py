"""Annotations of other programs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from speechreader.ingest.notes import parse_notes
from speechreader.model.annotation import Motivation, Quote
from speechreader.model.exchange import IncomingMark, Offsets

QUOTE = {"type": "TextQuoteSelector", "exact": "夜校", "prefix": "去年，", "suffix": "开了"}
POSITION = {"type": "TextPositionSelector", "start": 4, "end": 6}
ANNOTATION: dict[str, Any] = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "urn:uuid:0B2DA4C8-0B5A-4F5C-9D6B-52F0C1B5D6A1",
    "type": "Annotation",
    "motivation": "commenting",
    "body": {"type": "TextualBody", "value": "好"},
    "target": {"source": "urn:x:1", "selector": [QUOTE, POSITION]},
}


def marks(value: object) -> tuple[IncomingMark, ...]:
    found = parse_notes(json.dumps(value).encode(), "a.json")
    assert found.refused == ()
    return found.marks


@pytest.mark.parametrize(
    "value",
    [
        ANNOTATION,
        [ANNOTATION],
        {"type": "AnnotationPage", "items": [ANNOTATION]},
        {"type": "AnnotationCollection", "first": {"items": [], "next": {"items": [ANNOTATION]}}},
        {"@graph": [ANNOTATION]},
        {"annotations": [ANNOTATION]},
    ],
    ids=["one", "list", "page", "collection", "graph", "wrapped"],
)
def test_annotations_are_found_in_whatever_holds_them(value: object) -> None:
    (mark,) = marks(value)
    assert mark.iri == "urn:uuid:0b2da4c8-0b5a-4f5c-9d6b-52f0c1b5d6a1"
    assert mark.quote == Quote("夜校", "去年，", "开了")
    assert mark.offsets == (Offsets(4, 6),)
    assert mark.source.iri == "urn:x:1"
    assert (mark.note, mark.tags, mark.state) == ("好", (), None)


def test_an_empty_collection_holds_nothing() -> None:
    assert marks({"type": "AnnotationCollection", "total": 0}) == ()


@pytest.mark.parametrize(
    ("body", "note", "tags"),
    [
        ({"type": "TextualBody", "value": "甲", "purpose": "tagging"}, "", ("甲",)),
        ([{"value": "甲"}, {"value": "乙", "purpose": ["tagging"]}], "甲", ("乙",)),
        ([{"value": "甲", "purpose": "commenting"}, {"value": "乙"}], "甲\n\n乙", ()),
        ("urn:a:picture", "urn:a:picture", ()),
        (
            {"type": "SpecificResource", "purpose": "tagging", "source": {"value": "甲"}},
            "",
            ("甲",),
        ),
        ({"type": "SpecificResource", "source": "urn:a:thing"}, "urn:a:thing", ()),
        (None, "", ()),
    ],
)
def test_bodies_are_notes_or_tags_by_their_purpose(
    body: object, note: str, tags: tuple[str, ...]
) -> None:
    (mark,) = marks({**ANNOTATION, "body": body})
    assert (mark.note, mark.tags) == (note, tags)


def test_a_body_without_purpose_is_a_tag_where_the_annotation_only_tags() -> None:
    (mark,) = marks({**ANNOTATION, "motivation": "tagging"})
    assert (mark.note, mark.tags) == ("", ("好",))


def test_a_body_value_is_a_note() -> None:
    (mark,) = marks({**ANNOTATION, "body": None, "bodyValue": "简短"})
    assert mark.note == "简短"


def test_selectors_that_refine_others_are_found() -> None:
    nested = {"type": "CssSelector", "value": "p", "refinedBy": {**POSITION, "refinedBy": QUOTE}}
    (mark,) = marks({**ANNOTATION, "target": {"source": "urn:x:1", "selector": nested}})
    assert mark.quote.exact == "夜校"
    assert mark.offsets == (Offsets(4, 6),)


def test_each_target_is_a_mark_with_a_name_of_its_own() -> None:
    other = {"source": "urn:x:2", "selector": {**QUOTE, "exact": "职工"}}
    first, second = marks({**ANNOTATION, "target": [ANNOTATION["target"], other]})
    assert [first.quote.exact, second.quote.exact] == ["夜校", "职工"]
    assert first.iri != second.iri
    assert marks({**ANNOTATION, "target": [ANNOTATION["target"], other]})[1].iri == second.iri


def test_a_bookmark_is_one() -> None:
    (mark,) = marks({**ANNOTATION, "motivation": ["bookmarking", "commenting"]})
    assert mark.motivation is Motivation.BOOKMARKING


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("2024-05-16T09:30:00Z", "2024-05-16T09:30:00Z"),
        ("2024-05-16T17:30:00.123456+08:00", "2024-05-16T09:30:00Z"),
        ("2024-05-16", "2024-05-16T00:00:00Z"),
        (None, None),
    ],
)
def test_times_are_told_in_utc(written: str | None, stored: str | None) -> None:
    (mark,) = marks({**ANNOTATION, "created": written})
    assert mark.created == stored


def test_another_programs_name_makes_the_same_name_each_time() -> None:
    (one,), (same,) = marks({**ANNOTATION, "id": "Xyz123"}), marks({**ANNOTATION, "id": "Xyz123"})
    (other,) = marks({**ANNOTATION, "id": "Xyz124"})
    assert one.iri == same.iri != other.iri
    assert (one.iri or "").startswith("urn:uuid:")


def test_a_mark_without_a_name_gets_one_from_what_it_says() -> None:
    bare = {key: value for key, value in ANNOTATION.items() if key != "id"}
    (one,), (same,) = marks(bare), marks([bare])
    (other,) = marks({**bare, "body": {"value": "不同"}})
    assert one.iri == same.iri != other.iri


def test_the_export_of_the_hypothesis_client_is_understood() -> None:
    exported = {
        "export_date": "2024-05-16T09:30:00Z",
        "export_userid": "acct:reader@example.org",
        "client_version": "1.0",
        "annotations": [
            {
                "id": "AbC-1",
                "uri": "urn:a:page",
                "text": "值得看",
                "tags": ["夜校", "待查"],
                "created": "2024-05-16T09:30:00.12+00:00",
                "updated": "2024-05-17T09:30:00.12+00:00",
                "document": {"title": ["在夜校开学时的讲话"]},
                "target": [
                    {
                        "source": "urn:a:page",
                        "selector": [{"type": "RangeSelector"}, POSITION, QUOTE],
                    }
                ],
            }
        ],
    }
    (mark,) = marks(exported)
    assert (mark.note, mark.tags) == ("值得看", ("夜校", "待查"))
    assert (mark.source.iri, mark.source.title) == ("urn:a:page", "在夜校开学时的讲话")
    assert mark.offsets == (Offsets(4, 6),)
    assert mark.modified == "2024-05-17T09:30:00Z"


def test_a_utf16_file_is_read() -> None:
    data = json.dumps(ANNOTATION, ensure_ascii=False).encode("utf-16")
    assert parse_notes(data, "a.json").marks[0].note == "好"
