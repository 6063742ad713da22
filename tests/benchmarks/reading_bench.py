"""Speed of reading: saved pages, and a long plain text."""

import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from core.ingest.registry import read_bytes, read_path

_CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "import"
_MEGABYTES = 50
_SENTENCE = b"The tunnel was closed on Monday after engineers found cracks.\n"


def rows() -> list[Mapping[str, object]]:
    """Pages a second on one core (where the corpus is there), and seconds for a 50 MB text."""
    seconds = _long_text_seconds()
    figures = [_row("read a 50 MB text", seconds, "s", "<= 5", seconds <= 5)]
    if _CORPUS.is_dir():
        rate = _pages_per_second()
        figures.append(_row("saved pages read", rate, "pages/s/core", ">= 10", rate >= 10))
    return figures


def _long_text_seconds() -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.txt"
        path.write_bytes(_SENTENCE * (_MEGABYTES * 1024 * 1024 // len(_SENTENCE)))
        start = time.perf_counter()
        for _ in read_path(path):
            pass
        return time.perf_counter() - start


def _pages_per_second() -> float:
    pages = sorted(_CORPUS.glob("web-*.html"))
    list(read_path(pages[0]))  # loads the libraries
    sources = [page.read_bytes() for page in pages]
    start = time.process_time()
    for data, page in zip(sources, pages, strict=True):
        list(read_bytes(data, page.name))
    return len(pages) / (time.process_time() - start)


def _row(name: str, value: float, unit: str, goal: str, holds: bool) -> Mapping[str, object]:
    return {"name": name, "value": round(value, 2), "unit": unit, "goal": goal, "holds": holds}
