"""The panel of all notes and the desk brought together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from speechreader.app.colours import usual_name
from speechreader.app.language import translate
from speechreader.app.messages import joined
from speechreader.model.span import Span
from speechreader.ui.clipboard import PlainWords
from speechreader.ui.desk import Desk
from speechreader.ui.notes.overview import excerpts
from speechreader.ui.notes.overview.batch import Batch
from speechreader.ui.notes.overview.filtering import ANY_TIME, Catalogue, Entry, Filter
from speechreader.ui.notes.overview.grouping import Arrangement, Grouping, Order, sorted_entries
from speechreader.ui.notes.overview.holdings import Holdings, read_all, read_some, touched
from speechreader.ui.notes.overview.model import ROW_ROLE, OverviewModel
from speechreader.ui.notes.overview.range_dialog import RangeDialog
from speechreader.ui.notes.overview.view import OverviewView

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from speechreader.app.workspace import Workspace
    from speechreader.model.annotation import Mark, MarkId
    from speechreader.model.changes import Changes
    from speechreader.model.speech import SpeechId


class OverviewPresenter(QObject):
    """Lists the marks of the open speech or of the library; works nothing out while its panel is away.

    `jump_asked` carries speech, span (None where the mark has no place) and mark; `condensed_asked` the entries that
    are listed; `removed` how many marks went into the trash.
    """

    jump_asked = Signal(object, object, object)
    condensed_asked = Signal(object)
    removed = Signal(int)

    def __init__(
        self,
        desk: Desk,
        view: OverviewView,
        colour_name: Callable[[int], str] = usual_name,
    ) -> None:
        super().__init__(view)
        view.name_colours(colour_name)
        self._desk, self._view = desk, view
        self.model = OverviewModel()
        self.model.setParent(self)
        self._holdings, self._catalogue = Holdings(), Catalogue(())
        self._shown, self._library = False, False
        self._grouping = {False: Grouping.SECTION, True: Grouping.SPEECH}
        self._arrangement = Arrangement((), Grouping.NONE, library=False)
        self._order = Order.PLACE
        self.batch = Batch(desk, view, self.model)
        self.batch.removed.connect(self.removed)
        view.list.setModel(self.model)
        view.show_scope(False)
        self._connect()

    def _connect(self) -> None:
        view, desk = self._view, self._desk
        view.scope_changed.connect(self.set_scope)
        view.field.textChanged.connect(self.refresh)
        view.field.left_down.connect(self._into_list)
        view.field.entered.connect(self._into_list)
        view.filters.changed.connect(self.refresh)
        view.filters.range_asked.connect(self._ask_range)
        view.nothing.clear.clicked.connect(self._clear)
        view.list.entered_row.connect(self._go)
        view.list.menu_asked.connect(self._menu)
        view.list.selectionModel().selectionChanged.connect(self._selected)
        view.arrange.clicked.connect(self._arrange_menu)
        view.more.clicked.connect(self._more_menu)
        desk.changed.connect(self._changed)
        desk.opened.connect(self._opened)
        desk.closed.connect(self._opened)

    # What is listed

    def set_shown(self, shown: bool) -> None:
        """The panel came or went."""
        if shown and not self._shown:
            self._shown = True
            self._read()
        self._shown = shown

    def set_scope(self, library: bool) -> None:
        """List the marks of the whole library, or of the open speech."""
        self._library = library
        self._view.show_scope(library)
        self._read()

    def whole_library(self) -> bool:
        """Whether the whole library is listed."""
        return self._library

    def refresh(self) -> None:
        """Filter, group and show anew what is there."""
        view = self._view
        wanted = replace(view.filters.wanted, words=view.field.text())
        if not self._library:
            wanted = replace(wanted, speakers=frozenset(), spoken=ANY_TIME)
        found = self._catalogue.narrow(wanted)
        chosen = self._chosen()
        grouping = self._grouping[self._library]
        entries, made = self._catalogue.entries, self._arrangement
        if made.entries is not entries or (made.grouping, made.library) != (
            grouping,
            self._library,
        ):
            made = self._arrangement = Arrangement(entries, grouping, library=self._library)
        self.model.set_rows(entries, made.rows(found.entries))
        view.list.measure()
        view.filters.show_counts(found.colours)
        self._choose(chosen)
        self._say(len(found.entries), wanted)
        self._selected()

    def _read(self) -> None:
        speech = self._desk.speech
        library = self._library

        ids = [speech.summary.id] if speech is not None else []

        def read(workspace: Workspace, _: object) -> dict[SpeechId, list[Entry]]:
            return read_all(workspace) if library else read_some(workspace, ids)

        self._desk.runner.submit(read, partial(self._take, whole=True), group="overview")

    def _take(self, entries: dict[SpeechId, list[Entry]], *, whole: bool) -> None:
        self._holdings.take(entries, whole=whole)
        self._catalogue_anew()

    def _catalogue_anew(self) -> None:
        entries = sorted_entries(self._holdings.in_order(self._desk.rows), self._order)
        self._catalogue = Catalogue(entries)
        self._view.filters.offer(entries, library=self._library)
        self.refresh()

    def _changed(self, changes: Changes) -> None:
        if not self._shown:
            return
        ids = touched(changes)
        if not self._library:
            current = self._desk.speech.summary.id if self._desk.speech else None
            ids = tuple(speech for speech in ids if speech == current)
        if ids:
            self._desk.runner.submit(
                lambda workspace, _: read_some(workspace, ids), partial(self._take, whole=False)
            )

    def _opened(self, *_: object) -> None:
        if self._shown and not self._library:
            self._read()

    # Rows that stay chosen

    def _chosen(self) -> tuple[set[MarkId], MarkId | None, int, int]:
        rows = self._view.list
        current = rows.currentIndex()
        entry = current.data(ROW_ROLE)
        here = entry.mark.id if isinstance(entry, Entry) else None
        ids = {mark.id for mark in self.model.marks(rows.selected_rows())}
        return ids, here, current.row(), rows.verticalOffset()

    def _choose(self, chosen: tuple[set[MarkId], MarkId | None, int, int]) -> None:
        """Keep what was chosen; where the current mark went, the one that took its row is current."""
        ids, here, row, offset = chosen
        if here is None:
            return
        rows = self._view.list
        found = self.model.row_of(here)
        if found < 0 and self.model.rowCount():
            row = min(row, self.model.rowCount() - 1)
            found = row if isinstance(self.model.row(row), Entry) else self.model.first()
            ids = set()
        rows.verticalScrollBar().setValue(offset)
        if found >= 0:
            rows.choose_row(found)
            rows.select_rows(self.model.rows_of(ids))

    def _say(self, shown: int, wanted: Filter) -> None:
        view, total = self._view, len(self._catalogue)
        if wanted.asks():
            words = translate("overview", "{n} of {total}", n=f"{shown:,}", total=f"{total:,}")
        else:
            words = f"{total:,}" if total else ""
        view.count.setText(words)
        view.field.set_count(f"{shown:,}")
        view.say(self._why_nothing(total) if not shown else "", can_clear=total > 0)

    def _why_nothing(self, total: int) -> str:
        if total:
            return translate("overview", "No mark is like that.")
        if not self._library and self._desk.speech is None:
            return translate("overview", "Open a speech to see its marks.")
        how = translate("overview", "Select words on the page to make one.")
        if self._library:
            return joined(translate("overview", "There are no marks in the library yet."), how)
        return joined(translate("overview", "This speech has no marks yet."), how)

    def _clear(self) -> None:
        self._view.field.clear()
        self._view.filters.clear()

    def _into_list(self) -> None:
        first = self.model.first()
        if first >= 0:
            self._view.list.setFocus()
            if not self._view.list.currentIndex().isValid():
                self._view.list.choose_row(first)

    def _selected(self, *_: object) -> None:
        self._view.foot.show_count(len(self.batch.marks()))

    # What a person asks for

    def _go(self, index: QModelIndex) -> None:
        entry = index.data(ROW_ROLE)
        if isinstance(entry, Entry):
            self.jump_asked.emit(entry.mark.speech, place_near(entry.mark), entry.mark.id)

    def _menu(self, at: QPoint) -> None:
        marks = self.batch.marks()
        menu = QMenu(self._view)
        index = self._view.list.currentIndex()
        if len(marks) == 1:
            menu.addAction(translate("overview", "Go there"), lambda: self._go(index))
        self.batch.fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _arrange_menu(self) -> None:
        menu = QMenu(self._view)
        groupings = [
            (Grouping.SECTION, translate("overview", "By heading")),
            (Grouping.SPEECH, translate("overview", "By speech")),
            (Grouping.TAG, translate("overview", "By tag")),
            (Grouping.NONE, translate("overview", "Without groups")),
        ]
        for grouping, name in groupings:
            if grouping is Grouping.SPEECH and not self._library:
                continue
            _add(
                menu,
                name,
                grouping is self._grouping[self._library],
                partial(self._group, grouping),
            )
        menu.addSeparator()
        for order, name in (
            (Order.PLACE, translate("overview", "By place")),
            (Order.LATEST, translate("overview", "Latest first")),
        ):
            _add(menu, name, order is self._order, partial(self._sort, order))
        _open_under(menu, self._view.arrange)

    def _more_menu(self) -> None:
        menu = QMenu(self._view)
        listed = self.listed()
        for name, press in (
            (translate("overview", "Read these marks only"), lambda: self.condensed_asked.emit(listed)),
            (translate("overview", "Copy all as text"), lambda: self._copy(excerpts.as_plain)),
            (translate("overview", "Copy all as Markdown"), lambda: self._copy(excerpts.as_markdown)),
        ):  # fmt: skip
            menu.addAction(name, press).setEnabled(bool(listed))
        _open_under(menu, self._view.more)

    def listed(self) -> list[Entry]:
        """The entries that are listed now, each once, in their order."""
        found = {
            row.mark.id: row
            for row in map(self.model.row, range(self.model.rowCount()))
            if isinstance(row, Entry)
        }
        return list(found.values())

    def _copy(self, write: Callable[[Iterable[excerpts.Block]], str]) -> None:
        words = write(excerpts.blocks(_by_speech(self.listed()), _missing()))
        QGuiApplication.clipboard().setMimeData(PlainWords(words))

    def _group(self, grouping: Grouping) -> None:
        self._grouping[self._library] = grouping
        self.refresh()

    def _sort(self, order: Order) -> None:
        self._order = order
        self._catalogue_anew()

    def _ask_range(self) -> None:
        dialog = RangeDialog(self._view.window(), self._view.filters.wanted.spoken)
        dialog.chosen.connect(self._view.filters.want_dates)
        dialog.open()


def place_near(mark: Mark) -> Span | None:
    """Where the mark stands, else the heading it is kept at."""
    if mark.span is not None:
        return mark.span
    return Span(mark.heading, mark.heading) if mark.heading is not None else None


def _by_speech(entries: Sequence[Entry]) -> list[Entry]:
    """The entries brought together by speech, the speeches in the order of their first."""
    first = {}
    for entry in entries:
        first.setdefault(entry.mark.speech, len(first))
    ordered = sorted(entries, key=lambda e: first[e.mark.speech])
    return [entry for _, some in groupby(ordered, lambda e: e.mark.speech) for entry in some]


def _missing() -> str:
    return translate("overview", "Place not found")


def _add(menu: QMenu, name: str, on: bool, press: Callable[[], None]) -> None:
    action = menu.addAction(name, press)
    action.setCheckable(True)
    action.setChecked(on)


def _open_under(menu: QMenu, button: QWidget) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
