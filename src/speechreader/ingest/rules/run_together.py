"""Title, salutation, speech and page foot pasted into one line: line breaks are put between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechreader.ingest import vocabulary as words
from speechreader.ingest.draft import Cut, Draft, Line

NAME = "run_together"

#: A salutation is looked for in this many first characters of a long line.
REACH = 420
#: Lines shorter than this are left as they are.
LONG = 60
#: A tail marker is looked for in this many last characters of a line.
TAIL_REACH = 260

# What may stand right before a salutation that opens the speech.
_BEFORE = re.compile(rf"(?:{words.SPEECH_WORD.pattern}|[)》”。!日\d]|\s)\s*$")
_BYLINE_START = re.compile(
    r"(?<=\S)\s*(?=(?:发布|发表|更新)(?:时间|日期)\s*:|(?:信息|文章|稿件)?来源\s*:|(?:浏览|阅读|点击)(?:量|"
    r"次数|数)?\s*:|"
    r"作者\s*:|责任编辑\s*:)"
)
_WIDE_BLANK = re.compile(r"(?<=\S) {2,}(?=\S)")
_DATED_BRACKET = re.compile(r"(?<=\S) ?(?=\((?:19|20)\d\d ?[年.-])")
_DATE_BEHIND_TITLE = re.compile(
    rf"(?:{words.SPEECH_WORD.pattern})(?P<gap> ?)(?=(?:(?:19|20)\d\d|[〇零○一二三四五六七八九]{{4}}) ?[年.-])"
)
_TAIL_START = re.compile(
    r"(?<=[。!?…”\])])\s*(?=[\[【(]?(?:本文(?:标题|链接|地址|来源|由)|链接地址|相关(?:文档|文章|阅读|链接|"
    r"推荐)|上一篇|下一篇|"
    r"(?:责任|本文)?编辑\s*[::]|责编\s*:|推荐阅读|更多(?:精彩|相关)|版权(?:所有|声明)|\(?(?:全文)?完\)?$|"
    r"作者(?:系|单位|为|:)|"
    r"来源\s*:|转载请|免责声明|标签\s*:|关键词\s*:)"
    r"|\([^()。]{0,40}?(?:19|20)\d\d ?年[^()。]{0,40}\)$)"
)


def find(draft: Draft) -> Iterator[Cut]:
    """Newlines before a salutation inside a long first line, between the parts above it, before a run-on foot."""
    opened = False
    for line in draft.lines:
        if len(line.text) < LONG:
            opened = opened or words.SALUTATION.match(line.text) is not None
            continue
        yield from _ordered(draft, line, look_for_opening=not opened)
        opened = True


def _ordered(draft: Draft, line: Line, *, look_for_opening: bool) -> Iterator[Cut]:
    places: set[tuple[int, int]] = set()
    if look_for_opening:
        places |= set(_openings(draft.shadow, line))
    tail = max(line.start + LONG, line.end - TAIL_REACH)
    places |= {(m.start(), m.end()) for m in _TAIL_START.finditer(draft.shadow, tail, line.end)}
    for start, end in sorted(places):
        if start > line.start:
            yield Cut(start, end, "\n", "split")


def _openings(shadow: str, line: Line) -> Iterator[tuple[int, int]]:
    at = _salutation(shadow, line)
    if at is None or not shadow[line.start : at].strip():
        return
    yield len(shadow[:at].rstrip()), at
    stretch = len(shadow[:at].rstrip())
    for pattern in (_BYLINE_START, _WIDE_BLANK, _DATED_BRACKET, _DATE_BEHIND_TITLE):
        for match in pattern.finditer(shadow, line.start, stretch):
            yield match.span("gap") if "gap" in pattern.groupindex else match.span()


def _salutation(shadow: str, line: Line) -> int | None:
    """Offset of the first salutation near the start of a line that something title-like or a blank precedes."""
    stop = min(line.end, line.start + REACH)
    for start in range(line.start, stop):
        if shadow[start] in "各同尊敬亲女先全在诸大朋老主评" or shadow[start - 1 : start] in (
            " ",
            ")",
            "日",
        ):
            match = words.SALUTATION.match(shadow, start, min(line.end, start + 140))
            if match is not None and words.SPEECH_WORD.search(match.group()):
                continue
            if match is not None and (
                start == line.start or _BEFORE.search(shadow, line.start, start)
            ):
                return start
    return None
