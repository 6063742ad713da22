"""When digits are a year, a day of a month or a clock time, and when they count something."""

from core.temporal.grammar.rules import Guard, Neighbours
from core.temporal.grammar.surrounding_words import DASHES, SurroundingWords

_LONGEST_LIST_TOKENS = 24


def year(words: SurroundingWords) -> Guard:
    """A four-digit number where years stand: after an article or a preposition, beside another year."""

    def guard(near: Neighbours) -> bool:
        number = int(near.word(near.stop - 1))
        if near.before in words.table("never_before_year") and near.after not in words.table("year_marks"):
            return False
        if in_year_range(near) or near.after in words.table("year_marks"):
            return True
        if _in_number(near) or near.before.isdigit():
            return False
        if near.after in words.table("counted") or (number % 100 == 0 and not words.stops(near.after)):
            return False
        if near.stop - near.first > 1 or near.before in words.table("before_year"):
            return 1000 <= number <= 2100
        return 1700 <= number <= 2059 and (words.stops(near.after) or near.before in ("", "(", ",", *DASHES))

    return guard


def year_alone(words: SurroundingWords) -> Guard:
    """ "1860 року" by itself; after a month its noun belongs to neither."""
    return lambda near: not words.has_category(near.before, "month", "month_latent")


def in_year_range(near: Neighbours) -> bool:
    """Another year stands beside it: "1914-1918"."""
    before, after = near.before, near.after
    return (before in DASHES and _like_year(near.word(near.first - 2))) or (
        after in DASHES and _like_year(near.word(near.stop + 1))
    )


def _like_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and "1000" <= word <= "2100"


def _in_number(near: Neighbours) -> bool:
    """Digits and a mark touch it: "3.1950", "1950,5"."""
    starts, ends = near.tokens.starts, near.tokens.ends
    led = near.before in (".", ",") and ends[near.first - 1] == starts[near.first]
    led = led and near.word(near.first - 2).isdigit() and ends[near.first - 2] == starts[near.first - 1]
    followed = near.after in (".", ",") and starts[near.stop] == ends[near.stop - 1]
    return led or (followed and near.word(near.stop + 1).isdigit() and _touch(near, near.stop))


def _touch(near: Neighbours, at: int) -> bool:
    return near.tokens.ends[at] == near.tokens.starts[at + 1]


def short_range(near: Neighbours) -> bool:
    """ "1914-18": nothing joined on, and no space inside."""
    joined = near.after in DASHES or near.before in DASHES
    touches = all(_touch(near, at) for at in range(near.first, near.stop - 1))
    return touches and not joined


def open_year(words: SurroundingWords) -> Guard:
    """ "το 480": of three digits, where years stand, and counting nothing."""

    def guard(near: Neighbours) -> bool:
        word = near.word(near.stop - 1)
        article = near.stop - near.first > 1 and near.word(near.first).lower() in words.table("open_articles")
        led = article or near.before in words.table("before_open_year")
        marked = near.after in words.table("year_marks")
        counts = near.after in words.table("counted")
        return len(word) == 3 and not counts and (article or marked or (led and words.stops(near.after)))

    return guard


def before_era(words: SurroundingWords) -> Guard:
    """ "499" in "499-493 π.Χ."."""

    def guard(near: Neighbours) -> bool:
        joined = near.after in DASHES or near.after in words.table("joins_years")
        return joined and near.word(near.stop + 1).isdigit() and _era_at(near, near.stop + 2)

    def _era_at(near: Neighbours, at: int) -> bool:
        ahead = [near.word(at + step).lower() for step in range(4)]
        return any(word in words.table("era_words") for word in ahead)

    return guard


def day_in_list(words: SurroundingWords) -> Guard:
    """ "7" in "7-8 Μαΐου", "21 — 23 травня": a later number of the list names the month."""

    def guard(near: Neighbours) -> bool:
        joins = words.table("joins_days") | DASHES
        if near.after not in joins:
            return False
        at, last = near.stop, near.stop + _LONGEST_LIST_TOKENS
        while at < last:
            while near.word(at).lower() in joins:
                at += 1
            if not _is_day(near.word(at)):
                return False
            at += 1
            while words.has_category(near.word(at), "ordinal_suffix"):
                at += 1
            if words.has_category(near.word(at), "month"):
                return True
            if near.word(at).lower() not in joins:
                return False
        return False

    return guard


def _is_day(word: str) -> bool:
    return word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31


def clock(words: SurroundingWords) -> Guard:
    """ "о 6.05", "στις 02:45": a clock time after its preposition."""

    def guard(near: Neighbours) -> bool:
        return near.before in words.table("clock_before") and near.after not in words.table("not_after_clock")

    return guard
