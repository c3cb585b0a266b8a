"""The lists under the two pages: they lead to places of the pages, follow what is chosen there, and write reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from speechreader.app.language import translate
from speechreader.model.comparison import Side
from speechreader.ui.compare.lists.view import CompareLists

if TYPE_CHECKING:
    from speechreader.model.comparison import Comparison
    from speechreader.ui.compare.view import CompareView
    from speechreader.ui.look import Look

HEIGHT = 288


class Below(QObject):
    """Puts the lists under the pages of `view` and keeps both true to each other."""

    def __init__(self, view: CompareView, look: Look) -> None:
        super().__init__(view)
        self._view, self.lists = view, CompareLists(look)
        presenter, lists = view.presenter, self.lists
        view.put_below(lists, HEIGHT)
        presenter.comparison_changed.connect(self._take)
        presenter.filter_changed.connect(lists.set_shown)
        presenter.chosen_changed.connect(lists.choose)
        lists.passage_chosen.connect(view.walk.go)
        lists.span_chosen.connect(self._go_to)
        lists.pair_chosen.connect(view.walk.go_to_pair)
        lists.passage_hovered.connect(presenter.hover)
        lists.text_asked.connect(self._into_text)
        lists.close_asked.connect(lists.hide)
        lists.export_asked.connect(self._ask_file)

    def show_lists(self, shown: bool) -> None:
        """Show or hide the lists."""
        self.lists.setVisible(shown)
        if shown:
            self.lists.setFocus()

    def _take(self, comparison: Comparison | None) -> None:
        presenter = self._view.presenter
        a, b = presenter.compared(Side.A), presenter.compared(Side.B)
        if comparison is None or a is None or b is None:
            self.lists.show_nothing()
        else:
            self.lists.show_comparison(comparison, a, b)

    def _go_to(self, side: Side, span: object) -> None:
        start = getattr(span, "start", None)
        if isinstance(start, int):
            self._view.walk.go_to(side, start, focus=False)

    def _into_text(self) -> None:
        view = self._view
        view.panes[view.tie.leader].setFocus()

    def _ask_file(self, style: str) -> None:
        """Ask where a report is to be written, and write it there; the dialog asks before it replaces a file."""
        title = translate("compare", "Save the comparison")
        name = f"{translate('compare', 'comparison')}.{style}"
        path, _ = QFileDialog.getSaveFileName(self._view, title, name, f"*.{style}")
        if path:
            self.write(style, Path(path))

    def write(self, style: str, path: Path) -> None:
        """Write a report («html», «docx» or «csv») to `path`, over a file that is there."""
        presenter = self._view.presenter
        a, b = presenter.compared(Side.A), presenter.compared(Side.B)
        comparison = presenter.comparison
        if a is None or b is None or comparison is None:
            return

        def work(*_: object) -> Path:
            from speechreader.app.comparing import save_reports

            return save_reports({style: path}, a, b, comparison, replace=True)[0]

        presenter.lane().submit(work, self._written, failed=presenter.refused.emit, group="report")

    def _written(self, path: Path) -> None:
        self._view.told.emit(translate("compare", "Saved: {file}", file=path.name))
