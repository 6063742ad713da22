"""A worker process: takes tasks from one end of a pipe and sends back outcomes as they come.

It never touches the project and imports nothing of the window. It leaves stopping to its parent, who
ends it outright; a key press that interrupts the program is the parent's to handle.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from core.pipeline.reading import Outcome, Task, perform

MEMORY_LIMIT_BYTES = 2 << 30
_NICENESS = 10


@dataclass(frozen=True, slots=True)
class Done:
    """One article of a task is through; the next message is about a later one."""

    index: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Finished:
    """The task has no more articles."""


Message = Done | Finished


def serve(pipe: Connection) -> None:
    """Perform tasks until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _give_way()
    _bound_memory()
    while True:
        try:
            task = pipe.recv()
        except EOFError:
            return
        _perform(task, pipe)


def _give_way() -> None:
    """The window and the writer come first where there are fewer cores than work."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)


def _bound_memory() -> None:
    """An article that would take all memory fails by itself, before the machine does."""
    try:
        import resource  # noqa: PLC0415 - only systems like Unix have it
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY or most > MEMORY_LIMIT_BYTES:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT_BYTES, most))


def _perform(task: Task, pipe: Connection) -> None:
    for index, outcome in perform(task):
        pipe.send(Done(index, outcome))
    pipe.send(Finished())


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
