"""Putting one query to the words of a speech and to the notes on it; no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from speechreader.model.span import Span

if TYPE_CHECKING:
    from speechreader.model.annotation import Mark, MarkId
    from speechreader.model.search import Query

    Finder = Callable[[str, Query, Span | None], tuple[Span, ...]]


class Note(NamedTuple):
    """What a person wrote on a mark, and the words that it is on."""

    mark: MarkId
    quote: str
    text: str


def notes_of(marks: Iterable[Mark]) -> Iterator[Note]:
    """What of `marks` has a note."""
    for mark in marks:
        if words := mark.annotation.note:
            yield Note(mark.id, mark.annotation.anchor.quote.exact, words)


class Ask(NamedTuple):
    """What is looked for, in which text or which part of it, and in which notes."""

    query: Query
    body: str
    span: Span | None = None
    notes: tuple[Note, ...] = ()


class NoteFound(NamedTuple):
    """A note with hits; `hits` are places in its text."""

    note: Note
    hits: tuple[Span, ...]


class Found(NamedTuple):
    """The hits in the text, in its order, and the notes that have some."""

    spans: tuple[Span, ...] = ()
    notes: tuple[NoteFound, ...] = ()


def look(ask: Ask, find: Finder) -> Found:
    """Answer `ask` by means of `find`.

    Errors:
        UserError: query_…, as `find` raises them.
    """
    spans = find(ask.body, ask.query, ask.span)
    notes = ((note, find(note.text, ask.query, None)) for note in ask.notes)
    return Found(spans, tuple(NoteFound(note, hits) for note, hits in notes if hits))


def find_here(text: str, query: Query, span: Span | None) -> tuple[Span, ...]:
    """The hits in `text`, or those wholly in `span` of it. On this thread: not for regular expressions.

    Errors:
        UserError: query_empty, query_too_long.
    """
    from speechreader.search.match import Document, Matcher  # not before the first question
    from speechreader.search.parse import parse

    matcher = Matcher(parse(query), query.folding)
    start, end = (span.start, span.end) if span else (0, len(text))
    [hits] = matcher.hits([Document(text[start:end])])
    return tuple(Span(first + start, last + start) for first, last in hits or ())
