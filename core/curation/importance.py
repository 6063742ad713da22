"""How important an event is, 0..1, and why in words.

What articles still tell a week later was important; what only the papers of the day tell was news. An
event counts the more, the more articles tell it (near copies once), the nearer to their beginning, the more
it is a happening of its own rather than talk or a state. Every part is said on the event's card.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.curation.contradictions import counts_as
from core.model.event import Kind, Modality
from core.model.ids import ArticleId
from core.model.telling import Telling

REMEMBERED_AFTER_S = 7 * 86_400
_REMEMBERED, _NEWS = 1.0, 0.3
_NOT_HAPPENED = 0.4
_OWN_SHARE = 0.55  # of what one article says of it; the rest is how many say it
_LEAD_CHARACTERS = 600


@dataclass(frozen=True, slots=True)
class Importance:
    """A figure, 0..1, and what it comes from, the weightiest part first."""

    salience: float
    reasons: tuple[str, ...]


def importance_of(tellings: Sequence[Telling], kind: Kind, modality: Modality) -> Importance:
    """The importance of the event that these tellings tell; `kind` and `modality` are the event's."""
    voices = voices_of(tellings)
    spread = 1 - 1 / (1 + sum(voices.values()) / 2)
    own = max(telling.mention.salience for telling in tellings)
    salience = _OWN_SHARE * own + (1 - _OWN_SHARE) * spread
    return Importance(
        round(min(1.0, max(0.0, salience)), 3), tuple(_reasons(tellings, voices, kind, modality))
    )


def voices_of(tellings: Sequence[Telling]) -> Mapping[ArticleId, float]:
    """How much each article counts that tells it: those that are one count once, later ones more."""
    voices: dict[ArticleId, float] = {}
    for telling in tellings:
        article = counts_as(telling)
        voices[article] = max(voices.get(article, 0.0), _voice(telling))
    return voices


def _voice(telling: Telling) -> float:
    real = 1.0 if telling.mention.modality is Modality.HAPPENED else _NOT_HAPPENED
    return real * (_REMEMBERED if remembered(telling) else _NEWS)


def remembered(telling: Telling) -> bool:
    """Whether it is told a week or more after it was."""
    dating = telling.mention.dating
    if dating is None or telling.published is None:
        return False
    return telling.published - dating.earliest >= REMEMBERED_AFTER_S


def _reasons(
    tellings: Sequence[Telling], voices: Mapping[ArticleId, float], kind: Kind, modality: Modality
) -> list[str]:
    later = len({counts_as(telling) for telling in tellings if remembered(telling)})
    copies = len({telling.mention.article_id for telling in tellings}) - len(voices)
    reasons = [f"told by {_counted(len(voices), 'article')}"]
    if copies > 0:
        reasons[0] += f" ({_counted(copies, 'copy', 'copies')} not counted)"
    if later:
        reasons.append(f"still told a week or more later by {_counted(later, 'article')}")
    if any(telling.mention.sentence.start < _LEAD_CHARACTERS for telling in tellings):
        reasons.append("stands at the beginning of an article")
    return [*reasons, *reasons_of_form(kind, modality)]


def reasons_of_form(kind: Kind, modality: Modality) -> tuple[str, ...]:
    """The last reasons: they hang on the kind of event and how it is meant, and on no telling."""
    reasons: list[str] = []
    if kind is not Kind.EVENT:
        reasons.append("what somebody said counts less" if kind is Kind.SPEECH else "a state counts less")
    if modality is not Modality.HAPPENED:
        reasons.append(f"{modality.value}, which counts less than what happened")
    return tuple(reasons)


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
