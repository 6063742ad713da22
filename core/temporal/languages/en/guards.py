"""Guards of English rules: what stands around a reading that would otherwise be too bold.

They look one or two words to either side; the words they know are closed classes of English.
"""

from core.temporal.grammar.rules import Neighbours

BEFORE_DATE = frozenset(
    "in since until till by from of during throughout between before after to through and or last next this early late "
    "mid circa about around on at than for into that past previous following beginning starting ending ended each every "
    "fiscal through within toward towards".split()
)
_BEFORE_YEAR = BEFORE_DATE | frozenset(
    ("(", "-", "\u2013", "\u2014", "\u2019", "'", "c", "[", "year", "years", "era", "ad")
)
_NEVER_BEFORE_YEAR = frozenset(
    "$ \u20ac \u00a3 # no nos over at room route flight some every each page chapter section resolution highway "
    "another only nearly almost exactly least most number act law bill".split()
)
_COUNTED = frozenset(
    "people troops men women soldiers percent per % km m kg ft feet miles meters metres tons tonnes hours days "
    "minutes years children civilians copies jobs dollars euros pounds points votes members degrees shares seats "
    "cases deaths mph pct dlrs mln bln hp cc rpm watts calories acres hectares".split()
)
_AFTER_MODAL = frozenset(
    "be have not also well never only still even become come go take make get see need want help say i he she we "
    "they it you".split()
)


def year_in_context(near: Neighbours) -> bool:
    """A four-digit number that stands where years stand, and counts nothing."""
    before, after = near.before, near.after
    if _in_year_range(near):
        return True
    if _is_counted(near, after) or before in _NEVER_BEFORE_YEAR:
        return False
    number = int(near.word(near.first))
    if not 1400 <= number <= 2100 and before not in ("in", "since", "year", "by", "until"):
        return False
    if before == "the":
        return 1500 <= number <= 2059 and after.isalpha()
    if before in _BEFORE_YEAR or before == "":
        return True
    if before in ("for", "about", "around", "than"):
        return 1800 <= number <= 2059 and _stops(after)
    return 1900 <= number <= 2059 and before not in (".", "+", "=", "x", "to")


def _in_year_range(near: Neighbours) -> bool:
    """ "1914-1918", "from 1991 to 1998": another year stands beside it."""
    left, right = near.word(near.first - 2), near.word(near.stop + 1)
    joined = (near.before in _DASHES and _like_year(left)) or (near.after in _DASHES and _like_year(right))
    spelt = (near.before in _JOINING and _like_year(left)) or (near.after in _JOINING and _like_year(right))
    return joined or spelt


_DASHES = ("-", "\u2013", "\u2014", "/")
_JOINING = ("to", "and")


def _like_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and "1400" <= word <= "2100"


def _stops(after: str) -> bool:
    return after in (
        "",
        ",",
        ".",
        ";",
        ":",
        ")",
        "and",
        "or",
        "to",
        "with",
        "by",
        "that",
        "is",
        "was",
        "?",
        "!",
    )


def _is_counted(near: Neighbours, after: str) -> bool:
    if after in _COUNTED or (after in ("%", ".") and near.word(near.stop + 1).isdigit()):
        return True
    plural = after.endswith("s") and near.word(near.stop)[:1].islower() and len(after) > 4
    return plural and near.before not in _YEAR_EVEN_BEFORE_PLURAL


_YEAR_EVEN_BEFORE_PLURAL = frozenset(
    "in of since the by until late early mid during last its their his".split()
)


def capitalised_month(near: Neighbours) -> bool:
    """ "May" or "March" as a month: a capital, a preposition or the like before it, no verb after it."""
    word = near.word(near.first)
    if not word[:1].isupper() or near.after in _AFTER_MODAL:
        return False
    if near.after in _DASHES and near.word(near.stop + 1)[:1].isupper():
        return True
    return (
        (near.before in BEFORE_DATE
        and not near.word(near.stop)[:1].isupper())
        or near.before in ("last", "this", "next", "early", "late", "mid")
    )


def capitalised(near: Neighbours) -> bool:
    """Written with a capital."""
    return near.word(near.first)[:1].isupper()


def season_in_context(near: Neighbours) -> bool:
    """ "spring" and "fall" as seasons, not as verbs or nouns."""
    return near.before in (
        "in",
        "last",
        "this",
        "next",
        "since",
        "until",
        "by",
        "during",
        "every",
        "each",
    ) and near.after not in ("in", "off", "to", "for", "from", "apart", "on")


def clause_ends(near: Neighbours) -> bool:
    """Nothing follows that "before" or "after" could govern."""
    return _ends_clause(near.after)


def _ends_clause(after: str) -> bool:
    return after in _CLAUSE_ENDS


_CLAUSE_ENDS = frozenset(
    (
        "", ",", ".", ";", ":", ")", "\u2014", "\u2013", "-", "!", "?", "\u201d", '"', "'", "''",
        "and", "but", "when", "in", "at", "on", "to", "with",
    )
)  # fmt: skip


def not_hyphenated(near: Neighbours) -> bool:
    return near.after not in ("-", "\u2011")


def short_year(near: Neighbours) -> bool:
    """ "'98": the apostrophe touches the digits and parts them from the word before."""
    starts, ends = near.tokens.starts, near.tokens.ends
    touches = starts[near.first + 1] == ends[near.first]
    apart = near.first == 0 or ends[near.first - 1] < starts[near.first]
    return (
        touches
        and apart
        and near.after not in ("'", "\u2019")
        and (near.before in BEFORE_DATE or near.before in ("the", ""))
    )


def month_day(near: Neighbours) -> bool:
    """ "July 13", but not "May 3 million" nor "March 2.5"."""
    return near.word(near.first)[:1].isupper() and near.after not in (
        "million",
        "billion",
        "percent",
        "%",
        ":",
    )


def day_month(near: Neighbours) -> bool:
    """ "13 July": the month is capitalised."""
    return near.word(near.stop - 1)[:1].isupper() or near.word(near.stop - 2)[:1].isupper()


def weekday(near: Neighbours) -> bool:
    """Weekdays are capitalised in print; "Friday" as somebody's name is followed by a surname's shape."""
    word = near.word(near.first)
    return word[:1].isupper() or word.islower()


def short_weekday(near: Neighbours) -> bool:
    """ "Sat." or "Sun" as a day only after a preposition, capitalised."""
    return (
        near.word(near.first)[:1].isupper()
        and near.before in ("on", "until", "by", "from", "since", "last", "next", "this")
        and near.before != "the"
    )


def weekday_number(near: Neighbours) -> bool:
    """ "Monday 25" with nothing counted after it."""
    return near.after in ("", ".", ",", ")", ";")


def the_season(near: Neighbours) -> bool:
    """ "the spring": a season, not "the fall of Rome" nor "the spring water"."""
    if near.after in ("of", "in", "'s", "\u2019s") or near.after.endswith("ing"):
        return False
    return _stops(near.after) or near.before in BEFORE_DATE


def quarter(near: Neighbours) -> bool:
    """ "the third quarter", not the quarter of a town or a game."""
    return near.after not in ("of",) or near.word(near.stop + 1).lower() in (
        "the",
        "this",
        "last",
        "next",
        "fiscal",
    )


def deictic_unit(near: Neighbours) -> bool:
    """ "last week", "this year"; not "the last year of the war"."""
    return near.after != "of" or near.word(near.first).lower() == "this"


def contextual_unit(near: Neighbours) -> bool:
    """ "that day", "the next day"; "next week" without an article is counted from publication."""
    first, unit = near.word(near.first).lower(), near.word(near.stop - 1).lower()
    if first == "next":
        return unit == "day"
    if first in ("previous", "following", "prior", "preceding", "same"):
        return near.before == "" or near.before.endswith("s")
    return True


def capitalised_last(near: Neighbours) -> bool:
    return near.word(near.stop - 1)[:1].isupper() or near.word(near.stop - 2)[:1].isupper()


def clause_ends_after_preposition(near: Neighbours) -> bool:
    """ "two days before": the words that may also govern ("before", "after") must end their clause."""
    last = near.word(near.stop - 1).lower()
    return last not in ("before", "after", "prior") or clause_ends(near)


def not_after_the(near: Neighbours) -> bool:
    return near.before != "the" or near.word(near.first).lower() in ("late", "early", "mid")


def amount(near: Neighbours) -> bool:
    """A number of units: the unit plural, or "ten year" before a noun."""
    unit, count = near.word(near.stop - 1).lower(), near.word(near.stop - 2)
    if unit == "quarters":
        return near.after != "of"
    if unit.endswith("s") or unit == "millennia":
        return True
    return unit not in ("second", "quarter", "min", "season") and (count.isalpha() or count == "1")


def joined_amount(near: Neighbours) -> bool:
    """ "two-week", "30-year-old"; not "three-quarters"."""
    return near.word(near.stop - 1).lower() not in ("quarters", "quarter", "second", "min", "seasons")


def plural_before(near: Neighbours) -> bool:
    return near.word(near.stop - 1).lower().endswith("s")


def written_out(near: Neighbours) -> bool:
    """A month that is not a short word which may be a name: "Jan" needs a preposition."""
    word = near.word(near.first)
    return (
        len(word) > 4
        or word.lower() in ("june", "july")
        or near.before in BEFORE_DATE
        or near.word(near.stop - 1) == "."
    )


def a_unit(near: Neighbours) -> bool:
    """ "a year", not "a second" or "a quarter" as ordinals and parts."""
    return near.word(near.stop - 1).lower() not in (
        "second",
        "quarter",
        "season",
        "min",
    ) and near.before not in ("$",)


def units_in_context(near: Neighbours) -> bool:
    """ "years" alone: after "for", or before "ago", "later" and the like."""
    return near.before in (
        "for",
        "in",
        "within",
        "over",
        "after",
        "of",
        "took",
        "take",
        "takes",
        "many",
        "lasted",
        "than",
        "spent",
    ) or near.after in ("ago", "later", "earlier", "before", "after", "of", "from")


def duration(near: Neighbours) -> bool:
    """Not "a day" as part of "a day's end", nor what is already counted as a set ("$30 a year")."""
    if near.word(near.first).lower() in ("a", "an") and _counts_per(near):
        return False
    return near.after not in ("old",)


def _counts_per(near: Neighbours) -> bool:
    before, earlier = near.before, near.word(near.first - 2)
    return (
        before.replace(",", "").replace(".", "").isdigit()
        or before
        in (
            "%",
            "percent",
            "million",
            "billion",
            "times",
            "once",
            "twice",
            "barrels",
            "dollars",
            "cents",
            "tons",
            "tonnes",
            "bpd",
            "barrel",
        )
        or earlier in ("$", "\u00a3", "\u20ac")
    )


def per_unit(near: Neighbours) -> bool:
    """ "per day"; "a year" after an amount."""
    word = near.word(near.first).lower()
    if word in ("each", "every"):
        return False
    return word == "per" or _counts_per(near)


def set_word(near: Neighbours) -> bool:
    """ "daily" and "annual", not the name of a newspaper."""
    word = near.word(near.first)
    return word.islower() or near.first == 0


def clock(near: Neighbours) -> bool:
    """A bare "10:35": not a score, a verse or a ratio."""
    return (
        (near.before
        in (
            "at",
            "by",
            "until",
            "from",
            "to",
            "before",
            "after",
            "around",
            "about",
            "since",
            "till",
            "and",
            ",",
            "-",
            "\u2013",
            "",
            "[",
            "(",
            "day",
            "night",
        )
        and near.after not in ("to", "win", "victory", "lead", "score", "ratio", "for"))
        or (near.word(near.first)[2:3] == ":"
        and near.after
        in (
            "gmt",
            "utc",
            "am",
            "pm",
            "a.m",
            "p.m",
            "local",
            "est",
            "et",
            "ist",
            "bst",
            "cet",
            "edt",
            "hours",
            "hrs",
            "on",
        ))
    )


def no_article(near: Neighbours) -> bool:
    return near.before not in ("a", "one", "every")


def day_then_time(near: Neighbours) -> bool:
    return True


def in_the(near: Neighbours) -> bool:
    """ "in the morning": a part of day as an adverbial."""
    return near.before in ("in", "during", "until", "by", "through", "later", "throughout", "for")


def adjective(near: Neighbours) -> bool:
    """ "current" and "recent" before a noun they qualify."""
    word = near.word(near.first).lower()
    return (
        word in ("current", "recent")
        and near.before not in ("electric", "ocean", "most", "more")
        and near.after[:1].isalpha()
    )


def the_period(near: Neighbours) -> bool:
    """ "the quarter", "the weekend" as times by themselves, not "the quarter of the town"."""
    return near.after not in ("of", "-", "that", "when", "before", "after")


def the_year(near: Neighbours) -> bool:
    """ "for the year", "in the year": the whole year a report speaks of."""
    adverbial = near.before in ("for", "in", "during", "of", "throughout")
    return adverbial and near.after not in ("of", "-", "before", "after", "that", "when", "he", "she")


def ahead(near: Neighbours) -> bool:
    """ "in future", "near future"."""
    return (
        near.before in ("in", "near", "foreseeable", "distant") and near.word(near.first).lower() == "future"
    )


def after_year_word(near: Neighbours) -> bool:
    """ "in nineteen ninety-six"."""
    return near.before in (
        "in",
        "since",
        "of",
        "by",
        "until",
        "from",
        "late",
        "early",
        "mid",
        "during",
        "through",
    )


def short_range(near: Neighbours) -> bool:
    """ "1914-18": nothing joined on, and no ratio, score or telephone number before it."""
    joined = near.after in _DASHES or near.before in _DASHES or near.before in ("$", "(", "/", "#")
    return 1400 <= int(near.word(near.first)) <= 2059 and (not joined or near.before == "(")


def before_ancient_year(near: Neighbours) -> bool:
    """ "499" in "499-493 BC" and "499 to 493 BC"."""
    joined = near.after in _DASHES or near.after in ("to", "and", "or", "until")
    era = near.word(near.stop + 2).lower().rstrip(".")
    return joined and near.word(near.stop + 1).isdigit() and era in ("bc", "bce", "b.c", "b.c.e")


def before_what(near: Neighbours) -> bool:
    """ "the day | before the vote": something follows that it is before."""
    return near.after == "before" and not _ends_clause(near.word(near.stop + 1).lower())


def after_what(near: Neighbours) -> bool:
    """ "the day | after the vote"."""
    return near.after == "after" and not _ends_clause(near.word(near.stop + 1).lower())


def no_person(near: Neighbours) -> bool:
    """ "an 8-month-old truce" is as old as that; "a 30-year-old" is somebody's age."""
    return near.word(near.stop - 3).lower().rstrip("s") != "year"


def person(near: Neighbours) -> bool:
    return not no_person(near)
