"""Draws the icon of the program in all sizes and forms: `python packaging/icons.py`, after a drawing was changed.

The drawings lie in resources/application: one for each of the two smallest sizes, so that every edge falls on a
pixel, and one for all others. What is made of them is kept in the repository: packing needs no display, and everyone
packs the same.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from pathlib import Path

from pack.places import RECIPES, ROOT

DRAWINGS = ROOT / "resources" / "application"
MADE = RECIPES / "icons"
#: What Linux and the window take.
SIZES = (16, 24, 32, 48, 64, 128, 256)
ICO_SIZES = (16, 24, 32, 48, 64, 256)
#: Names of the pictures in an .icns: pixels -> types. They stand for a size, and for half of it on a fine screen.
ICNS_TYPES = {
    16: ("icp4",),
    32: ("icp5", "ic11"),
    64: ("ic12",),
    128: ("ic07",),
    256: ("ic08", "ic13"),
    512: ("ic09", "ic14"),
    1024: ("ic10",),
}
#: On macOS a tile fills this share of its square, and its shadow the rest.
_MAC_SHARE = 0.84


def drawing(name: str, size: int) -> Path:
    """The drawing from which the icon of this size is made."""
    special = DRAWINGS / f"{name}-{size}.svg"
    return special if special.is_file() else DRAWINGS / f"{name}.svg"


def png(source: Path, size: int, share: float = 1.0) -> bytes:
    """A drawing as a PNG of `size` pixels, filling `share` of it."""
    from PySide6.QtCore import QBuffer, QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    edge = size * (1 - share) / 2
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(str(source)).render(
            painter, QRectF(edge, edge, size - 2 * edge, size - 2 * edge)
        )
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: Iterable[tuple[int, bytes]]) -> bytes:
    """An icon of Windows from PNGs (size, bytes)."""
    rows = list(pictures)
    place = 6 + 16 * len(rows)
    head = bytearray(struct.pack("<HHH", 0, 1, len(rows)))
    for size, content in rows:
        side = size % 256  # 256 is written as 0
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(content), place)
        place += len(content)
    return bytes(head) + b"".join(content for _, content in rows)


def icns(pictures: Iterable[tuple[str, bytes]]) -> bytes:
    """An icon of macOS from PNGs (type, bytes)."""
    parts = [
        kind.encode() + struct.pack(">I", 8 + len(content)) + content for kind, content in pictures
    ]
    body = b"".join(parts)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def write_all() -> Sequence[Path]:
    """Make everything from the drawings; the files."""
    files = {
        DRAWINGS / f"speechreader-{size}.png": png(drawing("speechreader", size), size)
        for size in SIZES
    }
    for name in ("speechreader", "library"):
        pictures = [(size, png(drawing(name, size), size)) for size in ICO_SIZES]
        files[MADE / f"{name}.ico"] = ico(pictures)
        mac = [
            (kind, png(DRAWINGS / f"{name}.svg", size, _MAC_SHARE))
            for size, kinds in ICNS_TYPES.items()
            for kind in kinds
        ]
        files[MADE / f"{name}.icns"] = icns(mac)
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return list(files)
