"""One trigger, one mention: what becomes of two times that date the same words.

Dates that agree become the finer one, a count beside a date is that date, a set and a date are the set's
bounds; any other second date gets words of its own: "up from 30 [last year]".
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.chrono.dating import Dating
from core.chrono.wording import dating_words
from core.events.draft import Draft, counted
from core.events.lexicon import EventLexicon
from core.events.recurring import is_adverb, recurring_within
from core.model.derivation import Step
from core.model.ledger import LedgerEntry, LedgerState
from core.model.span import Span
from core.model.time_expression import TimexType


@dataclass(frozen=True, slots=True)
class ToldApart:
    """Drafts of which no two have one trigger, in the order of the text, and entries for the others."""

    drafts: tuple[Draft, ...]
    joined: tuple[LedgerEntry, ...]
    dismissed: tuple[LedgerEntry, ...]


def told_apart(drafts: Sequence[Draft], words: EventLexicon) -> ToldApart:
    """No two drafts with one trigger."""
    kept: dict[Span, Draft] = {}
    joined: list[LedgerEntry] = []
    dismissed: list[LedgerEntry] = []
    for draft in sorted(drafts, key=lambda d: (d.dating is None, d.position)):
        first = kept.get(draft.span)
        if first is None:
            kept[draft.span] = draft
            continue
        one = _as_one(first, draft, words)
        if one is not None:
            kept[draft.span] = one
            dropped = first if one is draft else draft
            joined.append(LedgerEntry(dropped.time.expression.span, LedgerState.PLACED))
        elif first.dating is not None and draft.time.expression.type is TimexType.SET:
            span = draft.time.expression.span
            dismissed.append(LedgerEntry(span, LedgerState.NOT_AN_EVENT, "it says how often, not when"))
        else:
            apart = _own_words(draft, kept, words)
            kept[apart.span] = apart
    ordered = sorted(kept.values(), key=lambda d: d.position)
    return ToldApart(tuple(ordered), tuple(joined), tuple(dismissed))


def _as_one(first: Draft, second: Draft, words: EventLexicon) -> Draft | None:
    """Both as one draft, where their times can hold together."""
    if _agree(first, second):
        return _finer(first, second)
    if first.dating is not None and second.dating is None and counted(second):
        return first
    often = _often(first, second, words)
    return _come_back(first, often) if often is not None else None


def _often(dated: Draft, often: Draft, words: EventLexicon) -> Dating | None:
    """The date of one draft as the bounds of another, that says how often."""
    if dated.dating is None or not is_adverb(often.parse, often.time, words):
        return None
    return recurring_within(dated.dating, often.time.expression)


def _come_back(draft: Draft, often: Dating) -> Draft:
    """A draft whose happening came again and again inside its bounds."""
    return replace(draft, dating=often, steps=(*draft.steps, Step(dating_words(often))))


def _own_words(draft: Draft, kept: dict[Span, Draft], words: EventLexicon) -> Draft:
    """A trigger beside the phrase for a second date of one verb: "up from 30 [last year]"."""
    start, end = draft.time.at
    clause = draft.trigger.clause
    for i in range(draft.time.reach[0] - 1, -1, -1):
        token = draft.parse.tokens[i]
        if clause is not None and not clause.holds(i):
            break
        content = token.is_word and token.low not in words.function_words
        if content and not draft.parse.covered(i) and token.span not in kept:
            return replace(draft, trigger=replace(draft.trigger, at=(i, i + 1)))
    return replace(draft, trigger=replace(draft.trigger, at=(start, max(end, start + 1))))


def _agree(a: Draft, b: Draft) -> bool:
    """Whether two dates of one trigger can both hold."""
    if a.dating is None or b.dating is None:
        return False
    return a.dating.extent is b.dating.extent and a.dating.interval.overlaps(b.dating.interval)


def _finer(a: Draft, b: Draft) -> Draft:
    assert a.dating is not None
    assert b.dating is not None
    return b if b.dating.latest - b.dating.earliest < a.dating.latest - a.dating.earliest else a
