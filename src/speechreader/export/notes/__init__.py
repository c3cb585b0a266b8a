"""Marks and notes in exchange formats.

A format is a module with `write(sheets)`, which yields the file piece by piece as text; `FORMATS` knows them by the
name that a person gives. What each holds stands in docs/exchange.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from speechreader.export.notes import csv_table, jsonl, markdown, web_annotation
from speechreader.model.exchange import NoteSheet

Writer = Callable[[Sequence[NoteSheet]], Iterable[str]]


class Format(NamedTuple):
    """One format: the ending of its files, what writes one, and whether a folder gets a file a speech."""

    suffix: str
    write: Writer
    by_speech: bool = False


FORMATS: dict[str, Format] = {
    "jsonld": Format(".jsonld", web_annotation.write),
    "markdown": Format(".md", markdown.write, by_speech=True),
    "csv": Format(".csv", csv_table.write),
    "jsonl": Format(".jsonl", jsonl.write),
}
