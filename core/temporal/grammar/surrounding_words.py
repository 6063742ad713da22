"""The closed classes of words around expressions (`[around]` of a lexicon), and guards made of them.

A language makes one `SurroundingWords` for its guards; its lexicon is read when a guard first asks.
"""

from dataclasses import dataclass

from core.temporal.grammar.lexicon import load_lexicon
from core.temporal.grammar.rules import Guard, Neighbours

DASHES = frozenset(("-", "\u2013", "\u2014", "\u2011", "/"))


@dataclass(frozen=True, slots=True)
class SurroundingWords:
    """The tables of one language, by its primary subtag. A table that it lacks is empty."""

    language: str

    def table(self, name: str) -> frozenset[str]:
        """The words of a table, in lower case."""
        return load_lexicon(self.language).around.get(name, frozenset())

    def has_category(self, word: str, *categories: str) -> bool:
        """Whether the lexicon gives a word one of some categories."""
        readings = load_lexicon(self.language).words.get(word.lower(), ())
        return any(category in categories for category, _ in readings)

    def is_plural(self, word: str) -> bool:
        """Whether a lower-case word ends as plurals do (`plural_endings`; "s" where there is no table)."""
        return word.endswith(tuple(self.table("plural_endings")) or ("s",))

    def stops(self, word: str) -> bool:
        """Whether a word, or the end of the sentence, cannot be what a number or a season belongs to."""
        return not word or word in self.table("stops")

    def ends_clause(self, word: str) -> bool:
        """Whether a word, or the end of the sentence, leaves a preposition without anything to govern."""
        return not word or word in self.table("clause_ends")

    def before(self, name: str) -> Guard:
        """The word before the match is in a table."""
        return lambda near: near.before in self.table(name)

    def after(self, name: str) -> Guard:
        """The word after the match is in a table."""
        return lambda near: near.after in self.table(name)

    def not_before(self, name: str) -> Guard:
        """The word before the match is not in a table."""
        return lambda near: near.before not in self.table(name)

    def not_after(self, name: str) -> Guard:
        """The word after the match is not in a table."""
        return lambda near: near.after not in self.table(name)


def both(*guards: Guard) -> Guard:
    """Every one of some guards holds."""
    return lambda near: all(guard(near) for guard in guards)


def touching(near: Neighbours) -> bool:
    """No space stands between the tokens of the match: "2º", "14h30"."""
    starts, ends = near.tokens.starts, near.tokens.ends
    return all(starts[index + 1] == ends[index] for index in range(near.first, near.stop - 1))
