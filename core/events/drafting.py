"""Drafting: what each time expression of an article says happened, before titles and merging.

Decides for every expression whether it is placed, undated or not an event; nothing is dropped. Leaves why
an expression tells nothing to `dismissals`, attaching to `attachment`, counting from other events to
`relative`, open ends to `bounds`, and two dates of one trigger to `one_trigger`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.chrono.dating import Dating, point
from core.chrono.instant import Instant, iso_day
from core.chrono.interval import Interval
from core.chrono.wording import dating_words
from core.events.anniversaries import anniversary
from core.events.attachment import NotAnEvent, Trigger, attach
from core.events.borders import Border, border_of
from core.events.bounds import Bounded, bordered, bounded, range_of
from core.events.clauses import ClauseRole
from core.events.dismissals import why_not
from core.events.draft import Draft, counted
from core.events.elapsed import elapsed
from core.events.known_events import KnownEvents
from core.events.lengths import in_a_row, length_with
from core.events.lexicon import EventLexicon
from core.events.modality import is_negated, lacks_object
from core.events.one_trigger import told_apart
from core.events.parse import Parse, TimedPhrase
from core.events.recurring import is_adverb, recurring_now
from core.events.relative import NO_ANCHOR, RelativeDates
from core.events.tied import TiedEvents
from core.events.told_back import told_back
from core.model.derivation import Step
from core.model.event import TemporalLink
from core.model.ledger import LedgerEntry, LedgerState
from core.model.span import Span
from core.model.time_expression import Anchor, Signal, TimeExpression, TimexType

_LONGEST_END = 7  # tokens
_WEEK = 7 * 86_400


@dataclass(frozen=True, slots=True)
class Drafted:
    """The drafts of an article in the order of its text, and an entry for each expression that has none."""

    drafts: tuple[Draft, ...]
    dismissed: tuple[LedgerEntry, ...]
    joined: tuple[LedgerEntry, ...]  # expressions that another draft has taken in


class Drafter:
    """Drafts one article. `present` is when it was written, as far as that is known."""

    def __init__(
        self, text: str, parses: Sequence[Parse], words: EventLexicon, present: Interval | None
    ) -> None:
        self._text = text
        self._parses = parses
        self._words = words
        self._present = present
        self._dismissed: list[LedgerEntry] = []
        self._joined: dict[Span, int] = {}  # expressions taken in by another of their sentence

    def drafted(self) -> Drafted:
        drafts = [draft for i, parse in enumerate(self._parses) for draft in self._of_sentence(i, parse)]
        relative = [draft for draft in drafts if _counts_from_event(draft)]
        dated = [draft for draft in drafts if self._believable(draft).dating is not None]
        known = KnownEvents(dated, self._words)
        resolver = RelativeDates(self._text, known, self._words)
        resolved = {id(draft): resolver.resolve(draft) for draft in relative}
        drafts = self._without_anchors(drafts, resolved)
        drafts += TiedEvents(self._text, known, self._words, self._present).drafts(self._parses)
        final = [self._believable(resolved.get(id(draft), draft)) for draft in drafts]
        apart = told_apart(final, self._words)
        telling = {draft.index for draft in apart.drafts}
        joined = (_taken_in(span, index in telling) for span, index in self._joined.items())
        dismissed = (*self._dismissed, *apart.dismissed)
        return Drafted(apart.drafts, dismissed, (*joined, *apart.joined))

    def _without_anchors(self, drafts: list[Draft], resolved: Mapping[int, Draft]) -> list[Draft]:
        """Without the dates that only name what another is counted from: "the day after the May 6 vote"."""
        named = [
            (found.trigger, found.index, found.time.expression.anchor_span)
            for found in resolved.values()
            if found.dating is not None and found.time.expression.anchor_span is not None
        ]
        kept = []
        for draft in drafts:
            span = draft.time.expression.span
            if any(i == draft.index and a.contains(span) and _only_names(draft, t) for t, i, a in named):
                self._joined[span] = draft.index
            else:
                kept.append(draft)
        return kept

    # -- one sentence -----------------------------------------------------------------------------

    def _of_sentence(self, index: int, parse: Parse) -> list[Draft]:
        drafts: list[Draft] = []
        taken: set[int] = set()
        for position, read in enumerate(parse.times):
            if position in taken:
                continue
            time = anniversary(parse, elapsed(parse, read, self._words), self._words)
            if self._said_again(parse, time, parse.times[position + 1 : position + 2]):
                self._joined[time.expression.span] = index
                continue
            if drafts and self._repeats_in_brackets(parse, time, parse.times[position - 1]):
                self._joined[time.expression.span] = index
                continue
            partner = parse.times[position + 1] if position + 1 < len(parse.times) else None
            if partner is not None and partner.expression.span == time.expression.border_span:
                # "the quarter ended | July 31": the day is the quarter's, not the event's
                taken.add(position + 1)
                self._joined[partner.expression.span] = index
            range_ = self._range(parse, time, partner)
            if range_ is not None and partner is not None:
                taken.add(position + 1)
                self._joined[partner.expression.span] = index
            drafts.extend(self._of_time(index, parse, time, range_))
        return drafts

    def _said_again(self, parse: Parse, time: TimedPhrase, following: tuple[TimedPhrase, ...]) -> bool:
        """ "the next day, March 28": the date itself follows."""
        if not _goes_on(time.expression) or time.expression.anchor_span is not None:
            return False
        return any(
            after.expression.anchor in {Anchor.NONE, Anchor.PUBLICATION}
            and after.expression.dating is not None
            and [token.text for token in parse.tokens[time.at[1] : after.at[0]]] == [","]
            for after in following
        )

    def _repeats_in_brackets(self, parse: Parse, time: TimedPhrase, before: TimedPhrase) -> bool:
        """ "at 0700 local (0300 GMT)": the same time once more."""
        opened = time.at[0] > 0 and parse.tokens[time.at[0] - 1].text == "("
        return opened and 0 <= time.at[0] - before.at[1] <= 3

    def _of_time(self, index: int, parse: Parse, time: TimedPhrase, range_: Bounded | None) -> list[Draft]:
        reason = why_not(self._text, parse, time, self._words, joined=range_ is not None)
        attached = NotAnEvent(reason) if reason else attach(parse, time, self._words)
        if isinstance(attached, NotAnEvent):
            self._dismissed.append(
                LedgerEntry(time.expression.span, LedgerState.NOT_AN_EVENT, attached.reason)
            )
            return []
        draft = Draft(index, _uncovered(parse, time, attached), time, attached)
        if range_ is None:
            draft = told_back(draft, self._present, self._words)
        draft = self._dated(draft, range_)
        return [draft, *self._told_beside(draft)]

    # -- dates ------------------------------------------------------------------------------------

    def _range(self, parse: Parse, time: TimedPhrase, partner: TimedPhrase | None) -> Bounded | None:
        """Two times that the text joins to one: "from 1997 to 2006", "for two weeks from 3 May"."""
        if partner is None or partner.expression.dating is None:
            return None
        if time.expression.dating is None:
            return length_with(parse, time, partner, self._words)
        between = [token.low for token in parse.tokens[time.at[1] : partner.at[0]]]
        opens = time.expression.signal in {Signal.FROM, Signal.BETWEEN}
        if not opens and len(between) == 1 and between[0] in self._words.joining:
            return _one_after_the_other(time.expression.dating, partner.expression.dating)
        if time.expression.signal is Signal.FROM and self._until_named(parse, time, partner):
            return range_of(time.expression.dating, partner.expression.dating, Signal.FROM)
        dashed = len(between) == 1 and between[0] in self._words.dash_words
        joined = between == ["/"] and _is_next_year(time.expression.dating, partner.expression)
        if joined or _is_glued(parse, time, partner):
            return range_of(time.expression.dating, partner.expression.dating, Signal.BETWEEN)
        listed = time.expression.signal is Signal.FROM and not self._words.conjunctions.isdisjoint(between)
        if (
            not (opens or dashed)
            or not between
            or listed  # "articles from 1998 and 2009"
            or len(between) > 2
            or not set(between) <= self._words.range_words
        ):
            return None
        first, last = time.expression.dating, partner.expression.dating
        if last.latest <= first.earliest and partner.expression.symbolic.startswith("XXXX-WXX-"):
            last = _week_after(first, last)  # "from today until Monday"
        return range_of(first, last, time.expression.signal)

    def _until_named(self, parse: Parse, time: TimedPhrase, partner: TimedPhrase) -> bool:
        """ "from 1998 until his death in 2007": what stands between names the end that the date is of."""
        start, end = time.at[1], partner.at[0]
        tokens = parse.tokens[start:end]
        verbs = {clause.verb.start for clause in parse.clauses}
        if not 3 <= len(tokens) <= _LONGEST_END or verbs & set(range(start, end)):
            return False
        named = tokens[1].low in self._words.determiners and tokens[-1].low in self._words.prepositions
        return named and tokens[0].low in self._words.dash_words and all(token.is_word for token in tokens)

    def _dated(self, draft: Draft, range_: Bounded | None) -> Draft:
        """The draft with its dating and why, or the reason why it has none."""
        expression = draft.time.expression
        if range_ is not None:
            return self._with(draft, range_)
        if expression.dating is None or expression.anchor is Anchor.EVENT:
            going_on = self._going_on(draft)
            if going_on is not None:
                return self._with(draft, going_on)
            counted = expression.anchor is Anchor.EVENT and expression.offset is not None
            reason = "" if counted else expression.undated_reason or NO_ANCHOR
            return replace(draft, reason=self._set_reason(draft) or reason)
        present = self._present or expression.dating.interval
        began = expression.signal is Signal.UNTIL and self._is_denied(draft)
        applied = self._bordered(draft, expression.dating, present) or in_a_row(
            draft.parse, draft.time, expression.dating, self._words
        )
        if applied is None or began:
            applied = bounded(expression.dating, expression.signal, expression.type, present, began=began)
        return replace(self._with(draft, applied), began=began)

    def _bordered(self, draft: Draft, dating: Dating, present: Interval) -> Bounded | None:
        """The bounds of a verb's date by the words around it, where these say more than its signal."""
        ahead = dating.earliest >= present.end
        found = border_of(draft.parse, draft.time, self._words, ahead=ahead)
        if found is None or (draft.trigger.noun_phrase is not None and found[0] is Border.FROM):
            return None  # "the storm from Monday"
        return bordered(dating, found[0], present)

    def _going_on(self, draft: Draft) -> Bounded | None:
        """A set told of in the present: "the market opens every Saturday"."""
        clause = draft.trigger.clause
        if clause is None or self._present is None or clause.verb.auxiliaries:
            return None
        if not is_adverb(draft.parse, draft.time, self._words):
            return None
        if clause.role is not ClauseRole.MAIN or clause.verb.past(draft.parse.tokens, self._words):
            return None
        dating = recurring_now(draft.time.expression, self._present)
        return Bounded(dating, TemporalLink.DURING) if dating is not None else None

    def _is_denied(self, draft: Draft) -> bool:
        return is_negated(draft.parse, draft.trigger, self._words) or lacks_object(
            draft.parse, draft.trigger, self._words
        )

    def _set_reason(self, draft: Draft) -> str:
        expression = draft.time.expression
        return (
            f"“{expression.text}” comes again and again: no single date"
            if expression.type is TimexType.SET
            else ""
        )

    def _with(self, draft: Draft, applied: Bounded) -> Draft:
        expression = draft.time.expression
        steps = list(expression.derivation.steps)
        phrase = " ".join(draft.time.phrase.of(self._text).split())
        if steps and steps[0].span == expression.span:
            steps[0] = Step(f"“{phrase}”", draft.time.phrase)
        if applied.dating != expression.dating:
            steps.extend(Step(words) for words in (applied.words, dating_words(applied.dating)) if words)
        return replace(draft, dating=applied.dating, relation=applied.relation, steps=tuple(steps))

    def _told_beside(self, draft: Draft) -> list[Draft]:
        """ "since Friday, when an attack …": the clause after the phrase happened on the day itself."""
        expression = draft.time.expression
        if (
            expression.signal not in {Signal.SINCE, Signal.UNTIL, Signal.BEFORE, Signal.AFTER}
            or draft.dating is None
        ):
            return []
        for clause in draft.parse.clauses:
            follows = draft.time.at[1] <= clause.verb.start and clause.start <= draft.time.at[1] + 1
            if (
                follows
                and clause.opener in self._words.simultaneous
                and clause.role in {ClauseRole.RELATIVE, ClauseRole.SUBORDINATE}
            ):
                beside = Draft(
                    draft.index,
                    draft.parse,
                    draft.time,
                    Trigger((clause.verb.start, clause.verb.end), clause),
                )
                assert expression.dating is not None
                return [
                    self._with(
                        beside, bounded(expression.dating, None, expression.type, expression.dating.interval)
                    )
                ]
        return []

    def _believable(self, draft: Draft) -> Draft:
        """Without a date that lies ahead of the article although what it dates has happened.

        Only for dates counted from what the text told before: there it is the count that went astray.
        """
        expression, dating, clause = draft.time.expression, draft.dating, draft.trigger.clause
        if not _goes_on(expression) or dating is None or clause is None or self._present is None:
            return draft
        told = clause.verb.past(draft.parse.tokens, self._words) or draft.parse.tokens[
            clause.verb.head
        ].low.endswith(self._words.gerund_endings)
        if dating.earliest < self._present.end or not (told or clause.verb.possible(self._words)):
            return draft
        return replace(
            draft, dating=None, reason="what it is counted from is not sure: the day would lie ahead"
        )


def _is_next_year(first: Dating, second: TimeExpression) -> bool:
    """ "in 1985/86": two years, the second in its last digits, are one stretch."""
    last = second.dating
    year = second.text.isdigit() and len(second.text) in {2, 4}
    return year and last is not None and 0 <= last.earliest - first.latest <= 86_400


def _is_glued(parse: Parse, time: TimedPhrase, partner: TimedPhrase) -> bool:
    """ "August 25-September 10": one word holds the end of one date and the beginning of the next."""
    shared = time.at[1] - 1
    return partner.at[0] == shared and "-" in parse.tokens[shared].text


def _taken_in(span: Span, placed: bool) -> LedgerEntry:
    """The entry of an expression that another has taken in, which may date nothing itself."""
    if placed:
        return LedgerEntry(span, LedgerState.PLACED)
    return LedgerEntry(span, LedgerState.NOT_AN_EVENT, "it goes with a time that dates nothing")


def _goes_on(expression: TimeExpression) -> bool:
    """Whether a phrase is counted from what the text told before: "that day", "the next day"."""
    forward = expression.text.lower().startswith(("the next", "the following"))
    return expression.anchor in {Anchor.EVENT, Anchor.CONTEXT} or forward


def _one_after_the_other(first: Dating, last: Dating) -> Bounded | None:
    """ "in 2009 and 2010", "on Monday and Tuesday": one stretch where none lies between."""
    if first.granularity is not last.granularity or first.latest != last.earliest:
        return None
    return range_of(first, last, Signal.FROM)


def _week_after(first: Dating, weekday: Dating) -> Dating:
    """A weekday that ends what began with `first`: the next one after it."""
    weeks = -(-(first.latest - weekday.earliest) // _WEEK)
    start, end = (Instant(edge + weeks * _WEEK) for edge in (weekday.earliest, weekday.latest))
    return point(Interval(start, end), value=iso_day(start), granularity=weekday.granularity)


def _counts_from_event(draft: Draft) -> bool:
    return counted(draft) and draft.dating is None


def _uncovered(parse: Parse, time: TimedPhrase, trigger: Trigger) -> Parse:
    """A noun that another phrase counts from is told by its own words: "the day after the May 6 election"."""
    if trigger.noun_phrase is None or not parse.covered(trigger.at[0]):
        return parse
    return replace(parse, phrase_tokens=frozenset(range(*time.reach)))


def _only_names(draft: Draft, counted: Trigger) -> bool:
    """Whether it tells nothing of its own: the same verb, or a noun that has no words beside its time."""
    noun = draft.trigger.noun_phrase
    return draft.trigger == counted or (noun is not None and noun[1] - noun[0] == 1)
