"""Tags and entities left over in a text that was copied out of a page's source."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from speechreader.ingest.draft import Cut, Draft

NAME = "html_remnants"

_REMNANT = re.compile(
    r"(?P<br><(?:br|p|/p|/div|/h[1-6]|/li|/tr)\b[^<>\n]{0,200}>)|(?P<tag></?(?:span|div|strong|"
    r"b|i|em|font|u|a|img|h[1-6]|li|ul|ol|table|tbody|tr|td|o:p|section|center|style|"
    r"script)\b[^<>\n]{0,400}>)|(?P<entity>&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});)",
    re.I,
)


def find(draft: Draft) -> Iterator[Cut]:
    """Block tags become line ends, other tags go, entities become their character."""
    for match in _REMNANT.finditer(draft.text):
        if match.group("br"):
            yield Cut(match.start(), match.end(), "\n")
        elif match.group("tag"):
            yield Cut(match.start(), match.end())
        elif (
            (char := html.unescape(match.group())) != match.group()
            and len(char) == 1
            and char != "\x00"
        ):
            yield Cut(match.start(), match.end(), char, "folded")
