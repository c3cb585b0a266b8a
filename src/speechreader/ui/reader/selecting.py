"""What a double and a triple click take: pure functions on the body."""

from __future__ import annotations

import re

from speechreader.model.span import Span

_STOPS = "。！？；!?;"
_AFTER_STOP = "”’）》」』】\"')"
# Not compiled here: `re` does that, and keeps it, at the first click; the first page needs none.
_SENTENCE = f"[^{_STOPS}\n]*(?:[{_STOPS}]+[{re.escape(_AFTER_STOP)}]*|(?=\n)|$)"
#: A character that is read as Han.
HAN = "[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_WORD = r"[A-Za-zÀ-ɏͰ-ӿ0-9０-９]+%?(?:[.,'’-][A-Za-zÀ-ɏͰ-ӿ0-9０-９]+%?)*"


def word_at(text: str, offset: int) -> Span:
    """The word at `offset` without a dictionary: a Latin word, a figure, or the two Han that stand in one pair.

    Han are paired from the start of their run; a mark is taken alone.
    """
    offset = max(0, min(offset, len(text) - 1))
    if not text or text[offset] == "\n":
        return Span(offset, offset)
    if re.match(HAN, text[offset]):
        return _han_pair(text, offset)
    start = max(text.rfind("\n", 0, offset) + 1, offset - 80)
    for match in re.compile(_WORD).finditer(text, start, offset + 80):
        if match.start() <= offset < match.end():
            return Span(*match.span())
    return Span(offset, offset + 1)


def _han_pair(text: str, offset: int) -> Span:
    start = offset
    while start > 0 and offset - start < 40 and re.match(HAN, text[start - 1]):
        start -= 1
    first = start + (offset - start) // 2 * 2
    second = first + 1 < len(text) and re.match(HAN, text[first + 1])
    return Span(first, first + 2 if second else first + 1)


def sentence_at(text: str, offset: int) -> Span:
    """The sentence at `offset` inside its paragraph, closing quotes included, blanks before it left out."""
    offset = max(0, min(offset, len(text)))
    start = text.rfind("\n", 0, offset) + 1
    for match in re.compile(_SENTENCE).finditer(text, start):
        if match.end() > offset or match.end() >= len(text) or text[match.end()] == "\n":
            first = match.start()
            while first < match.end() and text[first].isspace():
                first += 1
            return Span(first, match.end())
    return Span(offset, offset)
