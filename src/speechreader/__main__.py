"""Where the program starts: the version at once, everything else through the command line."""

from __future__ import annotations

import sys

# Not even pathlib is imported for these types: --version must cost next to nothing.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

#: What shells say of a program that Ctrl+C ended: 128 and the number of the signal.
STOPPED = 130


def main(arguments: list[str] | None = None) -> int:
    """Run with `arguments` (those of the process by default); the exit status, 130 after Ctrl+C."""
    given = sys.argv[1:] if arguments is None else arguments
    if given == ["--regex-process"]:  # a packed program starts itself so; search/side.py
        from speechreader.search import side

        side.regex()
        return 0
    try:
        if given == ["--version"] and _told_version():
            return 0
        from speechreader.cli import interrupts

        with interrupts.quiet():
            from speechreader.cli.main import run

            return run(given, open_window)
    except KeyboardInterrupt:
        return STOPPED


def _told_version() -> bool:
    from speechreader import __version__

    try:
        print(f"SpeechReader {__version__}", flush=True)
    except OSError:
        return False  # the command line does it once more and tells why it cannot
    return True


def open_window(
    files: list[Path],
    library: Path | None,
    pair: tuple[int | Path, int | Path] | None = None,
) -> int:
    """Show the window until it is closed; the exit status. A window that has the library open gets the files instead.

    With `pair` (numbers of speeches, or files) two speeches stand side by side in it.

    Errors:
        UserError: window_missing, where the program was installed without it, display_missing, display_silent,
            libraries_several, library_missing.
    """
    from speechreader.app import opening

    if files:
        files, library = opening.sorted_out(files, library)
    if pair is None and opening.hand_over(files, library):
        return 0
    from speechreader.cli.display import require

    require()
    try:
        from speechreader.ui.application import run
    except ModuleNotFoundError as missing:
        from speechreader.model.errors import UserError

        raise UserError("window_missing", reason=missing.name or str(missing)) from missing
    return run(files, library) if pair is None else run(files, library, pair)


if __name__ == "__main__":
    sys.exit(main())
