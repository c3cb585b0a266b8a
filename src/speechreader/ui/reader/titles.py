"""Titles of several lines: where they part, so that each line reads well and all are about equally long.

Every place where a line may end has a price, and so has every line that is longer or shorter than the
others; the cheapest title is taken. No dictionary is asked (it would be slow to load): a few words that
titles are made of are enough.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from math import ceil, inf

from speechreader.ui.reader.typesetting import Line, Measure, Setting, finish, set_lines

#: What a line end costs, against 1 for a line that differs by a whole column from the others.
_FREE, _GOOD, _POOR, _BAD, _FORCED = 0.0, 0.04, 0.12, 0.6, 50.0
#: What a line of fewer than `_SHORT` em costs.
_LONE, _SHORT = 0.5, 4
#: What is longer than so many characters is no title, and set like a paragraph.
_LONGEST = 300

_BLANK = "(?<=[ \u3000])(?![ \u3000])"
_NUMBER = "[一二三四五六七八九十百0-9]+"
_JOINTS = (
    "(?<=[，、；：。！？”》）」』])|(?=[“《（「『暨])|(?<=[会式班节]上的)|(?<=[市省县州区]总工会)|(?<=委员会)"
    f"|(?=第{_NUMBER}[届次])|(?=(?<!第){_NUMBER}届)|(?=全体会议|代表大会|推进会|座谈会|工作会议)"
)
_WORDS = (
    f"第?{_NUMBER}[届次]|[\u4e00-\u9fff]{{2}}[市省县州镇]|[大会议式班节]上的?|在.|为.|。|产业工人|工人阶级"
    "|总工会|委员会|代表大会|全体会议|座谈会|推进会|职工|工会|大会|会议|讲话|报告|致辞|发言|工作|[全各][市省国县区体级]"
    "|力量|贡献|时代|征程|篇章|优异|成绩|迎接|胜利|召开|发展|高质量|质量|建设|改革|推进|队伍|组织|单位|先进|劳动|模范"
    "|表彰|国际|庆祝|开幕|闭幕|仪式|座谈|技能|大赛|培训|基层|基础|现场|总结|动员|部署|主席|书记|同志|思想|中国|特色"
    "|社会|主义|现代化|团结|奋斗|奋力|奋进|谱写|创新|守正|民主|管理|服务|安全|生产|教育|文明|城市|经济|政府|企业|学校"
    "|学院|大学|医院|公司|集团|常务|人民|公共|文化|卫生|交通|运输|系统|专项|行动|毕业|典礼|学位|授予|周年|成立|新.{1,2}|年[度中会]|劳动节|工作者|党风|廉政|纪检|监察|教师节|文化节|实施"
)


@cache
def _finders() -> tuple[tuple[re.Pattern[str], float], ...]:
    return ((re.compile(_BLANK), _FREE), (re.compile(_JOINTS), _GOOD))


@cache
def _words() -> re.Pattern[str]:
    return re.compile(f"(?=({_WORDS}))")  # Words may overlap.


def set_title(setting: Setting, width: float) -> list[Line]:
    """Break what is centred, a title or the like, into lines no wider than `width` px."""
    length = len(setting.text)
    if setting.natural(0, length) <= width or length > _LONGEST:
        return set_lines(setting, Measure(width, 0.0, justified=False))
    prices = _prices(setting)
    ends = [0]
    for part in (*_subtitles(setting.text), length):
        ends += _cheapest(setting, prices, width, ends[-1], part)
    return [finish(setting, start, end, width, False) for start, end in pairwise(ends)]


def _subtitles(text: str) -> list[int]:
    """Where a subtitle begins with its dash: always a line of its own, once there are several."""
    return [i for i in range(1, len(text) - 1) if text[i : i + 2] == "——" and text[i - 1] != "—"]


def _prices(setting: Setting) -> list[float]:
    """What it costs to end a line before each character; endless where it must not end."""
    text = setting.text
    prices = [_POOR] * (len(text) + 1)
    for match in _words().finditer(text):
        inside = range(match.start() + 1, match.end(1))
        prices[inside.start : inside.stop] = [_BAD] * len(inside)
    for pattern, price in reversed(_finders()):
        for match in pattern.finditer(text):
            if price == _FREE or prices[match.start()] < _BAD:
                prices[match.start()] = price
    for i in range(1, len(text)):
        if not setting.may_break(i) or text[i - 1] == "—":
            prices[i] = inf
    return prices


def _cheapest(
    setting: Setting, prices: list[float], width: float, begin: int, stop: int
) -> list[int]:
    """The ends of the lines of `[begin, stop)`; where no end is allowed a line is as long as it can be."""
    whole = setting.natural(begin, stop)
    target = whole / max(1, ceil(whole / width))
    best = {begin: (0.0, begin)}
    for end in range(begin + 1, stop + 1):
        price = 0.0 if end == stop else min(prices[end], _FORCED)
        for start in range(end - 1, begin - 1, -1):
            line = setting.natural(start, end)
            if line > width and start < end - 1:
                break
            cost = best[start][0] + price + ((line - target) / width) ** 2
            cost += _LONE if line < _SHORT * setting.face.em else 0.0
            if end not in best or cost < best[end][0]:
                best[end] = (cost, start)
    ends = [stop]
    while best[ends[-1]][1] != begin:
        ends.append(best[ends[-1]][1])
    return ends[::-1]
