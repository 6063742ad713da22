"""Backups: made when due, proved, let go of in order, put back whole; a damaged file never replaces one."""

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.errors import DamagedProject, EnvironmentFault, ProjectRefused, Trouble
from core.model.article import RawArticle
from core.pipeline.analyse import analyse
from core.pipeline.checking import faults_of
from core.pipeline.session import ProjectSession
from core.storage import state_store
from core.storage.backup_places import Backup, BackupKind, backups_folder, backups_of
from core.storage.backups import content_of
from core.storage.project import Project
from core.storage.restoring import restore

MONDAY = date(2026, 3, 2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "harbour.dateline"


@pytest.fixture
def session(path: Path) -> Iterator[ProjectSession]:
    made = ProjectSession.open(path, create=True)
    yield made
    made.close()


def read_in(session: ProjectSession, number: int) -> None:
    """An article of its own with an event of its own."""
    session.store(analyse(RawArticle(f"The ferry {number} sank off Port Ansel on {number} May 2021.")))


def test_a_backup_is_made_once_a_day_and_only_where_something_has_changed(session: ProjectSession) -> None:
    assert session.upkeep.back_up_daily(MONDAY) is None, "nothing to lose yet"
    read_in(session, 1)
    made = session.upkeep.back_up_daily(MONDAY)
    assert made is not None
    read_in(session, 2)
    assert session.upkeep.back_up_daily(MONDAY) is None, "this day has one"
    assert session.upkeep.back_up_daily(MONDAY + timedelta(1)) is not None
    assert session.upkeep.back_up_daily(MONDAY + timedelta(2)) is None, "nothing has changed since"
    assert [content_of(one).articles for one in backups_of(session.path)] == [2, 1]


def test_five_days_are_kept_and_the_clock_does_not_say_which(session: ProjectSession) -> None:
    days = [*(MONDAY + timedelta(n) for n in range(6)), date(1999, 1, 1)]
    for number, day in enumerate(days, start=1):
        read_in(session, number)
        assert session.upkeep.back_up_daily(day) is not None
    kept = backups_of(session.path)
    assert [one.day for one in kept] == list(reversed(days[2:]))
    assert [content_of(one).articles for one in kept] == [7, 6, 5, 4, 3]


def test_backups_stand_beside_the_project_or_in_the_folder_that_was_chosen(
    session: ProjectSession, path: Path, tmp_path: Path
) -> None:
    read_in(session, 1)
    session.upkeep.back_up_daily(MONDAY)
    read_in(session, 2)
    chosen = tmp_path / "kept elsewhere"
    session.upkeep.back_up_daily(MONDAY + timedelta(1), chosen)
    elsewhere, beside = backups_of(path, chosen)
    assert beside.path.parent == path.with_name("harbour.dateline.backups")
    assert elsewhere.path.parent == backups_folder(path, chosen)
    assert elsewhere.path.is_relative_to(chosen)
    assert elsewhere.number == 2


def test_a_damaged_project_is_not_backed_up_and_the_good_backup_stays(path: Path) -> None:
    session = ProjectSession.open(path, create=True)
    for number in range(1, 30):
        read_in(session, number)
    good = session.upkeep.back_up_daily(MONDAY)
    assert good is not None
    read_in(session, 30)
    session.close()
    _spoil(path)
    before = _digest(good.path)
    project = Project(path, read_only=False)  # opened as a file too large to be looked through would be
    damaged = ProjectSession(project)
    with pytest.raises(DamagedProject):
        damaged.upkeep.look_through()
    with pytest.raises(DamagedProject):
        damaged.upkeep.back_up_daily(MONDAY + timedelta(1))
    damaged.close()
    assert [one.path for one in backups_of(path)] == [good.path]
    assert os.listdir(good.path.parent) == [good.path.name]
    assert _digest(good.path) == before


def test_a_restored_backup_is_what_it_was_and_the_present_is_kept_first(path: Path) -> None:
    backup = _two_states(path)
    restore(path, backup, MONDAY + timedelta(3))
    assert _articles(path) == 1
    assert faults_of(path) == ()
    newest = backups_of(path)[0]
    assert newest.kind is BackupKind.BEFORE_RESTORE
    restore(path, newest, MONDAY + timedelta(3))
    assert _articles(path) == 2


def test_a_log_left_by_a_crash_is_never_played_into_what_was_restored(path: Path) -> None:
    backup = _two_states(path)
    # A log that holds a change of the present file, as a process that was killed leaves it.
    project = Project.open(path)
    project.write(lambda database: state_store.put(database, "left", "x" * 9000)).result()
    log = path.with_name(f"{path.name}-wal").read_bytes()
    whole = path.read_bytes()
    project.close()
    path.write_bytes(whole)
    path.with_name(f"{path.name}-wal").write_bytes(log)
    restore(path, backup, MONDAY)
    assert not path.with_name(f"{path.name}-wal").exists()
    assert _articles(path) == 1
    assert faults_of(path) == ()
    with Project.open(backups_of(path)[0].path, read_only=True).reading() as database:
        assert state_store.get(database, "left") is not None


def test_a_damaged_project_is_set_aside_byte_for_byte_when_a_backup_takes_its_place(path: Path) -> None:
    backup = _two_states(path)
    path.write_bytes(path.read_bytes()[:5000])
    spoilt = _digest(path)
    with pytest.raises(ProjectRefused):
        ProjectSession.open(path)
    restore(path, backup, MONDAY)
    assert _articles(path) == 1
    (aside,) = backups_folder(path).glob("* damaged *")
    assert _digest(aside) == spoilt


def test_a_project_that_is_open_elsewhere_is_not_restored_over(path: Path) -> None:
    backup = _two_states(path)
    session = ProjectSession.open(path)
    with pytest.raises(EnvironmentFault, match="open in another") as told:
        restore(path, backup, MONDAY)
    assert told.value.trouble is Trouble.BUSY
    read_in(session, 9)
    session.close()
    assert _articles(path) == 3


def test_a_damaged_backup_is_said_to_be_so_and_never_put_back(path: Path) -> None:
    backup = _two_states(path)
    backup.path.write_bytes(backup.path.read_bytes()[:5000])
    assert "damaged" in content_of(backup).fault
    with pytest.raises(ProjectRefused):
        restore(path, backup, MONDAY)
    assert _articles(path) == 2


def test_an_unclean_end_is_noticed_at_the_next_start(path: Path) -> None:
    first = ProjectSession.open(path, create=True)
    assert first.upkeep.begin() is False
    first.upkeep.end()
    first.close()
    second = ProjectSession.open(path)
    assert second.upkeep.begin() is False
    second.close()  # without an end, as a crash leaves it
    third = ProjectSession.open(path)
    assert third.upkeep.begin() is True
    third.upkeep.end()  # before it was looked through
    third.close()
    fourth = ProjectSession.open(path)
    assert fourth.upkeep.begin() is True
    fourth.upkeep.look_through()
    fourth.upkeep.end()
    fourth.close()
    fifth = ProjectSession.open(path)
    assert fifth.upkeep.begin() is False
    fifth.close()


def _two_states(path: Path) -> Backup:
    """A project of two articles, and the backup of the first alone."""
    session = ProjectSession.open(path, create=True)
    read_in(session, 1)
    backup = session.upkeep.back_up_daily(MONDAY)
    assert backup is not None
    read_in(session, 2)
    session.close()
    return backup


def _articles(path: Path) -> int:
    session = ProjectSession.open(path, read_only=True)
    try:
        return session.counts().articles
    finally:
        session.close()


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _spoil(path: Path) -> None:
    """Random bytes in a page of the texts."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma journal_mode = delete")
        (page,) = connection.execute(
            "select rootpage from sqlite_schema where name = 'article_text'"
        ).fetchone()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = os.urandom(4096)
    path.write_bytes(bytes(data))
