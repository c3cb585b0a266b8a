"""What a person corrected in comparisons: the part of the façade that reads, makes and takes back corrections."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from speechreader.app import operations
from speechreader.app.language import QT_TRANSLATE_NOOP, translate
from speechreader.model.links import Correction, Judged, LinkId, Pair
from speechreader.store import links

if TYPE_CHECKING:
    from speechreader.app.ledger import Ledger
    from speechreader.compare.corrected import Corrected
    from speechreader.model.changes import Changes
    from speechreader.model.comparison import Compared, Comparison
    from speechreader.model.speech import SpeechId
    from speechreader.store.library import Library


class Links:
    """Belongs to a `Workspace` (`workspace.links`). Every write is one operation: one transaction, one undo step.

    A pair may be given either way round. What is said again of nearly the same places replaces what was said.
    """

    def __init__(self, library: Library, ledger: Ledger) -> None:
        self._library, self._ledger = library, ledger

    def of(self, a: SpeechId, b: SpeechId) -> tuple[Correction, ...]:
        """The corrections of a pair in the order in which they were made, `a` on the side of 甲."""
        return links.of_pair(self._library, a, b)

    def link(self, pair: Pair, kind: Judged | None = None, note: str = "") -> Changes:
        """Say that two places answer each other; without a kind, the words decide.

        Errors:
            UserError: speech_missing, mark_empty, link_words_changed, link_without_words, note_too_long.
        """
        label = QT_TRANSLATE_NOOP("history", "Link passages")
        return self._ledger.run(label, operations.links.link, pair, kind, note)

    def unlink(self, pair: Pair) -> Changes:
        """Say that two places do not answer each other.

        Errors:
            UserError: speech_missing, mark_empty, link_words_changed.
        """
        label = QT_TRANSLATE_NOOP("history", "Unlink passages")
        return self._ledger.run(label, operations.links.unlink, pair)

    def set_kind(self, pair: Pair, kind: Judged | None) -> Changes:
        """Say of what kind a passage is; None leaves it to the comparison again.

        Errors:
            UserError: speech_missing, mark_empty, link_words_changed.
        """
        label = QT_TRANSLATE_NOOP("history", "Change kind of passage")
        return self._ledger.run(label, operations.links.set_kind, pair, kind)

    def set_note(self, pair: Pair, text: str, *, again: bool = False) -> Changes:
        """Write the note on a passage; "" takes it away.

        With `again` it is one undo step with the same done just before.

        Errors:
            UserError: speech_missing, mark_empty, link_words_changed, note_too_long.
        """
        label = QT_TRANSLATE_NOOP("history", "Write note")
        changes = self._ledger.run(label, operations.links.set_note, pair, text)
        if again and changes.links:
            self._ledger.join()
        return changes

    def remove(self, ids: Sequence[LinkId]) -> Changes:
        """Take corrections back: the comparison is as it was found.

        Errors:
            UserError: link_missing; then none is taken back.
        """
        label = QT_TRANSLATE_NOOP("history", "Take corrections back")
        return self._ledger.run(label, operations.links.remove, ids)


def corrected(
    comparison: Comparison, corrections: Sequence[Correction], a: Compared, b: Compared
) -> Corrected:
    """Lay what a person said of a pair over what was found; needs no library, any thread will do."""
    from speechreader.compare.corrected import corrected as laid_over

    return laid_over(comparison, corrections, a, b)


def waiting_words(count: int) -> str:
    """How many corrections do not fit the present texts; "" for none."""
    if count == 0:
        return ""
    if count == 1:
        return translate("correcting", "1 correction does not fit the present texts.")
    return translate("correcting", "{n} corrections do not fit the present texts.", n=f"{count:,}")
