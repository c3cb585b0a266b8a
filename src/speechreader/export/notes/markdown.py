"""A reading of the marks in Markdown, as note-taking programs keep it: under the headings of the speech, each a quote.

The words around are Chinese, as the speech is. The name of a block (^a-…) comes from the mark and stays the same
in every export, so that links to it hold.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Final

from speechreader.export.notes.places import Place, Places
from speechreader.model.annotation import AnchorState, Mark, MarkStyle, Motivation
from speechreader.model.exchange import NoteSheet, Source

COLOURS: Final = ("黄色", "绿色", "蓝色", "粉色", "紫色", "橙色", "青色", "灰色")
STYLES: Final = {
    MarkStyle.HIGHLIGHT: "高亮",
    MarkStyle.UNDERLINE: "下划线",
    MarkStyle.WAVY: "波浪线",
    MarkStyle.DOTS: "着重号",
}
STATES: Final = {
    AnchorState.MOVED: "文字已移位，待确认",
    AnchorState.EDITED: "原文已改，待确认",
    AnchorState.AMBIGUOUS: "位置存疑",
    AnchorState.ORPHAN: "找不到原处",
}
#: Headings deeper than this are no headings in Markdown.
_DEEPEST = 6
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$^=])")
_LIST = re.compile(r"^(\s*(?:\d+(?=[.)]))?)([-+.)])", re.MULTILINE)
_NOT_IN_TAG = re.compile(r"[^\w/-]+")


def write(sheets: Sequence[NoteSheet]) -> Iterator[str]:
    """One speech with its source at the head of the file, or several one after another."""
    if not sheets:
        yield "没有批注。\n"
    if len(sheets) == 1:
        yield front_matter(sheets[0].source, len(sheets[0].marks))
    for number, sheet in enumerate(sheets):
        yield "\n" if number or len(sheets) == 1 else ""
        yield f"# {escaped(sheet.source.title)}\n"
        if len(sheets) > 1:
            yield f"\n{by_line(sheet.source)}\n"
        yield from _marks(sheet)


def front_matter(source: Source, count: int) -> str:
    """What the file is about, as YAML; a JSON string is one of YAML, too."""
    fields: dict[str, str | int | None] = {
        "title": source.title,
        "speaker": source.speaker,
        "date": source.date,
        "occasion": source.occasion,
        "source": source.origin,
        "id": source.iri,
        "sha256": source.sha256,
        "marks": count,
    }
    lines = [
        f"{k}: {json.dumps(v, ensure_ascii=False)}" for k, v in fields.items() if v is not None
    ]
    return "\n".join(["---", *lines, "---", ""])


def by_line(source: Source) -> str:
    """Speaker, date and where the text is from, in one line."""
    known = (source.speaker, source.date, source.origin, source.iri)
    return " · ".join(escaped(part) for part in known if part)


def _marks(sheet: NoteSheet) -> Iterator[str]:
    places = Places(sheet)
    above: tuple[str, ...] = ()
    lost: list[Mark] = []
    for mark in sheet.marks:
        place = places.of(mark)
        if place.span is None:
            lost.append(mark)
            continue
        yield from headings(above, place.section)
        above = place.section
        yield block(sheet.source, mark, place)
    if lost:
        yield "\n## 找不到原处\n"
    for mark in lost:
        yield block(sheet.source, mark, places.of(mark))


def headings(before: Sequence[str], path: Sequence[str]) -> Iterator[str]:
    """The headings of `path` that do not stand above already."""
    same = next(
        (i for i, pair in enumerate(zip(before, path, strict=False)) if pair[0] != pair[1]),
        min(len(before), len(path)),
    )
    for depth, title in enumerate(path[same:], start=same + 2):
        yield f"\n{'#' * min(depth, _DEEPEST)} {escaped(title)}\n"


def block(source: Source, mark: Mark, place: Place) -> str:
    """One mark: quote, its block id, note, and a line of what else is known of it."""
    made = mark.annotation
    paragraphs = made.anchor.quote.exact.split("\n")
    quote = "\n>\n".join(f"> {escaped(words)}" for words in paragraphs if words.strip())
    note = f"\n{made.note.strip()}\n" if made.note.strip() else ""
    return f"\n{quote}\n\n^{block_id(mark.iri)}\n{note}\n{_about(source, mark, place)}\n"


def block_id(iri: str) -> str:
    """The name of the block of a mark."""
    return f"a-{iri.rpartition(':')[2].replace('-', '')[:8]}"


def _about(source: Source, mark: Mark, place: Place) -> str:
    made = mark.annotation
    looks = f"{COLOURS[made.colour - 1]}{STYLES[made.style]}"
    kind = "书签" if made.motivation is Motivation.BOOKMARKING else looks
    date = f"（{source.date}）" if source.date else ""
    speaker = f"{source.speaker}：" if source.speaker else ""
    paragraph = f"第{place.paragraph}段" if place.paragraph else ""
    where = f"{speaker}《{source.title}》{date}{paragraph}"
    state = STATES.get(mark.state, "")
    was = f"原为“{escaped(mark.was)}”" if mark.was else ""
    tags = " ".join(tag_name(tag) for tag in made.tags)
    parts = [escaped(where), kind, state, was.replace("\n", " "), tags]
    return " · ".join(part for part in parts if part)


def tag_name(tag: str) -> str:
    """A tag as note-taking programs know it: without blanks and points inside."""
    return f"#{_NOT_IN_TAG.sub('-', tag.strip())}"


def escaped(text: str) -> str:
    """`text` so that Markdown shows its characters, and nothing else."""
    return _LIST.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))
