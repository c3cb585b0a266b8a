"""The comparison as a whole: titles, legend, and between the outlines the two pages with what joins them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from speechreader.app import settings as keys
from speechreader.model.comparison import Side
from speechreader.ui.compare.chooser import Chooser
from speechreader.ui.compare.gutter import Gutter
from speechreader.ui.compare.head import Head, Notice
from speechreader.ui.compare.legend import Legend
from speechreader.ui.compare.notices import Notices
from speechreader.ui.compare.outlines import SideOutline
from speechreader.ui.compare.page_row import PageRow, in_a_row
from speechreader.ui.compare.pane import ComparePane
from speechreader.ui.compare.presenter import ComparePresenter
from speechreader.ui.compare.split import PageSplit
from speechreader.ui.compare.strip import OverviewStrip
from speechreader.ui.compare.tie import Tie
from speechreader.ui.compare.walking import Walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from speechreader.app.settings import Settings
    from speechreader.model.comparison import Comparison
    from speechreader.model.speech import SpeechId
    from speechreader.ui.desk import Desk
    from speechreader.ui.look import Look

#: Two pages have less room than one: their text is smaller by so many pixels.
SMALLER = 2
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class CompareView(QFrame):
    """Two speeches side by side.

    `close_asked` when it is to go; `told` carries a sentence for the status line, or "". `split` is a splitter:
    what is added to it with `put_below` stands under the pages.
    """

    close_asked = Signal()
    told = Signal(str)
    text_size_requested = Signal(int)

    def __init__(self, look: Look, desk: Desk, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._look, self._desk, self._settings = look, desk, settings
        self.presenter = ComparePresenter(desk, self, settings)
        self.panes = {side: ComparePane(side) for side in Side}
        self.tie = Tie(self.panes, self)
        self.walk = Walk(self.presenter, self.panes, self.tie)
        self.head, self.legend, self.notice = Head(look), Legend(look), Notice()
        self.gutter = Gutter(look, self.panes, self.presenter)
        self.outlines = {side: SideOutline(look, side) for side in Side}
        self.strips = {
            side: OverviewStrip(look, pane, self.presenter) for side, pane in self.panes.items()
        }
        self._chooser: Chooser | None = None
        #: What Esc ends before it is about the comparison; each says whether there was something to end.
        self.escapes: list[Callable[[], bool]] = []
        self.notices = Notices(self.presenter, self.notice)
        self._put_together()
        self._connect_parts()
        self._connect_presenter()
        self.take_settings()
        self._take_theme()
        self.legend.show_shown(self.presenter.shown)
        self.setFocusProxy(self.panes[Side.A])

    def _put_together(self) -> None:
        a, b = Side.A, Side.B
        self._texts = in_a_row(
            self.strips[a], self.panes[a], self.gutter, self.panes[b], self.strips[b]
        )
        self.pages = PageRow((self.outlines[a], self.outlines[b]), self._texts, self.gutter)
        self.split = PageSplit(self.pages)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._bars: list[QWidget] = [self.head, self.legend, self.notice]
        for part in self._bars:
            whole.addWidget(part)
        whole.addWidget(self.split, 1)

    def put_above(self, widget: QWidget) -> None:
        """Let a bar stand over both pages, so that these stay level."""
        self._whole.insertWidget(len(self._bars), widget)
        self._bars.append(widget)

    def put_below(self, widget: QWidget, height: int) -> None:
        """Let a panel stand under the pages, `height` px high at first."""
        self.split.put_below(widget, height)

    def _connect_parts(self) -> None:
        head, legend, walk = self.head, self.legend, self.walk
        head.choose_asked.connect(self.choose_speech)
        head.swap_asked.connect(self.presenter.swap)
        head.close_asked.connect(self.close_asked)
        legend.shown_changed.connect(self.presenter.set_shown)
        legend.step_asked.connect(walk.step)
        legend.tie_asked.connect(self.tie.set_tied)
        self.tie.tied_changed.connect(legend.show_tied)
        self.gutter.asked.connect(walk.go)
        walk.told.connect(self.told)
        self.notices.choose_asked.connect(self.choose_speech)
        self._look.changed.connect(self._take_theme)
        for side, pane in self.panes.items():
            pane.hovered.connect(partial(walk.hover, side))
            pane.scrolled.connect(partial(self._scrolled, side))
            pane.text_size_requested.connect(self.text_size_requested)
            self.outlines[side].asked.connect(partial(walk.go_to, side))
            self.strips[side].asked.connect(partial(walk.go_to, side))

    def _connect_presenter(self) -> None:
        presenter = self.presenter
        presenter.side_changed.connect(self._show_side)
        presenter.marks_changed.connect(self._show_marks)
        presenter.comparison_changed.connect(self._show_comparison)
        presenter.filter_changed.connect(self._show_shown)
        presenter.chosen_changed.connect(self._show_chosen)
        presenter.hovered_changed.connect(self._show_chosen)

    # -- what is asked of it ------------------------------------------------------------------------

    def compare(self, a: SpeechId | None, b: SpeechId | None) -> None:
        """Lay two speeches side by side; a pair that is there already stays as it stands, None leaves a side empty."""
        presenter = self.presenter
        there = (presenter.speech_id(Side.A), presenter.speech_id(Side.B))
        if there != (a, b) or None in there or presenter.comparison is None:
            presenter.compare(a, b)
        self.panes[Side.A].setFocus()

    def choose_speech(self, side: Side) -> None:
        """Offer the library for one side."""
        chooser = Chooser(self._look, self)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.chosen.connect(partial(self.presenter.set_side, side))
        chooser.destroyed.connect(self._chooser_gone)
        self._chooser = chooser
        title = self.head.titles[side].title
        at = title.mapToGlobal(QPoint(0, title.height() + 8))
        chooser.open_at(at, self._desk.rows, self.presenter.speech_id(side))

    @property
    def chooser(self) -> Chooser | None:
        """The library that is offered at the moment."""
        return self._chooser

    def _chooser_gone(self) -> None:
        self._chooser = None

    def stops(self) -> list[tuple[QWidget, QWidget]]:
        """The panels that F6 walks, and the widget in each that takes the focus."""
        a, b = Side.A, Side.B
        found: list[tuple[QWidget, QWidget]] = [
            (self.outlines[a], self.outlines[a].rows),
            (self.panes[a], self.panes[a]),
            (self.panes[b], self.panes[b]),
            (self.outlines[b], self.outlines[b].rows),
        ]
        for number in range(1, self.split.count()):
            if (below := self.split.widget(number)) is not None:
                found.append((below, below))
        if (aside := self.pages.aside) is not None:
            found.append((aside, aside))
        return [(panel, target) for panel, target in found if panel.isVisible()]

    def rounds(self) -> list[tuple[QWidget, ...]]:
        """The panels that Tab goes round in, each with all its parts; bars and both pages are one."""
        below = [panel for n in range(1, self.split.count()) if (panel := self.split.widget(n))]
        sides: list[tuple[QWidget, ...]] = [(outline,) for outline in self.outlines.values()]
        sides += [(self.pages.aside,)] if self.pages.aside is not None else []
        return [*sides, *((panel,) for panel in below), (*self._bars, self._texts)]

    def shut(self) -> None:
        """The inside of the window goes."""
        self.presenter.close()

    # -- settings -----------------------------------------------------------------------------------

    def take_settings(self, key: str = "") -> None:
        """A setting has changed; "" takes all of them."""
        settings = self._settings
        for pane in self.panes.values():
            if key in ("", keys.PRESET.key):
                pane.set_preset(settings.get(keys.PRESET))
            if key in ("", keys.TEXT_SIZE.key):
                pane.set_text_size(settings.get(keys.TEXT_SIZE) - SMALLER)
            if key in ("", keys.ANIMATION.key):
                pane.set_motion(settings.get(keys.ANIMATION))

    def _take_theme(self) -> None:
        for pane in self.panes.values():
            pane.set_theme(self._look.theme)

    # -- what the presenter tells ---------------------------------------------------------------------

    def _show_side(self, side: Side) -> None:
        opened = self.presenter.speech(side)
        with self.tie.still():
            self.panes[side].show_side(opened)
        self.head.titles[side].show_side(opened)
        self.outlines[side].show_side(opened, self.presenter.comparison)
        self.panes[side].show_comparison(self.presenter.sifted)
        self._show_marks(side)

    def _show_marks(self, side: Side) -> None:
        self.panes[side].set_marks(self.presenter.marks(side))

    def _show_comparison(self, comparison: Comparison | None) -> None:
        self.legend.show_counts(self.presenter.sifted)
        for side in Side:
            self.head.titles[side].show_shares(self.presenter.sifted)
            self.outlines[side].show_side(self.presenter.speech(side), comparison)
            self.panes[side].show_comparison(self.presenter.sifted)
        self.tie.take(comparison)
        self._show_chosen(None)

    def _show_shown(self, _shown: object) -> None:
        presenter = self.presenter
        self.legend.show_shown(presenter.shown)
        self.legend.show_counts(presenter.sifted)
        for side, pane in self.panes.items():
            self.head.titles[side].show_shares(presenter.sifted)
            pane.show_comparison(presenter.sifted)
        self._show_chosen(None)

    def _show_chosen(self, _number: object) -> None:
        presenter = self.presenter
        for pane in self.panes.values():
            pane.set_passages(presenter.chosen, presenter.hovered)
        numbers = presenter.numbers()
        place = numbers.index(presenter.chosen) + 1 if presenter.chosen in numbers else None
        self.legend.show_position(place, len(numbers))

    def _scrolled(self, side: Side) -> None:
        self.outlines[side].follow(self.tie.level_offset(side))

    # -- keys and sizes -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the comparison, where the window's own actions have not taken them."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_F8 and modifiers in (_NONE, _SHIFT):
            self.walk.step(-1 if modifiers == _SHIFT else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers == _NONE:
            self.walk.partner()
        elif key == Qt.Key.Key_Left and modifiers == Qt.KeyboardModifier.AltModifier:
            self.walk.back()
        elif key == Qt.Key.Key_F4 and modifiers == _NONE:
            self.tie.set_tied(not self.tie.tied)
        elif key == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        """What stands over the pages goes first, then work under way, the chosen passage, the comparison."""
        if any(end() for end in self.escapes):
            return
        if self.presenter.busy:
            self.presenter.cancel()
        elif self.presenter.chosen is not None:
            self.presenter.choose(None)
        else:
            self.close_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The titles are cut to what there is room for."""
        super().resizeEvent(event)
        self.head.settle(self.width())
