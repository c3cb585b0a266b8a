"""Where a note is written: plain text that grows, its tags, and the keys that end it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from speechreader.app.language import translate
from speechreader.ui.notes.tag_field import TagField
from speechreader.ui.widgets.text import PlainLabel

#: Characters that a note may have.
LONGEST = 100_000
#: A note is written down once typing has rested this long (milliseconds).
REST = 1000
_LEAST, _MOST = 3, 14
_LINE = 20


class NoteEditor(QFrame):
    """`rested` when the text should be written down, `ended` on Ctrl+Enter and Esc, `grown` for another height."""

    rested = Signal()
    ended = Signal()
    grown = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("noteEditor")
        self.text = QPlainTextEdit()
        self.text.setObjectName("noteText")
        self.text.setPlaceholderText(translate("notes", "Write a note"))
        self.text.setAccessibleName(translate("notes", "Note"))
        self.text.setTabChangesFocus(True)
        self.tags = TagField()
        self.help = PlainLabel("", "secondary", wrap=True)
        self._usual = translate(
            "notes", "Ctrl+Enter closes. **bold**, *emphasis*, “- ” for a list."
        )
        self.help.setText(self._usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.text, self.tags, self.help):
            column.addWidget(part)
        self._clock = QTimer(self, singleShot=True, interval=REST)
        self._clock.timeout.connect(self.rested)
        self.text.textChanged.connect(self._changed)
        for part in (self.text, self.tags.field):
            part.installEventFilter(self)
        self._kept = ""
        self.hide()

    def set_note(self, note: str) -> None:
        """Show a note to be changed; the cursor stands at its end."""
        self._kept = note
        self.text.setPlainText(note)
        self._clock.stop()
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self._size()

    def note(self) -> str:
        """What is written."""
        return self.text.toPlainText()

    def needed(self, width: int) -> int:
        """The height it needs in `width` pixels."""
        column = self.layout()
        if column is None:
            return 0
        column.activate()
        return column.totalHeightForWidth(width) + 8

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that end the note, and the loss of the focus."""
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.KeyPress,
            QEvent.Type.ShortcutOverride,
        ):
            return self._key(event)
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._clock.stop()
            self.rested.emit()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        open_list = QApplication.activePopupWidget() is not None
        if not (enter and control) and (event.key() != Qt.Key.Key_Escape or open_list):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.ended.emit()
        return True

    def _changed(self) -> None:
        written = self.note()
        if len(written) > LONGEST:
            self._refuse(len(written))
            return
        if written != self._kept:
            self._kept = written
            self.help.setText(self._usual)
            self._clock.start()
        self._size()

    def _refuse(self, count: int) -> None:
        """What is too long is not taken, and nothing is cut silently."""
        self.text.blockSignals(True)
        self.text.setPlainText(self._kept)
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self.text.blockSignals(False)
        self.help.setText(
            translate(
                "notes",
                "A note has at most {limit} characters; with this it would have {count}.",
                limit=f"{LONGEST:,}",
                count=f"{count:,}",
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines in other places."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._size)

    def _size(self) -> None:
        lines = self.text.document().documentLayout().documentSize().height()
        metrics = QFontMetricsF(self.text.font())
        tall = max(_LEAST, min(_MOST, int(lines) + 1)) * metrics.lineSpacing() + 18
        if round(tall) != self.text.height() or self.text.minimumHeight() != round(tall):
            self.text.setFixedHeight(round(tall))
            self.grown.emit()
