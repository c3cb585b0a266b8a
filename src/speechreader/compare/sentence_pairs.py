"""The sentences of a passage, each beside the one that it became."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from speechreader.model.comparison import Passage, Variant
from speechreader.model.span import Span

_ENDS = "。！？；!?;\n"
#: What ends a sentence, with the closing marks behind it.
_STOP, _STOPS = re.compile(f"[{_ENDS}]+[”’」』）)》]*"), frozenset(_ENDS)


def sentence_pairs(passage: Passage, a: str, b: str) -> Iterator[Passage]:
    """`passage` parted where a sentence ends on both sides at once, each part with its own variants.

    What is put together otherwise over there stays together. Blank lines belong to no part.
    """
    one, other = passage.a.start, passage.b.start
    inside: list[Variant] = []
    for cut_a, cut_b, variant in _cuts(passage, a, b):
        if variant is not None:
            inside.append(variant)
            continue
        if part := _part(passage, Span(one, cut_a), Span(other, cut_b), inside, a, b):
            yield part
        one, other, inside = cut_a, cut_b, []


def _cuts(passage: Passage, a: str, b: str) -> Iterator[tuple[int, int, Variant | None]]:
    """The places behind sentences that both sides have, and the variants between them, in order."""
    at = passage.a.start
    shift = passage.b.start - at
    for variant in (*passage.variants, None):
        end = variant.a.start if variant else passage.a.end
        for stop in _STOP.finditer(a, at, end):
            yield stop.end(), stop.end() + shift, None
        if variant:
            yield variant.a.end, variant.b.end, variant
            if {
                a[variant.a.end - 1 : variant.a.end],
                b[variant.b.end - 1 : variant.b.end],
            } <= _STOPS:
                yield variant.a.end, variant.b.end, None  # 。 there and ； here
            at, shift = variant.a.end, variant.b.end - variant.a.end
    yield passage.a.end, passage.b.end, None


def _part(
    passage: Passage, one: Span, other: Span, inside: list[Variant], a: str, b: str
) -> Passage | None:
    """A sentence of both sides without the blanks around it; None where one side has nothing."""
    one, other = _bare(one, a), _bare(other, b)
    if not len(one) or not len(other):
        return None
    return replace(
        passage, a=one, b=other, variants=tuple(v for v in inside if _within(v, one, other))
    )


def _within(variant: Variant, one: Span, other: Span) -> bool:
    return one.start <= variant.a.start <= variant.a.end <= one.end and (
        other.start <= variant.b.start <= variant.b.end <= other.end
    )


def _bare(span: Span, text: str) -> Span:
    words = span.of(text)
    start = len(words) - len(words.lstrip())
    return Span(span.start + start, max(span.start + start, span.start + len(words.rstrip())))
