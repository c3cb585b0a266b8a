"""From a selection to an anchor that can be found again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from speechreader.annotate.clusters import snap
from speechreader.annotate.folded import Folded
from speechreader.model.annotation import Anchor, Quote
from speechreader.model.outline import Heading
from speechreader.model.span import Span

#: How much context an anchor has at least on each side, in code points.
CONTEXT = 32
#: Where words repeat further than this (a text of one character, say), `occurrence` must tell them apart.
LONGEST_CONTEXT = 1024


def label(heading: Heading) -> str:
    """Number and title, as an outline path holds them."""
    return heading.words


def path_to(outline: Sequence[Heading], at: int) -> tuple[str, ...]:
    """The headings above body offset `at`, outermost first; a heading is above its own words."""
    last = bisect_right([h.span.start for h in outline], at) - 1
    path: list[str] = []
    level = 1 << 30
    for heading in reversed(outline[: last + 1]):
        if heading.level < level:
            path.append(label(heading))
            level = heading.level
    return tuple(reversed(path))


def occurrences(text: str, words: str) -> list[int]:
    """Where `words` stand in `text`, overlapping ones too."""
    found: list[int] = []
    at = text.find(words)
    while at != -1:
        found.append(at)
        at = text.find(words, at + 1)
    return found


class Describer:
    """Makes anchors for spans of one revision; `outline` are its headings in document order."""

    def __init__(self, text: str, outline: Iterable[Heading] = ()) -> None:
        self._folded = Folded(text)
        self._outline = tuple(outline)

    @property
    def text(self) -> str:
        """The revision's text."""
        return self._folded.text

    def describe(self, span: Span) -> Anchor:
        """The anchor of `span`, which is drawn out to whole characters.

        Raises:
            ValueError: the span reaches out of the text, or holds nothing that can be seen.
        """
        if span.end > len(self.text):
            raise ValueError(f"{span} reaches out of a text of {len(self.text)} characters")
        span = snap(self.text, span)
        start, end = self._folded.range_of(span)
        if start == end:
            raise ValueError(f"{span} holds nothing that can be seen")
        words = span.of(self.text)
        found = occurrences(self.text, words)
        return Anchor(
            span=span,
            quote=self._quote(span, found),
            occurrence=bisect_right(found, span.start) - 1,
            occurrences=len(found),
            outline=path_to(self._outline, span.start),
            paragraph=self._folded.paragraph_hash(start),
        )

    def _quote(self, span: Span, found: list[int]) -> Quote:
        text, length = self.text, len(span)
        rivals = [at for at in found if at != span.start]
        size = CONTEXT // 2
        while True:
            size *= 2
            prefix = text[max(0, span.start - size) : span.start]
            suffix = text[span.end : span.end + size]
            rivals = [
                at
                for at in rivals
                if text.startswith(suffix, at + length) and text.endswith(prefix, 0, at)
            ]
            if not rivals or size >= LONGEST_CONTEXT:
                return Quote(span.of(text), prefix, suffix)


def describe(text: str, span: Span, outline: Iterable[Heading] = ()) -> Anchor:
    """The anchor of one span; for many of one text, a `Describer` is quicker."""
    return Describer(text, outline).describe(span)
