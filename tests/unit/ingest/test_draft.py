from __future__ import annotations

import pytest

from speechreader.ingest.draft import Cut, Draft
from speechreader.model.span import Span


def rebuilt(draft: Draft) -> str:
    parts, at = [], 0
    for edit in draft.edits:
        parts += [draft.raw[at : edit.raw.start], edit.put]
        at = edit.raw.end
    return "".join([*parts, draft.raw[at:]])


def told(draft: Draft) -> list[tuple[str, int, int, str]]:
    return [(e.rule, e.raw.start, e.raw.end, e.put) for e in draft.edits]


def test_a_fresh_draft_is_its_original() -> None:
    draft = Draft("甲乙")
    assert (draft.text, draft.raw, draft.edits) == ("甲乙", "甲乙", ())


def test_cuts_are_made_in_the_present_text_and_kept_in_the_originals_coordinates() -> None:
    draft = Draft("甲乙丙丁戊").apply("a", [Cut(1, 2)]).apply("b", [Cut(2, 3)])
    assert draft.text == "甲丙戊"
    assert told(draft) == [("a", 1, 2, ""), ("b", 3, 4, "")]


def test_a_cut_takes_in_what_older_cuts_put_inside_it() -> None:
    draft = Draft("甲乙丙丁").apply("a", [Cut(1, 2, "二", "folded")]).apply("b", [Cut(0, 3)])
    assert draft.text == "丁"
    assert told(draft) == [("b", 0, 3, "")]
    assert draft.edits[0].removed == "甲乙丙"


def test_cuts_side_by_side_stay_their_own() -> None:
    draft = Draft("甲乙丙丁").apply("a", [Cut(1, 2)]).apply("b", [Cut(1, 2)])
    assert draft.text == "甲丁"
    assert told(draft) == [("a", 1, 2, ""), ("b", 2, 3, "")]


def test_a_layout_cut_leaves_a_removal_inside_it_alone() -> None:
    draft = Draft("甲\nX\n\n乙").apply("a", [Cut(2, 4)])
    draft = draft.apply("b", [Cut(1, 3, "\n", "blank")])
    assert draft.text == "甲\n乙"
    assert told(draft) == [("a", 2, 4, ""), ("b", 4, 5, "")]


def test_what_is_put_in_and_taken_out_again_leaves_no_trace() -> None:
    draft = (
        Draft("甲乙").apply("a", [Cut(1, 1, "\n", "split")]).apply("b", [Cut(1, 2, "", "blank")])
    )
    assert (draft.text, draft.edits) == ("甲乙", ())


def test_a_cut_that_changes_nothing_is_none() -> None:
    draft = Draft("甲乙")
    assert draft.apply("a", [Cut(0, 1, "甲")]) is draft


@pytest.mark.parametrize(
    ("kept", "left"),
    [
        (Span(0, 1), "甲乙丁"),
        (Span(2, 3), "乙丙丁"),
        (Span(1, 2), "乙丁"),
        (Span(0, 4), "甲乙丙丁"),
    ],
)
def test_no_cut_touches_a_kept_span_of_the_original(kept: Span, left: str) -> None:
    draft = Draft("甲乙丙丁").apply("a", [Cut(0, 1), Cut(2, 3)], frozenset({kept}))
    assert draft.text == left


def test_the_shadow_follows_the_text() -> None:
    draft = Draft("甲２（报導").apply("a", [Cut(1, 2, "３")])
    assert draft.shadow == "甲3(报导"
    assert len(draft.shadow) == len(draft.text)


def test_the_cuts_of_several_rules_go_in_together() -> None:
    draft = Draft("甲乙丙").apply_all([("a", Cut(0, 1)), ("b", Cut(1, 2))])
    assert told(draft) == [("a", 0, 1, ""), ("b", 1, 2, "")]


def test_lines_are_numbered_with_their_places_and_stripped_shadows() -> None:
    draft = Draft("　甲：\n\n乙 ")
    assert [(line.start, line.end, line.text) for line in draft.lines] == [
        (0, 3, "甲:"),
        (4, 4, ""),
        (5, 7, "乙"),
    ]


def test_the_edits_always_rebuild_the_text() -> None:
    draft = Draft("甲乙丙丁戊己庚辛")
    steps = ([Cut(1, 3, "AB")], [Cut(2, 5, "C"), Cut(6, 6, "\n", "split")], [Cut(0, 3)])
    for cuts in steps:
        draft = draft.apply("r", cuts)
        assert rebuilt(draft) == draft.text
        assert draft.offsets.clean_length == len(draft.text)
