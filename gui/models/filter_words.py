"""The choice of a filter in words: a chip each, the line under an export, and its form to be kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.chrono.instant import Instant
from core.chrono.wording import interval_words
from core.model.event import Kind, Modality, Review
from core.model.event_filter import Facet, FacetValue
from gui.models.event_filter import EventFilterChoice
from gui.models.words import counted, modality_words, quoted, review_words, shortened, tr

_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class FilterChip:
    """One part of a choice: what it says, and the choice without it."""

    words: str
    without: EventFilterChoice


def filter_chips(choice: EventFilterChoice) -> tuple[FilterChip, ...]:
    """A chip for every part of a choice that leaves something out."""
    chips = []
    if choice.text.strip():
        chips.append(
            FilterChip(tr("Words: {words}").format(words=quoted(choice.text.strip())), _no_text(choice))
        )
    if choice.span is not None:
        chips.append(FilterChip(span_words(choice), replace(choice, span=None, certain=False)))
    if choice.listed is not None:
        count = counted(len(choice.listed), tr("event pointed at"), tr("events pointed at"))
        chips.append(FilterChip(count, replace(choice, listed=None)))
    chips += [
        FilterChip(
            f"{facet_words(one.facet)}: {shortened(one.words, _LONGEST_NAME)}",
            replace(choice, facets=tuple(other for other in choice.facets if other != one), event_ids=None),
        )
        for one in choice.facets
    ]
    for words, chosen, without in (
        (tr("Kind"), _named(choice.kinds, Kind, kind_words), replace(choice, kinds=None)),
        (
            tr("Certainty"),
            _named(choice.modalities, Modality, whether_words),
            replace(choice, modalities=None),
        ),
        (tr("Review"), _named(choice.reviews, Review, review_words), replace(choice, reviews=None)),
    ):
        if chosen is not None:
            chips.append(FilterChip(f"{words}: {chosen}", without))
    return tuple(chips)


def worded(choice: EventFilterChoice) -> EventFilterChoice:
    """The choice with what it says of itself."""
    return replace(choice, words="; ".join(chip.words for chip in filter_chips(choice)))


def _no_text(choice: EventFilterChoice) -> EventFilterChoice:
    return replace(choice, text="", event_ids=None)


def span_words(choice: EventFilterChoice) -> str:
    """`certainly in May 2021`, or that it possibly is."""
    assert choice.span is not None
    dates = interval_words(Instant(choice.span[0]), Instant(choice.span[1]))
    return (tr("Certainly in {dates}") if choice.certain else tr("Possibly in {dates}")).format(dates=dates)


def facet_words(facet: Facet) -> str:
    return {
        Facet.ARTICLE: tr("Article"),
        Facet.OUTLET: tr("Outlet"),
        Facet.PLACE: tr("Place"),
        Facet.ACTOR: tr("Person or organisation"),
        Facet.TAG: tr("Tag"),
    }[facet]


def kind_words(kind: Kind) -> str:
    return {Kind.EVENT: tr("events"), Kind.SPEECH: tr("statements"), Kind.STATE: tr("states")}[kind]


def whether_words(modality: Modality) -> str:
    """What a modality is called where all of them are offered."""
    return modality_words(modality) or tr("said to have happened")


def _named(chosen: Iterable[Any] | None, members: Iterable[Any], words: Any) -> str | None:
    """The chosen members of an enumeration, in its order; any of three enumerations."""
    if chosen is None:
        return None
    return ", ".join(words(member) for member in members if member in chosen) or tr("none")


def kept_choice(choice: EventFilterChoice) -> dict[str, Any]:
    """A choice as JSON types, for a view that is kept."""
    kept: dict[str, Any] = {"text": choice.text, "certain": choice.certain}
    kept["span"] = None if choice.span is None else list(choice.span)
    for name in ("kinds", "modalities", "reviews"):
        members = getattr(choice, name)
        kept[name] = None if members is None else sorted(str(member) for member in members)
    kept["facets"] = [[one.facet.value, one.value, one.words] for one in choice.facets]
    return kept


def choice_kept(kept: dict[str, Any]) -> EventFilterChoice:
    """A choice that was kept; what cannot be understood of it lets everything through."""
    span = kept.get("span")
    facets = [one for one in _listed(kept.get("facets")) if _is_facet(one)]
    choice = EventFilterChoice(
        (int(span[0]), int(span[1])) if isinstance(span, list) and len(span) == 2 else None,
        _members(kept.get("kinds"), Kind),
        _members(kept.get("reviews"), Review),
        certain=bool(kept.get("certain", False)),
        modalities=_members(kept.get("modalities"), Modality),
        text=str(kept.get("text", "")),
        facets=tuple(FacetValue(Facet(one[0]), str(one[1]), str(one[2])) for one in facets),
    )
    return worded(choice)


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else ()


def _is_facet(one: Any) -> bool:
    return isinstance(one, list) and len(one) == 3 and one[0] in set(Facet)


def _members(names: Any, enumeration: Any) -> Any:
    """Members of any of three enumerations; names that it has no more are left out."""
    known = {str(member): member for member in enumeration}
    return frozenset(known[name] for name in names if name in known) if isinstance(names, list) else None
