"""Dates that a text gives by another event: over a table of many shapes, and case by case."""

import pytest

from core.chrono.dating import day_bounds
from core.model.article import RawArticle
from core.pipeline.analyse import analyse
from tests.support.dating_cases import PUBLISHED, cases_of, is_dated_right, told


@pytest.mark.parametrize(("half", "least"), [("open", 0.9), ("held", 0.85)])
def test_most_events_of_many_shapes_have_the_right_days(half: str, least: float) -> None:
    cases = cases_of("event_relative_shapes_en.toml", half)
    wrong = [case["text"] for case in cases if not is_dated_right(case)]
    assert len(cases) >= 25
    assert 1 - len(wrong) / len(cases) >= least, wrong


def test_sentences_written_when_the_rules_stood_are_mostly_right() -> None:
    cases = cases_of("event_relative_late_en.toml")
    wrong = [case["text"] for case in cases if not is_dated_right(case)]
    assert 1 - len(wrong) / len(cases) >= 0.75, wrong


@pytest.mark.parametrize(
    ("text", "word", "days"),
    [
        (
            "A dam burst near Ulm on 3 May 2021. At the time of the disaster, forty men were at work.",
            "forty",
            ("2021-05-03", "2021-05-03"),
        ),
        (
            "Raiders stormed the fort on 3 May 2021. Since the attack, its gates have been locked.",
            "gates",
            ("2021-05-03", "2021-06-16"),
        ),
        (
            "The tyrant was toppled on 3 May 2021. Moments before, guards had fled.",
            "guards",
            ("2021-05-03", "2021-05-03"),
        ),
        (
            "On the tenth anniversary of the storm of 3 May 2011, bells rang.",
            "bells",
            ("2021-05-03", "2021-05-03"),
        ),
        (
            "Troops surrounded Asel on 3 May 2021. Five days into the siege, the bread ran out.",
            "bread",
            ("2021-05-08", "2021-05-08"),
        ),
        (
            "The inn burned down on 3 May 2021. On the eve of the fire, guests had smelled smoke.",
            "guests",
            ("2021-05-02", "2021-05-02"),
        ),
    ],
    ids=("same time", "since", "nothing named", "anniversary", "into", "eve"),
)
def test_a_tie_dates_its_clause_by_the_other_event(text: str, word: str, days: tuple[str, str]) -> None:
    found = [day_bounds(dating) for title, dating in told(text) if word in title.lower()]
    assert [(one.earliest, one.latest) for one in found] == [days]


def test_a_tie_to_what_the_text_does_not_date_makes_no_event() -> None:
    text = "The mayor resigned on 3 May 2021. During the harvest, prices had fallen."
    assert [title for title, _ in told(text)] == ["The mayor resigned"]


def test_one_day_of_a_long_campaign_does_not_date_all_of_it() -> None:
    text = "The campaign reached Oslo on 3 May 2021. During the campaign, she promised new schools."
    assert not any("promised" in title for title, _ in told(text))


def test_why_links_each_step_to_its_words() -> None:
    text = "The inn burned down on 3 May 2021. Shortly after the fire, two men were seen running."
    analysis = analyse(RawArticle(text=text, published=PUBLISHED))
    seen = next(m for m in analysis.mentions if "two men" in m.title.lower())
    said = [(step.words, step.span.of(text) if step.span else None) for step in seen.derivation.steps]
    assert said[0] == ("“Shortly after the fire”", "Shortly after the fire")
    assert said[1] == ("“the fire” = 3 May 2021", "The inn burned down on 3 May 2021.")
    assert said[-1][0] == "3 May 2021"
