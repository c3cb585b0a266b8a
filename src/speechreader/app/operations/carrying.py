"""What becomes of everything that holds on to words when a speech gets another text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from speechreader.annotate.carry import Carrier
from speechreader.app.operations.marks import Page, page_of
from speechreader.model.annotation import Carried
from speechreader.model.changes import Changes
from speechreader.model.speech import SpeechId
from speechreader.store import links, marks, speeches
from speechreader.store.library import Library
from speechreader.store.rows import Record, Recorder

Rows = Iterable[dict[str, Any]]


def carry_all(library: Library, recorder: Recorder, speech: SpeechId) -> Changes:
    """Carry marks and corrections of comparisons of a speech, those in the trash too, to the text it has by now."""
    marked = marks.records_of_speech(library, speech)
    linked = links.end_records(library, speech)
    if not marked and not linked:
        return Changes()
    from speechreader.app.operations.links import carry_ends
    from speechreader.app.operations.review import carry_marks

    carriers = Carriers(library, page_of(library, speech))
    of_marks = carry_marks(recorder, carriers, marked)
    of_links = carry_ends(library, recorder, carriers, linked)
    return Changes(marks=of_marks.marks, links=of_links.links)


class Carriers:
    """Carries anchors to `page`, each from the revision in which it was last placed.

    So words that were lost and come back get back what was said of them. Each older text is aligned once.
    """

    def __init__(self, library: Library, page: Page) -> None:
        self._library, self.page = library, page
        self._by_origin: dict[int, Carrier] = {}

    def carried(self, rows: Rows) -> Iterator[tuple[dict[str, Any], Carried]]:
        """Each row, which must have the columns of an anchor, with what became of it."""
        for row in sorted(rows, key=lambda row: row["revision"]):
            yield row, self._carrier(row).carry(marks.anchor_of(row))

    def _carrier(self, row: Record) -> Carrier:
        origin = row["revision"]
        if origin not in self._by_origin:
            old = speeches.text_of(self._library, origin).body
            new = self.page.describer.text
            self._by_origin[origin] = Carrier(old, new, self.page.outline)
        return self._by_origin[origin]
