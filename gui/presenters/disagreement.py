"""Whether the sources of an event can all be right about when it was, and what to say where they cannot."""

from collections.abc import Sequence

from core.chrono.wording import dating_words
from core.model.event import Source
from gui.models.words import counted, tr


def differing(sources: Sequence[Source]) -> tuple[Source, ...]:
    """The sources whose dates leave no time in common with that of another, in time order."""
    dated = [(source.dating, source) for source in sources if source.dating is not None]
    if not dated:
        return ()
    first_end = min(dating.latest for dating, _ in dated)
    last_start = max(dating.earliest for dating, _ in dated)
    apart = [pair for pair in dated if pair[0].earliest >= first_end or pair[0].latest <= last_start]
    return tuple(source for _, source in sorted(apart, key=lambda pair: pair[0].earliest))


def differ_words(sources: Sequence[Source]) -> str:
    """`2 sources differ: 1 March 2026, 2 March 2026`; empty where nothing is contradicted."""
    found = differing(sources)
    if not found:
        return ""
    dates = dict.fromkeys(dating_words(source.dating) for source in found if source.dating is not None)
    count = counted(len(found), tr("source"), tr("sources"))
    return tr("{count} differ: {dates}").format(count=count, dates=", ".join(dates))
