"""When words are an amount of time or a time that comes back, and when a price, a score or an age."""

from core.temporal.grammar.rules import Neighbours
from core.temporal.languages.en.surrounding_words import DASHES, around, stops

_NO_AMOUNT = ("second", "quarter", "min", "season")
_CURRENCIES = ("$", "\u00a3", "\u20ac")


def amount(near: Neighbours) -> bool:
    """A number of units: the unit plural, or "ten year" before a noun."""
    unit, count = near.word(near.stop - 1).lower(), near.word(near.stop - 2)
    if unit == "quarters":
        return near.after != "of"
    if unit.endswith("s") or unit == "millennia":
        return True
    single = count.isalpha() or count == "1" or near.word(near.stop - 3) == "/"
    return unit not in _NO_AMOUNT and single


def joined_amount(near: Neighbours) -> bool:
    """ "two-week", "30-year"; not "three-quarters"."""
    return near.word(near.stop - 1).lower().rstrip("s") not in _NO_AMOUNT


def counted_away(near: Neighbours) -> bool:
    """ "two-weeks": a plural; "a half-century | ago"."""
    return near.word(near.stop - 1).lower().endswith("s") or near.after in ("ago", "later", "earlier")


def a_unit(near: Neighbours) -> bool:
    """ "a year", not "a second" or "a quarter" as ordinals and parts."""
    unit = near.word(near.stop - 1).lower()
    if unit == "minute" and near.after.isalpha():
        return stops(near.after) or near.after in around("after_plain_units")
    return unit not in _NO_AMOUNT


def units_in_context(near: Neighbours) -> bool:
    """ "years" alone: of whole days and more anywhere, of less after "for", before "ago" and the like."""
    unit = near.word(near.first).lower()
    if unit == "minutes" and near.after == "of" and near.before in ("", "the"):
        return False  # of a meeting
    if near.before in around("before_plain_units") or near.after in around("after_plain_units"):
        return unit != "quarters" or near.after != "of"
    free = near.before not in DASHES and near.after not in DASHES and near.after not in ("old", "'", "\u2019")
    return free and unit in around("plain_units") and near.before not in around("not_before_plain_units")


def not_as_many(near: Neighbours) -> bool:
    """ "many weeks", but not "in as many weeks"."""
    return near.before != "as"


def exactly(near: Neighbours) -> bool:
    """ "a year to the day": how exact the year is."""
    is_finer = near.word(near.stop - 1).lower() in ("day", "week", "hour", "minute", "month")
    return is_finer and near.before in around("counted_long")


def over_units(near: Neighbours) -> bool:
    """ "over the years"."""
    return near.before in ("over", "through", "down", "throughout")


def not_lasting(near: Neighbours) -> bool:
    """ "the last two days"; "it will last two days" is a verb and a length."""
    return near.word(near.first).lower() != "last" or near.before not in around("before_verb")


def not_hours(near: Neighbours) -> bool:
    """ "the early years"; "the early hours" are of a day that is named after them."""
    return near.word(near.stop - 1).lower() not in ("hours", "minutes", "seconds", "quarters")


def unit_follows(near: Neighbours) -> bool:
    """ "1/2 | day": a fraction only of a unit."""
    return near.after in around("fraction_units")


def compared(near: Neighbours) -> bool:
    """ "over" compares in "for over two years", and is a preposition in "evolved over two years"."""
    if near.word(near.first).lower() != "over":
        return True
    return not near.before or near.before in around("before_over") or near.after in ("ago", "later")


def the_amount(near: Neighbours) -> bool:
    """ "the nine months ended"; the article of "the two-day rally" belongs to the rally."""
    return stops(near.after) or near.after in ("ended", "ending")


def clock_in_words(near: Neighbours) -> bool:
    """ "at ten past six", "at twenty to six"; not "from ten to nine" nor "won ten to six"."""
    minutes = near.word(near.first).lower()
    return near.before in around("before_clock_words") and minutes in (
        "five",
        "ten",
        "twenty",
        "5",
        "10",
        "20",
    )


def on_goes_time(near: Neighbours) -> bool:
    """ "Two years on, ...": an opening of a clause, closed by a comma or followed by its subject."""
    opens = not near.before or near.before in (",", ";", ":", "(", "\u2014", "now", "but", "and")
    return opens and (near.after in (",", "") or near.after in around("after_on"))


def duration(near: Neighbours) -> bool:
    """Not what is counted as a set: "$30 a year"."""
    counts = near.word(near.first).lower() in ("a", "an") and _counts_per(near)
    return not counts and near.after != "old"


def per_unit(near: Neighbours) -> bool:
    """ "per day"; "a year" after an amount."""
    word = near.word(near.first).lower()
    return word == "per" or (word in ("a", "an") and _counts_per(near))


def _counts_per(near: Neighbours) -> bool:
    """Whether an amount or a price stands before "a year"."""
    number = near.before.replace(",", "").replace(".", "")
    return number.isdigit() or near.before in around("priced") or near.word(near.first - 2) in _CURRENCIES


def set_word(near: Neighbours) -> bool:
    """ "daily", not the name of a newspaper."""
    return near.word(near.first).islower() or near.first == 0


def of_a_person(near: Neighbours) -> bool:
    """ "a 30-year-old" is somebody's age."""
    return near.word(near.stop - 3).lower().rstrip("s") == "year"


def of_a_thing(near: Neighbours) -> bool:
    """ "an 8-month-old truce" is as old as that."""
    return not of_a_person(near)


def clock(near: Neighbours) -> bool:
    """A bare "10:35": not a score, a verse or a ratio."""
    if not near.before or near.before in around("before_clock"):
        return near.after not in around("not_after_clock")
    ranged = near.after in DASHES and ":" in near.word(near.stop + 1)
    return ranged or near.after in around("after_clock")


def no_article(near: Neighbours) -> bool:
    """Not "a morning on which"."""
    return near.before not in ("a", "one", "every")


def in_the(near: Neighbours) -> bool:
    """ "in the morning": a part of day as an adverbial."""
    return near.before in around("before_part_of_day")


def leading_zero(near: Neighbours) -> bool:
    """ "at 0600": four digits that no year begins with."""
    return near.word(near.first).startswith("0") and near.before in around("before_clock_digits")


def after_at(near: Neighbours) -> bool:
    """ "at four in the morning", not "two in the afternoon session"."""
    return near.before in around("before_clock_words")


def at_part(near: Neighbours) -> bool:
    """ "at dawn", "by nightfall", "at night"; not "by night train" nor "after evening prayers"."""
    ends = stops(near.after) or near.after in around("before_date") or near.after in around("clause_ends")
    bare = near.word(near.first).lower() in around("bare_parts")
    return ends and (near.before == "at" or (bare and near.before in around("before_bare_part")))
