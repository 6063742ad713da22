"""When a number is a year or a day: what must, and must not, stand around it in Romance languages."""

from core.temporal.grammar.rules import Guard, Neighbours
from core.temporal.grammar.surrounding_words import DASHES, SurroundingWords

_FIRST_YEAR, _LAST_YEAR = 1400, 2100
_FIRST_RECENT_YEAR = 1500
_FIRST_SURE_YEAR, _LAST_SURE_YEAR = 1900, 2059
_MARKS_BEFORE_NUMBERS = (".", "+", "=", "x", "/", ":")
_LAST_DAY = 31
_QUOTES = ("'", "\u2019")


def year_in_context(words: SurroundingWords) -> Guard:
    """A four-digit number that stands where years stand, and counts nothing."""

    def guard(near: Neighbours) -> bool:
        before, after = near.before, near.after
        if _in_year_range(near, words):
            return True
        if before in words.table("never_before_year") or _is_counted(near, words) or before.isdigit():
            return False
        number = int(near.word(near.first))
        if before in DASHES and near.word(near.first - 2).isdigit():
            return False
        if not _FIRST_YEAR <= number <= _LAST_YEAR:
            return before in words.table("surely_before_year")
        if before in words.table("before_year") or before in words.table("before_date"):
            return True
        if not before:
            return after == "," or words.has_category(after, "dash")
        recent = _FIRST_SURE_YEAR <= number <= _LAST_SURE_YEAR
        return recent and before not in _MARKS_BEFORE_NUMBERS and not words.has_category(before, "article")

    return guard


def the_year_number(words: SurroundingWords) -> Guard:
    """ "el 2000": a year by its article, which counts nothing."""

    def guard(near: Neighbours) -> bool:
        number = int(near.word(near.stop - 1))
        recent = _FIRST_RECENT_YEAR <= number <= _LAST_YEAR
        alone = near.word(near.first).lower() in words.table("one_article")
        return recent and alone and not _is_counted(near, words)

    return guard


def _in_year_range(near: Neighbours, words: SurroundingWords) -> bool:
    """Another year stands beside it: "1914-1918", "de 1991 a 1998"."""
    left, right = near.word(near.first - 2), near.word(near.stop + 1)
    joins = words.table("year_joins")
    left_joined = near.before in DASHES or near.before in joins
    right_joined = near.after in DASHES or near.after in joins
    return (left_joined and _like_year(left)) or (right_joined and _like_year(right))


def _like_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and _FIRST_YEAR <= int(word) <= _LAST_YEAR


def _is_counted(near: Neighbours, words: SurroundingWords) -> bool:
    """Whether it counts what follows: "2000 personas", "1999,5"."""
    if near.after in words.table("counted") or percent_follows(near, words):
        return True
    plural = words.is_plural(near.after) and near.word(near.stop)[:1].islower() and len(near.after) > 4
    return plural and near.before not in words.table("year_before_plural")


def percent_follows(near: Neighbours, words: SurroundingWords) -> bool:
    """ "el 5 por ciento", "5 pour cent"."""
    return near.word(near.stop + 1).lower() in words.table("percent")


def short_year(near: Neighbours) -> bool:
    """The apostrophe of "'98" touches the digits and parts them from the word before."""
    starts, ends = near.tokens.starts, near.tokens.ends
    touches = starts[near.first + 1] == ends[near.first]
    apart = near.first == 0 or ends[near.first - 1] < starts[near.first]
    return touches and apart and near.after not in _QUOTES


def of_a_list(words: SurroundingWords) -> Guard:
    """ "los años 1990, 1992 y 1995": years, not decades."""

    def guard(near: Neighbours) -> bool:
        joined = near.after == "," or near.after in words.table("year_joins")
        return joined and _like_year(near.word(near.stop + 1))

    return guard


def of_no_list(words: SurroundingWords) -> Guard:
    """ "los años 1990": the decade."""
    listed = of_a_list(words)
    return lambda near: not listed(near)


def counts_nothing(near: Neighbours, words: SurroundingWords) -> bool:
    """No plural, unit or share follows that a number would count."""
    if percent_follows(near, words) or near.after in words.table("counted"):
        return False
    return words.stops(near.after) or (near.after.isalpha() and not words.is_plural(near.after))


def alone(words: SurroundingWords) -> Guard:
    """ "los 80": after a preposition of time, with nothing that it counts after it."""
    return lambda near: near.before in words.table("before_decade") and counts_nothing(near, words)


def short_year_alone(words: SurroundingWords) -> Guard:
    """ "en el 98": two digits that are no day, after a preposition of time and one article."""

    def guard(near: Neighbours) -> bool:
        is_year = int(near.word(near.stop - 1)) > _LAST_DAY
        single = near.word(near.first).lower() in words.table("one_article")
        introduced = near.before in words.table("before_decade")
        return is_year and single and introduced and counts_nothing(near, words)

    return guard


def digits_touch(near: Neighbours) -> bool:
    """ "el 24/02": nothing parts the digits from the stroke, and no further one follows."""
    starts, ends = near.tokens.starts, near.tokens.ends
    joined = all(starts[at + 1] == ends[at] for at in range(near.first + 1, near.stop - 1))
    return joined and near.after != "/"


def short_range(near: Neighbours) -> bool:
    """ "1914-18" with nothing joined on: no score, no telephone number."""
    joined = near.after in DASHES or near.before in DASHES or near.before in ("$", "#")
    return _FIRST_YEAR <= int(near.word(near.first)) <= _LAST_YEAR and not joined


def day_beside(words: SurroundingWords) -> Guard:
    """ "3" in "entre el 3 y el 9 de mayo": the day beside it names the month."""

    def guard(near: Neighbours) -> bool:
        at = near.stop
        if near.word(at).lower() not in words.table("day_joins"):
            return False
        for _ in range(_MOST_LISTED_DAYS):
            at = _past(near, at + 1, words, "the", "weekday", "day_word")
            if not _is_day_number(near.word(at)):
                return False
            month = _past(near, at + 1, words, "of", "ordinal_end")
            if words.has_category(near.word(month), "month", "month_latent"):
                return True
            at += 1
            if near.word(at).lower() not in words.table("day_joins"):
                return False
        return False

    return guard


_MOST_LISTED_DAYS = 4
_MOST_SMALL_WORDS = 3


def _past(near: Neighbours, position: int, words: SurroundingWords, *categories: str) -> int:
    """Past the small words of some categories."""
    for _ in range(_MOST_SMALL_WORDS):
        if not words.has_category(near.word(position), *categories):
            break
        position += 1
    return position


def _is_day_number(word: str) -> bool:
    return len(word) <= 2 and word.isdigit() and 1 <= int(word) <= 31
