"""The command line as scripts call it: machine output, words for people, exit statuses, no traces."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.stories import COLLAPSE, FOLLOW_UP, UNDATED

ROOT = Path(__file__).resolve().parents[2]


def _run(*arguments: object, given: bytes = b"") -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
    done = subprocess.run(command, input=given, capture_output=True, check=False, timeout=120)
    output, words = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert "Traceback" not in words
    return subprocess.CompletedProcess(command, done.returncode, output, words)


def _lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("a.txt", COLLAPSE), ("b.txt", FOLLOW_UP), ("c.txt", UNDATED)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def project(tmp_path: Path, articles: Path) -> Path:
    path = tmp_path / "orne.dateline"
    assert _run("add", path, articles, "--quiet").returncode == 0
    return path


def _event(project: Path, word: str) -> dict[str, Any]:
    events = json.loads(_run("events", project, "--all").stdout)
    return next(event for event in events if word in event["title"].lower())


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("events", "--help")], ids=str)
def test_help_and_version_are_answered(arguments: tuple[str, ...]) -> None:
    done = _run(*arguments)
    assert done.returncode == 0
    assert done.stdout


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys, main; main.main(['--help']);"
        "sys.exit(any(name in sys.modules for name in ('core', 'numpy', 'sqlite3', 'PySide6', 'argparse')))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0


def test_commands_run_without_qt(project: Path) -> None:
    script = (
        "import sys; sys.modules['PySide6'] = None; import main;"
        f"sys.exit(main.main(['events', {str(project)!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_read_prints_an_object_an_article_and_names_what_it_cannot_read(articles: Path) -> None:
    (articles / "bad.txt").write_bytes(b"")
    done = _run("read", articles)
    assert done.returncode == 3
    rows = _lines(done.stdout)
    assert [Path(row["file"]).name for row in rows] == ["a.txt", "b.txt", "bad.txt", "c.txt"]
    assert rows[0]["published"] == "2026-03-04"
    assert rows[0]["published_source"] == "dateline"
    assert rows[0]["text"] == COLLAPSE
    assert rows[2]["error"]["code"] == "empty"
    assert rows[3]["published"] is None
    assert "bad.txt" in done.stderr


def test_read_takes_standard_input() -> None:
    done = _run("read", "-", given=COLLAPSE.encode())
    assert done.returncode == 0
    (row,) = _lines(done.stdout)
    assert (row["file"], row["language"]) == ("-", "en")


def test_add_reports_each_article_as_json_and_again_as_already_there(project: Path, articles: Path) -> None:
    done = _run("add", project, articles, "--json")
    assert done.returncode == 0
    assert [row["outcome"] for row in _lines(done.stdout)] == ["duplicate"] * 3
    assert "3 already there" in done.stderr


def test_add_keeps_the_good_ones_where_one_fails(tmp_path: Path, articles: Path) -> None:
    (articles / "bad.txt").write_bytes(b"")
    done = _run("add", tmp_path / "p.dateline", articles, tmp_path / "missing.txt")
    assert done.returncode == 3
    assert "bad.txt" in done.stderr
    assert "missing.txt" in done.stderr
    assert len(_lines(_run("events", tmp_path / "p.dateline", "--by-article").stdout)) == 3


def test_a_publication_day_can_be_given_for_all(tmp_path: Path, articles: Path) -> None:
    path = tmp_path / "p.dateline"
    assert _run("add", path, articles / "b.txt", "--published", "2026-03-16").returncode == 0
    (row,) = _lines(_run("events", path, "--by-article").stdout)
    assert (row["dct"], row["dct_source"]) == ("2026-03-16", "user")
    assert _event(path, "resigned")["earliest"] == "2026-03-13"


def test_by_article_gives_each_article_the_events_it_tells(project: Path) -> None:
    rows = _lines(_run("events", project, "--by-article").stdout)
    assert [row["id"] for row in rows] == ["a.txt", "b.txt", "c.txt"]
    for row, text in zip(rows, (COLLAPSE, FOLLOW_UP, UNDATED), strict=True):
        for event in row["events"]:
            start, end = event["sentence_offset"]
            assert text[start:end] in [source["quote"] for source in event["sources"]]
    told_twice = _event(project, "collapsed")["id"]
    assert all(told_twice in [event["id"] for event in row["events"]] for row in rows[:2])


FORMATS = {
    "json": lambda text: len(json.loads(text)),
    "jsonl": lambda text: len(text.splitlines()),
    "csv": lambda text: len(text.splitlines()) - 1,
    "table": lambda text: len(text.splitlines()) - 1,
}


@pytest.mark.parametrize("name", FORMATS)
def test_events_come_in_every_format(project: Path, name: str) -> None:
    done = _run("events", project, "--format", name)
    assert done.returncode == 0
    assert FORMATS[name](done.stdout) == 4


def test_with_all_the_undated_follow_with_their_reason(project: Path) -> None:
    events = json.loads(_run("events", project, "--all").stdout)
    assert events[-1]["earliest"] is None
    assert events[-1]["reason"]
    assert all("reason" not in event for event in events[:-1])


def test_events_can_be_asked_for_by_time_words_and_article(project: Path) -> None:
    def titles(*options: str) -> list[str]:
        return [event["title"] for event in json.loads(_run("events", project, *options).stdout)]

    assert len(titles("--from", "2026-03-05")) == 1
    assert len(titles("--to", "2026-03-03")) == 2
    assert len(titles("--search", "cables")) == 1
    assert len(titles("--article", "b.txt")) == 2


def test_decisions_are_made_undone_and_redone(project: Path) -> None:
    original = _run("events", project).stdout
    event = _event(project, "closed")
    done = _run("edit", project, "date", event["id"], "5 March 2026")
    (changed,) = json.loads(done.stdout)["events"]
    assert (changed["earliest"], changed["latest"]) == ("2026-03-05", "2026-03-05")
    for decision in (("accept",), ("tag", "bridges"), ("note", "ask"), ("title", "Shut")):
        assert _run("edit", project, decision[0], event["id"], *decision[1:]).returncode == 0
    edited = _event(project, "shut")
    assert (edited["review"], edited["tags"], edited["title"]) == ("accepted", ["bridges"], "Shut")
    for _ in range(5):
        assert _run("edit", project, "undo").returncode == 0
    assert _run("events", project).stdout == original
    assert _run("edit", project, "undo").returncode == 2
    assert json.loads(_run("edit", project, "redo").stdout)["summary"].startswith("Redone: date")


def test_a_publication_date_edit_moves_events_and_undo_gives_the_same_bytes(project: Path) -> None:
    original = _run("events", project, "--all").stdout
    done = _run("edit", project, "published", "b.txt", "2026-03-16")
    assert done.returncode == 0, done.stderr
    assert _event(project, "resigned")["earliest"] == "2026-03-13"
    _run("edit", project, "undo")
    assert _run("events", project, "--all").stdout == original
    assert _run("check", project).stdout == "ok\n"


def test_events_are_merged_and_split(project: Path) -> None:
    first, second = _event(project, "closed"), _event(project, "inspected")
    done = _run("edit", project, "merge", first["id"], second["id"])
    (merged,) = json.loads(done.stdout)["events"]
    assert len(merged["sources"]) == 2
    done = _run("edit", project, "split", merged["id"], "2")
    assert len(json.loads(done.stdout)["events"]) == 2


WRONG_CALLS = {
    "no such project": ("events", "{folder}/none.dateline"),
    "no such event": ("edit", "{project}", "accept", "ffffffffffffffff"),
    "no such article": ("edit", "{project}", "published", "zzz", "2020-01-01"),
    "no such decision": ("edit", "{project}", "applaud"),
    "too few words": ("edit", "{project}", "date"),
    "not a day": ("events", "{project}", "--from", "soon"),
    "no such day": ("events", "{project}", "--from", "2019-02-30"),
    "a publication that is no day": ("edit", "{project}", "published", "b.txt", "March 2026"),
    "no paths": ("add", "{project}"),
    "no such option": ("events", "{project}", "--colour"),
}


@pytest.mark.parametrize("arguments", WRONG_CALLS.values(), ids=WRONG_CALLS)
def test_a_wrong_call_is_told_in_words_with_status_2(project: Path, arguments: tuple[str, ...]) -> None:
    filled = [part.format(project=project, folder=project.parent) for part in arguments]
    done = _run(*filled)
    assert done.returncode == 2
    assert done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("command", [("events",), ("add", "a.txt"), ("edit", "undo"), ("check",)], ids=str)
def test_a_file_that_is_no_project_is_refused_with_status_4_and_left_as_it_is(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    path = tmp_path / "letter.dateline"
    path.write_text("Dear reader, this is a letter. " * 50, encoding="utf-8")
    before = path.read_bytes()
    done = _run(command[0], path, *command[1:])
    assert done.returncode == 4
    assert path.read_bytes() == before


def test_a_folder_in_the_place_of_a_project_is_refused(tmp_path: Path) -> None:
    assert _run("add", tmp_path, "x.txt").returncode == 4


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_an_interrupted_import_says_so_in_words_and_keeps_what_is_done(tmp_path: Path) -> None:
    articles = tmp_path / "many.jsonl"
    text = "The mayor opened school %d on 2 May 2020. Pupils planted trees."
    lines = (json.dumps({"id": str(number), "text": text % number}) for number in range(3000))
    articles.write_text("\n".join(lines), encoding="utf-8")
    project = tmp_path / "p.dateline"
    command = [sys.executable, str(ROOT / "main.py"), "add", str(project), str(articles), "--jobs", "2"]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    while not project.exists():
        assert running.poll() is None
    os.killpg(running.pid, signal.SIGINT)
    words = running.communicate(timeout=60)[1]
    assert running.returncode == 130
    assert "Stopped" in words
    assert "Traceback" not in words
    assert _run("check", project).stdout == "ok\n"


def test_whoever_stops_reading_our_output_hears_nothing_more(project: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, str(ROOT / "main.py"), "events", str(project)]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert done.stderr == b""


def test_the_seed_article_comes_out_with_its_six_events(tmp_path: Path, seeds: Path) -> None:
    path = tmp_path / "seed.dateline"
    assert _run("add", path, *sorted(seeds.glob("000_*.txt"))).returncode == 0
    events = json.loads(_run("events", path).stdout)
    dates = {(event["earliest"], event["latest"], len(event["sources"])) for event in events}
    assert len(events) <= 9
    assert ("2019-07-13", "2019-07-13", 3) in dates
    assert ("2019-07-12", "2019-07-12", 1) in dates
    assert ("2018-09-01", "2018-09-30", 1) in dates
    assert ("2018-01-01", "2018-12-31", 1) in dates
    assert any(event["open_end"] and event["earliest"].startswith("2019-04-2") for event in events)
    about = [event for event in events if event["mod"] == "APPROX"]
    assert any(event["earliest"] <= "2019-06-22" <= event["latest"] for event in about)
