"""The panel «Where else?» and the library brought together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu

from speechreader.app.language import translate
from speechreader.app.messages import sentence
from speechreader.app.reuse import LIMIT
from speechreader.model.reuse import ReusePlace, ReusePlaces, Source, Sources
from speechreader.ui.clipboard import PlainWords
from speechreader.ui.reuse import wording
from speechreader.ui.reuse.model import ROW_ROLE, ReuseModel, spoken

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from speechreader.app.reuse import Reuse
    from speechreader.app.workspace import Workspace
    from speechreader.model.changes import Changes
    from speechreader.model.errors import UserError
    from speechreader.model.span import Span
    from speechreader.model.speech import SpeechId
    from speechreader.ui.desk import Desk
    from speechreader.ui.reuse.view import ReuseView
    from speechreader.ui.runner import Ticket

T = TypeVar("T")
#: Milliseconds after which it is said that something goes on.
PATIENCE = 300
#: «Show more» asks for so many times the places.
_MORE = 4


class About(NamedTuple):
    """What is asked about: words at a place of a speech, and its title for when it is asked about as a whole."""

    speech: SpeechId
    span: Span
    words: str
    title: str


class ReusePresenter(QObject):
    """Asks where else words stand and what a speech draws on, and lists the answers.

    `place_asked` carries what was asked about and the place (ReusePlace) or speech (Source) to be laid beside it,
    `about_asked`, while nothing was asked about yet, whether the speech as a whole is meant.
    A newer question ends the older one; while the panel is away nothing is asked. What is asked is kept when the
    panel goes, and asked anew when it comes back and the library has changed.
    """

    place_asked = Signal(object, object)
    about_asked = Signal(bool)
    left = Signal()

    def __init__(self, desk: Desk, view: ReuseView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self.model = ReuseModel()
        self.model.setParent(self)
        self.about: About | None = None
        self.whole = False
        self.answer: ReusePlaces | Sources | None = None
        self._limit = LIMIT
        self._shown = self._stale = self._into_list = False
        self._ticket: Ticket | None = None
        self._reuse: Reuse | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._say_looking)
        view.list.setModel(self.model)
        self._connect()
        self._say_nothing()

    def _connect(self) -> None:
        view = self._view
        view.whole_changed.connect(self._choose_whole)
        view.filtered.connect(self._filter)
        view.list.entered_row.connect(self._enter)
        view.list.copy_asked.connect(self.copy)
        view.list.menu_asked.connect(self._menu)
        view.list.left.connect(self._leave)
        view.arrange.clicked.connect(self._arrange)
        view.foot.button.clicked.connect(self._press)
        self._desk.changed.connect(self._changed)

    @property
    def view(self) -> ReuseView:
        """The panel itself."""
        return self._view

    # What is asked

    def ask(self, about: About, *, whole: bool = False) -> None:
        """Ask where else the words stand, or what the speech draws on; the answer takes the focus."""
        self._into_list = True
        self.about, self.whole, self._limit = about, whole, LIMIT
        self._view.show_whole(whole)
        self._ask()

    def set_shown(self, shown: bool) -> None:
        """The panel came or went."""
        self._shown = shown
        if shown and self._stale:
            self._ask()
        elif not shown and self.busy():
            self.cancel()
            self._stale = True

    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._ticket is not None

    def cancel(self) -> None:
        """Give up what is under way; what is listed stays."""
        if self._ticket is not None:
            self._ticket.cancel()
            if self._reuse is not None:
                self._reuse.cancel()
            self._over()
            if self.answer is None:
                self._view.say(translate("reuse", "Stopped."))

    def _choose_whole(self, whole: bool) -> None:
        self.whole = whole
        if self.about is not None:
            self._ask()
        else:
            self.about_asked.emit(whole)

    def _changed(self, changes: Changes) -> None:
        """What was added, removed or reworded may be an answer now, or none any more."""
        texts = {*changes.added, *changes.removed, *changes.text, *changes.metadata}
        if not texts or self.about is None:
            return
        if self._shown:
            self._ask(anew=False)
        else:
            self._stale = True

    def _ask(self, *, anew: bool = True) -> None:
        """Put the question; first the index is brought up to date, in steps between which others have their turn."""
        about = self.about
        if about is None:
            return
        self.cancel()
        self._stale = False
        if anew:
            self.answer = None
            self._view.count.setText("")
            self._view.show_counts({})
        self._view.show_asked(about.title if self.whole else wording.quoted(about.words))
        self._patience.start()
        self._submit(_prepare, self._prepared)

    def _prepared(self, waiting: int) -> None:
        about = self.about
        if about is None:
            return
        if waiting:
            words = translate("reuse", "Preparing: {n} speeches left", n=f"{waiting:,}")
            self._view.foot.say(words, translate("reuse", "Stop"))
            self._submit(_prepare, self._prepared)
        elif self.whole:
            self._submit(lambda workspace, ticket: _sources(workspace, about, ticket), self._take)
        else:
            limit = self._limit
            self._submit(lambda workspace, _: _places(workspace, about, limit), self._take)

    def _submit(self, work: Callable[[Workspace, Ticket], T], done: Callable[[T], None]) -> None:
        def on_lane(workspace: Workspace, ticket: Ticket) -> T:
            self._reuse = workspace.reuse
            return work(workspace, ticket)

        self._ticket = ticket = self._desk.runner.submit(
            on_lane, done, failed=self._failed, group="reuse"
        )
        ticket.progress.connect(self._progress)

    # What is answered

    def _take(self, answer: ReusePlaces | Sources) -> None:
        current = self._current()
        self._over()
        self.answer = answer
        if isinstance(answer, Sources):
            self.model.set_sources(answer.sources)
        else:
            self.model.set_places(answer.places)
        self._show(current)

    def _show(self, current: object) -> None:
        view, answer = self._view, self.answer
        if answer is None:
            return
        view.list.measure()
        if isinstance(answer, Sources):
            view.count.setText(f"{len(answer.sources):,}" if answer.sources else "")
            view.say("" if answer.sources else wording.no_sources(answer))
            view.foot.say(wording.share(answer))
        else:
            counts = dict(self.model.counts())
            others = sum(counts.values())
            view.count.setText(f"{others:,}" if others else "")
            view.show_counts(counts)
            view.say(wording.nothing_else(answer, listed=self.model.rowCount()))
            more = translate("reuse", "Show more") if answer.more else ""
            view.foot.say(translate("reuse", "There may be more places.") if more else "", more)
        row = self.model.number_of(current)  # type: ignore[arg-type]
        if row >= 0:
            view.list.choose_row(row)
        if self._into_list and view.isAncestorOf(view.window().focusWidget() or view):
            view.setFocus()  # the list, or what stands for it where there is none
        self._into_list = False

    def _failed(self, error: UserError) -> None:
        self._over()
        self.answer = None
        self.model.set_places(())
        self._view.list.measure()
        self._view.count.setText("")
        self._view.say(sentence(error))

    def _over(self) -> None:
        self._ticket = None
        self._patience.stop()
        self._view.foot.say("")

    def _progress(self, done: int, total: int, _name: str) -> None:
        if self._ticket is not None:
            words = translate("reuse", "Comparing: {done} of {total}", done=done, total=total)
            self._view.foot.say(words, translate("reuse", "Stop"))

    def _say_looking(self) -> None:
        if self.busy() and self._view.foot.isHidden():
            self._view.foot.say(translate("reuse", "Looking…"), translate("reuse", "Stop"))
        if self.busy() and self.answer is None:
            self._view.say(" ")

    def _say_nothing(self) -> None:
        self._view.show_asked("")
        self._view.say(wording.how())

    # What is done with it

    def _current(self) -> object:
        return self._view.list.currentIndex().data(ROW_ROLE)

    def _enter(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if self.about is not None and isinstance(row, ReusePlace | Source):
            self.place_asked.emit(self.about, row)

    def _filter(self) -> None:
        current = self._current()
        self.model.shown = self._view.chosen()
        if isinstance(self.answer, ReusePlaces):
            self.model.arrange()
            self._show(current)

    def _arrange(self) -> None:
        menu = QMenu(self._view)
        group = QActionGroup(menu)
        for title, by in (
            (translate("reuse", "By date, the earliest first"), False),
            (translate("reuse", "By likeness"), True),
        ):
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(self.model.by_likeness == by)
            action.triggered.connect(lambda _=False, by=by: self.order(by_likeness=by))
            group.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._view.arrange
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def order(self, *, by_likeness: bool) -> None:
        """List the places by likeness, or by date."""
        self.model.by_likeness = by_likeness
        self._filter()

    def _press(self) -> None:
        """The button of the foot: stop, or show more."""
        if self.busy():
            self.cancel()
        elif isinstance(self.answer, ReusePlaces) and self.answer.more:
            self._limit *= _MORE
            self._ask(anew=False)

    def _leave(self) -> None:
        if self.busy():
            self.cancel()
        else:
            self.left.emit()

    def copy(self) -> None:
        """Copy the selected rows as text."""
        rows = [self.model.row(number) for number in sorted(self._view.list.selected_rows())]
        words = "\n".join(spoken(row) for row in rows if row is not None)
        if words:
            QGuiApplication.clipboard().setMimeData(PlainWords(words))

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self._view)
        index = self._view.list.currentIndex()
        beside = QAction(translate("reuse", "Lay side by side"), menu)
        beside.triggered.connect(lambda: self._enter(index))
        menu.addAction(beside)
        menu.addAction(translate("reuse", "Copy"), self.copy)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


def _prepare(workspace: Workspace, _: Ticket) -> int:
    """Some of the speeches that wait for the index; how many are left."""
    return workspace.reuse.catch_up()


def _places(workspace: Workspace, about: About, limit: int) -> ReusePlaces:
    return workspace.reuse.places(about.words, own=about.speech, span=about.span, limit=limit)


def _sources(workspace: Workspace, about: About, ticket: Ticket) -> Sources:
    return workspace.reuse.sources(
        about.speech, progress=lambda done, total: ticket.report(done, total, "")
    )
