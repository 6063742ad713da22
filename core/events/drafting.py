"""Drafting: what each time expression of an article says happened, before titles and merging.

Decides for every expression whether it is placed, undated or not an event, and why; nothing is dropped.
Leaves attaching to `attachment`, counting from other events to `relative`, open ends to `bounds`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.chrono.dating import Dating, point
from core.chrono.granularity import Granularity
from core.chrono.instant import Instant, instant_from_civil, iso_day
from core.chrono.interval import Interval
from core.chrono.wording import dating_words
from core.events.anniversaries import anniversary
from core.events.attachment import NotAnEvent, Trigger, attach
from core.events.borders import Border, border_of
from core.events.bounds import Bounded, bordered, bounded, range_of
from core.events.clauses import ClauseRole
from core.events.comparisons import only_compared
from core.events.draft import Draft
from core.events.elapsed import elapsed
from core.events.known_events import KnownEvents
from core.events.lengths import in_a_row, length_with
from core.events.lexicon import EventLexicon
from core.events.modality import is_negated, lacks_object
from core.events.parse import Parse, TimedPhrase
from core.events.recurring import is_adverb, recurring_now, recurring_within
from core.events.relative import NO_ANCHOR, RelativeDates
from core.events.tied import TiedEvents
from core.model.derivation import Step
from core.model.event import TemporalLink
from core.model.ledger import LedgerEntry, LedgerState
from core.model.sentence import BlockRole
from core.model.time_expression import Anchor, Signal, TimeExpression, TimexType

_WHY_NOT = {
    BlockRole.FURNITURE: "page furniture, not the article’s news",
    BlockRole.TITLE: "the headline: the article’s own sentences tell it",
    BlockRole.HEADING: "a heading: the sentences under it tell it",
}
# Two lines of "name: value" one after the other: the head matter of a file.
_METADATA = re.compile(r"^\w[\w -]{0,20}: ?\S.*\n\w[\w -]{0,20}: ?\S", re.MULTILINE)
_HEAD_CHARS = 400
_DEEP_TIME = instant_from_civil(-12_000)
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
        self._joined: list[LedgerEntry] = []

    def drafted(self) -> Drafted:
        drafts = [draft for i, parse in enumerate(self._parses) for draft in self._of_sentence(i, parse)]
        relative = [draft for draft in drafts if _counts_from_event(draft)]
        dated = [draft for draft in drafts if draft.dating is not None]
        known = KnownEvents(dated, self._words)
        resolver = RelativeDates(self._text, known, self._words)
        resolved = {id(draft): resolver.resolve(draft) for draft in relative}
        drafts += TiedEvents(self._text, known, self._words, self._present).drafts(self._parses)
        final = [self._believable(resolved.get(id(draft), draft)) for draft in drafts]
        return Drafted(tuple(self._told_apart(final)), tuple(self._dismissed), tuple(self._joined))

    # -- one sentence -----------------------------------------------------------------------------

    def _of_sentence(self, index: int, parse: Parse) -> list[Draft]:
        drafts: list[Draft] = []
        taken: set[TimedPhrase] = set()
        for position, read in enumerate(parse.times):
            if read in taken:
                continue
            time = anniversary(parse, elapsed(parse, read, self._words), self._words)
            if self._said_again(parse, time, parse.times[position + 1 : position + 2]):
                self._joined.append(LedgerEntry(time.expression.span, LedgerState.PLACED))
                continue
            if drafts and self._repeats_in_brackets(parse, time, parse.times[position - 1]):
                self._joined.append(LedgerEntry(time.expression.span, LedgerState.PLACED))
                continue
            partner = parse.times[position + 1] if position + 1 < len(parse.times) else None
            if partner is not None and partner.expression.span == time.expression.border_span:
                taken.add(partner)  # "the quarter ended | July 31": the day is the quarter's, not the event's
                self._joined.append(LedgerEntry(partner.expression.span, LedgerState.PLACED))
            range_ = self._range(parse, time, partner)
            if range_ is not None and partner is not None:
                taken.add(partner)
                self._joined.append(LedgerEntry(partner.expression.span, LedgerState.PLACED))
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
        reason = self._why_not(parse, time, range_)
        attached = NotAnEvent(reason) if reason else attach(parse, time, self._words)
        if isinstance(attached, NotAnEvent):
            self._dismissed.append(
                LedgerEntry(time.expression.span, LedgerState.NOT_AN_EVENT, attached.reason)
            )
            return []
        draft = self._dated(Draft(index, parse, time, attached), range_)
        return [draft, *self._told_beside(draft)]

    def _why_not(self, parse: Parse, time: TimedPhrase, range_: Bounded | None) -> str:
        """Why an expression cannot date anything, or nothing."""
        expression, sentence = time.expression, parse.sentence
        if sentence.role in _WHY_NOT:
            return _WHY_NOT[sentence.role]
        if sentence.dateline is not None and sentence.dateline.contains(expression.span):
            return "the dateline: it says when the article was written"
        head = self._text[sentence.span.start : min(sentence.span.end, sentence.span.start + _HEAD_CHARS)]
        if _METADATA.search(head):
            return "the article’s own data, not its news"
        if _about_the_article(parse, self._words):
            return "about the article itself, not its news"
        if expression.dating is not None and expression.dating.latest < _DEEP_TIME:
            return "deep time, beyond any chronicle"
        before = self._text[max(0, expression.span.start - 2) : expression.span.start]
        if len(before) == 2 and before[0].isalpha() and before[1] in "-‑":
            return "part of a longer word"  # "post-Sept. 11"
        if _is_part_of_name(parse, time, self._words):
            return "part of a name"
        if _is_citation(parse, time):
            return "the year of a work that is cited"
        if expression.anchor is Anchor.VAGUE and expression.text.lower() in self._words.adjective_marks:
            return "says which one is meant, not when something happened"
        if border_of(parse, time, self._words) is None and only_compared(parse, time, self._words):
            return "what something is compared with, not when it happened"
        undatable = expression.dating is None and expression.anchor is Anchor.NONE and range_ is None
        if undatable and expression.type is TimexType.DURATION:
            return "a length of time or an age: how long, not when"
        return ""

    # -- dates ------------------------------------------------------------------------------------

    def _range(self, parse: Parse, time: TimedPhrase, partner: TimedPhrase | None) -> Bounded | None:
        """Two times that the text joins to one: "from 1997 to 2006", "for two weeks from 3 May"."""
        if partner is None or partner.expression.dating is None:
            return None
        if time.expression.dating is None:
            return length_with(parse, time, partner, self._words)
        between = [token.low for token in parse.tokens[time.at[1] : partner.at[0]]]
        opens = time.expression.signal in {Signal.FROM, Signal.BETWEEN}
        dashed = len(between) == 1 and between[0] in self._words.dash_words
        if (
            not (opens or dashed)
            or not between
            or len(between) > 2
            or not set(between) <= self._words.range_words
        ):
            return None
        first, last = time.expression.dating, partner.expression.dating
        if last.latest <= first.earliest and partner.expression.symbolic.startswith("XXXX-WXX-"):
            last = _week_after(first, last)  # "from today until Monday"
        return range_of(first, last, time.expression.signal)

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
        found = border_of(draft.parse, draft.time, self._words)
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

    # -- one trigger, one mention -------------------------------------------------------------------

    def _told_apart(self, drafts: list[Draft]) -> list[Draft]:
        """No two drafts with one trigger: dates that agree become one, others get words of their own."""
        kept: dict[tuple[int, int], Draft] = {}
        for draft in sorted(drafts, key=lambda d: (d.dating is None, d.position)):
            key = (draft.span.start, draft.span.end)
            first = kept.get(key)
            if first is None:
                kept[key] = draft
            elif _agree(first, draft):
                kept[key] = _finer(first, draft)
                dropped = draft if kept[key] is first else first
                self._joined.append(LedgerEntry(dropped.time.expression.span, LedgerState.PLACED))
            elif first.dating is not None and draft.dating is None and _counted(draft):
                self._joined.append(LedgerEntry(draft.time.expression.span, LedgerState.PLACED))
            elif (often := self._often(first, draft)) is not None:
                kept[key] = _come_back(first, often)
                self._joined.append(LedgerEntry(draft.time.expression.span, LedgerState.PLACED))
            elif first.dating is not None and draft.time.expression.type is TimexType.SET:
                reason = "it says how often, not when"
                self._dismissed.append(
                    LedgerEntry(draft.time.expression.span, LedgerState.NOT_AN_EVENT, reason)
                )
            else:
                apart = self._own_words(draft, kept)
                kept[(apart.span.start, apart.span.end)] = apart
        return sorted(kept.values(), key=lambda d: d.position)

    def _often(self, dated: Draft, often: Draft) -> Dating | None:
        """The date of one draft as the bounds of another, that says how often."""
        if dated.dating is None or not is_adverb(often.parse, often.time, self._words):
            return None
        return recurring_within(dated.dating, often.time.expression)

    def _own_words(self, draft: Draft, kept: dict[tuple[int, int], Draft]) -> Draft:
        """A trigger beside the phrase for a second date of one verb: "up from 30 [last year]"."""
        start, end = draft.time.at
        clause = draft.trigger.clause
        for i in [*range(draft.time.reach[0] - 1, -1, -1)]:
            token = draft.parse.tokens[i]
            if clause is not None and not clause.holds(i):
                break
            span = (token.span.start, token.span.end)
            content = token.is_word and token.low not in self._words.function_words
            if content and not draft.parse.covered(i) and span not in kept:
                return replace(draft, trigger=replace(draft.trigger, at=(i, i + 1)))
        return replace(draft, trigger=replace(draft.trigger, at=(start, max(end, start + 1))))


def _is_part_of_name(parse: Parse, time: TimedPhrase, words: EventLexicon) -> bool:
    """ "April Ryan", "MAY HALL:": a bare month straight before a name, with nothing that makes it a time."""
    start, end = time.at
    dating = time.expression.dating
    month = dating is not None and dating.granularity is Granularity.MONTH and end - start == 1
    if not month or time.expression.signal is not None or end >= len(parse.tokens):
        return False
    before = parse.tokens[start - 1].low if start else ""
    following = parse.tokens[end]
    timely = before in words.prepositions | words.determiners | words.turned
    return not timely and following.capitalised and following.text.isalpha()


def _is_citation(parse: Parse, time: TimedPhrase) -> bool:
    """ "(Kim et al., 2019; Garrett, 2016)": a name, a comma and a bare year between brackets."""
    start, end = time.at
    if end - start != 1 or not parse.tokens[start].text.isdigit() or start < 2 or end >= len(parse.tokens):
        return False
    before = [token.text for token in parse.tokens[:start]]
    depth = before.count("(") - before.count(")")
    name = parse.tokens[start - 2]
    named = name.capitalised or name.low in {"al", "."}
    return depth > 0 and before[-1] == "," and named and parse.tokens[end].text in {")", ";"}


def _goes_on(expression: TimeExpression) -> bool:
    """Whether a phrase is counted from what the text told before: "that day", "the next day"."""
    forward = expression.text.lower().startswith(("the next", "the following"))
    return expression.anchor in {Anchor.EVENT, Anchor.CONTEXT} or forward


def _about_the_article(parse: Parse, words: EventLexicon) -> bool:
    """ "This report was last updated at …", "A version appeared in print on …"."""
    lows = [token.low for token in parse.tokens[:10]]
    itself = lows[:1] and lows[0] in words.determiners and lows[1:2] and lows[1] in words.own_openers
    return bool(itself) and not words.own_verbs.isdisjoint(lows)


def _come_back(draft: Draft, often: Dating) -> Draft:
    """A draft whose happening came again and again inside its bounds."""
    return replace(draft, dating=often, steps=(*draft.steps, Step(dating_words(often))))


def _week_after(first: Dating, weekday: Dating) -> Dating:
    """A weekday that ends what began with `first`: the next one after it."""
    weeks = -(-(first.latest - weekday.earliest) // _WEEK)
    start, end = (Instant(edge + weeks * _WEEK) for edge in (weekday.earliest, weekday.latest))
    return point(Interval(start, end), value=iso_day(start), granularity=weekday.granularity)


def _counted(draft: Draft) -> bool:
    """Whether the phrase counts from another event."""
    expression = draft.time.expression
    return expression.anchor is Anchor.EVENT and expression.offset is not None


def _counts_from_event(draft: Draft) -> bool:
    return _counted(draft) and draft.dating is None


def _agree(a: Draft, b: Draft) -> bool:
    """Whether two dates of one trigger can both hold."""
    if a.dating is None or b.dating is None:
        return False
    return a.dating.extent is b.dating.extent and a.dating.interval.overlaps(b.dating.interval)


def _finer(a: Draft, b: Draft) -> Draft:
    assert a.dating is not None
    assert b.dating is not None
    return b if b.dating.latest - b.dating.earliest < a.dating.latest - a.dating.earliest else a
