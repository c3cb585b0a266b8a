"""The legend that is the filter: what is shown, set phrases, thresholds, tied scrolling, and the walk."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from speechreader.app.language import translate
from speechreader.model.comparison import Side
from speechreader.ui import icons
from speechreader.ui.compare.kinds import (
    AT_FIRST,
    SWITCHES,
    Filter,
    Formulas,
    Shown,
    formulas_name,
    letter,
    only_counts,
)
from speechreader.ui.compare.legend_check import LegendCheck
from speechreader.ui.compare.lines import draw_sample
from speechreader.ui.compare.threshold import Thresholds, run_presets, run_sign
from speechreader.ui.widgets.buttons import IconButton
from speechreader.ui.widgets.segments import Segments
from speechreader.ui.widgets.text import PlainLabel, line, plain_tooltip

if TYPE_CHECKING:
    from speechreader.ui.compare.sifting import Sifted
    from speechreader.ui.look import Look

HEIGHT = 40
_SAMPLE = 26
_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_ICON = Qt.ToolButtonStyle.ToolButtonIconOnly
#: What is left where room is short, from all to least: the label of the presets, the words of the tie, those of set
#: phrases, the presets, the names of the sorts.
_STAGES = (
    (True, True, True, True, True),
    (False, True, True, True, True),
    (False, False, True, True, True),
    (False, False, False, True, True),
    (False, False, False, False, True),
    (False, False, False, True, False),
    (False, False, False, False, False),
)


class Legend(QFrame):
    """The bar under the titles. `shown_changed` carries the Filter that a person has made."""

    shown_changed = Signal(object)
    step_asked = Signal(int)
    tie_asked = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setFixedHeight(HEIGHT)
        self._look = look
        self._shown: Filter = AT_FIRST
        self._popup: Thresholds | None = None
        self.checks = {shown: LegendCheck(look, shown) for shown in SWITCHES}
        self.formulas = _formula_choice(look)
        self.formula_sample, self.formula_words = _Sample(look), PlainLabel()
        self.run_label = PlainLabel(translate("compare", "Shortest run"), "secondary")
        self.runs = run_presets(look)
        self.thresholds = self._button("filter", translate("compare", "Length and likeness…"))
        self.tie = self._button("link", translate("compare", "Scroll together"))
        self.tie.setObjectName("tie")
        self.tie.setToolTip(plain_tooltip(translate("compare", "Scroll together  F4")))
        self.tie.setCheckable(True)
        self.tie.setChecked(True)
        self.previous = IconButton(look, "up", translate("compare", "Previous passage  Shift+F8"))
        self.next = IconButton(look, "down", translate("compare", "Next passage  F8"))
        self.position = PlainLabel()
        self._put_together()
        self._connect()
        look.changed.connect(self._colour)
        self._colour()
        self.show_shown(self._shown)
        self.show_counts(None)
        self.show_position(None, 0)

    @staticmethod
    def _button(name: str, words: str) -> QToolButton:
        made = QToolButton()
        made.setProperty("icon_name", name)
        made.setText(words)
        made.setAccessibleName(words)
        made.setToolTip(plain_tooltip(words))
        made.setToolButtonStyle(_BESIDE)
        made.setIconSize(icons.icon_size())
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setStyleSheet("QToolButton { padding: 0 8px; }")
        return made

    def _colour(self) -> None:
        for button in (self.tie, self.thresholds):
            name = button.property("icon_name")
            button.setIcon(icons.icon(name, self._look.theme, check=button is self.tie))

    def _put_together(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        for check in self.checks.values():
            row.addWidget(check)
        row.addWidget(_upright())
        for part in (self.formula_sample, self.formula_words, self.formulas, _upright()):
            row.addWidget(part)
        for part in (self.run_label, self.runs, self.thresholds):
            row.addWidget(part)
        row.addStretch()
        for part in (self.tie, _upright(), self.previous, self.position, self.next):
            row.addWidget(part)
        self.position.setMinimumWidth(56)
        self.position.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _connect(self) -> None:
        for check in self.checks.values():
            check.toggled.connect(self._checked)
        self.formulas.chosen.connect(lambda way: self._tell(replace(self._shown, formulas=way)))
        self.runs.chosen.connect(lambda run: self._tell(replace(self._shown, shortest=run)))
        self.thresholds.clicked.connect(self.open_thresholds)
        self.tie.toggled.connect(self.tie_asked)
        self.previous.clicked.connect(partial(self.step_asked.emit, -1))
        self.next.clicked.connect(partial(self.step_asked.emit, 1))

    def next_formulas(self) -> None:
        """Go on to the next way with set phrases."""
        ways = list(Formulas)
        at = ways.index(self._shown.formulas) + 1
        self._tell(replace(self._shown, formulas=ways[at % len(ways)]))

    def open_thresholds(self) -> None:
        """Offer both sliders."""
        self._popup = Thresholds(self._look, self._shown, self)
        self._popup.changed.connect(self._tell)
        self._popup.destroyed.connect(self._popup_gone)
        self._popup.open_under(self.thresholds)

    @property
    def popup(self) -> Thresholds | None:
        """The sliders while they are open."""
        return self._popup

    def _popup_gone(self) -> None:
        self._popup = None

    # -- room -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words give way to signs."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out one thing after the other until the rest has room; the names of the sorts go last."""
        for label, tie, words, presets, names in _STAGES:
            self.run_label.setVisible(label)
            self.tie.setToolButtonStyle(_BESIDE if tie else _ICON)
            self.formula_words.setVisible(words)
            self.runs.setVisible(presets)
            for check in self.checks.values():
                check.set_short(not names)
            self._name_thresholds()
            if self._wanted() <= self.width():
                return

    def _wanted(self) -> int:
        """How wide the bar is with all that is not left out; a layout would squeeze buttons below their words."""
        row = self.layout()
        if row is None:
            return 0
        parts = (row.itemAt(at) for at in range(row.count()))
        widgets = [part.widget() for part in parts if part is not None]
        shown = [widget for widget in widgets if widget is not None and not widget.isHidden()]
        wide = [max(widget.sizeHint().width(), widget.minimumWidth()) for widget in shown]
        margins = row.contentsMargins()
        return sum(wide) + row.spacing() * len(wide) + margins.left() + margins.right()

    def minimumSizeHint(self) -> QSize:
        """What has no room is left out: the bar asks for none."""
        hint = super().minimumSizeHint()
        hint.setWidth(0)
        return hint

    # -- what is shown --------------------------------------------------------------------------

    def show_counts(self, sifted: Sifted | None) -> None:
        """How much there is of each, switched on or not."""
        found = sifted.counts if sifted is not None else {}
        for shown, check in self.checks.items():
            if shown is not Shown.ONLY:
                check.set_count(f"{found.get(shown, 0):,}" if sifted is not None else "")
        a, b = only_counts(sifted.comparison) if sifted is not None else (0, 0)
        words = f"{letter(Side.A)} {a:,} · {letter(Side.B)} {b:,}"
        self.checks[Shown.ONLY].set_count(words if sifted is not None else "")
        count = f"{found.get(Shown.FORMULA, 0):,}" if sifted is not None else ""
        self.formula_words.setText(f"{translate('compare', 'Set phrases')} {count}".strip())
        self._fit()

    def show_shown(self, shown: Filter) -> None:
        """What is switched on."""
        self._shown = shown
        for kind, check in self.checks.items():
            check.blockSignals(True)
            check.setChecked(kind in shown)
            check.blockSignals(False)
            check.update()
        self.formulas.hold(shown.formulas)
        self.runs.hold(shown.shortest)
        self._fit()

    def _name_thresholds(self) -> None:
        """The button says what the presets beside it do not."""
        shown = self._shown
        run = shown.shortest if self.runs.isHidden() or self.runs.held() is None else 0
        score = f"{shown.likeness:.2f}"
        likeness = translate("compare", "like ≥ {score}", score=score) if shown.likeness else ""
        parts = [run_sign(run), likeness]
        words = translate("compare", ", ").join(part for part in parts if part)
        self.thresholds.setText(words)
        self.thresholds.setToolButtonStyle(_BESIDE if words else _ICON)

    def show_position(self, place: int | None, total: int) -> None:
        """Which passage of how many is chosen; `place` counts from 1."""
        self.position.setText(f"{place or '–'} / {total:,}" if total else "–")
        self.next.setEnabled(total > 0)
        self.previous.setEnabled(total > 0)

    def show_tied(self, tied: bool) -> None:
        """Whether the pages scroll together."""
        self.tie.setChecked(tied)

    def _checked(self, _on: bool) -> None:
        on = frozenset(shown for shown, check in self.checks.items() if check.isChecked())
        self._tell(replace(self._shown, kinds=on))

    def _tell(self, shown: Filter) -> None:
        self._shown = shown
        self.shown_changed.emit(shown)


def _formula_choice(look: Look) -> Segments[Formulas]:
    tips = (
        translate("compare", "Set phrases are passages like any other."),
        translate("compare", "Set phrases have a fine line under them and are not counted."),
        translate("compare", "Set phrases are left unmarked."),
    )
    values = [(way, formulas_name(way)) for way in Formulas]
    return Segments(look, translate("compare", "Set phrases"), values, tips)


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
