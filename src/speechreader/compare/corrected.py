"""A comparison as a person corrected it: what was said by hand, laid over what was found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from speechreader.compare.comparison import mirrored_passage, only_figures, prepared
from speechreader.compare.coverage import CoverageMeter
from speechreader.compare.grid import Box
from speechreader.compare.passages import told_apart
from speechreader.compare.prepared import Prepared
from speechreader.compare.runs import equal_runs, matched
from speechreader.compare.sections import Sections
from speechreader.compare.variants import find_variants
from speechreader.model.comparison import (
    Compared,
    Comparison,
    Only,
    Passage,
    PassageKind,
    ScrollMap,
    SectionPair,
    Side,
)
from speechreader.model.links import THE_SAME, Correction, Judged, Ruling, likeness
from speechreader.model.span import Span

#: Equal words inside a passage from this length on hold the panes level.
_HOLDING = 8
#: Sections that were linked by hand answer each other if they share so much of one of them.
_SHARED = 0.25
_LINKED = 0.4


class Corrected(NamedTuple):
    """What came of it; `waiting` are the corrections that do not fit the present texts: they are kept, and told."""

    comparison: Comparison
    waiting: tuple[Correction, ...]


@dataclass(frozen=True)
class _Texts:
    """Both texts as they are compared, with their sections."""

    a: Prepared
    b: Prepared
    sections: tuple[Sections, Sections]

    @classmethod
    def of(cls, a: Compared, b: Compared) -> _Texts:
        one, other = prepared(a.body, a.outline), prepared(b.body, b.outline)
        return cls(one, other, (Sections.of(a.outline, one), Sections.of(b.outline, other)))

    def side(self, side: Side) -> tuple[Prepared, Sections]:
        return (self.a, self.sections[0]) if side is Side.A else (self.b, self.sections[1])


def corrected(
    comparison: Comparison, corrections: Sequence[Correction], a: Compared, b: Compared
) -> Corrected:
    """`comparison` of `a` and `b` with `corrections` (甲 on their side a) laid over it.

    Every property of a comparison holds of what comes out, and it mirrors: exchanging the sides of all that goes in
    exchanges those of what comes out.
    """
    if not corrections:
        return Corrected(comparison, ())
    texts = _Texts.of(a, b)
    passages, waiting = _applied(comparison.passages, corrections, texts)
    passages = _in_order(passages, comparison)
    passages.sort(key=lambda p: (p.a, p.b))
    found = replace(
        comparison,
        passages=tuple(passages),
        sections=_sections(comparison, passages, texts),
        only_a=_only(Side.A, comparison, passages, texts),
        only_b=_only(Side.B, comparison, passages, texts),
        coverage=CoverageMeter(texts.a, texts.b).of(passages),
        scroll=_scroll(comparison, passages, texts),
    )
    return Corrected(found, waiting)


# -- the passages


def _applied(
    found: Iterable[Passage], corrections: Iterable[Correction], texts: _Texts
) -> tuple[list[Passage], tuple[Correction, ...]]:
    """The passages as a person wants them, what is unlinked first; and the corrections that do not fit."""
    passages = list(found)
    waiting: list[Correction] = []
    said: list[tuple[Correction, tuple[Span, Span]]] = []
    for correction in corrections:
        places = _inside(correction, texts)
        if places is None:
            waiting.append(correction)
        elif correction.what is not Ruling.UNLINK:
            said.append((correction, places))
        elif not _unlinked(passages, places):
            waiting.append(correction)
    for correction, places in said:
        _say(passages, correction, places, texts)
    return passages, tuple(waiting)


def _inside(correction: Correction, texts: _Texts) -> tuple[Span, Span] | None:
    """The places of a correction, if both texts reach so far."""
    places = correction.places
    if places is None or not len(places[0]) or not len(places[1]):
        return None
    inside = places[0].end <= len(texts.a.text) and places[1].end <= len(texts.b.text)
    return places if inside else None


def _unlinked(passages: list[Passage], places: tuple[Span, Span]) -> bool:
    """Take away what links two places; False if a much longer passage goes on linking them."""
    passages[:] = [p for p in passages if likeness((p.a, p.b), places) < THE_SAME]
    return not any(_holds(p.a, places[0]) and _holds(p.b, places[1]) for p in passages)


def _holds(span: Span, place: Span) -> bool:
    """Whether most of `place` lies in `span`."""
    common = min(span.end, place.end) - max(span.start, place.start)
    return common > THE_SAME * len(place)


def _say(
    passages: list[Passage], correction: Correction, places: tuple[Span, Span], texts: _Texts
) -> None:
    """Link two places, or give the passage that was found there its kind and its note."""
    alike = [(likeness((p.a, p.b), places), n) for n, p in enumerate(passages)]
    alike = [it for it in alike if it[0] >= THE_SAME and passages[it[1]].link is None]
    if correction.what is Ruling.KEEP and alike:
        number = max(alike, key=lambda it: (it[0], -it[1]))[1]
        passages[number] = _as_said(passages[number], correction)
        return
    for _, number in sorted(alike, key=lambda it: -it[1]):
        del passages[number]
    passages.append(replace(_as_said(_made(*places, texts), correction), by_hand=True))


def _as_said(passage: Passage, correction: Correction) -> Passage:
    """`passage` with the kind and the note of a correction."""
    said = replace(passage, link=correction.id, note=correction.note)
    if correction.kind is None:
        return said
    if correction.kind is Judged.FORMULA:
        return replace(said, formula=True, moved=False, by_hand=True)
    return replace(said, kind=PassageKind(correction.kind.value), formula=False, by_hand=True)


def _made(a: Span, b: Span, texts: _Texts) -> Passage:
    """The passage that links two places exactly, of the kind that its words are."""
    one, other = texts.a, texts.b
    if (len(other.text), other.text) < (len(one.text), one.text):  # as the comparison itself does
        return mirrored_passage(_made_of(b, a, other, one))
    return _made_of(a, b, one, other)


def _made_of(a: Span, b: Span, one: Prepared, other: Prepared) -> Passage:
    box = Box(*one.range_of(a), *other.range_of(b))
    ones, others = one.chars[box.a0 : box.a1], other.chars[box.b0 : box.b1]
    runs = equal_runs(ones, others)
    length = len(ones) + len(others)
    score = 2 * matched(runs) / length if length else float(a.of(one.text) == b.of(other.text))
    kind, reordered = told_apart(ones, others, score)
    variants = find_variants((a, b), box, runs, one, other)
    return Passage(
        a,
        b,
        kind,
        score,
        max((run.size for run in runs), default=0),
        numbers=only_figures(variants, one.text, other.text),
        reordered=reordered,
        variants=variants,
    )


# -- their order


def _in_order(passages: list[Passage], before: Comparison) -> list[Passage]:
    """`passages` with `moved` of those that are new, or stood in the way of what is gone, said anew."""
    kept = {(p.a, p.b) for p in before.passages if not p.moved and not p.formula}
    real = [p for p in passages if not p.formula]
    chain = sorted((p for p in real if (p.a, p.b) in kept), key=lambda p: p.a)
    others = sorted((p for p in real if (p.a, p.b) not in kept), key=_by_size)
    starts: tuple[list[int], list[int]] = ([], [])
    moved = {id(p): not _fits_in(p, starts) for p in (*chain, *others)}
    return [replace(p, moved=moved[id(p)]) if id(p) in moved else p for p in passages]


def _by_size(passage: Passage) -> tuple[int, int, int]:
    """The longest first; the same the other way round."""
    ends = sorted((passage.a.start, passage.b.start))
    return -len(passage.a) - len(passage.b), ends[0], ends[1]


def _fits_in(passage: Passage, starts: tuple[list[int], list[int]]) -> bool:
    """Put a passage into the rising `starts` of both sides, if it keeps them rising."""
    a, b = passage.a.start, passage.b.start
    at = bisect_left(starts[0], a)
    fits = at == bisect_left(starts[1], b)
    taken = at < len(starts[0]) and (starts[0][at] == a or starts[1][at] == b)
    if not fits or taken:
        return False
    starts[0].insert(at, a)
    starts[1].insert(at, b)
    return True


def _equal_parts(passage: Passage) -> Iterator[tuple[int, int, int]]:
    """The stretches of a passage in which both texts have the same characters: both starts, and the length."""
    a, b = passage.a.start, passage.b.start
    for variant in passage.variants:
        if variant.a.start > a:
            yield a, b, variant.a.start - a
        a, b = variant.a.end, variant.b.end
    if passage.a.end > a:
        yield a, b, passage.a.end - a


def _scroll(before: Comparison, passages: Sequence[Passage], texts: _Texts) -> ScrollMap:
    """How the panes scroll now; as before where no passage in the common order came or went."""
    chain = [p for p in passages if not p.moved and not p.formula]
    kept = [(p.a, p.b) for p in before.passages if not p.moved and not p.formula]
    if sorted((p.a, p.b) for p in chain) == sorted(kept):
        return before.scroll
    end = float(len(texts.a.text)), float(len(texts.b.text))
    knots = [(0.0, 0.0)]
    for passage in sorted(chain, key=lambda p: p.a):
        places = [(passage.a.start, passage.b.start)]
        for a, b, length in _equal_parts(passage):
            if length >= _HOLDING:
                places += [(a, b), (a + length, b + length)]
        for x, y in (*places, (passage.a.end, passage.b.end)):
            if knots[-1][0] < x < end[0] and knots[-1][1] < y < end[1]:
                knots.append((float(x), float(y)))
    return ScrollMap((*knots, end))


# -- what is on one side only


def _only(
    side: Side, before: Comparison, passages: Iterable[Passage], texts: _Texts
) -> tuple[Only, ...]:
    """What no passage covers now; a stretch keeps the nearest that was found for what it was part of."""
    here, sections = texts.side(side)
    known = before.only(side)
    starts = [only.span.start for only in known]
    found: list[Only] = []
    for span in _free(len(here.text), sorted(p.of(side) for p in passages), sections.places):
        at = bisect_right(starts, span.start) - 1
        around = [
            o for o in known[max(0, at) : bisect_left(starts, span.end)] if o.span.overlaps(span)
        ]
        best = max(around, default=None, key=lambda o: o.likeness)
        first, last = here.range_of(span)
        near = (best.nearest, best.likeness) if best else (None, 0.0)
        found.append(Only(span, last - first, sections.holding(span.start), *near))
    return tuple(found)


def _free(length: int, taken: Iterable[Span], parted: Iterable[int]) -> Iterator[Span]:
    """What of `length` characters lies in none of `taken` (in order), parted at the places `parted`."""
    cuts = sorted({place for place in parted if 0 < place < length})
    at = 0
    for span in (*taken, Span(length, length)):
        if span.start > at:
            inside = cuts[bisect_right(cuts, at) : bisect_left(cuts, span.start)]
            yield from (Span(*ends) for ends in pairwise((at, *inside, span.start)))
        at = max(at, span.end)


# -- the sections


def _sections(
    before: Comparison, passages: Sequence[Passage], texts: _Texts
) -> tuple[SectionPair, ...]:
    """The pairs with the shares they have now, and those that were linked by hand besides."""
    of_a, of_b = texts.sections
    more = _difference(before.passages, passages, texts)
    pairs: dict[tuple[int | None, int | None], SectionPair] = {}
    for pair in before.sections:
        both = None if pair.a is None or pair.b is None else (pair.a, pair.b)
        characters = more.pop(both, 0) if both else 0
        pairs[pair.a, pair.b] = _with_shares(pair, characters, of_a, of_b)
    for (i, j), characters in more.items():
        made = _with_shares(SectionPair(i, j), characters, of_a, of_b)
        share = max(made.share_a, made.share_b)
        if share >= _SHARED:
            pairs[i, j] = replace(made, score=_LINKED * share)
            pairs.pop((i, None), None)
            pairs.pop((None, j), None)
    far = len(of_a)
    order = sorted(
        pairs.values(), key=lambda p: (far if p.a is None else p.a, -1 if p.b is None else p.b)
    )
    return tuple(order)


def _with_shares(pair: SectionPair, more: int, of_a: Sections, of_b: Sections) -> SectionPair:
    """`pair` with `more` characters in common passages (fewer if negative)."""
    if pair.a is None or pair.b is None or not more:
        return pair
    share_a = min(1.0, max(0.0, pair.share_a + more / of_a.size(pair.a)))
    share_b = min(1.0, max(0.0, pair.share_b + more / of_b.size(pair.b)))
    return replace(pair, share_a=share_a, share_b=share_b)


def _difference(
    before: Iterable[Passage], after: Iterable[Passage], texts: _Texts
) -> dict[tuple[int, int], int]:
    """How many characters in common passages each pair of sections has more (fewer) than before."""
    old = {(p.a, p.b): p for p in before if not p.formula}
    new = {(p.a, p.b): p for p in after if not p.formula}
    more: dict[tuple[int, int], int] = {}
    for passages, sign in ((new.keys() - old.keys(), 1), (old.keys() - new.keys(), -1)):
        for places in passages:
            passage = new[places] if sign > 0 else old[places]
            for a, b, length in _equal_parts(passage):
                first, last = texts.a.range_of(Span(a, a + length))
                i, j = texts.sections[0].holding(a), texts.sections[1].holding(b)
                if i is not None and j is not None:
                    more[i, j] = more.get((i, j), 0) + sign * (last - first)
    return more
