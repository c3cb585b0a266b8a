"""The block above a speech: title (perhaps in two lines, perhaps with a subtitle), date, speaker, occasion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from speechreader.ingest import vocabulary as words
from speechreader.ingest.dates import find_date, without_dates
from speechreader.ingest.draft import Draft, Line
from speechreader.ingest.people import find_speaker
from speechreader.ingest.zones import Zones, is_prose
from speechreader.text.normalize import HAN, squeeze

#: A title has at least and at most this many characters.
SHORTEST, LONGEST = 4, 140
#: A title is looked for in so many lines above the speech: each is compared with all others.
REACH = 200
#: A slogan above a subtitle takes two lines at most, each no longer than this.
LONGEST_SLOGAN = 30
#: A phrase of a slogan has at least this many characters.
PHRASE = 4
#: A second line this short («工作报告») is the end of the title above it.
SHORT_SECOND = 8
#: What a line must score to be believed a title (see `_score`).
ENOUGH = 2.5

_LABEL = re.compile(r"^(?:本文)?(?:标题|题目|题名|文章标题|主题)\s*:\s*")
_SITE_SUFFIX = re.compile(r"\s*(?:[_|]|\s[-—–]\s|--|>>?|»)\s*")
_OWN_TITLE = re.compile(r"(?:本文)?(?:标题|题目|题名|文章标题)\s*:\s*(?P<title>.+)$")
_BRACKETED = re.compile(
    r"^[\[【(]\s*(?:[^\]】)]{1,10})\s*[\]】)]\s*|^(?:正文|原标题|转发|回复|转载|Fw|Re)\s*:?\s*"
)
#: A line that talks to somebody is no title.
_TALK = re.compile(r"^@|大家(?:先)?(?:看|听|好)|[了吗吧呢啊]$|^(?:现将|根据|为了)")
_DOCUMENT = re.compile(r"(?:文件|汇编|材料|会议|资料|专栏|专题|网|报|站)(?:\([^)]*\))?$")
#: The dash that opens a subtitle.
SUBTITLE = re.compile(r"^(?:——+|--+)\s*")
_TAIL_MARKS = re.compile(r"[\s。,;:]+$")
_HAN = re.compile(f"[{HAN}]")
_LETTERS = re.compile(f"[{HAN}A-Za-z]")
_BOILERPLATE = re.compile(
    r"^(?:\(?(?:讲话稿|发言稿|全文|摘要|节选|根据录音整理|征求意见稿|讨论稿|审议稿|草案|送审稿|代拟稿)\)?|正文)$"
)


@dataclass(frozen=True, slots=True)
class Title:
    """`text` is cleaned of labels, site names and blanks; `lines` are the numbers of the lines that hold it."""

    text: str
    lines: tuple[int, ...]


def find_title(draft: Draft, zones: Zones) -> Title | None:
    """The title of the speech, or None where the file gives none."""
    head = zones.head(draft)[-REACH:]
    if not head and zones.first == 0:
        return _from_foot(draft, zones)
    scored = [
        (_score(line.text, n, head), -abs(len(head) - n), n) for n, (_, line) in enumerate(head)
    ]
    best = max(scored, default=(0.0, 0, 0))
    if best[0] >= ENOUGH:
        return _assemble(draft, head, best[2])
    return (
        _above_subtitle(draft, head)
        or _from_foot(draft, zones)
        or _lone_line(draft, head)
        or _bare_genre(draft, head)
    )


def _bare_genre(draft: Draft, head: list[tuple[int, Line]]) -> Title | None:
    """«主持词» and nothing else."""
    for i, line in head:
        if line.text in words.GENRES:
            return Title(_line_text(draft, line), (i,))
    return None


def _above_subtitle(draft: Draft, head: list[tuple[int, Line]]) -> Title | None:
    """«……» above «——在…会议上的报告»: a slogan of one or two lines, and what it was said at."""
    for n, (_, line) in enumerate(head):
        if SUBTITLE.match(line.text) and words.SPEECH_WORD.search(line.text):
            above = [k for k in range(max(0, n - 2), n) if not _is_frame(head[k][1].text)]
            parts = [_clean(_line_text(draft, head[k][1])) for k in above]
            subtitle = _clean(SUBTITLE.sub("", _line_text(draft, line)))
            text = " ".join(parts) + "——" + subtitle if parts else subtitle
            return Title(text, tuple(head[k][0] for k in (*above, n)))
    return None


def _from_foot(draft: Draft, zones: Zones) -> Title | None:
    """«本文标题：…» below the text names it as well."""
    for i, line in zones.foot(draft):
        match = _OWN_TITLE.match(draft.shadow[line.start : line.end].strip())
        if match is not None and len(match.group("title")) >= SHORTEST:
            return Title(_clean(_line_text(draft, line)), (i,))
    return None


def _lone_line(draft: Draft, head: list[tuple[int, Line]]) -> Title | None:
    """Without a telling word, the line that stands alone above date, speaker or speech."""
    named = [
        (i, line)
        for i, line in head
        if not _is_frame(line.text)
        and 6 <= len(_LETTERS.findall(line.text)) <= 40
        and not is_prose(line.text)
    ]
    if not named:
        return None
    i, line = named[0] if len(named) <= 2 else named[-1]
    return Title(_clean(_line_text(draft, line)), (i,))


def _is_frame(line: str) -> bool:
    """Whether a line of the head is certainly no title: chrome, a date, a name, a stage direction."""
    if (
        words.is_menu(line)
        or words.PAGE_MARK.match(line)
        or _BOILERPLATE.match(line)
        or is_prose(line)
    ):
        return True
    if _OWN_TITLE.match(line):
        return False
    if find_date(line) and len(without_dates(line).strip("() ")) < SHORTEST:
        return True
    if find_speaker(line) is not None and not words.SPEECH_WORD.search(line):
        return True
    return words.is_chrome(line)


def _score(line: str, n: int, head: list[tuple[int, Line]]) -> float:
    """How much a line of the head looks like the title of a speech."""
    if len(line) >= words.LONGEST_CHROME:
        return 0.0
    text = _strip_decoration(line)
    if _is_frame(line) or not SHORTEST <= len(text) <= LONGEST:
        return 0.0
    score = 0.0
    if (match := list(words.SPEECH_WORD.finditer(text))) and not SUBTITLE.match(line):
        at_end = len(without_dates(text[match[-1].end() :]).strip("()（）》”。 ")) <= 6
        score += 3.0 if at_end else 1.5
    score += 1.0 * bool(
        re.search(r"(?:会议|大会|仪式|典礼|全会|座谈会|推进会|论坛|会)(?:\([^)]*\))?上的", text)
    )
    score += 1.2 * (_times(text, head) > 1)
    score += 3.0 * _over_subtitle(n, head)
    score += (
        0.4 * (8 <= len(text) <= 45)
        - 0.5 * text.endswith((";", ","))
        - 2.0 * bool(_TALK.search(text))
    )
    return score + 0.1 * n / max(1, len(head))


def _over_subtitle(n: int, head: list[tuple[int, Line]]) -> bool:
    """Whether «——在…大会上的讲话» stands below a line: the line itself is the title then."""
    below = head[n + 1][1].text if n + 1 < len(head) else ""
    return SUBTITLE.match(below) is not None and words.SPEECH_WORD.search(below) is not None


def _times(text: str, head: list[tuple[int, Line]]) -> int:
    bare = squeeze(text)
    return sum(bare in squeeze(line.text) for _, line in head)


def _strip_decoration(line: str) -> str:
    text = _LABEL.sub("", line)
    text = _BRACKETED.sub("", text)
    parts = [part for part in _SITE_SUFFIX.split(text) if part]
    telling = [part for part in parts if words.SPEECH_WORD.search(part)]
    return telling[0] if len(parts) > 1 and telling else text


def _assemble(draft: Draft, head: list[tuple[int, Line]], n: int) -> Title:
    """The best line, with the lines before and behind that belong to it."""
    used = sorted({n, *_continued(draft, head, n)})
    text = ""
    for k in used:
        line, part = head[k][1].text, _clean(_line_text(draft, head[k][1]))
        if not text:
            text = part
        elif _is_slogan(text) and not SUBTITLE.match(line):
            text += "——" + part
        elif not SUBTITLE.match(line):
            text += part
        elif not _says_when(line):
            text += "——" + SUBTITLE.sub("", part)
    return Title(_unbracketed(text), tuple(head[k][0] for k in used))


def _says_when(subtitle: str) -> bool:
    """«——2024年1月16日在…会议上»: date and occasion, which are no words of the title."""
    return find_date(subtitle) is not None and words.SPEECH_WORD.search(subtitle) is None


def _is_slogan(line: str) -> bool:
    """«坚持稳字当头　把握工作主动»: phrases of equal weight, the first half of a title in two lines."""
    phrases = re.split(r"[ \u3000]+", line.strip())
    return (
        len(phrases) in (2, 3)
        and all(
            PHRASE <= len(p) <= LONGEST_SLOGAN // 2 and len(_HAN.findall(p)) == len(p)
            for p in phrases
        )
        and max(map(len, phrases)) - min(map(len, phrases)) <= 1
    )


def _continued(draft: Draft, head: list[tuple[int, Line]], n: int) -> Iterator[int]:
    line = head[n][1].text
    if n > 0:
        above = head[n - 1][1].text
        below_is_subtitle = n + 1 < len(head) and SUBTITLE.match(head[n + 1][1].text) is not None
        short = len(above) <= LONGEST_SLOGAN and not _DOCUMENT.search(above)
        slogan = short and (below_is_subtitle or (line.startswith("在") and _is_slogan(above)))
        if not _is_frame(above) and (slogan or _joined(above, line)):
            yield n - 1
    if n + 1 < len(head):
        below = head[n + 1][1].text
        if not _is_frame(below) and (SUBTITLE.match(below) or _joined(line, below)):
            yield n + 1


def _joined(first: str, second: str) -> bool:
    """Whether two lines are halves of one title: a subtitle, or a phrase that goes on."""
    if SUBTITLE.match(second):
        return True
    if _times_in(first, second) or len(first) > 40:
        return False
    if words.SPEECH_WORD.search(first) or not words.SPEECH_WORD.search(second):
        return False
    if len(second) <= SHORT_SECOND and len(first) >= 6:
        return True
    opened = re.search(r"(?:^关于|^中共|在(?!线)[^,。:|>]{3,}$)", first)
    return opened is not None and not re.search(r"^(?:在|关于)", second)


def _times_in(first: str, second: str) -> bool:
    return squeeze(first) in squeeze(second) or squeeze(second) in squeeze(first)


def _line_text(draft: Draft, line: Line) -> str:
    return draft.text[line.start : line.end].strip(" \t\u3000\u00a0").replace("\t", " ")


def _clean(text: str) -> str:
    """A title without label, site name, trailing marks, date in brackets and blanks between Han characters."""
    for pattern in (
        re.compile(r"^(?:本文)?(?:标题|题目|题名|文章标题|主题)\s*[:：]\s*"),
        re.compile(r"^[\[【](?:[^\]】]{1,10})[\]】]\s*"),
        re.compile(r"^(?:原标题|转发|回复|转载|Fw|Re)\s*[:：]\s*", re.I),
    ):
        text = pattern.sub("", text)
    parts = [p for p in re.split(r"\s*(?:[_|｜]|\s[-—–]\s)\s*", text) if p]
    telling = [p for p in parts if words.SPEECH_WORD.search(p)]
    if len(parts) > 1 and telling:
        text = telling[0]
    text = re.sub(
        rf"(?<=[{HAN}，。、：；“”《》（）!?:,])[ \u3000\u00a0]+(?=[{HAN}，。、：；“”《》（）—])",
        " ",
        text,
    )
    text = re.sub(r"[(（]\s*\d{4}\s*[年.\-/][^)）]{0,24}[)）]\s*$", "", text)
    return _TAIL_MARKS.sub("", _without_stray_blanks(text)).strip(" |｜>»")


def _without_stray_blanks(text: str) -> str:
    """A title whose words are whole again; a blank between two phrases of a slogan is meant and stays."""
    pieces = text.split(" ")
    whole = pieces[0]
    for before, piece in pairwise(pieces):
        phrases = min(len(before), len(piece)) >= PHRASE and not whole.startswith(("在", "关于"))
        latin = not (_HAN.match(before[-1:]) and _HAN.match(piece[:1]))
        whole += (" " if phrases or latin else "") + piece
    return whole


def _unbracketed(text: str) -> str:
    if text.startswith("《") and text.endswith("》") and text.count("《") == 1:
        return text[1:-1]
    return text
