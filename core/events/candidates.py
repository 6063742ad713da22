"""Keys of mentions: two that may tell one event share at least one, so that only those are compared.

Two rare words, or a trigger and a rare word, with the article or with a stretch of time. A key comes from
one mention alone; so what shares one is the same in whatever order they come.
"""

from collections.abc import Iterator
from itertools import combinations

from core.chrono.dating import Dating
from core.chrono.instant import Instant, civil_from_instant
from core.events.compared import Compared
from core.events.dispute import FARTHEST_DAYS, may_be_disputed
from core.events.similarity import DAY, NARROW_DAYS

Key = tuple[object, ...]
_LONGEST_SPELL_DAYS = 2 * NARROW_DAYS
_MOST_WORDS = 8  # of a long telling; two words that tell it are among its longest


def keys_of(one: Compared) -> tuple[Key, ...]:
    """All keys of a dated mention; none of one that is not dated."""
    dating = one.mention.dating
    if dating is None:
        return ()
    words = _telling_words(one)
    pairs = [*combinations(words, 2), *((one.trigger, word) for word in words)]
    named = [*combinations(words, 2), *((one.trigger, name) for name in sorted(one.names))]
    own = [(one.mention.article_id, *pair) for pair in pairs]
    return tuple(own + [(*when, *pair) for when in _stretches(dating) for pair in named])


def _telling_words(one: Compared) -> list[str]:
    """Rare words in order: names and long words first where there are many."""
    rare = sorted(one.rare, key=lambda word: (word not in one.names, -len(word), word))
    return sorted(rare[:_MOST_WORDS])


def _stretches(dating: Dating) -> Iterator[tuple[str, int]]:
    """Days for what is told to the day or so, years for what is told to the year or lasted."""
    start, end = dating.earliest, dating.latest
    if end - start <= _LONGEST_SPELL_DAYS * DAY:
        yield from (("day", day) for day in range(start // DAY, -(-end // DAY)))
    if end - start > NARROW_DAYS * DAY:
        years = {civil_from_instant(start).year, civil_from_instant(Instant(end - 1)).year}
        yield from (("year", year) for year in sorted(years))


def dispute_keys_of(one: Compared) -> tuple[Key, ...]:
    """Keys that mentions share which may be one event although their days differ."""
    if one.mention.dating is None or not may_be_disputed(one):
        return ()
    span = FARTHEST_DAYS + 2  # from the first day of one to the last of another
    first = one.mention.dating.earliest // DAY // span
    return tuple(
        ("disputed", at, one.trigger, name) for at in (first, first + 1) for name in sorted(one.names)
    )
