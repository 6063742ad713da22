"""The timeline's columns: packed beside their rows, kept right by every write, thrown away when in doubt."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from core.curation import making
from core.errors import UsageError
from core.model.decision import DecisionKind
from core.model.event import Event
from core.pipeline import column_keeper
from core.pipeline import snapshot as snapshot_making
from core.pipeline.checking import faults_of
from core.pipeline.lanes import LaneKey
from core.pipeline.session import EventFilter, ProjectSession
from core.pipeline.snapshots import Snapshots
from core.storage import column_store
from core.storage.project import Project
from core.temporal.entry import parse_entry
from core.timeline.detail import detail_of
from tests.support.stories import analyses, filled

EVERYTHING = EventFilter(include_all=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "orne.dateline"
    filled(place, analyses().values()).close()
    return place


@pytest.fixture
def session(path: Path) -> Iterator[ProjectSession]:
    """A project whose columns are packed, small as it is."""
    opened = ProjectSession.open(path)
    packed(opened)
    yield opened
    opened.close()
    assert faults_of(path) == ()


def snapshots_of(session: ProjectSession, worth_packing: int = 1) -> Snapshots:
    return Snapshots(session._project, worth_packing, session.path.parent / "cache")


def packed(session: ProjectSession) -> Snapshots:
    snapshots = snapshots_of(session)
    snapshots.snapshot(LaneKey.PLACE)
    snapshots.close()  # whatever is to be written has been
    return snapshots


def is_packed(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return bool(connection.execute("select count(*) from timeline_column").fetchone()[0])


def shown_rows(session: ProjectSession) -> list[tuple[int, int, int, str]]:
    """What the snapshot must hold, by the events themselves."""
    return sorted(
        (int(event.dating.earliest), event.id, int(event.dating.latest), event.title)
        for event in session.events()
        if event.dating
    )


def told(snapshots: Snapshots) -> list[tuple[int, int, int, str]]:
    shown = snapshots.snapshot(LaneKey.PLACE)
    labels = shown.labels.labels(range(len(shown)))
    titles = (label.title for label in labels)
    numbers = (column.tolist() for column in (shown.earliest, shown.event_ids, shown.latest))
    return list(zip(*numbers, titles, strict=True))


def reject(session: ProjectSession, events: list[Event]) -> None:
    session.decide(making.review(DecisionKind.REJECT, events[0]))


def accept(session: ProjectSession, events: list[Event]) -> None:
    session.decide(making.review(DecisionKind.ACCEPT, events[0]))


def merge(session: ProjectSession, events: list[Event]) -> None:
    session.decide(making.merge(events[:2]))


def rename(session: ProjectSession, events: list[Event]) -> None:
    session.decide(making.retitle(events[0], "Something else"))


def redate(session: ProjectSession, events: list[Event]) -> None:
    session.decide(making.redate(events[0], "6 May 2019", parse_entry("6 May 2019")))


def undo(session: ProjectSession, _: list[Event]) -> None:
    session.undo()


def redo(session: ProjectSession, _: list[Event]) -> None:
    session.redo()


CHANGES: tuple[Callable[[ProjectSession, list[Event]], None], ...] = (
    reject, accept, merge, rename, redate, undo, redo,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_columns_stay_what_the_events_say_through_any_changes(session: ProjectSession, seed: int) -> None:
    pick, snapshots = random.Random(seed), packed(session)
    for _ in range(14):
        events = list(session.events(EVERYTHING))
        pick.shuffle(events)
        try:
            pick.choice(CHANGES)(session, events)
        except UsageError:
            continue  # nothing to undo, or two events that cannot be merged
        assert told(snapshots) == shown_rows(session)
        with session._project.reading() as database:
            assert column_keeper.are_true(database)


def test_the_next_start_finds_packed_columns_and_what_has_changed_since(path: Path) -> None:
    first = ProjectSession.open(path)
    packed(first)
    reject(first, list(first.events()))
    rows = shown_rows(first)
    first.close()
    second = ProjectSession.open(path)
    with second._project.reading() as database:
        stored = column_store.packed(database)
        stamp = column_store.stamp(database)
    assert stored is not None
    assert stamp.trusted
    assert stored.changes < stamp.changes
    assert told(snapshots_of(second)) == rows
    second.close()


def opened_again(path: Path) -> list[tuple[int, int, int, str]]:
    """What the timeline of the next start shows."""
    with closing(ProjectSession.open(path)) as session, closing(snapshots_of(session)) as snapshots:
        return told(snapshots)


def test_the_next_start_is_shown_from_files_that_only_hold_what_the_project_holds(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot_making, "EXACT_UP_TO", 0)  # as if there were very many events
    with closing(ProjectSession.open(path)) as session:
        packed(session)
        rows = shown_rows(session)
        with monkeypatch.context() as patched, closing(snapshots_of(session)) as snapshots:
            patched.setattr(snapshot_making, "detail_of", None)  # nobody makes it again
            shown = snapshots.snapshot(LaneKey.PLACE)
            assert told(snapshots) == rows
            assert not shown.earliest.flags.owndata
        assert shown.detail is not None
        made = detail_of(shown)
        assert np.array_equal(shown.detail.order, made.order)
        assert shown.detail.upto.keys() == made.upto.keys()
    for file in (path.parent / "cache").iterdir():
        file.unlink()
    assert opened_again(path) == rows


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda data: data[:-64], id="cut short"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda data: b"X" + data[1:], id="something else"),
        pytest.param(lambda data: data[:16] + b"[" + data[17:], id="description that is none"),
        pytest.param(lambda data: data.replace(b'"layout": 1', b'"layout": 0'), id="of another layout"),
    ],
)
def test_files_that_do_not_fit_are_not_looked_at(
    path: Path, monkeypatch: pytest.MonkeyPatch, harm: Callable[[bytes], bytes]
) -> None:
    monkeypatch.setattr(snapshot_making, "EXACT_UP_TO", 0)
    with closing(ProjectSession.open(path)) as session:
        packed(session)
        rows = shown_rows(session)
    for file in list((path.parent / "cache").iterdir()):
        whole = harm(file.read_bytes())
        file.unlink()
        file.write_bytes(whole)
    assert opened_again(path) == rows


def test_an_edit_that_moves_nothing_hands_on_the_columns_that_it_leaves_alone(
    session: ProjectSession,
) -> None:
    snapshots = packed(session)
    before = snapshots.snapshot(LaneKey.PLACE)
    accept(session, list(session.events()))
    after = snapshots.snapshot(LaneKey.PLACE)
    assert after.earliest is before.earliest
    assert not np.array_equal(after.review, before.review)


def test_an_edit_that_moves_nothing_hands_on_importance_and_detail(
    session: ProjectSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot_making, "EXACT_UP_TO", 0)  # as if there were very many events
    snapshots = packed(session)
    before = snapshots.snapshot(LaneKey.PLACE)
    event = next(event for event in session.events() if event.dating)
    session.decide(making.review(DecisionKind.ACCEPT, event))
    accepted = snapshots.snapshot(LaneKey.PLACE)
    assert accepted.review.tolist() != before.review.tolist()
    assert accepted.salience is before.salience
    assert accepted.detail is before.detail is not None
    session.decide(making.redate(event, "6 May 2019", parse_entry("6 May 2019")))
    moved = snapshots.snapshot(LaneKey.PLACE)
    assert moved.detail is not accepted.detail
    assert told(snapshots) == shown_rows(session)


def test_columns_are_read_anew_where_a_program_that_does_not_count_has_written(path: Path) -> None:
    session = ProjectSession.open(path)
    packed(session)
    session.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("insert into decision select 1, 'note', null, null, '[]', '{}', null, '', null")
        connection.execute("update event set title = 'From elsewhere', latest = latest + 86400")
        connection.commit()
    reopened = Project.open(path, read_only=True)
    shown = Snapshots(reopened).snapshot(LaneKey.NONE)
    titles = {label.title for label in shown.labels.labels(range(len(shown)))}
    with reopened.reading() as database:
        latest = [row[0] for row in database.execute("select latest from event where earliest is not null")]
    assert titles == {"From elsewhere"}
    assert set(shown.latest.tolist()) <= set(latest)
    reopened.close()


@pytest.mark.parametrize(
    "damage",
    [
        "update timeline_column set data = x'00' where name = 'earliest'",
        "update timeline_column set data = x'7b7d' where name = 'head'",
        "update timeline_column set data = cast('[' as blob) where name = 'head'",
        "delete from timeline_column where name = 'latest'",
        "delete from timeline_stamp",
    ],
    ids=["a column cut short", "an empty head", "a head that is no JSON", "a column gone", "no stamp"],
)
def test_damaged_columns_are_thrown_away(path: Path, damage: str) -> None:
    session = ProjectSession.open(path)
    packed(session)
    rows = shown_rows(session)
    session.close()
    assert is_packed(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(damage)
        connection.commit()
    reopened = ProjectSession.open(path)
    assert told(Snapshots(reopened._project)) == rows
    reopened.close()


def test_a_small_project_packs_nothing(path: Path) -> None:
    session = ProjectSession.open(path)
    session.snapshot(LaneKey.PLACE)
    session.close()
    assert not is_packed(path)


def test_labels_are_not_asked_of_a_project_that_is_closed(path: Path) -> None:
    session = ProjectSession.open(path)
    shown = session.snapshot(LaneKey.NONE)
    session.close()
    assert shown.labels.labels([0])[0].title
