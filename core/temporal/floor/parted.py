"""Explicit dates in languages that part their words by spaces.

A month beside a number is a date in every language; a small word may stand between ("13 de julio de 2019").
"""

from core.chrono.granularity import Granularity
from core.chrono.instant import days_in_month
from core.model.time_expression import Anchor
from core.temporal.floor.found import Found
from core.temporal.floor.tokens import FloorTokens
from core.temporal.floor.words import CountedWords, FloorWords
from core.temporal.symbolic import Calendar, Relative

_G = Granularity
_LONGEST_LINK_CHARS = 3
_SHORTEST_BARE_NAME_CHARS = 4
_YEARS_FROM_NOW = (1700, 2059)
_MOST_UNITS = 500
_LINKS = (".", ",", "\u00ba", "\u00aa", "\u00b0", "-", "\u060c")
_UNITS_AFTER_NUMBERS = frozenset(("%", "$", "\u20ac", "\u00a3", "km", "kg", "m", "euro", "euros", "dollars"))


def found_at(tokens: FloorTokens, index: int, words: FloorWords) -> Found | None:
    """What begins at a token, if anything does."""
    kind = tokens.kinds[index]
    if kind in ("iso", "numeric"):
        return _numeric(tokens.words[index], index, words)
    counted = _counted(tokens, index, words)
    if counted is not None:
        return counted
    if kind == "int":
        return (
            _day_month(tokens, index, words)
            or _year_first(tokens, index, words)
            or _year(tokens, index, words)
        )
    deictic = words.deictic.at(tokens.words, index)
    if deictic is not None:
        return Found(index, deictic[1], deictic[0], "word counted from publication")
    return _named(tokens, index, words)


def _day(year: int | None, month: int, day: int, start: int, stop: int, rule: str) -> Found | None:
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(2000 if year is None else year, month):
        return None
    return Found(start, stop, Calendar(_G.DAY, year=year, month=month, day=day), rule)


def _numeric(word: str, index: int, words: FloorWords) -> Found | None:
    """ "13.07.2019", "2019-07-13": the year has four digits; the locale orders day and month."""
    fields = word.replace("/", "-").replace(".", "-").split("-")
    numbers = [int(field) for field in fields]
    if len(fields[0]) == 4:
        year = _common_era(numbers[0], words)
        return _day(year, numbers[1], numbers[2], index, index + 1, "numeric date")
    if len(fields[2]) != 4:
        return None
    first, second = numbers[0], numbers[1]
    day_first = first > 12 or (words.day_first and second <= 12)
    day, month = (first, second) if day_first else (second, first)
    return _day(_common_era(numbers[2], words), month, day, index, index + 1, "numeric date")


def _common_era(year: int, words: FloorWords) -> int:
    """A year that a calendar counts ahead: 2562 in Thailand is 2019."""
    return year - words.years_ahead if words.years_ahead and year > _YEARS_FROM_NOW[1] + 200 else year


def _counted(tokens: FloorTokens, index: int, words: FloorWords) -> Found | None:
    """ "3 дня назад", "há 3 dias": so many units from publication."""
    for at in (index, index + 1, index + 2):  # the number stands first, or after one or two words
        count = _number(tokens, at, words)
        if count is None:
            continue
        for entry in words.counted.get(tokens.word(at + 1), ()):
            if _stands_around(tokens, at, entry) and at - len(entry.before) == index:
                value = Relative(
                    entry.unit, entry.direction * count, Anchor.PUBLICATION, ago=entry.direction < 0
                )
                return Found(index, at + 1 + len(entry.after), value, "units counted from publication")
    return None


def _stands_around(tokens: FloorTokens, at: int, entry: CountedWords) -> bool:
    before = tuple(tokens.words[max(0, at - len(entry.before)) : at])
    return before == entry.before and tuple(tokens.words[at + 1 : at + 1 + len(entry.after)]) == entry.after


def _number(tokens: FloorTokens, index: int, words: FloorWords) -> int | None:
    word = tokens.word(index)
    if word.isdecimal() and len(word) <= 3:
        return int(word) if 0 < int(word) <= _MOST_UNITS else None
    return words.numbers.get(word)


def _day_month(tokens: FloorTokens, index: int, words: FloorWords) -> Found | None:
    """ "13. Juli 2019", "13 de julio de 2019", "1er juillet"."""
    number = tokens.words[index]
    if len(number) > 2 or not 1 <= int(number) <= 31:
        return None
    for at in _after_links(tokens, index + 1, words):
        month = words.months.at(tokens.words, at)
        if month is not None:
            year, stop = _year_after(tokens, month[1], words)
            return _day(year, month[0], int(number), index, stop, "day and month")
    return None


def _year_first(tokens: FloorTokens, index: int, words: FloorWords) -> Found | None:
    """ "2019. július 13.", "2019 m. liepos 13 d."."""
    if len(tokens.words[index]) != 4:
        return None
    for at in _after_links(tokens, index + 1, words):
        month = words.months.at(tokens.words, at)
        if month is not None:
            day = tokens.word(month[1])
            year = _common_era(int(tokens.words[index]), words)
            if day.isdecimal() and len(day) <= 2:
                return _day(year, month[0], int(day), index, month[1] + 1, "year, month and day")
            return Found(index, month[1], Calendar(_G.MONTH, year=year, month=month[0]), "month")
    return None


def _named(tokens: FloorTokens, index: int, words: FloorWords) -> Found | None:
    """ "Juli 2019", "July 13, 2019", "mayo", "Samstag"."""
    month = words.months.at(tokens.words, index)
    if month is None:
        return _weekday(tokens, index, words)
    number, after = month
    day = tokens.word(after)
    if day.isdecimal() and len(day) <= 2:
        year, stop = _year_after(tokens, after + 1, words)
        return _day(year, number, int(day), index, stop, "month and day") if year is not None else None
    year, stop = _year_after(tokens, after, words)
    if year is None and len(tokens.words[index]) < _SHORTEST_BARE_NAME_CHARS and not _alone(tokens, index):
        return None
    return Found(index, stop, Calendar(_G.MONTH, year=year, month=number), "month")


def _alone(tokens: FloorTokens, index: int) -> bool:
    """A name of three letters after a small word, with no word after it: "в мае,", "in mei."."""
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    led = before.isalpha() and len(before) <= _LONGEST_LINK_CHARS
    return led and len(tokens.words[index]) == _LONGEST_LINK_CHARS and not after.isalnum()


def _weekday(tokens: FloorTokens, index: int, words: FloorWords) -> Found | None:
    weekday = words.weekdays.at(tokens.words, index)
    if weekday is None or tokens.ends[weekday[1] - 1] - tokens.starts[index] < _SHORTEST_BARE_NAME_CHARS:
        return None
    return Found(index, weekday[1], Calendar(_G.DAY, weekday=weekday[0]), "weekday")


def _year(tokens: FloorTokens, index: int, words: FloorWords) -> Found | None:
    """A bare four-digit year: after a short word or a bracket, and before nothing that it counts."""
    word, before, after = tokens.words[index], tokens.word(index - 1), tokens.word(index + 1)
    year = _common_era(int(word), words) if len(word) == 4 else 0
    if not _YEARS_FROM_NOW[0] <= year <= _YEARS_FROM_NOW[1]:
        return None
    introduced = before in ("", "(", "-", "\u2013", ",") or (before.isalpha() and len(before) <= 5)
    counts = after in _UNITS_AFTER_NUMBERS or (year % 100 == 0 and after.isalpha())
    if not introduced or counts:
        return None
    if (
        year % 10 == 0
        and after == "-"
        and len(tokens.word(index + 2)) == 1
        and tokens.word(index + 2).isalpha()
    ):
        return Found(index, index + 3, Calendar(_G.DECADE, year=year), "decade")  # "1990-\u0435"
    return Found(index, index + 1, Calendar(_G.YEAR, year=year), "year")


def _year_after(tokens: FloorTokens, index: int, words: FloorWords) -> tuple[int | None, int]:
    """A four-digit year after small words, and where the expression stops."""
    for at in _after_links(tokens, index, words):
        word = tokens.word(at)
        if len(word) == 4 and word.isdecimal() and tokens.kinds[at] == "int" and int(word) > 0:
            return _common_era(int(word), words), at + 1
    return None, index


def _after_links(tokens: FloorTokens, index: int, words: FloorWords) -> tuple[int, ...]:
    """Here, and past stops, commas, endings of ordinals and small words such as "de", four at most."""
    places = [index]
    for _ in range(4):
        word = tokens.word(index)
        small = word.isalpha() and len(word) <= _LONGEST_LINK_CHARS
        if not (small or word in _LINKS) or words.months.at(tokens.words, index) is not None:
            break
        index += 1
        places.append(index)
    return tuple(places)
