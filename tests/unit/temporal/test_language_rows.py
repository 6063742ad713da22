"""Phrases of the languages with rules, one a row of their corpus: found, cut out right, grounded, and every
rule of a language or of its family used by some row."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from core.chrono.instant import instant_from_iso_day
from core.model.article import PublicationDate, PublishedSource
from core.model.time_expression import TimeExpression
from core.temporal import recogniser
from core.temporal.grammar.chart import Grammar
from core.temporal.grammar.rules import Rule
from core.temporal.recogniser import RULED_LANGUAGES
from core.temporal.tagger import tag
from core.text.segmenter import segment

_CORPUS = Path(__file__).parents[2] / "corpus"
_LANGUAGES = sorted(
    language for language in RULED_LANGUAGES - {"en"} if (_CORPUS / f"temporal_{language}.toml").is_file()
)
# Languages whose rules are those of one family share what their rows have to use.
_GROUPS = (("de",), ("el", "uk"))


def _rows(language: str) -> Iterator[tuple[str, dict[str, str]]]:
    table = tomllib.loads((_CORPUS / f"temporal_{language}.toml").read_text(encoding="utf-8"))
    for block in table["block"]:
        yield from ((block["published"], row) for row in block["rows"])


def _negative(language: str) -> list[str]:
    table = tomllib.loads((_CORPUS / f"temporal_{language}_negative.toml").read_text(encoding="utf-8"))
    return list(table["sentences"])


def _tagged(text: str, day: str, language: str) -> tuple[TimeExpression, ...]:
    published = PublicationDate(instant_from_iso_day(day), PublishedSource.USER, 1.0)
    return tag(text, segment(text, language), language, published)


@pytest.mark.parametrize(
    ("language", "published", "row"),
    [
        pytest.param(language, published, row, id=f"{language}: {row['said']} in: {row['text']}")
        for language in _LANGUAGES
        for published, row in _rows(language)
    ],
)
def test_phrase_is_cut_out_and_grounded(language: str, published: str, row: dict[str, str]) -> None:
    found = {expression.text: expression for expression in _tagged(row["text"], published, language)}
    assert row["said"] in found
    expression = found[row["said"]]
    assert expression.value == row["value"]
    assert (expression.mod.value if expression.mod else None) == row.get("mod")
    assert expression.type.value == row.get("type", expression.type.value)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(language, text, id=f"{language}: {text}")
        for language in _LANGUAGES
        for text in _negative(language)
    ],
)
def test_words_that_tell_no_time_are_left_alone(language: str, text: str) -> None:
    assert [expression.text for expression in _tagged(text, "2019-07-13", language)] == []


def _rules(language: str) -> tuple[Rule, ...]:
    rules: tuple[Rule, ...] = import_module(f"core.temporal.languages.{language}").RULES
    return rules


def _recording(rule: Rule, used: set[tuple[str, str]]) -> Rule:
    def produce(**values: object) -> object:
        made = rule.produce(**values)
        if made is not None:
            used.add((rule.name, rule.pattern))
        return made

    return replace(rule, produce=produce)


@pytest.mark.parametrize("languages", _GROUPS, ids="+".join)
def test_every_rule_is_used_by_some_row(languages: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    used: set[tuple[str, str]] = set()
    for language in languages:
        grammar = Grammar(_recording(rule, used) for rule in _rules(language))
        monkeypatch.setattr(recogniser, "_grammar", lambda *_args, made=grammar, **_options: made)
        for text in (*(row["text"] for _, row in _rows(language)), *_negative(language)):
            _tagged(text, "2019-07-13", language)
    every = {(rule.name, rule.pattern) for language in languages for rule in _rules(language)}
    assert every - used == set()
