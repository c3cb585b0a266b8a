"""What differs inside a passage, in the characters of the texts themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from speechreader.compare.grid import Box
from speechreader.compare.prepared import Prepared, fold
from speechreader.compare.runs import Run
from speechreader.model.comparison import Variant
from speechreader.model.span import Span

#: Marks that close what stands before them, and marks that open what follows.
_CLOSING = "。！？；：，、…”’」』》〉）】!?;:,.)]"
_OPENING = "“‘「『《〈（【(["
#: A single equal character between edits of so many characters together is chance.
_CHANCE = 3
#: A pause that two differing stretches both have parts them: what differs, differs within a clause.
_PAUSES = re.compile("[，。；：！？\n]+")
#: So does the number of a heading, which is no word of it.
_NUMBERED = re.compile("[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]")
#: What a number is written with. A point that only one side has makes it another number, a comma does not.
_POINTS, _NUMBER = frozenset(".．"), frozenset(".．,")


def passage_spans(box: Box, a: Prepared, b: Prepared) -> tuple[Span, Span]:
    """The places of a link in both texts, with the marks around it and the numbers before it that both have."""
    one, other = _with_percent(a.span(box.a0, box.a1), a), _with_percent(b.span(box.b0, box.b1), b)
    ends = _marks_behind(a.text, one.end), _marks_behind(b.text, other.end)
    starts = _marks_before(a.text, one.start), _marks_before(b.text, other.start)
    numbers = a.left_out.get(one.start), b.left_out.get(other.start)
    if one.end == ends[0] or other.end == ends[1]:
        ends = one.end, other.end
    if one.start == starts[0] or other.start == starts[1]:
        starts = one.start, other.start
    if numbers[0] is not None and numbers[1] is not None:
        starts = (
            numbers[0],
            numbers[1],
        )  # both are headings or items of a list: 一是 … against 二是 …
    return Span(starts[0], ends[0]), Span(starts[1], ends[1])


def _with_percent(span: Span, side: Prepared) -> Span:
    """The span with the sign that belongs to a number at its end."""
    sign = side.text[span.end : span.end + 1]
    counts = bool(sign) and sign in "%％‰" and side.text[span.end - 1].isdecimal()
    return Span(span.start, span.end + 1) if counts else span


def _marks_behind(text: str, at: int) -> int:
    while at < len(text) and text[at] in _CLOSING:
        at += 1
    return at


def _marks_before(text: str, at: int) -> int:
    while at and text[at - 1] in _OPENING:
        at -= 1
    return at


def find_variants(
    spans: tuple[Span, Span], corner: Box, runs: Sequence[Run], a: Prepared, b: Prepared
) -> tuple[Variant, ...]:
    """Where the words of two places differ, in order.

    `runs` count from `corner`. Put into the words of the first place they give those of the second.
    """
    one, other = spans
    if one.of(a.text) == other.of(b.text):
        return ()
    found: list[Variant] = []
    places_a, places_b = a.place_list, b.place_list
    at_a, at_b = one.start, other.start
    end_a, end_b = 0, 0  # of the last run
    for run in _for_readers(runs, corner, a, b):
        first = corner.a0 + run.a, corner.b0 + run.b
        slight = run.a == end_a and run.b == end_b
        end_a, end_b = run.a + run.size, run.b + run.size
        behind = places_a[corner.a0 + end_a - 1] + 1, places_b[corner.b0 + end_b - 1] + 1
        if a.text[at_a : behind[0]] != b.text[at_b : behind[1]]:
            for i in range(run.size):
                x, y = places_a[first[0] + i], places_b[first[1] + i]
                if a.text[at_a : x + 1] != b.text[at_b : y + 1]:
                    spans = Span(at_a, x), Span(at_b, y)
                    _add(found, *spans, a.text, b.text, slight=slight or i > 0)
                    if a.text[x] != b.text[y]:
                        spans = Span(x, x + 1), Span(y, y + 1)
                        _add(found, *spans, a.text, b.text, slight=True)
                at_a, at_b = x + 1, y + 1
        at_a, at_b = behind
    slight = (end_a, end_b) == (corner.a1 - corner.a0, corner.b1 - corner.b0)
    _add(found, Span(at_a, one.end), Span(at_b, other.end), a.text, b.text, slight=slight)
    return tuple(_parted(_with_numbers(found, a.text, b.text), a.text, b.text))


def _with_numbers(found: Sequence[Variant], a: str, b: str) -> Iterator[Variant]:
    """`found` with a number as a whole where only its point stands elsewhere: 23.6 is not 2.36."""
    last: Variant | None = None
    for variant in found:
        now = variant
        if variant.slight and (_is_point(variant.a, a) or _is_point(variant.b, b)):
            before, behind = _shared_figures(variant, a, b)
            now = Variant(
                Span(variant.a.start - before, variant.a.end + behind),
                Span(variant.b.start - before, variant.b.end + behind),
            )
        if last and now.a.start < last.a.end:
            end = max(last.a.end, now.a.end), max(last.b.end, now.b.end)
            slight = last.slight and now.slight
            now = Variant(Span(last.a.start, end[0]), Span(last.b.start, end[1]), slight)
        elif last:
            yield last
        last = now
    if last:
        yield last


def _is_point(span: Span, text: str) -> bool:
    """Whether a decimal point stands there, between figures."""
    inside = (
        span.start > 0
        and text[span.start - 1].isdecimal()
        and text[span.end : span.end + 1].isdecimal()
    )
    return inside and span.of(text) in _POINTS


def _shared_figures(variant: Variant, a: str, b: str) -> tuple[int, int]:
    """How many characters of a number both sides have before and behind a place in it."""
    before, (x, y) = 0, (variant.a.start, variant.b.start)
    while min(x, y) > before and a[x - before - 1] == b[y - before - 1]:
        if not (a[x - before - 1].isdecimal() or a[x - before - 1] in _NUMBER):
            break
        before += 1
    behind, (x, y) = 0, (variant.a.end, variant.b.end)
    while x + behind < len(a) and a[x + behind : x + behind + 1] == b[y + behind : y + behind + 1]:
        if not (a[x + behind].isdecimal() or a[x + behind] in _NUMBER):
            break
        behind += 1
    return before, behind


def _numbers_before(variant: Variant, a: str, b: str) -> Variant | None:
    """The numbers that both sides of a difference begin with, where a line begins."""
    x, y = variant.a.start, variant.b.start
    if a[max(x - 1, 0) : x].strip() or b[max(y - 1, 0) : y].strip():
        return None
    one = _NUMBERED.match(a, x, variant.a.end)
    other = _NUMBERED.match(b, y, variant.b.end)
    if not one or not other or (one.end(), other.end()) == (variant.a.end, variant.b.end):
        return None
    return Variant(Span(x, one.end()), Span(y, other.end()), slight=True)


def _parted(found: Iterator[Variant], a: str, b: str) -> Iterator[Variant]:
    """`found`, parted behind the numbers of headings and at the pauses that both sides of one have."""
    for variant in found:
        rest = variant
        if number := _numbers_before(variant, a, b):
            if number.a.of(a) != number.b.of(b):
                yield number
            one, other = Span(number.a.end, variant.a.end), Span(number.b.end, variant.b.end)
            rest = Variant(one, other, variant.slight)
        for part in _at_pauses(rest, a, b):
            yield from (part,) if part.slight else _without_script(part, a, b)


def _without_script(variant: Variant, a: str, b: str) -> Iterator[Variant]:
    """A difference without what only the script tells apart at its ends: of 总结2022 and 總結2023 the years."""
    one, other = variant.a.of(a), variant.b.of(b)
    low = _script_only(one, other)
    high = _script_only(one[low:][::-1], other[low:][::-1])
    if not low and not high:
        yield variant
        return
    (x, y), (end_x, end_y) = (variant.a.start, variant.b.start), (variant.a.end, variant.b.end)
    if low:
        yield Variant(Span(x, x + low), Span(y, y + low), slight=True)
    if x + low < end_x - high or y + low < end_y - high:
        yield Variant(Span(x + low, end_x - high), Span(y + low, end_y - high))
    if high:
        yield Variant(Span(end_x - high, end_x), Span(end_y - high, end_y), slight=True)


def _script_only(one: str, other: str) -> int:
    """How many characters both begin with that are the same in another script, up to the last one that differs."""
    if not one or not other or one[0] == other[0] or fold(one[0]) != fold(other[0]):
        return 0
    found = 0
    for number, (x, y) in enumerate(zip(fold(one), fold(other), strict=False)):
        if x != y or x.isascii():
            break
        if one[number] != other[number]:
            found = number + 1
    return found


def _at_pauses(variant: Variant, a: str, b: str) -> Iterator[Variant]:
    ones = list(_PAUSES.finditer(a, variant.a.start, variant.a.end))
    others = list(_PAUSES.finditer(b, variant.b.start, variant.b.end)) if ones else []
    if not ones or [m.group() for m in ones] != [m.group() for m in others]:
        yield variant
        return
    at_a, at_b = variant.a.start, variant.b.start
    for one, other in zip([*ones, None], [*others, None], strict=True):
        end_a = one.start() if one else variant.a.end
        end_b = other.start() if other else variant.b.end
        part = Variant(Span(at_a, end_a), Span(at_b, end_b), variant.slight)
        if part.a.of(a) != part.b.of(b):
            yield part
        at_a, at_b = one.end() if one else end_a, other.end() if other else end_b


def _add(found: list[Variant], a: Span, b: Span, text_a: str, text_b: str, *, slight: bool) -> None:
    """Adds the difference of two places, without the marks both begin or end with."""
    words_a, words_b = a.of(text_a), b.of(text_b)
    if words_a == words_b:
        return
    low, most = 0, min(len(words_a), len(words_b))
    while low < most and words_a[low] == words_b[low] and not words_a[low].isalnum():
        low += 1
    high = 0
    while high < most - low and words_a[-1 - high] == words_b[-1 - high]:
        if words_a[-1 - high].isalnum():
            break
        high += 1
    a, b = Span(a.start + low, a.end - high), Span(b.start + low, b.end - high)
    if found and found[-1].a.end == a.start and found[-1].b.end == b.start:
        last = found.pop()
        a, b = Span(last.a.start, a.end), Span(last.b.start, b.end)
        slight = slight and last.slight
    found.append(Variant(a, b, slight))


def _for_readers(runs: Sequence[Run], corner: Box, a: Prepared, b: Prepared) -> list[Run]:
    """`runs` without chance characters between edits and without parts of numbers that differ."""
    shown = list(_whole_numbers(runs, corner, a, b))
    kept: list[Run] = []
    for number, run in enumerate(shown):
        if run.size == 1 and 0 < number < len(shown) - 1:
            last, following = kept[-1] if kept else Run(0, 0, 0), shown[number + 1]
            before = max(run.a - last.a - last.size, run.b - last.b - last.size)
            behind = max(following.a - run.a - 1, following.b - run.b - 1)
            if min(before, behind) > 0 and before + behind >= _CHANCE:
                continue
        kept.append(run)
    return kept


def _whole_numbers(runs: Sequence[Run], corner: Box, a: Prepared, b: Prepared) -> Iterator[Run]:
    """`runs` cut back from figures that go on into a difference: 5581 against 5120 differ as a whole."""
    for run in runs:
        start, end = 0, run.size
        x, y = corner.a0 + run.a, corner.b0 + run.b
        closes = (x + end, y + end) == (corner.a1, corner.b1)
        if not closes and _figures_meet(a, x + end, b, y + end):
            while end > start and a.chars[x + end - 1].isdecimal():
                end -= 1
        if (x, y) != (corner.a0, corner.b0) and _figures_meet(a, x, b, y):
            while start < end and a.chars[x + start].isdecimal():
                start += 1
        if start < end:
            yield Run(run.a + start, run.b + start, end - start)


def _figures_meet(a: Prepared, x: int, b: Prepared, y: int) -> bool:
    """Whether a number goes on over the edge before offsets `x` and `y`, on one side at least."""
    return _inside_number(a, x) or _inside_number(b, y)


def _inside_number(side: Prepared, at: int) -> bool:
    chars = side.chars
    return 0 < at < len(chars) and chars[at - 1].isdecimal() and chars[at].isdecimal()
