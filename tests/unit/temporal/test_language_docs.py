"""The documents on adding a rule and a language say what is there: paths, tables, categories, bounds."""

import re
import subprocess
import sys
import tomllib
from dataclasses import fields
from importlib import import_module
from pathlib import Path

import pytest

from core.temporal import recogniser
from core.temporal.grammar import chart
from core.temporal.grammar.lexicon import Lexicon, load_lexicon
from core.temporal.grammar.rules import Neighbours, Rule, sequences_of
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.grammar.tokens import tokenise
from core.temporal.grammar.verbs import VerbWords
from core.temporal.recogniser import RULED_LANGUAGES

_ROOT = Path(__file__).parents[3]
_ON_RULES = (_ROOT / "docs" / "adding-a-rule.md").read_text(encoding="utf-8")
_ON_LANGUAGES = (_ROOT / "docs" / "adding-a-language.md").read_text(encoding="utf-8")
_SPECIAL_TABLES = {"settings", "shapes", "glue", "signals", "ties", "tense", "around", "forms"}
_ROMANCE = ("es", "fr", "it")
_TABLE_ASKED = re.compile(r"(?:table|before|after|not_before|not_after)\(\s*\"(\w+)\"")
_PATH = re.compile(r"`((?:core|docs|resources|tests)/[\w./<>-]+)`")


def _paths() -> list[str]:
    return sorted({path for text in (_ON_RULES, _ON_LANGUAGES) for path in _PATH.findall(text)})


@pytest.mark.parametrize("path", _paths())
def test_a_path_that_is_named_exists_for_every_language_with_rules(path: str) -> None:
    languages = sorted(RULED_LANGUAGES) if "<lang>" in path else [""]
    missing = [path.replace("<lang>", language) for language in languages]
    assert [name for name in missing if not (_ROOT / name).exists()] == []


@pytest.mark.parametrize("language", sorted(RULED_LANGUAGES))
def test_every_special_table_and_setting_of_a_lexicon_is_explained(language: str) -> None:
    path = _ROOT / "resources" / "temporal" / f"{language}.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    special = (_SPECIAL_TABLES - {"forms"}) & tables.keys()
    assert sorted(name for name in special if f"`[{name}]`" not in _ON_LANGUAGES) == []
    keys = {key for name in ("settings", "shapes", "tense") for key in tables.get(name, {})}
    assert sorted(key for key in keys if f"`{key}`" not in _ON_LANGUAGES) == []


def test_every_verb_list_is_explained() -> None:
    derived = {"tensed", "endings"}
    assert [
        f.name for f in fields(VerbWords) if f.name not in derived and f"`{f.name}`" not in _ON_LANGUAGES
    ] == []


def test_the_categories_of_numbers_are_named() -> None:
    text = "2019 13 7 1.5 3rd 1990s 10:35 7/13/2019 2019-07-13"
    tokens = tokenise(text, 0, len(text))
    lexicon: Lexicon = load_lexicon("en")
    shapes = {
        category
        for index, kind in enumerate(tokens.kinds)
        if kind not in ("word", "mark")
        for category, _, _ in lexicon.look_up(tokens, tokens.lower, index)
    }
    assert sorted(category for category in shapes if f"`{category}`" not in _ON_LANGUAGES) == []


def test_the_rule_shown_is_a_rule() -> None:
    """Its arguments stand in the order of the fields of `Rule`."""
    (shown,) = re.findall(r"```python\nRule\((.*?)\n\)\n```", _ON_RULES, re.DOTALL)
    lines = [line.split("#")[0].strip() for line in shown.strip().splitlines()]
    assert len(lines) == len(fields(Rule))
    modules = {path.stem for path in (_ROOT / "core" / "temporal" / "meanings").glob("*.py")}
    module, production = lines[3].rstrip(",").split(".")
    assert module in modules
    source = (_ROOT / "core" / "temporal" / "meanings" / f"{module}.py").read_text(encoding="utf-8")
    assert f"def {production}(" in source


def test_every_kind_of_production_is_named() -> None:
    told = {"posts"}  # of one language's posts only
    modules = {path.stem for path in (_ROOT / "core" / "temporal" / "meanings").glob("[a-z]*.py")}
    assert sorted(name for name in modules - told if f"`{name}`" not in _ON_RULES) == []


def test_categories_that_become_expressions_are_the_ones_named() -> None:
    assert [name for name in recogniser._FINAL if f"`{name}`" not in _ON_RULES] == []


def test_bounds_are_the_ones_of_the_engine() -> None:
    readings, run, at_a_token = (int(number) for number in re.findall(r"at most (\d+)", _ON_RULES))
    assert readings == chart.LONGEST_READING_TOKENS
    assert run == recogniser._LONGEST_RUN_TOKENS
    assert at_a_token == chart.MOST_ITEMS_AT_A_TOKEN


def test_what_guards_are_given_is_there() -> None:
    named = set(re.findall(r"`(\w+)\(\"table\"\)`", _ON_RULES))
    assert named == {name for name in named if hasattr(SurroundingWords, name)}
    assert all(hasattr(Neighbours, name) for name in ("before", "after", "word"))


@pytest.mark.parametrize("language", _ROMANCE)
def test_no_table_of_a_lexicon_is_without_a_rule_that_names_it(language: str) -> None:
    path = _ROOT / "resources" / "temporal" / f"{language}.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    categories = (tables.keys() | tables["forms"].keys()) - _SPECIAL_TABLES
    rules = import_module(f"core.temporal.languages.{language}").RULES
    named = {name for rule in rules for atoms, _ in sequences_of(rule) for atom in atoms for name in atom}
    assert sorted(categories - named) == []


@pytest.mark.parametrize("language", sorted(RULED_LANGUAGES))
def test_a_language_with_rules_has_rows_and_near_misses(language: str) -> None:
    corpus = _ROOT / "tests" / "corpus"
    assert (corpus / f"temporal_{language}.toml").exists()
    assert (corpus / f"temporal_{language}_negative.toml").exists()


def _asked(*folders: str) -> set[str]:
    """Names of the `[around]` tables that the guards of some packages look up."""
    paths = [path for folder in folders for path in (_ROOT / "core" / "temporal" / folder).glob("*.py")]
    paths.append(_ROOT / "core" / "temporal" / "grammar" / "surrounding_words.py")
    return {name for path in paths for name in _TABLE_ASKED.findall(path.read_text(encoding="utf-8"))}


def test_every_table_that_the_romance_guards_ask_for_is_explained() -> None:
    asked = _asked("families/romance")
    assert asked
    rows = {name for line in _ON_LANGUAGES.splitlines() if line.startswith("| `") for name in _names(line)}
    assert sorted(asked - rows) == []


def _names(row: str) -> list[str]:
    """The names in the first cell of a row."""
    return re.findall(r"`(\w+)`", row.split("|")[1])


def test_no_table_is_explained_that_no_guard_asks_for() -> None:
    section = _ON_LANGUAGES.split("### What stands around")[1].split("## 4.")[0]
    explained = {name for line in section.splitlines() if line.startswith("| `") for name in _names(line)}
    assert sorted(explained - _asked("families/romance")) == []


@pytest.mark.parametrize("language", _ROMANCE)
def test_no_words_stand_in_a_lexicon_that_no_guard_looks_up(language: str) -> None:
    path = _ROOT / "resources" / "temporal" / f"{language}.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))["around"].keys() - {"anchor_ends"}
    assert sorted(tables - _asked("families/romance", f"languages/{language}")) == []


def test_the_command_that_is_shown_prints_the_rules() -> None:
    (shown,) = re.findall(r"```sh\npython -c \"(.*)\"\n```", _ON_LANGUAGES)
    done = subprocess.run(
        [sys.executable, "-c", shown], cwd=_ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert "date | last <month> | " in done.stdout


def test_words_with_an_apostrophe_are_known_in_both_spellings_in_italian() -> None:
    path = _ROOT / "resources" / "temporal" / "it.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    alike = {
        name: [key for key in table if key.replace("'", "\u2019") not in table]
        for name, table in tables.items()
        if name not in _SPECIAL_TABLES and name != "apostrophe"
    }
    assert {name: keys for name, keys in alike.items() if keys} == {}
