"""Events that may be one although merging kept them apart: told alike, with something that differs.

Merging is right to be careful; somebody who compares two accounts wants to see these pairs side by side and
judge for himself. Nothing is joined here. Each event is given to one pair at most, the likest pairs first.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from core.chrono.wording import dating_words
from core.events.compared import Compared, compared
from core.events.similarity import DAY, overlap
from core.model.event import Kind, Mention
from core.model.ids import EventId

Tellings = Mapping[EventId, Sequence[Mention]]
Key = tuple[object, ...]

_FARTHEST_DAYS = 7  # what lies further apart is told of two times
_BUCKET_DAYS = 10
_MOST_WORDS = 8
_COMMON = 40  # events of one side that share a key: then it is a phrase that tells nothing apart
_LIKE, _LIKE_APART = 0.4, 0.55  # apart: on days that differ


@dataclass(frozen=True, slots=True)
class PerhapsSame:
    """Two events, one of each side, how alike they are told (0..1), and what differs in words."""

    a: EventId
    b: EventId
    likeness: float
    difference: str


def perhaps_same(ours: Tellings, others: Tellings) -> tuple[PerhapsSame, ...]:
    """The pairs, the likest first; undated events are in none."""
    known = _by_key(others)
    found = [
        pair
        for event_id, mentions in sorted(ours.items())
        for pair in _pairs_of(event_id, [compared(mention) for mention in mentions], known)
    ]
    return tuple(_each_once(sorted(found, key=lambda pair: (-pair.likeness, pair.a, pair.b))))


def _each_once(pairs: Iterable[PerhapsSame]) -> Iterator[PerhapsSame]:
    taken: set[tuple[str, EventId]] = set()
    for pair in pairs:
        if ("a", pair.a) not in taken and ("b", pair.b) not in taken:
            taken |= {("a", pair.a), ("b", pair.b)}
            yield pair


def _by_key(tellings: Tellings) -> dict[Key, list[tuple[EventId, Compared]]]:
    found: dict[Key, list[tuple[EventId, Compared]]] = defaultdict(list)
    for event_id, mentions in sorted(tellings.items()):
        for mention in mentions:
            one = compared(mention)
            for key in _keys_of(one, reach=0):
                found[key].append((event_id, one))
    return {key: members for key, members in found.items() if len(members) <= _COMMON}


def _keys_of(one: Compared, *, reach: int) -> Iterator[Key]:
    """Two rare words, or what happened and a rare word, with a stretch of time and as many around it."""
    dating = one.mention.dating
    if dating is None:
        return
    rare = sorted(one.rare, key=lambda word: (word not in one.names, -len(word), word))[:_MOST_WORDS]
    words = list(combinations(sorted(rare), 2))
    words += [(one.trigger, word) for word in sorted(rare) if one.says_what]
    width = _BUCKET_DAYS * DAY
    if dating.latest - dating.earliest > 2 * width:
        yield from (("wide", *pair) for pair in words)
        return
    middle = (dating.earliest + dating.latest) // 2 // width
    for at in range(middle - reach, middle + reach + 1):
        yield from ((at, *pair) for pair in words)


def _pairs_of(
    event_id: EventId, tellings: Iterable[Compared], known: Mapping[Key, list[tuple[EventId, Compared]]]
) -> Iterator[PerhapsSame]:
    best: dict[EventId, PerhapsSame] = {}
    for one in tellings:
        candidates = {
            (other_id, other.id): other
            for key in _keys_of(one, reach=1)
            for other_id, other in known.get(key, ())
        }
        for (other_id, _), other in candidates.items():
            score = _score(one, other)
            if score > 0 and (other_id not in best or score > best[other_id].likeness):
                best[other_id] = PerhapsSame(event_id, other_id, score, _difference(one, other))
    yield from best.values()


def _score(a: Compared, b: Compared) -> float:
    """How alike they are told, nought where that is too little."""
    apart = _days_apart(a.mention, b.mention)
    if apart > _FARTHEST_DAYS:
        return 0.0
    shared = len(a.rare & b.rare)
    same_trigger = a.trigger == b.trigger and a.says_what
    if shared < (2 if same_trigger else 3):
        return 0.0
    score = overlap(a.terms & b.terms, a.weight, b.weight)
    if apart and a.names.isdisjoint(b.names):
        return 0.0
    return score if score >= (_LIKE_APART if apart else _LIKE) else 0.0


def _days_apart(a: Mention, b: Mention) -> float:
    ours, other = a.dating, b.dating
    if ours is None or other is None:
        return 0.0
    return max(0, ours.earliest - other.latest, other.earliest - ours.latest) / DAY


def _difference(a: Compared, b: Compared) -> str:
    """What most likely kept them apart, in words that name the sides A and B."""
    ours, other = a.mention, b.mention
    found = []
    if not _overlapping(ours, other):
        found.append(f"A says {_date(ours)}, B says {_date(other)}")
    if ours.negated != other.negated:
        found.append(f"{_side(ours.negated)} says that it did not happen")
    if ours.modality is not other.modality:
        found.append(f"{ours.modality} according to A, {other.modality} according to B")
    if a.counts and b.counts and a.counts.isdisjoint(b.counts):
        found.append(f"A counts {_counts(a)}, B counts {_counts(b)}")
    if (ours.kind is Kind.SPEECH) != (other.kind is Kind.SPEECH):
        found.append(f"{_side(ours.kind is Kind.SPEECH)} gives it as what somebody said")
    return "; ".join(found) or "told in other words"


def _side(is_a: bool) -> str:
    return "A" if is_a else "B"


def _overlapping(a: Mention, b: Mention) -> bool:
    return a.dating is None or b.dating is None or a.dating.interval.overlaps(b.dating.interval)


def _date(mention: Mention) -> str:
    return dating_words(mention.dating) if mention.dating else "no date"


def _counts(one: Compared) -> str:
    return ", ".join(sorted((count[1:] for count in one.counts), key=lambda text: (len(text), text)))
