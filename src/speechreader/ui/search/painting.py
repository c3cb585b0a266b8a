"""Paints the rows of results and of the concordance."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from speechreader.app.language import translate
from speechreader.model.search import KwicLine
from speechreader.ui.look import Look
from speechreader.ui.search import wording
from speechreader.ui.search.groups import ROW_ROLE, NoteRow, SectionRow, SpeechRow
from speechreader.ui.search.pieces import cut_left, cut_right, pieces
from speechreader.ui.widgets.rows import END as _END
from speechreader.ui.widgets.rows import START as _START
from speechreader.ui.widgets.rows import Index, RowDelegate, paint_ground
from speechreader.ui.widgets.text import elide_middle

_MIDDLE = Qt.AlignmentFlag.AlignCenter
_LEFT, _EDGE = 14, 14
#: Columns of a concordance line: date, speech, section, in pixels.
DATE, SPEECH, SECTION = 82, 132, 30
#: The part of the width that a title may take where there is room.
_SHARE = 0.19
KWIC_ROW = 29
#: Data of a concordance row: the line, or whether it begins a run of the same speech.
LINE_ROLE, FIRST_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class ResultsDelegate(RowDelegate):
    """A speech: title, date and speaker, number of hits, over its snippet. A section: its words and its hits."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, KWIC_ROW)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(ROW_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, option, self._look, bar=chosen)
        box = QRectF(option.rect).adjusted(_LEFT, 0, -_EDGE, 0)
        if isinstance(row, SectionRow):
            self._section(painter, box, row)
        elif isinstance(row, SpeechRow):
            self._line_above(painter, option, index)
            self._speech(painter, box, row)
        elif isinstance(row, NoteRow):
            self._line_above(painter, option, index)
            self._note(painter, box, row)

    def _line_above(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.row():
            rect = option.rect
            painter.fillRect(
                rect.left(), rect.top(), rect.width(), 1, QColor(self._look.theme.line_soft)
            )

    def _speech(self, painter: QPainter, box: QRectF, row: SpeechRow) -> None:
        speech, snippet = row.found.speech, row.found.snippet
        number = wording.hits(len(row.found.hits)) if row.found.hits else ""
        about = "  ".join(part for part in (speech.date, speech.speaker) if part)
        self._head(painter, box, speech.title, about, number)
        below = QRectF(box.left(), box.top() + 30, box.width(), 24)
        self._marked(painter, below, snippet.text, [(s.start, s.end) for s in snippet.hits])

    def _note(self, painter: QPainter, box: QRectF, row: NoteRow) -> None:
        tags = " ".join(f"#{tag}" for tag in row.found.tags)
        self._head(painter, box, row.speech.title, row.speech.date or "", tags)
        below = QRectF(box.left(), box.top() + 30, box.width(), 24)
        words = row.found.note.replace("\n", " ") or tags
        self._marked(painter, below, words, [(s.start, s.end) for s in row.found.hits])

    def _head(self, painter: QPainter, box: QRectF, title: str, about: str, end: str) -> None:
        theme = self._look.theme
        line = QRectF(box.left(), box.top() + 7, box.width(), 22)
        painter.setFont(self._look.figures())
        painter.setPen(QColor(theme.text_2))
        painter.drawText(line, _END, end)
        room = line.width() - painter.fontMetrics().horizontalAdvance(end) - 16
        about_width = painter.fontMetrics().horizontalAdvance(about)
        bold = self._look.font(13, bold=True)
        shown = elide_middle(QFontMetricsF(bold), title, room - about_width - 14)
        painter.setFont(bold)
        painter.setPen(QColor(theme.text_1))
        painter.drawText(line, _START, shown)
        taken = painter.fontMetrics().horizontalAdvance(shown) + 14
        painter.setFont(self._look.figures())
        painter.setPen(QColor(theme.text_3))
        painter.drawText(line.adjusted(taken, 0, 0, 0), _START, about)

    def _marked(
        self, painter: QPainter, box: QRectF, text: str, hits: list[tuple[int, int]]
    ) -> None:
        """`text` in one line with the hits bold in the accent, cut at whole characters."""
        plain, bold = self._look.song_font(15), self._look.song_font(15, bold=True)
        # A snippet may begin in the middle of a sentence, but not with what closes one.
        start = min(len(text) - len(wording.without_closing(text)), hits[0][0] if hits else 0)
        x, right = box.left(), box.right()
        for words, hit in pieces(text[start:], [(a - start, b - start) for a, b in hits]):
            font = bold if hit else plain
            metrics = QFontMetricsF(font)
            shown = cut_right(metrics, words, right - x)
            painter.setFont(font)
            painter.setPen(QColor(self._look.theme.accent if hit else self._look.theme.body))
            painter.drawText(QRectF(x, box.top(), right - x + 1, box.height()), _START, shown)
            x += metrics.horizontalAdvance(shown)
            if shown != words:
                break

    def _section(self, painter: QPainter, box: QRectF, row: SectionRow) -> None:
        theme = self._look.theme
        inner = box.adjusted(22, 0, 0, 0)
        painter.setFont(self._look.figures())
        painter.setPen(QColor(theme.text_3))
        number = wording.hits(row.hits)
        painter.drawText(inner, _END, number)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(number) - 16
        font = self._look.font(13)
        painter.setFont(font)
        painter.setPen(QColor(theme.text_2))
        painter.drawText(inner, _START, cut_right(QFontMetricsF(font), row.words, room))


class KwicDelegate(RowDelegate):
    """date · speech · section · left text · node on one axis · right text."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, KWIC_ROW)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line; one that is still being read is a short bar."""
        line, theme = index.data(LINE_ROLE), self._look.theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, option, self._look, bar=chosen)
        box = QRectF(option.rect)
        first = bool(index.data(FIRST_ROLE))
        if first and index.row():
            rect = option.rect
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, QColor(theme.line_soft))
        if isinstance(line, KwicLine):
            axis = self._source(painter, box, line, first)
            current = bool(option.state & QStyle.StateFlag.State_HasFocus)
            self._words(painter, box, line, axis, current)
        else:
            bar = QRectF(box.center().x() - 30, box.center().y() - 2, 60, 4)
            painter.fillRect(bar, QColor(theme.line_soft))

    def _source(self, painter: QPainter, box: QRectF, line: KwicLine, first: bool) -> float:
        """Date, speech and section; gives where the words begin."""
        x, wide = box.left() + _LEFT, box.width() > 760
        speech = max(SPEECH, min(2 * SPEECH, box.width() * _SHARE))
        painter.setFont(self._look.figures())
        painter.setPen(QColor(self._look.theme.text_2))
        if wide:
            if first:
                painter.drawText(
                    QRectF(x, box.top(), DATE, box.height()), _START, line.speech.date or ""
                )
            x += DATE
        if first:
            title = elide_middle(QFontMetricsF(painter.font()), line.speech.title, speech - 12)
            painter.drawText(QRectF(x, box.top(), speech, box.height()), _START, title)
        x += speech
        number = wording.section_number(line.section)
        painter.drawText(QRectF(x, box.top(), SECTION, box.height()), _MIDDLE, number)
        return x + SECTION

    def _words(
        self, painter: QPainter, box: QRectF, line: KwicLine, left: float, current: bool
    ) -> None:
        theme = self._look.theme
        plain, bold = self._look.song_font(15), self._look.song_font(15, bold=True)
        metrics, heavy = QFontMetricsF(plain), QFontMetricsF(bold)
        room = box.right() - _EDGE - left
        node = cut_right(heavy, line.node, room * 0.4)
        width = heavy.horizontalAdvance(node)
        axis = left + room * 0.42
        before = cut_left(metrics, line.left, axis - left - 20)
        after = cut_right(metrics, line.right, box.right() - _EDGE - axis - width - 12)
        painter.setFont(plain)
        painter.setPen(QColor(theme.body))
        painter.drawText(QRectF(left, box.top(), axis - left - 12, box.height()), _END, before)
        right = QRectF(axis + width + 12, box.top(), box.right() - axis - width, box.height())
        painter.drawText(right, _START, after)
        painter.setFont(bold)
        painter.setPen(QColor(theme.accent))
        painter.drawText(QRectF(axis, box.top(), width + 2, box.height()), _START, node)
        if current:
            frame = QRectF(axis - 5, box.top() + 3, width + 10, box.height() - 6)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(frame, 3, 3)


def unread(number: int) -> str:
    """What a line says of itself before it was read."""
    return translate("search", "Line {n}", n=f"{number:,}")
