"""The words for time of languages without rules of their own, from dateparser's locale data.

Only words and the order of numeric dates are taken: dateparser parses nothing here, so no candidate is ever
too long for it, and it cannot fill a missing field from any day. How the words make dates is left to
`core.temporal.floor`. Only the loader is imported, and only the languages asked for are read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
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
_TURNED = re.compile(r"(in )?\\1 (day|week|month|year)( ago)?")
_NUMBER = re.compile(r"\(\\d[^()]*\)")  # stands for any number in a locale's patterns
_NUMBER_WORD = re.compile(r"(?:\\b)?([^\W\d_]+)(?:\(([^\W\d_]+(?:\|[^\W\d_]+)*)\))?(?:\\b)?")
_UNITS = {
    "day": Granularity.DAY, "week": Granularity.WEEK, "month": Granularity.MONTH, "year": Granularity.YEAR,
}  # fmt: skip
# Scripts that part their words by nothing.
_UNPARTED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Counted:
    """Words around a number that count units from publication: "há" and "dias" in "há 3 dias"."""

    before: str
    after: str
    unit: Granularity
    direction: int


@dataclass(frozen=True, slots=True)
class LocaleWords:
    """Words and phrases of one language as the locale writes them, in lower case.

    `deictic` holds phrases such as "gestern"; `parted` says that spaces part its words.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    deictic: Mapping[str, Relative]
    counted: tuple[Counted, ...]
    numbers: Mapping[str, int]
    day_first: bool
    parted: bool


_NO_WORDS = LocaleWords({}, {}, {}, (), {}, True, True)


@cache
def locale_words(language: str) -> LocaleWords:
    """The words of a language by its primary subtag; none where dateparser does not know it."""
    from dateparser.languages.loader import default_loader  # noqa: PLC0415  (slow to import)

    try:
        locales = default_loader.get_locale_map(languages=[language])
    except ValueError:  # a language it does not know
        return _NO_WORDS
    info = locales[language].info
    months = _numbered(info, _MONTHS)
    return LocaleWords(
        months,
        _numbered(info, _WEEKDAYS),
        _unambiguous(_deictic(info.get("relative-type", {}))),
        tuple(_counted(info)),
        dict(_numbers(info.get("simplifications", ()))),
        str(info.get("date_order", "DMY")).startswith("D"),
        not any(_UNPARTED.search(name) for name in months),
    )


def _numbered(info: Mapping[str, Iterable[str]], keys: tuple[str, ...]) -> dict[str, int]:
    return {
        word.lower().rstrip("."): number for number, key in enumerate(keys, 1) for word in info.get(key, ())
    }


def _deictic(phrases: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, Relative]]:
    """ "1 day ago" is called "gestern": its words, and what they count from publication."""
    for meaning, wordings in phrases.items():
        ago, ahead = _AGO.fullmatch(meaning), _AHEAD.fullmatch(meaning)
        match = ago or ahead
        if match is not None:
            count = int(match.group(1)) * (-1 if ago else 1)
            counted = Relative(_UNITS[match.group(2)], count, Anchor.PUBLICATION)
            yield from ((words.lower(), counted) for words in wordings)


def _unambiguous(phrases: Iterable[tuple[str, Relative]]) -> dict[str, Relative]:
    """Without those that mean two days: the Hindi word for yesterday is that for tomorrow."""
    meanings: dict[str, set[Relative]] = {}
    for words, counted in phrases:
        meanings.setdefault(words, set()).add(counted)
    return {words: next(iter(counted)) for words, counted in meanings.items() if len(counted) == 1}


def _counted(info: Mapping[str, Mapping[str, Iterable[str]]]) -> Iterator[Counted]:
    """The locale's own patterns, and its words for "ago" beside every form of a unit."""
    for meaning, patterns in info.get("relative-type-regex", {}).items():
        match = _TURNED.fullmatch(meaning)
        if match is not None:
            unit, direction = _UNITS[match.group(2)], -1 if match.group(3) else 1
            parted = (_NUMBER.split(pattern.lower()) for pattern in patterns)
            yield from (Counted(p[0].strip(), p[1].strip(), unit, direction) for p in parted if len(p) == 2)
    for name, unit in _UNITS.items():
        for word in info.get(name, ()):
            for ago in info.get("ago", ()):
                yield Counted("", f"{word} {ago}".lower(), unit, -1)
                yield Counted(ago.lower(), word.lower(), unit, -1)


def _numbers(simplifications: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, int]]:
    """Number words: "uma" is 1, "дв(а|е)" are the forms of 2."""
    for simplification in simplifications:
        for pattern, value in simplification.items():
            match = _NUMBER_WORD.fullmatch(pattern.lower())
            if match is not None and str(value).isdecimal() and 0 < int(value) < 100:
                endings = (match.group(2) or "").split("|")
                yield from ((f"{match.group(1)}{ending}", int(value)) for ending in endings)
