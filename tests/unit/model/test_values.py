"""The values of the field: frozen, and whole."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from speechreader.model.cleaning import Edit, OffsetMap
from speechreader.model.outline import DOUBTFUL_BELOW, Heading
from speechreader.model.span import Span
from speechreader.model.speech import Metadata, Original, Reading


def test_the_fields_of_metadata_are_named_in_the_order_in_which_they_are_shown() -> None:
    names = ("title", "speaker", "date", "occasion", "source", "genre")
    assert Metadata.field_names() == names


@pytest.mark.parametrize(
    ("confidence", "doubtful"), [(0.0, True), (DOUBTFUL_BELOW, False), (0.59, True), (1.0, False)]
)
def test_a_heading_below_the_threshold_is_doubtful(confidence: float, doubtful: bool) -> None:
    assert Heading(1, "一、", "加油", Span(0, 4), confidence).doubtful is doubtful


def test_a_reading_lists_the_edits_of_its_map() -> None:
    edits = (Edit("indents", "blank", Span(0, 1), "\n", ""),)
    reading = Reading(
        original=Original("a.txt", "0" * 64, 4, "text/plain", "utf-8"),
        metadata=Metadata(),
        raw="\n甲",
        body="甲",
        offsets=OffsetMap(2, edits),
        outline=(),
        notices=(),
    )
    assert reading.edits == edits


def test_values_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Metadata().title = "甲"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("number", "title", "length", "words"),
    [
        ("第一章", "总则", 6, "第一章 总则"),
        ("第一章", "总则", 5, "第一章总则"),
        ("1.", "抓落实", 6, "1. 抓落实"),
        ("一、", "抓落实", 6, "一、抓落实"),
        ("（一）", "抓落实", 7, "（一）抓落实"),
        ("", "结语", 3, "结语"),
        ("一是", "", 3, "一是"),
    ],
)
def test_a_heading_is_written_with_the_blank_of_its_text(
    number: str, title: str, length: int, words: str
) -> None:
    assert Heading(1, number, title, Span(0, length), 1.0).words == words
