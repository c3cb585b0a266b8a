"""The comparison table (对照表) as a Word file: the least that ECMA-376 asks for, written out."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from html import escape  # of xml.sax it would be the same, with the whole of urllib behind it

from speechreader.export.comparison.table import (
    Piece,
    PieceKind,
    Row,
    Sheet,
    coverage_rows,
    rows,
    section_rows,
)
from speechreader.model.comparison import PassageKind

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>'
)
_LINKS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{_OFFICE}/relationships/{{kind}}" Target="{{target}}"/></Relationships>'
)
_FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>'
_STYLES = (
    f'{_HEAD}<w:styles xmlns:w="{_MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>{_FONT}<w:sz w:val="21"/>'
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    "</w:styles>"
)
#: Widths of the columns on landscape A4, in twentieths of a point: 甲, 乙, remarks.
_WIDTHS = (5600, 5600, 2700)
_LINES = {PassageKind.IDENTICAL: "single", PassageKind.NEAR: "dash", PassageKind.REWORDED: "dotted"}
#: XML has no place for these.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write(sheet: Sheet) -> bytes:
    """The file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _parts(sheet):
            # One fixed moment: the same comparison gives the same bytes.
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _parts(sheet: Sheet) -> Iterator[tuple[str, str]]:
    def links(kind: str, place: str) -> str:
        return _LINKS.format(kind=kind, target=place)

    yield "[Content_Types].xml", _TYPES
    yield "_rels/.rels", links("officeDocument", "word/document.xml")
    yield "word/_rels/document.xml.rels", links("styles", "styles.xml")
    yield "word/styles.xml", _STYLES
    yield "word/document.xml", "".join(_document(sheet))


def _document(sheet: Sheet) -> Iterator[str]:
    words = sheet.words
    yield f'{_HEAD}<w:document xmlns:w="{_MAIN}"><w:body>'
    yield _paragraph(_run(words.title, "<w:b/>", size=32))
    yield _paragraph(_run(f"{words.a}  {sheet.a.title}")) + _paragraph(
        _run(f"{words.b}  {sheet.b.title}")
    )
    head = ["", words.without_formulas, words.with_formulas]
    yield from _plain([head, *coverage_rows(sheet)])
    if sheet.comparison.sections:
        yield _paragraph(_run(words.sections, "<w:b/>"))
        yield from _plain([[words.a, words.b, words.share], *section_rows(sheet)])
    yield _paragraph(_run(words.table, "<w:b/>"))
    if sheet.remark:
        yield _paragraph(_run(sheet.remark, size=18))
    yield _table_start()
    yield _line(
        [_paragraph(_run(cell, "<w:b/>")) for cell in (words.a, words.b, words.remarks)], head=True
    )
    for row in rows(sheet):
        yield _line([_cell(row, row.a, words.a), _cell(row, row.b, words.b), _remarks(row)])
    yield "</w:tbl>" + _paragraph("")
    yield '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    yield '<w:pgMar w:top="1134" w:right="1440" w:bottom="1134" w:left="1440"'
    yield ' w:header="720" w:footer="720" w:gutter="0"/>'
    yield "</w:sectPr></w:body></w:document>"


def _plain(lines: Iterable[Iterable[str]]) -> Iterator[str]:
    yield _table_start()
    for line in lines:
        yield _line([_paragraph(_run(cell)) for cell in line])
    yield "</w:tbl>" + _paragraph("")


def _table_start() -> str:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def _line(cells: Sequence[str], *, head: bool = False) -> str:
    properties = "<w:trPr><w:tblHeader/></w:trPr>" if head else ""
    columns = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, _WIDTHS, strict=True)
    )
    return f"<w:tr>{properties}{columns}</w:tr>"


def _cell(row: Row, pieces: Iterable[Piece], letter: str) -> str:
    runs = "".join(_piece(row, piece, letter) for piece in pieces)
    return _paragraph(runs)


def _piece(row: Row, piece: Piece, letter: str) -> str:
    if piece.kind is PieceKind.OWN:
        return _run(letter, '<w:vertAlign w:val="superscript"/>') + _run(
            piece.words, _underline("thick")
        )
    if piece.kind is PieceKind.ONLY or row.kind is None:
        return _run(piece.words)
    return _run(piece.words, _underline("dotDash" if row.formula else _LINES[row.kind]))


def _underline(line: str) -> str:
    return f'<w:u w:val="{line}"/>'


def _remarks(row: Row) -> str:
    return "".join(_paragraph(_run(remark, size=18)) for remark in row.remarks)


def _paragraph(runs: str) -> str:
    return f"<w:p>{runs}</w:p>"


def _run(words: str, properties: str = "", size: int | None = None) -> str:
    """A run; line ends of the words become breaks. `size` in half points."""
    lines = [
        f'<w:t xml:space="preserve">{escape(_UNFIT.sub("", line), quote=False)}</w:t>'
        for line in words.split("\n")
    ]
    said = properties + (f'<w:sz w:val="{size}"/>' if size else "")
    return f"<w:r>{f'<w:rPr>{said}</w:rPr>' if said else ''}{'<w:br/>'.join(lines)}</w:r>"
