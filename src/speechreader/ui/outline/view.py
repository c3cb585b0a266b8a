"""The outline panel: head, filter box, tree."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from speechreader.app.language import translate
from speechreader.model.outline import Heading
from speechreader.ui import icons
from speechreader.ui.library.view import panel_head
from speechreader.ui.look import Look
from speechreader.ui.outline.model import HEADING_ROLE, MARKS_ROLE, label
from speechreader.ui.widgets.buttons import IconButton
from speechreader.ui.widgets.field import FilterField
from speechreader.ui.widgets.rows import Index, RowDelegate, paint_ground
from speechreader.ui.widgets.text import PlainLabel

ROW = 28
_INDENT = 18
_LEFT = 10
_FIELD_GAP = 4
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class OutlineDelegate(RowDelegate):
    """Number in its own column, then the heading; in doubt: a dashed ring and a word at the right."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, ROW)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row from the left edge of the panel to the right one."""
        heading = index.data(HEADING_ROLE)
        whole = QStyleOptionViewItem(option)
        widget = option.widget
        width = widget.viewport().width() if isinstance(widget, QTreeView) else option.rect.right()
        whole.rect = QRect(0, option.rect.top(), width, option.rect.height())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, whole, self._look, bar=chosen)
        room = QRectF(
            option.rect.left() + 2, option.rect.top(), width - option.rect.left() - 12, ROW
        )
        if isinstance(heading, Heading):
            self._chevron(painter, option, index)
            taken = self._doubt(painter, room, heading) or self._marks(painter, room, index)
            room.setRight(room.right() - taken)
            self._heading(painter, room, heading, chosen)
        else:
            room.setRight(room.right() - self._marks(painter, room, index))
            self._words(painter, room, label(None), bold=True)

    def _heading(self, painter: QPainter, room: QRectF, heading: Heading, chosen: bool) -> None:
        bold = heading.level == 1 or chosen
        if not heading.number:
            self._words(painter, room, heading.title, bold=bold)
            return
        metrics = QFontMetrics(self._look.font(13, bold=bold))
        column = metrics.horizontalAdvance(heading.number)
        self._words(painter, room, heading.number, bold=bold and heading.level == 1)
        gap = 0 if heading.number.endswith(("、", "）", "，")) else _FIELD_GAP
        self._words(painter, room.adjusted(column + gap, 0, 0, 0), heading.title, bold=bold)

    def _words(self, painter: QPainter, room: QRectF, text: str, *, bold: bool) -> None:
        font = self._look.font(13, bold=bold)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.text_1))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, _MIDDLE, shown)

    def _marks(
        self, painter: QPainter, room: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> float:
        """Paint how many marks the section has, if it has any, and give the width that takes."""
        count = index.data(MARKS_ROLE)
        if not count:
            return 0.0
        painter.setFont(self._look.figures())
        painter.setPen(QColor(self._look.theme.text_3))
        painter.drawText(
            room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, f"{count:,}"
        )
        return painter.fontMetrics().horizontalAdvance(f"{count:,}") + 8

    def _doubt(self, painter: QPainter, room: QRectF, heading: Heading) -> float:
        """Paint the sign of doubt, if there is any, and give the width it takes."""
        if not heading.doubtful:
            return 0.0
        theme = self._look.theme
        font = self._look.font(12)
        text = translate("outline", "check")
        width = QFontMetrics(font).horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(QColor(theme.text_3))
        painter.drawText(QRectF(room.right() - width, room.top(), width, ROW), _MIDDLE, text)
        pen = QPen(QColor(theme.text_3), 1.25, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2, 1.6])
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawEllipse(QRectF(room.right() - width - 14, room.center().y() - 4.5, 9, 9))
        return width + 22

    def _chevron(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model, tree = index.model(), option.widget
        if not isinstance(tree, QTreeView) or not model.rowCount(index):
            return
        name = "down" if tree.isExpanded(index) else "right"
        x, y = option.rect.left() - _INDENT + 4, option.rect.center().y() - 6
        icons.draw(painter, name, x, y, self._look.theme.text_2, 13)


class OutlineTree(QTreeView):
    """`chosen` (heading or None) on click or Enter; `keyed` names an action for Alt+Shift+←/→ and Delete."""

    chosen = Signal(object)
    unmark_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setItemDelegate(OutlineDelegate(look))
        self.itemDelegate().setParent(self)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.setAccessibleName(translate("outline", "Outline"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        look.changed.connect(self.viewport().update)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The delegate paints the chevrons, over the ground of the whole row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter jumps, Delete says that it is no heading."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.unmark_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the words jumps; one on the chevron only opens or closes the branch."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() == Qt.MouseButton.LeftButton and at.x() >= self.visualRect(index).left():
            self._choose(index)

    def heading(self) -> Heading | None:
        """The heading that is current."""
        found = self.currentIndex().data(HEADING_ROLE)
        return found if isinstance(found, Heading) else None

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(HEADING_ROLE))

    def _menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_asked.emit(self.viewport().mapToGlobal(at))


class OutlineView(QFrame):
    """The whole panel."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.search = IconButton(look, "search", translate("outline", "Filter the outline"))
        self.more = IconButton(look, "more", translate("outline", "More"))
        self.field = FilterField(look, translate("outline", "Filter headings"), "search")
        self.tree = OutlineTree(look)
        self.nothing = PlainLabel("", "help", wrap=True)
        self.nothing.setContentsMargins(14, 8, 14, 8)
        self._field_row = QWidget()
        self._put_together()
        self.search.clicked.connect(self.toggle_filter)

    def _put_together(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(panel_head(translate("outline", "Outline"), self.search, self.more))
        row = QHBoxLayout(self._field_row)
        row.setContentsMargins(14, 0, 12, 8)
        row.addWidget(self.field)
        whole.addWidget(self._field_row)
        whole.addWidget(self.nothing)
        whole.addWidget(self.tree, 1)
        whole.addStretch()
        self._field_row.hide()

    def toggle_filter(self) -> None:
        """Show the filter box with the focus in it, or clear and hide it."""
        if self._field_row.isVisible():
            self.field.clear()
            self._field_row.hide()
            self.tree.setFocus()
        else:
            self._field_row.show()
            self.field.setFocus()

    def say(self, sentence: str) -> None:
        """A sentence instead of the tree; the empty one brings the tree back."""
        self.nothing.setText(sentence)
        self.nothing.setVisible(bool(sentence))
        self.tree.setVisible(not sentence)
