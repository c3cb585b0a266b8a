"""Two speeches laid side by side: what the comparison knows of common wording, and its reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from speechreader.app import paths
from speechreader.app.language import translate
from speechreader.model.comparison import Compared, Comparison, Passage, PassageKind
from speechreader.model.errors import UserError
from speechreader.model.span import Span
from speechreader.store import common_wording as counted

if TYPE_CHECKING:
    from speechreader.compare.coverage import CoverageMeter
    from speechreader.compare.rarity import Rarity, Traces
    from speechreader.export.comparison import table
    from speechreader.store.library import Library

#: Reports, by the names that a person gives.
FORMATS = ("html", "docx", "csv")
#: So many speeches, the latest ones, tell what is common; more change nothing that could be measured.
MOST_COUNTED = 300
#: So many texts are counted at a time: a hundredth of a second, for a person's work goes first.
_AT_ONCE = 20
#: What may close a phrase without being of it.
_MARKS_BEHIND = "。！？；：，、…”’」』》〉）】!?;:,.)] \n"
#: So much of a title stands in the name of a file.
_TITLE = 20


class CommonWording:
    """What is known of set phrases: the bundled list and speeches, and `texts` of the library.

    `complete` says that all texts are counted that should be. Made in no time; the counts are put together
    when they are first asked for, on the thread of the comparison.
    """

    def __init__(self, texts: Iterable[Traces] = (), *, complete: bool = True) -> None:
        self._texts = tuple(texts)
        self.complete = complete

    @cached_property
    def rarity(self) -> Rarity:
        """The counts, each text once."""
        basis, names = _basis()
        more = {text.name: text for text in self._texts if text.name not in names}
        return basis.with_texts(more.values())

    @cached_property
    def counted(self) -> frozenset[int]:
        """Names of the counted texts (hashes of their words), so that two that are compared do not count themselves."""
        return _basis()[1] | {text.name for text in self._texts}

    def own(self, *bodies: str) -> int:
        """How many of the counted texts are among `bodies`."""
        return len({_words_hash(body) for body in bodies} & self.counted)


@dataclass(frozen=True, slots=True)
class Spread:
    """How widespread a phrase is: it stands in `speeches` of the `of` speeches of the library."""

    speeches: int
    of: int


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


def coverage_meter(a: Compared, b: Compared) -> CoverageMeter:
    """What measures the coverage of any choice of passages of two texts.

    Made once for a comparison (two milliseconds for 30,000 characters); `meter.of(passages)` then gives
    the `Coverage` within a frame, for a slider of the shortest run or a switch of formulas:
    `meter.of(p for p in comparison.passages if p.run >= 8)`. Of all passages it gives `comparison.coverage`.
    """
    from speechreader.compare.comparison import prepared
    from speechreader.compare.coverage import CoverageMeter

    return CoverageMeter(prepared(a.body, a.outline), prepared(b.body, b.outline))


class Comparing:
    """Belongs to a `Workspace` (`workspace.comparing`).

    A window asks for `known()` and compares at once; while that is not `complete`, it has `count_some` run in
    jobs of its own, so that a mark is written between two of them, and compares again when no more is to be
    counted. In idle moments `count_some` is run beforehand.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._traces: dict[str, Traces] = {}
        self._seen = -1
        self._loaded = False
        self._latest: list[tuple[int, str]] = []
        self._known: CommonWording | None = None

    def known(self) -> CommonWording:
        """What is known by now of the wording of this library; at once, the same value while nothing changes."""
        latest = self._look()
        if self._known is None:
            texts = [self._traces[text] for _, text in latest if text in self._traces]
            self._known = CommonWording(texts, complete=len(texts) == len(latest))
        return self._known

    def count_some(self) -> bool:
        """Count a few of the texts that are not counted yet; whether others are left."""
        missing = [number for number, text in self._look() if text not in self._traces]
        if missing:
            from speechreader.compare.rarity import traces

            for text, body in counted.bodies(self._library, missing[:_AT_ONCE]):
                self._traces[text] = traces(body)
            self._known = None
        return len(missing) > _AT_ONCE

    def prepare(self) -> bool:
        """A step for an idle moment, towards a first comparison without delay; whether another is to follow.

        Texts are counted, and at last what compares is loaded. Nothing is done before there are two to compare.
        """
        if len(self._look()) < 2:
            return False
        if self._loaded:
            return self.count_some()
        if not self.known().complete:
            self.count_some()
            return True
        warm_up()
        self._loaded = self.known().rarity.documents > 0
        return False

    def wording(self) -> CommonWording:
        """What is common in this library, after counting all that is not counted yet."""
        while self.count_some():
            pass
        return self.known()

    def spread(self, words: str) -> Spread | None:
        """In how many speeches of the library `words` stand exactly (script, width and blanks apart).

        For the reason of a set phrase («in 212 of 340 speeches»); `formula_words` gives the words. None where
        the search index cannot tell: no words, or not a single speech in it.
        """
        from speechreader.search.grams import lookup
        from speechreader.search.tree import Phrase

        asked = lookup(Phrase((words,))) if len(words.strip()) > 1 else None
        if asked is None:
            return None
        found, known = counted.speeches_with(self._library, asked)
        return Spread(found, known) if known else None

    def _look(self) -> list[tuple[int, str]]:
        """Which texts count, looked up if anything was written since the last look; others are forgotten."""
        if self._seen == self._library.changes:
            return self._latest
        self._seen = self._library.changes
        latest = counted.latest(self._library, MOST_COUNTED)
        if latest != self._latest:
            texts = {text for _, text in latest}
            self._latest, self._known = latest, None
            self._traces = {name: kept for name, kept in self._traces.items() if name in texts}
        return self._latest


def formula_words(passage: Passage, body: str) -> str:
    """The words of 甲 (`body`) that make a set phrase: the longest stretch that both sides have, without marks around.

    For `Comparing.spread`.
    """
    stretches: list[Span] = []
    at = passage.a.start
    for variant in passage.variants:
        if not variant.slight:
            stretches.append(Span(at, variant.a.start))
            at = variant.a.end
    words = max([*stretches, Span(at, passage.a.end)], key=len).of(body)
    first = next((i for i, char in enumerate(words) if char.isalnum()), 0)
    return words[first:].rstrip(_MARKS_BEHIND)


def warm_up() -> None:
    """Load what a comparison needs (a fifth of a second, once), on whatever thread."""
    words = "晨光照进车间，老师傅领着徒弟检修机床，台账一页一页写得清清楚楚。"
    a, b = Compared("", words, ()), Compared("", words.replace("老师傅", "班长"), ())
    compare(a, b, CommonWording())


def common_wording(bodies: Iterable[str] = ()) -> CommonWording:
    """Counts of the bundled speeches and of `bodies`, each text once, over the list of known set phrases."""
    from speechreader.compare.rarity import traces

    return CommonWording(map(traces, bodies))


def _words_hash(body: str) -> int:
    from speechreader.compare.prepared import Prepared

    return hash(Prepared(body).chars)


@cache
def _basis() -> tuple[Rarity, frozenset[int]]:
    """What is known without any library, and the names of the bundled speeches."""
    from speechreader.compare.rarity import Rarity, traces

    bundled = {text.name: text for text in map(traces, _bundled())}
    return Rarity(reference_list()).with_texts(bundled.values()), frozenset(bundled)


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
    style: str, a: Compared, b: Compared, comparison: Comparison, remark: str = ""
) -> Iterator[str] | list[bytes]:
    """The file of a report, one of `FORMATS`, in the interface language; `remark` says what of it was left out."""
    from speechreader.export.comparison import csv_table, docx, html
    from speechreader.export.comparison.table import Sheet

    sheet = Sheet(a, b, comparison, _report_words(a, b), remark)
    if style == "docx":
        return [docx.write(sheet)]
    return html.write(sheet) if style == "html" else csv_table.write(sheet)


def report_name(kind: str, titles: Iterable[str], suffix: str) -> str:
    """The name to be offered for a report: its kind and what it compares, as a file may be called anywhere."""
    from speechreader.export.files import file_name

    cut = [title if len(title) <= _TITLE else f"{title[:_TITLE]}…" for title in titles]
    return file_name(" - ".join([kind, *cut]), f".{suffix}")


def save_reports(
    wanted: Mapping[str, Path],
    a: Compared,
    b: Compared,
    comparison: Comparison,
    *,
    replace: bool = False,
    remark: str = "",
) -> tuple[Path, ...]:
    """Write reports, format by format, all of them or none; the files that were written.

    `remark` says in them what of the comparison was left out.

    Errors:
        UserError: export_exists (unless `replace`), export_same_file, export_is_folder, export_unwritable, disk_full.
    """
    from speechreader.export.files import write_files

    if len(set(wanted.values())) < len(wanted):
        raise UserError("export_same_file", file=str(next(iter(wanted.values()))))
    files = {path: report(style, a, b, comparison, remark) for style, path in wanted.items()}
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
        by_hand=translate("report", "corrected by hand"),
        note=translate("report", "Note: {words}", words="{words}"),
        points=translate("report", "{points} points", points="{points}"),
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
