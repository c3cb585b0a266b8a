"""Where a mark that comes from a file stands in the text that this library has."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from speechreader.annotate.describe import label
from speechreader.annotate.folded import Folded
from speechreader.annotate.search import Locator
from speechreader.app.operations.marks import Page
from speechreader.model.annotation import Anchor, AnchorState, Candidate, Carried
from speechreader.model.errors import UserError
from speechreader.model.exchange import IncomingMark, Offsets
from speechreader.model.outline import Heading
from speechreader.model.span import Span
from speechreader.store import marks
from speechreader.text.utf16 import Utf16

#: A quotation so many times longer than the whole text, and so many characters more, is not of it.
_LONGER, _ROOM = 2, 200


class Landing(NamedTuple):
    """The columns of the mark's place; `unplaced` is the reason why it has none; `remark` is what was wrong."""

    columns: dict[str, Any]
    unplaced: str | None = None
    remark: tuple[str, tuple[tuple[str, str | int], ...]] | None = None


@dataclass(frozen=True)
class Ground:
    """The present text of a speech, on which marks land; `sha256` is its hash."""

    sha256: str
    page: Page
    outline: tuple[Heading, ...] = field(default=())

    @property
    def body(self) -> str:
        """The text."""
        return self.page.describer.text

    @cached_property
    def _locator(self) -> Locator:
        return Locator(self.body)

    @cached_property
    def _utf16(self) -> Utf16:
        return Utf16(self.body)

    def land(self, mark: IncomingMark) -> Landing:
        """Find the place of `mark`.

        What its file says of this very text is believed where the words stand there; anything else is
        looked for by its words, on the terms of `annotate.search`.

        Errors:
            UserError: note_without_quote.
        """
        if not Folded(mark.quote.exact).chars:
            raise UserError("note_without_quote")
        ours = mark.state is not None and mark.source.sha256 == self.sha256
        hint = self._hint(mark)
        if ours and mark.state is not None:
            if not mark.state.placed:
                return self._as_told(mark, mark.state)
            if hint is not None:
                return Landing(self._placed(hint, mark.state, mark.was))
        return self._searched(mark, hint)

    def _hint(self, mark: IncomingMark) -> Span | None:
        """The first of the told places at which the words stand, whatever units they are told in."""
        for offsets in mark.offsets:
            for span in self._readings(offsets):
                if span.of(self.body) == mark.quote.exact:
                    return span
        return None

    def _readings(self, offsets: Offsets) -> list[Span]:
        spans: list[Span] = []
        if offsets.units != "utf16" and offsets.end <= len(self.body):
            spans.append(Span(offsets.start, offsets.end))
        if offsets.units != "codepoint":
            start, end = self._utf16.offset(offsets.start), self._utf16.offset(offsets.end)
            if start is not None and end is not None:
                spans.append(Span(start, end))
        return spans

    def _searched(self, mark: IncomingMark, hint: Span | None) -> Landing:
        found = self._located(mark, hint)
        if found.span is None:
            columns = self._doubtful(mark, found.state, found.candidates, self._heading(mark))
            return Landing(columns, _reason(found.state))
        was = mark.quote.exact if found.state is AnchorState.EDITED else None
        remark = self._remark(mark) if mark.offsets and hint is None else None
        return Landing(self._placed(found.span, found.state, was), None, remark)

    def _located(self, mark: IncomingMark, hint: Span | None) -> Carried:
        if len(mark.quote.exact) > _LONGER * len(self.body) + _ROOM:
            # No edit makes so much of so little, and to look for it would take its time.
            return Carried(AnchorState.ORPHAN, None, mark.quote.exact)
        return self._locator.locate(mark.quote, hint)

    def _placed(self, span: Span, state: AnchorState, was: str | None) -> dict[str, Any]:
        anchored = marks.anchored(self.page.anchor(span), self.page.revision)
        return {**anchored, **marks.placed(state, was)}

    def _as_told(self, mark: IncomingMark, state: AnchorState) -> Landing:
        """A mark that was in doubt in this text before it came here."""
        end = len(self.body)
        candidates = tuple(c for c in mark.candidates if c.span.end <= end)
        heading = mark.heading if mark.heading is None or 0 <= mark.heading < end else None
        if state is AnchorState.AMBIGUOUS and not candidates:
            state = AnchorState.ORPHAN
        columns = self._doubtful(mark, state, candidates, heading)
        return Landing({**columns, "settled": int(mark.settled)}, _reason(state))

    def _doubtful(
        self,
        mark: IncomingMark,
        state: AnchorState,
        candidates: tuple[Candidate, ...],
        heading: int | None,
    ) -> dict[str, Any]:
        # It never stood in a text of this library. Its empty span does not hold its quote, and so
        # every revision to come is searched for its words.
        anchor = Anchor(Span(0, 0), mark.quote, outline=mark.outline)
        return {
            **marks.anchored(anchor, self.page.revision),
            **marks.placed(AnchorState.SAME, mark.was),
            **marks.doubtful(state, candidates, heading),
        }

    def _heading(self, mark: IncomingMark) -> int | None:
        """The innermost of the headings it stood under that this text has, too."""
        starts = {label(heading): heading.span.start for heading in reversed(self.outline)}
        return next((starts[words] for words in reversed(mark.outline) if words in starts), None)

    def _remark(self, mark: IncomingMark) -> tuple[str, tuple[tuple[str, str | int], ...]]:
        told = mark.offsets[0]
        details = (("start", told.start), ("end", told.end), ("length", len(self.body)))
        past = all(offsets.end > len(self.body) for offsets in mark.offsets)
        return ("note_past_the_end", details) if past else ("note_offsets_wrong", details[:2])


def _reason(state: AnchorState) -> str:
    return "note_words_repeat" if state is AnchorState.AMBIGUOUS else "note_words_missing"
