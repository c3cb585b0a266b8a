"""The packed program: it does all it should, speaks to no network, and asks nothing of the machine it runs on."""

from __future__ import annotations

import functools
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

from pack import freeze, parts, smoke

from speechreader import __version__

ROOT = Path(__file__).resolve().parents[2]
PACKER = (sys.executable, ROOT / "packaging" / "build.py", "folder")
PACK_PYTHON = ROOT / "build" / "pack" / "venv" / "bin" / "python"
#: What `packaging/build.py` ends with where its environment cannot be had.
UNAVAILABLE = 3
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
QUIT = ("press", "Ctrl+Q")
READ = [("see", "满一年了"), QUIT]
#: The kind of sockets that stay on the machine: to the display, and to the input method.
LOCAL = {"AF_UNIX"}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="folder build of Linux"),
]


@pytest.fixture(scope="session")
def bundle() -> Path:
    """The folder build of these sources; made once, and again only where they have changed."""
    done = subprocess.run(PACKER, capture_output=True, text=True, check=False)
    if done.returncode == UNAVAILABLE:
        pytest.skip(done.stderr.strip())
    assert done.returncode == 0, done.stdout + done.stderr
    return ROOT / "build" / "dist" / "speechreader"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home with a blank and Chinese in its name."""
    folder = tmp_path / "家 home"
    folder.mkdir()
    return folder


@pytest.fixture
def program(bundle: Path, home: Path) -> smoke.Program:
    """The build with nothing but a home and a place to paint."""
    return smoke.Program([freeze.starter(bundle)], home, OFFSCREEN)


@functools.cache
def alone() -> tuple[str, ...]:
    """What starts a program where there is no network interface that is up; empty where the kernel forbids it."""
    for way in (("unshare", "-n"), ("unshare", "-rn")):
        if works(*way, "true"):
            return way
    return ()


@functools.cache
def watched() -> tuple[str, ...]:
    """What writes down every socket that a program and its children make; empty where there is no strace."""
    return ("strace", "-f", "-qq", "-e", "trace=socket") if works("strace", "-f", "true") else ()


def works(*command: str) -> bool:
    """Whether a tool is there and may do this."""
    if not shutil.which(command[0]):
        return False
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


# -- what it does ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def sockets(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole smoke test, without a network and watched, as far as this machine allows; where sockets are listed."""
    trace = tmp_path_factory.mktemp("trace") / "sockets"
    home = tmp_path_factory.mktemp("smoke") / "家 home"
    home.mkdir()
    watch = (*watched(), "-o", trace, "-A") if watched() else ()
    with smoke.display() as screen:
        program = smoke.Program([*alone(), *watch, freeze.starter(bundle)], home, screen)
        smoke.window(program, smoke.PICTURES)
        smoke.command_line(program)
    return trace


def test_window_and_command_line_do_all_they_should(sockets: Path) -> None:
    shown = {path.name for path in smoke.PICTURES.glob("*.png")}
    assert {"compare.png", "note.png", "window.png"} <= shown


def test_they_do_it_without_any_network(sockets: Path) -> None:
    if not alone():
        pytest.skip("this kernel lets nobody take the network away from a program (unshare -n)")
    told = subprocess.run([*alone(), "cat", "/proc/net/dev"], capture_output=True, check=True)
    names = [line.split(b":")[0].strip() for line in told.stdout.splitlines()[2:]]
    assert names == [b"lo"], "there are interfaces: the network was not taken away"


def test_no_internet_socket_is_ever_made(sockets: Path) -> None:
    if not watched():
        pytest.skip("no strace here that may watch a program")
    families = set(re.findall(r"socket\((\w+)", sockets.read_text("utf-8")))
    assert "AF_UNIX" in families or not shutil.which("Xvfb"), "the trace does not see the display"
    assert families <= LOCAL


def test_the_trace_would_show_an_internet_socket(tmp_path: Path) -> None:
    if not watched():
        pytest.skip("no strace here that may watch a program")
    trace = tmp_path / "sockets"
    code = "import socket; socket.socket()"
    subprocess.run([*watched(), "-o", trace, sys.executable, "-c", code], check=True)
    assert "socket(AF_INET," in trace.read_text("utf-8")


# -- what is in it ---------------------------------------------------------------------------------


def test_no_file_and_no_module_of_a_network_is_in_it(bundle: Path) -> None:
    files = [path.relative_to(bundle).as_posix() for path in bundle.rglob("*")]
    names = modules(bundle)
    assert "speechreader.ui.application" in names
    assert any(file.endswith("platforms/libqxcb.so") for file in files)
    assert [name for name in (*files, *names) if parts.is_forbidden(name)] == []


def test_no_library_in_it_asks_for_one_of_a_network(bundle: Path) -> None:
    asked = set[str]()
    for path in bundle.rglob("*.so*"):
        if path.is_file():
            named = re.findall(rb"\x00(lib[\w.+-]+\.so[\w.]*)\x00", path.read_bytes())
            asked |= {name.decode() for name in named}
    assert {"libQt6Core.so.6", "libxcb.so.1"} <= asked
    assert [name for name in sorted(asked) if parts.is_forbidden(name)] == []


def modules(bundle: Path) -> list[str]:
    """The Python modules in the executable; PyInstaller, which reads them, is in the environment of the pack only."""
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, 'packaging'); from pack.bundle import modules;"
        "print('\\n'.join(modules(Path(sys.argv[1]))))"
    )
    command = [PACK_PYTHON, "-B", "-c", code, bundle]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.split()


# -- where it runs ---------------------------------------------------------------------------------


def start(program: smoke.Program, file: Path, *before: str | Path) -> list[str]:
    """Open the window on a file as a double click does, read it, quit; the titles that are in the library then."""
    program.rehearse(READ, *before, file)
    return list(smoke.numbers(program))


def write(folder: Path) -> Path:
    """One speech as a file."""
    return smoke.write_texts(folder)[0]


def test_nothing_of_the_environment_is_needed(bundle: Path, home: Path, tmp_path: Path) -> None:
    bare = smoke.Program(["env", "-i", f"HOME={home}", freeze.starter(bundle)], home)
    assert bare.told("inspect", write(tmp_path))["title"] == smoke.FIRST
    hidden = [f"{name}={value}" for name, value in OFFSCREEN.items()]
    script = f"SPEECHREADER_REHEARSAL={home / 'rehearsal.json'}"
    command = ["env", "-i", f"HOME={home}", *hidden, script, freeze.starter(bundle)]
    smoke.Program(command, home).rehearse(READ, write(tmp_path))


def test_no_python_is_needed_and_none_is_taken(bundle: Path, home: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "modules"
    wrong.mkdir()
    (wrong / "json.py").write_text("raise SystemExit('a module from outside')", "utf-8")
    variables = {
        **OFFSCREEN,
        "PATH": str(wrong),
        "PYTHONPATH": str(wrong),
        "PYTHONHOME": str(wrong),
    }
    program = smoke.Program([freeze.starter(bundle)], home, variables)
    assert smoke.FIRST in start(program, write(tmp_path))


def test_it_speaks_chinese_where_the_system_does(program: smoke.Program, tmp_path: Path) -> None:
    variables = {**program.environment, "LANGUAGE": "zh_CN", "SPEECHREADER_LANGUAGE": ""}
    chinese = smoke.Program(program.command, program.home, variables)
    chinese.rehearse(
        [("see", "满一年了"), ("see", "检索全部讲话"), QUIT], write(tmp_path / "文 件")
    )


@pytest.fixture
def elsewhere(bundle: Path) -> Iterator[Path]:
    """A copy of the build in a place that every user can reach."""
    with tempfile.TemporaryDirectory(prefix="speechreader-bundle-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        copy = shutil.copytree(bundle, folder / "程 序", symlinks=True)
        yield copy
        for path in (copy, *copy.rglob("*")):  # else it could not be removed
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)


def test_portable_it_keeps_everything_beside_itself(elsewhere: Path, home: Path) -> None:
    (elsewhere / freeze.PORTABLE).touch()
    program = smoke.Program([freeze.starter(elsewhere)], home, OFFSCREEN)
    assert smoke.FIRST in start(program, write(home / "in"))
    assert (elsewhere / "SpeechReader-Data" / "library.sqlite").is_file()
    assert {path.name for path in home.iterdir()} == {"in", "rehearsal.json"}


def test_a_library_is_opened_by_a_double_click(program: smoke.Program, home: Path) -> None:
    library = home / "选 集.srlib"
    program.told("import", "--library", library, write(home / "in"))
    program.rehearse(
        [("click", smoke.FIRST), *READ[:-1], ("drag", smoke.MARKED), ("press", "Ctrl+H"), QUIT],
        library,
    )
    (mark,) = program.told("notes", "list", "--library", library)["notes"]
    assert mark["exact"] == smoke.MARKED
    own = home / ".local" / "share" / "speechreader" / "library.sqlite"
    assert not own.exists()


def test_another_user_runs_it_from_a_folder_that_cannot_be_written(elsewhere: Path) -> None:
    for path in (elsewhere, *elsewhere.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)
    before = listing(elsewhere)
    with tempfile.TemporaryDirectory(prefix="speechreader-nobody-") as name:
        home = Path(name)
        file = write(home)
        program = smoke.Program([*nobody(home), freeze.starter(elsewhere)], home, OFFSCREEN)
        assert smoke.FIRST in start(program, file)
        homeless = smoke.Program([*program.command[:-1], "env", "-i", program.command[-1]], home)
        if program.command[:-1]:  # whose home, as the system knows it, is not there
            assert homeless.told("inspect", file)["title"] == smoke.FIRST
    assert listing(elsewhere) == before


def nobody(home: Path) -> Sequence[str]:
    """What starts a program as a user with no rights, who gets `home`; nothing where we have none ourselves."""
    if os.geteuid() != 0:
        return ()
    if not shutil.which("setpriv"):
        pytest.skip("no setpriv here to become another user")
    user = "65534"
    subprocess.run(["chown", "-R", f"{user}:{user}", home], check=True)
    return ("setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups")


def listing(folder: Path) -> list[tuple[str, int, float]]:
    """Name, size and time of every file."""
    found = ((path, path.lstat()) for path in sorted(folder.rglob("*")))
    return [(str(path), state.st_size, state.st_mtime) for path, state in found]


def test_it_tells_its_version(program: smoke.Program) -> None:
    assert program.run("--version").stdout == f"SpeechReader {__version__}\n"
    versions = program.told("doctor")["versions"]
    assert versions["frozen"] == "true"
