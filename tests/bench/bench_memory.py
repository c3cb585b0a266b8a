"""Memory of the running program: on a library of many speeches, against the program with an empty library.

`SPEECHREADER_BENCH_SPEECHES=10000 ./dev bench --only memory` measures at full size. The window is offscreen; the
figures are the kernel's, so Linux alone gives them. PSS counts shared pages in part, RSS in whole.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.library import COUNT, library

#: Does in the window what a person does, and says after each step «name RSS PSS» in kilobytes.
PROGRAM = """
import sys
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEventLoop, QTimer
from speechreader.app.settings import Settings
from speechreader.ui.application import Application, make_application

def say(name):
    rows = dict(line.split()[:2] for line in open("/proc/self/smaps_rollup") if line.endswith("kB\\n"))
    print(name, rows["Rss:"], rows["Pss:"], flush=True)

def wait(milliseconds):
    # Not QTest.qWait, which lets no other thread run.
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()

def rest(program, seconds):
    # Not until the lane is idle: the index of a large library is tidied for minutes after the start.
    end = monotonic() + seconds
    while monotonic() < end or program.commands.search.asker._tickets and monotonic() < end + 60:
        wait(50)

application = make_application()
program = Application(Path(sys.argv[1]), Settings(Path(sys.argv[1]).with_suffix(".json")))
program.window.resize(1400, 900)
program.show()
rest(program, 3)
say("opened")
search = program.commands.search
for word in sys.argv[2:]:
    search.look_for(word)
    rest(program, 2)
say("searched")
search.show_lines(True)
rest(program, 2)
lines = search.page.line_list
for step in range(50):
    lines.verticalScrollBar().setValue(lines.verticalScrollBar().maximum() * step // 50)
    wait(20)
rest(program, 1)
say("scrolled")
program.window.close()
program.runner.close()
"""
WORDS = ("工会", "职工", "改革 服务", "工会 NEAR/10 职工")

Row = tuple[str, object, object, object, object]


def run(path: Path, home: Path) -> dict[str, tuple[int, int]]:
    """(RSS, PSS) in kilobytes after each step, of a program of its own."""
    environment = os.environ | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", PROGRAM, str(path), *WORDS]
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    rows = (line.split() for line in said.stdout.splitlines())
    return {name: (int(rss), int(pss)) for name, rss, pss in rows}


def main() -> list[Row]:
    """Everything at the size of COUNT."""
    if not Path("/proc/self/smaps_rollup").exists():
        return []
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        path = shutil.copy(library(COUNT), home / "library.sqlite")
        many, none = run(path, home), run(home / "empty.sqlite", home)
    rows: list[Row] = []
    for step in many:
        for number, kind in enumerate(("RSS", "PSS")):
            value, base = many[step][number] / 1024, none[step][number] / 1024
            name = f"{kind} of the program with {COUNT} speeches, {step}, MB"
            rows.append((name, value, base, value / base, "<= 2"))
    return rows


if __name__ == "__main__":
    from tests.bench.__main__ import table

    print(table(main()))
