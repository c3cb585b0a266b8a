"""The lists under the two pages: they lead to places of the pages, follow what is chosen there, and write reports."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from speechreader.app.language import translate
from speechreader.app.pair_words import PairWords
from speechreader.model.comparison import Side
from speechreader.ui.compare.kinds import Filter, Formulas, Shown, letter, name_of
from speechreader.ui.compare.lists.tabs import Tab
from speechreader.ui.compare.lists.view import CompareLists
from speechreader.ui.compare.reporting import ask_place, reported
from speechreader.ui.widgets.text import plain_tooltip

if TYPE_CHECKING:
    from speechreader.model.comparison import Comparison
    from speechreader.model.span import Span
    from speechreader.ui.compare.view import CompareView
    from speechreader.ui.look import Look

HEIGHT = 288
#: Milliseconds that the lists rest after they have followed the filter.
_REST = 60


class Below(QObject):
    """Puts the lists under the pages of `view` and keeps both true to each other."""

    def __init__(self, view: CompareView, look: Look) -> None:
        super().__init__(view)
        self._view, self.lists = view, CompareLists(look)
        self._marked = False
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._filter_at_last)
        self._words: PairWords | None = None
        self._wanted: Path | None = None  #: where the words are to be written once they are counted
        view.put_below(self.lists, HEIGHT)
        self.lists.set_shown(view.presenter.shown)
        self._follow()
        self._lead()

    def _follow(self) -> None:
        """What the comparison tells the lists."""
        presenter, lists = self._view.presenter, self.lists
        presenter.comparison_changed.connect(self._take)
        presenter.filter_changed.connect(self._filter)
        presenter.chosen_changed.connect(self._choose)
        presenter.hovered_changed.connect(self._tell_reason)
        presenter.hovered_changed.connect(lists.dots.hover)
        presenter.reasons.changed.connect(self._show_reasons)
        presenter.words.found.connect(self._take_words)
        for pane in self._view.panes.values():
            pane.scrolled.connect(self._show_views)
        self._view.head.coverage_asked.connect(self.show_coverage)

    def _lead(self) -> None:
        """What the lists ask of the comparison."""
        view, lists = self._view, self.lists
        lists.passage_chosen.connect(view.walk.go)
        lists.span_chosen.connect(self._go_to)
        lists.pair_chosen.connect(view.walk.go_to_pair)
        lists.place_chosen.connect(self._go_to_word)
        lists.words_asked.connect(view.presenter.words.ask)
        lists.passage_hovered.connect(view.presenter.hover)
        lists.text_asked.connect(self._into_text)
        lists.close_asked.connect(lists.hide)
        lists.export_asked.connect(self.ask_file)
        lists.head.tab_changed.connect(self._tab_changed)

    def show_lists(self, shown: bool) -> None:
        """Show or hide the lists."""
        self.lists.setVisible(shown)
        if shown:
            self.lists.setFocus()

    def show_dots(self) -> None:
        """Show the dot plot, and take the focus there."""
        self._show_tab(Tab.DOTS)

    def show_key_words(self) -> None:
        """Show the distinctive words."""
        self._show_tab(Tab.WORDS)

    def _show_tab(self, tab: Tab) -> None:
        self.lists.head.tabs.setCurrentIndex(tab.value)
        self.show_lists(True)

    def show_coverage(self, side: Side, formulas: bool) -> None:
        """List the passages that a share is made of, in the order of its side, with set phrases or without."""
        presenter = self._view.presenter
        shown = presenter.shown
        if formulas is not (shown.formulas is Formulas.SHOWN):
            way = Formulas.SHOWN if formulas else Formulas.DIM
            presenter.set_shown(replace(shown, formulas=way))
        self._filter_at_last()
        self.show_lists(True)
        self.lists.show_passages(side)

    def _take(self, comparison: Comparison | None) -> None:
        presenter, self._words = self._view.presenter, None
        self._unmark()
        a, b = presenter.compared(Side.A), presenter.compared(Side.B)
        if comparison is None or a is None or b is None:
            self._wanted = None
            self.lists.show_nothing()
        else:
            self.lists.show_comparison(comparison, a, b)
        if self._wanted is not None:  # the same pair, laid side by side anew in the meantime
            presenter.words.ask()

    def _tell_reason(self, number: int | None) -> None:
        """Say over the words of a set phrase why it is taken for one."""
        reason = self._view.presenter.reasons.of(number)
        sort = name_of(Shown.FORMULA)
        words = (
            translate("compare", "{sort} ({reason})", sort=sort, reason=reason) if reason else ""
        )
        for pane in self._view.panes.values():
            pane.viewport().setToolTip(plain_tooltip(words))

    def _show_reasons(self) -> None:
        reasons, comparison = self._view.presenter.reasons, self._view.presenter.comparison
        numbers = range(len(comparison.passages)) if comparison is not None else ()
        self.lists.set_reasons(
            {n: (reasons.of(n), reasons.short(n)) for n in numbers if reasons.of(n)}
        )

    def _show_views(self) -> None:
        if self.lists.dots.isVisible():
            views = {side: pane.in_view() for side, pane in self._view.panes.items()}
            self.lists.dots.plot.set_views(views)

    def _filter(self, shown: Filter) -> None:
        """List what the filter leaves; while a slider moves the pages go first, and the lists follow now and then."""
        if not self._rest.isActive():
            self.lists.set_shown(shown)
            self._rest.start()

    def _filter_at_last(self) -> None:
        shown = self._view.presenter.shown
        if shown != self.lists.shown:
            self.lists.set_shown(shown)
            self._rest.start()

    def _choose(self, number: int | None) -> None:
        self.lists.choose(number)
        if number is not None:
            self._unmark()

    def _tab_changed(self, _tab: object) -> None:
        self._unmark()
        self._show_views()

    def _take_words(self, words: PairWords) -> None:
        self._words = words
        self.lists.set_words(words)
        path, self._wanted = self._wanted, None
        if path is not None:
            self.write("words", path)

    def _go_to_word(self, side: Side, spans: tuple[Span, ...], at: int) -> None:
        """Outline a word wherever it stands on one side, and bring one of its places to the level."""
        view = self._view
        view.panes[side.other].set_hits((), None)
        view.panes[side].set_hits(spans, at)
        self._marked = True
        view.walk.go_to(side, spans[at].start, focus=False)
        word = spans[at].of(view.panes[side].page.body)
        view.walk.tell(
            translate(
                "compare", "“{word}” in {side}: place {at} of {count}",
                word=word, side=letter(side), at=at + 1, count=len(spans),
            )
        )  # fmt: skip

    def _unmark(self) -> None:
        """Take the outlines of a word away."""
        if self._marked:
            self._marked = False
            for pane in self._view.panes.values():
                pane.set_hits((), None)

    def _go_to(self, side: Side, span: Span) -> None:
        self._view.walk.go_to(side, span.start, focus=False)

    def _into_text(self) -> None:
        view = self._view
        view.panes[view.tie.leader].setFocus()

    def ask_file(self, style: str) -> None:
        """Ask where a report is to be written, and write it there; the dialog asks before it replaces a file."""
        from speechreader.app.comparing import report_name

        title = translate("compare", "Save the comparison")
        words = style == "words"
        stem = translate("compare", "words") if words else translate("compare", "comparison")
        suffix = "csv" if words else style
        sides = (self._view.presenter.compared(side) for side in Side)
        name = report_name(stem, (side.title for side in sides if side is not None), suffix)
        path = ask_place(self._view, title, name, suffix)
        if path:
            self.write(style, Path(path))

    def write(self, style: str, path: Path) -> None:
        """Write a report («html», «docx», «csv», or «words» for the words) to `path`, over a file that is there."""
        presenter = self._view.presenter
        a, b = presenter.compared(Side.A), presenter.compared(Side.B)
        if a is None or b is None or presenter.sifted is None:
            return
        comparison, remark = reported(presenter.sifted)
        words = self._words
        if style == "words" and words is None:  # written when they are counted
            self._wanted = path
            presenter.words.ask()
            return

        def work(*_: object) -> Path:
            from speechreader.app.comparing import save_reports
            from speechreader.app.pair_words import save_csv

            if style == "words":
                return save_csv(words or PairWords((), (0, 0)), path)
            return save_reports({style: path}, a, b, comparison, replace=True, remark=remark)[0]

        self._view.told.emit(translate("compare", "Saving {file}…", file=path.name))
        presenter.lane().submit(work, self._written, failed=presenter.refused.emit)

    def _written(self, path: Path) -> None:
        self._view.told.emit(translate("compare", "Saved: {file}", file=path.name))
