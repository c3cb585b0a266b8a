"""The values of marks: frozen, and whole."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from speechreader.model.annotation import (
    COLOURS,
    Anchor,
    AnchorState,
    Annotation,
    Carried,
    MarkStyle,
    Quote,
)
from speechreader.model.span import Span

ANCHOR = Anchor(Span(0, 2), Quote("工会"))


def annotation(colour: int) -> Annotation:
    return Annotation(ANCHOR, MarkStyle.HIGHLIGHT, colour, "2026-11-21", "2026-11-21")


def test_there_are_eight_colours_and_no_other_is_taken() -> None:
    assert [annotation(colour).colour for colour in COLOURS] == [1, 2, 3, 4, 5, 6, 7, 8]
    for colour in (0, 9, -1):
        with pytest.raises(ValueError, match="not a colour"):
            annotation(colour)


@pytest.mark.parametrize("state", AnchorState)
def test_a_mark_has_a_place_exactly_in_the_states_that_may_be_painted(state: AnchorState) -> None:
    span = Span(0, 2)
    assert state.placed is (state.value in ("same", "moved", "edited"))
    right, wrong = (span, None) if state.placed else (None, span)
    assert Carried(state, right, "工会").span == right
    with pytest.raises(ValueError, match=state.value):
        Carried(state, wrong, "工会")


def test_anchors_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        ANCHOR.span = Span(1, 2)  # type: ignore[misc]


def test_styles_are_named_as_they_are_stored() -> None:
    assert [style.value for style in MarkStyle] == ["highlight", "underline", "wavy", "dots"]
