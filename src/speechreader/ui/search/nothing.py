"""What is said where there are no rows: before the first search, nothing found, not understood, stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from speechreader.app.language import translate
from speechreader.model.search import Folding, Mode, Nearest, Query, SavedSearch, Scope
from speechreader.search.parse import MAX_LENGTH
from speechreader.ui.search.wording import marked

if TYPE_CHECKING:
    from speechreader.app.searching import Search
    from speechreader.ui.search.presenter import SearchPresenter

_MOST = 8
_SHOWN = 60


class Way(NamedTuple):
    """What a link does, by name; other links are words to look for."""

    name: str


class Emptiness(QObject):
    """Works for one `SearchPresenter`; the links that are offered do what they say."""

    def __init__(self, search: SearchPresenter) -> None:
        super().__init__(search)
        self._search, self._page = search, search.page
        self._nothing = search.page.nothing
        self._nothing.chosen.connect(self._chosen)

    def show_start(self) -> None:
        """Nothing is typed: searches of late, and saved ones."""
        page = self._page
        page.head.show_numbers("", None)
        page.filters.show_counts((), None)
        page.charts.show_nothing()
        self._start((), ())
        self._search.asker.ask(
            "start", lambda s: (s.saved(), s.history()), lambda a: self._start(*a)
        )

    def _start(self, saved: tuple[SavedSearch, ...], late: tuple[Query, ...]) -> None:
        if self._search.asked.query.text.strip():
            return
        links: list[tuple[str, object]] = [
            (translate("search", "Saved: {name}", name=one.name), one) for one in saved[:_MOST]
        ]
        links += [(_short(one.text), one) for one in late[:_MOST]]
        links.append((translate("search", "How to search"), Way("help")))
        self._say(
            translate("search", "Every occurrence in the whole library"),
            translate(
                "search",
                "Type a word, or words side by side: all of them are found wherever they stand.",
            ),
            links,
        )

    def not_found(self) -> None:
        """Say what was looked for and where, and offer nearest spellings and looser options."""
        self._show_not_found(())
        query = self._search.asked.query

        def near(search: Search) -> Nearest:
            return search.nearest(query)

        if self._search.asked.scope is Scope.TEXT:
            self._search.asker.ask(
                "nearest", near, lambda found: self._show_not_found(found.spellings), lambda _: None
            )

    def _show_not_found(self, spellings: tuple[str, ...]) -> None:
        asked = self._search.asked
        links: list[tuple[str, object]] = [
            (translate("search", "Look for “{words}”", words=_short(word)), word)
            for word in spellings
        ]
        links += self._looser()
        everywhere = asked.filters.empty
        where = (
            translate(
                "search",
                "All speeches of the library were looked through, every character of them.",
            )
            if everywhere
            else translate(
                "search", "Only the speeches that the filters leave were looked through."
            )
        )
        if asked.scope is Scope.NOTES:
            where = translate("search", "All notes and tags of these speeches were looked through.")
        title = translate("search", "“{words}” was not found", words=_short(asked.query.text))
        self._page.charts.show_nothing()
        self._say(title, where, links)

    def _looser(self) -> list[tuple[str, object]]:
        asked = self._search.asked
        ways: list[tuple[str, object]] = []
        if not asked.filters.empty:
            ways.append((translate("search", "Look in all speeches"), Way("all")))
        if asked.query.folding != Folding.ALL:
            ways.append((translate("search", "Pass over differences of form"), Way("fold")))
        if asked.query.mode is not Mode.WORDS:
            ways.append((translate("search", "Take it as words, not exactly"), Way("words")))
        elif " " in asked.query.text.strip() and " OR " not in asked.query.text:
            ways.append((translate("search", "Any of the words instead of all"), Way("any")))
        if asked.scope is Scope.TEXT:
            ways.append((translate("search", "Look in notes and tags"), Way("notes")))
        else:
            ways.append((translate("search", "Look in the text"), Way("text")))
        return ways

    def no_lines(self) -> None:
        """The filter leaves no line."""
        words = self._page.shown.within.text()
        self._say(
            translate("search", "No line has “{words}”", words=_short(words)),
            translate(
                "search",
                "The filter looks at the line as far as it is shown; a wider context has more.",
            ),
            [(translate("search", "Show all lines"), Way("lines"))],
        )

    def refused(self, cause: str, hint: str, at: int) -> None:
        """The query is not understood: the sentence, and the place marked in the query."""
        query = self._search.asked.query.text
        links: list[tuple[str, object]] = []
        if self._search.asked.query.mode is not Mode.LITERAL and len(query) <= MAX_LENGTH:
            links.append((translate("search", "Look for exactly these characters"), Way("literal")))
        links.append((translate("search", "How to search"), Way("help")))
        shown = marked(query, at)
        self._say(cause, f"{hint}\n{shown}" if shown else hint, links, warn=True)
        self._page.head.field.mark_place(at)

    def stopped(self) -> None:
        """The search was cancelled."""
        self._page.head.show_numbers("", None)
        again: list[tuple[str, object]] = [(translate("search", "Search again"), Way("again"))]
        self._say(translate("search", "The search was stopped"), "", again)

    def _say(
        self, title: str, words: str, links: list[tuple[str, object]], *, warn: bool = False
    ) -> None:
        self._nothing.say(title, words, links, warn=warn)
        self._page.show_nothing()
        self._search.tell_row(0, 0)

    def _chosen(self, what: object) -> None:
        search, page = self._search, self._page
        if isinstance(what, SavedSearch):
            search.show_saved(what.query, what.scope, what.filters)
            return
        if isinstance(what, Query):
            search.show_saved(what, Scope.TEXT, search.asked.filters)
            return
        text, scope = page.head.field.text(), search.asked.scope
        mode, folding, filters = page.head.mode(), page.head.folding(), search.asked.filters
        ways: dict[object, Callable[[], object]] = {
            "help": search.help,
            "lines": self._all_lines,
            "all": page.filters.clear.click,
            "fold": lambda: search.show_saved(Query(text, mode, Folding.ALL), scope, filters),
            "words": lambda: search.show_saved(Query(text, Mode.WORDS, folding), scope, filters),
            "literal": lambda: search.show_saved(
                Query(text, Mode.LITERAL, folding), scope, filters
            ),
            "any": lambda: search.look_for(" OR ".join(text.split())),
            "notes": page.filters.notes.click,
            "text": page.filters.text.click,
            "again": search.ask,
        }
        if isinstance(what, Way):
            ways[what.name]()
        else:
            search.look_for(str(what))

    def _all_lines(self) -> None:
        self._page.shown.within.clear()
        self._search.lining.read()


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
