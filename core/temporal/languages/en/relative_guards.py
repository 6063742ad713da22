"""When words are counted from another time, and when they govern what follows them."""

from core.temporal.grammar.rules import Neighbours
from core.temporal.languages.en.surrounding_words import DASHES, around, ends_clause

_OF_ANOTHER = ("previous", "following", "prior", "preceding", "same")


def deictic_unit(near: Neighbours) -> bool:
    """ "last week", "this year"; not "the last year of the war"."""
    return near.after != "of" or near.word(near.first).lower() == "this"


def contextual_unit(near: Neighbours) -> bool:
    """ "that day"; "next week" without an article is counted from publication."""
    first, unit = near.word(near.first).lower(), near.word(near.stop - 1).lower()
    if first == "next":
        return unit == "day"
    return first not in _OF_ANOTHER or near.before == "" or near.before.endswith("s")


def week_ends(near: Neighbours) -> bool:
    """ "on Tuesday week": the words end there or go on with no name of the week."""
    introduced = near.before in around("before_nth") or near.before == ""
    return introduced and (ends_clause(near.after) or near.after in around("no_noun"))


def end_follows(near: Neighbours) -> bool:
    """ "the year | ended March 31"."""
    return near.after in ("ended", "ending")


def no_end_follows(near: Neighbours) -> bool:
    return not end_follows(near)


def clause_ends(near: Neighbours) -> bool:
    """ "two days before": the words that may also govern ("before", "after") must end their clause."""
    last = near.word(near.stop - 1).lower()
    if last == "prior" and near.after == "to":
        return False
    return last not in ("before", "after", "prior") or ends_clause(near.after)


def before_what(near: Neighbours) -> bool:
    """ "the day | before the vote": something follows that it is before."""
    return near.after == "before" and not ends_clause(near.word(near.stop + 1).lower())


def after_what(near: Neighbours) -> bool:
    """ "the day | after the vote"."""
    return near.after == "after" and not ends_clause(near.word(near.stop + 1).lower())


def ahead(near: Neighbours) -> bool:
    """ "in future", "near future"."""
    introduced = near.before in ("in", "near", "foreseeable", "distant")
    return introduced and near.word(near.first).lower() == "future"


def not_as_recently(near: Neighbours) -> bool:
    """ "recently", not "as recently as May", where the date says when; "the past", not "the past hour"."""
    if near.word(near.stop - 1).lower() == "past" and near.after[:1].isalpha():
        return near.after in around("no_noun")
    return near.after not in DASHES and (near.before != "as" or near.after != "as")


def before_noun(near: Neighbours) -> bool:
    """ "the recent storm": what it says is when; not "an electric current"."""
    noun = near.word(near.stop)
    plain = noun[:1].isalpha() and near.after not in around("clause_ends") | around("not_after_recent")
    return plain and near.before not in around("not_before_current")


def before_any_noun(near: Neighbours) -> bool:
    """ "the former capital", "former Prime Minister"; not "the former of the two"."""
    return near.word(near.stop)[:1].isalpha() and near.after not in around("no_noun")


def to_come(near: Neighbours) -> bool:
    """ "will one day": a verb before it looks ahead."""
    return near.before in around("looks_ahead") or near.word(near.first - 2).lower() in around("looks_ahead")


def after_preposition(near: Neighbours) -> bool:
    """ "during | that time"; "this time the vote failed" only counts."""
    return near.before in around("before_time_spoken_of")


def at_end(near: Neighbours) -> bool:
    """ "he said at the time"; not "at the time of the vote"."""
    return near.before == "at" and (ends_clause(near.after) or near.after in around("after_time_told_of"))


def this_date(near: Neighbours) -> bool:
    """ "this date", not "the next date"."""
    return near.word(near.first).lower() == "this" and near.after not in DASHES


def after_lasting(near: Neighbours) -> bool:
    """ "for a while", "after some time"."""
    return near.before in around("before_while")


def day_of_trading(near: Neighbours) -> bool:
    """ "ended the day at 7,114 points"."""
    return near.word(near.stop - 1).lower() == "day" and near.before in around("before_the_day")


def following_ends(near: Neighbours) -> bool:
    """ "the day following", where nothing is said that it follows."""
    return ends_clause(near.after) or near.after in around("verbs_of_being")
