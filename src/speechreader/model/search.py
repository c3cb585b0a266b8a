"""What is looked for, and what is found (检索)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, Flag, auto

from speechreader.model.annotation import MarkId
from speechreader.model.outline import Heading
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId, SpeechSummary


class Folding(Flag):
    """折叠: the differences that a search passes over. Each maps one character to one."""

    NONE = 0
    SCRIPT = auto()  #: 简繁、异体
    WIDTH = auto()  #: 全角半角
    CASE = auto()  #: 大小写
    SHAPES = auto()  #: 引号、横线、间隔号的形状
    ZERO = auto()  #: 〇、零
    ALL = SCRIPT | WIDTH | CASE | SHAPES | ZERO


class Mode(Enum):
    """How the words of a query are taken."""

    WORDS = "words"  #: the query language
    LITERAL = "literal"  #: these characters and nothing else
    REGEX = "regex"  #: one regular expression


class Scope(Enum):
    """Where a query looks."""

    TEXT = "text"
    NOTES = "notes"  #: notes and tags of marks


class Order(Enum):
    """In which order speeches are listed."""

    RANK = "rank"
    NEWEST = "newest"
    OLDEST = "oldest"
    HITS = "hits"  #: most hits first


@dataclass(frozen=True, slots=True)
class Query:
    """检索式: what a person typed and how it is meant."""

    text: str
    mode: Mode = Mode.WORDS
    folding: Folding = Folding.ALL


@dataclass(frozen=True, slots=True)
class Filters:
    """范围: the speeches that are looked through; empty fields leave all in.

    `since` and `until` are ISO dates, as exact as one likes; 2024 until 2024 is that year. A speech without a date is
    left out where either is given. Several values of one field mean any of them.
    """

    speakers: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    speeches: tuple[SpeechId, ...] | None = None

    @property
    def empty(self) -> bool:
        """Whether every speech is looked through."""
        return self == _NO_FILTERS


_NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class Snippet:
    """A line of text around the first hit; `hits` are places in `text`. Line breaks are blanks in it."""

    text: str
    hits: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SectionHits:
    """How many hits stand under a heading itself; `heading` is None before the first one."""

    heading: Heading | None
    hits: int


@dataclass(frozen=True, slots=True)
class SpeechHits:
    """A speech with all its hits, in text order, as places in its present body."""

    speech: SpeechSummary
    hits: tuple[Span, ...]
    sections: tuple[SectionHits, ...]
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Totals:
    """The exact numbers of the whole library; `by_speech` holds the matching speeches, also those without a hit.

    A speech matches without a hit where the query names only fields, or only what must not occur.
    """

    hits: int
    speeches: int
    by_speech: Mapping[SpeechId, int] = field(hash=False)


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The speeches `offset` … of an answer. `totals` is None where they take longer: ask `totals` then."""

    groups: tuple[SpeechHits, ...]
    offset: int
    more: bool
    totals: Totals | None


@dataclass(frozen=True, slots=True)
class NoteHits:
    """A mark whose note or tags match; `hits` are places in its note, none where only the tags match."""

    mark: MarkId
    speech: SpeechId
    note: str
    tags: tuple[str, ...]
    hits: tuple[Span, ...]


class KwicSort(Enum):
    """What concordance lines are sorted by. Ties keep the order of date and place."""

    DATE = "date"
    NEWEST = "newest"
    SPEAKER = "speaker"
    SPEECH = "speech"  #: as they stand in the library
    LEFT_1 = "left"
    LEFT_2 = "left2"
    LEFT_3 = "left3"
    RIGHT_1 = "right"
    RIGHT_2 = "right2"
    RIGHT_3 = "right3"
    LEFT_WORD = "left-word"
    RIGHT_WORD = "right-word"
    NODE = "node"


@dataclass(frozen=True, slots=True)
class KwicLine:
    """索引行: one hit with what stands left and right of it, line breaks shown as blanks.

    `section` is the number and title of the innermost heading above it, "" before the first.
    """

    number: int
    speech: SpeechSummary
    span: Span
    left: str
    node: str
    right: str
    section: str


@dataclass(frozen=True, slots=True)
class Collocate:
    """搭配词: a word that stands near the searched one.

    `together` counts how often within the window, `alone` in all the speeches that were counted; `likelihood` is the
    log-likelihood ratio G², negative where the word keeps away, `dice` is logDice (14 at most).
    """

    word: str
    together: int
    alone: int
    likelihood: float
    dice: float


@dataclass(frozen=True, slots=True)
class Collocates:
    """The words near a searched one, strongest first, drawn from `counted` of its `hits` in `speeches` speeches."""

    rows: tuple[Collocate, ...]
    counted: int
    hits: int
    speeches: int


@dataclass(frozen=True, slots=True)
class Dispersion:
    """Where in a speech the hits stand.

    `places` and `sections` (starts of its top-level headings) are shares (0..1) of its length;
    `evenness` is 1 where the hits are spread as the text is, near 0 where they stand together.
    """

    speech: SpeechSummary
    hits: tuple[Span, ...]
    places: tuple[float, ...]
    sections: tuple[float, ...]
    evenness: float


@dataclass(frozen=True, slots=True)
class YearCount:
    """历年用量: hits and matching speeches of a year, and all its speeches and characters. None is «no date»."""

    year: int | None
    hits: int
    matching: int
    speeches: int
    characters: int

    @property
    def per_ten_thousand(self) -> float:
        """Hits in ten thousand characters; 0 where there is no text."""
        return self.hits * 10_000 / self.characters if self.characters else 0.0


@dataclass(frozen=True, slots=True)
class KeyWord:
    """关键词: a word that one set of speeches has more (`likelihood` > 0) or less often than another."""

    word: str
    here: int
    there: int
    likelihood: float
    ratio: float


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """存下的检索; known by its name."""

    name: str
    query: Query
    scope: Scope = Scope.TEXT
    filters: Filters = _NO_FILTERS


@dataclass(frozen=True, slots=True)
class Nearest:
    """What a search for something that is not there offers: spellings that do occur, nearest first."""

    looked_for: str
    spellings: tuple[str, ...]
