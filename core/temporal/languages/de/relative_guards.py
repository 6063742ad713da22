"""When German words are counted from the day of the text, and when they only mean nowadays."""

from core.temporal.grammar.rules import Neighbours
from core.temporal.languages.de.surrounding_words import around, capitalised, has_category, noun_at_end

_PARTS = ("part", "part_adverb")


def nowadays(near: Neighbours) -> bool:
    """ "noch heute", "heute noch", "bis heute": the present day, not the day of publication."""
    if near.word(near.first).lower() != "heute" or _of_a_day(near):
        return False
    return near.before in around("present_before") or near.after in around("present_after")


def that_day(near: Neighbours) -> bool:
    """A day counted from publication."""
    return not nowadays(near)


def _of_a_day(near: Neighbours) -> bool:
    """A part of the day or a clock time follows."""
    return any(has_category(near.word(near.stop), name) for name in _PARTS) or near.after in ("um", "ab")


def tomorrow(near: Neighbours) -> bool:
    """ "morgen" without a capital, unless it opens the sentence; not "heute morgen"."""
    opens = near.first == 0
    return (opens or not capitalised(near)) and not has_category(near.before, "dayword")


def unit(near: Neighbours) -> bool:
    """ "nächste Woche", not "die letzte Woche vor der Wahl" nor "letzte Tage"."""
    return noun_at_end(near)


def ago(near: Neighbours) -> bool:
    """ "vor | zwei Jahren", "vor genau | zwei Jahren": so long before the present of the text."""
    first = near.before if near.before != "genau" else near.word(near.first - 2).lower()
    return first == "vor" and near.after not in ("vor", "nach")


def from_now(near: Neighbours) -> bool:
    """ "in | zwei Wochen", where a verb or a stop follows: not "in zwei Wochen Urlaub"."""
    return near.before == "in" and not near.word(near.stop)[:1].isupper()


def weekend(near: Neighbours) -> bool:
    """ "am Wochenende"."""
    return noun_at_end(near) and near.before in ("am", "zum", "übers", "vom", "seit", "bis")


def adverb(near: Neighbours) -> bool:
    """Not a part of a name or a title: adverbs are written small, but for the first word."""
    if near.word(near.stop - 1) == "Zeit" and near.word(near.first).lower() in ("zur", "dieser", "jener"):
        return near.after not in around("named_times_of")  # "zur Zeit der Belagerung" is another time
    return near.first <= 1 or not capitalised(near) or noun_at_end(near)


def reference_noun(near: Neighbours) -> bool:
    """ "in Zukunft", "die Vergangenheit"; not "ihre Zukunft"."""
    return capitalised(near) and near.before in ("in", "zur", "der", "die", "naher", "nächster")
