"""How «Where else?» is come by, and the way from a place in its list to both speeches side by side, and back."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from speechreader.model.comparison import Side
from speechreader.model.reuse import ReusePlace
from speechreader.model.span import Span
from speechreader.text.sentences import sentence_ends

if TYPE_CHECKING:
    from collections.abc import Callable

    from speechreader.model.reuse import Source
    from speechreader.model.speech import Place, SpeechId
    from speechreader.ui.actions import Handlers
    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.notes.on_page import PageMarks
    from speechreader.ui.reuse.presenter import About, ReusePresenter

PANEL = "reuse"
#: Room for the panel beside two speeches.
_ASIDE = 320


class Beside(NamedTuple):
    """Two speeches that were laid side by side, and a place of each; `words` stood at that of the first."""

    a: SpeechId
    b: SpeechId
    own: Span
    other: Span
    words: str


class Reusing(QObject):
    """Belongs to the inside of one window. `here` gives the page that commands are about, with its marks.

    `open_speech` opens a speech alone, at a place.
    """

    def __init__(
        self,
        window: MainWindow,
        here: Callable[[], PageMarks],
        open_speech: Callable[[SpeechId, Place | None], object],
    ) -> None:
        super().__init__(window.inside)
        self._window, self._here, self._open = window, here, open_speech
        #: What is to be brought to one height once it is compared.
        self._beside: Beside | None = None
        self._from_list = self._listening = False
        window.right.changed.connect(self.panel_changed)
        window.stage.currentChanged.connect(self._stage_changed)
        self.panel_changed(window.right.name)

    @cached_property
    def presenter(self) -> ReusePresenter:
        """The panel."""
        from speechreader.ui.reuse.presenter import ReusePresenter
        from speechreader.ui.reuse.view import ReuseView

        window = self._window
        view = window.right.panel(PANEL)
        assert isinstance(view, ReuseView)
        made = ReusePresenter(window.desk, view)
        made.place_asked.connect(self._go)
        made.about_asked.connect(lambda whole: self._ask(whole=whole))
        made.left.connect(window.reader.setFocus)
        view.close_button.clicked.connect(lambda: window.show_right(""))
        return made

    @cached_property
    def aside(self) -> ReusePresenter:
        """The panel beside a comparison, whose two speeches stay open."""
        from speechreader.ui.reuse.presenter import ReusePresenter
        from speechreader.ui.reuse.view import ReuseView

        compare = self._window.stage.compare_view
        view = ReuseView(self._window.look)
        compare.pages.put_aside(view, _ASIDE)
        made = ReusePresenter(self._window.desk, view)
        made.place_asked.connect(self._go)
        made.about_asked.connect(lambda whole: self._ask(whole=whole))
        made.left.connect(self._leave_aside)
        view.close_button.clicked.connect(self._leave_aside)
        compare.escapes.append(self._leave_aside)
        return made

    def _leave_aside(self) -> bool:
        """Away with the panel beside the comparison; whether it was there."""
        compare = self._window.stage.compare_view
        shown = self._has_aside()
        if shown:
            compare.pages.show_aside(False)
            self.aside.set_shown(False)
            compare.panes[compare.walk.side()].setFocus()
        return shown

    def _has_aside(self) -> bool:
        return "aside" in self.__dict__ and not self.aside.view.isHidden()

    def handlers(self) -> Handlers:
        """What each action does."""
        return {"where-else": self.ask, "sources": self.ask_sources}

    def panel_changed(self, name: str) -> None:
        """Another panel stands at the right."""
        if name == PANEL or "presenter" in self.__dict__:
            self.presenter.set_shown(name == PANEL)

    # Asking

    def ask(self) -> None:
        """Where else do the selected words stand, those of the chosen mark, or the sentence that is being read?"""
        self._ask(whole=False)

    def ask_sources(self) -> None:
        """What does this speech draw on?"""
        self._ask(whole=True)

    def _ask(self, *, whole: bool) -> None:
        about = self._about()
        if about is None:
            return
        window = self._window
        if window.stage.comparing():
            presenter = self.aside
            window.stage.compare_view.pages.show_aside(True)
            presenter.set_shown(True)
            presenter.ask(about, whole=whole)
            presenter.view.setFocus()
            return
        window.show_right(PANEL)
        self.presenter.ask(about, whole=whole)
        window.right.panel(PANEL).setFocus()

    def _about(self) -> About | None:
        from speechreader.ui.reuse.presenter import About

        marks = self._here()
        sheet = marks.sheet
        speech = sheet.desk.speech
        if speech is None:
            return None
        span = sheet.reader.selected_span()
        if span is None and marks.marking.chosen is not None:
            span = marks.marking.chosen.span
        if span is None:
            span = self._chosen_passage(speech.summary.id)
        if span is None:
            span = sentence_at(speech.body, sheet.reading.reading_offset())
        return About(speech.summary.id, span, span.of(speech.body), speech.summary.title)

    def _chosen_passage(self, speech: SpeechId) -> Span | None:
        """The place in a speech of the passage that is chosen, while it is compared."""
        stage = self._window.stage
        passage = stage.compare_view.presenter.passage() if stage.comparing() else None
        if passage is None:
            return None
        compare = stage.compare_view
        side = compare.walk.side()
        return passage.of(side) if compare.presenter.speech_id(side) == speech else None

    # Both speeches side by side

    def _go(self, about: About, row: ReusePlace | Source) -> None:
        """Lay the speech that was asked about and the one of a row side by side, level at the place."""
        if row.speech == about.speech:
            self._show_here(about, row)
            return
        stage = self._window.stage
        presenter = stage.compare_view.presenter
        if not self._listening:
            self._listening = True
            presenter.comparison_changed.connect(self._compared)
        self._beside = None
        self._from_list = self._from_list or not stage.comparing()
        if isinstance(row, ReusePlace):
            start = about.span.start
            asked = Span(start + row.asked.start, start + row.asked.end)
            words = row.asked.of(about.words)
            self._beside = Beside(about.speech, row.speech, asked, row.span, words)
        pair = about.speech, row.speech
        if stage.comparing() and presenter.speech_id(Side.B) == about.speech:
            pair = row.speech, about.speech  # what was asked about stays where it is
        stage.compare(*pair)
        # A pair that is there already stays as it is, and tells nothing.
        self._compared(stage.compare_view.presenter.comparison)

    def _compared(self, comparison: object) -> None:
        """Both texts are there and laid side by side: bring the two places to one height, once."""
        beside = self._beside
        if comparison is None or beside is None:
            return
        self._beside = None
        presenter = self._window.stage.compare_view.presenter
        if {presenter.speech_id(side) for side in Side} == {beside.a, beside.b}:
            QTimer.singleShot(0, self, lambda: self._level(beside))

    def _level(self, beside: Beside) -> None:
        """Choose the passage that holds both places; where there is none, show the places."""
        view = self._window.stage.compare_view
        presenter = view.presenter
        side = Side.A if presenter.speech_id(Side.A) == beside.a else Side.B
        a, b = presenter.speech(side), presenter.speech(side.other)
        if a is None or b is None:
            return
        own, other, found = (
            where(a.body, beside.words, beside.own),
            beside.other,
            presenter.comparison,
        )
        if own is None or other.end > len(b.body):
            return  # another wording came meanwhile
        passages = enumerate(found.passages) if found is not None else ()
        holding = [
            (_shared(p.of(side), own), n) for n, p in passages if _shared(p.of(side.other), other)
        ]
        shared, number = max(holding, default=(0, 0))
        if shared:
            view.walk.go(number)
        else:
            view.walk.go_to_pair(*((own, other) if side is Side.A else (other, own)))

    def _show_here(self, about: About, row: ReusePlace | Source) -> None:
        """A place in the same speech: the page goes there."""
        window = self._window
        if not isinstance(row, ReusePlace):
            return
        if window.stage.comparing():
            compare = window.stage.compare_view
            for side in Side:
                if compare.presenter.speech_id(side) == about.speech:
                    compare.walk.go_to(side, row.span.start, focus=False)
                    compare.panes[side].flash(row.span)
                    break
            return
        opened = window.desk.speech
        if opened is not None and opened.summary.id == about.speech:
            self._here().sheet.reading.show_span(row.span)
        else:
            self._open(about.speech, None)

    def _stage_changed(self, _number: int) -> None:
        """Back from the comparison that a row led to: the list has the focus again, as it was."""
        stage = self._window.stage
        if "aside" in self.__dict__:
            self.aside.set_shown(stage.comparing() and self._has_aside())
        if self._from_list and not stage.comparing() and not stage.searching():
            self._from_list = False
            self._beside = None
            if self._window.right.name == PANEL:
                QTimer.singleShot(0, self, self._into_list)

    def _into_list(self) -> None:
        self._window.right.panel(PANEL).setFocus()


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def where(body: str, words: str, place: Span) -> Span | None:
    """`place` if `words` stand there, else the first place where they do, if there is one."""
    if place.of(body) == words:
        return place
    at = body.find(words)
    return Span(at, at + len(words)) if at >= 0 else None


def sentence_at(body: str, offset: int) -> Span:
    """The sentence at an offset, within its line; the line where it has none."""
    start = body.rfind("\n", 0, offset) + 1
    end = body.find("\n", offset)
    end = len(body) if end < 0 else end
    for stop in sentence_ends(body, start, end):
        if stop > offset:
            end = stop
            break
        start = stop
    return Span(start, max(start, end))
