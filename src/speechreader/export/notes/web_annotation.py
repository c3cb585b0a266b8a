"""W3C Web Annotation as JSON-LD: a collection with one page, a line for each mark.

Words are held by quote and by position in code points, both; notes and tags are bodies of their own, told
apart by their purpose. What the model has no word for (our style, colour, state of the anchor) is said in
terms of our own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from speechreader.export.notes.places import Places
from speechreader.model.annotation import Mark, MarkStyle, Motivation
from speechreader.model.exchange import COLOUR_NAMES, NAMESPACE, NoteSheet, Source, iri_of

Json = dict[str, Any]

W3C: Final = "http://www.w3.org/ns/anno.jsonld"
#: The prefix of our terms; `section` and `candidates` are lists in order.
PREFIX: Final = "speechreader"
CONTEXT: Final = (
    W3C,
    {
        PREFIX: f"{NAMESPACE.urn}#",
        f"{PREFIX}:section": {"@container": "@list"},
        f"{PREFIX}:candidates": {"@container": "@list"},
    },
)
#: Fill and line of each colour, for programs that show marks by style sheet.
SHADES: Final = (
    ("#FFEBA6", "#AD8000"),
    ("#D2ECC6", "#478A36"),
    ("#D2E7FC", "#2F7FCF"),
    ("#FBD6E2", "#BF4677"),
    ("#D5C5F1", "#5F3AA6"),
    ("#FFDDBC", "#A64B05"),
    ("#B9E4DE", "#1F8580"),
    ("#D8D4CC", "#57534C"),
)
_LINES: Final = {
    MarkStyle.UNDERLINE: "text-decoration: underline {line}",
    MarkStyle.WAVY: "text-decoration: underline wavy {line}",
    MarkStyle.DOTS: "text-emphasis: filled dot {line}; text-emphasis-position: under right",
}


def write(sheets: Sequence[NoteSheet]) -> Iterator[str]:
    """The collection of all marks of `sheets`."""
    iris = [mark.iri for sheet in sheets for mark in sheet.marks]
    name = "\n".join((*(sheet.source.iri for sheet in sheets), *iris))
    head: Json = {
        "@context": list(CONTEXT),
        "id": iri_of(f"collection\n{name}"),
        "type": "AnnotationCollection",
        "label": "; ".join(sheet.source.title for sheet in sheets[:3]) or "SpeechReader",
        "total": len(iris),
        **_own(sources=[described(sheet.source) for sheet in sheets]),
    }
    page: Json = {"id": iri_of(f"page\n{name}"), "type": "AnnotationPage", "startIndex": 0}
    yield f'{_line(head)[:-1]},\n"first": {_line(page)[:-1]}, "items": ['
    before = "\n"
    for sheet in sheets:
        places = Places(sheet)
        for mark in sheet.marks:
            yield before + _line(annotation(sheet, mark, places))
            before = ",\n"
    yield "\n]}}\n"


def described(source: Source) -> Json:
    """What a speech is; fields that are not known are left out."""
    told = {
        "id": source.iri,
        "type": "Text",
        "format": "text/plain",
        "language": "zh",
        **_own(
            title=source.title,
            speaker=source.speaker,
            date=source.date,
            occasion=source.occasion,
            source=source.origin,
            textSha256=source.sha256,
        ),
    }
    return {key: value for key, value in told.items() if value}


def annotation(sheet: NoteSheet, mark: Mark, places: Places) -> Json:
    """One mark as an annotation (without its context, which stands at the head of the file)."""
    made, bodies = mark.annotation, _bodies(mark)
    return {
        "id": mark.iri,
        "type": "Annotation",
        "motivation": motivations(mark),
        "created": made.created,
        "modified": made.modified,
        **({"body": bodies} if bodies else {}),
        "target": {
            "type": "SpecificResource",
            "source": sheet.source.iri,
            "selector": _selectors(mark),
            "styleClass": style_class(mark),
        },
        "stylesheet": {"type": "CssStylesheet", "value": style_sheet(mark)},
        **_ours(sheet, mark, places),
    }


def motivations(mark: Mark) -> list[str]:
    """Why the mark was made, first; that it has a note and tags."""
    found = [mark.annotation.motivation]
    found += [Motivation.COMMENTING] if mark.annotation.note else []
    found += [Motivation.TAGGING] if mark.annotation.tags else []
    return list(dict.fromkeys(motivation.value for motivation in found))


def _bodies(mark: Mark) -> list[Json]:
    note = [("commenting", mark.annotation.note)] if mark.annotation.note else []
    tags = [("tagging", tag) for tag in mark.annotation.tags]
    bodies: list[Json] = [
        {"type": "TextualBody", "purpose": purpose, "value": value}
        for purpose, value in note + tags
    ]
    for body in bodies[: len(note)]:
        body["format"] = "text/markdown"
    return bodies


def _selectors(mark: Mark) -> list[Json]:
    quote = mark.annotation.anchor.quote
    words: Json = {"type": "TextQuoteSelector", "exact": quote.exact}
    if quote.prefix:
        words["prefix"] = quote.prefix
    if quote.suffix:
        words["suffix"] = quote.suffix
    if mark.span is None:
        return [words]
    position = {
        "type": "TextPositionSelector",
        "start": mark.span.start,
        "end": mark.span.end,
    }
    return [words, position]


def style_class(mark: Mark) -> str:
    """The class of the mark's looks, such as speechreader-wavy-blue."""
    colour = COLOUR_NAMES[mark.annotation.colour - 1]
    return f"{PREFIX}-{mark.annotation.style.value}-{colour}"


def style_sheet(mark: Mark) -> str:
    """The looks of the mark's class."""
    fill, line = SHADES[mark.annotation.colour - 1]
    looks = _LINES.get(mark.annotation.style, "background-color: {fill}")
    return f".{style_class(mark)} {{ {looks.format(fill=fill, line=line)} }}"


def _ours(sheet: NoteSheet, mark: Mark, places: Places) -> Json:
    place = places.of(mark)
    told: Json = {
        "style": mark.annotation.style.value,
        "colour": mark.annotation.colour,
        "state": mark.state.value,
        "was": mark.was,
        "candidates": [
            {
                f"{PREFIX}:start": candidate.span.start,
                f"{PREFIX}:end": candidate.span.end,
                f"{PREFIX}:score": candidate.score,
            }
            for candidate in mark.candidates
        ],
        "heading": mark.heading,
        "settled": True if mark.id in sheet.settled else None,
        "section": list(place.section),
        "paragraph": place.paragraph,
        "textSha256": sheet.source.sha256,
    }
    return _own(**{key: value for key, value in told.items() if value not in (None, [])})


def _own(**told: object) -> Json:
    return {f"{PREFIX}:{key}": value for key, value in told.items()}


def _line(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
