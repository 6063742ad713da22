"""English rules for amounts of time and for times that come back: durations, ages, sets."""

from core.chrono.dating import Mod
from core.chrono.granularity import Granularity
from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import amount_guards
from core.temporal.languages.en.unit_words import UNITS
from core.temporal.resolve.values import duration_value
from core.temporal.symbolic import Duration, Modified, Recurrence, Symbolic

_G = Granularity
_RECURRING = {
    "SECOND": "PT1S", "MINUTE": "PT1M", "HOUR": "PT1H", "DAY": "P1D", "NIGHT": "XXXX-XX-XXTNI",
    "WEEKEND": "P1WE", "WEEK": "P1W", "FORTNIGHT": "P2W", "MONTH": "P1M", "QUARTER": "P1Q", "SEASON": "P1S",
    "HALF_YEAR": "P6M", "YEAR": "P1Y", "DECADE": "P1DE", "CENTURY": "P1CE", "MILLENNIUM": "P1ML",
}  # fmt: skip


def _amount(u: str, n: float | None = None) -> Duration:
    unit, size = UNITS[u]
    return Duration(((unit, None if n is None else n * size),))


def _number(n: float) -> float:
    return float(n)


def _hundred(k: int) -> float:
    return float(k)


def _set(v: str) -> Recurrence:
    return Recurrence(v)


def _unit_and_half(u: str, n: float = 1, k: float = 0.5) -> Duration:
    return _amount(u, n + k)


def _with_fraction(n: int, p: int, q: int) -> float | None:
    """ "2 1/2"."""
    return n + p / q if 0 < p < q <= 4 else None


def _plus(q: Symbolic, p: Symbolic) -> Duration | None:
    """ "two years and three months": coarse before fine."""
    if not isinstance(q, Duration) or not isinstance(p, Duration):
        return None
    if q.amounts[-1][0] <= p.amounts[0][0] or q.age or p.age or q.stretch:
        return None
    return Duration(q.amounts + p.amounts)


def _compared(c: str, q: Symbolic) -> Symbolic | None:
    if not isinstance(q, Duration) or q.stretch:
        return None
    return Modified(q, Mod[c])


def _from_to(n: float, k: float, u: str) -> Symbolic | None:
    """ "two to three weeks": the lesser amount, said to be about right."""
    return Modified(_amount(u, n), Mod.APPROX) if 0 < n < k else None


def _or_so(q: Symbolic) -> Symbolic | None:
    return Modified(q, Mod.APPROX) if isinstance(q, Duration) else None


def _age(q: Symbolic) -> Symbolic | None:
    if not isinstance(q, Duration):
        return None
    return Duration(q.amounts, age=True)


def _stretch(t: int, q: Symbolic) -> Symbolic | None:
    return Duration(q.amounts, stretch=t) if isinstance(q, Duration) and not q.stretch else None


def _every(e: str, u: str) -> Recurrence:
    return Recurrence(_RECURRING[u], e)


def _every_amount(e: str, q: Symbolic) -> Recurrence | None:
    return Recurrence(duration_value(q.amounts), e) if isinstance(q, Duration) else None


def _every_weekday(w: int, e: str | None = None) -> Recurrence:
    return Recurrence(f"XXXX-WXX-{w}", e)


RULES = (
    Rule("small number", "number", "n:small|amount|int", _number),
    Rule("tens", "number", "n:tens", _number),
    Rule(
        "tens and units",
        "number",
        "n:tens dash? k:small",
        lambda n, k: float(n + k) if k < 10 else None,
        ("twenty-four",),
    ),
    Rule("hundreds", "number", "n:number k:hundred", lambda n, k: n * k, ("three hundred",)),
    Rule("a hundred", "number", "article k:hundred", _hundred, ("a hundred",)),
    Rule("a dozen", "number", "article k:small", lambda k: float(k) if k == 12 else None, ("a dozen",)),
    Rule(
        "hundreds and",
        "number",
        "n:number and? k:number",
        lambda n, k: n + k if n >= 100 > k and n % 100 == 0 else None,
        ("three hundred and five",),
    ),
    Rule(
        "number and a half",
        "number",
        "n:number and article half_word",
        lambda n: n + 0.5,
        ("two and a half",),
    ),
    Rule("number and a fraction", "number", "n:int p:int / q:int", _with_fraction, ("2 1/2",)),
    Rule("couple", "number", "n:couple", _number, ("a couple of",)),
    Rule("half", "number", "n:half_of article?", _number, ("half a",)),
    Rule(
        "<number> <units>",
        "quantity",
        "n:number u:unit_plural|unit",
        _amount,
        ("three weeks",),
        amount_guards.amount,
    ),
    Rule(
        "<number>-<unit>",
        "quantity_joined",
        "n:number dash u:unit_plural|unit",
        _amount,
        ("30-year",),
        amount_guards.joined_amount,
    ),
    Rule(
        "joined amount", "duration", "q:quantity_joined", lambda q: q, ("two-week",), amount_guards.duration
    ),
    Rule("joined amount ago", "quantity", "q:quantity_joined", lambda q: q, (), amount_guards.plural),
    Rule(
        "<number> more <units>",
        "quantity",
        "n:number whole u:unit_plural|unit",
        _amount,
        ("two full days",),
    ),
    Rule(
        "a <unit>",
        "quantity",
        "article whole? u:unit",
        lambda u: _amount(u, 1),
        ("a year",),
        amount_guards.a_unit,
    ),
    Rule("several <units>", "quantity", "few u:unit_plural", _amount, ("several months",)),
    Rule("<units>", "quantity_plain", "u:unit_plural", _amount, ("years",)),
    Rule(
        "plain units before a word",
        "quantity",
        "q:quantity_plain",
        lambda q: q,
        ("weeks ago",),
        amount_guards.units_in_context,
    ),
    Rule(
        "a <unit> and a half",
        "quantity",
        "article u:unit and article k:half_of",
        _unit_and_half,
        ("a year and a half",),
    ),
    Rule(
        "<number> <units> and a half",
        "quantity",
        "n:number u:unit_plural and article k:half_of",
        _unit_and_half,
    ),
    Rule(
        "years and months", "quantity", "q:quantity and? p:quantity", _plus, ("two years and three months",)
    ),
    Rule("years, months", "quantity", "q:quantity , p:quantity", _plus),
    Rule(
        "more than <amount>",
        "quantity",
        "c:compare q:quantity",
        _compared,
        ("nearly two months", "at least 30 days"),
        amount_guards.compared,
    ),
    Rule(
        "two to three <units>",
        "quantity",
        "n:number to|or|dash k:number u:unit_plural",
        _from_to,
        ("two to three weeks", "12-18 months"),
    ),
    Rule("<amount> or so", "quantity", "q:quantity or so_word", _or_so, ("a year or so",)),
    Rule("duration", "duration", "q:quantity", lambda q: q, ("two weeks",), amount_guards.duration),
    Rule(
        "the <amount>",
        "duration",
        "the q:quantity",
        lambda q: q,
        ("the nine months",),
        amount_guards.the_amount,
    ),
    Rule(
        "a <amount> period",
        "duration",
        "article q:quantity_joined period_word",
        lambda q: q,
        ("a three-year period",),
    ),
    Rule(
        "-long",
        "duration",
        "q:quantity_joined|quantity_plain dash long",
        lambda q: q,
        ("decades-long", "a week-long"),
    ),
    Rule("<unit>-long", "duration", "u:unit dash long", lambda u: _amount(u, 1), ("week-long",)),
    Rule(
        "weekends",
        "set",
        "n:weekend_plural",
        lambda n: Recurrence("XXXX-WXX-WE" if n == 0 else "XXXX-WXX"),
        ("weekends",),
    ),
    Rule("age", "duration", "q:quantity old", _age, ("30 years old",)),
    Rule(
        "age in a compound",
        "no_time",
        "q:quantity|quantity_joined dash old",
        _age,
        ("30-year-old",),
        amount_guards.of_a_person,
    ),
    Rule(
        "so many months old",
        "duration",
        "q:quantity_joined dash old",
        lambda q: q,
        ("8-month-old",),
        amount_guards.of_a_thing,
    ),
    Rule("aged", "no_time", "aged n:int", lambda n: Duration(((_G.YEAR, float(n)),), age=True), ("aged 30",)),
    Rule(
        "the past <amount>",
        "duration",
        "the? t:past q:quantity|quantity_plain",
        _stretch,
        ("the past two months", "the next six months"),
    ),
    Rule("every <unit>", "set", "e:every u:unit", _every, ("every day",)),
    Rule("every <amount>", "set", "e:every q:quantity", _every_amount, ("every two weeks",)),
    Rule("every <weekday>", "set", "e:every w:weekday", lambda e, w: _every_weekday(w, e), ("every Friday",)),
    Rule("<weekdays>", "set", "w:weekdays", _every_weekday, ("Fridays",)),
    Rule(
        "every <month>",
        "set",
        "e:every m:month",
        lambda e, m: Recurrence(f"XXXX-{m:02d}", e),
        ("every June",),
    ),
    Rule(
        "every <season>",
        "set",
        "e:every p:season|season_latent",
        lambda e, p: Recurrence(f"XXXX-{p}", e),
        ("every summer",),
    ),
    Rule("daily", "set", "v:set_word", _set, ("daily", "annually"), amount_guards.set_word),
    Rule(
        "per <unit>",
        "set",
        "per u:unit",
        lambda u: Recurrence(_RECURRING[u], "EACH"),
        ("per day",),
        amount_guards.per_unit,
    ),
    Rule(
        "twice a <unit>",
        "set",
        "f:times per u:unit",
        lambda f, u: Recurrence(_RECURRING[u], freq=f),
        ("twice a week",),
    ),
    Rule(
        "<number> times a <unit>",
        "set",
        "n:number times_word per u:unit",
        lambda n, u: Recurrence(_RECURRING[u], freq=f"{n:g}X"),
        ("three times a day",),
    ),
    Rule(
        "every <part of day>",
        "set",
        "e:every p:part",
        lambda e, p: Recurrence(f"XXXX-XX-XXT{p}", e),
        ("every morning",),
    ),
)
