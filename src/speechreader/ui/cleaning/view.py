"""The cleaning panel: notices, the list of rules and pieces, and the piece that is chosen in full."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from speechreader.app.language import translate
from speechreader.ui import icons
from speechreader.ui.cleaning.model import ITEM_ROLE, count_words
from speechreader.ui.cleaning.names import INFORMATION, rule_title
from speechreader.ui.cleaning.pieces import KEPT, KINDS, Group, Piece
from speechreader.ui.library.view import panel_head
from speechreader.ui.look import Look
from speechreader.ui.widgets.buttons import IconButton
from speechreader.ui.widgets.rows import Index, RowDelegate, paint_ground
from speechreader.ui.widgets.text import PlainLabel, line

ROW = 32
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class CleaningDelegate(RowDelegate):
    """A rule: chevron, kind, title, count. A piece: its words, struck through where they left the text."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, ROW)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row over the whole width of the list."""
        item, tree = index.data(ITEM_ROLE), option.widget
        if not isinstance(tree, QTreeView):
            return
        whole = QStyleOptionViewItem(option)
        whole.rect = QRect(0, option.rect.top(), tree.viewport().width(), ROW)
        paint_ground(
            painter, whole, self._look, bar=bool(option.state & QStyle.StateFlag.State_Selected)
        )
        room = QRectF(whole.rect).adjusted(14, 0, -12, 0)
        if isinstance(item, Group):
            self._rule(painter, room, item, tree.isExpanded(index))
        elif isinstance(item, Piece):
            self._piece(painter, room.adjusted(24, 0, 0, 0), item)

    def _rule(self, painter: QPainter, room: QRectF, group: Group, expanded: bool) -> None:
        theme = self._look.theme
        chevron = "down" if expanded else "right"
        icons.draw(painter, chevron, room.left() - 3, room.center().y() - 6.5, theme.text_2, 13)
        sign = "undo" if group.kind == KEPT else KINDS.get(group.kind, "removed")
        if group.rule in INFORMATION:
            sign = "information"
        icons.draw(painter, sign, room.left() + 16, room.center().y() - 8, theme.text_2, 16)
        painter.setFont(self._look.figures())
        painter.setPen(QColor(theme.text_3))
        count = count_words(group)
        painter.drawText(room, _RIGHT, count)
        space = room.width() - 40 - painter.fontMetrics().horizontalAdvance(count) - 8
        self._words(
            painter,
            room.adjusted(40, 0, 0, 0),
            rule_title(group.rule, group.kind),
            space,
            theme.text_1,
        )

    def _piece(self, painter: QPainter, room: QRectF, piece: Piece) -> None:
        theme = self._look.theme
        struck = piece.kind == "removed" and piece.rule not in INFORMATION
        font = self._look.font(12)
        font.setStrikeOut(struck)
        colour = theme.text_3 if struck else theme.text_2
        self._words(painter, room, piece.shown, room.width(), colour, font=font)

    def _words(
        self,
        painter: QPainter,
        room: QRectF,
        text: str,
        width: float,
        colour: str,
        *,
        font: object = None,
    ) -> None:
        painter.setFont(font or self._look.font(13))  # type: ignore[arg-type]
        painter.setPen(QColor(colour))
        shown = QFontMetrics(painter.font()).elidedText(
            text, Qt.TextElideMode.ElideRight, int(width)
        )
        painter.drawText(room, _MIDDLE, shown)


class CleaningTree(QTreeView):
    """`shown` (Piece) on click or Enter, `put_back_asked` (Group or Piece) on Space or from the menu."""

    shown = Signal(object)
    put_back_asked = Signal(object)
    menu_asked = Signal(QPoint)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setItemDelegate(CleaningDelegate(look))
        self.itemDelegate().setParent(self)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(translate("cleaning", "What cleaning did"))
        look.changed.connect(self.viewport().update)

    def item(self) -> Group | Piece | None:
        """What is current."""
        found = self.currentIndex().data(ITEM_ROLE)
        return found if isinstance(found, Group | Piece) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place, Space puts back, ← and → close and open a rule."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space:
            self.put_back_asked.emit(self.item())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a rule opens or closes it; one on a piece goes to its place."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._act(self.indexAt(event.position().toPoint()))

    def _act(self, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE) if index.isValid() else None
        if isinstance(item, Group):
            self.setExpanded(index, not self.isExpanded(index))
        elif isinstance(item, Piece):
            self.shown.emit(item)

    def _menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_asked.emit(self.viewport().mapToGlobal(at))


class CleaningView(QFrame):
    """The whole panel."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._look = look
        self.count = PlainLabel("", "count")
        self.beside = QPushButton(translate("cleaning", "Original beside"))
        self.beside.setObjectName("link")
        self.close_button = IconButton(look, "close", translate("cleaning", "Close"))
        self.tree = CleaningTree(look)
        self.nothing = PlainLabel("", "help", wrap=True)
        self.nothing.setContentsMargins(14, 12, 14, 12)
        self._notices = QVBoxLayout()
        self._notices.setContentsMargins(12, 8, 12, 8)
        self._notices.setSpacing(6)
        self._notice_box = QWidget()
        self._notice_box.setLayout(self._notices)
        self.detail = Detail()
        self._put_together()

    def _put_together(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head = panel_head(
            translate("cleaning", "Cleaning"), self.count, self.beside, self.close_button
        )
        head.setContentsMargins(14, 8, 8, 7)
        whole.addLayout(head)
        whole.addWidget(line())
        whole.addWidget(self._notice_box)
        whole.addWidget(self.nothing)
        whole.addWidget(self.tree, 1)
        whole.addStretch()
        whole.addWidget(self.detail)

    def show_notices(self, sentences: list[str]) -> None:
        """Show what a reader should know about the text."""
        while (item := self._notices.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for sentence in sentences:
            card = QFrame()
            card.setObjectName("warnCard")
            row = QHBoxLayout(card)
            row.setContentsMargins(8, 6, 8, 6)
            sign = PlainLabel()
            sign.setPixmap(
                icons.pixmap("warn", self._look.theme.warn, 16, self.devicePixelRatioF())
            )
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(PlainLabel(sentence, wrap=True), 1)
            self._notices.addWidget(card)
        self._notice_box.setVisible(bool(sentences))

    def say(self, sentence: str) -> None:
        """A sentence instead of the list; the empty one brings the list back."""
        self.nothing.setText(sentence)
        self.nothing.setVisible(bool(sentence))
        self.tree.setVisible(not sentence)
        if sentence:
            self.detail.hide()


class Detail(QFrame):
    """The chosen rule or piece: what the rule does, the whole text, and the way back."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._sentence = PlainLabel("", "help", wrap=True)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setMaximumHeight(150)
        self._text.setAccessibleName(translate("cleaning", "The text of the piece"))
        self.see = QPushButton(translate("cleaning", "Go there"))
        self.put_back = QPushButton(translate("cleaning", "Put back"))
        for button in (self.see, self.put_back):
            button.setAutoDefault(True)  # outside a dialog this only means that Enter presses it
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.see)
        buttons.addWidget(self.put_back)
        buttons.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 0, 12, 12)
        whole.setSpacing(8)
        rule = line()
        whole.addWidget(rule)
        for part in (self._sentence, self._text):
            whole.addWidget(part)
        whole.addLayout(buttons)
        self.hide()

    def show_item(
        self, sentence: str, text: str, button: str, *, can_see: bool, can_act: bool
    ) -> None:
        """Show a rule (no text) or a piece."""
        self._sentence.setText(sentence)
        self._text.setPlainText(text)
        self._text.setVisible(bool(text))
        self.see.setVisible(can_see)
        self.put_back.setText(button)
        self.put_back.setVisible(can_act)
        self.show()
