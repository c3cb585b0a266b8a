"""How quick marks are carried, as ratios to one pass over both texts, character by character."""

from __future__ import annotations

import random
from collections.abc import Callable
from statistics import median
from time import perf_counter

from speechreader.annotate.carry import carry
from speechreader.annotate.describe import Describer
from speechreader.annotate.lanes import lanes
from speechreader.annotate.search import Locator
from speechreader.model.annotation import Anchor
from speechreader.model.span import Span

Row = tuple[str, float, float, float, str]

LENGTH, MARKS = 30_000, 2_000
_SUBJECTS = (
    "各级工会",
    "机关干部",
    "基层班组",
    "街道社区",
    "劳动模范",
    "产业工人",
    "驿站站长",
    "夜校老师",
)
_VERBS = ("走进", "联系", "服务", "带动", "建好", "管好", "办实", "摸清")
_OBJECTS = ("车间", "园区", "工地", "食堂", "热线", "台账", "课堂", "码头", "老厂房", "新业态")


def _text(rng: random.Random, length: int = LENGTH) -> str:
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < length:
        clauses = [
            f"{rng.choice(_SUBJECTS)}{rng.choice(_VERBS)}{rng.randint(2, 999)}个{rng.choice(_OBJECTS)}"
            for _ in range(rng.randint(6, 20))
        ]
        paragraphs.append("，".join(clauses) + "。")
    return "\n".join(paragraphs)[:length]


def _revised(text: str, rng: random.Random) -> str:
    """A hundred edits of all sizes, and a paragraph that moves."""
    for _ in range(100):
        at = rng.randrange(len(text))
        text = (
            text[:at] + rng.choice(_OBJECTS) * rng.randint(0, 4) + text[at + rng.randint(0, 12) :]
        )
    paragraphs = text.split("\n")
    paragraphs.insert(2, paragraphs.pop(len(paragraphs) // 2))
    return "\n".join(paragraphs)


def _pass_over(*texts: str) -> int:
    """What every way of comparing two texts costs at least."""
    count: dict[str, int] = {}
    for text in texts:
        for character in text:
            count[character] = count.get(character, 0) + 1
    return len(count)


def _milliseconds(work: Callable[[], object], times: int = 5) -> float:
    spent: list[float] = []
    for _ in range(times):
        start = perf_counter()
        work()
        spent.append((perf_counter() - start) * 1000)
    return median(spent)


def _spans(rng: random.Random, length: int) -> list[Span]:
    starts = (rng.randrange(length - 200) for _ in range(MARKS))
    return [Span(start, start + rng.randint(2, 200)) for start in starts]


def _anchors(text: str, rng: random.Random) -> list[Anchor]:
    describer = Describer(text)
    return [describer.describe(span) for span in _spans(rng, len(text))]


def main() -> list[Row]:
    """The rows (name, value ms, baseline ms, ratio, target)."""
    rng = random.Random(3)
    text, other = _text(rng), _text(rng)
    anchors, revised = _anchors(text, rng), _revised(text, rng)
    long = _text(rng, 10 * LENGTH)
    base = _milliseconds(lambda: _pass_over(text, revised))
    long_base = _milliseconds(lambda: _pass_over(long, long))
    spans = [anchor.span for anchor in anchors]
    locator = Locator(revised)
    long_anchors, long_revised = _anchors(long, rng), _revised(long, rng)
    works: list[tuple[str, Callable[[], object], float, str]] = [
        ("carry 2,000 marks, 100 edits", lambda: carry(text, revised, anchors), base, "≤ 500 ms"),
        ("carry 2,000 marks, all rewritten", lambda: carry(text, other, anchors), base, "≤ 2 s"),
        ("carry, ten times the text", lambda: carry(long, long_revised, long_anchors), long_base, ""),
        ("describe 2,000 marks", lambda: _anchors(text, rng), base, "any"),
        ("locate 200 foreign quotes", lambda: [locator.locate(a.quote) for a in anchors[:200]], base, ""),
        ("lanes for 2,000 marks", lambda: lanes(spans), base, "any"),
    ]  # fmt: skip
    rows: list[Row] = []
    for name, work, baseline, target in works:
        value = _milliseconds(work)
        rows.append((name, value, baseline, value / baseline, target or "any"))
    return rows


if __name__ == "__main__":
    for name, value, baseline, ratio, target in main():
        print(f"{name:36} {value:8.1f} ms {baseline:8.1f} ms  x{ratio:6.1f}  {target}")
