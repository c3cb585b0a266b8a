"""Writing a note: one editor, written down while one types, one undo step for one sitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from speechreader.model.annotation import Mark, MarkId
from speechreader.ui.notes.editor import NoteEditor
from speechreader.ui.notes.marking import Marking

if TYPE_CHECKING:
    from speechreader.app.marks import TagCount
    from speechreader.ui.compare.side_desk import SideDesk
    from speechreader.ui.desk import Desk, Stepped


class Writing(QObject):
    """Holds the editor and the mark it is about; what could not be written down stays a draft.

    `begun` and `ended` carry that mark, `ended` also whether it was ended by key, and so leads back to the text.
    """

    begun = Signal(object)
    ended = Signal(object, bool)

    def __init__(self, desk: Desk | SideDesk, marking: Marking, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._marking = desk, marking
        self.editor = NoteEditor(parent)
        self.mark: MarkId | None = None
        self._written, self._again = "", False
        self._drafts: dict[MarkId, str] = {}
        self.editor.rested.connect(self.keep)
        self.editor.ended.connect(lambda: self.finish(by_key=True))
        self.editor.tags.added.connect(lambda tag: self._tag([tag], []))
        self.editor.tags.removed.connect(lambda tag: self._tag([], [tag]))
        desk.marks_changed.connect(self._take)
        desk.stepped.connect(self._stepped)

    def begin(self, mark: Mark, *, tags: bool = False) -> None:
        """Write on `mark`; the focus goes to its tags with `tags`."""
        if self.mark != mark.id:
            self.finish()
            self.mark, self._written, self._again = mark.id, mark.annotation.note, False
            self.editor.set_note(self._drafts.get(mark.id, mark.annotation.note))
            self.editor.tags.set_tags(mark.annotation.tags)
            self._desk.runner.submit(lambda w, _: w.marks.tags(), self._names, group="tags")
            self.begun.emit(mark.id)
        self.editor.show()
        (self.editor.tags.field if tags else self.editor.text).setFocus()

    def keep(self) -> None:
        """Write down what has been typed so far."""
        if self.mark is None:
            return
        mark, text = self.mark, self.editor.note()
        if text.strip() == self._written.strip():
            return
        self._drafts[mark] = self._written = text
        again, self._again = self._again, True

        def kept() -> None:
            if self._drafts.get(mark) == text:
                del self._drafts[mark]

        self._marking.note(mark, text if text.strip() else "", kept, again=again)

    def finish(self, *, by_key: bool = False) -> None:
        """Write down the rest and put the editor away."""
        if self.mark is None:
            return
        self.editor.tags.finish()
        self.keep()
        mark, self.mark = self.mark, None
        self.editor.hide()
        self.ended.emit(mark, by_key)

    def _tag(self, add: list[str], remove: list[str]) -> None:
        if self.mark is not None:
            self._marking.tag([self.mark], add, remove)

    def _names(self, tags: tuple[TagCount, ...]) -> None:
        self.editor.tags.set_names([tag.name for tag in tags])

    def _take(self, marks: tuple[Mark, ...]) -> None:
        """The mark may have other tags now, another note by undo, or be gone."""
        if self.mark is None:
            return
        mark = self._marking.mark(self.mark)
        if mark is None:
            self.finish()
            return
        self.editor.tags.set_tags(mark.annotation.tags)

    def _stepped(self, _step: Stepped) -> None:
        """Undo may have changed the note under the editor; it shows what is there now."""
        mark = self._marking.mark(self.mark) if self.mark is not None else None
        self._again = False
        if mark is not None and mark.annotation.note != self._written:
            self._written = mark.annotation.note
            self.editor.set_note(self._written)
