"""What a person does to correct a comparison: the actions behind menu, keys and the right mouse button."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent

from speechreader.app.actions import When
from speechreader.app.language import translate
from speechreader.app.links import waiting_words
from speechreader.model.comparison import Side
from speechreader.model.links import Judged, Pair
from speechreader.model.span import Span
from speechreader.ui.compare.correcting.card import PairCard, PairNote
from speechreader.ui.compare.correcting.words import kind_words
from speechreader.ui.compare.head import Notice
from speechreader.ui.compare.walking import place_names
from speechreader.ui.widgets.buttons import key_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu

    from speechreader.app.workspace import Workspace
    from speechreader.model.changes import Changes
    from speechreader.model.errors import UserError
    from speechreader.ui.actions import Handlers
    from speechreader.ui.compare.correcting.dialog import CorrectionsDialog
    from speechreader.ui.compare.view import CompareView
    from speechreader.ui.main_window import MainWindow

#: The kinds by the ids of their actions; the last one leaves it to the comparison.
KINDS: dict[str, Judged | None] = {
    "compare-is-identical": Judged.IDENTICAL,
    "compare-is-near": Judged.NEAR,
    "compare-is-reworded": Judged.REWORDED,
    "compare-is-formula": Judged.FORMULA,
    "compare-is-as-found": None,
}


class Correcting(QObject):
    """Belongs to the comparison of one window. `refresh` is called when other things can be done."""

    def __init__(
        self, window: MainWindow, view: CompareView, refresh: Callable[[], object]
    ) -> None:
        super().__init__(view)
        self._window, self._view, self._refresh = window, view, refresh
        self._presenter = view.presenter
        self.card = PairCard(view.split.widget(0) or view)
        self.notice = Notice()
        view.put_above(self.notice)
        self.notice.asked.connect(self.list_all)
        self.card.written.connect(self._write)
        window.desk.stepped.connect(self.card.step)
        self.card.ended.connect(self._into_text)
        self.card.left.connect(self._chosen)
        self._presenter.chosen_changed.connect(self._chosen)
        self._presenter.by_hand.changed.connect(self._chosen)
        view.installEventFilter(self)
        view.gutter.installEventFilter(self)
        window.stage.below.lists.menu_made.connect(self._fill_row)
        window.leaving.connect(self.card.finish)

    # -- what can be done -----------------------------------------------------------------------

    def facts(self) -> dict[When, bool]:
        """What of the conditions of actions is true."""
        return {
            When.PASSAGE: self._presenter.passage() is not None,
            When.LINKABLE: self.selected() is not None,
        }

    def selected(self) -> Pair | None:
        """The words that are selected on both sides."""
        a, b = (self._view.panes[side].selected_span() for side in Side)
        return None if a is None or b is None else self._pair_at(a, b)

    def pair(self) -> Pair | None:
        """The places of the chosen passage."""
        passage = self._presenter.passage()
        return None if passage is None else self._pair_at(passage.a, passage.b)

    def _pair_at(self, a: Span, b: Span) -> Pair | None:
        """Two places with the words that stand there for the person who sees them now."""
        one, other = (self._presenter.speech(side) for side in Side)
        if one is None or other is None:
            return None
        return Pair(one.summary.id, a, other.summary.id, b, a.of(one.body), b.of(other.body))

    # -- doing it -------------------------------------------------------------------------------

    def link(self) -> None:
        """Let the selected words of both sides answer each other."""
        pair = self.selected()
        if pair is None:
            return
        said = translate("correcting", "The two selections are linked.")
        self._do(lambda workspace: workspace.links.link(pair), said, partial(self._linked, pair))

    def _linked(self, pair: Pair) -> None:
        """The words are linked: their passage is to be chosen, and the selections have done their work."""
        self._presenter.by_hand.wanted = (pair.at_a, pair.at_b)
        for pane in self._view.panes.values():
            span = pane.selected_span()
            if span is not None:
                pane.select_span(Span(span.end, span.end))

    def unlink(self) -> None:
        """Let the chosen passage be none; what was linked by hand alone is as if it had never been."""
        pair, passage = self.pair(), self._presenter.passage()
        if pair is None or passage is None:
            return
        said = translate("correcting", "The passage is unlinked.")
        link = self._presenter.by_hand.merely_linked(passage)
        if link is not None:
            self._do(lambda workspace: workspace.links.remove([link]), said)
        else:
            self._do(lambda workspace: workspace.links.unlink(pair), said)

    def set_kind(self, kind: Judged | None) -> None:
        """Say of what kind the chosen passage is."""
        pair = self.pair()
        if pair is None:
            return
        said = translate("correcting", "The passage is again what was found.")
        if kind is not None:
            said = translate("correcting", "The passage is now {kind}.", kind=kind_words(kind))
        self._do(lambda workspace: workspace.links.set_kind(pair, kind), said)

    def note(self) -> None:
        """Write a note on the chosen passage."""
        self._chosen()
        self.card.write()

    def list_all(self) -> CorrectionsDialog | None:
        """Show all corrections of the pair, those that do not fit too."""
        a, b = (self._presenter.compared(side) for side in Side)
        if a is None or b is None:
            return None
        from speechreader.ui.compare.correcting.dialog import CorrectionsDialog

        dialog = CorrectionsDialog(self._window, self._window.desk, self._presenter)
        dialog.place_asked.connect(self._view.walk.go_to_pair)
        dialog.open()
        return dialog

    def _do(
        self,
        work: Callable[[Workspace], Changes],
        said: str,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Do it; `then` say so, and offer to take it back."""
        desk, toast = self._window.desk, self._window.toast

        def done() -> None:
            then()
            toast.say(said, translate("window", "Undo"), desk.undo, key_text("Ctrl+Z"))

        desk.change(work, done)

    def _write(self, pair: Pair, note: str, again: bool) -> None:
        desk = self._window.desk

        def failed(error: UserError) -> None:
            desk.runner.user_error.emit(error)
            self.card.refused(pair, note, again=error.code != "link_words_changed")

        desk.change(
            lambda workspace: workspace.links.set_note(pair, note, again=again), failed=failed
        )

    # -- what is shown --------------------------------------------------------------------------

    def _chosen(self, _number: object = None) -> None:
        """The note of the chosen passage stands on the card."""
        passage, pair = self._presenter.passage(), self.pair()
        if passage is None or pair is None:
            if not self._about_these():
                self.card.finish()
            self.card.show_note(None)
        else:
            place = " ↔ ".join(place_names(self._presenter, passage).values())
            self.card.show_note(PairNote(pair, place, passage.note))
        waiting = waiting_words(len(self._presenter.by_hand.waiting))
        self.notice.say(waiting, translate("correcting", "Show…") if waiting else "")
        self._check()
        self._refresh()

    def _about_these(self) -> bool:
        """Whether the card is about the two speeches on show; a note is not written over others."""
        pair = self.card.pair
        ids = {self._presenter.speech_id(side) for side in Side}
        return pair is None or ids == {pair.a, pair.b}

    def _check(self) -> None:
        """Tick the kind that a person gave the chosen passage."""
        passage = self._presenter.passage()
        said = None
        if passage is not None:
            found = (c for c in self._presenter.by_hand.said if c.id == passage.link)
            said = next((c.kind for c in found), None)
        for action, kind in KINDS.items():
            self._window.actions_.check(action, passage is not None and kind is said)

    def _into_text(self) -> None:
        self._view.panes[self._view.walk.side()].setFocus()

    # -- the menu of the right mouse button --------------------------------------------------------

    def fill(self, menu: QMenu) -> None:
        """Add what can be done with the chosen passage and the selections."""
        actions = self._window.actions_
        menu.addAction(actions["compare-link"])
        menu.addAction(actions["compare-unlink"])
        kinds = menu.addMenu(translate("correcting", "This passage is"))
        kinds.addActions([actions[name] for name in KINDS])
        kinds.setEnabled(self._presenter.passage() is not None)
        menu.addAction(actions["compare-note"])
        menu.addSeparator()

    def _fill_row(self, menu: QMenu, number: int | None) -> None:
        """The menu of a row of the lists, if that is a passage."""
        if number is not None:
            self._presenter.mark_chosen(number)
            menu.addSeparator()
            self.fill(menu)

    def point_at(self, side: Side, at: QPoint) -> None:
        """Choose the passage at a global place of a page, which stays where it is; none, if none is there."""
        pane = self._view.panes[side]
        offset = pane.spots.offset_at(pane.viewport().mapFromGlobal(at))
        number = None if offset is None else self._presenter.passage_at(offset, side)
        if number is not None:
            self._presenter.mark_chosen(number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Del, where no mark took it; the right mouse button on a ribbon of the gutter."""
        if watched is self._view and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress and not event.modifiers()
            if pressed and event.key() == Qt.Key.Key_Delete and self.pair() is not None:
                self.unlink()
                return True
        if not isinstance(event, QContextMenuEvent) or watched is not self._view.gutter:
            return False
        number = self._view.gutter.at(event.pos().toPointF())
        if number is None:
            return False
        self._presenter.mark_chosen(number)
        menu = self._window.actions_.menu(self._window, "compare-partner", "")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        menu.popup(event.globalPos())
        return True


def correcting_handlers(correcting: Callable[[], Correcting]) -> Handlers:
    """What each action does."""
    return {
        "compare-link": lambda: correcting().link(),
        "compare-unlink": lambda: correcting().unlink(),
        "compare-note": lambda: correcting().note(),
        "compare-corrections": lambda: correcting().list_all(),
        **{name: partial(_set_kind, correcting, kind) for name, kind in KINDS.items()},
    }


def _set_kind(correcting: Callable[[], Correcting], kind: Judged | None) -> None:
    correcting().set_kind(kind)
