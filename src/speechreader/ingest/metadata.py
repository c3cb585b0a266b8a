"""Title, speaker, date, occasion, source and genre from head and foot; None where the text does not say.

A date of publication is not the date of the speech, an uploader is not its speaker: lines that belong to the page
are not asked for them.
"""

from __future__ import annotations

import re

from speechreader.ingest import vocabulary as words
from speechreader.ingest.dates import find_date, without_dates
from speechreader.ingest.draft import Draft, Line
from speechreader.ingest.heading_block import SUBTITLE, Title, find_title
from speechreader.ingest.people import find_speaker, find_speaker_in_title
from speechreader.ingest.zones import Zones
from speechreader.model.speech import Metadata
from speechreader.text.normalize import shadow as shadow_of
from speechreader.text.normalize import squeeze

#: Name and date are looked for on this many lines behind the speech.
FOOT_REACH = 4

#: A line that names the occasion, and is longer (characters), tells of it.
_LONGEST_BYLINE = 60

_PUBLISHED = re.compile(
    r"(?:发布|发表|更新|上传|创建|录入|刊发|添加|修改|浏览|来源|点击|阅读|编辑|日期:|\d{1,2}:\d{2})"
)
_SOURCE = re.compile(
    r"(?:信息|稿件|文章|新闻|内容|资料|文稿)?(?:来源|稿源|出处)\s*:\s*(?P<source>[^\s|;,。:]{2,30}?)(?=\s|$|[|;,。]|"
    r"(?:发布|发表|更新)(?:时间|日期|人|者|于|:)|(?:作者|编辑|浏览|阅读|点击|时间|日期|责任|访问|字体|字号))"
)
#: «(《白川日报》2022年12月30日第1版)», «原载《求实》2024年第3期»: where it was printed.
_PRINTED = re.compile(
    r"^\(?(?:原?载(?:于|自)?|刊于|摘自|选自|来自|据)?:?《(?P<source>[^《》]{2,20})》"
    r"[ ,]*\(?(?:19|20)\d\d ?年[^。]{0,24}?(?:版|期|日|号|辑)\)?\)?$"
)
_OCCASION = re.compile(
    r"(?:在|于|出席|参加)(?P<occasion>[^,。;:]{3,60}?(?:会议|大会|会|仪式|典礼|论坛|活动|年会|班|现场|开幕式|"
    r"闭幕式|庆典|晚宴|酒会|"
    r"讲坛|课堂|沙龙|日|节)(?:\([^)]{1,12}\))?(?:第?[一二三四五六七八九十]+次(?:会议|全体会议))?(?:开幕式|"
    r"闭幕式|结束时|"
    r"期间)?)(?:开幕式|闭幕式)?(?:上|中|时|期间|结束时|闭幕时)的?"
)
_MONTH_DAY = re.compile(r"^\(?(?P<month>1[0-2]|[1-9])月(?P<day>[12]\d|3[01]|[1-9])日")
_SAID = re.compile(r"(?:时间|日期|讲话时间|报告时间)\s*:\s*")


def find_metadata(draft: Draft, zones: Zones) -> Metadata:
    """What head and foot of the draft say; the body is not searched."""
    title = find_title(draft, zones)
    text = title.text if title is not None else None
    return Metadata(
        title=_one_line(text),
        speaker=_one_line(_speaker(draft, zones, title)),
        date=_date(draft, zones, title),
        occasion=_one_line(_occasion(draft, zones, text)),
        source=_one_line(_source(draft, zones)),
        genre=_genre(text),
    )


def _one_line(words: str | None) -> str | None:
    """Words with one plain blank for every tab, break or run of blanks in them."""
    return " ".join(words.split()) if words else None


def tells(line: str) -> bool:
    """Whether a line of the head (a stripped shadow) says who spoke, when, where, or where it was printed."""
    return (
        _date_of_line(line) is not None
        or _speaker_of_line(line) is not None
        or any(pattern.search(line) for pattern in (_SOURCE, _PRINTED))
        or (len(line) <= _LONGEST_BYLINE and _OCCASION.search(line) is not None)
    )


def _speaker(draft: Draft, zones: Zones, title: Title | None) -> str | None:
    behind = [line for i, line in zones.head(draft) if title is None or i > max(title.lines)]
    before = [line for i, line in zones.head(draft) if title is not None and i < min(title.lines)]
    for line in [*behind, *before[-2:]]:
        if (name := _speaker_of_line(line.text)) is not None:
            return _as_written(draft, line, name)
    if title is not None and (name := find_speaker_in_title(shadow_of(title.text))) is not None:
        at = squeeze(shadow_of(title.text)).find(name)
        return squeeze(title.text)[at : at + len(name)]
    for _, line in zones.head(draft):
        if (
            words.SPEECH_WORD.search(line.text)
            and (name := find_speaker_in_title(line.text)) is not None
        ):
            return _as_written(draft, line, name)
    for _, line in zones.foot(draft)[:FOOT_REACH]:
        if len(line.text) < 48 and (name := _speaker_of_line(line.text)) is not None:
            return _as_written(draft, line, name)
    return None


def _as_written(draft: Draft, line: Line, name: str) -> str:
    """A name found in the shadow of a line, in the characters of the text itself."""
    at = squeeze(draft.shadow[line.start : line.end]).find(name)
    return squeeze(draft.text[line.start : line.end])[at : at + len(name)] if at >= 0 else name


def _speaker_of_line(text: str) -> str | None:
    if len(text) > 90 or words.NOTICE.search(text) or words.NAVIGATION.search(text):
        return None
    if re.search(
        r"(?:编辑|责编|审核|校对|摄影|录入|供稿|通讯员|记者|上传|发布人|发布者|作者|来源)\s*[:：]?",
        text,
    ) and not re.search(r"(?:讲话|报告|演讲|发言|致辞|主讲)(?:人|者)", text):
        return None
    bare = re.sub(
        r"\s*(?:时间|日期|地点)\s*:\s*$",
        "",
        without_dates(text).replace("/", " ").strip(" ()[]·,、"),
    )
    return find_speaker(bare)


def _date(draft: Draft, zones: Zones, title: Title | None) -> str | None:
    head = zones.head(draft)
    if title is not None:
        for i in title.lines:
            line = draft.lines[i].text
            if (date := find_date(_brackets(line)) or _date_of_subtitle(line)) is not None:
                return date
    last = max(title.lines) if title is not None else -1
    for _, line in sorted(head, key=lambda one: one[0] <= last):
        if (date := _date_of_line(line.text)) is not None:
            return date
    if (date := _without_year([line.text for _, line in head])) is not None:
        return date
    for _, line in zones.foot(draft)[:FOOT_REACH]:
        if len(line.text) < 32 and (date := _date_of_line(line.text)) is not None:
            return date
    return None


def _date_of_subtitle(line: str) -> str | None:
    """«——2024年1月16日在…会议上» below a title says when it was said."""
    return find_date(line, numeric=False) if SUBTITLE.match(line) else None


def _without_year(head: list[str]) -> str | None:
    """«（4月28日下午）» below the title takes the year of the page's own date, if it is not later than that."""
    days = [m for text in head if (m := _MONTH_DAY.match(text)) is not None]
    pages = [date for text in head if (date := find_date(text)) is not None and len(date) == 10]
    if not days or not pages:
        return None
    date = f"{pages[0][:4]}-{int(days[0]['month']):02}-{int(days[0]['day']):02}"
    return date if date <= pages[0] else None


def _brackets(text: str) -> str:
    return " ".join(re.findall(r"\(([^)]*)\)", text))


def _date_of_line(text: str) -> str | None:
    """The date a line states as that of the speech: alone, in brackets, with a name, or labelled so."""
    if len(text) >= words.LONGEST_CHROME:
        return None
    if words.SPEECH_WORD.search(text) and not text.startswith("(") and not _SAID.search(text):
        return find_date(_brackets(text))
    if (_PUBLISHED.search(text) and not re.match(r"^\(", text)) or words.NOTICE.search(text):
        return None
    bracketed = find_date(_brackets(text))
    if bracketed is not None:
        return bracketed
    rest = without_dates(_SAID.sub("", text)).strip(" ()·,")
    if len(rest) <= 40 and (
        not rest or find_speaker(rest) is not None or _SAID.search(text) or len(rest) <= 14
    ):
        # Pages put their own date as 2020-05-12; one with dots alone in its line is the speech's.
        return find_date(text, numeric=not rest and "." in text)
    return None


def _source(draft: Draft, zones: Zones) -> str | None:
    lines = [line for _, line in (*zones.head(draft), *zones.foot(draft)[:8])]
    for pattern in (_SOURCE, _PRINTED):
        for line in lines:
            if (match := pattern.search(line.text)) is not None:
                start = draft.shadow.find(match.group("source"), line.start)
                return draft.text[start : start + len(match.group("source"))]
    return None


def _occasion(draft: Draft, zones: Zones, title: str | None) -> str | None:
    """«在…会议上的讲话»: from the title, or from a subtitle of the head."""
    lines = [title] if title else []
    lines += [draft.text[line.start : line.end].strip() for _, line in zones.head(draft)]
    for text in lines:
        shadow = shadow_of(text)
        match = _OCCASION.search(shadow)
        if match is not None and (words.SPEECH_WORD.search(shadow) or SUBTITLE.match(shadow)):
            return text[match.start("occasion") : match.end("occasion")]
    return None


def _genre(title: str | None) -> str | None:
    if title is None:
        return None
    found = list(words.SPEECH_WORD.finditer(shadow_of(title)))
    return words.GENRES[found[-1].group()] if found else None
