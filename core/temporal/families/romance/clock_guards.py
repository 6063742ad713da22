"""When digits are a clock time, and when a score, a length or an address."""

from core.temporal.grammar.rules import Guard, Neighbours
from core.temporal.grammar.surrounding_words import SurroundingWords


def clock(words: SurroundingWords) -> Guard:
    """A bare "10:35" or "18 h": not a score, a verse or a ratio."""

    def guard(near: Neighbours) -> bool:
        if near.after in words.table("not_after_clock"):
            return False
        return (
            not near.before
            or near.before in words.table("before_clock")
            or near.after in words.table("after_clock")
            or words.has_category(near.word(near.stop - 1), "h_word", "hours_word")
            or words.has_category(near.word(near.stop - 2), "h_word")
        )

    return guard


def hour_mark(words: SurroundingWords) -> Guard:
    """ "14 h 30", "14h30"."""
    return words.not_after("not_after_clock")


def whole_hour(words: SurroundingWords) -> Guard:
    """ "18 h" as an hour of the day, not a length ("35 h par semaine")."""

    def guard(near: Neighbours) -> bool:
        return near.before not in words.table("before_length") and near.after not in words.table(
            "after_length"
        )

    return guard


def clock_with_stop(words: SurroundingWords) -> Guard:
    """ "las 18.45": after its preposition."""
    return words.not_after("not_after_clock")


def dotted(words: SurroundingWords) -> Guard:
    """ "18.45" without its article: in brackets, or opening or closing a phrase of a programme."""

    def guard(near: Neighbours) -> bool:
        return near.before in words.table("before_dotted_clock") and words.stops(near.after)

    return guard


def spoken(words: SurroundingWords) -> Guard:
    """ "las seis", "las 11": after a preposition of time, with no plural after it that it would count."""

    def guard(near: Neighbours) -> bool:
        counts = words.is_plural(near.after) or near.after in words.table("counted")
        return near.before in words.table("before_spoken_hour") and (words.stops(near.after) or not counts)

    return guard


def the_part(words: SurroundingWords) -> Guard:
    """ "por la tarde", "en la noche", "al mediodía": a part of day as an adverbial."""

    def guard(near: Neighbours) -> bool:
        told = near.word(near.first).lower() in words.table("before_part_of_day")
        free = near.word(near.stop - 1).lower() in words.table("free_parts")
        return near.before in words.table("before_part_of_day") or (told and free)

    return guard


def turned_part(words: SurroundingWords) -> Guard:
    """ "la pasada noche", not "pasado mañana"."""
    return lambda near: near.word(near.stop - 1).lower() not in words.table("never_turned")


def bare_part(words: SurroundingWords) -> Guard:
    """ "de madrugada", "au petit matin": without its article."""

    def guard(near: Neighbours) -> bool:
        free = near.word(near.stop - 1).lower() in words.table("free_parts")
        return free and near.before in words.table("before_bare_part")

    return guard
