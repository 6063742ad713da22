"""The floor for languages without rules of their own: explicit dates, years, weekdays and words such as
"gestern", read from tokens with the words of the language's locale.

A month beside a number is a date in every language; a small word may stand between ("13 de julio de
2019"). What a language's own rules would add is left to them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.chrono.granularity import Granularity
from core.chrono.instant import days_in_month
from core.model.sentence import Sentence
from core.model.span import Span
from core.temporal.dateparser_adapter import LocaleWords, locale_words
from core.temporal.grammar.tokens import Tokens, tokenise
from core.temporal.recognition import Recognised
from core.temporal.symbolic import Calendar, Symbolic

_G = Granularity
_LONGEST_PHRASE_TOKENS = 4
_LONGEST_LINK_CHARS = 3
_SHORTEST_BARE_NAME_CHARS = 4
_YEAR_MARKS = frozenset("\u5e74\ub144")
_MONTH_MARKS = frozenset("\u6708\uc6d4")
_DAY_MARKS = frozenset("\u65e5\uc77c\u53f7")
_UNITS_AFTER_NUMBERS = frozenset(("%", "$", "\u20ac", "\u00a3", "km", "kg", "m", "euro", "euros", "dollars"))


@dataclass(frozen=True, slots=True)
class _Found:
    start: int  # tokens
    stop: int
    symbolic: Symbolic
    rule: str
    last_chars: int = 0  # how much of the last token belongs to it; 0 for all


def recognise_explicit(text: str, sentences: Iterable[Sentence], language: str) -> list[Recognised]:
    """The explicit dates of a text in any language dateparser knows, in order."""
    words = locale_words(language)
    expressions: list[Recognised] = []
    for number, sentence in enumerate(sentences):
        tokens = tokenise(text, sentence.span.start, sentence.span.end)
        lower = tokens.lower
        index = 0
        while index < len(lower):
            found = _at(tokens, lower, index, words)
            if found is None:
                index += 1
                continue
            end = tokens.ends[found.stop - 1]
            if found.last_chars:
                end = tokens.starts[found.stop - 1] + found.last_chars
            span = Span(tokens.starts[found.start], end)
            expressions.append(
                Recognised(span, span.of(text), found.symbolic, found.rule, number, sentence.block)
            )
            index = found.stop
    return expressions


def _at(tokens: Tokens, lower: list[str], index: int, words: LocaleWords) -> _Found | None:
    kind = tokens.kinds[index]
    if kind in ("iso", "numeric"):
        return _numeric(lower[index], index, words)
    if kind in ("int", "ordinal"):
        return (
            _ideographic(lower, index)
            or _day_month(tokens, lower, index, words)
            or _year(tokens, lower, index)
        )
    return _deictic(lower, index, words) or _named(tokens, lower, index, words)


def _day(year: int | None, month: int, day: int, start: int, stop: int, rule: str) -> _Found | None:
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(2000 if year is None else year, month):
        return None
    return _Found(start, stop, Calendar(_G.DAY, year=year, month=month, day=day), rule)


def _numeric(word: str, index: int, words: LocaleWords) -> _Found | None:
    """ "13.07.2019", "2019-07-13": the year has four digits; the locale orders day and month."""
    fields = word[:10].replace("/", "-").replace(".", "-").split("-")
    if len(fields) != 3 or not all(field.isdigit() for field in fields):
        return None
    numbers = [int(field) for field in fields]
    if len(fields[0]) == 4:
        return _day(numbers[0], numbers[1], numbers[2], index, index + 1, "numeric date")
    if len(fields[2]) != 4:
        return None
    first, second = numbers[0], numbers[1]
    day_first = first > 12 or (words.day_first and second <= 12)
    day, month = (first, second) if day_first else (second, first)
    return _day(numbers[2], month, day, index, index + 1, "numeric date")


def _ideographic(lower: list[str], index: int) -> _Found | None:
    """A year, month and day each followed by its mark, as Chinese, Japanese and Korean write them."""
    fields: list[int | None] = [None, None, None]
    position = index
    for rank, marks in enumerate((_YEAR_MARKS, _MONTH_MARKS, _DAY_MARKS)):
        number, mark = _token(lower, position), _token(lower, position + 1)
        if number.isdecimal() and mark[:1] in marks and mark[:1]:
            fields[rank] = int(number)
            position += 2
    year, month, day = fields
    if month is None:
        known = year is not None and 1000 <= year <= 2200
        return _Found(index, position, Calendar(_G.YEAR, year=year), "year", 1) if known else None
    if day is None:
        valid = 1 <= month <= 12
        return (
            _Found(index, position, Calendar(_G.MONTH, year=year, month=month), "month", 1) if valid else None
        )
    found = _day(year, month, day, index, position, "day of a month")
    return found and replace(found, last_chars=1)


def _day_month(tokens: Tokens, lower: list[str], index: int, words: LocaleWords) -> _Found | None:
    """ "13. Juli 2019", "13 de julio de 2019", "1er juillet"."""
    number = lower[index].rstrip("stndrh")
    if not number.isdecimal() or not 1 <= int(number) <= 31:
        return None
    at = _skip_links(lower, index + 1, words)
    month = words.months.get(_token(lower, at))
    if month is None:
        return None
    year, stop = _year_after(tokens, lower, at + 1, words)
    return _day(year, month, int(number), index, stop, "day and month")


def _named(tokens: Tokens, lower: list[str], index: int, words: LocaleWords) -> _Found | None:
    """ "Juli 2019", "July 13, 2019", "mayo", "Samstag"."""
    name = lower[index]
    month = words.months.get(name)
    if month is None:
        return _weekday(name, index, words)
    day = _token(lower, index + 1)
    if day.isdecimal() and len(day) <= 2:
        year, stop = _year_after(tokens, lower, index + 2, words)
        return _day(year, month, int(day), index, stop, "month and day") if year is not None else None
    year, stop = _year_after(tokens, lower, index + 1, words)
    if year is None and len(name) < _SHORTEST_BARE_NAME_CHARS:
        return None
    return _Found(index, stop, Calendar(_G.MONTH, year=year, month=month), "month")


def _weekday(name: str, index: int, words: LocaleWords) -> _Found | None:
    weekday = words.weekdays.get(name) if len(name) >= _SHORTEST_BARE_NAME_CHARS else None
    return _Found(index, index + 1, Calendar(_G.DAY, weekday=weekday), "weekday") if weekday else None


def _deictic(lower: list[str], index: int, words: LocaleWords) -> _Found | None:
    for length in range(_LONGEST_PHRASE_TOKENS, 0, -1):
        counted = words.deictic.get(tuple(lower[index : index + length]))
        if counted is not None:
            return _Found(index, index + length, counted, "word counted from publication")
    return None


def _year(tokens: Tokens, lower: list[str], index: int) -> _Found | None:
    """A bare four-digit year: after a short word or a bracket, and before nothing that it counts."""
    word, before, after = lower[index], _token(lower, index - 1), _token(lower, index + 1)
    if tokens.kinds[index] != "int" or len(word) != 4 or not 1700 <= int(word) <= 2059:
        return None
    introduced = before in ("", "(", "-", "\u2013", ",") or (before.isalpha() and len(before) <= 5)
    if not introduced or after in _UNITS_AFTER_NUMBERS:
        return None
    return _Found(index, index + 1, Calendar(_G.YEAR, year=int(word)), "year")


def _year_after(tokens: Tokens, lower: list[str], index: int, words: LocaleWords) -> tuple[int | None, int]:
    """A four-digit year after small words, and where the expression stops."""
    at = _skip_links(lower, index, words)
    word = _token(lower, at)
    is_year = len(word) == 4 and word.isdecimal() and at < len(tokens.kinds) and tokens.kinds[at] == "int"
    return (int(word), at + 1) if is_year and int(word) > 0 else (None, index)


def _skip_links(lower: list[str], index: int, words: LocaleWords) -> int:
    """Past a full stop, a comma, an ordinal's ending or a small word such as "de", two at most."""
    for _ in range(2):
        word = _token(lower, index)
        is_link = word in (".", ",", "\u00ba", "\u00aa", "\u00b0", "-") or (
            word.isalpha() and len(word) <= _LONGEST_LINK_CHARS and word not in words.months
        )
        index += is_link
        if not is_link:
            break
    return index


def _token(lower: list[str], index: int) -> str:
    return lower[index] if 0 <= index < len(lower) else ""
