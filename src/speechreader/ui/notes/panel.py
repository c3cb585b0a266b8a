"""The notes panel: head, filters, the cards beside the text, and at the foot what has no place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from speechreader.app.language import translate
from speechreader.model.annotation import COLOURS
from speechreader.ui.library.view import panel_head
from speechreader.ui.look import Look
from speechreader.ui.notes.column import CardColumn
from speechreader.ui.notes.flow import Flow
from speechreader.ui.notes.overview.swatches import Swatch
from speechreader.ui.widgets.buttons import Chip, IconButton
from speechreader.ui.widgets.field import FilterField
from speechreader.ui.widgets.text import PlainLabel, line

_FOOT_SHARE = 0.45


class NotesPanel(QFrame):
    """The whole panel. `filter_changed` when chips or words were changed."""

    filter_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._look = look
        self.count = PlainLabel("", "count")
        self.doubts = QPushButton()
        self.doubts.setObjectName("link")
        self.search = IconButton(look, "search", translate("notes", "Search the notes"))
        self.more = IconButton(look, "more", translate("notes", "More"))
        self.field = FilterField(look, translate("notes", "Words of a note or a quote"), "search")
        self.tag = Chip(translate("notes", "Tags"))
        self.colours = {colour: Swatch(look, colour, check=True) for colour in COLOURS}
        self.column = CardColumn(look)
        self.empty = _Empty(look)
        self.foot = Foot(look)
        self._flow = Flow([*self.colours.values(), self.tag])
        self._chips, self._field_row = QWidget(), QWidget()
        self._put_together()
        self.search.clicked.connect(self.toggle_search)
        self.field.textChanged.connect(self.filter_changed)
        for swatch in self.colours.values():
            swatch.toggled.connect(self.filter_changed)

    def _put_together(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        title = translate("notes", "Notes")
        whole.addLayout(panel_head(title, self.count, self.doubts, self.search, self.more))
        row = QHBoxLayout(self._chips)
        row.setContentsMargins(14, 2, 12, 8)
        row.addWidget(self._flow)
        whole.addWidget(self._chips)
        search = QHBoxLayout(self._field_row)
        search.setContentsMargins(14, 0, 12, 8)
        search.addWidget(self.field)
        self._field_row.hide()
        whole.addWidget(self._field_row)
        whole.addWidget(line())
        whole.addWidget(self.empty)
        whole.addWidget(self.column, 1)
        whole.addWidget(self.foot)
        self.column.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def toggle_search(self) -> None:
        """Show the field with the focus in it, or clear and hide it."""
        shown = self._field_row.isHidden()
        self._field_row.setVisible(shown)
        if shown:
            self.field.setFocus()
        else:
            self.field.clear()
            self.column.setFocus()

    def chosen_colours(self) -> frozenset[int]:
        """The colours that are filtered for."""
        return frozenset(c for c, s in self.colours.items() if s.isChecked() and not s.isHidden())

    def show_filters(self, colours: dict[int, int], tags: int, tag: str) -> None:
        """The colours that are there with their counts; whether there are tags, and the one that is filtered for."""
        for colour, swatch in self.colours.items():
            swatch.setVisible(colour in colours)
            swatch.set_count(colours.get(colour, 0))
        self.tag.setVisible(tags > 0)
        self.tag.setChecked(bool(tag))
        self.tag.setText(tag if len(tag) <= 6 else f"{tag[:6]}…")
        if not tag:
            self.tag.setText(translate("notes", "Tags"))
        self._chips.setVisible(bool(colours))
        self._flow.place()

    def say(self, title: str, sentence: str) -> None:
        """A sentence instead of the cards; the empty one brings the cards back."""
        self.empty.show_words(title, sentence)
        self.empty.setVisible(bool(title))

    def resize_foot(self) -> None:
        """The foot takes what it needs, but not too much of the panel."""
        self.foot.limit(round(self.height() * _FOOT_SHARE))


class _Empty(QWidget):
    """One serif sentence, and a word of help."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._title, self._help = (
            PlainLabel("", "emptyTitle", wrap=True),
            PlainLabel("", "help", wrap=True),
        )
        column = QVBoxLayout(self)
        self._title.setFont(look.song_font(18))
        column.setContentsMargins(20, 28, 20, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._help)

    def show_words(self, title: str, sentence: str) -> None:
        """Say this."""
        self._title.setText(title)
        self._help.setText(sentence)


class Foot(QFrame):
    """Cards without a place, under a line that folds them away."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.head = QPushButton()
        self.head.setObjectName("footHead")
        self.head.setCheckable(True)
        self.head.setChecked(True)
        self.cards = CardColumn(look)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.cards)
        self._most = 300
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line())
        column.addWidget(self.head)
        column.addWidget(self._area)
        self.head.toggled.connect(self._settle)
        self.cards.changed.connect(self._settle)
        self.hide()

    def limit(self, most: int) -> None:
        """Be no higher than this."""
        self._most = most
        self._settle()

    def _settle(self) -> None:
        self.setVisible(bool(self.cards.cards))
        self._area.setVisible(self.head.isChecked())
        spots = self.cards.spots
        need = round(spots[-1].y + spots[-1].height) + 10 if spots else 0
        if self.cards.minimumHeight() != need:
            self.cards.setMinimumHeight(need)
        self._area.setFixedHeight(max(0, min(need, self._most)))
