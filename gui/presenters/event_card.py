"""Turns an event and the source that is being read into the card beneath the reader's text."""

from core.chrono.wording import dating_words
from core.model.article import Article
from core.model.event import Event, Origin, Source
from core.model.ids import ArticleId
from gui.models.event_details import EventDetails, SourceRow
from gui.models.words import counted, modality_words, quoted, review_words, shortened, tr
from gui.presenters.article_rows import published_words

_QUOTE_LIMIT = 90


def event_details(
    event: Event, shown: Source | None, outlets: dict[ArticleId, str], article: Article | None
) -> EventDetails:
    """`outlets` names the articles that tell it; `article` is the one the reader shows."""
    date_words = dating_words(event.dating) if event.dating else tr("undated")
    return EventDetails(
        event.id,
        tuple(source.mention_id for source in event.sources),
        event.title,
        date_words,
        facts_words(event),
        tr("Why {date}?").format(date=date_words) if event.dating else tr("Why undated?"),
        derivation_steps(event, shown),
        tuple(_source_row(source, shown, outlets) for source in event.sources),
        event.review,
        date_words if event.dating else "",
        citation(event, shown, article),
    )


def facts_words(event: Event) -> str:
    """`12 July 2019 \u00b7 Hmeymim \u00b7 1 source \u00b7 not reviewed`."""
    parts = (
        dating_words(event.dating) if event.dating else tr("undated"),
        ", ".join(event.places[:2]),
        modality_words(event.modality),
        counted(len(event.sources), tr("source"), tr("sources")),
        tr("typed by hand") if event.origin is Origin.MANUAL else review_words(event.review),
    )
    return " \u00b7 ".join(part for part in parts if part)


def derivation_steps(event: Event, shown: Source | None) -> tuple[str, ...]:
    """How the date was found; what the user set comes first, since it is what holds."""
    steps = tuple(step.words for step in shown.derivation.steps) if shown else ()
    if event.corrected and event.dating is not None:
        return (*steps, tr("You corrected this event: {date}").format(date=dating_words(event.dating)))
    if event.dating is None:
        return (*steps, event.undated_reason or tr("The text gives no date."))
    return steps


def _source_row(source: Source, shown: Source | None, outlets: dict[ArticleId, str]) -> SourceRow:
    is_shown = shown is not None and source.mention_id == shown.mention_id
    return SourceRow(
        source.article_id,
        outlets.get(source.article_id, tr("No outlet given")),
        shortened(source.quote, _QUOTE_LIMIT),
        is_shown,
    )


def citation(event: Event, shown: Source | None, article: Article | None) -> str:
    """The event as quote and citation, for the clipboard."""
    date_words = dating_words(event.dating) if event.dating else tr("undated")
    lines = [f"{date_words}: {event.title}"]
    if shown is not None:
        lines.append(quoted(" ".join(shown.quote.split())))
    if article is not None:
        parts = (
            article.publisher,
            quoted(article.title) if article.title else "",
            published_words(article.published),
            article.url,
        )
        lines.append("\u2014 " + ", ".join(part for part in parts if part))
    return "\n".join(lines)
