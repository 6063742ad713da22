"""What an event's sources say differently, in words: each side with who says it, beside the other."""

from collections.abc import Mapping, Sequence

from core.model.contradiction import Contradiction, ContradictionKind, ContradictionSide, Standing
from core.model.dispute import DisputeKey, independent
from core.model.event import Event, Source
from core.model.ids import ArticleId, MentionId
from gui.models.event_details import ContradictionRow, SaidSoRow, SideRow
from gui.models.words import quoted, shortened, told_by_words, tr

_QUOTE_LIMIT = 140
_MOST_QUOTES = 2  # of one side: the card shows every source beneath


def contradiction_rows(event: Event, outlets: Mapping[ArticleId, str]) -> tuple[ContradictionRow, ...]:
    """What sources differ about, open ones first."""
    numbers = {source.mention_id: number for number, source in enumerate(event.sources)}
    ordered = sorted(event.contradictions, key=lambda one: one.standing is not Standing.OPEN)
    return tuple(_row(event, one, numbers, outlets) for one in ordered)


def _row(
    event: Event,
    contradiction: Contradiction,
    numbers: Mapping[MentionId, int],
    outlets: Mapping[ArticleId, str],
) -> ContradictionRow:
    return ContradictionRow(
        heading(contradiction),
        standing_words(contradiction.standing),
        contradiction.standing is Standing.OPEN,
        tuple(
            _side(side, event.sources, numbers, outlets, chosen=at == contradiction.chosen)
            for at, side in enumerate(contradiction.sides)
        ),
        DisputeKey(event.id, contradiction.kind, contradiction.about),
    )


def heading(contradiction: Contradiction) -> str:
    """`Sources differ about the date`, `Sources differ about people killed`."""
    about = tr("the date") if contradiction.kind is ContradictionKind.DATE else contradiction.about
    return tr("Sources differ about {what}").format(what=about)


def standing_words(standing: Standing) -> str:
    return {
        Standing.OPEN: "",
        Standing.LEFT_OPEN: tr("You have left it open on purpose"),
        Standing.UPDATE: tr("Later articles count more: an update"),
        Standing.DECIDED: tr("You have decided it"),
    }[standing]


def _side(
    side: ContradictionSide,
    sources: Sequence[Source],
    numbers: Mapping[MentionId, int],
    outlets: Mapping[ArticleId, str],
    *,
    chosen: bool,
) -> SideRow:
    said = sorted(numbers[key] for key in side.mention_ids if key in numbers)
    told = [sources[number] for number in said]
    articles = len({source.article_id for source in told})
    return SideRow(
        side.words,
        tuple(_said_so(number, sources[number], outlets) for number in said[:_MOST_QUOTES]),
        told_by_words(articles, independent(told)) if articles > 1 else "",
        chosen,
    )


def _said_so(number: int, source: Source, outlets: Mapping[ArticleId, str]) -> SaidSoRow:
    quote = shortened(source.quote, _QUOTE_LIMIT)
    in_quotes = quote if quote.startswith(("\u201c", "\u201e", "\u00ab", '"')) else quoted(quote)
    return SaidSoRow(number, outlets.get(source.article_id, tr("No outlet given")), in_quotes)
