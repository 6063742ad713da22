"""Two sides compared: every event they tell stands in one row, aligned, with what differs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.curation import making
from core.model.article import RawArticle
from core.model.comparison import NOBODY, ComparedRow, ComparedSide, Told
from core.model.decision import DecisionKind
from core.model.event_filter import EventFilter, Facet, FacetValue
from core.model.ids import ArticleId
from core.pipeline.analyse import analyse
from core.pipeline.comparison_data import compared_csv, compared_markdown
from core.pipeline.session import ProjectSession

NORTH = """Storm closes harbour of Veshti

VESHTI, 6 May 2021 - The harbour of Veshti was closed on 3 May 2021 after a storm. The tanker Karsin sank \
off Veshti on 4 May 2021 with nine sailors aboard. Mayor Ilse Brandt said on 4 May 2021 that it was safe.

Police in Orsk arrested captain Olav Renn of the ferry company Lunde on 5 May 2021.
"""
SOUTH = """Harbour shut after storm

VESHTI, 7 May 2021 - The harbour of Veshti was closed on 3 May 2021 after a heavy storm. The tanker \
Karsin sank off Veshti on 5 May 2021 with nine sailors aboard.

Police in Orsk allegedly arrested captain Olav Renn of the ferry company Lunde on 6 May 2021.

Ilse Brandt visited Orsk on 6 May 2021.
"""
# An agency's story, long enough for a copy to be known as one.
AGENCY = """Miners leave shaft of Dorrum

DORRUM, 9 June 2021 - The last forty miners left the flooded shaft of Dorrum on 8 June 2021 after two nights \
below ground. The mining company Hallvik paid each of the miners three months of wages on 9 June 2021, its \
director Signe Dahl told reporters outside the gate. Engineers pumped the water out through an old gallery \
that nobody had used since the second war, and the families waited in the school of the village while buses \
brought blankets, soup and radios from the town across the fjord.
"""


def stored(session: ProjectSession, outlet: str, text: str) -> ArticleId:
    raw = RawArticle(text, f"{outlet}.txt", title=text.splitlines()[0], publisher=outlet)
    analysis = analyse(raw)
    session.store(analysis)
    return analysis.article.id


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    made = ProjectSession.open(tmp_path / "p.dateline", create=True)
    for outlet, text in (("North", NORTH), ("South", SOUTH)):
        stored(made, outlet, text)
    yield made
    made.close()


def outlet(*names: str) -> ComparedSide:
    facets = tuple(FacetValue(Facet.OUTLET, name, name) for name in names)
    return ComparedSide(" and ".join(names), EventFilter(facets=facets, include_all=True))


def rows_of(session: ProjectSession, a: ComparedSide, b: ComparedSide) -> list[ComparedRow]:
    comparison = session.compare(a, b)
    return [row for row in session.compared_rows(comparison, range(len(comparison))) if row is not None]


def about(rows: list[ComparedRow], word: str) -> ComparedRow:
    (found,) = [row for row in rows if word in row.title]
    return found


def test_what_two_outlets_tell_stands_side_by_side(session: ProjectSession) -> None:
    rows = rows_of(session, outlet("North"), outlet("South"))
    closed = about(rows, "closed")
    assert closed.told is Told.BOTH
    assert closed.a is not None
    assert closed.b is not None
    assert ("after a storm" in closed.a.quote, "heavy storm" in closed.b.quote) == (True, True)
    assert (closed.a.outlet, closed.b.outlet) == ("North", "South")
    assert about(rows, "said").told is Told.ONLY_A
    assert about(rows, "visited").told is Told.ONLY_B


def test_one_event_on_two_days_says_which_side_gives_which(session: ProjectSession) -> None:
    sank = about(rows_of(session, outlet("North"), outlet("South")), "sank")
    assert sank.told is Told.DATES_DIFFER
    assert sank.a is not None
    assert sank.b is not None
    assert (sank.a.date_words, sank.b.date_words) == ("4 May 2021", "5 May 2021")
    assert sank.difference == "1 day later according to B"


def test_events_that_were_kept_apart_but_are_told_alike_are_perhaps_the_same(
    session: ProjectSession,
) -> None:
    arrest = about(rows_of(session, outlet("North"), outlet("South")), "arrested")
    assert arrest.told is Told.PERHAPS
    assert arrest.a is not None
    assert arrest.b is not None
    assert arrest.a.event_id != arrest.b.event_id
    assert arrest.difference == (
        "A says 5 May 2021, B says 6 May 2021; happened according to A, alleged according to B"
    )


def test_every_event_of_either_side_stands_in_exactly_one_row(session: ProjectSession) -> None:
    comparison = session.compare(outlet("North"), outlet("South"))
    shown = [*comparison.a_ids.tolist(), *comparison.b_ids.tolist()]
    told = {event_id for event_id in shown if event_id != NOBODY}
    assert told == {event.id for event in session.events(EventFilter(include_all=True))}
    for ids in (comparison.a_ids, comparison.b_ids):
        named = [event_id for event_id in ids.tolist() if event_id != NOBODY]
        assert len(named) == len(set(named))


def test_sides_changed_about_tell_the_same(session: ProjectSession) -> None:
    one = rows_of(session, outlet("North"), outlet("South"))
    other = rows_of(session, outlet("South"), outlet("North"))
    turned = {Told.ONLY_A: Told.ONLY_B, Told.ONLY_B: Told.ONLY_A}
    assert sorted(turned.get(row.told, row.told) for row in one) == sorted(row.told for row in other)
    assert about(other, "sank").difference == "1 day later according to A"


def test_copies_of_one_story_confirm_nothing(session: ProjectSession) -> None:
    stored(session, "East", AGENCY)
    stored(session, "West", AGENCY + "\nMore follows.\n")
    rows = rows_of(session, outlet("East"), outlet("West"))
    assert rows
    assert all("one story" in row.difference for row in rows if row.told is Told.BOTH)
    both = rows_of(session, outlet("East", "North"), outlet("West", "South"))
    assert "one story" in about(both, "miners left").difference
    assert "one story" not in about(both, "closed").difference


def test_rejected_events_are_told_by_nobody(session: ProjectSession) -> None:
    visit = next(event for event in session.events() if "visited" in event.title)
    session.decide(making.review(DecisionKind.REJECT, visit))
    titles = [row.title for row in rows_of(session, outlet("North"), outlet("South"))]
    assert not any("visited" in title for title in titles)


def test_filters_are_sides_too_and_a_filter_narrows_both(session: ProjectSession) -> None:
    storm = ComparedSide("storm", EventFilter(search="storm", include_all=True))
    orsk = ComparedSide("Orsk", EventFilter(facets=(FacetValue(Facet.PLACE, "Orsk", "Orsk"),)))
    rows = rows_of(session, storm, orsk)
    assert {row.told for row in rows} <= {Told.ONLY_A, Told.ONLY_B, Told.PERHAPS}
    whole = session.compare(outlet("North"), outlet("South"))
    within = session.compare(outlet("North"), outlet("South"), EventFilter(search="storm", include_all=True))
    assert 0 < len(within) < len(whole)
    assert within.all_told == whole.all_told


def test_a_file_of_a_comparison_holds_no_formula_and_no_markup(tmp_path: Path) -> None:
    session = ProjectSession.open(tmp_path / "hostile.dateline", create=True)
    stored(session, "=HYPERLINK(1)", "The mayor <b>opened</b> a bridge in Veshti on 3 May 2021 | twice.")
    stored(session, "B", "Nobody came to the market in Orsk on 4 May 2021.")
    comparison = session.compare(outlet("=HYPERLINK(1)"), outlet("B"))
    rows = [row for row in session.compared_rows(comparison, range(len(comparison))) if row is not None]
    session.close()
    table = compared_csv(comparison, rows, ["+1 statement"])
    assert all(not cell.startswith(("=", "+")) for line in table.splitlines() for cell in line.split(","))
    document = compared_markdown(comparison, rows, ["a *line*"], "A | B")
    assert "<b>" not in document.replace("\\<", "")
    widths = {line.count("|") - line.count("\\|") for line in document.splitlines() if line.startswith("| ")}
    assert widths == {11}
