"""What holds of every outline."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import any_text, bodies, crumbs

from speechreader.ingest.pipeline import read_bytes
from speechreader.model.outline import Heading
from speechreader.outline.detect import detect_outline
from speechreader.text.normalize import squeeze

ROOT = Path(__file__).resolve().parents[2]
SPEECHES = sorted(ROOT.glob("corpus/speeches/*.md"))


def assert_sound(body: str, outline: tuple[Heading, ...]) -> None:
    """Spans lie in the body, in order and apart; words are the body's; levels never jump inwards."""
    assert all(0 <= h.span.start < h.span.end <= len(body) for h in outline)
    assert all(a.span.end <= b.span.start for a, b in pairwise(outline))
    for heading in outline:
        words = heading.span.of(body)
        assert squeeze(words) == squeeze(heading.number + heading.title)
        assert words.endswith(heading.title)
        assert heading.title
        assert heading.title == heading.title.strip()
        assert "\n" not in words
        assert 0 < heading.confidence <= 1
    levels = [0, *(h.level for h in outline)]
    assert all(1 <= inner <= outer + 1 for outer, inner in pairwise(levels))


@settings(max_examples=300)
@given(bodies)
def test_outlines_of_speeches_are_sound(body: str) -> None:
    assert_sound(body, detect_outline(body))


@settings(max_examples=150)
@given(st.one_of(any_text, st.lists(crumbs, max_size=8).map("\n".join)))
def test_outlines_of_anything_are_sound(body: str) -> None:
    assert_sound(body, detect_outline(body))


@settings(max_examples=100)
@given(bodies, st.data())
def test_outlines_with_hints_are_sound(body: str, data: st.DataObject) -> None:
    starts = [0, *(i + 1 for i, c in enumerate(body) if c == "\n")]
    hints = data.draw(st.lists(st.tuples(st.sampled_from(starts), st.integers(1, 6)), max_size=6))
    assert_sound(body, detect_outline(body, hints))


@settings(max_examples=100)
@given(bodies)
def test_detection_is_the_same_every_time(body: str) -> None:
    assert detect_outline(body) == detect_outline(body)


@settings(max_examples=100)
@given(bodies)
def test_inline_says_whether_text_of_the_paragraph_follows(body: str) -> None:
    for heading in detect_outline(body):
        rest = body[heading.span.end :].partition("\n")[0]
        if heading.inline:
            assert rest
        else:
            assert not rest.strip("。.!?！？;；:：,，、…— ”")


@pytest.mark.parametrize("path", SPEECHES, ids=lambda path: path.stem)
def test_outlines_of_the_corpus_are_sound(path: Path) -> None:
    found = read_bytes(path.read_bytes(), path.name)
    assert_sound(found.body, found.outline)
