"""A way of looking at a timeline that was given a name: span of time, lanes and how they stand, filters."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.date_basis import DateBasis
from core.model.event import Colour, Kind, Modality, Review
from core.model.event_filter import Facet, FacetValue, Mark
from gui.models.event_filter import EventFilterChoice, SideChoice
from gui.models.lane_look import LaneLook, look_from_json

_Member = TypeVar("_Member", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class KeptView:
    """`interval` is None where all that there is was in view. A `filter_only` brings its filter and leaves
    the rest of the view as it is."""

    name: str
    interval: Interval | None
    lanes: str
    look: LaneLook
    choice: EventFilterChoice
    filter_only: bool = False

    def to_json(self) -> dict[str, Any]:
        span = None if self.interval is None else [int(self.interval.start), int(self.interval.end)]
        return {
            "name": self.name,
            "span": span,
            "lanes": self.lanes,
            "look": self.look.to_json(),
            "filter": choice_to_json(self.choice),
            **({"filter_only": True} if self.filter_only else {}),
        }


def kept_view_from_json(kept: object) -> KeptView | None:
    """What `to_json` gave; None for anything that is no view."""
    if not isinstance(kept, Mapping) or not isinstance(kept.get("name"), str) or not kept["name"]:
        return None
    span = _pair(kept.get("span"))
    return KeptView(
        kept["name"],
        Interval(Instant(span[0]), Instant(span[1])) if span else None,
        str(kept.get("lanes", "")),
        look_from_json(kept.get("look")),
        choice_from_json(kept.get("filter")),
        kept.get("filter_only") is True,
    )


def choice_to_json(choice: EventFilterChoice) -> dict[str, Any]:
    """Only what narrows anything."""
    return {
        **({"span": list(choice.span), "certain": choice.certain} if choice.span else {}),
        **{name: sorted(members) for name, members in _members_of(choice) if members is not None},
        **({"text": choice.text} if choice.text else {}),
        **({"facets": [[one.facet, one.value, one.words] for one in choice.facets]} if choice.facets else {}),
        **({"listed": list(choice.listed)} if choice.listed is not None else {}),
        **({"marks": sorted(choice.marks)} if choice.marks else {}),
        **({"sources": choice.least_sources} if choice.least_sources > 1 else {}),
        **({"compared": [_side_to_json(side) for side in choice.compared]} if choice.compared else {}),
    }


def _side_to_json(side: SideChoice) -> dict[str, Any]:
    return {"words": side.words, "filter": choice_to_json(side.choice)}


def choice_from_json(kept: object) -> EventFilterChoice:
    """What `choice_to_json` gave; what cannot be read narrows nothing."""
    if not isinstance(kept, Mapping):
        return EventFilterChoice()
    listed, sources = kept.get("listed"), kept.get("sources")
    return EventFilterChoice(
        span=_pair(kept.get("span")),
        certain=kept.get("certain") is True,
        kinds=_chosen(kept.get("kinds"), Kind),
        reviews=_chosen(kept.get("reviews"), Review),
        modalities=_chosen(kept.get("modalities"), Modality),
        text=str(kept.get("text", "")),
        facets=_facets(kept.get("facets")),
        listed=tuple(one for one in listed if isinstance(one, int)) if isinstance(listed, list) else None,
        marks=_chosen(kept.get("marks"), Mark) or frozenset(),
        colours=_chosen(kept.get("colours"), Colour),
        bases=_chosen(kept.get("bases"), DateBasis),
        least_sources=sources if isinstance(sources, int) and sources > 1 else 0,
        compared=_sides(kept.get("compared")),
    )


def _sides(kept: object) -> tuple[SideChoice, SideChoice] | None:
    if not isinstance(kept, list) or len(kept) != 2 or not all(isinstance(one, Mapping) for one in kept):
        return None
    a, b = (
        SideChoice(str(one.get("words", "")), replace(choice_from_json(one.get("filter")), compared=None))
        for one in kept
    )
    return a, b


def _members_of(choice: EventFilterChoice) -> tuple[tuple[str, frozenset[Any] | None], ...]:
    return (
        ("kinds", choice.kinds),
        ("reviews", choice.reviews),
        ("modalities", choice.modalities),
        ("colours", choice.colours),
        ("bases", choice.bases),
    )


def _pair(kept: object) -> tuple[int, int] | None:
    if not isinstance(kept, list) or len(kept) != 2 or not all(isinstance(one, int) for one in kept):
        return None
    return (kept[0], kept[1]) if kept[1] > kept[0] else None


def _chosen(kept: object, members: type[_Member]) -> frozenset[_Member] | None:
    if not isinstance(kept, list):
        return None
    known = {str(member): member for member in members}
    return frozenset(known[name] for name in kept if name in known)


def _facets(kept: object) -> tuple[FacetValue, ...]:
    if not isinstance(kept, list):
        return ()
    named = (one for one in kept if isinstance(one, list) and len(one) == 3 and one[0] in set(Facet))
    return tuple(FacetValue(Facet(facet), str(value), str(words)) for facet, value, words in named)
