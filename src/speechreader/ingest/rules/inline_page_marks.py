"""Page numbers of a viewer that stand in the middle of a line: …解决了几个。第 2 页 共 4 页三、夯实…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechreader.ingest.draft import Cut, Draft

NAME = "inline_page_marks"

# «第 2 页 共 4 页» is never said in a speech; «第 2 页» alone may be.
_MARK = re.compile(r"(?<! ) *第 ?\d{1,4} ?页[ ,/]*共 ?\d{1,4} ?页 *")


def find(draft: Draft) -> Iterator[Cut]:
    """Cut every «page n of m» that has other words beside it."""
    for match in _MARK.finditer(draft.shadow):
        yield Cut(match.start(), match.end())
