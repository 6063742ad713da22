"""A mention as merging compares it: its words by what they weigh, worked out once.

Leaves whether two of them tell one event to `similarity` and `dispute`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from core.events.stems import stem
from core.events.word_weights import EVERYDAY, MARKS, RARE, weight_of, weights_of
from core.model.event import Mention
from core.model.ids import MentionId

_SAYING_NOTHING = frozenset({"is", "was", "be", "are", "wer", "been", "has", "had", "hav", "did", "do"})


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """`words` are the terms that are words of the text, `content` those that not every report has, `rare`
    those that tell one happening from another, `names` those of the rare ones that name who or where, `who`
    those that name no place. `trigger` is the term that says what happened ("" where none does), `says_what`
    whether it says more than that something was said or was. `counts` are the numbers, `weight` is what all
    terms weigh together."""

    mention: Mention
    words: frozenset[str]
    content: frozenset[str]
    rare: frozenset[str]
    names: frozenset[str]
    who: frozenset[str]
    trigger: str
    says_what: bool
    counts: frozenset[str]
    weight: float

    @property
    def id(self) -> MentionId:
        return self.mention.id

    @property
    def terms(self) -> frozenset[str]:
        return self.mention.terms


def compared(mention: Mention) -> Compared:
    """A mention ready to be compared."""
    terms = mention.terms
    weights = weights_of(terms)
    words = frozenset(term for term in terms if term[0] not in MARKS)
    rare = frozenset(term for term in words if weights[term] >= RARE)
    places, actors = _stems_of(mention.places), _stems_of(mention.actors)
    trigger = min((term for term in terms if term[0] == "!"), default="")
    return Compared(
        mention,
        words,
        frozenset(term for term in words if weights[term] > EVERYDAY),
        rare,
        rare & (actors | places),
        (rare & actors) - places,
        trigger,
        bool(trigger) and trigger[1:] not in _SAYING_NOTHING and weight_of(trigger[1:]) > EVERYDAY,
        frozenset(term for term in terms if term[0] == "#"),
        sum(weights.values()),
    )


def weight(terms: Iterable[str]) -> float:
    """What terms weigh together."""
    return sum(weights_of(terms).values())


def _stems_of(names: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(part) for name in names for part in name.lower().split())
