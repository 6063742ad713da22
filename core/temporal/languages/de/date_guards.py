"""When German words are months, days of a month, seasons and years, and when names and counts."""

from core.temporal.grammar.rules import Neighbours
from core.temporal.grammar.surrounding_words import touching
from core.temporal.languages.de.surrounding_words import (
    DASHES,
    LIST_MARKS,
    around,
    capitalised,
    has_category,
)

_LONGEST_LIST_TOKENS = 24
_SHORT_NAMES = ("jan", "jun", "mais", "maien")


def month(near: Neighbours) -> bool:
    """ "im August", not "August Bebel" nor "Jan"."""
    if not capitalised(near) or near.word(near.first).lower() in _SHORT_NAMES:
        return False
    follows = near.word(near.stop)
    named = follows[:1].isupper() and near.before not in around("before_date")
    return not (named and near.word(near.first).lower() in ("august", "april", "julius"))


def day_number(near: Neighbours) -> bool:
    """ "3." with its stop."""
    return touching(near)


def day_in_list(near: Neighbours) -> bool:
    """ "3." in "am 3., 4. und 7. Oktober": a later number of the list names the month."""
    if not touching(near) or near.after not in LIST_MARKS:
        return False
    at = near.stop
    for _ in range(_LONGEST_LIST_TOKENS):
        while near.word(at).lower() in LIST_MARKS:
            at += 1
        if not near.word(at).isdigit() or near.word(at + 1) != ".":
            return False
        at += 2
        if has_category(near.word(at), "month"):
            return True
    return False


def century_in_list(near: Neighbours) -> bool:
    """ "18." in "im 18. und 19. Jahrhundert"."""
    joined = near.after in ("und", "oder", "bis", "/", *DASHES)
    ordinal = near.word(near.stop + 1).isdigit() and near.word(near.stop + 2) == "."
    return joined and ordinal and has_category(near.word(near.stop + 3), "century_word")


def introduced(near: Neighbours) -> bool:
    """ "am 03.10.90": after a preposition, so no number of a version."""
    return near.before in around("before_date")


def numeric_day(near: Neighbours) -> bool:
    """ "am 3.10." with nothing between."""
    return touching(near) and near.before in around("before_date")


def weekday(near: Neighbours) -> bool:
    """A day of the week, written as a noun."""
    return capitalised(near)


def season(near: Neighbours) -> bool:
    """ "im Sommer", not "Herr Winter" nor "Winter sagte"."""
    return capitalised(near) and (near.before in around("before_season") or near.first == 0)


def year(near: Neighbours) -> bool:
    """A four-digit number that counts nothing."""
    before, after, number = near.before, near.after, int(near.word(near.first))
    if _in_range(near):
        return True
    if _is_counted(near) or before in around("never_before_year") - around("surely_before_year"):
        return False
    if before.isdigit() or before in ("+", "=", "x") or after in ("=", "+", "x") or _in_number(near):
        return False
    if before in around("surely_before_year"):
        return 1000 <= number <= 2100
    return 1400 <= number <= 2059 and not _counts_noun(near)


def _in_number(near: Neighbours) -> bool:
    """ "3.1950": digits and a stop before it."""
    return near.before in (".", ",") and near.tokens.ends[near.first - 1] == near.tokens.starts[near.first]


def _in_range(near: Neighbours) -> bool:
    before, after = near.before, near.after
    return (before in (*DASHES, "/") and _like_year(near.word(near.first - 2))) or (
        after in (*DASHES, "/") and _like_year(near.word(near.stop + 1))
    )


def _like_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and "1000" <= word <= "2100"


def _is_counted(near: Neighbours) -> bool:
    touches = near.word(near.stop) in (",", ".") and near.word(near.stop + 1).isdigit()
    apart = touches and near.tokens.starts[near.stop + 1] > near.tokens.ends[near.stop]
    return near.after in around("counted") or (touches and not apart)


def _counts_noun(near: Neighbours) -> bool:
    """A round number, or one said to be about right, before a noun: "2000 Demonstranten"."""
    rough = int(near.word(near.first)) % 50 == 0 or near.before in ("rund", "etwa", "circa", "ca", "ungefähr")
    return near.word(near.stop)[:1].isupper() and rough


def short_range(near: Neighbours) -> bool:
    """ "1914-18", "2014/15": nothing joined on."""
    joined = near.after in (*DASHES, "/", ".") and near.word(near.stop + 1).isdigit()
    return touching(near) and not joined and near.before not in (*DASHES, "/", "nr", "tel")


def short_year(near: Neighbours) -> bool:
    """ "Jahr 578"."""
    return int(near.word(near.stop - 1)) > 31


def ancient(near: Neighbours) -> bool:
    """ "499" in "499 bis 493 v. Chr."."""
    joined = near.after in (*DASHES, "bis", "und", "oder")
    era = near.word(near.stop + 2).lower()
    return joined and near.word(near.stop + 1).isdigit() and era in ("v", "v.chr", "v.chr.", "vor")


def digits_touch(near: Neighbours) -> bool:
    """ "90er" and "1990ern" are written in one."""
    at = near.first + (not near.word(near.first)[:1].isdigit())
    return near.tokens.ends[at] == near.tokens.starts[at + 1]
