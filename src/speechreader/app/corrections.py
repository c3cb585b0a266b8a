"""A person's word on the outline, laid over the headings that were detected. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from speechreader.model.outline import Heading, OutlineChange, OutlineCorrection
from speechreader.model.span import Span

LEVELS = range(1, 10)
_CLOSING = " 　\t。．.，,、；;：:"


def occurrence_of(body: str, span: Span) -> int:
    """How many times the words of `span` stand in `body` before it, from 0.

    Overlapping ones count.
    """
    quote, count, at = span.of(body), 0, -1
    while (at := body.find(quote, at + 1)) != -1 and at < span.start:
        count += 1
    return count


def find_quote(body: str, quote: str, occurrence: int) -> Span | None:
    """The place of the words of a correction in `body`.

    None where they are not (so often) there.
    """
    at = -1
    for _ in range(occurrence + 1):
        at = body.find(quote, at + 1)
        if at == -1:
            return None
    return Span(at, at + len(quote))


def trimmed(body: str, span: Span) -> Span:
    """`span` cut down to one paragraph, without blanks at its ends."""
    start, end = span.start, min(span.end, len(body))
    while start < end and body[start].isspace():
        start += 1
    stop = body.find("\n", start, end)
    end = end if stop == -1 else stop
    while end > start and body[end - 1].isspace():
        end -= 1
    return Span(start, max(start, end))


def apply_corrections(
    body: str, detected: Iterable[Heading], corrections: Iterable[OutlineCorrection]
) -> tuple[Heading, ...]:
    """The outline as a person wants it, in document order.

    A heading that moves a level takes the headings below it along, unless a person gave them a
    level of their own. A correction whose words are no longer in `body` does nothing.
    """
    headings = list(detected)
    placed = [
        (c, s) for c in corrections if (s := find_quote(body, c.quote, c.occurrence)) is not None
    ]
    moved = _with_levels(
        headings, [(c, s) for c, s in placed if c.change is OutlineChange.SET_LEVEL]
    )
    dropped = [s for c, s in placed if c.change is OutlineChange.NOT_A_HEADING]
    added = [
        _marked(body, span, correction.level or 1)
        for correction, span in placed
        if correction.change is OutlineChange.SET_LEVEL
        and not any(h.span == span for h in headings)
    ]
    kept = [h for h in moved if not any(_same(h, s) for s in dropped)]
    kept = [h for h in kept if not any(h.span.overlaps(a.span) for a in added)]
    return tuple(sorted([*kept, *added], key=lambda h: h.span))


def _same(heading: Heading, span: Span) -> bool:
    # The end may differ: another version of the rules may take a full stop or a few words more into
    # a heading.
    return heading.span.start == span.start


def _with_levels(
    headings: list[Heading], wanted: list[tuple[OutlineCorrection, Span]]
) -> list[Heading]:
    levels = {span.start: correction.level or 1 for correction, span in wanted}
    shifts: list[
        tuple[int, int]
    ] = []  # (detected level of a corrected heading, what its children shift by)
    result: list[Heading] = []
    for heading in headings:
        while shifts and shifts[-1][0] >= heading.level:
            shifts.pop()
        said = levels.get(heading.span.start)
        if said is None:
            level = heading.level + (shifts[-1][1] if shifts else 0)
            result.append(replace(heading, level=_bounded(level)))
        else:
            shifts.append((heading.level, said - heading.level))
            result.append(replace(heading, level=_bounded(said), confidence=1.0))
    return result


def _bounded(level: int) -> int:
    return min(max(level, LEVELS.start), LEVELS.stop - 1)


def _marked(body: str, span: Span, level: int) -> Heading:
    """A heading where cleaning saw none.

    The number, if the words begin with one, told apart from the title.
    """
    # Only here, so that a speech without such a heading is read without the patterns of outlines.
    from speechreader.outline.markers import marker_at
    from speechreader.text.normalize import shadow

    words = span.of(body)
    plain = shadow(words)
    marker = marker_at(plain, 0, len(plain)) if len(plain) == len(words) else None
    split = marker.end if marker else 0
    return Heading(
        level=_bounded(level),
        number=words[:split].strip(),
        title=words[split:].strip(_CLOSING) or words.strip(_CLOSING),
        span=span,
        confidence=1.0,
        inline=span.end < len(body) and body[span.end] != "\n",
    )
