"""Correcting the text itself: the selected words in a field, what stands around them, and what will happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from speechreader.app.language import translate
from speechreader.app.messages import joined, sentence
from speechreader.text.normalize import shadow
from speechreader.text.sentences import sentence_ends
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from speechreader.model.errors import UserError
    from speechreader.model.span import Span
    from speechreader.ui.compare.side_desk import SideDesk
    from speechreader.ui.desk import Desk

#: Characters of the sentence that are shown on each side at most.
_AROUND = 60
#: Heights of the field in pixels: for a line or two, and for a passage.
_LOW, _HIGH, _LONG = 66, 160, 60


class CorrectDialog(Dialog):
    """Enter applies, Ctrl+Enter begins a new paragraph; what the library refuses is said here."""

    def __init__(self, parent: QWidget, desk: Desk | SideDesk, span: Span) -> None:
        super().__init__(parent, translate("correct", "Correct the text"), 520)
        assert desk.speech is not None
        self._desk, self._span = desk, span
        self._speech, body = desk.speech.summary.id, desk.speech.body
        self._before = span.of(body)
        self._there = True  # the answer may come after it was closed
        self.finished.connect(self._leave)
        self.field = _Field(self._before)
        self.field.setAccessibleName(translate("correct", "The words as they should be"))
        self.field.setFixedHeight(_LOW if len(span) < _LONG else _HIGH)
        self.context = PlainLabel(around(body, span), "help", wrap=True)
        self.effect = PlainLabel(_effect(len(desk.marks)), "secondary", wrap=True)
        self.trouble = PlainLabel("", "warn", wrap=True)
        self.trouble.hide()
        for part in (self.context, self.field, self.effect, self.trouble):
            self.body.addWidget(part)
        cancel = self.add_button(translate("correct", "Cancel"))
        self.apply = self.add_button(translate("correct", "Correct"), main=True)
        cancel.clicked.connect(self.reject)
        self.apply.clicked.connect(self._apply)
        self.field.entered.connect(self.apply.click)
        self.field.textChanged.connect(self._typed)
        self._typed()
        self.field.selectAll()
        self.field.setFocus()

    def _leave(self, _: int) -> None:
        self._there = False

    def _typed(self) -> None:
        """There is something to do where the words are others now."""
        self.apply.setEnabled(self.field.toPlainText() != self._before)
        self.trouble.hide()

    def _apply(self) -> None:
        words, speech, span = self.field.toPlainText(), self._speech, self._span
        self.apply.setEnabled(False)
        self._desk.change(
            lambda workspace: workspace.correct_text(speech, span, words),
            self._done,
            self._fail,
        )

    def _done(self) -> None:
        if self._there:
            self.accept()

    def _fail(self, error: UserError) -> None:
        if not self._there:
            self._desk.runner.user_error.emit(error)
            return
        self.trouble.setText(sentence(error))
        self.trouble.show()
        self.apply.setEnabled(True)
        self.grow()
        self.field.setFocus()


class _Field(QPlainTextEdit):
    """Plain words; `entered` on Enter."""

    entered = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies; with Ctrl or Shift it breaks the line."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if enter and not event.modifiers() & held:
            self.entered.emit()
        elif enter:
            self.textCursor().insertText("\n")
        else:
            super().keyPressEvent(event)


def around(body: str, span: Span) -> str:
    """The sentence that `span` stands in, its words in 【】, shortened on both sides where it is long."""
    start = body.rfind("\n", 0, span.start) + 1
    end = body.find("\n", span.end)
    end = len(body) if end < 0 else end
    ends = [start, *sentence_ends(shadow(body), start, end), end]
    first = max(place for place in ends if place <= span.start)
    last = min((place for place in ends if place >= span.end), default=span.end)
    head, tail = body[first : span.start], body[span.end : last]
    if len(head) > _AROUND:
        head = f"…{head[-_AROUND:]}"
    if len(tail) > _AROUND:
        tail = f"{tail[:_AROUND]}…"
    return f"{head}【{span.of(body)}】{tail}"


def _effect(marks: int) -> str:
    kept = translate("correct", "The original stays as it is, and this can be undone.")
    if marks == 0:
        return kept
    if marks == 1:
        return joined(translate("correct", "1 mark is carried over."), kept)
    return joined(translate("correct", "{n} marks are carried over.", n=f"{marks:,}"), kept)


def open_correct(parent: QWidget, desk: Desk | SideDesk, span: Span | None) -> CorrectDialog | None:
    """Open the dialog for the selected words of the open speech; without words or speech nothing happens."""
    if desk.speech is None or span is None:
        return None
    dialog = CorrectDialog(parent, desk, span)
    dialog.open()
    return dialog
