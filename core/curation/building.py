"""An event from its tellings alone, before any decision: whose title, whose date, which order.

Deterministic whatever order the tellings come in.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

from core.chrono.dating import Dating
from core.curation.contradictions import NARROW_S, agreeing, contradictions_of, support_of
from core.curation.importance import importance_of
from core.model.event import Event, Kind, Mention, Modality
from core.model.ids import event_id
from core.model.telling import Telling

_FEWEST_WORDS = 3
_OBSCURE = frozenset({"he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those"})


def event_of(
    tellings: Sequence[Telling],
    kind: Kind | None = None,
    modality: Modality | None = None,
    *,
    joined: bool = False,
) -> Event:
    """The event that these tellings tell; there is at least one. `kind` and `modality` are the user's, where
    given: a user who says how it is meant also says that it is not denied otherwise. `joined` says that the
    user put tellings together that were not found to be one."""
    ordered = sorted(tellings, key=_reading_order)
    mentions = [telling.mention for telling in ordered]
    best = min(mentions, key=_best_first)
    dating = best_supported(ordered)
    kind, negated = kind or best.kind, best.negated and modality is None
    modality = modality or best.modality
    importance = importance_of(ordered, kind, modality)
    by_weight = [best, *mentions]
    return Event(
        event_id(min(mention.id for mention in mentions)),
        best.title,
        dating,
        kind,
        modality,
        tuple(telling.source for telling in ordered),
        "" if dating else best.undated_reason,
        negated,
        _each_once(chain.from_iterable(mention.places for mention in by_weight)),
        _each_once(chain.from_iterable(mention.actors for mention in by_weight)),
        salience=importance.salience,
        contradictions=contradictions_of(ordered, joined=joined),
        importance_reasons=importance.reasons,
    )


def _reading_order(telling: Telling) -> tuple[bool, int, int, int, int]:
    """The article published first comes first, then as the text goes."""
    mention = telling.mention
    unknown = telling.published is None
    return (
        unknown,
        telling.published or 0,
        mention.article_id,
        mention.sentence.start,
        mention.trigger.start,
    )


def _best_first(mention: Mention) -> tuple[bool, bool, float, int, int]:
    """Whose title, kind and modality stand for all: dated, plain without its article, weighty, short."""
    words = mention.title.split()
    obscure = len(words) < _FEWEST_WORDS or words[0].lower() in _OBSCURE
    return (mention.dating is None, obscure, -mention.salience, len(mention.title), mention.id)


def best_supported(tellings: Sequence[Telling]) -> Dating | None:
    """The date that stands for all: the one that most articles agree with, then the closest, then that of the
    weightiest mention."""
    by_dating: dict[Dating, list[Mention]] = {}
    for telling in tellings:
        if telling.mention.dating is not None:
            by_dating.setdefault(telling.mention.dating, []).append(telling.mention)

    def rank(dating: Dating) -> tuple[int, int, float, int]:
        support = support_of(agreeing(dating, tellings)) if len(by_dating) > 1 and _is_narrow(dating) else 0
        weightiest = min((-mention.salience, mention.id) for mention in by_dating[dating])
        return (-support, dating.latest - dating.earliest, *weightiest)

    return min(by_dating, key=rank, default=None)


def _is_narrow(dating: Dating) -> bool:
    """A year agrees with every day of it, and says none."""
    return dating.latest - dating.earliest <= NARROW_S


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
