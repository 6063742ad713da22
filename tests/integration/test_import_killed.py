"""An import that is killed outright: what was committed is whole, and giving the files again ends it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.pipeline.checking import faults_of
from core.pipeline.export_data import json_document
from core.pipeline.import_job import ImportJob
from core.pipeline.import_report import Outcome
from core.pipeline.session import EventFilter, ProjectSession

ROOT = Path(__file__).resolve().parents[2]
_COUNT = 24
_TOWNS = ("Valmond", "Eskel", "Brandt", "Corvey", "Durne", "Elst")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals of POSIX")


def _record(number: int) -> str:
    town = _TOWNS[number % 6]
    text = f"The mayor of {town} opened school {number} on {number % 27 + 1} May 2020. Pupils planted trees."
    return json.dumps({"id": f"r{number}", "title": f"School {number}", "text": text, "date": "2020-06-01"})


def _told(path: Path) -> tuple[str, list[str | None]]:
    session = ProjectSession.open(path)
    events = json_document(session.events(EventFilter(include_all=True)))
    names = [article.external_id for article in session.articles()]
    session.close()
    return events, names


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_killed_import_keeps_what_it_had_and_is_ended_by_the_next(tmp_path: Path, jobs: int) -> None:
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "many.jsonl").write_text("\n".join(map(_record, range(_COUNT))), encoding="utf-8")
    (folder / "two.csv").write_text(
        'title,date,text\nRain,2020-05-01,"Rain fell in Elst."\nSnow,2020-05-02,"Snow fell in Durne."\n',
        encoding="utf-8",
    )
    project = tmp_path / "p.dateline"
    # The progress it prints is waited for: it is killed with some articles stored and others to come.
    script = (
        "import sys; from pathlib import Path\n"
        "from core.pipeline.import_job import ImportJob; from core.pipeline.session import ProjectSession\n"
        "if __name__ == '__main__':\n"
        "    session = ProjectSession.open(Path(sys.argv[1]), create=True)\n"
        "    told = lambda progress: print(progress.item.title, flush=True)\n"
        f"    ImportJob(session, [Path(sys.argv[2])], told, jobs={jobs}).run()\n"
    )
    running = tmp_path / "run.py"
    running.write_text(script, encoding="utf-8")
    command = [sys.executable, str(running), str(project), str(folder)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    piped = subprocess.PIPE
    with subprocess.Popen(command, stdout=piped, stderr=piped, text=True, env=environment) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        for _ in range(5):
            assert process.stdout.readline().strip()
        process.send_signal(signal.SIGKILL)
        assert "Traceback" not in process.stderr.read(), "its readers end in silence"
    assert process.returncode == -signal.SIGKILL

    assert faults_of(project) == ()
    _, kept = _told(project)
    assert kept == [f"r{number}" for number in range(len(kept))]
    assert 5 <= len(kept) < _COUNT

    session = ProjectSession.open(project)
    report = ImportJob(session, [folder], jobs=jobs).run()
    session.close()
    assert report.count(Outcome.DUPLICATE) == len(kept)
    assert report.count(Outcome.READ) == _COUNT - len(kept) + 2
    assert not report.failed

    whole = ProjectSession.open(tmp_path / "whole.dateline", create=True)
    ImportJob(whole, [folder], in_processes=False).run()
    whole.close()
    assert _told(project) == _told(tmp_path / "whole.dateline")
    assert faults_of(project) == ()
