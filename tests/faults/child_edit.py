"""A program that decides, undoes and decides again until it is killed.

`python -m tests.faults.child_edit PROJECT SEED`. After each change it tells the number of the last row of the
log, once that is committed.
"""

import random
import sys
from pathlib import Path

from core.curation import making
from core.errors import UsageError
from core.model.decision import DecisionKind
from core.pipeline.session import EventFilter, ProjectSession
from core.storage import decision_store

_REVIEWS = (DecisionKind.ACCEPT, DecisionKind.REJECT, DecisionKind.UNDECIDED)


def last_row(session: ProjectSession) -> int:
    """The number of the last decision in the file."""
    with session._project.reading() as database:
        return max((row.seq for row in decision_store.all_in_order(database)), default=0)


def change(session: ProjectSession, dice: random.Random, number: int) -> None:
    """One change that a user could make."""
    events = session.events(EventFilter(include_all=True))
    event = dice.choice(events)
    kind = dice.randrange(8)
    if kind == 0:
        session.undo()
    elif kind == 1:
        session.redo()
    elif kind == 2:
        session.decide(making.review(dice.choice(_REVIEWS), event))
    elif kind == 3:
        session.decide(making.tag(event, f"tag {number % 5}"))
    elif kind == 4 and len(events) > 2:
        session.decide(making.merge(dice.sample(events, 2)))
    elif kind == 5 and len(event.sources) > 1:
        session.decide(making.split(event, [event.sources[-1].mention_id]))
    elif kind == 6:
        session.decide(making.retitle(event, f"Title {number}"))
    else:
        session.decide(making.annotate(event, f"note {number}"))


def main() -> None:
    session, dice = ProjectSession.open(Path(sys.argv[1])), random.Random(int(sys.argv[2]))
    number = 0
    while True:
        number += 1
        try:
            change(session, dice, number)
        except UsageError:
            continue  # there was nothing to undo
        sys.stdout.write(f"{last_row(session)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
