"""Imports of real files: in one process or several, with workers that die, cancelled half way."""

import json
import os
import signal
from pathlib import Path
from threading import Event

import pytest

from core.errors import EnvironmentFault
from core.model.changes import Changes
from core.pipeline.export_data import json_document
from core.pipeline.import_job import ImportJob, Progress
from core.pipeline.import_report import ImportReport, Outcome
from core.pipeline.process_pool import ProcessPool
from core.pipeline.reading import BytesInput, Task
from core.pipeline.session import EventFilter, ProjectSession
from tests.support.stories import COLLAPSE, FOLLOW_UP, UNDATED

_DAYS = ("2 May 2020", "9 June 2020", "30 July 2020", "1 August 2020", "2 September 2020", "3 October 2020")
_TOWNS = ("Valmond", "Eskel", "Brandt", "Corvey", "Durne", "Elst")


def _record(number: int) -> str:
    day, town = _DAYS[number % 6], _TOWNS[number % 6]
    text = f"The mayor of {town} opened school number {number} on {day}. Pupils planted {number + 2} trees."
    return json.dumps({"id": f"r{number}", "title": f"School {number}", "text": text})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with good articles, many in one file, bad files and files of other kinds."""
    folder = tmp_path / "to read"
    (folder / "deeper").mkdir(parents=True)
    (folder / "a.txt").write_text(COLLAPSE, encoding="utf-8")
    (folder / "b.txt").write_text(FOLLOW_UP, encoding="utf-8")
    (folder / "c.jsonl").write_text("\n".join(_record(number) for number in range(12)), encoding="utf-8")
    (folder / "d-empty.txt").write_text("", encoding="utf-8")
    (folder / "e-settings.json").write_text('{"colour": "blue"}', encoding="utf-8")
    (folder / "f.xyz").write_bytes(b"\0\1\2")
    (folder / "deeper" / "again.txt").write_text(COLLAPSE, encoding="utf-8")
    (folder / "deeper" / "undated.txt").write_text(UNDATED, encoding="utf-8")
    return folder


def _imported(path: Path, folder: Path, **options: object) -> tuple[ImportReport, str]:
    session = ProjectSession.open(path, create=True)
    report = ImportJob(session, [folder], **options).run()  # type: ignore[arg-type] - options of any kind
    listing = json_document(session.events(EventFilter(include_all=True)))
    order = [article.external_id or Path(article.file).name for article in session.articles()]
    session.close()
    return report, listing + json.dumps(order)


def test_every_article_has_a_row_and_the_bad_ones_say_why(tmp_path: Path, folder: Path) -> None:
    report, _ = _imported(tmp_path / "p.dateline", folder, in_processes=False)
    outcomes = {item.name: item.outcome for item in report.items}
    assert outcomes["a.txt"] is Outcome.READ
    assert outcomes["again.txt"] is Outcome.DUPLICATE
    assert outcomes["f.xyz"] is Outcome.SKIPPED
    assert outcomes["e-settings.json"] is Outcome.SKIPPED
    (failed,) = report.failed
    assert failed.name == "d-empty.txt"
    assert "empty" in failed.words
    assert report.count(Outcome.READ) + report.count(Outcome.WARNING) == 15
    assert report.summary == "15 read, 1 already there, 2 skipped, 1 failed"


def test_one_process_or_several_give_the_same_project(tmp_path: Path, folder: Path) -> None:
    here = _imported(tmp_path / "a.dateline", folder, in_processes=False)
    one = _imported(tmp_path / "b.dateline", folder, jobs=1)
    several = _imported(tmp_path / "c.dateline", folder, jobs=3)
    assert here == one == several


def test_a_large_file_of_many_articles_is_shared_out_and_comes_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.pipeline.performing._SHARED_FROM_BYTES", 100)
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(_record(number) for number in range(40)), encoding="utf-8")
    report, _ = _imported(tmp_path / "p.dateline", path, jobs=2)
    assert [item.title for item in report.items] == [f"School {number}" for number in range(40)]


def test_a_worker_that_is_killed_costs_the_one_article_it_was_at(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(_record(number) for number in range(120)), encoding="utf-8")
    titles: list[str] = []
    lost: list[str] = []
    with ProcessPool([Task(0, path)], jobs=1, cancel=Event()) as pool:
        for _, outcome in pool.outcomes():
            if hasattr(outcome, "article"):
                titles.append(outcome.article.title)
            else:
                lost.append(outcome.message)
            if len(titles) == 3 and not lost:
                os.kill(pool.process_ids[0], signal.SIGKILL)
    assert len(lost) == 1
    assert "ended the process" in lost[0]
    assert len(titles) == 119


def test_cancelling_keeps_what_is_done(tmp_path: Path) -> None:
    path, cancel = tmp_path / "many.jsonl", Event()
    path.write_text("\n".join(_record(number) for number in range(60)), encoding="utf-8")
    session = ProjectSession.open(tmp_path / "p.dateline", create=True)

    def stop_at_five(progress: Progress) -> None:
        if progress.item.title == "School 4":
            cancel.set()

    report = ImportJob(session, [path], stop_at_five, cancel, jobs=1).run()
    assert report.cancelled
    assert 5 <= session.counts().articles < 60
    assert session.counts().articles == len(report.items)
    session.close()


def test_pasted_text_and_files_are_read_alike(tmp_path: Path) -> None:
    session = ProjectSession.open(tmp_path / "p.dateline", create=True)
    report = ImportJob(
        session, [BytesInput(COLLAPSE.encode(), "pasted text"), tmp_path / "missing.txt"], in_processes=False
    ).run()
    assert [item.outcome for item in report.items] == [Outcome.READ, Outcome.FAILED]
    assert "missing.txt" in report.failed[0].file
    session.close()


def test_a_disk_that_fills_up_stops_the_import_and_keeps_what_is_done(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = ProjectSession.open(tmp_path / "p.dateline", create=True)
    whole = session.store
    stored: list[Changes] = []

    def fills_up(analysis: object, packed: object) -> Changes:
        if len(stored) == 4:
            raise EnvironmentFault("There is no room left to write the project.")
        stored.append(whole(analysis, packed))  # type: ignore[arg-type] - handed on as it came
        return stored[-1]

    monkeypatch.setattr(session, "store", fills_up)
    job = ImportJob(session, [folder], jobs=2)
    with pytest.raises(EnvironmentFault):
        job.run()
    assert session.counts().articles == 4
    session.close()
