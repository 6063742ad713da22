"""Speakers: whose words a quote is, so that "I" and "we" in it can be told with a name.

The attribution in the sentence says it, or the one before, where the quote goes on. Leaves who "he" is to
`referents`.
"""

from collections.abc import Sequence

from core.events.clauses import Clause, ClauseRole
from core.events.lexicon import EventLexicon
from core.events.parse import Parse
from core.events.tokens import CLOSING_QUOTES, OPENING_QUOTES
from core.events.word_sets import without

_LONGEST = 6  # tokens of a speaker
_OPENING = OPENING_QUOTES | {'"'}
_QUOTES = _OPENING | CLOSING_QUOTES


def speakers_of(
    parses: Sequence[Parse], meant: Sequence[dict[int, str]], words: EventLexicon, *, author: str = ""
) -> tuple[str, ...]:
    """For each sentence who says what is quoted in it, outside of quotes its author; "" where unknown."""
    found: list[str] = []
    last, last_block = "", -1
    for parse, names in zip(parses, meant, strict=True):
        here = _sayer(parse, names, words)
        goes_on = parse.sentence.block == last_block or _opens_quote(parse)
        speaker = here or (last if goes_on else "")
        found.append(speaker or ("" if not author or _quotes(parse) else author))
        last, last_block = speaker, parse.sentence.block
    return tuple(found)


def _quotes(parse: Parse) -> bool:
    return any(token.text in _QUOTES for token in parse.tokens)


def _opens_quote(parse: Parse) -> bool:
    return bool(parse.tokens) and parse.tokens[0].text in _OPENING


def _sayer(parse: Parse, names: dict[int, str], words: EventLexicon) -> str:
    """Who says so in the sentence itself."""
    for clause in parse.clauses:
        reports = parse.tokens[clause.verb.head].low in without(words.reporting, words.performative)
        if clause.role is ClauseRole.ATTRIBUTION or (reports and _quotes_after(parse, clause)):
            return _named(parse, clause, names)
    return ""


def _quotes_after(parse: Parse, clause: Clause) -> bool:
    return any(token.text in _QUOTES for token in parse.tokens[clause.verb.end :])


def _named(parse: Parse, clause: Clause, names: dict[int, str]) -> str:
    """The name in a clause's subject, or behind its verb; the subject itself where it is short."""
    own = clause.subject is not None and clause.subject[0] >= clause.start
    start, end = clause.subject if clause.subject is not None and own else (clause.verb.end, clause.end)
    if start in names:
        return names[start]
    inside = next((name.text for name in parse.names if start <= name.start and name.end <= end), "")
    if inside:
        return inside
    tokens = [token for token in parse.tokens[start:end] if token.is_word or token.low == "'s"]
    short = own and len(tokens) <= _LONGEST and tokens and tokens[0].low not in _I
    return " ".join(token.text for token in tokens).replace(" 's", "'s").replace(" ’s", "’s") if short else ""


_I = frozenset({"i", "we", "you", "he", "she", "they", "it"})
