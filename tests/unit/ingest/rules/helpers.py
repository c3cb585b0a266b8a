"""What the tests of the cleaning rules share: a rule on its own, and a rule inside the pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType

from speechreader.ingest.draft import Draft
from speechreader.ingest.pipeline import read_bytes
from speechreader.ingest.zones import Zones
from speechreader.model.cleaning import Edit
from speechreader.model.speech import Reading

#: Two paragraphs that no rule has a reason to touch.
SPEECH = (
    "同志们：",
    "这一年，机修车间的老师傅们带出了四十一名徒弟，把三条老线改成了新线，把车间建成了学校。",
    "明年的路怎么走，就看我们今天把地基打得牢不牢。让我们从手上的活干起，把话落到实处。",
)


def applied(rule: ModuleType, text: str) -> Draft:
    """A text behind one text rule."""
    draft = Draft(text)
    return draft.apply(rule.NAME, rule.find(draft))


def cleaned(rule: ModuleType, text: str) -> str:
    return applied(rule, text).text


def edits(rule: ModuleType, text: str) -> list[tuple[int, int, str, str]]:
    """What a text rule recorded: raw start, raw end, what was put, kind."""
    found = applied(rule, text).edits
    assert all(e.removed == e.raw.of(text) and e.rule == rule.NAME for e in found)
    return [(e.raw.start, e.raw.end, e.put, e.kind) for e in found]


def claimed(
    rule: ModuleType,
    head: Sequence[str] = (),
    body: Sequence[str] = SPEECH,
    foot: Sequence[str] = (),
) -> list[str]:
    """The lines that a line rule takes, where the zones are known."""
    draft = Draft("\n".join([*head, *body, *foot]))
    zones = Zones(len(head), len(head) + len(body) - 1)
    return [draft.lines[i].text for i in sorted(set(rule.claims(draft, zones)))]


def read(text: str, name: str = "讲话.txt") -> Reading:
    """A text through the whole pipeline."""
    return read_bytes(text.encode(), name)


def recorded(rule: ModuleType, text: str) -> list[Edit]:
    """The edits of one rule that the pipeline recorded, each proved against the raw text."""
    found = [edit for edit in read(text).edits if edit.rule == rule.NAME]
    assert all(edit.removed == edit.raw.of(text) for edit in found)
    return found


def speech(
    *, above: Sequence[str] = (), inside: Sequence[str] = (), below: Sequence[str] = ()
) -> str:
    """A file: lines above the speech, lines between its paragraphs, lines below it."""
    return "\n".join([*above, *SPEECH[:2], *inside, SPEECH[2], *below])
