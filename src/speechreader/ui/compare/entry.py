"""How the comparison is come by: what each of its actions does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speechreader.app import settings as keys
from speechreader.app.language import translate
from speechreader.model.speech import SpeechId

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from speechreader.app.settings import Settings
    from speechreader.model.speech import SpeechSummary
    from speechreader.ui.actions import Handlers
    from speechreader.ui.main_window import MainWindow

Pair = tuple[SpeechId, SpeechId]


def compare_handlers(window: MainWindow, selected: Callable[[], list[SpeechSummary]]) -> Handlers:
    """What each action of the comparison does; `selected` gives the rows of the library that are selected."""
    stage = window.stage

    def tie() -> None:
        stage.compare_view.tie.set_tied(not stage.compare_view.tie.tied)

    def lists() -> None:
        stage.below.show_lists(stage.below.lists.isHidden())

    def partner() -> None:
        stage.compare_view.walk.partner()

    def swap() -> None:
        stage.compare_view.presenter.swap()

    def dots() -> None:
        stage.below.show_dots()

    def key_words() -> None:
        stage.below.show_key_words()

    def formulas() -> None:
        stage.compare_view.legend.next_formulas()

    def thresholds() -> None:
        stage.compare_view.legend.open_thresholds()

    return {
        "compare": lambda: begin(window, selected()),
        "compare-last": lambda: begin_again(window),
        "compare-next": lambda: stage.compare_view.walk.step(1),
        "compare-previous": lambda: stage.compare_view.walk.step(-1),
        "compare-partner": partner,
        "compare-tie": tie,
        "compare-swap": swap,
        "compare-lists": lists,
        "compare-close": stage.leave_compare,
        "compare-html": lambda: stage.below.ask_file("html"),
        "compare-docx": lambda: stage.below.ask_file("docx"),
        "compare-csv": lambda: stage.below.ask_file("csv"),
        "compare-words": lambda: stage.below.ask_file("words"),
        "compare-dots": dots,
        "compare-key-words": key_words,
        "compare-formulas": formulas,
        "compare-thresholds": thresholds,
    }


def begin(window: MainWindow, rows: list[SpeechSummary]) -> None:
    """Two selected rows side by side, else the open speech beside the selected one, else one that is asked for."""
    stage, opened = window.stage, window.desk.speech
    if stage.comparing():
        return
    here = opened.summary.id if opened is not None else None
    others = [row.id for row in rows if row.id != here]
    if len(rows) == 2:
        stage.compare(*in_order(rows))
    elif here is None and len(others) == 1:
        stage.compare(others[0], None)
    elif len(window.desk.rows) == 1:
        window.toast.say(
            translate("compare", "There is only one speech in the library; import another one."),
            translate("compare", "Import files…"),
            lambda: window.actions_.run("import-files"),
        )
    else:
        stage.compare(here, others[0] if here is not None and len(others) == 1 else None)


def in_order(rows: Iterable[SpeechSummary]) -> Pair:
    """Two speeches, the earlier one first."""
    a, b = sorted(rows, key=lambda row: row.date or "")
    return a.id, b.id


# The pair that was compared last


def last_pair(settings: Settings, rows: Iterable[SpeechSummary]) -> Pair | None:
    """The pair that was compared last, if both are still there."""
    numbers = [number for number in settings.get(keys.LAST_PAIR).split(",") if number.isdigit()]
    there = {int(row.id) for row in rows}
    if len(numbers) != 2 or not there.issuperset(map(int, numbers)):
        return None
    return SpeechId(int(numbers[0])), SpeechId(int(numbers[1]))


def begin_again(window: MainWindow) -> None:
    """The pair that was compared last, side by side."""
    pair = last_pair(window.settings, window.desk.rows)
    if pair is not None and not window.stage.comparing():
        window.stage.compare(*pair)
