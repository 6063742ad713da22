"""One event of what is told twice, and what its sources say differently, from texts to events."""

from pathlib import Path

import pytest

from core.chrono.wording import dating_words
from core.curation import making
from core.model.contradiction import ContradictionKind, Standing
from core.model.event import Event
from core.pipeline.checking import faults_of
from core.pipeline.export_data import event_record
from core.pipeline.session import EventFilter, ProjectSession
from tests.support.stories import analysis_of, filled


def told(path: Path, *texts: str) -> tuple[ProjectSession, tuple[Event, ...]]:
    """A project of these texts, and its dated events."""
    session = filled(
        path / "a.dateline", (analysis_of(text, f"{number}.txt") for number, text in enumerate(texts))
    )
    return session, session.events(EventFilter())


def article(day: str, sentence: str) -> str:
    return f"News from the coast\n\nPublished {day}\n\n{sentence}\n"


HAT = "A clerk of Corvey bought a hat on 1 August 2024."
FERRY = "The ferry Marianne sank off Corvey harbour on {day} July 2024, killing {count} passengers."


def test_a_sinking_on_the_12th_or_the_13th_is_one_disputed_event(tmp_path: Path) -> None:
    session, events = told(
        tmp_path,
        article("14 July 2024", FERRY.format(day=12, count=9)),
        article("15 July 2024", FERRY.format(day=13, count=9)),
        article("18 July 2024", FERRY.format(day=12, count=9)),
    )
    session.close()
    (sinking,) = [event for event in events if "sank" in event.sources[0].quote]
    (dispute,) = sinking.contradictions
    assert sinking.disputed
    assert dispute.kind is ContradictionKind.DATE
    assert [side.words for side in dispute.sides] == ["12 July 2024", "13 July 2024"]
    assert [len(side.mention_ids) for side in dispute.sides] == [2, 1]
    assert sinking.dating
    assert dating_words(sinking.dating) == "12 July 2024"


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Shares on the Corvey exchange fell on {day} July 2024.", id="prices"),
        pytest.param("Rockets struck the port of Corvey on {day} July 2024.", id="strikes"),
        pytest.param("Ministers of Corvey and Durne met in Elst for talks on {day} July 2024.", id="talks"),
    ],
)  # fmt: skip
def test_what_happens_again_the_next_day_stays_apart(tmp_path: Path, sentence: str) -> None:
    session, events = told(
        tmp_path,
        article("14 July 2024", sentence.format(day=12)),
        article("15 July 2024", sentence.format(day=13)),
    )
    session.close()
    assert len([event for event in events if event.sources[0].quote.startswith(sentence[:6])]) == 2
    assert not any(event.disputed for event in events)


def test_one_article_that_tells_two_days_means_two_events(tmp_path: Path) -> None:
    both = f"{FERRY.format(day=12, count=9)} {FERRY.format(day=13, count=9)}"
    session, events = told(tmp_path, article("15 July 2024", both))
    session.close()
    assert len([event for event in events if "sank" in event.sources[0].quote]) == 2


@pytest.mark.parametrize(
    ("counts", "standing"),
    [
        pytest.param(("nine", "twelve"), Standing.UPDATE, id="a later article counts more"),
        pytest.param(("twelve", "nine"), Standing.OPEN, id="a later article counts fewer"),
        pytest.param(("at least nine", "twelve"), None, id="at least nine leaves twelve possible"),
        pytest.param(("about ten", "nine"), None, id="about ten leaves nine possible"),
        pytest.param(("more than twelve", "nine"), Standing.OPEN, id="more than twelve leaves nine out"),
    ],
)
def test_tolls_that_differ_are_kept_with_both_quotes(
    tmp_path: Path, counts: tuple[str, str], standing: Standing | None
) -> None:
    session, events = told(
        tmp_path,
        article("14 July 2024", FERRY.format(day=12, count=counts[0])),
        article("16 July 2024", FERRY.format(day=12, count=counts[1])),
    )
    session.close()
    (sinking,) = [event for event in events if "sank" in event.sources[0].quote]
    assert [one.standing for one in sinking.contradictions] == ([standing] if standing else [])
    assert sinking.disputed is (standing is Standing.OPEN)
    quotes = {source.mention_id: source.quote for source in sinking.sources}
    for one in sinking.contradictions:
        assert all(quotes[key] for side in one.sides for key in side.mention_ids)
        assert {key for side in one.sides for key in side.mention_ids} == quotes.keys()


def test_setting_the_date_settles_what_sources_say_of_it(tmp_path: Path) -> None:
    texts = (FERRY.format(day=12, count=9), FERRY.format(day=13, count=9))
    session, events = told(tmp_path, *(article("15 July 2024", text) for text in texts))
    (sinking,) = [event for event in events if event.disputed]
    assert sinking.dating
    session.decide(making.redate(sinking, "12 July 2024", sinking.dating))
    again = session.event(sinking.id)
    session.close()
    assert again
    assert not again.disputed
    assert [one.standing for one in again.contradictions] == [Standing.DECIDED]
    assert faults_of(session.path) == ()


def test_a_wrong_merge_that_was_split_stays_split_when_more_articles_tell_it(tmp_path: Path) -> None:
    session, events = told(
        tmp_path,
        article("14 July 2024", FERRY.format(day=12, count=9)),
        article("15 July 2024", FERRY.format(day=12, count="nine")),
    )
    (sinking,) = [event for event in events if len(event.sources) == 2]
    apart = sinking.sources[1]
    session.decide(making.split(sinking, [apart.mention_id]))
    session.store(analysis_of(article("20 July 2024", FERRY.format(day=12, count=9)), "more.txt"))
    holding = [
        event for event in session.events() if apart.mention_id in {s.mention_id for s in event.sources}
    ]
    session.close()
    assert [len(event.sources) for event in holding] == [1]
    assert faults_of(session.path) == ()


def test_importance_says_what_it_comes_from(tmp_path: Path) -> None:
    session, events = told(
        tmp_path,
        article("14 July 2024", FERRY.format(day=12, count=9)),
        article("2 August 2024", f"{FERRY.format(day=12, count=9)} {HAT}"),
    )
    session.close()
    (sinking,) = [event for event in events if len(event.sources) == 2]
    others = [event for event in events if event.id != sinking.id]
    assert all(sinking.salience > event.salience for event in others)
    assert sinking.importance_reasons[:2] == (
        "told by 2 articles",
        "still told a week or more later by 1 article",
    )


def test_data_says_what_sources_contradict_each_other_about(tmp_path: Path) -> None:
    texts = (FERRY.format(day=12, count=9), FERRY.format(day=13, count=9))
    session, events = told(tmp_path, *(article("15 July 2024", text) for text in texts))
    session.close()
    record = event_record(next(event for event in events if event.disputed))
    assert [one["about"] for one in record["contradictions"]] == ["date"]
    sides = record["contradictions"][0]["sides"]
    quotes = {side["says"]: [record["sources"][at]["quote"] for at in side["sources"]] for side in sides}
    assert quotes == {"12 July 2024": [texts[0]], "13 July 2024": [texts[1]]}
