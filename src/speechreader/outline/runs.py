"""Runs: numberings of one style that count on from one another, and which of them are headings.

A single 一是 in a sentence means nothing; 一是, 二是, 三是 that each open a paragraph, or each close with a full
stop and go on for more than a sentence, structure the text. The distinction follows the gold outlines made by
hand; a list whose items are parted by semicolons is a sentence, not an outline.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import groupby, islice, pairwise
from statistics import mean

from speechreader.model.span import Span
from speechreader.outline.candidates import Candidate
from speechreader.outline.markers import SECTIONS, Style
from speechreader.text.sentences import SENTENCE_STOP, sentence_ends

#: Styles strong enough that an item inside a paragraph counts on from one that opens a paragraph.
_STRONG = SECTIONS
#: Styles whose single item, alone in a text, can still be a heading.
_SINGLE = (Style.PART, Style.CN, Style.CN_PAREN)
#: Items shorter than this (characters) with nothing between them are a list of names or things.
_LIST_ITEM = 16
#: Share of the items of an inline run, or of a list of short ones, that must go on behind their first sentence.
_GOING_ON = 0.6
#: Characters behind the number of the last item of an inline run in which its sentences are counted.
_LAST_ITEM = 2000


@dataclass(frozen=True, slots=True)
class Run:
    """Candidates of one style in counting order, with the confidence that they are headings."""

    style: Style
    items: tuple[Candidate, ...]
    confidence: float

    @property
    def extent(self) -> Span:
        """From the first number to the last."""
        return Span(self.items[0].marker.start, self.items[-1].marker.start)


def find_runs(shadow: str, paragraphs: list[Span], candidates: list[Candidate]) -> list[Run]:
    """The runs that are headings, in order of their first item."""
    runs: list[Run] = []
    for style in Style:
        own = [c for c in candidates if c.style is style]
        for items in _chains(style, own):
            confidence = _judge(shadow, paragraphs, style, items)
            if confidence > 0:
                runs.append(Run(style, tuple(items), confidence))
    return sorted(_without_overlaps(runs), key=lambda run: run.items[0].marker.start)


def _without_overlaps(runs: list[Run]) -> list[Run]:
    """Of two runs that claim one place (a number inside a heading's title), the outer style keeps it."""
    taken: set[tuple[int, int]] = set()
    kept: list[Run] = []
    for run in sorted(runs, key=lambda r: r.items[0].inline):
        items = tuple(c for c in run.items if (c.paragraph, c.marker.start) not in taken)
        taken |= {(c.paragraph, c.marker.start) for c in items}
        if items:
            kept.append(Run(run.style, items, run.confidence))
    return kept


def _chains(style: Style, own: list[Candidate]) -> list[list[Candidate]]:
    if style is Style.DASH:
        return _dash_chains([c for c in own if not c.inline])
    if style in _STRONG:
        return _count(own)
    opening = _count([c for c in own if not c.inline])
    inline = [c for c in own if c.inline]
    chains = [_with_inline_first(chain, inline) for chain in opening]
    for _, group in groupby(inline, key=lambda c: c.paragraph):
        chains += _count(list(group))
    return chains


def _with_inline_first(chain: list[Candidate], inline: list[Candidate]) -> list[Candidate]:
    """«…强调三点：一是…» inside a paragraph, 二是 and 三是 opening theirs: the first belongs to them."""
    head = chain[0]
    if head.ordinal != 2:
        return chain
    low, high = (
        bisect_left(inline, paragraph, key=lambda c: c.paragraph)
        for paragraph in (head.paragraph - 2, head.paragraph)
    )
    first = [c for c in inline[low:high] if c.ordinal == 1]
    return [first[-1], *chain] if first else chain


def _count(candidates: list[Candidate]) -> list[list[Candidate]]:
    """Cut a sequence into chains: each goes on with the next number, a repeated or skipped one is forgiven."""
    chains: list[list[Candidate]] = []
    for candidate in candidates:
        chain = chains[-1] if chains else None
        if chain and _goes_on(chain[-1], candidate):
            chain.append(candidate)
        elif candidate.ordinal == 1 or not candidate.inline:
            chains.append([candidate])
    return chains


def _goes_on(last: Candidate, new: Candidate) -> bool:
    step = new.ordinal - last.ordinal
    if new.style is Style.SEQUENCE:
        return step > 0
    if step == 1:
        return True
    return not new.inline and not last.inline and (step == 2 or (step == 0 and new.ordinal > 1))


def _dash_chains(dashes: list[Candidate]) -> list[list[Candidate]]:
    """Dashes open an outline item when at least two paragraphs near each other begin with one."""
    chains: list[list[Candidate]] = []
    for candidate in dashes:
        if chains and candidate.paragraph - chains[-1][-1].paragraph <= 3:
            chains[-1].append(candidate)
        else:
            chains.append([candidate])
    return chains


def _judge(shadow: str, paragraphs: list[Span], style: Style, items: list[Candidate]) -> float:
    """Confidence of a chain, 0 when it is no outline."""
    if len(items) == 1:
        return _judge_single(shadow, style, items[0])
    if style is Style.SEQUENCE:
        return _judge_sequence(shadow, items)
    if all(c.inline for c in items[1:]):
        return _judge_inline(shadow, paragraphs, style, items)
    if _is_list(shadow, paragraphs, style, items):
        return 0.0
    base = 0.95 if style.rank is not None else 0.85
    return base - 0.15 * (items[0].ordinal != 1)


def _judge_single(shadow: str, style: Style, item: Candidate) -> float:
    if style not in _SINGLE or item.inline or item.ordinal > 9:
        return 0.0
    alone = len(item.span) <= 45 and not sentence_ends(shadow, item.span.start, item.span.end - 1)
    return 0.65 if alone and item.ordinal == 1 else 0.5


def _judge_sequence(shadow: str, items: list[Candidate]) -> float:
    """首先…其次…最后 counts where each opens a paragraph of more than a sentence and the first is there."""
    if items[0].ordinal != 1 or any(c.inline for c in items):
        return 0.0
    return 0.75 if mean(len(c.span) for c in items) > 30 else 0.0


def _judge_inline(
    shadow: str, paragraphs: list[Span], style: Style, items: list[Candidate]
) -> float:
    if items[0].ordinal != 1 or not all(c.after_sentence for c in items[1:]):
        return 0.0
    if style in (Style.PART, Style.FORMAL, Style.CN):
        return 0.85
    # The last item is looked at only so far: in one endless paragraph there may be many runs.
    last = min(items[-1].span.end, items[-1].marker.end + _LAST_ITEM)
    ends = [*(c.marker.start for c in items[1:]), last]
    stops = [
        _up_to_two_sentences(shadow, c.marker.end, end) for c, end in zip(items, ends, strict=True)
    ]
    if sum(n >= 2 for n in stops) < _GOING_ON * len(stops) or 0 in stops:
        return 0.0
    return 0.75


def _is_list(shadow: str, paragraphs: list[Span], style: Style, items: list[Candidate]) -> bool:
    """Short things one below the other, or one sentence laid out in lines: not an outline."""
    followed = [b.paragraph - a.paragraph > 1 for a, b in pairwise(items)]
    if any(followed):
        return False
    single = [_up_to_two_sentences(shadow, c.marker.end, c.span.end) <= 1 for c in items]
    short = max(len(c.span) for c in items) < _LIST_ITEM * 2
    if style.rank is not None and style.rank >= 3 and short:
        return sum(single) > (1 - _GOING_ON) * len(items)
    half = [shadow[c.span.start : c.span.end].rstrip().endswith((";", ",")) for c in items[:-1]]
    return all(half) and all(single)


def _up_to_two_sentences(shadow: str, start: int, end: int) -> int:
    """Number of sentences that end in `shadow[start:end]`, counted no further than two."""
    return sum(1 for _ in islice(SENTENCE_STOP.finditer(shadow, start, end), 2))
