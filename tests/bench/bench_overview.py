"""The list of all notes with a hundred thousand marks: what a key in the filter costs, up to the painted rows."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from statistics import median
from time import perf_counter

from speechreader.model.annotation import Anchor, Annotation, Mark, MarkId, MarkStyle, Quote
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId, SpeechSummary
from speechreader.ui.notes.overview.filtering import Catalogue, Entry, Filter, entry_of
from speechreader.ui.notes.overview.grouping import Arrangement, Grouping

MARKS, SPEECHES, ROUNDS = 100_000, 500, 5
TARGET = "<= 100 ms"
_WORDS = (
    "服务职工",
    "基层组织",
    "技能竞赛",
    "把实事办在一线",
    "劳动关系",
    "安全生产",
    "工会经费",
    "产业工人",
)
#: What is typed, key by key, and taken away again.
_TYPED = (
    "服",
    "服务",
    "服务职",
    "服务职工",
    "服务职工 一",
    "服务职工",
    "服",
    "",
    "把实事办",
    "没有",
)


def _entries(rng: random.Random) -> list[Entry]:
    made: list[Entry] = []
    for number in range(MARKS):
        speech = number * SPEECHES // MARKS
        row = SpeechSummary(
            SpeechId(speech), f"第{speech}次会议上的讲话", f"讲话人{speech % 40}",
            f"{2000 + speech % 25}-05-08", None, None, 8000, 0.0, "", "",
        )  # fmt: skip
        quote = "，".join(rng.choice(_WORDS) for _ in range(rng.randint(1, 5)))
        anchor = Anchor(Span(number, number + len(quote)), Quote(quote), outline=("一、回顾",))
        note = "查一查最早出处，与上次会议对读。" if number % 3 == 0 else ""
        stamp = "2025-03-20T08:00:00Z"
        colour, tags = 1 + number % 8, (("提法",) if number % 4 == 0 else ())
        annotation = Annotation(anchor, MarkStyle.HIGHLIGHT, colour, stamp, stamp, note, tags)
        made.append(entry_of(Mark(MarkId(number), SpeechId(speech), "", annotation), row))
    return made


def _pass_over(entries: list[Entry]) -> int:
    """The baseline: every entry is looked at once, and its words are measured."""
    return sum(len(entry.haystack) for entry in entries)


def _milliseconds(work: Callable[[], object]) -> float:
    begin = perf_counter()
    work()
    return (perf_counter() - begin) * 1000


def _panel(entries: list[Entry]) -> Callable[[str], None]:
    """A key in the panel: filter, group, fill the list, paint it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from speechreader.ui.look import Look
    from speechreader.ui.notes.overview.model import OverviewModel
    from speechreader.ui.notes.overview.view import OverviewView

    application = QApplication.instance() or QApplication([])
    view, model, catalogue = OverviewView(Look()), OverviewModel(), Catalogue(entries)
    arrangement = Arrangement(catalogue.entries, Grouping.SPEECH, library=True)
    view.list.setModel(model)
    view.resize(320, 900)
    view.show()

    def key(words: str) -> None:
        found = catalogue.narrow(Filter(words=words))
        model.set_rows(catalogue.entries, arrangement.rows(found.entries))
        view.list.measure()
        view.filters.show_counts(found.colours)
        view.list.viewport().repaint()
        application.processEvents()

    key("")
    return key


def main() -> list[tuple[str, object, object, object, object]]:
    """The rows (name, value ms, baseline ms, ratio, target)."""
    entries = _entries(random.Random(7))
    catalogue, key = Catalogue(entries), _panel(entries)
    base: list[float] = []
    pure: list[float] = []
    whole: list[float] = []
    for _ in range(ROUNDS):
        for words in _TYPED:
            base.append(_milliseconds(lambda: _pass_over(entries)))
            pure.append(_milliseconds(lambda w=words: catalogue.narrow(Filter(words=w))))
            whole.append(_milliseconds(lambda w=words: key(w)))
    line = median(base)
    return [
        (name, value, line, value / line, TARGET)
        for name, value in (
            ("overview: 100,000 marks, filter alone, ms a key (baseline: one pass)", median(pure)),
            ("overview: the same with list and painting, ms a key", median(whole)),
            ("overview: the same, the slowest key", max(whole)),
        )
    ]


if __name__ == "__main__":
    for row in main():
        print(*row, sep="  ")
