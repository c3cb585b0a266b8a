"""A speech with marks of every kind, and marks at random."""

from __future__ import annotations

from uuid import UUID

from hypothesis import strategies as st

from speechreader.annotate.describe import describe
from speechreader.model.annotation import (
    Anchor,
    AnchorState,
    Annotation,
    Candidate,
    Mark,
    MarkId,
    MarkStyle,
    Motivation,
    Quote,
)
from speechreader.model.exchange import IncomingMark, NoteSheet, Source, iri_of
from speechreader.model.outline import Heading
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.store.speeches import text_hash

BODY = (
    "同志们：😀\n"
    "一、办好夜校\n"
    "去年，夜校开了三十个班，𠀀字班也有。\n"
    "（一）师资\n"
    "*师傅*们_很_累，=1+2 也要算。\n"
    "二、今年的打算\n"
    "再开十个班。"
)


def place(words: str) -> Span:
    start = BODY.index(words)
    return Span(start, start + len(words))


def _heading(level: int, number: str, title: str) -> Heading:
    return Heading(level, number, title, place(number + title), 0.9)


OUTLINE = (
    _heading(1, "一、", "办好夜校"),
    _heading(2, "（一）", "师资"),
    _heading(1, "二、", "今年的打算"),
)
SOURCE = Source(
    iri=iri_of("甲"),
    sha256=text_hash(BODY),
    title="在夜校开学时的讲话",
    speaker="周砚书",
    date="2024-05-16",
    occasion="夜校开学",
    origin="云州工人报",
)
CREATED, MODIFIED = "2024-05-16T09:30:00Z", "2024-05-17T10:00:00Z"


def mark(number: int, anchor: Anchor, state: AnchorState = AnchorState.SAME, **more) -> Mark:
    """A mark with everything usual; `more` are fields of `Annotation` and of `Mark`."""
    of_mark = {key: more.pop(key) for key in ("was", "candidates", "heading") if key in more}
    usual = {"style": MarkStyle.HIGHLIGHT, "colour": 1, "created": CREATED, "modified": MODIFIED}
    annotation = Annotation(anchor, **{**usual, **more})
    iri = UUID(int=number).urn
    return Mark(MarkId(number), SpeechId(1), iri, annotation, state, **of_mark)


def on(words: str) -> Anchor:
    return describe(BODY, place(words), OUTLINE)


MARKS = (
    mark(1, on("夜校开了三十个班"), note="好！\n见“附件”, 第3页", tags=("夜校", "待查")),
    mark(2, on("，𠀀字班"), style=MarkStyle.WAVY, colour=3),
    mark(3, on("*师傅*们_很_累，=1+2"), AnchorState.EDITED, was="师傅们很累", colour=8),
    mark(4, on("同志们"), motivation=Motivation.BOOKMARKING),
    mark(
        5,
        Anchor(Span(0, 4), Quote("另一个班", "前", "后"), outline=("二、今年的打算",)),
        AnchorState.AMBIGUOUS,
        candidates=(Candidate(place("十个班"), 0.7), Candidate(place("开了"), 0.612)),
        heading=place("二、").start,
        style=MarkStyle.DOTS,
    ),
    mark(6, Anchor(Span(0, 4), Quote("旧的话")), AnchorState.ORPHAN, note="=1+2"),
)
SHEET = NoteSheet(SOURCE, BODY, OUTLINE, MARKS, frozenset({MarkId(6)}))


def as_incoming(mark: Mark, item: int, sheet: NoteSheet = SHEET) -> dict[str, object]:
    """What must be known of `mark` after it went out and came in; offsets are looked at elsewhere."""
    made = mark.annotation
    return {
        "item": item,
        "iri": mark.iri,
        "quote": made.anchor.quote,
        "state": mark.state,
        "was": mark.was,
        "candidates": mark.candidates,
        "heading": mark.heading,
        "settled": mark.id in sheet.settled,
        "outline": made.anchor.outline,
        "style": made.style,
        "colour": made.colour,
        "note": made.note,
        "tags": made.tags,
        "motivation": made.motivation,
        "created": made.created,
        "modified": made.modified,
    }


def known(incoming: IncomingMark) -> dict[str, object]:
    """The fields of `incoming` that `as_incoming` names."""
    return {name: getattr(incoming, name) for name in as_incoming(MARKS[0], 1)}


_any_text = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
_tags = st.text(st.sampled_from("夜校工会𠀀a1 -_'\""), min_size=1, max_size=8).filter(str.strip)


@st.composite
def sheets(draw: st.DrawFn) -> NoteSheet:
    """A sheet with a few random marks on a random text."""
    body = draw(
        st.text(st.sampled_from("工会夜校，。\n😀𠀀\"'\\,=e\u0301 "), min_size=8, max_size=60)
    )
    spans = draw(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12)), max_size=5))
    made = []
    for number, (start, length) in enumerate(spans, start=1):
        span = Span(min(start, len(body)), min(start + length, len(body)))
        try:
            anchor = describe(body, span)
        except ValueError:  # nothing there that can be seen
            continue
        made.append(
            mark(
                number,
                anchor,
                style=draw(st.sampled_from(MarkStyle)),
                colour=draw(st.integers(1, 8)),
                note=draw(_any_text),
                tags=tuple(draw(st.lists(_tags, max_size=3, unique=True))),
                motivation=draw(st.sampled_from(Motivation)),
            )
        )
    source = Source(iri_of(body), text_hash(body), draw(_any_text))
    return NoteSheet(source, body, (), tuple(made))
