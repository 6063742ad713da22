"""What a sentence counts: "29 people were killed", "at least 31 dead", "about 50 protesters".

Only what can be compared with what another sentence counts: a number with what it is a number of. Ages,
sums of money, percentages, dates and lengths of time are no counts. English words; a sentence of another
language is compared by its figures and their nouns. Leaves what differs to `contradictions`.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Bound(StrEnum):
    """How the number is meant."""

    EXACT = ""
    AT_LEAST = "at least"
    AT_MOST = "up to"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Count:
    """`about` says what is counted ("people killed", "houses"), the same words for the same thing."""

    value: int
    bound: Bound
    about: str

    @property
    def words(self) -> str:
        """`at least 31 people killed`."""
        return " ".join(part for part in (self.bound.value, f"{self.value:,}", self.about) if part)


_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=2
    )
}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
_BOUNDS = {
    Bound.AT_LEAST: r"at least|more than|over|no fewer than|not fewer than",
    Bound.AT_MOST: r"up to|as many as|at most|no more than|fewer than|less than",
    Bound.ABOUT: r"about|around|some|roughly|approximately|nearly|almost|an estimated|close to",
}
_BOUND_OF = [(bound, re.compile(rf"(?:{words})\s+$", re.IGNORECASE)) for bound, words in _BOUNDS.items()]
_NUMBER = re.compile(
    rf"(?<![\w$€£¥.,/:–-])(?:(?P<figures>\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}})|(?P<word>{'|'.join(_NUMBERS)}))"
    rf"(?:\s+(?P<scale>{'|'.join(_SCALES)}))?(?![\w.,/:%–-]*\d)(?=[\s,.;)])",
    re.IGNORECASE,
)
_NO_COUNT = re.compile(
    r"\s*(?:%|percent|per cent|points?|times|years?|months?|weeks?|days?|hours?|minutes?|seconds?|am|pm"
    r"|a\.m|p\.m|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|dollars?|euros?|pounds?|cents?|yen|billion|trillion|degrees?|miles?|km|kilomet\w+|met\w+rs?|feet|foot"
    r"|inch\w*|acres?|hectares?|tons?|tonnes?|barrels?|gallons?|lit\w+rs?|o'clock|gmt|of\s+the\s+clock)\b",
    re.IGNORECASE,
)
_PEOPLE = frozenset(("people", "persons", "others", "victims", "men and women"))
_FATES = {
    "killed": r"killed|killing|kills|kill|dead|died|deaths?|lost\s+their\s+lives|fatalities|perished|lives",
    "injured": r"injured|injuring|wounded|wounding|hurt|injuries",
    "arrested": r"arrested|arresting|detained|detaining|in\s+custody",
    "missing": r"missing|unaccounted",
    "displaced": r"displaced|displacing|homeless|evacuated|evacuating",
    "rescued": r"rescued|rescuing|pulled\s+alive",
}
_FATE_AFTER = [
    (
        fate,
        re.compile(
            r"(?:(?!and\b|or\b)\w+\s+){0,2}?(?:were|was|are|have\s+been|had\s+been)?\s*"
            rf"(?:reported\s+)?(?:{words})\b",
            re.IGNORECASE,
        ),
    )
    for fate, words in _FATES.items()
]
_FATE_BEFORE = [
    (
        fate,
        re.compile(rf"\b(?:{words}|toll(?:\s+\w+){{0,3}}\s+to)\s+(?:\w+\s+){{0,2}}?$", re.IGNORECASE),
    )
    for fate, words in _FATES.items()
]
_NOUN = re.compile(r"\s+(?P<noun>[a-z]+(?:-[a-z]+)*)")
_LITTLE = frozenset(
    (
        "of", "in", "on", "at", "to", "and", "or", "were", "was", "are", "is", "had", "have", "has", "from",
        "by", "with", "for", "the", "a", "an", "more", "new", "other", "as", "that", "who", "after", "when",
    )
)  # fmt: skip
_BEFORE_CHARACTERS = 40


# A story that many tell is derived again and again; what a sentence counts stays.
@lru_cache(maxsize=4_096)
def counts_in(sentence: str) -> tuple[Count, ...]:
    """The counts of a sentence in its order."""
    found = (_count(sentence, match) for match in _NUMBER.finditer(sentence))
    return tuple(count for count in found if count is not None)


def _count(sentence: str, match: re.Match[str]) -> Count | None:
    rest = sentence[match.end() :]
    if _NO_COUNT.match(rest) or _is_year(match, sentence):
        return None
    before = sentence[max(0, match.start() - _BEFORE_CHARACTERS) : match.start()]
    bound, before = _bound(before)
    about = _about(before, rest)
    return Count(_value(match), bound, about) if about else None


def _is_year(match: re.Match[str], sentence: str) -> bool:
    """Four figures without a comma after "in" or "of", or after the name of a month."""
    figures = match["figures"] or ""
    if len(figures) != 4 or match["scale"] or not 1000 <= int(figures.replace(",", "") or 0) <= 2100:
        return False
    return re.search(r"(?:\b(?:in|since|of|by|from|until|late|early)|[a-z]+\s+\d{1,2},|[A-Z][a-z]+)\s+$",
                     sentence[: match.start()]) is not None  # fmt: skip


def _value(match: re.Match[str]) -> int:
    figures = match["figures"]
    number = int(figures.replace(",", "")) if figures else _NUMBERS[match["word"].lower()]
    return number * _SCALES.get((match["scale"] or "").lower(), 1)


def _bound(before: str) -> tuple[Bound, str]:
    """How the number is meant, and the words before those that say so."""
    for bound, pattern in _BOUND_OF:
        if found := pattern.search(before):
            return bound, before[: found.start()]
    return Bound.EXACT, before


def _about(before: str, rest: str) -> str:
    """What is counted: those of a noun to whom something happened, or the noun alone."""
    found = _NOUN.match(rest)
    noun = found["noun"] if found and found["noun"] not in _LITTLE else ""
    after = rest[found.end() :] if found and noun else rest
    whom = "people" if noun in _PEOPLE or not noun else noun
    for fate, words in _FATES.items():
        if noun and re.fullmatch(words, noun, re.IGNORECASE):
            return f"people {fate}"
    for fate, pattern in _FATE_AFTER:
        if pattern.match(after.lstrip()):
            return f"{whom} {fate}"
    for fate, pattern in _FATE_BEFORE:
        if pattern.search(before):
            return f"{whom} {fate}"
    return noun if noun and noun not in _PEOPLE else ""
