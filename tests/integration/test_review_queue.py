"""The order in which events are judged: importance by doubt, each with its reason, and what may be one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.curation import making
from core.model.decision import DecisionKind
from core.model.review_item import Doubt, DoubtKind, ReviewItem
from core.pipeline.review_candidates import review_candidates
from core.pipeline.session import ProjectSession
from tests.support.stories import analysis_of, filled

QUAY = """Crane collapses at Sorrel Quay

SORREL, May 5, 2026 – A cargo crane collapsed at Sorrel Quay on Monday, killing three dockers.

A day after the collapse, the port authority stopped all other cranes.

The port authority bought the crane in June 2021.
"""
OTHER_DAY = """Dockers mourn after crane collapse

Published 8 May 2026

A cargo crane collapsed at Sorrel Quay on May 3, 2026, killing three dockers.
"""
SAME_IN_OTHER_WORDS = """Port inquiry

Published 9 May 2026

On May 7, 2026 the port authority stopped the cranes for an inspection of cables.
"""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    texts = {"quay": QUAY, "mourning": OTHER_DAY, "inquiry": SAME_IN_OTHER_WORDS}
    opened = filled(
        tmp_path / "quay.dateline", [analysis_of(text, f"{name}.txt") for name, text in texts.items()]
    )
    yield opened
    opened.close()


def _about(session: ProjectSession, word: str) -> ReviewItem:
    return next(item for item in session.review_queue() if word in item.event.title.lower())


def _doubts(item: ReviewItem) -> dict[DoubtKind, Doubt]:
    return {doubt.kind: doubt for doubt in item.doubts}


def test_what_is_important_and_doubtful_comes_first_and_says_why(session: ProjectSession) -> None:
    queue = session.review_queue()
    assert [item.rank for item in queue] == sorted((item.rank for item in queue), reverse=True)
    first = _about(session, "collapsed")
    assert queue[0] == first
    assert "2026" in _doubts(first)[DoubtKind.DATES_DIFFER].detail
    assert _doubts(_about(session, "stopped all"))[DoubtKind.OTHER_EVENT].detail == "A day after the collapse"
    assert _about(session, "bought").doubts == ()


def test_what_is_judged_leaves_the_queue_and_what_is_left_undecided_ends_it(session: ProjectSession) -> None:
    collapsed, stopped = _about(session, "collapsed").event, _about(session, "stopped all").event
    waiting = len(session.review_queue())
    session.decide(making.review(DecisionKind.ACCEPT, stopped))
    session.decide(making.review(DecisionKind.UNDECIDED, collapsed))
    queue = session.review_queue()
    assert len(queue) == waiting - 1
    assert queue[-1].event.id == collapsed.id
    assert session.counts().to_review == len(queue)


def test_a_date_that_the_user_set_is_no_longer_doubted(session: ProjectSession) -> None:
    stopped = _about(session, "stopped all").event
    assert stopped.dating is not None
    bought = _about(session, "bought").event
    assert bought.dating is not None
    session.decide(making.redate(stopped, "June 2021", bought.dating))
    (item,) = session.review_items([stopped.id])
    assert DoubtKind.OTHER_EVENT not in _doubts(item)


def test_the_likeliest_same_event_is_another_one_that_shares_its_words(session: ProjectSession) -> None:
    stopped = _about(session, "stopped all").event
    alike = session.likeliest_same(stopped.id)
    assert alike is not None
    assert alike.event.id != stopped.id
    assert "stopped the cranes" in alike.event.title
    assert session.likeliest_same(_about(session, "bought").event.id) is None
    session.decide(making.review(DecisionKind.REJECT, alike.event))
    again = session.likeliest_same(stopped.id)
    assert again is None or again.event.id != alike.event.id


def test_the_columns_of_a_timeline_tell_at_a_glance_what_the_project_would(session: ProjectSession) -> None:
    by_project = session.review_queue()
    candidates = review_candidates(session.snapshot(), len(by_project))
    assert session.review_queue(candidates) == by_project
    assert review_candidates(session.snapshot(), 1) == (by_project[0].event.id,)
    assert len(session.review_queue(review_candidates(session.snapshot(), 2))) == 2
