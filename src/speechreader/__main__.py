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
    if getattr(sys, "frozen", False):  # a process for regular expressions starts the same file
        from multiprocessing import freeze_support

        freeze_support()
    given = sys.argv[1:] if arguments is None else arguments
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


def open_window(files: list[Path], library: Path | None) -> int:
    """Show the window until it is closed; the exit status.

    Errors:
        UserError: window_missing, where the program was installed without it, display_missing, display_silent.
    """
    from speechreader.cli.display import require

    require()
    try:
        from speechreader.ui.application import run
    except ModuleNotFoundError as missing:
        from speechreader.model.errors import UserError

        raise UserError("window_missing", reason=missing.name or str(missing)) from missing
    return run(files, library)


if __name__ == "__main__":
    sys.exit(main())
