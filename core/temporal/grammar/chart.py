"""The chart: every reading of a short run of tokens, composed bottom-up by rules.

It works from the right end of a run to the left, so that all that may follow a token is known when the
token is reached. The patterns of all rules share one tree, walked along what the chart holds. Readings
are bounded in length and, at each token, in number: time is linear in the number of tokens.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from core.temporal.grammar.rules import Neighbours, Rule, sequences_of
from core.temporal.grammar.tokens import Tokens

LONGEST_READING_TOKENS = 16
MOST_ITEMS_AT_A_TOKEN = 120

Lexical = list[tuple[str, object, int]]  # category, value, number of tokens


class Item(NamedTuple):  # made by the hundred for each expression: a tuple is made quickest
    """A reading of tokens `[start, stop)` as a category, with its value and the rule that made it."""

    category: str
    value: object
    start: int
    stop: int
    rule: str = ""


Column = dict[str, list[Item]]


Labels = tuple[tuple[str, int], ...]  # what a production calls a value, and which item of the match has it


@dataclass(slots=True)
class _Node:
    """Where a pattern has come to: the categories that go on, and the rules that are complete here."""

    onward: "dict[str, _Node]" = field(default_factory=dict)
    complete: list[tuple[Rule, Labels]] = field(default_factory=list)


class Grammar:
    """The rules of a language as a tree of categories. Not changed after it is made."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._root = _Node()
        for rule in rules:
            for atoms, labels in sequences_of(rule):
                _plant(self._root, atoms, rule, labels)

    def parse(self, tokens: Tokens, lexical: list[Lexical], first: int) -> list[Item]:
        """All items over a run; `lexical[i]` holds the readings of token `first + i`."""
        chart: list[Column] = [{} for _ in range(len(lexical) + 1)]
        found: list[Item] = []
        for index in range(len(lexical) - 1, -1, -1):
            position = first + index
            agenda = [Item(c, value, position, position + n) for c, value, n in lexical[index]]
            found += self._close(tokens, chart, agenda, first)
        return found

    def _close(self, tokens: Tokens, chart: list[Column], agenda: list[Item], first: int) -> list[Item]:
        """Add items and all that rules make of them, beginning at one token."""
        if not agenda:
            return agenda
        column, onward = chart[agenda[0].start - first], self._root.onward
        added: list[Item] = []
        for item in agenda:  # grows while it is walked
            alike = column.get(item.category)
            if alike is None:
                column[item.category] = [item]
            elif any(item.stop == other.stop and item.value == other.value for other in alike):
                continue
            else:
                alike.append(item)
            added.append(item)
            node = onward.get(item.category)
            if node is not None and len(agenda) < MOST_ITEMS_AT_A_TOKEN:
                _walk(node, (item,), tokens, chart, first, agenda)
        return added


def _plant(root: _Node, atoms: tuple[frozenset[str], ...], rule: Rule, labels: tuple[str, ...]) -> None:
    nodes = [root]
    for atom in atoms:
        nodes = [node.onward.setdefault(category, _Node()) for node in nodes for category in sorted(atom)]
    named = tuple((label, place) for place, label in enumerate(labels) if label)
    for node in nodes:
        node.complete.append((rule, named))


def _walk(
    node: _Node, items: tuple[Item, ...], tokens: Tokens, chart: list[Column], first: int, made: list[Item]
) -> None:
    """Add what the rules that go through a node make of the items so far and of what follows them."""
    for rule, labels in node.complete:
        item = _make(rule, labels, items, tokens)
        if item is not None:
            made.append(item)
    onward, stop = node.onward, items[-1].stop
    if not onward or stop - first >= len(chart) or stop - items[0].start >= LONGEST_READING_TOKENS:
        return
    for category, followers in chart[stop - first].items():
        further = onward.get(category)
        if further is not None:
            for follower in followers:
                _walk(further, (*items, follower), tokens, chart, first, made)


def _make(rule: Rule, labels: Labels, items: tuple[Item, ...], tokens: Tokens) -> Item | None:
    start, stop = items[0].start, items[-1].stop
    if rule.guard is not None and not rule.guard(Neighbours(tokens, start, stop)):
        return None
    value = rule.produce(**{label: items[place].value for label, place in labels})
    return None if value is None else Item(rule.makes, value, start, stop, rule.name)
