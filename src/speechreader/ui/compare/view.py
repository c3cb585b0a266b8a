"""The comparison as a whole: titles, legend, and between the outlines the two pages with what joins them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from speechreader.app import settings as keys
from speechreader.app.language import translate
from speechreader.app.messages import sentence
from speechreader.model.comparison import Side
from speechreader.ui.compare.chooser import Chooser
from speechreader.ui.compare.gutter import NARROW, WIDE, Gutter
from speechreader.ui.compare.head import Head, Notice
from speechreader.ui.compare.kinds import letter
from speechreader.ui.compare.legend import Legend
from speechreader.ui.compare.outlines import SideOutline
from speechreader.ui.compare.pane import ComparePane
from speechreader.ui.compare.presenter import ComparePresenter
from speechreader.ui.compare.strip import OverviewStrip
from speechreader.ui.compare.tie import Tie
from speechreader.ui.compare.walking import Walk
from speechreader.ui.widgets.status import PATIENCE

if TYPE_CHECKING:
    from speechreader.app.settings import Settings
    from speechreader.model.comparison import Comparison
    from speechreader.model.errors import UserError
    from speechreader.model.speech import SpeechId
    from speechreader.ui.desk import Desk
    from speechreader.ui.look import Look

#: Below this width the outlines fold to their strips, and a little below it the gutter gives way.
OUTLINES_FROM, WIDE_GUTTER_FROM = 1400, 1280
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
        self.presenter = ComparePresenter(desk, self)
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
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._settle_notice)
        self._put_together()
        self._connect_parts()
        self._connect_presenter()
        self.take_settings()
        self._take_theme()
        self.setFocusProxy(self.panes[Side.A])

    def _put_together(self) -> None:
        a, b = Side.A, Side.B
        pages = QWidget()
        row = QHBoxLayout(pages)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self.outlines[a], self.strips[a], self.panes[a], self.gutter):
            row.addWidget(part, int(part is self.panes[a]))
        for part in (self.panes[b], self.strips[b], self.outlines[b]):
            row.addWidget(part, int(part is self.panes[b]))
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(pages)
        self.split.setStretchFactor(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.head, self.legend, self.notice):
            whole.addWidget(part)
        whole.addWidget(self.split, 1)

    def put_below(self, widget: QWidget, height: int) -> None:
        """Let a panel stand under the pages, `height` px high at first."""
        self.split.addWidget(widget)
        self.split.setStretchFactor(1, 0)
        self.split.setSizes([max(200, self.height() - height), height])

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
        self.notice.asked.connect(self._answer_notice)
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
        presenter.busy_changed.connect(self._show_busy)
        presenter.refused.connect(self._refused)

    # -- what is asked of it ------------------------------------------------------------------------

    def compare(self, a: SpeechId, b: SpeechId) -> None:
        """Lay two speeches side by side."""
        self.presenter.compare(a, b)
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
        return [(panel, target) for panel, target in found if panel.isVisible()]

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
        self.panes[side].show_comparison(self.presenter.comparison, self.presenter.shown)
        self._show_marks(side)
        self._settle_notice()

    def _show_marks(self, side: Side) -> None:
        self.panes[side].set_marks(self.presenter.marks(side))

    def _show_comparison(self, comparison: Comparison | None) -> None:
        self.legend.show_counts(comparison)
        for side in Side:
            self.head.titles[side].show_shares(comparison)
            self.outlines[side].show_side(self.presenter.speech(side), comparison)
            self.panes[side].show_comparison(comparison, self.presenter.shown)
        self.tie.take(comparison)
        self._show_chosen(None)
        self._settle_notice()

    def _show_shown(self, _shown: object) -> None:
        presenter = self.presenter
        self.legend.show_shown(presenter.shown)
        for pane in self.panes.values():
            pane.show_comparison(presenter.comparison, presenter.shown)
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

    # -- sentences ------------------------------------------------------------------------------------

    def _show_busy(self, busy: bool) -> None:
        if busy:
            self._patience.start()
        else:
            self._patience.stop()
        self._settle_notice()

    def _refused(self, error: UserError) -> None:
        self.notice.say(sentence(error))

    def _settle_notice(self) -> None:
        presenter = self.presenter
        if presenter.busy:
            if not self._patience.isActive():
                self.notice.say(
                    translate("compare", "Comparing the two speeches…"),
                    translate("compare", "Cancel"),
                )
            return
        empty = [side for side in Side if presenter.speech_id(side) is None]
        if empty:
            words = translate(
                "compare", "There is no speech on side {side}.", side=letter(empty[0])
            )
            self.notice.say(words, translate("compare", "Choose a speech…"))
        elif presenter.stopped:
            words = translate("compare", "The comparison was cancelled.")
            self.notice.say(words, translate("compare", "Compare again"))
        else:
            self.notice.say(self._verdict())

    def _verdict(self) -> str:
        """A sentence where a picture would leave one wondering: nothing to compare, nothing shared, nothing else."""
        presenter = self.presenter
        comparison = presenter.comparison
        if comparison is None:
            return ""
        for side in Side:
            opened = presenter.speech(side)
            if opened is not None and not opened.body.strip():
                return translate("compare", "{side} has no text.", side=letter(side))
        if presenter.speech_id(Side.A) == presenter.speech_id(Side.B):
            return translate("compare", "This is one and the same speech on both sides.")
        if not comparison.passages:
            return translate("compare", "The two speeches have no passage in common.")
        bodies = {opened.body for side in Side if (opened := presenter.speech(side)) is not None}
        if len(bodies) == 1:
            return translate("compare", "The two speeches say the same, word for word.")
        return ""

    def _answer_notice(self) -> None:
        presenter = self.presenter
        empty = [side for side in Side if presenter.speech_id(side) is None]
        if presenter.busy:
            presenter.cancel()
        elif empty:
            self.choose_speech(empty[0])
        else:
            presenter.again()

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
        """First work under way is given up, then the chosen passage, then the comparison is left."""
        if self.presenter.busy:
            self.presenter.cancel()
        elif self.presenter.chosen is not None:
            self.presenter.choose(None)
        else:
            self.close_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Outlines fold, then the gutter gives way."""
        super().resizeEvent(event)
        width = self.width()
        for outline in self.outlines.values():
            outline.setVisible(width >= OUTLINES_FROM)
        self.gutter.setFixedWidth(WIDE if width >= WIDE_GUTTER_FROM else NARROW)
        self.head.settle(width)
