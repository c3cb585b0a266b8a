"""Settings (设置): declared in one table, kept in one small JSON file."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar, cast

from speechreader.app.language import QT_TRANSLATE_NOOP

Value = str | int | bool
T = TypeVar("T", str, int, bool)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One setting: key in the file, default, title, and what it may be.

    `choices` are (value, title) pairs and close the range of a text; `low` and `high` close that of a number.
    A setting without a title is a memory of the window (a width, the last speech) and is not offered for editing.
    """

    key: str
    default: T
    title: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    low: int = 0
    high: int = 1_000_000

    def admits(self, value: object) -> bool:
        """Whether `value` is of the right type and within range."""
        if type(value) is not type(self.default):
            return False
        if self.choices:
            return value in [choice for choice, _ in self.choices]
        return not isinstance(value, int) or self.low <= value <= self.high

    def within(self: Setting[int], value: int) -> int:
        """`value`, or the nearest one that a number setting admits."""
        return max(self.low, min(self.high, value))


LANGUAGE = Setting(
    "language",
    "system",
    QT_TRANSLATE_NOOP("settings", "Language"),
    (
        ("system", QT_TRANSLATE_NOOP("settings", "Like the system")),
        ("zh_CN", "简体中文"),
        ("en", "English"),
    ),
)
THEME = Setting(
    "theme",
    "system",
    QT_TRANSLATE_NOOP("settings", "Theme"),
    (
        ("system", QT_TRANSLATE_NOOP("settings", "Like the system")),
        ("light", QT_TRANSLATE_NOOP("settings", "Light")),
        ("dark", QT_TRANSLATE_NOOP("settings", "Dark")),
        ("paper", QT_TRANSLATE_NOOP("settings", "Paper")),
    ),
)
PRESET = Setting(
    "preset",
    "screen",
    QT_TRANSLATE_NOOP("settings", "Typesetting"),
    (
        ("screen", QT_TRANSLATE_NOOP("settings", "For the screen")),
        ("gongwen", QT_TRANSLATE_NOOP("settings", "Official document (gongwen)")),
    ),
)
TEXT_SIZE = Setting("text_size", 19, QT_TRANSLATE_NOOP("settings", "Text size"), low=14, high=32)
COLUMN = Setting(
    "column", 34, QT_TRANSLATE_NOOP("settings", "Characters in a line"), low=28, high=40
)
TRACES = Setting(
    "traces", False, QT_TRANSLATE_NOOP("settings", "Show traces of cleaning in the text")
)
ANIMATION = Setting(
    "animation", True, QT_TRANSLATE_NOOP("settings", "Glide when jumping to a place")
)
POPUP = Setting(
    "marks.popup", True, QT_TRANSLATE_NOOP("settings", "Offer the colours where a selection ends")
)

SORT = Setting(
    "library.sort",
    "date",
    choices=tuple((key, "") for key in ("date", "title", "speaker", "length", "added", "progress")),
)
SORT_REVERSED = Setting("library.sort_reversed", False)
GEOMETRY = Setting("window.geometry", "")
LEFT_WIDTH = Setting("window.left_width", 268, low=220, high=400)
RIGHT_WIDTH = Setting("window.right_width", 320, low=260, high=440)
LIBRARY_SHARE = Setting("window.library_share", 54, low=15, high=85)
LEFT_SHOWN = Setting("window.left_shown", True)
#: Which panel stands at the right.
RIGHT_PANEL = Setting(
    "window.right_panel",
    "",
    choices=tuple(
        (key, "") for key in ("", "notes", "cleaning", "overview", "review", "trash", "reuse")
    ),
)
#: The colour and the style of the last mark, which the next one takes.
MARK_COLOUR = Setting("marks.colour", 1, low=1, high=8)
MARK_STYLE = Setting(
    "marks.style",
    "highlight",
    choices=tuple((key, "") for key in ("highlight", "underline", "wavy", "dots")),
)
#: What a person calls the colours 1 to 8; empty for their usual names.
COLOUR_NAMES = tuple(Setting(f"marks.colour_name.{colour}", "") for colour in range(1, 9))
#: How the words in the find bar are meant, and what was looked for there, one a line, the latest first.
FIND_OPTIONS = Setting("find.options", "script width case shapes zero")
FIND_HISTORY = Setting("find.history", "")
BESIDE_SHARE = Setting("window.beside_share", 50, low=20, high=80)
IMPORT_FOLDER = Setting("import.folder", "")
#: How the search of the library shows what it found.
SEARCH_VIEW = Setting("search.view", "groups", choices=(("groups", ""), ("lines", "")))
SEARCH_ORDER = Setting(
    "search.order", "rank", choices=tuple((key, "") for key in ("rank", "newest", "oldest", "hits"))
)
SEARCH_SORT = Setting("search.sort", "newest")
SEARCH_WIDTH = Setting("search.width", 24, low=5, high=200)
SEARCH_FOLDING = Setting("search.folding", 31, low=0, high=31)
#: Words near the hits without 的, 了, 和 and their like.
SEARCH_CONTENT_WORDS = Setting("search.content_words", True)
#: What the comparison leaves out: the sorts that are switched off, set phrases, runs shorter, likeness less (%) than.
COMPARE_OFF = Setting("compare.off", "")
COMPARE_FORMULAS = Setting(
    "compare.formulas", "dim", choices=(("shown", ""), ("dim", ""), ("hidden", ""))
)
COMPARE_SHORTEST = Setting("compare.shortest", 0, high=40)
COMPARE_LIKENESS = Setting("compare.likeness", 0, high=100)
#: The numbers of the two speeches that were compared last, parted by a comma.
LAST_PAIR = Setting("compare.last_pair", "")
LAST_SPEECH = Setting("last_speech", 0, high=2**53)

SETTINGS: tuple[Setting[str] | Setting[int] | Setting[bool], ...] = (
    LANGUAGE,
    THEME,
    PRESET,
    TEXT_SIZE,
    COLUMN,
    TRACES,
    ANIMATION,
    POPUP,
    SORT,
    SORT_REVERSED,
    GEOMETRY,
    LEFT_WIDTH,
    RIGHT_WIDTH,
    LIBRARY_SHARE,
    LEFT_SHOWN,
    RIGHT_PANEL,
    MARK_COLOUR,
    MARK_STYLE,
    *COLOUR_NAMES,
    FIND_OPTIONS,
    FIND_HISTORY,
    BESIDE_SHARE,
    IMPORT_FOLDER,
    SEARCH_VIEW,
    SEARCH_ORDER,
    SEARCH_SORT,
    SEARCH_WIDTH,
    SEARCH_FOLDING,
    SEARCH_CONTENT_WORDS,
    COMPARE_OFF,
    COMPARE_FORMULAS,
    COMPARE_SHORTEST,
    COMPARE_LIKENESS,
    LAST_PAIR,
    LAST_SPEECH,
)


@dataclass(slots=True)
class Settings:
    """The values of all settings, read from `path` and written there; with None for `path` kept in memory only.

    A file that cannot be understood is set aside under another name, which `set_aside` then holds, and the
    defaults hold. A single value that is unknown or out of range is dropped.
    """

    path: Path | None = None
    set_aside: Path | None = None
    _values: dict[str, Value] = field(default_factory=dict[str, Value])
    _listeners: list[Callable[[str], None]] = field(default_factory=list[Callable[[str], None]])

    def __post_init__(self) -> None:
        if self.path is not None and self.path.exists():
            self._values = dict(_admitted(self._read(self.path)))

    def get(self, setting: Setting[T]) -> T:
        """The value of `setting`."""
        return cast("T", self._values.get(setting.key, setting.default))

    def set(self, setting: Setting[T], value: T) -> None:
        """Set and save `setting`, and tell the listeners its key if it changed.

        Errors:
            ValueError: the setting does not admit `value`.
        """
        if not setting.admits(value):
            raise ValueError(f"{setting.key} does not admit {value!r}")
        if self.get(setting) == value:
            return
        self._values[setting.key] = value
        self._save()
        for listener in list(self._listeners):
            listener(setting.key)

    def listen(self, listener: Callable[[str], None]) -> None:
        """Have `listener` called with the key of each setting that changes."""
        self._listeners.append(listener)

    def _read(self, path: Path) -> dict[str, object]:
        try:
            found: object = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            found = None
        if isinstance(found, dict):
            return cast("dict[str, object]", found)
        self.set_aside = path.with_name(f"{path.name}.broken")
        try:
            path.replace(self.set_aside)
        except OSError:  # a folder that may only be read: the defaults hold all the same
            self.set_aside = path
        return {}

    def _save(self) -> None:
        if self.path is None:
            return
        text = json.dumps(self._values, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        fresh = self.path.with_name(f"{self.path.name}.new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(text, encoding="utf-8")
            os.replace(fresh, self.path)
        except OSError:  # settings that cannot be kept are no reason to stop reading
            self.path = None


def _admitted(found: dict[str, object]) -> Iterable[tuple[str, Value]]:
    for setting in SETTINGS:
        value = found.get(setting.key)
        if setting.admits(value):
            yield setting.key, cast("Value", value)
