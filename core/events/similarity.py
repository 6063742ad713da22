"""Whether two mentions tell the same event: one yes or no for a pair, whatever else is in the project.

Precision first: a wrong merge hides an event, a missed one shows it twice. No statistics of a
collection go into it, so a pair compares the same in a project of ten mentions and of ten thousand.
"""

from functools import lru_cache

from core.chrono.dating import Dating, Extent
from core.chrono.instant import Instant
from core.model.event import Kind, Mention, Modality

DAY = 86_400
NARROW_DAYS = 3  # datings up to this wide are told to the day, give or take a night
MARKS = frozenset("@#!")  # terms that are no words of the text
FEWEST_SHARED = 3  # words two tellings of different articles must share, even where all of them agree
_MONTH_DAYS = 31
_LOOSER_TIME = 0.25  # how much more alike words must be where the dates only overlap
_TELLINGS_KEPT = 1 << 14
_UNREAL = frozenset({Modality.DENIED, Modality.HYPOTHETICAL})
_COMMON = frozenset(
    (
        "people",
        "man",
        "men",
        "woman",
        "year",
        "day",
        "time",
        "country",
        "state",
        "city",
        "group",
        "official",
        "government",
        "police",
        "part",
        "place",
        "new",
        "first",
        "last",
        "other",
        "number",
        "report",
        "high",
        "make",
        "take",
        "come",
    )
)


def comparable(a: Mention, b: Mention) -> bool:
    """Whether two mentions may be one at all; false is a veto that no other likeness lifts."""
    if a.dating is None or b.dating is None or not a.dating.interval.overlaps(b.dating.interval):
        return False
    if a.negated != b.negated or ((a.kind is Kind.SPEECH) != (b.kind is Kind.SPEECH) and not _retold(a, b)):
        return False
    if (a.modality in _UNREAL) != (b.modality in _UNREAL):
        return False
    return _same_shape(a.dating, b.dating, within=a.article_id == b.article_id)


def _same_time(a: Mention, b: Mention) -> bool:
    """Dated alike, or one to the clock within the other's day."""
    if a.dating is None or b.dating is None:
        return False
    wide = max(a.dating.latest - a.dating.earliest, b.dating.latest - b.dating.earliest)
    return a.dating.interval == b.dating.interval or wide <= 2 * DAY


def _retold(a: Mention, b: Mention) -> bool:
    """A saying may tell the event of its article again: "he said he has asked for an inquiry"."""
    same_day = a.dating is not None and b.dating is not None and a.dating.interval == b.dating.interval
    return a.article_id == b.article_id and same_day and likeness(a, b) >= 0.5


def _same_shape(a: Dating, b: Dating, *, within: bool) -> bool:
    """A day may be a telling of its month, not of its decade; what lasted is not what happened once."""
    if a.extent is not b.extent or a.open_start != b.open_start or a.open_end != b.open_end:
        return False
    if a.extent is Extent.THROUGHOUT:
        return abs(a.earliest - b.earliest) <= NARROW_DAYS * DAY
    wide = max(a.latest - a.earliest, b.latest - b.earliest)
    narrow = min(a.latest - a.earliest, b.latest - b.earliest)
    return wide <= (_MONTH_DAYS if within else NARROW_DAYS) * DAY or wide <= 2 * narrow


def earliest_comparable(dating: Dating) -> Instant:
    """When a dating must have begun, or later, to be of a shape that may be compared with this one."""
    longest = max(_MONTH_DAYS * DAY, 2 * (dating.latest - dating.earliest))
    return Instant(dating.earliest - longest)


def words_of(mention: Mention) -> frozenset[str]:
    """The terms that are words of the text: tellings that share none of them never tell one event."""
    return _words(mention.terms)


# Tellings of one story are compared with each other again and again; what depends on one of them is kept.
@lru_cache(maxsize=_TELLINGS_KEPT)
def _words(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(term for term in terms if term[0] not in MARKS)


def likeness(a: Mention, b: Mention) -> float:
    """How alike their words are, 0..1: shared weight over the weight of the shorter telling."""
    shared = a.terms & b.terms
    if not shared or _numbers_conflict(a, b):
        return 0.0
    smaller, larger = sorted((_kept_weight(a.terms), _kept_weight(b.terms)))
    if smaller == 0:
        return 0.0
    overlap = _weight(shared) / smaller
    return overlap * (0.75 + 0.25 * smaller / larger)


def _weight(terms: frozenset[str]) -> float:
    """Names of classes and everyday words count half."""
    return sum(0.5 if term[0] in MARKS or term in _COMMON else 1.0 for term in terms)


@lru_cache(maxsize=_TELLINGS_KEPT)
def _kept_weight(terms: frozenset[str]) -> float:
    return _weight(terms)


def _numbers_conflict(a: Mention, b: Mention) -> bool:
    """Both count something and no count agrees: "three drones", "two soldiers"."""
    counts_a = {term for term in a.terms if term[0] == "#"}
    counts_b = {term for term in b.terms if term[0] == "#"}
    alike = len({term for term in a.terms & b.terms if term[0] not in MARKS})
    return bool(counts_a and counts_b) and not counts_a & counts_b and alike < 4


def same_event(a: Mention, b: Mention) -> bool:
    """Whether two mentions tell one event."""
    if not comparable(a, b):
        return False
    shared = a.terms & b.terms
    telling = len((words_of(a) & words_of(b)) - _COMMON)
    same_trigger = any(term[0] == "!" for term in shared)
    within = a.article_id == b.article_id
    if telling < _FEWEST_TELLING[within, same_trigger]:
        return False
    score = likeness(a, b) - (0.0 if _same_time(a, b) else _LOOSER_TIME)
    if within and same_trigger:
        return (telling >= 2 and score >= 0.4) or score >= 0.9
    if within:
        return score >= 0.5
    return score >= (0.45 if same_trigger else 0.55)


# Words beyond everyday ones that two tellings must share: by whether they stand in one article, and whether
# they share their trigger.
_FEWEST_TELLING = {(True, True): 1, (True, False): 4, (False, True): FEWEST_SHARED, (False, False): 5}
