"""Drafts: mentions in the making, while their dates are still being worked out."""

from dataclasses import dataclass

from core.chrono.dating import Dating
from core.events.attachment import Trigger
from core.events.parse import Parse, TimedPhrase
from core.model.derivation import Step
from core.model.event import TemporalLink
from core.model.span import Span


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
    def span(self) -> Span:
        """The trigger in the article's text."""
        return self.parse.span(*self.trigger.at)

    @property
    def position(self) -> tuple[int, int]:
        """Its place in the article: sentence, then token of its phrase."""
        return self.index, self.time.at[0]
