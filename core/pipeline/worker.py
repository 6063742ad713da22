"""A worker process: takes tasks from one end of a pipe and sends back outcomes as they come.

It never touches the project and imports nothing of the window. It leaves stopping to its parent, who
ends it outright; a key press that interrupts the program is the parent's to handle.
"""

import signal
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from core.pipeline.reading import Outcome, Task, perform


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
    while True:
        try:
            task = pipe.recv()
        except EOFError:
            return
        _perform(task, pipe)


def _perform(task: Task, pipe: Connection) -> None:
    for index, outcome in perform(task):
        pipe.send(Done(index, outcome))
    pipe.send(Finished())


def start() -> tuple[BaseProcess, Connection]:
    """Start a worker; spawned, so that it shares no thread, lock or open file with the window."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs,), daemon=True, name="dateline-reader")
    process.start()
    theirs.close()
    return process, ours
