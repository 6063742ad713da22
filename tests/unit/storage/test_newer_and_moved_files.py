"""Files of newer versions looked at in a copy; files that are moved, deleted, replaced or changed by others
while they are open."""

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.commands import events
from core.errors import EnvironmentFault, NewerProject, ProjectRefused, Trouble
from core.model.article import RawArticle
from core.pipeline.analyse import analyse
from core.pipeline.checking import faults_of
from core.pipeline.session import ProjectSession

NEWER = "pragma user_version = 131075"  # 2.3


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "harbour.dateline"
    session = ProjectSession.open(made, create=True)
    session.store(analyse(RawArticle("The ferry sank off Port Ansel on 3 May 2021.")))
    session.close()
    return made


def run_sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma journal_mode = delete")
        for statement in statements:
            connection.execute(statement)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_newer_project_is_refused_and_can_be_looked_at_in_a_copy(path: Path) -> None:
    run_sql(path, NEWER, "create table remark (id integer primary key, words text) strict")
    before = digest(path)
    with pytest.raises(NewerProject):
        ProjectSession.open(path)
    with pytest.raises(NewerProject):
        ProjectSession.open(path, read_only=True)
    session = ProjectSession.look_at_newer(path)
    assert session.read_only
    assert len(session.events()) == 1
    assert session.search("ferry")
    session.close()
    assert digest(path) == before
    assert os.listdir(path.parent) == [path.name]


def test_events_of_a_newer_project_are_listed_where_that_is_asked_for(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_sql(path, NEWER)
    with pytest.raises(NewerProject):
        events.run([str(path)])
    assert events.run([str(path), "--read-newer", "--format", "jsonl"]) == 0
    assert "Port Ansel" in capsys.readouterr().out


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param(
            "create trigger bomb after insert on state begin delete from decision; end", id="trigger"
        ),
        pytest.param("create view everything as select * from state", id="view"),
        pytest.param("create virtual table extra using rtree (id, a, b)", id="virtual table"),
        pytest.param("alter table event rename column title to headline", id="a column renamed"),
        pytest.param("drop table source", id="a table missing"),
    ],
)
def test_a_newer_project_that_could_do_harm_or_lacks_something_is_not_looked_at(
    path: Path, statement: str
) -> None:
    run_sql(path, "pragma foreign_keys = off", statement, NEWER)
    before = digest(path)
    with pytest.raises(ProjectRefused) as told:
        ProjectSession.look_at_newer(path)
    assert not isinstance(told.value, NewerProject)
    assert digest(path) == before


def test_a_project_that_is_moved_while_open_is_whole_where_it_went_and_nothing_more_is_written(
    path: Path, tmp_path: Path
) -> None:
    session = ProjectSession.open(path)
    session.store(analyse(RawArticle("A second ferry sank off Port Ansel on 4 May 2021.")))
    moved = tmp_path / "moved.dateline"
    path.rename(moved)
    with pytest.raises(EnvironmentFault, match="moved, renamed or deleted") as told:
        session.store(analyse(RawArticle("A third ferry sank off Port Ansel on 5 May 2021.")))
    assert told.value.trouble is Trouble.GONE
    assert faults_of(moved) == ()
    assert count(moved) == 2
    session.save_copy(tmp_path / "copy.dateline")
    assert count(tmp_path / "copy.dateline") == 2
    moved.rename(path)
    session.store(analyse(RawArticle("A third ferry sank off Port Ansel on 5 May 2021.")))
    session.close()
    assert count(path) == 3


def test_a_file_that_takes_the_place_of_an_open_project_is_left_as_it_is(path: Path, tmp_path: Path) -> None:
    session = ProjectSession.open(path)
    other = tmp_path / "other.dateline"
    ProjectSession.open(other, create=True).close()
    before = digest(other)
    os.replace(other, path)
    for _ in range(2):
        with pytest.raises(EnvironmentFault) as told:
            session.store(analyse(RawArticle("A second ferry sank off Port Ansel on 4 May 2021.")))
        assert told.value.trouble is Trouble.REPLACED
    session.save_copy(tmp_path / "copy.dateline")
    session.close()
    assert digest(path) == before
    assert count(tmp_path / "copy.dateline") == 1
    assert faults_of(path) == ()


def test_what_another_program_changes_is_noticed_once_and_ones_own_work_never(path: Path) -> None:
    session, other = ProjectSession.open(path), ProjectSession.open(path)
    reader = ProjectSession.open(path, read_only=True)
    assert not reader.upkeep.changed_elsewhere()
    session.store(analyse(RawArticle("A second ferry sank off Port Ansel on 4 May 2021.")))
    assert not session.upkeep.changed_elsewhere()
    assert other.upkeep.changed_elsewhere()
    assert not other.upkeep.changed_elsewhere()
    assert reader.upkeep.changed_elsewhere()
    for one in (reader, other, session):
        one.close()


def count(path: Path) -> int:
    session = ProjectSession.open(path, read_only=True)
    try:
        return session.counts().articles
    finally:
        session.close()
