"""Whether two mentions tell the same event: one yes or no for a pair, whatever else is in the project.

Precision first: a wrong merge hides an event, a missed one shows it twice. No statistics of a
collection go into it, so a pair compares the same in a project of ten mentions and of ten thousand.
What dates that differ make of a pair is left to `dispute`.
"""

from core.chrono.dating import Dating, Extent
from core.events.compared import Compared, weight
from core.model.event import Kind, Modality

DAY = 86_400
NARROW_DAYS = 3  # datings up to this wide are told to the day, give or take a night
FEWEST_SHARED = 2  # rare words that two tellings of different articles share, or a name and a trigger
# What happens once to whom it happens.
ONCE = frozenset(
    f"!{kind}"
    for kind in (
        "agreement", "appointment", "birth", "collapse", "conviction", "crash", "death", "fire", "quake",
        "resignation", "sinking",
    )
)  # fmt: skip
_MONTH_DAYS = 31
_LOOSER_TIME = 0.25  # how much more alike words must be where the dates only overlap
_UNREAL = frozenset({Modality.DENIED, Modality.HYPOTHETICAL})


def same_event(a: Compared, b: Compared) -> bool:
    """Whether two mentions tell one event, as far as their dates allow."""
    within = a.mention.article_id == b.mention.article_id
    shared = len(a.rare & b.rare)
    same_trigger = a.trigger == b.trigger and (a.says_what or a.terms == b.terms)
    if shared < _fewest(same_trigger=same_trigger) or not comparable(a, b):
        return False
    score = likeness(a, b) - (0.0 if _same_time(a, b) else _LOOSER_TIME)
    if within:
        return _same_within(shared, score, same_trigger=same_trigger)
    return _same_across(a, b, score, same_trigger=same_trigger)


def _fewest(*, same_trigger: bool) -> int:
    """Rare words without which no other likeness counts."""
    return 1 if same_trigger else 4


def _same_within(shared: int, score: float, *, same_trigger: bool) -> bool:
    """An article tells what it has told in fewer words."""
    if same_trigger:
        return score >= (0.4 if shared >= 2 else 0.9)
    return score >= 0.5


def _same_across(a: Compared, b: Compared, score: float, *, same_trigger: bool) -> bool:
    shared = a.rare & b.rare
    if not same_trigger:
        return score >= (0.6 if len(shared) > 4 else 0.65)
    if len(shared) > FEWEST_SHARED:
        return score >= (0.5 if len(shared) > 3 else 0.55)
    return _same_time(a, b) and _same_in_few_words(a, b, len(shared), score)


def _same_in_few_words(a: Compared, b: Compared, shared: int, score: float) -> bool:
    """Where little is shared nothing may differ: "the mayor opened a school", "the mayor opened a bridge"."""
    if a.terms == b.terms:
        return shared >= FEWEST_SHARED
    if a.trigger in ONCE:
        return score >= 0.5 and _befell_the_same(a, b)
    if a.names.isdisjoint(b.names) or not (a.content <= b.content or b.content <= a.content):
        return False
    return score >= (0.6 if shared >= FEWEST_SHARED else 0.8)


def _befell_the_same(a: Compared, b: Compared) -> bool:
    """What befell whom is the same: "Doe died", "Jane Doe died", but not "John Doe died"."""
    kind = f"@{a.trigger[1:]}"
    whom = a.who <= b.who or b.who <= a.who
    return kind in a.terms and kind in b.terms and whom and not a.who.isdisjoint(b.who)


def comparable(a: Compared, b: Compared) -> bool:
    """Whether two mentions may be one at all; false is a veto that no other likeness lifts."""
    ours, other = a.mention, b.mention
    if ours.dating is None or other.dating is None or not _overlap_in_time(ours.dating, other.dating):
        return False
    if ours.negated != other.negated or (ours.modality in _UNREAL) != (other.modality in _UNREAL):
        return False
    if (ours.kind is Kind.SPEECH) != (other.kind is Kind.SPEECH) and not _retold(a, b):
        return False
    return _same_shape(ours.dating, other.dating, within=ours.article_id == other.article_id)


def _overlap_in_time(a: Dating, b: Dating) -> bool:
    return a.earliest < b.latest and b.earliest < a.latest


def _same_time(a: Compared, b: Compared) -> bool:
    """Dated alike, or one to the clock within the other's day."""
    ours, other = a.mention.dating, b.mention.dating
    if ours is None or other is None:
        return False
    same = ours.earliest == other.earliest and ours.latest == other.latest
    return same or max(ours.latest - ours.earliest, other.latest - other.earliest) <= 2 * DAY


def _retold(a: Compared, b: Compared) -> bool:
    """A saying may tell the event of its article again: "he said he has asked for an inquiry"."""
    ours, other = a.mention, b.mention
    same_day = ours.dating and other.dating and ours.dating.interval == other.dating.interval
    return ours.article_id == other.article_id and bool(same_day) and likeness(a, b) >= 0.5


def _same_shape(a: Dating, b: Dating, *, within: bool) -> bool:
    """A day may be a telling of its month, not of its decade; what lasted is not what happened once."""
    if a.extent is not b.extent or a.open_start != b.open_start or a.open_end != b.open_end:
        return False
    if a.extent is Extent.THROUGHOUT:
        return abs(a.earliest - b.earliest) <= NARROW_DAYS * DAY
    wide = max(a.latest - a.earliest, b.latest - b.earliest)
    narrow = min(a.latest - a.earliest, b.latest - b.earliest)
    return wide <= (_MONTH_DAYS if within else NARROW_DAYS) * DAY or wide <= 2 * narrow


def likeness(a: Compared, b: Compared) -> float:
    """How alike their words are, 0..1: shared weight over the weight of the shorter telling."""
    if _numbers_conflict(a, b):
        return 0.0
    return overlap(a.terms & b.terms, a.weight, b.weight)


def overlap(shared: frozenset[str], *weights: float) -> float:
    """The same of the terms that two tellings share and of what each weighs."""
    smaller, larger = sorted(weights)
    return weight(shared) / smaller * (0.75 + 0.25 * smaller / larger) if shared else 0.0


def _numbers_conflict(a: Compared, b: Compared) -> bool:
    """Both count something and no count agrees ("three drones", "two soldiers"), and little else is alike."""
    if not a.counts or not b.counts or not a.counts.isdisjoint(b.counts):
        return False
    return len(a.words & b.words) < 4
