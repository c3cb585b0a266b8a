"""Marks carried from one revision of a text to another, each with an honest state.

A mark goes where its own characters went, by the alignment of the two texts; it is never looked up by its words, so
that deleted words are not found again at an equal phrase elsewhere. Only where too little of it stayed is its wording
looked for in what is new: at its own place it is believed under the terms of `search`, elsewhere it is only offered.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from speechreader.annotate.align import Alignment, align
from speechreader.annotate.describe import label
from speechreader.annotate.folded import Folded, same_words
from speechreader.annotate.fuzzy import best_fit
from speechreader.annotate.runs import Gap, Run
from speechreader.annotate.search import (
    ACCEPTED,
    Locator,
    Place,
    Seeker,
    around,
    offered,
    score,
    winner,
)
from speechreader.model.annotation import Anchor, AnchorState, Candidate, Carried
from speechreader.model.outline import Heading

#: The share of a mark that must have stayed for its place to be certain.
_ENOUGH = 0.5
#: Of a mark that changed, fewer characters than this may be alike by chance.
_FEWEST = 3
#: Characters that must have come along on each side of a mark that moved.
_COMPANY = 8
#: How many times longer than a mark, and by how many characters more, its own place may have become.
_WIDER, _ROOM = 4, 200
#: How near to a rewritten passage a mark may be its words' double.
_ECHO = 16


class Carrier:
    """Carries anchors of `old` text to `new` text; `outline` are the headings of the new one.

    An anchor that found no place stays one of the revision it was last placed in: carry it from there.
    """

    def __init__(self, old: str, new: str, outline: Iterable[Heading] = ()) -> None:
        self._old, self._new = Folded(old), Folded(new)
        self._outline = tuple(outline)
        self._sides: Alignment = align(self._old, self._new)
        self._seeker = Seeker(self._new.chars, self._sides.free())
        self._by_label: dict[str, list[Heading]] = {}
        for heading in self._outline:
            self._by_label.setdefault(Folded(label(heading)).chars, []).append(heading)
            self._by_label.setdefault(Folded(heading.title).chars, []).append(heading)
        self._locator: Locator | None = None

    def carry(self, anchor: Anchor) -> Carried:
        """What became of one mark."""
        if anchor.span.of(self._old.text) != anchor.quote.exact:
            return self._foreign(anchor)
        start, end = self._old.range_of(anchor.span)
        if start == end:
            return self._lost(anchor, start, [])
        stayed = self._sides.pieces(start, end)
        if self._doubtful(start, end, stayed):
            return self._lost(anchor, start, self._twins(start, end, stayed))
        if _enough(stayed, end - start):
            return self._placed(anchor, (start, end), stayed, AnchorState.SAME)
        moved = self._sides.pieces(start, end, moved=True)
        if _enough(moved, end - start):
            return self._moved(anchor, (start, end), moved)
        return self._searched(anchor, (start, end), stayed)

    # ── marks whose characters are there

    def _placed(
        self, anchor: Anchor, mark: tuple[int, int], pieces: list[Run], state: AnchorState
    ) -> Carried:
        start, end = self._drawn_out(mark, pieces, moved=state is AnchorState.MOVED)
        if end - start > _WIDER * (mark[1] - mark[0]) + _ROOM:
            return self._lost(anchor, mark[0], [(ACCEPTED, r.new, r.new_end) for r in pieces])
        span = self._new.span_of(start, end)
        old, new = anchor.quote.exact, span.of(self._new.text)
        if not same_words(old, new):
            state = AnchorState.EDITED
        return Carried(state, span, old, new)

    def _drawn_out(
        self, mark: tuple[int, int], pieces: list[Run], *, moved: bool
    ) -> tuple[int, int]:
        """The new place of the pieces, with what stands instead of characters at the mark's own ends."""
        start, end = pieces[0].new, pieces[-1].new_end
        first = self._sides.run_at(pieces[0].old, moved=moved)
        last = self._sides.run_at(pieces[-1].old, moved=moved)
        before = self._sides.gap_before(first, moved=moved)
        behind = self._sides.gap_behind(last, moved=moved)
        if mark[0] <= before.old < before.old_end and _instead(before):
            start = before.new
        if behind.old < behind.old_end <= mark[1] and _instead(behind):
            end = behind.new_end
        return start, end

    def _moved(self, anchor: Anchor, mark: tuple[int, int], pieces: list[Run]) -> Carried:
        first = self._sides.run_at(pieces[0].old, moved=True)
        last = self._sides.run_at(pieces[-1].old, moved=True)
        starts = {*self._old.starts, len(self._old.chars)}
        alone_before = mark[0] - first.old < _COMPANY and first.old not in starts
        alone_behind = last.old_end - mark[1] < _COMPANY and last.old_end not in starts
        if pieces != sorted(pieces, key=lambda run: run.new) or (alone_before and alone_behind):
            places = [(ACCEPTED, run.new, run.new_end) for run in pieces]
            return self._lost(anchor, mark[0], places)
        return self._placed(anchor, mark, pieces, AnchorState.MOVED)

    # ── doubt

    def _doubtful(self, start: int, end: int, stayed: Sequence[Run]) -> bool:
        """Whether most of what is left of a mark may as well be an equal neighbour of it."""
        left = sum(run.length for run in stayed)
        if not left:
            return False
        for zone in self._sides.zones:
            within = (min(run.old_end, zone.end) - max(run.old, zone.start) for run in stayed)
            if 2 * sum(n for n in within if n > 0) >= left:
                return True
        return left == end - start and self._echoed(start, end)

    def _echoed(self, start: int, end: int) -> bool:
        """Whether a rewritten passage beside the mark holds the same words up to its own edge."""
        a, b = self._old.chars, self._new.chars
        for gap in self._sides.gaps_near(start - _ECHO, end + _ECHO):
            if not (gap.old_size and gap.new_size):
                continue
            if end <= gap.old <= end + _ECHO:
                words = a[start : gap.old]
            elif start - _ECHO <= gap.old_end <= start:
                words = a[gap.old_end : end]
            else:
                continue
            if words in a[gap.old : gap.old_end] or words in b[gap.new : gap.new_end]:
                return True
        return False

    def _twins(self, start: int, end: int, stayed: Sequence[Run]) -> list[Place]:
        first, last = stayed[0].new, stayed[-1].new_end
        shifts = {
            zone.shift
            for zone in self._sides.zones
            if zone.start < end and start < zone.end and zone.shift
        }
        places = [(ACCEPTED, first + shift, last + shift) for shift in (0, *sorted(shifts))]
        return [p for p in places if p[1] >= 0 and p[2] <= len(self._new.chars)]

    # ── marks whose characters are gone, or not enough of them left

    def _searched(self, anchor: Anchor, mark: tuple[int, int], stayed: list[Run]) -> Carried:
        quote = around(self._old.chars, *mark)
        here = self._edited_original(mark, stayed, quote)
        places = self._seeker.places(quote)
        elsewhere = [p for p in places if here is None or p[1] >= here[2] or here[1] >= p[2]]
        own: list[Place] = [here] if here else []
        ranked = sorted(own + elsewhere, key=lambda place: -place[0])
        best = winner(ranked)
        if best is None or best is not here:
            return self._lost(anchor, mark[0], ranked)
        span = self._new.span_of(best[1], best[2])
        new = span.of(self._new.text)
        return Carried(AnchorState.EDITED, span, anchor.quote.exact, new)

    def _edited_original(
        self, mark: tuple[int, int], stayed: Sequence[Run], quote: tuple[str, str, str]
    ) -> Place | None:
        """The wording that stands at the mark's own place now, where that is no wide field."""
        window = self._window(mark, stayed)
        if window.new_size > _WIDER * (mark[1] - mark[0]) + _ROOM:
            return None
        fit = best_fit(quote[1], self._new.chars[window.new : window.new_end])
        if fit is None:
            return None
        start, end = window.new + fit.start, window.new + fit.end
        return score(quote, self._new.chars, start, end), start, end

    def _window(self, mark: tuple[int, int], stayed: Sequence[Run]) -> Gap:
        """The mark's own place in the new text: what is left of it, and what is new between."""
        near = [
            gap
            for gap in self._sides.gaps_near(*mark)
            if gap.old_size and gap.old < mark[1] and gap.old_end > mark[0]
        ]
        starts = [run.new for run in stayed] + [gap.new for gap in near]
        ends = [run.new_end for run in stayed] + [gap.new_end for gap in near]
        return Gap(mark[0], mark[1], min(starts, default=0), max(ends, default=0))

    def _lost(self, anchor: Anchor, at: int, places: Sequence[Place]) -> Carried:
        candidates: tuple[Candidate, ...] = offered(self._new, places)
        state = AnchorState.AMBIGUOUS if candidates else AnchorState.ORPHAN
        heading = self._surviving(anchor, at)
        return Carried(state, None, anchor.quote.exact, candidates=candidates, heading=heading)

    def _surviving(self, anchor: Anchor, at: int) -> Heading | None:
        """The innermost heading above the mark that is still there, else the one above its place."""
        near = self._new.place_of(self._sides.new_place(at))
        for words in reversed(anchor.outline):
            there = self._by_label.get(Folded(words).chars, ())
            if there:
                return min(there, key=lambda heading: abs(heading.span.start - near))
        above = [heading for heading in self._outline if heading.span.start <= near]
        return above[-1] if above else None

    def _foreign(self, anchor: Anchor) -> Carried:
        """An anchor whose span does not hold its quote did not come from the old text."""
        self._locator = self._locator or Locator(self._new.text)
        found = self._locator.locate(anchor.quote, anchor.span)
        if found.state.placed:
            return found
        heading = self._surviving(anchor, self._old.range_of(anchor.span)[0])
        return replace(found, heading=heading)


def _instead(gap: Gap) -> bool:
    """Whether the new words of a gap may stand for its old ones."""
    return 0 <= gap.new_size <= 2 * gap.old_size + 4


def _enough(pieces: Sequence[Run], length: int) -> bool:
    """Whether so much of a mark is left that no chance likeness is at work."""
    left = sum(run.length for run in pieces)
    return left == length or (left >= _FEWEST and left >= _ENOUGH * length)


def carry(
    old: str, new: str, anchors: Iterable[Anchor], outline: Iterable[Heading] = ()
) -> list[Carried]:
    """What became of each of `anchors` of the `old` text in the `new` one, in their order."""
    carrier = Carrier(old, new, outline)
    return [carrier.carry(anchor) for anchor in anchors]
