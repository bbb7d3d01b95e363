from __future__ import annotations

import multiprocessing
import sqlite3
import threading
import time
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock
from sqlite_utils import Database, Migrations

from store import BusyStoreError, DamagedStoreError, NewerStoreError, Store, UnwritableStoreError
from store import connection as connection_module

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def _cities() -> Migrations:
    group = Migrations("cities")

    @group()
    def m001_cities(db: Database) -> None:
        time.sleep(0.02)  # gives another process time to come between
        db.execute("CREATE TABLE cities (name TEXT PRIMARY KEY)")

    return group


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Open a store with one table."""
    with Store(tmp_path / "khabar.db", [_cities()]) as opened:
        yield opened


def _names(store: Store) -> list[str]:
    return [row["name"] for row in store.rows("SELECT name FROM cities ORDER BY name")]


def _add(store: Store, name: str) -> None:
    with store.transaction() as db:
        db.execute("INSERT INTO cities VALUES (?)", [name])


def test_what_a_transaction_wrote_is_there_for_the_next_process(tmp_path: Path) -> None:
    """Closing and opening again shows what was committed."""
    with Store(tmp_path / "khabar.db", [_cities()]) as first:
        _add(first, "وهران")
    with Store(tmp_path / "khabar.db", [_cities()]) as second:
        assert _names(second) == ["وهران"]


def _add_and_fail(store: Store, name: str, error: BaseException) -> None:
    with store.transaction():
        _add(store, name)
        raise error


def test_a_failing_transaction_leaves_nothing(store: Store) -> None:
    """An exception in the middle undoes what came before it."""
    with pytest.raises(RuntimeError, match="lights out"):
        _add_and_fail(store, "صفاقس", RuntimeError("lights out"))
    assert _names(store) == []
    _add(store, "صفاقس")  # and the store goes on
    assert _names(store) == ["صفاقس"]


def test_a_failing_inner_transaction_leaves_the_outer_one_alone(store: Store) -> None:
    """A nested transaction is a savepoint: it goes alone, or stays with the outer one."""
    with store.transaction() as db:
        db.execute("INSERT INTO cities VALUES ('Leeds')")
        with pytest.raises(ValueError, match="no"):
            _add_and_fail(store, "York", ValueError("no"))
        with store.transaction() as inner:
            inner.execute("INSERT INTO cities VALUES ('Hull')")
    assert _names(store) == ["Hull", "Leeds"]


def test_a_failing_outer_transaction_takes_the_inner_one_with_it(store: Store) -> None:
    """Nothing of a nested transaction outlives the outer one, even when a person interrupts."""
    with pytest.raises(KeyboardInterrupt):
        _add_and_fail(store, "Bath", KeyboardInterrupt())
    assert _names(store) == []


def test_writing_outside_a_transaction_is_refused(store: Store) -> None:
    """A write that would race with other processes fails at once instead."""
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        store.db.execute("INSERT INTO cities VALUES ('Derby')")
    assert _names(store) == []


def test_a_mistake_in_our_own_sql_stays_visible_as_a_bug(store: Store) -> None:
    """Only what a person can act on is worded for a person."""
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        store.rows("SELECT * FROM rivers")
    with pytest.raises(sqlite3.IntegrityError), store.transaction() as db:
        db.execute("INSERT INTO cities VALUES ('Bonn'), ('Bonn')")


def test_the_store_writes_ahead_and_checks_foreign_keys(store: Store) -> None:
    """Readers are never blocked by a writer, and rows that hang on others go with them."""
    assert store.row("PRAGMA journal_mode") == {"journal_mode": "wal"}
    assert store.row("PRAGMA foreign_keys") == {"foreign_keys": 1}
    assert store.row("PRAGMA wal_autocheckpoint") == {"wal_autocheckpoint": 0}


def test_row_is_none_where_there_is_none(store: Store) -> None:
    """A query without result is no error."""
    assert store.row("SELECT name FROM cities WHERE name = ?", ["Atlantis"]) is None


def test_the_log_is_moved_into_the_database_now_and_then(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The write-ahead log does not grow for ever while the process runs."""
    monkeypatch.setattr(connection_module, "COMMITS_A_CHECKPOINT", 10)
    for number in range(200):
        _add(store, f"Springfield {number}")
    log = store.path.with_name("khabar.db-wal")
    assert log.stat().st_size < 100 * 4096


def test_the_last_to_close_leaves_one_file_that_can_be_copied(tmp_path: Path) -> None:
    """After closing, the log is gone: the database file holds everything."""
    path = tmp_path / "khabar.db"
    with Store(path, [_cities()]) as store:
        _add(store, "Taza")
    assert not path.with_name("khabar.db-wal").exists()
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    with Store(copy, [_cities()]) as store:
        assert _names(store) == ["Taza"]


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    """Something else under the name of the database is not overwritten."""
    path = tmp_path / "khabar.db"
    path.write_text("Dear diary, " * 100, encoding="utf-8")
    with pytest.raises(DamagedStoreError, match=r"khabar\.db is damaged or not a database"):
        Store(path)
    assert path.read_text(encoding="utf-8").startswith("Dear diary")


def test_a_damaged_database_is_told_when_it_is_read(tmp_path: Path) -> None:
    """Damage in the middle of the file shows at the query that meets it, in words."""
    path = tmp_path / "khabar.db"
    with Store(path, [_cities()]) as store, store.transaction() as db:
        db.conn.executemany("INSERT INTO cities VALUES (?)", [(f"{'New ' * 50}Town {n}",) for n in range(2000)])
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 4)
        file.write(b"\x55" * (size // 2))
    with pytest.raises(DamagedStoreError, match="restore a copy"), Store(path, [_cities()]) as store:
        store.rows("SELECT * FROM cities NOT INDEXED WHERE name LIKE '%9'")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A file where a folder should be: the message names the database."""
    (tmp_path / "notes").write_text("", encoding="utf-8")
    with pytest.raises(UnwritableStoreError, match="cannot make the folder"):
        Store(tmp_path / "notes" / "khabar.db")


def test_a_folder_in_place_of_the_database_is_told(tmp_path: Path) -> None:
    """A folder named like the database cannot be opened as one."""
    (tmp_path / "khabar.db").mkdir()
    with pytest.raises(UnwritableStoreError, match="unable to open"):
        Store(tmp_path / "khabar.db")


def test_a_writer_elsewhere_who_never_ends_is_told(store: Store) -> None:
    """Waiting for another process has an end, with a message, and reading goes on meanwhile."""
    with Store(store.path, [_cities()], patience=0.05) as other, FileLock(f"{store.path}.lock"):
        with pytest.raises(BusyStoreError, match="try again"):
            _add(other, "Gafsa")
        assert _names(other) == []


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    """A migration that this version does not know means tables that it does not know."""
    newer = _cities()

    @newer()
    def m002_rivers(db: Database) -> None:
        db.execute("CREATE TABLE rivers (name TEXT)")

    Store(tmp_path / "khabar.db", [newer]).close()
    with pytest.raises(NewerStoreError, match="m002_rivers"):
        Store(tmp_path / "khabar.db", [_cities()])


def test_a_failing_migration_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    """A broken step is undone and tried again at the next start."""
    broken = _cities()

    @broken()
    def m002_rivers(db: Database) -> None:
        db.execute("CREATE TABLE rivers (name TEXT)")
        raise RuntimeError("the power went")

    with pytest.raises(RuntimeError, match="power"):
        Store(tmp_path / "khabar.db", [broken])
    with Store(tmp_path / "khabar.db") as store:
        assert store.row("SELECT name FROM sqlite_master WHERE name = 'rivers'") is None


def test_threads_take_turns(store: Store) -> None:
    """Two threads never share a transaction: what one undoes, the other keeps."""

    def write(thread: int) -> None:
        for number in range(25):
            try:
                with store.transaction() as db:
                    db.execute("INSERT INTO cities VALUES (?)", [f"{thread}-{number}"])
                    if number % 5 == 0:
                        raise RuntimeError  # noqa: TRY301 -- the failure is the test
            except RuntimeError:
                assert store.row("SELECT 1 FROM cities WHERE name = ?", [f"{thread}-{number}"]) is None

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(_names(store)) == 4 * 20


def _write_many(path: Path, writer: int) -> None:
    with Store(path, [_cities()]) as store:
        for number in range(60):
            _add(store, f"{writer}-{number}")


def test_processes_take_turns_and_migrate_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes that open a new database and write at once lose nothing, and the database stays sound."""
    monkeypatch.setattr(connection_module, "COMMITS_A_CHECKPOINT", 7)
    path = tmp_path / "khabar.db"
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=_write_many, args=(path, number)) for number in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    with Store(path, [_cities()]) as store:
        assert len(_names(store)) == 180
        assert store.row("PRAGMA integrity_check") == {"integrity_check": "ok"}
        assert store.row("SELECT count(*) AS n FROM _sqlite_migrations") == {"n": 1}


def _write_and_hang(path: Path, written: multiprocessing.synchronize.Event) -> None:
    with Store(path, [_cities()]) as store:
        _add(store, "kept")
        with store.transaction() as db:
            db.execute("INSERT INTO cities VALUES ('half')")
            written.set()
            time.sleep(60)


def test_a_killed_writer_leaves_no_half_and_no_lock(tmp_path: Path) -> None:
    """After kill -9 in the middle of a transaction the next process finds what was committed, and may write."""
    path = tmp_path / "khabar.db"
    context = multiprocessing.get_context("fork")
    written = context.Event()
    writer = context.Process(target=_write_and_hang, args=(path, written))
    writer.start()
    assert written.wait(30)
    writer.kill()
    writer.join()
    with Store(path, [_cities()], patience=5) as store:
        assert _names(store) == ["kept"]
        _add(store, "after")
        assert _names(store) == ["after", "kept"]
