"""Stand-ins for ingest, so that store and app are tested without the rules of cleaning."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from speechreader.ingest.corrections import apply_corrections
from speechreader.ingest.draft import Cut, Draft
from speechreader.model.changes import Failed
from speechreader.model.cleaning import Edit, Notice, OffsetMap, TextCorrection
from speechreader.model.errors import UserError
from speechreader.model.outline import Heading
from speechreader.model.span import Span
from speechreader.model.speech import Metadata, Original, Reading

CLEANER_VERSION = 1
NO_SPANS: frozenset[Span] = frozenset()
_CHROME = re.compile(r"\A导航[^\n]*\n|\n导航[^\n]*")
_HEADING = re.compile(r"^([一二三四五六七八九十]、|（[一二三]）)([^\n。]*)", re.MULTILINE)


def read_bytes(
    data: bytes,
    name: str,
    *,
    keep: frozenset[Span] = NO_SPANS,
    corrections: Iterable[TextCorrection] = (),
    encoding: str | None = None,
) -> Reading:
    """Lines that begin with 导航 are chrome.

    The first line is the title; 一、 and （一） open headings.
    """
    if not data:
        raise UserError("file_empty", file=name)
    if b"\0" in data:
        raise UserError("file_binary", file=name)
    raw = data.decode(encoding or "utf-8")
    edits = tuple(
        Edit("navigation", "removed", Span(*found.span()), found[0], "")
        for found in _CHROME.finditer(raw)
        if not any(Span(*found.span()).overlaps(span) for span in keep)
    )
    body = raw
    for edit in reversed(edits):
        body = body[: edit.raw.start] + body[edit.raw.end :]
    if raw.endswith("\n"):
        edits = (*edits, Edit("blank_lines", "blank", Span(len(raw) - 1, len(raw)), "\n", ""))
        body = body[:-1]
    title = body.split("\n")[0] or None
    if corrections := tuple(corrections):
        cuts = ((e.rule, Cut(e.raw.start, e.raw.end, "", e.kind)) for e in edits)
        draft = apply_corrections(Draft(raw).apply_all(cuts), corrections)
        body, edits = draft.text, draft.edits
    return Reading(
        original=Original(name, hashlib.sha256(data).hexdigest(), len(data), "text/plain", "utf-8"),
        metadata=Metadata(title=title, date="2024-03-05"),
        raw=raw,
        body=body,
        offsets=OffsetMap(len(raw), edits),
        outline=headings(body),
        notices=(Notice("truncated_end"),) if body.endswith("，") else (),
    )


def headings(body: str) -> tuple[Heading, ...]:
    """The outline of the stand-in: level 1 for 一、, level 2 for （一）."""
    return tuple(
        Heading(2 if found[1][0] == "（" else 1, found[1], found[2], Span(*found.span()), 0.9)
        for found in _HEADING.finditer(body)
    )


def read_file(path: Path) -> tuple[bytes, Reading]:
    """A file through `read_bytes`."""
    if not path.exists():
        raise UserError("file_missing", file=str(path))
    data = path.read_bytes()
    return data, read_bytes(data, path.name)


SPEECH = """导航 首页 要闻
在云州市总工会全体会议上的讲话
同志们：
一、过去一年的工作
（一）服务职工。全年走访职工三千人次。
（二）组织建设。新建基层工会二十家。
二、今年的任务
我们要继续努力。
导航 上一篇 下一篇
"""


def write_speeches(folder: Path, count: int, size: int = 1) -> list[Path]:
    """`count` different speeches of about `size` × 100 characters in `folder`."""
    files = []
    for number in range(count):
        path = folder / f"{number:03}.txt"
        more = f"第{number}号讲话说：我们要把各项工作做实做细，努力为职工群众服务。\n" * size
        path.write_text(
            SPEECH.replace("全体会议", f"第{number}次全体会议") + more, encoding="utf-8"
        )
        files.append(path)
    return files


def find_files(paths: Iterable[Path]) -> Iterator[Path | Failed]:
    """Files as they are named, and the .txt files of folders."""
    for path in paths:
        if not path.exists():
            yield Failed(str(path), "file_missing")
        elif path.is_dir():
            yield from sorted(path.rglob("*.txt"))
        else:
            yield path


def detect_outline(body: str, hints: object = ()) -> tuple[Heading, ...]:
    """The outline of the stand-in."""
    return headings(body)


def install_ingest() -> None:
    """Put the stand-in in the place of ingest, for this process."""
    this = sys.modules[__name__]
    for name in ("ingest.pipeline", "ingest.files", "outline.detect"):
        sys.modules[f"speechreader.{name}"] = this
