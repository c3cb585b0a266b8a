"""The mark under review in full: what became of it, both wordings or the places to choose from, and the answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from speechreader.app.language import translate
from speechreader.ui.look import Look
from speechreader.ui.notes.review.wording import Piece, compare
from speechreader.ui.widgets.text import PlainLabel, line, plain_tooltip

_HIGHEST = 96
_MOST_PLACES = 9
#: Two sides are told apart in blue and orange, never in red and green.
_BLUE, _ORANGE = 3, 6


class Wording(QTextEdit):
    """One wording; what only it has stands on the ground of its side and has a line under it."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAccessibleName(name)
        self.setFont(look.song_font(14))

    def show_pieces(self, pieces: Sequence[Piece], ground: str, ink: str) -> None:
        """Show the pieces; `ground` and `ink` are colours."""
        theme = self._look.theme
        self.setStyleSheet(
            f"QTextEdit {{ background: {theme.field}; border: 1px solid {theme.line_firm};"
            f" border-radius: 6px; padding: 2px 4px; }}"
            f"QTextEdit:focus {{ border: 2px solid {theme.accent}; padding: 1px 3px; }}"
        )
        self.clear()
        cursor = QTextCursor(self.document())
        plain, own = QTextCharFormat(), QTextCharFormat()
        plain.setFont(self._look.song_font(14))
        own.setFont(self._look.song_font(14))
        own.setBackground(QColor(ground))
        own.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        own.setUnderlineColor(QColor(ink))
        for piece in pieces:
            cursor.insertText(piece.text, own if piece.own else plain)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.fit()

    def fit(self) -> None:
        """As high as its words, up to a limit."""
        need = self.document().size().height() + 14
        self.setFixedHeight(int(min(_HIGHEST, max(34, need))))


class Detail(QFrame):
    """`candidate_asked` carries a number from 0; the buttons are for the presenter."""

    candidate_asked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._look = look
        self._pieces: tuple[Sequence[Piece], Sequence[Piece]] = ((), ())
        self.sentence = PlainLabel("", "help", wrap=True)
        self.note = PlainLabel("", "secondary", wrap=True)
        self._old_label = PlainLabel(translate("review", "Before"), "secondary")
        self._new_label = PlainLabel(translate("review", "Now"), "secondary")
        self.old = Wording(look, translate("review", "Wording before"))
        self.new = Wording(look, translate("review", "Wording now"))
        self._places = QVBoxLayout()
        self._places.setSpacing(4)
        self.accept = _button(translate("review", "Accept"), "Enter")
        self.place = _button(translate("review", "Place here"), "P")
        self.orphan = _button(translate("review", "Keep without a place"), "O")
        self.undecide = _button(translate("review", "Decide later"), "")
        self.hint = PlainLabel(
            translate(
                "review", "To put it elsewhere, select the words on the page, then «Place here»."
            ),
            "secondary",
            wrap=True,
        )
        self._put_together()
        look.changed.connect(self._colour)
        self.hide()

    def _put_together(self) -> None:
        wordings = QGridLayout()
        wordings.setHorizontalSpacing(8)
        wordings.setVerticalSpacing(4)
        for row, (label, text) in enumerate(
            ((self._old_label, self.old), (self._new_label, self.new))
        ):
            wordings.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            wordings.addWidget(text, row, 1)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, buttons in (
            (first, (self.accept, self.orphan, self.place)),
            (second, (self.undecide,)),
        ):
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 12, 10)
        column.setSpacing(8)
        column.addWidget(line())
        column.addWidget(self.sentence)
        column.addWidget(self.note)
        column.addLayout(wordings)
        column.addLayout(self._places)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.hint)

    def show_wordings(self, old: str, new: str | None) -> None:
        """Show both wordings with what differs, or only the old one where there is no new one."""
        same = new is None or old == new
        self._pieces = ([Piece(old, False)], []) if same else compare(old, new or "")
        for widget in (self._new_label, self.new):
            widget.setVisible(not same)
        self._old_label.setVisible(not same)
        self._colour()

    def show_places(self, places: Sequence[tuple[str, str]], chosen: int | None) -> None:
        """One button for each candidate: where it is, and the words around it."""
        while (item := self._places.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, (where, words) in enumerate(places[:_MOST_PLACES]):
            button = _button(f"{number + 1}  {where}", "")
            button.setToolTip(plain_tooltip(words))
            button.setAccessibleDescription(words)
            button.setCheckable(True)
            button.setChecked(number == chosen)
            button.clicked.connect(lambda _=False, n=number: self.candidate_asked.emit(n))
            self._places.addWidget(button)
            self._places.addWidget(PlainLabel(words, "secondary", wrap=True))

    def places(self) -> list[QPushButton]:
        """The buttons of the candidates."""
        widgets: list[QWidget | None] = [
            item.widget() for i in range(self._places.count()) if (item := self._places.itemAt(i))
        ]
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def _colour(self) -> None:
        before, now = self._look.theme.mark(_BLUE), self._look.theme.mark(_ORANGE)
        self.old.show_pieces(self._pieces[0], before.fill, before.strong)
        self.new.show_pieces(self._pieces[1], now.fill, now.strong)


def _button(words: str, key: str) -> QPushButton:
    made = QPushButton(words)
    made.setAutoDefault(True)  # outside a dialog this only means that Enter presses it
    if key:
        made.setToolTip(plain_tooltip(f"{words}  {key}"))
    return made
