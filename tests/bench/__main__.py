"""Runs the measurements of this folder one after the other and prints them as one table."""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

Row = tuple[str, object, object, object, object]
HEADER: Row = ("what", "value", "baseline", "ratio", "target")


def text(cell: object) -> str:
    """A number in three figures, anything else as it says itself."""
    return f"{cell:.3g}" if isinstance(cell, float) else str(cell)


def table(rows: list[Row]) -> str:
    """The rows under a header, in columns; names to the left, figures to the right."""
    cells = [[text(cell) for cell in row] for row in [HEADER, *rows]]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = []
    for first, *others in cells:
        figures = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        lines.append("  ".join([first.ljust(widths[0]), *figures]))
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def main() -> int:
    """Measures what the command line names; nothing passes or fails, people read the ratios."""
    scripts = Path(__file__).parent.glob("bench_*.py")
    names = sorted(script.stem.removeprefix("bench_") for script in scripts)
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__)
    parser.add_argument("--only", choices=names, help="measure only this")
    only = parser.parse_args().only
    rows: list[Row] = []
    for name in [only] if only else names:
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        rows += importlib.import_module(f"tests.bench.bench_{name}").main()
    print(table(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
