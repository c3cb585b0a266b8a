"""Where the program starts: the version at once, everything else through the command line."""

from __future__ import annotations

import os
import sys

# Not even pathlib is imported for these types: --version must cost next to nothing.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

#: One of these names the place for a window on Linux; without any, Qt ends the process by itself.
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(arguments: list[str] | None = None) -> int:
    """Run with `arguments` (those of the process by default); the exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    if given == ["--version"]:
        from speechreader import __version__

        try:
            print(f"SpeechReader {__version__}", flush=True)
        except OSError:
            pass  # the command line does it once more and tells why it cannot
        else:
            return 0
    from speechreader.cli.main import run

    return run(given, open_window)


def open_window(files: list[Path], library: Path | None) -> int:
    """Show the window until it is closed; the exit status.

    Errors:
        UserError: window_missing, where the program was installed without it, display_missing.
    """
    if sys.platform.startswith("linux") and not any(map(os.environ.get, _SCREENS)):
        from speechreader.model.errors import UserError

        raise UserError("display_missing")
    try:
        from speechreader.ui.application import run
    except ModuleNotFoundError as missing:
        from speechreader.model.errors import UserError

        raise UserError("window_missing", reason=missing.name or str(missing)) from missing
    return run(files, library)


if __name__ == "__main__":
    sys.exit(main())
