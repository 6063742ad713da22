"""When a word is a month, a weekday, a season or a reference, and when another word of its spelling."""

from core.temporal.grammar.rules import Guard, Neighbours
from core.temporal.grammar.surrounding_words import SurroundingWords


def month(words: SurroundingWords) -> Guard:
    """A month by itself; a word that is also another one needs its preposition."""

    def guard(near: Neighbours) -> bool:
        if near.after in words.table("not_after_month"):
            return False
        ambiguous = words.has_category(near.word(near.stop - 1), "month_latent")
        led = near.stop - near.first > 1 or near.before in words.table("before_date")
        return led or not ambiguous

    return guard


def latent_weekday(words: SurroundingWords) -> Guard:
    """ "Τρίτη" as a day of the week: with a capital, and not opening a sentence as an ordinal."""

    def guard(near: Neighbours) -> bool:
        named = near.word(near.stop - 1)[:1].isupper()
        led = near.stop - near.first > 1 or near.before in words.table("before_date")
        return named and (led or words.stops(near.after)) and not near.word(near.stop)[:1].isupper()

    return guard


def season(words: SurroundingWords) -> Guard:
    """A season after its article or preposition."""

    def guard(near: Neighbours) -> bool:
        if near.after in words.table("not_after_season"):
            return False
        return near.stop - near.first > 1 or near.before in words.table("before_date")

    return guard


def capitalised(near: Neighbours) -> bool:
    """The last word is written with a capital."""
    return near.word(near.stop - 1)[:1].isupper()
