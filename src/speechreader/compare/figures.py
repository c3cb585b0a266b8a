"""Numbers with their units, in figures or in words: 5581 件 against 6120 件 is a growth of 9.7 per cent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from speechreader.model.comparison import Figure
from speechreader.model.span import Span

_MULTIPLIERS = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
#: Longer units first. Anything else behind a number is no unit that two texts could be compared by.
_UNITS = (
    "个百分点", "百分点", "平方公里", "平方千米", "平方米", "立方米", "千瓦时", "千瓦", "公里", "千米", "公顷", "公斤",
    "千克", "美元", "港元", "欧元", "人次", "件次", "户次", "场次", "车次", "班次", "课时", "小时", "分钟", "元", "人",
    "件", "户", "家", "个", "名", "项", "次", "场", "所", "座", "台", "套", "条", "份", "亩", "吨", "米", "岁", "天",
    "年", "倍", "成", "处", "支", "批", "篇", "种", "类", "间", "张", "位", "对", "辆", "期", "棵", "株", "只", "艘",
    "架", "枚", "部", "册", "本", "幅", "块", "组", "队", "斤", "克", "升", "度", "宗", "起", "例", "笔", "趟", "轮",
    "%", "‰",
)  # fmt: skip
#: Two names of one unit.
_SAME = {"个百分点": "百分点", "千米": "公里", "平方千米": "平方公里", "千克": "公斤"}
#: What makes a number without a unit a date or the number of something.
_NO_COUNT = frozenset("月日号时点分秒届版章")
_UNIT = "|".join(map(re.escape, _UNITS))
_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
#: No number is longer; a rule of 一一一一一 may be.
_HAN = "[〇零一二两三四五六七八九十百千万亿]{1,24}(?:点[〇零一二三四五六七八九]+[万亿]?)?"
#: 5581件, 3.2亿元, 20余万人次; 百分之十二, 千分之3; 三千人次, which is a number only with its unit.
_FIGURE = re.compile(
    rf"(?<![\d.A-Za-z第])(?P<arabic>{_ARABIC})\s*(?P<times>(?:(?!千[瓦米克]|百分)[十百千万亿]){{0,2}})"
    rf"(?:[多余](?P<more>[万亿]?))?\s*(?P<unit>{_UNIT})?"
    rf"|(?P<of>[百千])分之(?P<parts>{_ARABIC}|{_HAN})"
    rf"|(?<![第〇零一二两三四五六七八九十百千万亿点几数])(?P<han>{_HAN})"
    rf"(?:[多余](?P<many>[万亿]?))?(?P<counts>{_UNIT})"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?=年|[-—–~至到]|$)")
_FIRST_YEAR = 1900
_WIDE = {ord("０") + i: str(i) for i in range(10)} | {
    ord("．"): ".",
    ord("，"): ",",
    ord("％"): "%",
}


def figures_in(text: str, span: Span | None = None) -> Iterator[Figure]:
    """The numbers of a stretch with their units, in order; years, dates and ordinals are none."""
    start, end = (span.start, span.end) if span else (0, len(text))
    narrow = _narrow(text)
    last: Figure | None = None
    for match in _FIGURE.finditer(narrow, start, end):
        figure = _figure(narrow, match)
        if last and figure and _goes_on(last, figure, narrow):
            last = Figure(
                Span(last.span.start, figure.span.end), last.value + figure.value, figure.unit
            )
            continue
        if last:
            yield last
        last = figure
    if last:
        yield last


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    """A number with its unit; None for what counts nothing."""
    span = Span(*match.span())
    if match["of"]:
        return Figure(span, _value(match["parts"]), "%" if match["of"] == "百" else "‰")
    if match["han"] == "一":
        return None  # 一个 is an article more often than a number
    unit = match["unit"] or match["counts"] or ""
    value = _value(match["arabic"] or match["han"])
    for times in (match["times"] or "") + (match["more"] or match["many"] or ""):
        value *= _MULTIPLIERS[times]
    if _YEAR.match(text, span.start) or (unit == "年" and value >= _FIRST_YEAR):
        return None
    if not unit and text[span.end : span.end + 1] in _NO_COUNT:
        return None
    return Figure(span, value, _SAME.get(unit, unit))


def _goes_on(one: Figure, other: Figure, text: str) -> bool:
    """Whether two numbers are one: 1亿2000万元."""
    joined = one.span.end == other.span.start and not one.unit
    return joined and text[one.span.end - 1] in _MULTIPLIERS and other.value < one.value


def _value(words: str) -> float:
    """What a number in Arabic or Chinese figures comes to."""
    if words[0].isdecimal():
        return float(words.replace(",", ""))
    whole, _, part = words.partition("点")
    total = _han_value(whole)
    if part:
        digits = part.rstrip("万亿")
        total += float("0." + "".join(str(_DIGITS[c]) for c in digits))
        for times in part[len(digits) :]:
            total *= _MULTIPLIERS[times]
    return total


def _han_value(words: str) -> float:
    total = section = current = 0
    for char in words:
        if char in _DIGITS:
            current = current * 10 + _DIGITS[char]
        elif char in "万亿":
            section += current
            held = total + section if char == "亿" else section
            total = (0 if char == "亿" else total) + (held or 1) * _MULTIPLIERS[char]
            section = current = 0
        else:
            section += (current or 1) * _MULTIPLIERS[char]
            current = 0
    return float(total + section + current)


@lru_cache(maxsize=2)
def _narrow(text: str) -> str:
    """`text` with half-width figures; the two texts of a comparison are asked for passage by passage."""
    return text.translate(_WIDE)


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
