"""Phrases of every language with rules, one a row of its corpus: found, cut out right, and grounded to the
right value; sentences that only look like time are left alone; and no rule is without a row."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from core.chrono.instant import instant_from_iso_day
from core.model.article import UNKNOWN_PUBLICATION, PublicationDate, PublishedSource
from core.model.time_expression import TimeExpression
from core.temporal import recogniser
from core.temporal.grammar.chart import Grammar
from core.temporal.grammar.rules import Rule
from core.temporal.tagger import tag
from core.text.segmenter import segment

_CORPUS = Path(__file__).parents[2] / "corpus"
# Languages that share rules: a row of one of them is enough.
_FAMILIES = (("en",), ("de",), ("es", "fr", "it"), ("el", "uk"))


def _files(*, negative: bool) -> Iterator[tuple[str, Path]]:
    """Language and path: `temporal_en.toml`, `temporal_en_posts_negative.toml`."""
    for path in sorted(_CORPUS.glob("temporal_*.toml")):
        if path.stem.endswith("_negative") is negative:
            yield path.stem.split("_")[1], path


def _rows() -> list[object]:
    return [
        pytest.param(language, block["published"], row, id=f"{language}: {row['said']} in: {row['text']}")
        for language, path in _files(negative=False)
        for block in tomllib.loads(path.read_text(encoding="utf-8"))["block"]
        for row in block["rows"]
    ]


def _negative() -> list[tuple[str, str]]:
    return [
        (language, sentence)
        for language, path in _files(negative=True)
        for sentence in tomllib.loads(path.read_text(encoding="utf-8"))["sentences"]
    ]


def tagged(language: str, text: str, day: str = "") -> tuple[TimeExpression, ...]:
    published = UNKNOWN_PUBLICATION
    if day:
        published = PublicationDate(instant_from_iso_day(day), PublishedSource.USER, 1.0)
    return tag(text, segment(text, language), language, published)


@pytest.mark.parametrize(("language", "published", "row"), _rows())
def test_phrase_is_cut_out_and_grounded(language: str, published: str, row: dict[str, str]) -> None:
    found = {expression.text: expression for expression in tagged(language, row["text"], published)}
    assert row["said"] in found
    expression = found[row["said"]]
    assert expression.value == row["value"]
    assert (expression.mod.value if expression.mod else None) == row.get("mod")
    assert expression.type.value == row.get("type", expression.type.value)


@pytest.mark.parametrize(("language", "text"), _negative())
def test_words_that_tell_no_time_are_left_alone(language: str, text: str) -> None:
    assert [expression.text for expression in tagged(language, text, "2019-07-13")] == []


@cache
def _fired(language: str) -> frozenset[tuple[str, str]]:
    """Names and patterns of the rules that made something of the rows of a language."""
    fired: set[tuple[str, str]] = set()

    def watched(rule: Rule) -> Rule:
        def produce(**values: object) -> object:
            made = rule.produce(**values)
            if made is not None:
                fired.add((rule.name, rule.pattern))
            return made

        return replace(rule, produce=produce)

    grammar = Grammar([watched(rule) for rule in _rules(language)])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recogniser, "_grammar", lambda _language, **_register: grammar)
        for spoken, text in _texts():
            if spoken == language:
                tagged(language, text, "2019-07-13")
    return frozenset(fired)


def _rules(language: str) -> tuple[Rule, ...]:
    module = import_module(f"core.temporal.languages.{language}")
    return (*module.RULES, *getattr(module, "POST_RULES", ()))


def _texts() -> Iterator[tuple[str, str]]:
    yield from _negative()
    for language, path in _files(negative=False):
        for block in tomllib.loads(path.read_text(encoding="utf-8"))["block"]:
            yield from ((language, row["text"]) for row in block["rows"])


@pytest.mark.parametrize("family", _FAMILIES, ids="-".join)
def test_every_rule_is_used_by_some_row(family: tuple[str, ...]) -> None:
    fired = frozenset[tuple[str, str]]().union(*(_fired(language) for language in family))
    named = {(rule.name, rule.pattern) for language in family for rule in _rules(language)}
    assert sorted(named - fired) == []
