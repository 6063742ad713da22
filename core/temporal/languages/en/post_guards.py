"""When the bare words of a post tell time, and when they are parts of other words or names."""

from core.temporal.grammar.rules import Neighbours
from core.temporal.languages.en.surrounding_words import DASHES, around

_NAMES_TOO = frozenset(("min", "yr", "seasons", "quarters"))
_WORDS_TOO = frozenset(("sat", "sun", "wed"))  # short weekdays that are common words as well


def free(near: Neighbours) -> bool:
    """Not joined to a word beside it ("7-day"), and no name or pronoun: "Lee Min", "yr friend"."""
    if near.word(near.stop - 1).lower() in _NAMES_TOO and near.stop - near.first == 1:
        return False
    return near.after not in DASHES and near.before not in DASHES and near.after != "old"


def whole(near: Neighbours) -> bool:
    """ "the whole day", "entire week"; a long or working day is a day."""
    return near.word(near.stop - 2).lower() in ("whole", "entire", "full")


def numbered(near: Neighbours) -> bool:
    """ "day 2" by itself, not "day 2-4" nor "a day 20 people"."""
    return near.before not in ("a", "an", "per", "the") and not near.after.isdigit()


def season(near: Neighbours) -> bool:
    """ "spring" and "fall" as seasons: not where they are verbs."""
    word = near.word(near.stop - 1).lower()
    return word != "fall" and near.before not in ("to", "will", "can", "i", "we", "you", "they")


def short_weekday(near: Neighbours) -> bool:
    """ "mon", "fri"; "sat" and "sun" only where a day is asked for."""
    word = near.word(near.first).lower()
    return word not in _WORDS_TOO or near.before in around("before_short_weekday")


def clock_digits(near: Neighbours) -> bool:
    """ "at 1830", not "at 2014": a time of day, and hardly a year."""
    return near.before in around("before_clock_digits") and near.word(near.first)[:2] not in ("19", "20")
