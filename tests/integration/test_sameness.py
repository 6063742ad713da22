"""The same article twice, the same story in two papers, the same page at two times; dates left to check."""

import json
from pathlib import Path

import pytest

from core.chrono.instant import instant_from_civil, iso_day
from core.curation.making import republish
from core.model.article import PublicationDate, PublishedSource
from core.model.copies import CopyKind
from core.model.date_review import DateDoubt
from core.pipeline.export_data import csv_document, event_record
from core.pipeline.import_job import ImportJob
from core.pipeline.import_report import ImportReport, Outcome
from core.pipeline.session import ProjectSession

_STORY = """The cable car on Mount Orsa stopped on 12 July 2019 with eighty passengers in its cabins.
Firefighters lowered the last of them to the ground on ropes at about four in the morning, nine hours later.
Nobody was hurt, but three passengers were taken to the hospital in Valmond with low body temperatures.
The operator said that a gear in the valley station had broken. It had been inspected in May by the region.
The mayor of Orsa, Lena Brandt, called for an inquiry into the inspections of all lifts in the district.
Tickets are refunded, and the lift stays closed until the gear is replaced, which may take several weeks."""
_OTHER = """The council of Valmond voted on 15 July 2019 to buy the old brewery and turn it into flats.
Nine members were in favour and four against. The purchase costs two million, most of it paid by the region.
Work is to begin in spring, when the swallows that nest under its eaves are away, as was asked.
Neighbours had collected signatures against a car park that the plans show beside the former cooling house."""


def _record(number: str, text: str, **fields: str) -> str:
    return json.dumps({"id": number, "text": text, "date": "2019-07-13", **fields})


def _imported(session: ProjectSession, folder: Path, *records: str) -> ImportReport:
    path = folder / "wire.jsonl"
    path.write_text("\n".join(records), encoding="utf-8")
    return ImportJob(session, [path], in_processes=False).run()


@pytest.fixture
def session(tmp_path: Path) -> ProjectSession:
    return ProjectSession.open(tmp_path / "p.dateline", create=True)


def test_a_wire_story_in_three_papers_counts_once(session: ProjectSession, tmp_path: Path) -> None:
    cut = "\n".join(_STORY.splitlines()[:5])
    report = _imported(
        session,
        tmp_path,
        _record("a", _STORY, source="Orsa Post"),
        _record("b", f"ORSA (news agency) - {_STORY}\n(Editing by the desk)", source="Valmond Courier"),
        _record("c", cut, source="Lake Gazette"),
        _record("d", _OTHER, source="Lake Gazette"),
    )
    names = {article.id: article.external_id for article in session.articles()}
    links = [(names[link.article_id], names[link.copy_of], link.kind) for link in session.copies()]
    assert links == [("b", "a", CopyKind.NEAR_COPY), ("c", "a", CopyKind.NEAR_COPY)]
    assert [item.code for item in report.items] == ["", "near-copy", "near-copy", ""]
    (stopped,) = [
        event for event in session.events() if "stopped" in event.title or "cable car" in event.title
    ]
    assert len(stopped.sources) == 3
    assert stopped.source_count == 1
    record = event_record(stopped)
    assert [names[int(one["copy_of"], 16)] if "copy_of" in one else None for one in record["sources"]].count(
        "a"
    ) == 2
    assert ",1," in csv_document((stopped,)).splitlines()[1]
    snapshot = session.snapshot()
    row = list(snapshot.event_ids).index(stopped.id)
    assert snapshot.source_count[row] == 1
    session.close()


def test_the_same_text_twice_is_one_article(session: ProjectSession, tmp_path: Path) -> None:
    report = _imported(session, tmp_path, _record("a", _STORY), _record("b", _STORY.replace("\n", "\n\n")))
    assert [item.outcome for item in report.items] == [Outcome.READ, Outcome.DUPLICATE]
    session.close()


def test_a_page_read_again_with_another_text_is_kept_and_linked(
    session: ProjectSession, tmp_path: Path
) -> None:
    address = "https://www.orsa.example/2019/07/13/live?utm_source=x"
    report = _imported(
        session,
        tmp_path,
        _record("a", _STORY, url=address),
        _record("b", _OTHER, url="http://orsa.example/2019/07/13/live"),
    )
    (link,) = session.copies()
    assert link.kind is CopyKind.VERSION
    assert report.items[1].code == "version"
    assert len(session.articles()) == 2
    session.close()


def test_links_are_the_same_whatever_the_number_of_processes(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.txt").write_text(f"Version of paper {number}.\n\n{_STORY}", encoding="utf-8")
    found = []
    for jobs in (None, 1, 3):
        session = ProjectSession.open(tmp_path / f"{jobs}.dateline", create=True)
        ImportJob(session, [folder], in_processes=jobs is not None, jobs=jobs).run()
        found.append(session.copies())
        session.close()
    assert len(found[0]) == 5
    assert found[0] == found[1] == found[2]


def test_unsure_dates_are_listed_with_all_that_was_found_until_they_are_set(
    session: ProjectSession, tmp_path: Path
) -> None:
    _imported(
        session,
        tmp_path,
        json.dumps({"id": "sure", "text": _STORY, "date": "2019-07-13"}),
        json.dumps({"id": "two ways", "text": "Rain fell all day.", "date": "03/04/2019"}),
        json.dumps({"id": "none", "text": "Snow fell all night."}),
        json.dumps(
            {
                "id": "two places",
                "text": "Hail fell.",
                "date": "2019-07-13",
                "url": "https://a.example/2018/02/03/hail",
            }
        ),
    )
    names = {article.id: article.external_id for article in session.articles()}
    reviews = {names[review.article_id]: review for review in session.dates_to_check()}
    assert {name: review.doubt for name, review in reviews.items()} == {
        "two ways": DateDoubt.UNKNOWN,
        "none": DateDoubt.UNKNOWN,
        "two places": DateDoubt.CONFLICTING,
    }
    assert [iso_day(one.instant) for one in reviews["two ways"].candidates] == ["2019-04-03", "2019-03-04"]
    assert reviews["none"].candidates == ()
    assert [iso_day(one.instant) for one in reviews["two places"].candidates] == ["2019-07-13", "2018-02-03"]
    article = next(one for one in session.articles() if one.external_id == "two ways")
    session.decide(
        republish(article, PublicationDate(instant_from_civil(2019, 4, 3), PublishedSource.USER, 1.0))
    )
    assert {names[review.article_id] for review in session.dates_to_check()} == {"none", "two places"}
    session.undo()
    assert len(session.dates_to_check()) == 3
    session.close()
