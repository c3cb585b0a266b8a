"""The rows of the review: every mark that a person should look at, and what was decided of it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from speechreader.app.language import QT_TRANSLATE_NOOP, translate
from speechreader.model.annotation import AnchorState, Mark
from speechreader.ui.notes.review.verdicts import Docket, Ruling, Verdict
from speechreader.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
MARK_ROLE = Qt.ItemDataRole.UserRole
_NO_PARENT = QModelIndex()

#: What became of a mark, in a word for the row and in a sentence for the one that is current.
STATES: dict[AnchorState, tuple[str, str]] = {
    AnchorState.SAME: ("", ""),
    AnchorState.MOVED: (
        QT_TRANSLATE_NOOP("review", "moved"),
        QT_TRANSLATE_NOOP("review", "The same words stand at another place now."),
    ),
    AnchorState.EDITED: (
        QT_TRANSLATE_NOOP("review", "reworded"),
        QT_TRANSLATE_NOOP("review", "The place is the same, its words have changed."),
    ),
    AnchorState.AMBIGUOUS: (
        QT_TRANSLATE_NOOP("review", "several places"),
        QT_TRANSLATE_NOOP("review", "The mark may belong to one of these places. Which one?"),
    ),
    AnchorState.ORPHAN: (
        QT_TRANSLATE_NOOP("review", "not found"),
        QT_TRANSLATE_NOOP(
            "review", "The marked passage is no longer in the text. The mark and its note are kept."
        ),
    ),
}
#: The same for a mark with one place only, where no other comes into question but it is not certain enough.
ONE_PLACE = (
    QT_TRANSLATE_NOOP("review", "perhaps here"),
    QT_TRANSLATE_NOOP("review", "The mark may belong to this place. Does it?"),
)


class ReviewModel(QAbstractListModel):
    """One row for each mark of a docket; `data` with MARK_ROLE gives the Mark."""

    def __init__(self, docket: Docket) -> None:
        super().__init__()
        self.docket = docket

    def fill(self, marks: tuple[Mark, ...]) -> None:
        """List other marks."""
        self.beginResetModel()
        self.docket.set_marks(marks)
        self.endResetModel()

    def tell(self) -> None:
        """What was decided has changed."""
        if self.docket.marks:
            self.dataChanged.emit(self.index(0), self.index(len(self.docket.marks) - 1))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many marks there are to look at."""
        return 0 if parent.isValid() else len(self.docket.marks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The mark; its words."""
        if not 0 <= index.row() < len(self.docket.marks):
            return None
        mark = self.docket.marks[index.row()]
        if role == MARK_ROLE:
            return mark
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(mark.annotation.anchor.quote.exact)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            ruling = ruling_words(self.docket.ruling(mark.id))
            return ", ".join(
                filter(None, (state_word(mark), mark.annotation.anchor.quote.exact, ruling))
            )
        return None


def _words(mark: Mark) -> tuple[str, str]:
    single = mark.state is AnchorState.AMBIGUOUS and len(mark.candidates) == 1
    return ONE_PLACE if single else STATES[mark.state]


def state_word(mark: Mark) -> str:
    """What became of the mark, in a word."""
    word = _words(mark)[0]
    return translate("review", word) if word else ""


def state_sentence(mark: Mark) -> str:
    """What became of the mark, in a sentence."""
    sentence = _words(mark)[1]
    return translate("review", sentence) if sentence else ""


def ruling_words(ruling: Ruling | None) -> str:
    """What was decided, in a word."""
    if ruling is None:
        return ""
    if ruling.verdict is Verdict.ACCEPT:
        return translate("review", "accepted")
    if ruling.verdict is Verdict.ORPHAN:
        return translate("review", "kept without a place")
    if ruling.candidate is None:
        return translate("review", "placed by hand")
    return translate("review", "place {n}", n=ruling.candidate + 1)
