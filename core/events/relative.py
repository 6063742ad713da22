"""Event-relative dates: "a day after another incident", "three weeks earlier", "two days later".

Finds the event the phrase counts from, and which of the two is the new one: where an event known
already "came a day after" another, it is the other that lies a day earlier.
"""

from dataclasses import replace

from core.chrono.dating import Dating
from core.chrono.granularity import Granularity
from core.chrono.wording import dating_words
from core.events.attachment import Trigger
from core.events.clauses import ClauseRole
from core.events.draft import Draft
from core.events.known_events import KnownEvents
from core.events.lexicon import EventLexicon
from core.events.offsets import Distance, shifted, stretch_from
from core.model.derivation import Step
from core.model.span import Span
from core.model.time_expression import Signal, TimeExpression

_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LONGEST_WORD = 12
NO_ANCHOR = "counted from an event whose own date the text does not give"


class RelativeDates:
    """Resolves the event-relative drafts of one article against the dated ones."""

    def __init__(self, text: str, known: KnownEvents, words: EventLexicon) -> None:
        self._text = text
        self._known = known
        self._words = words

    def resolve(self, draft: Draft) -> Draft:
        """The draft with its date, or with the reason why it has none."""
        told = self._dated_beside(draft) or self._told_already(draft)
        resolved = self._from_known(draft, told) if told is not None else self._from_anchor(draft)
        if resolved.dating is not None:
            self._known.add(resolved)
        return resolved

    def _dated_beside(self, draft: Draft) -> Draft | None:
        """ "On Tuesday, a day after the bridge fell": the clause has its date, so the other is sought."""
        if draft.time.expression.anchor_span is None:
            return None
        named = draft.time.expression.anchor_span
        beside = (d for d in self._known.in_sentence(draft.index) if d.trigger == draft.trigger)
        return next((d for d in beside if not named.contains(d.time.expression.span)), None)

    # -- "the attack came a day after another incident" ------------------------------------------

    def _told_already(self, draft: Draft) -> Draft | None:
        """The dated event that the phrase's own clause only takes up again ("The attack came …")."""
        clause = draft.trigger.clause
        if clause is None or draft.time.expression.anchor_span is None:
            return None
        head = draft.parse.tokens[clause.verb.head].low
        if head in self._words.be and self._is_all_told(draft, clause.subject):
            return self._known.just_told(draft)  # "That was three days after he had been praised"
        if head not in self._words.light:
            return None
        return self._known.taken_up(draft, clause.subject)

    def _is_all_told(self, draft: Draft, subject: tuple[int, int] | None) -> bool:
        if subject is None or subject[1] - subject[0] != 1:
            return False
        return draft.parse.tokens[subject[0]].low in self._words.tie_words["that"]

    def _from_known(self, draft: Draft, known: Draft) -> Draft:
        """Date the other event: the one the phrase counts from."""
        expression = draft.time.expression
        assert expression.offset is not None
        assert known.dating is not None
        distance = self._distance(expression, -expression.offset.direction)
        dating = shifted(known.dating, distance)
        other = self._other_trigger(draft)
        if dating is None or self._is_dated(draft.index, other):
            return replace(draft, reason=NO_ANCHOR)
        steps = self._steps(draft, known, dating, self._subject_words(draft), distance.direction)
        own = frozenset(range(*(other.noun_phrase or (0, 0))))  # told by its own words, that the phrase holds
        parse = replace(draft.parse, phrase_tokens=draft.parse.phrase_tokens - own)
        return replace(draft, parse=parse, trigger=other, dating=dating, steps=steps)

    def _is_dated(self, index: int, trigger: Trigger) -> bool:
        return any(d.trigger.at == trigger.at for d in self._known.in_sentence(index))

    def _subject_words(self, draft: Draft) -> Span | None:
        clause = draft.trigger.clause
        subject = clause.subject if clause is not None else None
        return draft.parse.span(*subject) if subject is not None else None

    def _other_trigger(self, draft: Draft) -> Trigger:
        """What tells the other event: the clause after the phrase, else the noun that names it."""
        anchor = draft.time.expression.anchor_span
        assert anchor is not None
        for clause in draft.parse.clauses:
            verb = draft.parse.tokens[clause.verb.start].span
            inside = anchor.contains(verb)
            describes = clause.role is ClauseRole.RELATIVE and verb.start >= anchor.end
            if inside or (describes and draft.parse.tokens[clause.start].span.start <= anchor.end + 1):
                return Trigger((clause.verb.start, clause.verb.end), clause)
        held = [i for i, token in enumerate(draft.parse.tokens) if anchor.contains(token.span)]
        if not held:
            return draft.trigger
        nouns = [i for i in held if draft.parse.tokens[i].low in self._words.event_nouns]
        head = nouns[-1] if nouns else held[-1]
        return Trigger((head, head + 1), draft.trigger.clause, (held[0], held[-1] + 1))

    # -- "two days after the vote", "three weeks earlier" ----------------------------------------

    def _from_anchor(self, draft: Draft) -> Draft:
        expression = draft.time.expression
        assert expression.offset is not None
        anchor = self._anchor(draft)
        if anchor is None or anchor.dating is None or _too_coarse(anchor.dating, expression.offset.unit):
            return replace(draft, reason=NO_ANCHOR)
        distance = self._distance(expression, expression.offset.direction)
        lasts = expression.signal is Signal.FOR
        dating = stretch_from(anchor.dating, distance) if lasts else shifted(anchor.dating, distance)
        if dating is None:
            way = "before" if distance.direction < 0 else "after"
            known = _with_weekday(anchor.dating)
            return replace(draft, reason=f"{way} {known}, how long {way} is not counted")
        steps = self._steps(draft, anchor, dating, expression.anchor_span, distance.direction)
        return replace(draft, dating=dating, steps=steps)

    def _distance(self, expression: TimeExpression, direction: int) -> Distance:
        assert expression.offset is not None
        told = expression.text.lower()
        before = self._text[max(0, expression.span.start - _LONGEST_WORD) : expression.span.start].lower()
        offset = expression.offset
        if told.startswith(self._words.exactly) or before.endswith(self._words.exactly):
            offset = replace(offset, exact=True)
        mod = None if told.startswith(self._words.barely) else expression.mod
        return Distance(offset, direction, mod, told.startswith(self._words.nearly))

    def _anchor(self, draft: Draft) -> Draft | None:
        """The dated event the phrase counts from."""
        named = draft.time.expression.anchor_span
        if named is None:
            return self._taken_up(draft) or self._known.narrated_before(draft)
        beside = self._known.in_sentence(draft.index)
        inside = [other for other in beside if named.contains(other.time.expression.span)]
        if inside:
            return inside[0]
        held = [i for i, token in enumerate(draft.parse.tokens) if named.contains(token.span)]
        return self._known.taken_up(draft, (held[0], held[-1] + 1)) if held else None

    def _taken_up(self, draft: Draft) -> Draft | None:
        """ "This comes as three weeks earlier, …": "this" is the article's news."""
        main = draft.parse.main
        if main is None or main is draft.trigger.clause or main.subject is None:
            return None
        if draft.parse.tokens[main.verb.head].low not in self._words.light:
            return None
        return self._known.taken_up(draft, main.subject)

    # -- why ------------------------------------------------------------------------------------

    def _steps(
        self, draft: Draft, anchor: Draft, dating: Dating, named: Span | None, direction: int
    ) -> tuple[Step, ...]:
        assert anchor.dating is not None
        expression = draft.time.expression
        phrase = " ".join(draft.time.phrase.of(self._text).split())
        anchor_words = " ".join((named or anchor.time.phrase).of(self._text).split())
        known = _with_weekday(anchor.dating)
        way = "earlier" if direction < 0 else "later"
        amount = _amount(expression.text)
        return (
            Step(f"“{phrase}”", draft.time.phrase),
            Step(f"“{anchor_words}” = {known}", anchor.parse.sentence.span),
            Step(f"{amount} {way}", expression.span),
            Step(_with_weekday(dating)),
        )


def _too_coarse(dating: Dating, unit: Granularity) -> bool:
    """Hours before something in January, or days after something in 1998, are no time at all."""
    if unit < Granularity.DAY:
        return dating.granularity > Granularity.DAY
    return unit < Granularity.YEAR and dating.granularity > Granularity.MONTH


def _amount(words: str) -> str:
    """ "three weeks earlier" without its direction, which the step says itself."""
    for ending in (" earlier", " later", " before", " after", " afterwards", " on"):
        words = words.removesuffix(ending)
    return words[:1].lower() + words[1:]


def _with_weekday(dating: Dating) -> str:
    """A dating in words, with its weekday where it is one day."""
    words = dating_words(dating)
    one_day = dating.latest - dating.earliest == 86_400
    return f"{_DAY_NAMES[(dating.earliest // 86_400 + 3) % 7]} {words}" if one_day else words
