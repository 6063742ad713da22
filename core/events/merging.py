"""Merging: mentions that tell one event become one group.

Deterministic and free of order. First those that say when alike are put together, where nothing can
exclude anything; then what they make is joined, the surest first, unless two members exclude each other;
last what is one event but for its date. Only mentions that share a key are ever compared, and those of
one group already are not compared again: a story that everybody tells costs little more than one that
few tell.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from core.events.candidates import Key, dispute_keys_of, keys_of
from core.events.compared import Compared, compared
from core.events.dispute import same_but_for_date
from core.events.forest import Forest, told_when
from core.events.similarity import likeness, same_event
from core.model.event import Mention
from core.model.ids import MentionId

_Test = Callable[[Compared, Compared], bool]
_KeysOf = Callable[[Compared], tuple[Key, ...]]
_Ids = tuple[MentionId, MentionId]
_Pair = tuple[Compared, Compared]


@dataclass(frozen=True, slots=True)
class Grouping:
    """Mentions by the event they tell, and for each the story it belongs to: all that could change its group,
    named by the smallest id in it."""

    groups: tuple[tuple[Mention, ...], ...]
    story_of: Mapping[MentionId, MentionId]


def group(mentions: Iterable[Mention]) -> tuple[tuple[Mention, ...], ...]:
    """Groups and their members in canonical order: members by id, groups by their first member.

    What is not dated stands alone, unless its article has joined it already (`same_as`).
    """
    return grouping(mentions).groups


def grouping(mentions: Iterable[Mention]) -> Grouping:
    """The groups, and the stories that can be grouped apart from each other."""
    by_id = {mention.id: mention for mention in mentions}
    ordered = [compared(by_id[key]) for key in sorted(by_id)]
    forest, stories = Forest(ordered), Forest(ordered)
    for mention in by_id.values():
        if mention.same_as is not None and mention.same_as in forest:
            forest.unite(mention.id, mention.same_as)
    together = _sharing(ordered, keys_of)
    _join_told_alike(together, forest)
    for found in forest.groups():
        for mention in found[1:]:
            stories.unite(found[0].id, mention.id)
    across = _links(together, forest, same_event)
    for a, b in across:
        forest.unite_comparable(a.id, b.id)
    disputed = _links(_sharing(ordered, dispute_keys_of), forest, same_but_for_date)
    for a, b in disputed:
        forest.unite_disputed(a.id, b.id)
    for a, b in (*across, *disputed):
        stories.unite(a.id, b.id)
    return Grouping(forest.groups(), {key: stories.find(key) for key in by_id})


def neighbours(
    new: Iterable[Mention], old: Iterable[Mention], story_of: Mapping[MentionId, MentionId]
) -> frozenset[MentionId]:
    """The stories of old mentions that a new one may be joined with: these may change. `story_of` names
    the stories of the old mentions; one that it does not name is a story by itself."""
    fresh, known = [compared(mention) for mention in new], [compared(mention) for mention in old]
    by_key: dict[Key, list[Compared]] = {}
    for one in known:
        for key in (*keys_of(one), *dispute_keys_of(one)):
            by_key.setdefault(key, []).append(one)
    found = {story_of.get(key, key) for key in _joined_by_their_article(fresh, known)}
    for one in fresh:
        for key in (*keys_of(one), *dispute_keys_of(one)):
            for other in by_key.get(key, ()):
                story = story_of.get(other.id, other.id)
                if story not in found and (same_event(one, other) or same_but_for_date(one, other)):
                    found.add(story)
    return frozenset(found)


def _joined_by_their_article(new: Iterable[Compared], old: Iterable[Compared]) -> frozenset[MentionId]:
    linked = {key for one in new for key in (one.id, one.mention.same_as) if key is not None}
    return frozenset(one.id for one in old if one.id in linked or one.mention.same_as in linked)


def _sharing(ordered: Iterable[Compared], keys_of_one: _KeysOf) -> list[list[Compared]]:
    """The mentions that share a key, by key; letter for letter the same lists once."""
    by_key: dict[Key, list[Compared]] = {}
    for mention in ordered:
        for key in keys_of_one(mention):
            by_key.setdefault(key, []).append(mention)
    shared = (members for members in by_key.values() if len(members) > 1)
    return list({tuple(mention.id for mention in members): members for members in shared}.values())


def _join_told_alike(together: Iterable[list[Compared]], forest: Forest) -> None:
    """Join what is alike of mentions that say when alike, and so have nothing that keeps them apart: whatever
    the order, the same groups."""
    tried: set[_Ids] = set()
    for sharing in together:
        classes: dict[object, list[Compared]] = defaultdict(list)
        for mention in sharing:
            classes[told_when(mention)].append(mention)
        for members in classes.values():
            if len(members) > 1:
                _join_all(members, forest, tried)


def _join_all(members: list[Compared], forest: Forest, tried: set[_Ids]) -> None:
    by_root = _by_root(members, forest)
    for (a, ours), (b, others) in combinations(by_root.items(), 2):
        if forest.find(a) != forest.find(b) and any(_alike(ours, others, same_event, tried)):
            forest.unite(a, b)


def _by_root(members: Iterable[Compared], forest: Forest) -> dict[MentionId, list[Compared]]:
    found: dict[MentionId, list[Compared]] = {}
    for mention in members:
        found.setdefault(forest.find(mention.id), []).append(mention)
    return found


def _links(together: Iterable[list[Compared]], forest: Forest, test: _Test) -> list[_Pair]:
    """For every two groups that pairs of their members join, the surest of these pairs; the surest first."""
    found: dict[_Ids, _Pair] = {}
    tried: set[_Ids] = set()
    for members in together:
        for (a, ours), (b, others) in combinations(sorted(_by_root(members, forest).items()), 2):
            for pair in _alike(ours, others, test, tried):
                if (a, b) not in found or _rank(pair) < _rank(found[a, b]):
                    found[a, b] = pair
    return sorted(found.values(), key=_rank)


def _alike(ours: list[Compared], others: list[Compared], test: _Test, tried: set[_Ids]) -> Iterator[_Pair]:
    """The pairs that are one event, of those that were not tried before."""
    for x in ours:
        for y in others:
            if (x.id, y.id) not in tried:
                tried.add((x.id, y.id))
                if test(x, y):
                    yield x, y


def _rank(pair: _Pair) -> tuple[float, MentionId, MentionId]:
    a, b = pair
    return (-likeness(a, b), a.id, b.id)
