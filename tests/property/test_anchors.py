"""What marks are trusted for: carried over thousands of random revisions, they never land on the wrong words."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.property import anchor_trials as trials
from tests.strategies import any_text, bodies

from speechreader.annotate.carry import Carrier, carry
from speechreader.annotate.clusters import is_boundary, snap
from speechreader.annotate.describe import LONGEST_CONTEXT, Describer, occurrences
from speechreader.annotate.folded import Folded
from speechreader.annotate.fuzzy import best_fit, distance
from speechreader.annotate.lanes import lanes
from speechreader.annotate.runs import Gap, fill
from speechreader.annotate.search import Locator
from speechreader.ingest.pipeline import read_bytes
from speechreader.model.annotation import AnchorState
from speechreader.model.cleaning import Edit
from speechreader.model.span import Span
from speechreader.model.speech import Reading

FOUND = sorted(trials.ROOT.glob("corpus/raw/*"))
#: The share of deleted quotes that must be reported, and of places still there that must be found.
ENOUGH = 0.995


def assert_trusted(figures: trials.Figures, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Prints the figures, and holds them against what is promised."""
    with capsys.disabled():
        print(f"\n{name}: {figures}")
    assert figures.wrong == []
    assert figures.gone_reported >= ENOUGH * figures.gone, figures.misses
    assert figures.there_carried >= ENOUGH * figures.there, figures.misses


@pytest.mark.slow
def test_marks_are_carried_over_random_revisions(capsys: pytest.CaptureFixture[str]) -> None:
    figures = trials.run(trials.corpus(), 5000, seed=20261121)
    assert figures.gone > 100
    assert figures.there > 4000
    assert_trusted(figures, capsys, "random revisions")


@pytest.mark.slow
def test_so_are_marks_in_texts_with_every_kind_of_character(
    capsys: pytest.CaptureFixture[str],
) -> None:
    texts = [trials.exotic(t, random.Random(i)) for i, t in enumerate(trials.corpus())]
    assert all(any(ord(c) > 0xFFFF for c in text) for text in texts)
    figures = trials.run(texts, 5000, seed=20261122)
    assert_trusted(figures, capsys, "beyond the BMP, combining marks, full-width forms")


@pytest.mark.slow
def test_edits_that_all_aim_at_marks_do_not_deceive(capsys: pytest.CaptureFixture[str]) -> None:
    figures = trials.run(trials.corpus(), 2500, seed=20261123, aimed=True)
    assert figures.gone > 250
    assert_trusted(figures, capsys, "every edit aimed at a mark")


# ── another cleaning of the same file


def _origins(of: Reading) -> list[tuple[int, int]]:
    """Where each character of a body comes from: its raw place, and its number in what an edit put."""
    raw = [of.offsets.to_raw(i) for i in range(len(of.body))]
    numbers = [0] * len(raw)
    for i in range(1, len(raw)):
        numbers[i] = numbers[i - 1] + 1 if raw[i] == raw[i - 1] else 0
    return list(zip(raw, numbers, strict=True))


def _cleanings(path: Path) -> Iterator[tuple[Reading, Reading]]:
    """A file as it is cleaned, with and without a piece put back, both ways round."""
    data = path.read_bytes()
    plain = read_bytes(data, path.name)
    pieces: list[Edit] = [e for e in plain.edits if e.kind in ("removed", "joined", "split")]
    for edit in random.Random(len(pieces)).sample(pieces, min(4, len(pieces))):
        kept = read_bytes(data, path.name, keep=frozenset({edit.raw}))
        yield plain, kept
        yield kept, plain


def _recleaned(path: Path, figures: trials.Figures) -> None:
    rng = random.Random(path.name)
    for old, new in _cleanings(path):
        places = {origin: i for i, origin in enumerate(_origins(old))}
        trial = trials.Trial(old.body, new.body, [places.get(o) for o in _origins(new)])
        describer, carrier = Describer(old.body, old.outline), Carrier(old.body, new.body)
        for _ in range(25):
            anchor = describer.describe(trials.random_span(old.body, rng))
            trial.judge(anchor, carrier.carry(anchor), figures)


@pytest.mark.slow
def test_another_cleaning_of_the_same_file_keeps_its_marks(
    capsys: pytest.CaptureFixture[str],
) -> None:
    figures = trials.Figures()
    for path in FOUND:
        _recleaned(path, figures)
    assert figures.marks >= 1000
    assert_trusted(figures, capsys, "cleaned again with a piece put back, or taken out")


# ── what holds of every text


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, Span]:
    """A body with a span in which there is something to see."""
    text = draw(st.one_of(bodies, any_text).filter(lambda t: bool(Folded(t).chars)))
    start = draw(st.integers(0, len(text) - 1))
    span = Span(start, draw(st.integers(start + 1, len(text))))
    return (text, span) if Folded(span.of(text)).chars else (text, Span(0, len(text)))


@given(marked())
def test_an_anchor_is_whole_characters_and_stands_once_with_its_context(
    one: tuple[str, Span],
) -> None:
    text, span = one
    anchor = Describer(text).describe(span)
    assert anchor.span.start <= span.start
    assert anchor.span.end >= span.end
    assert is_boundary(text, anchor.span.start)
    assert is_boundary(text, anchor.span.end)
    quote = anchor.quote
    assert quote.exact == anchor.span.of(text)
    places = occurrences(text, quote.exact)
    assert places[anchor.occurrence] == anchor.span.start
    assert len(places) == anchor.occurrences
    assert len(text) < LONGEST_CONTEXT
    alike = [
        at
        for at in places
        if text[:at].endswith(quote.prefix)
        and text[at + len(quote.exact) :].startswith(quote.suffix)
    ]
    assert alike == [anchor.span.start]


@given(marked())
def test_in_an_unchanged_text_every_mark_is_the_same(one: tuple[str, Span]) -> None:
    text, span = one
    anchor = Describer(text).describe(span)
    (carried,) = carry(text, text, [anchor])
    assert carried.state is AnchorState.SAME
    assert carried.span is not None
    assert Folded(carried.span.of(text)).chars == Folded(anchor.span.of(text)).chars


@given(marked(), any_text)
def test_whatever_the_new_text_is_a_painted_mark_lies_in_it(
    one: tuple[str, Span], other: str
) -> None:
    text, span = one
    (carried,) = carry(text, other, [Describer(text).describe(span)])
    if carried.span is not None:
        assert carried.new == carried.span.of(other)
        assert snap(other, carried.span) == carried.span
    if carried.state in (AnchorState.SAME, AnchorState.MOVED):
        assert Folded(carried.new or "").chars == Folded(carried.old).chars


@given(marked())
def test_a_described_mark_is_located_in_its_own_text(one: tuple[str, Span]) -> None:
    text, span = one
    anchor = Describer(text).describe(span)
    found = Locator(text).locate(anchor.quote, anchor.span)
    assert found.state in (AnchorState.SAME, AnchorState.AMBIGUOUS)
    if found.span is not None:
        assert Folded(found.span.of(text)).chars == Folded(anchor.quote.exact).chars


_few = st.text("甲乙丙丁", max_size=24)


@given(_few, _few)
def test_runs_are_equal_in_order_and_disjoint(a: str, b: str) -> None:
    old = new = 0
    for run in fill(a, b, Gap(0, len(a), 0, len(b))):
        assert a[run.old : run.old_end] == b[run.new : run.new_end] != ""
        assert run.old >= old
        assert run.new >= new
        old, new = run.old_end, run.new_end


def slow_distance(a: str, b: str) -> int:
    """The textbook table."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


@given(_few, _few)
def test_the_quick_distance_is_the_distance(a: str, b: str) -> None:
    assert distance(a, b) == slow_distance(a, b)


@given(_few.filter(bool), _few)
def test_the_best_fit_is_as_near_as_any_part_of_the_text(words: str, text: str) -> None:
    parts = [text[i:j] for i in range(len(text)) for j in range(i + 1, len(text) + 1)]
    nearest = min((slow_distance(words, part) for part in parts), default=len(words))
    fit = best_fit(words, text)
    if fit is None:
        assert nearest >= len(words)
    else:
        assert distance(words, text[fit.start : fit.end]) == nearest


_spans = st.tuples(st.integers(0, 39), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.lists(_spans, max_size=12))
def test_lanes_are_never_shared_and_never_more_than_needed(spans: list[Span]) -> None:
    chosen = lanes(spans)
    for i, one in enumerate(spans):
        for j in range(i):
            assert chosen[i] != chosen[j] or not one.overlaps(spans[j])
    crowd = max((sum(s.contains(at) for s in spans) for at in range(60)), default=0)
    assert max(chosen, default=-1) + 1 == crowd
