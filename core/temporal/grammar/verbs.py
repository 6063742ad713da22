"""The verbs that say whether a sentence looks ahead or back: the `[tense]` table of a lexicon."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VerbWords:
    """Words by what they say of the tense; all in lower case.

    `intent` counts before one of `intent_marks` ("is to", "va a"). `speech`, `ahead` ("para el lunes") and
    participles, told by `participle_endings`, count right beside the date or before one of `speech_links`
    ("said on Friday"), and so does `falling`: what "is on Friday" is still to come, but after a word of
    `of_now`: "it is Friday". A past form after one of `auxiliaries` is none ("will be held"). Endings tell
    the tense of all words but `untensed`; `endings` are those of both tenses, `tensed` all words listed.
    """

    future: frozenset[str]
    past: frozenset[str]
    speech: frozenset[str]
    intent: frozenset[str]
    intent_marks: frozenset[str]
    speech_links: frozenset[str]
    auxiliaries: frozenset[str]
    untensed: frozenset[str]
    ahead: frozenset[str]
    falling: frozenset[str]
    of_now: frozenset[str]
    participle_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    endings: tuple[str, ...]
    tensed: frozenset[str]

    def tense_beside(self, lower: list[str], start: int) -> int:
        """What the words right before a date say of it by themselves: "said on Friday", "para el lunes"."""
        at = start - 1
        if at > 0 and lower[at] in self.speech_links and lower[at] not in self.ahead:
            at -= 1
        word, before = lower[at] if at >= 0 else "", lower[at - 1] if at > 0 else ""
        if word in self.ahead or lower[max(start - 1, 0)] in self.ahead:
            return 1
        if word in self.speech:
            return -1
        if word in self.falling and before not in self.of_now:
            return 1
        is_participle = _ends(word, self.participle_endings) and word not in self.untensed | self.future
        return -1 if is_participle and before not in self.auxiliaries else 0

    def tense_of(self, lower: list[str], index: int) -> int:
        """-1 where the word at an index looks back, 1 where it looks ahead, 0 where it tells neither."""
        word, before = lower[index], lower[index - 1] if index else ""
        if word in self.future or (word in self.intent_marks and before in self.intent):
            return 1
        listed = word in self.past or word in self.speech
        if not listed and word not in self.untensed:
            if _ends(word, self.future_endings):
                return 1
            listed = _ends(word, self.past_endings)
        return -1 if listed and before not in self.auxiliaries else 0


_SHORTEST_STEM_CHARS = 3


def _ends(word: str, endings: tuple[str, ...]) -> bool:
    return any(
        word.endswith(ending) and len(word) >= len(ending) + _SHORTEST_STEM_CHARS for ending in endings
    )


def verb_words(table: Mapping[str, Iterable[str]]) -> VerbWords:
    """The `[tense]` table; lists that a language does not need may be left out."""

    def listed(name: str) -> frozenset[str]:
        return frozenset(table.get(name, ()))

    past_endings, future_endings = (
        tuple(table.get("past_endings", ())),
        tuple(table.get("future_endings", ())),
    )
    participle_endings = tuple(table.get("participle_endings", ()))
    return VerbWords(
        listed("future"),
        listed("past"),
        listed("speech"),
        listed("intent"),
        listed("intent_marks"),
        listed("speech_links"),
        listed("auxiliaries"),
        listed("untensed"),
        listed("ahead"),
        listed("falling"),
        listed("of_now"),
        participle_endings,
        past_endings,
        future_endings,
        (*past_endings, *future_endings),
        frozenset().union(*(listed(name) for name in ("future", "past", "speech", "intent_marks"))),
    )
