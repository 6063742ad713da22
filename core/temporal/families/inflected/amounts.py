"""Rules for amounts of time: numbers, lengths, stretches that end or begin now."""

from core.temporal.grammar.rules import Guard, Neighbours, Rule
from core.temporal.grammar.surrounding_words import SurroundingWords, touching
from core.temporal.meanings import amounts
from core.temporal.symbolic import Duration

_UNIT = "u:unit|unit_plural"
_YEARS = range(1000, 2200)


def _amount_of_one(n: float, u: str) -> Duration | None:
    """ "двадцять один рік", "півтора року": one and fractions take the singular; "449 році" is a year."""
    return amounts.amount(u, n) if n % 10 == 1 or n % 1 else None


def _no_year(words: SurroundingWords) -> Guard:
    """Not "1939 року" nor "1910—1917 років": four digits before the word for years are one."""

    def guard(near: Neighbours) -> bool:
        digits = near.word(near.first)
        dated = len(digits) == 4 and digits.isdigit() and int(digits) in _YEARS
        return not (dated and words.has_category(near.word(near.stop - 1), "year_word", "years_word"))

    return guard


def _sized(v: str) -> Duration:
    """ "τριετία" ("3 YEAR"), "піврічний" ("6 MONTH"); a size of 0 is not told."""
    size, unit = v.split()
    return amounts.amount(unit, float(size) or None)


def _age(words: SurroundingWords) -> Guard:
    def guard(near: Neighbours) -> bool:
        return near.after in words.table("ages_after") or near.before in words.table("ages_before")

    return guard


def _no_age(words: SurroundingWords) -> Guard:
    aged = _age(words)
    return lambda near: not aged(near)


def _person(words: SurroundingWords) -> Guard:
    """ "25-річний чоловік": whoever is so old, a person or a name."""

    def guard(near: Neighbours) -> bool:
        named = near.word(near.stop)[:1].isupper()
        return touching(near) and (named or near.after in words.table("persons"))

    return guard


def _thing(words: SurroundingWords) -> Guard:
    """ "35-річна диктатура": what lasts so long."""
    person = _person(words)
    return lambda near: touching(near) and not person(near)


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """With the guards of one language."""
    no_year = _no_year(words)
    return (
        Rule("small number", "number", "n:small|amount|int|decimal_number", amounts.number),
        Rule("tens and units", "number", "n:tens k:small", amounts.tens_and_units),
        Rule("tens", "number", "n:tens", amounts.number),
        Rule("hundreds", "number", "n:hundreds", amounts.number),
        Rule("hundreds and units", "number", "n:hundreds k:number", amounts.hundreds_and),
        Rule("thousands", "number", "n:number k:thousand", amounts.product),
        Rule("<number> <units>", "quantity", "n:number whole? u:unit_plural", amounts.amount, (), no_year),
        Rule("<number> <unit>", "quantity", "n:number whole? u:unit", _amount_of_one, (), no_year),
        Rule("half a <unit>", "quantity", "n:half_of u:unit", amounts.amount),
        Rule(
            "<units> and a half",
            "quantity",
            "n:number u:unit|unit_plural and k:half_word_after",
            amounts.amount_and_half,
        ),
        Rule("several <units>", "quantity", f"few whole? {_UNIT}", amounts.amount),
        Rule("grown together", "quantity", "the? v:span_noun", _sized),
        Rule("years and months", "quantity", "q:quantity and|, p:quantity", amounts.plus),
        Rule("about <amount>", "quantity", "c:compare q:quantity", amounts.compared),
        Rule(
            "two to three <units>",
            "quantity",
            "n:number dash|or k:number u:unit_plural",
            amounts.from_to,
            (),
            no_year,
        ),
        Rule("duration", "duration", "q:quantity", lambda q: q, (), _no_age(words)),
        Rule("age", "no_time", "q:quantity", amounts.age, (), _age(words)),
        Rule("the <amount>", "duration", "the q:quantity", lambda q: q),
        Rule("<units>", "quantity_plain", "the? u:unit_plural", amounts.amount),
        Rule(
            "plain units", "duration", "q:quantity_plain", lambda q: q, (), words.before("before_plain_units")
        ),
        Rule(
            "the last <amount>", "duration", "the? t:stretch_word q:quantity|quantity_plain", amounts.stretch
        ),
        Rule("spanning", "duration", "the? v:span", _sized),
        Rule(
            "spanning in digits",
            "duration",
            "the? n:int dash? u:span_unit",
            amounts.amount,
            (),
            _thing(words),
        ),
        Rule("aged in digits", "no_time", "the? n:int dash? u:span_unit", amounts.amount, (), _person(words)),
    )
