"""Marks in the library: what carrying many of them adds to a new text of a speech, and how soon all can be listed."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median

from speechreader.app.workspace import Workspace
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.store import marks as stored
from speechreader.store import seals
from speechreader.store.rows import Recorder

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "speeches"
LENGTH, MARKS, MANY = 30_000, 2_000, 100_000
ROUNDS = 5

Row = tuple[str, object, object, object, object]


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def text(length: int, name: str) -> str:
    """So much of the bundled speeches, every sentence of it different."""
    bodies = [
        path.read_text("utf-8").partition("\n---\n")[2] for path in sorted(CORPUS.glob("*.md"))
    ]
    joined, number = "", 0
    while len(joined) < length:
        number += 1
        joined += bodies[number % len(bodies)].replace("。", f"，第{number}次谈到{name}。")
    return joined[:length]


def take_up(workspace: Workspace, name: str, length: int) -> SpeechId:
    """A speech of that length in the library."""
    report, _ = workspace.import_text(text(length, name), f"{name}.txt")
    return report.added[0].id


def mark(workspace: Workspace, speech: SpeechId, count: int) -> None:
    """So many marks at random places; one is made by the façade, the others are written like it."""
    random = Random(speech)
    body = workspace.speech(speech).body
    library = workspace._library  # a step of undo for each would be measured otherwise
    from speechreader.app.operations.marks import Wish, page_of
    from speechreader.model.annotation import Annotation, MarkStyle, Motivation
    from speechreader.model.errors import UserError

    page = page_of(library, speech)
    wish = Wish(MarkStyle.HIGHLIGHT, 1, "一句批注", (), Motivation.HIGHLIGHTING)
    recorder = Recorder(library)
    with library.atomic():
        made = 0
        while made < count:
            start = random.randrange(len(body) - 1)
            try:
                anchor = page.anchor(Span(start, min(len(body), start + random.randint(2, 60))))
            except UserError:  # a selection of blanks
                continue
            made += 1
            time_of = "2024-01-01T00:00:00Z"
            one = Annotation(anchor, wish.style, wish.colour, time_of, time_of, wish.note)
            row = stored.record_of(speech, page.revision, one, f"urn:x:{speech}-{made}")
            recorder.insert("mark", seals.sealed(row))


def corrections(workspace: Workspace, speech: SpeechId) -> float:
    """The median time of correcting a word, at other places each time."""
    times: list[float] = []
    for number in range(ROUNDS):
        at = len(workspace.speech(speech).body) * (number + 1) // (ROUNDS + 1)
        times.append(
            seconds(lambda at=at: workspace.correct_text(speech, Span(at, at + 2), "改过的话"))
        )
    return median(times)


def main() -> list[Row]:
    """Carrying to the target of 0.5 s on top of the same correction without marks; listing against reading the rows."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.open(Path(folder) / "library.sqlite") as workspace,
    ):
        plain = take_up(workspace, "道路", LENGTH)
        marked = take_up(workspace, "桥梁", LENGTH)
        mark(workspace, marked, MARKS)
        corrections(workspace, plain)
        base, own = corrections(workspace, plain), corrections(workspace, marked)
        for number in range(10):
            speech = take_up(workspace, f"专题{number}", LENGTH)
            mark(workspace, speech, (MANY - MARKS) // 10)
        library = workspace._library
        rows = median(seconds(lambda: library.rows("SELECT * FROM mark")) for _ in range(3))
        listed = median(seconds(workspace.marks.all) for _ in range(3))
        if len(workspace.marks.all()) != MANY:
            raise RuntimeError("not all marks are there")
    carrying = (
        f"correcting a word, {LENGTH:,} characters, {MARKS:,} marks: s, to the same without marks"
    )
    listing = f"all {MANY:,} marks as values: s, to reading their rows"
    return [
        (carrying, own, base, own / base, "<= 0.5 s more"),
        (listing, listed, rows, listed / rows, "<= 8"),
    ]


if __name__ == "__main__":
    from tests.bench.__main__ import table

    print(table(main()))
