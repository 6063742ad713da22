"""The order of a title's words where the verb stood second or last: subject, verb, then the rest.

"Am Montag [trat] [der Minister] zurück" is told as "Der Minister trat zurück", "[dass] er Müll in den Fluss
geleitet [hat]" as "er hat Müll in den Fluss geleitet".
"""

from dataclasses import replace

from core.events.clauses import Clause
from core.events.title_words import TitleWord


def ordered(clause: Clause, subject: list[TitleWord], clause_words: list[TitleWord]) -> list[TitleWord]:
    """A clause's words behind its subject: the finite verb first, without the subject where it stood."""
    verb, own = clause.verb, _indexes(clause)
    rest = [
        word for word in clause_words if word.index not in own and not verb.start <= word.index < verb.end
    ]
    finite = [
        replace(word, text=_lowered(word), spaced=True)
        for word in clause_words
        if verb.start <= word.index < verb.end
    ]
    return [*subject, *finite, *_without_leading_marks(rest)]


def _indexes(clause: Clause) -> frozenset[int]:
    return frozenset(range(*clause.subject)) if clause.subject is not None else frozenset()


def _lowered(word: TitleWord) -> str:
    return word.text[0].lower() + word.text[1:]


def _without_leading_marks(words: list[TitleWord]) -> list[TitleWord]:
    while words and not words[0].text[0].isalnum():
        words = words[1:]
    return words
