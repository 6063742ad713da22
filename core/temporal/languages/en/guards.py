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
    (
        "$",
        "\u20ac",
        "\u00a3",
        "#",
        "no",
        "nos",
        "than",
        "about",
        "over",
        "at",
        "room",
        "route",
        "flight",
        "some",
        "every",
        "each",
        "/",
        "page",
        "chapter",
        "section",
        "resolution",
        "highway",
        "around",
        "for",
        "to",
    )
)
_COUNTED = frozenset(
    "people troops men women soldiers percent per % km m kg ft feet miles meters metres tons tonnes hours days minutes years "
    "children civilians copies jobs dollars euros pounds points votes members degrees shares seats cases deaths mph pct "
    "dlrs mln bln hp cc rpm watts calories acres hectares".split()
)
_AFTER_NAME_OR_MODAL = frozenset(
    "be have not also well never only still even become come go take make get see need want help say i he she we they it you".split()
)


def year_in_context(near: Neighbours) -> bool:
    """A four-digit number that stands where years stand, and counts nothing."""
    before, after = near.before, near.after
    if _is_counted(near, after):
        return False
    if before in _NEVER_BEFORE_YEAR and not _range_before(near):
        return False
    if before in _BEFORE_YEAR:
        return True
    number = int(near.word(near.first))
    return 1900 <= number <= 2059 and before not in ("", ".", "+", "=", "x")


def _is_counted(near: Neighbours, after: str) -> bool:
    if after in _COUNTED or (
        after in ("%", "-", ".", ",") and near.word(near.stop + 1).isdigit() and after != "-" and after != ","
    ):
        return True
    plural = after.endswith("s") and after.islower() and near.word(near.stop)[:1].islower() and len(after) > 4
    return plural and near.before not in (
        "in",
        "of",
        "since",
        "the",
        "by",
        "until",
        "late",
        "early",
        "mid",
        "during",
    )


def _range_before(near: Neighbours) -> bool:
    """ "from 1991 to 1998": the number before the preposition is a year too."""
    word = near.word(near.first - 2)
    return near.before in ("to", "and") and len(word) == 4 and word.isdigit()


def capitalised_month(near: Neighbours) -> bool:
    """ "May" or "March" as a month: a capital, a preposition or the like before it, no verb after it."""
    word = near.word(near.first)
    if not word[:1].isupper() or near.after in _AFTER_NAME_OR_MODAL:
        return False
    return (
        near.before in BEFORE_DATE
        and not near.word(near.stop)[:1].isupper()
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
    return near.after in (
        "",
        ",",
        ".",
        ";",
        ":",
        ")",
        "\u2014",
        "\u2013",
        "-",
        "!",
        "?",
        "\u201d",
        '"',
        "'",
        "and",
        "but",
        "when",
        "in",
        "at",
        "on",
        "to",
        "with",
        "''",
    )


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
    """ "the spring": a season after a preposition, not "the fall of Rome"."""
    return near.before in (
        "in",
        "until",
        "by",
        "during",
        "since",
        "of",
        "through",
        "for",
        "late",
        "early",
    ) and near.after not in ("of", "in", "'s")


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
    """ "last week", "this year"; not "last second", and not "the last year of"."""
    return (
        near.after not in ("of",)
        or near.word(near.first) in ("this", "last")
        and near.word(near.first).lower() != "the"
    )


def contextual_unit(near: Neighbours) -> bool:
    """ "that day", "the next day"; "next week" without an article is counted from publication."""
    words = [near.word(i).lower() for i in range(near.first, near.stop)]
    if words[0] == "next":
        return words[-1] == "day"
    if words[0] in ("previous", "following", "prior", "preceding", "same"):
        return near.before in ("the", "") or near.before.endswith("s")
    return not (words[0] == "that" and near.after in ("the",))


def capitalised_last(near: Neighbours) -> bool:
    return near.word(near.stop - 1)[:1].isupper() or near.word(near.stop - 2)[:1].isupper()


def clause_ends_after_preposition(near: Neighbours) -> bool:
    """ "two days before": the words that may also govern ("before", "after") must end their clause."""
    last = near.word(near.stop - 1).lower()
    return last not in ("before", "after", "prior") or clause_ends(near)


def not_after_the(near: Neighbours) -> bool:
    return near.before != "the" or near.word(near.first).lower() in ("late", "early", "mid")


def amount(near: Neighbours) -> bool:
    """A number of units: the unit plural, or joined by a hyphen, or one."""
    unit = near.word(near.stop - 1).lower()
    joined = near.word(near.stop - 2) in ("-", "\u2011", "\u2013")
    if joined:
        return True
    return (
        unit.endswith("s")
        or unit == "millennia"
        or near.word(near.first).lower()
        in ("one", "1", "half", "a", "quarter", "hundred", "two", "three", "five", "four")
        or near.word(near.stop - 2).isdigit()
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
        near.before
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
        and near.after not in ("to", "win", "victory", "lead", "score", "ratio", "for")
        or near.word(near.first)[2:3] == ":"
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
        )
    )


def no_article(near: Neighbours) -> bool:
    return near.before not in ("a", "one", "every")


def day_then_time(near: Neighbours) -> bool:
    return True


def in_the(near: Neighbours) -> bool:
    """ "in the morning": a part of day as an adverbial."""
    return near.before in ("in", "during", "until", "by", "through", "later", "throughout", "for")
