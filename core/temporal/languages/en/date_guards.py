"""When a word is a month, a weekday, a season or a quarter, and when a name or a verb."""

from core.temporal.grammar.rules import Neighbours
from core.temporal.languages.en.list_guards import month_in_list
from core.temporal.languages.en.name_guards import no_person
from core.temporal.languages.en.surrounding_words import (
    DASHES,
    around,
    starts_capital,
)

_CHOOSING = ("last", "this", "next", "early", "late", "mid")
_BEFORE_SHORT_WEEKDAY = ("on", "until", "by", "from", "since", "last", "next", "this")


def capitalised(near: Neighbours) -> bool:
    """Written with a capital."""
    return starts_capital(near, near.first)


def capitalised_at_end(near: Neighbours) -> bool:
    """The name of the month, last or before its full stop, has a capital."""
    return starts_capital(near, near.stop - 1) or starts_capital(near, near.stop - 2)


def capitalised_month(near: Neighbours) -> bool:
    """The word before the last has a capital: "this August 2013"."""
    return starts_capital(near, near.stop - 2)


def stands_alone(near: Neighbours) -> bool:
    """Nothing follows that the words before it belong to: "the summer", not "the summer | offensive"."""
    return not near.after[:1].isalpha() or near.after in around("no_noun") or near.after.endswith("ed")


def short_part(near: Neighbours) -> bool:
    """ "H1" as a half-year: written with a capital, and after a preposition."""
    return capitalised(near) and near.before in around("before_date")


def the_nth(near: Neighbours) -> bool:
    """ "the 3rd of May"; in "the 3 May attack" the article belongs to the attack."""
    written = capitalised_at_end(near) or near.word(near.stop - 1).isdigit()
    return written and (not near.word(near.first + 1).isdigit() or near.word(near.first + 2) == "of")


def ambiguous_month(near: Neighbours) -> bool:
    """ "May" or "March" as a month: a capital, a preposition or the like before it, no verb after it."""
    if not capitalised(near) or (near.word(near.first) == "Mar" and near.word(near.stop - 1) != "."):
        return False
    joined = near.before in DASHES and near.word(near.first - 2).lower() in _CHOOSING
    if (
        joined
        or month_in_list(near)
        or near.before in around("before_season")
        or near.before in around("before_month")
    ):
        return True
    if near.after in around("after_modal"):
        return False
    if near.before == "the" and near.after[:1].isalpha() and near.word(near.stop).islower():
        return near.after not in around("no_noun")  # "the March accession"
    if near.after in DASHES and starts_capital(near, near.stop + 1):
        return True
    introduced = near.before in around("before_date") and not starts_capital(near, near.stop)
    return introduced or near.before in _CHOOSING


def written_out(near: Neighbours) -> bool:
    """A month that is not a short word which may be a name: "Jan" needs a preposition or its stop."""
    word = near.word(near.first)
    if not no_person(near):
        return False
    whole = len(word) > 4 or word.lower() in ("june", "july")
    return whole or near.before in around("before_date") or "." in (near.word(near.stop - 1), near.after)


def month_day(near: Neighbours) -> bool:
    """ "July 13", not "May 3 million"."""
    return capitalised(near) and near.after not in ("million", "billion", "percent", "%")


def weekday(near: Neighbours) -> bool:
    """A day of the week ("held a man Friday"), not part of a name: "Bloody Sunday", "his man Friday"."""
    if near.before not in around("names_with_weekday"):
        return True
    named = starts_capital(near, near.first - 1) or not capitalised(near)
    return not named and near.word(near.first - 2).lower() not in around("owners")


def short_weekday(near: Neighbours) -> bool:
    """ "Sat." or "Sun" as a day only after a preposition."""
    return capitalised(near) and near.before in _BEFORE_SHORT_WEEKDAY


def weekday_number(near: Neighbours) -> bool:
    """ "Monday 25" with nothing counted after it."""
    joined = near.after in _BETWEEN_DAYS and near.word(near.stop + 1).lower() in around("weekday_names")
    return joined or near.after in ("", ".", ",", ")", ";", "at", "from")


def season(near: Neighbours) -> bool:
    """ "spring" and "fall" as seasons, not as verbs or nouns."""
    return near.before in around("before_season") and near.after not in around("not_after_season")


def the_season(near: Neighbours) -> bool:
    """ "the spring": a season, not "the fall of Rome" nor "the spring water"."""
    if near.after in ("of", "in", "'s", "\u2019s") or not stands_alone(near):
        return False
    plain = near.word(near.stop - 1).lower() != "fall"
    return near.before != "from" and (plain or not near.before or near.before in around("before_date"))


def quarter(near: Neighbours) -> bool:
    """ "the third quarter", not the quarter of a town."""
    following = near.word(near.stop + 1).lower()
    return near.after != "of" or following in ("the", "this", "last", "next", "fiscal")


def the_period(near: Neighbours) -> bool:
    """ "the quarter", "the weekend" as times by themselves, not "the quarter of the town"."""
    return near.after not in ("of", "-", "that", "when", "before", "after")


def the_year(near: Neighbours) -> bool:
    """ "for the year", "in the year": the whole year a report speaks of."""
    return near.before in around("before_the_year") and near.after not in around("not_after_the_year")


def not_after_the(near: Neighbours) -> bool:
    """What follows an article belongs to another rule, but for "the late 1990s"."""
    return near.before != "the" or near.word(near.first).lower() in ("late", "early", "mid")


def slashes(near: Neighbours) -> bool:
    """ "5/7/19": with slashes, and not one of several such numbers in a row."""
    return near.word(near.first).count("/") == 2 and near.after not in DASHES and near.before not in DASHES


def nth_of_month(near: Neighbours) -> bool:
    """ "on the 5th", "until the 7th": in digits, and nothing that it counts."""
    number = near.word(near.first + 1)
    in_month = number[:1].isdigit() and 1 <= int(number[:-2]) <= 31
    lists = near.after == "," and near.word(near.stop + 1)[:1].isdigit()
    counted = near.after not in _STOPS and (near.after in _GOES_ON or near.after not in around("no_noun"))
    return in_month and not lists and not counted and near.before in around("before_nth")


_BETWEEN_DAYS = ("and", "to", "or", "through", "until", "-", "\u2013")
_STOPS = ("", ".", ",", ";", ":", ")", "?", "!")
_GOES_ON = ("of", "to", "and", "or", "through")
