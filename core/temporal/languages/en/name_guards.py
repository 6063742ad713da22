"""When words of time are names: of people ("April O'Neil"), of programmes and papers ("60 Minutes")."""

from core.temporal.grammar.rules import Neighbours
from core.temporal.languages.en.surrounding_words import around, is_known


def no_person(near: Neighbours) -> bool:
    """Not the first name of somebody ("April O'Neil smiled"); "In April Soviet forces" is none."""
    word = near.word(near.first).lower()
    if word not in around("first_names") or near.before in around("before_month_for_sure"):
        return True
    surname, following = near.word(near.stop), near.word(near.stop + 1)
    named = surname[:1].isupper() and not surname.isupper() and not is_known(surname)
    return not named or following[:1].isupper() or not following


def no_programme(near: Neighbours) -> bool:
    """ "today", not the last word of a name: "USA Today and others", "the Tonight Show"."""
    word = near.word(near.first)
    if near.stop - near.first > 1 or not word[:1].isupper() or word.isupper():
        return True
    name = near.word(near.first - 1)
    acronym = name.isupper() and len(name) > 1
    titled = name[:1].isupper() and near.first > 1 and near.word(near.stop)[:1].islower()
    return not acronym and not titled and near.word(near.stop) != "Show"


def programme(near: Neighbours) -> bool:
    """ "60 Minutes", "48 Hours": digits and a capital in running text."""
    unit = near.word(near.stop - 1)
    title = unit[:1].isupper() and not unit.isupper() and near.word(near.first).isdigit()
    before = near.word(near.first - 1)
    return title and near.first > 0 and (before[:1].islower() or before in ('"', "\u201c", "'", "\u2018"))
