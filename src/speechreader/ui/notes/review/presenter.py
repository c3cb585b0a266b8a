"""The review, the desk and the page brought together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from speechreader.annotate.describe import path_to
from speechreader.app.language import translate
from speechreader.model.annotation import AnchorState
from speechreader.model.span import Span
from speechreader.ui.notes.review.model import ReviewModel, state_sentence
from speechreader.ui.notes.review.verdicts import Docket, Verdict
from speechreader.ui.notes.rich import plain_note

if TYPE_CHECKING:
    from speechreader.model.annotation import Mark
    from speechreader.model.changes import Changes
    from speechreader.model.speech import OpenedSpeech
    from speechreader.ui.desk import Desk
    from speechreader.ui.notes.review.bar import ReviewBar
    from speechreader.ui.notes.review.view import ReviewView

#: Characters of context on each side of a place to choose.
_AROUND = 16
_PLACED = (AnchorState.MOVED, AnchorState.EDITED)


class ReviewPresenter(QObject):
    """Collects decisions on the marks of the open speech and brings them to the library as one step.

    `selection` gives what is selected on the page. `jump_asked` carries speech, span (None without a place) and mark;
    `show_asked` comes from the bar; `count_changed` says how many marks there are to look at.
    """

    jump_asked = Signal(object, object, object)
    show_asked = Signal()
    count_changed = Signal(int)

    def __init__(
        self,
        desk: Desk,
        view: ReviewView,
        bar: ReviewBar,
        selection: Callable[[], Span | None],
    ) -> None:
        super().__init__(view)
        self._desk, self._view, self._bar, self._selection = desk, view, bar, selection
        self.docket = Docket()
        self.model = ReviewModel(self.docket)
        self.model.setParent(self)
        self._shown = False
        view.list.setModel(self.model)
        self._connect()
        self._read()

    def _connect(self) -> None:
        view, desk, detail = self._view, self._desk, self._view.detail
        desk.marks_changed.connect(self._read)
        desk.opened.connect(self._opened)
        desk.updated.connect(self._updated)
        view.list.selectionModel().currentChanged.connect(self._current)
        view.list.answered.connect(self.answer)
        view.accept_moved.clicked.connect(lambda: self._accept_all((AnchorState.MOVED,)))
        view.accept_all.clicked.connect(lambda: self._accept_all(_PLACED))
        view.apply.clicked.connect(self.apply)
        for button, answer in (
            (detail.accept, "accept"),
            (detail.orphan, "orphan"),
            (detail.place, "place"),
            (detail.undecide, "undecide"),
        ):
            button.clicked.connect(lambda _=False, which=answer: self.answer(which))
        detail.candidate_asked.connect(lambda number: self.answer(str(number + 1)))
        self._bar.look_button.clicked.connect(self.show_asked)

    def _opened(self, *_: object) -> None:
        self._bar.forget()

    def _updated(self, opened: OpenedSpeech, changes: Changes) -> None:
        if opened.summary.id in changes.text:
            self.docket.forget_places()

    def set_shown(self, shown: bool) -> None:
        """The panel came or went."""
        self._shown = shown
        self._bar.show_count(len(self.docket.marks), panel=shown)
        if shown:
            self._view.list.setFocus()
            self._stay(0)

    def selection_changed(self) -> None:
        """Something else is selected on the page."""
        self._view.detail.place.setEnabled(self._selection() is not None)

    def answer(self, answer: str) -> None:
        """Decide of the current mark, and go on to the next one of which nothing was decided."""
        mark = self._view.list.mark()
        if mark is None:
            return
        if answer == "show":
            self._show(mark)
            return
        if answer == "undecide":
            self.docket.undecide(mark.id)
            self._tell()
        elif self._decide(mark, answer):
            self._tell()
            self._go_on()

    def apply(self) -> None:
        """Bring what was decided to the library, all as one step."""
        decisions = self.docket.decisions()
        if decisions:
            self._desk.change(lambda workspace: workspace.marks.settle(decisions))

    def _decide(self, mark: Mark, answer: str) -> bool:
        """Take an answer; gives whether the mark can be answered so."""
        if answer == "accept":
            return self.docket.accept(mark)
        if answer == "orphan":
            return self.docket.orphan(mark)
        if answer == "place":
            span = self._selection()
            if span is not None:
                self.docket.place(mark, span)
            return span is not None
        number = int(answer) - 1
        if self.docket.choose(mark, number):
            self.jump_asked.emit(mark.speech, mark.candidates[number].span, mark.id)
            return True
        return False

    def _go_on(self) -> None:
        row = self.docket.next_open(self._view.list.currentIndex().row())
        if row >= 0:
            self._view.list.setCurrentIndex(self.model.index(row))
        else:
            self._detail(self._view.list.mark())
            self._view.apply.setFocus()

    def _accept_all(self, states: tuple[AnchorState, ...]) -> None:
        self.docket.accept_all(states)
        self._tell()
        self._detail(self._view.list.mark())

    def _read(self, *_: object) -> None:
        speech = self._desk.speech
        if speech is None:
            self._take(())
            return
        ident = speech.summary.id
        self._desk.runner.submit(
            lambda workspace, _: workspace.marks.unsettled(ident), self._take, group="review"
        )

    def _take(self, marks: tuple[Mark, ...]) -> None:
        row = self._view.list.currentIndex().row()
        self.model.fill(marks)
        self._bar.show_count(len(marks), panel=self._shown)
        self.count_changed.emit(len(marks))
        self._view.count.setText(f"{len(marks):,}" if marks else "")
        if marks:
            self._view.say("")
        elif self._desk.speech is None:
            self._view.say(translate("review", "Open a speech to review its marks."))
        else:
            self._view.say(translate("review", "There is nothing to review in this speech."))
        self._stay(max(0, row))
        self._tell()

    def _stay(self, row: int) -> None:
        count = len(self.docket.marks)
        if count and self._shown and not self._view.list.currentIndex().isValid():
            self._view.list.setCurrentIndex(self.model.index(min(row, count - 1)))

    def _current(self, *_: object) -> None:
        mark = self._view.list.mark()
        self._detail(mark)
        if mark is not None and self._shown:
            self._show(mark)

    def _show(self, mark: Mark) -> None:
        span = mark.span
        if span is None and mark.candidates:
            span = mark.candidates[0].span
        if span is None and mark.heading is not None:
            span = Span(mark.heading, mark.heading)
        self.jump_asked.emit(mark.speech, span, mark.id)

    def _tell(self) -> None:
        """What was decided has changed."""
        self.model.tell()
        decided, total = self.docket.decided(), len(self.docket.marks)
        self._view.decided.setText(
            translate("review", "{n} of {total} decided", n=decided, total=total)
        )
        self._view.apply.setEnabled(decided > 0)
        states = [m.state for m in self.docket.marks if self.docket.ruling(m.id) is None]
        self._view.accept_moved.setEnabled(AnchorState.MOVED in states)
        self._view.accept_all.setEnabled(any(state in _PLACED for state in states))
        self._detail(self._view.list.mark())

    def _detail(self, mark: Mark | None) -> None:
        detail, speech = self._view.detail, self._desk.speech
        detail.setVisible(mark is not None)
        if mark is None or speech is None:
            return
        ruling = self.docket.ruling(mark.id)
        detail.sentence.setText(state_sentence(mark))
        note = " ".join(plain_note(mark.annotation.note).split())
        detail.note.setText(note[:200])
        detail.note.setVisible(bool(note))
        exact = mark.annotation.anchor.quote.exact
        new = mark.span.of(speech.body) if mark.span is not None else None
        detail.show_wordings(mark.was or exact, new)
        detail.show_places(
            [_place(speech, candidate.span) for candidate in mark.candidates],
            ruling.candidate if ruling is not None else None,
        )
        detail.accept.setVisible(mark.state.placed)
        detail.orphan.setVisible(not mark.state.placed)
        detail.undecide.setVisible(ruling is not None)
        detail.hint.setVisible(ruling is None or ruling.verdict is not Verdict.PLACE)
        self.selection_changed()


def _place(speech: OpenedSpeech, span: Span) -> tuple[str, str]:
    """Where a candidate is, and its words with what stands around them."""
    headings = path_to(speech.outline, span.start)
    body = speech.body
    before = body[max(0, span.start - _AROUND) : span.start]
    behind = body[span.end : span.end + _AROUND]
    words = f"…{before}【{span.of(body)}】{behind}…"
    paragraph = body.count("\n", 0, span.start) + 1
    where = headings[-1] if headings else translate("review", "Paragraph {n}", n=paragraph)
    return where, " ".join(words.split())
