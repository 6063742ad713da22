"""A project made by an older Dateline: opened, brought up, and nothing lost."""

import gzip
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from core.model.article import RawArticle
from core.model.event import Correction, Event, Review
from core.model.history import StepState
from core.pipeline.analyse import analyse
from core.pipeline.checking import faults_of
from core.pipeline.export_data import event_record
from core.pipeline.lanes import LaneKey
from core.pipeline.session import EventFilter, ProjectSession
from core.pipeline.snapshots import Snapshots
from core.storage.backup_places import backups_of
from core.storage.migrations import CURRENT_VERSION
from tests.support.stories import COLLAPSE

STORED = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture
def old_project(tmp_path: Path) -> Path:
    """Three articles and one accepted event, in the first format."""
    return _unpacked("format-1.1", tmp_path)


@pytest.fixture
def project_with_a_copy(tmp_path: Path) -> Path:
    """The same three articles, a near copy of the first, and one accepted event, in the second format."""
    return _unpacked("format-1.2", tmp_path)


def _unpacked(name: str, folder: Path) -> Path:
    path = folder / "old.dateline"
    path.write_bytes(gzip.decompress((STORED / f"{name}.dateline.gz").read_bytes()))
    return path


def _version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("pragma user_version").fetchone()[0])


def _without_salience(event: Event) -> Mapping[str, object]:
    """What a newer version does not weigh anew."""
    return {name: value for name, value in event_record(event).items() if name != "salience"}


def test_an_old_project_is_brought_up_with_every_article_event_and_decision(old_project: Path) -> None:
    before = ProjectSession.open(old_project, read_only=True)
    old_articles = [(article.title, article.url) for article in before.articles()]
    old_events = [_without_salience(event) for event in before.events()]
    before.close()
    session = ProjectSession.open(old_project)
    assert [(article.title, article.url) for article in session.articles()] == old_articles
    assert [_without_salience(event) for event in session.events()] == old_events
    assert sum(event.review is Review.ACCEPTED for event in session.events()) == 1
    assert session.undo_words() is not None
    session.close()
    assert _version(old_project) == CURRENT_VERSION
    assert faults_of(old_project) == ()


def test_a_backup_of_the_old_project_is_made_first(old_project: Path) -> None:
    ProjectSession.open(old_project).close()
    (kept,) = (backup.path for backup in backups_of(old_project))
    assert kept.name == "0001 before-format 1.1.dateline"
    assert _version(kept) == 1 << 16 | 1
    ProjectSession.open(kept, read_only=True).close()


def test_an_old_project_that_is_only_read_is_left_as_it_is(old_project: Path) -> None:
    before = old_project.read_bytes()
    session = ProjectSession.open(old_project, read_only=True)
    assert len(session.articles()) == 3
    assert [article.published.candidates for article in session.articles()] == [(), (), ()]
    session.close()
    assert old_project.read_bytes() == before


@pytest.mark.parametrize("name", ["format-1.1", "format-1.2", "format-1.2-two-scripts"])
def test_an_old_project_is_whole_before_it_was_ever_opened(name: str, tmp_path: Path) -> None:
    assert faults_of(_unpacked(name, tmp_path)) == ()


def test_a_copy_of_an_article_that_was_there_before_is_found(old_project: Path) -> None:
    session = ProjectSession.open(old_project)
    again = analyse(
        RawArticle(f"{COLLAPSE}\nMore was to follow.\n", url="http://www.valmond.example/news/bridge/")
    )
    changes = session.store(again)
    (link,) = changes.copies
    titles = {article.id: article.title for article in session.articles()}
    session.close()
    assert titles[link.copy_of] == "Bridge over the Orne gives way"


def test_what_is_counted_of_an_event_is_counted_for_those_that_are_there(project_with_a_copy: Path) -> None:
    session = ProjectSession.open(project_with_a_copy)
    events = {event.id: event for event in session.events()}
    session.close()
    with closing(sqlite3.connect(project_with_a_copy)) as connection:
        rows = connection.execute("select id, source_count, first_article, disputed from event").fetchall()
    shown = [row for row in rows if row[0] in events]
    assert {key: count for key, count, _, _ in shown} == {
        key: event.source_count for key, event in events.items()
    }
    assert any(len(event.sources) > event.source_count > 1 for event in events.values())
    assert {key: first for key, _, first, _ in shown} == {
        key: event.sources[0].article_id for key, event in events.items()
    }
    assert {disputed for *_, disputed in rows} == {0}
    assert faults_of(project_with_a_copy) == ()


def test_a_count_that_was_tampered_with_is_found(project_with_a_copy: Path) -> None:
    ProjectSession.open(project_with_a_copy).close()
    with closing(sqlite3.connect(project_with_a_copy)) as connection:
        connection.execute("update event set source_count = source_count + 1 where review = 'accepted'")
        connection.commit()
    (fault,) = faults_of(project_with_a_copy)
    assert fault.startswith("What is counted of event")


@pytest.fixture
def project_in_two_scripts(tmp_path: Path) -> Path:
    """An English article with places, a person and a tag, and a Chinese one, in the second format."""
    return _unpacked("format-1.2-two-scripts", tmp_path)


def test_words_without_spaces_are_found_in_an_old_project(project_in_two_scripts: Path) -> None:
    session = ProjectSession.open(project_in_two_scripts)
    found = {words: len(session.search(words)) for words in ("轮渡", "台风", "harbour", "flood")}
    session.close()
    assert found == {"轮渡": 1, "台风": 2, "harbour": 2, "flood": 0}


def test_the_names_of_events_that_are_there_are_listed(project_in_two_scripts: Path) -> None:
    session = ProjectSession.open(project_in_two_scripts)
    events = session.events(EventFilter(include_all=True))
    session.close()
    with closing(sqlite3.connect(project_in_two_scripts)) as connection:
        kept = set(connection.execute("select role, name, event_id from event_name").fetchall())
    told = (("place", "places"), ("actor", "actors"), ("tag", "tags"))
    assert kept == {
        (role, name, event.id) for event in events for role, names in told for name in getattr(event, names)
    }
    assert {role for role, _, _ in kept} == {"place", "actor", "tag"}


def test_a_name_that_was_lost_is_found_missing(project_in_two_scripts: Path) -> None:
    ProjectSession.open(project_in_two_scripts).close()
    with closing(sqlite3.connect(project_in_two_scripts)) as connection:
        (tagged,) = connection.execute("select min(event_id) from event_name where role = 'tag'").fetchone()
        connection.execute("delete from event_name where role = 'tag' and event_id = ?", [tagged])
        connection.commit()
    (fault,) = faults_of(project_in_two_scripts)
    assert fault.startswith("By the names of event")


def test_the_timeline_of_an_old_project_is_packed_from_its_events(project_with_a_copy: Path) -> None:
    session = ProjectSession.open(project_with_a_copy)
    snapshots = Snapshots(session._project, worth_packing=1)
    shown = snapshots.snapshot(LaneKey.NONE)
    snapshots.close()
    events = session.events()
    session.close()
    assert sorted(shown.event_ids.tolist()) == sorted(event.id for event in events)
    with closing(sqlite3.connect(project_with_a_copy)) as connection:
        assert connection.execute("select count(*) from timeline_column").fetchone()[0] > 1
    assert faults_of(project_with_a_copy) == ()


def test_decisions_of_an_older_project_are_found_by_their_mentions_and_undone_as_before(
    tmp_path: Path,
) -> None:
    path = _unpacked("format-1.5", tmp_path)
    session = ProjectSession.open(path)
    by_title = {event.title: event for event in session.events(EventFilter(include_all=True))}
    resigned = by_title["The mayor resigned"]
    assert resigned.corrections == (Correction.DATE,)
    assert [entry.state for entry in session.history()] == [
        StepState.UNDONE,  # the title
        StepState.IN_EFFECT,  # the merge, undone and redone
        StepState.IN_EFFECT,  # the tag
        StepState.IN_EFFECT,  # the date
        StepState.SUPERSEDED,  # the rejection
        StepState.IN_EFFECT,  # the acceptance
    ]
    session.redo()
    session.go_back_to(0)
    assert all(event.review is Review.PROPOSED for event in session.events())
    session.close()
    assert _version(path) == CURRENT_VERSION
    assert faults_of(path) == ()
    with closing(sqlite3.connect(path)) as connection:
        held = "select count(*) from decided_mention where quote <> '' and bound_to = mention_id"
        everything = "select count(distinct mention_id) from decision_mention"
        assert connection.execute(held).fetchone() == connection.execute(everything).fetchone()
