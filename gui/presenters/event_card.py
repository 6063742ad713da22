"""Turns an event and the source that is being read into the card beneath the reader's text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.chrono.wording import dating_words
from core.model.article import Article
from core.model.derivation import Step
from core.model.event import Correction, Event, Origin, Review, Source
from core.model.event_filter import Facet, FacetValue
from core.model.ids import ArticleId
from core.model.views import ArticleView
from core.text.shown_text import isolated
from gui.models.event_details import EventDetails, Neighbour, SourceRow, StepRow
from gui.models.published_words import published_words
from gui.models.reader_document import DisplayedText
from gui.models.words import (
    kind_words,
    modality_words,
    quoted,
    shortened,
    source_words,
    standing_words,
    starred,
    tr,
)
from gui.presenters.disagreement import contradiction_rows

_QUOTE_LIMIT = 110
_OUTLET_LIMIT = 44
_MOST_NAMES = 4  # of places, and of persons and organisations


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published an article, and when, in words."""

    name: str
    published: str = ""


def event_details(
    event: Event,
    shown: Source | None,
    outlets: Mapping[ArticleId, Outlet],
    view: ArticleView | None,
    displayed: DisplayedText | None = None,
) -> EventDetails:
    """`outlets` names the articles that tell it; `view` and `displayed` are what the reader shows."""
    date_words = dating_words(event.dating) if event.dating else tr("undated")
    return EventDetails(
        event.id,
        event.mention_ids,
        starred(event),
        date_words,
        facts_words(event),
        tr("Why {date}?").format(date=date_words) if event.dating else tr("Why undated?"),
        derivation_steps(event, shown, displayed),
        tuple(_source_row(source, shown, outlets, event) for source in event.sources),
        event.review,
        date_words if event.dating else "",
        citation(event, shown, view.article if view else None),
        contradiction_rows(event, {key: outlet.name for key, outlet in outlets.items()}),
        event.note,
        event.tags,
        neighbours(event, shown, view.events if view else ()),
        facets(event),
        importance_words(event),
        corrections_words(event),
    )


def corrections_words(event: Event) -> str:
    """`Your own words: date, places`; empty where all is as it was read."""
    names = {
        Correction.DATE: tr("date"),
        Correction.TITLE: tr("title"),
        Correction.KIND: tr("kind"),
        Correction.MODALITY: tr("whether it happened"),
        Correction.PLACES: tr("places"),
        Correction.ACTORS: tr("who"),
    }
    told = ", ".join(names[one] for one in event.corrections)
    return tr("Your own word: {fields}").format(fields=told) if told else ""


def facets(event: Event) -> tuple[FacetValue, ...]:
    """Its places, then its persons and organisations, each once."""
    places = (FacetValue(Facet.PLACE, name, name) for name in event.places[:_MOST_NAMES])
    actors = (FacetValue(Facet.ACTOR, name, name) for name in event.actors[:_MOST_NAMES])
    return (*places, *actors)


def importance_words(event: Event) -> str:
    """`Importance 80 of 100: told by 4 articles, …`; empty where nothing is known of it."""
    if not event.importance_reasons:
        return ""
    reasons = ", ".join(event.importance_reasons)
    return tr("Importance {share} of 100: {reasons}").format(
        share=round(event.salience * 100), reasons=reasons
    )


def facts_words(event: Event) -> str:
    """`12 July 2019 \u00b7 Hmeymim \u00b7 1 source \u00b7 not reviewed`."""
    parts = (
        dating_words(event.dating) if event.dating else tr("undated"),
        ", ".join(map(isolated, event.places[:2])),
        kind_words(event.kind),
        modality_words(event.modality),
        source_words(event) if event.sources else "",
        standing_words(event),
    )
    return " \u00b7 ".join(part for part in parts if part)


def derivation_steps(
    event: Event, shown: Source | None, displayed: DisplayedText | None = None
) -> tuple[StepRow, ...]:
    """How the date was found; what the user set comes last, since it is what holds."""
    steps = tuple(_step_row(step, displayed) for step in shown.derivation.steps) if shown else ()
    if event.origin is Origin.MANUAL and not steps and event.dating is not None:
        words = tr("You added this event by hand: {date}").format(date=dating_words(event.dating))
        return (StepRow(words),)
    if Correction.DATE in event.corrections and event.dating is not None:
        words = tr("You corrected this event: {date}").format(date=dating_words(event.dating))
        return (*steps, StepRow(words))
    if event.dating is None:
        return (*steps, StepRow(event.undated_reason or tr("The text gives no date.")))
    return steps


def _step_row(step: Step, displayed: DisplayedText | None) -> StepRow:
    at = displayed.positions_of(step.span) if displayed is not None and step.span is not None else None
    return StepRow(step.words, at)


def neighbours(event: Event, shown: Source | None, events: Iterable[Event]) -> tuple[Neighbour, ...]:
    """What else the shown sentence tells."""
    if shown is None:
        return ()
    return tuple(
        Neighbour(other.id, other.title)
        for other in events
        if other.id != event.id
        and other.review is not Review.REJECTED
        and any(
            source.article_id == shown.article_id and source.sentence.overlaps(shown.sentence)
            for source in other.sources
        )
    )


def _source_row(
    source: Source, shown: Source | None, outlets: Mapping[ArticleId, Outlet], event: Event
) -> SourceRow:
    own = dating_words(source.dating) if source.dating else ""
    outlet = outlets.get(source.article_id, Outlet(tr("No outlet given")))
    return SourceRow(
        source.mention_id,
        source.article_id,
        shortened(outlet.name, _OUTLET_LIMIT),
        _in_quotes(shortened(source.quote, _QUOTE_LIMIT)),
        shown is not None and source.mention_id == shown.mention_id,
        "" if event.dating and own == dating_words(event.dating) else own,
        outlet.published,
    )


def _in_quotes(words: str) -> str:
    """A sentence that begins with somebody's words has its quotation marks already."""
    return words if words.startswith(("\u201c", "\u201e", "\u00ab", '"')) else quoted(words)


def citation(event: Event, shown: Source | None, article: Article | None) -> str:
    """The event as quote and citation, for the clipboard."""
    date_words = dating_words(event.dating) if event.dating else tr("undated")
    lines = [f"{date_words}: {event.title}"]
    if shown is not None:
        lines.append(_in_quotes(" ".join(shown.quote.split())))
    if article is not None:
        parts = (
            article.publisher,
            quoted(article.title) if article.title else "",
            published_words(article.published),
            article.url,
        )
        lines.append("\u2014 " + ", ".join(part for part in parts if part))
    return "\n".join(lines)
