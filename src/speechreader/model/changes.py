"""What an operation touched, so that views decide for themselves what to redraw."""

from __future__ import annotations

from dataclasses import dataclass

from speechreader.model.speech import SpeechId


@dataclass(frozen=True, slots=True)
class Changes:
    """变更: the ids whose texts, metadata, outlines or marks an operation touched, and which speeches came or went.

    `links` are the speeches of pairs whose links were corrected by hand.
    """

    added: tuple[SpeechId, ...] = ()
    removed: tuple[SpeechId, ...] = ()
    metadata: tuple[SpeechId, ...] = ()
    outline: tuple[SpeechId, ...] = ()
    text: tuple[SpeechId, ...] = ()
    marks: tuple[SpeechId, ...] = ()
    links: tuple[SpeechId, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was touched."""
        return self != Changes()


@dataclass(frozen=True, slots=True)
class Imported:
    """A file that became a speech, or (`updated`) a new revision of one that came from the same file before."""

    id: SpeechId
    file: str
    title: str
    updated: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file whose bytes or whose text the library has already, as speech `same_as`."""

    file: str
    reason: str
    same_as: SpeechId
    same_as_title: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be read; `code` and `details` as in `UserError`."""

    file: str
    code: str
    details: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of an import, file by file. `cancelled` says that the rest was left out on request."""

    added: tuple[Imported, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    failed: tuple[Failed, ...] = ()
    cancelled: bool = False
