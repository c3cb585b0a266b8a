"""Where a link begins and ends: boxes grown to clauses, joined, and cut back to what both sides say."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise

from speechreader.compare.grid import SHORTEST, Box
from speechreader.compare.prepared import Prepared
from speechreader.compare.runs import Run, matched

#: A clause (sentence) is finished if no more than this is missing: share of it, and characters.
_CLAUSE_MISSING, _SENTENCE_MISSING = 0.4, 0.25
_MISSING = 8
#: A neighbouring clause is taken in if this share of its pairs of characters stands over there.
_TAKEN = 0.5
#: A sentence mostly inside is finished if the whole is so much like the whole over there.
_INSIDE, _LIKE_WHOLES = 0.5, 0.5
#: How far around the other side's box is looked, in characters.
_AROUND = 12
_ROUNDS = 4
#: Of a longer box only both ends are looked through.
_LONG = 200
#: Boxes that cross each other are one reordered sentence up to this length, and two moved passages beyond.
_CROSSING = 80
#: A core so alike stands alone if this little of what surrounds it is on the other side.
_CORE, _FOREIGN = 0.95, 0.35
#: … and if it holds this share of what is equal.
_MOST_OF_IT = 0.8
#: What counts a number on: 1318 is cut short where the text says 1318万元.
_TIMES = "十百千万亿元"
#: Longer stretches without a full stop are no sentences.
_LONGEST_SENTENCE = 1_000
#: So much of a clause is no clause.
_CRUMB = 3
#: A box so many times longer on one side may be a repetition.
_LOPSIDED = 1.6
#: So many boxes before one are looked at for a neighbour of it.
_BACK = 40
#: Equal runs shorter than this at an end may be chance.
_FIRM = 4


def grow(boxes: Iterable[Box], a: Prepared, b: Prepared) -> list[Box]:
    """`boxes` with their edges at clauses where that is near, those that touch joined; in order of `a`."""
    grown = sorted(_grown(box, a, b) for box in boxes)
    return _joined(grown)


def _grown(box: Box, a: Prepared, b: Prepared) -> Box:
    a0, a1, b0, b1 = box
    for _ in range(_ROUNDS):
        before = a0, a1, b0, b1
        a0, a1 = _clauses(a, a0, a1, b.chars, b0, b1)
        b0, b1 = _clauses(b, b0, b1, a.chars, a0, a1)
        if before == (a0, a1, b0, b1):
            break
    a0, a1 = _finished(a.sentence_list, a0, a1, _SENTENCE_MISSING)
    b0, b1 = _finished(b.sentence_list, b0, b1, _SENTENCE_MISSING)
    return _whole(Box(a0, a1, b0, b1), a, b)


def _whole(box: Box, a: Prepared, b: Prepared) -> Box:
    """The box with the sentences at its ends finished, where these are alike as wholes and mostly in it."""
    a0, a1, b0, b1 = box
    if _alike(box, a, b, _sentence(a.sentence_list, a0), _sentence(b.sentence_list, b0)):
        a0, b0 = _sentence(a.sentence_list, a0)[0], _sentence(b.sentence_list, b0)[0]
    if _alike(box, a, b, _sentence(a.sentence_list, a1 - 1), _sentence(b.sentence_list, b1 - 1)):
        a1, b1 = _sentence(a.sentence_list, a1 - 1)[1], _sentence(b.sentence_list, b1 - 1)[1]
    return Box(a0, a1, b0, b1)


def _alike(
    box: Box, a: Prepared, b: Prepared, one: tuple[int, int], other: tuple[int, int]
) -> bool:
    """Whether two sentences lie mostly in a box, one of them not wholly, and are alike as wholes."""
    from rapidfuzz.fuzz import ratio

    whole = one[0] >= box.a0 and one[1] <= box.a1 and other[0] >= box.b0 and other[1] <= box.b1
    if max(one[1] - one[0], other[1] - other[0]) > _LONGEST_SENTENCE:
        return False
    if whole or not _mostly(one, box.a0, box.a1) or not _mostly(other, box.b0, box.b1):
        return False
    return ratio(a.chars[slice(*one)], b.chars[slice(*other)]) >= 100 * _LIKE_WHOLES


def _sentence(bounds: list[int], at: int) -> tuple[int, int]:
    number = bisect_right(bounds, at) - 1
    return bounds[number], bounds[number + 1]


def _mostly(sentence: tuple[int, int], start: int, end: int) -> bool:
    inside = min(sentence[1], end) - max(sentence[0], start)
    return inside >= _INSIDE * (sentence[1] - sentence[0])


def _finished(bounds: list[int], start: int, end: int, share: float) -> tuple[int, int]:
    """The range with its first and last unit finished where little of them is missing."""
    at = bisect_right(bounds, start) - 1
    missing = start - bounds[at]
    if 0 < missing <= min(_MISSING, share * (bounds[at + 1] - bounds[at])):
        start = bounds[at]
    at = bisect_left(bounds, end)
    missing = bounds[at] - end
    if 0 < missing <= min(_MISSING, share * (bounds[at] - bounds[at - 1])):
        end = bounds[at]
    return start, end


def _clauses(
    side: Prepared, start: int, end: int, there: str, low: int, high: int
) -> tuple[int, int]:
    """The range with clauses finished, and a neighbour on each end taken in if it is over there."""
    bounds = side.clause_list
    start, end = _finished(bounds, start, end, _CLAUSE_MISSING)
    at = bisect_left(bounds, start)
    if (
        at
        and bounds[at] == start
        and _is_there(side.chars[bounds[at - 1] : start], there, low, high)
    ):
        start = bounds[at - 1]
    at = bisect_left(bounds, end)
    if at + 1 < len(bounds) and bounds[at] == end:
        words = side.chars[end : bounds[at + 1]]
        if _is_there(words, there, low, high):
            end = bounds[at + 1]
    return start, end


def _is_there(words: str, there: str, low: int, high: int) -> bool:
    reach = _AROUND + len(words)
    low, high = max(0, low - reach), high + reach
    if high - low <= 2 * (_LONG + reach):
        window = there[low:high]
    else:
        window = there[low : low + _LONG + reach] + "\n" + there[high - _LONG - reach : high]
    return presence(words, window) >= _TAKEN


def presence(words: str, window: str) -> float:
    """The share of the pairs of characters of `words` that stand in `window`, 0..1."""
    pairs = len(words) - 1
    if pairs < 1:
        return 0.0
    return sum(words[i : i + 2] in window for i in range(pairs)) / pairs


def _joined(boxes: list[Box]) -> list[Box]:
    """Boxes in order, those made one that touch on both sides."""
    done: list[Box] = []
    for box in boxes:
        merged = box
        for other in done[: -_BACK - 1 : -1]:
            if _touch(other, merged):
                done.remove(other)
                merged = _hull(other, merged)
        done.append(merged)
    return sorted(done)


def _hull(one: Box, other: Box) -> Box:
    return Box(
        min(one.a0, other.a0), max(one.a1, other.a1), min(one.b0, other.b0), max(one.b1, other.b1)
    )


def _touch(one: Box, other: Box) -> bool:
    if one.a1 < other.a0 or other.a1 < one.a0 or one.b1 < other.b0 or other.b1 < one.b0:
        return False
    if _repeats(one, other):
        return False
    hull = _hull(one, other)
    if (one.a0 <= other.a0) == (one.b0 <= other.b0) and (one.a1 <= other.a1) == (
        one.b1 <= other.b1
    ):
        return True
    return hull.a1 - hull.a0 <= _CROSSING and hull.b1 - hull.b0 <= _CROSSING


def unrolled(box: Box, a: Prepared, b: Prepared) -> list[Box]:
    """The box, or where one side says again and again what the other says once, a box for each time."""
    long_a = box.a1 - box.a0 >= _LOPSIDED * (box.b1 - box.b0)
    if not long_a and box.b1 - box.b0 < _LOPSIDED * (box.a1 - box.a0):
        return [box]
    from rapidfuzz.fuzz import ratio

    side, start, end = (a, box.a0, box.a1) if long_a else (b, box.b0, box.b1)
    words = b.chars[box.b0 : box.b1] if long_a else a.chars[box.a0 : box.a1]
    bounds = side.sentence_list
    first, last = bisect_left(bounds, start), bisect_right(bounds, end)
    found: list[Box] = []
    for low, high in pairwise(bounds[first:last]):
        if ratio(side.chars[low:high], words) >= 100 * _LIKE_WHOLES:
            part = (low, high, box.b0, box.b1) if long_a else (box.a0, box.a1, low, high)
            found.append(Box(*part))
    return found if len(found) > 1 else [box]


def _repeats(one: Box, other: Box) -> bool:
    """Whether two boxes share most of their place on one side only: that side is said twice on the other."""
    common_a = min(one.a1, other.a1) - max(one.a0, other.a0)
    common_b = min(one.b1, other.b1) - max(one.b0, other.b0)
    same_a = 2 * common_a > min(one.a1 - one.a0, other.a1 - other.a0)
    same_b = 2 * common_b > min(one.b1 - one.b0, other.b1 - other.b0)
    return same_a != same_b


def level(box: Box, runs: list[Run], a: Prepared, b: Prepared) -> tuple[Box, list[Run]]:
    """A box without the rest of a sentence that hangs over on one side, before or behind all that is equal.

    `runs` are the equal runs inside, counted from the corner of the box; so are those that come back.
    """
    if not runs:
        return box, runs
    a0, a1, b0, b1 = box
    first, last = runs[0], runs[-1]
    if not first.b and _starts_at(a, a0 + first.a):
        a0 += first.a
    if not first.a and _starts_at(b, b0 + first.b):
        b0 += first.b
    end_a, end_b = box.a0 + last.a + last.size, box.b0 + last.b + last.size
    if end_b == b1 and _starts_at(a, end_a):
        a1 = end_a
    if end_a == box.a1 and _starts_at(b, end_b):
        b1 = end_b
    a0, b0 = _past_crumb(a.clause_list, a0, b.clause_list, b0)
    a1, b1 = _before_crumb(a.clause_list, a1, b.clause_list, b1)
    return _clipped(box, runs, Box(a0, a1, b0, b1))


def _past_crumb(in_a: list[int], a0: int, in_b: list[int], b0: int) -> tuple[int, int]:
    """Starts moved to the next clauses where next to nothing of the clauses before is left on both sides."""
    one, other = in_a[bisect_left(in_a, a0)], in_b[bisect_left(in_b, b0)]
    both = 0 < one - a0 <= _CRUMB and 0 < other - b0 <= _CRUMB
    return (one, other) if both else (a0, b0)


def _before_crumb(in_a: list[int], a1: int, in_b: list[int], b1: int) -> tuple[int, int]:
    """The same for ends."""
    one, other = in_a[bisect_right(in_a, a1) - 1], in_b[bisect_right(in_b, b1) - 1]
    both = 0 < a1 - one <= _CRUMB and 0 < b1 - other <= _CRUMB
    return (one, other) if both else (a1, b1)


def _clipped(box: Box, runs: list[Run], new: Box) -> tuple[Box, list[Run]]:
    """`runs` of `box` as far as they lie in `new`, counted from its corner."""
    if new.a1 <= new.a0 or new.b1 <= new.b0:
        return box, runs
    kept: list[Run] = []
    for run in runs:
        a, b = box.a0 + run.a, box.b0 + run.b
        head = max(0, new.a0 - a, new.b0 - b)
        size = min(run.size, new.a1 - a, new.b1 - b) - head
        if size > 0:
            kept.append(Run(a + head - new.a0, b + head - new.b0, size))
    return new, kept


def _starts_at(side: Prepared, at: int) -> bool:
    """Whether a sentence ends and another may begin at an offset."""
    bounds = side.sentence_list
    return bounds[bisect_left(bounds, at)] == at


def tightened(box: Box, runs: list[Run], a: Prepared, b: Prepared) -> tuple[Box, list[Run]]:
    """A box cut back to its core where that is nearly equal and what surrounds it is foreign.

    `runs` are the equal runs inside, counted from the corner of the box; so are those that come back.
    """
    firm = [run for run in runs if run.size >= _FIRM]
    if not firm:
        return box, runs
    first, last = firm[0], firm[-1]
    core = [run for run in runs if first.a <= run.a <= last.a]
    a0, b0 = box.a0 + first.a, box.b0 + first.b
    a1, b1 = box.a0 + last.a + last.size, box.b0 + last.b + last.size
    if min(a1 - a0, b1 - b0) < SHORTEST or matched(core) < _MOST_OF_IT * matched(runs):
        return box, runs
    if 2 * matched(core) < _CORE * (a1 - a0 + b1 - b0):
        return box, runs
    words_a, words_b = a.chars[box.a0 : box.a1], b.chars[box.b0 : box.b1]
    starts = _cut(a.chars[box.a0 : a0], words_b) and _cut(b.chars[box.b0 : b0], words_a)
    starts = starts and not _finishes(a, box.a0, a0) and not _finishes(b, box.b0, b0)
    ends = _cut(a.chars[a1 : box.a1], words_b) and _cut(b.chars[b1 : box.b1], words_a)
    ends = ends and not _finishes(a, box.a1, a1) and not _finishes(b, box.b1, b1)
    new = Box(
        a0 if starts else box.a0,
        a1 if ends else box.a1,
        b0 if starts else box.b0,
        b1 if ends else box.b1,
    )
    if new == box:
        return box, runs
    kept = [r for r in runs if (not starts or r.a >= first.a) and (not ends or r.a <= last.a)]
    shift_a, shift_b = new.a0 - box.a0, new.b0 - box.b0
    # once more: what is cut from one side may have been all that held the other side's end
    return tightened(new, [Run(r.a - shift_a, r.b - shift_b, r.size) for r in kept], a, b)


def slid(box: Box, runs: list[Run], a: Prepared, b: Prepared) -> tuple[Box, list[Run]]:
    """The box without the end of a paragraph before it that shares only the words the next one begins with.

    「2023年工作请审议。⏎2023年工作顺利」 against 「2023年工作顺利」 is the second paragraph. At the end of a
    box there is nothing to do: of several places for the same words the first is taken.
    """
    if len(runs) < 2 or runs[0][:2] != (0, 0):
        return box, runs
    size, following = runs[0].size, runs[1]
    skip_a, skip_b = following.a - size, following.b - size
    fresh = _breaks(a, box.a0 + skip_a) if skip_a else _breaks(b, box.b0 + skip_b)
    if (skip_a and skip_b) or not fresh:
        return box, runs
    new = Box(box.a0 + skip_a, box.a1, box.b0 + skip_b, box.b1)
    if a.chars[new.a0 : new.a0 + size] != b.chars[new.b0 : new.b0 + size]:
        return box, runs
    first = Run(0, 0, size + following.size)
    return new, [first, *(Run(r.a - skip_a, r.b - skip_b, r.size) for r in runs[2:])]


def _breaks(side: Prepared, at: int) -> bool:
    """Whether a paragraph begins there."""
    starts = side.paragraphs
    found = bisect_left(starts, at)
    return found < len(starts) and starts[found] == at


def whole_numbers(box: Box, a: Prepared, b: Prepared) -> Box:
    """The box grown so that no edge parts a number."""
    return Box(
        _number_start(a, box.a0),
        _number_end(a, box.a1),
        _number_start(b, box.b0),
        _number_end(b, box.b1),
    )


def _number_start(side: Prepared, at: int) -> int:
    while at and side.chars[at].isdecimal() and _continues(side, at):
        at -= 1
    return at


def _number_end(side: Prepared, at: int) -> int:
    while at < side.length and side.chars[at - 1].isdecimal() and _continues(side, at):
        at += 1
    if side.chars[at - 1].isdecimal():
        while at < side.length and side.chars[at] in _TIMES and _adjoins(side, at):
            at += 1
    return at


def _continues(side: Prepared, at: int) -> bool:
    """Whether the figures before and at an offset are of one number: nothing or a point between them."""
    if not side.chars[at - 1].isdecimal() or not side.chars[at].isdecimal():
        return False
    last, place = side.place_list[at - 1], side.place_list[at]
    return _adjoins(side, at) or side.text[last + 1 : place] in (".", ",", "．")


def _adjoins(side: Prepared, at: int) -> bool:
    return side.place_list[at] - side.place_list[at - 1] == 1


def _finishes(side: Prepared, edge: int, core: int) -> bool:
    """Whether a single character between core and edge finishes a clause: no reader would leave it out."""
    bounds = side.clause_list
    return abs(edge - core) == 1 and bounds[bisect_left(bounds, edge)] == edge


def _cut(words: str, there: str) -> bool:
    """Whether `words` around a core are foreign to the other side."""
    return presence(words, there) < _FOREIGN
