"""Worker processes that share out tasks, are replaced when they die, and are ended when cancelled.

Outcomes come in the order of the tasks and of the articles in them, whatever the number of processes.
A worker that dies or hangs costs the one article that it was at, which `lost_work` names; its task is taken
up behind that article. A worker that is far ahead waits: the pipe is its brake.
"""

import signal
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import Event

from core.ingest.unpacking import Address
from core.pipeline import worker
from core.pipeline.lost_work import Position
from core.pipeline.reading import Outcome, Task, name_of

_POLL_S = 0.1
_MOST_AHEAD = 32
_PATIENCE = 3.0  # a process may have to share its processor


@dataclass(slots=True)
class _Worker:
    """A process, the task it is at, how far it is, and when it was last heard."""

    process: BaseProcess
    pipe: Connection
    task: Task | None = None
    position: Position = field(default_factory=Position)
    heard_at: float = 0.0
    limit_s: float = 0.0

    def give(self, task: Task, at: float) -> None:
        self.task, self.position, self.heard_at = task, Position(task.start), at
        self.limit_s = _PATIENCE * worker.task_limit_s(task)
        # A worker that has died meanwhile is found out by its pipe.
        with suppress(OSError):
            self.pipe.send(task)

    def hear(self, message: worker.At | worker.Done, at: float) -> None:
        assert self.task is not None
        self.heard_at = at
        if isinstance(message, worker.At):
            self.position.step(message.address, message.step)
            self.limit_s = _PATIENCE * worker.step_limit_s(message.step)
        else:
            self.position.done(message.address)
            self.limit_s = _PATIENCE * worker.task_limit_s(self.task)

    def end(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.join()
        self.process.close()

    @property
    def ran_out_of_time(self) -> bool:
        """Whether the system ended it for the time that it took."""
        self.process.join(_POLL_S)
        return hasattr(signal, "SIGXCPU") and self.process.exitcode == -signal.SIGXCPU


@dataclass(slots=True)
class _Stream:
    """What has come of one task and is not handed on yet."""

    waiting: deque[tuple[Address, Outcome]] = field(default_factory=deque)
    finished: bool = False


class ProcessPool:
    """Performs tasks in up to `jobs` processes. Use as a context manager: leaving it ends them all."""

    def __init__(self, tasks: Sequence[Task], *, jobs: int, cancel: Event) -> None:
        self._queue = deque(tasks)
        self._order = [(task.number, task.part) for task in tasks]
        self._streams = {key: _Stream() for key in self._order}
        self._cancel = cancel
        self._jobs = max(1, min(jobs, len(tasks)))
        self._workers: list[_Worker] = []

    def __enter__(self) -> "ProcessPool":
        return self

    def __exit__(self, *_: object) -> None:
        for one in self._workers:
            one.end()
        self._workers.clear()

    @property
    def process_ids(self) -> tuple[int, ...]:
        """The running workers."""
        return tuple(one.process.pid or 0 for one in self._workers)

    def outcomes(self) -> Iterator[tuple[int, Outcome]]:
        """The number of the input and the outcome, for each article in order; ends early where cancelled."""
        for number in dict.fromkeys(number for number, _ in self._order):
            keys = [key for key in self._order if key[0] == number]
            while (outcome := self._next_of(keys)) is not None:
                yield number, outcome

    def _next_of(self, keys: Sequence[tuple[int, int]]) -> Outcome | None:
        """The next article of an input that is shared out in these parts; None where it has no more."""
        streams = [self._streams[key] for key in keys]
        while not self._cancel.is_set():
            if all(stream.waiting or stream.finished for stream in streams):
                held = [stream.waiting for stream in streams if stream.waiting]
                first = min(held, key=lambda waiting: waiting[0][0], default=None)
                return first.popleft()[1] if first else None
            self._advance()
        return None

    def _advance(self) -> None:
        """Hand out tasks and take in what has come, waiting a little where nothing has."""
        self._staff()
        listening = {one.pipe: one for one in self._workers if self._wanted(one)}
        ready = wait(list(listening), timeout=_POLL_S)
        for one in [listening[pipe] for pipe in ready if isinstance(pipe, Connection)]:
            self._take_in(one)
        for one in [one for one in listening.values() if self._hangs(one)]:
            self._replace(one, too_slow=True)

    def _staff(self) -> None:
        """Every worker that is free gets a task; there are no more workers than tasks left."""
        free = [one for one in self._workers if one.task is None]
        while self._queue:
            if free:
                chosen = free.pop()
            elif len(self._workers) < self._jobs:
                chosen = _Worker(*worker.start())
                self._workers.append(chosen)
            else:
                return
            chosen.give(self._queue.popleft(), time.monotonic())

    def _wanted(self, one: _Worker) -> bool:
        """Whether to listen to a worker: not where what it sent already waits to be handed on."""
        if one.task is None:
            return False
        ahead = len(self._stream_of(one.task).waiting) >= _MOST_AHEAD
        if ahead:
            one.heard_at = time.monotonic()
        return not ahead

    def _take_in(self, one: _Worker) -> None:
        assert one.task is not None
        try:
            message = one.pipe.recv()
        except (EOFError, OSError):
            self._replace(one, too_slow=one.ran_out_of_time)
            return
        if isinstance(message, worker.Finished):
            self._stream_of(one.task).finished = True
            one.task = None
            return
        one.hear(message, time.monotonic())
        if isinstance(message, worker.Done):
            self._stream_of(one.task).waiting.append((message.address, message.outcome))

    def _hangs(self, one: _Worker) -> bool:
        return one.task is not None and time.monotonic() - one.heard_at > one.limit_s

    def _replace(self, one: _Worker, *, too_slow: bool) -> None:
        """End a worker, name the article it was at, and take up its task behind what that costs."""
        task = one.task
        assert task is not None
        self._workers.remove(one)
        one.end()
        loss = one.position.lost(name_of(task.input), too_slow=too_slow)
        stream = self._stream_of(task)
        stream.waiting.append((loss.address, loss.diagnostic))
        if loss.go_on_at:
            self._queue.appendleft(replace(task, start=loss.go_on_at))
        else:
            stream.finished = True

    def _stream_of(self, task: Task) -> _Stream:
        return self._streams[task.number, task.part]
