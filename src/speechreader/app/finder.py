"""One query put to the whole library: candidates from the index, certainty from the texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from threading import Lock
from time import monotonic
from typing import NamedTuple

from speechreader.app.corrections import apply_corrections
from speechreader.model.errors import Cancelled, UserError
from speechreader.model.outline import Heading
from speechreader.model.search import (
    Filters,
    Folding,
    Order,
    Query,
    SearchPage,
    SpeechHits,
    Totals,
)
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId, SpeechSummary
from speechreader.search import kwic
from speechreader.search.grams import (
    Lookup,
    lookup,
    may_overlap,
    overlaps_itself,
    squeezed,
)
from speechreader.search.match import Card, Document, Matcher, not_after, not_before
from speechreader.search.parse import parse
from speechreader.search.regex import ROUND, RegexProcess, Spans
from speechreader.search.tree import All, Either, Field, Node, Not, Phrase, leaves
from speechreader.store import index, searches, speeches
from speechreader.store.index import Text
from speechreader.store.library import Library

#: Speeches whose counts are looked up in the text, to see that the index counts as a reader does.
_PROBES = 3
#: Seconds that regular expressions may take for one answer in all, each round of texts having kept its own limit.
REGEX_SECONDS = 20.0


class Stop:
    """The bell between the thread that searches and the one that wants something else.

    `ring` stops the search that runs, if one does, and never a write: it holds the same lock that ends a search.
    """

    def __init__(self, library: Library) -> None:
        self._library, self._lock = library, Lock()
        self._running = self._rung = False
        #: Hears how many of how many speeches were looked through; called on the thread that searches.
        self.told: Callable[[int, int], None] | None = None

    def __enter__(self) -> Stop:
        with self._lock:
            self._running, self._rung = True, False
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._running = self._rung = False

    def ring(self) -> None:
        """Stop the search that runs now. From any thread."""
        with self._lock:
            if self._running:
                self._rung = True
                self._library.interrupt()

    def rung(self) -> bool:
        """Whether the running search is to stop."""
        return self._rung

    def check(self) -> None:
        """Go on, or raise Cancelled."""
        if self._rung:
            raise Cancelled

    def tell(self, done: int, total: int) -> None:
        """Say how far the search is."""
        if self.told is not None:
            self.told(done, total)


class Shelf:
    """What is known of the live speeches besides their texts, read again when something was written."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._seen = -1
        self._summaries: dict[SpeechId, SpeechSummary] = {}
        self._noted: dict[SpeechId, list[searches.Noted]] | None = None
        self._allowed: tuple[Filters, set[SpeechId]] | None = None

    def summaries(self) -> dict[SpeechId, SpeechSummary]:
        """The live speeches by id, in the order of the library."""
        if self._seen != self._library.changes:
            self._summaries = {s.id: s for s in speeches.summaries(self._library)}
            self._noted = self._allowed = None
            self._seen = self._library.changes
        return self._summaries

    def noted(self) -> dict[SpeechId, list[searches.Noted]]:
        """What a person wrote, by speech."""
        self.summaries()
        if self._noted is None:
            self._noted = {}
            for one in searches.notes(self._library):
                self._noted.setdefault(one.speech, []).append(one)
        return self._noted

    def card(self, speech: SpeechId) -> Card:
        """The fields of one speech."""
        summary = self.summaries()[speech]
        marks = self.noted().get(speech, ())
        return Card(
            title=summary.title,
            speaker=summary.speaker or "",
            date=summary.date,
            tags=tuple(tag for mark in marks for tag in mark.tags),
            notes=tuple(mark.note for mark in marks if mark.note),
        )

    def allowed(self, filters: Filters) -> set[SpeechId] | None:
        """The speeches that `filters` leave; None where that is all of them."""
        if filters.empty:
            return None
        self.summaries()
        if self._allowed is None or self._allowed[0] != filters:
            self._allowed = (filters, self._chosen(filters))
        return self._allowed[1]

    def _chosen(self, filters: Filters) -> set[SpeechId]:
        tagged = None
        if filters.tags:
            wanted = set(filters.tags)
            tagged = {
                s for s, marks in self.noted().items() if any(wanted & {*m.tags} for m in marks)
            }
        chosen = None if filters.speeches is None else set(filters.speeches)
        return {
            speech
            for speech, summary in self.summaries().items()
            if (chosen is None or speech in chosen)
            and (tagged is None or speech in tagged)
            and _fits(summary, filters)
        }

    def outline(self, speech: SpeechId, revision: int, body: str) -> tuple[Heading, ...]:
        """The outline of a speech, a person's corrections applied."""
        detected = speeches.headings(self._library, revision)
        return apply_corrections(
            body, detected, speeches.outline_corrections(self._library, speech)
        )


def _fits(summary: SpeechSummary, filters: Filters) -> bool:
    if filters.speakers and summary.speaker not in filters.speakers:
        return False
    if filters.genres and summary.genre not in filters.genres:
        return False
    if filters.since or filters.until:
        return summary.date is not None and (
            (not filters.since or not_before(summary.date, filters.since))
            and (not filters.until or not_after(summary.date, filters.until))
        )
    return True


class Found(NamedTuple):
    """A speech that matches, with its text and hits."""

    text: Text
    hits: Spans


class Answer:
    """What one query finds in the library as it is now; reads only as far as it is asked.

    Belongs to the thread of the library and to the moment: after a write a new one is made.
    """

    def __init__(
        self,
        library: Library,
        shelf: Shelf,
        query: Query,
        filters: Filters,
        process: RegexProcess,
        stop: Stop,
    ) -> None:
        self._library, self._shelf, self._stop = library, shelf, stop
        self.tree = parse(query)
        self.folding = query.folding
        self.matcher = Matcher(self.tree, query.folding, process, stop.rung)
        self._allowed = shelf.allowed(filters)
        self._ready = index.waiting(library) == 0
        asked = lookup(self.tree, folds_all=query.folding == Folding.ALL)
        self._lookup: Lookup | None = asked if self._ready else None
        self._cards = any(
            isinstance(leaf, Field) and leaf.name != "section" for leaf in leaves(self.tree)
        )
        self._totals: Totals | None = None

    @property
    def exact(self) -> bool:
        """Whether the index alone knows which speeches match."""
        return self._lookup is not None and self._lookup.exact

    # -- which speeches ---------------------------------------------------------------------------

    def candidates(self, order: Order, most: int | None = None) -> list[SpeechId]:
        """Live speeches in which something may be found, in the order asked for; `most` suffice."""
        live = self._shelf.summaries()
        if self._lookup is None:
            ids = [speech for speech in live if self._allowed is None or speech in self._allowed]
        elif order is Order.RANK:
            enough = most if most is not None and self._allowed is None else -1
            ids = self._live(index.ranked(self._library, self._lookup, enough))
        else:
            ids = self._live(index.found(self._library, self._lookup))
        if order is Order.HITS:
            counts = self.totals().by_speech
            return sorted((s for s in ids if s in counts), key=lambda s: -counts[s])
        if order is Order.RANK and self._lookup is not None:
            return ids
        return sorted(ids, key=lambda s: (live[s].date or "", s), reverse=order is not Order.OLDEST)

    def _live(self, ids: list[SpeechId]) -> list[SpeechId]:
        allowed = self._shelf.summaries() if self._allowed is None else self._allowed
        return [speech for speech in ids if speech in allowed]

    def look(self, ids: Sequence[SpeechId]) -> Iterator[Found]:
        """The texts of `ids` that do match, with their hits.

        Errors:
            Cancelled, UserError: query_regex_slow, query_regex_long.
        """
        spent = 0.0
        for start in range(0, len(ids), ROUND):
            self._stop.check()
            if spent > REGEX_SECONDS and self.matcher.has_regex:
                raise UserError(
                    "query_regex_long", seconds=round(spent), looked=start, count=len(ids)
                )
            self._stop.tell(start, len(ids))
            texts = index.texts(self._library, ids[start : start + ROUND])
            begun = monotonic()
            answers = self.matcher.hits(list(map(self._document, texts)))
            spent += monotonic() - begun
            for text, hits in zip(texts, answers, strict=True):
                if hits is not None:
                    yield Found(text, hits)

    def _document(self, text: Text) -> Document:
        card = self._shelf.card(text.speech) if self._cards else Card()
        return Document(text.body, card, lambda: self.outline(text))

    def outline(self, text: Text) -> tuple[Heading, ...]:
        """The outline of one of the texts."""
        return self._shelf.outline(text.speech, text.revision, text.body)

    # -- answers ----------------------------------------------------------------------------------

    def page(self, order: Order, offset: int, limit: int) -> SearchPage:
        """The speeches `offset` … `offset + limit` of the answer."""
        until = offset + limit
        ids = self.candidates(order, until + 1 if self.exact else None)
        if self.exact:
            found, more = list(self.look(ids[offset:until])), len(ids) > until
        else:
            found, more = self._verified(ids, offset, until)
        groups = tuple(self.group(one) for one in found)
        return SearchPage(groups, offset, more, self._quick_totals(groups, offset, more=more))

    def first(self, limit: int) -> tuple[SpeechHits, ...]:
        """At most `limit` speeches of the answer, the last imported first, without ranking them.

        Nothing where the index alone does not know them: to look at texts twice would make all of it slower.
        """
        if self._lookup is None or not self._lookup.exact:
            return ()
        ids = index.latest(self._library, self._lookup, limit if self._allowed is None else -1)
        return tuple(map(self.group, self.look(self._live(ids)[:limit])))

    def _verified(self, ids: list[SpeechId], offset: int, until: int) -> tuple[list[Found], bool]:
        found: list[Found] = []
        for one in self.look(ids):
            found.append(one)
            if len(found) > until:
                return found[offset:until], True
        return found[offset:], False

    def _quick_totals(
        self, groups: tuple[SpeechHits, ...], offset: int, *, more: bool
    ) -> Totals | None:
        if self._totals is None and offset == 0 and not more:
            counts = {group.speech.id: len(group.hits) for group in groups}
            self._totals = Totals(sum(counts.values()), len(counts), counts)
        return self._totals

    def group(self, one: Found) -> SpeechHits:
        """A matching speech as a list shows it."""
        return SpeechHits(
            self._shelf.summaries()[one.text.speech],
            tuple(Span(*hit) for hit in one.hits),
            kwic.sections(one.hits, self.outline(one.text)) if one.hits else (),
            kwic.snippet(one.text.body, one.hits),
        )

    def totals(self) -> Totals:
        """The exact numbers; from the index where it counts as a reader does, else from the texts."""
        if self._totals is None:
            counts = self._counted()
            if counts is None:
                ids = self.candidates(Order.OLDEST)
                counts = {text.speech: len(hits) for text, hits in self.look(ids)}
            self._totals = Totals(sum(counts.values()), len(counts), counts)
        return self._totals

    def _counted(self) -> dict[SpeechId, int] | None:
        """Hits by speech without reading the texts; None where only they can tell."""
        terms = _countable(self.tree)
        if not self.exact or self._lookup is None or not terms:
            return None
        counts: dict[SpeechId, int] = {}
        if len(terms) > 1:
            counts = dict.fromkeys(self._live(index.found(self._library, self._lookup)), 0)
        for term in terms:
            asked = lookup(All((Phrase((term,)),)))
            times = index.frequencies(self._library, asked.match) if asked else None
            if times is None:
                return None
            live = self._live(list(times))
            for speech in live if len(terms) == 1 else (s for s in live if s in counts):
                counts[speech] = counts.get(speech, 0) + times[speech]
        probes = sorted(counts)[:: max(len(counts) // _PROBES, 1)][:_PROBES]
        looked = {found.text.speech: len(found.hits) for found in self.look(probes)}
        return counts if all(looked.get(speech) == counts[speech] for speech in probes) else None


def _countable(tree: Node) -> list[str]:
    """The terms whose counts add up to the hits of `tree`, none where they do not."""
    if isinstance(tree, Phrase):
        parts: list[Node] = [tree]
    elif isinstance(tree, All):
        parts = [node for node in tree.nodes if not isinstance(node, Not)]
    elif isinstance(tree, Either):
        parts = list(tree.nodes)
    else:
        return []
    terms = [squeezed(p.parts[0]) for p in parts if isinstance(p, Phrase) and len(p.parts) == 1]
    if len(terms) < len(parts) or any(map(overlaps_itself, terms)):
        return []
    crossed = any(may_overlap(a, b) for n, a in enumerate(terms) for b in terms[n + 1 :])
    return [] if crossed else terms
