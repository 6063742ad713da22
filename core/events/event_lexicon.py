"""The lexicon of a language as the events room sees it: sets of words by what they do in a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.events.lexicon_tables import Phrase, Words
from core.events.word_forms import WordForms


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """Sets of lower-case words by what they do in a sentence."""

    be: Words
    have: Words
    do: Words
    get: Words
    future: Words
    possible: Words
    contracted_negative: Words
    past: Words
    past_only: Words
    participle: Words
    present: Words
    noun_pasts: Words  # past forms that are nouns before "of": "a tiny bit of", "a set of"
    noun_too: Words  # of these, what may be a noun: "attacks", "plans"
    not_verbs: Words
    light: Words
    intransitive: Words  # verbs that never have an object
    reporting: Words
    performative: Words
    denying: Words
    event_nouns: Words
    generic_nouns: Words
    content_nouns: Words  # nouns whose "that" tells what they are: "the fact that …"
    time_subordinators: Words
    simultaneous: Words  # "died when a bus overturned on Sunday": the time is the main verb's too
    subordinators: Words
    relatives: Words
    conjunctions: Words
    determiners: Words
    definite: Words
    pronouns: Words
    subject_pronouns: Words
    who: Words  # of these, the ones that are subjects only: "he", not "that"
    singular_pronouns: Words  # of these, the ones that a bare present form does not follow
    prepositions: Words
    articles: Words
    adverbs: Words
    negations: Words
    comparing: Words  # "compared with", "than": what follows is measured against
    bounding: Words  # before "than", what bounds a time instead: "no later than"
    quantities: Words  # before "than" and a number, what only counts: "more than 1,000"
    superlatives: Words  # and what ends in -est: "the first since 1956"
    level_from: Words  # "up from 8 percent"
    levels: Words  # "up", "down" before it
    dating_gerunds: Words  # "-ing" forms that date the noun before them: "tariffs starting on Monday"
    lasting: Words  # adjectives that last from a time on: "a woman missing since May"
    before_participles: Words  # what may stand before a participle: "a boy last seen on Sunday"
    before_gerunds: Words  # prepositions before a happening told by "-ing": "accused of stealing"
    planned: Words
    alleged: Words
    purposes: Words  # what stands after a word of planning: "is due to", "is scheduled for"
    person_titles: Words
    organisation_words: Words
    place_words: Words
    place_nouns: Words  # "the town of X", "X harbour"
    attendant: Words  # prepositions of what only goes with the verb: "with the vote on Monday"
    locatives: Words  # prepositions of places
    settings: Words  # of these, what says so behind the verb too: "was asked at Wednesday's briefing"
    portions: Words  # nouns of a part of a time: "most of 2009", "the end of 1948"
    occasions: Words  # prepositions: what happened "at Friday's hearing" happened on Friday
    place_openers: Words  # "Great X", "San X"
    become: Words  # the auxiliary of a passive that is no form of "be"
    quoting: Words  # words that open who says so: "wie" in "wie die Polizei mitteilte"
    objective: Words  # determiners that no subject has: "den", "dem"
    genitive: Words  # determiners of a noun that belongs to the one before: "des"
    alleging: Words  # nouns and openers behind which stands what is only alleged: "laut Anklage"
    elisions: Words  # words that lose their vowel before another: "l'", "qu'"
    capital_nouns: bool  # whether every noun is written with a capital
    place_names: Mapping[str, str]  # places as the language writes them, and the name they are shown under
    verb_second: bool  # whether the finite verb stands second or last and its partner closes the clause
    forms: WordForms | None  # None where the rules of `verbs` hold (English), or nothing is known
    class_of: Mapping[str, str]
    general_nouns: Words  # nouns that sum up whatever was just told: "the accident", "the decision"
    told_by: Mapping[str, Words]  # nouns, and what of another class tells the same: "siege", "surrounded"
    anniversaries: Words
    lasting_nouns: Words  # nouns of what goes on for weeks and years
    # Phrases that tie a clause to an event, by their first word, each with the name of its list.
    ties: Mapping[str, tuple[tuple[Phrase, str], ...]]
    borders: Mapping[str, tuple[tuple[Phrase, str], ...]]  # what stands before a date, by its last word
    onwards: frozenset[Phrase]
    run_ups: tuple[Phrase, ...]
    run_up_openings: Words  # their first words
    beginnings: frozenset[Phrase]  # between a length and the date that it begins with
    rows: tuple[Phrase, ...]  # after a counted unit: "for the third day | running"
    in_row: Words  # before it: "for a third | straight | day"
    row_units: Mapping[str, str]  # by their words, names of granularities
    going_on: Words  # "in the days that followed"
    beginning: Words  # verbs of what begins and what ends: "the trial opened", "it ended"
    ending: Words
    nearly: tuple[str, ...]  # how a count begins that is not quite reached: "almost"
    barely: tuple[str, ...]
    exactly: tuple[str, ...]
    tie_words: Mapping[str, Words]  # single words of ties and of counted lengths, by what they do there
    ordinals: Mapping[str, int]
    never_finite: Words  # forms of auxiliaries that are never finite: "been"
    past_auxiliaries: Words  # auxiliaries that put a group into the past
    perfect_auxiliaries: Words  # "has left": done by now
    pluperfect_auxiliaries: Words  # "had left": before what is told
    noun_modals: Words  # modals that are nouns after a determiner: "the will"
    semi_auxiliaries: Words  # what an infinitive belongs to: "is due to rule"
    future_in_past: Words  # "would": a plan, a supposition, or what came later
    able: Words  # "could not reach": it did not happen
    speech_acts: Words  # verbs that are sayings though they report nothing: "urged"
    rumours: Words  # nouns whose "that" tells what is only said
    before_contracted: Words  # what else "'s" is a verb after: "what's"
    surely_finite: Words  # present forms that are verbs wherever they stand
    infinitive_marks: Words  # "to" before a verb
    claiming: Words  # verbs that make what is said an allegation
    addressed: Words  # reporting verbs with an object that still only report: "told a meeting"
    source_marks: Words  # "according to a report on Tuesday"
    passive_openers: Words  # what stands before "being sentenced in 1998"
    passive_marks: Words  # "being" there
    conditional: Words  # what makes a clause only possible
    joining: Words  # of the conjunctions, those that add: "and"
    comma_relatives: Words  # relative after a comma: "on Friday, when …"
    attribution_openers: Words  # subordinators that may open who says so: "…, as police said"
    object_relatives: Words  # relatives that may stand for an object
    that: Words  # the relative that also opens what is said, and stands alone
    pronominal: Words  # determiners that can stand alone as a subject: "many fled"
    particles: Words  # prepositions that belong to the verb before them: "blew up"
    of: Words  # what ties a noun to a noun
    agent: Words  # what stands before who did it: "by"
    absolute: Words  # what opens a phrase with a participle: "with 300 killed"
    doubts: Words  # after "no", what denies nothing: "no doubt"
    nobody: Words  # what makes a subject or an object deny: "nobody", "no"
    linking: Words  # words that tie a sentence to the one before: "however"
    possessives: Words  # what ties an owner to what is owned
    verb_months: Words  # months that are verbs in lower case: "that may seem slow"
    adjective_marks: Words  # times before a noun that say which one is meant
    range_words: Words  # what may stand between the two dates of a range
    dash_words: Words  # of these, those that need no "from" before
    turned: Words  # words before a month that make it a time: "last May"
    onward: Words  # how a phrase begins that goes on from what was told: "the next"
    own_openers: Words  # how a sentence about the article itself begins: "This report"
    own_verbs: Words  # and what it tells
    past_endings: tuple[str, ...]  # of regular past forms: "-ed"
    participle_endings: tuple[str, ...]
    gerund_endings: tuple[str, ...]  # "-ing"
    adverb_endings: tuple[str, ...]  # "-ly"
    superlative_endings: tuple[str, ...]  # "-est"
    adjective_endings: tuple[str, ...]  # "-ous", "-al"
    verbal: Words  # listed forms that can follow an auxiliary as its verb
    object_openers: Words  # what can stand right after a verb in the present
    bare_determiners: Words  # determiners that need a noun
    governing: Words  # prepositions that govern what follows: no particles
    openers: Words  # what opens a clause: relatives, subordinators, conjunctions
    leading: Words  # what opens an adverbial: prepositions and subordinators
    auxiliaries: Words  # every word that can begin a verb group without being its meaning
    finite: Words  # every word that can begin a finite verb group, but for regular past forms
    function_words: Words  # words that carry no content of their own
