"""Markdown-light: what a note may say with a few signs, read into plain values and set into a document.

`**bold**`, `*emphasis*` and lines that begin with `- ` mean something; everything else is text as it stands.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

_SIGNS = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*|(?<!\*)\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?!\*)")
_ITEM = re.compile(r"[-•*] +(?=\S)")
BULLET = "•  "
_INDENT = 14


class Voice(Enum):
    """How a run of words is said."""

    PLAIN = "plain"
    BOLD = "bold"
    EMPHASIS = "emphasis"  #: set bold too: Chinese text has no italics


class Run(NamedTuple):
    """Words in one voice."""

    words: str
    voice: Voice = Voice.PLAIN


class Paragraph(NamedTuple):
    """One line of the note; an `item` has a bullet."""

    runs: tuple[Run, ...]
    item: bool = False

    def words(self) -> str:
        """The words without signs."""
        return "".join(run.words for run in self.runs)


def read_note(note: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a note."""
    return tuple(map(_paragraph, note.split("\n")))


def plain_note(note: str) -> str:
    """The words of a note without its signs, in one line."""
    return " ".join(" ".join(part.words() for part in read_note(note)).split())


def _paragraph(line: str) -> Paragraph:
    bullet = _ITEM.match(line)
    words = line[bullet.end() :] if bullet else line
    runs: list[Run] = []
    at = 0
    for found in _SIGNS.finditer(words):
        runs.append(Run(words[at : found.start()]))
        bold, emphasis = found.groups()
        runs.append(Run(bold, Voice.BOLD) if bold else Run(emphasis, Voice.EMPHASIS))
        at = found.end()
    runs.append(Run(words[at:]))
    return Paragraph(tuple(run for run in runs if run.words), bullet is not None)


def set_note(note: str, font: QFont, colour: str, width: float, pitch: float) -> QTextDocument:
    """The note as a document of `width` px with lines of `pitch` px; its words are never read as markup."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setTextWidth(width)
    cursor = QTextCursor(document)
    for number, paragraph in enumerate(read_note(note)):
        layout = QTextBlockFormat()
        layout.setLineHeight(pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if paragraph.item:
            layout.setLeftMargin(_INDENT)
            layout.setTextIndent(-_INDENT)
        if number:
            cursor.insertBlock(layout)
        else:
            cursor.setBlockFormat(layout)
        if paragraph.item:
            cursor.insertText(BULLET, _format(Voice.PLAIN, colour))
        for run in paragraph.runs:
            cursor.insertText(run.words, _format(run.voice, colour))
    return document


def write_note(cursor: QTextCursor, note: str, plain: QTextCharFormat) -> None:
    """Write a note at `cursor` within one block, its lines parted by line separators."""
    for number, paragraph in enumerate(read_note(note)):
        head = "\u2028" if number else ""
        cursor.insertText(head + (BULLET if paragraph.item else ""), plain)
        for run in paragraph.runs:
            voice = QTextCharFormat(plain)
            if run.voice is not Voice.PLAIN:
                voice.setFontWeight(QFont.Weight.Bold)
            cursor.insertText(run.words, voice)


def _format(voice: Voice, colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QBrush(QColor(colour)))
    if voice is not Voice.PLAIN:
        made.setFontWeight(QFont.Weight.Bold)
    return made
