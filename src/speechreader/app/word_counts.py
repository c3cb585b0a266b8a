"""The words of the library: cut once per text, kept in the library, added up for any set of speeches."""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from speechreader.app import paths
from speechreader.model.errors import UserError
from speechreader.model.search import Folding
from speechreader.model.speech import SpeechId
from speechreader.search.statistics import is_word
from speechreader.store import index
from speechreader.store.library import Library
from speechreader.text.folding import folded
from speechreader.text.words import Cutter, is_loaded

#: (speeches done, speeches in all)
Progress = Callable[[int, int], None]
#: The dictionary knows simplified characters and half-width letters only.
_READ = Folding.SCRIPT | Folding.WIDTH
#: Characters of a word that a person adds.
MAX_WORD = 30


class WordCounts:
    """The words of one library.

    What was cut is kept where the library can be written, and cut anew when text or dictionary is another.
    """

    def __init__(self, library: Library, own_words: Path | None = None) -> None:
        self._library = library
        self._own_words = own_words or paths.config_dir() / "words.txt"
        self._cutter: Cutter | None = None

    @property
    def ready(self) -> bool:
        """Whether words are at hand without loading the dictionary first."""
        return self._cutter is not None and is_loaded()

    @property
    def cutter(self) -> Cutter:
        """What cuts; loads the dictionary when asked for the first time (most of a second)."""
        if self._cutter is None:
            genre = _lines(paths.resource("jieba", "speeches.txt"))
            self._cutter = Cutter([*genre, *self.own_words()])
        return self._cutter

    def cut(self, text: str) -> list[str]:
        """The words and marks of `text`, character for character, in the script and width of the dictionary."""
        return self.cutter.cut(folded(text, _READ))

    def own_words(self) -> tuple[str, ...]:
        """The words that the person added, as they were added."""
        return tuple(_lines(self._own_words))

    def set_own_words(self, words: Sequence[str]) -> None:
        """Keep `words` whole from now on; counts follow.

        Errors:
            UserError: word_unusable, value_too_long, output_unwritable.
        """
        wanted = list(dict.fromkeys(word.strip() for word in words if word.strip()))
        for word in wanted:
            if len(word) < 2 or any(char.isspace() for char in word):
                raise UserError("word_unusable", word=word)
            if len(word) > MAX_WORD:
                raise UserError("value_too_long", field="word", limit=MAX_WORD)
        try:
            self._own_words.parent.mkdir(parents=True, exist_ok=True)
            self._own_words.write_text("".join(f"{word}\n" for word in wanted), encoding="utf-8")
        except OSError as fault:
            raise UserError("output_unwritable", reason=fault.strerror or str(fault)) from fault
        self._cutter = None

    def of(
        self,
        ids: Sequence[SpeechId],
        progress: Progress | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> Counter[str]:
        """How often each word stands in the speeches `ids` together; marks and blanks are no words.

        `check` is called between texts and may raise Cancelled; what was cut by then is kept.
        """
        total: Counter[str] = Counter()
        for counts in self.each(ids, progress, check).values():
            total.update(counts)
        return total

    def each(
        self,
        ids: Sequence[SpeechId],
        progress: Progress | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> dict[SpeechId, Counter[str]]:
        """The same, speech by speech."""
        version = self.cutter.version
        found: dict[SpeechId, Counter[str]] = {}
        for speech, packed in index.word_counts(self._library, ids, version):
            found[speech] = Counter(json.loads(zlib.decompress(packed)))
        missing = [speech for speech in ids if speech not in found]
        for start in range(0, len(missing), index.GROUP):
            check()
            if progress:
                progress(len(found), len(ids))
            found |= self._cut(missing[start : start + index.GROUP], version, check)
        return found

    def _cut(
        self, ids: Sequence[SpeechId], version: str, check: Callable[[], None]
    ) -> dict[SpeechId, Counter[str]]:
        found: dict[SpeechId, Counter[str]] = {}
        texts = index.texts(self._library, ids)
        for text in texts:
            check()
            found[text.speech] = Counter(filter(is_word, self.cut(text.body)))
        if not self._library.read_only:
            with self._library.atomic():
                for text in texts:
                    counts = json.dumps(found[text.speech], ensure_ascii=False).encode()
                    index.keep_word_counts(self._library, text, version, zlib.compress(counts))
        return found


def _lines(path: Path) -> list[str]:
    with suppress(OSError, UnicodeDecodeError):
        return [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip()]
    return []
