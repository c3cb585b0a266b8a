"""Dates as speeches write them: 2019年5月8日, 二〇一九年五月八日, （2019.5.8）, 民國一一四年十月十九日."""

from __future__ import annotations

import re

from speechreader.text.numerals import parse_numeral, parse_year

_CN = "〇零○O一二三四五六七八九十"
_DATE = re.compile(
    rf"(?:公元)?(?P<year>(?:19|20)\d\d|[〇零○O一二三四五六七八九]{{4}})\s*年\s*(?:(?P<new_year>元旦)|"
    rf"(?P<month>\d{{1,2}}|[{_CN}]{{1,3}})\s*月)?\s*(?:(?P<day>\d{{1,2}}|[{_CN}廿卅]{{1,3}})\s*[日号])?"
    rf"|(?:中华)?民[国國]\s*(?P<roc>\d{{2,3}}|[{_CN}百]{{2,5}})\s*年\s*(?P<rmonth>\d{{1,2}}|"
    rf"[{_CN}]{{1,3}})\s*月\s*(?:(?P<rday>\d{{1,2}}|[{_CN}]{{1,3}})\s*日)?"
    r"|(?P<nyear>(?:19|20)\d\d)\s*[-./—]\s*(?P<nmonth>\d{1,2})\s*[-./—]\s*(?P<nday>\d{1,2})(?!\d)"
)
_ROC_EPOCH = 1911


def find_date(shadow: str, *, numeric: bool = True) -> str | None:
    """The first date in a shadow as ISO 8601, as exact as it is written; `numeric` admits 2019-05-08 and 2019.5.8."""
    for match in _DATE.finditer(shadow):
        date = _iso(match)
        if date is not None and (numeric or match.group("nyear") is None):
            return date
    return None


def without_dates(shadow: str) -> str:
    """The shadow with its dates, and brackets left empty by that, taken out."""
    return re.sub(r"[(\[]\s*[)\]]", "", _DATE.sub("", shadow))


def _iso(match: re.Match[str]) -> str | None:
    part = match.groupdict()
    if part["roc"]:
        roc = (
            parse_year(part["roc"])
            if "百" not in part["roc"] and "十" not in part["roc"]
            else parse_numeral(part["roc"])
        )
        return _join((roc or 0) + _ROC_EPOCH, part["rmonth"], part["rday"])
    if part["nyear"]:
        return _join(int(part["nyear"]), part["nmonth"], part["nday"])
    year = parse_year(part["year"])
    if year is not None and part["new_year"]:
        return _join(year, "1", "1")
    return None if year is None else _join(year, part["month"], part["day"])


def _join(year: int, month: str | None, day: str | None) -> str | None:
    if not 1900 <= year <= 2100:
        return None
    if month is None:
        return f"{year:04}"
    m = parse_numeral(month)
    if m is None or not 1 <= m <= 12:
        return None
    d = parse_numeral(day) if day else None
    if d is None:
        return f"{year:04}-{m:02}"
    return f"{year:04}-{m:02}-{d:02}" if 1 <= d <= 31 else None
