"""Searching: the part of the façade that finds, lists, counts and remembers what is looked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from random import Random
from typing import TYPE_CHECKING

from speechreader.app.concordance import Concordance, View
from speechreader.app.finder import Answer, Shelf, Stop
from speechreader.app.language import QT_TRANSLATE_NOOP
from speechreader.app.nearby import collocates, dispersion
from speechreader.app.word_counts import Progress, WordCounts
from speechreader.model.changes import Changes
from speechreader.model.errors import UserError
from speechreader.model.outline import Heading
from speechreader.model.search import (
    Collocates,
    Dispersion,
    Filters,
    KeyWord,
    KwicSort,
    Nearest,
    NoteHits,
    Order,
    Query,
    SavedSearch,
    SearchPage,
    SpeechHits,
    Totals,
    YearCount,
)
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.search import spelling, statistics
from speechreader.search.grams import lookup, squeezed
from speechreader.search.match import Card, Document, Matcher
from speechreader.search.parse import MAX_LENGTH, parse
from speechreader.search.regex import ROUND, RegexProcess
from speechreader.search.tree import Phrase, leaves
from speechreader.store import index, searches
from speechreader.store.library import Library
from speechreader.store.rows import Recorder

if TYPE_CHECKING:
    from speechreader.app.ledger import Ledger

#: Speeches that are shown before all are ranked.
FIRST = 10
#: Pages that one step of `tidy` writes: some hundredths of a second.
_TIDY = 64
#: Characters in the name of a saved search.
MAX_NAME = 100
#: Texts that are looked at for what stands in the place of a mistyped character.
_NEAR_TEXTS = 20
#: Parts notes from tags where both are looked through as one text; no text holds it.
_PART = "\ufdd0"
_ALL = Filters()
_DEFAULT_VIEW = View()


class Search:
    """Belongs to a `Workspace` (`workspace.search`) and to its thread; only `cancel` may come from another.

    Reading answers raise Cancelled when `cancel` stopped them, and UserError query_… where a query is not
    understood (`at` in its details: the character of the query, from 1) or a regular expression runs too long.
    `words` counts words; loading its dictionary takes most of a second, at its first question.
    """

    def __init__(self, library: Library, ledger: Ledger) -> None:
        self._library, self._ledger = library, ledger
        self._shelf, self._stop = Shelf(library), Stop(library)
        self._process = RegexProcess()
        self._last: tuple[object, Answer] | None = None
        self._tidying = False
        self.words = WordCounts(library)

    def close(self) -> None:
        """End what runs beside us."""
        self._process.close()

    def cancel(self) -> None:
        """Stop the search that runs now; it raises Cancelled on its thread. A write is never stopped."""
        self._stop.ring()

    def tell(self, told: Callable[[int, int], None] | None) -> None:
        """From now on `told` hears (on this thread) how many of how many speeches were looked through."""
        self._stop.told = told

    # -- the library --------------------------------------------------------------------------

    def run(
        self,
        query: Query,
        filters: Filters = _ALL,
        *,
        order: Order = Order.RANK,
        offset: int = 0,
        limit: int = 50,
    ) -> SearchPage:
        """The speeches `offset` … of what `query` finds, with all hits of each; totals where they are at hand."""
        with self._stop:
            return self._answer(query, filters).page(order, offset, limit)

    def first(
        self, query: Query, filters: Filters = _ALL, *, limit: int = FIRST
    ) -> tuple[SpeechHits, ...]:
        """Some speeches that `query` finds, the last imported first: what can be shown before all are ranked.

        Nothing where that would take as long as the whole answer.
        """
        with self._stop:
            return self._answer(query, filters).first(limit)

    def totals(self, query: Query, filters: Filters = _ALL) -> Totals:
        """The exact numbers of the whole answer."""
        with self._stop:
            return self._answer(query, filters).totals()

    def concordance(
        self, query: Query, filters: Filters = _ALL, view: View = _DEFAULT_VIEW
    ) -> Concordance:
        """All hits as lines; good until something is written."""
        with self._stop:
            by_word = view.sort in (KwicSort.LEFT_WORD, KwicSort.RIGHT_WORD)
            cut = self.words.cut if by_word else None
            answer = self._answer(query, filters)
            return Concordance(answer, self._shelf, view, self._process, cut)

    def collocates(self, query: Query, filters: Filters = _ALL, *, window: int = 5) -> Collocates:
        """The words that stand near the hits, the strongest first."""
        with self._stop:
            answer = self._answer(query, filters)
            return collocates(answer, self.words, window, self._stop.check)

    def dispersion(
        self, query: Query, filters: Filters = _ALL, *, offset: int = 0, limit: int = 50
    ) -> tuple[Dispersion, ...]:
        """Where in each speech the hits stand, the newest speech first."""
        with self._stop:
            return dispersion(self._answer(query, filters), self._shelf, offset, limit)

    def per_year(self, query: Query, filters: Filters = _ALL) -> tuple[YearCount, ...]:
        """Hits by year, with all speeches and characters of that year among those looked through."""
        with self._stop:
            counts = self._answer(query, filters).totals().by_speech
            live = self._shelf.summaries()
            looked = self._looked_through(filters)
            return statistics.per_year((live[speech] for speech in looked), counts)

    def _looked_through(self, filters: Filters) -> list[SpeechId]:
        allowed = self._shelf.allowed(filters)
        return [s for s in self._shelf.summaries() if allowed is None or s in allowed]

    def _answer(self, query: Query, filters: Filters) -> Answer:
        key = (query, filters, self._library.changes)
        if self._last is None or self._last[0] != key:
            made = Answer(self._library, self._shelf, query, filters, self._process, self._stop)
            self._last = (key, made)
        return self._last[1]

    # -- one text, and notes ------------------------------------------------------------------

    def find(
        self,
        text: str,
        query: Query,
        *,
        span: Span | None = None,
        outline: Sequence[Heading] = (),
    ) -> tuple[Span, ...]:
        """The hits in one text, or those that lie wholly in `span` of it; in text order, never overlapping."""
        with self._stop:
            matcher = Matcher(parse(query), query.folding, self._process, self._stop.rung)
            start, end = (span.start, span.end) if span else (0, len(text))
            inside = tuple(h for h in outline if start <= h.span.start < end)
            [hits] = matcher.hits([Document(text[start:end], outline=lambda: inside)])
            return tuple(Span(a + start, b + start) for a, b in hits or ())

    def notes(self, query: Query, filters: Filters = _ALL) -> tuple[NoteHits, ...]:
        """The marks whose note and tags match, by speech and place."""
        with self._stop:
            matcher = Matcher(parse(query), query.folding, self._process, self._stop.rung)
            noted = self._shelf.noted()
            marks = [
                mark for speech in self._looked_through(filters) for mark in noted.get(speech, ())
            ]
            found: list[NoteHits] = []
            for start in range(0, len(marks), ROUND):
                self._stop.check()
                some = marks[start : start + ROUND]
                answers = matcher.hits([self._note_document(mark) for mark in some])
                for mark, hits in zip(some, answers, strict=True):
                    if hits is not None:
                        spans = (Span(a, b) for a, b in hits if b <= len(mark.note))
                        found.append(
                            NoteHits(mark.mark, mark.speech, mark.note, mark.tags, (*spans,))
                        )
            return tuple(found)

    def _note_document(self, mark: searches.Noted) -> Document:
        summary = self._shelf.summaries()[mark.speech]
        card = Card(summary.title, summary.speaker or "", summary.date, mark.tags, (mark.note,))
        return Document(_PART.join((mark.note, *mark.tags)), card)

    # -- words --------------------------------------------------------------------------------

    def frequencies(
        self, filters: Filters = _ALL, *, progress: Progress | None = None
    ) -> Counter[str]:
        """How often each word stands in the speeches that `filters` leave."""
        with self._stop:
            return self.words.of(self._looked_through(filters), progress, self._stop.check)

    def keyness(
        self, here: Filters, there: Filters | None = None, *, progress: Progress | None = None
    ) -> tuple[KeyWord, ...]:
        """The words that tell the speeches `here` from those `there` (by default all others)."""
        with self._stop:
            ids = self._looked_through(here)
            others = set(self._looked_through(there or _ALL)) - set(ids)
            own = self.words.of(ids, progress, self._stop.check)
            rest = self.words.of(sorted(others), progress, self._stop.check)
            return statistics.keyness(own, rest)

    # -- while typing -------------------------------------------------------------------------

    def suggest(self, prefix: str, most: int = 8) -> tuple[str, ...]:
        """Queries of late and words that begin with `prefix`; words once the dictionary is loaded."""
        if not prefix.strip():
            return tuple(query.text for query in self.history()[:most])
        late = [q.text for q in self.history() if q.text.startswith(prefix) and q.text != prefix]
        words = self.words.cutter.beginning(prefix, most) if self.words.ready else []
        return tuple(dict.fromkeys([*late, *(w for w in words if w != prefix)]))[:most]

    def nearest(self, query: Query, most: int = 5) -> Nearest:
        """For a query that finds nothing: what does occur and is spelled almost so."""
        with self._stop:
            tree = parse(query)
            typed = [leaf.parts[0] for leaf in leaves(tree) if isinstance(leaf, Phrase)]
            for words in typed:
                asked = lookup(Phrase((words,)))
                if asked and index.ranked(self._library, asked, 1):
                    continue
                near = spelling.nearest(squeezed(words), self._spellings, most)
                return Nearest(words.strip(), near)
            return Nearest(query.text.strip(), ())

    def _spellings(self, pattern: str) -> dict[str, int]:
        """What fits `pattern` (one «*» for one character) in the texts that have the rest of it."""
        self._stop.check()
        if not spelling.usable(pattern):
            return {}
        parts = tuple(part for part in pattern.split("*") if part)
        asked = lookup(Phrase(parts, (1,) * (len(parts) - 1)))
        if asked is None:
            return {}
        ids = index.ranked(self._library, asked, _NEAR_TEXTS)
        look = re.compile(re.escape(pattern).replace(r"\*", r"\w"))
        return Counter(
            hit
            for text in index.texts(self._library, ids)
            for hit in look.findall(squeezed(text.body))
        )

    # -- remembering --------------------------------------------------------------------------

    def saved(self) -> tuple[SavedSearch, ...]:
        """The saved searches, by name."""
        return searches.saved(self._library)

    def save(self, search: SavedSearch) -> Changes:
        """Save a search, in the place of one of the same name.

        Errors:
            UserError: search_unnamed, value_too_long, query_too_long, library_read_only.
        """
        if len(search.query.text) > MAX_LENGTH:
            raise UserError("query_too_long", limit=MAX_LENGTH, at=MAX_LENGTH + 1)
        if not search.name.strip():
            raise UserError("search_unnamed")
        if len(search.name) > MAX_NAME:
            raise UserError("value_too_long", field="name", limit=MAX_NAME)
        return self._ledger.run(QT_TRANSLATE_NOOP("history", "Save search"), _save, search)

    def forget(self, name: str) -> Changes:
        """Delete a saved search."""
        return self._ledger.run(QT_TRANSLATE_NOOP("history", "Delete saved search"), _forget, name)

    def history(self) -> tuple[Query, ...]:
        """The queries of late, the last one first."""
        return searches.history(self._library)

    def remember(self, query: Query) -> None:
        """Put a query at the head of the history; not part of undo.

        Nothing happens where nothing can be written, nor with a query that is too long to be asked.
        """
        text = query.text
        if not self._library.read_only and text.strip() and len(text) <= MAX_LENGTH:
            with self._library.atomic():
                searches.remember(self._library, query)

    def clear_history(self) -> None:
        """Forget the queries of late."""
        with self._library.atomic():
            searches.clear_history(self._library)

    # -- upkeep -------------------------------------------------------------------------------

    def catch_up(self) -> int:
        """Bring some waiting speeches into the index; how many still wait. For idle moments, until it says 0.

        Until then searches read the texts themselves: slower, and as exact.
        """
        if self._library.read_only:
            return 0
        if not index.waiting(self._library):
            return 0
        with self._library.atomic():
            return index.settle(self._library)

    def tidy(self) -> bool:
        """One short step of making the index smaller and faster; whether another may follow. For idle moments.

        Nothing happens while a few speeches have come since the last time: all of the index is written anew.
        """
        if self._library.read_only or not (self._tidying or index.scattered(self._library)):
            return False
        with self._library.atomic():
            pages = _TIDY if self._tidying else -_TIDY
            self._tidying = index.merge(self._library, pages)
        return self._tidying

    def sample(self, random: Random | None = None) -> bool:
        """Look whether the index is in step with some texts; where it is not, have it made anew by `catch_up`."""
        sound = next(index.faults(self._library, random or Random()), None) is None
        if not sound and not self._library.read_only:
            with self._library.atomic():
                index.empty(self._library)
        return sound


def _save(library: Library, recorder: Recorder, search: SavedSearch) -> Changes:
    searches.put_saved(recorder, search)
    return Changes()


def _forget(library: Library, recorder: Recorder, name: str) -> Changes:
    searches.delete_saved(recorder, name)
    return Changes()
