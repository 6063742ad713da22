"""When German words are an amount of time, and when an age or a count of something else."""

from core.temporal.grammar.rules import Neighbours
from core.temporal.grammar.surrounding_words import touching
from core.temporal.languages.de.surrounding_words import (
    around,
    capitalised,
    has_category,
    noun_at_end,
)


def amount(near: Neighbours) -> bool:
    """A number before a unit written as a noun; one unit in the singular."""
    unit = near.word(near.stop - 1).lower()
    if not noun_at_end(near):
        return False
    plural = has_category(unit, "unit_plural")
    return plural or near.word(near.first).lower().startswith(("ein", "1"))


def plain_units(near: Neighbours) -> bool:
    """ "seit Jahren": units without a number, after a preposition of lasting."""
    return noun_at_end(near) and near.before in around("before_plain_units")


def duration(near: Neighbours) -> bool:
    """Not an age: "zwei Jahre alt", "mit 16 Jahren"."""
    in_years = near.word(near.stop - 1).lower() in ("jahre", "jahren")
    aged = in_years and near.before in around("ages_before")
    return not aged and near.after not in around("not_quantity_after")


def old(near: Neighbours) -> bool:
    return not duration(near)


def a_span(near: Neighbours) -> bool:
    """ "zweijährig" as a property of something, not "Zweijährige" as a person."""
    return not capitalised(near) or near.first == 0


def numbered_span(near: Neighbours) -> bool:
    """ "14-tägig": written in one."""
    return touching(near) and near.word(near.stop - 1)[:1].islower() and not _in_years(near)


def age(near: Neighbours) -> bool:
    """ "24-Jährige", "die 24-jährige Studentin"."""
    return touching(near) and (not near.word(near.stop - 1)[:1].islower() or _in_years(near))


def _in_years(near: Neighbours) -> bool:
    return near.word(near.stop - 1).lower().startswith("jährig")


def per_unit(near: Neighbours) -> bool:
    """ "im Jahr", "am Tag" after what is counted."""
    before = near.before.replace(",", "").replace(".", "")
    return noun_at_end(near) and (before.isdigit() or before in around("priced"))


def habitual(near: Neighbours) -> bool:
    """ "montags", "abends": written small, but for the first word."""
    return near.first == 0 or near.word(near.first)[:1].islower()
