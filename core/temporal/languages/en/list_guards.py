"""When a bare word is one of a list of dates: "April, May and June 2015", "April 3, 5 and 9"."""

from core.temporal.grammar.rules import Neighbours
from core.temporal.languages.en.surrounding_words import DASHES, around, is_month, stops

_JOINS = ("and", "or", "to", "through", ",")
_LONGEST_LIST_TOKENS = 12


def month_in_list(near: Neighbours) -> bool:
    """ "May" beside another month: "April, May and June", "April/May"."""
    joins = (*_JOINS, *DASHES)
    before = near.before in joins and is_month(near.word(near.first - 2))
    joined_twice = (
        near.before in _JOINS and near.word(near.first - 2) == "," and is_month(near.word(near.first - 3))
    )
    after = near.after in joins and is_month(near.word(near.stop + 1))
    return before or joined_twice or after


def day_in_list(near: Neighbours) -> bool:
    """ "3" in "3 and 9 May", "5" and "9" in "April 3, 5 and 9": the month is named at one end of the list."""
    return _month_follows(near) or _month_leads(near)


def after_every_weekday(near: Neighbours) -> bool:
    """ "Friday" in "every Monday, Wednesday and Friday"."""
    position, steps = near.first - 1, 0
    while near.word(position).lower() in (*_JOINS, *_WEEKDAYS) and steps < _LONGEST_LIST_TOKENS:
        position, steps = position - 1, steps + 1
    return steps > 1 and near.word(position).lower() in ("every", "each")


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _month_follows(near: Neighbours) -> bool:
    """A list of days from here on, whose last one is followed by its month."""
    position = near.stop
    while near.word(position).lower() in _JOINS and position - near.stop < _LONGEST_LIST_TOKENS:
        position += 1 + (near.word(position + 1).lower() in ("and", "or"))
        position += near.word(position).lower() == "the"
        if not _is_day_number(near.word(position)):
            return False
        month = position + 1 + (near.word(position + 1).lower() == "of")
        if is_month(near.word(month)):
            return True
        position += 1
    return False


def _month_leads(near: Neighbours) -> bool:
    """A list of days up to here, whose first one stands after its month; nothing is counted here."""
    if not (stops(near.after) or near.after in around("before_date") or near.after in _JOINS):
        return False
    position = near.first - (near.before == "the") - 1
    while near.word(position).lower() in _JOINS and near.first - position < _LONGEST_LIST_TOKENS:
        position -= 1 + (near.word(position - 1) == ",")
        if not _is_day_number(near.word(position)):
            return False
        if is_month(near.word(position - 1)):
            return True
        position -= 1 + (near.word(position - 1).lower() == "the")
    return False


def _is_day_number(word: str) -> bool:
    digits = word.rstrip("stndrh")
    return len(digits) <= 2 and digits.isdigit() and 1 <= int(digits) <= 31
