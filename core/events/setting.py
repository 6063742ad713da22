"""Setting: the one small place an article is about, where an event names no place of its own.

A dateline says where a text was written, not where things happened. Only where the text itself names
the same place again, more often than any other, and it is no city of bureaus and ministries, is it
taken for the place of what happens in it.
"""

from collections import Counter
from collections.abc import Sequence

from core.events.gazetteer import gazetteer
from core.events.name_memory import written_in
from core.events.name_types import NameKind
from core.events.parse import Parse


def setting_of(parses: Sequence[Parse], text: str) -> str | None:
    """The place that events without one happen in; None where the text does not say."""
    datelines = [p.sentence.dateline.of(text) for p in parses if p.sentence.dateline is not None]
    from_places = {written_in(line) for line in datelines} - set(gazetteer().places)
    if len(from_places) != 1:
        return None
    place = from_places.pop()
    named = Counter(name.text for p in parses for name in p.names if name.kind is NameKind.PLACE)
    others = max((count for name, count in named.items() if name != place), default=0)
    return place if named[place] and named[place] + 1 >= others else None
