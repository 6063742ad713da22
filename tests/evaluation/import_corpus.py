"""The import corpus as it was read: each line of its index beside what `main.py read` made of that file."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpora" / "import"
_SHINGLE = 4
Record = Mapping[str, Any]  # a line of JSON, of the index or of the command
Row = Mapping[str, object]  # a figure


@dataclass(frozen=True, slots=True)
class Reading:
    """One file of the corpus: what is known of it, and the articles and errors that it gave."""

    gold: Record
    articles: tuple[Record, ...]
    errors: tuple[Record, ...]

    @property
    def kind(self) -> str:
        """The format without its subtype."""
        return str(self.gold["kind"]).partition(":")[0]

    @property
    def first(self) -> Record:
        """The one article of a file of one, empty where there is none."""
        return self.articles[0] if self.articles else {"text": "", "title": "", "byline": []}

    @property
    def text_f1(self) -> float:
        """Of word shingles; an article that is missing counts as wrong."""
        gold_text = (CORPUS / self.gold["gold_text"]).read_text(encoding="utf-8")
        return shingle_f1(self.first["text"], gold_text)


@cache
def readings() -> tuple[Reading, ...]:
    """All files of the index, read by one call of the command; nothing where the corpus is not there."""
    if not CORPUS.is_dir():
        return ()
    index = [json.loads(line) for line in (CORPUS / "index.jsonl").read_text("utf-8").splitlines()]
    lines = read_by_command([CORPUS / gold["file"] for gold in index])
    return tuple(_reading(gold, lines) for gold in index)


def read_by_command(paths: Sequence[Path]) -> list[Record]:
    """What `main.py read` prints for these files. Raises where it ends as it should not."""
    call = [sys.executable, str(ROOT / "main.py"), "read", *map(str, paths)]
    done = subprocess.run(call, capture_output=True, text=True, check=False, cwd=ROOT, encoding="utf-8")
    if done.returncode not in (0, 3):
        raise RuntimeError(f"read ended with {done.returncode}: {done.stderr[-500:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def _reading(gold: Record, lines: Sequence[Record]) -> Reading:
    own = [line for line in lines if Path(line["file"]).name == gold["file"]]
    articles = tuple(line for line in own if "error" not in line)
    return Reading(gold, articles, tuple(line for line in own if "error" in line))


def folded(words: str) -> str:
    """One space for white space of any length."""
    return " ".join(words.split())


def shingle_f1(text: str, gold: str) -> float:
    """F1 of two texts over runs of four words."""
    found, wanted = _shingles(text), _shingles(gold)
    return 2 * (found & wanted).total() / (found.total() + wanted.total())


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = text.split()
    runs = range(max(1, len(words) - _SHINGLE + 1))
    return Counter(tuple(words[start : start + _SHINGLE]) for start in runs)


def mean(hits: Iterable[bool]) -> float:
    """The share of hits; 0 of none."""
    values = list(hits)
    return sum(values) / len(values) if values else 0.0


def tell(what: str, lines: Sequence[str]) -> None:
    """Say what went wrong, a line each."""
    sys.stderr.writelines(f"  {what}: {line[:220]}\n" for line in lines)


def share(name: str, value: float, goal: float) -> Row:
    """A row of the table for a share of 1."""
    return {
        "name": name,
        "value": round(value, 4),
        "unit": "share",
        "goal": f">= {goal}",
        "holds": value >= goal,
    }


def rate(name: str, value: float, goal: float) -> Row:
    """A row of the table for pages a second."""
    return {
        "name": name,
        "value": round(value, 1),
        "unit": "pages/s",
        "goal": f">= {goal}",
        "holds": value >= goal,
    }
