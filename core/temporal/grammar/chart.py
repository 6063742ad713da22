"""The chart: every reading of a short run of tokens, composed bottom-up by rules.

It works from the right end of a run to the left, so that all that may follow a token is known when the
token is reached. Readings are bounded in length and, at each token, in number: time is linear in the
number of tokens.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from core.temporal.grammar.rules import Neighbours, Rule, Sequence, sequences_of
from core.temporal.grammar.tokens import Tokens

LONGEST_READING_TOKENS = 16
MOST_ITEMS_AT_A_TOKEN = 120


@dataclass(frozen=True, slots=True)
class Item:
    """A reading of tokens `[start, stop)` as a category, with its value and the rule that made it."""

    category: str
    value: object
    start: int
    stop: int
    rule: str = ""


class Grammar:
    """Rules indexed by the category of their first atom. Immutable after it is made."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_first: dict[str, list[Sequence]] = {}
        for rule in rules:
            for sequence in sequences_of(rule):
                for category in sequence.atoms[0]:
                    self._by_first.setdefault(category, []).append(sequence)

    def parse(self, tokens: Tokens, lexical: list[list[tuple[str, object, int]]], first: int) -> list[Item]:
        """All items over a run; `lexical[i]` gives (category, value, length) at token `first + i`."""
        chart: list[dict[str, list[Item]]] = [{} for _ in range(len(lexical) + 1)]
        found: list[Item] = []
        for index in range(len(lexical) - 1, -1, -1):
            position = first + index
            agenda = [Item(c, value, position, position + n) for c, value, n in lexical[index]]
            self._close(tokens, chart, agenda, first)
            for items in chart[index].values():
                found.extend(items)
        return found

    def _close(
        self, tokens: Tokens, chart: list[dict[str, list[Item]]], agenda: list[Item], first: int
    ) -> None:
        """Add items and all that rules make of them, beginning at one token."""
        seen: set[tuple[str, int, object]] = set()
        for item in agenda:  # grows while it is walked
            key = (item.category, item.stop, item.value)
            if key in seen:
                continue
            seen.add(key)
            chart[item.start - first].setdefault(item.category, []).append(item)
            if len(agenda) < MOST_ITEMS_AT_A_TOKEN:
                for sequence in self._by_first.get(item.category, ()):
                    agenda.extend(_matches(sequence, item, tokens, chart, first))


def _matches(
    sequence: Sequence, item: Item, tokens: Tokens, chart: list[dict[str, list[Item]]], first: int
) -> list[Item]:
    """What a sequence makes, beginning with an item."""
    partial: list[tuple[Item, ...]] = [(item,)]
    limit = item.start + LONGEST_READING_TOKENS
    for atom in sequence.atoms[1:]:
        grown: list[tuple[Item, ...]] = []
        for items in partial:
            stop = items[-1].stop
            column = chart[stop - first] if stop - first < len(chart) else {}
            grown.extend((*items, nxt) for category in atom for nxt in column.get(category, ()))
        partial = [items for items in grown if items[-1].stop <= limit]
        if not partial:
            return []
    made = (_make(sequence, items, tokens) for items in partial)
    return [item for item in made if item is not None]


def _make(sequence: Sequence, items: tuple[Item, ...], tokens: Tokens) -> Item | None:
    rule = sequence.rule
    start, stop = items[0].start, items[-1].stop
    if rule.guard is not None and not rule.guard(Neighbours(tokens, start, stop)):
        return None
    labels = sequence.labels
    value = rule.produce(**{label: i.value for label, i in zip(labels, items, strict=True) if label})
    return None if value is None else Item(rule.makes, value, start, stop, rule.name)
