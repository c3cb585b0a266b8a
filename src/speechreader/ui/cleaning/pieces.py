"""What cleaning did, grouped for the list; knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass

from speechreader.model.cleaning import Edit
from speechreader.model.span import Span
from speechreader.model.speech import OpenedSpeech

#: The order in which the kinds of edits are listed, and their icons.
KINDS = {
    "removed": "removed",
    "joined": "joined",
    "split": "split",
    "corrected": "note",
    "folded": "copy",
    "blank": "sort",
}
KEPT = "put_back"
#: Characters of context shown on each side of a join.
CONTEXT = 8
RETURN, BLANK = "↵", "␣"


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that cleaning did, or one that a person put back (`index` is then -1)."""

    index: int
    rule: str
    kind: str
    raw: Span
    removed: str
    shown: str


@dataclass(frozen=True, slots=True)
class Group:
    """All pieces of one rule; `characters` counts what left the body, blanks aside."""

    rule: str
    kind: str
    pieces: tuple[Piece, ...]
    characters: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A piece that a person put back."""

    raw: Span
    text: str


def group_pieces(speech: OpenedSpeech, kept: tuple[Kept, ...] = ()) -> tuple[Group, ...]:
    """The pieces of a speech by rule: what left the text first, mere blanks later, put-back pieces last."""
    groups: dict[tuple[str, str], list[Piece]] = {}
    for index, edit in enumerate(speech.offsets.edits):
        piece = Piece(index, edit.rule, edit.kind, edit.raw, edit.removed, _shown(edit, speech.raw))
        groups.setdefault((edit.kind, edit.rule), []).append(piece)
    order = list(KINDS)
    found = sorted(
        groups.items(), key=lambda item: order.index(item[0][0]) if item[0][0] in order else 99
    )
    made = [Group(rule, kind, tuple(pieces), _count(pieces)) for (kind, rule), pieces in found]
    if kept:
        pieces = [Piece(-1, KEPT, KEPT, k.raw, k.text, _shown_kept(k, speech.raw)) for k in kept]
        made.append(Group(KEPT, KEPT, tuple(pieces), _count(pieces)))
    return tuple(made)


def place_in_body(speech: OpenedSpeech, piece: Piece) -> Span:
    """Where a piece stands, or stood, in the body."""
    if piece.index >= 0:
        start = speech.offsets.clean_start(piece.index)
        return Span(start, start + len(speech.offsets.edits[piece.index].put))
    start = speech.offsets.to_clean(piece.raw.start)
    return Span(start, max(start, speech.offsets.to_clean(piece.raw.end)))


def one_line(text: str) -> str:
    """The text in one line, with breaks shown as blanks."""
    return " ".join(text.split())


def _count(pieces: list[Piece]) -> int:
    return sum(sum(not c.isspace() for c in piece.removed) for piece in pieces)


def _shown(edit: Edit, raw: str) -> str:
    if edit.kind == "removed" and edit.removed.strip():
        return one_line(edit.removed)
    middle = edit.put.strip() and f"{edit.removed}→{edit.put}"
    if edit.kind == "corrected":
        middle = f"[{one_line(edit.removed)}→{one_line(edit.put)}]"
    return _within(
        raw, edit.raw, middle or (" ¶ " if edit.kind == "split" else _sign(edit.removed))
    )


def _shown_kept(kept: Kept, raw: str) -> str:
    """Its words; a blank or a break has none, so those around it."""
    return one_line(kept.text) or _within(raw, kept.raw, _sign(kept.text))


def _within(raw: str, span: Span, middle: str) -> str:
    before = raw[max(0, span.start - CONTEXT) : span.start].rpartition("\n")[2]
    after = raw[span.end : span.end + CONTEXT].partition("\n")[0]
    return f"{before.strip()}{middle}{after.strip()}"


def _sign(blanks: str) -> str:
    return RETURN if "\n" in blanks or "\r" in blanks else BLANK
