"""The original cut into blocks for showing: paragraphs, boxes of removed text, folded stretches. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from speechreader.model.cleaning import Edit
from speechreader.model.span import Span
from speechreader.ui.cleaning.names import INFORMATION
from speechreader.ui.cleaning.pieces import BLANK, RETURN, one_line

#: This many unchanged paragraphs in a row are folded, but for the first and the last of them.
FOLD_FROM = 4
INDENT = "\u3000\u3000"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one kind; `edit` is -1 for text.

    Kinds: "text", "removed", "kept" (out of the body, but kept as title, speaker, date …), "sign" (joint or split),
    "blank" and "folded".
    """

    kind: str
    text: str
    raw: Span
    edit: int = -1


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph ("para"), a box of removed text ("box") or a folded stretch ("fold", with what it hides)."""

    kind: str
    runs: tuple[Run, ...]
    rule: str = ""
    hidden: tuple[Block, ...] = ()

    @property
    def raw(self) -> Span:
        """What it covers of the original."""
        inside = self.hidden or self.runs
        first, last = inside[0], inside[-1]
        return Span(first.raw.start, last.raw.end)

    @property
    def text(self) -> str:
        """Its words as they are shown."""
        return "".join(run.text for run in self.runs)

    @property
    def edits(self) -> tuple[int, ...]:
        """The numbers of its edits."""
        return tuple(run.edit for run in self.runs if run.edit >= 0)

    @property
    def kept(self) -> bool:
        """Whether it is a box whose words are kept as information."""
        return self.kind == "box" and self.rule in INFORMATION

    @property
    def changed(self) -> bool:
        """Whether cleaning touched more than blanks in it."""
        return self.kind == "box" or any(run.kind not in ("text", "blank") for run in self.runs)


def cut_original(raw: str, edits: tuple[Edit, ...], *, folded: bool = True) -> tuple[Block, ...]:
    """The blocks of an original, in order; long unchanged stretches folded unless that is not wanted."""
    cutter = _Cutter(raw)
    position = 0
    for number, edit in enumerate(edits):
        cutter.text(Span(position, edit.raw.start))
        cutter.edit(number, edit)
        position = edit.raw.end
    cutter.text(Span(position, len(raw)))
    cutter.end()
    return tuple(_fold(cutter.blocks)) if folded else tuple(cutter.blocks)


class _Cutter:
    def __init__(self, raw: str) -> None:
        self.blocks: list[Block] = []
        self._raw, self._runs = raw, list[Run]()

    def text(self, span: Span) -> None:
        """Text that stayed: one paragraph to the line."""
        start = span.start
        for line in span.of(self._raw).splitlines(keepends=True):
            words = line.rstrip("\r\n")
            if words:
                self._runs.append(Run("text", words, Span(start, start + len(words))))
            if words != line:
                self.end()
            start += len(line)

    def edit(self, number: int, edit: Edit) -> None:
        """Something that cleaning did."""
        if edit.kind == "removed" and edit.removed.strip():
            self._removed(number, edit)
        elif edit.kind in ("joined", "split"):
            sign = "¶" if edit.kind == "split" else RETURN if "\n" in edit.removed else BLANK
            self._runs.append(Run("sign", sign, edit.raw, number))
        elif edit.kind in ("folded", "corrected"):
            shown = one_line(edit.removed) or edit.put.strip() or BLANK
            self._runs.append(Run("folded", shown, edit.raw, number))
        elif not self._runs and edit.removed.strip("\r\n"):
            self._runs.append(Run("blank", INDENT, edit.raw, number))
        if "\n" in edit.put:
            self.end()

    def end(self) -> None:
        """The paragraph is over."""
        if any(run.kind != "blank" for run in self._runs):
            self.blocks.append(Block("para", tuple(self._runs)))
        self._runs = []

    def _removed(self, number: int, edit: Edit) -> None:
        kind = "kept" if edit.rule in INFORMATION else "removed"
        run = Run(kind, one_line(edit.removed), edit.raw, number)
        behind = self._raw[edit.raw.end : edit.raw.end + 1]
        inside = bool(self._runs) or behind not in ("", "\n", "\r")
        if inside and "\n" not in edit.removed:
            self._runs.append(run)
            return
        self.end()
        last = self.blocks[-1] if self.blocks else None
        if last is not None and last.kind == "box" and last.rule == edit.rule:
            gap = Run(kind, "  ", Span(last.raw.end, edit.raw.start))
            self.blocks[-1] = Block("box", (*last.runs, gap, run), edit.rule)
        else:
            self.blocks.append(Block("box", (run,), edit.rule))


def _fold(blocks: list[Block]) -> Iterator[Block]:
    calm: list[Block] = []
    for block in [*blocks, None]:
        if block is not None and not block.changed:
            calm.append(block)
            continue
        if len(calm) >= FOLD_FROM:
            yield calm[0]
            yield Block("fold", (), hidden=tuple(calm[1:-1]))
            yield calm[-1]
        else:
            yield from calm
        calm = []
        if block is not None:
            yield block
