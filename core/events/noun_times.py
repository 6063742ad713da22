"""Times beside nouns: "the 2014 shooting", "Tuesday's vote", "since its founding in 1945".

Says whether a time belongs to a noun, and whether that noun tells a happening or is only described by
it. Times that belong to a verb are `attachment`'s.
"""

from core.chrono.granularity import Granularity
from core.events.lexicon import EventLexicon
from core.events.parse import Parse, TimedPhrase
from core.events.tokens import Range
from core.events.trigger import NotAnEvent, Trigger
from core.events.word_sets import either, without

_LONGEST_NOUN_PHRASE = 7
_SEASONS = frozenset({"SP", "SU", "FA", "WI"})  # of TIMEX3 values


def modified_noun(parse: Parse, time: TimedPhrase, words: EventLexicon) -> Trigger | NotAnEvent | None:
    """The noun a time stands before: "the 2014 shooting", "Sunday's bombing", "the March 2 attack"."""
    start, end = time.at
    tokens = parse.tokens
    if _tied_by_of(parse, time, words):
        return NotAnEvent(f"“{time.expression.text}” only describes “{tokens[start - 2].text}”")
    if end >= len(tokens):
        return None
    possessive = tokens[end].low in words.possessives
    first = end + 1 if possessive else end
    if _is_kind_of_season(parse, time, words):
        return NotAnEvent(f"“{time.expression.text}” says what kind, not when")
    phrase = _noun_run(parse, _past_season(parse, first), words)
    if phrase is None:
        return None
    head = _event_head(parse, phrase, words)
    if head is None and _only_describes(parse, time, words):
        return NotAnEvent(f"“{time.expression.text}” only describes “{tokens[phrase[1] - 1].text}”")
    if not possessive and not _inside_noun_phrase(parse, start, words) and head != phrase[0]:
        return None
    if head is not None:
        clause = parse.clause_at(start)
        return Trigger((head, head + 1), clause, (first, _end_of_phrase(parse, phrase[1], words)))
    named = tokens[phrase[1] - 1]
    bare_year = tokens[start].low.isdigit() and end - start == 1
    inside = _inside_noun_phrase(parse, start, words) or tokens[start - 1].low in words.possessives
    dated = _is_day(time) and inside  # "the March 27 letter", "outrageous 9/11 theories"
    if bare_year or possessive or dated:
        return NotAnEvent(f"“{time.expression.text}” only describes “{named.text}”")
    return None


def _tied_by_of(parse: Parse, time: TimedPhrase, words: EventLexicon) -> bool:
    """ "the headline of 1948", "the class of 2009": a noun that tells no happening, and its year."""
    start, dating = time.at[0], time.expression.dating
    if start < 2 or parse.tokens[start - 1].low not in words.of or dating is None:
        return False
    noun = parse.tokens[start - 2]
    plain = noun.is_word and noun.low not in either(words.function_words, words.portions)
    wide = dating.granularity >= Granularity.YEAR
    return wide and plain and not _names_a_happening(noun.low, words) and noun.low.isalpha()


def _names_a_happening(low: str, words: EventLexicon) -> bool:
    return low in words.event_nouns or low.removesuffix("s") in words.event_nouns


def _past_season(parse: Parse, start: int) -> int:
    """Past a season that is part of the noun: "the 2022 | Winter | Games"."""
    for other in parse.times:
        if other.at[0] == start and _is_bare_season(other):
            return other.at[1]
    return start


def _is_bare_season(time: TimedPhrase) -> bool:
    """ "Winter" by itself, in whatever year."""
    return time.at[1] - time.at[0] == 1 and time.expression.symbolic[-2:] in _SEASONS


def _is_day(time: TimedPhrase) -> bool:
    """Whether a day is meant, and does not begin the sentence."""
    dating = time.expression.dating
    return time.at[0] > 0 and dating is not None and dating.granularity <= Granularity.DAY


def _only_describes(parse: Parse, time: TimedPhrase, words: EventLexicon) -> bool:
    """ "winter sports", "21st-century wars", "at early 2004 levels": a kind of thing, not a time."""
    dating = time.expression.dating
    start = time.at[0]
    if dating is None or start == 0 or parse.tokens[start - 1].text == ",":
        return False
    bare_season = dating.granularity is Granularity.SEASON and not any(
        c.isdigit() for c in time.expression.text
    )
    if bare_season or dating.granularity >= Granularity.DECADE:
        return True
    clause = parse.clause_at(start)
    after_verb = clause is not None and clause.verb.end <= start
    return (
        after_verb
        and dating.granularity is Granularity.YEAR
        and _noun_run(parse, time.at[1], words) is not None
    )


def _is_kind_of_season(parse: Parse, time: TimedPhrase, words: EventLexicon) -> bool:
    """ "Winter Games", "winter and summer sports", "spring rolls": a season by itself before a noun."""
    end = time.at[1]
    if not _is_bare_season(time):
        return False
    if end < len(parse.tokens) and parse.tokens[end].low in words.conjunctions:
        end += 1
        while end < len(parse.tokens) and parse.is_time(end):
            end += 1
    return _noun_run(parse, end, words) is not None


def _noun_run(parse: Parse, start: int, words: EventLexicon) -> Range | None:
    """The nouns and adjectives from `start` on, up to the first function word, verb or mark."""
    end = start
    verbs = {i for clause in parse.clauses for i in range(clause.verb.start, clause.verb.end)}
    while end < len(parse.tokens) and end - start < _LONGEST_NOUN_PHRASE:
        token = parse.tokens[end]
        plain = token.is_word and token.low not in words.function_words and end not in verbs
        if (
            not plain
            or token.low.endswith(words.adverb_endings)
            or parse.is_time(end)
            or token.low in words.source_marks
        ):
            break
        end += 1
    return (start, end) if end > start else None


def _event_head(parse: Parse, phrase: Range, words: EventLexicon) -> int | None:
    """The last noun of the phrase that names a happening."""
    for i in range(phrase[1] - 1, phrase[0] - 1, -1):
        low = parse.tokens[i].low
        if _names_a_happening(low, words):
            return i
    return None


def _inside_noun_phrase(parse: Parse, start: int, words: EventLexicon) -> bool:
    """Whether a determiner, possessive or adjective stands before the expression."""
    if start == 0:
        return False
    before = parse.tokens[start - 1]
    if start > 1 and before.low.islower() and _determined(parse, start - 1, words):
        return True  # "an outstanding 1995 charge", "the tragic September 2012 attack"
    return (
        before.low in words.determiners
        or before.low in words.possessives
        or before.low.endswith(words.adjective_endings)
    )


def _determined(parse: Parse, i: int, words: EventLexicon) -> bool:
    """Whether the word at `i` is an adjective right after a determiner."""
    before, token = parse.tokens[i - 1], parse.tokens[i]
    verbal = any(clause.verb.start <= i < clause.verb.end for clause in parse.clauses)
    return before.low in words.determiners and token.low not in words.function_words and not verbal


def _end_of_phrase(parse: Parse, end: int, words: EventLexicon) -> int:
    """The noun phrase goes on through "of …", "by …", "in …" to the clause's next mark or verb."""
    verbs = {clause.verb.start for clause in parse.clauses}
    while end < len(parse.tokens):
        token = parse.tokens[end]
        if (
            end in verbs
            or not (token.is_word or token.low == "'s")
            or token.low in words.openers
            or parse.covered(end)
        ):
            break
        end += 1
    return end


def noun_before(parse: Parse, time: TimedPhrase, words: EventLexicon) -> Trigger | None:
    """The noun a time stands after, inside a prepositional phrase: "since its founding in 1945"."""
    tokens, start = parse.tokens, time.reach[0]
    last = _past_place(parse, start, words) - 1
    if last < 1:
        return None
    low = tokens[last].low
    if not _names_a_happening(low, words):
        return None
    first = last
    while first > 0 and _continues_noun_phrase(parse, first - 1, words):
        first -= 1
    if first == 0 or tokens[first - 1].low not in either(words.prepositions, words.comparing):
        return None
    if tokens[first - 1].low in words.of and tokens[first].low in without(words.articles, words.definite):
        return None  # "the route of a patrol on Monday": what happened there is told by the verb
    if any(clause.verb.end == first - 1 for clause in parse.clauses):
        return None  # "convicted of murder last year": the verb's own phrase
    if tokens[first - 1].low in words.attendant or any(c.verb.start == last for c in parse.clauses):
        return None
    return Trigger((last, last + 1), parse.clause_at(last), (first, start))


def _past_place(parse: Parse, start: int, words: EventLexicon) -> int:
    """Before a place that stands between the noun and the time: "the disaster [in Alaska] in 1989"."""
    for name in parse.names:
        if name.end == start and name.start > 1 and parse.tokens[name.start - 1].low in words.locatives:
            return name.start - 1
        beyond = name.start - 2 if name.end == start else -1
        articled = beyond > 0 and parse.tokens[name.start - 1].low in words.articles
        if articled and parse.tokens[beyond].low in words.locatives:
            return beyond  # "his arrival [in the Senate] in 2013"
    return start


def _continues_noun_phrase(parse: Parse, i: int, words: EventLexicon) -> bool:
    token = parse.tokens[i]
    if token.low in words.determiners or token.low == "'s":
        return True
    verbal = any(clause.verb.start <= i < clause.verb.end for clause in parse.clauses)
    return token.is_word and token.low not in words.function_words and not verbal and not parse.covered(i)
