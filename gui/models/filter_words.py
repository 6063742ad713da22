"""The choice of a filter in words: a chip each, the line under an export."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from core.chrono.instant import Instant
from core.chrono.wording import interval_words
from core.model.date_basis import DateBasis
from core.model.event import Colour, Kind, Modality, Review
from core.model.event_filter import Facet, Mark
from gui.models.event_filter import EventFilterChoice
from gui.models.words import counted, modality_words, number, quoted, review_words, shortened, tr

_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class FilterChip:
    """One part of a choice: what it says, and the choice without it."""

    words: str
    without: EventFilterChoice


def filter_chips(choice: EventFilterChoice) -> tuple[FilterChip, ...]:
    """A chip for every part of a choice that leaves something out."""
    chips = []
    if choice.compared is not None:
        chips.append(FilterChip(compared_words(choice), replace(choice, compared=None, comparison=None)))
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
        (
            tr("Date"),
            _named(choice.bases, DateBasis, basis_words),
            replace(choice, bases=None, event_ids=None),
        ),
        (
            tr("Colour"),
            _named(choice.colours, Colour, colour_words),
            replace(choice, colours=None, event_ids=None),
        ),
    ):
        if chosen is not None:
            chips.append(FilterChip(f"{words}: {chosen}", without))
    chips += [
        FilterChip(mark_words(mark), replace(choice, marks=choice.marks - frozenset({mark}), event_ids=None))
        for mark in Mark
        if mark in choice.marks
    ]
    if choice.least_sources > 1:
        words = sources_words(choice.least_sources)
        chips.append(FilterChip(words, replace(choice, least_sources=0, event_ids=None)))
    return tuple(chips)


def compared_words(choice: EventFilterChoice) -> str:
    """Which two sides are compared; empty where none are."""
    if choice.compared is None:
        return ""
    a, b = (shortened(side.words, _LONGEST_NAME) for side in choice.compared)
    return tr("Comparing {a} with {b}").format(a=a, b=b)


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


def basis_words(basis: DateBasis) -> str:
    """How sure a date is."""
    return {
        DateBasis.STATED: tr("sure"),
        DateBasis.UNSURE_PUBLICATION: tr("publication date unsure"),
        DateBasis.INFERRED: tr("worked out"),
    }[basis]


def colour_words(colour: Colour) -> str:
    return {
        Colour.BLUE: tr("blue"),
        Colour.GREEN: tr("green"),
        Colour.ORANGE: tr("orange"),
        Colour.PURPLE: tr("purple"),
        Colour.OLIVE: tr("olive"),
        Colour.ROSE: tr("rose"),
        Colour.INDIGO: tr("indigo"),
        Colour.BROWN: tr("brown"),
    }[colour]


def mark_words(mark: Mark) -> str:
    return {
        Mark.STARRED: tr("Starred"),
        Mark.CORRECTED: tr("Corrected by you"),
        Mark.MANUAL: tr("Added by hand"),
        Mark.NOTED: tr("With a note"),
        Mark.DISPUTED: tr("Sources differ"),
    }[mark]


def sources_words(least: int) -> str:
    return tr("At least {count} independent sources").format(count=number(least))


def whether_words(modality: Modality) -> str:
    """What a modality is called where all of them are offered."""
    return modality_words(modality) or tr("said to have happened")


def _named(chosen: Iterable[Any] | None, members: Iterable[Any], words: Any) -> str | None:
    """The chosen members of an enumeration, in its order; any of three enumerations."""
    if chosen is None:
        return None
    return ", ".join(words(member) for member in members if member in chosen) or tr("none")
