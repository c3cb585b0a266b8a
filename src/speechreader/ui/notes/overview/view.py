"""The panel of all notes: head, filters, list, what can be done with the selected rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from speechreader.app.colours import usual_name
from speechreader.app.language import translate
from speechreader.ui.library.view import panel_head
from speechreader.ui.look import Look
from speechreader.ui.notes.overview.delegate import OverviewDelegate
from speechreader.ui.notes.overview.filters import FilterBar
from speechreader.ui.notes.overview.row_list import RowList
from speechreader.ui.notes.overview.swatches import Swatches
from speechreader.ui.widgets.buttons import Chip, IconButton
from speechreader.ui.widgets.field import FilterField
from speechreader.ui.widgets.text import PlainLabel, line

#: Keys that recolour what is selected.
FIGURES = "12345678"


class OverviewView(QFrame):
    """The whole panel. `scope_changed` says whether the whole library is listed."""

    scope_changed = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.look, self.colour_name = look, usual_name
        self.count = PlainLabel("", "count")
        self.arrange = IconButton(look, "sort", translate("overview", "Group and sort"))
        self.more = IconButton(look, "more", translate("overview", "More"))
        self.close_button = IconButton(look, "close", translate("overview", "Close"))
        self.this_speech = Chip(translate("overview", "This speech"))
        self.library = Chip(translate("overview", "Whole library"))
        self.field = FilterField(look, translate("overview", "Filter by quote, note, tag"))
        self.filters = FilterBar(look)
        self.list = RowList(look, FIGURES)
        self.list.setItemDelegate(OverviewDelegate(look))
        self.list.itemDelegate().setParent(self.list)
        self.list.setAccessibleName(translate("overview", "Marks"))
        self.nothing = Nothing()
        self.foot = Foot(look)
        self._put_together()
        self.name_colours(usual_name)
        for chip, whole in ((self.this_speech, False), (self.library, True)):
            chip.clicked.connect(lambda _=False, all_=whole: self._choose_scope(all_))

    def _put_together(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head = panel_head(
            translate("overview", "Marks"), self.count, self.arrange, self.more, self.close_button
        )
        whole.addLayout(head)
        scope = QHBoxLayout()
        scope.setContentsMargins(14, 2, 12, 8)
        scope.setSpacing(6)
        for chip in (self.this_speech, self.library):
            scope.addWidget(chip)
        scope.addStretch()
        whole.addLayout(scope)
        holder = QHBoxLayout()
        holder.setContentsMargins(14, 0, 12, 8)
        holder.addWidget(self.field)
        whole.addLayout(holder)
        whole.addWidget(self.filters)
        whole.addWidget(line())
        whole.addWidget(self.nothing, 1)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.foot)

    def name_colours(self, name_of: Callable[[int], str]) -> None:
        """Call the colours by the names that the reader gave them."""
        self.colour_name = name_of
        self.filters.set_names(name_of)
        self.foot.swatches.set_names(name_of)

    def show_scope(self, library: bool) -> None:
        """Say which marks are listed."""
        self.this_speech.setChecked(not library)
        self.library.setChecked(library)

    def say(self, sentence: str, *, can_clear: bool = False) -> None:
        """A sentence instead of the list; the empty one brings the list back."""
        self.nothing.say(sentence, can_clear)
        self.nothing.setVisible(bool(sentence))
        self.list.setVisible(not sentence)

    def _choose_scope(self, library: bool) -> None:
        self.show_scope(library)
        self.scope_changed.emit(library)


class Nothing(QWidget):
    """Why nothing is listed, and the way to list everything again."""

    def __init__(self) -> None:
        super().__init__()
        self._words = PlainLabel("", "help", wrap=True)
        self.clear = QPushButton(translate("overview", "Show all"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 16, 14, 16)
        column.setSpacing(10)
        column.addWidget(self._words)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()

    def say(self, sentence: str, can_clear: bool) -> None:
        """Show a sentence, with or without the button."""
        self._words.setText(sentence)
        self.clear.setVisible(can_clear)

    def words(self) -> str:
        """What it says."""
        return self._words.text()


class Foot(QFrame):
    """What can be done with several rows at once; there only while several are selected."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.count = PlainLabel("", "help")
        self.swatches = Swatches(look)
        self.tag = IconButton(look, "tag", translate("overview", "Tags"))
        self.copy = IconButton(look, "copy", translate("overview", "Copy"))
        self.remove = IconButton(look, "remove", translate("overview", "Delete"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line())
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setContentsMargins(14, 6, 8, 0)
        lower.setContentsMargins(10, 0, 8, 6)
        upper.addWidget(self.count, 1)
        for button in (self.tag, self.copy, self.remove):
            upper.addWidget(button)
        lower.addWidget(self.swatches)
        lower.addStretch()
        column.addLayout(upper)
        column.addLayout(lower)
        self.hide()

    def show_count(self, selected: int) -> None:
        """Say how many are selected; a single one needs no bar."""
        self.count.setText(translate("overview", "{n} selected", n=f"{selected:,}"))
        self.setVisible(selected > 1)
