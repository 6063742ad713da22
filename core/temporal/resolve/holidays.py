"""Named days that a rule of the calendar finds: fixed dates, n-th weekdays, and those that hang on Easter."""

from core.chrono.instant import SECONDS_PER_DAY, Instant, days_in_month, instant_from_civil, iso_weekday

_FIXED = {
    "christmas": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year": (1, 1),
    "new year's eve": (12, 31), "valentine": (2, 14), "st patrick": (3, 17), "april fools": (4, 1),
    "halloween": (10, 31), "independence day": (7, 4), "veterans day": (11, 11), "may day": (5, 1),
    "groundhog day": (2, 2), "womens day": (3, 8), "bastille day": (7, 14), "anzac day": (4, 25),
    "canada day": (7, 1), "all saints": (11, 1), "epiphany": (1, 6),
    "annunciation": (3, 25), "assumption": (8, 15),
    "german unity day": (10, 3), "reformation day": (10, 31), "martinmas": (11, 11), "st nicholas": (12, 6),
    "ohi day": (10, 28), "orthodox christmas": (1, 7), "victory day": (5, 9),
    "ukrainian independence day": (8, 24),
    "holy innocents": (12, 28), "hispanic day": (10, 12), "spanish constitution day": (12, 6),
    "immaculate conception": (12, 8), "all souls": (11, 2), "victory in europe day": (5, 8),
    "st john": (6, 24), "bonfire night": (11, 5), "burns night": (1, 25), "st george": (4, 23),
    "earth day": (4, 22), "juneteenth": (6, 19), "flag day": (6, 14),
}  # fmt: skip
# Month, ISO weekday, which of them (-1: the last).
_WEEKDAYS = {
    "thanksgiving": (11, 4, 4), "labor day": (9, 1, 1), "memorial day": (5, 1, -1),
    "columbus day": (10, 1, 2),
    "presidents day": (2, 1, 3),
    "mlk day": (1, 1, 3), "mothers day": (5, 7, 2), "fathers day": (6, 7, 3),
}  # fmt: skip
_FROM_EASTER = {
    "easter": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7, "ash wednesday": -46,
    "maundy thursday": -3, "holy saturday": -1, "shrove monday": -48, "ascension": 39, "pentecost": 49,
    "pentecost monday": 50, "shrove tuesday": -47, "corpus christi": 60,
}  # fmt: skip
_FROM_ORTHODOX_EASTER = {
    "orthodox easter": 0, "orthodox easter monday": 1, "orthodox good friday": -2, "orthodox palm sunday": -7,
    "orthodox ascension": 39, "orthodox pentecost": 49,
}  # fmt: skip


def holiday(name: str, year: int) -> Instant:
    """Midnight of a named day in a year. Raises KeyError for a name that is not known."""
    if name in _FIXED:
        return instant_from_civil(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return Instant(easter(year) + _FROM_EASTER[name] * SECONDS_PER_DAY)
    if name in _FROM_ORTHODOX_EASTER:
        return Instant(orthodox_easter(year) + _FROM_ORTHODOX_EASTER[name] * SECONDS_PER_DAY)
    if name == "black friday":
        return Instant(holiday("thanksgiving", year) + SECONDS_PER_DAY)
    if name == "election day":
        return Instant(_nth_weekday(year, 11, 1, 1) + SECONDS_PER_DAY)
    return _nth_weekday(year, *_WEEKDAYS[name])


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> Instant:
    if nth < 0:
        last = instant_from_civil(year, month, days_in_month(year, month))
        return Instant(last - (iso_weekday(last) - weekday) % 7 * SECONDS_PER_DAY)
    first = instant_from_civil(year, month, 1)
    days = (weekday - iso_weekday(first)) % 7 + 7 * (nth - 1)
    return Instant(first + days * SECONDS_PER_DAY)


def easter(year: int) -> Instant:
    """Easter Sunday of the Western churches.

    Source: the anonymous Gregorian algorithm (J. Meeus, "Astronomical Algorithms", ch. 8).
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return instant_from_civil(year, month, day + 1)


def orthodox_easter(year: int) -> Instant:
    """Easter Sunday of the Eastern churches, as a day of the Gregorian calendar.

    Source: the Julian algorithm (J. Meeus, "Astronomical Algorithms", ch. 8); the two calendars are
    `year // 100 - year // 400 - 2` days apart.
    """
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    apart = year // 100 - year // 400 - 2
    return Instant(instant_from_civil(year, month, day + 1) + apart * SECONDS_PER_DAY)
