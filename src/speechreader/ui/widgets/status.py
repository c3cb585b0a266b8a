"""The line at the foot of the window: where one is, how much is read, and what is under way."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from speechreader.app.language import translate
from speechreader.model.outline import Heading
from speechreader.ui import icons
from speechreader.ui.look import Look
from speechreader.ui.places import STATUS_LINE
from speechreader.ui.runner import Ticket
from speechreader.ui.widgets.buttons import KeyCap
from speechreader.ui.widgets.shrinking import ShrinkingLabel
from speechreader.ui.widgets.text import PlainLabel, line

#: Work that is done sooner than this (milliseconds) shows no progress.
PATIENCE = 400
_ALL_KEYS = "?"


class StatusLine(QFrame):
    """Place · read / total · percent, and at the right selection, saved state and text size."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setFixedHeight(STATUS_LINE)
        self._look = look
        self._ticket: Ticket | None = None
        self._done, self._total = 0, 0
        self._sign = PlainLabel()
        self._tick = PlainLabel()
        self.place, self.read, self.percent = ShrinkingLabel(), PlainLabel(), PlainLabel()
        self.selected, self.saved, self.text_size = PlainLabel(), PlainLabel(), PlainLabel()
        self.work = PlainLabel()
        self.elsewhere = PlainLabel()
        self.hint = _Hint(translate("status", "Press {key} to see all keys", key=_ALL_KEYS))
        self.cancel = QPushButton(translate("status", "Cancel"))
        self.cancel.setObjectName("link")
        self.cancel.clicked.connect(self._cancel)
        self._reading: list[QWidget] = []
        self._sizes: list[QWidget] = []
        self._open = False
        self._put_together()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(lambda: self._show_work(True))
        look.changed.connect(self._recolour)
        self._recolour()
        self.show_nothing()

    def _put_together(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        self._reading = [self._sign, self.place, _bar(), self.read, self.percent]
        for part in self._reading:
            row.addWidget(part)
        row.addWidget(self.elsewhere)
        row.addWidget(self.work)
        row.addStretch()
        row.addWidget(self.cancel)
        self._sizes = [_bar(), self.text_size]
        for part in (self.hint, self.selected, self._tick, self.saved, *self._sizes):
            row.addWidget(part)
        self._show_work(False)

    # Reading

    def show_nothing(self) -> None:
        """No speech is open."""
        self._open = False
        self.place.set_text(translate("status", "No speech is open"))
        self.selected.clear()
        self._settle()

    def show_elsewhere(self, words: str) -> None:
        """`words` of something that stands in the place of the text; "" when the text is there again."""
        self.elsewhere.setText(words)
        self._settle()

    def show_place(self, path: tuple[Heading, ...]) -> None:
        """The headings over the place that is read; above the first it is called as the outline calls it."""
        words = " › ".join(heading.words for heading in path)
        self.place.set_text(words or translate("outline", "Title and meeting"))
        self._open = True
        self._settle()

    def show_read(self, read: int, total: int) -> None:
        """Characters read, and of how many."""
        text = translate(
            "status", "{read} / {total} characters", read=f"{read:,}", total=f"{total:,}"
        )
        self.read.setText(text)
        self.percent.setText(f"{round(100 * read / max(1, total))}%")

    def show_selected(self, count: int) -> None:
        """How many characters are selected."""
        self.selected.setText(translate("status", "{n} selected", n=f"{count:,}") if count else "")

    def show_saved(self, time: str) -> None:
        """When the library was last written."""
        text = (
            translate("status", "Saved {time}", time=time)
            if time
            else translate("status", "Library ready")
        )
        self.saved.setText(text)
        self._tick.show()

    def show_size(self, size: int) -> None:
        """The text size of the page, in pixels."""
        self.text_size.setText(translate("status", "Text {size} px", size=size))

    # Work under way

    def follow(self, ticket: Ticket) -> None:
        """Show the progress of an import, if it lasts."""
        self._ticket = ticket
        self._done, self._total = 0, 0
        self.work.setText(translate("status", "Importing"))
        ticket.progress.connect(self._progress)
        self._patience.start()

    def finish(self) -> None:
        """The work is over."""
        self._patience.stop()
        self._ticket = None
        self._show_work(False)

    def is_working(self) -> bool:
        """Whether progress is shown."""
        return not self.work.isHidden()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, and over it a bar of three pixels for the progress."""
        super().paintEvent(event)
        if self._ticket is None or not self._total or self.work.isHidden():
            return
        with QPainter(self) as painter:
            painter.fillRect(0, 0, self.width(), 3, QColor(self._look.theme.line_soft))
            width = round(self.width() * self._done / self._total)
            painter.fillRect(0, 0, width, 3, QColor(self._look.theme.accent))

    def _progress(self, done: int, total: int, name: str) -> None:
        if self._ticket is None:
            return
        self._done, self._total = done, total
        self.work.setText(
            translate(
                "status", "Importing {done} / {total}  {name}", done=done, total=total, name=name
            )
        )
        self.update()

    def _cancel(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self.work.setText(translate("status", "Stopping"))

    def _show_work(self, on: bool) -> None:
        self.work.setVisible(on)
        self.cancel.setVisible(on)
        self._settle()
        self.update()

    def _settle(self) -> None:
        """Show what belongs to the open speech, or that none is open; nothing of both while work is under way."""
        self.elsewhere.setVisible(self.work.isHidden() and bool(self.elsewhere.text()))
        idle = self.work.isHidden() and not self.elsewhere.text()
        for part in self._reading:
            part.setVisible(idle and self._open)
        self.place.setVisible(idle)
        for part in self._sizes:
            part.setVisible(self._open and not self.elsewhere.text())
        self.hint.setVisible(not self._open and not self.elsewhere.text())

    def _recolour(self) -> None:
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        self._sign.setPixmap(icons.pixmap("outline", theme.text_2, 14, ratio))
        self._tick.setPixmap(icons.pixmap("done", theme.text_2, 14, ratio))


class _Hint(QWidget):
    """Words around a key, which is shown as it stands on the keyboard."""

    def __init__(self, words: str) -> None:
        super().__init__()
        before, _, behind = words.partition(_ALL_KEYS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(6)
        for part in (PlainLabel(before.strip()), KeyCap(_ALL_KEYS), PlainLabel(behind.strip())):
            row.addWidget(part)
        row.addWidget(_bar())


def _bar() -> QFrame:
    made = line("upright")
    made.setFixedHeight(12)
    return made
