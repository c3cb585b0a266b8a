"""W3C Web Annotation: one annotation, a list, a page or a collection of them, ours or another program's.

What the Hypothesis client exports is read, too: it says the same in older words, and counts in UTF-16 units.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

from speechreader.ingest.notes import fields
from speechreader.ingest.notes.fields import Item
from speechreader.ingest.notes.parsing import parsed
from speechreader.model.annotation import AnchorState, MarkStyle, Motivation, Quote
from speechreader.model.errors import UserError
from speechreader.model.exchange import (
    IncomingMark,
    NoteFile,
    Offsets,
    Refused,
    Source,
    iri_of,
)

#: More annotations than this are in no file that a person made.
MOST = 500_000
_PREFIX = "speechreader:"
#: Where lists of annotations stand: a page, the client export, an answer of its server, a graph.
_LISTS = ("items", "annotations", "rows", "@graph")
#: Selectors may refine each other; deeper than this nobody does it.
_DEEPEST = 8


def parse(text: str, name: str) -> NoteFile:
    """The annotations of a file.

    Raises:
        UserError: notes_unknown, notes_too_many, and what `parsed` knows; then no mark is read.
    """
    value = parsed(text, name)
    found = items_of(value)
    if found is None:
        raise UserError("notes_unknown", file=name)
    if len(found) > MOST:
        raise UserError("notes_too_many", file=name, limit=MOST)
    sources = _sources(value)
    marks: list[IncomingMark] = []
    refused: list[Refused] = []
    for number, item in enumerate(found, start=1):
        try:
            marks += marks_of(fields.as_item(item, "{}"), number, sources)
        except UserError as fault:
            refused.append(Refused(number, fault.code, tuple(fault.details.items())))
    return NoteFile("JSON-LD", tuple(marks), tuple(refused))


def items_of(value: object) -> list[Any] | None:
    """The annotations in `value`; None where there is no sign of any."""
    if isinstance(value, list):
        return cast("list[Any]", value)
    if not isinstance(value, dict):
        return None
    item = cast(Item, value)
    for key in _LISTS:
        if isinstance(item.get(key), list):
            return item[key]
    first = item.get("first")
    if isinstance(first, dict):
        return _pages(cast(Item, first))
    if item.get("total") == 0 and "AnnotationCollection" in fields.as_list(item.get("type")):
        return []
    return [item] if "target" in item else None


def _pages(page: Item) -> list[Any] | None:
    """The items of a page and of the pages inside of it that follow."""
    found: list[Any] | None = None
    following: object = page
    while isinstance(following, dict):
        page = cast(Item, following)
        if isinstance(page.get("items"), list):
            found = (found or []) + page["items"]
        following = page.get("next")
    return found


def _sources(value: object) -> dict[str, Source]:
    """What the head of our own file says of the speeches, by their names."""
    if not isinstance(value, dict):
        return {}
    told = fields.as_list(cast(Item, value).get(f"{_PREFIX}sources"))
    found: dict[str, Source] = {}
    for one in told:
        if not isinstance(one, dict):
            continue
        item = cast(Item, one)
        iri, title, sha256 = (
            item.get(key) for key in ("id", f"{_PREFIX}title", f"{_PREFIX}textSha256")
        )
        if isinstance(iri, str):
            found[iri] = Source(
                iri,
                sha256 if isinstance(sha256, str) else "",
                title if isinstance(title, str) else "",
            )
    return found


def marks_of(item: Item, number: int, sources: dict[str, Source]) -> Iterator[IncomingMark]:
    """The marks that an annotation tells: one for each of its targets.

    Raises:
        UserError: note_… codes.
    """
    targets = fields.as_list(item.get("target"))
    if not targets:
        raise UserError("note_without_quote")
    notes, tags = _bodies(item)
    motivations = fields.as_list(item.get("motivation"))
    common = IncomingMark(
        item=number,
        iri=fields.name(item.get("id")),
        source=Source(),
        quote=Quote(""),
        note="\n\n".join(notes),
        tags=tuple(dict.fromkeys(tags)),
        motivation=_motivation(item, motivations),
        created=fields.time(item.get("created"), "created"),
        modified=fields.time(item.get("modified", item.get("updated")), "modified"),
        **_own(item),
    )
    for at, target in enumerate(targets):
        yield _aimed(common, item, target, at, sources)


def _aimed(
    common: IncomingMark, item: Item, target: object, at: int, sources: dict[str, Source]
) -> IncomingMark:
    """`common`, at one target of its annotation."""
    # Elsewhere nobody keeps to code points: both are tried.
    units = "codepoint" if f"{_PREFIX}style" in item else ""
    quote, offsets = _selected(target, units)
    iri = common.iri
    if at and iri:
        iri = iri_of(f"{iri}#{at}")
    source = _source(item, target, sources)
    aimed = replace(common, iri=iri, quote=quote, offsets=offsets, source=source)
    return aimed if iri else replace(aimed, iri=_made_up(aimed))


def _made_up(mark: IncomingMark) -> str:
    """A name for a mark that brings none: the same for the same mark, so that it comes in only once."""
    parts = (mark.source.iri, mark.source.title, mark.quote.exact, mark.quote.prefix)
    more = (mark.quote.suffix, mark.note, *mark.tags, mark.created or "")
    return iri_of(json.dumps([*parts, *more]))


def _source(item: Item, target: object, sources: dict[str, Source]) -> Source:
    given: object = target
    if isinstance(target, dict):
        given = cast(Item, target).get("source", cast(Item, target).get("id", item.get("uri")))
    if isinstance(given, dict):
        given = cast(Item, given).get("id")
    iri = fields.as_text(given, "source")
    known = sources.get(iri, Source(iri))
    sha256 = fields.text(item, f"{_PREFIX}textSha256")
    return replace(known, sha256=sha256 or known.sha256, title=known.title or _title(item))


def _title(item: Item) -> str:
    """The title that the Hypothesis client writes beside an address."""
    document = item.get("document")
    if not isinstance(document, dict):
        return ""
    titles = fields.as_list(cast(Item, document).get("title"))
    return fields.as_text(titles[0], "title") if titles else ""


def _motivation(item: Item, given: list[Any]) -> Motivation:
    if f"{_PREFIX}style" in item and given:
        return fields.choice(given[0], Motivation, Motivation.HIGHLIGHTING, "motivation")
    bookmark = Motivation.BOOKMARKING.value in given
    return Motivation.BOOKMARKING if bookmark else Motivation.HIGHLIGHTING


def _own(item: Item) -> dict[str, Any]:
    """What our own terms say; where there are none, the usual look and no state."""
    state = item.get(f"{_PREFIX}state")
    told = item.get(f"{_PREFIX}style")
    return {
        "style": fields.choice(told, MarkStyle, MarkStyle.HIGHLIGHT, "style"),
        "colour": fields.colour(item.get(f"{_PREFIX}colour"), "colour"),
        "state": None
        if state is None
        else fields.choice(state, AnchorState, AnchorState.SAME, "state"),
        "was": fields.text(item, f"{_PREFIX}was") or None,
        "heading": fields.number(item.get(f"{_PREFIX}heading"), "heading"),
        "settled": item.get(f"{_PREFIX}settled") is True,
        "outline": fields.texts(item.get(f"{_PREFIX}section"), "section"),
        "candidates": fields.candidates(_triples(item.get(f"{_PREFIX}candidates"))),
    }


def _triples(value: object) -> Iterator[tuple[object, object, object]]:
    for one in fields.as_list(value):
        item = fields.as_item(one, "candidates")
        start, end, score = (item.get(f"{_PREFIX}{key}") for key in ("start", "end", "score"))
        yield start, end, score


# -- bodies ---------------------------------------------------------------------------------------


def _bodies(item: Item) -> tuple[list[str], list[str]]:
    """The notes and the tags of an annotation."""
    notes: list[str] = []
    tags: list[str] = list(fields.texts(item.get("tags"), "tags"))
    alone = item.get("motivation") == Motivation.TAGGING.value
    for written in (fields.text(item, "text"), fields.text(item, "bodyValue")):
        if written.strip():
            notes.append(written)
    for body in fields.as_list(item.get("body")):
        purposes, words = _body(body)
        is_tag = Motivation.TAGGING.value in purposes or (alone and not purposes)
        if is_tag:
            tags.append(words)
        elif words.strip():
            notes.append(words)
    return notes, tags


def _body(body: object) -> tuple[list[Any], str]:
    """The purposes and the words of one body; of a body that stands elsewhere its address."""
    if not isinstance(body, dict):
        return [], fields.as_text(body, "body")
    item = cast(Item, body)
    inner = item.get("source")
    if "value" not in item and isinstance(inner, dict):
        item = {**cast(Item, inner), "purpose": item.get("purpose")}
    value = item.get("value", item.get("source", item.get("id")))
    return fields.as_list(item.get("purpose")), fields.as_text(value, "value")


# -- targets --------------------------------------------------------------------------------------


def _selected(target: object, units: str) -> tuple[Quote, tuple[Offsets, ...]]:
    """The quote of a target, and where it says that it stands.

    Raises:
        UserError: note_without_quote, and those of the fields.
    """
    quote: Quote | None = None
    offsets: list[Offsets] = []
    selectors = (
        fields.as_list(cast(Item, target).get("selector")) if isinstance(target, dict) else []
    )
    for selector in _all(selectors):
        kinds = fields.as_list(selector.get("type"))
        if "TextQuoteSelector" in kinds and quote is None:
            quote = fields.quote(selector)
        elif "TextPositionSelector" in kinds:
            offsets.append(fields.offsets(selector.get("start"), selector.get("end"), units))
    if quote is None:
        raise UserError("note_without_quote")
    return quote, tuple(offsets)


def _all(selectors: list[Any]) -> Iterator[Item]:
    """Selectors, and those that refine them."""
    for one in selectors:
        following: object = one
        for _ in range(_DEEPEST):
            if not isinstance(following, dict):
                break
            selector = cast(Item, following)
            yield selector
            following = selector.get("refinedBy")
