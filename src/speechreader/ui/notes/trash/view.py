"""The trash: a filter, the list, and the button that brings things back. Nothing is ever erased here."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from speechreader.app.language import translate
from speechreader.ui import icons
from speechreader.ui.library.view import panel_head
from speechreader.ui.look import Look
from speechreader.ui.notes.overview.inks import draw_mark
from speechreader.ui.notes.overview.row_list import RowList
from speechreader.ui.notes.rich import plain_note
from speechreader.ui.notes.trash.model import (
    ROW,
    ROW_ROLE,
    GoneMark,
    GoneSpeech,
    Part,
    part_words,
)
from speechreader.ui.notes.trash.words import marks_words
from speechreader.ui.widgets.buttons import IconButton
from speechreader.ui.widgets.field import FilterField
from speechreader.ui.widgets.rows import Index, RowDelegate, paint_ground
from speechreader.ui.widgets.text import PlainLabel, elide_middle, line

_START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ELIDE = Qt.TextElideMode.ElideRight


class TrashDelegate(RowDelegate):
    """A speech: title over date and marks. A mark: shape and quote over its note, or the title of its speech."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, ROW)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row, theme = index.data(ROW_ROLE), self._look.theme
        room = QRectF(option.rect).adjusted(14, 0, -12, 0)
        if isinstance(row, Part):
            painter.setFont(self._look.font(12, bold=True))
            painter.setPen(QColor(theme.text_2))
            painter.drawText(room.adjusted(0, 12, 0, 0), _START, part_words(row))
        else:
            current = bool(option.state & QStyle.StateFlag.State_HasFocus)
            paint_ground(painter, option, self._look, bar=current)
            upper = QRectF(room.left() + 18, room.top() + 5, room.width() - 18, 21)
            lower = QRectF(upper.left(), upper.bottom(), upper.width(), 18)
            if isinstance(row, GoneSpeech):
                icons.draw(painter, "document", room.left() - 2, upper.top() + 3, theme.text_2, 15)
                self._speech(painter, upper, lower, row)
            elif isinstance(row, GoneMark):
                draw_mark(painter, theme, row.mark, room.left() + 5, upper.center().y())
                self._mark(painter, upper, lower, row)

    def _speech(self, painter: QPainter, upper: QRectF, lower: QRectF, row: GoneSpeech) -> None:
        font, theme = self._look.font(13), self._look.theme
        title = elide_middle(QFontMetricsF(font), row.speech.title, upper.width())
        painter.setFont(font)
        painter.setPen(QColor(theme.text_1))
        painter.drawText(upper, _START, title)
        known = (row.speech.date, row.speech.speaker, marks_words(row.marks) if row.marks else "")
        self._below(painter, lower, "  ".join(part for part in known if part))

    def _mark(self, painter: QPainter, upper: QRectF, lower: QRectF, row: GoneMark) -> None:
        note = row.mark.annotation
        painter.setFont(self._look.song_font(14))
        painter.setPen(QColor(self._look.theme.text_1))
        quote = " ".join(note.anchor.quote.exact.split())
        shown = painter.fontMetrics().elidedText(quote, _ELIDE, int(upper.width()))
        painter.drawText(upper, _START, shown)
        self._below(painter, lower, " ".join(plain_note(note.note).split()) or row.title)

    def _below(self, painter: QPainter, room: QRectF, words: str) -> None:
        painter.setFont(self._look.figures())
        painter.setPen(QColor(self._look.theme.text_3))
        shown = painter.fontMetrics().elidedText(words, _ELIDE, int(room.width()))
        painter.drawText(room, _START, shown)


class TrashList(RowList):
    """`restore_asked` on Enter; a click only chooses."""

    restore_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter brings back what is selected."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.restore_asked.emit()
        else:
            super().keyPressEvent(event)


class TrashView(QFrame):
    """The whole panel."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.count = PlainLabel("", "count")
        self.close_button = IconButton(look, "close", translate("trash", "Close"))
        self.field = FilterField(look, translate("trash", "Filter the trash"))
        self.list = TrashList(look)
        self.list.setItemDelegate(TrashDelegate(look))
        self.list.itemDelegate().setParent(self.list)
        self.list.setAccessibleName(translate("trash", "Trash"))
        self.nothing = PlainLabel("", "help", wrap=True)
        self.nothing.setContentsMargins(14, 16, 14, 16)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.restore = QPushButton(translate("trash", "Restore"))
        self.restore.setAutoDefault(True)  # outside a dialog this only means that Enter presses it
        self.kept = PlainLabel(
            translate("trash", "Nothing in the trash is ever erased by itself."),
            "secondary",
            wrap=True,
        )
        self._put_together()

    def _put_together(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(panel_head(translate("trash", "Trash"), self.count, self.close_button))
        holder = QHBoxLayout()
        holder.setContentsMargins(14, 0, 12, 8)
        holder.addWidget(self.field)
        whole.addLayout(holder)
        whole.addWidget(line())
        whole.addWidget(self.nothing, 1)
        whole.addWidget(self.list, 1)
        whole.addWidget(line())
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 8, 12, 10)
        foot.setSpacing(10)
        foot.addWidget(self.kept, 1)
        foot.addWidget(self.restore)
        whole.addLayout(foot)

    def say(self, sentence: str) -> None:
        """A sentence instead of the list; the empty one brings the list back."""
        self.nothing.setText(sentence)
        self.nothing.setVisible(bool(sentence))
        self.list.setVisible(not sentence)
