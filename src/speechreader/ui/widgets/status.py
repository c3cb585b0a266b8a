"""The line at the foot of the window: where one is, how much is read, and what is under way."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from speechreader.app.language import translate
from speechreader.model.outline import Heading
from speechreader.ui import icons
from speechreader.ui.look import Look
from speechreader.ui.places import STATUS_LINE
from speechreader.ui.runner import Ticket
from speechreader.ui.widgets.text import PlainLabel, line, plain_tooltip

#: Work that is done sooner than this (milliseconds) shows no progress.
PATIENCE = 400


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
        self.place, self.read, self.percent = _Shrinking(), PlainLabel(), PlainLabel()
        self.selected, self.saved, self.text_size = PlainLabel(), PlainLabel(), PlainLabel()
        self.work = PlainLabel()
        self.cancel = QPushButton(translate("status", "Cancel"))
        self.cancel.setObjectName("link")
        self.cancel.clicked.connect(self._cancel)
        self._reading: list[QWidget] = []
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
        row.addWidget(self.work)
        row.addStretch()
        row.addWidget(self.cancel)
        for part in (self.selected, self._tick, self.saved, _bar(), self.text_size):
            row.addWidget(part)
        self._show_work(False)

    # Reading

    def show_nothing(self) -> None:
        """No speech is open."""
        self.place.set_text(translate("status", "No speech is open"))
        self._sign.hide()
        for part in self._reading[2:]:
            part.hide()
        self.selected.clear()

    def show_place(self, path: tuple[Heading, ...]) -> None:
        """The headings over the place that is read."""
        words = " › ".join(f"{heading.number}{heading.title}" for heading in path)
        self.place.set_text(words or translate("status", "Beginning"))
        for part in self._reading:
            part.setVisible(self.work.isHidden())

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
        for part in self._reading:
            part.setVisible(not on)
        self.update()

    def _recolour(self) -> None:
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        self._sign.setPixmap(icons.pixmap("outline", theme.text_2, 14, ratio))
        self._tick.setPixmap(icons.pixmap("done", theme.text_2, 14, ratio))


class _Shrinking(PlainLabel):
    """A label that gives way, with an ellipsis, when there is little room."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setMinimumWidth(40)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def set_text(self, text: str) -> None:
        """Show `text`."""
        self._whole = text
        self.setToolTip(plain_tooltip(text))
        self.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            metrics = self.fontMetrics()
            shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideMiddle, self.width())
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown
            )


def _bar() -> QFrame:
    made = line("upright")
    made.setFixedHeight(12)
    return made
