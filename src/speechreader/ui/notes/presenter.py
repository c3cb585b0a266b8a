"""The notes panel, the page and the desk brought together: which cards there are, and at what height."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from speechreader.annotate.describe import path_to
from speechreader.app.colours import colour_name
from speechreader.app.language import translate
from speechreader.model.annotation import Mark, MarkId
from speechreader.model.span import Span
from speechreader.ui.notes.cards import Card
from speechreader.ui.notes.leader import Leader
from speechreader.ui.notes.marking import Marking
from speechreader.ui.notes.sieve import Sieve, colours_of, tags_of
from speechreader.ui.notes.writing import Writing

if TYPE_CHECKING:
    from speechreader.ui.main_window import MainWindow

#: Cards are made for so many characters above and below what is in view, anew after so many more.
_NEAR, _STEP = 800, 800
#: From the upper edge of a card to the middle of its first line.
_HEAD_MIDDLE = 16
_LEADER_GAP = 8
#: A card is level with its line up to so many pixels.
_LEVEL = 4
_CONTEXT = 8
_HEADING = 14
#: Places that a card in doubt offers; the review has them all.
_PLACES = 4


class NotesPresenter(QObject):
    """`jump_asked` carries a mark to be gone to, `doubts_asked` and `gathered_asked` lead to the other panels."""

    jump_asked = Signal(object)
    doubts_asked = Signal()
    gathered_asked = Signal()
    menu_asked = Signal(QPoint)
    keyed = Signal(QKeyEvent)

    def __init__(self, window: MainWindow, marking: Marking, writing: Writing) -> None:
        super().__init__(window.notes)
        self._desk, self._settings, self._marking = window.desk, window.settings, marking
        self._writing, self._reader, self._panel = writing, window.reader, window.notes
        self._ground = window.inside
        self.leader = Leader(window.look, window.inside)
        self._tag, self._shown = "", False
        self._marks: list[Mark] = []
        self._starts: list[int] = []
        self._unfolded: set[MarkId] = set()
        self._laid: tuple[int, ...] | None = None  #: which cards stand, and where their ends do
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow)
        self._connect()

    def _connect(self) -> None:
        panel, column = self._panel, self._panel.column
        self._desk.marks_changed.connect(self._take)
        self._desk.opened.connect(self._clear_filter)
        self._marking.chosen_changed.connect(self._chosen)
        self._reader.scrolled.connect(self._soon.start)
        self._reader.verticalScrollBar().valueChanged.connect(self._scrolled)
        panel.filter_changed.connect(self._filter)
        panel.tag.clicked.connect(self._tag_menu)
        panel.doubts.clicked.connect(self.doubts_asked)
        panel.field.left_down.connect(column.setFocus)
        panel.field.entered.connect(column.setFocus)
        for cards in (column, panel.foot.cards):
            cards.picked.connect(self._picked)
            cards.edit_asked.connect(self.write)
            cards.choice_made.connect(self._marking.place)
            cards.menu_asked.connect(self.menu_asked)
            cards.keyed.connect(self.keyed)
        column.gathered_picked.connect(self.gathered_asked)
        column.wheeled.connect(self._reader.wheelEvent)
        column.changed.connect(self._lead)
        self._writing.begun.connect(self._host)
        self._writing.ended.connect(self._unhost)
        self._writing.editor.grown.connect(self._grown)

    def set_shown(self, shown: bool) -> None:
        """The panel came or went; while it is away nothing is worked out for it."""
        self._shown = shown
        if shown:
            self._take(self._desk.marks)
            self._chosen(self._marking.chosen)  # another one may have been chosen meanwhile
        else:
            self.leader.hide()

    def show_doubts(self, count: int) -> None:
        """The head says how many marks wait for a review, and leads there."""
        self._panel.doubts.setText(translate("notes", "{n} to review", n=count))
        self._panel.doubts.setVisible(count > 0)

    # Which cards

    def _take(self, _marks: object) -> None:
        if not self._shown:
            return
        marks = self._desk.marks
        tags = tags_of(marks)
        self._tag = self._tag if self._tag in tags else ""
        self._panel.show_filters(colours_of(marks), len(tags), self._tag)
        for colour, swatch in self._panel.colours.items():
            swatch.set_name(colour_name(self._settings, colour))
        self._filter()

    def _filter(self) -> None:
        panel, marks = self._panel, self._desk.marks
        sieve = Sieve(panel.chosen_colours(), self._tag, panel.field.text())
        shown = [mark for mark in marks if sieve.admits(mark)]
        placed = [mark for mark in shown if _place_of(mark) is not None]
        placed.sort(key=lambda mark: _place_of(mark) or 0)
        self._marks = placed
        self._starts = [_place_of(mark) or 0 for mark in placed]
        self._laid = None
        self._head(len(shown), sieve)
        self._foot([mark for mark in shown if _place_of(mark) is None])
        self._follow()

    def _head(self, shown: int, sieve: Sieve) -> None:
        panel, marks = self._panel, self._desk.marks
        count = f"{len(marks):,}" if marks else ""
        if not sieve.open:
            count = translate("notes", "{n} of {all}", n=f"{shown:,}", all=f"{len(marks):,}")
        panel.count.setText(count)
        panel.search.setEnabled(bool(marks))
        if self._desk.speech is None:
            panel.say(translate("notes", "No speech is open."), "")
        elif not marks:
            panel.say(
                translate("notes", "Nothing is marked yet."),
                translate("notes", "Select words and press Ctrl+H, or Ctrl+N for a note."),
            )
        elif not shown:
            panel.say(translate("notes", "No note passes the filter."), "")
        else:
            panel.say("", "")

    def _foot(self, marks: Sequence[Mark]) -> None:
        foot = self._panel.foot
        foot.head.setText(translate("notes", "Original place not found: {n}", n=f"{len(marks):,}"))
        foot.cards.view = 1e9  # a plain list: nothing folds
        cards = [self._card(mark, y=8.0 + i * 0.01) for i, mark in enumerate(marks)]
        foot.cards.set_cards(cards)
        self._panel.resize_foot()

    def _card(self, mark: Mark, y: float) -> Card:
        card = Card(mark, y, unfolded=mark.id in self._unfolded)
        if mark.span is None:
            places = [candidate.span for candidate in mark.candidates[:_PLACES]]
            card.choices = tuple(zip(self._place_words(places), places, strict=True))
        if mark.id == self._writing.mark:
            card.writing = self._panel.column.room_for_editor(self._writing.editor)
        return card

    def _place_words(self, places: Sequence[Span]) -> list[str]:
        """What tells these places from one another: their headings, else the words before them."""
        speech = self._desk.speech
        if speech is None:
            return ["…"] * len(places)
        paths = [path_to(speech.outline, place.start) for place in places]
        headings = [path[-1][:_HEADING] if path else "" for path in paths]
        if all(headings) and len(set(headings)) == len(headings):
            return headings
        starts = [max(0, place.start - _CONTEXT) for place in places]
        return [
            f"…{speech.body[start : place.end].rpartition(chr(10))[2]}"
            for start, place in zip(starts, places, strict=True)
        ]

    def _clear_filter(self, *_: object) -> None:
        self._tag = ""
        for swatch in self._panel.colours.values():
            swatch.setChecked(False)

    def _tag_menu(self) -> None:
        chip = self._panel.tag
        menu = QMenu(chip)
        names = [("", translate("notes", "All tags")), *((t, t) for t in tags_of(self._desk.marks))]
        for tag, words in names:
            action = menu.addAction(words.replace("&", "&&"), lambda which=tag: self._by_tag(which))
            action.setCheckable(True)
            action.setChecked(tag == self._tag)
        chip.setChecked(bool(self._tag))
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 2)))

    def _by_tag(self, tag: str) -> None:
        self._tag = tag
        self._take(None)

    # At what height

    def _scrolled(self) -> None:
        if self._shown:
            self._panel.column.scroll_to(self._top())

    def _top(self) -> float:
        """What of the page stands level with the upper edge of the cards."""
        column, port = self._panel.column, self._reader.viewport()
        below = column.mapToGlobal(QPoint()).y() - port.mapToGlobal(QPoint()).y()
        return float(self._reader.verticalScrollBar().value() + below)

    def _follow(self) -> None:
        """Make the cards near what is in view, at the height of their lines."""
        if not self._shown:
            return
        column = self._panel.column
        column.view = float(max(300, self._reader.viewport().height()))
        first, last = self._near()
        # Paragraphs above may have got other heights since the cards were placed: the ends tell.
        ends = self._marks[first:last][:: max(1, last - first - 1)]
        column.top, bar = self._top(), self._reader.verticalScrollBar()
        end = bar.maximum() - bar.value() + column.top
        laid = (first, last, round(end), *(round(self._y(mark)) for mark in ends))
        if laid != self._laid:
            self._laid = laid
            whole = last == len(self._marks)
            column.last_top = end if whole else float("inf")
            column.set_cards([self._card(mark, self._y(mark)) for mark in self._marks[first:last]])
        column.scroll_to(self._top())
        self._lead()

    def _near(self) -> tuple[int, int]:
        """The marks from some way above what is in view to some way below; the same ones for a while of scrolling."""
        page = self._reader.page.positions
        top = page.offset(self._reader.place()) // _STEP * _STEP
        bottom = self._reader.seen_to() // _STEP * _STEP + _STEP
        first = bisect_left(self._starts, top - _NEAR)
        return first, bisect_left(self._starts, bottom + _NEAR)

    def _y(self, mark: Mark) -> float:
        layout, start = self._reader.page_layout, _place_of(mark) or 0
        place = self._reader.page.positions.place(start)
        index = place.paragraph + self._reader.page.front
        middle = layout.estimate_of(index, place.offset) + layout.pitch(index) / 2
        return middle - _HEAD_MIDDLE

    def _lead(self) -> None:
        """The line from the chosen card to its line of text."""
        column, chosen = self._panel.column, self._marking.chosen
        box = column.box(chosen.id) if chosen is not None and chosen.span is not None else None
        inside = box is not None and 0 <= box.top() + _HEAD_MIDDLE <= column.height()
        if not self._shown or box is None or not inside or not column.isVisible():
            self.leader.hide()
            return
        if chosen is None or abs(box.top() + column.top - self._y(chosen)) > _LEVEL:
            self.leader.hide()  # it would point at another line
            return
        layout, port = self._reader.page_layout, self._reader.viewport()
        x = round(layout.left + layout.column) - self._reader.horizontalScrollBar().value()
        middle = round(box.top()) + _HEAD_MIDDLE
        end = self._ground.mapFromGlobal(column.mapToGlobal(QPoint(round(box.left()), middle)))
        start = self._ground.mapFromGlobal(port.mapToGlobal(QPoint(x + _LEADER_GAP, 0)))
        self.leader.lead(QPoint(start.x(), end.y()), end)

    # What happens to cards

    def _chosen(self, mark: Mark | None) -> None:
        if self._shown:
            column = self._panel.column
            column.choose(mark.id if mark else None)
            self._panel.foot.cards.choose(mark.id if mark else None)
            self._lead()

    def _picked(self, mark: MarkId) -> None:
        self._marking.choose(mark)
        chosen = self._marking.chosen
        if chosen is not None:
            self.jump_asked.emit(chosen)

    def write(self, mark: MarkId, *, tags: bool = False) -> None:
        """Open the editor in the card of a mark."""
        self._marking.choose(mark)
        found = self._marking.mark(mark)
        if found is not None:
            self._writing.begin(found, tags=tags)

    def let_through(self, mark: Mark) -> None:
        """Lift the filter where it would hide `mark`."""
        if mark not in self._marks and mark.span is not None:
            self._panel.field.clear()
            self._tag = ""
            self._clear_filter()
            self._filter()

    def _host(self, mark: MarkId) -> None:
        if self._shown:
            self._laid = None
            self._follow()
            home = self._panel.column
            if home.box(mark) is None and self._panel.foot.cards.box(mark) is not None:
                home = self._panel.foot.cards
            home.host(self._writing.editor, mark)
            self._grown()

    def _unhost(self, _mark: MarkId, by_key: bool) -> None:
        for cards in (self._panel.column, self._panel.foot.cards):
            cards.host(None, None)
        self._laid = None
        self._follow()
        if by_key:
            self._reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _grown(self) -> None:
        mark = self._writing.mark
        for cards in (self._panel.column, self._panel.foot.cards):
            for card in cards.cards:
                if card.mark.id == mark:
                    card.writing = cards.room_for_editor(self._writing.editor)
                    cards.lay_out()


def _place_of(mark: Mark) -> int | None:
    """Where its card stands, as body offset: its own place, or the first it may have."""
    if mark.span is not None:
        return mark.span.start
    return mark.candidates[0].span.start if mark.candidates else None
