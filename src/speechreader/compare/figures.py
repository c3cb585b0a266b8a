"""Numbers with their units: 5581 件 against 6120 件 is a growth of 9.7 per cent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from speechreader.model.comparison import Figure
from speechreader.model.span import Span

_MULTIPLIERS = {"": 1, "十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
#: Longer units first. Anything else behind a number is no unit that two texts could be compared by.
_UNITS = (
    "个百分点", "百分点", "平方公里", "平方千米", "平方米", "立方米", "千瓦时", "公里", "千米", "公顷", "公斤",
    "人次", "件次", "户次", "场次", "小时", "元", "人", "件", "户", "家", "个", "名", "项", "次", "场", "所", "座",
    "台", "套", "条", "份", "亩", "吨", "米", "岁", "天", "倍", "成", "处", "支", "批", "篇", "种", "类", "间", "张",
    "位", "对", "辆", "期", "届", "%", "％", "‰",
)  # fmt: skip
_FIGURE = re.compile(
    r"(?<![\d.])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"\s*(?P<times>[十百千万亿]{0,2})(?:多|余)?\s*(?P<unit>"
    + "|".join(map(re.escape, _UNITS))
    + ")?"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?=年|[-—–~至到]|$)")
_WIDE = {ord("０") + i: str(i) for i in range(10)} | {
    ord("．"): ".",
    ord("，"): ",",
    ord("％"): "%",
}


def figures_in(text: str, span: Span | None = None) -> Iterator[Figure]:
    """The numbers of a stretch with their units, in order; years are none."""
    start, end = (span.start, span.end) if span else (0, len(text))
    narrow = text.translate(_WIDE)
    for match in _FIGURE.finditer(narrow, start, end):
        if _YEAR.match(narrow, match.start()):
            continue
        value = float(match["number"].replace(",", ""))
        for times in match["times"]:
            value *= _MULTIPLIERS[times]
        yield Figure(Span(*match.span()), value, match["unit"] or "")


def is_year(words: str) -> bool:
    """Whether `words` is a year, with or without 年."""
    return bool(_YEAR.fullmatch(words.translate(_WIDE).removesuffix("年")))


def change(before: Figure | None, after: Figure | None) -> float | None:
    """How much `after` is more than `before`, as a share of it.

    None where the units differ or there is nothing to compare with.
    """
    if before is None or after is None or before.unit != after.unit or not before.value:
        return None
    return (after.value - before.value) / before.value


def figure_around(figures: Iterable[Figure], span: Span) -> Figure | None:
    """The number that overlaps `span`, if there is just one."""
    found = [figure for figure in figures if figure.span.overlaps(span)]
    return found[0] if len(found) == 1 else None
