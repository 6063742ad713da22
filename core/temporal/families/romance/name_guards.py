"""When a word is a month, a weekday or a season, and when a name or another word of its spelling."""

from core.temporal.families.romance.number_guards import day_beside, percent_follows
from core.temporal.grammar.rules import Guard, Neighbours
from core.temporal.grammar.surrounding_words import SurroundingWords


def month(words: SurroundingWords) -> Guard:
    """A month by itself: not in a name ("Plaza de Mayo", "Julio Iglesias")."""

    def guard(near: Neighbours) -> bool:
        before = (near.before, near.word(near.first - 2).lower())
        if (
            before[1].isdigit()
            or not words.table("names_with_month").isdisjoint(before)
            or near.after in words.table("not_after_month")
        ):
            return False
        capital, named = near.word(near.first)[:1].isupper(), near.word(near.stop)[:1].isupper()
        if capital and named:
            return False
        if capital and near.word(near.first).lower() in words.table("given_names"):
            return near.before in words.table("before_date")
        return not capital or near.first == 0 or near.before in words.table("before_date")

    return guard


def month_of_short_year(words: SurroundingWords) -> Guard:
    """ "mayo del 98": two digits too large for a day, with nothing counted after them."""

    def guard(near: Neighbours) -> bool:
        return int(near.word(near.stop - 1)) > 31 and words.stops(near.after)

    return guard


def nothing_counted(words: SurroundingWords) -> Guard:
    """No unit or sum follows, and no street is called by the day ("Avenida 17 de Junio")."""

    def guard(near: Neighbours) -> bool:
        counted = near.after in words.table("counted") or percent_follows(near, words)
        return not counted and near.before not in words.table("names_with_month")

    return guard


def day_by_number(words: SurroundingWords) -> Guard:
    """ "el 16": a day only after a word that introduces days and with nothing that it numbers after it."""

    def guard(near: Neighbours) -> bool:
        listed = day_beside(words)(near) or percent_follows(near, words)
        return near.before in words.table("before_day_number") and words.stops(near.after) and not listed

    return guard


def day_by_itself(words: SurroundingWords) -> Guard:
    """ "el día 20", not the first of "los días 15 y 16 de marzo"."""
    listed = day_beside(words)
    return lambda near: not listed(near)


def weekday(words: SurroundingWords) -> Guard:
    """A day of the week, not part of a name: "Viernes Santo", "Bloody Sunday", "Domingo García"."""

    def guard(near: Neighbours) -> bool:
        if near.before in words.table("names_with_weekday") or near.after in words.table("not_after_weekday"):
            return False
        if near.word(near.first).lower() in words.table("plural_articles"):
            return False
        at = near.stop - 1
        if near.word(at).lower() in words.table("given_names") and near.word(near.stop)[:1].isupper():
            return False
        capital = at > 0 and near.word(at)[:1].isupper()
        return not capital or near.stop - near.first > 1 or not near.word(near.stop)[:1].isupper()

    return guard


def season(words: SurroundingWords) -> Guard:
    """A season by itself, after a preposition."""
    return words.before("before_season")


def the_season(words: SurroundingWords) -> Guard:
    """ "el verano", not "la primavera de Praga": no name follows."""
    return words.not_after("not_after_season")
