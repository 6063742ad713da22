"""Everything that can be done to a project, in any order, held against a model of it.

The model knows which articles were given and what the project looked like around every step. After each step
the counts must add up; every few steps the whole file is checked against what its mentions and decisions come
to (`core.pipeline.checking`, which derives all of it anew); a crash is a copy of the files in the middle of a
transaction, which must open as it was before. At the end all is undone, and must be what the articles alone
come to.
"""

import random
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from unittest.mock import patch

import hypothesis.strategies as st
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from core.curation import making
from core.curation.payload import user_publication
from core.errors import AppError, UsageError
from core.model.analysis import ArticleAnalysis
from core.model.changes import Changes
from core.model.decision import Decision, DecisionKind
from core.model.event import Colour, Event, Kind, Modality, Origin, Review
from core.model.passage import Passage
from core.pipeline import changing
from core.pipeline.checking import faults_of
from core.pipeline.export_data import json_document
from core.pipeline.lanes import LaneKey
from core.pipeline.session import EventFilter, ProjectSession
from core.pipeline.snapshots import Snapshots
from core.storage.connection import Database
from core.temporal.entry import parse_entry
from tests.faults.amount import asked
from tests.faults.rows import row
from tests.figures import Row
from tests.support.stories import analyses, analysis_of

_STEPS_A_RUN = 50
_CHECK_EVERY = 7
_MORE = (
    "The mill of Durne burns\n\nPublished 2 May 2019\n\nThe mill of Durne burned down on 30 April 2019,"
    " killing 12 people. The mayor of Durne resigned on 1 May 2019.\n",
    "Durne mourns\n\nPublished 4 May 2019\n\nThe mill of Durne burned down on 30 April 2019, killing 14."
    " Two streets were closed last week. They may reopen in June.\n",
    "Brücke gesperrt\n\n5. März 2026\n\nAm 3. März 2026 wurde die Brücke über die Orne gesperrt.\n",
)
_DATES = ("12 July 2019", "c. March 2026", "before 2018", "1990s", "2026-03-03")
_picks = st.integers(0, 1 << 30)


@cache
def stories() -> tuple[ArticleAnalysis, ...]:
    """Articles of which some tell the same, some contradict each other, and one is of another language."""
    return (*analyses().values(), *(analysis_of(text, f"{at}.txt") for at, text in enumerate(_MORE)))


@dataclass
class Step:
    """What the project looked like before and after a step, with as many articles as there were then."""

    before: str
    after: str
    articles: int


class Crash(Exception):
    """Ends a transaction in its middle."""


@dataclass
class Tally:
    """What a run came to, of all machines."""

    steps: int = 0
    refused: int = 0
    crashes: int = 0
    checks: int = 0
    kinds: dict[str, int] = field(default_factory=dict)


TALLY = Tally()


class ProjectMachine(RuleBasedStateMachine):
    """One project; Hypothesis chooses what is done to it."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(mkdtemp(prefix="dateline-order-"))
        self.path = self.folder / "a.dateline"
        self.session = ProjectSession.open(self.path, create=True)
        self._fresh_snapshots()
        self.given: list[ArticleAnalysis] = []
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.points: dict[int, Step] = {}
        self.since_check = 0
        for at in (0, 1, 3):
            self._store(stories()[at])

    def _fresh_snapshots(self) -> None:
        # Few events are packed here, so that what is packed is tried as well.
        self.session._snapshots = Snapshots(self.session._project, worth_packing=1)

    def look(self) -> str:
        """All events, as a document."""
        return json_document(self.session.events(EventFilter(include_all=True)))

    def _store(self, analysis: ArticleAnalysis) -> None:
        before = self.look()
        known = {article.id for article in self.session.articles()}
        ids = {one.article.id for one in self.given}
        self.session.store(analysis)
        if analysis.article.id not in ids:
            self.given.append(analysis)
        elif analysis.article.id not in known:
            self._did(before)  # one that was removed is brought back by a decision
        else:
            assert self.look() == before, "an article that is there already changes nothing"

    def _did(self, before: str) -> None:
        step = Step(before, self.look(), len(self.given))
        self.done.append(step)
        self.undone.clear()
        self.points[self.session.history(limit=1)[0].step] = step

    def _decide(self, *decisions: Decision) -> None:
        before = self.look()
        try:
            self.session.decide_all(decisions)
        except UsageError:
            TALLY.refused += 1
            assert self.look() == before, "what is refused changes nothing"
            return
        for decision in decisions:
            TALLY.kinds[decision.kind.value] = TALLY.kinds.get(decision.kind.value, 0) + 1
        self._did(before)

    def _events(self) -> tuple[Event, ...]:
        return self.session.events(EventFilter(include_all=True))

    def _event(self, pick: int) -> Event | None:
        events = self._events()
        return events[pick % len(events)] if events else None

    @rule(pick=_picks)
    def give(self, pick: int) -> None:
        self._store(stories()[pick % len(stories())])

    @rule(pick=_picks, how=st.integers(0, len(DecisionKind) + 12))
    def decide(self, pick: int, how: int) -> None:
        event = self._event(pick)
        if event is not None:
            self._decide(*_decisions(event, self._events(), how, random.Random(pick)))

    @rule(pick=_picks)
    def decide_many(self, pick: int) -> None:
        dice = random.Random(pick)
        chosen = [event for event in self._events() if dice.random() < 0.5]
        kind = dice.choice((DecisionKind.ACCEPT, DecisionKind.REJECT, DecisionKind.UNDECIDED))
        if chosen:
            self._decide(*(making.review(kind, event) for event in chosen))

    @rule(pick=_picks, day=st.sampled_from(("2019-05-06", "2026-03-09", "1999-12-31")))
    def publish(self, pick: int, day: str) -> None:
        articles = self.session.articles()
        if articles:
            article = articles[pick % len(articles)]
            words = parse_entry(day)
            self._decide(making.republish(article, user_publication(words.earliest)))

    @rule(pick=_picks, back=st.booleans())
    def publish_as_read_or_remove(self, pick: int, back: bool) -> None:
        articles = self.session.articles()
        if articles:
            article = articles[pick % len(articles)]
            if back:
                self._decide(making.publication_as_read(article))
            else:
                self._decide(making.remove_article(article.id, article.title))

    @rule(pick=_picks, from_words=st.booleans())
    def add_by_hand(self, pick: int, from_words: bool) -> None:
        dating = parse_entry(_DATES[pick % len(_DATES)])
        passage = self._passage(pick) if from_words else None
        self._decide(
            making.new_event(f"Added {pick % 9}", _DATES[pick % len(_DATES)], dating, passage=passage)
        )

    def _passage(self, pick: int) -> Passage | None:
        articles = self.session.articles()
        if not articles:
            return None
        view = self.session.article_view(articles[pick % len(articles)].id)
        span = view.sentences[pick % len(view.sentences)].span
        text = view.article.text
        before, after = text[max(0, span.start - 64) : span.start], text[span.end : span.end + 64]
        return Passage(view.article.id, span, span.of(text), before, after)

    @rule()
    def undo(self) -> None:
        try:
            self.session.undo()
        except UsageError:
            assert not self.done
            return
        step = self.done.pop()
        self.undone.append(step)
        if step.articles == len(self.given):
            assert self.look() == step.before, "undo gives what was there before"

    @rule()
    def redo(self) -> None:
        try:
            self.session.redo()
        except UsageError:
            assert not self.undone
            return
        step = self.undone.pop()
        self.done.append(step)
        if step.articles == len(self.given):
            assert self.look() == step.after, "redo gives what was there after"

    @rule(pick=_picks)
    def go_back(self, pick: int) -> None:
        if not self.points:
            return
        number = sorted(self.points)[pick % len(self.points)]
        before, wanted = self.look(), self.points[number]
        self.session.go_back_to(number)
        if wanted.articles == len(self.given):
            assert self.look() == wanted.after, "going back gives what stood then"
        self._did(before)

    @rule()
    def close_and_open(self) -> None:
        before = self.look()
        self.session.close()
        self.session = ProjectSession.open(self.path)
        self._fresh_snapshots()
        assert self.look() == before

    @rule(pick=_picks)
    def crash(self, pick: int) -> None:
        """The files as they lie when a program ends in the middle of a decision."""
        event = self._event(pick)
        if event is None:
            return
        before, copy = self.look(), self.folder / "crashed.dateline"
        commit = changing.commit

        def half(database: Database, step: changing.Step) -> Changes:
            commit(database, step)
            for ending in ("", "-wal"):
                shutil.copyfile(f"{self.path}{ending}", f"{copy}{ending}")
            raise Crash

        with patch.object(changing, "commit", half), suppress(Crash):
            self.session.decide(making.annotate(event, "half"))
        TALLY.crashes += 1
        assert faults_of(copy) == ()
        crashed = ProjectSession.open(copy)
        assert json_document(crashed.events(EventFilter(include_all=True))) == before
        crashed.close()
        copy.unlink()
        assert self.look() == before

    @invariant()
    def everything_adds_up(self) -> None:
        TALLY.steps += 1
        events, counts = self._events(), self.session.counts()
        rejected = [event for event in events if event.review is Review.REJECTED]
        shown = {int(event.id): event for event in events if _on_the_timeline(event)}
        snapshot = self.session.snapshot(LaneKey.PLACE)
        assert (counts.events, counts.rejected) == (len(events) - len(rejected), len(rejected))
        assert sorted(snapshot.event_ids.tolist()) == sorted(shown)
        assert int(snapshot.source_count.sum()) == sum(event.source_count for event in shown.values())
        self._ledger_adds_up()
        self.since_check += 1
        if self.since_check >= _CHECK_EVERY:
            self._check()

    def _ledger_adds_up(self) -> None:
        views = [self.session.article_view(article.id) for article in self.session.articles()]
        for view in views:
            assert len(view.ledger) == len(view.expressions)
        total = self.session.counts().ledger
        assert total.found == sum(len(view.ledger) for view in views)

    def _check(self) -> None:
        self.since_check = 0
        TALLY.checks += 1
        assert faults_of(self.path) == ()

    def teardown(self) -> None:
        if not hasattr(self, "session"):
            return
        try:
            self._undo_everything()
            self._check()
        finally:
            self.session.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    def _undo_everything(self) -> None:
        """Undone to its beginning, a project is what its articles alone come to."""
        while True:
            try:
                self.session.undo()
            except UsageError:
                break
        assert self.look() == _untouched(self.given, self.folder / "untouched.dateline")


def _on_the_timeline(event: Event) -> bool:
    hidden = event.review is Review.REJECTED or event.modality is Modality.HYPOTHETICAL
    return event.dating is not None and not event.negated and not hidden


def _untouched(given: list[ArticleAnalysis], path: Path) -> str:
    session = ProjectSession.open(path, create=True)
    try:
        for analysis in given:
            session.store(analysis)
        return json_document(session.events(EventFilter(include_all=True)))
    finally:
        session.close()


def _decisions(
    event: Event, events: tuple[Event, ...], how: int, dice: random.Random
) -> tuple[Decision, ...]:
    """One of all that can be said of an event."""
    words = dice.choice(_DATES)
    others = [other for other in events if other.id != event.id]
    found = event.contradictions
    made: tuple[Callable[[], Decision | None], ...] = (
        lambda: making.review(DecisionKind.ACCEPT, event),
        lambda: making.review(DecisionKind.REJECT, event),
        lambda: making.review(DecisionKind.UNDECIDED, event),
        lambda: making.unreview(event),
        lambda: making.not_an_event(event),
        lambda: making.redate(event, words, parse_entry(words)),
        lambda: making.undate(event),
        lambda: making.date_as_read(event),
        lambda: making.retitle(event, dice.choice(("", "Fire", "=1+1"))),
        lambda: making.set_kind(event, dice.choice((None, *Kind))),
        lambda: making.set_modality(event, dice.choice((None, *Modality))),
        lambda: making.set_places(event, dice.choice((None, (), ("Durne",), ("Orne", "Valmond")))),
        lambda: making.set_actors(event, dice.choice((None, (), ("council",)))),
        lambda: making.set_colour(event, dice.choice((None, *Colour))),
        lambda: making.star(event),
        lambda: making.unstar(event),
        lambda: making.annotate(event, dice.choice(("", "seen", "日本の橋"))),
        lambda: making.tag(event, dice.choice(("fire", "<b>"))),
        lambda: making.untag(event, dice.choice(("fire", "<b>"))),
        lambda: making.merge([event, dice.choice(others)]) if others else None,
        lambda: making.merge([event, *others[:3]]) if others else None,
        lambda: _split(event, dice),
        lambda: making.settle(event, found[0], dice.randrange(len(found[0].sides))) if found else None,
        lambda: making.leave_open(event, found[0], "both may be right") if found else None,
        lambda: making.unsettle(event, found[0]) if found else None,
        lambda: making.delete_event(event) if event.origin is Origin.MANUAL else None,
        lambda: _hung_on(event),
    )
    decision = made[how % len(made)]()
    return (decision,) if decision is not None else (making.review(DecisionKind.ACCEPT, event),)


def _split(event: Event, dice: random.Random) -> Decision | None:
    if len(event.sources) < 2:
        return None
    return making.split(event, [dice.choice(event.sources).mention_id])


def _hung_on(event: Event) -> Decision | None:
    """The date of the event's own time phrase."""
    source = next((one for one in event.sources if one.phrase and one.sentence.contains(one.phrase)), None)
    if source is None or source.phrase is None:
        return None
    start = source.sentence.start
    words = source.quote[source.phrase.start - start : source.phrase.end - start]
    return making.hang_on(event, Passage(source.article_id, source.phrase, words))


def run_machine(steps: int, *, seeded: bool = True) -> None:
    """So many steps, in runs of fifty; raises what a run found, with the way to it."""
    runs = max(1, steps // _STEPS_A_RUN)
    bounds = settings(
        max_examples=runs, stateful_step_count=min(steps, _STEPS_A_RUN), deadline=None, derandomize=seeded,
        suppress_health_check=list(HealthCheck), phases=(Phase.generate,), database=None,
    )  # fmt: skip
    run_state_machine_as_test(ProjectMachine, settings=bounds)


def rows() -> list[Row]:
    broken = 0
    try:
        while TALLY.steps < asked().steps:
            run_machine(min(1_000, asked().steps), seeded=False)
    except (AssertionError, AppError) as error:
        sys.stderr.write(f"  {error}\n" + "\n".join(getattr(error, "__notes__", ())) + "\n")
        broken = 1
    unit = f"of {TALLY.steps} steps, {TALLY.checks} checks, {TALLY.crashes} crashes"
    return [row("any order of decisions: laws broken", broken, unit, at_most=0)]
