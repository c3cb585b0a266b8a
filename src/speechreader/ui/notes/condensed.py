"""Condensed reading: all marks of a speech, of a tag or of a list as one page, under their headings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextEdit, QVBoxLayout

from speechreader.app.language import translate
from speechreader.ui.clipboard import PlainWords
from speechreader.ui.notes.overview.excerpts import Block, Kind, as_markdown, as_plain, blocks
from speechreader.ui.notes.overview.filtering import Entry
from speechreader.ui.notes.overview.holdings import Holdings, read_all, read_some, touched
from speechreader.ui.notes.overview.inks import draw_mark
from speechreader.ui.notes.overview.presenter import place_near
from speechreader.ui.notes.rich import write_note
from speechreader.ui.widgets.buttons import IconButton
from speechreader.ui.widgets.text import PlainLabel, line

if TYPE_CHECKING:
    from speechreader.app.workspace import Workspace
    from speechreader.model.changes import Changes
    from speechreader.model.speech import SpeechId
    from speechreader.ui.desk import Desk
    from speechreader.ui.look import Look
    from speechreader.ui.pages import Pages

#: The block's number in the list of blocks.
_NUMBER = QTextFormat.Property.UserProperty
_COLUMN, _SIDE, _HEAD, _BAR = 680, 28, 24, 3
_LINE = 170  #: percent


class CondensedText(QTextEdit):
    """The page itself: read-only, laid out from blocks. `entered` carries the Entry that was clicked."""

    entered = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._blocks: Sequence[Block] = ()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(translate("condensed", "Marked passages"))
        self.setMouseTracking(True)
        self._pressed: QPoint | None = None
        look.changed.connect(self._recolour)
        self._recolour()

    def show_blocks(self, parts: Sequence[Block]) -> None:
        """Lay the blocks out anew; the place that was seen stays."""
        place = self.verticalScrollBar().value()
        self._blocks = parts
        self._write()
        self.verticalScrollBar().setValue(place)

    def entry_at_cursor(self) -> Entry | None:
        """The mark that the text cursor is in."""
        return self._entry(self.textCursor().block())

    def go_to(self, entry: Entry) -> None:
        """Put the cursor at the quote of a mark."""
        block = self.document().begin()
        while block.isValid():
            found = self._entry(block)
            if found is not None and found.mark.id == entry.mark.id:
                self.setTextCursor(QTextCursor(block))
                self.ensureCursorVisible()
                return
            block = block.next()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The words and nothing else."""
        return PlainWords(self.textCursor().selection().toPlainText())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click is one that begins and ends at one place."""
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a passage goes to its place in the speech."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        still = self._pressed is not None and (at - self._pressed).manhattanLength() < 4
        plain = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if still and plain and (entry := self._entry_under(at.y())) is not None:
            self.entered.emit(entry)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Over a passage the pointer says that it leads somewhere."""
        super().mouseMoveEvent(event)
        over = self._entry_under(event.position().toPoint().y())
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place of the passage that the cursor is in."""
        entry = self.entry_at_cursor()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and entry is not None:
            self.entered.emit(entry)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, then the colour bar and the shape beside each passage."""
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            block = self.cursorForPosition(event.rect().topLeft()).block()
            while block.isValid():
                box = self._box(block)
                if box.top() > event.rect().bottom():
                    break
                self._bar(painter, block, box)
                block = block.next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column stays in the middle."""
        super().resizeEvent(event)
        self._centre()

    def _bar(self, painter: QPainter, block: QTextBlock, box: QRectF) -> None:
        part = self._part(block)
        if part is None or part.entry is None:
            return
        mark, theme = part.entry.mark, self._look.theme
        left = self.document().rootFrame().frameFormat().leftMargin()
        top = box.top()
        if (above := self._part(block.previous())) is not None and above.entry is part.entry:
            top = self._box(block.previous()).bottom()  # one bar for quote, note and tags
        bar = QRectF(left, top, _BAR, box.bottom() - top)
        painter.fillRect(bar, QColor(theme.mark(mark.annotation.colour).strong))
        if part.kind is Kind.QUOTE:
            draw_mark(painter, theme, mark, left - 14, box.top() + 14)

    def _box(self, block: QTextBlock) -> QRectF:
        """Where a block stands in the viewport."""
        box = self.document().documentLayout().blockBoundingRect(block)
        return box.translated(0, -self.verticalScrollBar().value())

    def _entry_under(self, y: int) -> Entry | None:
        block = self.cursorForPosition(QPoint(self.viewport().width() // 2, y)).block()
        box = self._box(block)
        return self._entry(block) if box.top() <= y < box.bottom() else None

    def _part(self, block: QTextBlock) -> Block | None:
        number = block.blockFormat().property(_NUMBER)
        return (
            self._blocks[number] if isinstance(number, int) and number < len(self._blocks) else None
        )

    def _entry(self, block: QTextBlock) -> Entry | None:
        part = self._part(block)
        return part.entry if part is not None else None

    def _recolour(self) -> None:
        self.setStyleSheet(f"QTextEdit {{ background: {self._look.theme.page}; border: none; }}")
        self._write()

    def _write(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        for number, part in enumerate(self._blocks):
            block, characters = self._format(part)
            block.setProperty(_NUMBER, number)
            if number:
                cursor.insertBlock(block, characters)
            else:
                cursor.setBlockFormat(block)
                cursor.setBlockCharFormat(characters)
            if part.kind is Kind.NOTE:
                write_note(cursor, part.text, characters)
            else:
                cursor.insertText(part.text.replace("\n", "\u2028"), characters)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._centre()

    def _centre(self) -> None:
        side = max(_SIDE, (self.viewport().width() - _COLUMN) // 2)
        root = self.document().rootFrame()
        form = root.frameFormat()
        if (form.leftMargin(), form.topMargin()) == (side, _HEAD):
            return
        form.setLeftMargin(side)
        form.setRightMargin(side)
        form.setTopMargin(_HEAD)
        form.setBottomMargin(2 * _HEAD)
        root.setFrameFormat(form)

    def _format(self, part: Block) -> tuple[QTextBlockFormat, QTextCharFormat]:
        look, theme = self._look, self._look.theme
        block, characters = QTextBlockFormat(), QTextCharFormat()
        block.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        font, colour, above, left = look.song_font(16), theme.body, 0, 0
        if part.kind is Kind.TITLE:
            font, above = look.song_font(22, bold=True), 28
            block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        elif part.kind is Kind.ORIGIN:
            font, colour = look.song_font(14), theme.text_2
            block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        elif part.kind is Kind.HEADING:
            font, above = (
                look.font(16 if part.level == 1 else 14, bold=True),
                22 if part.level == 1 else 10,
            )
        elif part.kind is Kind.QUOTE:
            above, left = 14, 16
        elif part.kind is Kind.NOTE:
            font, colour, left = look.font(14), theme.text_1, 16
        else:
            font, colour, left = look.font(12), theme.text_3, 16
        block.setTopMargin(above)
        block.setLeftMargin(left)
        characters.setFont(font)
        characters.setForeground(QColor(colour))
        return block, characters


class CondensedPage(QFrame):
    """Head and text; it stands in the place of the page. Esc closes."""

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("page")
        self.title = PlainLabel("", "panelTitle")
        self.count = PlainLabel("", "count")
        self.copy_text = QPushButton(translate("condensed", "Copy all"))
        self.copy_markdown = QPushButton(translate("condensed", "Copy as Markdown"))
        self.close_button = IconButton(look, "close", translate("condensed", "Back to the text"))
        self.text = CondensedText(look)
        self.nothing = PlainLabel("", "help")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 8, 6)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.count)
        head.addStretch()
        for button in (self.copy_text, self.copy_markdown):
            button.setObjectName("link")
            button.setAutoDefault(True)  # outside a dialog this only means that Enter presses it
            head.addWidget(button)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line())
        column.addWidget(self.text, 1)
        column.addWidget(self.nothing, 1)
        self.close_button.clicked.connect(self.closed)

    def show_blocks(self, title: str, parts: Sequence[Block]) -> None:
        """Show the passages under a title, or say that there are none."""
        marks = sum(part.kind is Kind.QUOTE for part in parts)
        self.title.setText(title)
        self.count.setText(f"{marks:,}" if marks else "")
        self.text.show_blocks(parts)
        self.text.setVisible(marks > 0)
        self.nothing.setText(translate("condensed", "There is nothing marked here."))
        self.nothing.setVisible(marks == 0)
        for button in (self.copy_text, self.copy_markdown):
            button.setEnabled(marks > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class CondensedPresenter(QObject):
    """Shows the page in the middle of the window and keeps it true while it is there.

    `jump_asked` carries speech, span (None without a place) and mark of a passage that was clicked.
    """

    jump_asked = Signal(object, object, object)

    def __init__(self, desk: Desk, pages: Pages, look: Look) -> None:
        super().__init__(pages)
        self._desk, self._pages = desk, pages
        self.page = CondensedPage(look)
        pages.addWidget(self.page)
        self._holdings = Holdings()
        self._wants: Callable[[Entry], bool] = lambda _: True
        self._title, self._blocks = "", list[Block]()
        self._open = False
        self.page.closed.connect(self.close)
        self.page.text.entered.connect(self._go)
        self.page.copy_text.clicked.connect(lambda: self._copy(as_plain))
        self.page.copy_markdown.clicked.connect(lambda: self._copy(as_markdown))
        desk.changed.connect(self._changed)
        desk.library_changed.connect(self._stay)
        desk.opened.connect(self._give_way)
        desk.closed.connect(self._give_way)

    def shown(self) -> bool:
        """Whether the page is in the middle of the window."""
        return self._open

    def show_speech(self, speech: SpeechId) -> None:
        """Show all marks of a speech."""
        self._wants = lambda entry: entry.mark.speech == speech
        self._title = translate("condensed", "Marked passages")
        self._read(lambda workspace: read_some(workspace, [speech]))

    def show_tag(self, tag: str) -> None:
        """Show all marks of the library that bear a tag."""
        self._wants = lambda entry: tag in entry.mark.annotation.tags
        self._title = translate("condensed", "Passages tagged “{tag}”", tag=tag)
        self._read(read_all)

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show the marks of a list, each for as long as it is there."""
        ids = {entry.mark.id for entry in entries}
        speeches = {entry.mark.speech for entry in entries}
        self._wants = lambda entry: entry.mark.id in ids
        self._title = translate("condensed", "Chosen passages")
        self._read(lambda workspace: read_some(workspace, speeches))

    def close(self) -> None:
        """Go back to the text."""
        if self._open:
            self._open = False
            self._pages.show_text()
            self._pages.reader.setFocus()

    def _give_way(self, *_: object) -> None:
        """Another speech was opened: its text stands in the middle now."""
        self._open = False

    def _stay(self, *_: object) -> None:
        """With every change of the library the window shows the text; this page is left by a person only."""
        if self._open:
            self._pages.setCurrentWidget(self.page)

    def _read(self, read: Callable[[Workspace], dict[SpeechId, list[Entry]]]) -> None:
        self._desk.runner.submit(
            lambda workspace, _: read(workspace),
            partial(self._take, whole=True),
            group="condensed",
        )

    def _take(self, entries: dict[SpeechId, list[Entry]], *, whole: bool) -> None:
        self._holdings.take(entries, whole=whole)
        shown = [entry for entry in self._holdings.in_order(self._desk.rows) if self._wants(entry)]
        self._blocks = list(blocks(shown, translate("condensed", "Place not found")))
        self.page.show_blocks(self._title, self._blocks)
        if whole:
            self._open = True
            self._pages.setCurrentWidget(self.page)
            self.page.text.setFocus()

    def _changed(self, changes: Changes) -> None:
        ids = touched(changes)
        if self.shown() and ids:
            self._desk.runner.submit(
                lambda workspace, _: read_some(workspace, ids), partial(self._take, whole=False)
            )

    def _go(self, entry: Entry) -> None:
        self.close()
        self.jump_asked.emit(entry.mark.speech, place_near(entry.mark), entry.mark.id)

    def _copy(self, write: Callable[[Iterable[Block]], str]) -> None:
        QGuiApplication.clipboard().setMimeData(PlainWords(write(self._blocks)))
