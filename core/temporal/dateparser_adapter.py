"""The words for time of languages without rules of their own, from dateparser's locale data.

Only words and the order of numeric dates are taken: dateparser parses nothing here, so it cannot fill
a missing field from any day. How the words make dates is left to `core.temporal.explicit`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.symbolic import Relative

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_AGO = re.compile(r"(\d+) (day|week|month|year) ago")
_AHEAD = re.compile(r"in (\d+) (day|week|month|year)")
_UNITS = {
    "day": Granularity.DAY, "week": Granularity.WEEK, "month": Granularity.MONTH, "year": Granularity.YEAR,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LocaleWords:
    """Lower-case words of one language. `deictic` holds phrases such as "gestern" by their words."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    deictic: Mapping[tuple[str, ...], Relative]
    day_first: bool


_NO_WORDS = LocaleWords({}, {}, {}, True)


@cache
def locale_words(language: str) -> LocaleWords:
    """The words of a language by its primary subtag; none where dateparser does not know it."""
    from dateparser.languages.loader import default_loader  # noqa: PLC0415  (slow to import)

    try:
        locales = default_loader.get_locale_map(languages=[language])
    except ValueError:  # a language it does not know
        return _NO_WORDS
    info = locales[language].info
    return LocaleWords(
        _numbered(info, _MONTHS),
        _numbered(info, _WEEKDAYS),
        _deictic(info.get("relative-type", {})),
        str(info.get("date_order", "DMY")).startswith("D"),
    )


def _numbered(info: Mapping[str, list[str]], keys: tuple[str, ...]) -> dict[str, int]:
    return {
        word.lower().rstrip("."): number for number, key in enumerate(keys, 1) for word in info.get(key, ())
    }


def _deictic(phrases: Mapping[str, list[str]]) -> dict[tuple[str, ...], Relative]:
    found: dict[tuple[str, ...], Relative] = {}
    for meaning, wordings in phrases.items():
        counted = _meaning(meaning)
        if counted is not None:
            found.update({tuple(words.lower().split()): counted for words in wordings if len(words) > 3})
    return found


def _meaning(phrase: str) -> Relative | None:
    ago, ahead = _AGO.fullmatch(phrase), _AHEAD.fullmatch(phrase)
    match = ago or ahead
    if match is None:
        return None
    count = int(match.group(1)) * (-1 if ago else 1)
    return Relative(_UNITS[match.group(2)], count, Anchor.PUBLICATION)
