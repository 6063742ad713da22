"""Files that nobody vouches for, given to the program itself: it ends as it should, within its bounds, says
what was wrong with each, and keeps every good article beside a bad one."""

import json
import os
import signal
import subprocess
import sys
import zlib
from collections.abc import Mapping
from pathlib import Path
from threading import Event

import pytest

from core.model.diagnostic import Diagnostic
from core.pipeline.process_pool import ProcessPool
from core.pipeline.reading import Task
from tests.support import sample_files

ROOT = Path(__file__).resolve().parents[2]
STORY = "The tunnel was closed on Monday after engineers found cracks. It reopened on 3 May 2021.\n"
_GB = 1 << 30
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs the limits of POSIX")

# Runs the program and tells on the last line what the largest of its processes took, in kilobytes.
_MEASURED = (
    "import resource, subprocess, sys\n"
    "done = subprocess.run([sys.executable, *sys.argv[1:]])\n"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
    "sys.exit(done.returncode)\n"
)


def _read(*paths: Path) -> tuple[int, list[Mapping[str, object]], int]:
    """Status, the lines of `read`, and the largest resident size in bytes."""
    call = [sys.executable, "-c", _MEASURED, str(ROOT / "main.py"), "read", *map(str, paths)]
    done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", check=False, timeout=240)
    assert "Traceback" not in done.stderr, done.stderr
    *lines, size = done.stdout.splitlines()
    return done.returncode, [json.loads(line) for line in lines], int(size) * 1024


def _code(line: Mapping[str, object]) -> str:
    error = line.get("error")
    return str(error["code"]) if isinstance(error, dict) else "read"


def _endless_rows() -> bytes:
    """A page that is small when zipped and has more elements than any."""
    return b"<html><body>" + b"<p>" * 1_000_000


_HOSTILE = {
    "a page of elements": ("a.html", _endless_rows()),
    "a page nested deep": ("a.html", b"<html><body>" + b"<div>" * 200_000 + STORY.encode()),
    "a bomb in a zip": ("a.zip", sample_files.zipped({"b.txt": b"0" * 49_000_000})),
    "a bomb in a document": (
        "a.docx",
        sample_files.zipped({"[Content_Types].xml": "<x/>", "word/document.xml": b" " * 49_000_000}),
    ),
    "a stream that grows in a PDF": ("a.pdf", b""),
    "a rich text of braces": ("a.rtf", rb"{\rtf1 " + b"{" * 3_000_000),
    "a mail of parts in parts": (
        "a.eml",
        b"From: a@b.example\nDate: Mon, 3 May 2021 10:00:00 +0000\nSubject: x\n"
        + b"".join(
            b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (number, number)
            for number in range(3000)
        ),
    ),
}


def _growing_pdf() -> bytes:
    page = zlib.compress(b"BT /F 10 Tf 72 700 Td (x) Tj ET\n" * 3_000_000, 9)
    head = sample_files.pdf([[(72, 700, 10, "x")]])
    start, end = head.index(b"<< /Length"), head.index(b"endstream")
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(page) + page + b"\n"
    return head[:start] + stream + head[end:]


@posix_only
@pytest.mark.parametrize(("name", "data"), _HOSTILE.values(), ids=_HOSTILE)
def test_a_hostile_file_is_read_or_refused_within_bounds_and_its_neighbours_are_read(
    tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / f"1{name}").write_bytes(data or _growing_pdf())
    (tmp_path / "0.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "2.html").write_bytes(sample_files.page())

    status, lines, size = _read(tmp_path)

    by_file = {Path(str(line["file"])).name: _code(line) for line in lines}
    assert by_file["0.txt"] == by_file["2.html"] == "read"
    assert f"1{name}" in by_file
    assert status == (0 if by_file[f"1{name}"] == "read" else 3)
    assert size < _GB


def test_every_file_of_a_folder_is_named_or_counted(shared: Path) -> None:
    folder = shared / "corpora" / "import"
    call = [sys.executable, str(ROOT / "main.py"), "read", str(folder)]
    done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", check=False)

    named = {Path(json.loads(line)["file"]).name for line in done.stdout.splitlines()}
    index = (folder / "index.jsonl").read_text("utf-8").splitlines()
    passed_over = {json.loads(line)["file"] for line in index} - named
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert passed_over == set()


@posix_only
def test_a_process_killed_in_an_archive_costs_one_file_which_is_named(tmp_path: Path) -> None:
    archive = tmp_path / "news.zip"
    archive.write_bytes(
        sample_files.zipped(
            {f"{number:02}.html": sample_files.page(title=f"Story {number}") for number in range(40)}
        )
    )
    read: list[str | None] = []
    lost: list[Diagnostic] = []
    with ProcessPool([Task(0, archive, events=False)], jobs=1, cancel=Event()) as pool:
        for _, outcome in pool.outcomes():
            if isinstance(outcome, Diagnostic):
                lost.append(outcome)
            else:
                read.append(outcome.raw.member)
            if len(read) == 3 and not lost:
                os.kill(pool.process_ids[0], signal.SIGKILL)

    assert [one.code for one in lost] == ["worker-lost"]
    assert len(read) >= 39
    assert lost[0].file == str(archive)


_ASKED = (
    "import sys\n"
    "from core.commands.{command} import run\n"
    "run({arguments!r})\n"
    "parsers = ('pypdfium2', 'trafilatura', 'htmldate', 'striprtf', 'warcio', 'feedparser')\n"
    "print([name for name in parsers if name in sys.modules])"
)
_UNTRUSTED = {
    "a PDF": ("a.pdf", sample_files.pdf([[(72, 700, 10, STORY.strip())]])),
    "rich text": ("a.rtf", sample_files.rtf()),
    "a page": ("a.html", sample_files.page()),
    "a crawl": ("a.warc", sample_files.warc_record(sample_files.page(), "https://norby.example/1")),
    "a PDF called text": ("a.txt", sample_files.pdf([[(72, 700, 10, STORY.strip())]])),
}


@pytest.mark.parametrize("command", ["read", "add"])
@pytest.mark.parametrize(("name", "data"), _UNTRUSTED.values(), ids=_UNTRUSTED)
def test_a_single_file_of_a_hostile_format_is_parsed_in_a_process_of_its_own(
    tmp_path: Path, command: str, name: str, data: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    arguments = [str(file)] if command == "read" else [str(tmp_path / "p.dateline"), str(file), "--quiet"]
    asked = _ASKED.format(command=command, arguments=arguments)
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"


@posix_only
def test_a_process_that_computes_for_longer_than_it_may_is_ended_by_the_system() -> None:
    endless = "from core.pipeline.worker import bound_time\nbound_time(0.2)\nwhile True: pass"
    done = subprocess.run([sys.executable, "-c", endless], cwd=ROOT, check=False, timeout=60)

    assert done.returncode == -signal.SIGXCPU


@posix_only
def test_a_process_that_takes_more_memory_than_it_may_fails_by_itself() -> None:
    greedy = "from core.pipeline.worker import bound_memory\nbound_memory()\nbytes(1 << 30)"
    done = subprocess.run([sys.executable, "-c", greedy], cwd=ROOT, check=False, capture_output=True)

    assert b"MemoryError" in done.stderr
