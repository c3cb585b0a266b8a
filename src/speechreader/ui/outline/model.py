"""The outline as a tree, with «Title and meeting» above the first heading."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from speechreader.app.language import translate
from speechreader.model.outline import Heading
from speechreader.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
HEADING_ROLE = Qt.ItemDataRole.UserRole
#: How many marks stand in the section of a heading, those of the headings below included.
MARKS_ROLE = Qt.ItemDataRole.UserRole + 1
_NO_PARENT = QModelIndex()


@dataclass(slots=True, eq=False)
class Node:
    """One row; `heading` is None for the first row, which stands for title and meeting."""

    heading: Heading | None
    parent: Node | None = None
    children: list[Node] = field(default_factory=list["Node"])
    row: int = 0
    number: int = 0  #: place in the model's list of nodes


class OutlineModel(QAbstractItemModel):
    """A tree over the headings of one speech; a filter leaves those whose words match, and the ones above them."""

    def __init__(self) -> None:
        super().__init__()
        self._headings: tuple[Heading, ...] = ()
        self._words = ""
        self._marks: list[int] = []
        self._root = Node(None)
        self._nodes: list[Node] = [self._root]
        self._in_order: list[Node] = []
        self._starts: list[int] = []

    def set_outline(self, headings: tuple[Heading, ...] | None) -> None:
        """Show the headings of a speech; None for no speech."""
        self._headings = headings or ()
        self._rebuild(opened=headings is not None)

    def set_filter(self, words: str) -> None:
        """Show only headings with these words, and the ones they stand under."""
        self._words = words.strip().casefold()
        self._rebuild(opened=bool(self._root.children) or bool(self._headings))

    def set_marks(self, starts: list[int]) -> None:
        """Where the marks of the speech start (body offsets, sorted)."""
        if starts != self._marks:
            self._marks = starts
            if self._root.children:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._root.children) - 1, 0))

    def _marks_of(self, heading: Heading | None) -> int:
        """From a heading to the next one of its level or above; before the first heading for None."""
        if not self._marks:
            return 0
        if heading is None:
            first = self._headings[0].span.start if self._headings else None
            return len(self._marks) if first is None else bisect_left(self._marks, first)
        following = (
            other.span.start
            for other in self._headings
            if other.span.start > heading.span.start and other.level <= heading.level
        )
        end = next(following, None)
        last = len(self._marks) if end is None else bisect_left(self._marks, end)
        return last - bisect_left(self._marks, heading.span.start)

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        """The index of a row."""
        above = self._node(parent)
        if column or not 0 <= row < len(above.children):
            return QModelIndex()
        return self.index_of(above.children[row])

    def parent(self, child: Index = _NO_PARENT) -> QModelIndex:  # type: ignore[override]
        """The row above in the tree."""
        above = self._node(child).parent
        return self.index_of(above)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many rows stand under `parent`."""
        return len(self._node(parent).children)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """One: the delegate paints number and words apart."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heading, its words, its tooltip."""
        if not index.isValid():
            return None
        heading = self._node(index).heading
        if role == HEADING_ROLE:
            return heading
        if role == MARKS_ROLE:
            return self._marks_of(heading)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return label(heading)
        return plain_tooltip(label(heading)) if role == Qt.ItemDataRole.ToolTipRole else None

    def index_of(self, node: Node | None) -> QModelIndex:
        """The index of a node; invalid for the root."""
        if node is None or node.parent is None:
            return QModelIndex()
        return self.createIndex(node.row, 0, node.number)

    def at(self, offset: int, *, before_text: bool = False) -> QModelIndex:
        """The last heading that starts at or before the body offset, or the first row."""
        i = -1 if before_text else bisect_right(self._starts, offset) - 1
        if i >= 0:
            return self.index_of(self._in_order[i])
        return self.index(0, 0) if self._root.children else QModelIndex()

    def find(self, start: int) -> QModelIndex:
        """The heading that starts exactly at the body offset."""
        i = bisect_right(self._starts, start) - 1
        return (
            self.index_of(self._in_order[i])
            if i >= 0 and self._starts[i] == start
            else QModelIndex()
        )

    def path(self, offset: int) -> tuple[Heading, ...]:
        """The headings over the body offset, outermost first, whether the filter shows them or not."""
        over: list[Heading] = []
        for heading in self._headings:
            if heading.span.start > offset:
                break
            over = [above for above in over if above.level < heading.level]
            over.append(heading)
        return tuple(over)

    def all_indexes(self) -> list[QModelIndex]:
        """Every heading's index, in document order."""
        return [self.index_of(node) for node in self._in_order]

    def _node(self, index: Index) -> Node:
        # Numbers, not pointers: Qt may still ask about an index of a tree that is gone.
        number = index.internalId() if index.isValid() else 0
        return self._nodes[number] if number < len(self._nodes) else self._root

    def _add(self, above: Node, heading: Heading | None) -> Node:
        node = Node(heading, above, row=len(above.children), number=len(self._nodes))
        above.children.append(node)
        self._nodes.append(node)
        return node

    def _rebuild(self, *, opened: bool) -> None:
        self.beginResetModel()
        self._root = Node(None)
        self._nodes, self._in_order = [self._root], []
        if opened and not self._words:
            self._add(self._root, None)
        above: list[tuple[int, Node]] = [(0, self._root)]
        for heading in self._admitted():
            while above[-1][0] >= heading.level:
                above.pop()
            node = self._add(above[-1][1], heading)
            above.append((heading.level, node))
            self._in_order.append(node)
        self._starts = [node.heading.span.start for node in self._in_order if node.heading]
        self.endResetModel()

    def _admitted(self) -> list[Heading]:
        if not self._words:
            return list(self._headings)
        wanted: set[int] = set()
        over: list[int] = []
        for i, heading in enumerate(self._headings):
            over = [j for j in over if self._headings[j].level < heading.level] + [i]
            if self._words in label(heading).casefold():
                wanted.update(over)
        return [self._headings[i] for i in sorted(wanted)]


def label(heading: Heading | None) -> str:
    """The words of a row."""
    if heading is None:
        return translate("outline", "Title and meeting")
    return heading.words or "…"
