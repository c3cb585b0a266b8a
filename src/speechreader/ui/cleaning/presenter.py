"""The cleaning panel and the desk brought together."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from speechreader.app.language import translate
from speechreader.app.messages import notice_text
from speechreader.model.changes import Changes
from speechreader.model.speech import OpenedSpeech
from speechreader.ui.cleaning.model import CleaningModel
from speechreader.ui.cleaning.names import rule_sentence
from speechreader.ui.cleaning.pieces import KEPT, Group, Piece, group_pieces, place_in_body
from speechreader.ui.cleaning.view import CleaningView
from speechreader.ui.desk import Desk

#: Kinds of edits that cannot be put back one by one: nothing but blanks would come back.
_FIXED = ("blank",)


class CleaningPresenter(QObject):
    """Lists what cleaning did to the open speech.

    `jump_asked` carries the span in the body and the one in the original.
    """

    jump_asked = Signal(object, object)

    def __init__(self, desk: Desk, view: CleaningView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self.model = CleaningModel()
        self.model.setParent(self)
        self._shown = False
        view.tree.setModel(self.model)
        view.tree.selectionModel().currentChanged.connect(self._chosen)
        view.tree.shown.connect(self._go)
        view.tree.put_back_asked.connect(self.put_back)
        view.tree.menu_asked.connect(self._menu)
        view.detail.see.clicked.connect(lambda: self._go(view.tree.item()))
        view.detail.put_back.clicked.connect(lambda: self.put_back(view.tree.item()))
        desk.opened.connect(self._opened)
        desk.updated.connect(self._updated)
        desk.closed.connect(self._show)

    def set_shown(self, shown: bool) -> None:
        """The panel came or went; while it is away nothing is worked out for it."""
        self._shown = shown
        if shown:
            self._show()

    def choose_edit(self, index: int) -> None:
        """Make edit number `index` current in the list."""
        found = self.model.find(index)
        if found.isValid():
            self._view.tree.setExpanded(found.parent(), True)
            self._view.tree.setCurrentIndex(found)
            self._view.tree.scrollTo(found)

    def put_back(self, item: Group | Piece | None) -> None:
        """Put a piece, or all pieces of a rule, back; or take put-back ones out again."""
        if item is None or item.kind in _FIXED:
            return
        spans = [piece.raw for piece in item.pieces] if isinstance(item, Group) else [item.raw]
        if item.kind == KEPT:
            self._desk.take_out_again(spans)
        else:
            self._desk.put_back(spans)

    def _opened(self, _opened: OpenedSpeech, _place: object) -> None:
        if self._shown:
            self._show()

    def _updated(self, _opened: OpenedSpeech, changes: Changes) -> None:
        if self._shown and changes.text:
            spot = self._spot()
            self._show()
            self._stay(spot)

    def _spot(self) -> tuple[int, int]:
        """Which rule is current, and which of its pieces (-1 for the rule itself)."""
        index = self._view.tree.currentIndex()
        above = index.parent()
        return (above.row(), index.row()) if above.isValid() else (index.row(), -1)

    def _stay(self, spot: tuple[int, int]) -> None:
        """Make current what stands now where a piece stood that went: the next one."""
        rule = self.model.index(min(spot[0], self.model.rowCount() - 1), 0)
        if spot[0] < 0 or not rule.isValid():
            return
        tree, last = self._view.tree, self.model.rowCount(rule) - 1
        if spot[1] >= 0:
            tree.setExpanded(rule, True)
            rule = self.model.index(min(spot[1], last), 0, rule)
        tree.setCurrentIndex(rule)
        tree.scrollTo(rule)

    def _show(self) -> None:
        view, speech = self._view, self._desk.speech
        if view.detail.isAncestorOf(view.focusWidget() or view):  # hidden, it would lose the focus
            view.tree.setFocus()
        view.detail.hide()
        view.show_notices([notice_text(notice) for notice in speech.notices] if speech else [])
        groups = group_pieces(speech, self._desk.kept) if speech else ()
        self.model.set_groups(groups)
        view.count.setText(f"{sum(len(group.pieces) for group in groups):,}" if groups else "")
        for row, group in enumerate(groups):
            few = len(group.pieces) <= 12 and group.kind in ("removed", KEPT)
            view.tree.setExpanded(self.model.index(row, 0), few)
        if speech is None:
            view.say(translate("cleaning", "Open a speech to see what cleaning did to it."))
        else:
            view.say(
                ""
                if groups
                else translate("cleaning", "Cleaning found nothing to do: the text is as it came.")
            )

    def _chosen(self) -> None:
        item = self._view.tree.item()
        if item is None:
            self._view.detail.hide()
            return
        text = item.removed.strip("\n") if isinstance(item, Piece) and item.removed.strip() else ""
        self._view.detail.show_item(
            rule_sentence(item.rule, item.kind),
            text,
            self._verb(item),
            can_see=isinstance(item, Piece),
            can_act=item.kind not in _FIXED,
        )

    def _verb(self, item: Group | Piece) -> str:
        whole = isinstance(item, Group)
        if item.kind == KEPT:
            return (
                translate("cleaning", "Take all out again")
                if whole
                else translate("cleaning", "Take out again")
            )
        return translate("cleaning", "Put all back") if whole else translate("cleaning", "Put back")

    def _go(self, item: Group | Piece | None) -> None:
        speech = self._desk.speech
        if isinstance(item, Piece) and speech is not None:
            self.jump_asked.emit(place_in_body(speech, item), item.raw)

    def _menu(self, at: QPoint) -> None:
        item = self._view.tree.item()
        if item is None:
            return
        menu = QMenu(self._view)
        if isinstance(item, Piece):
            menu.addAction(translate("cleaning", "Go there"), lambda: self._go(item))
        if item.kind not in _FIXED:
            menu.addAction(self._verb(item), lambda: self.put_back(item))
        if menu.actions():
            menu.popup(at)
