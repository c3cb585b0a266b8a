"""Words on corrections, in the language of the interface."""

from __future__ import annotations

from speechreader.app.language import translate
from speechreader.model.comparison import Passage
from speechreader.model.links import Correction, Judged, Ruling


def kind_words(kind: Judged) -> str:
    """A kind as a person names it."""
    names = {
        Judged.IDENTICAL: translate("correcting", "identical"),
        Judged.NEAR: translate("correcting", "nearly identical"),
        Judged.REWORDED: translate("correcting", "reworded"),
        Judged.FORMULA: translate("correcting", "a set phrase"),
    }
    return names[kind]


def what_words(correction: Correction) -> str:
    """What a correction says, in a few words."""
    if correction.what is Ruling.UNLINK:
        return translate("correcting", "Unlinked")
    if correction.what is Ruling.LINK:
        linked = translate("correcting", "Linked")
        if correction.kind is None:
            return linked
        return translate("correcting", "Linked as {kind}", kind=kind_words(correction.kind))
    if correction.kind is None:
        return translate("correcting", "Note")
    return translate("correcting", "Said to be {kind}", kind=kind_words(correction.kind))


def signs_of(passage: Passage) -> str:
    """Signs that a person linked a passage or gave it its kind, and that there is a note on it; "" for neither."""
    return "✓" * passage.by_hand + "✎" * bool(passage.note)
