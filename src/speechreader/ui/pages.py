"""What stands in the middle of the window: the speech, its original beside it, or a page instead of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget

from speechreader.ui.look import Look
from speechreader.ui.reader.view import ReaderView

if TYPE_CHECKING:
    from speechreader.ui.cleaning.beside import OriginalPane
    from speechreader.ui.widgets.blank import BlankPage
    from speechreader.ui.widgets.welcome import Welcome


class Pages(QStackedWidget):
    """Holds the reader, which is there from the start, and the others once they are asked for."""

    def __init__(self, look: Look, library: Path | None) -> None:
        super().__init__()
        self._look, self._library = look, library
        self.texts = QSplitter(Qt.Orientation.Horizontal)
        self.texts.setChildrenCollapsible(False)
        self.reader = ReaderView()
        self.texts.addWidget(self.reader)
        self.addWidget(self.texts)
        self._original: OriginalPane | None = None
        self._blank: BlankPage | None = None
        self.welcome: Welcome | None = None

    @property
    def original(self) -> OriginalPane:
        """The original beside the page."""
        if self._original is None:
            from speechreader.ui.cleaning.beside import OriginalPane

            self._original = OriginalPane(self._look)
            self._original.hide()
            self.texts.insertWidget(0, self._original)
        return self._original

    def original_shown(self) -> bool:
        """Whether the original stands beside the page."""
        return self._original is not None and not self._original.isHidden()

    def show_original(self, shown: bool, share: int) -> None:
        """Show the original with `share` percent of the width, or hide it."""
        self.original.setVisible(shown)
        if shown:
            width = self.texts.width()
            self.texts.setSizes([width * share // 100, width * (100 - share) // 100])

    def show_text(self) -> None:
        """The page with the open speech."""
        self.setCurrentWidget(self.texts)

    def show_welcome(self) -> Welcome:
        """The page of an empty library."""
        if self.welcome is None:
            from speechreader.ui.widgets.welcome import Welcome

            self.welcome = Welcome(self._look, self._library)
            self.addWidget(self.welcome)
        if self.currentWidget() is not self.welcome:
            self.setCurrentWidget(self.welcome)
            self.welcome.files.setFocus()
        return self.welcome

    def show_blank(self) -> bool:
        """An empty page: no speech is open. Gives whether it was another page before."""
        if self._blank is None:
            from speechreader.ui.widgets.blank import BlankPage

            self._blank = BlankPage(self._look)
            self.addWidget(self._blank)
        changed = self.currentWidget() is not self._blank
        self.setCurrentWidget(self._blank)
        return changed

    def blank(self) -> bool:
        """Whether the page is empty."""
        return self._blank is not None and self.currentWidget() is self._blank
