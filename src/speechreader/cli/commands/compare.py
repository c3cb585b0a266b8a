"""`compare`: two speeches side by side."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from speechreader.app.language import translate
from speechreader.cli import status
from speechreader.cli.output import say, say_json, table, tell

if TYPE_CHECKING:
    from speechreader.app.comparing import CommonWording
    from speechreader.app.workspace import Workspace
    from speechreader.cli.shapes import Json
    from speechreader.model.comparison import Compared, Comparison, Passage
    from speechreader.model.links import Correction

NAME = "compare"
#: So much of a passage is shown in a line.
_SHOWN = 28


def describe(parser: ArgumentParser) -> None:
    """Arguments and help."""
    parser.description = translate(
        "cli",
        "Lays two speeches side by side: sections that answer each other, passages, shares in common.",
    )
    for name in ("a", "b"):
        parser.add_argument(
            name,
            metavar=name.upper(),
            help=translate("cli", "number of a speech, or a file to be read"),
        )
    parser.add_argument("--json", action="store_true", help=translate("cli", "answer as JSON"))
    reports = {
        "html": translate("cli", "write a report that any browser shows and prints"),
        "docx": translate("cli", "write the comparison table for Word"),
        "csv": translate("cli", "write the passages for a spreadsheet"),
    }
    for name, about in reports.items():
        parser.add_argument(f"--{name}", metavar="FILE", type=Path, help=about)
    parser.add_argument(
        "--force", action="store_true", help=translate("cli", "replace a file that is there")
    )


def run(arguments: Namespace) -> int:
    """Compare, write the reports that were asked for, and show the outcome."""
    from time import perf_counter

    from speechreader.app import comparing
    from speechreader.app.links import corrected, waiting_words

    with ExitStack() as stack:
        a, b, wording, said = _sides(arguments, stack)
    start = perf_counter()
    found = comparing.compare(a, b, wording)
    took = perf_counter() - start
    found, waiting = corrected(found, said, a, b)
    wanted = {n: p for n in comparing.FORMATS if (p := getattr(arguments, n)) is not None}
    written = comparing.save_reports(wanted, a, b, found, replace=arguments.force)
    if arguments.json:
        say_json(_shape(a, b, found, took))
    elif not written:
        _show(a, b, found)
    if waiting:
        tell(waiting_words(len(waiting)))
    for path in written:
        tell(translate("cli", "Written: {file}", file=str(path)))
    return status.DONE


def _sides(
    arguments: Namespace, stack: ExitStack
) -> tuple[Compared, Compared, CommonWording, tuple[Correction, ...]]:
    """Both texts, and of the library, if there is one, what is common in it and what was corrected by hand."""
    from speechreader.app.comparing import common_wording
    from speechreader.app.paths import is_there, library_path
    from speechreader.cli.present import open_present
    from speechreader.cli.speech_id import speech_id

    named = [speech_id(given) for given in (arguments.a, arguments.b)]
    workspace: Workspace | None = None
    if any(n is not None for n in named) or is_there(library_path(arguments.library)):
        workspace = stack.enter_context(open_present(arguments.library))
    a, b = (_text(given, workspace) for given in (arguments.a, arguments.b))
    if workspace is None:
        return a, b, common_wording(), ()
    said = workspace.links.of(a.id, b.id) if a.id is not None and b.id is not None else ()
    return a, b, workspace.comparing.wording(), said


def _text(given: str, workspace: Workspace | None) -> Compared:
    from speechreader.app.workspace import Workspace
    from speechreader.cli.speech_id import speech_id
    from speechreader.model.comparison import Compared

    number = speech_id(given)
    if number is None or workspace is None:
        return Compared.of_reading(Workspace.inspect(Path(given)))
    return Compared.of_speech(workspace.speech(number))


# -- for scripts


def _shape(a: Compared, b: Compared, found: Comparison, took: float) -> Json:
    """The shape of the contract; fields may be added, none renamed or dropped."""
    cover = found.coverage
    return {
        "a": {"id": a.id, "title": a.title, "body": a.body},
        "b": {"id": b.id, "title": b.title, "body": b.body},
        "sections": [
            {
                "a": pair.a,
                "b": pair.b,
                "score": round(pair.score, 4),
                "share_a": round(pair.share_a, 4),
                "share_b": round(pair.share_b, 4),
            }
            for pair in found.sections
        ],
        "passages": [_passage(passage) for passage in found.passages],
        "coverage": {
            "a_in_b": round(cover.a_in_b, 4),
            "b_in_a": round(cover.b_in_a, 4),
            "a_in_b_without_formulas": round(cover.a_in_b_without_formulas, 4),
            "b_in_a_without_formulas": round(cover.b_in_a_without_formulas, 4),
        },
        "only_a": [[only.span.start, only.span.end] for only in found.only_a],
        "only_b": [[only.span.start, only.span.end] for only in found.only_b],
        "took_ms": round(took * 1000, 1),
    }


def _passage(passage: Passage) -> Json:
    return {
        "a": [passage.a.start, passage.a.end],
        "b": [passage.b.start, passage.b.end],
        "kind": passage.kind.value,
        "moved": passage.moved,
        "formula": passage.formula,
        "score": round(passage.score, 4),
        "run": passage.run,
        "numbers": passage.numbers,
        "reordered": passage.reordered,
        "by_hand": passage.by_hand,
        "note": passage.note,
        "variants": [
            {"a": [v.a.start, v.a.end], "b": [v.b.start, v.b.end], "slight": v.slight}
            for v in passage.variants
        ],
    }


# -- for a person's eyes


def _show(a: Compared, b: Compared, found: Comparison) -> None:
    from speechreader.app.comparing import section_heading

    cover = found.coverage
    say(translate("cli", "A  {title}", title=a.title))
    say(translate("cli", "B  {title}", title=b.title))
    say("")
    say(
        translate(
            "cli",
            "{a} of A stands in B, {b} of B in A (with set phrases {more_a} and {more_b}).",
            a=f"{cover.a_in_b_without_formulas:.1%}",
            b=f"{cover.b_in_a_without_formulas:.1%}",
            more_a=f"{cover.a_in_b:.1%}",
            more_b=f"{cover.b_in_a:.1%}",
        )
    )
    if found.sections:
        say("")
        table(
            (section_heading(a, pair.a), "↔", section_heading(b, pair.b)) for pair in found.sections
        )
    say("")
    if not found.passages:
        say(translate("cli", "The two have no passage in common."))
    table(_line(passage, a, b) for passage in found.passages)


def _line(passage: Passage, a: Compared, b: Compared) -> tuple[str, ...]:
    from speechreader.app.comparing import kind_name

    kind = translate("report", "set phrase") if passage.formula else kind_name(passage.kind)
    return (
        kind + (" →" if passage.moved else "") + (" ✓" if passage.by_hand else ""),
        f"{passage.score:.0%}",
        _excerpt(passage.a.of(a.body)),
        _excerpt(passage.b.of(b.body)),
    )


def _excerpt(words: str) -> str:
    from speechreader.text.normalize import visible

    line = " ".join(words.split())
    return visible(line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…")
