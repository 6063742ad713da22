"""What the tellings of one event say differently: days that cannot both be right, counts of one thing.

Deterministic whatever order the tellings come in. A side is as well supported as there are articles that
say it, near copies counted once. Leaves to `merging` which tellings are one event.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from core.chrono.dating import Dating
from core.chrono.wording import dating_words
from core.curation.counts import Bound, Count, counts_in
from core.model.contradiction import Contradiction, ContradictionKind, ContradictionSide, Standing
from core.model.ids import ArticleId
from core.model.telling import Telling

K = TypeVar("K")
NARROW_S = 3 * 86_400  # a date wider than that contradicts no day
_LEEWAY = 0.2  # of a number that is "about" so much
_GROWING = ("killed", "injured", "arrested", "missing", "displaced", "rescued")


def contradictions_of(tellings: Sequence[Telling], *, joined: bool = False) -> tuple[Contradiction, ...]:
    """All of them, dates first, then what is counted in the order of the alphabet. Of tellings that the user
    `joined`, dates of any width are compared: two years that exclude each other differ too."""
    if len(tellings) < 2:
        return ()
    return (*_of_dates(tellings, joined), *_of_numbers(tellings))


def support_of(tellings: Iterable[Telling]) -> int:
    """How many articles say it, copies counted once."""
    return len({counts_as(telling) for telling in tellings})


def counts_as(telling: Telling) -> ArticleId:
    """The article that a telling's own counts as."""
    return telling.copy_of or telling.mention.article_id


# Dates


def agreeing(dating: Dating, tellings: Iterable[Telling]) -> list[Telling]:
    """The dated tellings whose date leaves this one possible."""
    return [
        telling
        for telling in tellings
        if telling.mention.dating is not None and telling.mention.dating.interval.overlaps(dating.interval)
    ]


def _of_dates(tellings: Sequence[Telling], joined: bool) -> tuple[Contradiction, ...]:
    """One contradiction at most: the narrow dates that have no time in common."""
    told = [(t, t.mention.dating) for t in tellings if t.mention.dating is not None]
    narrow = [pair for pair in told if joined or pair[1].latest - pair[1].earliest <= NARROW_S]
    if not narrow:
        return ()
    first_end = min(dating.latest for _, dating in narrow)
    last_start = max(dating.earliest for _, dating in narrow)
    apart = [pair for pair in narrow if pair[1].earliest >= first_end or pair[1].latest <= last_start]
    sides = _by_time(apart)
    if len(sides) < 2:
        return ()
    return (Contradiction(ContradictionKind.DATE, "date", _sides(sides, lambda words: words)),)


def _by_time(told: Iterable[tuple[Telling, Dating]]) -> dict[str, list[Telling]]:
    """Tellings whose dates overlap stand on one side."""
    clusters: list[list[tuple[Telling, Dating]]] = []
    end = None
    for telling, dating in sorted(told, key=lambda pair: (pair[1].earliest, pair[0].mention.id)):
        if end is None or dating.earliest >= end:
            clusters.append([])
        clusters[-1].append((telling, dating))
        end = max(end or dating.latest, dating.latest)
    return {_widest_words(cluster): [telling for telling, _ in cluster] for cluster in clusters}


def _widest_words(cluster: Iterable[tuple[Telling, Dating]]) -> str:
    """The date of a side that leaves the others of it possible: the day, where one knows the hour."""
    widest = max(cluster, key=lambda pair: (pair[1].latest - pair[1].earliest, -pair[0].mention.id))
    return dating_words(widest[1])


def _sides(sides: Mapping[K, list[Telling]], words: Callable[[K], str]) -> tuple[ContradictionSide, ...]:
    """The best supported side first, then the one that is told first."""
    ordered = sorted(sides.items(), key=lambda side: (-support_of(side[1]), min(map(_told_first, side[1]))))
    return tuple(
        ContradictionSide(words(key), tuple(sorted({t.mention.id for t in told}))) for key, told in ordered
    )


def _told_first(telling: Telling) -> tuple[bool, int, int]:
    return (telling.published is None, telling.published or 0, telling.mention.id)


# Numbers


@dataclass(frozen=True, slots=True)
class _Counted:
    """A count and who says it."""

    count: Count
    telling: Telling


def _of_numbers(tellings: Sequence[Telling]) -> tuple[Contradiction, ...]:
    by_about: dict[str, list[_Counted]] = defaultdict(list)
    for telling in tellings:
        for count in _own_counts(telling):
            by_about[count.about].append(_Counted(count, telling))
    found = (_of_one_thing(about, by_about[about]) for about in sorted(by_about))
    return tuple(contradiction for contradiction in found if contradiction is not None)


def _own_counts(telling: Telling) -> list[Count]:
    """The counts of a sentence that stand in the words that tell this event, one of each thing."""
    own = {int(term[1:]) for term in telling.mention.terms if term[0] == "#" and term[1:].isdecimal()}
    counts = [count for count in counts_in(telling.quote) if count.value in own]
    things = [count.about for count in counts]
    return [count for count in counts if things.count(count.about) == 1]


def _of_one_thing(about: str, counted: Sequence[_Counted]) -> Contradiction | None:
    """None where all of them can be right, or where they only stand in the text of one author."""
    sides: dict[Count, list[Telling]] = defaultdict(list)
    for one in counted:
        sides[one.count].append(one.telling)
    apart = {a for a in sides for b in sides if _exclude_each_other(a, b) and _by_others(sides[a], sides[b])}
    if not apart:
        return None
    kept = {count: told for count, told in sides.items() if count in apart}
    standing = Standing.UPDATE if _grew(about, counted) else Standing.OPEN
    return Contradiction(ContradictionKind.NUMBER, about, _sides(kept, lambda count: count.words), standing)


def _by_others(ours: Iterable[Telling], others: Iterable[Telling]) -> bool:
    return {counts_as(telling) for telling in ours} != {counts_as(telling) for telling in others}


def _exclude_each_other(a: Count, b: Count) -> bool:
    low_a, high_a = _range(a)
    low_b, high_b = _range(b)
    return high_a < low_b or high_b < low_a


def _range(count: Count) -> tuple[float, float]:
    """What a count allows."""
    match count.bound:
        case Bound.AT_LEAST:
            return count.value, float("inf")
        case Bound.AT_MOST:
            return 0, count.value
        case Bound.ABOUT:
            return count.value * (1 - _LEEWAY), count.value * (1 + _LEEWAY)
    return count.value, count.value


def _grew(about: str, counted: Sequence[_Counted]) -> bool:
    """Whether each article that was published later counts at least as many, as tolls grow."""
    if not about.endswith(_GROWING) or any(one.telling.published is None for one in counted):
        return False
    by_time: dict[int, list[int]] = defaultdict(list)
    for one in counted:
        by_time[one.telling.published or 0].append(one.count.value)
    times = sorted(by_time)
    return len(times) > 1 and all(
        max(by_time[earlier]) <= min(by_time[later]) for earlier, later in pairwise(times)
    ) and all(len(set(values)) == 1 for values in by_time.values())  # fmt: skip
