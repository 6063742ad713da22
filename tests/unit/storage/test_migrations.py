"""A project made by an older Dateline: opened, brought up, and nothing lost."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.model.article import RawArticle
from core.model.event import Review
from core.pipeline.analyse import analyse
from core.pipeline.checking import faults_of
from core.pipeline.export_data import event_record
from core.pipeline.session import ProjectSession
from core.storage.migrations import CURRENT_VERSION
from tests.support.stories import COLLAPSE

OLD = Path(__file__).resolve().parents[2] / "resources" / "format-1.1.dateline.gz"


@pytest.fixture
def old_project(tmp_path: Path) -> Path:
    """Three articles and one accepted event, in the first format."""
    path = tmp_path / "old.dateline"
    path.write_bytes(gzip.decompress(OLD.read_bytes()))
    return path


def _version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("pragma user_version").fetchone()[0])


def test_an_old_project_is_brought_up_with_every_article_event_and_decision(old_project: Path) -> None:
    before = ProjectSession.open(old_project, read_only=True)
    old_articles = [(article.title, article.url) for article in before.articles()]
    old_events = [event_record(event) for event in before.events()]
    before.close()
    session = ProjectSession.open(old_project)
    assert [(article.title, article.url) for article in session.articles()] == old_articles
    assert [event_record(event) for event in session.events()] == old_events
    assert sum(event.review is Review.ACCEPTED for event in session.events()) == 1
    assert session.undo_words() is not None
    session.close()
    assert _version(old_project) == CURRENT_VERSION
    assert faults_of(old_project) == ()


def test_a_copy_of_the_old_project_is_kept_beside_it(old_project: Path) -> None:
    ProjectSession.open(old_project).close()
    kept = old_project.with_name(f"{old_project.name}.before-format-1.1")
    assert _version(kept) == 1 << 16 | 1
    ProjectSession.open(kept, read_only=True).close()


def test_an_old_project_that_is_only_read_is_left_as_it_is(old_project: Path) -> None:
    before = old_project.read_bytes()
    session = ProjectSession.open(old_project, read_only=True)
    assert len(session.articles()) == 3
    assert [article.published.candidates for article in session.articles()] == [(), (), ()]
    session.close()
    assert old_project.read_bytes() == before


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
