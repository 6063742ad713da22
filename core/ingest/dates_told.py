"""Dates that a text tells, as evidence of when it was published: a text is never older than what it tells.

The latest of them counts, by where it stands: under a quoted post, with its weekday, in a photo's credit,
or in running words. What the text speaks of as still to come is left out, as is what it shows to be old: a
later year named elsewhere, an old picture, a day that has become a name ("9/11").
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from core.chrono.instant import SECONDS_PER_DAY, Instant, civil_from_instant, iso_weekday
from core.chrono.wording import day_words
from core.ingest.publication_evidence import WEEKDAYS, Evidence, full_day
from core.model.article import PublishedSource
from core.model.derivation import Step
from core.model.sentence import BlockRole, Sentence
from core.model.span import Span
from core.model.time_expression import TimeExpression, TimexType

_AHEAD = re.compile(
    r"\b(?:will|shall|won[’']t|scheduled|due|expected|expects|planned|plans|set to|to be held|until|by)\b",
    re.IGNORECASE,
)
_AHEAD_AFTER = re.compile(r"\A[^.\n]{0,40}?(?:\bwill\b|[’']ll\b|\bshall\b)", re.IGNORECASE)
_POST_BEFORE = re.compile(r"(?:\(@\w+\)|pic\.twitter\.com/\w+|t\.co/\w+)\W{0,4}\s*\Z")
_CREDIT = re.compile(r"\b(?:photo|photograph|picture|pictured|image|getty|reuters|afp|ap)\b", re.IGNORECASE)
_OLD_PICTURE = re.compile(r"\A[\s,]*(?:file|archive|stock)\b", re.IGNORECASE)
_WEEKDAY_BESIDE = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*(?:the\s+)?\Z", re.IGNORECASE)
_WEEKDAY_SYMBOL = re.compile(r"^XXXX-WXX-(\d)")
_LIFETIME_YEARS = 60
_LOOK_CHARS = 60
_CREDIT_CHARS = 120
_CLOSE_CHARS = 500  # a date and a weekday that tell of one thing
_HEAD_CHARS = 1500
_WEIGHTS = {"post": 0.6, "weekday": 0.45, "credit": 0.3, "prose": 0.1}
_AGREEING = 0.6
_AGREEING_NEAR, _AGREEING_FAR = 0.73, 0.2  # in running words
_DAYS_OPEN = {"post": 1, "weekday": 6, "credit": 6, "prose": 6}
_WORDS = {
    "post": "is the date of a post that the text quotes",
    "weekday": "is told with its weekday, the latest date in the text",
    "credit": "is the date of a picture, the latest in the text",
    "prose": "is the latest full date in the text",
}


@dataclass(frozen=True, slots=True)
class _Told:
    day: Instant
    expression: TimeExpression
    place: str  # a key of `_WEIGHTS`


def dates_told(
    text: str,
    sentences: Sequence[Sentence],
    expressions: Sequence[TimeExpression],
    may_be: Callable[[Instant], bool],
) -> Iterator[Evidence]:
    """What the latest date of the text speaks for, and the weekday that agrees with it.

    `may_be` says whether a day can be that of publication at all, by what is known of the file.
    """
    told = [one for e in expressions if (one := _told(text, sentences, e)) is not None and may_be(one.day)]
    if not told:
        return
    newest = max(one.day for one in told)
    latest = max((one for one in told if one.day == newest), key=lambda one: _WEIGHTS[one.place])
    if _year_is_later(expressions, newest):
        return
    yield _evidence(latest)
    agreeing = _weekday_agreeing(text, latest, _weekdays_named(sentences, expressions))
    if agreeing is not None:
        yield agreeing


def _told(text: str, sentences: Sequence[Sentence], expression: TimeExpression) -> _Told | None:
    day = full_day(expression)
    if day is None:
        return None
    before = text[max(0, expression.span.start - _LOOK_CHARS) : expression.span.start]
    after = text[expression.span.end : expression.span.end + _CREDIT_CHARS]
    if _OLD_PICTURE.match(after):
        return None
    if _POST_BEFORE.search(before):
        return _Told(day, expression, "post")
    if _still_to_come(text, sentences, expression):
        return None
    if _WEEKDAY_BESIDE.search(before) or re.match(r"\w+day\b", expression.text):
        return _Told(day, expression, "weekday")
    return _Told(day, expression, "credit" if _CREDIT.search(before + after) else "prose")


def _still_to_come(text: str, sentences: Sequence[Sentence], expression: TimeExpression) -> bool:
    for sentence in sentences:
        if sentence.span.contains(expression.span):
            ahead = _AHEAD.search(text, sentence.span.start, expression.span.start)
            rest = text[expression.span.end : sentence.span.end]
            return ahead is not None or _AHEAD_AFTER.match(rest) is not None
    return False


def _year_is_later(expressions: Sequence[TimeExpression], day: Instant) -> bool:
    """Whether the text names a later year by itself, and as no border: then it is younger than the day."""
    year = civil_from_instant(day).year
    return any(
        len(e.symbolic) == 4 and e.symbolic.isdigit() and year < int(e.symbolic) <= year + _LIFETIME_YEARS
        and e.type is TimexType.DATE and e.signal is None and e.mod is None
        for e in expressions
    )  # fmt: skip


def _evidence(told: _Told) -> Evidence:
    """The latest date by where it stands; alone it is published then or later."""
    latest = Instant(told.day + _DAYS_OPEN[told.place] * SECONDS_PER_DAY)
    steps = (
        Step(f"“{told.expression.text}” {_WORDS[told.place]}", told.expression.span),
        Step(_open_words(told.day, _DAYS_OPEN[told.place])),
    )
    return Evidence(told.day, PublishedSource.TEXT, _WEIGHTS[told.place], steps, latest, kind=told.place)


def _open_words(day: Instant, days: int) -> str:
    after = "or the day after" if days == 1 else "or at most six days later"
    return f"published {day_words(day)}, {after}"


def _weekday_agreeing(text: str, told: _Told, named: Sequence[tuple[int, TimeExpression]]) -> Evidence | None:
    """The weekday of the date, named by itself: it was then the week of writing.

    A weekday without a date is one of the last seven days, so publication lies at most six days later.
    """
    weekday = iso_weekday(told.day)
    of_day = [e for number, e in named if number == weekday]
    if not of_day:
        return None
    nearest = min(of_day, key=lambda e: abs(e.span.start - told.expression.span.start))
    start = nearest.signal_span.start if nearest.signal_span is not None else nearest.span.start
    phrase = Span(min(start, nearest.span.start), nearest.span.end)
    steps = (
        Step(f"“{told.expression.text}” was a {WEEKDAYS[weekday - 1]}", told.expression.span),
        Step(f"and the text says “{phrase.of(text)}”", phrase),
        Step(_open_words(told.day, _DAYS_OPEN[told.place])),
    )
    latest = Instant(told.day + _DAYS_OPEN[told.place] * SECONDS_PER_DAY)
    weight = _agreeing_weight(told, nearest)
    return Evidence(told.day, PublishedSource.TEXT, weight, steps, latest, kind="weekday agreeing")


def _agreeing_weight(told: _Told, weekday: TimeExpression) -> float:
    if told.place != "prose":
        return _AGREEING
    near = abs(weekday.span.start - told.expression.span.start) <= _CLOSE_CHARS
    at_head = told.expression.span.start <= _HEAD_CHARS
    return _AGREEING_NEAR if near and at_head else _AGREEING_FAR


def _weekdays_named(
    sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> list[tuple[int, TimeExpression]]:
    """The weekdays (1 Monday to 7 Sunday) the text names without a date, page furniture left out."""
    furniture = [s.span for s in sentences if s.role is BlockRole.FURNITURE]
    found = []
    for expression in expressions:
        match = _WEEKDAY_SYMBOL.match(expression.symbolic)
        if (
            match
            and expression.type is not TimexType.SET
            and not any(f.contains(expression.span) for f in furniture)
        ):
            found.append((int(match[1]), expression))
    return found
