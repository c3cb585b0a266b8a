"""What must hold of any two texts that are laid side by side."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import any_text, bodies

from speechreader.compare.comparison import compare
from speechreader.compare.prepared import Prepared, fold
from speechreader.compare.rarity import Rarity, idf_from
from speechreader.model.comparison import Comparison, PassageKind, Side
from speechreader.model.span import Span
from speechreader.outline.detect import detect_outline

RARE = Rarity()
COMMON = idf_from(
    ["各级工会要把服务职工的工作落实好", "学校建设发展服务城市", "服务职工，落实责任"]
)


@st.composite
def related(draw: st.DrawFn) -> tuple[str, str]:
    """A body, and what became of it: pieces of it moved, cut, changed, other words between."""
    text, other = draw(bodies), draw(bodies)
    rng = random.Random(draw(st.integers(0, 2**32)))
    pieces = [p for p in text.split("。") if p]
    rng.shuffle(pieces)
    kept = [p.replace("工会", "公会") if rng.random() < 0.3 else p for p in pieces]
    return text, "。".join([*kept[: rng.randint(0, len(kept))], other, *kept[-2:]])


texts = st.one_of(related(), st.tuples(bodies, bodies), st.tuples(any_text, any_text))
rarities = st.sampled_from([RARE, COMMON])


def covered(comparison: Comparison, side: Side, length: int) -> list[tuple[int, int]]:
    """How many passages and how many stretches of «only here» hold each character."""
    counts = [[0, 0] for _ in range(length)]
    for passage in comparison.passages:
        span = passage.of(side)
        for i in range(span.start, span.end):
            counts[i][0] += 1
    for only in comparison.only(side):
        for i in range(only.span.start, only.span.end):
            counts[i][1] += 1
    return [(p, o) for p, o in counts]


@given(texts, rarities)
@settings(max_examples=60)
def test_passages_and_what_is_only_here_part_each_text(
    pair: tuple[str, str], rarity: Rarity
) -> None:
    comparison = compare(*pair, rarity)
    for side, text in zip(Side, pair, strict=True):
        for passages, onlys in covered(comparison, side, len(text)):
            assert (onlys == 1) != (passages > 0)
            assert onlys <= 1


@given(texts, rarities)
@settings(max_examples=60)
def test_the_variants_lead_from_one_side_to_the_other(
    pair: tuple[str, str], rarity: Rarity
) -> None:
    a, b = pair
    for passage in compare(a, b, rarity).passages:
        parts, at = [], passage.a.start
        for variant in passage.variants:
            assert at <= variant.a.start <= variant.a.end <= passage.a.end
            assert variant.a.of(a) != variant.b.of(b)
            parts += [a[at : variant.a.start], variant.b.of(b)]
            at = variant.a.end
        assert "".join(parts) + a[at : passage.a.end] == passage.b.of(b)


@given(texts, rarities)
@settings(max_examples=60)
def test_the_other_way_round_everything_is_mirrored(pair: tuple[str, str], rarity: Rarity) -> None:
    a, b = pair
    outlines = tuple(detect_outline(text) for text in pair)
    there = compare(a, b, rarity, outlines=outlines)
    back = compare(b, a, rarity, outlines=outlines[::-1])
    assert {(p.a, p.b, p.kind, p.moved, p.formula, p.score) for p in there.passages} == {
        (p.b, p.a, p.kind, p.moved, p.formula, p.score) for p in back.passages
    }
    assert {(s.a, s.b, s.score) for s in there.sections} == {
        (s.b, s.a, s.score) for s in back.sections
    }
    assert (there.only_a, there.only_b) == (back.only_b, back.only_a)
    assert there.coverage.a_in_b == back.coverage.b_in_a
    assert there.scroll.knots == tuple((x, y) for y, x in back.scroll.knots)


@given(st.one_of(bodies, any_text), rarities)
@settings(max_examples=40)
def test_a_text_with_itself_is_one_identical_passage(text: str, rarity: Rarity) -> None:
    comparison = compare(text, text, rarity)
    if not any(c.isalnum() for c in fold(text)):
        assert comparison.passages == ()
        return
    (passage,) = comparison.passages
    assert (passage.a, passage.b) == (Span(0, len(text)), Span(0, len(text)))
    assert (passage.kind, passage.moved, passage.formula) == (PassageKind.IDENTICAL, False, False)
    assert comparison.coverage.a_in_b == comparison.coverage.b_in_a_without_formulas == 1.0


@given(texts, rarities)
@settings(max_examples=40)
def test_figures_keep_to_their_bounds(pair: tuple[str, str], rarity: Rarity) -> None:
    comparison = compare(*pair, rarity)
    cover = comparison.coverage
    assert 0 <= cover.a_in_b_without_formulas <= cover.a_in_b <= 1
    assert 0 <= cover.b_in_a_without_formulas <= cover.b_in_a <= 1
    for passage in comparison.passages:
        assert 0 < passage.score <= 1
        assert len(passage.a) > 0 < len(passage.b)
        same = Prepared(passage.a.of(pair[0])).chars == Prepared(passage.b.of(pair[1])).chars
        assert (passage.kind is PassageKind.IDENTICAL) == same
    for knots in zip(comparison.scroll.knots, comparison.scroll.knots[1:], strict=False):
        (x, y), (further_x, further_y) = knots
        assert (x < further_x and y < further_y) or (further_x, further_y) == (
            len(pair[0]),
            len(pair[1]),
        )


@given(texts, st.data())
@settings(max_examples=60)
def test_every_place_has_a_partner_inside_the_other_text(
    pair: tuple[str, str], data: st.DataObject
) -> None:
    comparison = compare(*pair, RARE)
    offset = data.draw(st.integers(0, len(pair[0])))
    assert 0 <= comparison.partner(offset).offset <= len(pair[1])
