"""What a question about reuse needs to know of the library: hits of the index, texts, places that texts confirm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from speechreader.app.finder import Shelf, Stop
from speechreader.model.errors import UserError
from speechreader.model.outline import Heading
from speechreader.model.reuse import Found, Likeness
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId, SpeechSummary
from speechreader.store import index, reuse_index, speeches
from speechreader.store.index import Text
from speechreader.store.library import Library

if TYPE_CHECKING:
    from speechreader.compare.lookup import Hits, Place, Texts
    from speechreader.compare.prepared import Prepared

#: Up to so many characters (words and figures) only what is the same word for word means anything.
VERBATIM = 10
#: Up to so many a query is one; a longer one is looked up sentence by sentence.
ONE = 200
#: Of a sentence of a long query so many places are looked at, those with at least this share of its pieces.
_EACH, _VOTES = 12, 0.03
#: Texts that are kept at hand while a question is answered.
_AT_HAND = 400

Pair = tuple[Text, Found]


class Candidates:
    """Finds places in the texts of a library; belongs to the thread of the library.

    Raises Cancelled where `stop` was rung.
    """

    def __init__(self, library: Library, stop: Stop) -> None:
        self._library, self._stop = library, stop
        self._shelf = Shelf(library)
        self._bodies: dict[SpeechId, Text] = {}
        self._live: tuple[int, list[reuse_index.Indexed], Texts] | None = None

    def begin(self) -> None:
        """Another question: texts may be others than before."""
        self._bodies.clear()

    def verbatim(self, query: Prepared, limit: int) -> list[Pair]:
        """Where a few characters stand as they are, blanks and script apart, in the oldest speeches first."""
        from speechreader.compare.likeness import find_alike
        from speechreader.search.grams import lookup
        from speechreader.search.tree import Phrase

        asked = lookup(Phrase((query.text.strip(),)))
        ids = index.found(self._library, asked) if asked else []
        live = self._shelf.summaries()
        ids = sorted((s for s in ids if s in live), key=lambda s: (live[s].date or "9", s))
        found: list[Pair] = []
        for text in self._texts(ids[:limit]):
            for one in find_alike(query, text.body, Span(0, len(text.body))):
                if one.kind is Likeness.IDENTICAL:
                    found.append((text, one))
        return found

    def alike(self, query: Prepared, limit: int) -> list[Pair]:
        """Where the index points, looked at."""
        return self._looked_at(query, self._hits(query).places(limit + 1))

    def part_by_part(self, query: Prepared) -> Iterator[Pair]:
        """What of a long query stands elsewhere, sentence by sentence, in reading order."""
        from speechreader.compare.likeness import sentences
        from speechreader.compare.prepared import Prepared

        hits = self._hits(query)
        for span in sentences(query, VERBATIM, ONE):
            places = hits.places(_EACH, span.start, span.end)
            likely = [place for place in places if place.votes >= _VOTES]
            part = Prepared(span.of(query.text))
            for text, found in self._looked_at(part, likely):
                yield text, found.behind(span.start)

    def most_of(self, query: Prepared, most: int) -> list[Text]:
        """The texts that have most of a long query, the one with most first."""
        live, _ = self._texts_known()
        return list(self._texts([live[n].speech for n in self._hits(query).texts(most)]))

    def _hits(self, query: Prepared) -> Hits:
        from speechreader.compare.lookup import Asked, Hits

        _, texts = self._texts_known()
        asked = Asked.of(query)
        reuse_index.feed(self._library, asked)
        self._stop.check()
        return Hits(asked, texts)

    def _looked_at(self, query: Prepared, places: Sequence[Place]) -> list[Pair]:
        """What really stands at places that the index names."""
        from speechreader.compare.likeness import find_alike
        from speechreader.compare.lookup import BLOCK

        live, texts = self._texts_known()
        owners = [live[number] for number in texts.numbers(place.first for place in places)]
        self._load(owner.speech for owner in owners)
        found: list[Pair] = []
        for place, owner in zip(places, owners, strict=True):
            self._stop.check()
            text = self._bodies.get(owner.speech)
            if text is not None:
                first, end = place.first - owner.first, place.last + 1 - owner.first
                span = Span(first * BLOCK, end * BLOCK)
                found += [(text, one) for one in find_alike(query, text.body, span)]
        return found

    def _load(self, ids: Iterable[SpeechId]) -> None:
        """Have the texts of live speeches at hand."""
        wanted = [speech for speech in dict.fromkeys(ids) if speech not in self._bodies]
        if len(self._bodies) + len(wanted) > _AT_HAND:
            self._bodies.clear()
        self._bodies |= {text.speech: text for text in self._texts(wanted)}

    def _texts_known(self) -> tuple[list[reuse_index.Indexed], Texts]:
        """The texts in the index, read again when something was written."""
        from speechreader.compare.lookup import Texts

        if self._live is None or self._live[0] != self._library.changes:
            live = reuse_index.live_texts(self._library)
            ranges = [(text.first, text.first + text.blocks) for text in live]
            self._live = (self._library.changes, live, Texts(ranges))
        return self._live[1], self._live[2]

    def _texts(self, ids: Iterable[SpeechId]) -> Iterator[Text]:
        """The texts of live speeches, some at a time."""
        wanted = list(ids)
        for start in range(0, len(wanted), index.GROUP):
            self._stop.check()
            yield from index.texts(self._library, wanted[start : start + index.GROUP])

    def searched(self) -> tuple[int, int]:
        """How many speeches were looked through, and how many wait for the index."""
        return len(self._texts_known()[0]), reuse_index.waiting(self._library)

    def body(self, speech: SpeechId) -> Text:
        """The text of one speech.

        Errors:
            UserError: speech_missing.
        """
        for text in index.texts(self._library, [speech]):
            return text
        raise UserError("speech_missing", speech=speech)

    def outline(self, text: Text) -> tuple[Heading, ...]:
        """The outline of a text, a person's corrections applied."""
        return self._shelf.outline(text.speech, text.revision, text.body)

    def summary(self, speech: SpeechId) -> SpeechSummary:
        """The row of one speech; that of all ten thousand would take a fifth of a second after each change."""
        return speeches.summary(self._library, speech)
