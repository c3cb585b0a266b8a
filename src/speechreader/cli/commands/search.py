"""`search`: every place of a query in the library."""

from __future__ import annotations

import time
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING, Any

from speechreader.app.language import translate
from speechreader.cli import status
from speechreader.cli.output import say, say_json, table, tell

if TYPE_CHECKING:
    from speechreader.app.searching import Search
    from speechreader.model.search import (
        Filters,
        KwicLine,
        NoteHits,
        Query,
        SpeechHits,
        Totals,
    )

NAME = "search"
#: Lines or speeches that are shown where no number is given.
LIMIT = 50
WIDTH, WIDEST = 24, 500
_SORTS = (
    *("left", "left2", "left3", "left-word", "right", "right2", "right3", "right-word"),
    *("date", "newest", "speaker", "speech", "node"),
)


def describe(parser: ArgumentParser) -> None:
    """Arguments and help."""
    parser.description = translate(
        "cli",
        "Finds every place of a query: words side by side are all looked for, “…” is a phrase, "
        "then OR, -word, brackets, A NEAR/10 B, * in a phrase, /regex/, "
        "title: speaker: tag: note: after: before: section:.",
    )
    parser.add_argument("query", metavar="QUERY")
    parser.add_argument("--json", action="store_true", help=translate("cli", "answer as JSON"))
    parser.add_argument(
        "--limit",
        type=number,
        default=None,
        metavar="N",
        help=translate("cli", "speeches or lines to show (50; all with --json --kwic)"),
    )
    add_filters(parser)
    parser.add_argument(
        "--in",
        dest="scope",
        choices=("text", "notes"),
        default="text",
        help=translate("cli", "look through the texts, or through notes and tags"),
    )
    _add_ways(parser)


def _add_ways(parser: ArgumentParser) -> None:
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--regex",
        action="store_true",
        help=translate("cli", "the query is one regular expression"),
    )
    ways.add_argument(
        "--literal",
        action="store_true",
        help=translate("cli", "look for exactly these characters; no sign has a meaning"),
    )
    parser.add_argument(
        "--no-folding",
        action="store_true",
        help=translate("cli", "tell simplified from traditional, full from half width, A from a"),
    )
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument("--count", action="store_true", help=translate("cli", "numbers only"))
    shown.add_argument("--kwic", action="store_true", help=translate("cli", "one line a hit"))
    parser.add_argument(
        "--width",
        type=number,
        default=WIDTH,
        metavar="N",
        help=translate("cli", "characters of context on each side (24)"),
    )
    parser.add_argument(
        "--sort",
        choices=_SORTS,
        default="date",
        help=translate("cli", "what the lines of --kwic are sorted by (date)"),
    )


def add_filters(parser: ArgumentParser) -> None:
    """The options that say which speeches are looked through."""
    parser.add_argument(
        "--speaker",
        action="append",
        default=[],
        metavar="S",
        help=translate("cli", "only speeches of this speaker; may be repeated"),
    )
    parser.add_argument(
        "--from",
        dest="since",
        metavar="D",
        help=translate("cli", "only speeches of this year, month or day or later"),
    )
    parser.add_argument(
        "--to",
        dest="until",
        metavar="D",
        help=translate("cli", "only speeches of this year, month or day or earlier"),
    )
    parser.add_argument(
        "--tag",
        action="append",
        default=[],
        metavar="T",
        help=translate("cli", "only speeches with a mark that has this tag; may be repeated"),
    )


def number(given: str) -> int:
    """A count of one or more."""
    if not given.isascii() or not given.isdigit() or not int(given[:10]) > 0:
        raise ArgumentTypeError(
            translate("cli", "“{value}” is not a number from 1 on", value=given)
        )
    return min(int(given[:10]), 2**31)


def filters_of(arguments: Namespace) -> Filters:
    """The filters that the options make.

    Errors:
        UserError: date_unclear.
    """
    from speechreader.app.operations.metadata import checked
    from speechreader.model.search import Filters

    return Filters(
        speakers=tuple(arguments.speaker),
        tags=tuple(arguments.tag),
        since=checked("date", arguments.since),
        until=checked("date", arguments.until),
    )


def run(arguments: Namespace) -> int:
    """Search and show what was asked for; status 4 where nothing is found."""
    from speechreader.cli.present import open_present

    query, filters = _query(arguments), filters_of(arguments)
    with open_present(arguments.library) as workspace:
        search = workspace.search
        while search.catch_up():
            pass
        begun = time.monotonic()
        if arguments.scope == "notes":
            return _notes(search, query, filters, arguments)
        totals = search.totals(query, filters)
        answer = _shape(search, query, filters, (totals, arguments), begun)
        if arguments.json:
            say_json(answer[0])
        else:
            _show(answer[1], answer[2], totals, arguments)
        if not totals.speeches:
            _tell_nearest(search, query)
        return status.DONE if totals.speeches else status.NOTHING


def _query(arguments: Namespace) -> Query:
    from speechreader.model.search import Folding, Mode, Query

    mode = Mode.REGEX if arguments.regex else Mode.LITERAL if arguments.literal else Mode.WORDS
    folding = Folding.NONE if arguments.no_folding else Folding.ALL
    return Query(arguments.query, mode, folding)


def _shape(
    search: Search,
    query: Query,
    filters: Filters,
    asked: tuple[Totals, Namespace],
    begun: float,
) -> tuple[dict[str, Any], tuple[SpeechHits, ...], tuple[KwicLine, ...]]:
    """The answer as JSON, and the speeches and lines in it."""
    from speechreader.app.concordance import View
    from speechreader.model.search import KwicSort

    totals, arguments = asked
    groups: tuple[SpeechHits, ...] = ()
    lines: tuple[KwicLine, ...] = ()
    if not arguments.count:
        if arguments.json or not arguments.kwic:
            groups = search.run(query, filters, limit=arguments.limit or LIMIT).groups
        if arguments.kwic:
            view = View(min(arguments.width, WIDEST), KwicSort(arguments.sort))
            concordance = search.concordance(query, filters, view)
            most = arguments.limit or (len(concordance) if arguments.json else LIMIT)
            lines = concordance.lines(0, most)
    shape = {
        "query": query.text,
        "total_hits": totals.hits,
        "total_speeches": totals.speeches,
        "took_ms": round((time.monotonic() - begun) * 1000, 1),
        "speeches": [_speech(group) for group in groups],
    }
    if arguments.kwic:
        shape["lines"] = [_line(line) for line in lines]
    return shape, groups, lines


def _speech(group: SpeechHits) -> dict[str, Any]:
    speech, snippet = group.speech, group.snippet
    return {
        "id": speech.id,
        "title": speech.title,
        "date": speech.date,
        "speaker": speech.speaker,
        "hits": len(group.hits),
        "sections": [
            {
                "heading": f"{s.heading.number}{s.heading.title}" if s.heading else None,
                "start": s.heading.span.start if s.heading else 0,
                "hits": s.hits,
            }
            for s in group.sections
        ],
        "places": [[hit.start, hit.end] for hit in group.hits],
        "snippet": {"text": snippet.text, "hits": [[h.start, h.end] for h in snippet.hits]},
    }


def _line(line: KwicLine) -> dict[str, Any]:
    return {
        "id": line.speech.id,
        "start": line.span.start,
        "end": line.span.end,
        "left": line.left,
        "node": line.node,
        "right": line.right,
        "section": line.section,
    }


def _show(
    groups: tuple[SpeechHits, ...],
    lines: tuple[KwicLine, ...],
    totals: Totals,
    arguments: Namespace,
) -> None:
    from speechreader.cli.output import width

    if lines:
        widest = max(width(line.left) for line in lines)
        for line in lines:
            place = f"{line.speech.id}:{line.span.start}"
            margin = " " * (widest - width(line.left))
            say(f"{place:>12}  {margin}{line.left}【{line.node}】{line.right}")
    elif groups:
        table(
            [str(g.speech.id), g.speech.date or "-", str(len(g.hits)), g.speech.title, _marked(g)]
            for g in groups
        )
    summary = translate(
        "cli", "{hits} hits in {speeches} speeches", hits=totals.hits, speeches=totals.speeches
    )
    say(summary) if arguments.count else tell(summary)


def _marked(group: SpeechHits) -> str:
    """The snippet with its hits in brackets, short enough for a line."""
    text, result, at = group.snippet.text, "", 0
    for hit in group.snippet.hits:
        result += f"{text[at : hit.start]}【{hit.of(text)}】"
        at = hit.end
    return (result + text[at:])[:80]


def _notes(search: Search, query: Query, filters: Filters, arguments: Namespace) -> int:
    found = search.notes(query, filters)
    if arguments.json:
        say_json(
            {
                "query": query.text,
                "total_hits": sum(len(one.hits) for one in found),
                "total_speeches": len({one.speech for one in found}),
                "notes": [_note(one) for one in found],
            }
        )
    elif not arguments.count:
        shown = found[: arguments.limit or LIMIT]
        table([str(n.mark), str(n.speech), ", ".join(n.tags) or "-", _short(n.note)] for n in shown)
    if not arguments.json:
        say(translate("cli", "{count} notes found", count=len(found)))
    return status.DONE if found else status.NOTHING


def _note(one: NoteHits) -> dict[str, Any]:
    return {
        "id": one.mark,
        "speech": one.speech,
        "note": one.note,
        "tags": list(one.tags),
        "places": [[hit.start, hit.end] for hit in one.hits],
    }


def _short(note: str) -> str:
    line = " ".join(note.split())
    return line if len(line) <= 60 else line[:59] + "…"


def _tell_nearest(search: Search, query: Query) -> None:
    from speechreader.app.messages import visible_name

    found = search.nearest(query)
    tell(translate("cli", "“{words}” was not found.", words=visible_name(found.looked_for)))
    if found.spellings:
        near = "、".join(map(visible_name, found.spellings))
        tell(translate("cli", "There is: {words}", words=near))
