"""Saved searches: a menu of them, a name for the present one, and forgetting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from speechreader.app.language import translate
from speechreader.app.messages import sentence
from speechreader.model.errors import UserError
from speechreader.model.search import SavedSearch
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.search.presenter import SearchPresenter


class NameDialog(Dialog):
    """Asks under which name the search is saved."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, translate("search", "Save this search"))
        self.field = QLineEdit(name)
        self.field.setAccessibleName(translate("search", "Name"))
        self.field.selectAll()
        self.trouble = PlainLabel("", "warn", wrap=True)
        self.trouble.hide()
        words = translate("search", "Words, options and filters are kept under this name.")
        self.body.addWidget(PlainLabel(words, "help", wrap=True))
        self.body.addWidget(self.field)
        self.body.addWidget(self.trouble)
        self.add_button(translate("search", "Cancel")).clicked.connect(self.reject)
        self.save = self.add_button(translate("search", "Save"), main=True)

    def refuse(self, error: UserError) -> None:
        """Say why the name cannot be taken."""
        self.trouble.setText(sentence(error))
        self.trouble.show()
        self.grow()


class Saving(QObject):
    """Works for one `SearchPresenter`."""

    def __init__(self, search: SearchPresenter, window: MainWindow) -> None:
        super().__init__(search)
        self._search, self._window = search, window
        head = search.page.head
        head.save.clicked.connect(self.menu)
        head.help.clicked.connect(search.help)
        head.more.clicked.connect(self._more)

    def menu(self) -> None:
        """The saved searches, and what can be done with the present one."""
        search, button = self._search, self._search.page.head.save

        def show(saved: tuple[SavedSearch, ...]) -> None:
            menu = self.build(saved)
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

        search.asker.quietly(lambda w: w.search.saved(), show, "search-saved")

    def build(self, saved: tuple[SavedSearch, ...]) -> QMenu:
        """The menu of these saved searches."""
        menu = QMenu(self._search.page)
        keep = menu.addAction(translate("search", "Save this search…"), self.ask_name)
        keep.setEnabled(bool(self._search.asked.query.text.strip()))
        menu.addSeparator()
        for one in saved:
            menu.addAction(
                one.name.replace("&", "&&"),
                lambda one=one: self._search.show_saved(one.query, one.scope, one.filters),
            )
        if not saved:
            menu.addAction(translate("search", "No search is saved yet")).setEnabled(False)
        else:
            menu.addSeparator()
            forget = menu.addMenu(translate("search", "Delete a saved search"))
            for one in saved:
                forget.addAction(
                    one.name.replace("&", "&&"), lambda name=one.name: self.forget(name)
                )
        return menu

    def ask_name(self) -> None:
        """Ask for a name, then save the present search."""
        asked = self._search.asked
        if not asked.query.text.strip():
            return
        dialog = NameDialog(self._window, " ".join(asked.query.text.split())[:100])

        def save() -> None:
            kept = SavedSearch(dialog.field.text().strip(), asked.query, asked.scope, asked.filters)
            self._search.desk.change(
                lambda w: w.search.save(kept), lambda: self._saved(dialog, kept.name), dialog.refuse
            )

        dialog.save.setAutoDefault(True)
        dialog.save.clicked.connect(save)
        dialog.open()

    def _saved(self, dialog: NameDialog, name: str) -> None:
        dialog.accept()
        self._search.say(translate("search", "Saved: {name}", name=name))

    def forget(self, name: str) -> None:
        """Delete a saved search; undo brings it back."""
        said = translate("search", "Deleted: {name}", name=name)
        self._search.desk.change(
            lambda w: w.search.forget(name), lambda: self._search.say(said, undo=True)
        )

    def _more(self) -> None:
        search, button = self._search, self._search.page.head.more
        menu = QMenu(search.page)
        save = menu.addAction(translate("search", "Save the lines as CSV…"), search.lining.save_csv)
        save.setEnabled(bool(search.groups))
        menu.addAction(translate("search", "Clear the search history"), self._clear_history)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _clear_history(self) -> None:
        said = translate("search", "The search history is empty now")
        self._search.asker.quietly(
            lambda w: w.search.clear_history(), lambda _: self._search.say(said)
        )
