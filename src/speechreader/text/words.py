"""Words of unspaced Chinese: the only place that knows jieba.

Loading the dictionary takes most of a second and the import of jieba itself a fifth, so both happen at the
first question, never on the way to the window; ask from a worker thread.
"""

from __future__ import annotations

import sys
from functools import cache
from itertools import accumulate
from threading import Lock
from typing import Any, Protocol, cast

_loading = Lock()


class _Tokenizer(Protocol):
    def lcut(self, sentence: str, *, HMM: bool) -> list[str]: ...


def word_starts(text: str) -> frozenset[int]:
    """Offsets in `text` at which a word begins or ends, as the dictionary's most probable cut has it."""
    with _loading:
        tokenizer = _tokenizer()
    return frozenset(accumulate((len(word) for word in tokenizer.lcut(text, HMM=False)), initial=0))


@cache
def _tokenizer() -> _Tokenizer:
    # jieba asks for pkg_resources only to find its own files, which takes longer than all the rest of its
    # import and warns of its age; without it jieba opens the file beside itself.
    hidden = sys.modules.get("pkg_resources")
    sys.modules["pkg_resources"] = None  # type: ignore[assignment]
    try:
        import jieba  # pyright: ignore[reportMissingTypeStubs]
    finally:
        if hidden is None:
            del sys.modules["pkg_resources"]
        else:
            sys.modules["pkg_resources"] = hidden
    tokenizer = cast(Any, jieba).Tokenizer()  # jieba has no types
    # What `initialize` does, without its cache: that one lies under a predictable name in the shared temporary folder.
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer
