"""Headings that run into the text without a stop: «一、不忘初心，坚定政治定力习近平总书记强调：…».

Nothing marks the end of such a heading. Four things give it away: it ends where a word ends; headings of one run are
often built alike (the same number of characters behind their comma); sentences of the genre open in typical ways; and
the first sentence likes to take up a word that the heading has just used. Each possible end is scored by these, and the
headings of a run are cut together, at the length on which they agree best.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache

from speechreader.text.normalize import HAN
from speechreader.text.words import word_starts

#: Share of the headings of a run whose stop must come that late.
MOST = 0.6
#: Shortest and longest heading looked for, in characters.
SHORTEST, LONGEST = 4, 36
# What evidence is worth.
_WORD_END, _INSIDE_WORD = 0.5, -1.5
_STRONG_OPENER, _OPENER, _SUBJECT, _TAKEN_UP, _OPENS_ELSEWHERE = 1.6, 1.0, 0.6, 0.9, 0.8
_TOO_LONG_FROM, _TOO_LONG, _SECOND_COMMA, _STUMP, _HANGING, _NO_SENTENCE = (
    14,
    0.07,
    0.8,
    1.2,
    0.4,
    1.0,
)
#: What stands behind a heading up to the first stop is a sentence, and no shorter than this.
_SHORTEST_SENTENCE = 6
#: What a cut gains when its heading is built as the run agrees: for the same number of commas, and for the same
#: length where most of the run can be built so, the more the more of its headings have evidence of their own.
_SAME_COMMAS, _SAME_LENGTH, _PER_WITNESS, _MOST_GAIN = 0.6, 0.5, 0.35, 1.9
_FITTING_SHARE, _ODD_LENGTH, _WITNESS = 0.74, 0.2, 1.3

_FIRST_STOP = re.compile(r"[。;!?:]")
_STRONG = (
    r"习近平|总书记|打铁|党的[十二一]|党中央|全[市区县省国校镇乡厂体党院司局系州]|各[级地单部区县乡镇市省位]|我[们市省区县校国院厂司局]|"
    r"今年|去年|前年|当前|目前|近年|近几年|[一二三四五六七八九十两]+年来|同志们|大家|20\d\d年|十[一二三四五六七]五|实践证明|事实上?证明|"
    r"有的|有人|有些|你们|他们|她们|咱们|这[是一些个就句次几里项份]|那[是一些个就句次几里]|凡是?|只有|如果|再过|再有|因为|由于|为了|针对|"
    r"根据|按照|围绕|随着|面对|刚才|前[三几]|上半年|下半年|从[今去前现一]|对[于向那这在一]|老话|俗话|常言|古人|毛主席|邓小平|马克思|宪法"
)
_WEAK = (
    r"没有|中央|过去|多年|长期|首先|其次|一方面|必须|既要|要[把以在坚进继深大加切着认积主从善敢]|自己|今天|今后|现在|如今|最近|最后|前不久|上个?月|\d+月|"
    r"一[百千万个]|几[年十]|每[个一天年]|当然|其实|可是|但是|所以|因此|不过|虽然|无论|不管|谁|什么|怎么|说到底|通过|在|对|从|把|《|“"
)
_OPENING = re.compile(
    rf"(?P<strong>{_STRONG})|(?P<weak>{_WEAK})"
    rf"|(?P<subject>[{HAN}]{{2,8}}?(?:是(?!否)|作为|关系到?|事关|决定|直接|离不开|既|不仅|不能|贵在|重在|靠|看起来))"
)
_SENTENCE_OPENING = re.compile(rf"(?:^|(?<=[。!?\n])) *([{HAN}]{{2}})")
_BAD_START = frozenset("的了和与及着过之并而等得地上下中里化性者,、”》):;")
_BAD_END = frozenset("和与及在对把为以由从向按将被使让是比,、“《(:;")


@dataclass(frozen=True, slots=True)
class _Proof:
    """What is asked of a run whose first stops come later than `longer_than` characters.

    `score` is the average worth of its cuts, `openers` the share of cuts behind which a sentence opens in a known way.
    """

    longer_than: int
    score: float
    openers: float


#: Calibrated on the development documents: cuts of headings that do run in score 2.2 to 4.5, cuts of whole
#: sentences 0.9 to 2.9, but those rarely before a known opening.
_PROOFS = (
    _Proof(longer_than=30, score=2.0, openers=0.4),
    _Proof(longer_than=16, score=2.6, openers=0.6),
)
#: How a heading is built: its number of commas, and the length of its last clause.
_Shape = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Item:
    """One heading with the beginning of its text; for each place where it could end, score and shape."""

    text: str
    scores: dict[int, float]
    shapes: dict[int, _Shape]


def run_in_ends(
    shadow: str, words: Sequence[tuple[int, int]], caution: float = 0.0
) -> list[int] | None:
    """Where each of the headings of one run ends, or None when they are not run into their text.

    `caution` raises the evidence asked for, for styles whose items are often whole sentences.
    `words` holds (offset behind the number, end of the item) for each heading of one style in `shadow`.
    Returns offsets in `shadow`, one per heading.
    """
    segments = [_segment(shadow, start, end) for start, end in words]
    proof = _proof(segments)
    if proof is None:
        return None
    openings = _openings(shadow)
    needed = (proof.score + caution) * len(segments)
    # If every place were the end of a word and it still were not enough, the dictionary need not be loaded.
    if _best_cuts([_item(s, openings, range(len(s))) for s in segments])[1] < needed:
        return None
    items = [_item(s, openings, word_starts(s)) for s in segments]
    cuts, agreement = _best_cuts(items)
    opened = sum(
        _OPENING.match(item.text, cut) is not None for item, cut in zip(items, cuts, strict=True)
    )
    if agreement < needed or opened < proof.openers * len(items):
        return None
    return [start + cut for (start, _), cut in zip(words, cuts, strict=True)]


@lru_cache(maxsize=1)
def _openings(shadow: str) -> frozenset[str]:
    """The first two characters of all sentences; asked for once per run of headings, so the last text's are kept."""
    return frozenset(_SENTENCE_OPENING.findall(shadow))


def _proof(segments: list[str]) -> _Proof | None:
    """How good the evidence must be: long first sentences are suspect by themselves, shorter ones need more."""
    for proof in _PROOFS:
        if len(segments) >= 2 and sum(len(s) > proof.longer_than for s in segments) >= MOST * len(
            segments
        ):
            return proof
    return None


def _segment(shadow: str, start: int, end: int) -> str:
    """The words up to the first stop: the heading and the beginning of its first sentence."""
    stop = _FIRST_STOP.search(shadow, start, min(end, start + 160))
    return shadow[start : stop.start() + 1 if stop else min(end, start + 160)]


def _item(segment: str, openings: frozenset[str], word_ends: Container[int]) -> _Item:
    scores = _scores(segment, openings, word_ends)
    return _Item(segment, scores, {cut: _shape(segment, cut) for cut in scores})


def _shape(segment: str, cut: int) -> _Shape:
    return segment.count(",", 0, cut), cut - (segment.rfind(",", 0, cut) + 1)


def _scores(segment: str, openings: frozenset[str], word_ends: Container[int]) -> dict[int, float]:
    return {
        cut: _score(segment, cut, openings) + (_WORD_END if cut in word_ends else _INSIDE_WORD)
        for cut in range(SHORTEST, min(LONGEST, len(segment) - 2))
        if segment[cut] not in _BAD_START and segment[cut - 1] not in _BAD_END
    }


def _score(segment: str, cut: int, openings: frozenset[str]) -> float:
    """How much what stands behind `cut` looks like the opening of a sentence, and what before it like a heading."""
    score = -_TOO_LONG * max(0, cut - _TOO_LONG_FROM)
    score -= _SECOND_COMMA * max(0, segment.count(",", 0, cut) - 1)
    score -= _STUMP * (cut - (segment.rfind(",", 0, cut) + 1) < SHORTEST)
    score -= _HANGING * (segment[cut - 1] == "的")
    score -= _NO_SENTENCE * (len(segment) - cut < _SHORTEST_SENTENCE)
    match = _OPENING.match(segment, cut)
    if match is not None:
        weights = {"strong": _STRONG_OPENER, "weak": _OPENER, "subject": _SUBJECT}
        score += weights[match.lastgroup or "subject"]
    if segment[cut : cut + 2] in segment[: cut - 2]:
        score += _TAKEN_UP
    elif segment[cut : cut + 2] in openings:
        score += _OPENS_ELSEWHERE
    return score


def _best_cuts(items: list[_Item]) -> tuple[list[int], float]:
    """The cuts of all headings for the shape on which they agree best, with the sum of their worth."""
    shapes = {item.shapes[cut] for item in items for cut, score in item.scores.items() if score > 0}
    best: tuple[float, list[int]] = (float("-inf"), [])
    for shape in sorted(shapes):
        gain = _gain(items, shape)
        worths = [_best_cut(item, shape, gain) for item in items]
        total = sum(worth for worth, _ in worths)
        if total > best[0]:
            best = (total, [cut for _, cut in worths])
    return best[1], best[0]


def _gain(items: list[_Item], shape: _Shape) -> float:
    """What having `shape` is worth, by how well the run as a whole can have it."""
    own = [
        max((s for cut, s in item.scores.items() if item.shapes[cut] == shape), default=-1.0)
        for item in items
    ]
    if sum(score > 0 for score in own) < _FITTING_SHARE * len(items):
        return _ODD_LENGTH
    return min(_MOST_GAIN, _SAME_LENGTH + _PER_WITNESS * sum(score >= _WITNESS for score in own))


def _best_cut(item: _Item, shape: _Shape, gain: float) -> tuple[float, int]:
    worths = [(-1.0, 1 - len(item.text))]
    for cut, score in item.scores.items():
        commas, length = item.shapes[cut]
        alike = _SAME_COMMAS * (commas == shape[0]) + gain * ((commas, length) == shape)
        worths.append((score + alike, -cut))
    worth, cut = max(worths)
    return worth, -cut
