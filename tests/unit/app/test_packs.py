"""Speeches inside the executable: made once, copied to who has no library, offered to who has one, never written."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from speechreader.app import packs, paths
from speechreader.app.messages import sentence
from speechreader.app.packs import Pack, build_pack
from speechreader.app.workspace import Workspace
from speechreader.model.errors import UserError
from speechreader.model.search import Query
from speechreader.model.span import Span

ROOT = Path(__file__).resolve().parents[3]
SPEECH = "在青禾市总工会{n}次全委会上的讲话\n\n同志们：\n今年是第{n}年，我们要把服务职工这件事办好。\n谢谢大家。\n"


def write(folder: Path, *numbers: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for n in numbers:
        (folder / f"{n}.txt").write_text(SPEECH.format(n=n), encoding="utf-8")
    return folder


@pytest.fixture
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the pack of the running program lies; there is none yet."""
    folder = tmp_path / "program" / "pack"
    monkeypatch.setattr(paths, "pack_dir", lambda: folder)
    packs.read_pack.cache_clear()
    yield folder
    packs.read_pack.cache_clear()


@pytest.fixture
def pack(inside: Path, tmp_path: Path) -> Pack:
    return build_pack([write(tmp_path / "讲话选", "一", "二", "三")], inside)


def titles(workspace: Workspace) -> list[str]:
    return [row.title for row in workspace.speeches()]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


# -- making one


def test_a_pack_says_what_it_is_and_is_one_plain_file_beside_its_card(pack: Pack) -> None:
    assert (pack.name, pack.count, pack.skipped) == ("讲话选", 3, ())
    assert sorted(os.listdir(pack.folder)) == ["library.sqlite", "pack.json"]
    assert packs.installed() == pack
    with closing(sqlite3.connect(pack.library)) as library:
        assert library.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_pack_is_searched_at_once_and_tells_no_folder_of_its_maker(pack: Pack) -> None:
    with closing(sqlite3.connect(pack.library)) as library:
        assert library.execute("SELECT count(*) FROM ix_waiting").fetchone() == (0,)
        assert library.execute("SELECT DISTINCT path FROM original").fetchall() == [(None,)]
        assert library.execute("SELECT count(*) FROM original").fetchone() == (3,)
    assert b"pytest" not in pack.library.read_bytes()


def test_one_unreadable_file_stops_it_and_is_named(inside: Path, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", "一", "二")
    (folder / "图.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (folder / "空.txt").write_bytes(b"")
    with pytest.raises(UserError, match="pack_refused") as caught:
        build_pack([folder], inside)
    told = sentence(caught.value)
    assert told.startswith("Of 4 files 2 cannot be read:\n- ")
    assert "图.txt" in told
    assert "空.txt" in told
    assert not inside.parent.exists() or not any(inside.parent.iterdir())


def test_nothing_to_pack_is_told(inside: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UserError, match="pack_empty"):
        build_pack([tmp_path / "empty"], inside)


def test_the_same_text_twice_goes_in_once_and_is_named(inside: Path, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", "一")
    (folder / "抄.txt").write_bytes((folder / "一.txt").read_bytes())
    made = build_pack([folder], inside, "  两份一样的 ")
    assert (made.name, made.count) == ("两份一样的", 1)
    assert [Path(file).name for file in made.skipped] == ["抄.txt"]


def test_an_older_pack_gives_way_and_another_folder_does_not(
    pack: Pack, inside: Path, tmp_path: Path
) -> None:
    assert build_pack([write(tmp_path / "more", "四")], inside).count == 1
    assert sorted(os.listdir(inside)) == ["library.sqlite", "pack.json"]
    assert os.listdir(inside.parent) == ["pack"]


def something(place: Path, kind: str, pack: Pack) -> None:
    """Something of a person at `place`, which only looks like a pack, or not even that."""
    if kind == "a file":
        place.write_text("别动", encoding="utf-8")
    elif kind == "a link to a pack":
        place.symlink_to(pack.folder)
    else:
        place.mkdir()
        (place / "a.txt").write_text("别动", encoding="utf-8")
        if kind == "a folder with a card":
            (place / "pack.json").write_text("{}", encoding="utf-8")
        if kind == "a folder with a library":
            (place / "a.txt").rename(place / "library.sqlite")


@pytest.mark.parametrize(
    "kind",
    ["a file", "a link to a pack", "a folder", "a folder with a card", "a folder with a library"],
)
def test_nothing_else_is_ever_replaced(pack: Pack, tmp_path: Path, kind: str) -> None:
    place = tmp_path / "mine"
    something(place, kind, pack)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(UserError, match="pack_in_the_way"):
        build_pack([write(tmp_path / "讲话选", "一")], place)
    assert {path: path.read_bytes() for path in before} == before


def test_a_place_that_cannot_be_written_is_told(pack: Pack, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(UserError, match="export_unwritable"):
        build_pack([tmp_path / "讲话选"], tmp_path / "file" / "pack")


def test_a_pack_is_known_by_its_files_and_not_by_their_order(inside: Path, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", "一", "二")
    one = build_pack([folder / "一.txt", folder / "二.txt"], tmp_path / "a")
    other = build_pack([folder / "二.txt", folder / "一.txt"], tmp_path / "b", "别名")
    third = build_pack([folder / "二.txt"], tmp_path / "c")
    assert one.identity == other.identity != third.identity
    assert one.name == "一"


@pytest.mark.parametrize("card", ["", "[]", "{}", '{"name":"x","program":"1","count":"3"}', "[1"])
def test_a_spoilt_card_is_no_pack(inside: Path, card: str) -> None:
    inside.mkdir(parents=True)
    (inside / "pack.json").write_text(card, encoding="utf-8")
    assert packs.installed() is None


# -- a library of one's own


def test_who_has_no_library_gets_one_with_everything_in_it(pack: Pack) -> None:
    before = contents(pack.folder)
    with Workspace.open() as workspace:
        assert workspace.path == paths.own_library()
        assert len(titles(workspace)) == 3
        assert workspace.search.totals(Query("服务职工")).speeches == 3
        assert not workspace.reuse.waiting()
        speech = workspace.speeches()[0].id
        workspace.marks.add(speech, Span(0, 2), note="我的批注")
        assert not workspace.add_bundled()
    assert contents(pack.folder) == before
    with Workspace.open() as workspace:
        assert [mark.annotation.note for mark in workspace.marks.of(speech)] == ["我的批注"]


def test_a_library_that_was_named_is_not_begun_as_a_copy(pack: Pack, tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "other.sqlite") as workspace:
        assert titles(workspace) == []


def test_what_lies_there_is_never_replaced(pack: Pack) -> None:
    own = paths.own_library()
    own.parent.mkdir(parents=True)
    own.write_bytes(b"something of mine")
    assert not packs.seed(own)
    own.rename(
        f"{own}-wal"
    )  # the log of a library that is gone may hold the last words of somebody
    assert not packs.seed(own)
    assert os.listdir(own.parent) == [f"{own.name}-wal"]


def test_a_folder_that_takes_no_file_leaves_no_half_library(
    pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("speechreader.store.packs.os.fsync", full)
    assert not packs.seed(tmp_path / "own" / "library.sqlite")
    assert os.listdir(tmp_path / "own") == []


@pytest.mark.parametrize("links", [True, False], ids=["links", "a stick without links"])
def test_who_comes_second_finds_the_first_ones_library(
    pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    target = tmp_path / "library.sqlite"
    if not links:
        monkeypatch.delattr("speechreader.store.packs.os.link")
    sync = os.fsync

    def other_start(number: int) -> None:
        target.write_bytes(b"of the other start")
        sync(number)

    with monkeypatch.context() as context:
        context.setattr("speechreader.store.packs.os.fsync", other_start)
        assert not packs.seed(target)
    assert target.read_bytes() == b"of the other start"
    target.unlink()
    assert packs.seed(target)
    assert target.read_bytes() == pack.library.read_bytes()


# -- a library that is there already


@pytest.fixture
def own(pack: Pack, tmp_path: Path) -> Iterator[Workspace]:
    """A library from before there was a pack, with one of its speeches in it."""
    with Workspace.open(tmp_path / "own.sqlite") as workspace:
        workspace.import_paths([tmp_path / "讲话选" / "二.txt"])
        yield workspace


def test_a_library_that_is_there_is_offered_the_rest_once(own: Workspace) -> None:
    changes = own.add_bundled()
    assert len(changes.added) == 2
    assert len(titles(own)) == 3
    assert own.search.totals(Query("服务职工")).speeches == 3
    assert not own.add_bundled()
    assert not own.history.can_undo or own.history.undo_label == "Import"


def test_what_was_removed_stays_away(own: Workspace) -> None:
    mine = own.speeches()[0]
    own.remove([mine.id])  # had from a file of one's own, removed before the pack came
    own.add_bundled()
    assert mine.title not in titles(own)
    gone = own.speeches()[0]
    own.remove([gone.id])
    assert not own.add_bundled()
    assert len(titles(own)) == 1


def test_asked_for_again_everything_comes_back(own: Workspace) -> None:
    own.add_bundled()
    speech = own.speeches()[0].id
    own.marks.add(speech, Span(0, 2), note="留着")
    own.remove([row.id for row in own.speeches()])
    assert len(own.add_bundled(again=True).added) == 3
    assert [mark.annotation.note for mark in own.marks.of(speech)] == ["留着"]


def test_a_newer_pack_brings_what_is_new_in_it(
    own: Workspace, inside: Path, tmp_path: Path
) -> None:
    own.add_bundled()
    own.remove([own.speeches()[0].id])
    packs.read_pack.cache_clear()
    build_pack([write(tmp_path / "讲话选", "四", "五")], inside)
    assert len(own.add_bundled().added) == 2
    assert len(titles(own)) == 4


def test_a_text_comes_as_it_was_cleaned_with_its_outline_and_its_file(
    own: Workspace, pack: Pack, tmp_path: Path
) -> None:
    own.add_bundled()
    with Workspace.open(tmp_path / "fresh.sqlite") as fresh:
        fresh.import_paths([tmp_path / "讲话选"])
        by_hand = {row.title: fresh.speech(row.id) for row in fresh.speeches()}
    for row in own.speeches():
        packed, imported = own.speech(row.id), by_hand[row.title]
        for field in ("body", "outline", "offsets", "metadata", "notices", "original", "raw"):
            assert getattr(packed, field) == getattr(imported, field), field
    files = {(tmp_path / "讲话选" / f"{n}.txt").read_bytes() for n in "一二三"}
    assert {own.original_bytes(row.id) for row in own.speeches()} == files


def test_the_examples_stay_away_where_there_is_a_pack(own: Workspace, pack: Pack) -> None:
    own.add_bundled()
    assert len(titles(own)) == pack.count


def test_a_spoilt_pack_harms_nothing(own: Workspace, pack: Pack) -> None:
    pack.library.write_bytes(pack.library.read_bytes()[:5000])
    with pytest.raises(UserError, match="library_damaged"):
        own.add_bundled()
    assert len(titles(own)) == 1
    pack.library.unlink()
    with pytest.raises(UserError, match="library_missing"):
        own.add_bundled()


def test_a_library_without_a_writer_is_left_alone(pack: Pack, tmp_path: Path) -> None:
    Workspace.open(tmp_path / "own.sqlite").close()
    with Workspace.open(tmp_path / "own.sqlite", read_only=True) as workspace:
        assert not workspace.add_bundled()


def test_the_card_is_json_that_others_can_read(pack: Pack) -> None:
    card = json.loads((pack.folder / "pack.json").read_text(encoding="utf-8"))
    assert card == {
        "name": "讲话选",
        "program": pack.program,
        "count": 3,
        "identity": pack.identity,
    }


def test_a_program_without_a_pack_does_not_even_load_this(empty_home: Path) -> None:
    code = (
        "import sys\nfrom speechreader.app.workspace import Workspace\nWorkspace.open().close()\n"
        "print('speechreader.app.packs' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"
    assert paths.own_library().is_file()
