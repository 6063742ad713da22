"""Extraction: an article's sentences and time expressions become mentions, and a ledger that adds up.

The one entry of this room. Every expression has exactly one ledger entry; every placed or undated one
leads to a mention with its sentence. Merging across articles is left to `merging`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.events.clause_dates import ClauseDates
from core.events.draft import Carried, Told
from core.events.drafting import Drafted
from core.events.lead_news import lead_news
from core.events.mention_builder import MentionBuilder
from core.events.merging import group
from core.events.reading import read
from core.events.under_headings import told_under_headings
from core.model.article import Article
from core.model.event import Mention
from core.model.ledger import LedgerEntry, LedgerState
from core.model.sentence import Sentence
from core.model.time_expression import TimeExpression


@dataclass(frozen=True, slots=True)
class Extraction:
    """The mentions in the order of the text, and one ledger entry for each expression."""

    mentions: tuple[Mention, ...]
    ledger: tuple[LedgerEntry, ...]


def extract(
    article: Article, sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> Extraction:
    """What an article says happened, and when."""
    reading = read(article, sentences, expressions)
    under = told_under_headings(reading)
    dates = ClauseDates(reading)
    lead = () if under else lead_news(reading, dates)
    told: list[Told] = sorted((*reading.drafted.drafts, *under, *lead), key=_place)
    return Extraction(
        _joined(MentionBuilder(reading, dates).mentions(told)), _ledger(reading.drafted, under, expressions)
    )


def _place(told: Told) -> int:
    return told.index


def _joined(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Mentions of one event of the article point to the first of them in the text."""
    first: dict[int, Mention] = {}
    for members in group(mentions):
        leader = min(members, key=lambda mention: mention.trigger)
        first.update({m.id: leader for m in members if m is not leader})
    return tuple(replace(m, same_as=first[m.id].id) if m.id in first else m for m in mentions)


def _ledger(
    drafted: Drafted, under: Sequence[Carried], expressions: Sequence[TimeExpression]
) -> tuple[LedgerEntry, ...]:
    """One entry for each expression, in the order of the text."""
    entries = {entry.span: entry for entry in (*drafted.dismissed, *drafted.joined)}
    for draft in drafted.drafts:
        span = draft.time.expression.span
        if draft.dating is not None:
            entries[span] = LedgerEntry(span, LedgerState.PLACED)
        else:
            entries.setdefault(span, LedgerEntry(span, LedgerState.UNDATED, draft.reason))
    entries.update(
        {c.phrase: LedgerEntry(c.phrase, LedgerState.PLACED) for c in under if c.phrase is not None}
    )
    unseen = "it stands in no sentence of the article"
    return tuple(
        entries.get(e.span, LedgerEntry(e.span, LedgerState.NOT_AN_EVENT, unseen)) for e in expressions
    )
