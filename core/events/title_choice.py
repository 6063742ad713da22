"""Choosing a title: the best wording of a draft that a reader would not have to mend.

What the trigger tells comes first, then its clause as it stands; `titles` words them, `title_faults`
says what is wrong with them.
"""

from collections.abc import Iterator

from core.events.draft import Told
from core.events.lexicon import EventLexicon
from core.events.title_faults import unreadable
from core.events.title_words import TitleWord, first_words, written
from core.events.titles import TitleWriter
from core.events.word_sets import either
from core.model.span import Span

_MOST_PLAIN_WORDS = 11
_FEWEST_WORDS = 3
_MOST_BARE_WORDS = 5  # before a verb of saying that nothing follows


def title_of(
    draft: Told, words: EventLexicon, meant: dict[int, str], *, dismissed: frozenset[Span], speaker: str = ""
) -> str:
    """The title of a draft; `meant` gives the name meant by a pronoun, `speaker` who says what is quoted."""
    writer = TitleWriter(
        draft.parse, words, meant, trigger=draft.trigger, dismissed=dismissed, speaker=speaker
    )
    faulty: dict[str, int] = {}
    for title in _wordings(draft, writer):
        faults = unreadable(title, words) + (title.lower() in words.pronouns)
        faults += _says_too_little(draft, title, words)
        if not faults:
            return title
        faulty.setdefault(title, faults)
    return min(faulty, key=lambda title: faulty[title])


def _says_too_little(draft: Told, title: str, words: EventLexicon) -> bool:
    """Whether a verb stands there with nothing of what it tells: "You get", "The mayor proclaimed"."""
    trigger, tokens = draft.trigger, draft.parse.tokens
    seen = title.rstrip("…").lower().split()
    told = trigger.noun_phrase is None and words.forms is None and not words.verb_second
    if not told or trigger.clause is None or not seen:
        return False
    verb = trigger.clause.verb
    auxiliaries = {token.low for token in tokens[verb.start : verb.head]}
    if auxiliaries & words.be or verb.end >= len(tokens) - 1:
        return False
    whole = either(words.intransitive, words.beginning, words.ending)
    bare = len(seen) < _FEWEST_WORDS and seen[-1] not in whole
    return bare or (seen[-1] in words.reporting and len(seen) <= _MOST_BARE_WORDS)


def _wordings(draft: Told, writer: TitleWriter) -> Iterator[str]:
    """The best first; a second date of one clause is called by the words around it."""
    trigger = draft.trigger
    clause, noun = trigger.clause, trigger.noun_phrase is not None
    if draft.place is not None and clause is not None and not noun and trigger.at[0] != clause.verb.start:
        yield writer.fragment(draft.place)
    yield writer.title()
    yield writer.verbatim()
    yield writer.main_title()
    yield _first_words(draft)


def _first_words(draft: Told) -> str:
    """The first words of the sentence, where nothing better can be said."""
    tokens = draft.parse.tokens
    plain = [
        TitleWord(token.text, i, i == 0 or tokens[i - 1].end < token.start)
        for i, token in enumerate(tokens)
        if token.is_word or token.text[0] in "'’,"
    ]  # fmt: skip
    shown = first_words(plain, _MOST_PLAIN_WORDS)
    return written(shown, elided=len(shown) < len(plain))
