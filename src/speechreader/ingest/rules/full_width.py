"""Full-width digits and Latin letters become the usual ones.

１２３ and 123 are the same words, and a search for one must find the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechreader.ingest.draft import Cut, Draft

NAME = "full_width"

# Punctuation keeps its width: that is typesetting. One cut per character keeps positions exact.
_WIDE = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05]")


def find(draft: Draft) -> Iterator[Cut]:
    """Fold digits, letters and the percent sign."""
    for match in _WIDE.finditer(draft.text):
        yield Cut(match.start(), match.end(), chr(ord(match.group()) - 0xFEE0), "folded")
