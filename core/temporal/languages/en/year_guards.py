"""When a number is a year: what must, and must not, stand around it."""

from core.temporal.grammar.rules import Neighbours
from core.temporal.languages.en.surrounding_words import DASHES, around, is_ordinal, stops

_QUOTES = ('"', "\u201c", "``")
_JOINING = ("to", "and")
_SURELY_BEFORE_YEAR = ("in", "since", "year", "by", "until")


def year_in_context(near: Neighbours) -> bool:
    """A four-digit number that stands where years stand, and counts nothing."""
    before, after = near.before, near.after
    if _in_year_range(near):
        return int(near.word(near.first)) >= 1500 or not _range_counts(near)
    if _is_counted(near, before, after) or (before in around("never_before_year") and not _bordered(near)):
        return False
    if before.isdigit() or (before in DASHES and near.word(near.first - 2).isdigit()):
        return False
    number = int(near.word(near.first))
    if not 1400 <= number <= 2100 and before not in _SURELY_BEFORE_YEAR:
        return False
    if before == "the":
        return 1500 <= number <= 2059 and (after[:1].isalpha() or after in _QUOTES)
    if before in ("for", "about", "around", "than"):
        return 1500 <= number <= 2059 and stops(after)
    if before == "as":
        return near.word(near.first - 2).lower() in ("late", "early", "recently", "far")
    if before == "," and not after:  # the end of a heading: "The blockade, 1861"
        return True
    if before == "." and near.word(near.first - 2).lower() in around("before_life_year"):
        return True
    if not before or before in around("before_year") or before in around("before_date"):
        return True
    return 1900 <= number <= 2059 and before not in (".", "+", "=", "x")


def _in_year_range(near: Neighbours) -> bool:
    """Another year stands beside it: "1914-1918", "from 1991 to 1998"."""
    before, after = near.before, near.after
    left, right = near.word(near.first - 2), near.word(near.stop + 1)
    year = near.word(near.first)
    after_year, before_year = _like_year(left) and left <= year, _like_year(right) and year <= right
    joined = (before in DASHES and after_year) or (after in DASHES and before_year)
    spelt = (before in _JOINING and after_year) or (after in _JOINING and before_year)
    return joined or spelt


def _range_counts(near: Neighbours) -> bool:
    """ "1200-1400 acres"."""
    left_of_range = near.after in DASHES or near.after in _JOINING
    following = near.word(near.stop + 2 * left_of_range)
    return following.lower() in around("counted") or (following.endswith("s") and following.islower())


def _like_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and "1000" <= word <= "2100"


def _bordered(near: Neighbours) -> bool:
    """ "since at least 2014": a border, no count."""
    words = [near.word(near.first - back).lower() for back in (3, 2, 1)]
    return words[1:] == ["at", "least"] and words[0] in ("since", "until", "from", "by")


def _is_counted(near: Neighbours, before: str, after: str) -> bool:
    """Whether it counts what follows: "1984 people", "2000 troops", "1999.5"."""
    if after in around("counted") or (after in ("%", ".") and near.word(near.stop + 1).isdigit()):
        return True
    plural = after.endswith("s") and near.word(near.stop)[:1].islower() and len(after) > 4
    return plural and before not in around("year_before_plural") and after not in around("before_date")


def about_year(near: Neighbours) -> bool:
    """ "about 1910": a year of books on history; "about 2000 metres" counts."""
    number = int(near.word(near.stop - 1))
    ends = stops(near.after) or near.after in around("before_date")
    return 1000 <= number <= 2059 and ends and near.before not in around("never_before_year")


def short_year(near: Neighbours) -> bool:
    """The apostrophe of "'98" touches the digits and parts them from the word before."""
    starts, ends = near.tokens.starts, near.tokens.ends
    touches = starts[near.first + 1] == ends[near.first]
    apart = near.first == 0 or ends[near.first - 1] < starts[near.first]
    introduced = near.before in ("the", "") or near.before in around("before_date")
    return touches and apart and introduced and near.after not in ("'", "\u2019")


def short_range(near: Neighbours) -> bool:
    """ "1914-18" with nothing joined on: no score, no telephone number."""
    joined = near.after in DASHES or near.before in (*DASHES, "$", "#")
    return 1400 <= int(near.word(near.first)) <= 2059 and not joined


def before_ancient_year(near: Neighbours) -> bool:
    """ "499" in "499-493 BC" and "499 to 493 BC"."""
    joined = near.after in DASHES or near.after in ("to", "and", "or", "until")
    era = near.word(near.stop + 2).lower().rstrip(".")
    return joined and near.word(near.stop + 1).isdigit() and era in ("bc", "bce", "b.c", "b.c.e")


def year_without_era(near: Neighbours) -> bool:
    """ "in 480": of three digits, where years stand, and counting nothing."""
    word = near.word(near.first)
    ends = stops(near.after) or near.after in around("before_date")
    opens = near.first == 1 and not _is_counted(near, near.before, near.after)
    stands = near.before in _BEFORE_OPEN_YEAR and (ends or opens)
    return len(word) == 3 and stands and not near.word(near.stop + 1).isdigit()


_BEFORE_OPEN_YEAR = (
    "in",
    "since",
    "by",
    "until",
    "from",
    "of",
    "early",
    "late",
    "summer",
    "winter",
    "spring",
)


def spoken_year(near: Neighbours) -> bool:
    """ "in eighteen twelve"; "nineteen ninety-six" is a year wherever it stands."""
    return near.word(near.first).lower() == "nineteen" or near.before in around("before_spoken_year")


def decade(near: Neighbours) -> bool:
    """ "1990s", "the '90s"; two digits alone may be an age: "in his early 30s"."""
    long = len(near.word(near.stop - 1).rstrip("sS'\u2019")) == 4
    row = near.before in ("and", "to", "or") and near.word(near.first - 2)[-2:].lower() == "0s"
    return long or row or near.stop - near.first > 1


def beside_a_century(near: Neighbours) -> bool:
    """ "the 19th | and early 20th centuries"; "the 5th | to the 3rd century BC"."""
    if near.after not in ("and", "to", "or", "through"):
        return False
    position = near.stop + 1
    while near.word(position).lower() in ("the", "early", "mid", "late", "-"):
        position += 1
    following = near.word(position + 1).lower()
    return following in ("century", "centuries") and is_ordinal(near.word(position))
