"""«Where else?»: every place in the library that says what one sentence says, and what a whole speech draws on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from random import Random
from typing import TYPE_CHECKING

from speechreader.app.finder import Stop
from speechreader.app.language import translate
from speechreader.app.reuse_candidates import ONE, VERBATIM, Candidates, Pair
from speechreader.model.comparison import Compared, Comparison
from speechreader.model.errors import UserError
from speechreader.model.reuse import (
    Direction,
    Found,
    Likeness,
    ReusePlace,
    ReusePlaces,
    Source,
    Sources,
)
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.search.kwic import section_at
from speechreader.store import index, reuse_index
from speechreader.store.index import Text
from speechreader.store.library import Library

if TYPE_CHECKING:
    from speechreader.app.comparing import CommonWording, Comparing
    from speechreader.compare.prepared import Prepared

#: Characters (words and figures) that a query must have.
SHORTEST = 4
#: Places that are shown unless more are asked for.
LIMIT = 60
#: Texts that a whole speech is compared with.
MOST_SOURCES = 20
#: Characters shown before and behind a place, and of a place at most.
_AROUND, _MOST_WORDS = 24, 400
#: So many that stand in one place of the query and another of the text at once: the place is told once.
_SAME = 0.5


class Reuse:
    """Belongs to a `Workspace` (`workspace.reuse`) and to its thread; only `cancel` may come from another.

    What is asked raises Cancelled when `cancel` stopped it.
    """

    def __init__(self, library: Library, comparing: Comparing) -> None:
        self._library, self._comparing = library, comparing
        self._stop = Stop(library)
        self._known = Candidates(library, self._stop)

    def cancel(self) -> None:
        """Stop what is asked now; it raises Cancelled on its thread. A write is never stopped."""
        self._stop.ring()

    # -- one sentence, one selection ----------------------------------------------------------

    def places(
        self,
        query: str,
        *,
        own: SpeechId | None = None,
        span: Span | None = None,
        limit: int = LIMIT,
    ) -> ReusePlaces:
        """Where `query` stands, verbatim or reworded; at most `limit` places, the most alike, earliest first.

        `own` and `span` say where it was taken from; that place is marked.

        Errors:
            UserError: reuse_too_short.
            Cancelled.
        """
        from speechreader.compare.prepared import Prepared

        with self._stop:
            self._known.begin()
            prepared = Prepared(query)
            if prepared.length < SHORTEST:
                raise UserError("reuse_too_short", least=SHORTEST)
            if prepared.length <= VERBATIM:
                found = self._known.verbatim(prepared, limit)
            elif prepared.length <= ONE:
                found = self._known.alike(prepared, limit)
            else:
                found = _joined(self._known.part_by_part(prepared))
            distinct = _distinct(found)
            kept = sorted(distinct, key=lambda one: -one[1].score)[:limit]
            shown = [self._shown(text, one, own, span) for text, one in kept]
            shown.sort(key=_in_time)
            return ReusePlaces(
                query, tuple(shown), *self._known.searched(), more=len(distinct) >= limit
            )

    def place_of(self, speech: SpeechId, span: Span, *, limit: int = LIMIT) -> ReusePlaces:
        """`places` of what stands at `span` of the body of a speech.

        Errors:
            UserError: speech_missing, reuse_too_short.
            Cancelled.
        """
        body = self._known.body(speech).body
        return self.places(span.of(body), own=speech, span=span, limit=limit)

    # -- a whole speech -----------------------------------------------------------------------

    def passages(
        self, query: str, *, own: SpeechId | None = None, limit: int = 1000
    ) -> ReusePlaces:
        """Every passage of a whole text that stands elsewhere, in reading order, each with its places in time.

        `own` is the speech that has this text; it is left out.

        Errors:
            Cancelled.
        """
        from speechreader.compare.prepared import Prepared

        with self._stop:
            self._known.begin()
            pairs = [p for p in self._known.part_by_part(Prepared(query)) if p[0].speech != own]
            found = _joined(pairs)
            shown = [self._shown(text, one, None, None) for text, one in found[:limit]]
            shown.sort(key=lambda place: (place.asked, *_in_time(place)))
            return ReusePlaces(
                query, tuple(shown), *self._known.searched(), more=len(found) > limit
            )

    def sources(
        self, speech: SpeechId, *, progress: Callable[[int, int], None] | None = None
    ) -> Sources:
        """The speeches with which one shares passages, and how much of it; the largest share first.

        `progress` is told texts compared and texts to be compared.

        Errors:
            UserError: speech_missing.
            Cancelled.
        """
        with self._stop:
            text = self._known.body(speech)
            summary = self._known.summary(speech)
            side = Compared(summary.title, text.body, self._known.outline(text), summary.date)
            from speechreader.compare.prepared import Prepared

            query = Prepared(text.body)
            candidates = [
                t for t in self._known.most_of(query, MOST_SOURCES + 1) if t.speech != speech
            ]
            found: list[Source] = []
            earlier: list[Span] = []
            for number, (other, compared) in enumerate(self._compared(side, candidates), start=1):
                if progress:
                    progress(number, len(candidates))
                source = self._source(other, compared, query, summary.date)
                if source.passages:
                    found.append(source)
                if source.direction is Direction.EARLIER:
                    earlier += [p.a for p in compared.passages if not p.formula]
            self._stop.check()
            found.sort(key=lambda source: -source.share)
            share = _characters(query, earlier) / max(1, query.length)
            return Sources(speech, tuple(found), share, *self._known.searched())

    def _source(
        self, other: Text, compared: Comparison, query: Prepared, date: str | None
    ) -> Source:
        summary = self._known.summary(other.speech)
        spans = [p.a for p in compared.passages if not p.formula]
        count = _characters(query, spans)
        return Source(
            other.speech,
            summary.title,
            summary.date,
            summary.speaker,
            count / max(1, query.length),
            count,
            len(spans),
            direction(summary.date, date),
        )

    def _compared(self, side: Compared, texts: Iterable[Text]) -> Iterator[tuple[Text, Comparison]]:
        from speechreader.app.comparing import compare

        wording: CommonWording = self._comparing.known()
        for text in texts:
            self._stop.check()
            other = Compared("", text.body, self._known.outline(text))
            yield text, compare(side, other, wording, self._stop.rung)

    # -- upkeep -------------------------------------------------------------------------------

    def catch_up(self) -> int:
        """Bring some waiting speeches into the index; how many still wait. For idle moments, until it says 0.

        A few characters are looked up in the search index, which is brought up to date, too.
        """
        if self._library.read_only:
            return 0
        waiting = 0
        for one in (reuse_index, index):
            if one.waiting(self._library):
                with self._library.atomic():
                    waiting = max(waiting, one.settle(self._library))
        return waiting

    def tidy(self) -> bool:
        """One short step of making the index smaller and faster; whether another may follow. For idle moments."""
        if self._library.read_only:
            return False
        with self._library.atomic():
            return reuse_index.tidy(self._library)

    def waiting(self) -> int:
        """How many speeches the index does not know as they are now."""
        return reuse_index.waiting(self._library)

    def sample(self, random: Random | None = None) -> bool:
        """Look whether the index is in step with a text; where it is not, have it made anew by `catch_up`."""
        faults = reuse_index.faults(self._library, random or Random(), speeches=1)
        sound = next(faults, None) is None
        if not sound and not self._library.read_only:
            with self._library.atomic():
                reuse_index.empty(self._library)
        return sound

    # -- what is known of the texts -----------------------------------------------------------

    def _shown(
        self, text: Text, found: Found, own: SpeechId | None, span: Span | None
    ) -> ReusePlace:
        summary = self._known.summary(text.speech)
        outline = self._known.outline(text)
        place, body = found.span, text.body
        end = min(place.end, place.start + _MOST_WORDS)
        differing = tuple(
            Span(v.b.start - place.start, min(v.b.end, end) - place.start)
            for v in found.variants
            if not v.slight and v.b.start < min(v.b.end, end)
        )
        return ReusePlace(
            text.speech,
            summary.title,
            summary.date,
            summary.speaker,
            section_at([h.span.start for h in outline], outline, place.start),
            found.asked,
            place,
            found.score,
            found.kind,
            text.speech == own and (span is None or span.overlaps(place)),
            _line(body[max(0, place.start - _AROUND) : place.start], last=True),
            body[place.start : end],
            "…" if end < place.end else _line(body[place.end : place.end + _AROUND]),
            differing,
        )


def direction(date: str | None, own: str | None) -> Direction:
    """Whether a speech of `date` came before one of `own`; dates that are only as exact as a year may not tell."""
    if not date or not own:
        return Direction.UNKNOWN
    one, other = date[: len(own)], own[: len(date)]
    if one == other:
        return Direction.UNKNOWN
    return Direction.EARLIER if one < other else Direction.LATER


def kind_name(kind: Likeness) -> str:
    """A kind of place in the interface language."""
    names = {
        Likeness.IDENTICAL: translate("reuse", "identical"),
        Likeness.NEAR: translate("reuse", "nearly identical"),
        Likeness.REWORDED: translate("reuse", "reworded"),
        Likeness.MAYBE: translate("reuse", "perhaps"),
    }
    return names[kind]


def direction_name(value: Direction) -> str:
    """Which of two speeches came first, in the interface language."""
    names = {
        Direction.EARLIER: translate("reuse", "earlier"),
        Direction.LATER: translate("reuse", "later"),
        Direction.UNKNOWN: translate("reuse", "same date or none"),
    }
    return names[value]


def by_likeness(places: Iterable[ReusePlace]) -> tuple[ReusePlace, ...]:
    """Places in the order of how alike they are."""
    return tuple(sorted(places, key=lambda place: (-place.score, *_in_time(place))))


def _in_time(place: ReusePlace) -> tuple[bool, str, int, Span]:
    return (not place.date, place.date or "", place.speech, place.span)


def _line(words: str, *, last: bool = False) -> str:
    """The part of `words` that stands on the first line, or on the last one."""
    return words.rpartition("\n")[2] if last else words.partition("\n")[0]


def _joined(pairs: Iterable[Pair]) -> list[Pair]:
    """Sentences that follow each other in the query and in a text made one passage."""
    done: list[Pair] = []
    last: dict[SpeechId, int] = {}
    for text, found in pairs:
        at = last.get(text.speech)
        if at is not None and (both := done[at][1].joined(found)):
            done[at] = text, both
        else:
            last[text.speech] = len(done)
            done.append((text, found))
    return done


def _distinct(found: Sequence[Pair]) -> list[Pair]:
    """`found` without the worse of two that are mostly one place."""
    kept: list[Pair] = []
    taken: dict[SpeechId, list[Found]] = {}
    for text, one in sorted(found, key=lambda pair: (-pair[1].score, pair[1].span)):
        own = taken.setdefault(text.speech, [])
        if not any(_same(one, other) for other in own):
            own.append(one)
            kept.append((text, one))
    return kept


def _same(one: Found, other: Found) -> bool:
    def common(a: Span, b: Span) -> bool:
        shared = min(a.end, b.end) - max(a.start, b.start)
        return shared > _SAME * min(len(a), len(b))

    return common(one.span, other.span) and common(one.asked, other.asked)


def _characters(text: Prepared, spans: Iterable[Span]) -> int:
    """How many words and figures of a text lie in `spans`, each counted once."""
    count = reached = 0
    for span in sorted(spans):
        start, end = text.range_of(span)
        count += max(0, end - max(start, reached))
        reached = max(reached, end)
    return count
