"""Inputs and calls that nobody means to give: each is told in words with its status, and nothing hangs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from core.ingest.input_source import MAX_ARTICLE_CHARACTERS
from core.ingest.registry import read_bytes
from core.model.article import RawArticle

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = "TARNHAVEN, 3 May 2021 - The mayor opened the new bridge on Sunday.\n"
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")


def _run(*arguments: object, shell_end: str = "") -> "subprocess.CompletedProcess[bytes]":
    """Run the program; `shell_end` closes or leads its streams elsewhere."""
    call = ["/bin/sh", "-c", f'exec "$@" {shell_end}', "sh", sys.executable, str(ROOT / "main.py")]
    call += map(str, arguments)
    done = subprocess.run(call, capture_output=True, check=False, timeout=60)
    assert b"Traceback" not in done.stderr, done.stderr.decode(errors="replace")
    return done


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path, article: Path) -> Path:
    path = tmp_path / "p.dateline"
    assert _run("add", path, article).returncode == 0
    return path


HARD_PATHS = {
    "a name too long": "x" * 300,
    "a path too long": "/".join(["y" * 200] * 30),
    "a device without end": "/dev/zero",
    "a file that is not there": "missing.txt",
}


@posix_only
@pytest.mark.parametrize("command", ["read", "tag"])
@pytest.mark.parametrize("path", HARD_PATHS.values(), ids=HARD_PATHS)
def test_a_path_that_is_no_file_to_read_is_named_with_status_3(command: str, path: str) -> None:
    done = _run(command, path)
    assert done.returncode == 3
    assert done.stderr


def test_an_empty_path_does_not_mean_the_folder_it_is_called_from() -> None:
    assert _run("read", "").returncode == 2


@posix_only
@pytest.mark.parametrize("name", ["new\nline", "not-text-\udcff", "percent%41?#"], ids=ascii)
def test_projects_and_articles_may_have_any_name_the_system_takes(tmp_path: Path, name: str) -> None:
    article, project = tmp_path / f"{name}.txt", tmp_path / f"{name}.dateline"
    article.write_text(ARTICLE, encoding="utf-8")
    assert _run("add", project, article).returncode == 0
    assert len(json.loads(_run("events", project).stdout)) == 1
    assert _run("check", project).stdout == b"ok\n"


STREAMS = {
    "nobody to read from": ("<&-", ("read", "-"), 3),
    "nobody to write to": (">&-", ("events", "{project}"), 0),
    "nobody to speak to": ("2>&-", ("events", "{project}x"), 2),
    "no room for help": (">/dev/full", ("--help",), 5),
    "no room for events": (">/dev/full", ("events", "{project}"), 5),
    "no room for many lines": (">/dev/full", ("read", "{project}/..", "{project}"), 5),
}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(("end", "arguments", "status"), STREAMS.values(), ids=STREAMS)
def test_streams_that_are_closed_or_full_are_no_fault_of_ours(
    project: Path, end: str, arguments: tuple[str, ...], status: int
) -> None:
    done = _run(*(part.format(project=project) for part in arguments), shell_end=end)
    assert done.returncode == status


DAYS = {
    "years before the year 0": (("--from", "-0479-09-22", "--to", "-0001-12-31"), 0),
    "the last before the first": (("--from", "2020-01-01", "--to", "2019-01-01"), 2),
    "no day at all": (("--to", "-12"), 2),
}


@pytest.mark.parametrize(("bounds", "status"), DAYS.values(), ids=DAYS)
def test_bounds_are_days_of_any_age_in_their_order(
    project: Path, bounds: tuple[str, ...], status: int
) -> None:
    assert _run("events", project, *bounds).returncode == status
    assert _run("export", project, project.with_suffix(".csv"), *bounds).returncode == status


def test_a_title_may_begin_with_a_dash(project: Path) -> None:
    event = json.loads(_run("events", project).stdout)[0]["id"]
    done = _run("edit", project, "title", event, "-the bridge-")
    assert json.loads(done.stdout)["events"][0]["title"] == "-the bridge-"


@pytest.mark.parametrize("arguments", [("--colour",), ("-x", "a.txt")], ids=str)
def test_the_window_takes_no_options(arguments: tuple[str, ...]) -> None:
    assert _run(*arguments).returncode == 2


def test_a_text_longer_than_any_article_is_refused_and_its_neighbours_are_read() -> None:
    records = [{"text": ARTICLE}, {"text": "a " * MAX_ARTICLE_CHARACTERS}, {"text": ARTICLE}]
    lines = "\n".join(map(json.dumps, records)).encode()
    first, long, last = read_bytes(lines, "three.jsonl")
    assert isinstance(first, RawArticle)
    assert isinstance(last, RawArticle)
    assert not isinstance(long, RawArticle)
    assert (long.code, long.member) == ("too-large", "2")


@posix_only
def test_a_document_for_which_there_is_no_room_leaves_the_one_that_was_there(project: Path) -> None:
    out = project.with_suffix(".json")
    out.write_text("an older listing", encoding="utf-8")
    limited = ["/bin/sh", "-c", 'ulimit -f 0; exec "$@"', "sh", sys.executable, str(ROOT / "main.py")]
    call = [*limited, "export", str(project), str(out)]
    done = subprocess.run(call, capture_output=True, check=False, timeout=60)

    assert done.returncode == 5, done.stderr
    assert out.read_text(encoding="utf-8") == "an older listing"
    assert not list(out.parent.glob(".*part"))
