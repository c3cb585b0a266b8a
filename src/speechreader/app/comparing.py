"""Two speeches laid side by side: what the comparison knows of common wording, and its reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from speechreader.app import paths
from speechreader.app.language import translate
from speechreader.model.comparison import Compared, Comparison, PassageKind
from speechreader.model.errors import UserError
from speechreader.model.speech import SpeechId
from speechreader.store import index, speeches

if TYPE_CHECKING:
    from speechreader.compare.rarity import Rarity
    from speechreader.export.comparison import table
    from speechreader.store.library import Library

#: Reports, by the names that a person gives.
FORMATS = ("html", "docx", "csv")
#: So many speeches, the latest ones, tell what is common; more change nothing that could be measured.
MOST_COUNTED = 300
_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class CommonWording:
    """What is known of set phrases: counts over the bundled speeches and those of the library.

    `counted` names the texts (hashes of their words), so that two that are compared do not count themselves.
    """

    rarity: Rarity
    counted: frozenset[int]

    def own(self, *bodies: str) -> int:
        """How many of the counted texts are among `bodies`."""
        return len({_words_hash(body) for body in bodies} & self.counted)


def compare(
    a: Compared,
    b: Compared,
    wording: CommonWording,
    cancelled: Callable[[], bool] = lambda: False,
) -> Comparison:
    """Lay two texts side by side; needs no library, any thread will do.

    Errors:
        Cancelled: `cancelled` said so.
    """
    from speechreader.compare.comparison import compare as lay_side_by_side

    return lay_side_by_side(
        a.body,
        b.body,
        wording.rarity,
        outlines=(a.outline, b.outline),
        own=wording.own(a.body, b.body),
        cancelled=cancelled,
    )


class Comparing:
    """Belongs to a `Workspace` (`workspace.comparing`)."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: tuple[tuple[object, ...], CommonWording] | None = None

    def wording(self) -> CommonWording:
        """What is common in this library; counted once, and again when speeches came, went or changed."""
        live = speeches.summaries(self._library)[-MOST_COUNTED:]
        state = tuple((summary.id, summary.characters) for summary in live)
        if self._known is None or self._known[0] != state:
            self._known = state, common_wording(self._bodies([summary.id for summary in live]))
        return self._known[1]

    def _bodies(self, ids: Sequence[SpeechId]) -> Iterable[str]:
        for start in range(0, len(ids), _AT_ONCE):
            for text in index.texts(self._library, ids[start : start + _AT_ONCE]):
                yield text.body


def common_wording(bodies: Iterable[str] = ()) -> CommonWording:
    """Counts of the bundled speeches and of `bodies`, each text once, over the list of known set phrases."""
    from speechreader.compare.prepared import Prepared
    from speechreader.compare.rarity import Rarity

    rarity = Rarity(reference_list())
    counted: set[int] = set()
    for body in (*_bundled(), *bodies):
        prepared = Prepared(body)
        name = hash(prepared.chars)
        if name not in counted:
            counted.add(name)
            rarity.add(prepared)
    return CommonWording(rarity, frozenset(counted))


def _words_hash(body: str) -> int:
    from speechreader.compare.prepared import Prepared

    return hash(Prepared(body).chars)


@cache
def _bundled() -> tuple[str, ...]:
    """The bodies of the speeches that come with the program, without what stands above them."""
    files = sorted(paths.corpus_dir().glob("*.md"))
    return tuple(file.read_text("utf-8").split("\n---\n", 1)[-1].strip() for file in files)


@cache
def reference_list() -> tuple[str, ...]:
    """The bundled set phrases (套话), for libraries too small to tell them by counting."""
    lines = paths.resource("formulas.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


# -- reports


def report(
    style: str, a: Compared, b: Compared, comparison: Comparison
) -> Iterator[str] | list[bytes]:
    """The file of a report, one of `FORMATS`, in the interface language."""
    from speechreader.export.comparison import csv_table, docx, html
    from speechreader.export.comparison.table import Sheet

    sheet = Sheet(a, b, comparison, _report_words(a, b))
    if style == "docx":
        return [docx.write(sheet)]
    return html.write(sheet) if style == "html" else csv_table.write(sheet)


def save_reports(
    wanted: Mapping[str, Path],
    a: Compared,
    b: Compared,
    comparison: Comparison,
    *,
    replace: bool = False,
) -> tuple[Path, ...]:
    """Write reports, format by format, all of them or none; the files that were written.

    Errors:
        UserError: export_exists (unless `replace`), export_same_file, export_is_folder, export_unwritable, disk_full.
    """
    from speechreader.export.files import write_files

    if len(set(wanted.values())) < len(wanted):
        raise UserError("export_same_file", file=str(next(iter(wanted.values()))))
    files = {path: report(style, a, b, comparison) for style, path in wanted.items()}
    return write_files(files, replace=replace)


def _report_words(a: Compared, b: Compared) -> table.ReportWords:
    from speechreader.export.comparison import table

    return table.ReportWords(
        title=translate("report", "Comparison: {a} and {b}", a=a.title, b=b.title),
        language=translate("report", "en"),
        a=translate("report", "A"),
        b=translate("report", "B"),
        remarks=translate("report", "Remarks"),
        sections=translate("report", "Sections that answer each other"),
        share=translate("report", "In common passages (A / B)"),
        table=translate("report", "Table of passages"),
        identical=kind_name(PassageKind.IDENTICAL),
        near=kind_name(PassageKind.NEAR),
        reworded=kind_name(PassageKind.REWORDED),
        only_a=translate("report", "only in A"),
        only_b=translate("report", "only in B"),
        moved=translate("report", "moved"),
        moved_to=translate("report", "moved, in B under {section}", section="{section}"),
        formula=translate("report", "set phrase"),
        formula_in=translate("report", "set phrase, in {share} of the speeches", share="{share}"),
        reordered=translate("report", "in another order"),
        nearest=translate("report", "nearest there: {words}", words="{words}"),
        a_in_b=translate("report", "Share of A that stands in B"),
        b_in_a=translate("report", "Share of B that stands in A"),
        with_formulas=translate("report", "with set phrases"),
        without_formulas=translate("report", "without set phrases"),
    )


def kind_name(kind: PassageKind) -> str:
    """A kind of passage in the interface language."""
    names = {
        PassageKind.IDENTICAL: translate("report", "identical"),
        PassageKind.NEAR: translate("report", "nearly identical"),
        PassageKind.REWORDED: translate("report", "reworded"),
    }
    return names[kind]


def section_heading(side: Compared, index: int | None) -> str:
    """A top-level heading by its index, a dash where there is none."""
    from speechreader.export.comparison.table import top_level

    return "—" if index is None else top_level(side.outline)[index].words
