"""What must hold of a comparison whatever a person said by hand of its passages."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.property.test_compare import RARE, covered, texts

from speechreader.compare.comparison import compare
from speechreader.compare.corrected import Corrected, corrected
from speechreader.model.annotation import Anchor, AnchorState, Quote
from speechreader.model.comparison import Compared, Comparison, Side
from speechreader.model.links import Correction, End, Judged, LinkId, Ruling
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.outline.detect import detect_outline

Case = tuple[Compared, Compared, Comparison, list[Correction]]


def _end(speech: int, text: str, span: Span, state: AnchorState = AnchorState.SAME) -> End:
    return End(SpeechId(speech), Anchor(span, Quote(span.of(text))), state)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Two texts laid side by side, and some words on their passages and on other places."""
    a, b = (Compared("", text, detect_outline(text)) for text in draw(texts))
    found = compare(a.body, b.body, RARE, outlines=(a.outline, b.outline))
    said: list[Correction] = []
    for number in range(draw(st.integers(1, 5))):
        spans = draw(_places(a.body, b.body, found))
        state = draw(st.sampled_from([AnchorState.SAME, AnchorState.SAME, AnchorState.ORPHAN]))
        said.append(
            Correction(
                LinkId(number + 1),
                draw(st.sampled_from(Ruling)),
                _end(1, a.body, spans[0], state),
                _end(2, b.body, spans[1]),
                "",
                "",
                draw(st.none() | st.sampled_from(Judged)),
                draw(st.sampled_from(["", "记"])),
            )
        )
    return a, b, found, said


@st.composite
def _places(draw: st.DrawFn, a: str, b: str, found: Comparison) -> tuple[Span, Span]:
    if found.passages and draw(st.booleans()):
        passage = draw(st.sampled_from(found.passages))
        return passage.a, passage.b
    return draw(_span(len(a))), draw(_span(len(b)))


@st.composite
def _span(draw: st.DrawFn, length: int) -> Span:
    start = draw(st.integers(0, length))
    return Span(start, draw(st.integers(start, min(length, start + 60))))


def _corrected(case: Case) -> Corrected:
    a, b, found, said = case
    return corrected(found, said, a, b)


@given(cases())
@settings(max_examples=80)
def test_passages_and_what_is_only_here_still_part_each_text(case: Case) -> None:
    comparison = _corrected(case).comparison
    for side, text in zip(Side, case[:2], strict=True):
        for passages, onlys in covered(comparison, side, len(text.body)):
            assert (onlys == 1) != (passages > 0)
            assert onlys <= 1


@given(cases())
@settings(max_examples=80)
def test_the_variants_still_lead_from_one_side_to_the_other(case: Case) -> None:
    a, b = case[0].body, case[1].body
    for passage in _corrected(case).comparison.passages:
        parts, at = [], passage.a.start
        for variant in passage.variants:
            assert at <= variant.a.start <= variant.a.end <= passage.a.end
            parts += [a[at : variant.a.start], variant.b.of(b)]
            at = variant.a.end
        assert "".join(parts) + a[at : passage.a.end] == passage.b.of(b)


@given(cases())
@settings(max_examples=80)
def test_the_other_way_round_what_is_corrected_is_mirrored(case: Case) -> None:
    a, b, _, said = case
    there = _corrected(case)
    back_found = compare(b.body, a.body, RARE, outlines=(b.outline, a.outline))
    back = corrected(back_found, [one.turned() for one in said], b, a)
    assert {(p.a, p.b, p.kind, p.moved, p.formula, p.note) for p in there.comparison.passages} == {
        (p.b, p.a, p.kind, p.moved, p.formula, p.note) for p in back.comparison.passages
    }
    assert (there.comparison.only_a, there.comparison.only_b) == (
        back.comparison.only_b,
        back.comparison.only_a,
    )
    assert {(s.a, s.b) for s in there.comparison.sections} == {
        (s.b, s.a) for s in back.comparison.sections
    }
    assert there.comparison.scroll.knots == tuple((x, y) for y, x in back.comparison.scroll.knots)
    assert [one.id for one in there.waiting] == [one.id for one in back.waiting]


@given(cases())
@settings(max_examples=80)
def test_every_word_of_a_person_is_followed_or_told(case: Case) -> None:
    """No note is lost, nothing unlinked stands, what was linked stands exactly."""
    found = _corrected(case)
    waiting = {one.id for one in found.waiting}
    by_link = {p.link: p for p in found.comparison.passages if p.link is not None}
    for one in case[3]:
        if one.id in waiting or one.what is Ruling.UNLINK:
            continue
        passage = by_link[one.id]
        assert passage.note == one.note
        if one.what is Ruling.LINK:
            assert (passage.a, passage.b) == one.places
            assert passage.by_hand
        if one.kind is not None:
            assert passage.formula == (one.kind is Judged.FORMULA)
            assert passage.formula or passage.kind.value == one.kind.value
    linked = {one.places for one in case[3] if one.what is not Ruling.UNLINK}
    for one in case[3]:
        if one.what is Ruling.UNLINK and one.id not in waiting:
            assert all((p.a, p.b) != one.places for p in found.comparison.passages) or (
                one.places in linked
            )


@given(cases())
@settings(max_examples=60)
def test_figures_and_scrolling_keep_to_their_bounds(case: Case) -> None:
    a, b = case[0].body, case[1].body
    comparison = _corrected(case).comparison
    cover = comparison.coverage
    assert 0 <= cover.a_in_b_without_formulas <= cover.a_in_b <= 1
    assert 0 <= cover.b_in_a_without_formulas <= cover.b_in_a <= 1
    for pair in comparison.sections:
        assert 0 <= pair.share_a <= 1
        assert 0 <= pair.share_b <= 1
    knots = comparison.scroll.knots
    assert (knots[0], knots[-1]) == ((0.0, 0.0), (len(a), len(b)))
    for (x, y), (further_x, further_y) in pairwise(knots):
        assert (x < further_x and y < further_y) or (further_x, further_y) == (len(a), len(b))


@given(texts)
@settings(max_examples=20)
def test_nothing_said_changes_nothing(pair: tuple[str, str]) -> None:
    a, b = (Compared("", text, ()) for text in pair)
    found = compare(a.body, b.body, RARE)
    assert corrected(found, (), a, b) == Corrected(found, ())


@given(cases())
@settings(max_examples=60)
def test_what_is_not_moved_keeps_one_order(case: Case) -> None:
    passages = _corrected(case).comparison.passages
    chain = sorted((p.a.start, p.b.start) for p in passages if not p.moved and not p.formula)
    for (a, b), (further_a, further_b) in pairwise(chain):
        assert a < further_a
        assert b < further_b
