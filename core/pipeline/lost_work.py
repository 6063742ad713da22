"""How far a worker is in its task, and what is lost where it dies there.

Lost is the one article that it was at, or what a file has left where reading that file is what ends workers;
the work goes on behind it. Starting, hearing and ending workers is `process_pool`'s.
"""

from dataclasses import dataclass, field

from core.ingest.unpacking import Address, Opened
from core.model.diagnostic import Diagnostic, Severity
from core.pipeline.reading import Parsed, Step


@dataclass(frozen=True, slots=True)
class Loss:
    """What a dead worker cost, where that stands, and where to go on; nowhere if that is empty."""

    address: Address
    diagnostic: Diagnostic
    go_on_at: Address


@dataclass(slots=True)
class Position:
    """Where in a task a worker is, as far as it has told. `start` is where it took the task up."""

    start: Address = ()
    next: Address = ()
    inside: list[tuple[Address, Opened]] = field(default_factory=list)
    article: Parsed | None = None
    came_on: bool = False

    def __post_init__(self) -> None:
        self.next = self.start or (0,)

    def step(self, address: Address, step: Step) -> None:
        """A file inside is opened or over, or an article is read."""
        self.came_on = self.came_on or address >= self.start
        self._leave(address)
        if isinstance(step, Opened) and step.over:
            self.came_on, self.next = True, _after(address)
        elif isinstance(step, Opened):
            self.inside.append((address, step))
            self.next = max((*address, 0), self.start)
        else:
            self.article, self.next = step, address

    def done(self, address: Address) -> None:
        """An article is through."""
        self.came_on, self.article = True, None
        self._leave(address)
        self.next = _after(address)

    def lost(self, file: str, *, too_slow: bool) -> Loss:
        """What is lost where the worker ends here."""
        what = "took too long to read" if too_slow else "ended the process that read it"
        if self.article is not None:
            fault = _fault(f"Article {self.next[-1] + 1} {what}.", file, self.article.member)
            return Loss(self.next, fault, _after(self.next))
        at, member = (self.inside[-1][0], self.inside[-1][1].member) if self.inside else ((), None)
        is_first = len(self.next) == len(at) + 1 and self.next[-1] == 0
        if is_first:
            return Loss(self.next, _fault(f"This file {what}.", file, member), _after(at))
        if too_slow or not self.came_on:
            message = f"What follows article {self.next[-1]} of this file {what}."
            return Loss(self.next, _fault(message, file, member), _after(at))
        message = f"Article {self.next[-1] + 1} of this file {what}."
        return Loss(self.next, _fault(message, file, member), _after(self.next))

    def _leave(self, address: Address) -> None:
        self.inside = [(way, opened) for way, opened in self.inside if way == address[: len(way)] != address]


def _after(address: Address) -> Address:
    """The address that follows, on the same level; none after the whole."""
    return (*address[:-1], address[-1] + 1) if address else ()


def _fault(message: str, file: str, member: str | None) -> Diagnostic:
    what_to_do = "It may be damaged or made to do harm; all others are read."
    return Diagnostic("worker-lost", message, what_to_do, Severity.ERROR, file, member)
