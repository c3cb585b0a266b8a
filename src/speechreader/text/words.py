"""Words of unspaced Chinese: the only place that knows jieba.

Where words begin is asked of the bare dictionary, the same for everybody, for outlines depend on it. What is
counted is cut by a `Cutter`, which knows the words of the genre and of the person besides.

No cache is written: it would save a tenth of a second, and lie under a predictable name where others may have put
one of their own, which jieba would load unseen.

Loading the dictionary takes most of a second and the import of jieba itself a fifth, so both happen at the
first question, never on the way to the window; ask from a worker thread.
"""

from __future__ import annotations

import sys
import zlib
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from itertools import accumulate
from threading import Lock
from typing import Any, Protocol, cast

_loading = Lock()


class _Tokenizer(Protocol):
    FREQ: dict[str, int]
    total: int
    initialized: bool

    def lcut(self, sentence: str, *, HMM: bool) -> list[str]: ...

    def add_word(self, word: str) -> None: ...


class Cutter:
    """Cuts texts into words, `words` always kept whole where that is possible.

    `version` names dictionary and words: what was counted by another version counts otherwise. Making one loads the
    dictionary if that was not done yet; ask from a worker thread.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        kept = sorted({word.strip() for word in words if len(word.strip()) > 1})
        with _loading:
            bare = _tokenizer()
        self._own = _empty_tokenizer()
        self._own.FREQ, self._own.total, self._own.initialized = dict(bare.FREQ), bare.total, True
        for word in kept:
            self._own.add_word(word)
        self.version = f"jieba-0.42.1-{zlib.crc32(chr(10).join(kept).encode()):08x}"
        self._sorted: list[str] | None = None

    def cut(self, text: str) -> list[str]:
        """The words and marks of `text`, which joined give `text` again."""
        return self._own.lcut(text, HMM=True)

    def beginning(self, prefix: str, most: int) -> list[str]:
        """Words that begin with `prefix`, the commonest first."""
        if self._sorted is None:
            self._sorted = sorted(word for word, times in self._own.FREQ.items() if times)
        start = bisect_left(self._sorted, prefix)
        end = bisect_left(self._sorted, prefix + "\U0010ffff")
        found = self._sorted[start:end]
        return sorted(found, key=lambda word: (-self._own.FREQ[word], word))[:most]


def word_starts(text: str) -> frozenset[int]:
    """Offsets in `text` at which a word begins or ends, as the dictionary's most probable cut has it."""
    with _loading:
        tokenizer = _tokenizer()
    return frozenset(accumulate((len(word) for word in tokenizer.lcut(text, HMM=False)), initial=0))


def is_loaded() -> bool:
    """Whether the dictionary is in memory, so that a question costs nothing."""
    return _tokenizer.cache_info().currsize > 0


@cache
def _tokenizer() -> _Tokenizer:
    tokenizer = cast(Any, _empty_tokenizer())
    # What `initialize` does, without its cache.
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer


def _empty_tokenizer() -> _Tokenizer:
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
    return cast(Any, jieba).Tokenizer()  # jieba has no types
