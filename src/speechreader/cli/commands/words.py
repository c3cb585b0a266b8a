"""`words`: which words the speeches have, and which they have more often than others."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from speechreader.app.language import translate
from speechreader.cli import status
from speechreader.cli.commands.search import LIMIT, add_filters, filters_of, number
from speechreader.cli.output import say_json, table, tell
from speechreader.model.errors import UserError

if TYPE_CHECKING:
    from speechreader.app.searching import Search
    from speechreader.model.search import Filters

NAME = "words"


def describe(parser: ArgumentParser) -> None:
    """Arguments and help."""
    parser.description = translate(
        "cli",
        "Counts words as the dictionary cuts them: the commonest, those typical of some speeches, "
        "or the use of one over the years and within each speech.",
    )
    parser.add_argument(
        "word",
        metavar="WORD",
        nargs="?",
        help=translate("cli", "a query: its use by year, its spread and the words near it"),
    )
    parser.add_argument("--json", action="store_true", help=translate("cli", "answer as JSON"))
    parser.add_argument(
        "--limit",
        type=number,
        default=LIMIT,
        metavar="N",
        help=translate("cli", "words to show (50)"),
    )
    parser.add_argument(
        "--keyness",
        action="store_true",
        help=translate("cli", "words typical of the speeches chosen, against all others"),
    )
    parser.add_argument(
        "--window",
        type=number,
        default=5,
        metavar="N",
        help=translate("cli", "words left and right that count as near (5)"),
    )
    add_filters(parser)


def run(arguments: Namespace) -> int:
    """Count and show; status 4 where there is nothing to count."""
    from speechreader.cli.present import open_present

    filters = filters_of(arguments)
    with open_present(arguments.library) as workspace:
        search = workspace.search
        while search.catch_up():
            pass
        if arguments.word:
            shape, rows = _of_word(search, arguments, filters)
        elif arguments.keyness:
            shape, rows = _keyness(search, arguments, filters)
        else:
            shape, rows = _frequencies(search, arguments, filters)
    if arguments.json:
        say_json(shape)
    else:
        table(rows)
    return status.DONE if rows else status.NOTHING


Answer = tuple[dict[str, Any], list[list[str]]]


def _frequencies(search: Search, arguments: Namespace, filters: Filters) -> Answer:
    counts = search.frequencies(filters, progress=_progress)
    total = counts.total()
    most = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[: arguments.limit]
    words = [
        {"word": word, "count": count, "per_ten_thousand": _rate(count, total)}
        for word, count in most
    ]
    shape = {"total_words": total, "different_words": len(counts), "words": words}
    return shape, [[word, str(count), f"{_rate(count, total):g}"] for word, count in most]


def _rate(count: int, total: int) -> float:
    return round(count * 10_000 / total, 2) if total else 0.0


def _keyness(search: Search, arguments: Namespace, filters: Filters) -> Answer:
    if filters.empty:
        raise UserError("words_no_set")
    found = search.keyness(filters, progress=_progress)[: arguments.limit]
    words = [
        {
            "word": one.word,
            "here": one.here,
            "there": one.there,
            "log_likelihood": round(one.likelihood, 2),
            "ratio": round(one.ratio, 3),
        }
        for one in found
    ]
    rows = [[k.word, str(k.here), str(k.there), f"{k.likelihood:.1f}"] for k in found]
    return {"keyness": words}, rows


def _of_word(search: Search, arguments: Namespace, filters: Filters) -> Answer:
    from speechreader.model.search import Query

    query = Query(arguments.word)
    totals = search.totals(query, filters)
    if not totals.hits:
        return {"query": query.text, "total_hits": 0, "years": [], "speeches": [], "near": []}, []
    years = search.per_year(query, filters)
    spread = search.dispersion(query, filters, limit=arguments.limit)
    near = search.collocates(query, filters, window=arguments.window)
    shape = {
        "query": query.text,
        "total_hits": totals.hits,
        "total_speeches": totals.speeches,
        "years": [
            {
                "year": y.year,
                "hits": y.hits,
                "speeches": y.matching,
                "all_speeches": y.speeches,
                "per_ten_thousand": round(y.per_ten_thousand, 3),
            }
            for y in years
        ],
        "speeches": [
            {
                "id": one.speech.id,
                "title": one.speech.title,
                "date": one.speech.date,
                "hits": len(one.hits),
                "evenness": round(one.evenness, 3),
                "places": [round(place, 4) for place in one.places],
            }
            for one in spread
        ],
        "near": [
            {
                "word": c.word,
                "together": c.together,
                "alone": c.alone,
                "log_likelihood": round(c.likelihood, 2),
                "log_dice": round(c.dice, 2),
            }
            for c in near.rows[: arguments.limit]
        ],
        "near_counted": near.counted,
    }
    rows = [[str(y.year or "-"), str(y.hits), f"{y.per_ten_thousand:.2f}"] for y in years]
    rows += [[c.word, str(c.together), f"{c.likelihood:.1f}"] for c in near.rows[: arguments.limit]]
    return shape, rows


def _progress(done: int, total: int) -> None:
    tell(translate("cli", "Counting words: {done} of {total} speeches", done=done, total=total))
