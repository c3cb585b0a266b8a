"""A report in one HTML file: nothing is loaded, and it reads the same in black and white."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from speechreader.export.comparison.table import (
    Piece,
    PieceKind,
    Row,
    Sheet,
    coverage_rows,
    rows,
    section_rows,
)
from speechreader.model.comparison import Compared, PassageKind

#: Lines tell the kinds apart, colours only help; the letters stand before words of one side, and are not copied.
_STYLE = """
:root { --a: #2563ae; --b: #a8560b; --line: #7c766b; --rule: #d8d4cc; }
* { box-sizing: border-box; }
body { margin: 2rem auto; max-width: 72rem; padding: 0 1.5rem; color: #1d1c1a; background: #fff;
  font: 1rem/1.75 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
h1 { font-size: 1.5rem; line-height: 1.5; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--rule); padding: .4rem .6rem; text-align: left; vertical-align: top; }
th { font-weight: bold; background: #f6f4f0; }
table.compared { table-layout: fixed; }
table.compared .remarks { width: 22%; font-size: .85rem; line-height: 1.6; }
table.small { width: auto; }
td p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
td.remarks p { white-space: pre-line; }
.shared { text-decoration: underline var(--line) 1.5px; text-underline-offset: .3em; }
.near .shared { text-decoration-style: dashed; }
.reworded .shared { text-decoration-style: dotted; }
.formula .shared { text-decoration: underline var(--line) 1px wavy; }
.own { text-decoration: underline 3px; text-underline-offset: .3em; }
.a .own { text-decoration-color: var(--a); background: #edf4fd; }
.b .own { text-decoration-color: var(--b); background: #fdf3e7; }
.own::before { font-size: .6em; vertical-align: super; margin: 0 .15em; }
.a .own::before { content: "LETTER_A"; }
.b .own::before { content: "LETTER_B"; }
td.a.alone { border-left: 4px dotted var(--a); }
td.b.alone { border-right: 4px dotted var(--b); }
.badge { display: inline-block; border: 1px solid; padding: 0 .35em; margin-right: .4em; }
.badge.a { color: var(--a); } .badge.b { color: var(--b); }
.about { color: #57534c; font-size: .9rem; }
.legend span.sample { margin-right: 1.5rem; }
@media print {
  body { margin: 0; max-width: none; padding: 0 2px; font-size: 10.5pt; }
  tr { break-inside: avoid; } thead { display: table-header-group; }
  .a .own, .b .own { background: none; }
}
"""


def write(sheet: Sheet) -> Iterator[str]:
    """The file, piece by piece."""
    words = sheet.words
    yield f'<!doctype html>\n<html lang="{escape(words.language)}">\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    style = _STYLE.replace("LETTER_A", words.a).replace("LETTER_B", words.b)
    yield f"<title>{escape(words.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    yield f"<h1>{escape(words.title)}</h1>\n"
    yield _about("a", words.a, sheet.a) + _about("b", words.b, sheet.b)
    yield _plain(["", words.without_formulas, words.with_formulas], coverage_rows(sheet))
    if sheet.comparison.sections:
        yield f"<h2>{escape(words.sections)}</h2>\n"
        yield _plain([words.a, words.b, words.share], section_rows(sheet))
    yield f"<h2>{escape(words.table)}</h2>\n{_legend(sheet)}"
    if sheet.remark:
        yield f'<p class="about">{escape(sheet.remark)}</p>\n'
    yield '<table class="compared">\n<thead><tr>'
    yield f"<th>{escape(words.a)}</th><th>{escape(words.b)}</th>"
    yield f'<th class="remarks">{escape(words.remarks)}</th></tr></thead>\n<tbody>\n'
    yield from map(_row, rows(sheet))
    yield "</tbody>\n</table>\n</body>\n</html>\n"


def _about(side: str, letter: str, text: Compared) -> str:
    said = " · ".join(part for part in (text.speaker, text.date) if part)
    badge = f'<span class="badge {side}">{escape(letter)}</span>'
    about = f' <span class="about">{escape(said)}</span>' if said else ""
    return f"<p>{badge}{escape(text.title)}{about}</p>\n"


def _plain(head: Iterable[str], lines: Iterable[Iterable[str]]) -> str:
    cells = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line) + "</tr>\n" for line in lines
    )
    return f'<table class="small">\n<thead><tr>{cells}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n'


def _legend(sheet: Sheet) -> str:
    names = [(kind.value, sheet.kind(kind)) for kind in PassageKind]
    names.append(("formula", sheet.words.formula))
    samples = "".join(
        f'<span class="sample {name}"><span class="shared">{escape(words)}</span></span>'
        for name, words in names
    )
    return f'<p class="legend about">{samples}</p>\n'


def _row(row: Row) -> str:
    name = "formula" if row.formula else row.kind.value if row.kind else "only"
    remarks = "".join(f"<p>{escape(remark)}</p>" for remark in row.remarks)
    cells = _cell("a", row.a, alone=row.kind is None) + _cell("b", row.b, alone=row.kind is None)
    return f'<tr class="{name}">{cells}<td class="remarks">{remarks}</td></tr>\n'


def _cell(side: str, pieces: Iterable[Piece], *, alone: bool) -> str:
    words = "".join(
        f'<span class="{piece.kind.value}">{escape(piece.words)}</span>'
        if piece.kind is not PieceKind.ONLY
        else escape(piece.words)
        for piece in pieces
    )
    if not words:
        return "<td></td>"
    return f'<td class="{side}{" alone" if alone else ""}"><p>{words}</p></td>'
