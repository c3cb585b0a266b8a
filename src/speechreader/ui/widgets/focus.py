"""The focus and the panels: from one to the next, round within one, and a ring that shows where it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from speechreader.ui.look import Look

_THICK = 2
#: Widgets whose middles are in the same so many pixels stand in one line.
_LINE = 12


class Ring(QWidget):
    """Lies on the inside edge of a panel that was walked to by key, until the focus leaves it."""

    def __init__(self, ground: QWidget, look: Look) -> None:
        super().__init__(ground)
        self._ground, self._look = ground, look
        self._panel: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.changed.connect(self.update)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
        self.hide()

    def show_around(self, panel: QWidget) -> None:
        """Show that `panel` has the focus."""
        self.leave()
        self._panel = panel
        panel.installEventFilter(self)
        self._settle(panel)
        self.show()

    def leave(self) -> None:
        """Show nothing."""
        if self._panel is not None:
            self._panel.removeEventFilter(self)
            self._panel = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the panel, and go with it."""
        if self._panel is not None and watched is self._panel:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
                self._settle(self._panel)
            elif event.type() == QEvent.Type.Hide:
                self.leave()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only the edge is left by the mask."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._look.theme.accent))

    def _settle(self, panel: QWidget) -> None:
        self.setGeometry(QRect(panel.mapTo(self._ground, QPoint()), panel.size()))
        inside = self.rect().adjusted(_THICK, _THICK, -_THICK, -_THICK)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inside)))
        self.raise_()

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._panel is not None and new is not None and not _holds(self._panel, new):
            self.leave()


def next_stop(
    stops: Sequence[tuple[QWidget, QWidget]], focus: QWidget | None, by: int
) -> tuple[QWidget, QWidget] | None:
    """The stop `by` further on than the one that has the focus; a stop is a panel and what takes the focus in it."""
    if not stops:
        return None
    held = (i for i, (panel, _) in enumerate(stops) if focus and _holds(panel, focus))
    here = next(held, -1 if by > 0 else 0)
    return stops[(here + by) % len(stops)]


def go_round(panels: Sequence[tuple[QWidget, ...]], focus: QWidget | None, forward: bool) -> None:
    """Give the focus to the next widget of the panel (of one part or several) that has it, from top to bottom."""
    panel = next((p for p in panels if focus and any(_holds(part, focus) for part in p)), None)
    if panel is None or focus is None:
        return
    stops = [w for part in panel for w in part.findChildren(QWidget) if _takes_tab(w) or w is focus]
    stops.sort(key=_corner)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    by = 1 if forward else -1
    stops[(stops.index(focus) + by) % len(stops)].setFocus(reason)


def _corner(widget: QWidget) -> tuple[int, int]:
    middle = widget.mapTo(widget.window(), widget.rect().center())
    left = widget.mapTo(widget.window(), QPoint())
    return middle.y() // _LINE, left.x()


def _takes_tab(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and widget.isVisible() and widget.focusProxy() is None


def _holds(panel: QWidget, widget: QWidget) -> bool:
    return panel is widget or panel.isAncestorOf(widget)
