"""Drafts: mentions in the making, while their dates are still being worked out."""

from dataclasses import dataclass
from typing import Protocol

from core.chrono.dating import Dating
from core.events.attachment import Trigger
from core.events.parse import Parse, TimedPhrase
from core.model.derivation import Step
from core.model.event import TemporalLink
from core.model.span import Span
from core.model.time_expression import Anchor


class Told(Protocol):
    """What a mention is built of. `phrase` is the time phrase and `place` the token it begins at, where
    there is one; `rule` names what read it."""

    @property
    def index(self) -> int: ...
    @property
    def parse(self) -> Parse: ...
    @property
    def trigger(self) -> Trigger: ...
    @property
    def dating(self) -> Dating | None: ...
    @property
    def relation(self) -> TemporalLink: ...
    @property
    def steps(self) -> tuple[Step, ...]: ...
    @property
    def reason(self) -> str: ...
    @property
    def began(self) -> bool: ...
    @property
    def phrase(self) -> Span | None: ...
    @property
    def place(self) -> int | None: ...
    @property
    def rule(self) -> str: ...
    @property
    def span(self) -> Span: ...


@dataclass(frozen=True, slots=True)
class Draft:
    """What one time phrase says of one trigger. `dating` is None where it gives no date (yet)."""

    index: int  # of the sentence
    parse: Parse
    time: TimedPhrase
    trigger: Trigger
    dating: Dating | None = None
    relation: TemporalLink = TemporalLink.IS_INCLUDED
    steps: tuple[Step, ...] = ()
    reason: str = ""
    began: bool = False  # "no … until Thursday": it is the beginning that is told

    @property
    def phrase(self) -> Span:
        return self.time.phrase

    @property
    def place(self) -> int:
        return self.time.at[0]

    @property
    def rule(self) -> str:
        return self.time.expression.derivation.rule

    @property
    def span(self) -> Span:
        """The trigger in the article's text."""
        return self.parse.span(*self.trigger.at)

    @property
    def position(self) -> tuple[int, int]:
        """Its place in the article: sentence, then token of its phrase."""
        return self.index, self.time.at[0]


def counted(draft: Draft) -> bool:
    """Whether its time counts from another event: "two days later"."""
    expression = draft.time.expression
    return expression.anchor is Anchor.EVENT and expression.offset is not None


@dataclass(frozen=True, slots=True)
class Carried:
    """A happening without a time phrase of its own, dated by what stands elsewhere: `phrase` is the
    heading that dates it, None where it is the day of publication."""

    index: int
    parse: Parse
    trigger: Trigger
    dating: Dating
    steps: tuple[Step, ...]
    rule: str
    phrase: Span | None = None
    place: int | None = None
    relation: TemporalLink = TemporalLink.IS_INCLUDED
    reason: str = ""
    began: bool = False

    @property
    def span(self) -> Span:
        """The trigger in the article's text."""
        return self.parse.span(*self.trigger.at)
