"""`reuse`: where else something was said, and what a speech draws on."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from speechreader.app.language import translate
from speechreader.cli import status
from speechreader.cli.commands.search import number
from speechreader.cli.output import say, say_json, table, tell

if TYPE_CHECKING:
    from speechreader.app.workspace import Workspace
    from speechreader.cli.shapes import Json
    from speechreader.model.reuse import ReusePlace, ReusePlaces, Sources
    from speechreader.model.speech import SpeechId

NAME = "reuse"
#: So much of a place is shown in a line.
_SHOWN = 36
_PART = re.compile(r"([0-9]{1,18}):([0-9]{1,18})-([0-9]{1,18})")


def describe(parser: ArgumentParser) -> None:
    """Arguments and help."""
    parser.description = translate(
        "cli",
        "Shows where else in the library something was said, verbatim or reworded, the earliest first.",
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "x",
        metavar="X",
        nargs="?",
        help=translate("cli", "a speech: its number (12), a part of it (12:300-360), or a file"),
    )
    what.add_argument("--text", metavar="WORDS", help=translate("cli", "words to be looked for"))
    parser.add_argument(
        "--sources",
        action="store_true",
        help=translate("cli", "only the speeches that X draws on or that draw on X, with shares"),
    )
    parser.add_argument(
        "--limit",
        type=number,
        metavar="N",
        help=translate("cli", "places to show (60; of a whole speech 1000)"),
    )
    parser.add_argument("--json", action="store_true", help=translate("cli", "answer as JSON"))


def run(arguments: Namespace) -> int:
    """Look it up and show it; status 4 where it stands nowhere else."""
    from time import perf_counter

    from speechreader.cli.present import open_present

    with open_present(arguments.library) as workspace:
        while workspace.reuse.catch_up():
            pass
        if arguments.sources:
            return _sources(workspace, arguments)
        begun = perf_counter()
        answer, own, shift = _places(workspace, arguments)
        took = perf_counter() - begun
    places = [place for place in answer.places if not place.own and place.speech != own]
    if arguments.json:
        say_json(_shape(places, answer, shift, took))
    else:
        _show(places, answer)
    return status.DONE if places else status.NOTHING


def _places(workspace: Workspace, arguments: Namespace) -> tuple[ReusePlaces, SpeechId | None, int]:
    """The places, the speech that is itself X and so no answer, and where in its body the query begins."""
    from speechreader.app.reuse import LIMIT
    from speechreader.cli.speech_id import speech_id
    from speechreader.model.span import Span
    from speechreader.model.speech import SpeechId

    reuse = workspace.reuse
    if arguments.text is not None:
        return reuse.places(arguments.text, limit=arguments.limit or LIMIT), None, 0
    part = _PART.fullmatch(arguments.x)
    if part:
        speech, start, end = map(int, part.groups())
        length = len(workspace.speech(SpeechId(speech)).body)
        span = Span(min(start, end, length), min(max(start, end), length))
        found = reuse.place_of(SpeechId(speech), span, limit=arguments.limit or LIMIT)
        return found, None, span.start
    own = speech_id(arguments.x)
    body = workspace.inspect(Path(arguments.x)).body if own is None else workspace.speech(own).body
    return reuse.passages(body, own=own, limit=arguments.limit or 1000), own, 0


def _shape(places: list[ReusePlace], answer: ReusePlaces, shift: int, took: float) -> Json:
    """The shape of the contract; fields may be added, none renamed or dropped."""
    return {
        "passages": [
            {
                "x": [place.asked.start + shift, place.asked.end + shift],
                "id": place.speech,
                "span": [place.span.start, place.span.end],
                "kind": place.kind.value,
                "score": round(place.score, 4),
                "date": place.date,
                "title": place.title,
                "speaker": place.speaker,
                "section": place.section,
                "words": place.words,
            }
            for place in places
        ],
        "searched": answer.searched,
        "more": answer.more,
        "took_ms": round(took * 1000, 1),
    }


def _show(places: list[ReusePlace], answer: ReusePlaces) -> None:
    from speechreader.app.reuse import kind_name

    if not places:
        tell(
            translate(
                "cli",
                "Nothing like it in the other speeches; {n} were searched.",
                n=answer.searched,
            )
        )
    table(
        (
            place.date or "-",
            str(place.speech),
            kind_name(place.kind),
            f"{place.score:.0%}",
            _excerpt(place.title, 20),
            _excerpt(place.words, _SHOWN),
        )
        for place in places
    )
    if answer.more:
        tell(translate("cli", "There may be more; --limit shows them."))


def _excerpt(words: str, most: int) -> str:
    from speechreader.text.normalize import visible

    line = " ".join(words.split())
    return visible(line if len(line) <= most else line[: most - 1] + "…")


# -- what a speech draws on


def _sources(workspace: Workspace, arguments: Namespace) -> int:
    from time import perf_counter

    from speechreader.cli.speech_id import stored_id

    speech = stored_id(arguments.x or arguments.text)
    begun = perf_counter()
    found = workspace.reuse.sources(speech)
    took = perf_counter() - begun
    if arguments.json:
        say_json(_sources_shape(found, took))
    else:
        _show_sources(found)
    return status.DONE if found.sources else status.NOTHING


def _sources_shape(found: Sources, took: float) -> Json:
    return {
        "id": found.speech,
        "earlier": round(found.earlier, 4),
        "sources": [
            {
                "id": source.speech,
                "title": source.title,
                "date": source.date,
                "speaker": source.speaker,
                "share": round(source.share, 4),
                "characters": source.characters,
                "passages": source.passages,
                "direction": source.direction.value,
            }
            for source in found.sources
        ],
        "searched": found.searched,
        "took_ms": round(took * 1000, 1),
    }


def _show_sources(found: Sources) -> None:
    from speechreader.app.reuse import direction_name

    share = f"{found.earlier:.1%}"
    say(translate("cli", "{share} of this speech stands in earlier speeches.", share=share))
    table(
        (
            f"{source.share:.1%}",
            source.date or "-",
            str(source.speech),
            direction_name(source.direction),
            _excerpt(source.title, _SHOWN),
        )
        for source in found.sources
    )
