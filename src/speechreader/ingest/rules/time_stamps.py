"""Senders and times of chat messages, and the time marks of a transcript, between the words of a speech."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechreader.ingest.draft import Draft
from speechreader.ingest.zones import Zones

NAME = "time_stamps"

_STAMP = re.compile(
    r"^(?:[^。,;!?]{0,24}\s)?[\[(]?(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+)?(?:(?:上午|下午|晚上|昨天|"
    r"今天|星期.)\s*)?\d{1,2}:\d{2}(?::\d{2})?[\])]?$"
    r"|^[\[(]\d{1,2}:\d{2}(?::\d{2})?(?:\s*[-—~→>]+\s*\d{1,2}:\d{2}(?::\d{2})?)?[\])]$|"
    r"^\d{1,2}:\d{2}:\d{2}[,.]\d{3}\s*-->|^(?:发言人|说话人|"
    r"讲话人)\s*\d{0,2}\s+\d{1,2}:\d{2}(?::\d{2})?$"
)


def claims(draft: Draft, zones: Zones) -> Iterator[int]:
    """Lines of the body that are nothing but a sender with a time, or a time."""
    for i, line in zones.body(draft):
        if len(line.text) <= 48 and _STAMP.search(line.text):
            yield i
