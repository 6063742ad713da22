"""When a word says past, present or future without a date."""

from core.temporal.grammar.rules import Guard, Neighbours
from core.temporal.grammar.surrounding_words import SurroundingWords


def adjective(words: SurroundingWords) -> Guard:
    """ "el actual presidente", "las próximas elecciones": with a noun after it or before it, and no unit."""

    def guard(near: Neighbours) -> bool:
        if near.before not in words.table("before_adjective") or not near.after.isalpha():
            return near.word(near.first).lower() in words.table("free_adjectives")
        return near.after not in words.table("stops")

    return guard


def noun(words: SurroundingWords) -> Guard:
    """ "en el futuro", "en el pasado": nothing says whose."""

    def guard(near: Neighbours) -> bool:
        joined = near.word(near.first).lower() in words.table("joined_articles")
        return words.stops(near.after) and (joined or near.before in words.table("before_reference_noun"))

    return guard
