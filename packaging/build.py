"""`./dev pack`: makes what is handed out. See docs/packaging.md.

Any Python of a fitting version starts this; it makes the environment in build/pack/venv and goes on in that.
"""

from __future__ import annotations

import os
import sys

from pack import command, environment, places
from pack.places import Stop


def main(arguments: list[str]) -> int:
    """Pack; 0 where it is done, 1 where it cannot be, 2 for wrong arguments, 3 where the environment cannot be had."""
    environment.keep_out()
    try:
        wanted = command.parse(arguments)
        if not environment.inside():
            with places.alone():
                environment.ensure()
                return environment.go_on(__file__, *arguments)
        command.carry_out(wanted)
    except environment.Unavailable as fault:
        return _refused(str(fault), 3)
    except command.Misused as fault:
        return _refused(str(fault), 2)
    except (
        Stop,
        OSError,
    ) as fault:  # a full disk, a file that may not be written: it says so itself
        return _refused(str(fault), 1)
    return 0


def _refused(sentence: str, status: int) -> int:
    print(f"pack: {sentence}", file=sys.stderr, flush=True)
    return status


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):  # a console with few characters is no reason to fail
        stream.reconfigure(errors="replace")
    try:
        sys.exit(main(sys.argv[1:]))
    except (KeyboardInterrupt, BrokenPipeError):
        os._exit(130)
