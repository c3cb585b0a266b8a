"""A sheet (页面): one page that is read and marked, with what is open on it.

The window has one for the open speech and, while two speeches stand side by side, one for each of these. What marks,
finds and copies works on a sheet and so does the same on all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from speechreader.model.span import Span
    from speechreader.model.speech import Place
    from speechreader.ui.compare.side_desk import SideDesk
    from speechreader.ui.desk import Desk
    from speechreader.ui.reader.view import ReaderView


class Going(Protocol):
    """How one goes about on a sheet; offsets are code points of the body."""

    def place_of(self, offset: int) -> Place:
        """The place of a body offset."""
        ...

    def offset_of(self, place: Place) -> int:
        """The body offset of a place."""
        ...

    def reading_offset(self) -> int:
        """The body offset that is being read."""
        ...

    def paragraph(self, number: int | None = None) -> Span:
        """The stretch of a paragraph, by default of the one that is being read."""
        ...

    def jump(self, place: Place, *, flash: bool = False, at: float = 0.0) -> None:
        """Go to a place as a jump that «back» undoes."""
        ...

    def show_span(self, span: Span) -> None:
        """Jump to a stretch of the body and outline it once."""
        ...

    def next_heading(self, by: int) -> None:
        """Jump to the next (+1) or the previous (-1) heading."""
        ...


class Sheet(NamedTuple):
    """The view, the desk that says what is open on it and changes it, and the way about."""

    reader: ReaderView
    desk: Desk | SideDesk
    reading: Going
