"""Whether two tellings are of one event although their days differ: "12 July" in one article, "13 July" in
another.

What happens again every day (prices, strikes, talks) is never taken for one: only what happens once to
whom or what is named, told by different articles in much the same words. An author who tells both days
means two events, so tellings of one article are never disputed.
"""

from core.events.compared import Compared
from core.events.similarity import DAY, ONCE, likeness
from core.events.stems import stem
from core.model.event import Kind, Modality

FARTHEST_DAYS = 2  # how far apart the days may lie
# Words of prices, games and forecasts: what they tell happens again the next day.
_EVERY_DAY = frozenset(
    stem(word)
    for word in (
        "percent", "point", "points", "index", "stock", "stocks", "share", "shares", "trading", "exchange",
        "price", "prices", "market", "markets", "profit", "profits", "dollar", "euro", "barrel", "rate",
        "innings", "overs", "temperature", "temperatures", "cases",
    )
)  # fmt: skip
_LIKE = 0.7


def may_be_disputed(one: Compared) -> bool:
    """Whether its day could be another's word against this one's: told to the day, of what happens once."""
    dating, mention = one.mention.dating, one.mention
    return (
        dating is not None
        and one.trigger in ONCE
        and dating.latest - dating.earliest <= 2 * DAY
        and not (dating.open_start or dating.open_end)
        and mention.kind is Kind.EVENT
        and mention.modality in (Modality.HAPPENED, Modality.ALLEGED)
        and not mention.negated
        and one.words.isdisjoint(_EVERY_DAY)
    )


def days_apart(a: Compared, b: Compared) -> float:
    """Days between two datings, 0 where they overlap or touch."""
    ours, other = a.mention.dating, b.mention.dating
    if ours is None or other is None:
        return 0.0
    return max(0, ours.earliest - other.latest, other.earliest - ours.latest) / DAY


def same_but_for_date(a: Compared, b: Compared) -> bool:
    """Whether they tell one event and differ about its day."""
    if a.trigger != b.trigger or a.mention.article_id == b.mention.article_id:
        return False
    if not (may_be_disputed(a) and may_be_disputed(b)):
        return False
    ours, other = a.mention.dating, b.mention.dating
    if ours is None or other is None or ours.interval.overlaps(other.interval):
        return False
    return days_apart(a, b) < FARTHEST_DAYS and _much_alike(a, b)


def _much_alike(a: Compared, b: Compared) -> bool:
    if a.names.isdisjoint(b.names) or likeness(a, b) < _LIKE:
        return False
    return len(a.rare & b.rare) >= (3 if a.counts.isdisjoint(b.counts) else 2)
