"""Word forms of languages whose verbs are told by lists and endings: which words can be which form.

English has rules of its own in `verbs`. For the others a lexicon has a table `[forms]`; this module only
says what a word could be by itself. Which words of a sentence are its verbs is said by `chained_verbs`
(a verb stands beside its auxiliary) and `bracketed_verbs` (German: it may stand at the clause's end).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Words = frozenset[str]
_SHORTEST_STEM = 2


class Tense(StrEnum):
    """What a finite form says of its time; EMPTY where the form does not tell."""

    EMPTY = ""
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, slots=True)
class WordForms:
    """Forms by list and by ending; `not_finite` are words with the ending of a verb that are none."""

    past: Words
    present: Words
    future: Words
    not_finite: Words
    past_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    conditional_endings: tuple[str, ...]
    participle: Words
    participle_openings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    separable: tuple[str, ...]  # particles that part from their verb, the longest first
    clitics: Words  # words between a subject and its verb: "ne", "se"
    denials: Words  # words beside a verb that deny it
    conditional: Words  # finite forms that tell what would be
    helping: Words  # forms that close a chain without being its meaning: "worden", "haben"
    hearsay: Words  # modals that tell what others say: "soll … haben"
    intended: Words  # modals that tell what was to be: "devait", "iba a"
    infinitive_marks: Words  # "zu"
    links: Words  # words between a modal and its infinitive: "va [a] votar"
    adverb_endings: tuple[str, ...]  # "-ment"

    def tense(self, low: str) -> Tense:
        """The tense of a finite form; EMPTY for a word that is none."""
        if low in self.conditional:
            return Tense.CONDITIONAL
        if low in self.past:
            return Tense.PAST
        if low in self.present:
            return Tense.PRESENT
        if low in self.future:
            return Tense.FUTURE
        if low in self.not_finite:
            return Tense.EMPTY
        for tense, endings in (
            (Tense.CONDITIONAL, self.conditional_endings),
            (Tense.FUTURE, self.future_endings),
            (Tense.PAST, self.past_endings),
        ):
            if _ends(low, endings):
                return tense
        return Tense.EMPTY

    def is_participle(self, low: str) -> bool:
        if low in self.participle:
            return True
        if not _ends(low, self.participle_endings) or low in self.not_finite:
            return False
        bare = self.without_particle(low)
        return (
            not self.participle_openings or bare.startswith(self.participle_openings) or low.endswith("iert")
        )

    def is_infinitive(self, low: str) -> bool:
        return _ends(low, self.infinitive_endings) and low not in self.not_finite

    def without_particle(self, low: str) -> str:
        """ "zurückgetreten" without "zurück"."""
        particle = next((p for p in self.separable if low.startswith(p) and len(low) > len(p) + 3), "")
        return low[len(particle) :]


def _ends(low: str, endings: tuple[str, ...]) -> bool:
    ending = next((e for e in endings if low.endswith(e)), "")
    return bool(ending) and len(low) - len(ending) >= _SHORTEST_STEM and low.isalpha()


def forms_of(table: Mapping[str, str], function: Mapping[str, str]) -> WordForms | None:
    """The forms of a lexicon's tables `[forms]` and `[function]`; None for a language without."""
    if not table:
        return None

    def listed(name: str) -> Words:
        return frozenset(table.get(name, "").split())

    def endings(name: str) -> tuple[str, ...]:
        return tuple(sorted(table.get(name, "").split(), key=len, reverse=True))

    return WordForms(
        past=listed("past"),
        present=listed("present"),
        future=listed("future"),
        not_finite=listed("not_finite"),
        past_endings=endings("past_endings"),
        future_endings=endings("future_endings"),
        conditional_endings=endings("conditional_endings"),
        participle=listed("participle"),
        participle_openings=endings("participle_openings"),
        participle_endings=endings("participle_endings"),
        infinitive_endings=endings("infinitive_endings"),
        separable=endings("separable"),
        clitics=frozenset(function.get("clitics", "").split()),
        denials=frozenset(function.get("denials", "").split()),
        conditional=listed("conditional"),
        helping=listed("helping"),
        hearsay=listed("hearsay"),
        intended=listed("intended"),
        infinitive_marks=listed("infinitive_marks"),
        links=listed("links"),
        adverb_endings=endings("adverb_endings"),
    )
