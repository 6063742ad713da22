"""Which decisions of the append-only log are in effect: steps, undo, redo, and going back to any point.

All of these are rows of the log themselves, so that they survive a restart. A new step ends what could be
redone, as in any editor. Going back is a step of its own: it brings back what stood after an earlier step
and can be undone like any other. What a step left standing is a `Point`; points share what came before
them, so that moving between them costs what differs. Leaves what decisions say to `replay`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from core.model.decision import Decision, DecisionKind


class LogRow(Protocol):
    """What of a decision says what is in effect."""

    @property
    def kind(self) -> DecisionKind: ...
    @property
    def seq(self) -> int: ...
    @property
    def number(self) -> int: ...
    @property
    def target_seq(self) -> int | None: ...


@dataclass(frozen=True, slots=True, eq=False)
class Point:
    """What is in effect after a step: its rows `first` to `last`, and all that was before it."""

    first: int
    last: int
    before: "Point | None"
    depth: int

    def __contains__(self, seq: int) -> bool:
        return self.first <= seq <= self.last


def points_down(point: Point | None) -> Iterator[Point]:
    """A point and those before it, the newest first."""
    while point is not None:
        yield point
        point = point.before


@dataclass(frozen=True, slots=True)
class Moved:
    """What goes out of effect and what comes into it between two points, newest first."""

    going: tuple[Point, ...] = ()
    coming: tuple[Point, ...] = ()


def moved(old: Point | None, new: Point | None) -> Moved:
    """The difference of two points, found without looking at what they share."""
    going: list[Point] = []
    coming: list[Point] = []
    while old is not new:
        if old is not None and (new is None or old.depth >= new.depth):
            going.append(old)
            old = old.before
        elif new is not None:
            coming.append(new)
            new = new.before
    return Moved(tuple(going), tuple(coming))


@dataclass(frozen=True, slots=True, eq=False)
class Done:
    """A step that can be taken back (or, where it was undone, brought back), on top of those before it."""

    number: int
    before: Point | None
    after: Point | None
    rest: "Done | None"


@dataclass(frozen=True, slots=True)
class LogState:
    """Where the log stands: what is in effect, what undo and redo would move, and the last row."""

    point: Point | None = None
    done: Done | None = None
    undone: Done | None = None
    last_seq: int = 0

    def stepped(self, number: int, last: int) -> "LogState":
        """After a new step of decisions."""
        depth = 1 if self.point is None else self.point.depth + 1
        return self._with(number, last, Point(number, last, self.point, depth))

    def gone_back(self, number: int, point: Point | None) -> "LogState":
        """After a step that brought back an earlier point."""
        return self._with(number, number, point)

    def _with(self, number: int, last: int, point: Point | None) -> "LogState":
        return LogState(point, Done(number, self.point, point, self.done), None, last)

    def undid(self, target: int | None, seq: int) -> "LogState":
        """After undo; a row that names another step than the last says nothing."""
        last = self.done
        if last is None or last.number != target:
            return LogState(self.point, self.done, self.undone, seq)
        undone = Done(last.number, last.before, last.after, self.undone)
        return LogState(last.before, last.rest, undone, seq)

    def redid(self, target: int | None, seq: int) -> "LogState":
        """After redo; a row that names another step than the one undone last says nothing."""
        last = self.undone
        if last is None or last.number != target:
            return LogState(self.point, self.done, self.undone, seq)
        done = Done(last.number, last.before, last.after, self.done)
        return LogState(last.after, done, last.rest, seq)


class DecisionLog:
    """The whole log read once and then followed, row by row, as it grows."""

    def __init__(self) -> None:
        self.state = LogState()
        self._after: dict[int, Point | None] = {}
        self._in_effect = bytearray(1)

    def take(self, rows: Iterable[LogRow]) -> None:
        """Follow rows that were written behind those taken before, in their order."""
        for number, step in groupby(rows, key=lambda row: row.number):
            first, *others = step
            self._move(self.next_state(first, (others or [first])[-1].seq))
            self._after[number] = self.state.point

    def next_state(self, first: LogRow, last: int) -> LogState:
        """The state after a step that begins with this row and ends with the row `last`; nothing moves."""
        match first.kind:
            case DecisionKind.UNDO:
                return self.state.undid(first.target_seq, last)
            case DecisionKind.REDO:
                return self.state.redid(first.target_seq, last)
            case DecisionKind.BACK_TO:
                return self.state.gone_back(first.seq, self.point_after(first.target_seq))
        return self.state.stepped(first.seq, last)

    def point_after(self, number: int | None) -> Point | None:
        """What stood after a step; nothing before the first, or where there is no such step."""
        return self._after.get(number) if number is not None else None

    def knows(self, number: int) -> bool:
        """Whether the log has a step with this number."""
        return number in self._after

    def in_effect(self, seq: int) -> bool:
        return seq < len(self._in_effect) and bool(self._in_effect[seq])

    def in_effect_after(self, state: LogState) -> Callable[[int], bool]:
        """What of the log will be in effect when it stands like this."""
        flags = bytearray(self._in_effect)
        _flip(flags, state, moved(self.state.point, state.point))
        return lambda seq: seq < len(flags) and bool(flags[seq])

    def _move(self, state: LogState) -> None:
        _flip(self._in_effect, state, moved(self.state.point, state.point))
        self.state = state


def _flip(flags: bytearray, state: LogState, difference: Moved) -> None:
    """Mark what goes and what comes, by row."""
    flags.extend(bytes(max(0, state.last_seq + 1 - len(flags))))
    for value, points in ((b"\0", difference.going), (b"\1", difference.coming)):
        for point in points:
            flags[point.first : point.last + 1] = value * (point.last + 1 - point.first)


@dataclass(frozen=True, slots=True)
class Folded:
    """Decisions in effect, oldest first, and the first of each undone step, the next to redo last."""

    effective: tuple[Decision, ...] = ()
    undone: tuple[Decision, ...] = ()
    next_undo: Decision | None = None

    @property
    def next_redo(self) -> Decision | None:
        return self.undone[-1] if self.undone else None


def fold(decisions: Iterable[Decision]) -> Folded:
    """The state after a whole log; `decisions` in the order of the log."""
    rows = tuple(decisions)
    by_seq = {row.seq: row for row in rows}
    log = DecisionLog()
    log.take(rows)
    undone: list[Decision] = []
    step = log.state.undone
    while step is not None:
        undone.insert(0, by_seq[step.number])
        step = step.rest
    last = log.state.done
    return Folded(
        tuple(row for row in rows if log.in_effect(row.seq)),
        tuple(undone),
        by_seq[last.number] if last else None,
    )


def effective(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions in effect, oldest first."""
    return fold(decisions).effective
