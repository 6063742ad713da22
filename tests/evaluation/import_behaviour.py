"""How importing bears what is odd, how fast it is, and whether what it stores is what it read."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from core.errors import InputError
from core.ingest.pdf_file import read_pages
from core.ingest.registry import read_path
from tests.evaluation.import_corpus import CORPUS, ROOT, Reading, Row, rate, share, tell


def behaviour(read: Sequence[Reading]) -> Iterator[Row]:
    """What became of odd and hostile files, and of all others."""
    odd = [one for one in read if "expect" in one.gold]
    wrong = [one for one in odd if not _as_expected(one)]
    tell("not as expected", [f"{one.gold['file']}: {one.gold['expect']}" for one in wrong])
    yield share("odd and hostile files behave as expected", 1 - len(wrong) / len(odd), 1.0)
    silent = [one.gold["file"] for one in read if not one.articles and not one.errors]
    tell("silent", silent)
    yield share("files with an article or a reason", 1 - len(silent) / len(read), 1.0)
    plain = [one for one in read if "expect" not in one.gold]
    failed = [one.gold["file"] for one in plain if not one.articles]
    tell("nothing read", failed)
    yield share("other files with an article", 1 - len(failed) / len(plain), 0.97)


def _as_expected(one: Reading) -> bool:
    """What the index asks of a file, told by its first words."""
    expect = one.gold["expect"]
    noted = any(article["warnings"] for article in one.articles) or bool(one.errors)
    if " or " in expect or expect.startswith(("no network", "nothing written", "entity not expanded")):
        return bool(one.articles or one.errors)
    if expect.startswith("error") or "no article found" in expect:
        return bool(one.errors)
    if expect.startswith(("ok + warning", "ok with warning", "partial")):
        return noted
    return bool(one.articles)


def speed(read: Sequence[Reading]) -> Iterator[Row]:
    """Processor time of this process, the libraries loaded before."""
    pages = [CORPUS / one.gold["file"] for one in read if one.gold["file"].startswith("web-")]
    list(read_path(pages[0]))
    yield rate(
        "html pages with dates, one core",
        len(pages) / _seconds(lambda path: list(read_path(path)), pages),
        20,
    )
    pdfs = [CORPUS / one.gold["file"] for one in read if one.kind == "pdf" and one.articles]
    list(read_path(pdfs[0]))
    count = sum(_page_count(path) for path in pdfs)
    yield rate("PDF pages, one core", count / _seconds(lambda path: list(read_path(path)), pdfs), 100)


def offsets(_: Sequence[Reading]) -> Iterator[Row]:
    """Everything is stored and the project asked whether each quote is its text's slice."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "all.dateline"
        _command("add", project, CORPUS, "--quiet")
        said = _command("check", project).strip()
    tell("check", [] if said == "ok" else said.splitlines()[:5])
    yield share("stored quotes are their text's slice", float(said == "ok"), 1.0)


def _command(*arguments: object) -> str:
    call = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
    return subprocess.run(call, capture_output=True, text=True, check=False, cwd=ROOT).stdout


def _page_count(path: Path) -> int:
    try:
        return len(read_pages(path.read_bytes()).lines)
    except InputError:
        return 0


def _seconds(work: Callable[[Path], object], paths: Sequence[Path]) -> float:
    start = time.process_time()
    for path in paths:
        work(path)
    return time.process_time() - start
