"""What a filter leaves is the same, asked of the project, of its columns and event by event."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.chrono.instant import instant_from_civil
from core.chrono.interval import Interval
from core.curation import making
from core.model.article import RawArticle
from core.model.date_basis import DateBasis
from core.model.decision import DecisionKind
from core.model.event import Colour, Event, Kind, Modality, Review
from core.model.event_filter import EventFilter, Facet, FacetValue, Mark
from core.model.table_column import TableColumn
from core.pipeline.analyse import analyse
from core.pipeline.session import ProjectSession
from core.storage.connection import in_memory
from core.storage.stopping import Stopped, stopped_by
from gui.models.event_filter import EventFilterChoice, filtered

STORM = """Storm closes harbour of Veshti

VESHTI, 6 May 2021 - The harbour of Veshti was closed on 3 May 2021 after a storm. Mayor Ilse Brandt said on \
4 May 2021 that two ferries had sunk. The harbour will reopen on 9 May 2021.

Rescuers recently found the bell of a ferry. Police in Orsk arrested two captains in April 2021.
"""
BRIDGE = """Bridge of Orsk opens

ORSK, 12 June 2021 - The harbour of Veshti was closed on 3 May 2021 after a storm. A day after the \
harbour was closed a lorry overturned. The new bridge opened on 10 June 2021. Ilse \
Brandt visited Orsk on 11 June 2021.
"""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    made = ProjectSession.open(tmp_path / "p.dateline", create=True)
    for name, text in (("storm.txt", STORM), ("bridge.txt", BRIDGE)):
        made.store(analyse(RawArticle(text, title=text.splitlines()[0], file=name, publisher=name[:-4])))
    titled = {event.title.casefold(): event for event in made.events()}

    def about(word: str) -> Event:
        return next(event for title, event in titled.items() if word in title)

    made.decide(making.tag(about("closed"), "weather"))
    made.decide(making.star(about("closed")))
    made.decide(making.annotate(about("closed"), "ask the port"))
    made.decide(making.set_colour(about("reopen"), Colour.ROSE))
    made.decide(making.retitle(about("reopen"), "The port reopens"))
    made.decide(making.review(DecisionKind.ACCEPT, about("bridge")))
    made.decide(making.review(DecisionKind.REJECT, about("arrest")))
    yield made
    made.close()


def _facet(facet: Facet, *values: str) -> EventFilter:
    return EventFilter(facets=tuple(FacetValue(facet, value, value) for value in values))


MAY = Interval(instant_from_civil(2021, 5, 1), instant_from_civil(2021, 5, 10))
FILTERS = {
    "nothing": EventFilter(),
    "words": EventFilter(search="harbour"),
    "words nowhere": EventFilter(search="elephant"),
    "a place": _facet(Facet.PLACE, "Orsk"),
    "either of two places": _facet(Facet.PLACE, "Orsk", "Veshti"),
    "a person": _facet(Facet.ACTOR, "Ilse Brandt"),
    "a tag": _facet(Facet.TAG, "weather"),
    "an outlet": _facet(Facet.OUTLET, "bridge"),
    "a kind": EventFilter(kinds=frozenset({Kind.SPEECH})),
    "a modality": EventFilter(modalities=frozenset({Modality.PLANNED})),
    "accepted": EventFilter(reviews=frozenset({Review.ACCEPTED})),
    "possibly in May": EventFilter(span=MAY),
    "certainly in May": EventFilter(span=MAY, certain=True),
    "starred": EventFilter(marks=frozenset({Mark.STARRED})),
    "starred and noted": EventFilter(marks=frozenset({Mark.STARRED, Mark.NOTED})),
    "corrected": EventFilter(marks=frozenset({Mark.CORRECTED})),
    "a colour": EventFilter(colours=frozenset({Colour.ROSE, Colour.BLUE})),
    "a sure date": EventFilter(bases=frozenset({DateBasis.STATED})),
    "a date that was worked out": EventFilter(bases=frozenset({DateBasis.INFERRED})),
    "two independent sources": EventFilter(least_sources=2),
    "a person, and words": EventFilter(
        search="ferries", facets=(FacetValue(Facet.ACTOR, "Ilse Brandt", ""),), kinds=frozenset(Kind)
    ),
}


@pytest.mark.parametrize("wanted", FILTERS.values(), ids=FILTERS)
def test_the_timeline_the_table_and_the_list_of_events_leave_the_same(
    session: ProjectSession, wanted: EventFilter
) -> None:
    listed = {event.id for event in session.events(wanted)}
    choice = EventFilterChoice(
        None if wanted.span is None else (wanted.span.start, wanted.span.end),
        wanted.kinds,
        wanted.reviews,
        certain=wanted.certain,
        modalities=wanted.modalities,
        text=wanted.search,
        facets=wanted.facets,
        marks=wanted.marks,
        colours=wanted.colours,
        bases=wanted.bases,
        least_sources=wanted.least_sources,
        event_ids=session.filtered_ids(wanted),
    )
    assert set(filtered(session.snapshot(), choice).event_ids.tolist()) == listed
    everything = {event.id for event in session.events()}
    in_order = session.table_order(wanted, TableColumn.DATE).tolist()
    assert set(in_order) & everything == listed
    assert session.left_ids(wanted).tolist() == sorted(in_order)


@pytest.mark.parametrize("name", [name for name in FILTERS if name not in ("nothing", "words nowhere")])
def test_each_filter_leaves_some(session: ProjectSession, name: str) -> None:
    assert 0 < len(session.events(FILTERS[name])) <= len(session.events())


@pytest.mark.parametrize("column", list(TableColumn))
def test_the_table_has_every_event_once_in_either_order(session: ProjectSession, column: TableColumn) -> None:
    everything = {event.id for event in session.events(EventFilter(include_all=True))}
    for descending in (False, True):
        order = session.table_order(EventFilter(), column, descending=descending)
        assert len(order) == len(everything)
        assert set(order.tolist()) == everything


def test_the_table_goes_by_time_with_what_has_no_date_last(session: ProjectSession) -> None:
    by_id = {event.id: event for event in session.events(EventFilter(include_all=True))}
    for descending in (False, True):
        ids = session.table_order(EventFilter(), TableColumn.DATE, descending=descending)
        dated = [by_id[event_id].dating for event_id in ids.tolist()]
        assert dated[-1] is None
        starts = [dating.earliest for dating in dated if dating is not None]
        assert starts == sorted(starts, reverse=descending)


def test_values_that_can_be_asked_for_are_listed_with_how_many_events_have_them(
    session: ProjectSession,
) -> None:
    places = {one.value: one.count for one in session.facet_values(Facet.PLACE)}
    assert places["Orsk"] == len(session.filtered_ids(_facet(Facet.PLACE, "Orsk")))
    assert [one.words for one in session.facet_values(Facet.ACTOR, "brand")] == ["Ilse Brandt"]
    assert {one.words for one in session.facet_values(Facet.OUTLET)} == {"storm", "bridge"}
    (article,) = session.facet_values(Facet.ARTICLE, "bridge of")
    told = session.filtered_ids(EventFilter(facets=(article,)))
    assert len(told) == article.count


def test_a_name_follows_what_the_user_decides(session: ProjectSession) -> None:
    event = session.event(session.filtered_ids(_facet(Facet.TAG, "weather")).tolist()[0])
    session.decide(making.untag(event, "weather"))
    assert not len(session.filtered_ids(_facet(Facet.TAG, "weather")))
    session.undo()
    assert session.filtered_ids(_facet(Facet.TAG, "weather")).tolist() == [event.id]


def test_a_question_that_was_taken_back_stops_soon() -> None:
    database = in_memory()
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
    with closing(database.conn):
        with pytest.raises(Stopped), stopped_by(database, lambda: True):
            database.execute(endless).fetchone()
        assert database.execute("select 1").fetchone()[0] == 1


def test_the_best_hits_are_the_hits(session: ProjectSession) -> None:
    best = session.search("harbour", best=True)
    assert set(best) == set(session.search("harbour"))
    assert len(best) > 1
