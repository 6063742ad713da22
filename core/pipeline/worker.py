"""A worker process: takes tasks from one end of a pipe and sends back outcomes as they come, and the steps
on the way to them.

It never touches the project and imports nothing of the window. It bounds its own memory, and the time that
its processor spends on one step, so that a file made to do harm ends the worker and nothing else. It leaves
stopping to its parent, who ends it outright, as it does what a key press that interrupts asks for.
"""

import gc
import math
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from core.ingest.unpacking import Address
from core.pipeline.reading import Outcome, Parsed, Step, Task, perform, size_of

MEMORY_LIMIT_BYTES = 1 << 30
STEP_LIMIT_S = 20.0
_SLOWEST_CHARACTERS_PER_S = 20_000
_SLOWEST_BYTES_PER_S = 8_000_000  # of a file that is passed through to where its part begins
_NICENESS = 10
_COLLECTION_THRESHOLDS = (10_000, 5, 5)  # of the garbage collector; its own are 700, 10 and 10


@dataclass(frozen=True, slots=True)
class At:
    """A step of a task has begun: a file inside is opened, or an article is read."""

    address: Address
    step: Step


@dataclass(frozen=True, slots=True)
class Done:
    """One article of a task is through; the next message is about a later one."""

    address: Address
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Finished:
    """The task has no more articles."""


Message = At | Done | Finished


def serve(pipe: Connection) -> None:
    """Perform tasks until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _give_way()
    bound_memory()
    _collect_rarely()
    while True:
        try:
            _perform(pipe.recv(), pipe)
        except (EOFError, ConnectionError):  # closed, or whoever asked was ended
            return


def _give_way() -> None:
    """The window and the writer come first where there are fewer cores than work."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)


def _collect_rarely() -> None:
    """What is read from an article refers to nothing in rings, so that there is little for the collector to
    find; and it need not go through the modules again and again."""
    gc.freeze()
    gc.set_threshold(*_COLLECTION_THRESHOLDS)


def bound_memory() -> None:
    """An article that would take all memory fails by itself, before the machine does."""
    try:
        import resource  # noqa: PLC0415 - only systems like Unix have it
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY or most > MEMORY_LIMIT_BYTES:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT_BYTES, most))


def _perform(task: Task, pipe: Connection) -> None:
    whole_s = task_limit_s(task)
    bound_time(whole_s)
    for address, item in perform(task):
        bound_time(step_limit_s(item) if isinstance(item, Step) else whole_s)
        pipe.send(At(address, item) if isinstance(item, Step) else Done(address, item))
    pipe.send(Finished())


def task_limit_s(task: Task) -> float:
    """The seconds of a processor in which the next article of a task has to be found."""
    return STEP_LIMIT_S + size_of(task.input) / _SLOWEST_BYTES_PER_S


def step_limit_s(step: Step) -> float:
    """The seconds of a processor that a step may take; reading a long article takes longer."""
    return STEP_LIMIT_S + (step.characters / _SLOWEST_CHARACTERS_PER_S if isinstance(step, Parsed) else 0)


def bound_time(limit_s: float) -> None:
    """The system ends this process where it computes for longer than that from now."""
    try:
        import resource  # noqa: PLC0415 - only systems like Unix have it
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    limit = math.ceil(time.process_time() + limit_s)
    if most == resource.RLIM_INFINITY or limit < most:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, most))


def start() -> tuple[BaseProcess, Connection]:
    """Start a worker; spawned, so that it shares no thread, lock or open file with the window."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs,), daemon=True, name="dateline-reader")
    with _interrupts_held():
        process.start()
    theirs.close()
    return process, ours


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """A worker is born deaf to Ctrl+C where the system has that: until it runs `serve` it would otherwise
    answer with a trace."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Started first: where it starts with a process it lets interrupts in again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
