"""What the find bar remembers from one day to the next: how words are meant, and what was looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speechreader.app.settings import FIND_HISTORY, FIND_OPTIONS, Settings

if TYPE_CHECKING:
    from speechreader.ui.find.options import Options

#: A longer query is not remembered.
LONGEST = 200


class Memory:
    """Reads and writes the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def options(self) -> Options:
        """How words were meant last."""
        from speechreader.ui.find.options import from_text

        return from_text(self._settings.get(FIND_OPTIONS))

    def keep_options(self, options: Options) -> None:
        """Words are now meant like this."""
        self._settings.set(FIND_OPTIONS, options.to_text())

    def history(self) -> list[str]:
        """What was looked for, the latest first."""
        return [words for words in self._settings.get(FIND_HISTORY).split("\n") if words]

    def remember(self, words: str) -> list[str]:
        """`words` were looked for; gives the history."""
        words = " ".join(words.splitlines())
        if not words.strip() or len(words) > LONGEST:
            return self.history()
        from speechreader.ui.find.options import remembered

        history = remembered(self.history(), words)
        self._settings.set(FIND_HISTORY, "\n".join(history))
        return history
