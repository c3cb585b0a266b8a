"""The page and the desk brought together: opening, jumping, going back, remembering the place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from speechreader.app.settings import (
    ANIMATION,
    COLUMN,
    LAST_SPEECH,
    PRESET,
    TEXT_SIZE,
    TRACES,
    Settings,
)
from speechreader.model.span import Span
from speechreader.model.speech import OpenedSpeech, Place, SpeechId
from speechreader.ui.counting import BodyCount
from speechreader.ui.desk import Desk
from speechreader.ui.look import Look
from speechreader.ui.reader.view import ReaderView
from speechreader.ui.trail import Stop, Trail

if TYPE_CHECKING:
    from speechreader.model.changes import Changes

#: The place is written down once reading has rested this long (milliseconds).
REST = 1500


class ReadingPresenter(QObject):
    """Keeps the page true to the desk. `moved` (body offset, characters read, of how many) follows the scrolling."""

    moved = Signal(int, int, int)
    trail_changed = Signal()

    def __init__(
        self, desk: Desk, settings: Settings, look: Look, view: ReaderView, trail: Trail
    ) -> None:
        super().__init__(view)
        self._desk, self._settings, self._look, self._view = desk, settings, look, view
        self.trail = trail
        self._count = BodyCount("")
        self._furthest = 0
        self._limit = TEXT_SIZE.high
        #: Where a jump ended and what it was for: near the end of a text a heading cannot come to the top.
        self._pinned: tuple[Place, int] | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.keep_place)
        self._connect()
        self._take_settings("")
        self._take_theme()
        if desk.speech is not None:
            self._opened(desk.speech, desk.speech.place)

    def _connect(self) -> None:
        desk, view = self._desk, self._view
        desk.opened.connect(self._opened)
        desk.updated.connect(self._updated)
        desk.closed.connect(self._closed)
        view.place_changed.connect(self._moved)
        view.read_to.connect(self._read)
        view.text_size_requested.connect(self.change_size)
        self._look.changed.connect(self._take_theme)

    # Going somewhere

    def open(self, speech: SpeechId, place: Place | None = None) -> None:
        """Open a speech as a jump that «back» undoes."""
        self.keep_place()
        here = self.here()
        if here is not None and here.speech == speech:
            if place is not None:
                self.jump(place)
            self._view.setFocus()
            return
        self._leave(here, Stop(speech, place or Place(0)))
        self._desk.open(speech, place)

    def jump(self, place: Place, *, flash: bool = False, at: float = 0.0) -> None:
        """Go to a place of the open speech as a jump that «back» undoes."""
        here = self.here()
        if here is not None:
            self._leave(here, Stop(here.speech, place))
        self._view.go_to(place, flash=flash, at=at)
        self._pinned = (self._view.place(), self.offset_of(place))
        self._moved(self._view.place())

    def jump_to_offset(self, offset: int | None) -> None:
        """Go to a body offset; None goes to the title."""
        if offset is None:
            self.jump(Place(0))
        else:
            self.jump(self.place_of(offset), flash=True)

    def show_span(self, span: Span) -> None:
        """Jump to a stretch of the body, a third down the page, and outline it once."""
        self.jump(self.place_of(span.start), at=0.33)
        self._view.flash(Span(span.start, max(span.end, span.start + 1)))

    def step(self, by: int) -> None:
        """Go back (-1) or forward (+1)."""
        stop = self.trail.go(self.here(), by)
        if stop is None:
            return
        if self._desk.speech is not None and self._desk.speech.summary.id == stop.speech:
            self._view.go_to(stop.place, flash=False, at=0.0)
        else:
            self.keep_place()
            self._desk.open(stop.speech, stop.place)
        self.trail_changed.emit()

    def here(self) -> Stop | None:
        """Where reading stands."""
        speech = self._desk.speech
        return Stop(speech.summary.id, self._view.place()) if speech is not None else None

    def next_heading(self, by: int) -> None:
        """Jump to the next (+1) or the previous (-1) heading."""
        if (speech := self._desk.speech) is None:
            return
        at = self.reading_offset()
        starts = [heading.span.start for heading in speech.outline]
        ahead = [start for start in starts if (start > at if by > 0 else start < at)]
        if ahead:
            self.jump_to_offset(ahead[0] if by > 0 else ahead[-1])

    # Places and offsets

    def place_of(self, offset: int) -> Place:
        """The place of a body offset."""
        return self._count.place_of(offset)

    def offset_of(self, place: Place) -> int:
        """The body offset of a place."""
        return self._count.offset_of(place)

    def paragraph(self, number: int | None = None) -> Span:
        """The stretch of a paragraph, by default of the one that is being read."""
        return self._count.paragraph(self._view.place().paragraph if number is None else number)

    # Size, column, settings

    def change_size(self, by: int) -> None:
        """Make the text larger or smaller by `by` pixels; 0 goes back to the normal size."""
        size = self._settings.get(TEXT_SIZE) + by if by else TEXT_SIZE.default
        self._settings.set(TEXT_SIZE, TEXT_SIZE.within(size))

    def change_column(self, by: int) -> None:
        """Make the column wider or narrower by `by` characters."""
        column = self._settings.get(COLUMN) + by
        self._settings.set(COLUMN, COLUMN.within(column))

    def limit_size(self, largest: int | None) -> None:
        """Keep the text no larger than this while the page has little room; None lifts that."""
        limit = (
            TEXT_SIZE.high if largest is None else max(TEXT_SIZE.low, min(TEXT_SIZE.high, largest))
        )
        if limit != self._limit:
            self._limit = limit
            self._take_settings(TEXT_SIZE.key)

    def settings_changed(self, key: str) -> None:
        """A setting has changed."""
        self._take_settings(key)

    def _take_settings(self, key: str) -> None:
        settings, view = self._settings, self._view
        takers: dict[str, Callable[[], object]] = {
            PRESET.key: lambda: view.set_preset(settings.get(PRESET)),
            TEXT_SIZE.key: lambda: view.set_text_size(min(settings.get(TEXT_SIZE), self._limit)),
            COLUMN.key: lambda: view.set_column(settings.get(COLUMN)),
            TRACES.key: self._take_traces,
            ANIMATION.key: lambda: view.set_motion(settings.get(ANIMATION)),
        }
        for name, take in takers.items():
            if key in ("", name):
                take()

    def _take_traces(self) -> None:
        self._view.set_traces(self._desk.speech if self._settings.get(TRACES) else None)

    def _take_theme(self) -> None:
        self._view.set_theme(self._look.theme)

    # What the desk and the view tell

    def _opened(self, opened: OpenedSpeech, place: Place) -> None:
        self._measure(opened)
        self._pinned = None
        self._view.show_speech(opened)
        self._take_traces()
        self._view.go_to(place, flash=False, at=0.0)
        if self.trail.go(None, 0) is None:
            self.trail.jump(None, Stop(opened.summary.id, place))
        self._settings.set(LAST_SPEECH, int(opened.summary.id))
        self._moved(place)

    def _updated(self, opened: OpenedSpeech, changes: Changes) -> None:
        self._measure(opened)
        if (
            opened.summary.id in changes.text
        ):  # the library has carried the place over to the new text
            self._view.show_speech(opened)
        else:
            self._view.refresh_outline(opened)
        self._take_traces()
        self._moved(self._view.place())

    def _closed(self) -> None:
        self._rest.stop()
        self._view.clear_speech()

    def _measure(self, opened: OpenedSpeech) -> None:
        self._furthest = round(opened.summary.progress * len(opened.body))
        self._count = BodyCount(opened.body)

    def _moved(self, place: Place) -> None:
        if self._desk.speech is None:
            return
        self._rest.start()
        self.tell()

    def reading_offset(self) -> int:
        """The body offset that is being read: the one jumped to, else the first one in view."""
        place = self._view.place()
        if self._pinned is not None and self._pinned[0] == place:
            return self._pinned[1]
        return self.offset_of(place)

    def _read(self, offset: int) -> None:
        if offset > self._furthest and self._desk.speech is not None:
            self._furthest = offset
            self._rest.start()
            self.tell()

    def tell(self) -> None:
        """Say where reading stands, with `moved`."""
        if self._desk.speech is None:
            return
        read = self._count.characters_before(self._furthest)
        self.moved.emit(self.reading_offset(), read, self._count.total)

    def keep_place(self) -> None:
        """Write down where reading stands, if it has moved."""
        if self._rest.isActive() or self.sender() is self._rest:
            self._rest.stop()
            self._desk.keep_place(self._view.place(), self._furthest)

    def _leave(self, here: Stop | None, there: Stop) -> None:
        self.trail.jump(here, there)
        self.trail_changed.emit()
