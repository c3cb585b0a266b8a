"""The legend that is the filter: what is shown, the switch of set phrases, tied scrolling, and the walk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QToolButton, QWidget

from speechreader.app.language import translate
from speechreader.model.comparison import Comparison, Side
from speechreader.ui.compare.kinds import Shown, counts, letter, name_of, only_counts
from speechreader.ui.compare.lines import draw_sample
from speechreader.ui.widgets.buttons import IconButton
from speechreader.ui.widgets.switch import Switch
from speechreader.ui.widgets.text import PlainLabel, line, plain_tooltip

if TYPE_CHECKING:
    from speechreader.ui.look import Look

HEIGHT = 40
CHECKS = (Shown.IDENTICAL, Shown.NEAR, Shown.REWORDED, Shown.MOVED, Shown.ONLY)
_BOX, _SAMPLE = 15, 26
#: From this width on the names of the checks are shown; below it their lines speak alone.
_WORDS_FROM = 1180


class LegendCheck(QAbstractButton):
    """A check box with the line of its sort, its name and how many there are."""

    def __init__(self, look: Look, shown: Shown) -> None:
        super().__init__()
        self._look, self.shown = look, shown
        self._count = ""
        self._short = False
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)
        self.set_count("")

    def set_count(self, count: str) -> None:
        """How many there are."""
        self._count = count
        name = name_of(self.shown)
        self.setText(name)
        self.setAccessibleName(f"{name} {count}".strip())
        self.setToolTip(plain_tooltip(f"{name}  {count}".strip()))
        self.updateGeometry()
        self.update()

    def count(self) -> str:
        """The count as it is shown."""
        return self._count

    def set_short(self, short: bool) -> None:
        """Leave the name out where there is little room."""
        self._short = short
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Box, sample, name and count."""
        name = 0 if self._short else self._width(self.text(), 13) + 8
        return QSize(8 + _BOX + 8 + _SAMPLE + 8 + name + self._width(self._count, 12) + 10, 26)

    def minimumSizeHint(self) -> QSize:
        """No less."""
        return self.sizeHint()

    def _width(self, words: str, size: int) -> int:
        from PySide6.QtGui import QFontMetrics

        return QFontMetrics(self._look.font(size)).horizontalAdvance(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A button with everything on it; dimmed while it is off."""
        theme, on = self._look.theme, self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ring = self.hasFocus()
            edge = QPen(QColor(theme.accent if ring else theme.line_firm), 2 if ring else 1)
            painter.setPen(edge)
            painter.setBrush(QColor(theme.hover if self.underMouse() else theme.raised))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            self._paint_box(painter, QRectF(9, (self.height() - _BOX) / 2, _BOX, _BOX))
            x = 8 + _BOX + 9
            sample = QRectF(x, 6, _SAMPLE, self.height() - 12)
            ink = QColor(theme.text_1 if on else theme.line_control)
            sides = QColor(theme.side_a), QColor(theme.side_b)
            draw_sample(painter, self.shown, sample, ink, sides if on else (ink, ink))
            x += _SAMPLE + 8
            room = QRectF(x, 0, self.width() - x - 9, self.height())
            if not self._short:
                painter.setFont(self._look.font(13))
                painter.setPen(QColor(theme.text_1 if on else theme.text_3))
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
            painter.setFont(self._look.figures())
            painter.setPen(QColor(theme.text_2 if on else theme.text_3))
            end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(room, end, self._count)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        theme, on = self._look.theme, self.isChecked()
        painter.setPen(QPen(QColor(theme.text_2 if on else theme.line_control), 1.25))
        painter.setBrush(QColor(theme.text_2 if on else theme.field))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if on:
            x, y = box.left(), box.top()
            painter.setPen(QPen(QColor(theme.panel), 1.75))
            tick = ((3.5, 7.5), (6.5, 10.5), (11.5, 4.5))
            painter.drawPolyline(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in tick]))


class Legend(QFrame):
    """The bar under the titles. `shown_changed` carries what is switched on."""

    shown_changed = Signal(object)
    step_asked = Signal(int)
    tie_asked = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setFixedHeight(HEIGHT)
        self.checks = {shown: LegendCheck(look, shown) for shown in CHECKS}
        self.formulas = Switch(look)
        self.formulas.setAccessibleName(translate("compare", "Show set phrases"))
        self.formula_sample = _Sample(look)
        self.formula_words = PlainLabel()
        self.tie = QToolButton()
        self.tie.setObjectName("tie")
        self.previous = IconButton(look, "up", translate("compare", "Previous passage  Shift+F8"))
        self.next = IconButton(look, "down", translate("compare", "Next passage  F8"))
        self.position = PlainLabel()
        self._dress_tie(look)
        self._put_together()
        self._connect()
        self.show_counts(None)
        self.show_position(None, 0)

    def _dress_tie(self, look: Look) -> None:
        from speechreader.ui import icons

        def colour() -> None:
            self.tie.setIcon(icons.icon("link", look.theme, check=True))

        self.tie.setText(translate("compare", "Scroll together"))
        self.tie.setToolTip(plain_tooltip(translate("compare", "Scroll together  F4")))
        self.tie.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.tie.setIconSize(icons.icon_size())
        self.tie.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tie.setStyleSheet("QToolButton { padding: 0 8px; }")
        self.tie.setCheckable(True)
        self.tie.setChecked(True)
        look.changed.connect(colour)
        colour()

    def _put_together(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        for check in self.checks.values():
            row.addWidget(check)
        row.addWidget(_upright())
        for part in (self.formulas, self.formula_sample, self.formula_words):
            row.addWidget(part)
        row.addStretch()
        for part in (self.tie, _upright(), self.previous, self.position, self.next):
            row.addWidget(part)
        self.position.setMinimumWidth(56)
        self.position.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _connect(self) -> None:
        for check in self.checks.values():
            check.toggled.connect(self._tell)
        self.formulas.toggled.connect(self._tell)
        self.tie.toggled.connect(self.tie_asked)
        self.previous.clicked.connect(partial(self.step_asked.emit, -1))
        self.next.clicked.connect(partial(self.step_asked.emit, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names give way to lines."""
        super().resizeEvent(event)
        short = self.width() < _WORDS_FROM
        for check in self.checks.values():
            check.set_short(short)

    def show_counts(self, comparison: Comparison | None) -> None:
        """How much there is of each."""
        found = counts(comparison) if comparison is not None else {}
        for shown, check in self.checks.items():
            if shown is not Shown.ONLY:
                check.set_count(f"{found.get(shown, 0):,}" if comparison is not None else "")
        a, b = only_counts(comparison) if comparison is not None else (0, 0)
        words = f"{letter(Side.A)} {a:,} · {letter(Side.B)} {b:,}"
        self.checks[Shown.ONLY].set_count(words if comparison is not None else "")
        count = f"{found.get(Shown.FORMULA, 0):,}" if comparison is not None else ""
        words = translate("compare", "Set phrases {count}", count=count)
        self.formula_words.setText(words.strip())

    def show_shown(self, shown: frozenset[Shown]) -> None:
        """What is switched on."""
        for kind, check in self.checks.items():
            check.blockSignals(True)
            check.setChecked(kind in shown)
            check.blockSignals(False)
            check.update()
        self.formulas.blockSignals(True)
        self.formulas.setChecked(Shown.FORMULA in shown)
        self.formulas.blockSignals(False)
        self.formulas.update()

    def show_position(self, place: int | None, total: int) -> None:
        """Which passage of how many is chosen; `place` counts from 1."""
        self.position.setText(f"{place or '–'} / {total:,}" if total else "–")
        self.next.setEnabled(total > 0)
        self.previous.setEnabled(total > 0)

    def show_tied(self, tied: bool) -> None:
        """Whether the pages scroll together."""
        self.tie.setChecked(tied)

    def _tell(self, _on: bool) -> None:
        on = {shown for shown, check in self.checks.items() if check.isChecked()}
        if self.formulas.isChecked():
            on.add(Shown.FORMULA)
        self.shown_changed.emit(frozenset(on))


class _Sample(QWidget):
    """The line of set phrases beside their switch."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(_SAMPLE + 2, 26)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        ink = QColor(self._look.theme.text_2)
        with QPainter(self) as painter:
            draw_sample(painter, Shown.FORMULA, QRectF(self.rect()), ink, (ink, ink))


def _upright() -> QFrame:
    made = line("upright")
    made.setFixedHeight(20)
    return made
