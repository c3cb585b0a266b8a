"""`./dev smoke`: a packed program is used as a person would, and what it kept is looked at from outside.

Its window is driven by its own rehearsal (`ui/rehearsal.py`), on a virtual display where there is one. Only Python's
own library is needed here, so that the tests use the same steps on the checkout.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pack import freeze
from pack.places import DIST, ROOT, Stop, say

#: Where the pictures of the running program stay.
PICTURES = ROOT / "build" / "smoke"
FIRST = "在青禾市职工读书会上的讲话"
SECOND = "在青禾市职工读书会成立时的讲话"
MARKED, NOTED, NOTE = "贵在天天坚持", "一件一件办好", "开会时要问到的。"
#: File name -> text. They share two passages, which the second says in other surroundings.
TEXTS = {
    "读书 会.txt": f"""首页 > 工会要闻 > 正文
{FIRST}
（2025年4月23日）
林远舟
同志们：
今天读书会满一年了。读书要天天读，办事要件件办。
一、把书读进去
读书要有恒心，{MARKED}，一年下来就更可观。
二、把事办起来
要把实事{NOTED}，让职工看得见、摸得着。
谢谢大家。
""",
    "成立.txt": f"""{SECOND}
（2024年4月23日）
林远舟
同志们：
今天读书会成立了，这是全市职工的一件喜事。
一、先把书读起来
读书要有恒心，{MARKED}，哪怕一天只读一页。
二、再把事做起来
要把实事{NOTED}，让职工看得见、摸得着。
谢谢大家。
""",
}
_PATIENCE = 180  #: seconds for one start; the machine may be busy, and the program be traced
_SMALLEST = 20_000  #: bytes of a picture on which there is something
Steps = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Program:
    """A program to be tried: what starts it, with tools before it if need be, and all of its environment."""

    command: Sequence[str | Path]
    home: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    def run(self, *words: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
        """Start it, and wait for its end.

        Errors:
            Stop: it does not end.
        """
        given = {"HOME": str(self.home), "SPEECHREADER_LANGUAGE": "en"}
        try:
            return subprocess.run(
                [*self.command, *words],
                env={**given, **self.environment, **more},
                cwd=self.home,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                timeout=_PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            raise Stop(f"{_said(words)}: no end after {_PATIENCE} seconds") from late

    def told(self, *words: str | Path) -> dict[str, Any]:
        """What a command answers as JSON.

        Errors:
            Stop: it failed, or said something besides.
        """
        done = self.run(*words, "--json")
        if done.returncode:
            raise Stop(f"{_said(words)} ended with {done.returncode}: {done.stderr.strip()}")
        try:
            return json.loads(done.stdout)
        except ValueError as fault:
            raise Stop(f"{_said(words)} answers no JSON: {done.stdout[:300]}") from fault

    def rehearse(self, steps: Steps, *words: str | Path) -> None:
        """Open the window, do the steps, and see it end well.

        Errors:
            Stop: names the step that failed and what was to be seen, or what the program complained about.
        """
        script = self.home / "rehearsal.json"
        script.write_text(json.dumps([list(step) for step in steps]), "utf-8")
        done = self.run(*words, SPEECHREADER_REHEARSAL=str(script))
        lines = done.stdout.splitlines()
        if done.returncode or len(lines) != len(steps) or done.stderr.strip():
            last = "\n".join(lines[-1:])
            raise Stop(f"The window ended with {done.returncode}: {last}\n{done.stderr[-2000:]}")


def _said(words: Sequence[str | Path]) -> str:
    return " ".join(map(str, words)) or "the window"


def check(holds: object, sentence: str) -> None:
    """Go on only where this holds.

    Errors:
        Stop: with the sentence.
    """
    if not holds:
        raise Stop(sentence)


def write_texts(folder: Path) -> list[Path]:
    """The two speeches as files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    return [folder / name for name in TEXTS]


# -- the window ------------------------------------------------------------------------------------


def first_start(pictures: Path) -> Steps:
    """Import, read, find, mark, note, search, compare, quit."""
    return [
        ("see", "Imported 2 speeches"), ("click", "Read the first"), ("see", "满一年了"),
        ("press", "Ctrl+F"), ("type", "读书"), ("see", "1 of 3"), ("press", "Esc"),
        ("drag", MARKED), ("press", "Ctrl+H"),
        ("drag", NOTED), ("press", "Ctrl+N"), ("type", NOTE),
        ("shot", str(pictures / "note.png")), ("press", "Ctrl+Return"),
        ("press", "Ctrl+Shift+F"), ("type", "更可观"), ("see", "1 hit"), ("press", "Esc"),
        ("press", "Ctrl+\\"), ("type", "会成立时"), ("press", "Return"), ("see", SECOND),
        ("see", "F8 next passage"), ("press", "F8"), ("see", "1 / "),
        ("shot", str(pictures / "compare.png")), ("press", "Ctrl+Q"),
    ]  # fmt: skip


def second_start(pictures: Path) -> Steps:
    """Everything is there again: speech, mark, note, the pair that was compared."""
    return [
        ("see", "满一年了"), ("press", "Ctrl+Shift+M"), ("see", MARKED), ("see", NOTE),
        ("shot", str(pictures / "window.png")),
        ("press", "Ctrl+Shift+F"), ("type", "note:问到"), ("see", "1 speech"), ("press", "Esc"),
        ("press", "Ctrl+Shift+P"), ("type", "Last comparison"), ("press", "Return"),
        ("see", SECOND), ("see", "F8 next passage"), ("press", "F8"), ("see", "1 / "),
        ("press", "Ctrl+Q"),
    ]  # fmt: skip


def window(program: Program, pictures: Path) -> None:
    """Use the window twice; what it kept is read with the command line.

    Errors:
        Stop: says what is not as it should be.
    """
    pictures.mkdir(parents=True, exist_ok=True)
    for picture in ("note", "compare", "window"):
        (pictures / f"{picture}.png").unlink(missing_ok=True)
    program.rehearse(first_start(pictures), *write_texts(program.home / "文 件"))
    before = kept(program)
    program.rehearse(second_start(pictures))
    check(kept(program) == before, "a second start changed marks or notes")
    for picture in pictures.glob("*.png"):
        check(picture.stat().st_size > _SMALLEST, f"{picture} shows nothing")


def kept(program: Program) -> list[dict[str, Any]]:
    """The marks in the library: each on the words that were dragged over, the note on its own, in the right speech.

    Errors:
        Stop: they are not so.
    """
    number = numbers(program)[FIRST]
    marks = program.told("notes", "list")["notes"]
    found = [(mark["speech"], mark["exact"], mark["note"], mark["state"]) for mark in marks]
    wanted = [(number, MARKED, "", "same"), (number, NOTED, NOTE, "same")]
    check(found == wanted, f"the library keeps {found}, not {wanted}")
    body = program.told("show", str(number))["body"]
    for mark in marks:
        words = body[mark["start"] : mark["end"]]
        check(words == mark["exact"], f"«{mark['exact']}» stands on «{words}»")
    check(program.told("doctor")["sound"], "doctor finds the library unsound")
    return marks


def numbers(program: Program) -> dict[str, int]:
    """Title -> number of every speech in the library."""
    return {speech["title"]: speech["id"] for speech in program.told("list")["speeches"]}


# -- the command line ------------------------------------------------------------------------------


def command_line(program: Program) -> None:
    """The commands, one after the other, on a library of their own.

    Errors:
        Stop: says which did not answer as it should.
    """
    files = write_texts(program.home / "文 件")
    library = ("--library", program.home / "命令 行.sqlite")
    read = program.told("inspect", files[0])
    check(read["title"] == FIRST and "首页" not in read["body"], "inspect does not read the speech")
    program.told("import", *library, *files)
    listed = {s["title"]: s["id"] for s in program.told("list", *library)["speeches"]}
    check(list(listed) == [FIRST, SECOND], f"list gives {listed}")
    first, second = (str(number) for number in listed.values())
    shown = program.told("show", *library, first)
    check(MARKED in shown["body"] and len(shown["outline"]) == 2, "show lacks text or outline")
    for query in (MARKED, "/一件.件/"):
        found = program.told("search", *library, query)["total_hits"]
        check(found == 2, f"search finds {query} {found} times, not twice")
    check(
        program.told("notes", "list", *library)["notes"] == [], "there are notes in a new library"
    )
    passages = program.told("compare", *library, first, second)["passages"]
    check(passages, "compare finds nothing in common")
    words = program.told("words", *library)["words"]
    check(any(word["word"] == "读书" for word in words), "words does not count 读书")
    check(program.told("doctor", *library)["sound"], "doctor finds the library unsound")
    wrong = program.run("show", *library, "99", SPEECHREADER_LANGUAGE="zh_CN")
    check(wrong.returncode and "没有" in wrong.stderr, f"no Chinese sentence: {wrong.stderr}")


# -- what it runs on -------------------------------------------------------------------------------


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """The variables that lead a program to a display: a virtual one where Xvfb is, else none that anybody sees."""
    if sys.platform != "linux":
        yield {}
        return
    server = shutil.which("Xvfb")
    hidden = {"QT_QPA_PLATFORM": "offscreen"}
    if not server:
        yield hidden
        return
    command = [server, "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True) as running:
        try:
            number = running.stdout.readline().strip() if running.stdout else ""
            yield {"DISPLAY": f":{number}"} if number else hidden
        finally:
            running.terminate()


def system_variables() -> dict[str, str]:
    """Without these Windows starts no program."""
    names = ("SYSTEMROOT", "TEMP", "TMP", "WINDIR") if os.name == "nt" else ()
    return {name: os.environ[name] for name in names if name in os.environ}


def at_home(home: Path) -> dict[str, str]:
    """What makes `home` the home of a program on each system."""
    if os.name != "nt":
        return {}
    names = ("USERPROFILE", "APPDATA", "LOCALAPPDATA")
    return {name: str(home) for name in names} | system_variables()


def main(arguments: Sequence[str]) -> int:
    """Try the folder build that is named, or the one in build/dist; 0 where everything holds, else 1."""
    built = Path(arguments[0]).absolute() if arguments else DIST / "speechreader"
    try:
        check(
            freeze.starter(built).exists(), f"There is no program in {built}; make it: ./dev pack"
        )
        with tempfile.TemporaryDirectory(prefix="smoke-") as folder, display() as screen:
            home = Path(folder, "家 home")
            home.mkdir()
            program = Program([freeze.starter(built)], home, {**screen, **at_home(home)})
            window(program, PICTURES)
            say(
                "The window: imported, opened, found, marked, noted, searched, compared, and found again."
            )
            command_line(program)
            say("The command line: everything answers.")
    except Stop as stop:
        print(f"smoke: {stop}", file=sys.stderr, flush=True)
        return 1
    say(f"Pictures: {os.path.relpath(PICTURES)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
