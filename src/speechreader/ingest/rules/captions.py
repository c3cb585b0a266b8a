"""Captions of pictures that a text file cannot show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechreader.ingest.draft import Draft
from speechreader.ingest.zones import Zones

NAME = "captions"

#: Longer lines are not believed to be captions.
LONGEST = 60
_CAPTION = re.compile(
    r"[▲△▼■◆●]\s*\S|[(\[【]?图(?:片)?\s*(?:为|注|说|片?来源|\d+)?\s*[:为]|[(\[【]?(?:资料|现场|会议)图片"
    r"|\[?(?:图片|图\d*|视频|音频|动图|插图)\]?$"
)
_PHOTOGRAPHER = re.compile(r"\S{2,4}\s*/?\s*摄[)\]】]?$")


def claims(draft: Draft, zones: Zones) -> Iterator[int]:
    """Short lines of the body that only describe a picture."""
    for i, line in zones.body(draft):
        if (
            len(line.text) <= LONGEST
            and not line.text.endswith("。")
            and (_CAPTION.match(line.text) or _names_photographer(line.text))
        ):
            yield i


def _names_photographer(line: str) -> bool:
    return "摄" in line[-2:] and _PHOTOGRAPHER.search(line) is not None
