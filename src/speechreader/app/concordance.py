"""A concordance of the library: lines by number, read when they are looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import NamedTuple

from speechreader.app.finder import Answer, Found, Shelf
from speechreader.model.errors import Cancelled
from speechreader.model.outline import Heading
from speechreader.model.search import KwicLine, KwicSort, Order, Query
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.search import kwic
from speechreader.search.kwic import Cut
from speechreader.search.match import Document, Matcher
from speechreader.search.parse import parse
from speechreader.search.regex import RegexProcess

#: Characters of context on either side where nothing else is said.
WIDTH = 24
#: Texts that stay at hand while lines are scrolled.
_AT_HAND = 64
_HEADER = (
    "number",
    "id",
    "date",
    "speaker",
    "title",
    "section",
    "left",
    "node",
    "right",
    "start",
    "end",
)


class View(NamedTuple):
    """How lines are shown: `within` keeps those whose line matches it, `sample` that many at random."""

    width: int = WIDTH
    sort: KwicSort = KwicSort.NEWEST
    within: Query | None = None
    sample: int | None = None
    seed: int = 0


class Concordance:
    """The lines of one query. `len()` tells how many, `lines(start, stop)` reads some.

    By date, speaker or speech, the numbers of the index say which speech a line stands in and nothing else is read.
    Sorted by context, filtered or sampled, all lines are gone through once.
    """

    def __init__(
        self,
        answer: Answer,
        shelf: Shelf,
        view: View,
        process: RegexProcess,
        cut: Cut | None = None,
    ) -> None:
        self._answer, self._shelf, self._view = answer, shelf, view
        counts = answer.totals().by_speech
        self._speeches = [speech for speech in self._order() if counts.get(speech)]
        self._starts = [0, *accumulate(counts[speech] for speech in self._speeches)]
        self._read: OrderedDict[SpeechId, tuple[Found, list[int], Sequence[Heading]]] = (
            OrderedDict()
        )
        self._chosen: list[tuple[SpeechId, int]] | None = None
        if kwic.depends_on_context(view.sort) or view.within or view.sample is not None:
            self._chosen = self._choose(process, cut)

    def __len__(self) -> int:
        return self._starts[-1] if self._chosen is None else len(self._chosen)

    def lines(self, start: int, stop: int) -> tuple[KwicLine, ...]:
        """The lines numbered `start` … `stop`, from 0; fewer where there are no more.

        Errors:
            Cancelled: a speech has gone, or its words have, since this concordance was made.
        """
        found: list[KwicLine] = []
        for number in range(max(start, 0), min(stop, len(self))):
            speech, hit = self._at(number)
            one, starts, outline = self._text(speech)
            if hit < len(one.hits):
                found.append(self._line(number, one, one.hits[hit], (starts, outline)))
        return tuple(found)

    def write_csv(self, path: Path) -> None:
        """All lines as CSV in UTF-8, with the mark by which spreadsheets know it.

        Errors:
            UserError: those of `export.files.write_files`; what was there before is kept then.
            Cancelled: as `lines`.
        """
        from speechreader.export.files import write_files

        write_files({path: self._table()}, replace=True)

    def _table(self) -> Iterator[str]:
        from speechreader.export.notes.csv_table import guarded, row

        yield "\ufeff" + row(_HEADER)
        for line in self.lines(0, len(self)):
            yield row([guarded(cell) for cell in _cells(line)])

    # -- which line is which ----------------------------------------------------------------------

    def _order(self) -> list[SpeechId]:
        sort = self._view.sort
        order = Order.OLDEST if sort is KwicSort.DATE else Order.NEWEST
        live = self._shelf.summaries()
        if sort is KwicSort.SPEECH:
            return list(live)
        found = self._answer.candidates(order)
        if sort is KwicSort.SPEAKER:
            # GBK has the common characters in the order of their pinyin.
            found.sort(key=lambda s: (live[s].speaker or "\uffff").encode("gb18030", "replace"))
        return found

    def _at(self, number: int) -> tuple[SpeechId, int]:
        if self._chosen is not None:
            return self._chosen[number]
        group = bisect_right(self._starts, number) - 1
        return self._speeches[group], number - self._starts[group]

    def _choose(self, process: RegexProcess, cut: Cut | None) -> list[tuple[SpeechId, int]]:
        entries = list(self._entries(process, cut))
        sample = self._view.sample
        if sample is not None and sample < len(entries):
            kept = sorted(Random(self._view.seed).sample(range(len(entries)), sample))
            entries = [entries[number] for number in kept]
        if kwic.depends_on_context(self._view.sort):
            entries.sort(key=lambda entry: entry[0])
        return [(speech, hit) for _, speech, hit in entries]

    def _entries(
        self, process: RegexProcess, cut: Cut | None
    ) -> Iterator[tuple[bytes, SpeechId, int]]:
        view = self._view
        sorting = kwic.depends_on_context(view.sort)
        within = Matcher(parse(view.within), view.within.folding, process) if view.within else None
        for one in self._answer.look(self._speeches):
            body = one.text.body
            kept = range(len(one.hits)) if within is None else _kept(within, one, view.width)
            for hit in kept:
                key = kwic.context_key(body, one.hits[hit], view.sort, cut) if sorting else b""
                yield key, one.text.speech, hit

    # -- one line ---------------------------------------------------------------------------------

    def _text(self, speech: SpeechId) -> tuple[Found, list[int], Sequence[Heading]]:
        if speech not in self._shelf.summaries():
            raise Cancelled
        if speech not in self._read:
            for one in self._answer.look([speech]):
                outline = self._answer.outline(one.text)
                self._read[speech] = (one, [h.span.start for h in outline], outline)
            if len(self._read) > _AT_HAND:
                self._read.popitem(last=False)
        if speech not in self._read:
            raise Cancelled
        return self._read[speech]

    def _line(
        self,
        number: int,
        one: Found,
        hit: tuple[int, int],
        outline: tuple[list[int], Sequence[Heading]],
    ) -> KwicLine:
        left, node, right = kwic.context(one.text.body, hit, self._view.width)
        section = kwic.section_at(*outline, hit[0])
        speech = self._shelf.summaries()[one.text.speech]
        return KwicLine(number, speech, Span(*hit), left, node, right, section)


def _kept(within: Matcher, one: Found, width: int) -> list[int]:
    lines = [Document("".join(kwic.context(one.text.body, hit, width))) for hit in one.hits]
    answers: list[object] = []
    for start in range(0, len(lines), 50):
        answers += within.hits(lines[start : start + 50])
    return [number for number, answer in enumerate(answers) if answer is not None]


def _cells(line: KwicLine) -> tuple[str | int, ...]:
    speech, span = line.speech, line.span
    return (
        *(line.number + 1, speech.id, speech.date or "", speech.speaker or "", speech.title),
        *(line.section, line.left, line.node, line.right, span.start, span.end),
    )
