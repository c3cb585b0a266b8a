"""A person's corrections of the text, laid over what the rules made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from speechreader.ingest.draft import Cut, Draft
from speechreader.model.cleaning import CORRECTION, TextCorrection


def apply_corrections(draft: Draft, corrections: Iterable[TextCorrection]) -> Draft:
    """The draft with the corrections of a person.

    One of whose words the rules left nothing (a line that is page furniture by now) waits, and so does
    one that overlaps another: of those the one that begins first is applied.
    """
    return draft.apply(CORRECTION, _cuts(draft, corrections))


def _cuts(draft: Draft, corrections: Iterable[TextCorrection]) -> Iterator[Cut]:
    behind = 0
    for correction in sorted(corrections, key=lambda one: one.raw):
        place = draft.offsets.clean_range(correction.raw)
        if len(place) and place.start >= behind and place.end <= len(draft.text):
            yield Cut(place.start, place.end, correction.put, "corrected")
            behind = place.end
