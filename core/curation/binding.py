"""Which mention of an article read again is the one that something was decided about.

One that is there under its id is itself. Otherwise its sentence is looked for by its words and their
context, and in it the mention that stands on the same words or says much the same, however sentences are
parted now. Where nothing is alike enough, the decision fits nothing: to reject another event than the one
that was meant would be worse. Pure, and the same whatever was read in between, so that what no longer fits
is found again when a later reading has it.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from core.model.event import Mention
from core.model.held import Binding, HeldMention
from core.model.ids import MentionId
from core.model.passage import Passage, found_again
from core.model.span import Span

NO_WORDS = "its words are no longer in the article"
NOTHING_TOLD = "nothing is told in its sentence any more"
OTHER_TOLD = "its sentence is read as telling something else now"
_ALIKE = 0.5  # of the words of the shorter title
_LEAST_LETTERS = 4
_WORD = re.compile(r"\w+")


def bindings(held: Iterable[HeldMention], mentions: Sequence[Mention], text: str) -> dict[MentionId, Binding]:
    """For each held mention of an article, which of its mentions it is now."""
    there = {mention.id for mention in mentions}
    return {one.id: Binding(one.id) if one.id in there else _binding(one, mentions, text) for one in held}


def _binding(held: HeldMention, mentions: Sequence[Mention], text: str) -> Binding:
    passage = Passage(held.article_id, held.sentence, held.quote, held.prefix, held.suffix)
    sentence = found_again(passage, text)
    if sentence is None:
        return Binding(None, NO_WORDS)
    moved_by = sentence.start - held.sentence.start
    trigger = Span(max(0, held.trigger.start + moved_by), max(0, held.trigger.end + moved_by))
    near = [mention for mention in mentions if mention.trigger.overlaps(sentence)]
    if not near:
        return Binding(None, NOTHING_TOLD)
    best = max(near, key=lambda mention: (*_likeness(held, trigger, mention), -mention.id))
    same_words, alike, _ = _likeness(held, trigger, best)
    return Binding(best.id) if same_words or alike >= _ALIKE else Binding(None, OTHER_TOLD)


def _likeness(held: HeldMention, trigger: Span, mention: Mention) -> tuple[bool, float, int]:
    """Whether it stands on the same words, how much of its title is the same, and how near it stands."""
    distance = abs(mention.trigger.start - trigger.start)
    return (mention.trigger.overlaps(trigger), _shared(held.title, mention.title), -distance)


def _shared(a: str, b: str) -> float:
    """Which share of the shorter title's words is in the other."""
    ours, theirs = _words(a), _words(b)
    fewest = min(len(ours), len(theirs))
    return len(ours & theirs) / fewest if fewest else 0.0


@lru_cache(maxsize=1024)
def _words(title: str) -> frozenset[str]:
    """What says most: words of some length; all of them where a title has only short ones."""
    words = [word.casefold() for word in _WORD.findall(title)]
    return frozenset(word for word in words if len(word) >= _LEAST_LETTERS) or frozenset(words)
