"""How the comparison is come by: what each of its actions does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from speechreader.model.speech import SpeechSummary
    from speechreader.ui.actions import Handlers
    from speechreader.ui.main_window import MainWindow


def compare_handlers(window: MainWindow, chosen: Callable[[], SpeechSummary | None]) -> Handlers:
    """What each action of the comparison does; `chosen` is the row of the library that is chosen."""
    stage = window.stage

    def compare() -> None:
        """The open speech beside the one chosen in the library, else beside one that is asked for."""
        opened, row = window.desk.speech, chosen()
        if opened is None or stage.comparing():
            return
        if row is not None and row.id != opened.summary.id:
            stage.compare(opened.summary.id, row.id)
        else:
            stage.compare(opened.summary.id, None)

    def tie() -> None:
        stage.compare_view.tie.set_tied(not stage.compare_view.tie.tied)

    def lists() -> None:
        stage.below.show_lists(stage.below.lists.isHidden())

    def partner() -> None:
        stage.compare_view.walk.partner()

    def swap() -> None:
        stage.compare_view.presenter.swap()

    return {
        "compare": compare,
        "compare-next": lambda: stage.compare_view.walk.step(1),
        "compare-previous": lambda: stage.compare_view.walk.step(-1),
        "compare-partner": partner,
        "compare-tie": tie,
        "compare-swap": swap,
        "compare-lists": lists,
        "compare-close": stage.leave_compare,
    }
