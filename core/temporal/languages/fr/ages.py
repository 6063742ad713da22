"""French rules for ages, which are no lengths of time: "âgé de 54 ans", "Philippe, 30 ans,"."""

from core.temporal.grammar.rules import Guard, Neighbours, Rule
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.meanings import amounts


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """Guards look into the tables of French words."""
    return (
        Rule("age", "no_time", "q:quantity", amounts.age, ("un homme de 38 ans",), _of_a_person(words)),
        Rule(
            "ages from to",
            "no_time",
            "the|of int dash|to int years_counted",
            lambda: True,
            ("les 15-25 ans",),
            _of_people(words),
        ),
        Rule("age group", "no_time", "the compare q:quantity", amounts.age, ("les moins de 17 ans",)),
    )


def _of_people(words: SurroundingWords) -> Guard:
    """ "les enfants de 6 à 12 ans", not "une peine de 5 à 10 ans"."""
    return words.not_before("lasting")


def _of_a_person(words: SurroundingWords) -> Guard:
    """After "âgé de", between commas, or in digits after "de" where the noun is none that lasts."""

    def guard(near: Neighbours) -> bool:
        if not words.has_category(near.word(near.stop - 1), "year_word", "years_counted"):
            return False
        before, noun = near.before, near.word(near.first - 2).lower()
        if before == "de" and noun in words.table("aged"):
            return True
        in_digits = near.word(near.first).isdigit()
        if before in (",", "("):
            return in_digits and near.after in (",", ")", ".", "")
        return before == "de" and in_digits and noun.isalpha() and noun not in words.table("lasting")

    return guard
