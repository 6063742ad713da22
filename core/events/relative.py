"""Event-relative dates: "a day after another incident", "three weeks earlier", "two days later".

Finds the event the phrase counts from, and which of the two is the new one: where an event known
already "came a day after" another, it is the other that lies a day earlier.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import replace

from core.chrono.dating import Dating, Extent
from core.chrono.granularity import Granularity
from core.chrono.wording import dating_words
from core.events.attachment import Trigger
from core.events.clauses import ClauseRole
from core.events.draft import Draft
from core.events.lexicon import EventLexicon
from core.events.offsets import Distance, shifted
from core.events.parse import Parse
from core.events.stems import stem
from core.model.derivation import Step
from core.model.span import Span

_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEARCHED = 200  # dated tellings, each way, that a noun phrase may take up
NO_ANCHOR = "counted from an event whose own date the text does not give"


class RelativeDates:
    """Resolves the event-relative drafts of one article against the dated ones."""

    def __init__(
        self, text: str, parses: Sequence[Parse], dated: Sequence[Draft], words: EventLexicon
    ) -> None:
        self._text = text
        self._parses = parses
        self._dated = sorted((draft for draft in dated if draft.dating is not None), key=_position)
        self._words = words

    def resolve(self, draft: Draft) -> Draft:
        """The draft with its date, or with the reason why it has none."""
        told = self._dated_beside(draft) or self._told_already(draft)
        resolved = self._from_known(draft, told) if told is not None else self._from_anchor(draft)
        if resolved.dating is not None:
            insort(self._dated, resolved, key=_position)
        return resolved

    def _dated_beside(self, draft: Draft) -> Draft | None:
        """ "On Tuesday, a day after the bridge fell": the clause has its date, so the other is sought."""
        if draft.time.expression.anchor_span is None:
            return None
        beside = self._between((draft.index, 0), (draft.index + 1, 0))
        return next((d for d in beside if d.trigger == draft.trigger), None)

    def _between(self, start: tuple[int, int], end: tuple[int, int]) -> list[Draft]:
        """The dated drafts from one position to another, in the order of the text."""
        first = bisect_left(self._dated, start, key=_position)
        return self._dated[first : bisect_left(self._dated, end, key=_position)]

    # -- "the attack came a day after another incident" ------------------------------------------

    def _told_already(self, draft: Draft) -> Draft | None:
        """The dated event that the phrase's own clause only takes up again ("The attack came …")."""
        clause = draft.trigger.clause
        if clause is None or draft.time.expression.anchor_span is None:
            return None
        if draft.parse.tokens[clause.verb.head].low not in self._words.light:
            return None
        return self._known_event(draft, clause.subject)

    def _from_known(self, draft: Draft, known: Draft) -> Draft:
        """Date the other event: the one the phrase counts from."""
        expression = draft.time.expression
        assert expression.offset is not None
        assert known.dating is not None
        distance = Distance(expression.offset, -expression.offset.direction, expression.mod)
        dating = shifted(known.dating, distance)
        other = self._other_trigger(draft)
        if dating is None or self._is_dated(draft.index, other):
            return replace(draft, reason=NO_ANCHOR)
        steps = self._steps(draft, known, dating, self._subject_words(draft), distance.direction)
        return replace(draft, trigger=other, dating=dating, steps=steps)

    def _is_dated(self, index: int, trigger: Trigger) -> bool:
        return any(d.trigger.at == trigger.at for d in self._between((index, 0), (index + 1, 0)))

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
        if anchor is None or anchor.dating is None:
            return replace(draft, reason=NO_ANCHOR)
        distance = Distance(expression.offset, expression.offset.direction, expression.mod)
        dating = shifted(anchor.dating, distance)
        if dating is None:
            return replace(draft, reason="how long before or after is not counted")
        steps = self._steps(draft, anchor, dating, expression.anchor_span, distance.direction)
        return replace(draft, dating=dating, steps=steps)

    def _anchor(self, draft: Draft) -> Draft | None:
        """The dated event the phrase counts from."""
        named = draft.time.expression.anchor_span
        if named is None:
            return self._taken_up(draft) or self._narrated_before(draft)
        beside = self._between((draft.index, 0), (draft.index + 1, 0))
        inside = [other for other in beside if named.contains(other.time.expression.span)]
        if inside:
            return inside[0]
        held = [i for i, token in enumerate(draft.parse.tokens) if named.contains(token.span)]
        return self._known_event(draft, (held[0], held[-1] + 1)) if held else None

    def _taken_up(self, draft: Draft) -> Draft | None:
        """ "This comes as three weeks earlier, …": "this" is the article's news."""
        main = draft.parse.main
        if main is None or main is draft.trigger.clause or main.subject is None:
            return None
        if draft.parse.tokens[main.verb.head].low not in self._words.light:
            return None
        return self._known_event(draft, main.subject)

    def _narrated_before(self, draft: Draft) -> Draft | None:
        """The last event told before, dated finely enough to count from; the article's news otherwise."""
        offset = draft.time.expression.offset
        assert offset is not None
        reach = 1 if offset.count is None else 2  # "days later" goes on from what was just told
        before = self._between((draft.index - reach, 0), draft.position)
        near = [d for d in before if self._fine_enough(d, offset.unit)]
        if near or offset.count is None:
            return near[-1] if near else None
        return self._news(draft, offset.unit)

    def _news(self, draft: Draft, unit: Granularity) -> Draft | None:
        """What the article is about: the first happening it dates."""
        others = (d for d in self._dated if d.position != draft.position)
        return next((d for d in others if self._fine_enough(d, unit)), None)

    def _fine_enough(self, draft: Draft, unit: Granularity) -> bool:
        dating = draft.dating
        if dating is None or dating.extent is Extent.THROUGHOUT or dating.open_start or dating.open_end:
            return False
        return dating.granularity <= max(unit, Granularity.DAY)

    def _known_event(self, draft: Draft, phrase: tuple[int, int] | None) -> Draft | None:
        """The dated event that a definite noun phrase or a pronoun takes up."""
        if phrase is None:
            return None
        tokens = draft.parse.tokens[phrase[0] : phrase[1]]
        lows = [token.low for token in tokens if token.is_word]
        if not lows:
            return None
        unit = Granularity.DAY
        if all(
            low in self._words.pronouns | self._words.definite | self._words.generic_nouns for low in lows
        ):
            return None if lows[0] in {"another", "an", "a"} else self._news(draft, unit)
        if lows[0] == "another":
            return None
        return self._matching(draft, lows) or self._summed_up(draft, lows)

    def _summed_up(self, draft: Draft, lows: list[str]) -> Draft | None:
        """ "Soldiers took the palace … Two days before the coup": a noun for all that was just told."""
        noun = lows[-1]
        plain = lows[0] == "the" and len(lows) == 2 and noun in self._words.event_nouns
        if not plain or noun in self._words.class_of:
            return None
        before = self._between((draft.index - 1, 0), (draft.index, 0))
        near = [d for d in before if self._fine_enough(d, Granularity.DAY)]
        return near[-1] if near else None

    def _matching(self, draft: Draft, lows: list[str]) -> Draft | None:
        """The latest dated telling before the phrase, else the first after it, that shares its word."""
        wanted = {stem(low) for low in lows if low not in self._words.function_words}
        classes = {self._words.class_of[low] for low in lows if low in self._words.class_of}
        here = bisect_left(self._dated, draft.position, key=_position)
        before = reversed(self._dated[max(0, here - _SEARCHED) : here])
        after = self._dated[here : here + _SEARCHED]
        others = (d for d in (*before, *after) if d.position != draft.position)
        return next((d for d in others if self._tells(d, wanted, classes)), None)

    def _tells(self, draft: Draft, wanted: set[str], classes: set[str]) -> bool:
        trigger = draft.trigger
        clause = trigger.clause
        reach = range(clause.start, clause.end) if clause is not None else range(*trigger.at)
        lows = [draft.parse.tokens[i].low for i in {*reach, *range(*trigger.at)}]
        told = {self._words.class_of[low] for low in lows if low in self._words.class_of}
        return bool(classes & told) or bool(
            wanted & {stem(low) for low in lows if low in self._words.event_nouns}
        )

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


def _position(draft: Draft) -> tuple[int, int]:
    return draft.position


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
