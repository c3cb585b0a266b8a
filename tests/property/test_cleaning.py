"""What holds of the cleaning whatever the text: nothing is lost that is not recorded, and time is linear."""

from __future__ import annotations

import gc
import re
import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st
from tests.strategies import any_text, bodies, messes

from speechreader.ingest.pipeline import read_bytes
from speechreader.model.errors import UserError
from speechreader.model.span import Span
from speechreader.model.speech import Reading
from speechreader.text.normalize import HAN

ROOT = Path(__file__).resolve().parents[2]
SPEECHES = sorted(ROOT.glob("corpus/speeches/*.md"))
FOUND = sorted(ROOT.glob("corpus/raw/*"))
HAN_CHARACTER = re.compile(f"[{HAN}]")
NAMES = st.sampled_from(("讲话.txt", "讲话.md"))
#: Four times the text may take so many times the time; a quadratic rule takes sixteen.
LINEAR = 8.0
#: Below this a measured time is mostly noise (seconds).
MEASURABLE = 0.04


def reading(text: str, name: str = "讲话.txt", keep: frozenset[Span] = frozenset()) -> Reading:
    """A text that is refused for a reason that may be is not looked at further."""
    try:
        return read_bytes(text.encode(), name, keep=keep)
    except UserError as error:
        if error.code not in {"file_empty", "file_no_words", "file_binary"}:
            raise
    reject()


def han(text: str) -> Counter[str]:
    """How often each Han character stands in a text."""
    return Counter(HAN_CHARACTER.findall(text))


def rebuilt(found: Reading) -> str:
    parts, at = [], 0
    for edit in found.edits:
        parts += [found.raw[at : edit.raw.start], edit.put]
        at = edit.raw.end
    return "".join([*parts, found.raw[at:]])


def kept_places(found: Reading) -> list[int]:
    """The places of the raw text that no edit touches."""
    touched = {i for edit in found.edits for i in range(edit.raw.start, edit.raw.end)}
    return [i for i in range(len(found.raw)) if i not in touched]


def assert_whole(found: Reading) -> None:
    """The edits are exact, disjoint and in order, and the raw text and they make the body."""
    assert all(edit.removed == edit.raw.of(found.raw) for edit in found.edits)
    assert all(edit.removed != edit.put for edit in found.edits)
    assert all(one.raw.end <= two.raw.start for one, two in pairwise(found.edits))
    assert rebuilt(found) == found.body
    assert found.offsets.clean_length == len(found.body)


def assert_maps_back(found: Reading) -> None:
    """Kept characters map there and back; both directions never run backwards."""
    for raw in kept_places(found):
        clean = found.offsets.to_clean(raw)
        assert found.body[clean] == found.raw[raw]
        assert found.offsets.to_raw(clean) == raw
    forth = [found.offsets.to_clean(i) for i in range(len(found.raw) + 1)]
    back = [found.offsets.to_raw(i) for i in range(len(found.body) + 1)]
    assert forth == sorted(forth)
    assert back == sorted(back)
    assert not forth or (forth[0] >= 0 and forth[-1] <= len(found.body))


def assert_no_word_is_lost(found: Reading) -> None:
    """Han characters of the raw text are in the body or in an edit, and none is made up."""
    taken = han("".join(edit.removed for edit in found.edits))
    put = han("".join(edit.put for edit in found.edits))
    assert han(found.raw) + put == han(found.body) + taken
    # Only a character reference of HTML may become a Han character.
    assert all("&" in e.removed for e in found.edits if HAN_CHARACTER.search(e.put))


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(messes(), NAMES)
def test_edits_and_raw_text_make_the_body_of_any_mess(text: str, name: str) -> None:
    found = reading(text, name)
    assert_whole(found)
    assert_maps_back(found)
    assert_no_word_is_lost(found)


@settings(max_examples=150)
@given(any_text, NAMES)
def test_the_same_holds_of_any_text_at_all(text: str, name: str) -> None:
    found = reading(text, name)
    assert_whole(found)
    assert_maps_back(found)
    assert_no_word_is_lost(found)


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_the_same_holds_of_texts_as_they_are_found(path: Path) -> None:
    found = read_bytes(path.read_bytes(), path.name)
    assert_whole(found)
    assert_maps_back(found)
    assert_no_word_is_lost(found)


@settings(max_examples=100)
@given(messes())
def test_a_body_has_no_empty_lines_no_indents_and_nothing_invisible(text: str) -> None:
    found = reading(text)
    lines = found.body.split("\n")
    assert all(line == line.strip() and line for line in lines)
    assert not [c for c in found.body if c != "\n" and unicodedata.category(c) == "Cc"]


@settings(max_examples=80)
@given(messes(), st.data())
def test_a_kept_span_comes_through_every_rule(text: str, data: st.DataObject) -> None:
    raw = reading(text).raw
    start = data.draw(st.integers(0, len(raw)))
    kept = Span(start, data.draw(st.integers(start, min(len(raw), start + 40))))
    found = reading(text, keep=frozenset({kept}))
    assert_whole(found)
    assert not [edit for edit in found.edits if edit.raw.overlaps(kept)]
    assert kept.of(raw) in found.body


@settings(max_examples=60)
@given(messes())
def test_cleaning_is_the_same_every_time(text: str) -> None:
    assert reading(text) == reading(text)


@pytest.mark.parametrize("path", SPEECHES, ids=lambda path: path.stem)
def test_cleaning_a_clean_body_changes_nothing(path: Path) -> None:
    body = read_bytes(path.read_bytes(), path.name).body
    again = read_bytes(body.encode(), "讲话.txt")
    assert again.body == body
    assert again.edits == ()


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_cleaning_what_was_cleaned_changes_nothing(path: Path) -> None:
    body = read_bytes(path.read_bytes(), path.name).body
    assert read_bytes(body.encode(), "讲话.txt").body == body


@settings(max_examples=60)
@given(bodies)
def test_no_text_makes_the_outline_leave_the_body(body: str) -> None:
    found = reading(body)
    assert all(h.span.of(found.body).strip() for h in found.outline)


PROSE = "各级工会要坚持服务职工，把工作做细做实，让职工有更多的获得感。"
HOSTILE = {
    "one line without a stop": lambda n: ("车间里的灯一直亮到深夜" * n)[:n],
    "one line of prose": lambda n: (PROSE * n)[:n],
    "short lines": lambda n: "短短一行。\n" * (n // 6),
    "short lines without stops": lambda n: f"{PROSE}\n" + "短短一行\n" * (n // 5) + PROSE,
    "blanks": lambda n: f"开头a{' ' * n}b结尾。",
    "wide blanks": lambda n: f"开头。{'　' * n}结尾。",
    "blanks between all words": lambda n: "咨 询 " * (n // 4),
    "empty lines": lambda n: "开头。\n" + "\n" * n + "结尾。",
    "numbers alone": lambda n: "一、" * (n // 2),
    "numbers on lines": lambda n: "一、加油\n" * (n // 5) + PROSE,
    "numbered prose": lambda n: f"一、加油。{PROSE}二、实干。{PROSE}" * (n // 80),
    "inline numbers": lambda n: "一是要快。二是要好。三是要省。" * (n // 15),
    "ordinals": lambda n: "第一，要快。第二，要好。" * (n // 12),
    "brackets": lambda n: "（一）" * (n // 3),
    "bracketed prose": lambda n: f"（一）加油。{PROSE}（二）实干。{PROSE}" * (n // 80),
    "open brackets": lambda n: "（" * n + "\n" + PROSE,
    "nested quotes": lambda n: "“" * (n // 2) + "”" * (n // 2),
    "quoted numbers": lambda n: "“他说：“一是要快。" * (n // 9),
    "dashes": lambda n: "——坚持办学校\n" * (n // 8),
    "stops": lambda n: "。" * n,
    "dots": lambda n: "." * n + "\n" + PROSE,
    "digits": lambda n: "1" * n + "\n" + PROSE,
    "salutations": lambda n: "同志们：\n" * (n // 5),
    "rows of addresses": lambda n: ("各位同 " * 40 + "\n") * (n // 160),
    "head lines": lambda n: "".join(f"新闻{i}期\n" for i in range(n // 8)) + PROSE,
    "foot lines": lambda n: PROSE + "\n" + "新闻动态一览\n" * (n // 7),
    "tail lines": lambda n: PROSE + "\n" + "上一篇：没有\n" * (n // 7) + "二、加油\n" + PROSE,
    "chrome": lambda n: "下载本文\n" * (n // 5) + PROSE,
    "page marks": lambda n: f"第1页\n{PROSE}\n" * (n // 40),
    "rows of names": lambda n: "".join(f"{a}师傅 {a}工友\n" for a in "甲乙丙丁" * (n // 40)),
    "tags": lambda n: "<span " * (n // 6) + PROSE,
    "invisible": lambda n: "好\u200b" * (n // 2),
    "wide digits": lambda n: "１２３" * (n // 3),
}
HOSTILE_MARKDOWN = {
    "links": lambda n: "[a](" * (n // 4),
    "pictures": lambda n: "![" * (n // 2),
    "stars": lambda n: "**a " * (n // 4),
    "closed headings": lambda n: "# " + "#" * n + "x",
    "blank headings": lambda n: "# a" + " " * n + "x",
    "headings": lambda n: "## 加油\n加油。\n" * (n // 9),
    "dashes": lambda n: "- " * (n // 2) + "x",
    "front matter": lambda n: "---\n" + "a: b\n" * (n // 5),
}


def seconds(text: str, name: str) -> float:
    """CPU time without the collector, whose rounds depend on what other tests left in the heap."""
    data = text.encode()
    gc.collect()
    gc.disable()
    start = process_time()
    try:
        read_bytes(data, name)
    except UserError as error:
        if error.code != "file_no_words":
            raise
    finally:
        gc.enable()
    return process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "make"),
    [
        *(pytest.param("a.txt", make, id=what) for what, make in HOSTILE.items()),
        *(pytest.param("a.md", make, id=f"md {what}") for what, make in HOSTILE_MARKDOWN.items()),
    ],
)
def test_time_grows_with_the_length_of_the_text_and_no_faster(name: str, make) -> None:
    """The size is raised until a run is long enough to be measured, then four times the text is read."""
    size = 6000
    while (once := seconds(make(size), name)) < MEASURABLE and size < 100_000:
        size *= 2
    ratio = min(seconds(make(4 * size), name) / max(once, MEASURABLE) for _ in range(2))
    assert ratio <= LINEAR, f"{ratio:.1f} times the time for four times the text"
