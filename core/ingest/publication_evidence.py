"""Evidence of when an article was published: what its address, its file's name and its text say.

Each finder gives candidates with how much they can be trusted on their own; weighing them against each
other is `publication_date`'s. Nothing is taken from the file's age or the clock.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.chrono.granularity import Granularity, floor
from core.chrono.instant import Instant, instant_from_civil
from core.chrono.wording import day_words
from core.model.article import DateCandidate, PublishedSource
from core.model.derivation import Step
from core.model.sentence import Sentence
from core.model.span import Span
from core.model.time_expression import Anchor, TimeExpression, TimexType

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LONGEST_LEAD_CHARS = 60
_HEAD_CHARS = 1500
_LABEL = re.compile(
    r"(?:^|[|·•\n])\W*(?:first\s+|last\s+|originally\s+)?"
    r"(?:published|posted|updated|modified|released|issued|date|corrected|correction|appeared|veröffentlicht|aktualisiert|stand|datum|"
    r"publicado|actualizado|fecha|publié|mis à jour|pubblicato|aggiornato|gepubliceerd|publicerad|"
    r"опубликовано)"
    r"\b[^.\n]{0,30}$",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"updated|modified|correct|aktualisiert|actualizado|mis à jour|aggiornato", re.IGNORECASE
)
_DATE_AS_NAME = re.compile(r"9/11(?!/)|7/7(?!/)")  # days that have become the name of what happened on them
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CLOCK_AFTER = re.compile(r"[\s,]*(?:at\s+)?\d{1,2}[.:h]\d\d(?!\d)")
_PATH_DATE = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)[/_.-]?(?P<m>\d\d|[a-z]{3})[/_.-]?(?P<d>\d\d)(?!\d)|"
    r"(?<!\d)(?P<y2>(?:19|20)\d\d)[/_-](?P<m2>\d\d?|[a-z]{3,9})[/_-](?P<d2>\d\d?)(?!\d)",
    re.IGNORECASE,
)
# "AP900815-0044": after an agency's letters; a year over 31 is taken for no day, so the order is plain.
_AGENCY_DATE = re.compile(
    r"(?<![a-z])[a-z]{2,8}(?P<y>3[2-9]|[4-9]\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reading of the publication day. `latest` bounds the range it leaves open (inclusive)."""

    day: Instant
    source: PublishedSource
    confidence: float
    steps: tuple[Step, ...]
    latest: Instant | None = None
    kind: str = ""  # of two pieces of one kind the better counts; by its source where it is not told

    @property
    def candidate(self) -> DateCandidate:
        """The same as one of the dates that a user can choose from."""
        return DateCandidate(self.day, Granularity.DAY, self.source, self.steps[0].words, self.confidence)


def in_path(path: str, source: PublishedSource, confidence: float) -> Iterator[Evidence]:
    """A date in an address or a file name: `/2019/07/13/`, `2019-07-13`, `20190713`, `AP900815-0044`."""
    where = "the address" if source is PublishedSource.URL else "the file’s name"
    for written, year, month, day in _path_dates(path):
        instant = _civil(year, month, day)
        if instant is not None:
            steps = (Step(f"{where} says “{written}”"), Step(f"published {day_words(instant)}"))
            yield Evidence(instant, source, confidence, steps)


def _path_dates(path: str) -> Iterator[tuple[str, str, str, str]]:
    """What is written, and its year, month and day."""
    for match in _PATH_DATE.finditer(path):
        year, month, day = (match[name] or match[f"{name}2"] for name in ("y", "m", "d"))
        yield match.group(), year, month, day
    for match in _AGENCY_DATE.finditer(path):
        yield match.group(), f"19{match['y']}", match["m"], match["d"]


def _civil(year: str, month: str, day: str) -> Instant | None:
    number = int(month) if month.isdigit() else _month_number(month)
    if number is None:
        return None
    try:
        return instant_from_civil(int(year), number, int(day))
    except ValueError:
        return None


def _month_number(name: str) -> int | None:
    short = name[:3].lower()
    return _MONTH_NAMES.index(short) + 1 if short in _MONTH_NAMES else None


def full_day(expression: TimeExpression) -> Instant | None:
    """Midnight of the day where an expression states day, month and year itself; else None."""
    dating = expression.dating
    if dating is None or expression.anchor is not Anchor.NONE or "X" in expression.symbolic:
        return None
    if _DATE_AS_NAME.match(expression.text):
        return None
    if expression.type not in {TimexType.DATE, TimexType.TIME} or dating.granularity > Granularity.DAY:
        return None
    return floor(dating.earliest, Granularity.DAY)


def stated(text: str, expressions: Sequence[TimeExpression]) -> Iterator[Evidence]:
    """A date after "Published", "Posted", "Updated" at the start of its line."""
    for expression in expressions:
        day = full_day(expression)
        lead = text[max(0, expression.span.start - _LONGEST_LEAD_CHARS) : expression.span.start]
        if day is None or not _LABEL.search(lead):
            continue
        line = _line(text, expression.span)
        confidence = 0.85 if _UPDATED.search(line.of(text)) else 0.92
        words = " ".join(line.of(text).split())[:80]
        steps = (Step(f"the text says “{words}”", line), Step(f"published {day_words(day)}"))
        yield Evidence(day, PublishedSource.TEXT, confidence, steps)


def _line(text: str, span: Span) -> Span:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(
        max(start, span.start - _LONGEST_LEAD_CHARS), span.end if end < 0 else min(end, span.end + 20)
    )


def on_a_line_of_its_own(text: str, expressions: Sequence[TimeExpression]) -> Iterator[Evidence]:
    """A full date that is a line by itself, or has a clock time, near the head of the text."""
    for expression in expressions:
        day = full_day(expression)
        if day is None or expression.span.start > _HEAD_CHARS:
            continue
        start = text.rfind("\n", 0, expression.span.start) + 1
        end = text.find("\n", expression.span.end)
        rest = (
            text[start : expression.span.start] + text[expression.span.end : end if end >= 0 else len(text)]
        )
        alone = len(re.sub(r"[\W\d_]", "", rest)) <= 12
        clocked = _has_clock(text, expression)
        if not alone and not clocked:
            continue
        words = "stands on a line of its own" if alone else "stands there with its clock time"
        steps = (Step(f"“{expression.text}” {words}", expression.span), Step(f"published {day_words(day)}"))
        yield Evidence(day, PublishedSource.TEXT, 0.85 if alone else 0.8, steps)


def _has_clock(text: str, expression: TimeExpression) -> bool:
    """Whether a clock time belongs to the date: inside it, or straight after it ("19 May 2010 22.02 BST").

    "at noon on 2 May" is said of what happens then.
    """
    inside = expression.dating is not None and expression.dating.has_clock and " on " not in expression.text
    return inside or _CLOCK_AFTER.match(text, expression.span.end) is not None


def in_dateline(sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]) -> Iterator[Evidence]:
    """A date in a dateline: "PARIS, July 3, 2024 —"; without its year it needs one from the text."""
    lines = [sentence.dateline for sentence in sentences if sentence.dateline is not None]
    for expression in expressions:
        line = next((line for line in lines if line.contains(expression.span)), None)
        dating = expression.dating
        if line is None or dating is None or dating.granularity > Granularity.DAY:
            continue
        whole = full_day(expression) is not None
        if not whole and expression.anchor is not Anchor.CONTEXT:
            continue
        day = floor(dating.earliest, Granularity.DAY)
        taken = () if whole else (Step("its year is taken from the text"),)
        steps = (
            Step(f"the dateline says “{expression.text}”", line),
            *taken,
            Step(f"published {day_words(day)}"),
        )
        yield Evidence(day, PublishedSource.DATELINE, 0.92 if whole else 0.6, steps)
