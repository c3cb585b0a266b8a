"""The original beside the page, held level with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from speechreader.app.language import translate
from speechreader.model.changes import Changes
from speechreader.model.span import Span
from speechreader.model.speech import OpenedSpeech
from speechreader.ui.cleaning.original import cut_original
from speechreader.ui.cleaning.original_view import OriginalView
from speechreader.ui.desk import Desk
from speechreader.ui.look import Look
from speechreader.ui.reader.view import ReaderView
from speechreader.ui.reading import ReadingPresenter
from speechreader.ui.widgets.shrinking import ShrinkingLabel
from speechreader.ui.widgets.text import PlainLabel

#: What the page keeps left and right of its column, and the fewest characters of a line.
_MARGINS, SHORTEST_COLUMN = 84, 28


class OriginalPane(QFrame):
    """The original under its head."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.view = OriginalView(look)
        self.name = ShrinkingLabel("", "secondary")
        head = QFrame()
        head.setObjectName("strip")
        head.setFixedHeight(36)
        row = QHBoxLayout(head)
        row.setContentsMargins(14, 0, 12, 0)
        row.addWidget(PlainLabel(translate("beside", "Original"), "panelTitle"))
        row.addWidget(
            ShrinkingLabel(
                translate(
                    "beside",
                    "Dashed boxes are left out, solid ones kept as information; ↵ marks what was joined",
                ),
                "secondary",
                Qt.TextElideMode.ElideRight,
            )
        )
        row.addStretch()
        row.addWidget(self.name)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self.view, 1)


class BesidePresenter(QObject):
    """Keeps the original level with the page while it is shown. `edit_chosen` carries the number of an edit."""

    edit_chosen = Signal(int)

    def __init__(
        self, desk: Desk, pane: OriginalPane, page: ReaderView, reading: ReadingPresenter
    ) -> None:
        super().__init__(pane)
        self._desk, self._pane, self._page, self._reading = desk, pane, page, reading
        self._shown, self._leading = False, False
        pane.view.edit_clicked.connect(self.edit_chosen)
        pane.view.scrolled_by_hand.connect(self._original_moved)
        page.verticalScrollBar().valueChanged.connect(self._page_moved)
        page.viewport().installEventFilter(self)
        desk.opened.connect(self._opened)
        desk.updated.connect(self._updated)

    def set_shown(self, shown: bool) -> None:
        """The original came or went."""
        self._shown = shown
        self._fit()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page became wider or narrower."""
        if event.type() == QEvent.Type.Resize and self._shown:
            QTimer.singleShot(0, self, self._fit)
        return False

    def _fit(self) -> None:
        """While there is half the room, the text is small enough for a whole column."""
        room = self._page.viewport().width() - _MARGINS
        self._reading.limit_size(room // SHORTEST_COLUMN if self._shown else None)

    def show_raw(self, raw: Span) -> None:
        """Bring a stretch of the original into view and frame it."""
        self._leading = True
        self._pane.view.choose(raw)
        self._leading = False

    def _opened(self, _opened: OpenedSpeech, _place: object) -> None:
        self._show()

    def _updated(self, _opened: OpenedSpeech, changes: Changes) -> None:
        if changes.text:
            self._show()

    def _show(self) -> None:
        speech = self._desk.speech
        if not self._shown or speech is None:
            self._pane.view.show_blocks(())
            return
        self._pane.view.show_blocks(cut_original(speech.raw, speech.offsets.edits))
        self._pane.name.set_text(f"{speech.original.name} · {speech.original.encoding}")
        self._page_moved()

    def _page_moved(self) -> None:
        speech = self._desk.speech
        if self._shown and speech is not None and not self._leading:
            bar = self._page.verticalScrollBar()
            offset = self._reading.offset_of(self._page.place())
            raw = 0 if bar.value() == 0 else speech.offsets.to_raw(offset)
            self._pane.view.reveal(raw)
            self._pane.view.scroll_to(raw)

    def _original_moved(self) -> None:
        speech = self._desk.speech
        if not self._shown or speech is None or self._leading:
            return
        self._leading = True
        offset = speech.offsets.to_clean(self._pane.view.raw_at(0))
        at_top = self._pane.view.verticalScrollBar().value() == 0
        self._page.go_to(self._reading.place_of(0 if at_top else offset), False, 0.0)
        self._leading = False
