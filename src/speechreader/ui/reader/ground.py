"""What a page stands on: the widget set up to be read only, and its viewport."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from speechreader.app.language import translate
from speechreader.ui.reader.layout import PageLayout

_TEXT_FLAGS = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


def ground_for(view: QTextEdit) -> QWidget:
    """Make `view` a page that can be read and selected, nothing else; gives its viewport, to be kept."""
    ground = _ground()
    view.setViewport(ground)
    view.setReadOnly(True)
    view.setTextInteractionFlags(_TEXT_FLAGS)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setUndoRedoEnabled(False)
    view.setAcceptRichText(False)
    view.setAcceptDrops(False)
    ground.setAcceptDrops(False)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    view.setAccessibleName(translate("reader", "Speech text"))
    ground.setMouseTracking(True)
    return ground


def document_for(view: QTextEdit) -> PageLayout:
    """Give `view` a document that is set by us; gives its layout."""
    document = QTextDocument(view)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    layout = PageLayout(document)
    document.setDocumentLayout(layout)
    view.setDocument(document)
    return layout


def _ground() -> QWidget:
    """The viewport. Qt has one of its own, but PySide would not know it when it first meets it.

    To find out what it is, it would make the Python types of all widgets there are (ten milliseconds).
    """
    made = QWidget()
    made.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # The view paints the ground, too.
    made.setCursor(Qt.CursorShape.IBeamCursor)
    return made
