"""Contradictions in words: how they stand, what their sides say, and by how many independent sources."""

from core.chrono.wording import dating_words
from core.model.contradiction import ContradictionKind, Standing
from core.model.dispute import Dispute, DisputeLine, DisputeSide, Witness
from core.text.shown_text import isolated
from gui.models.disputes import DisputeCard, DisputeRow, SideCard, WitnessRow
from gui.models.published_words import published_source_words, published_words
from gui.models.words import quoted, told_by_words, tr

SETTLED = frozenset({Standing.DECIDED, Standing.LEFT_OPEN})
_MOST_NAMES = 3  # of a byline


def row_of(line: DisputeLine) -> DisputeRow:
    return DisputeRow(
        line.key,
        line.title,
        f"{about_words(line.key.kind, line.key.about)}: {tr(' against ').join(_brief(line))}",
        line.standing,
        state_words(line.standing),
        told_by_words(line.articles, line.independent),
    )


def _brief(line: DisputeLine) -> tuple[str, ...]:
    """What the sides say, without what is counted where that is said before."""
    return tuple(side.removesuffix(line.key.about).strip() or side for side in line.sides)


def card_of(dispute: Dispute) -> DisputeCard:
    found = dispute.contradiction
    heading = tr("Sources differ about {what}").format(what=_about(found.kind, found.about))
    state = state_words(found.standing)
    if found.reason:
        state = f"{state}: {found.reason}"
    sides = tuple(_side(side, found.kind, chosen=at == found.chosen) for at, side in enumerate(dispute.sides))
    dating = dispute.event.dating
    return DisputeCard(
        dispute.key,
        dispute.event.title,
        heading,
        state,
        found.standing,
        sides,
        found.standing in SETTLED,
        dating_words(dating) if dating else tr("undated"),
        found.reason,
        found.chosen is not None or found.standing is Standing.LEFT_OPEN,
    )


def _side(side: DisputeSide, kind: ContradictionKind, *, chosen: bool) -> SideCard:
    witnesses = tuple(_witness(witness, side, kind) for witness in side.witnesses)
    return SideCard(side.words, told_by_words(side.articles, side.independent), witnesses, chosen)


def _witness(witness: Witness, side: DisputeSide, kind: ContradictionKind) -> WitnessRow:
    article, source = witness.article, witness.source
    names = article.byline[:_MOST_NAMES]
    known = article.published.instant is not None
    published = tr("published {date}, {how}").format(
        date=published_words(article.published), how=published_source_words(article.published.source)
    )
    own = dating_words(source.dating) if source.dating else ""
    quote = " ".join(source.quote.split())
    return WitnessRow(
        witness.number,
        isolated(article.publisher or article.title) or tr("No outlet given"),
        tr("by {names}").format(names=", ".join(map(isolated, names))) if names else "",
        published if known else tr("publication date unknown"),
        tr("near copy or later version of {title}").format(title=quoted(witness.copy_of))
        if source.copy_of is not None
        else "",
        quote if quote.startswith(("\u201c", "\u201e", "\u00ab", '"')) else quoted(quote),
        own if kind is ContradictionKind.DATE and own != side.words else "",
    )


def about_words(kind: ContradictionKind, about: str) -> str:
    """`Date`, `People killed`."""
    words = _about(kind, about) if kind is not ContradictionKind.DATE else tr("date")
    return words[:1].upper() + words[1:]


def _about(kind: ContradictionKind, about: str) -> str:
    return tr("the date") if kind is ContradictionKind.DATE else about


def state_words(standing: Standing) -> str:
    """How a contradiction stands."""
    return {
        Standing.OPEN: tr("Open"),
        Standing.LEFT_OPEN: tr("Left open on purpose"),
        Standing.UPDATE: tr("An update: later articles count more"),
        Standing.DECIDED: tr("Decided by you"),
    }[standing]
