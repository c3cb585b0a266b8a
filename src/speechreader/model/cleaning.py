"""What cleaning did to a text, position by position, so that it can be seen and undone."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate

from speechreader.model.span import Span

#: The rule id of an edit that a person made.
CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing a cleaning rule did: `removed` stood at `raw` (code points of the decoded original), `put` replaced it.

    `kind` tells how it is shown: "removed" (chrome that left the body), "joined" (a break or blank inside
    a word or sentence), "split" (a paragraph break put in), "blank" (indents and empty lines; no words touched),
    "folded" (a character changed its form, e.g. a full-width digit), "corrected" (a person's better words;
    the rule is then `CORRECTION`).
    """

    rule: str
    kind: str
    raw: Span
    removed: str
    put: str


@dataclass(frozen=True, slots=True)
class TextCorrection:
    """更正: a person's better words. What cleaning made of the stretch `raw` of the original becomes `put`."""

    raw: Span
    put: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a reader should know about a text; the sentence for `code` lives in `app.messages`."""

    code: str
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class OffsetMap:
    """位置映射 between the decoded original and the clean body; edits are disjoint and in raw order.

    Both directions take and give code points and are monotone. A raw position inside removed text maps to
    the place in the body where it stood; a body position inside put text maps to the raw start of its edit.
    """

    raw_length: int
    edits: tuple[Edit, ...]
    _raw_starts: list[int] = field(init=False, repr=False, compare=False)
    _clean_starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        growth = list(accumulate((len(e.put) - len(e.raw) for e in self.edits), initial=0))
        object.__setattr__(self, "_raw_starts", [e.raw.start for e in self.edits])
        object.__setattr__(
            self,
            "_clean_starts",
            [e.raw.start + g for e, g in zip(self.edits, growth, strict=False)],
        )

    @property
    def clean_length(self) -> int:
        """Length of the body in code points."""
        return self.raw_length + sum(len(e.put) - len(e.raw) for e in self.edits)

    def clean_start(self, index: int) -> int:
        """Where edit number `index` stands in the body."""
        return self._clean_starts[index]

    def to_clean(self, raw: int) -> int:
        """The place in the body of the raw position `raw`."""
        i = bisect_right(self._raw_starts, raw) - 1
        if i < 0:
            return raw
        edit, start = self.edits[i], self._clean_starts[i]
        if raw < edit.raw.end:
            return start + min(raw - edit.raw.start, len(edit.put))
        return start + len(edit.put) + raw - edit.raw.end

    def clean_range(self, raw: Span) -> Span:
        """What became of the stretch `raw` (not empty) in the body; empty where nothing of it is left.

        What was put in at its very ends, where nothing stood, does not belong to it.
        """
        start, last = self.to_clean(raw.start), raw.end - 1
        i = bisect_right(self._raw_starts, last) - 1
        if i >= 0 and last < self.edits[i].raw.end:
            end = self._clean_starts[i] + len(self.edits[i].put)
        else:
            end = self.to_clean(last) + 1
        return Span(start, max(start, end))

    def to_raw(self, clean: int) -> int:
        """The raw position of the character that stands at `clean` in the body."""
        i = bisect_right(self._clean_starts, clean) - 1
        if i < 0:
            return clean
        edit, start = self.edits[i], self._clean_starts[i]
        if clean < start + len(edit.put):
            return edit.raw.start
        return edit.raw.end + clean - start - len(edit.put)
