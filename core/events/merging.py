"""Merging: mentions that tell one event become one group.

Deterministic and free of order: pairs are compared in canonical order, the surest first, and a group
takes a mention in only where no two of its mentions exclude each other. Only pairs that share a time
bucket and a term are ever looked at.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator

from core.chrono.instant import Instant, civil_from_instant
from core.events.similarity import (
    DAY,
    FEWEST_SHARED,
    NARROW_DAYS,
    comparable,
    likeness,
    same_event,
    words_of,
)
from core.model.event import Mention
from core.model.ids import MentionId

_LONGEST_SPELL_DAYS = 40
_WIDEST_BUCKET = 500  # mentions of one time and term that one mention is compared with
_Key = tuple[str, int, str]


def group(mentions: Iterable[Mention]) -> tuple[tuple[Mention, ...], ...]:
    """Group mentions by the event they tell; groups and their members in canonical order.

    Members stand by id, groups by their first member. What is not dated stands alone, unless its
    article has joined it already (`same_as`).
    """
    ordered = sorted(set(mentions), key=lambda mention: mention.id)
    forest = _Forest(ordered)
    for mention in ordered:
        if mention.same_as is not None:
            forest.join_known(mention.id, mention.same_as)
    for a, b in _surest_first(_alike(ordered)):
        forest.join(a.id, b.id)
    return forest.groups()


def affected(new: Iterable[Mention], old: Iterable[Mention]) -> frozenset[MentionId]:
    """Of the old mentions, those whose groups may change when the new ones come in.

    Grouping these with the new ones gives what grouping all at once would give.
    """
    fresh = tuple(new)
    everything = sorted({*fresh, *old}, key=lambda mention: mention.id)
    beside = _neighbourhood(everything)
    started = {mention.id for mention in fresh}
    reached, waiting = set(started), list(fresh)
    while waiting:
        for other in beside(waiting.pop(), reached):
            reached.add(other.id)
            waiting.append(other)
    return frozenset(reached - started)


def _neighbourhood(
    everything: list[Mention],
) -> Callable[[Mention, Collection[MentionId]], Iterator[Mention]]:
    """For a mention, all those it may be joined with that are not reached yet, looked up in its buckets."""
    buckets = _buckets(everything)
    linked: dict[MentionId, list[Mention]] = defaultdict(list)
    by_id = {mention.id: mention for mention in everything}
    signatures = {mention.id: _signature(mention) for mention in everything}
    for mention in everything:
        if mention.same_as in by_id and mention.same_as is not None:
            linked[mention.id].append(by_id[mention.same_as])
            linked[mention.same_as].append(mention)

    def beside(mention: Mention, reached: Collection[MentionId]) -> Iterator[Mention]:
        yield from (other for other in linked[mention.id] if other.id not in reached)
        signature, compared = signatures[mention.id], {mention.id}
        for key in _keys(mention):
            for other in buckets.get(key, ()):
                if other.id in compared or other.id in reached:
                    continue
                compared.add(other.id)
                if signatures[other.id] == signature or same_event(mention, other):
                    yield other

    return beside


def _alike(ordered: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Every pair that tells one event, each once; tellings that are letter for letter the same are
    compared through the first of them."""
    first_of: dict[object, Mention] = {}
    for mention in ordered:
        twin = first_of.setdefault(_signature(mention), mention)
        if twin is not mention:
            yield twin, mention
    seen: set[tuple[MentionId, MentionId]] = set()
    for bucket in _buckets(first_of.values()).values():
        for i, a in enumerate(bucket):
            for b in bucket[i + 1 : i + 1 + _WIDEST_BUCKET]:
                if (a.id, b.id) not in seen:
                    seen.add((a.id, b.id))
                    if same_event(a, b):
                        yield a, b


def _signature(mention: Mention) -> object:
    if mention.dating is None or len(words_of(mention)) < FEWEST_SHARED:
        return mention.id
    return (mention.dating, mention.kind, mention.modality, mention.negated, mention.terms)


def _buckets(mentions: Iterable[Mention]) -> dict[_Key, list[Mention]]:
    buckets: dict[_Key, list[Mention]] = defaultdict(list)
    for mention in mentions:
        for key in _keys(mention):
            buckets[key].append(mention)
    return {key: bucket for key, bucket in buckets.items() if len(bucket) > 1}


def _keys(mention: Mention) -> Iterator[_Key]:
    """Time bucket × term. Two mentions that may be one share at least one key."""
    if mention.dating is None:
        return
    words = words_of(mention)
    for scale, bucket in _time_buckets(mention):
        for word in words:
            yield scale, bucket, word


def _time_buckets(mention: Mention) -> Iterator[tuple[str, int]]:
    """Days for what is told to the day or month, years for what is told to the year or lasted."""
    assert mention.dating is not None
    start, end = mention.dating.earliest, mention.dating.latest
    if end - start <= _LONGEST_SPELL_DAYS * DAY:
        yield from (("day", day) for day in range(start // DAY, -(-end // DAY)))
    if end - start > NARROW_DAYS * DAY:
        years = {civil_from_instant(start).year, civil_from_instant(Instant(end - 1)).year}
        yield from (("year", year) for year in sorted(years))


def _surest_first(pairs: Iterable[tuple[Mention, Mention]]) -> list[tuple[Mention, Mention]]:
    return sorted(pairs, key=lambda pair: (-likeness(*pair), pair[0].id, pair[1].id))


class _Forest:
    """Union-find whose unions can be vetoed by any two members."""

    def __init__(self, ordered: list[Mention]) -> None:
        self._root = {mention.id: mention.id for mention in ordered}
        self._members = {mention.id: [mention] for mention in ordered}
        # One member for each way of telling when: what is told alike cannot differ about a veto.
        self._distinct = {mention.id: _told_when(mention) for mention in ordered}

    def _find(self, key: MentionId) -> MentionId:
        while self._root[key] != key:
            self._root[key] = self._root[self._root[key]]
            key = self._root[key]
        return key

    def join_known(self, a: MentionId, b: MentionId) -> None:
        """Join what an article has joined; a link to a mention that is not here joins nothing."""
        if a in self._root and b in self._root:
            self._unite(self._find(a), self._find(b))

    def join(self, a: MentionId, b: MentionId) -> None:
        root_a, root_b = self._find(a), self._find(b)
        if root_a == root_b:
            return
        ours, others = self._distinct[root_a].values(), self._distinct[root_b].values()
        if all(comparable(x, y) for x in ours for y in others):
            self._unite(root_a, root_b)

    def _unite(self, a: MentionId, b: MentionId) -> None:
        if a == b:
            return
        keep, drop = min(a, b), max(a, b)
        self._root[drop] = keep
        self._members[keep].extend(self._members.pop(drop))
        self._distinct[keep].update(self._distinct.pop(drop))

    def groups(self) -> tuple[tuple[Mention, ...], ...]:
        found = (tuple(sorted(members, key=lambda m: m.id)) for members in self._members.values())
        return tuple(sorted(found, key=lambda members: members[0].id))


def _told_when(mention: Mention) -> dict[object, Mention]:
    if mention.dating is None:
        return {}
    return {(mention.dating, mention.kind, mention.modality, mention.negated): mention}
