"""Where the view stands in a speech, kept by lines and places so that no change of layout moves the reader."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEasingCurve, QObject, QPropertyAnimation, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea

from speechreader.model.speech import Place
from speechreader.ui.reader.layout import PageLayout

#: How long gliding to a place takes, in milliseconds.
SCROLL_TIME = 120

_PLAIN = Qt.KeyboardModifier.NoModifier
_EDGES = (Qt.Key.Key_Home, Qt.Key.Key_End)
_PAGES = {int(Qt.Key.Key_PageDown): 1, int(Qt.Key.Key_PageUp): -1}
_STEPS = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}


class Scroller(QObject):
    """Moves one view over its layout.

    Holds the anchor: the place of the line at the top and how far the view has gone into it (px), taken at
    every scrolling and restored after every change of layout. Signals `moved` when something else may be
    in view, and before that `scrolled` when the reader came there by scrolling, not by a jump.
    """

    moved = Signal()
    scrolled = Signal()

    def __init__(self, view: QAbstractScrollArea, layout: PageLayout) -> None:
        super().__init__(view)
        self._view, self._layout = view, layout
        self._bar = view.verticalScrollBar()
        self.glides = True
        self._held = self._painted = 0
        self._leaps = False
        self._at_top = True
        self._anchor: tuple[Place, float] = (Place(0, 0), 0.0)
        self._glide = QPropertyAnimation(self._bar, b"value", self)
        self._glide.setDuration(SCROLL_TIME)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.finished.connect(self.stop)
        self._bar.valueChanged.connect(self._scrolled)
        layout.reflowed.connect(self._after_idle)

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Inside, scrolling is Qt's or our doing and does not move the anchor."""
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1

    @property
    def top(self) -> int:
        """The y of the page at the upper edge of the view."""
        return self._bar.value()

    @property
    def _height(self) -> int:
        return self._view.viewport().height()

    # -- asking ------------------------------------------------------------------------------

    def place(self) -> Place:
        """The place of the first line of which more than half is in view."""
        layout = self._layout
        index, number = layout.line_at(self.top)
        if layout.line_top(index, number) + layout.pitch(index) / 2 < self.top:
            index, number = self._next_line(index, number)
        if index < layout.page.front:
            return Place(0, 0)
        return Place(index - layout.page.front, layout.lines(index)[number].start)

    def top_of(self, place: Place) -> float:
        """The y of the line of `place`."""
        index = place.paragraph + self._layout.page.front
        return self._layout.line_top(index, self._layout.line_of(index, place.offset))

    def seen_to(self) -> int:
        """The offset in the body behind the last line that is wholly in view."""
        layout, bottom = self._layout, self.top + self._height
        index, number = layout.line_at(bottom)
        if layout.line_top(index, number) + layout.pitch(index) > bottom + 1:
            number -= 1
        if number < 0:
            index, number = index - 1, -1
        if index < layout.page.front:
            return 0
        start = layout.page.positions.start(index - layout.page.front)
        return start + layout.lines(index)[number].end

    def in_view(self) -> tuple[int, int]:
        """The stretch of the body that is in view."""
        return self._layout.page.positions.offset(self.place()), self.seen_to()

    def _next_line(self, index: int, number: int) -> tuple[int, int]:
        if number + 1 < len(self._layout.lines(index)):
            return index, number + 1
        last = len(self._layout.page.blocks) - 1
        return (index + 1, 0) if index < last else (index, number)

    # -- moving ------------------------------------------------------------------------------

    def stop(self) -> None:
        """End a glide where it is."""
        self._glide.stop()
        self._leaps = False

    def to_y(self, y: float, glide: bool = False, leap: bool = False) -> None:
        """Scroll so that `y` is the top of the view; a `leap` passes over what lies between."""
        self.stop()
        self._leaps = leap
        self.settle(y, y + self._height)
        target = max(0, min(round(y), self._bar.maximum()))
        if glide and self.glides and abs(target - self.top) > 2:
            self._glide.setStartValue(self.top)
            self._glide.setEndValue(target)
            self._glide.start()
        else:
            self._bar.setValue(target)
            self._leaps = False
            self.remember()

    def to_place(self, place: Place, at: float) -> None:
        """Bring the line of `place` to the height `at` of the view (0 top … 1 bottom).

        The place stays the anchor where the page is too short for that: once there is room it gets there.
        """
        line = self._layout.pitch(place.paragraph + self._layout.page.front)
        into = -at * max(0.0, self._height - line)
        self.stop()
        self._anchor, self._at_top = (place, into), False
        self.restore()
        if self._anchor_top() <= self.top:
            self.remember()

    def to_end(self) -> None:
        """Show the end of the speech."""
        self._layout.settle_end(self._height)
        self._layout.announce()
        self.to_y(self._bar.maximum(), glide=True, leap=True)

    def by_page(self, pages: int) -> None:
        """A screen on (1) or back (-1), with one line of overlap; lines are not cut at the top."""
        running = self._glide.state() == QPropertyAnimation.State.Running
        y = float(self._glide.endValue()) if running else float(self.top)
        self.settle(y - self._height, y + 2 * self._height)
        self.to_y(self._page_on(y) if pages > 0 else self._page_back(y), glide=True)

    def by_key(self, event: QKeyEvent) -> bool:
        """Move as the keys of a reader do; False for any other key, and for those that select."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if key == Qt.Key.Key_Space and modifiers in (_PLAIN, Qt.KeyboardModifier.ShiftModifier):
            self.by_page(1 if modifiers == _PLAIN else -1)
        elif key in _EDGES and modifiers in (_PLAIN, Qt.KeyboardModifier.ControlModifier):
            self.to_end() if key == Qt.Key.Key_End else self.to_y(0, glide=True, leap=True)
        elif key in _PAGES and modifiers == _PLAIN:
            self.by_page(_PAGES[key])
        elif key in _STEPS and modifiers == _PLAIN:
            self.to_y(self.top + _STEPS[key] * self._bar.singleStep())
        else:
            return False
        return True

    def _page_on(self, y: float) -> float:
        """The last line that is wholly in view becomes the first one."""
        layout, bottom = self._layout, y + self._height
        index, number = layout.line_at(bottom)
        top = layout.line_top(index, number)
        if top + layout.pitch(index) > bottom + 1:
            top = self._previous_top(index, number)
        return top if top > y else bottom

    def _page_back(self, y: float) -> float:
        """The first line in view becomes the last one."""
        layout = self._layout
        index, number = layout.line_at(y)
        highest = layout.line_top(index, number) + layout.pitch(index) - self._height
        first = layout.line_at(highest)
        target = layout.line_top(*first)
        if target < highest - 1:
            target = layout.line_top(*self._next_line(*first))
        return target if target < y else y - self._height

    def _previous_top(self, index: int, number: int) -> float:
        if number > 0:
            return self._layout.line_top(index, number - 1)
        if index == 0:
            return 0.0
        return self._layout.line_top(index - 1, len(self._layout.lines(index - 1)) - 1)

    def settle(self, top: float, bottom: float) -> None:
        """Make the heights between `top` and `bottom` exact before anything relies on them."""
        before = self.top
        with self.hold():
            if self._layout.settle(top, bottom):
                self._layout.announce()
        if self.top != before:
            self.moved.emit()

    def settle_view(self) -> None:
        """Make the heights in view exact."""
        self.settle(self.top, self.top + self._height)

    # -- staying -----------------------------------------------------------------------------

    def reset(self) -> None:
        """Stand at the top of a new page."""
        self.stop()
        self._anchor, self._at_top = (Place(0, 0), 0.0), True

    def _scrolled(self, _value: int) -> None:
        if (
            self._held
        ):  # Who holds it tells afterwards; until then page and positions may not agree.
            return
        self.remember()
        if not self._leaps:
            self.scrolled.emit()
        self.moved.emit()

    def remember(self) -> None:
        """Take the line at the top as the one that stays."""
        layout, y = self._layout, self.top
        self._at_top = y == 0
        index, number = layout.line_at(y)
        if index < layout.page.front:
            self._anchor = (Place(-1, 0), float(y))
            return
        place = Place(index - layout.page.front, layout.lines(index)[number].start)
        self._anchor = (place, y - layout.line_top(index, number))

    def kept(self) -> tuple[Place, float, bool]:
        """The anchor, to be given back to `keep` once another page of the same body is set."""
        return (*self._anchor, self._at_top)

    def keep(self, kept: tuple[Place, float, bool]) -> None:
        """Stand where `kept` says; a place that is gone gives the nearest one."""
        place, into, self._at_top = kept
        positions = self._layout.page.positions
        if place.paragraph >= 0:
            place = positions.place(positions.offset(place))
        self._anchor = (place, into)
        self.restore()

    def restore(self) -> None:
        """Scroll so that the remembered line stands where it stood."""
        for _ in range(2):  # Making the heights around it exact may move the line.
            target = self._anchor_top()
            self.settle(target, target + self._height)
        with self.hold():
            self._bar.setValue(round(self._anchor_top()))
        self._paint_anew()
        self.moved.emit()

    def catch_up(self) -> bool:
        """Have everything painted if the page was laid out anew since; says whether. Old pixels must not stay."""
        if self._painted == self._layout.generation:
            return False
        self._paint_anew()
        return True

    def _paint_anew(self) -> None:
        self._painted = self._layout.generation
        self._view.viewport().update()

    def _anchor_top(self) -> float:
        place, into = self._anchor
        if self._at_top:
            return 0.0
        return into if place.paragraph < 0 else self.top_of(place) + into

    def _after_idle(self, report: bool) -> None:
        """Heights above may have changed: what is in view stays, and is not painted again for nothing."""
        running = self._glide.state() == QPropertyAnimation.State.Running
        moved = not running and round(self._anchor_top()) != self.top
        if report or moved:
            with self.hold():  # A shorter page makes Qt scroll.
                self._layout.announce()
        if moved:
            self.restore()
        elif running:
            self.catch_up()
