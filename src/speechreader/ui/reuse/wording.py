"""The sentences of the panel «Where else?»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speechreader.app.actions import BY_ID
from speechreader.app.language import translate
from speechreader.ui.widgets.buttons import key_text

if TYPE_CHECKING:
    from speechreader.model.reuse import ReusePlaces, Sources


def how() -> str:
    """What the empty panel is for."""
    keys = key_text(BY_ID["where-else"].shortcuts[0])
    return translate(
        "reuse",
        "Select words and press {keys}: every speech that says the same or nearly the same, earliest first.",
        keys=keys,
    )


def quoted(words: str) -> str:
    """Words in quotation marks."""
    return translate("reuse", "“{words}”", words=words)


def nothing_else(answer: ReusePlaces, listed: int) -> str:
    """Why nothing is listed; "" where something is."""
    others = [place for place in answer.places if not place.own]
    if listed and others:
        return ""
    if others:
        return translate("reuse", "No place of these kinds.")
    return translate(
        "reuse",
        "Nothing like it stands anywhere else; {n} speeches were searched.",
        n=f"{answer.searched:,}",
    )


def no_sources(answer: Sources) -> str:
    """Why no speech is listed."""
    return translate(
        "reuse",
        "It has no passage in common with the other speeches; {n} were searched.",
        n=f"{answer.searched:,}",
    )


def share(answer: Sources) -> str:
    """How much of a speech stands in earlier ones; "" where none has anything of it."""
    if not answer.earlier:
        return ""
    return translate(
        "reuse", "{share} of this speech stands in earlier ones.", share=f"{answer.earlier:.0%}"
    )
