"""The whole comparison of two texts; the one door of this package."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from speechreader.compare.coverage import CoverageMeter
from speechreader.compare.grid import Box
from speechreader.compare.only import only_here
from speechreader.compare.order import heaviest_chain, scroll_map
from speechreader.compare.passages import Link, find_links
from speechreader.compare.prepared import Prepared
from speechreader.compare.rarity import Rarity
from speechreader.compare.runs import Run
from speechreader.compare.sections import Measured, Sections, pair_sections
from speechreader.compare.seeds import find_seeds
from speechreader.compare.variants import find_variants, passage_spans
from speechreader.model.comparison import (
    Comparison,
    Passage,
    PassageKind,
    ScrollMap,
    SectionPair,
    Side,
    Variant,
)
from speechreader.model.outline import Heading
from speechreader.model.span import Span

#: What may change while only figures differ.
_FIGURES = frozenset("0123456789.%％‰一二三四五六七八九十百千万亿零〇两几多余")


def compare(
    a: str,
    b: str,
    rarity: Rarity,
    *,
    outlines: tuple[Sequence[Heading], Sequence[Heading]] = ((), ()),
    own: int = 0,
    cancelled: Callable[[], bool] = lambda: False,
) -> Comparison:
    """Lay two bodies side by side.

    `own` of the texts that `rarity` counted are these two. compare(a, b) mirrors compare(b, a).

    Errors:
        Cancelled: `cancelled` said so; it is asked between passages.
    """
    if (len(b), b) < (len(a), a):
        turned = _compare(b, a, rarity, (outlines[1], outlines[0]), own, cancelled)
        return _mirrored(turned)
    return _compare(a, b, rarity, outlines, own, cancelled)


def prepared(text: str, outline: Sequence[Heading] = ()) -> Prepared:
    """A body as it is compared: the numbers of its headings take no part."""
    return Prepared(text, _numbers(text, outline))


def _compare(
    text_a: str,
    text_b: str,
    rarity: Rarity,
    outlines: tuple[Sequence[Heading], Sequence[Heading]],
    own: int,
    cancelled: Callable[[], bool],
) -> Comparison:
    a, b = prepared(text_a, outlines[0]), prepared(text_b, outlines[1])
    seeds = find_seeds(a, b, rarity, own)
    same = a.length > 0 and a.chars == b.chars
    links = [_whole(a.length)] if same else find_links(a, b, seeds, rarity, own, cancelled)
    shown = [i for i, link in enumerate(links) if not link.formula]
    chain = {shown[i] for i in heaviest_chain([links[i] for i in shown])}
    passages = [
        _passage(link, a, b, rarity, moved=not link.formula and i not in chain)
        for i, link in enumerate(links)
    ]
    sections = Sections.of(outlines[0], a), Sections.of(outlines[1], b)
    known = Measured(a, b, seeds, links, rarity)
    passages.sort(key=lambda p: (p.a, p.b))
    return Comparison(
        tuple(passages),
        pair_sections(*sections, known),
        only_here(Side.A, known, passages, sections[0]),
        only_here(Side.B, known, passages, sections[1]),
        CoverageMeter(a, b).of(passages),
        scroll_map((links[i] for i in chain), a, b),
    )


def _numbers(text: str, outline: Sequence[Heading]) -> list[Span]:
    """The numbers of headings: 三、 may answer 二、."""
    starts = [(h.span.start, h.number) for h in outline if h.number]
    return [Span(at, at + len(n)) for at, n in starts if text.startswith(n, at)]


def _whole(length: int) -> Link:
    box = Box(0, length, 0, length)
    return Link(box, [Run(0, 0, length)], 1.0, PassageKind.IDENTICAL, False, False)


def _passage(link: Link, a: Prepared, b: Prepared, rarity: Rarity, *, moved: bool) -> Passage:
    spans = passage_spans(link.box, a, b)
    if (link.box.a1 - link.box.a0, link.box.b1 - link.box.b0) == (a.length, b.length):
        spans = Span(0, len(a.text)), Span(0, len(b.text))  # all there is, with all that is around
    variants = find_variants(spans, link.box, link.runs, a, b)
    kind = link.kind
    if kind is PassageKind.IDENTICAL and any(not v.slight for v in variants):
        kind = PassageKind.NEAR  # the same figures, and another number: 23.6 is not 2.36
    return Passage(
        *spans,
        kind,
        link.score,
        link.longest,
        moved=moved,
        formula=link.formula,
        commonness=rarity.share(spans[0].of(a.text)) if link.formula else 0.0,
        numbers=only_figures(variants, a.text, b.text),
        reordered=link.reordered,
        variants=variants,
    )


def only_figures(variants: Iterable[Variant], text_a: str, text_b: str) -> bool:
    """Whether nothing but figures differs, and something does."""
    words = [v.a.of(text_a) + v.b.of(text_b) for v in variants if not v.slight]
    return bool(words) and all(_FIGURES.issuperset(word) for word in words)


# -- the other way round


def _mirrored(comparison: Comparison) -> Comparison:
    passages = [mirrored_passage(p) for p in comparison.passages]
    pairs = [SectionPair(p.b, p.a, p.score, p.share_b, p.share_a) for p in comparison.sections]
    far = max((p.a for p in pairs if p.a is not None), default=-1) + 1
    cover = comparison.coverage
    return Comparison(
        tuple(sorted(passages, key=lambda p: (p.a, p.b))),
        tuple(
            sorted(pairs, key=lambda p: (far if p.a is None else p.a, -1 if p.b is None else p.b))
        ),
        comparison.only_b,
        comparison.only_a,
        replace(
            cover,
            a_in_b=cover.b_in_a,
            b_in_a=cover.a_in_b,
            a_in_b_without_formulas=cover.b_in_a_without_formulas,
            b_in_a_without_formulas=cover.a_in_b_without_formulas,
        ),
        ScrollMap(tuple((b, a) for a, b in comparison.scroll.knots)),
    )


def mirrored_passage(passage: Passage) -> Passage:
    """A passage with the two sides exchanged."""
    variants = tuple(Variant(v.b, v.a, v.slight) for v in passage.variants)
    return replace(passage, a=passage.b, b=passage.a, variants=variants)
