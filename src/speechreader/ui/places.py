"""The places of the window: they stand, in the right size and on the right ground, before what they hold is made."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

#: Heights of the bars, in pixels.
MENU_BAR, STRIP, STATUS_LINE = 38, 44, 26


def place(name: str, height: int | None = None) -> QFrame:
    """An empty place with the ground that the style sheet gives `name`."""
    made = QFrame()
    made.setObjectName(name)
    if height is not None:
        made.setFixedHeight(height)
    return made


def put(widget: QWidget, held: QWidget) -> None:
    """Let `widget` stand where `held` kept its place in a column."""
    parent = held.parentWidget()
    layout = parent.layout() if parent is not None else None
    if layout is not None:
        layout.replaceWidget(held, widget)
    widget.setVisible(not held.isHidden())
    held.hide()
    held.deleteLater()


def column(*parts: QWidget) -> QWidget:
    """Widgets one under the other without gaps; what is not of fixed height takes the room."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part, 0 if part.maximumHeight() < 200 else 1)
    return holder


def put_below(widget: QWidget, held: QWidget) -> None:
    """Let `widget` stand right below `held` in its column."""
    parent = held.parentWidget()
    layout = parent.layout() if parent is not None else None
    if isinstance(layout, QVBoxLayout):
        layout.insertWidget(layout.indexOf(held) + 1, widget)
