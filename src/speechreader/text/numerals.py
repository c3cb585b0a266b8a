"""Chinese numerals up to the hundreds, as ordinals and dates use them."""

from __future__ import annotations

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "O": 0, "两": 2}
_UNITS = {"十": 10, "百": 100}
#: 大写 numerals, simplified and traditional, in the order of their values from 1 to 10.
_FORMAL = ("壹", "贰貳", "叁參参", "肆", "伍", "陆陸", "柒", "捌", "玖", "拾")
FORMAL_DIGITS = "".join(_FORMAL)
_PLAIN = str.maketrans(
    {
        form: plain
        for forms, plain in zip(_FORMAL, "一二三四五六七八九十", strict=True)
        for form in forms
    }
)


def parse_numeral(text: str) -> int | None:
    """The value of 一 … 九百九十九, 廿一, 壹, or of ASCII digits; None when `text` is no numeral."""
    if text.isascii() and text.isdigit():
        return int(text)
    total = current = 0
    for char in text.translate(_PLAIN).replace("廿", "二十").replace("卅", "三十"):
        if char in _DIGITS:
            current = current * 10 + _DIGITS[char]
        elif char in _UNITS:
            total += (current or 1) * _UNITS[char]
            current = 0
        else:
            return None
    return total + current if text else None


def parse_year(text: str) -> int | None:
    """The value of a year written digit by digit (二〇一九) or in ASCII; None when it is none."""
    if text.isascii() and text.isdigit():
        return int(text)
    digits = [_DIGITS.get(char) for char in text]
    if not digits or None in digits:
        return None
    return int("".join(str(digit) for digit in digits))
