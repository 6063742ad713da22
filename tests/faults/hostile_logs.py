"""What lies beside a project: journals and logs left by a crash, of another file, or made to do harm."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.faults.hostile_case import Case, Verdict, beside
from tests.faults.hostile_places import leave_log

_WRITE = "insert or replace into state values ('k', '1')"
_TRIGGER = "create trigger bomb after insert on decision begin delete from article_text; end"
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
VICTIM = "a letter.txt"


def _hot_journal(path: Path, *statements: str) -> None:
    """What a program leaves that is killed in the middle of a transaction in rollback mode."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma journal_mode = delete")
        connection.execute("pragma cache_size = 1")  # so that pages are written before the end
        connection.execute("begin immediate")
        for statement in statements or (_WRITE,):
            connection.execute(statement)
        for number in range(300):
            connection.execute("insert or replace into state values (?, ?)", [f"k{number}", "x" * 3000])
        file, journal = path.read_bytes(), beside(path, "-journal").read_bytes()
        connection.execute("rollback")
    path.write_bytes(file)
    beside(path, "-journal").write_bytes(journal)


def _journal_that_deletes(path: Path) -> None:
    """A journal that names a file which its playing back would take away: what joins the journals of several
    databases, and is removed when none of them is left."""
    victim = path.with_name(VICTIM)
    victim.write_text("Dear diary, not to be lost.\n", encoding="utf-8")
    _hot_journal(path)
    name = str(victim).encode()
    checksum = sum(name) & 0xFFFFFFFF
    journal = beside(path, "-journal")
    data = bytearray(journal.read_bytes())
    locking_page = (0x40000000 // 4096 + 1).to_bytes(4, "big")
    tail = locking_page + name + len(name).to_bytes(4, "big") + checksum.to_bytes(4, "big") + _JOURNAL_MAGIC
    journal.write_bytes(bytes(data) + tail)


def _journal_of_another(path: Path) -> None:
    other = path.with_name("other")
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("create table a (b)")
        connection.executemany("insert into a values (?)", [("y" * 3000,)] * 50)
        connection.commit()
    _hot_journal_of(other, beside(path, "-journal"))
    other.unlink()


def _hot_journal_of(other: Path, target: Path) -> None:
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("pragma cache_size = 1")
        connection.execute("begin immediate")
        connection.execute("update a set b = 'z' || b")
        shutil.copyfile(beside(other, "-journal"), target)
        connection.execute("rollback")


def _log_of_another(path: Path) -> None:
    other = path.with_name("other")
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("create table a (b)")
    leave_log(other, *["insert into a values (hex(randomblob(2000)))"] * 50)
    beside(other, "-wal").rename(beside(path, "-wal"))
    other.unlink()


def _log(*statements: str):
    return lambda path: leave_log(path, *statements)


def _put(ending: str, data: bytes):
    return lambda path: beside(path, ending).write_bytes(data)


def _log_cut(path: Path) -> None:
    leave_log(path, _WRITE)
    log = beside(path, "-wal")
    log.write_bytes(log.read_bytes()[:-1000])


def _log_with_noise_for_its_index(path: Path) -> None:
    leave_log(path, _WRITE)
    beside(path, "-shm").write_bytes(bytes(range(256)) * 128)


def _linked(ending: str):
    def spoil(path: Path) -> None:
        victim = path.with_name(VICTIM)
        victim.write_bytes(b"Dear diary, not to be lost.\n" * 40)
        beside(path, ending).symlink_to(victim)

    return spoil


_REFUSED, _SOUND = Verdict.REFUSED, Verdict.SOUND

CASES = (
    Case("a journal of its own", _SOUND, _hot_journal),
    Case("a journal that brings a trigger", _SOUND, lambda path: _hot_journal(path, _TRIGGER)),
    Case("a journal that takes another file away", _REFUSED, _journal_that_deletes),
    Case("a journal of another file", _REFUSED, _journal_of_another),
    Case("a journal of noise", _SOUND, _put("-journal", bytes(range(256)) * 40)),
    Case("an empty journal", _SOUND, _put("-journal", b"")),
    Case("a journal that is a folder", _REFUSED, lambda path: beside(path, "-journal").mkdir()),
    Case("a journal that is another file of yours", _REFUSED, _linked("-journal")),
    Case("a log of its own", _SOUND, _log(_WRITE)),
    Case("a log that brings a trigger", _REFUSED, _log(_TRIGGER)),
    Case("a log that makes it another program's", _REFUSED, _log("pragma application_id = 7")),
    Case("a log that makes it newer", _REFUSED, _log("pragma user_version = 131073")),
    Case("a log of another file", _REFUSED, _log_of_another),
    Case("a log cut short", _SOUND, _log_cut),
    Case("a log of noise", _SOUND, _put("-wal", bytes(range(256)) * 400)),
    Case("an empty log", _SOUND, _put("-wal", b"")),
    Case("a log that is a folder", _REFUSED, lambda path: beside(path, "-wal").mkdir()),
    Case("a log that is another file of yours", _REFUSED, _linked("-wal")),
    Case("a log with noise for its index", _SOUND, _log_with_noise_for_its_index),
)
