"""Cost of the tagger on one core: processor time with sentences given, start, memory, and hostile text.

dateparser's `search_dates` reads some of the same documents in the same run. The corpora lie beside the
checkout; what needs them is left out where they are absent.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from dateparser.search import search_dates

from core.model.article import UNKNOWN_PUBLICATION, PublicationDate
from core.model.sentence import Sentence
from core.model.span import Span
from core.temporal.tagger import tag
from core.text.segmenter import segment
from tests.evaluation.timex_corpora import ENGLISH, documents, published_of, scorer

_ROOT = Path(__file__).resolve().parents[2]
_PEER_DOCUMENTS = 12
_ROUNDS = 3
_START = """
import sys, time
def resident():  # MB; where the system does not say, memory is not measured
    try:
        return int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6
    except OSError:
        return 0.0
idle = resident()
started = time.process_time()
from core.model.article import UNKNOWN_PUBLICATION
from core.model.sentence import Sentence
from core.model.span import Span
from core.temporal.tagger import tag
text = "The bridge was closed on Friday, two days after the flood of 3 May 1998."
tag(text, (Sentence(Span(0, len(text))),), "en", UNKNOWN_PUBLICATION)
spent = time.process_time() - started
print(spent, resident() - idle)
"""
_HOSTILE = {
    "digits": "1234567890", "years in a row": "1998, ", "in in in": "in in in ", "no spaces": "x",
    "nested quotes": "\u201c\"'\u2018", "month names": "May March April ",
    "open ends": "the last the next two ",
}  # fmt: skip

Row = Mapping[str, object]
Text = tuple[str, tuple[Sentence, ...], PublicationDate]


def rows() -> list[Row]:
    """Rates in KB (1,000 characters) per second of processor time, start, memory, growth."""
    found = [*_start_rows(), *_growth_rows()]
    if scorer() is not None:
        news, narrative = _texts(0), _texts(1)
        found.append(_rate_row("tagger, news documents", _rate(news, _tag), 800))
        found.append(_rate_row("tagger, long narratives", _rate(narrative, _tag), 800))
        found.append(_rate_row("dateparser search_dates, news", _rate(news[:_PEER_DOCUMENTS], _search), None))
    return found


def _texts(corpus: int) -> list[Text]:
    return [
        (str(one["text"]), segment(str(one["text"]), "en"), published_of(one))
        for one in documents(ENGLISH[corpus]).values()
    ]


def _tag(text: Text) -> None:
    tag(text[0], text[1], "en", text[2])


def _search(text: Text) -> None:
    search_dates(text[0], languages=["en"])


def _rate(texts: Sequence[Text], read: Callable[[Text], None]) -> float:
    """The best of some rounds; the first only warms up."""
    seconds = []
    for _ in range(_ROUNDS + 1):
        started = time.process_time()
        for text in texts:
            read(text)
        seconds.append(time.process_time() - started)
    return sum(len(text[0]) for text in texts) / 1000 / min(seconds[1:])


def _start_rows() -> list[Row]:
    command = [sys.executable, "-c", _START]
    printed = [
        subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True).stdout.split()
        for _ in range(_ROUNDS)
    ]
    seconds = min(float(line[0]) for line in printed)
    megabytes = min(float(line[1]) for line in printed)
    return [
        _row("tagger, import to first document", seconds, "s CPU", 0.2, seconds <= 0.2),
        _row("tagger, memory over the interpreter", megabytes, "MB", 50, megabytes <= 50),
    ]


def _growth_rows() -> list[Row]:
    """Processor time of 1 MB against 64 KB of hostile text, in proportion to their lengths."""
    found = []
    for name, unit in _HOSTILE.items():
        short, long = _seconds(unit, 64_000), _seconds(unit, 1_024_000)
        growth = long / (16 * short)
        found.append(_row(f"1 MB of {name}", long, "s CPU", "", True))
        found.append(_row(f"{name}: growth against length", growth, "times", 1.2, growth <= 1.2))
    return found


def _seconds(unit: str, length: int) -> float:
    """The best of some rounds; short texts are read again and again, so that the clock can tell them."""
    text = (unit * (length // len(unit) + 1))[:length]
    sentences = (Sentence(Span(0, len(text))),)
    repeats = 1 if length > 500_000 else 4
    seconds = []
    for _ in range(_ROUNDS):
        started = time.process_time()
        for _ in range(repeats):
            tag(text, sentences, "en", UNKNOWN_PUBLICATION)
        seconds.append((time.process_time() - started) / repeats)
    return min(seconds)


def _rate_row(name: str, rate: float, goal: int | None) -> Row:
    return _row(name, rate, "KB/s CPU", "" if goal is None else goal, goal is None or rate >= goal)


def _row(name: str, value: float, unit: str, goal: object, holds: bool) -> Row:
    return {"name": name, "value": round(value, 3), "unit": unit, "goal": goal, "holds": holds}
