"""The order of a title's words where the verb stood second or last: subject, verb, then the rest.

"Am Montag [trat] [der Minister] zurück" is told as "Der Minister trat zurück", "[dass] er Müll in den Fluss
geleitet [hat]" as "er hat Müll in den Fluss geleitet". What closes the clause stays, since it carries the
meaning: where words are dear they are left out before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from core.events.clauses import Clause
from core.events.lexicon import EventLexicon
from core.events.title_fitting import MOST_WORDS
from core.events.title_words import ELLIPSIS, TitleWord, word_count, written
from core.events.word_sets import either

_FEWEST_BEFORE_GAP = 3


@dataclass(frozen=True, slots=True)
class _Parts:
    """A title's words: what opens it, what stands between, and what closes the clause."""

    opening: list[TitleWord]
    middle: list[TitleWord]
    closing: list[TitleWord]

    def all(self) -> list[TitleWord]:
        return [*self.opening, *self.middle, *self.closing]


def bracket_title(
    clause: Clause,
    subject: list[TitleWord],
    kept: Sequence[TitleWord],
    lacking: list[TitleWord],
    words: EventLexicon,
) -> str:
    """The title of a clause from its subject, the other words kept, and what a relative clause lacks."""
    parts = _parts(clause, subject, kept, lacking)
    if word_count(parts.all()) <= MOST_WORDS:
        return written(parts.all())
    return _shortened(parts, words)


def _parts(
    clause: Clause, subject: list[TitleWord], kept: Sequence[TitleWord], lacking: list[TitleWord]
) -> _Parts:
    verb = clause.verb
    own = frozenset(range(*clause.subject)) if clause.subject is not None else frozenset()
    finite = [_lowered(word) for word in kept if verb.start <= word.index < verb.end]
    rest = [word for word in kept if word.index not in own and not verb.start <= word.index < verb.end]
    parted = verb.head != verb.start
    closing = [word for word in rest if parted and word.index >= verb.head]
    middle = [word for word in rest if word not in closing]
    if verb.head > verb.start:
        middle = _up_to_a_comma(middle)
        closing = _up_to_a_comma(closing)
    elif not parted:
        middle = _up_to_a_comma(_without_leading_marks(middle))
        closing, middle = (middle[-1:], middle[:-1]) if _ends_in_particle(middle) else ([], middle)
    return _Parts(
        [*subject, *finite], _without_leading_marks([*lacking, *middle]), [_lowered(w) for w in closing]
    )


def _shortened(parts: _Parts, words: EventLexicon) -> str:
    """As much of the middle as there is room for, up to where a phrase begins; "…" where none does."""
    room = MOST_WORDS - word_count(parts.opening) - word_count(parts.closing)
    cuts = [
        i for i in range(len(parts.middle))
        if parts.middle[i].low in words.prepositions and word_count(parts.middle[:i]) <= room
    ]  # fmt: skip
    if cuts and cuts[-1]:
        return written(
            [*parts.opening, *_without_last_adverbs(parts.middle[: cuts[-1]], words), *parts.closing]
        )
    head = parts.middle[: max(0, room)]
    while head and head[-1].low in words.function_words:
        head.pop()
    if not parts.closing:
        return written([*parts.opening, *head][:MOST_WORDS], elided=True)
    gap = [TitleWord(ELLIPSIS, -1)]
    if len(head) < _FEWEST_BEFORE_GAP and room < 1:
        return written([*parts.opening[: MOST_WORDS - 1], *gap])
    return written([*parts.opening, *head, *gap, *parts.closing])


def _without_last_adverbs(kept: list[TitleWord], words: EventLexicon) -> list[TitleWord]:
    while len(kept) > 1 and kept[-1].low in either(words.adverbs, words.conjunctions):
        kept = kept[:-1]
    return kept


def _ends_in_particle(middle: list[TitleWord]) -> bool:
    """Whether the part of a verb that parts from it closes the clause: "trat … zurück"."""
    return len(middle) > 1 and middle[-1].text[0].islower() and middle[-1].text.isalpha()


def _up_to_a_comma(kept: list[TitleWord]) -> list[TitleWord]:
    comma = next((i for i, word in enumerate(kept) if i and word.text in {",", ";", ":"}), len(kept))
    return kept[:comma]


def _without_leading_marks(kept: list[TitleWord]) -> list[TitleWord]:
    while kept and not kept[0].text[0].isalnum():
        kept = kept[1:]
    return kept


def _lowered(word: TitleWord) -> TitleWord:
    """A verb that stood at the head of the sentence loses its capital."""
    return word if word.index else TitleWord(word.text[0].lower() + word.text[1:], 0)
