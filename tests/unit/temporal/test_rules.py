"""The rules themselves: names, examples, and the engine's bounds."""

import pytest

from core.model.sentence import Sentence
from core.model.span import Span
from core.temporal.grammar.rules import Rule
from core.temporal.languages.de import RULES as GERMAN_RULES
from core.temporal.languages.en import POST_RULES, RULES
from core.temporal.tagger import recognise

_EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}: {example}")
    for rule in (*RULES, *POST_RULES)
    for example in rule.examples
]
# An account of the past, in which some adjectives are times.
_HISTORY = "The {} king fell. " + " ".join(f"It rained in {year}." for year in range(1801, 1820))
# A phrase needs the words around it where a guard asks for them.
_FRAMES = (
    "It was {}.",
    "In {} it rained.",
    "It rained in {}.",
    "It cost $30 {}.",
    "It rained {}.",
    "a {} man",
    "{}",
    "{} ago",
    "{} the vote",
    "for {}",
    "the {} rate",
    "at {}",
    "{} BC",
    "on {}",
    "{} days",
    "{} hour",
    "my {} lol",
    _HISTORY,
)


@pytest.mark.parametrize(("rule", "example"), _EXAMPLES)
def test_every_example_is_read_as_time_or_kept_from_being_read(rule: Rule, example: str) -> None:
    readings = []
    for frame in _FRAMES:
        text = frame.format(example)
        recognition = recognise(text, (Sentence(Span(0, len(text))),), "en")
        readings.extend(expression.text for expression in recognition.expressions)
    if rule.makes == "no_time":
        assert example not in readings
    else:
        assert any(example in reading or reading in example for reading in readings)


def test_every_rule_has_a_name_a_person_understands() -> None:
    assert all(rule.name and rule.name == rule.name.strip() for rule in (*RULES, *POST_RULES))
    assert all(2 < len(rule.name) < 60 for rule in (*RULES, *POST_RULES))


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(example, id=f"{rule.name}: {example}")
        for rule in GERMAN_RULES
        for example in rule.examples
    ],
)
def test_every_german_example_is_read_as_time(example: str) -> None:
    readings = []
    for frame in ("{}", "Es war {}.", "Er kam {} an.", "In {} war es so."):
        text = frame.format(example)
        recognition = recognise(text, (Sentence(Span(0, len(text))),), "de")
        readings.extend(expression.text for expression in recognition.expressions)
    assert any(example in reading or reading in example for reading in readings)


def test_every_german_rule_has_a_name_a_person_understands() -> None:
    assert all(2 < len(rule.name) < 60 and rule.name == rule.name.strip() for rule in GERMAN_RULES)
