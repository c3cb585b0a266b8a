"""Tags: what marks bear, and what a tag is called everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any
from unicodedata import normalize

from speechreader.app.operations.marks import change, live
from speechreader.model.annotation import MarkId
from speechreader.model.changes import Changes
from speechreader.model.errors import UserError
from speechreader.model.speech import SpeechId
from speechreader.store import marks
from speechreader.store.library import Library
from speechreader.store.packing import storable
from speechreader.store.rows import Recorder
from speechreader.store.speeches import now
from speechreader.text.folding import BLANKS

MAX_LENGTH = 100
#: They part tags where several are typed or exported in one line.
#: What nobody sees makes no name, and no second tag that looks like the first.
_ENDS = re.compile(rf"\A[{BLANKS}]+|[{BLANKS}]+\Z")
_PARTING = ",，\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def checked(name: str) -> str:
    """A tag as it is stored: composed characters, single blanks inside, none around.

    Errors:
        UserError: tag_empty, tag_too_long, tag_comma.
    """
    words = _ENDS.sub("", normalize("NFC", storable(name)))
    if any(character in _PARTING for character in words):
        raise UserError("tag_comma")
    words = " ".join(words.split())
    if not words:
        raise UserError("tag_empty")
    if len(words) > MAX_LENGTH:
        raise UserError("tag_too_long", limit=MAX_LENGTH)
    return words


def tag(
    library: Library,
    recorder: Recorder,
    ids: Sequence[MarkId],
    add: Iterable[str],
    remove: Iterable[str],
) -> Changes:
    """Give tags to marks and take others from them.

    Errors:
        UserError: mark_missing and those of `checked`; then nothing is changed.
    """
    more = [checked(name) for name in add]
    less = {checked(name) for name in remove} - set(more)
    rows = live(library, ids)
    touched: list[dict[str, Any]] = []
    for row in rows:
        mark = MarkId(row["id"])
        wrote = len(recorder.patches)
        _take(library, recorder, mark, less)
        put_tags(library, recorder, mark, more)
        touched += [row] if len(recorder.patches) > wrote else []
    for name in less:
        _drop_unborne(library, recorder, marks.tag_id(library, name))
    _touch(recorder, touched)
    return Changes(marks=_speeches(SpeechId(row["speech"]) for row in touched))


def _touch(recorder: Recorder, rows: Iterable[dict[str, Any]]) -> None:
    """Note that a person changed these marks now."""
    time = now()
    change(recorder, [(row, {"modified": time}) for row in rows], touch=False)


def put_tags(library: Library, recorder: Recorder, mark: MarkId, names: Iterable[str]) -> None:
    """Give a mark the tags that it does not bear yet, behind those it bears.

    Errors:
        UserError: those of `checked`.
    """
    borne = marks.tags_on(library, mark)
    known = {number for number, *_ in borne}
    position = max((place for *_, place in borne), default=-1)
    for name in names:
        number = _number(library, recorder, checked(name))
        if number not in known:
            position += 1
            known.add(number)
            recorder.put("mark_tag", {"mark": mark, "tag": number, "position": position})


def _number(library: Library, recorder: Recorder, name: str) -> int:
    found = marks.tag_id(library, name)
    return recorder.insert("tag", {"name": name}) if found is None else found


def _take(library: Library, recorder: Recorder, mark: MarkId, names: set[str]) -> None:
    for number, name, _ in marks.tags_on(library, mark):
        if name in names:
            recorder.delete("mark_tag", {"mark": mark, "tag": number})


def _drop_unborne(library: Library, recorder: Recorder, number: int | None) -> None:
    """Forget a tag that no mark bears any more, not even one in the trash."""
    if number is not None and not marks.bearers(library, number):
        recorder.delete("tag", {"id": number})


def rename(library: Library, recorder: Recorder, old: str, new: str) -> Changes:
    """Call a tag `new` on every mark; where there is a tag of that name, the two become one.

    Errors:
        UserError: those of `checked`, for `new`.
    """
    name, number = checked(new), marks.tag_id(library, old)
    if number is None or name == old:
        return Changes()
    bearers = marks.bearers(library, number)
    other = marks.tag_id(library, name)
    if other is None:
        recorder.put("tag", {"id": number, "name": name})
    else:
        _merge(library, recorder, number, other)
    return Changes(marks=_speeches(speech for _, speech in bearers))


def _merge(library: Library, recorder: Recorder, number: int, other: int) -> None:
    """Put the tag `other` in the place of the tag `number` on each mark."""
    both = {mark for mark, _ in marks.bearers(library, other)}
    for mark, _ in marks.bearers(library, number):
        position = next(p for n, _, p in marks.tags_on(library, mark) if n == number)
        recorder.delete("mark_tag", {"mark": mark, "tag": number})
        if mark not in both:
            recorder.put("mark_tag", {"mark": mark, "tag": other, "position": position})
    recorder.delete("tag", {"id": number})


def delete(library: Library, recorder: Recorder, name: str) -> Changes:
    """Take a tag from every mark; the marks stay."""
    number = marks.tag_id(library, name)
    if number is None:
        return Changes()
    bearers = marks.bearers(library, number)
    for mark, _ in bearers:
        recorder.delete("mark_tag", {"mark": mark, "tag": number})
    recorder.delete("tag", {"id": number})
    return Changes(marks=_speeches(speech for _, speech in bearers))


def _speeches(ids: Iterable[SpeechId]) -> tuple[SpeechId, ...]:
    return tuple(sorted(set(ids)))
