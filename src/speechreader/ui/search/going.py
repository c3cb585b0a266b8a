"""From a result to the text: the speech opens at the hit, its hits stay marked, F3 walks on across speeches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from speechreader.app.language import translate
from speechreader.model.search import SpeechHits
from speechreader.model.span import Span
from speechreader.model.speech import OpenedSpeech, SpeechId

if TYPE_CHECKING:
    from speechreader.ui.find.presenter import FindPresenter
    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.reading import ReadingPresenter

#: How far down the page a hit is shown.
_HEIGHT = 0.33


class Walker(QObject):
    """Holds the speech that was opened from the results, its hits, and which of them is current.

    `groups` gives the speeches that were found so far; `more_asked` wants further ones, which `went_on` then takes.
    """

    more_asked = Signal()

    def __init__(
        self,
        window: MainWindow,
        reading: ReadingPresenter,
        find: FindPresenter,
        groups: Callable[[], Sequence[SpeechHits]],
    ) -> None:
        super().__init__(window.inside)
        self._window, self._reading, self._find, self._groups = window, reading, find, groups
        self._speech: SpeechId | None = None
        self._hits: tuple[Span, ...] = ()
        self._current = 0
        self._going = False
        window.desk.opened.connect(self._opened)
        window.desk.updated.connect(self._updated)

    def open(self, speech: SpeechId, hits: tuple[Span, ...], current: int) -> None:
        """Go to hit `current` of `speech`; «back» returns."""
        self._speech, self._hits, self._current = speech, hits, current
        self._find.lend(self.step if hits else None)
        self._window.stage.leave_search()
        opened = self._window.desk.speech
        if opened is not None and opened.summary.id == speech:
            self._show(jump=True)
        else:
            self._going = True
            self._reading.open(speech)
        self._window.reader.setFocus()

    def step(self, by: int) -> None:
        """The next hit (1) or the one before (-1): of this speech, else of the next one that was found."""
        opened = self._window.desk.speech
        here = opened is not None and opened.summary.id == self._speech
        to = self._current + by
        if here and 0 <= to < len(self._hits):
            self._current = to
            self._show(jump=False)
            return
        groups = [group for group in self._groups() if group.hits]
        ids = [group.speech.id for group in groups]
        at = next((i + by for i, one in enumerate(ids) if one == self._speech), 0)
        if at >= len(groups):
            self.more_asked.emit()
        else:
            self._enter(groups, at, by)

    def went_on(self, known: int, by: int = 1) -> None:
        """Further speeches may have come behind the `known` ones; on to the next, or round to the first."""
        groups = [group for group in self._groups() if group.hits]
        self._enter(groups, known if known < len(groups) else 0, by)

    def _enter(self, groups: Sequence[SpeechHits], at: int, by: int) -> None:
        if groups:
            group = groups[at % len(groups)]
            self.open(group.speech.id, group.hits, 0 if by > 0 else len(group.hits) - 1)

    def _show(self, *, jump: bool) -> None:
        reader, hits = self._window.reader, self._hits
        if not hits:
            return
        self._current = min(self._current, len(hits) - 1)
        reader.set_hits(hits, self._current)
        span = hits[self._current]
        place = self._reading.place_of(span.start)
        if jump:
            self._reading.jump(place, at=_HEIGHT)
        elif not reader.span_visible(span):
            reader.go_to(place, at=_HEIGHT)
        self._say()

    def _say(self) -> None:
        words = translate(
            "search", "Hit {n} of {all} in this speech; F3 goes on, across speeches.",
            n=f"{self._current + 1:,}", all=f"{len(self._hits):,}",
        )  # fmt: skip
        self._window.toast.say(words, translate("search", "Results"), self._window.stage.ask_search)

    def _opened(self, opened: OpenedSpeech, _place: object) -> None:
        if opened.summary.id == self._speech and self._going:
            self._going = False
            if self._hits:
                span = self._hits[self._current]
                self._window.reader.go_to(self._reading.place_of(span.start), at=_HEIGHT)
            self._show(jump=False)
        elif not self._going:
            self._let_go()

    def _updated(self, opened: OpenedSpeech, changes: object) -> None:
        if opened.summary.id == self._speech and opened.summary.id in getattr(changes, "text", ()):
            self._let_go()

    def _let_go(self) -> None:
        """Another text is open, or this one has changed: the hits are those of the past."""
        if self._speech is not None:
            self._speech, self._hits = None, ()
