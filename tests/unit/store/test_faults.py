"""Faults made for real: killed programs, full disks, cut files, locks, folders without permission.

What was stored before a fault is there after it, and nothing is stored by half.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from speechreader.app.workspace import Workspace
from speechreader.model.errors import UserError
from speechreader.store.check import check_library
from speechreader.store.library import Library

ROOT = Path(__file__).resolve().parents[3]
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")


def child(code: str, *arguments: object, **options) -> subprocess.Popen[str]:
    """A Python process in which the stand-in of ingest and `Path` are at hand."""
    head = (
        "import sys\nfrom pathlib import Path\nfrom tests.fakes import install_ingest, write_speeches\n"
        "from speechreader.app.workspace import Workspace\ninstall_ingest()\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    return subprocess.Popen(
        [sys.executable, "-c", head + code, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        **options,
    )


def assert_sound(path: Path) -> Library:
    """The library opens and every check of it passes."""
    library = Library.open(path)
    assert [check for check in check_library(library) if check.found] == []
    return library


IMPORT = """
from speechreader.app import importing
importing.GROUP_FILES = 2
workspace = Workspace.open(Path(sys.argv[1]))
def progress(done, total, name):
    if done and done % 2 == 0:
        print(done, flush=True)
workspace.import_paths([Path(sys.argv[2])], progress=progress)
print("end", flush=True)
"""


@POSIX
@pytest.mark.parametrize("delay", [0.0, 0.004, 0.015])
def test_a_killed_import_leaves_whole_speeches_and_goes_on(
    tmp_path: Path, speeches_of, delay: float
) -> None:
    path, folder = tmp_path / "library.sqlite", speeches_of(60, 20)
    process = child(IMPORT, path, folder)
    assert process.stdout is not None
    acknowledged = int(process.stdout.readline())
    time.sleep(delay)
    process.kill()
    acknowledged = max(
        [acknowledged, *map(int, filter(str.isdigit, process.communicate()[0].split()))]
    )
    library = assert_sound(path)
    stored = library.one("SELECT count(*) FROM speech WHERE revision IS NOT NULL")[0]
    # Progress for file n is told after the group before it was committed.
    assert stored >= acknowledged - 2
    assert library.one("SELECT count(*) FROM speech WHERE revision IS NULL") == (0,)
    assert library.one("SELECT count(*) FROM original") == (stored,)
    library.close()
    with Workspace.open(path) as workspace:
        report, _ = workspace.import_paths([folder])
        assert (len(report.skipped), len(report.added)) == (stored, 60 - stored)


FILL = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
workspace = Workspace.open(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, resource.RLIM_INFINITY))
report, _ = workspace.import_paths([Path(sys.argv[2])])
codes = {item.code for item in report.failed}
print(len(report.added), len(report.failed), *codes)
print(len(workspace.speeches()))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
report, _ = workspace.import_paths([Path(sys.argv[2])])
print(len(report.added), len(report.skipped), len(report.failed))
workspace.close()
"""


@POSIX
def test_a_full_disk_is_told_keeps_what_fits_and_goes_on_when_there_is_room(
    tmp_path: Path, speeches_of
) -> None:
    path, folder = tmp_path / "library.sqlite", speeches_of(40, 200)
    output, errors = child(FILL, path, folder).communicate(timeout=60)
    assert errors == ""
    first, listed, second = output.splitlines()
    added, failed, *codes = first.split()
    assert int(added) + int(failed) == 40
    assert 0 < int(added) < 40
    assert set(codes) <= {"disk_full", "disk_error"}
    assert listed == added
    assert second == f"{failed} {added} 0"
    assert_sound(path).close()


HOLD = """
workspace = Workspace.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""


@pytest.mark.parametrize("read_only", [False, True])
def test_a_second_program_is_told_that_the_library_is_open(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "library.sqlite"
    process = child(HOLD, path, stdin=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    with pytest.raises(UserError, match="library_locked"):
        Workspace.open(path, read_only=read_only)
    process.kill()
    process.communicate()
    Workspace.open(path).close()


@pytest.fixture
def filled(tmp_path: Path, speeches_of) -> Path:
    """A closed library with twenty speeches."""
    path = tmp_path / "library.sqlite"
    with Workspace.open(path) as workspace:
        workspace.import_paths([speeches_of(20, 10)])
    return path


def test_a_cut_file_is_told_and_not_touched(filled: Path) -> None:
    whole = filled.read_bytes()
    chance = random.Random(7)
    for _ in range(20):
        content = whole[: chance.randrange(1, len(whole) - 1)]
        filled.write_bytes(content)
        with pytest.raises(UserError, match="library_damaged"):
            Library.open(filled)
        assert filled.read_bytes() == content


def test_zeros_instead_of_a_library_are_damage_not_a_new_library(filled: Path) -> None:
    filled.write_bytes(bytes(filled.stat().st_size))
    with pytest.raises(UserError, match="library_damaged"):
        Library.open(filled)


def test_a_flipped_bit_in_a_text_is_found_by_the_hashes(filled: Path) -> None:
    content = bytearray(filled.read_bytes())
    words = "职工群众服务".encode()
    place = content.rindex(words)
    content[place + 1] ^= 1
    filled.write_bytes(content)
    library = Library.open(filled)
    found = {check.name for check in check_library(library) if check.found}
    library.close()
    assert found & {"originals", "revisions"}


def test_a_torn_log_gives_an_earlier_state_and_no_error(tmp_path: Path, speeches_of) -> None:
    """Program killed, and the end of the log lost or garbled."""
    path = tmp_path / "source.sqlite"
    code = IMPORT + "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n"
    child(code, path, speeches_of(30, 10)).communicate()
    log = Path(f"{path}-wal").read_bytes()
    assert len(log) > 100_000
    chance = random.Random(3)
    counts = []
    for number in range(10):
        torn = tmp_path / f"{number}.sqlite"
        shutil.copyfile(path, torn)
        content = bytearray(log[: chance.randrange(200_000 if number else 0, len(log))])
        if number % 2 and len(content) > 1000:
            content[-chance.randrange(1, 1000)] ^= 0xFF
        Path(f"{torn}-wal").write_bytes(content)
        library = assert_sound(torn)
        counts.append(library.one("SELECT count(*) FROM speech")[0])
        library.close()
    assert all(0 <= count <= 30 for count in counts)
    assert len(set(counts)) > 1


# Root may write everywhere; a test of permissions needs somebody who may not, and by then everything
# must be imported, for that somebody may not be allowed to read this checkout either.
READ = """
import os, platformdirs, sqlite_utils
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    workspace = Workspace.open(Path(sys.argv[1]))
    print(workspace.read_only, len(workspace.speeches()))
    workspace.remove([1])
except Exception as error:
    print(getattr(error, "code", repr(error)))
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that another user may enter, which the folders of pytest are not."""
    folder = Path(tempfile.mkdtemp(prefix="speechreader-read-only-"))
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@POSIX
def test_in_a_folder_that_cannot_be_written_a_library_can_be_read(
    filled: Path, open_folder: Path
) -> None:
    path = open_folder / "library.sqlite"
    shutil.copyfile(filled, path)
    path.chmod(0o444)
    open_folder.chmod(0o555)
    output, errors = child(READ, path).communicate(timeout=30)
    assert errors == ""
    assert output.split("\n")[:2] == ["True 20", "library_read_only"]
    assert [p.name for p in open_folder.iterdir()] == ["library.sqlite"]


@POSIX
def test_unsaved_pages_in_a_folder_that_cannot_be_written_are_not_passed_over(
    filled: Path, open_folder: Path
) -> None:
    path = open_folder / "library.sqlite"
    shutil.copyfile(filled, path)
    Path(f"{path}-wal").write_bytes(b"x" * 100)
    open_folder.chmod(0o555)
    output, errors = child(READ, path).communicate(timeout=30)
    assert errors == ""
    assert output.strip() == "library_unsaved"


@POSIX
def test_a_library_cannot_be_made_where_nothing_may_be_written(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    process = child(READ, open_folder / "new" / "library.sqlite")
    output, errors = process.communicate(timeout=30)
    assert errors == ""
    assert output.strip() == "library_unwritable"


MIGRATE = """
import os, signal
from speechreader.store.library import Library
from speechreader.store.migrations import MIGRATIONS, Migration
def step(db):
    db.table("note").create({"id": int}, pk="id")
    db.execute("UPDATE speech SET title = 'changed'")
    os.kill(os.getpid(), signal.SIGKILL)
Library.open(Path(sys.argv[1]), migrations=(*MIGRATIONS, Migration("killed", step)))
"""


@POSIX
def test_a_migration_killed_in_the_middle_leaves_the_old_library(filled: Path) -> None:
    process = child(MIGRATE, filled)
    process.communicate(timeout=30)
    assert process.returncode == -signal.SIGKILL
    library = assert_sound(filled)
    assert library.rows("SELECT name FROM sqlite_schema WHERE name = 'note'") == []
    assert library.one("SELECT count(*) FROM speech WHERE title = 'changed'") == (0,)
    library.close()


def test_bits_that_break_a_character_cost_no_more_than_that_character(filled: Path) -> None:
    content = bytearray(filled.read_bytes())
    words = "职工群众服务".encode()
    place = content.find(words)
    while place >= 0:
        content[place] ^= 0x40  # no longer the first byte of a character
        place = content.find(words, place + 1)
    filled.write_bytes(content)
    with Workspace.open(filled) as workspace:
        assert len(workspace.speeches()) == 20
        assert "\ufffd" in workspace.speech(workspace.speeches()[0].id).body
    library = Library.open(filled)
    found = {check.name: check.found for check in check_library(library)}
    library.close()
    assert len(found["revisions"]) == 20


@POSIX
def test_a_pipe_for_a_library_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    os.mkfifo(path)
    with pytest.raises(UserError, match="library_foreign"):
        Library.open(path)


def test_a_name_that_cannot_be_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="library_unwritable"):
        Library.open(tmp_path / ("长" * 300 + ".sqlite"))


@POSIX
def test_a_library_that_may_not_be_read_is_told(filled: Path, open_folder: Path) -> None:
    path = open_folder / "library.sqlite"
    shutil.copyfile(filled, path)
    path.chmod(0)
    output, errors = child(READ, path).communicate(timeout=30)
    assert errors == ""
    assert output.strip() == "library_unwritable"


@POSIX
def test_a_library_in_a_folder_that_may_not_be_entered_is_told(
    filled: Path, open_folder: Path
) -> None:
    path = open_folder / "closed" / "library.sqlite"
    path.parent.mkdir()
    shutil.copyfile(filled, path)
    path.parent.chmod(0)
    output, errors = child(READ, path).communicate(timeout=30)
    path.parent.chmod(0o755)
    assert errors == ""
    assert output.strip() == "library_unwritable"
