"""From the bytes of one file to a Reading, in stages that each can be looked at.

1. decode: bytes → text (`decode`), format marks → text (`readers`)
2. characters: invisible ones out, full-width digits folded; a title glued to its speech is parted
3. zones: head, body and foot are told apart; metadata is read from head and foot
4. lines: line rules claim what is not the speech
5. paragraphs: blank runs, missing breaks, hard wraps, stray blanks, indents
6. a person's corrections of the text
7. outline, genre, notices
Every stage records what it did as edits in code points of the decoded original.
"""

from __future__ import annotations

import hashlib
import re
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

from speechreader.ingest import vocabulary as words
from speechreader.ingest.corrections import apply_corrections
from speechreader.ingest.decode import decode
from speechreader.ingest.draft import Cut, Draft
from speechreader.ingest.files import load
from speechreader.ingest.metadata import find_metadata
from speechreader.ingest.readers import reader_for
from speechreader.ingest.readers.marked import Marked
from speechreader.ingest.rules import (
    blank_runs,
    byline,
    captions,
    contents_table,
    counters,
    front_matter,
    full_width,
    hard_wraps,
    html_remnants,
    indents,
    inline_page_marks,
    invisible,
    navigation,
    notices,
    numbering_breaks,
    page_marks,
    run_together,
    signature,
    stray_blanks,
    tail_links,
    time_stamps,
    title,
)
from speechreader.ingest.zones import Zones, find_zones
from speechreader.model.cleaning import Notice, TextCorrection
from speechreader.model.errors import UserError
from speechreader.model.span import Span
from speechreader.model.speech import Metadata, Original, Reading
from speechreader.outline.detect import detect_outline
from speechreader.text.normalize import HAN, count_characters
from speechreader.text.sentences import ends_sentence

#: Raised whenever rules change what they do: a library can tell which texts an older version cleaned.
CLEANER_VERSION = 1

_CHARACTER_RULES = (html_remnants, invisible, full_width, inline_page_marks, run_together)
_LINE_RULES = (
    title,
    contents_table,
    page_marks,
    time_stamps,
    captions,
    navigation,
    counters,
    notices,
    signature,
    byline,
    front_matter,
    tail_links,
)
_TEXT_RULES = (blank_runs, numbering_breaks, hard_wraps, stray_blanks, indents)


def read_file(path: Path, *, keep: frozenset[Span] = frozenset()) -> tuple[bytes, Reading]:
    """The bytes of a file and what they say.

    Raises:
        UserError: the file cannot be read, is too large, or holds no text (see `files` and `decode`).
    """
    data = load(path)
    return data, read_bytes(data, path.name, keep=keep)


def read_bytes(
    data: bytes,
    name: str,
    *,
    keep: frozenset[Span] = frozenset(),
    corrections: Iterable[TextCorrection] = (),
    encoding: str | None = None,
) -> Reading:
    """Decode, clean and understand the bytes of one file.

    Args:
        data: the file's content.
        name: its name; the ending chooses the format.
        keep: spans of the decoded original that no rule may touch (a person's «put back»).
        corrections: a person's better words, laid over what the rules made.
        encoding: a person's choice; None looks at the bytes.

    Raises:
        UserError: file_empty, file_binary, file_not_text, file_no_words, format_unknown.
    """
    reader = reader_for(name)
    decoded = decode(data, encoding)
    marked = reader.read(decoded.text)
    draft = clean_characters(decoded.text, marked, keep)
    zones = find_zones(draft)
    metadata = _overlaid(find_metadata(draft, zones), marked.metadata)
    draft = draft.apply_all(_line_cuts(draft, zones), keep)
    for rule in _TEXT_RULES:
        draft = draft.apply(rule.NAME, rule.find(draft), keep)
    draft = apply_corrections(draft, corrections)
    if count_characters(draft.text) == 0:
        raise UserError("file_no_words")
    return Reading(
        original=Original(
            name, hashlib.sha256(data).hexdigest(), len(data), reader.media_type, decoded.encoding
        ),
        metadata=metadata,
        raw=decoded.text,
        body=draft.text,
        offsets=draft.offsets,
        outline=detect_outline(
            draft.text, list(_hints(draft, decoded.text, marked.headings)), draft.shadow
        ),
        notices=(*decoded.notices, *_notices(draft)),
    )


def clean_characters(text: str, marked: Marked, keep: frozenset[Span]) -> Draft:
    """Stages 1 and 2: format marks out, characters repaired, glued parts separated."""
    draft = Draft(text).apply(marked.rule, marked.cuts, keep)
    for rule in _CHARACTER_RULES:
        draft = draft.apply(rule.NAME, rule.find(draft), keep)
    return draft


def _line_cuts(draft: Draft, zones: Zones) -> list[tuple[str, Cut]]:
    """Cuts for all claimed lines: neighbours of one rule go together, with the empty lines between them."""
    owner: dict[int, str] = {}
    for rule in _LINE_RULES:
        for i in rule.claims(draft, zones):
            owner.setdefault(i, rule.NAME)
    return list(_grouped(draft, owner))


def _grouped(draft: Draft, owner: dict[int, str]) -> Iterator[tuple[str, Cut]]:
    lines = draft.lines
    claimed = deque(sorted(owner))
    while claimed:
        first = last = claimed.popleft()
        while (
            claimed
            and owner[claimed[0]] == owner[first]
            and _only_empty(draft, last + 1, claimed[0])
        ):
            last = claimed.popleft()
        end = lines[last].end
        yield owner[first], Cut(lines[first].start, min(end + 1, len(draft.text)))


def _only_empty(draft: Draft, start: int, end: int) -> bool:
    return all(not line.text for line in draft.lines[start:end])


def _hints(
    draft: Draft, raw: str, headings: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The headings that the format marks, as (body offset, depth); those taken out, like the title, are none."""
    for start, depth in headings:
        end = raw.find("\n", start)
        place = draft.offsets.to_clean(start)
        if place < draft.offsets.to_clean(end if end >= 0 else len(raw)):
            yield place, depth


def _overlaid(found: Metadata, declared: Metadata) -> Metadata:
    """What the file declares of itself (Markdown front matter) goes before what was found."""
    names = Metadata.field_names()
    return Metadata(**{name: getattr(declared, name) or getattr(found, name) for name in names})


def _notices(draft: Draft) -> Iterable[Notice]:
    if len(draft.text) >= 200 and _breaks_off(draft.shadow):
        yield Notice("truncated_end", (("end", draft.text[-16:].replace("\n", " ")),))


def _breaks_off(shadow: str) -> bool:
    """Whether a text ends in words, without a stop, and not in «谢谢大家», which needs none."""
    if ends_sentence(shadow) or words.THANKS.match(shadow[shadow.rfind("\n") + 1 :]):
        return False
    return re.search(f"[{HAN}A-Za-z0-9,、]$", shadow) is not None


def rule_modules() -> tuple[ModuleType, ...]:
    """All rules in the order in which they run."""
    return (*_CHARACTER_RULES, *_LINE_RULES, *_TEXT_RULES)
