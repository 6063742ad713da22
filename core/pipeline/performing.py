"""Inputs to outcomes: shared out among processes, or read right here where that is asked for.

What is parsed here can only be what does no harm: `Inputs.little` says whether all that is given is. Storing
the outcomes is `import_job`'s.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from threading import Event
from types import MappingProxyType

from core.ingest.column_mapping import ColumnMapping
from core.model.article import PublicationDate
from core.pipeline.process_pool import ProcessPool
from core.pipeline.reading import Input, Outcome, Task, may_hold_many, outcomes_of, size_of

_SHARED_FROM_BYTES = 256 * 1024
_MOST_JOBS = 64  # more processes than that only take memory


def bounded_jobs(asked: int | None) -> int:
    """How many processes to start at most: one a core where nothing is asked for."""
    return min(asked or os.cpu_count() or 1, _MOST_JOBS)


def tasks_of(
    inputs: Sequence[Input],
    jobs: int,
    *,
    published: PublicationDate | None = None,
    events: bool = True,
    mappings: tuple[tuple[str, ColumnMapping], ...] = (),
    folders: Mapping[Input, Path] = MappingProxyType({}),
) -> list[Task]:
    """A task an input; where inputs are few, a large one of many articles is shared out among processes."""
    few = len(inputs) < 2 * jobs
    tasks: list[Task] = []
    for number, one in enumerate(inputs):
        parts = jobs if few and size_of(one) > _SHARED_FROM_BYTES and may_hold_many(one) else 1
        tasks.extend(
            Task(
                number,
                one,
                part,
                parts,
                published=published,
                events=events,
                mappings=mappings,
                folder=folders.get(one),
            )
            for part in range(parts)
        )
    return tasks


def performed(tasks: Sequence[Task], jobs: int, cancel: Event) -> Iterator[tuple[int, Outcome]]:
    """The number of its input and each outcome, in the order of the inputs; with no jobs, on this thread.

    It ends early where cancelled.
    """
    if jobs:
        with ProcessPool(tasks, jobs=jobs, cancel=cancel) as pool:
            yield from pool.outcomes()
        return
    for task in tasks:
        for outcome in outcomes_of(task):
            if cancel.is_set():
                return
            yield task.number, outcome
